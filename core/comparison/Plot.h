#pragma once
// A plot as data: series, axes and marks, and nothing about drawing. ui/plots draws it with QCustomPlot;
// reports write it as SVG. Values, immutable once handed on; every text is worded in the language of whoever
// shows it.
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Json.h"
#include "core/base/Text.h"

namespace podium::comparison {

enum class SeriesKind {
    Line,  ///< straight lines from point to point
    Steps, ///< x ascends; y holds from its point back to the one before it, as in a precision-recall curve
    Points,
    Bars, ///< x is the index of a category of the x axis
};
/// Series of one run share its colour; the pattern keeps them apart, so nothing is told by colour alone.
enum class LinePattern { Solid, Dashed, Dotted };
enum class SeriesRole {
    Run,       ///< in the colour of the run `key`
    Reference, ///< what to compare with (chance, the share of positives): thin and grey
    Other,     ///< a run that is not chosen: grey, behind the others, read out, in no legend
    Faded,     ///< a run that a filter leaves out: hardly seen, neither read out nor in a legend
};

struct Series
{
    std::string key; ///< run id, or "workspace"; empty for references
    Text name;       ///< for the legend
    Text part = {};  ///< which line of its run it is, where patterns tell several apart ("precision")
    SeriesKind kind = SeriesKind::Line;
    SeriesRole role = SeriesRole::Run;
    LinePattern pattern = LinePattern::Solid;
    std::vector<double> x; ///< as many as y; drawn in this order
    std::vector<double> y;
    /// Decision threshold behind each point, for the tooltip: as many as x, or none. NaN where a point has
    /// none.
    std::vector<double> thresholds;
    /// What each point is, read out when it is pointed at: as many as x, or none (then its numbers are read out).
    std::vector<Text> labels = {};
    /// Where several values were made one: the least and the greatest of each point, as many as y, or none.
    std::vector<double> low = {}, high = {};
    /// What stands behind a y that is but a place on an axis of its own: as many as y, or none.
    std::vector<Json> values = {};
};

/// Something to point at: the present threshold, a best point.
struct Mark
{
    enum class Kind {
        Point,
        VerticalLine,
        HorizontalLine,
        Words, ///< only the label, at the right of its place
    } kind = Kind::Point;
    std::string key; ///< of the series' run whose colour it takes; empty = that of the text
    double x = 0;    ///< not of a HorizontalLine
    double y = 0;    ///< not of a VerticalLine
    Text label;
};

struct Axis
{
    Text label;
    std::optional<double> minimum; ///< none = from the data
    std::optional<double> maximum;
    std::vector<Text> categories; ///< names of 0, 1, 2, …; empty for a numeric axis
    bool logarithmic = false;
    bool inverted = false;     ///< small values at the far end: the first place at the top
    bool wholeNumbers = false; ///< ticks at integers only, such as years and places
};

struct Plot
{
    std::string id; ///< stable: "roc", "precision_recall", "threshold"
    Text title;
    Axis xAxis;
    Axis yAxis;
    std::vector<Series> series;
    std::vector<Mark> marks;
    bool equalAspect = false; ///< one unit is as long on both axes
    /// Each category of x is an axis of its own from y = 0 to 1; marks say what its ends stand for.
    bool parallel = false;
    double barWidth = 0.75; ///< in units of x
    /// What is not drawn, and why ("ROC AUC of run x is undefined: …"). Shown beside the plot, or in its
    /// place where it has no series.
    std::vector<Text> notes;
};

} // namespace podium::comparison
