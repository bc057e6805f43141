#include "core/training/TreeGrower.h"

#include <algorithm>
#include <cmath>
#include <type_traits>

#include "core/training/Random.h"
#include "core/training/SplitScan.h"

namespace podium::training {

double impurity(Criterion criterion, std::span<const double> classWeights, double total)
{
    double sum = 0;
    if (criterion == Criterion::Gini) {
        for (const double weight : classWeights)
            sum += weight * weight;
        return 1.0 - sum / (total * total);
    }
    for (const double weight : classWeights)
        if (weight > 0)
            sum -= weight / total * std::log2(weight / total);
    return sum;
}

namespace {

/// Features that are constant in a node are so in all nodes below it: the first `known` of the list belong to
/// the present node and its ancestors. Depth-first order makes one list serve the whole tree.
class ConstantFeatures
{
public:
    explicit ConstantFeatures(std::uint32_t features)
        : m_list(features)
        , m_place(features)
    {
    }
    bool contains(std::uint32_t feature, std::uint32_t known) const
    {
        const std::uint32_t place = m_place[feature];
        return place < known && m_list[place] == feature;
    }
    void setAt(std::uint32_t place, std::uint32_t feature)
    {
        m_list[place] = feature;
        m_place[feature] = place;
    }

private:
    std::vector<std::uint32_t> m_list;
    std::vector<std::uint32_t> m_place;
};

template <class Rank, class Scan>
class Grower final : public TreeGrower
{
public:
    explicit Grower(const GrowthPlan& plan)
        : m_plan(plan)
        , m_scan(plan)
        , m_draws(plan.features->rows)
        , m_spare(plan.features->rows)
        , m_order(plan.features->columns)
        , m_constants(plan.features->columns)
        , m_classWeights(plan.classCount)
    {
        m_rows.reserve(plan.features->rows);
    }

    Tree grow(std::uint64_t seed, const CancelToken& token) override
    {
        // Everything a tree depends on starts anew: which thread grows it must not matter.
        SplitMix64 random(seed);
        for (std::uint32_t f = 0; f < m_order.size(); ++f)
            m_order[f] = f;
        drawRows(random);
        m_nodes.clear();
        m_weights.clear();
        m_waiting.clear();
        const auto all = static_cast<std::uint32_t>(m_rows.size());
        m_waiting.push_back({0, all, 0, kNoParent, 0, m_scan.totals(m_rows.data(), all)});
        while (!m_waiting.empty()) {
            const Waiting node = m_waiting.back();
            m_waiting.pop_back();
            growNode(node, random, token);
        }
        Tree tree;
        tree.seed = seed;
        tree.nodes.assign(m_nodes.begin(), m_nodes.end());
        tree.classWeights.assign(m_weights.begin(), m_weights.end());
        return tree;
    }

private:
    using Totals = typename Scan::Totals;
    static constexpr std::uint32_t kNoParent = 0xFFFFFFFFU;
    static constexpr double kPure = std::numeric_limits<double>::epsilon();
    static constexpr std::uint64_t kWorkBetweenChecks = 1 << 20; ///< row visits: a few milliseconds

    /// A node that is still to be made: rows [begin, end) of m_rows.
    struct Waiting
    {
        std::uint32_t begin;
        std::uint32_t end;
        std::uint32_t depth;
        std::uint32_t parentOfRight; ///< whose right child it is, or kNoParent
        std::uint32_t constants;
        Totals totals;
    };

    void drawRows(SplitMix64& random)
    {
        const std::uint32_t rows = m_plan.features->rows;
        m_rows.clear();
        if (!m_plan.bootstrap) {
            for (std::uint32_t row = 0; row < rows; ++row) {
                const double weight = m_plan.rowWeights.empty() ? 1.0 : m_plan.rowWeights[row];
                if (weight > 0) {
                    m_rows.push_back(row);
                    m_scan.setWeight(row, weight);
                }
            }
            return;
        }
        std::fill(m_draws.begin(), m_draws.end(), 0U);
        if (m_plan.cumulativeWeights.empty()) {
            for (std::uint32_t i = 0; i < m_plan.drawnRows; ++i)
                ++m_draws[random.below(rows)];
        } else {
            const std::vector<double>& sums = m_plan.cumulativeWeights;
            for (std::uint32_t i = 0; i < m_plan.drawnRows; ++i) {
                const auto at = std::upper_bound(sums.begin(), sums.end(), random.real() * sums.back());
                ++m_draws[std::min(static_cast<std::size_t>(at - sums.begin()), sums.size() - 1)];
            }
        }
        for (std::uint32_t row = 0; row < rows; ++row) {
            if (m_draws[row] != 0) {
                m_rows.push_back(row);
                m_scan.setWeight(row, m_draws[row]);
            }
        }
    }

