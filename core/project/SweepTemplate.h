#pragma once
// The sweep files of the ranking template, cut to the rankings that a project has.
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace podium::project {

/// A sweep file of the template with its experiments on these rankings alone.
std::string sweepFor(std::string_view whole, const std::set<std::string>& rankings);
/// The experiments of a sweep file of the template on one ranking, for a table that is like it but has another name: they stand at the end of the file
/// below a line that says so. Empty where it has none.
std::string sweepEntries(const std::string& path, const std::string& table, const std::string& ranking);
/// The table and the ranking that the line at the beginning of such a part names; none where it is no such line.
std::optional<std::pair<std::string, std::string>> likeOfSweepEntries(std::string_view text);

} // namespace podium::project
