#pragma once
// Which runs may be compared: the same table, the same validation rows, the same label. Best and differences hold only inside a group.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/project/Experiment.h"

namespace podium::ui {

struct RunGroup
{
    std::string dataset;
    std::int64_t validationRows = 0;
    /// Parameters that decide rows and label, where groups of the same table differ in them: dotted key, value.
    std::vector<std::pair<std::string, Json>> distinct;
    std::vector<std::size_t> runs; ///< indexes of the experiments, in their order
    /// Highest (or lowest, where lower is better) value of each metric among finished runs without a warning; none where fewer than two such
    /// runs have it or all are equal.
    std::map<std::string, double> best;

    bool isBest(const project::Experiment& run, const std::string& metric) const;
};

/// In the order of the first run of each group. Pure and thread-safe.
std::vector<RunGroup> groupRuns(const std::vector<project::Experiment>& runs);

/// True where both stand in one group.
bool comparable(const project::Experiment& a, const project::Experiment& b);

bool higherIsBetter(const std::string& metric); ///< true for one that is not known
std::optional<double> metricOf(const project::Experiment& run, const std::string& metric);
/// The default columns: precision, recall, f1, accuracy, roc_auc.
const std::vector<std::string>& mainMetrics();

} // namespace podium::ui
