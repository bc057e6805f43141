#pragma once
// How a metric is computed, as a formula, and with the counts of the run at hand.
#include <string>

#include <QString>

#include "core/evaluation/Evaluation.h"

namespace podium::ui {

/// "TP / (TP + FP)"; empty for one that has no short formula.
QString metricFormula(const std::string& metric);
/// The same with counts, "48 / (48 + 2) = 0.960"; empty where the matrix alone does not give the figure.
QString metricFormula(const std::string& metric, const evaluation::ConfusionMatrix& matrix, std::optional<std::size_t> positive);

} // namespace podium::ui
