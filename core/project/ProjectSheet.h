#pragma once
// The project sheet: what the project is for and when its result is good enough, in a small file that git
// tracks.
#include <optional>
#include <string>

namespace podium::project {

struct ProjectContext;
struct Session;

inline constexpr const char* kSheetFile = "project.yaml";

/// Ranks runs where the sheet names no main metric.
inline constexpr const char* kRankingMetric = "accuracy";

/// Empty fields were not filled in.
struct ProjectSheet
{
    std::string question{};          ///< what the project is to answer
    std::string target{};            ///< what is predicted, in words
    std::string mainMetric{};        ///< one of evaluation::metrics(); decides which run is the best
    std::optional<double> threshold{}; ///< what the main metric must reach (stay below, where lower is better)
    std::string owner{};
    std::string notes{};

    /// The metric that runs are ranked by: the main metric, or `otherwise` where none was named.
    std::string rankedBy(const std::string& otherwise) const
    {
        return mainMetric.empty() ? otherwise : mainMetric;
    }
    bool operator==(const ProjectSheet&) const = default;
};

/// Keys that are not the sheet's are left alone. Throws Error{InvalidFormat, InvalidArgument} naming the key.
ProjectSheet parseSheet(const std::string& text);
/// `text` with the fields that differ in place; comments, order and other keys stay.
std::string splicedSheet(const std::string& text, const ProjectSheet& sheet);
/// Writes the file where something differs; a journal entry.
void writeSheet(ProjectContext& context, Session& session, const ProjectSheet& sheet);

/// True where `value` is as good as the threshold asks. `metric` is one of evaluation::metrics().
bool reaches(const std::string& metric, double value, double threshold);

} // namespace podium::project
