#pragma once
// What a finished run says of each of its validation rows, from its model and prepared files, and whether two runs
// can be told apart by it.
#include <optional>

#include "core/comparison/Significance.h"
#include "core/project/Experiment.h"
#include "core/project/ProjectContext.h"

namespace podium::project {

/// See Project::rowScores.
comparison::RowScores rowScoresOf(const ProjectContext& context, const Experiment& experiment, JobContext& job);

/// See Project::significance.
std::optional<comparison::Significance> significanceOf(const ProjectContext& context, const Experiment& a,
                                                       const Experiment& b, JobContext& job);

} // namespace podium::project
