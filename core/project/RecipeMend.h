#pragma once
// The mend of a finding at the end of a table's recipe: what it would do, and putting it there.
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/cleaning/Recipe.h"
#include "core/quality/QualityFinding.h"

namespace podium::project {

struct ProjectContext;
struct Session;

/// What steps do to the table that the recipe gives now.
struct MendEffect
{
    std::int64_t rowsBefore = 0, rowsAfter = 0;
    std::int64_t cellsChanged = 0;
    std::vector<std::string> columnsDropped, columnsAdded;
    std::vector<cleaning::CellChange> examples;   ///< of each step at most 5
    std::vector<std::int64_t> droppedRows;        ///< row ids, all of them
};

/// A table without a recipe is taken as it is. Throws Error{InvalidFormat, InvalidData} where the recipe or the steps cannot be done.
MendEffect mendEffect(ProjectContext& context, const std::string& table, const Json& steps, JobContext& job);

/// Puts the steps behind the recipe's own, a comment above them; a journal entry. An imported table without a recipe gets one and is
/// cleaned from then on, but not prepared for training: a target cannot be guessed. Where no stage cleans tables, one is added.
/// Throws as readRecipe and YamlList do; Error{NotFound} where there is no such table.
void addStepsToRecipe(ProjectContext& context, Session& session, const std::string& table, const quality::Mend& mend);

} // namespace podium::project
