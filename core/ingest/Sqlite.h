#pragma once
// Tables of a SQLite database, or the answer of one query to it, opened for reading only.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/base/JobContext.h"
#include "core/table/Table.h"

namespace podium::ingest {

struct SqliteTable
{
    std::string name; ///< of the table or view; of a query: "query"
    Table table;      ///< integers, reals (both kinds: reals) or text; a column that holds numbers and words is text
};

bool isSqlite(std::string_view bytes);

/// All tables and views, in order of their names, or the rows of `query` (one SELECT) where it is not empty. Throws Error{
/// InvalidFormat, InvalidArgument (a query that is wrong, writes, or has several statements), InvalidData (a column of bytes,
/// two columns of one name), Busy}. Cancels between rows. A file that another program writes is read as of one moment.
std::vector<SqliteTable> readSqlite(const Path& path, const std::string& query, JobContext& job);

} // namespace podium::ingest
