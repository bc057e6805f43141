// From the object store into the work tree.
#include <algorithm>
#include <atomic>
#include <set>

#include <fmt/format.h>
#include <unistd.h>

#include "core/base/Error.h"
#include "core/versioning/FileHash.h"
#include "core/versioning/ObjectStore.h"

namespace podium::versioning {

namespace {

constexpr std::uint64_t kCopiedWhole =
    8u << 20; ///< larger ones are copied by the kernel, sharing blocks where it can

/// What stands at a path itself: a link is a link.
FileStat::Kind kindAt(const Path& path, bool& there)
{
    std::error_code ignored;
    const std::filesystem::file_status status = std::filesystem::symlink_status(path, ignored);
    there = std::filesystem::exists(status);
    switch (status.type()) {
    case std::filesystem::file_type::directory:
        return FileStat::Kind::Directory;
    case std::filesystem::file_type::symlink:
        return FileStat::Kind::Link;
    case std::filesystem::file_type::regular:
        return FileStat::Kind::File;
    default:
        return FileStat::Kind::Other;
    }
}

/// Puts what stands at `target` out of the way for the time that something of another kind takes its place.
class MovedAside
{
public:
    MovedAside(FileSystem& files, const Path& target)
        : m_files(files)
        , m_target(target)
    {
        static std::atomic<std::uint64_t> counter{0};
        m_aside = target.parent_path() / fmt::format(".podium-tmp-aside-{}-{}", ::getpid(), ++counter);
        m_files.rename(m_target, m_aside);
    }
    ~MovedAside()
    {
        try {
            if (m_done)
                m_files.removeTree(m_aside);
            else if (!m_files.exists(m_target))
                m_files.rename(m_aside, m_target);
        } catch (const std::exception&) {
            // The old content stays beside its place, under the prefix that clean-ups look for.
        }
    }
    MovedAside(const MovedAside&) = delete;
    MovedAside& operator=(const MovedAside&) = delete;
    void replaced() { m_done = true; }

private:
    FileSystem& m_files;
    Path m_target;
    Path m_aside;
    bool m_done = false;
};

void removeEmptyFolders(FileSystem& files, const Path& folder)
{
    for (const std::string& name : files.list(folder)) {
        bool there = false;
        if (kindAt(folder / name, there) != FileStat::Kind::Directory)
            continue;
        removeEmptyFolders(files, folder / name);
        if (files.list(folder / name).empty())
            files.remove(folder / name);
    }
}

} // namespace

void ObjectStore::checkout(const ObjectId& id, const Path& target)
{
    if (!has(id.md5))
        static_cast<void>(read(id.md5)); // throws with the right words
    m_files.createDirectories(target.parent_path());
    bool there = false;
    const FileStat::Kind kind = kindAt(target, there);
    const FileStat::Kind wanted = id.isDirectory() ? FileStat::Kind::Directory : FileStat::Kind::File;
    // A link is replaced itself; what it points to is not ours.
    if (!there || kind == wanted || (kind == FileStat::Kind::Link && wanted == FileStat::Kind::File)) {
        if (id.isDirectory())
            checkoutDirectory(id, target);
        else
            checkoutFile(id.md5, target);
        return;
    }
    if (id.isDirectory())
        for (const DirectoryEntry& entry : readDirectory(id.md5))
            if (!has(entry.md5))
                static_cast<void>(read(entry.md5));
    MovedAside old(m_files, target);
    if (id.isDirectory())
        checkoutDirectory(id, target);
    else
        checkoutFile(id.md5, target);
    old.replaced();
}

void ObjectStore::checkoutFile(const std::string& md5, const Path& target)
{
    const Path source = place(md5);
    const std::optional<FileStat> stored = m_files.stat(source);
    bool there = false;
    if (kindAt(target, there) == FileStat::Kind::File && stored) {
        const std::optional<FileStat> present = m_files.stat(target);
        if (present && present->size == stored->size) {
            const std::optional<FileHash> hash = hashOfFile(target);
            if (hash && hash->md5 == md5.substr(0, 32)) {
                if ((present->mode & 0200) == 0 && present->inode != stored->inode)
                    m_files.chmod(target, 0644);
                return;
            }
        }
    }
    if (!stored || stored->size <= kCopiedWhole) {
        m_files.replaceUnsynced(target, read(md5), 0644);
        return;
    }
    if (isCorrupt(md5))
        static_cast<void>(read(md5)); // throws with the right words
    m_files.copyUnsynced(source, target, 0644);
}

void ObjectStore::checkoutDirectory(const ObjectId& id, const Path& target)
{
    const std::vector<DirectoryEntry> entries = readDirectory(id.md5);
    for (const DirectoryEntry& entry : entries)
        if (!has(entry.md5))
            static_cast<void>(read(entry.md5)); // nothing is begun that cannot be ended
    m_files.createDirectories(target);
    std::set<std::string> wanted;
    std::set<Path> folders;
    for (const DirectoryEntry& entry : entries) {
        wanted.insert(entry.path);
        const Path file = target / entry.path;
        // A file or link where a folder of the object belongs would lead the next write astray.
        for (Path folder = file.parent_path(); folder != target && folders.insert(folder).second;
             folder = folder.parent_path()) {
            bool there = false;
            if (kindAt(folder, there) != FileStat::Kind::Directory && there)
                m_files.remove(folder);
        }
        m_files.createDirectories(file.parent_path());
        bool there = false;
        if (kindAt(file, there) == FileStat::Kind::Directory)
            m_files.removeTree(file);
        checkoutFile(entry.md5, file);
    }
    bool removed = false;
    for (const Path& path : m_files.listTree(target))
        if (!wanted.contains(path.generic_string())) {
            m_files.remove(target / path);
            removed = true;
        }
    if (removed)
        removeEmptyFolders(m_files, target);
}

} // namespace podium::versioning
