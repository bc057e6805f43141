#include "core/project/JournalWorkspace.h"

#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <chrono>
#include <map>
#include <thread>

#include <fmt/format.h>

#include "core/project/Annotations.h"
#include "core/versioning/GitRepository.h"

namespace podium::project {

namespace {

namespace fs = std::filesystem;

/// Prefix of the names that FileSystem and the object store give to files under construction.
constexpr std::string_view kUnderConstruction = ".podium-tmp-";

bool isLeftover(const std::string& name)
{
    if (!name.starts_with(kUnderConstruction))
        return false;
    const std::size_t digit = name.find_first_of("0123456789");
    pid_t owner = 0;
    if (digit != std::string::npos)
        std::from_chars(name.data() + digit, name.data() + name.size(), owner);
    return owner > 0 && owner != ::getpid() && ::kill(owner, 0) != 0 && errno == ESRCH;
}

fs::file_type kindOf(const Path& path)
{
    std::error_code ignored;
    return fs::symlink_status(path, ignored).type();
}

} // namespace

void JournalWorkspace::checkPath(const std::string& path)
{
    const Path asked(path);
    bool fine = !path.empty() && asked.is_relative() && path.find('\0') == std::string::npos;
    for (const Path& part : asked)
        fine = fine && part != ".." && part != "." && part != ".git" && part != "";
    if (!fine)
        throw Error(ErrorCode::InvalidArgument,
                    Text(PODIUM_TEXT("journal.badPath", "“{path}” is no path inside the project."),
                         {{"path", path}}));
}

std::optional<std::string> JournalWorkspace::reference(const std::string& name) const
{
    return m_setup.git->reference(name);
}

std::optional<std::string> JournalWorkspace::tag(const std::string& name) const
{
    const auto slash = name.find('/');
    return m_setup.store->tag(name.substr(0, slash), name.substr(slash + 1));
}

void JournalWorkspace::setTags(const std::vector<Touched<std::string>>& tags,
                               std::optional<std::string> Touched<std::string>::*value) const
{
    std::vector<tracking::RunStore::TagChange> changes;
    for (const Touched<std::string>& tag : tags) {
        const auto slash = tag.name.find('/');
        changes.push_back({tag.name.substr(0, slash), tag.name.substr(slash + 1), tag.*value});
    }
    if (!changes.empty())
        m_setup.store->setTags(changes);
}

std::optional<std::string> JournalWorkspace::run(const std::string& id) const
{
    const auto found = m_setup.store->find(id);
    return found && !found->deleted ? std::optional<std::string>(kVisible) : std::nullopt;
}

void JournalWorkspace::setRuns(const std::vector<Touched<std::string>>& runs, std::optional<std::string> Touched<std::string>::*value) const
{
    std::vector<std::string> shown, hidden;
    for (const Touched<std::string>& run : runs)
        (run.*value ? shown : hidden).push_back(run.name);
    m_setup.store->setDeleted(shown, false);
    m_setup.store->setDeleted(hidden, true);
}

std::string JournalWorkspace::fileBytes(const std::string& path) const
{
    if (kindOf(place(path)) == fs::file_type::symlink)
        return fs::read_symlink(place(path)).string();
    return m_setup.files->read(place(path));
}

std::optional<FileState> JournalWorkspace::file(const std::string& path) const
{
    const fs::file_type kind = kindOf(place(path));
    if (kind == fs::file_type::symlink)
        return FileState{versioning::GitRepository::blobId(fileBytes(path)), 0120000};
    if (kind != fs::file_type::regular)
        return std::nullopt;
    const std::optional<std::string> bytes = m_setup.files->readIfExists(place(path));
    if (!bytes)
        return std::nullopt;
    const std::optional<FileStat> status = m_setup.files->stat(place(path));
    const bool executable = status && (status->mode & 0100) != 0;
    return FileState{versioning::GitRepository::blobId(*bytes), executable ? 0100755u : 0100644u};
}

std::optional<versioning::ObjectId> JournalWorkspace::output(const std::string& path) const
{
    return m_setup.hashes->hash(path);
}

void JournalWorkspace::keepOutput(const std::string& path, const versioning::ObjectId& present) const
{
    if (m_setup.objects->hasAll(present))
        return;
    if (!present.isDirectory()) {
        m_setup.objects->putFile(place(path), false);
        return;
    }
    // Large files go in one by one; the folder object then finds them there.
    std::vector<versioning::DirectoryEntry> entries;
    for (const Path& name : m_setup.files->listTree(place(path)))
        entries.push_back({name.generic_string(), m_setup.objects->putFile(place(path) / name, false).md5});
    m_setup.objects->putListing(entries, false);
}

void JournalWorkspace::setFile(const std::string& path, const std::optional<FileState>& state,
                               const std::string& bytes) const
{
    const Path target = place(path);
    if (!state) {
        m_setup.files->remove(target);
        removeEmptyFolders(path);
        return;
    }
    m_setup.files->createDirectories(target.parent_path());
    if (kindOf(target) == fs::file_type::directory)
        m_setup.files->remove(target); // an empty one; a full one is refused, it holds what nobody told us of
    if (state->mode == 0120000) {
        const Path link = target.parent_path() / fmt::format("{}link-{}", kUnderConstruction, ::getpid());
        m_setup.files->remove(link);
        fs::create_symlink(bytes, link);
        try {
            m_setup.files->rename(link, target);
        } catch (...) {
            std::error_code ignored;
            fs::remove(link, ignored);
            throw;
        }
        m_setup.files->syncDirectory(target.parent_path());
        return;
    }
    m_setup.files->replace(target, bytes, state->mode == 0100755 ? 0755 : 0644);
}

void JournalWorkspace::setOutput(const std::string& path,
                                 const std::optional<versioning::ObjectId>& object) const
{
    if (object) {
        m_setup.objects->checkout(*object, place(path));
        return;
    }
    m_setup.files->removeTree(place(path));
    removeEmptyFolders(path);
}

void JournalWorkspace::removeEmptyFolders(const std::string& path) const
{
    for (Path folder = Path(path).parent_path(); !folder.empty(); folder = folder.parent_path()) {
        if (kindOf(m_setup.root / folder) != fs::file_type::directory)
            continue;
        if (!m_setup.files->list(m_setup.root / folder).empty())
            return;
        m_setup.files->remove(m_setup.root / folder);
    }
}

void JournalWorkspace::removeMovedAside(const std::string& output) const
{
    const Path folder = place(output).parent_path();
    if (!m_setup.files->exists(folder))
        return;
    const std::string ours = fmt::format("{}aside-{}-", kUnderConstruction, ::getpid());
    for (const std::string& name : m_setup.files->list(folder))
        if (name.starts_with(ours))
            m_setup.files->removeTree(folder / name);
}

void JournalWorkspace::removeLeftovers() const
{
    std::vector<Path> found;
    std::error_code ignored;
    for (fs::recursive_directory_iterator
             entry(m_setup.root, fs::directory_options::skip_permission_denied, ignored),
         end;
         entry != end; entry.increment(ignored)) {
        const std::string name = entry->path().filename().string();
        if (isLeftover(name)) {
            found.push_back(entry->path());
            entry.disable_recursion_pending();
        } else if (name == ".git" ||
                   (name == "files" && entry->path().parent_path() == m_setup.root / ".dvc/cache")) {
            entry.disable_recursion_pending(); // git's own, and the object store, which cleans up itself
        }
    }
    for (const Path& path : found)
        m_setup.files->removeTree(path);
}

void JournalWorkspace::removeStaleLocks(const std::vector<std::string>& references) const
{
    const Path common = m_setup.git->commonDirectory();
    std::map<Path, FileStat> found;
    const auto look = [&](const Path& lock) {
        if (const std::optional<FileStat> status = m_setup.files->stat(lock))
            found.emplace(lock, *status);
    };
    look(common / "packed-refs.lock");
    look(m_setup.git->gitDirectory() / "index.lock");
    for (const std::string& name : references)
        look(common / (name + ".lock"));
    if (found.empty())
        return;
    // A living git holds such a lock for moments; one that nobody has moved for this long was left behind.
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    for (const auto& [lock, before] : found)
        if (m_setup.files->stat(lock) == before)
            m_setup.files->remove(lock);
}

} // namespace podium::project
