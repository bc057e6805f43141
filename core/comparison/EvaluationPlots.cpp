#include "core/comparison/EvaluationPlots.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/comparison/PlotParts.h"

namespace podium::comparison {

namespace {

using evaluation::CurvePoint;
using evaluation::Evaluation;

constexpr double kThresholdInUse = 0.5; ///< of two classes: the more probable one wins

Text classText(const std::string& name, const std::string& label)
{
    return Text{PODIUM_TEXT("comparison.runAndClass", "{run}: class {class}"),
                {{"run", name}, {"class", label}}};
}

Series curve(const std::string& key, Text name, const std::vector<CurvePoint>& points, SeriesKind kind)
{
    Series series;
    series.key = key;
    series.name = std::move(name);
    series.kind = kind;
    for (const CurvePoint& point : points) {
        series.x.push_back(point.x);
        series.y.push_back(point.y);
        series.thresholds.push_back(point.threshold.value_or(std::numeric_limits<double>::quiet_NaN()));
    }
    // Curves come with growing thresholds, and recall then falls; steps are drawn along a growing x.
    if (series.x.size() > 1 && series.x.front() > series.x.back())
        for (std::vector<double>* values : {&series.x, &series.y, &series.thresholds})
            std::reverse(values->begin(), values->end());
    return series;
}

Text missingNote(const NamedEvaluation& run, TextId curveName, const Text& reason)
{
    if (reason.empty())
        return Text{PODIUM_TEXT("comparison.noCurve", "{run} has no {curve}."),
                    {{"run", run.name}, {"curve", curveName}}};
    return Text{PODIUM_TEXT("comparison.noCurveReason", "{run} has no {curve}: {reason}"),
                {{"run", run.name}, {"curve", curveName}, {"reason", reason}}};
}

constexpr LinePattern kPatterns[] = {LinePattern::Solid, LinePattern::Dashed, LinePattern::Dotted};

/// The curves of a class against all others; null for another class, and where the run has two classes.
const evaluation::ClassCurves* curvesOf(const NamedEvaluation& run, const std::string& oneClass)
{
    for (const evaluation::ClassCurves& curves : run.evaluation->perClass)
        if (!oneClass.empty() && curves.label == oneClass)
            return &curves;
    return nullptr;
}

/// Says what stands for "positive" where there are more than two classes.
void noteClasses(Plot& plot, std::span<const NamedEvaluation> runs, const std::string& oneClass)
{
    const bool several = std::any_of(runs.begin(), runs.end(), [](const NamedEvaluation& run) { return !run.evaluation->perClass.empty(); });
    if (!several || plot.series.empty())
        return;
    plot.notes.push_back(oneClass.empty() ? Text(PODIUM_TEXT("comparison.eachAgainstRest", "Each line is one class against all others."))
                                          : Text{PODIUM_TEXT("comparison.oneAgainstRest", "Class {class} against all others."), {{"class", oneClass}}});
}

/// The series of one run: its curve, or one per class.
void addCurves(Plot& plot, const NamedEvaluation& run, const std::string& oneClass, const std::vector<CurvePoint>& points,
               std::vector<CurvePoint> evaluation::ClassCurves::*ofClass, SeriesKind kind, TextId curveName,
               const std::string& metric)
{
    bool some = !points.empty();
    if (some)
        plot.series.push_back(curve(run.key, runText(run.name), points, kind));
    std::size_t pattern = 0;
    for (const evaluation::ClassCurves& curves : run.evaluation->perClass) {
        if ((curves.*ofClass).empty() || (!oneClass.empty() && curves.label != oneClass))
            continue;
        plot.series.push_back(curve(run.key, oneClass.empty() ? classText(run.name, curves.label) : runText(run.name), curves.*ofClass, kind));
        if (oneClass.empty()) {
            plot.series.back().pattern = kPatterns[pattern++ % std::size(kPatterns)];
            plot.series.back().part = Text{PODIUM_TEXT("comparison.classOf", "class {class}"), {{"class", curves.label}}};
        }
        some = true;
    }
    if (!some)
        plot.notes.push_back(missingNote(run, curveName, run.evaluation->score(metric).reason));
}

/// Share of positive rows; none for more than two classes.
std::optional<double> positiveShare(const Evaluation& evaluation)
{
    if (!evaluation.positive || evaluation.confusion.counts.size() != 4)
        return std::nullopt;
    const auto& counts = evaluation.confusion.counts;
    const std::size_t first = *evaluation.positive * 2;
    const auto positives = static_cast<double>(counts[first] + counts[first + 1]);
    const auto rows = static_cast<double>(counts[0] + counts[1] + counts[2] + counts[3]);
    return rows > 0 ? std::optional(positives / rows) : std::nullopt;
}

} // namespace

Plot rocPlot(std::span<const NamedEvaluation> runs, const std::string& oneClass)
{
    Plot plot;
    plot.id = "roc";
    plot.title = PODIUM_TEXT("comparison.rocTitle", "ROC curve");
    plot.xAxis = unitAxis(PODIUM_TEXT("comparison.falsePositiveRate", "False positive rate"));
    plot.yAxis = unitAxis(PODIUM_TEXT("comparison.truePositiveRate", "True positive rate (recall)"));
    plot.equalAspect = true;
    for (const NamedEvaluation& run : runs)
        addCurves(plot, run, oneClass, run.evaluation->roc, &evaluation::ClassCurves::roc, SeriesKind::Line,
                  PODIUM_TEXT("comparison.rocCurve", "ROC curve"), "roc_auc");
    if (!plot.series.empty())
        plot.series.push_back(referenceSeries(PODIUM_TEXT("comparison.chance", "Chance"), {0, 1}, {0, 1}));
    noteClasses(plot, runs, oneClass);
    return plot;
}

Plot precisionRecallPlot(std::span<const NamedEvaluation> runs, const std::string& oneClass)
{
    Plot plot;
    plot.id = "precision_recall";
    plot.title = PODIUM_TEXT("comparison.precisionRecallTitle", "Precision and recall");
    plot.xAxis = unitAxis(PODIUM_TEXT("comparison.recall", "Recall"));
    plot.yAxis = unitAxis(PODIUM_TEXT("comparison.precision", "Precision"));
    std::vector<double> shares;
    for (const NamedEvaluation& run : runs) {
        addCurves(plot, run, oneClass, run.evaluation->precisionRecall, &evaluation::ClassCurves::precisionRecall,
                  SeriesKind::Steps, PODIUM_TEXT("comparison.precisionRecallCurve", "precision-recall curve"),
                  "average_precision");
        if (const auto share = positiveShare(*run.evaluation);
            share && !run.evaluation->precisionRecall.empty())
            shares.push_back(*share);
    }
    // Chance is one line only where all runs were validated on the same mix of classes.
    const bool same = !shares.empty() &&
                      std::all_of(shares.begin(), shares.end(), [&](double s) { return s == shares[0]; });
    if (same)
        plot.series.push_back(
            referenceSeries(PODIUM_TEXT("comparison.chance", "Chance"), {0, 1}, {shares[0], shares[0]}));
    noteClasses(plot, runs, oneClass);
    return plot;
}

Plot thresholdPlot(std::span<const NamedEvaluation> runs, const std::string& oneClass)
{
    Plot plot;
    plot.id = "threshold";
    plot.title = PODIUM_TEXT("comparison.thresholdTitle", "Precision and recall against the threshold");
    plot.xAxis = unitAxis(PODIUM_TEXT("comparison.threshold", "Threshold"));
    plot.yAxis = unitAxis(PODIUM_TEXT("comparison.share", "Share"));
    bool twoClasses = false;
    for (const NamedEvaluation& run : runs) {
        const evaluation::ClassCurves* ofClass = curvesOf(run, oneClass);
        const std::vector<CurvePoint>& points = ofClass != nullptr ? ofClass->precisionRecall : run.evaluation->precisionRecall;
        twoClasses = twoClasses || ofClass == nullptr;
        if (points.size() < 2) {
            plot.notes.push_back(missingNote(
                run, PODIUM_TEXT("comparison.thresholdCurve", "curve against the threshold"),
                run.evaluation->positive
                    ? run.evaluation->score("average_precision").reason
                    : Text(PODIUM_TEXT("comparison.moreThanTwoClasses", "It has more than two classes."))));
            continue;
        }
        const auto named = [&](TextId figure) {
            const Text name{PODIUM_TEXT("comparison.runAndFigure", "{run}: {figure}"), {{"run", run.name}, {"figure", figure}}};
            Series series = curve(run.key, name, {}, SeriesKind::Steps);
            series.part = figure;
            return series;
        };
        Series precision = named(PODIUM_TEXT("comparison.precisionName", "precision"));
        Series recall = named(PODIUM_TEXT("comparison.recallName", "recall"));
        recall.pattern = LinePattern::Dashed;
        for (const CurvePoint& point : points) {
            if (!point.threshold)
                continue; // the end point belongs to no threshold
            for (Series* series : {&precision, &recall}) {
                series->x.push_back(*point.threshold);
                series->thresholds.push_back(*point.threshold);
            }
            precision.y.push_back(point.y);
            recall.y.push_back(point.x);
        }
        plot.series.push_back(std::move(precision));
        plot.series.push_back(std::move(recall));
    }
    noteClasses(plot, runs, oneClass);
    if (!plot.series.empty() && twoClasses) {
        Mark mark;
        mark.kind = Mark::Kind::VerticalLine;
        mark.x = kThresholdInUse;
        mark.label = PODIUM_TEXT("comparison.thresholdInUse", "in use");
        plot.marks.push_back(std::move(mark));
    }
    return plot;
}

std::vector<Plot> evaluationPlots(std::span<const NamedEvaluation> runs, const std::string& oneClass)
{
    return {rocPlot(runs, oneClass), precisionRecallPlot(runs, oneClass), thresholdPlot(runs, oneClass)};
}

} // namespace podium::comparison
