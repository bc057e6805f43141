#pragma once
// What differs between two versions of a table: columns, rows, cells.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/versioning/TableContent.h"

namespace podium::versioning {

struct CellChange
{
    std::string column;
    std::string before, after; ///< as they are written
};

struct RowChange
{
    std::string key;    ///< canonical, for comparing with other differences
    std::string shown;  ///< "year = 2015, country = Spain", or the first cells of the row
    std::optional<std::int64_t> before, after; ///< 0-based rows of the two tables; none = it is not in that one
    std::vector<CellChange> cells;
};

struct TableDifference
{
    std::vector<std::string> key; ///< the columns by which rows were told apart; empty = by their whole content
    std::vector<std::string> columnsAdded, columnsRemoved;
    struct TypeChange
    {
        std::string column;
        ColumnType before, after;
    };
    std::vector<TypeChange> typesChanged;
    std::vector<RowChange> removed, added, changed; ///< in the order of the first (removed) or second table
    std::int64_t rowsBefore = 0, rowsAfter = 0;

    bool empty() const;
    std::int64_t cellsChanged() const;
    Json toJson(std::size_t mostRows) const;
};

/// By the key of the second table's schema, or by `otherwise` where it has none, if that names rows in both; else rows are equal or not, and a changed row is one
/// that went and one that came, unless both stand at the same place of tables of one size and have most cells alike. Equal spellings of a value are no change ("1.50" and "1.5" of a number). The order of rows
/// plays no part.
TableDifference differenceOf(const TableContent& before, const TableContent& after, const std::vector<std::string>& otherwise = {});

} // namespace podium::versioning
