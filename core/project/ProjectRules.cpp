#include "core/project/ProjectRules.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/cleaning/CheckStage.h"
#include "core/cleaning/CleanTable.h"
#include "core/project/PipelineEdit.h"
#include "core/project/ProjectContext.h"
#include "core/project/StateInputs.h"

namespace podium::project {
namespace {

std::vector<std::string> ruleFiles(const ProjectContext& context)
{
    std::vector<std::string> paths;
    const Path folder = context.layout.at(cleaning::kRulesFolder);
    if (context.files.exists(folder))
        for (const std::string& name : context.files.list(folder))
            if (name.ends_with(".yaml"))
                paths.push_back(std::string(cleaning::kRulesFolder) + "/" + name);
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace

RulesReport checkRules(ProjectContext& context, JobContext& job)
{
    const StateInputs inputs(context.workTree, context.objects);
    if (!inputs.has(cleaning::kCleanTablesPath))
        throw Error(ErrorCode::NotFound, PODIUM_TEXT("project.nothingCleaned", "There are no clean tables yet."),
                    cleaning::kCleanTablesPath,
                    PODIUM_TEXT("project.nothingCleanedHint", "Run the stage clean: podium run clean."));
    RulesReport report;
    report.results = cleaning::checkRules(inputs, job);
    for (const std::string& path : ruleFiles(context)) {
        const std::string table = Path(path).stem().string();
        if (!inputs.has(cleaning::cleanTablePath(table)))
            report.unused.push_back(path);
    }
    return report;
}

std::string addRulesStage(ProjectContext& context, Session& session)
{
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    const std::vector<std::string> files = ruleFiles(context);
    if (files.empty())
        throw Error(ErrorCode::NotFound, PODIUM_TEXT("project.noRuleFiles", "The project has no rules yet."),
                    cleaning::kRulesFolder,
                    PODIUM_TEXT("project.noRuleFilesHint",
                                "Write them to rules/TABLE.yaml, such as \"- not_null: {columns: [world_rank]}\"; podium "
                                "rules kinds lists what there is."));
    for (const std::string& path : files)
        cleaning::RuleSet::parse(context.workTree.read(path).value_or(std::string()), path);

    const pipeline::Pipeline pipeline = pipeline::Pipeline::load(context.workTree);
    const cleaning::CheckStage check;
    if (const pipeline::StageDefinition* stage = stageThatCalls(pipeline, check.name()))
        throw Error(ErrorCode::AlreadyExists,
                    Text{PODIUM_TEXT("project.rulesStageThere", "The pipeline checks the rules already, in the stage {stage}."),
                         {{"stage", stage->name}}},
                    kPipelineFile);
    const std::string name = freeStageName(pipeline, std::string(check.name()));
    std::string text = context.workTree.read(kPipelineFile).value_or(std::string());
    Json stage;
    stage["cmd"] = "podium stage " + std::string(check.name()) + " --rev " + std::to_string(check.revision());
    stage["deps"] = {"data/clean", cleaning::kRulesFolder};
    stage["outs"] = Json::array({Json{{cleaning::kRulesReportPath, {{"cache", false}}}}});
    text = withBlock(text, "stages." + name, stage);
    if (const pipeline::StageDefinition* next = stageThatCalls(pipeline, "featurize"))
        text = withDependency(text, next->name, cleaning::kRulesReportPath);
    Change change;
    change.files.push_back({kPipelineFile, text});
    session.journal.apply(PODIUM_TEXT("project.didAddRulesStage", "Added the check of the rules to the pipeline"), change);
    return name;
}

} // namespace podium::project
