#pragma once
// What the run plots show: which runs of a project by which quantities, and which of them a brush keeps. Pure, for jobs.
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QString>

#include "core/comparison/RunPlots.h"
#include "ui/comparison/RunGroups.h"

namespace podium::ui {

struct ProjectSnapshot;

/// What the user wants to see. A wish that the runs cannot fulfil stays a wish: something else is shown meanwhile.
struct RunPlotWish
{
    enum class Kind { Parallel, Points, Bars };
    static constexpr const char* kAllRows = "*";

    Kind kind = Kind::Parallel;
    /// Id of the oldest run of a group; kAllRows; empty = the group of the chosen runs, where they are of one; the largest where none is chosen.
    std::string rows;
    std::optional<comparison::Quantity> x, y;
    bool barsByRun = true;                        ///< bars stand by the names of runs, not by x
    std::optional<std::vector<comparison::Quantity>> axes; ///< none = parameters and the main metrics
    std::vector<comparison::Brush> brushes;
};

struct RunPlotted
{
    std::vector<RunGroup> groups;
    std::vector<std::string> groupIds; ///< as in the wish
    int shownGroup = -1;               ///< -1 = the runs of all
    std::vector<comparison::PlottedRun> runs;        ///< drawn
    std::vector<comparison::Quantity> quantities;    ///< that may be chosen
    std::vector<comparison::Quantity> axes;
    std::optional<comparison::Quantity> x, y;
    std::shared_ptr<const comparison::Plot> plot; ///< null where there is nothing to lay out
    std::map<int, std::pair<double, double>> brushes; ///< by the place of the axis
    std::optional<std::set<std::string>> kept;        ///< ids; none without a brush
    std::size_t keptRuns = 0, allRuns = 0;            ///< of the shown group
};

/// A wish but for its brushes, as a text to be kept; what cannot be read is as at first.
QString textOf(const RunPlotWish& wish);
RunPlotWish wishOf(const QString& text);

/// `mainMetric` is what runs are ranked by.
RunPlotted plotRuns(const ProjectSnapshot& snapshot, const std::vector<std::string>& chosen, const std::string& mainMetric,
                    const RunPlotWish& wish);

} // namespace podium::ui
