#pragma once
// Puts a new project on the disk, whole or not at all.
#include "core/project/ProjectTemplate.h"

namespace podium::project {

/// Throws where `folder` cannot become a project: it is one, is not empty, or is a file. Reads only.
void requireRoomForProject(const FileSystem& files, const Path& folder);

/// Builds the project beside its place (or, where the folder exists, in a hidden part of it), syncs, and only
/// then moves it there. On failure nothing is left. Returns whether no git identity was found and one was
/// made up.
bool writeProject(FileSystem& files, const Path& folder, const NewProject& project, JobContext& job);

} // namespace podium::project
