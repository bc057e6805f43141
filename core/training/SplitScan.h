#pragma once
// Looks for the best threshold of one feature in one node. Two kinds: BinaryScan counts two classes in one
// 64-bit number (the usual case, and the fast one); GeneralScan takes any number of classes and real weights.
// Both try every threshold.
#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include "core/training/RankSet.h"
#include "core/training/TreeGrower.h"

namespace podium::training {

/// The best split found so far in a node. Values of rank <= lowRank go left; the next rank in the node is
/// highRank.
struct Split
{
    double proxy =
        -std::numeric_limits<double>::infinity(); ///< grows with the gain; comparable within a node only
    std::int32_t feature = -1;
    std::uint32_t lowRank = 0;
    std::uint32_t highRank = 0;
    std::uint64_t leftCounts = 0; ///< of BinaryScan: class weights of the left side
    bool perfect = false;         ///< both sides are pure: no other split can be better
};

/// One column of ranks with its distinct values.
template <class Rank>
struct RankedColumn
{
    std::int32_t feature;
    const Rank* ranks;
    const float* values;
    bool crowded;
    bool apart(std::uint32_t low, std::uint32_t high) const
    {
        return !crowded || values[high] > values[low] + kEqualWithin;
    }
};

/// Two classes with whole weights: class 0 in the low half of a 64-bit number, class 1 in the high half, so
/// that one addition counts both and halves never overflow (weights sum to fewer than 2^32).
template <class Rank, Criterion kCriterion, bool kLeafLimit>
class BinaryScan
{
public:
    using Totals = std::uint64_t;

    explicit BinaryScan(const GrowthPlan& plan)
        : m_plan(plan)
        , m_set(plan.features->largestDomain)
        , m_weights(plan.features->rows)
        , m_counts(plan.features->largestDomain)
        , m_rowCounts(kLeafLimit ? plan.features->largestDomain : 0)
    {
    }

    void setWeight(std::uint32_t row, double weight)
    {
        m_weights[row] = static_cast<std::uint64_t>(weight) << (m_plan.classes[row] == 0 ? 0 : 32);
    }

    Totals totals(const std::uint32_t* rows, std::uint32_t count) const
    {
        Totals sum = 0;
        for (std::uint32_t i = 0; i < count; ++i)
            sum += m_weights[rows[i]];
        return sum;
    }
    Totals leftTotals(const Split& split, const std::uint32_t*, std::uint32_t) const
    {
        return split.leftCounts;
    }
    Totals rightTotals(Totals node, Totals left, const std::uint32_t*, std::uint32_t) const
    {
        return node - left;
    }
    static void write(Totals totals, double* classWeights)
    {
        classWeights[0] = low(totals);
        classWeights[1] = high(totals);
    }

    /// False where the feature is constant in the node.
    bool scan(const RankedColumn<Rank>& column, const std::uint32_t* rows, std::uint32_t count, Totals totals,
              Split& best)
    {
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint32_t row = rows[i];
            const std::uint32_t rank = column.ranks[row];
            m_counts[rank] += m_weights[row];
            if constexpr (kLeafLimit)
                ++m_rowCounts[rank];
            m_set.add(rank);
        }
        const double total0 = low(totals);
        const double total1 = high(totals);
        const double perfect = kCriterion == Criterion::Gini ? total0 + total1 : 0.0;
        std::uint64_t left = 0;
        std::uint64_t previous = 0; ///< counts of the ranks that are equal to the one before
        std::uint32_t leftRows = 0;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        m_set.drain([&](std::uint32_t rank) {
            const std::uint64_t here = m_counts[rank];
            m_counts[rank] = 0;
            if (left == 0) {
                first = rank;
                previous = here;
            } else if (!column.apart(last, rank)) {
                previous += here;
            } else {
                // Between two values of the same single class the gain is never greatest (the impurity is
                // strictly concave), so such a threshold need not be tried; a limit on leaves can make it the
                // best allowed one.
                const std::uint64_t both = previous | here;
                if ((kLeafLimit || (low32(both) != 0 && (both >> 32) != 0)) &&
                    (!kLeafLimit ||
                     (leftRows >= m_plan.minSamplesLeaf && count - leftRows >= m_plan.minSamplesLeaf))) {
                    const double proxy = gain(low(left), high(left), total0, total1);
                    if (proxy > best.proxy)
                        best = {proxy, column.feature, last, rank, left, proxy == perfect};
                }
                previous = here;
            }
            left += here;
            last = rank;
            if constexpr (kLeafLimit) {
                leftRows += m_rowCounts[rank];
                m_rowCounts[rank] = 0;
            }
        });
        return column.values[last] > column.values[first] + kEqualWithin;
    }

private:
    static std::uint32_t low32(std::uint64_t counts) { return static_cast<std::uint32_t>(counts); }
    static double low(std::uint64_t counts) { return static_cast<double>(low32(counts)); }
    static double high(std::uint64_t counts)
    {
        return static_cast<double>(static_cast<std::uint32_t>(counts >> 32));
    }

