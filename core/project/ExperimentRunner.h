#pragma once
// Runs experiments isolated from the work tree and keeps them as commits under refs/exps, all of a list in
// one pack and one journal entry.
#include <chrono>
#include <functional>
#include <vector>

#include "core/project/Experiment.h"
#include "core/project/ExperimentPlan.h"
#include "core/project/ProjectContext.h"

namespace podium::project {

/// Runs what is planned, in parallel on the job's threads, `options.atOnce` of them at the same time. A cancelled run keeps nothing; an entry
/// that fails is reported and the others are kept. Results that are ready wait so long for another job that changes the project, before they
/// are given up. Throws as the parts do.
SweepReport runExperiments(ProjectContext& context, Session& session,
                           const std::vector<PlannedExperiment>& plan, const SweepOptions& options, JobContext& job,
                           std::chrono::milliseconds patience = kCommitPatience);

} // namespace podium::project
