#pragma once
// How long experiments may take, judging by those that were run.
#include <optional>
#include <span>

#include "core/project/Experiment.h"

namespace podium::project {

/// Seconds for `wanted`, one after the other: for each the median of the known ones, in proportion to its trees (train.n_est) where
/// these are more than in the median. `params` is params.yaml, for what a request does not change. None where no time is known.
std::optional<double> expectedSeconds(std::span<const Experiment> known, std::span<const ExperimentRequest> wanted, const Json& params);

} // namespace podium::project
