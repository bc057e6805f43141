#pragma once
// What the rows of a versioned table have to be: data/raw/<t>.schema.json, kept by git beside the table.
#include <optional>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Text.h"
#include "core/table/Table.h"
#include "core/versioning/RowCondition.h"

namespace podium::versioning {

/// A value.
struct TableSchema
{
    Schema columns;                  ///< in the order of the table
    std::vector<std::string> key;    ///< columns whose values name a row; empty = none
    std::vector<RowCondition> rules; ///< every row whose cell is present fulfils them

    std::vector<std::string> names() const;
    std::string text() const;        ///< of the file
    /// Throws Error{InvalidFormat} naming the key that is wrong.
    static TableSchema parse(std::string_view json, const std::string& where);
    friend bool operator==(const TableSchema&, const TableSchema&) = default;
};

/// Why a row was not taken.
struct RejectedRow
{
    std::int64_t row = 0; ///< 1-based among the rows that were given
    std::string column;   ///< empty where several are meant
    Text reason;
    Json toJson() const;
};

/// Rows of a text table (with the columns of the schema) against types, missing cells and rules. One entry per row: its first
/// fault.
std::vector<RejectedRow> rowsAgainst(const TableSchema& schema, const Table& rows, JobContext& job);
/// The rows of a whole table: also against the key.
std::vector<RejectedRow> tableAgainst(const TableSchema& schema, const Table& rows, JobContext& job);

/// One explicit step of the schema.
struct SchemaChange
{
    struct NewColumn
    {
        Field field;
        std::string value; ///< of the rows that are there; empty = missing
    };
    std::optional<std::vector<std::string>> key; ///< empty list = no key any more
    std::vector<NewColumn> added;
    std::vector<std::string> dropped;
    std::vector<std::pair<std::string, ColumnType>> types;
    std::vector<std::string> required, optional; ///< not null, nullable again
    std::vector<std::string> rules, droppedRules; ///< conditions as text

    bool empty() const;
    /// The schema after the step; its columns stand where they stood, new ones at the end. Throws Error{InvalidArgument}
    /// where a column is not there, or there already.
    TableSchema appliedTo(const TableSchema& before) const;
};

} // namespace podium::versioning
