#pragma once
// One finding about a project as a whole: a line of the "Ready?" card or of `verify`.
#include <string>

#include "core/base/Text.h"

namespace podium::project {

/// One line of the "Ready?" card.
struct CheckItem
{
    std::string id; ///< "tables", "columns", "parameters", "pipeline", "space", "identity"
    Severity severity = Severity::Good;
    Text text;
    std::string where;
    Text hint;
};

} // namespace podium::project
