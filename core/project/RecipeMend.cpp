#include "core/project/RecipeMend.h"

#include "core/base/YamlList.h"
#include "core/cleaning/CleanTable.h"
#include "core/project/ProjectContext.h"
#include "core/project/RecipeFile.h"
#include "core/project/StateInputs.h"

namespace podium::project {

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
    RecipeFile recipe = readRecipe(context, table);
    const std::string before = recipe.text;
    YamlList steps(before, recipe.path);
    std::string comment = mend.what.english() + ".";
    for (const Json& step : mend.steps) {
        steps = steps.inserted(steps.size(), step, comment);
        comment.clear();
    }
    recipe.text = steps.text();
    writeRecipe(context, session, recipe, before,
                Text(PODIUM_TEXT("project.didMend", "Added to the recipe of {table}: {mend}"), {{"table", table}, {"mend", mend.what}}));
}

} // namespace podium::project
