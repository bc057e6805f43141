#pragma once
// libgit2 made safe to call from C++: its start, owned handles, and its errors as Error. Only for the files
// of this folder.
#include <string>
#include <utility>

#include <git2.h>

#include "core/base/Error.h"
#include "core/base/FileSystem.h"

namespace podium::versioning {

class GitRepository;

/// Starts libgit2 once in the process, with syncing of what it writes. Thread-safe.
void startLibGit2();

/// What libgit2 knows the repository by; owned by it.
git_repository* raw(const GitRepository& repository);

/// An owned handle of libgit2: `GitHandle<git_tree, git_tree_free>`. Movable, not copyable.
template <typename T, void (*Free)(T*)>
class GitHandle
{
public:
    GitHandle() = default;
    explicit GitHandle(T* handle)
        : m_handle(handle)
    {
    }
    ~GitHandle() { reset(); }
    GitHandle(GitHandle&& other) noexcept
        : m_handle(std::exchange(other.m_handle, nullptr))
    {
    }
    GitHandle& operator=(GitHandle&& other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }

    T* get() const { return m_handle; }
    T* operator->() const { return m_handle; }
    /// Where a function of libgit2 puts what it makes.
    T** out()
    {
        reset();
        return &m_handle;
    }

private:
    void reset()
    {
        if (m_handle)
            Free(m_handle);
        m_handle = nullptr;
    }
    T* m_handle = nullptr;
};

using GitRepositoryHandle = GitHandle<git_repository, git_repository_free>;
using GitObject = GitHandle<git_object, git_object_free>;
using GitCommit = GitHandle<git_commit, git_commit_free>;
using GitTree = GitHandle<git_tree, git_tree_free>;
using GitTreeEntry = GitHandle<git_tree_entry, git_tree_entry_free>;
using GitBlob = GitHandle<git_blob, git_blob_free>;
using GitIndex = GitHandle<git_index, git_index_free>;
using GitReference = GitHandle<git_reference, git_reference_free>;
using GitReferenceIterator = GitHandle<git_reference_iterator, git_reference_iterator_free>;
using GitSignature = GitHandle<git_signature, git_signature_free>;
using GitConfig = GitHandle<git_config, git_config_free>;
using GitOdb = GitHandle<git_odb, git_odb_free>;
using GitStatusList = GitHandle<git_status_list, git_status_list_free>;
using GitPackBuilder = GitHandle<git_packbuilder, git_packbuilder_free>;
using GitTransaction = GitHandle<git_transaction, git_transaction_free>;

/// What was being done, for the sentence of an error.
enum class GitAction { Read, Write };

/// The error of the call that has just failed on this thread; `where` is a path, reference or object.
[[nodiscard]] Error gitError(int result, GitAction action, const std::string& where);

/// Throws gitError for a negative result; else hands it on.
inline int gitCheck(int result, GitAction action, const std::string& where)
{
    if (result < 0)
        throw gitError(result, action, where);
    return result;
}

/// Throws Error{InvalidFormat} for what is not 40 hex digits.
git_oid gitOid(const std::string& hex);
std::string gitHex(const git_oid& id);

} // namespace podium::versioning
