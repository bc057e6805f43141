#pragma once
// Random forest classifier with scikit-learn's semantics (Breiman 2001; RandomForestClassifier of
// scikit-learn 1.9): bootstrap rows, candidate features per split drawn until one is valid, thresholds midway
// between values, probability = mean of the leaves' class shares.
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Parameter.h"
#include "core/training/Model.h"

namespace podium::training {

enum class Criterion { Gini, Entropy };
/// Features tried per split: all, the root or the binary logarithm of their number (rounded down, at least
/// 1), a count, or a share of them.
struct MaxFeatures
{
    enum class Kind { All, Sqrt, Log2, Count, Share } kind = Kind::Sqrt;
    double value = 0;
};

struct ForestOptions
{
    int trees = 100;
    Criterion criterion = Criterion::Gini;
    std::optional<int> maxDepth; ///< none = until pure
    int minSamplesSplit = 2;
    int minSamplesLeaf = 1;
    MaxFeatures maxFeatures;
    bool bootstrap = true;
    std::optional<double> maxSamples; ///< rows per tree: a share in (0, 1] or, above 1, a count; none = all
    std::uint64_t seed = 42;
};

/// Fits a forest. Time ~ trees x rows x log(rows) x features tried; cancels within 100 ms; equal result on
/// any number of threads. Throws Error{InvalidData} for no rows, no features or missing values in x.
std::shared_ptr<const Model> fitRandomForest(const features::Samples& samples, const ForestOptions& options,
                                             JobContext& job);

/// Rows of params.yaml's `train:` (train_data, n_est, seed, criterion, max_depth, …). `train.max_features` is
/// a Choice that also takes a number: a whole one is a count, one with a fraction part (0.5, 1.0) a share.
const std::vector<Parameter>& trainParameters();
/// Throws Error{InvalidArgument} naming key and value.
ForestOptions forestOptions(const Json& params);
Json toJson(const ForestOptions& options); ///< keys as in params.yaml, without "train."

} // namespace podium::training
