#pragma once
// Two experiments side by side, key by key.
#include "core/project/Experiment.h"

namespace podium::project {

/// Keys in the order of `before`, then those that only `after` has; equal values included. Pure.
std::vector<ValueChange> compareValues(const std::vector<std::pair<std::string, Json>>& before,
                                       const std::vector<std::pair<std::string, Json>>& after);

/// Keys in the order of `before`, then those that only `after` has. Pure.
ExperimentDiff compareExperiments(const Experiment& before, const Experiment& after);

} // namespace podium::project
