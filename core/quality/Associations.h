#pragma once
// How strongly two columns go together, for every pair of a table.
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Json.h"
#include "core/table/Table.h"

namespace podium::quality {

/// A column as the measures take it. Row i of both is row i of the rows that are looked at.
struct CodedColumn
{
    static constexpr std::uint8_t kMissing = 255;
    std::vector<double> numbers; ///< NaN = missing; empty where the column is no number
    /// Classes 0…classes-1: values of a column of few, tenths of a column of numbers, the most frequent texts and
    /// one class for the others.
    std::vector<std::uint8_t> codes;
    std::size_t classes = 0;
    bool identifies = false; ///< nearly every row has a value of its own: classes say nothing
};

/// Symmetric; NaN where a measure does not apply or too few rows have both. Rows where one of the two is missing
/// are left out pair by pair.
struct AssociationMatrix
{
    std::vector<std::string> columns;
    std::int64_t rows = 0;                ///< that were looked at
    std::vector<double> pearson;          ///< both numbers; row by row of the matrix
    std::vector<double> spearman;         ///< both numbers
    std::vector<double> cramersV;         ///< of the classes, without correction
    std::vector<double> mutualInformation; ///< of the classes, in nats

    double at(const std::vector<double>& measure, std::size_t a, std::size_t b) const
    {
        return measure[a * columns.size() + b];
    }
    /// 0…1: the size of Spearman's for two numbers, Cramér's V else.
    double strength(std::size_t a, std::size_t b) const;
    Json toJson() const; ///< {columns, rows, pearson, spearman, cramers_v, mutual_information}: lists of rows
};

/// The rows that are looked at where there are more than `most`: evenly spaced, the first among them.
std::vector<std::int64_t> spacedRows(std::int64_t rows, std::int64_t most);
CodedColumn codedColumn(const Column& column, const std::vector<std::int64_t>& rows);
AssociationMatrix associations(const std::vector<std::string>& names, const std::vector<CodedColumn>& columns,
                               JobContext& job);

/// Counts of two columns' classes together, [a * classes of b + b], of the rows that have both.
std::vector<std::int64_t> contingency(const CodedColumn& a, const CodedColumn& b);

} // namespace podium::quality
