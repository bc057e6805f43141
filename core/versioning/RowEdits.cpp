#include "core/versioning/RowEdits.h"

#include <algorithm>
#include <unordered_set>

#include "core/base/Error.h"
#include "core/versioning/TableCells.h"

namespace podium::versioning {

namespace {

RejectedRow doubleKey(std::int64_t row, const std::string& shown)
{
    return {row + 1, {}, {PODIUM_TEXT("versioning.keyTwice", "{key} stands in more than one row."), {{"key", shown}}}};
}

/// The digits before a fraction of nothing but zeros; empty where the cell is otherwise.
std::string_view wholePart(std::string_view cell)
{
    const std::size_t point = cell.find('.');
    if (point == std::string_view::npos || point + 1 == cell.size() || cell.find_first_not_of('0', point + 1) != std::string_view::npos)
        return {};
    const std::string_view whole = cell.substr(0, point);
    return fitsType(whole, ColumnType::Integer) ? whole : std::string_view();
}

} // namespace

Table withWholeNumbers(const Table& rows, const Schema& columns)
{
    std::vector<Column> read;
    for (std::size_t c = 0; c < rows.columnCount(); ++c) {
        const Column& cells = rows.column(c);
        read.push_back(cells);
        const auto index = columns.indexOf(rows.names()[c]);
        if (!index || columns.fields[*index].type != ColumnType::Integer)
            continue;
        bool any = false;
        ColumnBuilder builder(ColumnType::Text, rows.rowCount());
        for (std::int64_t row = 0; row < rows.rowCount(); ++row) {
            const std::string_view whole = wholePart(cells.text(row));
            any = any || !whole.empty();
            builder.appendText(whole.empty() ? cells.text(row) : whole);
        }
        if (any)
            read.back() = builder.finish();
    }
    return Table(rows.names(), std::move(read));
}

Column constantColumn(const std::string& cell, std::int64_t rows)
{
    ColumnBuilder builder(ColumnType::Text, rows);
    for (std::int64_t row = 0; row < rows; ++row)
        builder.appendText(cell);
    return builder.finish();
}

Table aligned(const Table& rows, const std::vector<std::string>& names)
{
    std::string unknown;
    for (const std::string& name : rows.names())
        if (std::find(names.begin(), names.end(), name) == names.end())
            unknown += (unknown.empty() ? "" : ", ") + name;
    if (!unknown.empty())
        throw Error(ErrorCode::InvalidData,
                    {PODIUM_TEXT("versioning.unknownColumns", "The rows have columns that the table does not have: {columns}."),
                     {{"columns", unknown}}},
                    {},
                    PODIUM_TEXT("versioning.unknownColumnsHint",
                                "Leave them out, or give the table the column first: podium data schema TABLE --add-column NAME:TYPE."));
    std::vector<Column> columns;
    for (const std::string& name : names) {
        const auto index = rows.indexOf(name);
        columns.push_back(index ? rows.column(*index) : constantColumn({}, rows.rowCount()));
    }
    return Table(names, std::move(columns));
}

void add(std::vector<RejectedRow>& rejected, std::vector<RejectedRow> more)
{
    rejected.insert(rejected.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    std::stable_sort(rejected.begin(), rejected.end(), [](const RejectedRow& a, const RejectedRow& b) { return a.row < b.row; });
    rejected.erase(std::unique(rejected.begin(), rejected.end(),
                               [](const RejectedRow& a, const RejectedRow& b) { return a.row == b.row; }),
                   rejected.end());
}

RejectedRow takenKey(std::int64_t row, const std::string& shown)
{
    return {row + 1, {}, {PODIUM_TEXT("versioning.keyTaken", "A row with {key} is in the table already."), {{"key", shown}}}};
}

std::vector<RejectedRow> repeatedKeys(const RowKeys& keys, std::int64_t rows)
{
    std::vector<RejectedRow> rejected;
    std::unordered_set<std::string> seen;
    for (std::int64_t row = 0; row < rows; ++row)
        if (!seen.insert(keys.of(row)).second)
            rejected.push_back(doubleKey(row, keys.shown(row)));
    return rejected;
}

std::vector<std::int64_t> rowsWithout(std::int64_t count, const std::vector<RejectedRow>& rejected)
{
    std::unordered_set<std::int64_t> out;
    for (const RejectedRow& row : rejected)
        out.insert(row.row - 1);
    std::vector<std::int64_t> kept;
    for (std::int64_t row = 0; row < count; ++row)
        if (!out.contains(row))
            kept.push_back(row);
    return kept;
}

bool RowEdits::set(std::int64_t row, std::size_t column, const std::string& cell, ColumnType type)
{
    if (canonicalCell(m_rows.column(column).text(row), type) == canonicalCell(cell, type))
        return false;
    m_cells[column][row] = cell;
    return true;
}

Table RowEdits::finish() const
{
    Table result = m_rows;
    for (const auto& [column, cells] : m_cells) {
        ColumnBuilder builder(ColumnType::Text, m_rows.rowCount());
        for (std::int64_t row = 0; row < m_rows.rowCount(); ++row) {
            const auto cell = cells.find(row);
            if (cell != cells.end())
                builder.appendText(cell->second);
            else
                builder.appendCell(m_rows.column(column), row);
        }
        result = result.withColumn(m_rows.names()[column], builder.finish());
    }
    return result;
}

} // namespace podium::versioning
