#include "core/project/RepositoryFile.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Subprocess.h"
#include "core/ingest/Download.h"
#include "core/pipeline/LockFile.h"
#include "core/project/CommitState.h"
#include "core/project/ProjectLayout.h"
#include "core/versioning/DvcFile.h"

namespace podium::project {

namespace {

const TextId kCloning = PODIUM_TEXT("project.cloning", "Fetching the other repository");

Error cloneFailed(const std::string& place, const std::string& said)
{
    return Error(ErrorCode::ExternalTool, Text{PODIUM_TEXT("project.cloneFailed", "Git cannot fetch the repository: {reason}."), {{"reason", said}}}, place,
                 PODIUM_TEXT("project.cloneFailedHint", "Look at the address; try \"git clone\" with it in a terminal, where it can ask for a login."));
}

/// Without its prefix "fatal: " and its line end.
std::string lastLine(std::string text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '.'))
        text.pop_back();
    text = text.substr(text.rfind('\n') + 1);
    return text.starts_with("fatal: ") ? text.substr(7) : text;
}

std::unique_ptr<TemporaryDirectory> clone(FileSystem& files, const std::string& address, const Path& scratch, JobContext& job)
{
    job.progress(0, kCloning);
    files.createDirectories(scratch);
    auto folder = std::make_unique<TemporaryDirectory>(files, scratch, "repository-");
    SubprocessOptions git;
    git.command = {"git", "clone", "--quiet", "--no-checkout", "--", address, folder->path().string()};
    git.directory = scratch;
    git.environment = currentEnvironment();
    git.environment["GIT_TERMINAL_PROMPT"] = "0"; // nobody could answer
    git.environment["GIT_SSH_COMMAND"] = "ssh -oBatchMode=yes";
    const SubprocessResult result = runSubprocess(git, job.token());
    if (result.exitStatus != 0)
        throw cloneFailed(address, lastLine(result.errors));
    return folder;
}

} // namespace

bool isGitAddress(const std::string& place)
{
    const std::size_t colon = place.find(':');
    return colon != std::string::npos && colon > 0 && place.find('/') > colon; // "https://…", "git@host:path"
}

RepositoryFile::~RepositoryFile() = default;

RepositoryFile::RepositoryFile(FileSystem& files, const std::string& place, const std::string& path, const std::string& rev, const Path& scratch,
                               JobContext& job)
    : m_files(files), m_place(place), m_root(place)
{
    const auto inside = insideProject(path);
    if (!inside)
        throw Error(ErrorCode::InvalidArgument, PODIUM_TEXT("project.pathOutside", "The path leaves the repository."), path,
                    PODIUM_TEXT("project.pathOutsideHint", "Give it relative to the repository, such as data/raw/table.csv."));
    m_path = *inside;
    if (isGitAddress(place)) {
        m_clone = clone(files, place, scratch, job);
        m_root = m_clone->path();
    }
    if (!versioning::GitRepository::isRepository(m_root))
        throw Error(ErrorCode::NotFound, PODIUM_TEXT("project.noRepository", "There is no project with versions in this folder."), place,
                    PODIUM_TEXT("project.noRepositoryHint", "Give the folder of a project of Podium or dvc, or the address of a git repository."));
    const auto git = versioning::GitRepository::open(m_root);
    const auto commit = git.resolve(rev.empty() ? "HEAD" : m_clone && git.resolve("origin/" + rev) ? "origin/" + rev : rev);
    if (!commit)
        throw Error(ErrorCode::NotFound, Text{PODIUM_TEXT("project.noRepositoryVersion", "There is no version {rev} in it."), {{"rev", rev.empty() ? "HEAD" : rev}}},
                    place, PODIUM_TEXT("project.noRepositoryVersionHint", "Give a branch, a tag or a commit."));
    m_commit = *commit;
    find(git, pathInRepository(git, m_root));
}

