#include "core/pipeline/WorkTreeState.h"

#include <algorithm>

namespace podium::pipeline {

namespace {

// A project may hold a virtual environment or a JavaScript tree; nothing of the pipeline lies in them, and walking them takes seconds.
bool isForeignTree(const FileSystem& files, const Path& folder, const std::string& name)
{
    return name == "node_modules" || name == "__pycache__" || files.exists(folder / "pyvenv.cfg");
}

void collect(const FileSystem& files, const Path& root, const std::string& folder, bool hiddenToo,
             std::vector<std::string>& paths)
{
    for (const std::string& name : files.list(root / folder)) {
        const std::string path = folder.empty() ? name : folder + "/" + name;
        const auto stat = files.stat(root / path);
        if (!stat)
            continue;
        if (stat->kind == FileStat::Kind::File)
            paths.push_back(path);
        else if (stat->kind == FileStat::Kind::Directory && (hiddenToo || !name.starts_with('.')) &&
                 !isForeignTree(files, root / path, name))
            collect(files, root, path, hiddenToo, paths);
    }
}

} // namespace

std::optional<std::string> WorkTreeState::read(const std::string& path) const
{
    const auto stat = m_files.stat(m_root / path);
    if (!stat || stat->kind != FileStat::Kind::File)
        return std::nullopt;
    return m_files.readIfExists(m_root / path);
}

std::vector<std::string> WorkTreeState::list(const std::string& folder) const
{
    std::vector<std::string> paths;
    const auto stat = m_files.stat(m_root / folder);
    if (stat && stat->kind == FileStat::Kind::Directory)
        collect(m_files, m_root, folder, !folder.empty(), paths);
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::string joinedPath(const std::string& folder, const std::string& path)
{
    std::string joined = (Path(folder) / path).lexically_normal().generic_string();
    if (joined.ends_with('/') && joined.size() > 1)
        joined.pop_back();
    return joined == "." ? std::string() : joined;
}

std::string pathFrom(const std::string& folder, const std::string& path)
{
    if (folder.empty() || path.starts_with('/'))
        return path;
    return Path(path).lexically_relative(folder).generic_string();
}

bool isWithin(const std::string& path, const std::string& folder)
{
    if (folder.empty() || path == folder)
        return true;
    return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

} // namespace podium::pipeline
