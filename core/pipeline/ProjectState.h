#pragma once
// The files that git tracks (and, in a work tree, those beside them) in one state of a project: the work tree as it is, a commit, or a
// commit with some files replaced. Paths are relative to the project, with '/'.
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace podium::pipeline {

/// Thread-safe to read.
class ProjectState
{
public:
    virtual ~ProjectState() = default;
    virtual std::optional<std::string> read(const std::string& path) const = 0;
    virtual std::vector<std::string> list(const std::string& folder) const = 0; ///< files below it, sorted
};

/// Files given by path: for experiments (read from the commit once) and for tests.
class MemoryState final : public ProjectState
{
public:
    explicit MemoryState(std::map<std::string, std::string> files) : m_files(std::move(files)) {}
    std::optional<std::string> read(const std::string& path) const override;
    std::vector<std::string> list(const std::string& folder) const override;
    void set(const std::string& path, std::string bytes) { m_files[path] = std::move(bytes); }
    const std::map<std::string, std::string>& files() const { return m_files; }

private:
    std::map<std::string, std::string> m_files;
};

} // namespace podium::pipeline
