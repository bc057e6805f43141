#include "core/versioning/GitRepository.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>

#include <fmt/format.h>
#include <pwd.h>

#include "core/base/Blocking.h"
#include "core/versioning/LibGit2.h"

namespace podium::versioning {

namespace {

git_repository* raw(void* repository) { return static_cast<git_repository*>(repository); }

std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::string configText(git_config* config, const char* key)
{
    const char* value = nullptr;
    if (git_config_get_string(&value, config, key) != 0) {
        git_error_clear();
        return {};
    }
    return value ? value : "";
}

std::string login()
{
    passwd entry{};
    passwd* found = nullptr;
    std::array<char, 4096> buffer{};
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found && *found->pw_name)
        return found->pw_name;
    return fmt::format("user{}", geteuid());
}

std::string host()
{
    std::array<char, 256> buffer{};
    if (gethostname(buffer.data(), buffer.size() - 1) == 0 && buffer[0])
        return buffer.data();
    return "localhost";
}

/// "<seconds> <+hhmm>", "@<seconds> <+hhmm>": the form in which git itself hands dates to its children.
bool parseGitDate(const std::string& text, Signature& signature)
{
    long long seconds = 0;
    int zone = 0;
    const char* start = text.c_str() + (text.starts_with('@') ? 1 : 0);
    const int fields = std::sscanf(start, "%lld %d", &seconds, &zone);
    if (fields < 1)
        return false;
    if (fields < 2 && !text.starts_with('@')) // "2026-03-01": a year is no count of seconds
        return false;
    signature.seconds = seconds;
    signature.offsetMinutes = zone / 100 * 60 + zone % 100;
    return true;
}

Signature fromGit(const git_signature& signature)
{
    return {signature.name ? signature.name : "", signature.email ? signature.email : "", signature.when.time,
            signature.when.offset};
}

Commit fromGit(const git_commit* commit)
{
    Commit result;
    result.id = gitHex(*git_commit_id(commit));
    result.tree = gitHex(*git_commit_tree_id(commit));
    for (unsigned i = 0; i < git_commit_parentcount(commit); ++i)
        result.parents.push_back(gitHex(*git_commit_parent_id(commit, i)));
    result.author = fromGit(*git_commit_author(commit));
    result.message = git_commit_message(commit);
    return result;
}

GitCommit lookUpCommit(git_repository* repository, const std::string& id)
{
    const git_oid oid = gitOid(id);
    GitCommit commit;
    gitCheck(git_commit_lookup(commit.out(), repository, &oid), GitAction::Read, id);
    return commit;
}

std::string withoutSlash(std::string path)
{
    while (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    return path;
}

std::string contentOf(git_blob* blob)
{
    return {static_cast<const char*>(git_blob_rawcontent(blob)),
            static_cast<std::size_t>(git_blob_rawsize(blob))};
}

} // namespace

GitRepository::GitRepository(void* repository)
    : m_repository(repository)
{
}
GitRepository::~GitRepository() = default;
GitRepository::GitRepository(GitRepository&&) noexcept = default;

void GitRepository::Deleter::operator()(void* p) const { git_repository_free(raw(p)); }

void* GitRepository::handle() const
{
    blockingCall("GitRepository");
    return m_repository.get();
}

GitRepository GitRepository::init(const Path& workTree)
{
    blockingCall("GitRepository::init");
    startLibGit2();
    git_repository_init_options options{};
    git_repository_init_options_init(&options, GIT_REPOSITORY_INIT_OPTIONS_VERSION);
    options.flags = GIT_REPOSITORY_INIT_MKPATH | GIT_REPOSITORY_INIT_NO_REINIT;
    options.initial_head = "main";
    git_repository* repository = nullptr;
    gitCheck(git_repository_init_ext(&repository, workTree.c_str(), &options), GitAction::Write,
             workTree.string());
    GitRepository made(repository);
    // libgit2 tries out links with one of this name, and says nothing where it cannot take it away again.
    FileSystem files;
    for (const std::string& name : files.list(workTree))
        if (name.starts_with("_git2_") && std::filesystem::is_symlink(workTree / name))
            files.remove(workTree / name);
    return made;
}

GitRepository GitRepository::open(const Path& workTree)
{
    blockingCall("GitRepository::open");
    startLibGit2();
    git_repository* repository = nullptr;
    int result = git_repository_open_ext(&repository, workTree.c_str(), 0, nullptr);
    // libgit2 1.5 reports a foreign owner as a missing setting where nothing is declared safe.
    if (const git_error* last = git_error_last();
        result == GIT_ENOTFOUND && last && last->klass == GIT_ERROR_CONFIG)
        result = GIT_EOWNER;
    if (result == GIT_ENOTFOUND)
        throw Error(ErrorCode::NotFound,
                    PODIUM_TEXT("versioning.noRepository", "This folder has no version history."),
                    workTree.string(),
                    PODIUM_TEXT("versioning.hintNoRepository", "Create a project here first: podium init."));
    if (result == GIT_EOWNER)
        throw Error(
            ErrorCode::PermissionDenied,
            PODIUM_TEXT("versioning.foreignOwner",
                        "This folder belongs to another user of this computer, and git does not trust it."),
            workTree.string(),
            Text(PODIUM_TEXT("versioning.hintOwner", "Take the folder over, or trust it with: "
                                                     "git config --global --add safe.directory '{folder}'"),
                 {{"folder", workTree.string()}}));
    gitCheck(result, GitAction::Read, workTree.string());
    GitRepository opened(repository);
    if (git_repository_is_bare(repository))
        throw Error(ErrorCode::Unsupported,
                    PODIUM_TEXT("versioning.bareRepository",
                                "This version history has no folder of files (it is bare)."),
                    workTree.string(),
                    PODIUM_TEXT("versioning.hintBareRepository", "Clone it and open the clone."));
    return opened;
}

bool GitRepository::isRepository(const Path& folder)
{
    startLibGit2();
    const bool found = git_repository_open_ext(nullptr, folder.c_str(), 0, nullptr) == 0;
    git_error_clear();
    return found;
}

Path GitRepository::workTree() const { return withoutSlash(git_repository_workdir(raw(handle()))); }

Path GitRepository::gitDirectory() const { return withoutSlash(git_repository_path(raw(handle()))); }

Path GitRepository::commonDirectory() const { return withoutSlash(git_repository_commondir(raw(handle()))); }

Signature GitRepository::signature(bool* invented) const
{
    GitConfig config;
    gitCheck(git_repository_config_snapshot(config.out(), raw(handle())), GitAction::Read,
             gitDirectory().string());
    const auto firstOf = [&](std::initializer_list<std::string> candidates) {
        for (const std::string& candidate : candidates)
            if (!candidate.empty())
                return candidate;
        return std::string();
    };
    Signature result;
    result.name = firstOf({environment("GIT_AUTHOR_NAME"), configText(config.get(), "author.name"),
                           configText(config.get(), "user.name")});
    result.email = firstOf({environment("GIT_AUTHOR_EMAIL"), configText(config.get(), "author.email"),
                            configText(config.get(), "user.email"), environment("EMAIL")});
    if (invented)
        *invented = result.name.empty() || result.email.empty();
    if (result.name.empty())
        result.name = login();
    if (result.email.empty())
        result.email = login() + "@" + host();

    if (!parseGitDate(environment("GIT_AUTHOR_DATE"), result)) {
        result.seconds = std::time(nullptr);
        const std::time_t now = result.seconds;
        std::tm local{};
        localtime_r(&now, &local);
        result.offsetMinutes = static_cast<int>(local.tm_gmtoff / 60);
    }
    return result;
}

std::optional<std::string> GitRepository::head() const { return reference("HEAD"); }

std::optional<std::string> GitRepository::resolve(const std::string& revision) const
{
    GitObject object;
    int result = git_revparse_single(object.out(), raw(handle()), revision.c_str());
    GitObject commit;
    if (result == 0)
        result = git_object_peel(commit.out(), object.get(), GIT_OBJECT_COMMIT);
    if (result == GIT_ENOTFOUND || result == GIT_EINVALIDSPEC || result == GIT_EAMBIGUOUS ||
        result == GIT_EPEEL) {
        git_error_clear();
        return std::nullopt;
    }
    gitCheck(result, GitAction::Read, revision);
    return gitHex(*git_object_id(commit.get()));
}

std::optional<std::string> GitRepository::branch() const
{
    GitReference head;
    gitCheck(git_reference_lookup(head.out(), raw(handle()), "HEAD"), GitAction::Read, "HEAD");
    const char* target = git_reference_symbolic_target(head.get());
    constexpr std::string_view kHeads = "refs/heads/";
    if (!target || !std::string_view(target).starts_with(kHeads))
        return std::nullopt;
    return std::string(target).substr(kHeads.size());
}

Commit GitRepository::commit(const std::string& id) const
{
    return fromGit(lookUpCommit(raw(handle()), id).get());
}

std::vector<TreeEntry> GitRepository::tree(const std::string& commitOrTree) const
{
    const git_oid oid = gitOid(commitOrTree);
    GitObject object;
    gitCheck(git_object_lookup(object.out(), raw(handle()), &oid, GIT_OBJECT_ANY), GitAction::Read,
             commitOrTree);
    GitObject tree;
    gitCheck(git_object_peel(tree.out(), object.get(), GIT_OBJECT_TREE), GitAction::Read, commitOrTree);
    std::vector<TreeEntry> entries;
    const auto visit = [](const char* folder, const git_tree_entry* entry, void* payload) {
        if (git_tree_entry_type(entry) == GIT_OBJECT_BLOB)
            static_cast<std::vector<TreeEntry>*>(payload)->push_back(
                {std::string(folder) + git_tree_entry_name(entry), gitHex(*git_tree_entry_id(entry)),
                 static_cast<std::uint32_t>(git_tree_entry_filemode(entry))});
        return 0;
    };
    gitCheck(git_tree_walk(reinterpret_cast<git_tree*>(tree.get()), GIT_TREEWALK_PRE, visit, &entries),
             GitAction::Read, commitOrTree);
    std::sort(entries.begin(), entries.end(),
              [](const TreeEntry& a, const TreeEntry& b) { return a.path < b.path; });
    return entries;
}

std::optional<std::string> GitRepository::fileAt(const std::string& commit, const std::string& path) const
{
    GitTree tree;
    gitCheck(git_commit_tree(tree.out(), lookUpCommit(raw(handle()), commit).get()), GitAction::Read, commit);
    GitTreeEntry entry;
    const int result = git_tree_entry_bypath(entry.out(), tree.get(), path.c_str());
    if (result == GIT_ENOTFOUND || (result == 0 && git_tree_entry_type(entry.get()) != GIT_OBJECT_BLOB)) {
        git_error_clear();
        return std::nullopt;
    }
    gitCheck(result, GitAction::Read, path);
    return blob(gitHex(*git_tree_entry_id(entry.get())));
}

std::string GitRepository::blob(const std::string& id) const
{
    const git_oid oid = gitOid(id);
    GitBlob blob;
    gitCheck(git_blob_lookup(blob.out(), raw(handle()), &oid), GitAction::Read, id);
    return contentOf(blob.get());
}

std::string GitRepository::blobId(std::string_view bytes)
{
    startLibGit2();
    git_oid id{};
    gitCheck(git_odb_hash(&id, bytes.data(), bytes.size(), GIT_OBJECT_BLOB), GitAction::Read, {});
    return gitHex(id);
}

bool GitRepository::hasObject(const std::string& id) const
{
    const git_oid oid = gitOid(id);
    GitOdb odb;
    gitCheck(git_repository_odb(odb.out(), raw(handle())), GitAction::Read, gitDirectory().string());
    return git_odb_exists(odb.get(), &oid) == 1;
}

} // namespace podium::versioning
