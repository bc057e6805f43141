#include "core/training/RandomForest.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"
#include "core/training/Forest.h"
#include "core/training/Random.h"
#include "core/training/TreeGrower.h"

namespace podium::training {

namespace {

void checkSamples(const features::Samples& samples)
{
    const features::Matrix& x = samples.x;
    if (x.rows < 1)
        throw Error(ErrorCode::InvalidData, PODIUM_TEXT("training.noRows", "There are no rows to train on."),
                    {},
                    PODIUM_TEXT("training.noRowsHint",
                                "Look in the preparation of the data for the step that loses the rows."));
    if (x.columns < 1)
        throw Error(ErrorCode::InvalidData,
                    PODIUM_TEXT("training.noFeatures", "There are no features to train on."), {},
                    PODIUM_TEXT("training.noFeaturesHint", "Choose at least one column as a feature."));
    const bool matches = samples.y.size() == static_cast<std::size_t>(x.rows) &&
                         (samples.weights.empty() || samples.weights.size() == samples.y.size());
    const auto classes = static_cast<std::int32_t>(samples.classes.size());
    if (!matches || std::any_of(samples.y.begin(), samples.y.end(),
                                [&](std::int32_t c) { return c < 0 || c >= classes; }))
        throw Error(ErrorCode::InvalidData,
                    PODIUM_TEXT("training.noClassOfRow",
                                "Rows have no known class, or not as many classes as there are rows."));
    if (x.rows > std::numeric_limits<std::int32_t>::max())
        throw Error(ErrorCode::Unsupported,
                    Text{PODIUM_TEXT("training.tooManyRows", "A forest is trained on at most {limit} rows."),
                         {{"limit", static_cast<std::int64_t>(std::numeric_limits<std::int32_t>::max())}}});
    for (std::int64_t f = 0; f < x.columns; ++f) {
        const float* column = x.column(f);
        for (std::int64_t row = 0; row < x.rows; ++row) {
            if (std::isfinite(column[row]))
                continue;
            const auto index = static_cast<std::size_t>(row);
            throw Error(ErrorCode::InvalidData,
                        Text{PODIUM_TEXT("training.missingValue",
                                         "Row {row} has no usable number in feature {feature}."),
                             {{"row", (index < samples.rowIds.size() ? samples.rowIds[index] : row) + 1},
                              {"feature", static_cast<std::size_t>(f) < samples.features.size()
                                              ? samples.features[static_cast<std::size_t>(f)]
                                              : std::to_string(f)}}},
                        {},
                        PODIUM_TEXT("training.missingValueHint",
                                    "Fill or drop missing values in the cleaning recipe."));
        }
    }
}

std::uint32_t featuresPerSplit(const MaxFeatures& wanted, std::int64_t features)
{
    double count = static_cast<double>(features);
    switch (wanted.kind) {
    case MaxFeatures::Kind::All:
        break;
    case MaxFeatures::Kind::Sqrt:
        count = std::sqrt(count);
        break;
    case MaxFeatures::Kind::Log2:
        count = std::log2(count);
        break;
    case MaxFeatures::Kind::Count:
        count = std::min(wanted.value, count);
        break;
    case MaxFeatures::Kind::Share:
        count *= wanted.value;
        break;
    }
    return std::max(1U, static_cast<std::uint32_t>(count));
}

GrowthPlan growthPlan(const features::Samples& samples, const ForestOptions& options,
                      const RankedFeatures& ranked)
{
    GrowthPlan plan;
    plan.features = &ranked;
    plan.classes = samples.y;
    plan.classCount = static_cast<std::uint32_t>(samples.classes.size());
    plan.criterion = options.criterion;
    plan.featuresPerSplit = featuresPerSplit(options.maxFeatures, samples.x.columns);
    plan.maxDepth = static_cast<std::uint32_t>(options.maxDepth.value_or(0));
    plan.minSamplesSplit = static_cast<std::uint32_t>(options.minSamplesSplit);
    plan.minSamplesLeaf = static_cast<std::uint32_t>(options.minSamplesLeaf);
    plan.bootstrap = options.bootstrap;
    plan.drawnRows = ranked.rows;
    if (options.bootstrap && options.maxSamples)
        plan.drawnRows = *options.maxSamples <= 1
                             ? std::max(1U, static_cast<std::uint32_t>(*options.maxSamples * ranked.rows))
                             : static_cast<std::uint32_t>(*options.maxSamples);
    if (!samples.weights.empty() && options.bootstrap) {
        double sum = 0;
        for (const float weight : samples.weights)
            plan.cumulativeWeights.push_back(sum += weight);
    } else if (!samples.weights.empty()) {
        plan.rowWeights.assign(samples.weights.begin(), samples.weights.end());
    }
    if (options.criterion == Criterion::Entropy && plan.classCount == 2) {
        plan.timesLog2.resize(static_cast<std::size_t>(plan.drawnRows) + 1, 0.0);
        for (std::size_t k = 2; k < plan.timesLog2.size(); ++k)
            plan.timesLog2[k] = static_cast<double>(k) * std::log2(static_cast<double>(k));
    }
    return plan;
}

void checkWeights(const features::Samples& samples)
{
    const bool valid = std::all_of(samples.weights.begin(), samples.weights.end(),
                                   [](float weight) { return weight >= 0 && std::isfinite(weight); });
    const bool some = samples.weights.empty() || std::any_of(samples.weights.begin(), samples.weights.end(),
                                                             [](float weight) { return weight > 0; });
    if (!valid || !some)
        throw Error(
            ErrorCode::InvalidData,
            PODIUM_TEXT("training.badWeights", "Row weights must be finite, not negative, and not all 0."));
}

} // namespace

std::shared_ptr<const Model> fitRandomForest(const features::Samples& samples, const ForestOptions& options,
                                             JobContext& job)
{
    checkSamples(samples);
    checkWeights(samples);
    job.checkCancelled();
    const RankedFeatures ranked = rankFeatures(samples.x, job);
    const GrowthPlan plan = growthPlan(samples, options, ranked);

    const auto treeCount = static_cast<std::size_t>(options.trees);
    std::vector<std::uint64_t> seeds(treeCount);
    SplitMix64 seedSource(options.seed);
    for (std::uint64_t& seed : seeds)
        seed = seedSource.next();

    std::vector<Tree> trees(treeCount);
    std::mutex progressMutex;
    std::size_t done = 0;
    // A few slices per thread even out trees of different size; each slice pays for one set of buffers.
    constexpr std::size_t kSlicesPerThread = 4;
    const std::size_t slices = kSlicesPerThread * static_cast<std::size_t>(job.pool().threadCount());
    const std::size_t grain = std::max<std::size_t>(1, (treeCount + slices - 1) / slices);
    job.pool().parallelFor(treeCount, grain, job.token(), [&](std::size_t begin, std::size_t end) {
        const std::unique_ptr<TreeGrower> grower = makeTreeGrower(plan);
        for (std::size_t t = begin; t < end; ++t) {
            job.checkCancelled();
            trees[t] = grower->grow(seeds[t], job.token());
        }
        const std::lock_guard lock(progressMutex);
        done += end - begin;
        job.progress(static_cast<double>(done) / static_cast<double>(treeCount),
                     Text{PODIUM_TEXT("training.treesGrown", "{done} of {trees} trees"),
                          {{"done", done}, {"trees", treeCount}}});
    });
    return std::make_shared<const Forest>(samples.x.columns,
                                          static_cast<std::int64_t>(samples.classes.size()), std::move(trees),
                                          toJson(options), std::string{});
}

} // namespace podium::training
