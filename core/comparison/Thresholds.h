#pragma once
// What becomes of a two-class run when another probability than a half is asked for: counts and figures at any
// threshold, and the threshold that costs least.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/comparison/RowScores.h"

namespace podium::comparison {

struct OutcomeCounts
{
    std::int64_t truePositives = 0, falsePositives = 0, falseNegatives = 0, trueNegatives = 0;
    std::int64_t rows() const { return truePositives + falsePositives + falseNegatives + trueNegatives; }
    friend bool operator==(const OutcomeCounts&, const OutcomeCounts&) = default;
};

/// precision, recall, f1, accuracy, false_positive_rate; none where it is a ratio of nothing.
std::vector<std::pair<std::string, std::optional<double>>> figuresOf(const OutcomeCounts& counts);

/// What one error of each kind costs; only their ratio matters.
struct ErrorCosts
{
    double falsePositive = 1, falseNegative = 1;
};

struct BestThreshold
{
    double threshold = 0.5;
    double cost = 0;
    OutcomeCounts counts;
};

/// The run as it would decide from another threshold on: only `predicted` differs. A run of more than two classes has no threshold and
/// stays as it is.
RowScores decidedAt(RowScores scores, double threshold);

/// The scores of one run, sorted once; each question then is a search. Immutable, thread-safe.
class Thresholds
{
public:
    /// Throws Error{InvalidArgument} for more than two classes.
    explicit Thresholds(const RowScores& scores);

    /// A row is positive where its probability is at least the threshold. None = as the run decides by itself,
    /// which differs from 0.5 in ties.
    OutcomeCounts at(std::optional<double> threshold) const;
    evaluation::ConfusionMatrix confusionAt(std::optional<double> threshold) const;
    /// Halfway between two scores of the rows, so that a rounding does not turn a decision, with three decimals where these
    /// suffice; of several that cost the same, the one nearest to a half.
    BestThreshold best(const ErrorCosts& costs) const;
    double cost(std::optional<double> threshold, const ErrorCosts& costs) const;

private:
    std::vector<double> m_scores;           ///< distinct, falling
    std::vector<std::int64_t> m_positives;  ///< rows with at least this score that are positive
    std::vector<std::int64_t> m_negatives;
    OutcomeCounts m_own;
    std::vector<std::string> m_classes;
    std::size_t m_positive = 1;

    OutcomeCounts among(std::size_t taken) const; ///< the highest `taken` distinct scores are positive
};

} // namespace podium::comparison
