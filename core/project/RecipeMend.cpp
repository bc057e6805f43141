#include "core/project/RecipeMend.h"

#include <algorithm>
#include <map>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/base/YamlList.h"
#include "core/cleaning/CleanTable.h"
#include "core/features/FeaturizeOptions.h"
#include "core/pipeline/WorkTreeState.h"
#include "core/project/CommitState.h"
#include "core/project/PipelineEdit.h"
#include "core/project/ProjectContext.h"
#include "core/project/RawTables.h"
#include "core/project/RecipeFile.h"
#include "core/project/Settings.h"
#include "core/project/StateInputs.h"
#include "core/versioning/DvcFile.h"

namespace podium::project {
namespace {

constexpr const char* kIgnoreFile = "data/.gitignore";

std::string withSteps(const std::string& recipe, const std::string& path, const quality::Mend& mend)
{
    YamlList steps(recipe, path);
    std::string comment = mend.what.english() + ".";
    for (const Json& step : mend.steps) {
        steps = steps.inserted(steps.size(), step, comment);
        comment.clear();
    }
    return steps.text();
}

/// params.yaml with the recipe of the table and, where samples are made of clean tables, the table left out of them.
std::string cleaningParams(std::string text, const pipeline::Pipeline& pipeline, const std::string& table, const std::string& recipe)
{
    text = withEntry(text, "clean.recipes", table, recipe);
    if (stageThatCalls(pipeline, "featurize") == nullptr)
        return text;
    std::vector<std::string> leftOut = features::leftOutTables(parseYaml(text, kParamsFile));
    if (std::find(leftOut.begin(), leftOut.end(), table) == leftOut.end())
        leftOut.push_back(table);
    return yamlWithValue(text, features::kLeaveOut, leftOut, kParamsFile);
}

/// The first recipe of an imported table, which holds the steps of a mend.
void startRecipe(ProjectContext& context, Session& session, const std::string& table, const quality::Mend& mend)
{
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    const std::vector<std::string> imported = rawTableNames(context);
    if (std::find(imported.begin(), imported.end(), table) == imported.end())
        throw Error(ErrorCode::NotFound, Text{PODIUM_TEXT("project.noTable", "There is no table {table}."), {{"table", table}}}, kRawFolder);
    const std::string path = std::string(kRecipesFolder) + "/" + table + ".yaml";
    const pipeline::Pipeline pipeline = context.workTree.read(kPipelineFile) ? pipeline::Pipeline::load(context.workTree) : pipeline::Pipeline();
    const auto present = [&](const std::string& file) { return context.workTree.read(file).value_or(std::string()); };
    std::map<std::string, std::optional<std::string>> texts;
    texts[path] = withSteps(present(path), path, mend);
    cleaning::Recipe::parse(*texts[path], path);
    texts[kParamsFile] = cleaningParams(present(kParamsFile), pipeline, table, path);
    texts[kPipelineFile] = withCleanedTable(present(kPipelineFile), pipeline, table);
    if (stageThatCalls(pipeline, "clean") == nullptr)
        texts[kIgnoreFile] = versioning::gitignoreWith(present(kIgnoreFile), Path(cleaning::kCleanFolder).filename().string());
    checkParameters(OverlayState(std::make_shared<pipeline::WorkTreeState>(context.files, context.layout.root()), texts));
    Change change;
    for (auto& [file, text] : texts)
        if (context.workTree.read(file) != text)
            change.files.push_back({file, std::move(text)});
    session.journal.apply({PODIUM_TEXT("project.didStartRecipe", "Made a recipe for {table}: {mend}"), {{"table", table}, {"mend", mend.what}}}, change);
}

} // namespace

MendEffect mendEffect(ProjectContext& context, const std::string& table, const Json& steps, JobContext& job)
{
    const auto path = recipePath(context, table);
    const StateInputs inputs(context.workTree, context.objects);
    std::vector<ingest::Finding> findings;
    Table now = cleaning::readRawTable(inputs, table, findings, job);
    if (path)
        now = cleaning::clean(now, cleaning::Recipe::parse(readRecipe(context, table).text, *path), table, job).table;
    const cleaning::CleaningResult result = cleaning::clean(now, cleaning::Recipe::fromJson(steps, table), table, job);
    MendEffect effect;
    effect.rowsBefore = now.rowCount();
    effect.rowsAfter = result.table.rowCount();
    for (const cleaning::StepReport& step : result.reports) {
        effect.cellsChanged += step.cellsChanged;
        effect.columnsDropped.insert(effect.columnsDropped.end(), step.columnsDropped.begin(), step.columnsDropped.end());
        effect.columnsAdded.insert(effect.columnsAdded.end(), step.columnsAdded.begin(), step.columnsAdded.end());
        effect.examples.insert(effect.examples.end(), step.examples.begin(), step.examples.end());
        effect.droppedRows.insert(effect.droppedRows.end(), step.droppedRowIds.begin(), step.droppedRowIds.end());
    }
    return effect;
}

void addStepsToRecipe(ProjectContext& context, Session& session, const std::string& table, const quality::Mend& mend)
{
    if (!recipePath(context, table)) {
        startRecipe(context, session, table, mend);
        return;
    }
    RecipeFile recipe = readRecipe(context, table);
    const std::string before = recipe.text;
    recipe.text = withSteps(before, recipe.path, mend);
    writeRecipe(context, session, recipe, before,
                Text(PODIUM_TEXT("project.didMend", "Added to the recipe of {table}: {mend}"), {{"table", table}, {"mend", mend.what}}));
}

} // namespace podium::project
