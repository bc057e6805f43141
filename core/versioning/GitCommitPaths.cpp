// Commits of GitRepository on the current branch.
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <map>
#include <set>

#include "core/base/Subprocess.h"
#include "core/versioning/GitRepository.h"
#include "core/versioning/LibGit2.h"

namespace podium::versioning {

namespace {

const TextId kReading = PODIUM_TEXT("versioning.operationRead", "Reading a file");

/// A file as git keeps it: a link is the text it points to.
struct WorkFile
{
    std::string bytes;
    git_index_entry entry{};
};

std::optional<WorkFile> readWorkFile(const Path& file)
{
    struct stat status
    {
    };
    if (::lstat(file.c_str(), &status) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return std::nullopt;
        throw systemError(errno, kReading, file.string());
    }
    WorkFile result;
    if (S_ISLNK(status.st_mode)) {
        result.bytes = std::filesystem::read_symlink(file).string();
        result.entry.mode = GIT_FILEMODE_LINK;
    } else if (S_ISREG(status.st_mode)) {
        result.bytes = FileSystem().read(file);
        result.entry.mode = (status.st_mode & S_IXUSR) ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB;
    } else {
        return std::nullopt;
    }
    // With these git sees without reading that the file is the committed one, whatever its settings for line
    // ends.
    git_index_entry& entry = result.entry;
    entry.ctime = {static_cast<std::int32_t>(status.st_ctim.tv_sec),
                   static_cast<std::uint32_t>(status.st_ctim.tv_nsec)};
    entry.mtime = {static_cast<std::int32_t>(status.st_mtim.tv_sec),
                   static_cast<std::uint32_t>(status.st_mtim.tv_nsec)};
    entry.dev = static_cast<std::uint32_t>(status.st_dev);
    entry.ino = static_cast<std::uint32_t>(status.st_ino);
    entry.uid = status.st_uid;
    entry.gid = status.st_gid;
    entry.file_size = static_cast<std::uint32_t>(status.st_size);
    return result;
}

bool isIn(const std::string& path, const std::vector<std::string>& roots)
{
    return roots.empty() || std::any_of(roots.begin(), roots.end(), [&](const std::string& root) {
               return path == root || root.empty() ||
                      path.starts_with(root.ends_with('/') ? root : root + "/");
           });
}

/// Every path that may differ from the last commit and is in `roots`; named files also where they are
/// ignored.
std::set<std::string> candidates(const GitRepository& repository, const std::vector<std::string>& roots)
{
    std::set<std::string> paths;
    for (const GitRepository::Change& change : repository.changesOfTrackedFiles())
        if (isIn(change.path, roots))
            paths.insert(change.path);
    for (const std::string& path : repository.untrackedFiles())
        if (isIn(path, roots))
            paths.insert(path);
    for (const std::string& root : roots)
        if (!std::filesystem::is_directory(std::filesystem::symlink_status(repository.workTree() / root)))
            paths.insert(root);
    return paths;
}

bool isExecutable(const Path& file)
{
    return ::access(file.c_str(), X_OK) == 0 && std::filesystem::is_regular_file(file);
}

/// Of these paths; none = of all that is in the index.
void commitWithGit(const GitRepository& repository, const std::vector<std::string>& paths, const std::string& message)
{
    SubprocessOptions options;
    options.command = {"git", "commit", "--quiet", "--allow-empty", "--file=-"};
    if (!paths.empty()) {
        options.command.insert(options.command.end(), {"--only", "--"});
        options.command.insert(options.command.end(), paths.begin(), paths.end());
    }
    options.directory = repository.workTree();
    options.environment = currentEnvironment();
    bool invented = false;
    const Signature who = repository.signature(&invented);
    if (invented) {
        options.environment["GIT_AUTHOR_NAME"] = options.environment["GIT_COMMITTER_NAME"] = who.name;
        options.environment["GIT_AUTHOR_EMAIL"] = options.environment["GIT_COMMITTER_EMAIL"] = who.email;
    }
    options.input = message;
    const SubprocessResult result = runSubprocess(options, {});
    if (result.exitStatus != 0)
        throw Error(
            ErrorCode::ExternalTool,
            Text(PODIUM_TEXT("versioning.gitCommitFailed", "git refused to save this state: {message}"),
                 {{"message", result.errors.empty() ? result.output : result.errors}}),
            repository.workTree().string(),
            PODIUM_TEXT("versioning.hintGitCommitFailed",
                        "A hook or the signing of commits, both set up in git on this computer, said no."));
}

} // namespace

/// Hooks and signatures are the user's own programs and keys.
bool GitRepository::commitsWithGit() const
{
    GitConfig config;
    gitCheck(git_repository_config_snapshot(config.out(), raw(*this)), GitAction::Read, gitDirectory().string());
    int sign = 0;
    if (git_config_get_bool(&sign, config.get(), "commit.gpgsign") == 0 && sign)
        return true;
    Path hooks = Path(git_repository_commondir(raw(*this))) / "hooks";
    const char* configured = nullptr;
    if (git_config_get_string(&configured, config.get(), "core.hooksPath") == 0 && configured) {
        const std::string text = configured;
        hooks = text.starts_with("~/") && std::getenv("HOME") ? Path(std::getenv("HOME")) / text.substr(2)
                                                              : workTree() / text;
    }
    git_error_clear();
    for (const char* name : {"pre-commit", "prepare-commit-msg", "commit-msg", "post-commit"})
        if (isExecutable(hooks / name))
            return true;
    return false;
}

std::string GitRepository::commitPaths(const std::vector<std::string>& paths, const std::string& message)
{
    git_repository* const repository = raw(*this);
    GitIndex index;
    gitCheck(git_repository_index(index.out(), repository), GitAction::Read, gitDirectory().string());
    gitCheck(git_index_read(index.get(), 0), GitAction::Read, gitDirectory().string());

    ObjectBatch batch(*this);
    const std::optional<std::string> parent = head();
    std::vector<ObjectBatch::FileChange> changes;
    std::vector<std::pair<std::string, git_index_entry>> entries;
    std::vector<std::string> removed;
    for (const std::string& path : candidates(*this, paths)) {
        std::optional<WorkFile> file = readWorkFile(workTree() / path);
        if (!file) {
            removed.push_back(path);
            changes.push_back({path, std::nullopt, 0});
            continue;
        }
        file->entry.id = gitOid(blobId(file->bytes));
        changes.push_back({path, std::move(file->bytes), file->entry.mode});
        entries.emplace_back(path, file->entry);
    }
    const std::string tree = batch.addTree(parent.value_or(""), changes);
    const bool withGit = commitsWithGit();
    std::string commit;
    if (!withGit)
        commit = batch.addCommit(
            {{}, tree, parent ? std::vector{*parent} : std::vector<std::string>(), signature(), message});
    batch.flush();

    GitOdb odb; // the index checks that the objects are there, and does not look for new packs by itself
    gitCheck(git_repository_odb(odb.out(), repository), GitAction::Read, gitDirectory().string());
    gitCheck(git_odb_refresh(odb.get()), GitAction::Read, gitDirectory().string());
    std::vector<std::pair<std::string, std::optional<git_index_entry>>> before;
    for (const ObjectBatch::FileChange& change : changes) {
        const git_index_entry* present = git_index_get_bypath(index.get(), change.path.c_str(), 0);
        before.emplace_back(change.path, present ? std::optional(*present) : std::nullopt);
    }
    for (const std::string& path : removed)
        if (git_index_remove_bypath(index.get(), path.c_str()) != 0)
            git_error_clear(); // never was in it
    for (auto& [path, entry] : entries) {
        entry.path = path.c_str();
        gitCheck(git_index_add(index.get(), &entry), GitAction::Write, path);
    }
    gitCheck(git_index_write(index.get()), GitAction::Write, gitDirectory().string());
    if (withGit) {
        try {
            commitWithGit(*this, paths, message);
        } catch (const Error&) { // a hook said no: the index is as it was
            for (auto& [path, entry] : before) {
                git_index_remove_bypath(index.get(), path.c_str());
                if (!entry)
                    continue;
                entry->path = path.c_str();
                gitCheck(git_index_add(index.get(), &*entry), GitAction::Write, path);
            }
            git_error_clear();
            gitCheck(git_index_write(index.get()), GitAction::Write, gitDirectory().string());
            throw;
        }
        return head().value();
    }

    std::string name = "HEAD";
    GitReference reference;
    gitCheck(git_reference_lookup(reference.out(), repository, "HEAD"), GitAction::Read, "HEAD");
    if (const char* target = git_reference_symbolic_target(reference.get()))
        name = target;
    const std::string summary = message.substr(0, message.find('\n'));
    setReference(name, commit, parent, (parent ? "commit: " : "commit (initial): ") + summary);
    return commit;
}

void GitRepository::moveIndex(const std::optional<std::string>& from, const std::optional<std::string>& to) const
{
    std::map<std::string, std::pair<std::optional<TreeEntry>, std::optional<TreeEntry>>> files;
    if (from)
        for (TreeEntry& entry : tree(*from))
            files[entry.path].first = std::move(entry);
    if (to)
        for (TreeEntry& entry : tree(*to))
            files[entry.path].second = std::move(entry);
    GitIndex index;
    gitCheck(git_repository_index(index.out(), raw(*this)), GitAction::Read, gitDirectory().string());
    gitCheck(git_index_read(index.get(), 0), GitAction::Read, gitDirectory().string());
    bool changed = false;
    for (const auto& [path, states] : files) {
        const auto& [before, after] = states;
        if (before && after && before->blob == after->blob && before->mode == after->mode)
            continue;
        const git_index_entry* present = git_index_get_bypath(index.get(), path.c_str(), 0);
        if (before ? !present || gitHex(present->id) != before->blob : present != nullptr)
            continue; // what the user staged, or what is as it has to be
        if (after) {
            git_index_entry entry{};
            entry.path = path.c_str();
            entry.id = gitOid(after->blob);
            entry.mode = after->mode;
            gitCheck(git_index_add(index.get(), &entry), GitAction::Write, path);
        } else {
            gitCheck(git_index_remove(index.get(), path.c_str(), 0), GitAction::Write, path);
        }
        changed = true;
    }
    git_error_clear();
    if (changed)
        gitCheck(git_index_write(index.get()), GitAction::Write, gitDirectory().string());
}

} // namespace podium::versioning
