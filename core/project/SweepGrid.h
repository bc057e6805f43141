#pragma once
// A sweep described by the values to try: every combination, or a drawn part of them, each repeated over seeds.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/project/Experiment.h"
#include "core/project/Settings.h"

namespace podium::project {

/// At most so many experiments come of one sweep.
inline constexpr std::size_t kMostExperiments = 10000;

struct SweepGridOptions
{
    /// "train.n_est=64, 100, 200" or "featurize.max_rank=100..300 step 50"; the key in full or its last part where that is
    /// unambiguous, each value as in `-S`. Two axes of one key are refused.
    std::vector<std::string> axes{};
    int repeats = 1;                     ///< over so many seeds of the training, from its present one on
    std::optional<std::size_t> sample{};   ///< only so many of the combinations, drawn without replacement
    std::uint64_t sampleSeed = 42;       ///< of the drawing: the same for the same combinations
    std::string prefix{};                  ///< before every name
};

/// One axis, read: the full key and its typed values, each once, in the order written.
struct SweepAxis
{
    std::string key;
    std::vector<Json> values;
};
/// Throws Error{InvalidArgument} naming the axis and what is wrong with it.
SweepAxis parseAxis(const Settings& settings, const std::string& axis);

/// The experiments of a grid, the first axis varying slowest, named after what varies ("n_est64-max_features3-seed43"). Without axes
/// and repeats it is one experiment of the present parameters, its name the prefix. Throws Error{InvalidArgument} for a bad axis,
/// and where there would be more than kMostExperiments or nothing to repeat over.
std::vector<ExperimentRequest> gridExperiments(const Settings& settings, const SweepGridOptions& options);

} // namespace podium::project