/// In git; or in a .dvc file beside it or beside a folder above it; or as the output of a stage.
void RepositoryFile::find(const versioning::GitRepository& git, const std::string& prefix)
{
    m_text = git.fileAt(m_commit, prefix + m_path);
    if (m_text) {
        m_object.md5 = podium::md5(*m_text);
        m_object.size = m_text->size();
        return;
    }
    std::map<std::string, versioning::ObjectId> outputs;
    for (Path at = m_path; !at.empty(); at = at.parent_path())
        if (const auto text = git.fileAt(m_commit, prefix + at.generic_string() + ".dvc"))
            for (const versioning::DvcOutput& output : versioning::parseDvcFile(*text, at.generic_string() + ".dvc"))
                outputs[output.path] = output.object;
    if (const auto text = git.fileAt(m_commit, prefix + kLockFile))
        for (const auto& [stage, entry] : pipeline::LockFile::parse(*text, kLockFile).stages)
            outputs.insert(entry.outs.begin(), entry.outs.end());
    for (Path at = m_path; !at.empty(); at = at.parent_path()) {
        const auto found = outputs.find(at.generic_string());
        if (found == outputs.end())
            continue;
        m_object = found->second;
        m_entry = at == m_path ? std::string() : Path(m_path).lexically_relative(at).generic_string();
        return;
    }
    throw Error(ErrorCode::NotFound,
                Text{PODIUM_TEXT("project.noRepositoryFile", "There is no {path} in that version of the repository."), {{"path", m_path}}}, m_place,
                PODIUM_TEXT("project.noRepositoryFileHint", "Give the path of a file that git, dvc or Podium keeps there, relative to its folder."));
}

std::string RepositoryFile::object(const std::string& md5, JobContext& job) const
{
    const ProjectLayout layout(m_files, m_root);
    const versioning::ObjectStore cache(m_files, layout.cache());
    if (cache.has(md5))
        return cache.read(md5);
    if (layout.remoteAddress()) {
        const std::string place = *layout.remoteAddress() + "/files/md5/" + md5.substr(0, 2) + "/" + md5.substr(2);
        std::optional<std::string> bytes;
        if (ingest::isWebAddress(place))
            bytes = ingest::download(m_files, place, m_root / ".dvc" / "tmp" / "podium-download", {}, job).bytes;
        else if (place.find("://") == std::string::npos)
            bytes = m_files.readIfExists(place);
        if (bytes && podium::md5(*bytes) != md5.substr(0, 32))
            throw Error(ErrorCode::Corrupt, PODIUM_TEXT("project.remoteCorrupt", "The remote store has other bytes under this name."), place,
                        PODIUM_TEXT("project.remoteCorruptHint", "Push the data anew from a project that has it."));
        if (bytes)
            return *bytes;
    }
    throw Error(ErrorCode::NotFound,
                Text{PODIUM_TEXT("project.noRepositoryData", "The data of {path} is neither in that repository nor in its remote store."), {{"path", m_path}}},
                m_place, PODIUM_TEXT("project.noRepositoryDataHint", "Fetch it there first (dvc pull), then import from its folder."));
}

std::map<std::string, std::string> RepositoryFile::read(JobContext& job) const
{
    if (m_text)
        return {{std::string(), *m_text}};
    const std::string content = object(m_object.md5, job);
    if (!isFolder())
        return {{std::string(), content}};
    std::map<std::string, std::string> all;
    for (const versioning::DirectoryEntry& entry : versioning::parseDirectoryListing(content, m_place + ": " + m_path)) {
        job.checkCancelled();
        if (m_entry.empty())
            all[entry.path] = object(entry.md5, job);
        else if (entry.path == m_entry)
            return {{std::string(), object(entry.md5, job)}};
    }
    if (!m_entry.empty())
        throw Error(ErrorCode::NotFound,
                    Text{PODIUM_TEXT("project.noRepositoryFile", "There is no {path} in that version of the repository."), {{"path", m_path}}}, m_place,
                    PODIUM_TEXT("project.noRepositoryFileHint", "Give the path of a file that git, dvc or Podium keeps there, relative to its folder."));
    return all;
}

} // namespace podium::project
