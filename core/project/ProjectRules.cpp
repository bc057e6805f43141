#include "core/project/ProjectRules.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/cleaning/CheckStage.h"
#include "core/cleaning/CleanTable.h"
#include "core/pipeline/Pipeline.h"
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

/// A stage of dvc.yaml whose command is this built-in stage; nullptr where there is none.
const pipeline::StageDefinition* stageThatCalls(const pipeline::Pipeline& pipeline, std::string_view builtin)
{
    for (const pipeline::StageDefinition& stage : pipeline.stages())
        if (const auto command = pipeline::builtinCommand(stage); command && command->stage == builtin)
            return &stage;
    return nullptr;
}

constexpr const char* kPlaceholder = "podium-placeholder";

/// `text` with this block of YAML as the value at `key`, indented behind its line: people read dvc.yaml line by line.
std::string withBlock(const std::string& text, const std::string& key, const Json& value)
{
    std::string result = yamlWithValue(text, key, kPlaceholder, kPipelineFile);
    const std::size_t at = result.find(kPlaceholder);
    const std::size_t line = result.rfind('\n', at) + 1;
    const std::size_t keyIndent = result.find_first_not_of(' ', line) - line;
    // As dvc writes them: entries of a list stand below their key, those of a map two further in.
    const std::string indent(keyIndent + (value.is_array() ? 0 : 2), ' ');
    std::string block;
    const std::string lines = dvcYaml(value);
    for (std::size_t begin = 0; begin < lines.size(); begin = lines.find('\n', begin) + 1)
        block += "\n" + indent + lines.substr(begin, lines.find('\n', begin) - begin);
    const std::size_t colon = result.rfind(':', at) + 1;
    return result.replace(colon, at + std::string_view(kPlaceholder).size() - colon, block);
}

/// `text` with one more dependency of a stage, comments kept where its list has a line for each.
std::string withDependency(const std::string& text, const std::string& stage, const std::string& path)
{
    const std::string key = "stages." + stage + ".deps";
    Json intended = parseYaml(text, kPipelineFile);
    Json& dependencies = intended["stages"][stage]["deps"];
    if (!dependencies.is_array())
        dependencies = Json::array();
    const std::string last = !dependencies.empty() && dependencies.back().is_string()
                                 ? "- " + dependencies.back().get<std::string>()
                                 : std::string();
    dependencies.push_back(path);
    const std::size_t begin = text.find("\n  " + stage + ":");
    const std::size_t at = last.empty() || begin == std::string::npos ? std::string::npos : text.find(last, begin);
    if (at != std::string::npos) {
        const std::size_t line = text.rfind('\n', at) + 1;
        std::string result = text;
        result.insert(std::min(text.find('\n', at), text.size()), "\n" + text.substr(line, at - line) + "- " + path);
        if (parseYaml(result, kPipelineFile) == intended)
            return result;
    }
    return withBlock(text, key, dependencies);
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
    std::string name(check.name());
    while (std::any_of(pipeline.stages().begin(), pipeline.stages().end(),
                       [&](const pipeline::StageDefinition& stage) { return stage.name == name; }))
        name += "_rules";

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
