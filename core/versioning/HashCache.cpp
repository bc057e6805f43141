#include <sys/stat.h>

#include <cerrno>
#include <chrono>
#include <map>
#include <mutex>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/versioning/FileHash.h"
#include "core/versioning/ObjectStore.h"

namespace podium::versioning {

namespace {

/// The kernel's file times move in steps of a few ms: a file hashed sooner than this after its last change
/// may have been changed again without its times telling.
constexpr std::int64_t kTrustAfterNs = 20'000'000;

/// New entries are kept in memory until there are this many, or the cache goes.
constexpr std::size_t kFlushAt = 256;

constexpr const char* kSchema =
    "CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, inode INTEGER NOT NULL, size INTEGER NOT NULL,"
    " modified INTEGER NOT NULL, changed INTEGER NOT NULL, md5 TEXT NOT NULL) WITHOUT ROWID";

std::int64_t nowNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

} // namespace

struct HashCache::State
{
    struct Entry
    {
        FileStat stat;
        std::string md5;
        bool describes(const FileStat& other) const
        {
            return stat.inode == other.inode && stat.size == other.size && stat.modifiedNs == other.modifiedNs &&
                   stat.changedNs == other.changedNs;
        }
    };

    FileSystem& files;
    Path root;
    Path database;
    std::mutex mutex;
    std::unique_ptr<SQLite::Database> connection;
    std::unique_ptr<SQLite::Statement> select;
    std::map<std::string, Entry> fresh; ///< not yet in the database
    bool unusable = false;              ///< then the memory is all there is

    State(FileSystem& f, Path r, Path d)
        : files(f)
        , root(std::move(r))
        , database(std::move(d))
    {
    }

    bool open()
    {
        if (connection || unusable)
            return connection != nullptr;
        for (int attempt = 0; attempt < 2 && !connection; ++attempt) {
            try {
                auto opened = std::make_unique<SQLite::Database>(
                    database.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, 200);
                // It can be rebuilt at any time, so nothing waits for the disk.
                opened->exec("PRAGMA journal_mode = MEMORY");
                opened->exec("PRAGMA synchronous = OFF");
                opened->exec(kSchema);
                select = std::make_unique<SQLite::Statement>(
                    *opened, "SELECT inode, size, modified, changed, md5 FROM files WHERE path = ?");
                connection = std::move(opened);
            } catch (const SQLite::Exception& error) {
                forgetIfBroken(error.getErrorCode());
            }
        }
        unusable = !connection;
        return connection != nullptr;
    }

    /// A damaged database is thrown away; one that cannot be written (full disk, read-only folder, in use) is
    /// left alone.
    void forgetIfBroken(int code)
    {
        select.reset();
        connection.reset();
        const int primary = code & 0xff;
        if (primary != SQLITE_CORRUPT && primary != SQLITE_NOTADB && primary != SQLITE_ERROR &&
            primary != SQLITE_SCHEMA)
            return;
        std::error_code ignored;
        std::filesystem::remove(database, ignored);
        std::filesystem::remove(database.string() + "-journal", ignored);
    }

    std::optional<Entry> find(const std::string& path)
    {
        const std::lock_guard lock(mutex);
        if (const auto found = fresh.find(path); found != fresh.end())
            return found->second;
        if (!open())
            return std::nullopt;
        try {
            select->reset();
            select->bind(1, path);
            if (!select->executeStep())
                return std::nullopt;
            Entry entry;
            entry.stat.inode = static_cast<std::uint64_t>(select->getColumn(0).getInt64());
            entry.stat.size = static_cast<std::uint64_t>(select->getColumn(1).getInt64());
            entry.stat.modifiedNs = select->getColumn(2).getInt64();
            entry.stat.changedNs = select->getColumn(3).getInt64();
            entry.md5 = select->getColumn(4).getString();
            select->reset();
            return entry;
        } catch (const SQLite::Exception& error) {
            forgetIfBroken(error.getErrorCode());
            return std::nullopt;
        }
    }

    void remember(const std::string& path, Entry entry)
    {
        const std::lock_guard lock(mutex);
        fresh.insert_or_assign(path, std::move(entry));
        if (fresh.size() >= kFlushAt)
            flush();
    }

    void flush()
    {
        if (fresh.empty() || !open())
            return;
        try {
            SQLite::Transaction transaction(*connection);
            SQLite::Statement insert(*connection, "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?)");
            for (const auto& [path, entry] : fresh) {
                insert.bind(1, path);
                insert.bind(2, static_cast<std::int64_t>(entry.stat.inode));
                insert.bind(3, static_cast<std::int64_t>(entry.stat.size));
                insert.bind(4, entry.stat.modifiedNs);
                insert.bind(5, entry.stat.changedNs);
                insert.bind(6, entry.md5);
                insert.exec();
                insert.reset();
            }
            transaction.commit();
            fresh.clear();
        } catch (const SQLite::Exception& error) {
            forgetIfBroken(error.getErrorCode());
        }
    }

    std::optional<FileHash> hashFile(const std::string& path)
    {
        const Path file = root / path;
        for (int attempt = 0;; ++attempt) {
            const std::optional<FileStat> before = files.stat(file);
            if (!before)
                return std::nullopt;
            if (const std::optional<Entry> known = find(path); known && known->describes(*before))
                return FileHash{known->md5, before->size};
            const std::int64_t start = nowNs();
            std::optional<FileHash> hash = hashOfFile(file);
            const std::optional<FileStat> after = files.stat(file);
            if (!hash || !after)
                return std::nullopt;
            if (*before != *after && attempt < 3) // written while it was read
                continue;
            if (*before == *after && start - std::max(before->modifiedNs, before->changedNs) >= kTrustAfterNs)
                remember(path, {*before, hash->md5});
            return hash;
        }
    }
};

HashCache::HashCache(FileSystem& files, const Path& root, const Path& database)
    : m_state(std::make_unique<State>(files, root, database))
{
}

HashCache::~HashCache()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->flush();
}

std::optional<ObjectId> HashCache::hash(const std::string& path)
{
    const Path full = m_state->root / path;
    const std::optional<FileStat> status = m_state->files.stat(full);
    if (!status)
        return std::nullopt;
    if (status->kind != FileStat::Kind::Directory) {
        const std::optional<FileHash> file = m_state->hashFile(path);
        return file ? std::optional(ObjectId{file->md5, file->size, std::nullopt}) : std::nullopt;
    }
    std::vector<DirectoryEntry> entries;
    std::uint64_t size = 0;
    for (const Path& name : m_state->files.listTree(full)) {
        const std::string relative = name.generic_string();
        const std::optional<FileHash> file = m_state->hashFile(path + "/" + relative);
        if (!file)
            continue;
        entries.push_back({relative, file->md5});
        size += file->size;
    }
    const auto count = static_cast<std::int64_t>(entries.size());
    return ObjectId{md5(directoryListing(std::move(entries))) + ".dir", size, count};
}

} // namespace podium::versioning
