#include "core/project/CommitState.h"

#include <algorithm>

#include "core/pipeline/WorkTreeState.h"

namespace podium::project {
namespace {

constexpr std::uint32_t kSubmodule = 0160000;

} // namespace

std::string pathInRepository(const versioning::GitRepository& git, const Path& root)
{
    std::error_code ignored;
    const Path top = std::filesystem::weakly_canonical(git.workTree(), ignored);
    const Path here = std::filesystem::weakly_canonical(root, ignored);
    const std::string relative = here.lexically_relative(top).generic_string();
    return relative.empty() || relative == "." ? std::string() : relative + "/";
}

CommitState::CommitState(const Path& root, const std::string& commit)
    : m_git(versioning::GitRepository::open(root))
{
    const std::string prefix = pathInRepository(m_git, root);
    for (versioning::TreeEntry& entry : m_git.tree(commit))
        if (entry.mode != kSubmodule && entry.path.starts_with(prefix))
            m_blobs.emplace(entry.path.substr(prefix.size()), std::move(entry.blob));
}

std::optional<std::string> CommitState::read(const std::string& path) const
{
    const auto blob = m_blobs.find(path);
    if (blob == m_blobs.end())
        return std::nullopt;
    const std::lock_guard lock(m_mutex);
    auto content = m_contents.find(path);
    if (content == m_contents.end())
        content = m_contents.emplace(path, m_git.blob(blob->second)).first;
    return content->second;
}

std::vector<std::string> CommitState::list(const std::string& folder) const
{
    std::vector<std::string> paths;
    for (const auto& [path, blob] : m_blobs)
        if (path != folder && pipeline::isWithin(path, folder))
            paths.push_back(path);
    return paths;
}

std::optional<std::string> OverlayState::read(const std::string& path) const
{
    const auto change = m_changes.find(path);
    return change != m_changes.end() ? change->second : m_base->read(path);
}

std::vector<std::string> OverlayState::list(const std::string& folder) const
{
    std::vector<std::string> paths = m_base->list(folder);
    std::erase_if(paths, [&](const std::string& path) {
        const auto change = m_changes.find(path);
        return change != m_changes.end() && !change->second;
    });
    for (const auto& [path, bytes] : m_changes)
        if (bytes && path != folder && pipeline::isWithin(path, folder) &&
            !std::binary_search(paths.begin(), paths.end(), path))
            paths.insert(std::upper_bound(paths.begin(), paths.end(), path), path);
    return paths;
}

} // namespace podium::project
