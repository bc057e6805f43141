#pragma once
// Named columns of equal length, with the row of the raw file that each row came from. A value whose columns are shared.
#include <optional>
#include <string>
#include <vector>

#include "core/base/Json.h"
#include "core/table/Column.h"

namespace podium {

struct Field
{
    std::string name;
    ColumnType type = ColumnType::Text;
    bool nullable = true;
    friend bool operator==(const Field&, const Field&) = default;
};

struct Schema
{
    std::vector<Field> fields;
    std::optional<std::size_t> indexOf(std::string_view name) const;
    Json toJson() const; ///< [{name, type, nullable}]
    static Schema fromJson(const Json& json, const std::string& where);
    friend bool operator==(const Schema&, const Schema&) = default;
};

/// Thread-safe to read.
class Table
{
public:
    Table() = default;
    /// Throws Error{InvalidData} where lengths differ or a name stands twice. Without row ids, row i has id i.
    Table(std::vector<std::string> names, std::vector<Column> columns, std::vector<std::int64_t> rowIds = {});

    std::int64_t rowCount() const { return m_rowCount; }
    std::size_t columnCount() const { return m_columns.size(); }
    const std::vector<std::string>& names() const { return m_names; }
    const Column& column(std::size_t index) const { return m_columns[index]; }
    std::optional<std::size_t> indexOf(std::string_view name) const;
    /// Throws Error{InvalidData} that names the column, the table and the columns there are.
    const Column& column(std::string_view name, const std::string& where) const;

    /// 0-based row of the raw file, header and blank lines not counted (sentences count from 1).
    std::int64_t rowId(std::int64_t row) const;
    bool hasRowIds() const { return m_rowIds != nullptr; }

    Schema schema() const;
    Table slice(std::int64_t offset, std::int64_t count) const;
    Table take(std::span<const std::int64_t> rows) const; ///< row ids go along
    Table withColumn(std::string name, Column column) const; ///< replaced in place, or added at the end
    Table withoutColumn(std::string_view name) const;
    Table withRenamed(std::string_view from, std::string to) const;
    Table select(const std::vector<std::string>& names, const std::string& where) const;

    friend bool operator==(const Table& a, const Table& b); ///< names, columns and row ids

private:
    std::vector<std::string> m_names;
    std::vector<Column> m_columns;
    std::shared_ptr<const std::vector<std::int64_t>> m_rowIds;
    std::int64_t m_rowCount = 0;
};

} // namespace podium
