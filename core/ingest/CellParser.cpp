#include "core/ingest/CellParser.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <limits>

namespace podium::ingest {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isBlank(char c) { return c == ' ' || c == '\t'; }

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

bool equalsIgnoringCase(std::string_view text, std::string_view lower)
{
    return text.size() == lower.size() &&
           std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
           });
}

/// The number as from_chars reads it ([-]digits[.digits][e[+-]digits]); empty where it is none.
std::string_view plainSpelling(std::string_view text, const NumberFormat& format, std::string& buffer,
                               bool& whole)
{
    std::size_t i = 0;
    std::size_t digits = 0;
    bool same = true; // the spelling is that of the cell, so no copy is needed
    if (i < text.size() && text[i] == '+') {
        text.remove_prefix(1);
        if (!text.empty() && text.front() == '-')
            return {};
    } else if (i < text.size() && text[i] == '-') {
        ++i;
    }
    whole = true;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c)) {
            ++digits;
        } else if (c == format.decimal && whole) {
            whole = false;
            same = same && c == '.';
        } else if (c == format.thousands && c != 0 && whole && i > 0 && isDigit(text[i - 1]) &&
                   i + 1 < text.size() && isDigit(text[i + 1])) {
            same = false;
        } else {
            break;
        }
    }
    if (digits == 0)
        return {};
    const std::size_t mantissaEnd = i;
    if (i < text.size()) {
        if (text[i] != 'e' && text[i] != 'E')
            return {};
        whole = false;
        ++i;
        if (i < text.size() && (text[i] == '+' || text[i] == '-'))
            ++i;
        if (i == text.size())
            return {};
        for (; i < text.size(); ++i)
            if (!isDigit(text[i]))
                return {};
    }
    if (same)
        return text;
    buffer.clear();
    for (std::size_t k = 0; k < text.size(); ++k) {
        if (k < mantissaEnd && text[k] == format.decimal)
            buffer += '.';
        else if (k >= mantissaEnd || text[k] != format.thousands)
            buffer += text[k];
    }
    return buffer;
}

double realOf(std::string_view plain)
{
    double value = 0;
    const auto result = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (result.ec == std::errc::result_out_of_range) {
        const bool negative = plain.front() == '-';
        const std::size_t exponent = plain.find_first_of("eE");
        const bool tiny = exponent != std::string_view::npos
                              ? plain[exponent + 1] == '-'
                              : plain.find_first_of("123456789") > plain.find('.');
        value = tiny ? 0.0 : std::numeric_limits<double>::infinity();
        return negative ? -value : value;
    }
    return value;
}

} // namespace

NumberKind parseNumber(std::string_view cell, const NumberFormat& format, std::int64_t& integer, double& real)
{
    const std::string_view text = trimmed(cell);
    if (text.empty() || text.size() > 4096)
        return NumberKind::None;
    std::string buffer;
    bool whole = true;
    const std::string_view plain = plainSpelling(text, format, buffer, whole);
    if (plain.empty()) {
        const bool negative = text.front() == '-';
        const std::string_view word = text.substr(negative || text.front() == '+' ? 1 : 0);
        if (!equalsIgnoringCase(word, "inf") && !equalsIgnoringCase(word, "infinity"))
            return NumberKind::None;
        real = negative ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
        return NumberKind::Real;
    }
    if (whole) {
        const auto result = std::from_chars(plain.data(), plain.data() + plain.size(), integer);
        if (result.ec == std::errc{}) {
            real = static_cast<double>(integer);
            return NumberKind::Integer;
        }
        real = realOf(plain);
        return NumberKind::BigInteger;
    }
    real = realOf(plain);
    return NumberKind::Real;
}

std::optional<bool> parseBoolean(std::string_view cell)
{
    if (cell == "True" || cell == "true" || cell == "TRUE")
        return true;
    if (cell == "False" || cell == "false" || cell == "FALSE")
        return false;
    return std::nullopt;
}

std::optional<std::int32_t> parseDate(std::string_view cell)
{
    if (cell.size() != 10 || cell[4] != '-' || cell[7] != '-')
        return std::nullopt;
    int parts[3] = {};
    constexpr std::array<std::array<std::size_t, 2>, 3> kSpans = {{{0, 4}, {5, 7}, {8, 10}}};
    for (std::size_t part = 0; part < 3; ++part)
        for (std::size_t i = kSpans[part][0]; i < kSpans[part][1]; ++i) {
            if (!isDigit(cell[i]))
                return std::nullopt;
            parts[part] = parts[part] * 10 + (cell[i] - '0');
        }
    const std::chrono::year_month_day date{std::chrono::year{parts[0]},
                                           std::chrono::month{static_cast<unsigned>(parts[1])},
                                           std::chrono::day{static_cast<unsigned>(parts[2])}};
    if (!date.ok())
        return std::nullopt;
    return static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count());
}

MissingTokens::MissingTokens(const std::vector<std::string>& tokens)
    : m_tokens(tokens)
{
    for (const std::string& token : m_tokens)
        if (!token.empty())
            m_lengths[static_cast<unsigned char>(token.front())] |= std::uint64_t{1} << (token.size() & 63);
}

bool MissingTokens::isToken(std::string_view cell) const
{
    return std::find(m_tokens.begin(), m_tokens.end(), cell) != m_tokens.end();
}

} // namespace podium::ingest
