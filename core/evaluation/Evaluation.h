#pragma once
// How good predictions are: figures and curves as scikit-learn defines them (sklearn.metrics 1.9), and where a figure is
// undefined, why.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Text.h"

namespace podium::evaluation {

struct Score
{
    std::optional<double> value; ///< none = undefined
    Text reason;                 ///< why, where undefined
};

struct CurvePoint
{
    double x = 0, y = 0;
    std::optional<double> threshold; ///< none: the ROC's first point, the PR curve's last
};

struct ConfusionMatrix
{
    std::vector<std::string> labels;
    std::vector<std::int64_t> counts; ///< row-major, row = actual, column = predicted
};

/// Scores of one classifier on one set of rows. Order of `scores`: precision, recall, f1, accuracy, roc_auc,
/// average_precision, log_loss, brier.
struct Evaluation
{
    std::vector<std::pair<std::string, Score>> scores;
    ConfusionMatrix confusion;
    std::vector<CurvePoint> roc;       ///< x = false positive rate, y = true positive rate; empty where undefined
    std::vector<CurvePoint> precisionRecall; ///< x = recall, y = precision
    std::optional<std::size_t> positive;     ///< index of the positive class; none for more than two classes
    const Score& score(const std::string& name) const;
};

struct EvaluationInput
{
    std::vector<std::int32_t> actual;    ///< class index by row
    std::vector<double> probabilities;   ///< row-major [rows x classes]
    std::vector<std::string> classes;
    std::optional<std::size_t> positive; ///< binary: index of the positive class
};

/// Binary: scores of the positive class. More classes: macro averages, ROC AUC one-vs-rest. Throws Error{InvalidData} without rows.
Evaluation evaluate(const EvaluationInput& input);

/// Label and plain sentence of a metric, for tables, tooltips and axes.
struct MetricInfo
{
    std::string id;       ///< "roc_auc"
    TextId label;         ///< "ROC AUC"
    TextId help;
    bool higherIsBetter = true;
};
const std::vector<MetricInfo>& metrics();

} // namespace podium::evaluation
