#pragma once
// UTF-8 one character at a time.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace podium {

/// The character at `at` and how many bytes it has; 0 bytes where there is no valid UTF-8.
struct Utf8Character
{
    char32_t codePoint = 0;
    std::size_t size = 0;
};
Utf8Character utf8At(std::string_view text, std::size_t at);

void appendUtf8(std::string& out, char32_t codePoint);

/// The first byte that is no part of valid UTF-8; npos where all is valid.
std::size_t firstInvalidUtf8(std::string_view text);

} // namespace podium
