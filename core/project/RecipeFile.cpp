#include "core/project/RecipeFile.h"

#include "core/base/Error.h"
#include "core/cleaning/Recipe.h"
#include "core/project/ProjectContext.h"
#include "core/project/Settings.h"

namespace podium::project {

std::optional<std::string> recipePath(const ProjectContext& context, const std::string& table)
{
    const Json params = paramsOf(context.workTree);
    const Json* recipes = findDotted(params, "clean.recipes");
    if (recipes == nullptr || !recipes->is_object() || !recipes->contains(table) || !recipes->at(table).is_string())
        return std::nullopt;
    return recipes->at(table).get<std::string>();
}

RecipeFile readRecipe(const ProjectContext& context, const std::string& table)
{
    const auto path = recipePath(context, table);
    if (!path)
        throw Error(ErrorCode::NotFound, {PODIUM_TEXT("project.tableWithoutRecipe", "The table {table} has no recipe."), {{"table", table}}},
                    "params.yaml, clean.recipes",
                    PODIUM_TEXT("project.tableWithoutRecipeHint", "Name one under clean.recipes: table: recipes/table.yaml."));
    RecipeFile recipe{table, *path, {}};
    const auto text = context.workTree.read(recipe.path);
    if (!text)
        throw Error(ErrorCode::NotFound, {PODIUM_TEXT("project.noRecipeFile", "The recipe of {table} is not there."), {{"table", table}}},
                    recipe.path, PODIUM_TEXT("project.noRecipeFileHint", "Put the file there, or name another one under clean.recipes."));
    recipe.text = *text;
    return recipe;
}

void writeRecipe(ProjectContext& context, Session& session, const RecipeFile& recipe, const std::string& expected, const Text& what)
{
    cleaning::Recipe::parse(recipe.text, recipe.path);
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    const RecipeFile present = readRecipe(context, recipe.table);
    if (present.path != recipe.path || present.text != expected)
        throw Error(ErrorCode::Conflict, {PODIUM_TEXT("project.recipeChanged", "The recipe of {table} was changed meanwhile."), {{"table", recipe.table}}},
                    present.path, PODIUM_TEXT("project.recipeChangedHint", "Load it again and repeat the change."));
    if (present.text == recipe.text)
        return;
    Change change;
    change.files.push_back({recipe.path, recipe.text});
    session.journal.apply(what, change);
}

} // namespace podium::project
