#include "core/versioning/ObjectStore.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <map>
#include <mutex>
#include <shared_mutex>

#include <fmt/format.h>

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/versioning/FileHash.h"

namespace podium::versioning {

namespace {

/// Above this, bytes are not brought into memory: files are copied by the kernel (shared blocks where it
/// can).
constexpr std::uint64_t kInMemory = 8u << 20;

/// Name of the folder, inside the cache, of objects on their way. DVC's listing takes only folders of two
/// letters.
constexpr const char* kStaging = "files/md5/podium-staging";

Error corrupt(const std::string& md5, const Path& file)
{
    return Error(
        ErrorCode::Corrupt,
        Text(PODIUM_TEXT("versioning.corruptObject",
                         "The stored content {md5} was changed on disk: its bytes no longer match its hash."),
             {{"md5", md5}}),
        file.string(),
        PODIUM_TEXT("versioning.hintCorruptObject",
                    "Remove this file and run the stage again, or fetch it from a remote storage."));
}

Error missing(const std::string& md5, const Path& file)
{
    return Error(
        ErrorCode::NotFound,
        Text(PODIUM_TEXT("versioning.missingObject", "The stored content {md5} is not on this computer."),
             {{"md5", md5}}),
        file.string(),
        PODIUM_TEXT("versioning.hintMissingObject",
                    "Fetch it from a remote storage, or run the stage that makes it again."));
}

/// Files that a killed process left half-way. Their name begins with its process id.
void removeAbandoned(FileSystem& files, const Path& staging)
{
    if (!files.exists(staging))
        return;
    for (const std::string& name : files.list(staging)) {
        pid_t owner = 0;
        const auto parsed = std::from_chars(name.data(), name.data() + name.size(), owner);
        if (parsed.ec == std::errc() && owner > 0 && owner != ::getpid() && ::kill(owner, 0) != 0 &&
            errno == ESRCH)
            files.remove(staging / name);
    }
}

} // namespace

struct ObjectStore::Pending
{
    mutable std::shared_mutex mutex;
    std::map<std::string, Path> staged; ///< by md5: bytes that barrier() will give their name
    bool cleaned = false;

