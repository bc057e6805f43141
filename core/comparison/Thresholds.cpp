#include "core/comparison/Thresholds.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/Error.h"
#include "core/evaluation/Curves.h"

namespace podium::comparison {

namespace {

constexpr double kInUse = 0.5;
constexpr double kReadable = 1000; ///< three decimals

double costOf(const OutcomeCounts& counts, const ErrorCosts& costs)
{
    return costs.falsePositive * static_cast<double>(counts.falsePositives) +
           costs.falseNegative * static_cast<double>(counts.falseNegatives);
}

std::optional<double> ratio(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? std::optional(static_cast<double>(part) / static_cast<double>(whole)) : std::nullopt;
}

} // namespace

std::vector<std::pair<std::string, std::optional<double>>> figuresOf(const OutcomeCounts& c)
{
    return {{"precision", ratio(c.truePositives, c.truePositives + c.falsePositives)},
            {"recall", ratio(c.truePositives, c.truePositives + c.falseNegatives)},
            {"f1", ratio(2 * c.truePositives, 2 * c.truePositives + c.falsePositives + c.falseNegatives)},
            {"accuracy", ratio(c.truePositives + c.trueNegatives, c.rows())},
            {"false_positive_rate", ratio(c.falsePositives, c.falsePositives + c.trueNegatives)}};
}

RowScores decidedAt(RowScores scores, double threshold)
{
    if (!scores.input.positive)
        return scores;
    const auto positive = static_cast<std::int32_t>(*scores.input.positive);
    for (std::size_t row = 0; row < scores.rows(); ++row)
        scores.predicted[row] = scores.probability(row, *scores.input.positive) >= threshold ? positive : 1 - positive;
    return scores;
}

Thresholds::Thresholds(const RowScores& scores)
    : m_classes(scores.input.classes)
{
    if (!scores.input.positive)
        throw Error(ErrorCode::InvalidArgument,
                    PODIUM_TEXT("comparison.noThreshold", "Only a run of two classes has a threshold."));
    m_positive = *scores.input.positive;
    std::vector<double> ofPositive(scores.rows());
    std::vector<bool> isPositive(scores.rows());
    for (std::size_t row = 0; row < scores.rows(); ++row) {
        ofPositive[row] = scores.probability(row, m_positive);
        isPositive[row] = static_cast<std::size_t>(scores.input.actual[row]) == m_positive;
        const bool taken = static_cast<std::size_t>(scores.predicted[row]) == m_positive;
        ++(isPositive[row] ? (taken ? m_own.truePositives : m_own.falseNegatives)
                           : (taken ? m_own.falsePositives : m_own.trueNegatives));
    }
    evaluation::ThresholdCounts counts = evaluation::thresholdCounts(ofPositive, isPositive);
    m_scores = std::move(counts.thresholds);
    for (std::size_t i = 0; i < m_scores.size(); ++i) {
        m_positives.push_back(static_cast<std::int64_t>(counts.truePositives[i]));
        m_negatives.push_back(static_cast<std::int64_t>(counts.falsePositives[i]));
    }
}

OutcomeCounts Thresholds::among(std::size_t taken) const
{
    OutcomeCounts counts;
    counts.truePositives = taken > 0 ? m_positives[taken - 1] : 0;
    counts.falsePositives = taken > 0 ? m_negatives[taken - 1] : 0;
    counts.falseNegatives = m_own.truePositives + m_own.falseNegatives - counts.truePositives;
    counts.trueNegatives = m_own.falsePositives + m_own.trueNegatives - counts.falsePositives;
    return counts;
}

OutcomeCounts Thresholds::at(std::optional<double> threshold) const
{
    if (!threshold)
        return m_own;
    const auto below = std::upper_bound(m_scores.begin(), m_scores.end(), *threshold,
                                        [](double asked, double score) { return score < asked; });
    return among(static_cast<std::size_t>(below - m_scores.begin()));
}

evaluation::ConfusionMatrix Thresholds::confusionAt(std::optional<double> threshold) const
{
    const OutcomeCounts counts = at(threshold);
    evaluation::ConfusionMatrix matrix{m_classes, std::vector<std::int64_t>(4)};
    const std::size_t p = m_positive, n = 1 - p;
    matrix.counts[p * 2 + p] = counts.truePositives;
    matrix.counts[p * 2 + n] = counts.falseNegatives;
    matrix.counts[n * 2 + p] = counts.falsePositives;
    matrix.counts[n * 2 + n] = counts.trueNegatives;
    return matrix;
}

double Thresholds::cost(std::optional<double> threshold, const ErrorCosts& costs) const
{
    return costOf(at(threshold), costs);
}

BestThreshold Thresholds::best(const ErrorCosts& costs) const
{
    BestThreshold best;
    best.cost = std::numeric_limits<double>::infinity();
    for (std::size_t taken = 0; taken <= m_scores.size(); ++taken) {
        const double above = taken > 0 ? m_scores[taken - 1] : 1.0;
        const double below = taken < m_scores.size() ? m_scores[taken] : 0.0;
        double threshold = taken > 0 ? std::midpoint(above, below) : std::midpoint(1.0, below);
        // A number that can be read and typed, where one lies between the two.
        if (const double round = std::round(threshold * kReadable) / kReadable; below < round && round <= above)
            threshold = round;
        // Between any two scores a half is the threshold that changes nothing for other rows.
        if (below < kInUse && kInUse <= above)
            threshold = kInUse;
        if (threshold <= below && taken < m_scores.size())
            threshold = std::nextafter(below, 2.0); // of no row, where the highest score is 1
        const OutcomeCounts counts = among(taken);
        const double cost = costOf(counts, costs);
        if (cost < best.cost ||
            (cost == best.cost && std::abs(threshold - kInUse) < std::abs(best.threshold - kInUse)))
            best = {threshold, cost, counts};
    }
    return best;
}

} // namespace podium::comparison
