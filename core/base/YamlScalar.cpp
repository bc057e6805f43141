// Types of plain scalars: the core schema of YAML 1.2 with the additions that ruamel (and so DVC) makes to
// it.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

#include "core/base/YamlDocument.h"

namespace podium::yaml {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isDigitOrBar(char c) { return isDigit(c) || c == '_'; }

std::string withoutBars(std::string_view text)
{
    std::string result(text);
    std::erase(result, '_');
    return result;
}

std::string_view withoutSign(std::string_view text)
{
    if (text.starts_with('+') || text.starts_with('-'))
        text.remove_prefix(1);
    return text;
}

/// `digits` in `base`, which may hold bars: int64, uint64, or a double beyond them. None without any digit.
std::optional<Json> integerOf(bool negative, std::string_view digitsWithBars, int base)
{
    const std::string digits = withoutBars(digitsWithBars);
    if (digits.empty())
        return std::nullopt;
    std::uint64_t value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    if (failure == std::errc::result_out_of_range) {
        double large = 0;
        if (base == 10)
            std::from_chars(digits.data(), digits.data() + digits.size(), large);
        else
            for (const char c : digits) // powers of two: no digit is rounded before the last
                large = large * base + (isDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
        return negative ? -large : large;
    }
    if (failure != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    constexpr auto kLargest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (!negative)
        return value <= kLargest ? Json(static_cast<std::int64_t>(value)) : Json(value);
    if (value <= kLargest + 1)
        return static_cast<std::int64_t>(~value + 1);
    return -static_cast<double>(value);
}

std::optional<Json> resolvedInteger(std::string_view text)
{
    const bool negative = text.starts_with('-');
    const std::string_view rest = withoutSign(text);
    const auto all = [](std::string_view digits, auto allowed) {
        return !digits.empty() && std::all_of(digits.begin(), digits.end(), allowed);
    };
    if (rest.starts_with("0b") &&
        all(rest.substr(2), [](char c) { return c == '0' || c == '1' || c == '_'; }))
        return integerOf(negative, rest.substr(2), 2);
    if (rest.starts_with("0o") &&
        all(rest.substr(2), [](char c) { return (c >= '0' && c <= '7') || c == '_'; }))
        return integerOf(negative, rest.substr(2), 8);
    if (rest.starts_with("0x") && all(rest.substr(2), [](char c) {
            return isDigitOrBar(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        }))
        return integerOf(negative, rest.substr(2), 16);
    if (all(rest, isDigitOrBar))
        return integerOf(negative, rest, 10);
    return std::nullopt;
}

/// [0-9][0-9_]* . [0-9_]* exponent? | [0-9][0-9_]* exponent | . [0-9_]+ exponent? (here the exponent needs
/// its sign)
bool isDecimal(std::string_view text)
{
    const auto skip = [&](auto allowed) {
        const auto end = std::find_if_not(text.begin(), text.end(), allowed);
        const auto count = static_cast<std::size_t>(end - text.begin());
        text.remove_prefix(count);
        return count;
    };
    const bool leadingPoint = text.starts_with('.');
    bool point = leadingPoint;
    if (leadingPoint) {
        text.remove_prefix(1);
        if (skip(isDigitOrBar) == 0)
            return false;
    } else {
        if (text.empty() || !isDigit(text.front()))
            return false;
        skip(isDigitOrBar);
        if (text.starts_with('.')) {
            point = true;
            text.remove_prefix(1);
            skip(isDigitOrBar);
        }
    }
    if (text.empty())
        return point;
    if (text.front() != 'e' && text.front() != 'E')
        return false;
    text.remove_prefix(1);
    if (text.starts_with('+') || text.starts_with('-'))
        text.remove_prefix(1);
    else if (leadingPoint)
        return false;
    return skip(isDigit) > 0 && text.empty();
}

std::optional<Json> resolvedReal(std::string_view text)
{
    const double sign = text.starts_with('-') ? -1.0 : 1.0;
    const std::string_view rest = withoutSign(text);
    if (rest == ".inf" || rest == ".Inf" || rest == ".INF")
        return sign * std::numeric_limits<double>::infinity();
    if (text == ".nan" || text == ".NaN" || text == ".NAN")
        return std::numeric_limits<double>::quiet_NaN();
    if (!isDecimal(rest))
        return std::nullopt;
    const std::string digits = withoutBars(rest);
    double value = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failure == std::errc::result_out_of_range) {
        const std::size_t exponent = digits.find_first_of("eE");
        const bool tiny = exponent != std::string::npos && digits[exponent + 1] == '-';
        value = tiny ? 0.0 : std::numeric_limits<double>::infinity();
    } else if (failure != std::errc()) { // "._": bars only
        return std::nullopt;
    }
    return sign * value;
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// YYYY-MM-DD, or a date and time as YAML's timestamp writes it.
bool isTimestamp(std::string_view text)
{
    std::size_t at = 0;
    const auto digits = [&](std::size_t least, std::size_t most) {
        std::size_t count = 0;
        while (count < most && at < text.size() && isDigit(text[at])) {
            ++at;
            ++count;
        }
        return count >= least;
    };
    const auto take = [&](char c) { return at < text.size() && text[at] == c && (++at, true); };
    const auto blanks = [&] {
        const std::size_t from = at;
        while (take(' ') || take('\t')) {
        }
        return at > from;
    };
    if (text.size() == 10 && digits(4, 4) && take('-') && digits(2, 2) && take('-') && digits(2, 2))
        return true;
    at = 0;
    if (!(digits(4, 4) && take('-') && digits(1, 2) && take('-') && digits(1, 2)))
        return false;
    if (!(take('T') || take('t') || blanks()))
        return false;
    if (!(digits(1, 2) && take(':') && digits(2, 2) && take(':') && digits(2, 2)))
        return false;
    if (take('.'))
        digits(0, text.size());
    if (at == text.size())
        return true;
    blanks();
    if (take('Z'))
        return at == text.size();
    if (!(take('+') || take('-')) || !digits(1, 2))
        return false;
    if (at == text.size())
        return true;
    return take(':') && digits(2, 2) && at == text.size();
}

} // namespace

Json resolvedPlain(std::string_view text)
{
    if (text.empty() || isOneOf(text, {"~", "null", "Null", "NULL"}))
        return nullptr;
    if (isOneOf(text, {"true", "True", "TRUE"}))
        return true;
    if (isOneOf(text, {"false", "False", "FALSE"}))
        return false;
    const char first = text.front();
    if (isDigit(first) || first == '+' || first == '-' || first == '.') {
        if (auto real = resolvedReal(text))
            return *std::move(real);
        if (first != '.')
            if (auto integer = resolvedInteger(text))
                return *std::move(integer);
    }
    return std::string(text);
}

bool looksTyped(std::string_view text)
{
    // A line break at the end does not hide the type from the patterns of Python, which DVC decides by.
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    if (isOneOf(text, {"=", "<<", "!", "&", "*"}) || !resolvedPlain(text).is_string())
        return true;
    if (text.find_first_of("0123456789") == std::string_view::npos &&
        text.find('_') == std::string_view::npos)
        return false;
    // Forms that match a number's pattern without having a value: bars alone.
    const std::string_view rest = withoutSign(text);
    const bool bars =
        text.size() > rest.size() && !rest.empty() && std::all_of(rest.begin(), rest.end(), isDigitOrBar);
    const bool prefixed = (rest.starts_with("0b") || rest.starts_with("0o") || rest.starts_with("0x")) &&
                          rest.size() > 2 && rest.find_first_not_of('_', 2) == std::string_view::npos;
    const bool pointed =
        rest.size() > 1 && rest[0] == '.' && rest.find_first_not_of('_', 1) == std::string_view::npos;
    return bars || prefixed || pointed || isTimestamp(text);
}

} // namespace podium::yaml
