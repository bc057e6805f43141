#pragma once
// What all calls on one project share, and what each call opens for itself.
#include "core/base/FileSystem.h"
#include "core/pipeline/Executor.h"
#include "core/pipeline/WorkTreeState.h"
#include "core/project/Journal.h"
#include "core/project/ProjectLayout.h"
#include "core/tracking/RunStore.h"
#include "core/versioning/GitRepository.h"
#include "core/versioning/Locks.h"
#include "core/versioning/ObjectStore.h"

namespace podium::project {

/// Thread-safe parts, made once per opened project. `files` outlives it.
struct ProjectContext
{
    ProjectContext(FileSystem& fileSystem, const Path& root);
    ProjectContext(const ProjectContext&) = delete;
    ProjectContext& operator=(const ProjectContext&) = delete;

    FileSystem& files;
    ProjectLayout layout;
    versioning::ObjectStore objects;
    pipeline::RunCache runCache;
    versioning::HashCache hashes;
    pipeline::Executor executor;
    pipeline::WorkTreeState workTree;
};

/// Handles of one call, on one thread.
struct Session
{
    explicit Session(ProjectContext& context);
    tracking::RunStore store;
    versioning::GitRepository git;
    Journal journal;
};

inline constexpr std::chrono::milliseconds kCommitPatience{30'000};
/// .podium/lock for a result that is ready: waits for another process as long as it is worth to keep the
/// result.
std::unique_ptr<versioning::FileLock> lockToCommit(ProjectContext& context, const CancelToken& token,
                                                   std::chrono::milliseconds patience = kCommitPatience);

std::int64_t nowMs(); ///< since the epoch

} // namespace podium::project
