#pragma once
// Small tables as text, so that a test shows its data:
//   const Table t = table(R"(
//       name    | rank | score
//       Harvard | 1    | 98.5
//       Oslo    |      | 41.0
//   )");
// A column is Integer or Real where all its cells are, else Text; "name:date", ":boolean", ":text" say it.
// Empty = missing.
#include <charconv>
#include <chrono>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/table/Table.h"

namespace podium::test {

namespace detail {

inline std::string trimmed(const std::string& text)
{
    const std::size_t first = text.find_first_not_of(" \t\r");
    return first == std::string::npos ? std::string()
                                      : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

inline std::vector<std::string> cells(const std::string& line)
{
    std::vector<std::string> result;
    std::size_t begin = 0;
    for (std::size_t end = 0; end != std::string::npos; begin = end + 1) {
        end = line.find('|', begin);
        result.push_back(trimmed(line.substr(begin, end == std::string::npos ? end : end - begin)));
    }
    return result;
}

template <typename Number>
std::optional<Number> number(const std::string& text)
{
    Number value{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failure == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

inline std::int32_t days(const std::string& text)
{
    const std::chrono::year_month_day date{
        std::chrono::year(std::stoi(text.substr(0, 4))),
        std::chrono::month(static_cast<unsigned>(std::stoi(text.substr(5, 2)))),
        std::chrono::day(static_cast<unsigned>(std::stoi(text.substr(8, 2))))};
    return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

inline Column column(const std::vector<std::string>& values, const std::string& typeName)
{
    bool integers = true;
    bool reals = true;
    for (const std::string& value : values) {
        integers = integers && (value.empty() || number<std::int64_t>(value));
        reals = reals && (value.empty() || number<double>(value));
    }
    const ColumnType type = !typeName.empty() ? columnTypeNamed(typeName)
                            : integers        ? ColumnType::Integer
                            : reals           ? ColumnType::Real
                                              : ColumnType::Text;
    ColumnBuilder builder(type, static_cast<std::int64_t>(values.size()));
    for (const std::string& value : values) {
        if (value.empty())
            builder.appendMissing();
        else if (type == ColumnType::Integer)
            builder.appendInteger(number<std::int64_t>(value).value());
        else if (type == ColumnType::Real)
            builder.appendReal(number<double>(value).value());
        else if (type == ColumnType::Boolean)
            builder.appendBoolean(value == "True" || value == "true");
        else if (type == ColumnType::Date)
            builder.appendDate(days(value));
        else
            builder.appendText(value);
    }
    return builder.finish();
}

} // namespace detail

inline Table table(const std::string& text)
{
    std::istringstream lines(text);
    std::vector<std::string> names;
    std::vector<std::vector<std::string>> columns;
    for (std::string line; std::getline(lines, line);) {
        if (detail::trimmed(line).empty())
            continue;
        const std::vector<std::string> cells = detail::cells(line);
        if (names.empty()) {
            names = cells;
            columns.resize(cells.size());
            continue;
        }
        if (cells.size() != names.size())
            throw std::runtime_error("a row of the test's table has another number of cells: " + line);
        for (std::size_t i = 0; i < cells.size(); ++i)
            columns[i].push_back(cells[i]);
    }
    std::vector<Column> built;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::size_t colon = names[i].find(':');
        built.push_back(
            detail::column(columns[i], colon == std::string::npos ? "" : names[i].substr(colon + 1)));
        names[i] = names[i].substr(0, colon);
    }
    return Table(std::move(names), std::move(built));
}

} // namespace podium::test
