#pragma once
// The tracked files of a commit as a state of the project, and a state with some files replaced.
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "core/base/FileSystem.h"
#include "core/pipeline/ProjectState.h"
#include "core/versioning/GitRepository.h"

namespace podium::project {

/// Path of the project inside its repository: "" or "sub/project/".
std::string pathInRepository(const versioning::GitRepository& git, const Path& root);

/// Reads each file when it is first asked for and remembers it. Thread-safe.
class CommitState final : public pipeline::ProjectState
{
public:
    /// Opens a git handle of its own. Throws Error{NotFound} where the commit is not there.
    CommitState(const Path& root, const std::string& commit);
    std::optional<std::string> read(const std::string& path) const override;
    std::vector<std::string> list(const std::string& folder) const override;

private:
    mutable std::mutex m_mutex;
    versioning::GitRepository m_git;
    std::map<std::string, std::string> m_blobs; ///< path relative to the project -> blob
    mutable std::map<std::string, std::string> m_contents;
};

/// `base` with files put in or (none) taken out. Thread-safe to read.
class OverlayState final : public pipeline::ProjectState
{
public:
    OverlayState(std::shared_ptr<const pipeline::ProjectState> base,
                 std::map<std::string, std::optional<std::string>> changes)
        : m_base(std::move(base))
        , m_changes(std::move(changes))
    {
    }
    std::optional<std::string> read(const std::string& path) const override;
    std::vector<std::string> list(const std::string& folder) const override;

private:
    std::shared_ptr<const pipeline::ProjectState> m_base;
    std::map<std::string, std::optional<std::string>> m_changes;
};

} // namespace podium::project
