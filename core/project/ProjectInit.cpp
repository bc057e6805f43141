#include "core/project/ProjectInit.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "core/project/ProjectLayout.h"
#include "core/project/RawTables.h"
#include "core/project/TableVersions.h"
#include "core/versioning/GitRepository.h"
#include "core/versioning/ObjectStore.h"

namespace podium::project {
namespace {

/// Inside an existing folder the new project is built in .podium, which git ignores, and moved up; the list
/// tells a later init what a killed one had moved. `.dvc` goes last: what has none is not a project.
constexpr const char* kMovingList = ".podium/init-moving";

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        if (!line.empty())
            lines.push_back(line);
    return lines;
}

/// Entries of the folder that neither a killed init nor Podium itself put there.
std::vector<std::string> foreignEntries(const FileSystem& files, const Path& folder)
{
    std::set<std::string> ours = {".podium"};
    if (const auto list = files.readIfExists(folder / kMovingList))
        for (const std::string& name : linesOf(*list))
            ours.insert(name);
    std::vector<std::string> entries = files.list(folder);
    std::erase_if(entries, [&](const std::string& name) { return ours.contains(name); });
    return entries;
}

void takeBackKilledInit(FileSystem& files, const Path& folder)
{
    const auto list = files.readIfExists(folder / kMovingList);
    if (list)
        for (const std::string& name : linesOf(*list))
            if (insideProject(name) == name)
                files.removeTree(folder / name);
    files.removeTree(folder / ".podium");
}

/// Everything of the project below `place`, unsynced, with its first commit. Returns whether the author was
/// made up.
bool build(FileSystem& files, const Path& place, const NewProject& project, JobContext& job)
{
    versioning::GitRepository git = versioning::GitRepository::init(place);
    std::map<std::string, std::string> tracked = project.files;
    versioning::ObjectStore objects(files, place / ".dvc" / "cache");
    files.createDirectories(place / kRawFolder);
    for (std::size_t i = 0; i < project.tables.size(); ++i) {
        const ingest::SourceTable& table = project.tables[i];
        job.checkCancelled();
        job.progress(0.1 + 0.7 * static_cast<double>(i) / static_cast<double>(project.tables.size()),
                     Text{PODIUM_TEXT("project.importing", "Importing {table}"), {{"table", table.name}}});
        const versioning::ObjectId object = objects.put(table.bytes, false);
        files.writeNew(place / rawPath(table.name), table.bytes);
        recordRawTable(tracked, table.name, object);
        if (project.synthetic)
            tracked[rawPath(table.name) + ".dvc"] += syntheticMark(object.md5);
    }
    for (const auto& [path, bytes] : tracked) {
        files.createDirectories((place / path).parent_path());
        files.writeNew(place / path, bytes);
    }
    job.checkCancelled();
    job.progress(0.85, PODIUM_TEXT("project.committing", "Making the first commit"));
    objects.barrier(); // the commit names only what is on the disk
    bool invented = false;
    git.signature(&invented);
    std::string message = project.synthetic ? "Create a Podium project from the synthetic sample" : "Create a Podium project";
    if (!project.rows.empty())
        message += "\n\n";
    for (const auto& [table, rows] : project.rows)
        message += importTrailer(table, rows);
    git.commitPaths({}, message);
    return invented;
}

/// Folders that had to be made for `folder`, outermost first; removed again where the work fails.
class MadeParents
{
public:
    MadeParents(FileSystem& files, const Path& folder)
        : m_files(files)
    {
        for (Path at = folder; !at.empty() && !files.exists(at) && at != at.parent_path();
             at = at.parent_path())
            m_made.insert(m_made.begin(), at);
        files.createDirectories(folder);
    }
    ~MadeParents()
    {
        if (m_kept)
            return;
        for (auto at = m_made.rbegin(); at != m_made.rend(); ++at)
            try {
                m_files.remove(*at);
            } catch (const Error&) {
                return; // someone else put something there meanwhile
            }
    }
    MadeParents(const MadeParents&) = delete;
    MadeParents& operator=(const MadeParents&) = delete;
    void keep() { m_kept = true; }

private:
    FileSystem& m_files;
    std::vector<Path> m_made;
    bool m_kept = false;
};

/// Name of the folder beside the new one in which it is built, without the number of the process.
std::string stagingPrefix(const Path& folder) { return "." + folder.filename().string() + ".podium-new-"; }

/// Folders of that name that killed processes left. Whose owner lives is left alone.
void removeAbandoned(FileSystem& files, const Path& folder)
{
    const Path parent = folder.parent_path();
    const std::string prefix = stagingPrefix(folder);
    if (!files.exists(parent))
        return;
    for (const std::string& name : files.list(parent)) {
        if (!name.starts_with(prefix))
            continue;
        const std::size_t digits = name.find_first_of("0123456789", prefix.size());
        int owner = 0;
        if (digits == std::string::npos ||
            std::from_chars(name.data() + digits, name.data() + name.size(), owner).ec != std::errc())
            continue;
        if (owner > 0 && owner != ::getpid() && ::kill(owner, 0) != 0 && errno == ESRCH)
            files.removeTree(parent / name);
    }
}

void moveUp(FileSystem& files, const Path& from, const Path& folder)
{
    std::vector<std::string> names = files.list(from);
    std::stable_partition(names.begin(), names.end(), [](const std::string& name) { return name != ".dvc"; });
    std::string list;
    for (const std::string& name : names)
        list += name + "\n";
    files.replace(folder / kMovingList, list);
    try {
        for (const std::string& name : names)
            files.rename(from / name, folder / name);
        files.syncDirectory(folder);
    } catch (const Error&) {
        for (const std::string& name : names)
            files.removeTree(folder / name);
        throw;
    }
    files.remove(folder / kMovingList);
}

} // namespace

