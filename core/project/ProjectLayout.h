#pragma once
// Where things lie in a project folder (design: "A project folder"). Paths in git, dvc files and texts are
// relative to the project, with
// '/'; only this file joins them to places on the disk.
#include <optional>
#include <string>

#include "core/base/FileSystem.h"

namespace podium::project {

inline constexpr const char* kParamsFile = "params.yaml";
inline constexpr const char* kPipelineFile = "dvc.yaml";
inline constexpr const char* kLockFile = "dvc.lock";
inline constexpr const char* kRawFolder = "data/raw";
inline constexpr const char* kSweepFolder = "sweeps";
inline constexpr const char* kMetricsFile = "reports/metrics.json";
inline constexpr const char* kRocFile = "reports/roc.json";
inline constexpr const char* kPrecisionRecallFile = "reports/prc.json";
inline constexpr const char* kModelFile = "models/model.podium";
inline constexpr const char* kPreparedFolder = "data/prepared";
inline constexpr const char* kExperimentReferences = "refs/exps/";

/// Immutable; thread-safe.
class ProjectLayout
{
public:
    /// Of a folder that is a project.
    ProjectLayout(const FileSystem& files, Path root);

    /// The project that holds `folder`: the nearest folder at or above it with a .dvc folder. None where
    /// there is none.
    static std::optional<Path> find(const FileSystem& files, const Path& folder);
    static bool isProject(const FileSystem& files, const Path& folder);

    const Path& root() const { return m_root; }
    Path at(const std::string& path) const { return m_root / Path(path); }
    Path runStore() const { return m_root / ".podium" / "podium.sqlite"; }
    Path hashCache() const { return m_root / ".podium" / "cache.sqlite"; }
    Path podiumFolder() const { return m_root / ".podium"; }
    /// DVC's cache: cache.dir of its configuration, else .dvc/cache.
    const Path& cache() const { return m_cache; }
    /// Name of DVC's default remote; none where no remote is set up.
    const std::optional<std::string>& remote() const { return m_remote; }
    /// Its address: on the web, or a folder (absolute). None where no remote is set up.
    const std::optional<std::string>& remoteAddress() const { return m_remoteAddress; }

    /// Makes .podium with a .gitignore of its own, so that no file of the user has to know of it. In a
    /// folder that cannot be written it does nothing: the project can still be read.
    void preparePodiumFolder(FileSystem& files) const;

private:
    Path m_root;
    Path m_cache;
    std::optional<std::string> m_remote, m_remoteAddress;
};

/// `path` as a plain path inside the project; none where it is absolute or leaves it.
std::optional<std::string> insideProject(const std::string& path);

} // namespace podium::project
