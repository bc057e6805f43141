#pragma once
// Figures as findings word them.
#include <cstdint>
#include <string>
#include <vector>

namespace podium::quality {

/// A share in per cent with one decimal, never rounded to none or to all.
double percent(std::int64_t part, std::int64_t whole);
/// To as many digits as a person reads: four that count.
double readable(double value);
/// "`a`, `b` and 3 more" has to be worded, so names as "a, b, …": at most `most`.
std::string listedNames(const std::vector<std::string>& names, std::size_t most = 5);

} // namespace podium::quality
