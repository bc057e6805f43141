#pragma once
// A versioned table as it is stored: one CSV file as it was imported, or a folder of parts whose unchanged ones later versions
// share (DVC's store keeps each file once).
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/table/Table.h"
#include "core/versioning/ObjectStore.h"
#include "core/versioning/TableSchema.h"

namespace podium::versioning {

struct TablePart
{
    std::string name;     ///< "000001.csv"
    std::string md5;      ///< of the stored file; empty = new: its bytes are written from `rows`
    std::uint64_t size = 0;
    bool original = false; ///< an imported file byte for byte
    Table rows;           ///< text columns: the cells as they are written
};

/// A value; parts share their columns.
struct TableContent
{
    TableSchema schema;
    std::vector<TablePart> parts; ///< at least one
    bool isFile = false;          ///< stored as one CSV; it stays one as long as that file is not changed

    std::int64_t rowCount() const;
    Table rows() const; ///< of all parts, text
    /// Adds rows (columns as in the schema) at the end. The last parts are joined with them where they are no larger, so that
    /// a table to which a row is added a thousand times has some ten parts and each row was written some ten times.
    void append(const Table& rows);
    /// Puts these rows in the place of a part; call settle() when all are replaced.
    void replacePart(std::size_t part, const Table& rows);
    /// Parts without rows go unless it is the only one; a new part that is too large, as of an imported file that is changed for
    /// the first time, becomes several, so that the next change writes little.
    void settle();
};

/// Bytes of a file of a table by its name in the folder; an empty name is the table that is one file.
using TableFiles = std::function<std::string(const std::string& name)>;

/// Reads a table whose files have these hashes ({name, md5}; one with an empty name: the table is that file). Without a
/// schema the types are found as the CSV reader finds them. Throws Error{InvalidData} where the columns are not those of the
/// schema, and as the readers do.
TableContent readContent(const std::vector<DirectoryEntry>& listing, const TableFiles& files,
                         const std::optional<TableSchema>& schema, const std::string& where, JobContext& job);
/// The content of an object of the store.
TableContent readContent(const ObjectStore& objects, const ObjectId& object, const std::optional<TableSchema>& schema,
                         const std::string& where, JobContext& job);

/// Rows of any table as they are written: all columns text, nothing taken for missing. `types`, where given, gets the types
/// that the CSV reader finds.
Table readAsText(const std::vector<std::pair<std::string, std::string_view>>& namedBytes, const std::string& where,
                 Schema* types, JobContext& job);

/// Puts what is new of it into the store, unsynced, and returns the object of the table: a folder, or the file that it still is.
ObjectId storeContent(ObjectStore& objects, TableContent& content);

} // namespace podium::versioning
