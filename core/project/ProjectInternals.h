#pragma once
// What a Project holds; for the files that implement it.
#include "core/project/Project.h"
#include "core/project/ProjectContext.h"

namespace podium::project {

struct Project::State
{
    State(FileSystem& files, const Path& root) : context(files, root) {}
    ProjectContext context;
    int interrupted = 0;
};

} // namespace podium::project
