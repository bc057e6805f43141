#pragma once
// What a recipe does to a ranking that nobody would want: cells that take the value of another institution, numbers read
// with the wrong decimal sign.
#include <vector>

#include "core/base/JobContext.h"
#include "core/cleaning/Recipe.h"
#include "core/quality/QualityFinding.h"
#include "core/table/Table.h"

namespace podium::project {

/// Applies the recipe step by step and looks at each one. Counts only cells of rows that the recipe keeps; columns by
/// the names they have at that step. `where` names the table. Throws as cleaning::clean does.
std::vector<quality::QualityFinding> reviewRecipe(const Table& raw, const cleaning::Recipe& recipe,
                                                  const std::string& where, JobContext& job);

} // namespace podium::project
