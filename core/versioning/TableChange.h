#pragma once
// The operations on a versioned table as pure functions: the content before, an operation, the content after with its counts
// and the rows that were not taken.
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/versioning/TableContent.h"
#include "core/versioning/TableDifference.h"

namespace podium::versioning {

struct TableOperation
{
    enum class Kind { Append, Overwrite, Update, Delete, Merge, Schema };
    Kind kind = Kind::Append;
    Table rows;                     ///< append, overwrite, merge: text columns, found by name
    Schema rowTypes;                ///< types found in them, for new columns (`newColumns`)
    std::vector<std::string> where; ///< update, delete: conditions that all hold; none = every row
    std::vector<std::pair<std::string, std::string>> set; ///< update: column, cell as it is to be written; empty = missing
    std::vector<std::string> on;    ///< merge: key columns; none = those of the schema
    SchemaChange schema;            ///< schema
    bool skipRejected = false;      ///< take the rows that fit instead of none
    bool newColumns = false;        ///< overwrite: the columns become those of `rows`
};
/// "append", "overwrite", … as it stands in commits and `--json`.
std::string_view name(TableOperation::Kind kind);

struct TableCounts
{
    std::int64_t added = 0, removed = 0, changed = 0;
    std::int64_t rows = 0; ///< afterwards
    Json toJson() const;
};

struct ChangedTable
{
    TableContent content; ///< as before where rows were rejected and not skipped
    TableCounts counts;
    std::vector<RejectedRow> rejected;
    bool refused = false;   ///< because of rejected rows nothing was changed
    bool different = false; ///< rows, cells or the schema are other than before
};

/// Throws Error{InvalidArgument} where the operation names what is not there, Error{InvalidData} where rows have columns that
/// the table does not have.
ChangedTable changed(const TableContent& before, const TableOperation& operation, JobContext& job);

/// Rows that an operation, decided on by looking at `base`, would change or overrule although another writer changed them
/// meanwhile (`now`); for people, each once. Empty: the operation can be done on `now` as if it came second.
std::vector<std::string> conflictingRows(const TableContent& base, const TableContent& now, const TableOperation& operation,
                                         JobContext& job);

} // namespace podium::versioning
