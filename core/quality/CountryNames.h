#pragma once
// The countries and territories of the world under the names that tables give them.
#include <optional>
#include <string>
#include <string_view>

namespace podium::quality {

/// The English name of a country for any of its spellings known here ("USA", "Korea, Republic of", "Alemania");
/// none where the text is no country. Blanks around it, case and accents do not count.
std::optional<std::string_view> countryNamed(std::string_view text);

/// The country that a misspelt name stands for ("Unted Kingdom"): the only one within one or two slips of the pen.
std::optional<std::string_view> countryMisspelt(std::string_view text);

} // namespace podium::quality
