#include "core/training/Forest.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/Error.h"
#include "core/training/LittleEndian.h"
#include "core/training/TreeGrower.h"

namespace podium::training {

namespace {

constexpr std::size_t kHeadBytes = 13;
constexpr std::size_t kTreeBytes = 12;
constexpr std::size_t kBlock = 64; ///< rows predicted together: they stay in the first-level cache

[[noreturn]] void throwDamaged(const std::string& where)
{
    throw Error(
        ErrorCode::Corrupt,
        PODIUM_TEXT("training.damagedForest",
                    "The trees of the model are damaged: a number in them is impossible."),
        where,
        PODIUM_TEXT("training.trainAgain", "Restore the file from the cache or train the model again."));
}

bool isWellFormed(const Tree& tree, std::int64_t featureCount, std::size_t classCount)
{
    if (tree.nodes.empty() || tree.classWeights.size() != tree.nodes.size() * classCount)
        return false;
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        const TreeNode& node = tree.nodes[i];
        if (!(node.weightedCount > 0) || !std::isfinite(node.weightedCount) || node.feature >= featureCount)
            return false;
        // Children lie behind their parent, so that every walk ends.
        if (!node.isLeaf() &&
            (node.right < i + 2 || node.right >= tree.nodes.size() || std::isnan(node.threshold)))
            return false;
    }
    return std::all_of(tree.classWeights.begin(), tree.classWeights.end(),
                       [](double weight) { return weight >= 0 && std::isfinite(weight); });
}

std::size_t nodeBytes(std::size_t classes, bool whole) { return 17 + classes * (whole ? 4 : 8); }

bool hasWholeWeights(const Tree& tree)
{
    return std::all_of(tree.classWeights.begin(), tree.classWeights.end(), [](double weight) {
        return weight == std::floor(weight) && weight <= std::numeric_limits<std::uint32_t>::max();
    });
}

} // namespace

Forest::Forest(std::int64_t featureCount, std::int64_t classCount, std::vector<Tree> trees, Json options,
               const std::string& where)
    : m_featureCount(featureCount)
    , m_classCount(classCount)
    , m_trees(std::move(trees))
    , m_options(std::move(options))
{
    const auto classes = static_cast<std::size_t>(classCount);
    if (featureCount < 1 || classCount < 1 || m_trees.empty() ||
        !std::all_of(m_trees.begin(), m_trees.end(),
                     [&](const Tree& tree) { return isWellFormed(tree, featureCount, classes); }))
        throwDamaged(where);
    flatten();
}

void Forest::flatten()
{
    std::size_t nodes = 0;
    for (const Tree& tree : m_trees)
        nodes += tree.nodes.size();
    m_steps.reserve(nodes);
    m_missingGoesLeft.reserve(nodes);
    const auto classes = static_cast<std::size_t>(m_classCount);
    for (const Tree& tree : m_trees) {
        const std::size_t first = m_steps.size();
        m_firstStep.push_back(first);
        for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
            const TreeNode& node = tree.nodes[i];
            m_missingGoesLeft.push_back(node.missingGoesLeft ? 1 : 0);
            if (node.isLeaf()) {
                m_steps.push_back({0, -1, static_cast<std::uint32_t>(m_shares.size() / classes)});
                for (std::size_t c = 0; c < classes; ++c)
                    m_shares.push_back(tree.classWeights[i * classes + c] / node.weightedCount);
            } else {
                m_steps.push_back(
                    {node.threshold, node.feature, static_cast<std::uint32_t>(first) + node.right});
            }
        }
    }
}

template <bool kMissing>
void Forest::addShares(const float* rows, std::size_t count, double* sums) const
{
    const auto width = static_cast<std::size_t>(m_featureCount);
    const auto classes = static_cast<std::size_t>(m_classCount);
    const Step* steps = m_steps.data();
    for (const std::size_t first : m_firstStep) {
        for (std::size_t row = 0; row < count; ++row) {
            const float* values = rows + row * width;
            std::size_t at = first;
            while (steps[at].feature >= 0) {
                const float value = values[steps[at].feature];
                bool left = value <= steps[at].threshold;
                if constexpr (kMissing)
                    left = left || (std::isnan(value) && m_missingGoesLeft[at] != 0);
                at = left ? at + 1 : steps[at].right;
            }
            const double* shares = m_shares.data() + steps[at].right * classes;
            for (std::size_t c = 0; c < classes; ++c)
                sums[row * classes + c] += shares[c];
        }
    }
}

