#pragma once
// How good predictions are: figures and curves as scikit-learn defines them (sklearn.metrics 1.9), and where
// a figure is undefined, why.
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

/// One class against the rest, where there are more than two.
struct ClassCurves
{
    std::string label;
    std::vector<CurvePoint> roc;
    std::vector<CurvePoint> precisionRecall;
};

/// Scores of one classifier on one set of rows. Order of `scores`: precision, recall, f1, accuracy, roc_auc,
/// average_precision, log_loss, brier.
struct Evaluation
{
    std::vector<std::pair<std::string, Score>> scores;
    ConfusionMatrix confusion;
    std::vector<CurvePoint> roc; ///< x = false positive rate, y = true positive rate; empty where undefined
    std::vector<CurvePoint> precisionRecall; ///< x = recall, y = precision
    std::vector<ClassCurves>
        perClass; ///< only of more than two classes; then `roc` and `precisionRecall` are empty
    std::optional<std::size_t> positive; ///< index of the positive class; none for more than two classes
    const Score&
    score(const std::string& name) const; ///< throws Error{NotFound} for a name that is not one of these
};

struct EvaluationInput
{
    std::vector<std::int32_t> actual;  ///< class index by row
    std::vector<double> probabilities; ///< row-major [rows x classes]
    std::vector<std::string> classes;
    std::optional<std::size_t> positive; ///< binary: index of the positive class
    /// Binary: the positive class is predicted from this probability on; none = the most probable class is. Changes matrix and
    /// figures of decisions, no curve.
    std::optional<double> threshold = {};
};

/// Binary: scores of the positive class. More classes: macro averages over the classes that occur (as actual
/// or predicted), ROC AUC and average precision one-vs-rest. A ratio of nothing (precision where nothing was
/// predicted positive) is undefined, where scikit-learn warns and gives 0; inside a macro average it counts
/// as 0, as there. Throws Error{InvalidData} without rows.
Evaluation evaluate(const EvaluationInput& input);

/// Label and plain sentence of a metric, for tables, tooltips and axes.
struct MetricInfo
{
    std::string id; ///< "roc_auc"
    TextId label;   ///< "ROC AUC"
    TextId help;
    bool higherIsBetter = true;
};
const std::vector<MetricInfo>& metrics();

/// Why a metric cannot be computed on rows with this confusion matrix; empty where it can.
Text undefinedReason(const std::string& metric, const ConfusionMatrix& confusion,
                     std::optional<std::size_t> positive);

} // namespace podium::evaluation
