#pragma once
// Mends that do not take back what others write.
#include <vector>

#include "core/project/TableReview.h"

namespace podium::project {

/// Takes steps out of mends that would write again what the recipe, or another mend, replaces ("Eötvös" by "Eotvos" and the other way
/// round), or replace one text by two. The recipe counts first, then what a table says by itself, then what it says beside others. A mend
/// of which no step is left goes.
void keepOneDirection(std::vector<FindingReview>& findings, const Json& recipe);

} // namespace podium::project
