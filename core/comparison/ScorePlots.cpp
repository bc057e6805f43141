#include "core/comparison/ScorePlots.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "core/base/Error.h"
#include "core/comparison/PlotParts.h"
#include "core/evaluation/Curves.h"

namespace podium::comparison {

namespace {

struct Positives
{
    std::vector<double> scores;
    std::vector<bool> positive;
    std::int64_t count = 0;
};

/// The class that scores and positives are of: its own of two classes, else `oneClass` where there is such a one.
std::optional<std::size_t> classOf(const RowScores& scores, const std::string& oneClass)
{
    if (scores.input.positive)
        return scores.input.positive;
    const auto found = std::find(scores.input.classes.begin(), scores.input.classes.end(), oneClass);
    return found == scores.input.classes.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - scores.input.classes.begin()));
}

Positives positivesOf(const RowScores& scores, const std::string& oneClass)
{
    const auto positive = classOf(scores, oneClass);
    if (!positive)
        throw Error(ErrorCode::InvalidArgument,
                    PODIUM_TEXT("comparison.noThreshold", "Only a run of two classes has a threshold."));
    Positives rows;
    for (std::size_t row = 0; row < scores.rows(); ++row) {
        rows.scores.push_back(scores.probability(row, *positive));
        rows.positive.push_back(static_cast<std::size_t>(scores.input.actual[row]) == *positive);
        rows.count += rows.positive.back();
    }
    return rows;
}

/// Says what stands for "positive" where there are more than two classes.
void noteClass(Plot& plot, std::span<const NamedScores> runs, const std::string& oneClass)
{
    const bool several = std::any_of(runs.begin(), runs.end(), [](const NamedScores& run) { return !run.scores->input.positive; });
    if (several && !plot.series.empty() && !oneClass.empty())
        plot.notes.push_back(Text{PODIUM_TEXT("comparison.oneAgainstRest", "Class {class} against all others."), {{"class", oneClass}}});
}

Series seriesOf(const NamedScores& run)
{
    Series series;
    series.key = run.key;
    series.name = runText(run.name);
    return series;
}

/// Notes a run that cannot be drawn; true where it can.
bool drawable(Plot& plot, const NamedScores& run, const std::string& oneClass)
{
    if (!classOf(*run.scores, oneClass)) {
        plot.notes.push_back(Text{PODIUM_TEXT("comparison.twoClassesOnly",
                                              "{run} is not drawn: it has more than two classes."),
                                  {{"run", run.name}}});
        return false;
    }
    if (positivesOf(*run.scores, oneClass).count > 0)
        return true;
    plot.notes.push_back(Text{PODIUM_TEXT("comparison.noPositiveRows",
                                          "{run} is not drawn: no validation row is of the positive class."),
                              {{"run", run.name}}});
    return false;
}

} // namespace

std::vector<CalibrationPoint> calibration(const RowScores& scores, int bins, const std::string& oneClass)
{
    const Positives rows = positivesOf(scores, oneClass);
    std::vector<CalibrationPoint> all(static_cast<std::size_t>(std::max(bins, 1)));
    for (std::size_t row = 0; row < rows.scores.size(); ++row) {
        // A score on a border belongs to the lower bin, as scikit-learn has it; compared with the border itself,
        // which a product would round.
        std::size_t bin = 0;
        while (bin + 1 < all.size() &&
               rows.scores[row] > static_cast<double>(bin + 1) / static_cast<double>(all.size()))
            ++bin;
        all[bin].predicted += rows.scores[row];
        all[bin].observed += rows.positive[row] ? 1 : 0;
        ++all[bin].rows;
    }
    std::erase_if(all, [](const CalibrationPoint& point) { return point.rows == 0; });
    for (CalibrationPoint& point : all) {
        point.predicted /= static_cast<double>(point.rows);
        point.observed /= static_cast<double>(point.rows);
    }
    return all;
}

Plot liftPlot(std::span<const NamedScores> runs, const std::string& oneClass)
{
    Plot plot;
    plot.id = "lift";
    plot.title = PODIUM_TEXT("comparison.liftTitle", "Lift");
    plot.xAxis = unitAxis(PODIUM_TEXT("comparison.rowsTaken", "Share of rows taken, highest score first"));
    plot.yAxis.label = PODIUM_TEXT("comparison.lift", "Times as many as by chance");
    plot.yAxis.minimum = 0;
    for (const NamedScores& run : runs) {
        if (!drawable(plot, run, oneClass))
            continue;
        const Positives rows = positivesOf(*run.scores, oneClass);
        const evaluation::ThresholdCounts counts = evaluation::thresholdCounts(rows.scores, rows.positive);
        const auto all = static_cast<double>(rows.scores.size());
        Series series = seriesOf(run);
        for (std::size_t i = 0; i < counts.thresholds.size(); ++i) {
            const double taken = counts.truePositives[i] + counts.falsePositives[i];
            series.x.push_back(taken / all);
            series.y.push_back(counts.truePositives[i] / taken / (static_cast<double>(rows.count) / all));
            series.thresholds.push_back(counts.thresholds[i]);
        }
        plot.series.push_back(std::move(series));
    }
    if (!plot.series.empty())
        plot.series.push_back(referenceSeries(PODIUM_TEXT("comparison.chance", "Chance"), {0, 1}, {1, 1}));
    noteClass(plot, runs, oneClass);
    return plot;
}

Plot calibrationPlot(std::span<const NamedScores> runs, const std::string& oneClass)
{
    Plot plot;
    plot.id = "calibration";
    plot.title = PODIUM_TEXT("comparison.calibrationTitle", "Calibration");
    plot.xAxis = unitAxis(PODIUM_TEXT("comparison.saidProbability", "Probability said (mean of its tenth)"));
    plot.yAxis = unitAxis(PODIUM_TEXT("comparison.observedShare", "Share that is positive"));
    plot.equalAspect = true;
    for (const NamedScores& run : runs) {
        if (!drawable(plot, run, oneClass))
            continue;
        Series series = seriesOf(run);
        for (const CalibrationPoint& point : calibration(*run.scores, kCalibrationBins, oneClass)) {
            series.x.push_back(point.predicted);
            series.y.push_back(point.observed);
            series.thresholds.push_back(point.predicted);
        }
        plot.series.push_back(std::move(series));
    }
    if (!plot.series.empty())
        plot.series.push_back(
            referenceSeries(PODIUM_TEXT("comparison.calibrated", "As said"), {0, 1}, {0, 1}));
    noteClass(plot, runs, oneClass);
    return plot;
}

} // namespace podium::comparison
