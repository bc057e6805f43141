#pragma once
// The table of Spanish texts; its source is generated from podium_es.ts.
#include <span>
#include <string_view>

namespace podium {

struct SpanishText
{
    std::string_view id;
    std::string_view english;
    std::string_view spanish;
};

/// Sorted by id. Lives as long as the program.
std::span<const SpanishText> spanishTexts();

} // namespace podium
