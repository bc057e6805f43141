#pragma once
// Plots of places in rankings: over the years and across rankings, and one ranking against another.
#include <optional>
#include <string>
#include <vector>

#include "core/comparison/Plot.h"
#include "core/comparison/RankingSet.h"

namespace podium::comparison {

/// A line for each of these institutions in each of these rankings, the first place at the top. The key of a line is the name of the
/// institution, its pattern is that of the ranking. Bands stand at their middle, with a ring.
Plot placesPlot(const RankingSet& set, const std::vector<std::size_t>& institutions, const std::vector<std::size_t>& rankings);

struct RankingPair
{
    std::size_t first = 0, second = 0; ///< of the rankings
    std::int64_t year = 0;
    std::string country; ///< only institutions of it; empty = all
};
/// Years that both rankings have; ascending.
std::vector<std::int64_t> commonYears(const RankingSet& set, std::size_t first, std::size_t second);

struct RankingComparison
{
    Plot plot; ///< a point for each institution that both have in that year
    RankCorrelation correlation;
    std::size_t bands = 0; ///< points of which a place is the middle of a band
    Text sentence;         ///< what the correlation says, with the number of institutions
};
/// The institutions of `chosen` are points of their own, keyed by name.
RankingComparison compareRankings(const RankingSet& set, const RankingPair& pair, const std::vector<std::size_t>& chosen);

inline constexpr const char* kOtherInstitutions = "others"; ///< key of the points that were not chosen

} // namespace podium::comparison
