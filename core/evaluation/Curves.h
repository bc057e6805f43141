#pragma once
// The ROC and the precision-recall curve of one class against the rest, and the areas under them, as
// scikit-learn computes them.
#include <span>
#include <vector>

#include "core/evaluation/Evaluation.h"

namespace podium::evaluation {

/// Rows counted by distinct score, from the highest down: how many positives and negatives have at least this
/// score.
struct ThresholdCounts
{
    std::vector<double> thresholds;
    std::vector<double> truePositives;
    std::vector<double> falsePositives;
};

/// `scores[i]` of row i, finite; `positive[i]` whether the row is of the class.
ThresholdCounts thresholdCounts(std::span<const double> scores, const std::vector<bool>& positive);

/// Points that lie on a straight line between their neighbours are left out. Empty where a class has no rows.
std::vector<CurvePoint> rocCurve(const ThresholdCounts& counts);
/// One point per threshold, ascending, and the end point (recall 0, precision 1). Empty without positives.
std::vector<CurvePoint> precisionRecallCurve(const ThresholdCounts& counts);

double areaUnder(const std::vector<CurvePoint>& roc);
double averagePrecision(const std::vector<CurvePoint>& precisionRecall);

} // namespace podium::evaluation
