#include "core/evaluation/Curves.h"

#include <algorithm>
#include <numeric>

namespace podium::evaluation {

ThresholdCounts thresholdCounts(std::span<const double> scores, const std::vector<bool>& positive)
{
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    ThresholdCounts counts;
    double truePositives = 0;
    double falsePositives = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        (positive[order[i]] ? truePositives : falsePositives) += 1;
        const bool lastOfScore = i + 1 == order.size() || scores[order[i + 1]] != scores[order[i]];
        if (lastOfScore) {
            counts.thresholds.push_back(scores[order[i]]);
            counts.truePositives.push_back(truePositives);
            counts.falsePositives.push_back(falsePositives);
        }
    }
    return counts;
}

std::vector<CurvePoint> rocCurve(const ThresholdCounts& counts)
{
    const auto& tp = counts.truePositives;
    const auto& fp = counts.falsePositives;
    if (tp.empty() || tp.back() <= 0 || fp.back() <= 0)
        return {};
    const double positives = tp.back();
    const double negatives = fp.back();
    const std::size_t size = tp.size();
    std::vector<CurvePoint> points{{0, 0, std::nullopt}};
    for (std::size_t i = 0; i < size; ++i) {
        const bool atEnd = i == 0 || i + 1 == size;
        // A corner is where the step behind the point differs from the step before it, in counts: exact.
        const bool corner =
            atEnd || tp[i + 1] - tp[i] != tp[i] - tp[i - 1] || fp[i + 1] - fp[i] != fp[i] - fp[i - 1];
        if (corner)
            points.push_back({fp[i] / negatives, tp[i] / positives, counts.thresholds[i]});
    }
    return points;
}

std::vector<CurvePoint> precisionRecallCurve(const ThresholdCounts& counts)
{
    const auto& tp = counts.truePositives;
    const auto& fp = counts.falsePositives;
    if (tp.empty() || tp.back() <= 0)
        return {};
    std::vector<CurvePoint> points;
    points.reserve(tp.size() + 1);
    for (std::size_t i = tp.size(); i-- > 0;)
        points.push_back({tp[i] / tp.back(), tp[i] / (tp[i] + fp[i]), counts.thresholds[i]});
    points.push_back({0, 1, std::nullopt});
    return points;
}

double areaUnder(const std::vector<CurvePoint>& roc)
{
    double area = 0;
    for (std::size_t i = 1; i < roc.size(); ++i)
        area += (roc[i].x - roc[i - 1].x) * (roc[i].y + roc[i - 1].y) / 2;
    return area;
}

double averagePrecision(const std::vector<CurvePoint>& precisionRecall)
{
    double sum = 0;
    for (std::size_t i = 1; i < precisionRecall.size(); ++i)
        sum += (precisionRecall[i - 1].x - precisionRecall[i].x) * precisionRecall[i - 1].y;
    return std::max(0.0, sum);
}

} // namespace podium::evaluation
