#pragma once
// `run`: the stale stages of the work tree, with settings spliced into params.yaml first, recorded as a run
// and in the journal.
#include <functional>
#include <vector>

#include "core/project/Project.h"
#include "core/project/ProjectContext.h"

namespace podium::project {

/// See Project::run. Everything that can be known before is thrown before anything is written.
std::vector<pipeline::StageRun> runWorkspace(ProjectContext& context, Session& session,
                                             const RunRequest& request, JobContext& job,
                                             const std::function<void(const pipeline::StageRun&)>& onStage);

/// See Project::setParameters.
void writeParameters(ProjectContext& context, Session& session,
                     const std::vector<std::pair<std::string, Json>>& settings);

} // namespace podium::project
