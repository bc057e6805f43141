#pragma once
// The curves of one or several evaluations as plots: ROC, precision against recall, and both against the
// threshold.
#include <memory>
#include <span>
#include <string>

#include "core/comparison/Plot.h"
#include "core/evaluation/Evaluation.h"

namespace podium::comparison {

/// An evaluation and the run it belongs to.
struct NamedEvaluation
{
    std::string key;  ///< run id, or "workspace": the key of its series
    std::string name; ///< what the legend says
    std::shared_ptr<const evaluation::Evaluation> evaluation; ///< never null
};

/// Each run is one series; a run whose curve is undefined is a note with the reason. Of more than two classes each is taken against all
/// others, and the notes say so: one series for `oneClass`, or one for every class where that is empty. Thread-safe, pure.
Plot rocPlot(std::span<const NamedEvaluation> runs, const std::string& oneClass = {});
Plot precisionRecallPlot(std::span<const NamedEvaluation> runs, const std::string& oneClass = {});
/// Precision (solid) and recall (dashed) against the threshold above which a row is taken for positive, with
/// the threshold in use (0.5) marked. Of more than two classes only for one of them, and then nothing is marked: there the most
/// probable class is predicted, whatever its probability.
Plot thresholdPlot(std::span<const NamedEvaluation> runs, const std::string& oneClass = {});

/// The three above, in this order.
std::vector<Plot> evaluationPlots(std::span<const NamedEvaluation> runs, const std::string& oneClass = {});

} // namespace podium::comparison
