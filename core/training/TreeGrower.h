#pragma once
// Grows the trees of a forest one after the other on one thread. Each thread has its own grower, whose
// buffers serve all its trees; the ranked features are shared.
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/base/JobContext.h"
#include "core/training/Forest.h"
#include "core/training/RandomForest.h"
#include "core/training/RankedFeatures.h"

namespace podium::training {

/// What all trees of one forest have in common; outlives its growers.
struct GrowthPlan
{
    const RankedFeatures* features = nullptr;
    std::span<const std::int32_t> classes; ///< class of each row
    std::uint32_t classCount = 0;
    Criterion criterion = Criterion::Gini;
    std::uint32_t featuresPerSplit = 1;
    std::uint32_t maxDepth = 0; ///< 0 = not limited
    std::uint32_t minSamplesSplit = 2;
    std::uint32_t minSamplesLeaf = 1;
    bool bootstrap = true;
    std::uint32_t drawnRows = 0; ///< rows drawn per tree with bootstrap
    std::vector<double>
        cumulativeWeights;          ///< with row weights: their running sum (draws follow them); else empty
    std::vector<double> rowWeights; ///< with row weights and no bootstrap; else empty
    std::vector<double>
        timesLog2; ///< k*log2(k) for k up to drawnRows, for entropy of two classes; else empty
};

class TreeGrower
{
public:
    virtual ~TreeGrower() = default;
    /// Throws Error{Cancelled}; the grower may be used again.
    virtual Tree grow(std::uint64_t seed, const CancelToken& token) = 0;
};

std::unique_ptr<TreeGrower> makeTreeGrower(const GrowthPlan& plan);

/// A node's impurity from its class weights, as scikit-learn computes it.
double impurity(Criterion criterion, std::span<const double> classWeights, double total);

} // namespace podium::training
