#pragma once
// An evaluation as the files of the stage `evaluate`, and back: metrics.json (a DVC metric), roc.json and
// prc.json (DVC plots) and confusion.csv. Undefined figures are null; of two classes the negative one stands
// first in every map of classes.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/Json.h"
#include "core/evaluation/Evaluation.h"

namespace podium::evaluation {

inline constexpr const char* kMetricsPath = "reports/metrics.json";
inline constexpr const char* kRocPath = "reports/roc.json";
inline constexpr const char* kPrecisionRecallPath = "reports/prc.json";
inline constexpr const char* kConfusionPath = "reports/confusion.csv";

/// Rows of the parts of the split, and how many of each class the model learned from and was validated on.
struct RowCounts
{
    std::int64_t train = 0, validation = 0, test = 0;
    std::vector<std::int64_t> trainClasses; ///< by class, as Evaluation::confusion.labels
    std::vector<std::int64_t> validationClasses;
};

/// {precision, …, confusion, rows, class_rows}; confusion is {tp, fn, fp, tn} or {labels, counts}.
Json metricsJson(const Evaluation& evaluation, const RowCounts& rows);
Json confusionJson(const Evaluation& evaluation);
/// [{fpr, tpr, threshold}]; of more than two classes each point also has its `class`. One point a line.
std::string rocText(const Evaluation& evaluation);
std::string precisionRecallText(const Evaluation& evaluation); ///< [{precision, recall, threshold}]
/// row,actual,predicted,probability: one line per row; the probability is that of the positive class, or of
/// the predicted one where there are more than two.
std::string confusionText(const EvaluationInput& input, const std::vector<std::int64_t>& rowIds);

/// What the files hold; an empty `roc` or `precisionRecall` (no such file) gives no curve. Throws
/// Error{InvalidFormat} naming the file.
Evaluation evaluationFromFiles(std::string_view metrics, std::string_view roc,
                               std::string_view precisionRecall);
RowCounts rowCounts(const Json& metrics);

/// A reason to distrust the figures. `id` is stable: "one_class_training", "one_class_validation",
/// "few_rows_of_a_class".
struct RunWarning
{
    std::string id;
    Text text;
};
inline constexpr std::int64_t kFewRows =
    10; ///< fewer rows of a class than this in validation raise a warning
/// From the content of metrics.json; none where it says nothing of classes (a run of another program).
std::vector<RunWarning> warningsOf(const Json& metrics);

} // namespace podium::evaluation
