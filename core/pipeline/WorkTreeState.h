#pragma once
// The files of a project folder as they are now.
#include "core/base/FileSystem.h"
#include "core/pipeline/ProjectState.h"

namespace podium::pipeline {

/// Reads at each call, so it sees changes at once. Thread-safe. `files` outlives it.
class WorkTreeState final : public ProjectState
{
public:
    WorkTreeState(const FileSystem& files, Path root) : m_files(files), m_root(std::move(root)) {}
    std::optional<std::string> read(const std::string& path) const override;
    /// Without .git, .dvc, .podium and other hidden folders, and without installed packages (virtual environments).
    std::vector<std::string> list(const std::string& folder) const override;

private:
    const FileSystem& m_files;
    Path m_root;
};

/// `path` below `folder` made plain: "a/../b" -> "b", "./b" -> "b", "b/" -> "b". What leaves the project starts with "..".
std::string joinedPath(const std::string& folder, const std::string& path);
/// `path` (relative to the project) as seen from `folder`: ("reports/m.json", "sub") -> "../reports/m.json".
std::string pathFrom(const std::string& folder, const std::string& path);
/// True for `folder` itself and what lies below it; every path lies below "".
bool isWithin(const std::string& path, const std::string& folder);

} // namespace podium::pipeline
