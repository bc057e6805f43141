#pragma once
// The best run of each group of comparable runs, and which others come as far.
#include <string>
#include <vector>

#include "core/project/Experiment.h"
#include "core/project/ProjectSheet.h"
#include "ui/comparison/RunGroups.h"

namespace podium::ui {

inline constexpr const char* kBestBy = project::kRankingMetric; ///< where the project sheet names no main metric

struct BestRun
{
    RunGroup group;
    std::size_t run = 0;             ///< index of the experiment
    std::vector<std::size_t> equals; ///< others with the same value
    std::vector<std::size_t> rest;   ///< the others that may be compared, best first
};

/// Of the groups that have a finished run without a warning. Where several have the best value of `metric` (the highest, or
/// lowest where lower is better), the one with the greater area under the ROC curve is taken, then the older one. Pure and thread-safe.
std::vector<BestRun> bestRuns(const std::vector<project::Experiment>& runs, const std::string& metric = kBestBy);

} // namespace podium::ui
