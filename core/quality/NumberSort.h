#pragma once
// Sorts numbers by their digits: several times as fast as by comparison where there are many.
#include <cstdint>
#include <vector>

namespace podium::quality {

/// Ascending; none may be NaN. -0 comes before 0.
void sortNumbers(std::vector<double>& values);
void sortNumbers(std::vector<std::int64_t>& values);

} // namespace podium::quality
