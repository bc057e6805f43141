#include "core/tracking/StoreDatabase.h"

#include <SQLiteCpp/Backup.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <chrono>
#include <filesystem>
#include <thread>

#include "core/base/Error.h"
#include "core/tracking/Schema.h"
#include "core/tracking/StoreError.h"

namespace podium::tracking {
namespace {

using namespace std::chrono_literals;

constexpr int kBusyTimeoutMs = 3000;

/// SQLite answers "busy" at once, whatever its timeout, where another process is the first to open the file, or the last to leave it,
/// at the same moment (sqlite.org/wal.html#sometimes_queries_return_sqlite_busy_in_wal_mode): so we wait.
void useWriteAheadLog(SQLite::Database& database)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(kBusyTimeoutMs);
    int code = database.tryExec("PRAGMA journal_mode = WAL");
    while ((code & 0xff) == SQLITE_BUSY && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(2ms);
        code = database.tryExec("PRAGMA journal_mode = WAL");
    }
    if (code != SQLITE_OK)
        throw SQLite::Exception(database.getHandle(), code);
}

} // namespace

StoreDatabase::StoreDatabase(const Path& path, Place place)
    : m_where(path.string())
    , m_readOnly(place == Place::Memory)
    , m_connection(place == Place::Memory ? ":memory:" : m_where, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                   kBusyTimeoutMs)
{
}

bool inTransaction(SQLite::Database& database) { return sqlite3_get_autocommit(database.getHandle()) == 0; }

std::unique_ptr<StoreDatabase> StoreDatabase::open(const Path& path)
{
    const auto prepared = [&](Place place) {
        try {
            std::unique_ptr<StoreDatabase> database(new StoreDatabase(path, place));
            database->guarded([&] { database->prepare(); });
            return database;
        } catch (const SQLite::Exception& failure) {
            throw translated(failure, path.string(), 0);
        }
    };
    try {
        return prepared(Place::File);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::PermissionDenied)
            throw;
        return prepared(Place::Memory);
    }
}

/// The file's tables in memory. `immutable`: SQLite then wants neither a lock nor a -shm file beside it.
void StoreDatabase::copyFromFile()
{
    if (!std::filesystem::exists(m_where))
        return;
    std::string uri = "file:";
    for (const char c : m_where)
        uri += std::string_view("%?#").find(c) == std::string_view::npos
                   ? std::string(1, c)
                   : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    SQLite::Database file(uri + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    SQLite::Backup(m_connection, file).executeStep();
}

void StoreDatabase::prepare()
{
    if (m_readOnly) {
        copyFromFile();
        migrate(m_connection, m_where);
        return;
    }
    useWriteAheadLog(m_connection);
    // FULL: a journal entry is on the disk before the change it describes begins.
    m_connection.exec("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
    migrate(m_connection, m_where);
}

void StoreDatabase::rethrow(const SQLite::Exception& failure) const
{
    throw translated(failure, m_where, sqlite3_system_errno(m_connection.getHandle()));
}

std::int64_t StoreDatabase::dataVersion() const
{
    return guarded([&] { return m_connection.execAndGet("PRAGMA data_version").getInt64(); });
}

} // namespace podium::tracking
