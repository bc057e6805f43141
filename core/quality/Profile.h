#pragma once
// What a table holds, column by column and between columns: the figures that people look at and that the
// checks judge.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Json.h"
#include "core/quality/Associations.h"
#include "core/quality/NumberForm.h"
#include "core/quality/RowPatterns.h"
#include "core/table/Table.h"

namespace podium::quality {

struct ValueCount
{
    std::string value; ///< as a CSV writes it
    std::int64_t count = 0;
};

/// Bins of equal width; the last one has its upper edge too.
struct Histogram
{
    double from = 0, to = 0;
    std::vector<std::int64_t> counts;
};

/// Values far from the others. A skewed column has a long tail that is no fault, so those that count as
/// `extreme` lie far out in plain figures and, where none is negative, in their logarithms too.
struct Outliers
{
    double lowFence = 0, highFence = 0; ///< quartiles -/+ 1.5 times their distance (Tukey)
    std::int64_t beyondFences = 0;
    std::int64_t beyondRobustZ = 0; ///< |0.6745 (x - median) / MAD| > 3.5 (Iglewicz and Hoaglin)
    std::int64_t extreme = 0;
    std::vector<std::int64_t> extremeRows; ///< row ids, the farthest first; at most 1,000
};

/// Of the cells that are numbers, finite ones.
struct NumberFigures
{
    std::int64_t count = 0;
    std::int64_t zeros = 0, negatives = 0;
    std::int64_t infinite = 0; ///< left out of all that follows
    double minimum = 0, maximum = 0, mean = 0;
    double deviation = 0; ///< of a sample (n - 1); NaN for one value
    double quantile05 = 0, quartile1 = 0, median = 0, quartile3 = 0, quantile95 = 0; ///< linear between neighbours
    Histogram histogram;
    Outliers outliers;
};

struct ColumnProfile
{
    std::string name;
    ColumnType type = ColumnType::Text;
    std::int64_t rows = 0;
    std::int64_t missing = 0;
    std::int64_t distinct = 0;            ///< of the cells that are not missing
    std::vector<ValueCount> frequent;     ///< at most 10, the most frequent first, equals by value
    std::string lowest, highest;          ///< of numbers, dates and yes/no; empty else
    std::int64_t blanksAround = 0;        ///< texts that begin or end with a blank
    std::int64_t shortest = 0, longest = 0; ///< of texts, in bytes
    std::optional<NumberForms> forms;     ///< of a text column that has numbers in it
    /// Of a column of numbers, or of texts that are numbers nearly all (ratios and ranges by their first one).
    std::optional<NumberFigures> numbers;

    bool isNumber() const { return podium::isNumber(type); }
    double missingShare() const { return rows == 0 ? 0 : static_cast<double>(missing) / static_cast<double>(rows); }
    /// Share of the most frequent value among the cells that are not missing.
    double topShare() const;
    bool constant() const { return distinct == 1; }
    bool nearConstant() const { return distinct > 1 && topShare() >= 0.98; }
    Json toJson() const;
};

struct TableProfile
{
    std::int64_t rows = 0;
    std::int64_t missing = 0; ///< cells
    std::string target;       ///< as asked for; empty where the table has no such column
    std::vector<ColumnProfile> columns;
    AssociationMatrix associations;
    RowPatterns patterns;

    const ColumnProfile* column(std::string_view name) const; ///< nullptr where there is none
    Json toJson() const;
};

struct ProfileOptions
{
    std::string target; ///< column to predict; empty = none
    /// Measures between columns take so many rows, evenly spaced over the table, where it has more.
    std::int64_t pairRows = 100'000;
    /// Told each column as it is ready, in the order of the table, by one thread at a time.
    std::function<void(std::size_t index, const ColumnProfile& column)> onColumn;
};

/// The same on any number of threads. Throws Error{Cancelled}.
TableProfile profileTable(const Table& table, const ProfileOptions& options, JobContext& job);

/// Alone, one column: `profileTable` makes each of its columns so.
ColumnProfile profileColumn(const Table& table, std::size_t column);

} // namespace podium::quality
