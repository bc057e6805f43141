// What may be wrong with a ranking: places, scores, years, names.
#include "core/quality/Checks.h"

namespace podium::quality {

std::vector<TableCheck> rankingChecks() { return {}; }

std::vector<TablesCheck> rankingTogetherChecks() { return {}; }

} // namespace podium::quality
