#pragma once
// The git side of a project through libgit2: one handle per thread, errors taken at once, objects of a bulk
// write in one pack.
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/FileSystem.h"

namespace podium::versioning {

struct Signature
{
    std::string name, email;
    std::int64_t seconds = 0; ///< since the epoch
    int offsetMinutes = 0;
};

struct Commit
{
    std::string id; ///< 40 hex
    std::string tree;
    std::vector<std::string> parents;
    Signature author;
    std::string message;
};

struct TreeEntry
{
    std::string path; ///< relative to the root of the repository, '/'
    std::string blob;
    std::uint32_t mode = 0100644;
};

/// Not thread-safe: one object per thread (open again; that is cheap). Paths are relative to the work tree.
/// Throws Error{NotFound, Conflict, Io, …}; the hint never contains git jargon where a user of the window may
/// meet it.
class GitRepository
{
public:
    static GitRepository init(const Path& workTree); ///< branch main, no template hooks
    static GitRepository open(const Path& workTree); ///< the folder or one above it
    static bool isRepository(const Path& folder);
    ~GitRepository();
    GitRepository(GitRepository&&) noexcept;

    Path workTree() const;
    Path gitDirectory() const;
    Path commonDirectory() const; ///< where references lie: of a linked work tree that of the main one

    /// GIT_AUTHOR_* environment, then git config, then login@host; `invented` tells the last case.
    Signature signature(bool* invented = nullptr) const;

    std::optional<std::string> head() const; ///< commit of HEAD; none in a fresh repository
    /// Commit that a branch, tag, abbreviated id or other revision names ("main~1"); none where it names
    /// none.
    std::optional<std::string> resolve(const std::string& revision) const;
    std::optional<std::string> branch() const; ///< short name; none when detached
    std::vector<std::string> branches() const; ///< short names of the local ones
    Commit commit(const std::string& id) const;
    std::vector<TreeEntry> tree(const std::string& commitOrTree) const; ///< all files of it, sorted by path
    std::optional<std::string> fileAt(const std::string& commit, const std::string& path) const; ///< content
    std::string blob(const std::string& id) const;

    /// Files in the trees of all commits that can be reached from these commits and tags, whose name `wanted` takes: blob -> file name.
    /// Each tree is looked at once. Throws where an object is missing.
    std::map<std::string, std::string> filesReachable(const std::vector<std::string>& from, bool (*wanted)(std::string_view name)) const;
    /// The same of one commit alone.
    std::map<std::string, std::string> filesOf(const std::string& commit, bool (*wanted)(std::string_view name)) const;
    /// Commits that git itself remembers besides references: HEAD, also of other work trees, and what reflogs name and is there.
    std::vector<std::string> remembered() const;

    /// Tracked files whose content differs from HEAD, with their present content's state; deleted ones too.
    /// Untracked ones are not listed.
    struct Change
    {
        std::string path;
        bool deleted = false;
    };
    std::vector<Change> changesOfTrackedFiles() const;
    std::vector<std::string> untrackedFiles() const; ///< ignored ones left out
    bool isIgnored(const std::string& path) const;

    /// Puts these files and folders (or, empty, everything as `git add -A`) byte for byte into a commit on
    /// the current branch, in one pack. Where hooks or signing are set, the real git makes the commit.
    /// Returns it.
    std::string commitPaths(const std::vector<std::string>& paths, const std::string& message);
    /// Whether hooks or signing are set, so that only the real git makes commits as the user expects them.
    bool commitsWithGit() const;
    /// After the current branch moved from one commit (none: it had none) to another without the index: files that differ
    /// between the two are in the index as the new commit has them. What the user staged of others, or otherwise, stays.
    void moveIndex(const std::optional<std::string>& from, const std::optional<std::string>& to) const;

    /// Id that git gives to these bytes; writes nothing.
    static std::string blobId(std::string_view bytes);
    bool hasObject(const std::string& id) const;

    // References. Symbolic ones are followed when read; an annotated tag's value is the tag itself.
    std::map<std::string, std::string> references(const std::string& prefix) const; ///< full name -> object
    std::optional<std::string> reference(const std::string& name) const;
    /// Compare-and-swap: `expected` none = must not exist. Throws Error{Conflict} otherwise.
    void setReference(const std::string& name, const std::string& target,
                      const std::optional<std::string>& expected, const std::string& logMessage);
    void removeReference(const std::string& name, const std::string& expected);
    struct ReferenceChange
    {
        std::string name;
        std::optional<std::string> expected; ///< value that it must have now; none = must not exist
        std::optional<std::string> target;   ///< none = removed
    };
    /// All are locked and compared before the first is changed. Throws Error{Conflict} naming the one that
    /// differs.
    void setReferences(const std::vector<ReferenceChange>& changes, const std::string& logMessage);

    void* handle() const; ///< git_repository*, for the other files of this folder only

private:
    explicit GitRepository(void* repository);
    struct Deleter
    {
        void operator()(void* p) const;
    };
    std::unique_ptr<void, Deleter> m_repository;
};

/// Objects written together: kept in memory and put into the repository as one pack by flush(), synced once.
/// Objects that the repository has are not written again.
class ObjectBatch
{
public:
    explicit ObjectBatch(const GitRepository& repository);
    ~ObjectBatch();
    ObjectBatch(const ObjectBatch&) = delete;
    ObjectBatch& operator=(const ObjectBatch&) = delete;

    std::string addBlob(std::string_view bytes);
    /// `base`'s tree with these files put in (content none = removed). Returns the tree.
    struct FileChange
    {
        std::string path;
        std::optional<std::string> bytes;
        std::uint32_t mode = 0100644;
    };
    std::string addTree(const std::string& baseCommit, const std::vector<FileChange>& changes);
    std::string addCommit(const Commit& commit); ///< id is ignored; returns it
    bool hasCommit(const std::string& id) const; ///< in the batch or in the repository
    void flush();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace podium::versioning
