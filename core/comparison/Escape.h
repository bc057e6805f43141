#pragma once
// Text inside of HTML and SVG.
#include <string>
#include <string_view>

namespace podium::comparison {

/// As content and as a quoted attribute. Control characters that XML does not know are left out.
std::string escapedMarkup(std::string_view text);

} // namespace podium::comparison
