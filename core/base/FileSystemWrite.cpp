// The writing half of FileSystem.
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>

#include <fmt/format.h>

#include "core/base/Blocking.h"
#include "core/base/FileSystem.h"

namespace podium {

namespace {

const TextId kCreating = PODIUM_TEXT("base.operationCreate", "Creating a file");
const TextId kWriting = PODIUM_TEXT("base.operationWrite", "Writing a file");
const TextId kSyncing = PODIUM_TEXT("base.operationSync", "Saving to disk");
const TextId kRenaming = PODIUM_TEXT("base.operationRename", "Renaming a file or folder");
const TextId kRemoving = PODIUM_TEXT("base.operationRemove", "Removing a file or folder");
const TextId kMakingDirectory = PODIUM_TEXT("base.operationMakeDirectory", "Creating a folder");
const TextId kChangingMode = PODIUM_TEXT("base.operationChmod", "Changing the permissions of a file");
const TextId kCopying = PODIUM_TEXT("base.operationCopy", "Copying a file");

/// A name that no other process or thread of this machine uses; O_EXCL and a new number settle the rest.
Path temporaryName(const Path& directory, std::string_view prefix)
{
    static std::atomic<std::uint64_t> counter{0};
    return directory / fmt::format("{}{}-{}", prefix, ::getpid(), ++counter);
}

template <typename Call>
auto retried(Call call)
{
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

Path folderOf(const Path& path)
{
    const Path parent = path.parent_path();
    return parent.empty() ? Path(".") : parent;
}

void writeTo(int descriptor, std::string_view bytes, const Path& path)
{
    while (!bytes.empty()) {
        const ssize_t written = retried([&] { return ::write(descriptor, bytes.data(), bytes.size()); });
        if (written < 0)
            throw systemError(errno, kWriting, path.string());
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// Copies from the present offsets up to `limit` bytes or the end; the bytes copied.
std::uint64_t copyThroughMemory(int from, int to, std::uint64_t limit, const Path& source, const Path& target)
{
    std::string buffer(std::min<std::uint64_t>(limit, 1 << 20), '\0');
    std::uint64_t copied = 0;
    while (copied < limit) {
        const auto wanted = std::min<std::uint64_t>(limit - copied, buffer.size());
        const ssize_t got = retried([&] { return ::read(from, buffer.data(), wanted); });
        if (got < 0)
            throw systemError(errno, kCopying, source.string());
        if (got == 0)
            break;
        writeTo(to, std::string_view(buffer).substr(0, static_cast<std::size_t>(got)), target);
        copied += static_cast<std::uint64_t>(got);
    }
    return copied;
}

} // namespace

/// A file under construction: closed, and removed again unless it was kept.
class FileSystem::NewFile
{
public:
    NewFile(const Path& path, std::uint32_t mode)
        : m_path(path)
    {
        m_descriptor =
            retried([&] { return ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode); });
    }
    ~NewFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        if (m_created && !m_kept)
            ::unlink(m_path.c_str());
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    bool opened()
    {
        m_created = m_descriptor >= 0;
        return m_created;
    }
    int descriptor() const { return m_descriptor; }
    const Path& path() const { return m_path; }
    void keep() { m_kept = true; }
    void sync() const
    {
        if (retried([this] { return ::fsync(m_descriptor); }) != 0)
            throw systemError(errno, kSyncing, m_path.string());
    }
    /// Network file systems tell of a full disk only here.
    void close()
    {
        const int result = ::close(std::exchange(m_descriptor, -1));
        if (result != 0 && errno != EINTR)
            throw systemError(errno, kWriting, m_path.string());
    }

private:
    Path m_path;
    int m_descriptor = -1;
    bool m_created = false;
    bool m_kept = false;
};

std::uint64_t FileSystem::before(Operation, const Path&, std::uint64_t bytes) { return bytes; }

void FileSystem::createDirectories(const Path& path)
{
    if (path.empty())
        return;
    if (const auto status = stat(path)) {
        if (status->kind != FileStat::Kind::Directory)
            throw systemError(ENOTDIR, kMakingDirectory, path.string());
        return;
    }
    const Path parent = path.parent_path();
    if (parent != path)
        createDirectories(parent);
    if (!path.has_filename()) // "a/b/": made as its parent
        return;
    before(Operation::MakeDirectory, path, 0);
    if (::mkdir(path.c_str(), 0777) != 0 && errno != EEXIST) // another process may be quicker
        throw systemError(errno, kMakingDirectory, path.string());
}

void FileSystem::writeBytes(NewFile& file, std::string_view bytes)
{
    const std::uint64_t allowed = before(Operation::Write, file.path(), bytes.size());
    writeTo(file.descriptor(), bytes.substr(0, allowed), file.path());
    if (allowed < bytes.size())
        throw systemError(ENOSPC, kWriting, file.path().string());
}

void FileSystem::copyBytes(NewFile& file, const Path& from)
{
    const int source = retried([&] { return ::open(from.c_str(), O_RDONLY | O_CLOEXEC); });
    if (source < 0)
        throw systemError(errno, kCopying, from.string());
    const std::unique_ptr<const int, void (*)(const int*)> closer(&source, [](const int* d) { ::close(*d); });
    struct stat status
    {
    };
    if (::fstat(source, &status) != 0)
        throw systemError(errno, kCopying, from.string());
    if (S_ISDIR(status.st_mode))
        throw systemError(EISDIR, kCopying, from.string());

    const auto size = static_cast<std::uint64_t>(status.st_size);
    const std::uint64_t allowed = before(Operation::Write, file.path(), size);
    if (allowed >= size && ::ioctl(file.descriptor(), FICLONE, source) == 0)
        return;
    std::uint64_t copied = 0;
    while (copied < std::min(allowed, size)) {
        const ssize_t step = retried([&] {
            return ::copy_file_range(source, nullptr, file.descriptor(), nullptr,
                                     std::min(allowed, size) - copied, 0);
        });
        if (step <=
            0) // not between these file systems; reading and writing tells the true reason if there is one
            break;
        copied += static_cast<std::uint64_t>(step);
    }
    // To the end, wherever it is now: a file that grows while it is copied, or one of unknown size.
    const std::uint64_t limit = allowed >= size ? UINT64_MAX : allowed - copied;
    copyThroughMemory(source, file.descriptor(), limit, from, file.path());
    if (allowed < size)
        throw systemError(ENOSPC, kWriting, file.path().string());
}

void FileSystem::putInPlace(const Path& path, std::uint32_t mode, bool synced,
                            const std::function<void(NewFile&)>& fill)
{
    blockingCall("FileSystem::replace");
    for (;;) {
        const Path temporary = temporaryName(folderOf(path), ".podium-tmp-");
        before(Operation::Create, temporary, 0);
        NewFile file(temporary, mode);
        if (!file.opened()) {
            if (errno == EEXIST) // left behind by a killed process that had our number
                continue;
            throw systemError(errno, kCreating, path.string());
        }
        fill(file);
        if (synced) {
            before(Operation::Sync, temporary, 0);
            file.sync();
        }
        file.close();
        rename(temporary, path);
        file.keep();
        break;
    }
    if (synced)
        syncDirectory(folderOf(path));
}

void FileSystem::writeNew(const Path& path, std::string_view bytes, std::uint32_t mode)
{
    blockingCall("FileSystem::writeNew");
    before(Operation::Create, path, 0);
    NewFile file(path, mode);
    if (!file.opened())
        throw systemError(errno, kCreating, path.string());
    writeBytes(file, bytes);
    file.close();
    file.keep();
}

void FileSystem::replace(const Path& path, std::string_view bytes, std::uint32_t mode)
{
    putInPlace(path, mode, true, [&](NewFile& file) { writeBytes(file, bytes); });
}

void FileSystem::replaceUnsynced(const Path& path, std::string_view bytes, std::uint32_t mode)
{
    putInPlace(path, mode, false, [&](NewFile& file) { writeBytes(file, bytes); });
}

void FileSystem::copy(const Path& from, const Path& to, std::uint32_t mode)
{
    putInPlace(to, mode, true, [&](NewFile& file) { copyBytes(file, from); });
}

void FileSystem::copyUnsynced(const Path& from, const Path& to, std::uint32_t mode)
{
    putInPlace(to, mode, false, [&](NewFile& file) { copyBytes(file, from); });
}

void FileSystem::sync(const Path& file)
{
    blockingCall("FileSystem::sync");
    before(Operation::Sync, file, 0);
    const int descriptor = retried([&] { return ::open(file.c_str(), O_RDONLY | O_CLOEXEC); });
    if (descriptor < 0)
        throw systemError(errno, kSyncing, file.string());
    const int failure = retried([&] { return ::fsync(descriptor); }) != 0 ? errno : 0;
    ::close(descriptor);
    if (failure != 0)
        throw systemError(failure, kSyncing, file.string());
}

void FileSystem::syncDirectory(const Path& directory)
{
    blockingCall("FileSystem::syncDirectory");
    before(Operation::SyncDirectory, directory, 0);
    const int descriptor =
        retried([&] { return ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    if (descriptor < 0)
        throw systemError(errno, kSyncing, directory.string());
    const int failure = retried([&] { return ::fsync(descriptor); }) != 0 ? errno : 0;
    ::close(descriptor);
    if (failure != 0 && failure != EINVAL) // some network file systems know no sync of folders
        throw systemError(failure, kSyncing, directory.string());
}

void FileSystem::syncFileSystem(const Path& path)
{
    blockingCall("FileSystem::syncFileSystem");
    before(Operation::SyncFileSystem, path, 0);
    const int descriptor = retried([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC); });
    if (descriptor < 0)
        throw systemError(errno, kSyncing, path.string());
    const int failure = retried([&] { return ::syncfs(descriptor); }) != 0 ? errno : 0;
    ::close(descriptor);
    if (failure != 0)
        throw systemError(failure, kSyncing, path.string());
}

void FileSystem::rename(const Path& from, const Path& to)
{
    before(Operation::Rename, to, 0);
    if (std::rename(from.c_str(), to.c_str()) != 0)
        throw systemError(errno, kRenaming, to.string());
}

void FileSystem::remove(const Path& path)
{
    struct stat status
    {
    };
    if (::lstat(path.c_str(), &status) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return;
        throw systemError(errno, kRemoving, path.string());
    }
    before(Operation::Remove, path, 0);
    const int result = S_ISDIR(status.st_mode) ? ::rmdir(path.c_str()) : ::unlink(path.c_str());
    if (result != 0 && errno != ENOENT)
        throw systemError(errno, kRemoving, path.string());
}

void FileSystem::removeTree(const Path& path)
{
    blockingCall("FileSystem::removeTree");
    struct stat status
    {
    };
    if (::lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode))
        for (const std::string& name : list(path))
            removeTree(path / name);
    remove(path);
}

void FileSystem::chmod(const Path& path, std::uint32_t mode)
{
    before(Operation::Chmod, path, 0);
    if (::chmod(path.c_str(), mode) != 0)
        throw systemError(errno, kChangingMode, path.string());
}

TemporaryDirectory::TemporaryDirectory(FileSystem& files, const Path& parent, const std::string& prefix)
    : m_files(files)
{
    files.createDirectories(parent);
    for (;;) {
        m_path = temporaryName(parent, prefix);
        if (files.exists(m_path)) // left behind by a killed process that had our number
            continue;
        files.createDirectories(m_path);
        return;
    }
}

TemporaryDirectory::~TemporaryDirectory()
{
    try {
        m_files.removeTree(m_path);
    } catch (const std::exception&) {
        // Nobody is left to tell; what stays behind carries the prefix that a later clean-up looks for.
    }
}

} // namespace podium