void requireRoomForProject(const FileSystem& files, const Path& folder)
{
    const auto stat = files.stat(folder);
    if (!stat)
        return;
    if (stat->kind != FileStat::Kind::Directory)
        throw Error(ErrorCode::AlreadyExists,
                    PODIUM_TEXT("project.isFile", "There is a file in the place of the project."),
                    folder.string(), PODIUM_TEXT("project.chooseFolder", "Choose a new or an empty folder."));
    if (ProjectLayout::isProject(files, folder))
        throw Error(ErrorCode::AlreadyExists,
                    PODIUM_TEXT("project.isProject", "This folder is a project already."), folder.string(),
                    PODIUM_TEXT("project.isProjectHint", "Open it (podium open), or choose a new folder."));
    if (const auto entries = foreignEntries(files, folder); !entries.empty())
        throw Error(ErrorCode::AlreadyExists,
                    Text{PODIUM_TEXT("project.notEmpty", "The folder is not empty: it holds {entry}."),
                         {{"entry", entries.front()}}},
                    folder.string(), PODIUM_TEXT("project.chooseFolder", "Choose a new or an empty folder."));
}

bool writeProject(FileSystem& files, const Path& folder, const NewProject& project, JobContext& job)
{
    requireRoomForProject(files, folder);
    for (const ingest::SourceTable& table : project.tables)
        requireTableName(table.name);
    std::uint64_t bytes = 0;
    for (const ingest::SourceTable& table : project.tables)
        bytes += table.bytes.size();
    requireSpace(files, folder, bytes);
    bool invented = false;
    if (files.exists(folder)) {
        takeBackKilledInit(files, folder);
        try {
            files.createDirectories(folder / ".podium" / "new");
            invented = build(files, folder / ".podium" / "new", project, job);
            job.progress(0.95, PODIUM_TEXT("project.keeping", "Keeping the results"));
            files.syncFileSystem(folder);
            moveUp(files, folder / ".podium" / "new", folder);
        } catch (...) {
            try {
                files.removeTree(folder / ".podium");
            } catch (const Error&) {
                // the next init takes it away; what matters is why this one failed
            }
            throw;
        }
        files.removeTree(folder / ".podium");
    } else {
        MadeParents parents(files, folder.parent_path());
        removeAbandoned(files, folder);
        TemporaryDirectory place(files, folder.parent_path(), stagingPrefix(folder));
        invented = build(files, place.path(), project, job);
        // Temporary folders are private; the project gets what the user's umask gives any folder.
        if (const auto usual = files.stat(place.path() / ".dvc"))
            files.chmod(place.path(), usual->mode & 0777);
        job.progress(0.95, PODIUM_TEXT("project.keeping", "Keeping the results"));
        files.syncFileSystem(place.path());
        files.rename(place.path(), folder);
        try {
            files.syncDirectory(folder.parent_path());
        } catch (const Error&) {
            files.removeTree(folder); // nobody was told of it yet
            throw;
        }
        parents.keep();
    }
    job.progress(1.0);
    return invented;
}

} // namespace podium::project
