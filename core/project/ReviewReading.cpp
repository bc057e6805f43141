#include "core/project/ReviewReading.h"

#include <algorithm>

#include "core/cleaning/CleanTable.h"
#include "core/cleaning/Recipe.h"
#include "core/features/FeaturizeOptions.h"
#include "core/features/RankingTemplate.h"
#include "core/project/ProjectContext.h"
#include "core/project/RawTables.h"
#include "core/project/RecipeReview.h"
#include "core/project/Settings.h"
#include "core/project/StateInputs.h"

namespace podium::project {
namespace {

std::string textAt(const Json& params, const std::string& key)
{
    const Json* value = findDotted(params, key);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

/// The recipe of a table; none where the parameters name none or its file is not there.
std::optional<cleaning::Recipe> recipeOf(ProjectContext& context, const Json& params, const std::string& table)
{
    const Json* recipes = findDotted(params, "clean.recipes");
    if (recipes == nullptr || !recipes->is_object() || !recipes->contains(table) || !recipes->at(table).is_string())
        return std::nullopt;
    const std::string path = recipes->at(table).get<std::string>();
    const auto text = context.workTree.read(path);
    return text ? std::optional(cleaning::Recipe::parse(*text, path)) : std::nullopt;
}

void readTable(ProjectContext& context, const std::string& name, const StateInputs& inputs, const Json& params,
               const std::string& target, ReadTable& table, JobContext& job)
{
    table.reviewed.name = name;
    const auto rethrowCancelled = [](const Error& error) {
        if (error.code() == ErrorCode::Cancelled)
            throw error;
    };
    std::optional<cleaning::Recipe> recipe;
    try {
        recipe = recipeOf(context, params, name);
    } catch (const Error& error) {
        table.recipeProblem = error.text();
    }
    const Json steps = recipe ? recipe->toJson() : Json::array();
    try {
        table.reviewed = reviewed(name, cleaning::readRawTable(inputs, name, table.noticed, job), target, steps);
    } catch (const Error& error) {
        rethrowCancelled(error);
        table.error = error;
        return;
    }
    if (!recipe)
        return;
    try {
        table.ofRecipe = reviewRecipe(*table.reviewed.table, *recipe, name, job);
        table.clean = reviewed(name, cleaning::clean(*table.reviewed.table, *recipe, name, job).table, target, steps);
    } catch (const Error& error) {
        rethrowCancelled(error);
        table.recipeProblem = error.text();
    }
}

} // namespace

quality::ReviewedTable reviewed(const std::string& name, Table table, const std::string& target, Json recipe)
{
    quality::ReviewedTable result;
    result.name = name;
    result.ranking = quality::rankingOf(table);
    result.target = !target.empty() || result.ranking == quality::Ranking::None ? target
                                                                                 : std::string(features::ranking::kRankColumn);
    if (!table.indexOf(result.target))
        result.target.clear();
    result.recipe = std::move(recipe);
    result.table = std::make_shared<const Table>(std::move(table));
    return result;
}

std::vector<ReadTable> readTables(ProjectContext& context, const std::vector<std::string>& names,
                                  const std::string& target, JobContext& job)
{
    const Json params = paramsOf(context.workTree);
    const StateInputs inputs(context.workTree, context.objects);
    const Json* recipes = findDotted(params, "clean.recipes");
    const bool someAreUsed = recipes != nullptr && recipes->is_object() && !recipes->empty();
    const std::vector<std::string> leftOut = features::leftOutTables(params);
    std::vector<ReadTable> tables(names.size());
    const std::string column = target.empty() ? textAt(params, "featurize.target") : target;
    for (std::size_t i = 0; i < names.size(); ++i) {
        tables[i].isUsed = !someAreUsed || (recipes->contains(names[i]) && std::find(leftOut.begin(), leftOut.end(), names[i]) == leftOut.end());
        readTable(context, names[i], inputs, params, column, tables[i], job);
        job.progress(static_cast<double>(i + 1) / static_cast<double>(names.size()));
    }
    return tables;
}

std::uint64_t cellsOf(const ReadTable& table)
{
    return table.error || !table.reviewed.table ? 0 : static_cast<std::uint64_t>(table.reviewed.table->rowCount()) * table.reviewed.table->columnCount();
}

std::uint64_t storedSize(const ProjectContext& context, const std::string& table)
{
    return sizeOnDisk(context.files, context.layout.at(rawPath(table)));
}

} // namespace podium::project
