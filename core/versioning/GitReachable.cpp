// What of a repository can still be reached: commits, and the files in them.
#include <algorithm>
#include <fstream>
#include <set>

#include "core/versioning/GitRepository.h"
#include "core/versioning/LibGit2.h"

namespace podium::versioning {

namespace {

using GitRevisionWalk = GitHandle<git_revwalk, git_revwalk_free>;
using GitReferenceLog = GitHandle<git_reflog, git_reflog_free>;

/// Each tree once, however many commits have it.
class Files
{
public:
    Files(git_repository* repository, bool (*wanted)(std::string_view))
        : m_repository(repository)
        , m_wanted(wanted)
    {
    }
    void addTree(const git_oid& id)
    {
        if (!m_seen.insert(gitHex(id)).second)
            return;
        GitTree tree;
        gitCheck(git_tree_lookup(tree.out(), m_repository, &id), GitAction::Read, gitHex(id));
        for (std::size_t i = 0; i < git_tree_entrycount(tree.get()); ++i) {
            const git_tree_entry* entry = git_tree_entry_byindex(tree.get(), i);
            const git_oid& child = *git_tree_entry_id(entry);
            if (git_tree_entry_type(entry) == GIT_OBJECT_TREE)
                addTree(child);
            else if (git_tree_entry_type(entry) == GIT_OBJECT_BLOB && m_wanted(git_tree_entry_name(entry)))
                m_found.emplace(gitHex(child), git_tree_entry_name(entry));
        }
    }
    std::map<std::string, std::string> take() { return std::move(m_found); }

private:
    git_repository* m_repository;
    bool (*m_wanted)(std::string_view);
    std::set<std::string> m_seen;
    std::map<std::string, std::string> m_found;
};

void addLog(git_repository* repository, const std::string& name, std::set<std::string>& commits)
{
    if (git_reference_has_log(repository, name.c_str()) != 1)
        return; // libgit2 would make an empty one, and from then on write it
    GitReferenceLog log;
    gitCheck(git_reflog_read(log.out(), repository, name.c_str()), GitAction::Read, name);
    for (std::size_t i = 0; i < git_reflog_entrycount(log.get()); ++i) {
        const git_reflog_entry* entry = git_reflog_entry_byindex(log.get(), i);
        for (const git_oid* id : {git_reflog_entry_id_old(entry), git_reflog_entry_id_new(entry)})
            if (!git_oid_is_zero(id))
                commits.insert(gitHex(*id));
    }
}

} // namespace

std::map<std::string, std::string> GitRepository::filesReachable(const std::vector<std::string>& from, bool (*wanted)(std::string_view name)) const
{
    GitRevisionWalk walk;
    gitCheck(git_revwalk_new(walk.out(), raw(*this)), GitAction::Read, "history");
    Files files(raw(*this), wanted);
    for (const std::string& start : from) {
        const git_oid id = gitOid(start);
        GitObject object, commit;
        gitCheck(git_object_lookup(object.out(), raw(*this), &id, GIT_OBJECT_ANY), GitAction::Read, start);
        if (git_object_peel(commit.out(), object.get(), GIT_OBJECT_COMMIT) == 0)
            gitCheck(git_revwalk_push(walk.get(), git_object_id(commit.get())), GitAction::Read, start);
        else if (git_object_peel(commit.out(), object.get(), GIT_OBJECT_TREE) == 0) // a tag may name a tree
            files.addTree(*git_object_id(commit.get()));
    }
    git_error_clear();
    for (;;) {
        git_oid id{};
        const int result = git_revwalk_next(&id, walk.get());
        if (result == GIT_ITEROVER)
            break;
        gitCheck(result, GitAction::Read, "history");
        GitCommit commit;
        gitCheck(git_commit_lookup(commit.out(), raw(*this), &id), GitAction::Read, gitHex(id));
        files.addTree(*git_commit_tree_id(commit.get()));
    }
    git_error_clear();
    return files.take();
}

std::map<std::string, std::string> GitRepository::filesOf(const std::string& commit, bool (*wanted)(std::string_view name)) const
{
    const git_oid id = gitOid(commit);
    GitCommit found;
    gitCheck(git_commit_lookup(found.out(), raw(*this), &id), GitAction::Read, commit);
    Files files(raw(*this), wanted);
    files.addTree(*git_commit_tree_id(found.get()));
    return files.take();
}

std::vector<std::string> GitRepository::remembered() const
{
    std::set<std::string> commits;
    addLog(raw(*this), "HEAD", commits);
    for (const auto& [name, target] : references("refs/"))
        addLog(raw(*this), name, commits);
    if (const auto current = head())
        commits.insert(*current);
    // Other work trees of the repository have a HEAD of their own.
    std::error_code none;
    for (const auto& tree : std::filesystem::directory_iterator(commonDirectory() / "worktrees", none)) {
        std::string text;
        std::ifstream(tree.path() / "HEAD") >> text;
        if (text.size() == 40 && text.find_first_not_of("0123456789abcdef") == std::string::npos)
            commits.insert(text);
    }
    std::vector<std::string> present;
    std::copy_if(commits.begin(), commits.end(), std::back_inserter(present), [this](const std::string& id) { return hasObject(id); });
    return present;
}

} // namespace podium::versioning
