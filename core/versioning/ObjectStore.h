#pragma once
// DVC's content-addressed cache (.dvc/cache/files/md5), read and written as dvc 3 does. See formats of
// DVC 3.67.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/FileSystem.h"

namespace podium::versioning {

/// Hash of a file or folder as DVC names it.
struct ObjectId
{
    std::string md5; ///< 32 hex; folders end in ".dir"
    std::uint64_t size = 0;
    std::optional<std::int64_t> fileCount; ///< only of folders
    bool isDirectory() const { return md5.size() > 4 && md5.ends_with(".dir"); }
    friend bool operator==(const ObjectId&, const ObjectId&) = default;
};

struct DirectoryEntry
{
    std::string path; ///< relative, '/'
    std::string md5;
};
/// The JSON text of a folder object, byte for byte as DVC's.
std::string directoryListing(std::vector<DirectoryEntry> entries);
std::vector<DirectoryEntry> parseDirectoryListing(std::string_view json, const std::string& where);

/// Thread-safe. Objects have mode 0444 and get their name only when their bytes are whole (after a crash
/// too), so a present object is whole. Objects put unsynced are seen by this store at once, by others from
/// barrier() on; without it they vanish with the store.
class ObjectStore
{
public:
    ObjectStore(FileSystem& files, Path cacheDirectory);
    ~ObjectStore();
    ObjectStore(const ObjectStore&) = delete;
    ObjectStore& operator=(const ObjectStore&) = delete;

    Path objectPath(const std::string& md5)
        const; ///< where the object is or will be. Throws Error{InvalidFormat} for no hash.
    bool has(const std::string& md5) const;
    /// has(), and of a folder all its files.
    bool hasAll(const ObjectId& id) const;
    /// Content, checked against the hash: Error{Corrupt} with a hint, Error{NotFound}.
    std::string read(const std::string& md5) const;
    std::vector<DirectoryEntry> readDirectory(const std::string& md5) const;

    /// Puts bytes. Unsynced puts are made durable by barrier().
    ObjectId put(std::string_view bytes, bool synced = true);
    ObjectId putFile(const Path& file, bool synced = true);
    /// Files by relative path -> folder object (and each file).
    ObjectId putDirectory(const std::map<std::string, std::string_view>& files, bool synced = true);
    /// Folder object of files that are in the store.
    std::string putListing(std::vector<DirectoryEntry> entries, bool synced = true);
    /// Makes all that was put so far durable and visible to other processes. One sync of the file system,
    /// however many objects.
    void barrier();
    bool isCorrupt(const std::string& md5) const; ///< present, but its bytes have another hash

    /// Makes workspace file or folder `target` equal to the object: files copied (reflink where possible),
    /// mode 0644, folder files that are not in it removed. The old content goes only when the new stands
    /// beside it.
    void checkout(const ObjectId& id, const Path& target);

private:
    struct Pending;
    Path place(const std::string& md5) const; ///< where the bytes are now
    void stage(const std::string& name, const Path& file);
    void store(const std::string& name, std::string_view bytes, bool synced);
    void checkoutFile(const std::string& md5, const Path& target);
    void checkoutDirectory(const ObjectId& id, const Path& target);

    FileSystem& m_files;
    Path m_root;
    std::unique_ptr<Pending> m_pending;
};

/// Remembers md5 by (path, inode, size, mtime, ctime) in .podium/cache.sqlite, so an unchanged file is hashed
/// once. Thread-safe. Entries younger than their hashing by under 20 ms are not trusted. A lost or corrupt
/// cache file is made anew.
class HashCache
{
public:
    HashCache(FileSystem& files, const Path& root, const Path& database);
    ~HashCache();
    /// Hash of a file or folder below root (relative path, '/'); none where nothing is.
    std::optional<ObjectId> hash(const std::string& path);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace podium::versioning
