#include "core/project/RecipeMend.h"

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/cleaning/CleanTable.h"
#include "core/project/ProjectContext.h"
#include "core/project/StateInputs.h"

namespace podium::project {
namespace {

/// A JSON value is a YAML value.
std::string yamlValue(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string stepYaml(const Json& step)
{
    std::string yaml;
    for (const auto& [kind, arguments] : step.items()) {
        yaml += "- " + kind + ":\n";
        for (const auto& [key, value] : arguments.items())
            yaml += "    " + key + ": " + yamlValue(value) + "\n";
    }
    return yaml;
}

} // namespace

std::string recipePath(const ProjectContext& context, const std::string& table)
{
    const auto text = context.workTree.read(kParamsFile);
    const Json params = text ? parseYaml(*text, kParamsFile) : Json();
    const Json* recipes = params.is_object() ? findDotted(params, "clean.recipes") : nullptr;
    const bool isNamed = recipes != nullptr && recipes->is_object() && recipes->contains(table) && recipes->at(table).is_string();
    return isNamed ? recipes->at(table).get<std::string>() : std::string();
}

MendEffect mendEffect(ProjectContext& context, const std::string& table, const Json& steps, JobContext& job)
{
    const std::string path = recipePath(context, table);
    const std::string text = path.empty() ? std::string() : context.workTree.read(path).value_or(std::string());
    const StateInputs inputs(context.workTree, context.objects);
    std::vector<ingest::Finding> findings;
    Table now = cleaning::readRawTable(inputs, table, findings, job);
    if (!text.empty())
        now = cleaning::clean(now, cleaning::Recipe::parse(text, path), table, job).table;
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

std::string recipeWith(const std::string& recipe, const quality::Mend& mend)
{
    std::string text = recipe;
    if (!text.empty() && !text.ends_with('\n'))
        text += '\n';
    text += (text.empty() ? "# " : "\n# ") + mend.what.english() + ".\n";
    for (const Json& step : mend.steps)
        text += stepYaml(step);
    return text;
}

void addStepsToRecipe(ProjectContext& context, Session& session, const std::string& table, const quality::Mend& mend)
{
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    const std::string path = recipePath(context, table);
    const auto present = path.empty() ? std::nullopt : context.workTree.read(path);
    if (!present)
        throw Error(ErrorCode::NotFound,
                    Text(PODIUM_TEXT("project.noRecipeToMend", "The table {table} has no recipe: the stage that cleans does not read it."),
                         {{"table", table}}),
                    kParamsFile,
                    PODIUM_TEXT("project.noRecipeToMendHint", "Name a recipe for it under clean.recipes."));
    Json expected = cleaning::Recipe::parse(*present, path).toJson();
    for (const Json& step : mend.steps)
        expected.push_back(step);
    std::string text = recipeWith(*present, mend);
    // Parsed again before it is written: a recipe of one line, say, cannot be added to so.
    if (cleaning::Recipe::parse(text, path).toJson() != cleaning::Recipe::fromJson(expected, path).toJson())
        throw Error(ErrorCode::InvalidFormat,
                    Text(PODIUM_TEXT("project.recipeNotAddable", "Steps cannot be added at the end of the recipe of {table}."),
                         {{"table", table}}),
                    path, PODIUM_TEXT("project.recipeNotAddableHint", "Write its steps as a list, one below the other."));
    Change change;
    change.files.push_back({path, std::move(text)});
    session.journal.apply(Text(PODIUM_TEXT("project.didMend", "Added to the recipe of {table}: {mend}"),
                               {{"table", table}, {"mend", mend.what}}),
                          change);
}

} // namespace podium::project
