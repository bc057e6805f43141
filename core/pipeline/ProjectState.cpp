#include "core/pipeline/ProjectState.h"

namespace podium::pipeline {

std::optional<std::string> MemoryState::read(const std::string& path) const
{
    const auto found = m_files.find(path);
    if (found == m_files.end())
        return std::nullopt;
    return found->second;
}

std::vector<std::string> MemoryState::list(const std::string& folder) const
{
    const std::string prefix = folder.empty() ? std::string() : folder + "/";
    std::vector<std::string> paths;
    for (auto it = m_files.lower_bound(prefix); it != m_files.end() && it->first.starts_with(prefix); ++it)
        paths.push_back(it->first);
    return paths;
}

} // namespace podium::pipeline
