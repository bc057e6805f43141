#include "core/training/Forest.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/base/Error.h"
#include "core/training/LittleEndian.h"

namespace podium::training {

namespace {

constexpr std::size_t kBlock = 64; ///< rows predicted together: they stay in the first-level cache

[[noreturn]] void throwDamaged(const std::string& where, ErrorCode code)
{
    throw Error(code,
                PODIUM_TEXT("training.damagedForest", "The trees of the model are damaged: a count or an index in them is impossible."),
                where, PODIUM_TEXT("training.trainAgain", "Restore the file from the cache or train the model again."));
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
        if (!node.isLeaf() && (node.right < i + 2 || node.right >= tree.nodes.size() || std::isnan(node.threshold)))
            return false;
    }
    return std::all_of(tree.classWeights.begin(), tree.classWeights.end(),
                       [](double weight) { return weight >= 0 && std::isfinite(weight); });
}

} // namespace

Forest::Forest(std::int64_t featureCount, std::int64_t classCount, std::vector<Tree> trees, Json options,
               const std::string& where)
    : m_featureCount(featureCount), m_classCount(classCount), m_trees(std::move(trees)), m_options(std::move(options))
{
    const auto classes = static_cast<std::size_t>(classCount);
    if (featureCount < 1 || classCount < 1 || m_trees.empty()
        || !std::all_of(m_trees.begin(), m_trees.end(),
                        [&](const Tree& tree) { return isWellFormed(tree, featureCount, classes); }))
        throwDamaged(where, ErrorCode::Corrupt);
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
                m_steps.push_back({node.threshold, node.feature, static_cast<std::uint32_t>(first) + node.right});
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

// Layout, little-endian: u32 features, u32 classes, u32 trees; per tree u64 seed, u32 nodes; then for all nodes in order
// i32 feature, f32 threshold, u32 right, u32 sample count, f64 weighted count, f64 impurity, u8 missing goes left,
// f64 class weights.
std::string Forest::toBytes() const
{
    const auto classes = static_cast<std::size_t>(m_classCount);
    std::string bytes;
    bytes.reserve(12 + m_trees.size() * 12 + m_steps.size() * (33 + 8 * classes));
    appendLittle(bytes, static_cast<std::uint32_t>(m_featureCount));
    appendLittle(bytes, static_cast<std::uint32_t>(m_classCount));
    appendLittle(bytes, static_cast<std::uint32_t>(m_trees.size()));
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
            appendLittle(bytes, node.weightedCount);
            appendLittle(bytes, node.impurity);
            appendLittle(bytes, static_cast<std::uint8_t>(node.missingGoesLeft ? 1 : 0));
            for (std::size_t c = 0; c < classes; ++c)
                appendLittle(bytes, tree.classWeights[i * classes + c]);
        }
    }
    return bytes;
}

std::shared_ptr<const Forest> Forest::fromBytes(std::string_view bytes, Json options, const std::string& where)
{
    LittleReader reader(bytes);
    const auto featureCount = reader.take<std::uint32_t>();
    const auto classCount = reader.take<std::uint32_t>();
    const auto treeCount = reader.take<std::uint32_t>();
    // A count is believed only as far as there are bytes for it.
    constexpr std::size_t kTreeBytes = 12;
    if (reader.failed() || classCount == 0 || classCount > bytes.size() || featureCount == 0 || treeCount == 0
        || treeCount > reader.left() / kTreeBytes)
        throwDamaged(where, ErrorCode::Corrupt);
    const std::size_t nodeBytes = 33 + 8 * static_cast<std::size_t>(classCount);
    std::vector<Tree> trees(treeCount);
    std::vector<std::uint32_t> nodeCounts(treeCount);
    std::size_t nodes = 0;
    for (std::size_t t = 0; t < treeCount; ++t) {
        trees[t].seed = reader.take<std::uint64_t>();
        nodeCounts[t] = reader.take<std::uint32_t>();
        nodes += nodeCounts[t];
    }
    if (reader.failed() || reader.left() % nodeBytes != 0 || reader.left() / nodeBytes != nodes)
        throwDamaged(where, ErrorCode::Corrupt);
    for (std::size_t t = 0; t < treeCount; ++t) {
        trees[t].nodes.resize(nodeCounts[t]);
        trees[t].classWeights.reserve(nodeCounts[t] * static_cast<std::size_t>(classCount));
        for (TreeNode& node : trees[t].nodes) {
            node.feature = reader.take<std::int32_t>();
            node.threshold = reader.take<float>();
            node.right = reader.take<std::uint32_t>();
            node.sampleCount = reader.take<std::uint32_t>();
            node.weightedCount = reader.take<double>();
            node.impurity = reader.take<double>();
            node.missingGoesLeft = reader.take<std::uint8_t>() != 0;
            for (std::uint32_t c = 0; c < classCount; ++c)
                trees[t].classWeights.push_back(reader.take<double>());
        }
    }
    return std::make_shared<const Forest>(featureCount, classCount, std::move(trees), std::move(options), where);
}

} // namespace podium::training