    void growNode(const Waiting& waiting, SplitMix64& random, const CancelToken& token)
    {
        const auto index = static_cast<std::uint32_t>(m_nodes.size());
        if (waiting.parentOfRight != kNoParent)
            m_nodes[waiting.parentOfRight].right = index;
        std::uint32_t* rows = m_rows.data() + waiting.begin;
        const std::uint32_t count = waiting.end - waiting.begin;

        Totals totals = waiting.totals;
        if constexpr (std::is_empty_v<Totals>)
            totals = m_scan.totals(rows, count);
        m_scan.write(totals, m_classWeights.data());
        TreeNode node;
        node.sampleCount = count;
        for (const double weight : m_classWeights)
            node.weightedCount += weight;
        node.impurity = impurity(m_plan.criterion, m_classWeights, node.weightedCount);
        m_weights.insert(m_weights.end(), m_classWeights.begin(), m_classWeights.end());

        Split split;
        std::uint32_t constants = waiting.constants;
        const bool mayBeSplit = !(m_plan.maxDepth != 0 && waiting.depth >= m_plan.maxDepth) &&
                                count >= m_plan.minSamplesSplit && count / 2 >= m_plan.minSamplesLeaf &&
                                node.impurity > kPure;
        if (mayBeSplit)
            split = bestSplit(rows, count, totals, constants, random, token);
        if (split.feature < 0) {
            m_nodes.push_back(node);
            return;
        }

        const RankedColumn<Rank> column = columnOf(static_cast<std::uint32_t>(split.feature));
        const std::uint32_t leftCount = partition(column.ranks, split.lowRank, rows, count);
        node.feature = split.feature;
        node.threshold = thresholdBetween(column.values[split.lowRank], column.values[split.highRank]);
        node.missingGoesLeft = leftCount > count - leftCount;
        m_nodes.push_back(node);
        const std::uint32_t middle = waiting.begin + leftCount;
        const Totals left = m_scan.leftTotals(split, rows, leftCount);
        const Totals right = m_scan.rightTotals(totals, left, rows + leftCount, count - leftCount);
        m_waiting.push_back({middle, waiting.end, waiting.depth + 1, index, constants, right});
        m_waiting.push_back({waiting.begin, middle, waiting.depth + 1, kNoParent, constants, left});
    }

    /// Draws features until enough were tried and one of them was not constant.
    Split bestSplit(const std::uint32_t* rows, std::uint32_t count, Totals totals, std::uint32_t& constants,
                    SplitMix64& random, const CancelToken& token)
    {
        Split best;
        const std::uint32_t known = constants;
        const auto features = static_cast<std::uint32_t>(m_order.size());
        std::uint32_t constantsDrawn = 0;
        for (std::uint32_t drawn = 0;
             drawn < features && (drawn < m_plan.featuresPerSplit || drawn == constantsDrawn); ++drawn) {
            std::swap(m_order[drawn], m_order[drawn + random.below(features - drawn)]);
            const std::uint32_t feature = m_order[drawn];
            if (m_constants.contains(feature, known)) {
                ++constantsDrawn;
                continue;
            }
            m_work += count;
            if (m_work >= kWorkBetweenChecks) {
                m_work = 0;
                token.check();
            }
            if (!m_scan.scan(columnOf(feature), rows, count, totals, best)) {
                m_constants.setAt(constants++, feature);
                ++constantsDrawn;
            }
            if (best.perfect)
                break;
        }
        return best;
    }

    RankedColumn<Rank> columnOf(std::uint32_t feature) const
    {
        const RankedFeatures& features = *m_plan.features;
        const Rank* codes = nullptr;
        if constexpr (std::is_same_v<Rank, std::uint16_t>)
            codes = features.narrow.data();
        else
            codes = features.wide.data();
        return {static_cast<std::int32_t>(feature), codes + static_cast<std::size_t>(feature) * features.rows,
                features.values[feature].data(), features.crowded[feature] != 0};
    }

    /// Rows of rank <= lowRank first, each side in its old order: reading columns forward is what caches
    /// like.
    std::uint32_t partition(const Rank* ranks, std::uint32_t lowRank, std::uint32_t* rows,
                            std::uint32_t count)
    {
        std::uint32_t left = 0;
        std::uint32_t right = 0;
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint32_t row = rows[i];
            const bool goesLeft = ranks[row] <= lowRank;
            rows[left] = row;
            m_spare[right] = row;
            left += goesLeft ? 1 : 0;
            right += goesLeft ? 0 : 1;
        }
        std::copy_n(m_spare.begin(), right, rows + left);
        return left;
    }

    /// The largest float32 that decides as the middle in double precision does.
    static float thresholdBetween(float low, float high)
    {
        const double middle = static_cast<double>(low) / 2.0 + static_cast<double>(high) / 2.0;
        const auto rounded = static_cast<float>(middle);
        return static_cast<double>(rounded) <= middle
                   ? rounded
                   : std::nextafter(rounded, -std::numeric_limits<float>::infinity());
    }

    const GrowthPlan& m_plan;
    Scan m_scan;
    std::vector<std::uint32_t> m_rows; ///< rows of the tree, those of a node side by side
    std::vector<std::uint32_t> m_draws;
    std::vector<std::uint32_t> m_spare;
    std::vector<std::uint32_t> m_order; ///< features; the drawn ones first
    ConstantFeatures m_constants;
    std::vector<double> m_classWeights; ///< of the present node
    std::vector<Waiting> m_waiting;
    std::vector<TreeNode> m_nodes;
    std::vector<double> m_weights;
    std::uint64_t m_work = 0;
};

template <class Rank>
std::unique_ptr<TreeGrower> makeGrower(const GrowthPlan& plan)
{
    if (plan.classCount != 2 || !plan.rowWeights.empty())
        return std::make_unique<Grower<Rank, GeneralScan<Rank>>>(plan);
    const bool limit = plan.minSamplesLeaf > 1;
    if (plan.criterion == Criterion::Gini) {
        if (limit)
            return std::make_unique<Grower<Rank, BinaryScan<Rank, Criterion::Gini, true>>>(plan);
        return std::make_unique<Grower<Rank, BinaryScan<Rank, Criterion::Gini, false>>>(plan);
    }
    if (limit)
        return std::make_unique<Grower<Rank, BinaryScan<Rank, Criterion::Entropy, true>>>(plan);
    return std::make_unique<Grower<Rank, BinaryScan<Rank, Criterion::Entropy, false>>>(plan);
}

} // namespace

std::unique_ptr<TreeGrower> makeTreeGrower(const GrowthPlan& plan)
{
    return plan.features->narrow.empty() ? makeGrower<std::uint32_t>(plan) : makeGrower<std::uint16_t>(plan);
}

} // namespace podium::training
