#pragma once
// Cells of text read as numbers, dates and yes/no, in the notation that a recipe names. Locale plays no part.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace podium::cleaning {

/// How a table writes its numbers. `thousands` may be any text ("," or a no-break space); empty = none.
struct NumberNotation
{
    char decimal = '.';
    std::string thousands;
};

/// A decimal number, maybe with sign and exponent; spaces around it do not count. Thousands separators have
/// to stand before groups of three digits. No "nan", "inf" or hexadecimal.
std::optional<double> readReal(std::string_view text, const NumberNotation& notation = {});
/// A number without a fraction ("4", "4.0") that fits 64 bits.
std::optional<std::int64_t> readInteger(std::string_view text, const NumberNotation& notation = {});
/// true/false, yes/no, t/f, y/n, 1/0, in any case.
std::optional<bool> readBoolean(std::string_view text);

enum class DateOrder { YearMonthDay, DayMonthYear, MonthDayYear };
/// Days since 1970-01-01 of a date with '-', '/' or '.' between its parts and a year of four digits.
std::optional<std::int32_t> readDate(std::string_view text, DateOrder order = DateOrder::YearMonthDay);

/// Without the white space at both ends (Unicode's, with the no-break spaces and the byte order mark).
std::string_view trimmed(std::string_view utf8);
/// Bytes of the UTF-8 character that starts there; 1 for a broken one.
std::size_t characterLength(std::string_view utf8, std::size_t offset);

} // namespace podium::cleaning
