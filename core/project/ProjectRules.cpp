#include "core/project/ProjectRules.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/cleaning/CheckStage.h"
#include "core/cleaning/CleanTable.h"
#include "core/project/Harmonising.h"
#include "core/project/PipelineEdit.h"
#include "core/project/ProjectContext.h"
#include "core/project/RawTables.h"
#include "core/project/Settings.h"
#include "core/project/StateInputs.h"

namespace podium::project {
namespace {

using cleaning::RulesOn;
using RuleFiles = std::map<std::string, std::string>; ///< table -> file

RuleFiles ruleFiles(const ProjectContext& context, RulesOn on)
{
    RuleFiles files;
    const std::string folder = cleaning::rulesFolder(on);
    if (context.files.exists(context.layout.at(folder)))
        for (const std::string& name : context.files.list(context.layout.at(folder)))
            if (name.ends_with(".yaml"))
                files[Path(name).stem().string()] = folder + "/" + name;
    return files;
}

bool contains(const std::vector<std::string>& names, const std::string& name) { return std::find(names.begin(), names.end(), name) != names.end(); }

/// Whether the work tree holds the table in that state.
bool isThere(const ProjectContext& context, const StateInputs& inputs, RulesOn on, const std::string& table)
{
    switch (on) {
    case RulesOn::Raw:
        return contains(rawTableNames(context), table) || contains(harmonisedOutputs(context), table);
    case RulesOn::Clean:
        return inputs.has(cleaning::cleanTablePath(table));
    case RulesOn::Prepared:
        return inputs.has(std::string(kPreparedFolder) + "/" + table + "-train_x.csv");
    }
    return false;
}

/// The files of raw tables that these rules look at.
std::set<std::string> rawPaths(const ProjectContext& context, const RuleFiles& files)
{
    std::set<std::string> tables, paths;
    for (const auto& [table, path] : files) {
        tables.insert(table);
        for (std::string& other : cleaning::RuleSet::parse(context.workTree.read(path).value_or(std::string()), path).otherTables())
            tables.insert(std::move(other));
    }
    const std::vector<std::string> imported = rawTableNames(context);
    for (const std::string& table : tables)
        paths.insert(contains(imported, table) ? rawPath(table) : std::string(cleaning::kHarmonisedTables));
    return paths;
}

/// The stage after which the rules are checked says nothing; the one named here waits for the report.
std::string_view waitingStage(RulesOn on) { return on == RulesOn::Raw ? "clean" : on == RulesOn::Clean ? "featurize" : "train"; }

/// dvc.yaml with the stage, and with all that it reads where it is there already.
std::string withStage(const ProjectContext& context, const pipeline::Pipeline& pipeline, RulesOn on, const RuleFiles& files, std::string text, std::string& name)
{
    const cleaning::CheckStage check(on);
    std::vector<std::string> dependencies;
    if (on == RulesOn::Raw)
        for (const std::string& path : rawPaths(context, files))
            dependencies.push_back(path);
    else
        dependencies.emplace_back(on == RulesOn::Clean ? cleaning::kCleanFolder : kPreparedFolder);
    dependencies.push_back(cleaning::rulesFolder(on));
    if (const pipeline::StageDefinition* present = stageThatCalls(pipeline, check.name())) {
        name = present->name;
        for (const std::string& path : dependencies)
            text = withDependency(text, name, path);
        return text;
    }
    name = freeStageName(pipeline, std::string(check.name()));
    Json stage;
    stage["cmd"] = "podium stage " + std::string(check.name()) + " --rev " + std::to_string(check.revision());
    stage["deps"] = dependencies;
    if (on != RulesOn::Clean)
        stage["params"] = Json::array({cleaning::CheckStage::parameterOf(on)});
    stage["outs"] = Json::array({Json{{cleaning::rulesReportPath(on), {{"cache", false}}}}});
    text = withBlock(text, "stages." + name, stage);
    if (const pipeline::StageDefinition* next = stageThatCalls(pipeline, waitingStage(on)))
        text = withDependency(text, next->name, cleaning::rulesReportPath(on));
    return text;
}

} // namespace

RulesReport checkRules(ProjectContext& context, JobContext& job)
{
    const StateInputs inputs(context.workTree, context.objects);
    RulesReport report;
    bool some = false;
    for (const RulesOn on : cleaning::kRulesOn) {
        const RuleFiles files = ruleFiles(context, on);
        some = some || !files.empty();
        // Without any rules it is the clean tables that somebody asks about.
        const bool asked = !files.empty() || (on == RulesOn::Prepared && !some);
        if (asked && on != RulesOn::Raw && !inputs.has(cleaning::kCleanTablesPath))
            throw Error(ErrorCode::NotFound, PODIUM_TEXT("project.nothingCleaned", "There are no clean tables yet."),
                        cleaning::kCleanTablesPath,
                        PODIUM_TEXT("project.nothingCleanedHint", "Run the stage clean: podium run clean."));
        RuleFiles used;
        for (const auto& [table, path] : files)
            if (isThere(context, inputs, on, table))
                used.emplace(table, path);
            else
                report.unused.push_back(path);
        for (cleaning::RuleResult& result : cleaning::checkRules(inputs, on, used, job))
            report.results.push_back(std::move(result));
    }
    return report;
}

std::vector<std::string> addRulesStages(ProjectContext& context, Session& session)
{
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    const pipeline::Pipeline pipeline = pipeline::Pipeline::load(context.workTree);
    const std::string pipelineText = context.workTree.read(kPipelineFile).value_or(std::string());
    const std::string paramsText = context.workTree.read(kParamsFile).value_or(std::string());
    std::string changedPipeline = pipelineText, changedParams = paramsText, all;
    std::vector<std::string> added;
    for (const RulesOn on : cleaning::kRulesOn) {
        const RuleFiles files = ruleFiles(context, on);
        if (files.empty())
            continue;
        for (const auto& [table, path] : files)
            cleaning::RuleSet::parse(context.workTree.read(path).value_or(std::string()), path);
        std::string stage, params = changedParams;
        const std::string text = withStage(context, pipeline, on, files, changedPipeline, stage);
        if (const std::string key = cleaning::CheckStage::parameterOf(on); on != RulesOn::Clean) {
            const Json present = paramsOf(context.workTree); // what is found lives in it
            const Json* named = findDotted(present, key);
            if (named == nullptr || *named != Json(files))
                params = yamlWithValue(params, key, files, kParamsFile);
        }
        all += (all.empty() ? "" : ", ") + stage;
        if (text != changedPipeline || params != changedParams)
            added.push_back(stage);
        changedPipeline = text;
        changedParams = params;
    }
    if (all.empty())
        throw Error(ErrorCode::NotFound, PODIUM_TEXT("project.noRuleFiles", "The project has no rules yet."),
                    cleaning::kRulesFolder,
                    PODIUM_TEXT("project.noRuleFilesHint",
                                "Write them to rules/TABLE.yaml (rules/raw and rules/prepared for imported tables and samples), such as \"- not_null: "
                                "{columns: [world_rank]}\"; podium rules kinds lists what there is."));
    if (added.empty())
        throw Error(ErrorCode::AlreadyExists,
                    Text{PODIUM_TEXT("project.rulesStageThere", "The pipeline checks the rules already, in the stage {stage}."),
                         {{"stage", all}}},
                    kPipelineFile);
    Change change;
    if (changedPipeline != pipelineText)
        change.files.push_back({kPipelineFile, changedPipeline});
    if (changedParams != paramsText)
        change.files.push_back({kParamsFile, changedParams});
    session.journal.apply(PODIUM_TEXT("project.didAddRulesStage", "Added the check of the rules to the pipeline"), change);
    return added;
}

} // namespace podium::project
