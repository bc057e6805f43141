#pragma once
// The recipe of one table as the file that params.yaml names for it under clean.recipes.
#include <optional>
#include <string>

#include "core/base/Text.h"

namespace podium::project {

struct ProjectContext;
struct Session;

inline constexpr const char* kRecipesFolder = "recipes";

struct RecipeFile
{
    std::string table; ///< "timesData"
    std::string path;  ///< "recipes/timesData.yaml"
    std::string text;
};

/// The path that clean.recipes of params.yaml names; none where it names none.
std::optional<std::string> recipePath(const ProjectContext& context, const std::string& table);
/// Throws Error{NotFound} where the table has no recipe or its file is not there.
RecipeFile readRecipe(const ProjectContext& context, const std::string& table);

/// Writes the recipe where it differs; a journal entry, told as `what`. Nothing is written where `recipe.text` is no recipe (Error{InvalidFormat},
/// with file, step and key) or where the file no longer holds `expected` (Error{Conflict}): another program changed it.
void writeRecipe(ProjectContext& context, Session& session, const RecipeFile& recipe, const std::string& expected, const Text& what);

} // namespace podium::project
