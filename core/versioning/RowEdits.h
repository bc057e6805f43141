#pragma once
// What the operations on a versioned table share: rows brought into its columns, rows told apart, cells replaced. Only for
// the files of this folder.
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/versioning/TableCells.h"
#include "core/versioning/TableSchema.h"

namespace podium::versioning {

Column constantColumn(const std::string& cell, std::int64_t rows);

/// The rows with "981.0" as "981" in columns of whole numbers: so programs that know no missing whole number write them (pandas).
Table withWholeNumbers(const Table& rows, const Schema& columns);

/// The rows with these columns in this order; one that they lack is missing throughout. Throws Error{InvalidData} where they
/// have others.
Table aligned(const Table& rows, const std::vector<std::string>& names);

/// Keeps the first fault of each row and the order of rows.
void add(std::vector<RejectedRow>& rejected, std::vector<RejectedRow> more);
RejectedRow takenKey(std::int64_t row, const std::string& shown);
/// Rows whose key stands in an earlier one.
std::vector<RejectedRow> repeatedKeys(const RowKeys& keys, std::int64_t rows);
/// 0-based rows that were not rejected.
std::vector<std::int64_t> rowsWithout(std::int64_t count, const std::vector<RejectedRow>& rejected);

/// A text table whose cells are replaced one by one; it refers to the table.
class RowEdits
{
public:
    explicit RowEdits(const Table& rows)
        : m_rows(rows)
    {
    }
    /// False where the cell has this value already, in whatever spelling.
    bool set(std::int64_t row, std::size_t column, const std::string& cell, ColumnType type);
    bool isChanged() const { return !m_cells.empty(); }
    Table finish() const;

private:
    const Table& m_rows;
    std::map<std::size_t, std::unordered_map<std::int64_t, std::string>> m_cells;
};

} // namespace podium::versioning
