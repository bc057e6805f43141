#include "core/base/FileSystem.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "core/base/Blocking.h"

namespace podium {

namespace {

const TextId kReading = PODIUM_TEXT("base.operationRead", "Reading a file");
const TextId kListing = PODIUM_TEXT("base.operationList", "Listing a folder");
const TextId kInspecting = PODIUM_TEXT("base.operationStat", "Looking at a file or folder");

class Descriptor
{
public:
    explicit Descriptor(int value)
        : m_value(value)
    {
    }
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int value() const { return m_value; }

private:
    int m_value;
};

int openForReading(const Path& path)
{
    int descriptor = -1;
    do
        descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    while (descriptor < 0 && errno == EINTR);
    return descriptor;
}

std::string readAll(int descriptor, const Path& path)
{
    struct stat status
    {
    };
    std::string bytes;
    if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode))
        bytes.resize(static_cast<std::size_t>(status.st_size) +
                     1); // one more, so that the end shows without growing
    std::size_t filled = 0;
    for (;;) {
        if (filled == bytes.size())
            bytes.resize(std::max<std::size_t>(65536, bytes.size() * 2));
        const ssize_t got = ::read(descriptor, bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            throw systemError(errno, kReading, path.string());
        if (got == 0)
            break;
        filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    return bytes;
}

std::int64_t nanoseconds(const timespec& time)
{
    return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

FileStat::Kind kindOf(mode_t mode)
{
    if (S_ISREG(mode))
        return FileStat::Kind::File;
    if (S_ISDIR(mode))
        return FileStat::Kind::Directory;
    return S_ISLNK(mode) ? FileStat::Kind::Link : FileStat::Kind::Other;
}

class Mapping final : public MappedFile
{
public:
    Mapping(void* address, std::size_t size)
        : m_address(address)
        , m_size(size)
    {
    }
    ~Mapping() override
    {
        if (m_address != nullptr)
            ::munmap(m_address, m_size);
    }
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;
    std::string_view bytes() const override { return {static_cast<const char*>(m_address), m_size}; }
    void release(std::size_t begin, std::size_t end) const override
    {
        // Whole pages only, so bytes beside the range stay; a dropped page is read again when it is touched.
        const std::size_t page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
        const std::size_t first = (begin + page - 1) / page * page;
        const std::size_t last = end >= m_size ? m_size : end / page * page;
        if (m_address != nullptr && last > first)
            ::madvise(static_cast<char*>(m_address) + first, last - first, MADV_DONTNEED);
    }

private:
    void* m_address;
    std::size_t m_size;
};

void collectTree(const Path& root, const Path& relative, std::vector<Path>& found, const FileSystem& files)
{
    for (const std::string& name : files.list(root / relative)) {
        const Path path = relative / name;
        struct stat status
        {
        };
        if (::lstat((root / path).c_str(), &status) != 0) {
            if (errno == ENOENT) // gone since the folder was listed
                continue;
            throw systemError(errno, kInspecting, (root / path).string());
        }
        if (S_ISDIR(status.st_mode)) {
            collectTree(root, path, found, files);
        } else if (S_ISREG(status.st_mode)) {
            found.push_back(path);
        } else if (S_ISLNK(status.st_mode)) {
            const auto target = files.stat(root / path);
            if (!target || target->kind == FileStat::Kind::File)
                found.push_back(path);
        }
    }
}

} // namespace

std::string FileSystem::read(const Path& path) const
{
    blockingCall("FileSystem::read");
    const Descriptor descriptor(openForReading(path));
    if (descriptor.value() < 0)
        throw systemError(errno, kReading, path.string());
    return readAll(descriptor.value(), path);
}

std::optional<std::string> FileSystem::readIfExists(const Path& path) const
{
    blockingCall("FileSystem::readIfExists");
    const Descriptor descriptor(openForReading(path));
    if (descriptor.value() < 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return std::nullopt;
        throw systemError(errno, kReading, path.string());
    }
    return readAll(descriptor.value(), path);
}

std::unique_ptr<MappedFile> FileSystem::map(const Path& path) const
{
    blockingCall("FileSystem::map");
    const Descriptor descriptor(openForReading(path));
    struct stat status
    {
    };
    if (descriptor.value() < 0 || fstat(descriptor.value(), &status) != 0)
        throw systemError(errno, kReading, path.string());
    if (S_ISDIR(status.st_mode))
        throw systemError(EISDIR, kReading, path.string());
    if (status.st_size == 0)
        return std::make_unique<Mapping>(nullptr, 0);
    const auto size = static_cast<std::size_t>(status.st_size);
    void* const address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.value(), 0);
    if (address == MAP_FAILED)
        throw systemError(errno, kReading, path.string());
    return std::make_unique<Mapping>(address, size);
}

std::optional<FileStat> FileSystem::stat(const Path& path) const
{
    struct stat status
    {
    };
    if (::stat(path.c_str(), &status) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return std::nullopt;
        throw systemError(errno, kInspecting, path.string());
    }
    FileStat result;
    result.kind = kindOf(status.st_mode);
    result.size = static_cast<std::uint64_t>(status.st_size);
    result.inode = status.st_ino;
    result.modifiedNs = nanoseconds(status.st_mtim);
    result.changedNs = nanoseconds(status.st_ctim);
    result.mode = status.st_mode & 07777;
    return result;
}

std::vector<std::string> FileSystem::list(const Path& directory) const
{
    const std::unique_ptr<DIR, int (*)(DIR*)> stream(::opendir(directory.c_str()), ::closedir);
    if (!stream)
        throw systemError(errno, kListing, directory.string());
    std::vector<std::string> names;
    for (;;) {
        errno = 0;
        const dirent* entry = ::readdir(stream.get());
        if (entry == nullptr)
            break;
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..")
            names.emplace_back(name);
    }
    if (errno != 0)
        throw systemError(errno, kListing, directory.string());
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<Path> FileSystem::listTree(const Path& directory) const
{
    blockingCall("FileSystem::listTree");
    std::vector<Path> found;
    collectTree(directory, {}, found, *this);
    std::sort(found.begin(), found.end(),
              [](const Path& a, const Path& b) { return a.native() < b.native(); });
    return found;
}

std::uint64_t FileSystem::freeSpace(const Path& path) const
{
    Path existing = std::filesystem::absolute(path);
    struct statvfs status
    {
    };
    while (::statvfs(existing.c_str(), &status) != 0) {
        if ((errno != ENOENT && errno != ENOTDIR) || existing == existing.parent_path())
            throw systemError(errno,
                              PODIUM_TEXT("base.operationSpace", "Asking for the free space of a disk"),
                              path.string());
        existing = existing.parent_path();
    }
    return static_cast<std::uint64_t>(status.f_bavail) * status.f_frsize;
}

} // namespace podium
