#pragma once
// The features of all rows as ranks: code c of a feature stands for its c-th smallest distinct value. Made
// once per forest; trees then work on small integers and the splits stay exact, because no two values share a
// code.
#include <cstdint>
#include <vector>

#include "core/base/JobContext.h"
#include "core/features/Samples.h"

namespace podium::training {

/// Values closer than this count as equal when a split is looked for, as in scikit-learn.
inline constexpr float kEqualWithin = 1e-7F;

struct RankedFeatures
{
    std::uint32_t rows = 0;
    std::uint32_t columns = 0;
    std::uint32_t largestDomain = 0;        ///< most distinct values that a feature has
    std::vector<std::vector<float>> values; ///< by feature: its distinct values, ascending
    std::vector<char> crowded;         ///< by feature: 1 where some neighbours are equal within kEqualWithin
    std::vector<std::uint16_t> narrow; ///< codes, column-major; used where largestDomain <= 65536 …
    std::vector<std::uint32_t> wide;   ///< … else these
};

/// `x` holds finite values only. Sorts the features in parallel.
RankedFeatures rankFeatures(const features::Matrix& x, JobContext& job);

} // namespace podium::training
