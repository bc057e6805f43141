#include "core/base/YamlStyle.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "core/base/Utf8.h"

namespace podium::yaml {
namespace {

bool isBlank(char32_t c) { return c == 0 || c == ' ' || c == '\t' || c == '\r' || isBreak(c); }

bool isOneOf(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

bool isPrintable(char32_t c)
{
    return (c >= 0x20 && c <= 0x7E) || (c >= 0xA0 && c <= 0xD7FF) ||
           (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF) || c >= 0x10000;
}

} // namespace

bool isBreak(char32_t c) { return c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029; }

CodePoints decoded(std::string_view text)
{
    CodePoints result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto [codePoint, size] = utf8At(text, at);
        result += size == 0 ? U'\uFFFD' : codePoint;
        at += std::max<std::size_t>(1, size);
    }
    return result;
}

Analysis analysed(const CodePoints& text)
{
    Analysis result;
    if (text.empty()) {
        result.plainInFlow = false;
        return result;
    }
    bool block = text.starts_with(U"---") || text.starts_with(U"...");
    bool flow = block;
    bool special = false;
    bool breakThenSpace = false;
    bool spaceThenBreak = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        const char32_t before = i == 0 ? U' ' : text[i - 1];
        const bool blankNext = i + 1 >= text.size() || isBlank(text[i + 1]);
        if (i == 0) {
            const bool indicator = isOneOf(c, U"#,[]{}&*!|>'\"%@`") || (c == '-' && blankNext);
            const bool mark = c == '?' || c == ':';
            flow = flow || indicator || (mark && text.size() == 1);
            block = block || indicator || (mark && blankNext);
        } else {
            const bool ends = (c == ':' && blankNext) || (c == '#' && isBlank(before));
            flow = flow || ends || isOneOf(c, U",[]{}");
            block = block || ends;
        }
        result.multiline = result.multiline || isBreak(c);
        special = special || (c != '\n' && c != 0x85 && !isPrintable(c));
        breakThenSpace = breakThenSpace || (c == ' ' && i > 0 && isBreak(before));
        spaceThenBreak = spaceThenBreak || (isBreak(c) && i > 0 && before == ' ');
    }
    const bool edge =
        text.front() == ' ' || text.back() == ' ' || isBreak(text.front()) || isBreak(text.back());
    const bool unquotable = edge || breakThenSpace || spaceThenBreak || special || result.multiline;
    result.plainInBlock = !unquotable && !block;
    result.plainInFlow = !unquotable && !flow;
    result.singleQuoted = !breakThenSpace && !spaceThenBreak && !special;
    return result;
}

Style styleOf(const CodePoints& text, const Analysis& analysis, bool typed, bool isKey, bool inFlow)
{
    const bool plain = inFlow ? analysis.plainInFlow : analysis.plainInBlock;
    if (!typed && plain && !(isKey && (text.empty() || analysis.multiline)))
        return Style::Plain;
    if (text.find(U'\'') != CodePoints::npos || text.find(U'\n') != CodePoints::npos)
        return Style::Double;
    return analysis.singleQuoted && !(isKey && analysis.multiline) ? Style::Single : Style::Double;
}

std::string escaped(char32_t c)
{
    switch (c) {
    case 0:
        return "\\0";
    case 7:
        return "\\a";
    case 8:
        return "\\b";
    case 9:
        return "\\t";
    case 10:
        return "\\n";
    case 11:
        return "\\v";
    case 12:
        return "\\f";
    case 13:
        return "\\r";
    case 27:
        return "\\e";
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case 0x85:
        return "\\N";
    case 0xA0:
        return "\\_";
    case 0x2028:
        return "\\L";
    case 0x2029:
        return "\\P";
    default:
        break;
    }
    const auto number = static_cast<std::uint32_t>(c);
    return c <= 0xFF     ? fmt::format("\\x{:02X}", number)
           : c <= 0xFFFF ? fmt::format("\\u{:04X}", number)
                         : fmt::format("\\U{:08X}", number);
}

bool needsEscape(char32_t c)
{
    return c == '"' || c == '\\' || c == 0x2028 || c == 0x2029 || !isPrintable(c);
}

} // namespace podium::yaml
