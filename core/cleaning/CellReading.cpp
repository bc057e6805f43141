#include "core/cleaning/CellReading.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <limits>

namespace podium::cleaning {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Whether the digits before a decimal mark are grouped as a thousands separator groups them; `plain` gets
/// them without it.
bool ungrouped(std::string_view digits, const std::string& thousands, std::string& plain)
{
    std::size_t group = 0; // digits since the last separator
    bool grouped = false;
    for (std::size_t i = 0; i < digits.size();) {
        if (digits.substr(i).starts_with(thousands)) {
            if (group == 0 || group > 3 || (grouped && group != 3))
                return false;
            grouped = true;
            group = 0;
            i += thousands.size();
        } else if (isDigit(digits[i])) {
            plain += digits[i++];
            ++group;
        } else {
            return false;
        }
    }
    return !grouped || group == 3;
}

/// The number in the C notation; empty where it is none in this notation.
std::string inPlainNotation(std::string_view text, const NumberNotation& notation)
{
    std::string plain;
    if (text.starts_with('-'))
        plain = "-";
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    if (text.starts_with('-'))
        return {}; // "+-3"
    const std::size_t exponent = std::min(text.find_first_of("eE"), text.size());
    const std::size_t mark = std::min(text.find(notation.decimal), exponent);
    const std::string_view whole = text.substr(0, mark);
    if (notation.thousands.empty())
        plain += whole;
    else if (!ungrouped(whole, notation.thousands, plain))
        return {};
    if (mark < exponent) {
        plain += '.';
        plain += text.substr(mark + 1, exponent - mark - 1);
    }
    plain += text.substr(exponent);
    return plain;
}

std::optional<double> readPlainReal(std::string_view text)
{
    std::string_view digits = text;
    if (digits.starts_with('-'))
        digits.remove_prefix(1);
    // from_chars would take "inf", "nan" and a second sign.
    if (digits.empty() ||
        !(isDigit(digits[0]) || (digits[0] == '.' && digits.size() > 1 && isDigit(digits[1]))))
        return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<std::int64_t> readPlainInteger(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

bool isPlain(std::string_view text, const NumberNotation& notation)
{
    return notation.decimal == '.' && notation.thousands.empty() && !text.starts_with('+');
}

/// The code point that starts at `offset` and its length; a broken sequence counts as one byte that is no
/// white space.
char32_t characterAt(std::string_view text, std::size_t offset, std::size_t& length)
{
    length = characterLength(text, offset);
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
    switch (length) {
    case 2:
        return static_cast<char32_t>((byte(0) & 0x1Fu) << 6 | (byte(1) & 0x3Fu));
    case 3:
        return static_cast<char32_t>((byte(0) & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu));
    default:
        return byte(0) < 0x80 ? static_cast<char32_t>(byte(0)) : U'\U0010FFFF';
    }
}

bool isSpace(char32_t c)
{
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000 || c == 0xFEFF;
}

} // namespace

std::size_t characterLength(std::string_view utf8, std::size_t offset)
{
    const auto first = static_cast<unsigned char>(utf8[offset]);
    const std::size_t length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF8 ? 4 : 1;
    if (offset + length > utf8.size())
        return 1;
    for (std::size_t i = 1; i < length; ++i) {
        if ((static_cast<unsigned char>(utf8[offset + i]) & 0xC0u) != 0x80u)
            return 1;
    }
    return length;
}

std::string_view trimmed(std::string_view utf8)
{
    std::size_t begin = 0;
    std::size_t length = 0;
    while (begin < utf8.size() && isSpace(characterAt(utf8, begin, length)))
        begin += length;
    std::size_t end = utf8.size();
    while (end > begin) {
        std::size_t last = end - 1;
        while (last > begin && (static_cast<unsigned char>(utf8[last]) & 0xC0u) == 0x80u)
            --last;
        if (!isSpace(characterAt(utf8, last, length)) || last + length != end)
            break;
        end = last;
    }
    return utf8.substr(begin, end - begin);
}

std::optional<double> readReal(std::string_view text, const NumberNotation& notation)
{
    text = trimmed(text);
    return isPlain(text, notation) ? readPlainReal(text) : readPlainReal(inPlainNotation(text, notation));
}

std::optional<std::int64_t> readInteger(std::string_view text, const NumberNotation& notation)
{
    text = trimmed(text);
    const std::string converted = isPlain(text, notation) ? std::string() : inPlainNotation(text, notation);
    const std::string_view plain = isPlain(text, notation) ? text : std::string_view(converted);
    if (const std::optional<std::int64_t> value = readPlainInteger(plain))
        return value;
    const std::optional<double> value = readPlainReal(plain);
    // Above 2^53 a real no longer tells which integer was meant.
    if (!value || *value != std::floor(*value) || std::fabs(*value) > 9007199254740992.0)
        return std::nullopt;
    return static_cast<std::int64_t>(*value);
}

std::optional<bool> readBoolean(std::string_view text)
{
    std::string lower(trimmed(text));
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    static constexpr std::array<std::string_view, 5> kTrue = {"true", "yes", "t", "y", "1"};
    static constexpr std::array<std::string_view, 5> kFalse = {"false", "no", "f", "n", "0"};
    if (std::find(kTrue.begin(), kTrue.end(), lower) != kTrue.end())
        return true;
    if (std::find(kFalse.begin(), kFalse.end(), lower) != kFalse.end())
        return false;
    return std::nullopt;
}

std::optional<std::int32_t> readDate(std::string_view text, DateOrder order)
{
    text = trimmed(text);
    std::array<int, 3> parts{};
    std::array<std::size_t, 3> digits{};
    char separator = 0;
    std::size_t part = 0;
    for (const char c : text) {
        if (isDigit(c)) {
            if (++digits[part] > 4)
                return std::nullopt;
            parts[part] = parts[part] * 10 + (c - '0');
        } else if ((c == '-' || c == '/' || c == '.') && (separator == 0 || separator == c) && part < 2) {
            separator = c;
            ++part;
        } else {
            return std::nullopt;
        }
    }
    const std::size_t year = order == DateOrder::YearMonthDay ? 0 : 2;
    const std::size_t month = order == DateOrder::MonthDayYear ? 0 : 1;
    const std::size_t day = 3 - year - month;
    if (digits[year] != 4 || digits[month] == 0 || digits[month] > 2 || digits[day] == 0 || digits[day] > 2)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(parts[year]),
                                           std::chrono::month(static_cast<unsigned>(parts[month])),
                                           std::chrono::day(static_cast<unsigned>(parts[day]))};
    if (!date.ok())
        return std::nullopt;
    return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

} // namespace podium::cleaning
