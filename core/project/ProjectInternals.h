#pragma once
// What a Project holds; for the files that implement it.
#include "core/project/Project.h"
#include "core/project/ProjectContext.h"

namespace podium::project {

/// Of an archive of tables; more is refused before it is unpacked.
inline constexpr std::uint64_t kMostUnpackedBytes = std::uint64_t{16} << 30;

struct Project::State
{
    State(FileSystem& files, const Path& root) : context(files, root) {}
    ProjectContext context;
    int interrupted = 0;
};

} // namespace podium::project
