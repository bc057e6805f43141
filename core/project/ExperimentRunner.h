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

/// How results that are ready are kept.
struct Keeping
{
    std::chrono::milliseconds patience = kCommitPatience; ///< so long they wait for another job that changes the project
    std::string step = {};             ///< of the journal (Change::step)
    std::function<bool()> wanted = {}; ///< asked when nobody else can change the project any more; where it says no they are dropped, as if cancelled
};

/// Runs what is planned, in parallel on the job's threads, `options.atOnce` of them at the same time. A cancelled run keeps nothing; an entry
/// that fails is reported and the others are kept. Throws as the parts do.
SweepReport runExperiments(ProjectContext& context, Session& session,
                           const std::vector<PlannedExperiment>& plan, const SweepOptions& options, JobContext& job,
                           const Keeping& keeping = {});

} // namespace podium::project
