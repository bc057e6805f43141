#pragma once
// How far the figures of runs would move on other rows of the same kind: percentile intervals of the bootstrap
// (B. Efron, R. J. Tibshirani: An Introduction to the Bootstrap, 1993, chapter 13). Rows are drawn with
// replacement, the same ones for every run, so a difference of two runs is judged on pairs.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/comparison/RowScores.h"

namespace podium::comparison {

struct Interval
{
    double low = 0, high = 0;
};

struct BootstrapOptions
{
    int resamples = 2000;
    double confidence = 0.95;
    std::uint64_t seed = 42;
};

struct MetricInterval
{
    std::string metric;            ///< precision, recall, f1, accuracy, roc_auc
    std::optional<double> value;   ///< on the rows themselves; none = undefined
    /// None where the figure is undefined, or was in more than a tenth of the resamples.
    std::optional<Interval> interval;
    std::optional<double> difference;           ///< value minus that of the first run
    std::optional<Interval> differenceInterval; ///< of the same resamples
};

/// For each run its metrics, in the order above. Each resample has a generator of its own, seeded by its number:
/// the same result on any number of threads. Throws Error{InvalidArgument} where the runs do not have the same
/// rows; Cancelled.
std::vector<std::vector<MetricInterval>> bootstrap(std::span<const RowScores* const> runs,
                                                   const BootstrapOptions& options, JobContext& job);

} // namespace podium::comparison
