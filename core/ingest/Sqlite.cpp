#include "core/ingest/Sqlite.h"

#include <algorithm>
#include <cmath>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "core/base/Error.h"
#include "core/base/Json.h"

namespace podium::ingest {

namespace {

constexpr std::int64_t kRowsBetweenLooks = 4096;
constexpr int kPatienceMs = 2000;

std::string quotedName(const std::string& name)
{
    std::string quoted = "\"";
    for (const char c : name)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

/// The cells of one column, of the kinds that SQLite found in its rows.
class ColumnCells
{
public:
    void append(const SQLite::Column& cell, const std::string& where)
    {
        switch (cell.getType()) {
        case SQLITE_INTEGER:
            m_integers.push_back(cell.getInt64());
            break;
        case SQLITE_FLOAT:
            m_hasReals = true;
            m_integers.push_back(0);
            break;
        case SQLITE_BLOB:
            throw Error(ErrorCode::InvalidData, PODIUM_TEXT("ingest.sqliteBytes", "A column holds bytes, which no table can show."),
                        where, PODIUM_TEXT("ingest.sqliteBytesHint", "Leave the column out with a query."));
        case SQLITE_NULL:
            m_integers.push_back(0);
            break;
        default:
            m_hasTexts = true;
            m_integers.push_back(0);
        }
        m_missing.push_back(cell.isNull());
        m_reals.push_back(cell.isNull() ? std::nan("") : cell.getDouble());
        m_texts.push_back(cell.isNull() ? std::string() : cell.getType() == SQLITE_FLOAT ? pythonFloatRepr(cell.getDouble()) : cell.getString());
    }

    Column finish()
    {
        if (m_hasTexts)
            return Column::texts(m_texts, m_missing);
        const bool allMissing = std::find(m_missing.begin(), m_missing.end(), false) == m_missing.end();
        return m_hasReals || allMissing ? Column::reals(std::move(m_reals)) : Column::integers(std::move(m_integers), m_missing);
    }

private:
    bool m_hasReals = false, m_hasTexts = false;
    std::vector<std::int64_t> m_integers;
    std::vector<double> m_reals;
    std::vector<std::string> m_texts;
    std::vector<bool> m_missing;
};

Table rowsOf(SQLite::Statement& statement, const std::string& where, JobContext& job)
{
    const int columns = statement.getColumnCount();
    std::vector<std::string> names;
    for (int c = 0; c < columns; ++c)
        names.emplace_back(statement.getColumnName(c));
    std::vector<ColumnCells> cells(names.size());
    for (std::int64_t row = 0; statement.executeStep(); ++row) {
        if (row % kRowsBetweenLooks == 0)
            job.checkCancelled();
        for (int c = 0; c < columns; ++c)
            cells[static_cast<std::size_t>(c)].append(statement.getColumn(c), where + ", column " + names[static_cast<std::size_t>(c)]);
    }
    std::vector<Column> made;
    for (ColumnCells& column : cells)
        made.push_back(column.finish());
    return Table(std::move(names), std::move(made));
}

/// SQLite would run the first of several statements and keep silent about the others.
void checkOneSelect(SQLite::Database& database, const std::string& query, const std::string& where)
{
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    if (sqlite3_prepare_v2(database.getHandle(), query.c_str(), -1, &statement, &rest) != SQLITE_OK)
        throw SQLite::Exception(database.getHandle());
    const bool isSelect = statement != nullptr && sqlite3_stmt_readonly(statement) != 0 && sqlite3_column_count(statement) > 0;
    sqlite3_finalize(statement);
    if (!isSelect || std::string_view(rest).find_first_not_of(" \t\r\n;") != std::string_view::npos)
        throw Error(ErrorCode::InvalidArgument, PODIUM_TEXT("ingest.sqliteNoSelect", "The query is not one question for rows."), where,
                    PODIUM_TEXT("ingest.sqliteQueryHint", "Write one SELECT over the tables of the database."));
}

std::vector<SqliteTable> allTables(SQLite::Database& database, const std::string& where, JobContext& job)
{
    std::vector<std::string> names;
    SQLite::Statement list(database, "SELECT name FROM sqlite_master WHERE type IN ('table','view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                                     "ORDER BY name");
    while (list.executeStep())
        names.push_back(list.getColumn(0).getString());
    std::vector<SqliteTable> tables;
    for (const std::string& name : names) {
        SQLite::Statement rows(database, "SELECT * FROM " + quotedName(name));
        tables.push_back({name, rowsOf(rows, where + ", table " + name, job)});
    }
    return tables;
}

} // namespace

bool isSqlite(std::string_view bytes)
{
    return bytes.starts_with(std::string_view("SQLite format 3\0", 16));
}

std::vector<SqliteTable> readSqlite(const Path& path, const std::string& query, JobContext& job)
{
    const std::string where = path.string();
    const auto translated = [&](const SQLite::Exception& failure) {
        const int code = failure.getErrorCode();
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            return Error(ErrorCode::Busy, PODIUM_TEXT("ingest.sqliteBusy", "Another program is writing the database."), where,
                         PODIUM_TEXT("ingest.sqliteBusyHint", "Try again when it is done."));
        if (!query.empty() && code == SQLITE_ERROR)
            return Error(ErrorCode::InvalidArgument,
                         Text{PODIUM_TEXT("ingest.sqliteQuery", "SQLite cannot answer the query: {reason}."), {{"reason", failure.getErrorStr()}}}, where,
                         PODIUM_TEXT("ingest.sqliteQueryHint", "Write one SELECT over the tables of the database."));
        return Error(ErrorCode::InvalidFormat,
                     Text{PODIUM_TEXT("ingest.sqliteFile", "The SQLite database cannot be read: {reason}."), {{"reason", failure.getErrorStr()}}}, where,
                     PODIUM_TEXT("ingest.sqliteFileHint", "Look whether the file is whole, and whether it may be read."));
    };
    try {
        SQLite::Database database(path.string(), SQLite::OPEN_READONLY, kPatienceMs);
        // A strange database may hold SQL of its own (views, triggers): it gets no functions with side effects.
        sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        SQLite::Transaction oneMoment(database);
        if (query.empty())
            return allTables(database, where, job);
        checkOneSelect(database, query, where);
        SQLite::Statement statement(database, query);
        std::vector<SqliteTable> tables;
        tables.push_back({"query", rowsOf(statement, where, job)});
        return tables;
    } catch (const SQLite::Exception& failure) {
        throw translated(failure);
    }
}

} // namespace podium::ingest