    static std::string stagingName()
    {
        static std::atomic<std::uint64_t> counter{0};
        return fmt::format("{}-{}", ::getpid(), ++counter);
    }
};

ObjectStore::ObjectStore(FileSystem& files, Path cacheDirectory)
    : m_files(files)
    , m_root(std::move(cacheDirectory))
    , m_pending(std::make_unique<Pending>())
{
}

ObjectStore::~ObjectStore()
{
    for (const auto& [md5, file] : m_pending->staged)
        ::unlink(file.c_str()); // nobody asked for them to stay; whether it works does not matter to anyone
}

Path ObjectStore::objectPath(const std::string& md5) const
{
    const std::string_view digits = std::string_view(md5).substr(0, 32);
    const bool isHash = digits.size() == 32 && (md5.size() == 32 || md5.substr(32) == ".dir") &&
                        digits.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    if (!isHash)
        throw Error(ErrorCode::InvalidFormat,
                    Text(PODIUM_TEXT("versioning.notAHash", "“{text}” is not the hash of a stored content."),
                         {{"text", md5}}));
    return m_root / "files" / "md5" / md5.substr(0, 2) / md5.substr(2);
}

Path ObjectStore::place(const std::string& md5) const
{
    const Path path = objectPath(md5);
    const std::shared_lock lock(m_pending->mutex);
    const auto found = m_pending->staged.find(md5);
    return found == m_pending->staged.end() ? path : found->second;
}

bool ObjectStore::has(const std::string& md5) const
{
    return m_files.exists(place(md5)) || m_files.exists(objectPath(md5)); // barrier() may move it in between
}

bool ObjectStore::hasAll(const ObjectId& id) const
{
    if (!has(id.md5))
        return false;
    if (!id.isDirectory())
        return true;
    const std::vector<DirectoryEntry> entries = readDirectory(id.md5);
    return std::all_of(entries.begin(), entries.end(),
                       [this](const DirectoryEntry& e) { return has(e.md5); });
}

std::string ObjectStore::read(const std::string& md5) const
{
    std::optional<std::string> bytes = m_files.readIfExists(place(md5));
    if (!bytes) // barrier() may have given it its name since
        bytes = m_files.readIfExists(objectPath(md5));
    if (!bytes)
        throw missing(md5, objectPath(md5));
    if (podium::md5(*bytes) != md5.substr(0, 32))
        throw corrupt(md5, objectPath(md5));
    return std::move(*bytes);
}

std::vector<DirectoryEntry> ObjectStore::readDirectory(const std::string& md5) const
{
    return parseDirectoryListing(read(md5), objectPath(md5).string());
}

bool ObjectStore::isCorrupt(const std::string& md5) const
{
    const std::optional<FileHash> hash = hashOfFile(place(md5));
    return hash && hash->md5 != md5.substr(0, 32);
}

void ObjectStore::stage(const std::string& name, const Path& file)
{
    const std::unique_lock lock(m_pending->mutex);
    if (!m_pending->staged.emplace(name, file).second)
        m_files.remove(file); // another thread was quicker
}

void ObjectStore::store(const std::string& name, std::string_view bytes, bool synced)
{
    const Path path = objectPath(name);
    const std::optional<FileStat> present = m_files.stat(place(name));
    // One of another size was damaged; this is the chance to mend it.
    if (present && present->size == bytes.size())
        return;
    if (synced) {
        m_files.createDirectories(path.parent_path());
        m_files.replace(path, bytes, 0444);
        return;
    }
    const Path staging = m_root / kStaging;
    m_files.createDirectories(staging);
    const Path file = staging / Pending::stagingName();
    m_files.writeNew(file, bytes, 0444);
    stage(name, file);
}

ObjectId ObjectStore::put(std::string_view bytes, bool synced)
{
    ObjectId id{podium::md5(bytes), bytes.size(), std::nullopt};
    store(id.md5, bytes, synced);
    return id;
}

ObjectId ObjectStore::putFile(const Path& file, bool synced)
{
    const std::optional<FileStat> status = m_files.stat(file);
    if (status && status->size <= kInMemory)
        return put(m_files.read(file), synced);
    // Named after the copy, so that the name is right even where the file changes meanwhile.
    const Path staging = m_root / kStaging;
    m_files.createDirectories(staging);
    const Path copy = staging / Pending::stagingName();
    if (synced)
        m_files.copy(file, copy, 0444);
    else
        m_files.copyUnsynced(file, copy, 0444);
    const FileHash hash = hashOfFile(copy).value();
    const ObjectId id{hash.md5, hash.size, std::nullopt};
    const std::optional<FileStat> present = m_files.stat(place(id.md5));
    if (present && present->size == id.size) {
        m_files.remove(copy);
    } else if (synced) {
        const Path path = objectPath(id.md5);
        m_files.createDirectories(path.parent_path());
        m_files.rename(copy, path);
        m_files.syncDirectory(path.parent_path());
    } else {
        stage(id.md5, copy);
    }
    return id;
}

ObjectId ObjectStore::putDirectory(const std::map<std::string, std::string_view>& files, bool synced)
{
    std::vector<DirectoryEntry> entries;
    std::uint64_t size = 0;
    for (const auto& [path, bytes] : files) {
        entries.push_back({path, put(bytes, false).md5});
        size += bytes.size();
    }
    const std::string name = putListing(std::move(entries), false);
    if (synced)
        barrier();
    return {name, size, static_cast<std::int64_t>(files.size())};
}

std::string ObjectStore::putListing(std::vector<DirectoryEntry> entries, bool synced)
{
    const std::string listing = directoryListing(std::move(entries));
    const std::string name = podium::md5(listing) + ".dir";
    store(name, listing, synced);
    return name;
}

void ObjectStore::barrier()
{
    const std::unique_lock lock(m_pending->mutex);
    const Path staging = m_root / kStaging;
    if (!std::exchange(m_pending->cleaned, true))
        removeAbandoned(m_files, staging);
    if (m_pending->staged.empty())
        return;
    m_files.syncFileSystem(staging);
    while (!m_pending->staged.empty()) {
        const auto first = m_pending->staged.begin();
        const Path path = objectPath(first->first);
        m_files.createDirectories(path.parent_path());
        m_files.rename(first->second, path);
        m_pending->staged.erase(first);
    }
    m_files.syncFileSystem(staging);
}

} // namespace podium::versioning
