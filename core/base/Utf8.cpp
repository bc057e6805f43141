#include "core/base/Utf8.h"

#include <array>

namespace podium {

Utf8Character utf8At(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t size = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (size == 0 || at + size > text.size())
        return {};
    char32_t codePoint = lead & (0x7Fu >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80)
            return {};
        codePoint = codePoint << 6 | (byte(at + i) & 0x3Fu);
    }
    constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    if (codePoint < kSmallest[size] || codePoint > 0x10FFFF || surrogate)
        return {};
    return {codePoint, size};
}

void appendUtf8(std::string& out, char32_t codePoint)
{
    const auto byte = [&](char32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
    if (codePoint < 0x80) {
        byte(codePoint);
        return;
    }
    if (codePoint < 0x800) {
        byte(0xC0 | codePoint >> 6);
    } else {
        if (codePoint < 0x10000) {
            byte(0xE0 | codePoint >> 12);
        } else {
            byte(0xF0 | codePoint >> 18);
            byte(0x80 | (codePoint >> 12 & 0x3F));
        }
        byte(0x80 | (codePoint >> 6 & 0x3F));
    }
    byte(0x80 | (codePoint & 0x3F));
}

std::size_t firstInvalidUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = utf8At(text, at).size;
        if (size == 0)
            return at;
        at += size;
    }
    return std::string_view::npos;
}

} // namespace podium
