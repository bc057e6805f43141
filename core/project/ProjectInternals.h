#pragma once
// What a Project holds; for the files that implement it.
#include "core/project/Project.h"
#include "core/project/ProjectContext.h"

namespace podium::project {

/// Of an archive of tables; more is refused before it is unpacked.
inline constexpr std::uint64_t kMostUnpackedBytes = std::uint64_t{16} << 30;

/// What the project folder as it is now is called among the experiments.
inline constexpr const char* kWorkspace = "workspace";

struct Project::State
{
    State(FileSystem& files, const Path& root) : context(files, root) {}
    ProjectContext context;
    int interrupted = 0;
};

} // namespace podium::project
