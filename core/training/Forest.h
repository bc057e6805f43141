#pragma once
// A fitted forest: its trees as arrays of nodes, in depth-first order (the left child is the next node).
// Immutable.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/training/Model.h"

namespace podium::training {

struct TreeNode
{
    std::int32_t feature = -1; ///< -1 = leaf
    float threshold = 0;       ///< a row goes left where value <= threshold
    std::uint32_t right = 0;   ///< index of the right child within the tree; the left one is this node + 1
    std::uint32_t sampleCount = 0; ///< distinct training rows that reached the node
    double weightedCount = 0;      ///< with their bootstrap counts or weights
    double impurity = 0;
    bool missingGoesLeft = false; ///< where a missing value goes: to the side that had more training rows

    bool isLeaf() const { return feature < 0; }
};

struct Tree
{
    std::uint64_t seed = 0;
    std::vector<TreeNode> nodes;
    std::vector<double> classWeights; ///< [nodes x classes]: weight of each class in the node
};

class Forest final : public Model
{
public:
    /// Throws Error{Corrupt} naming `where` where the trees are not well formed.
    Forest(std::int64_t featureCount, std::int64_t classCount, std::vector<Tree> trees, Json options,
           const std::string& where);

    std::string_view kind() const override { return kKind; }
    std::int64_t featureCount() const override { return m_featureCount; }
    std::int64_t classCount() const override { return m_classCount; }
    std::vector<double> predictProbabilities(const features::Matrix& x) const override;
    Json options() const override { return m_options; }
    std::string toBytes() const override;

    const std::vector<Tree>& trees() const { return m_trees; }

    /// Reads what toBytes() wrote. Throws Error{Corrupt} naming `where`; checks every count and index.
    static std::shared_ptr<const Forest> fromBytes(std::string_view bytes, Json options,
                                                   const std::string& where);

    static constexpr std::string_view kKind = "random_forest";

private:
    /// What prediction walks over: 12 bytes a node. A leaf's `right` is the index of its shares.
    struct Step
    {
        float threshold;
        std::int32_t feature;
        std::uint32_t right;
    };
    void flatten();
    template <bool kMissing>
    void addShares(const float* rows, std::size_t count, double* sums) const;

    std::int64_t m_featureCount;
    std::int64_t m_classCount;
    std::vector<Tree> m_trees;
    Json m_options;
    std::vector<std::size_t> m_firstStep; ///< by tree
    std::vector<Step> m_steps;
    std::vector<char> m_missingGoesLeft; ///< by step
    std::vector<double> m_shares;        ///< [leaves x classes]
};

} // namespace podium::training
