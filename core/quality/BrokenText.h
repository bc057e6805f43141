#pragma once
// Texts that were broken on their way: UTF-8 read as Latin-1 ("SÃ£o"), characters lost ("S?o", "S�o").
#include <optional>
#include <string>
#include <string_view>

namespace podium::quality {

/// The text as it was where its UTF-8 had been read as Windows-1252 once: "SÃ£o Paulo" gives "São Paulo".
std::optional<std::string> repairedText(std::string_view utf8);

/// Whether characters are lost for good: the replacement character, or "?" inside a word.
bool hasLostCharacters(std::string_view utf8);

} // namespace podium::quality
