#pragma once
// Experiments as text: the list, one of them, two side by side.
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/comparison/Significance.h"
#include "core/project/ApplyPreview.h"
#include "core/project/Experiment.h"

namespace podium::cli {

/// Tables by dataset in the order given, the best of `all` by `metric` marked; with the parameters in which the runs of a
/// dataset differ. Validation figures only.
std::string experimentList(const std::vector<project::Experiment>& experiments, const std::vector<project::Experiment>& all,
                           const std::string& metric, const Language& language);
/// One line for an experiment that has just ended.
std::string experimentLine(const project::Experiment& experiment, const Language& language);
/// All of one; of its test figures only that there are some.
std::string experimentDetails(const project::Experiment& experiment, const Language& language);
std::string experimentDifference(const project::ExperimentDiff& diff, const Language& language);

/// The parameters and files that applying an experiment changes.
std::string applyPreviewText(const project::ApplyPreview& preview, const Language& language);

/// Which of the two is better, and whether that is more than chance.
std::string significanceLines(const comparison::Significance& significance,
                              const project::ExperimentDiff& diff, const Language& language);
/// "Not the same rows: …".
Text notSameRows(const project::ExperimentDiff& diff);

/// "F1" of "f1"; the id itself where it is no metric of ours.
std::string metricLabel(const std::string& id, const Language& language);
/// One metric per line.
std::string metricLines(const std::vector<std::pair<std::string, std::optional<double>>>& metrics,
                        const Language& language);
/// Counts with words for rows and columns; empty where there are none.
std::string confusionText(const Json& confusion, const Language& language);

} // namespace podium::cli
