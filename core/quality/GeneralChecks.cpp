// What may be wrong with any table.
#include "core/quality/Checks.h"

namespace podium::quality {

std::vector<TableCheck> generalChecks() { return {}; }

} // namespace podium::quality
