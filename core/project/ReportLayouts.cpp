// What a report draws: curves get their colours here, and the runs of a group are laid out by parameters and figures.
#include <algorithm>
#include <array>

#include "core/comparison/PlotFile.h"
#include "core/comparison/RunPlots.h"
#include "core/project/ReportSections.h"

namespace podium::project {

using comparison::PlottedRun;
using comparison::Quantity;

namespace {

constexpr std::size_t kMostSvgBytes = 700000; ///< of one plot: so that a report stays under 5 MB
constexpr std::size_t kMostColored = 12;      ///< colours of more runs cannot be told apart
constexpr std::size_t kMostAxes = 8;          ///< whose names can be read beside each other
constexpr std::array<const char*, 5> kReportFigures{"precision", "recall", "f1", "accuracy", "roc_auc"};
constexpr comparison::SvgSize kSize{480, 440};

} // namespace

comparison::RunInk ReportWriter::inkOf(const std::string& run) const
{
    std::size_t place = 0;
    for (std::size_t i = 0; i < m_runs.runs.size(); ++i)
        if (m_runs.runs[i].run.id == run)
            place = i;
    return {comparison::reportColor(place), static_cast<int>(place)};
}

void ReportWriter::figure(const comparison::Plot& plot)
{
    if (plot.series.empty()) {
        for (const Text& note : plot.notes)
            sentence(note);
        return;
    }
    std::string svg = comparison::plotSvg(plot, m_language, [this](const std::string& run) { return inkOf(run); }, kSize);
    if (svg.size() > kMostSvgBytes)
        sentence(Text{PODIUM_TEXT("report.plotTooLarge", "{plot}: too many curves to be drawn."), {{"plot", plot.title}}});
    else
        append(comparison::ReportFigure{in(plot.title), std::move(svg)});
}

void ReportWriter::layouts(const ReportedGroup& group)
{
    std::vector<PlottedRun> runs;
    for (const std::size_t i : group.runs) {
        const Experiment& run = m_runs.runs[i].run;
        const bool best = std::find(group.best.begin(), group.best.end(), i) != group.best.end();
        runs.push_back({run.id, run.name, {}, run.params, run.metrics, best || group.runs.size() <= kMostColored, true});
    }
    std::vector<Quantity> axes;
    std::optional<Quantity> main;
    for (Quantity& quantity : comparison::varyingQuantities(runs)) {
        const bool usual = !quantity.metric || quantity.key == m_runs.metric ||
                           std::find(kReportFigures.begin(), kReportFigures.end(), quantity.key) != kReportFigures.end();
        if (quantity.metric)
            quantity.label = Text{PODIUM_TEXT("report.quantity", "{name}"), {{"name", metricName(quantity.key)}}};
        if (quantity.metric && quantity.key == m_runs.metric)
            main = quantity;
        if (usual && axes.size() < kMostAxes)
            axes.push_back(std::move(quantity));
    }
    // What differs in nothing, or in figures alone, has nothing to be laid out by.
    if (runs.size() < 2 || axes.empty() || axes.front().metric)
        return;
    heading(PODIUM_TEXT("report.layouts", "By parameters"), 3);
    if (axes.size() > 1)
        figure(comparison::parallelPlot(runs, axes));
    if (main)
        figure(comparison::barPlot(runs, std::nullopt, *main));
}

} // namespace podium::project