    double gain(double left0, double left1, double total0, double total1) const
    {
        const double right0 = total0 - left0;
        const double right1 = total1 - left1;
        if constexpr (kCriterion == Criterion::Gini)
            return (left0 * left0 + left1 * left1) / (left0 + left1) +
                   (right0 * right0 + right1 * right1) / (right0 + right1);
        else
            return (timesLog2(left0) + timesLog2(left1) - timesLog2(left0 + left1)) +
                   (timesLog2(right0) + timesLog2(right1) - timesLog2(right0 + right1));
    }
    double timesLog2(double count) const { return m_plan.timesLog2[static_cast<std::size_t>(count)]; }

    const GrowthPlan& m_plan;
    RankSet m_set;
    std::vector<std::uint64_t> m_weights; ///< by row
    std::vector<std::uint64_t> m_counts;  ///< by rank; all 0 between scans
    std::vector<std::uint32_t> m_rowCounts;
};

/// Any number of classes, real weights.
template <class Rank>
class GeneralScan
{
public:
    struct Totals
    {
    };

    explicit GeneralScan(const GrowthPlan& plan)
        : m_plan(plan)
        , m_classes(plan.classCount)
        , m_set(plan.features->largestDomain)
        , m_weights(plan.features->rows)
        , m_sums(static_cast<std::size_t>(plan.features->largestDomain) * m_classes)
        , m_rowCounts(plan.features->largestDomain)
        , m_total(m_classes)
        , m_left(m_classes)
        , m_right(m_classes)
    {
    }

    void setWeight(std::uint32_t row, double weight) { m_weights[row] = weight; }

    Totals totals(const std::uint32_t* rows, std::uint32_t count)
    {
        std::fill(m_total.begin(), m_total.end(), 0.0);
        for (std::uint32_t i = 0; i < count; ++i)
            m_total[static_cast<std::size_t>(m_plan.classes[rows[i]])] += m_weights[rows[i]];
        return {};
    }
    // A node's totals are summed when it is its turn: they are too many to keep for each waiting node.
    Totals leftTotals(const Split&, const std::uint32_t*, std::uint32_t) { return {}; }
    Totals rightTotals(Totals, Totals, const std::uint32_t*, std::uint32_t) { return {}; }
    void write(Totals, double* classWeights) const
    {
        std::copy(m_total.begin(), m_total.end(), classWeights);
    }

    bool scan(const RankedColumn<Rank>& column, const std::uint32_t* rows, std::uint32_t count, Totals,
              Split& best)
    {
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint32_t row = rows[i];
            const std::uint32_t rank = column.ranks[row];
            m_sums[rank * m_classes + static_cast<std::size_t>(m_plan.classes[row])] += m_weights[row];
            ++m_rowCounts[rank];
            m_set.add(rank);
        }
        std::fill(m_left.begin(), m_left.end(), 0.0);
        std::uint32_t leftRows = 0;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        m_set.drain([&](std::uint32_t rank) {
            if (leftRows == 0)
                first = rank;
            else if (leftRows >= m_plan.minSamplesLeaf && count - leftRows >= m_plan.minSamplesLeaf &&
                     column.apart(last, rank)) {
                const double proxy = gain();
                if (proxy > best.proxy)
                    best = {proxy, column.feature, last, rank, 0, false};
            }
            double* sums = m_sums.data() + rank * m_classes;
            for (std::size_t c = 0; c < m_classes; ++c) {
                m_left[c] += sums[c];
                sums[c] = 0;
            }
            leftRows += m_rowCounts[rank];
            m_rowCounts[rank] = 0;
            last = rank;
        });
        return column.values[last] > column.values[first] + kEqualWithin;
    }

private:
    double gain()
    {
        double leftTotal = 0;
        double rightTotal = 0;
        double leftSquares = 0;
        double rightSquares = 0;
        for (std::size_t c = 0; c < m_classes; ++c) {
            m_right[c] = m_total[c] - m_left[c];
            leftTotal += m_left[c];
            rightTotal += m_right[c];
            leftSquares += m_left[c] * m_left[c];
            rightSquares += m_right[c] * m_right[c];
        }
        if (m_plan.criterion == Criterion::Gini)
            return leftSquares / leftTotal + rightSquares / rightTotal;
        return -rightTotal * impurity(Criterion::Entropy, m_right, rightTotal) -
               leftTotal * impurity(Criterion::Entropy, m_left, leftTotal);
    }

    const GrowthPlan& m_plan;
    std::size_t m_classes;
    RankSet m_set;
    std::vector<double> m_weights;
    std::vector<double> m_sums; ///< [ranks x classes]; all 0 between scans
    std::vector<std::uint32_t> m_rowCounts;
    std::vector<double> m_total;
    std::vector<double> m_left;
    std::vector<double> m_right;
};

} // namespace podium::training
