#pragma once
// What a recipe would do to a table, step by step, without writing anything: for the editor of recipes.
#include <optional>
#include <string>
#include <vector>

#include "core/base/Error.h"
#include "core/cleaning/Recipe.h"

namespace podium::cleaning {

struct PreviewCell
{
    std::string before, after; ///< as a CSV of Podium writes them
    bool changed = false;
};

struct PreviewRow
{
    std::int64_t rowId = 0;
    bool dropped = false;           ///< the step leaves it out; its cells are those before
    std::vector<PreviewCell> cells; ///< one a column
};

struct PreviewColumn
{
    enum class Fate { Kept, Added, Dropped };
    std::string name;
    Fate fate = Fate::Kept;
};

struct RecipePreview
{
    std::vector<StepReport> reports; ///< of the steps that could be done, in order; those switched off have none
    std::optional<Error> error;      ///< of the first step that could not; steps after it were not tried
    std::size_t failed = 0;          ///< its index among the recipe's steps, where there is an error
    std::vector<PreviewColumn> columns;
    std::vector<PreviewRow> rows;    ///< those that the step changes or leaves out first of all, in the order of the table
    std::int64_t rowsTouched = 0;    ///< rows it changes or leaves out
};

/// Runs the recipe over the table and shows what `step` (an index of recipe.steps(); none = the whole recipe) does to it, in at most
/// `mostRows` rows. Throws only Error{Cancelled}.
RecipePreview previewRecipe(const Table& raw, const Recipe& recipe, std::optional<std::size_t> step, std::size_t mostRows,
                            const std::string& where, JobContext& job);

} // namespace podium::cleaning
