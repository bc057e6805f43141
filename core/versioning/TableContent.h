#pragma once
// A versioned table as it is stored: one CSV file as it was imported, or a folder of parts whose unchanged ones later versions
// share (DVC's store keeps each file once). Pieces of the imported file are parts too, and a part may be of an older schema: what
// does not change is not written again.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/ingest/Csv.h"
#include "core/table/Table.h"
#include "core/versioning/ObjectStore.h"
#include "core/versioning/TableSchema.h"

namespace podium::versioning {

/// Rows that stand in a file of the store.
struct StoredRows
{
    std::string md5;
    std::uint64_t size = 0;  ///< of the file
    bool original = false;   ///< an imported file byte for byte
    bool divisible = false;  ///< pieces of it can be told by their bytes
    ingest::PartShape shape;
    std::optional<std::int64_t> firstRow; ///< only as many rows of that as the part has, from this one; storeContent() turns that into bytes
};

struct TablePart
{
    std::string name; ///< of its file: "000001.csv"; of several parts where they are pieces of one file
    std::optional<StoredRows> stored; ///< none = new: written from `rows`
    Table rows;                       ///< text columns: the cells as they are written

    /// Of a part that was changed, until settle(): where its rows were stored, and for each new row the one that it was there, or -1.
    std::optional<StoredRows> before;
    std::vector<std::int64_t> kept;
};

/// A value; parts share their columns.
struct TableContent
{
    static constexpr std::int64_t kLeastKept = 1000;

    TableSchema schema;
    std::vector<TablePart> parts; ///< at least one
    bool isFile = false;          ///< stored as one CSV; it stays one as long as that file is not changed
    std::int64_t leastKept = kLeastKept; ///< rows between changed ones that are worth a piece of their own

    std::int64_t rowCount() const;
    Table rows() const; ///< of all parts, text
    bool staysFile() const; ///< is stored as the file that it was
    /// Adds rows (columns as in the schema) at the end. The last parts are joined with them where they are no larger, so that
    /// a table to which a row is added a thousand times has some ten parts and each row was written some ten times.
    void append(const Table& rows);
    /// Puts these rows in the place of a part; call settle() when all are replaced. `kept` tells for each which row of the part it
    /// was, cell by cell; -1 = none.
    void replacePart(std::size_t part, const Table& rows, std::vector<std::int64_t> kept = {});
    /// Brings the parts to columns without `gone` and with `added` at the end; their files stay.
    void changeColumns(const std::vector<std::string>& gone, const std::vector<std::pair<std::string, std::string>>& added);
    /// What a changed part keeps of an imported file becomes pieces of that file. Parts without rows go unless it is the only
    /// one; a new part that is too large becomes several, so that the next change writes little.
    void settle();

private:
    void splitPart(std::size_t part);
    void joinSmall(std::size_t made, std::size_t beside);
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