std::vector<double> Forest::predictProbabilities(const features::Matrix& x) const
{
    if (x.columns != m_featureCount)
        throw Error(ErrorCode::InvalidArgument,
                    Text{PODIUM_TEXT("training.otherFeatureCount",
                                     "The model takes {expected} features, and the table has {found}."),
                         {{"expected", m_featureCount}, {"found", x.columns}}});
    const auto rows = static_cast<std::size_t>(x.rows);
    const auto width = static_cast<std::size_t>(m_featureCount);
    const auto classes = static_cast<std::size_t>(m_classCount);
    std::vector<double> probabilities(rows * classes, 0.0);
    std::vector<float> block(kBlock * width);
    for (std::size_t begin = 0; begin < rows; begin += kBlock) {
        const std::size_t count = std::min(kBlock, rows - begin);
        bool missing = false;
        for (std::size_t f = 0; f < width; ++f) {
            const float* column = x.column(static_cast<std::int64_t>(f)) + begin;
            for (std::size_t row = 0; row < count; ++row) {
                block[row * width + f] = column[row];
                missing = missing || std::isnan(column[row]);
            }
        }
        double* sums = probabilities.data() + begin * classes;
        if (missing)
            addShares<true>(block.data(), count, sums);
        else
            addShares<false>(block.data(), count, sums);
    }
    for (double& probability : probabilities)
        probability /= static_cast<double>(m_trees.size());
    return probabilities;
}

// Layout, little-endian: u32 features, u32 classes, u32 trees, u8 whole; per tree u64 seed, u32 nodes; then
// for all nodes in order i32 feature, f32 threshold, u32 right, u32 sample count, u8 missing goes left, and
// the class weights: u32 where all are whole (whole = 1), else f64. Weighted count and impurity follow from
// the class weights.
std::string Forest::toBytes() const
{
    const auto classes = static_cast<std::size_t>(m_classCount);
    const bool whole = std::all_of(m_trees.begin(), m_trees.end(), hasWholeWeights);
    std::string bytes;
    bytes.reserve(kHeadBytes + m_trees.size() * kTreeBytes + m_steps.size() * nodeBytes(classes, whole));
    appendLittle(bytes, static_cast<std::uint32_t>(m_featureCount));
    appendLittle(bytes, static_cast<std::uint32_t>(m_classCount));
    appendLittle(bytes, static_cast<std::uint32_t>(m_trees.size()));
    appendLittle(bytes, static_cast<std::uint8_t>(whole ? 1 : 0));
    for (const Tree& tree : m_trees) {
        appendLittle(bytes, tree.seed);
        appendLittle(bytes, static_cast<std::uint32_t>(tree.nodes.size()));
    }
    for (const Tree& tree : m_trees) {
        for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
            const TreeNode& node = tree.nodes[i];
            appendLittle(bytes, node.feature);
            appendLittle(bytes, node.threshold);
            appendLittle(bytes, node.right);
            appendLittle(bytes, node.sampleCount);
            appendLittle(bytes, static_cast<std::uint8_t>(node.missingGoesLeft ? 1 : 0));
            for (std::size_t c = 0; c < classes; ++c) {
                const double weight = tree.classWeights[i * classes + c];
                if (whole)
                    appendLittle(bytes, static_cast<std::uint32_t>(weight));
                else
                    appendLittle(bytes, weight);
            }
        }
    }
    return bytes;
}

std::shared_ptr<const Forest> Forest::fromBytes(std::string_view bytes, Json options,
                                                const std::string& where)
{
    LittleReader reader(bytes);
    const auto featureCount = reader.take<std::uint32_t>();
    const auto classCount = reader.take<std::uint32_t>();
    const auto treeCount = reader.take<std::uint32_t>();
    const bool whole = reader.take<std::uint8_t>() != 0;
    // A count is believed only as far as there are bytes for it.
    if (reader.failed() || classCount == 0 || classCount > bytes.size() || featureCount == 0 ||
        treeCount == 0 || treeCount > reader.left() / kTreeBytes)
        throwDamaged(where);
    std::vector<Tree> trees(treeCount);
    std::vector<std::uint32_t> nodeCounts(treeCount);
    std::size_t nodes = 0;
    for (std::size_t t = 0; t < treeCount; ++t) {
        trees[t].seed = reader.take<std::uint64_t>();
        nodeCounts[t] = reader.take<std::uint32_t>();
        nodes += nodeCounts[t];
    }
    const std::size_t bytesOfNode = nodeBytes(classCount, whole);
    if (reader.failed() || reader.left() % bytesOfNode != 0 || reader.left() / bytesOfNode != nodes)
        throwDamaged(where);
    const Criterion criterion =
        options.value("criterion", "gini") == "entropy" ? Criterion::Entropy : Criterion::Gini;
    std::vector<double> weights(classCount);
    for (std::size_t t = 0; t < treeCount; ++t) {
        trees[t].nodes.resize(nodeCounts[t]);
        trees[t].classWeights.reserve(nodeCounts[t] * static_cast<std::size_t>(classCount));
        for (TreeNode& node : trees[t].nodes) {
            node.feature = reader.take<std::int32_t>();
            node.threshold = reader.take<float>();
            node.right = reader.take<std::uint32_t>();
            node.sampleCount = reader.take<std::uint32_t>();
            node.missingGoesLeft = reader.take<std::uint8_t>() != 0;
            for (double& weight : weights) {
                weight = whole ? reader.take<std::uint32_t>() : reader.take<double>();
                node.weightedCount += weight;
            }
            node.impurity = impurity(criterion, weights, node.weightedCount);
            trees[t].classWeights.insert(trees[t].classWeights.end(), weights.begin(), weights.end());
        }
    }
    return std::make_shared<const Forest>(featureCount, classCount, std::move(trees), std::move(options),
                                          where);
}

} // namespace podium::training
