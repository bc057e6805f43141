#pragma once
// What Podium knows of world university rankings: the one place that does. Everything else works on any
// table.
#include <string>
#include <string_view>
#include <vector>

namespace podium::features::ranking {

inline constexpr std::string_view kRankColumn = "world_rank";
inline constexpr std::string_view kYearColumn = "year";
inline constexpr std::string_view kLabel = "chances"; ///< class column of the y files

/// The columns that are features of a table, the most important one first; empty for a table that is none of
/// the three rankings. The order is that of the thesis.
const std::vector<std::string>& defaultColumns(std::string_view table);
/// The tables of the template, in the order in which they are shown.
const std::vector<std::string>& tables();

} // namespace podium::features::ranking
