#pragma once
// Which rows of a table are shown and in which order, and what is in one column: pure functions over core tables for jobs.
// No Qt here, so that they are tested without a window.
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/JobContext.h"
#include "core/table/CellOrigins.h"
#include "core/table/Table.h"

namespace podium::ui {

struct ColumnFilter
{
    enum class Kind { Contains, Range, Missing, Present, Filled }; ///< Filled: see CellOrigins
    std::size_t column = 0;
    Kind kind = Kind::Contains;
    std::string text;                ///< Contains: letters of ASCII fit whatever their case
    std::optional<double> low, high; ///< Range: both ends included, none = open; only of numbers (see hasNumbers)
    friend bool operator==(const ColumnFilter&, const ColumnFilter&) = default;
};

struct TableQuery
{
    std::vector<ColumnFilter> filters; ///< a row must pass all of them
    std::optional<std::size_t> sortColumn; ///< none = order of the file
    bool descending = false;
    friend bool operator==(const TableQuery&, const TableQuery&) = default;
};

/// Rows of a table in the order they are shown; none = all rows in the order of the table.
using RowOrder = std::shared_ptr<const std::vector<std::int64_t>>;

/// Sorted by raw values, equal ones in the order of the table, missing cells last whichever way. Cancels between blocks of rows and
/// between the halves of a sort. Without origins no cell counts as filled.
RowOrder rowsOf(const Table& table, const TableQuery& query, JobContext& job, const CellOrigins* origins = nullptr);

/// Integers, reals and booleans: what a range and a mean are of.
bool hasNumbers(ColumnType type);

struct ColumnStatistics
{
    ColumnType type = ColumnType::Text;
    std::int64_t rows = 0; ///< of those shown
    std::int64_t missing = 0;
    std::int64_t distinct = 0; ///< of the present ones
    std::vector<std::pair<std::string, std::int64_t>> mostFrequent; ///< up to five, as the CSV writes them; ties by value
    /// Only of numbers, and where one is present. Quantiles interpolate between neighbours, as pandas does.
    struct Numbers
    {
        double min = 0, lowerQuartile = 0, median = 0, upperQuartile = 0, max = 0, mean = 0;
        std::vector<std::int64_t> histogram; ///< equal intervals of [min, max]; infinite values are in none
    };
    std::optional<Numbers> numbers;
};

ColumnStatistics statisticsOf(const Table& table, std::size_t column, const RowOrder& rows, JobContext& job);

enum class CopyFormat { Tsv, Markdown, Excel }; ///< Excel: semicolons and decimal comma

/// Rows as text with a header line. `rows` are rows of the table, `columns` in the order to write them. A cell that would break
/// its line or column is quoted (Excel, TSV) or escaped (Markdown).
std::string textOf(const Table& table, const std::vector<std::int64_t>& rows, const std::vector<std::size_t>& columns,
                   CopyFormat format, JobContext& job);

} // namespace podium::ui
