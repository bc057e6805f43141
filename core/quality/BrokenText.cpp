#include "core/quality/BrokenText.h"

#include <algorithm>
#include <array>

#include "core/base/Utf8.h"

namespace podium::quality {
namespace {

/// Windows-1252 from 0x80 to 0x9F; 0 where it has no character.
constexpr std::array<char32_t, 32> kWindows = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

std::optional<char> windowsByte(char32_t c)
{
    if (c <= 0xFF)
        return static_cast<char>(c);
    const auto found = std::find(kWindows.begin(), kWindows.end(), c);
    if (found == kWindows.end())
        return std::nullopt;
    return static_cast<char>(0x80 + (found - kWindows.begin()));
}

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

} // namespace

std::optional<std::string> repairedText(std::string_view utf8)
{
    if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return (c & 0x80) == 0; }))
        return std::nullopt;
    std::string bytes;
    for (std::size_t i = 0; i < utf8.size();) {
        const Utf8Character character = utf8At(utf8, i);
        const std::optional<char> byte = character.size == 0 ? std::nullopt : windowsByte(character.codePoint);
        if (!byte)
            return std::nullopt;
        bytes += *byte;
        i += character.size;
    }
    // Right text hardly ever is valid UTF-8 a second time: after an accented letter no further one would have to follow.
    if (firstInvalidUtf8(bytes) != std::string_view::npos)
        return std::nullopt;
    return bytes;
}

bool hasLostCharacters(std::string_view utf8)
{
    if (utf8.find("\xEF\xBF\xBD") != std::string_view::npos)
        return true;
    if (utf8.find("://") != std::string_view::npos || utf8.find('=') != std::string_view::npos)
        return false; // an address asks with "?" too
    for (std::size_t i = utf8.find('?'); i != std::string_view::npos; i = utf8.find('?', i + 1))
        if (i + 1 < utf8.size() && utf8[i + 1] >= 'a' && utf8[i + 1] <= 'z' && (i == 0 || isLetter(utf8[i - 1]) || utf8[i - 1] == ' '))
            return true;
    return false;
}

} // namespace podium::quality
