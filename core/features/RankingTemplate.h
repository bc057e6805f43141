#pragma once
// What Podium knows of world university rankings: the one place that does. Everything else works on any
// table.
#include <optional>
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
/// The columns of such a table as its site delivers it; empty for other tables.
const std::vector<std::string>& rawColumns(std::string_view table);
std::string_view publisher(std::string_view table); ///< "CWUR", "Times", "Shanghai"; empty for other tables

/// A table whose columns are mostly those of one of the three rankings.
struct Likeness
{
    std::string table;                ///< "timesData"
    std::vector<std::string> matched; ///< columns of that ranking which the table has, whatever their case and blanks
    std::vector<std::string> lacking;
    friend bool operator==(const Likeness&, const Likeness&) = default;
};
std::optional<Likeness> likeness(const std::vector<std::string>& columns);

} // namespace podium::features::ranking
