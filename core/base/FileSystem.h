#pragma once
// Every write of Podium's own goes through here: so it is whole or not there at all, and tests can make it fail.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/Error.h"

namespace podium {

using Path = std::filesystem::path;

struct FileStat
{
    enum class Kind { File, Directory, Link, Other };
    Kind kind = Kind::File;
    std::uint64_t size = 0;
    std::uint64_t inode = 0;
    std::int64_t modifiedNs = 0; ///< mtime, ns since the epoch
    std::int64_t changedNs = 0;  ///< ctime
    std::uint32_t mode = 0;      ///< permission bits
    friend bool operator==(const FileStat&, const FileStat&) = default;
};

/// A file mapped for reading; unmapped when destroyed. Empty files have an empty view.
class MappedFile
{
public:
    virtual ~MappedFile() = default;
    virtual std::string_view bytes() const = 0;
    /// Tells the kernel that [begin, end) will not be read again soon, so it need not stay in memory.
    virtual void release(std::size_t begin, std::size_t end) const = 0;
};

/// Local disk. Thread-safe. All functions throw Error (systemError) unless said otherwise; paths are absolute or
/// relative to the process' folder, which never changes after start.
class FileSystem
{
public:
    enum class Operation { Create, Write, Sync, SyncDirectory, SyncFileSystem, Rename, Remove, MakeDirectory, Chmod };

    FileSystem() = default;
    virtual ~FileSystem() = default;
    FileSystem(const FileSystem&) = delete;
    FileSystem& operator=(const FileSystem&) = delete;

    // Reading.
    std::string read(const Path& path) const;
    std::optional<std::string> readIfExists(const Path& path) const;
    std::unique_ptr<MappedFile> map(const Path& path) const;
    std::optional<FileStat> stat(const Path& path) const;         ///< follows links; none where nothing is
    bool exists(const Path& path) const { return stat(path).has_value(); }
    std::vector<std::string> list(const Path& directory) const;   ///< names, sorted by byte
    std::vector<Path> listTree(const Path& directory) const;      ///< files below it, relative, sorted; no links followed
    std::uint64_t freeSpace(const Path& path) const;              ///< bytes an ordinary user may still write there

    // Writing. Each asks before() first.
    void createDirectories(const Path& path);
    /// A new file with these bytes, not synced. Error{AlreadyExists} where there is one.
    void writeNew(const Path& path, std::string_view bytes, std::uint32_t mode = 0644);
    void sync(const Path& file);
    void syncDirectory(const Path& directory);
    /// One barrier for all that was written on the file system that holds `path` (syncfs).
    void syncFileSystem(const Path& path);
    void rename(const Path& from, const Path& to);
    void remove(const Path& path);      ///< a file, link or empty folder; silent where nothing is
    void removeTree(const Path& path);
    void chmod(const Path& path, std::uint32_t mode);

    /// Temporary file in the same folder, write, sync, rename, sync the folder: after a crash the old or the new bytes.
    void replace(const Path& path, std::string_view bytes, std::uint32_t mode = 0644);
    /// As replace, without the syncs: for what can be rebuilt, and inside a bulk write that ends with its own barrier.
    void replaceUnsynced(const Path& path, std::string_view bytes, std::uint32_t mode = 0644);
    /// A copy (reflink where the file system has it) made as replace makes files.
    void copy(const Path& from, const Path& to, std::uint32_t mode = 0644);
    /// As copy, without the syncs.
    void copyUnsynced(const Path& from, const Path& to, std::uint32_t mode = 0644);

protected:
    /// Called before each primitive write; throwing makes it fail. For Write, `bytes` is what is about to be written and
    /// the return value how many of them are (fewer: they are written, then the call fails with NoSpace).
    virtual std::uint64_t before(Operation operation, const Path& path, std::uint64_t bytes);

private:
    class NewFile;
    void writeBytes(NewFile& file, std::string_view bytes);
    void copyBytes(NewFile& file, const Path& from);
    void putInPlace(const Path& path, std::uint32_t mode, bool synced, const std::function<void(NewFile&)>& fill);
};

/// A folder that is removed with all in it when the object goes.
class TemporaryDirectory
{
public:
    TemporaryDirectory(FileSystem& files, const Path& parent, const std::string& prefix);
    ~TemporaryDirectory();
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
    const Path& path() const { return m_path; }

private:
    FileSystem& m_files;
    Path m_path;
};

} // namespace podium
