// What a report says of the figures of its runs.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/Decimals.h"
#include "core/comparison/EvaluationPlots.h"
#include "core/comparison/ScorePlots.h"
#include "core/comparison/Thresholds.h"
#include "core/project/ReportSections.h"

namespace podium::project {

using comparison::ReportCell;
using comparison::ReportSentence;
using comparison::ReportTable;

namespace {

constexpr int kDigits = 4;
constexpr std::size_t kMostDrawn = 12;       ///< curves of more runs cannot be told apart
constexpr std::size_t kMostClasses = 40;     ///< of a matrix that can still be read

std::optional<double> metricOf(const Experiment& run, const std::string& id)
{
    for (const auto& [key, value] : run.metrics)
        if (key == id)
            return value;
    return std::nullopt;
}

std::vector<std::string> metricsOf(const ReportedRuns& runs, const ReportedGroup& group)
{
    std::vector<std::string> ids;
    for (const std::size_t run : group.runs)
        for (const auto& [id, value] : runs.runs[run].run.metrics)
            if (std::find(ids.begin(), ids.end(), id) == ids.end())
                ids.push_back(id);
    return ids;
}

/// A name of a metric inside of a sentence: "accuracy", but "ROC AUC" and "F1" as they are.
std::string inSentence(std::string name)
{
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    if (name.size() > 1 && name[0] >= 'A' && name[0] <= 'Z' && isLower(name[1]))
        name[0] = static_cast<char>(name[0] - 'A' + 'a');
    else if (name.starts_with("Á"))
        name.replace(0, std::string_view("Á").size(), "á");
    return name;
}

bool contains(const std::vector<std::size_t>& runs, std::size_t run)
{
    return std::find(runs.begin(), runs.end(), run) != runs.end();
}

std::int64_t validationRows(const Experiment& run)
{
    return run.rows.is_object() && run.rows.contains("validation") && run.rows["validation"].is_number_integer()
               ? run.rows["validation"].get<std::int64_t>()
               : 0;
}

} // namespace

void ReportWriter::outcome(const ReportedGroup& group)
{
    const ReportedRun& first = m_runs.runs[group.runs.front()];
    const std::size_t shown = group.best.empty() ? group.runs.front() : group.best.front();
    const ReportedRun& run = m_runs.runs[shown];
    const auto value = metricOf(run.run, m_runs.metric);
    const std::string metric = inSentence(metricName(m_runs.metric));
    const std::string figure = decimals(value, kDigits, m_language);
    if (!value) {
        sentence(Text{PODIUM_TEXT("report.noFigure", "{run} has no {metric}."), {{"run", run.run.name}, {"metric", metric}}},
                 ReportSentence::Kind::Lead);
        return;
    }
    if (group.runs.size() == 1)
        sentence(Text{PODIUM_TEXT("report.oneFigure", "{run} reaches {metric} {value} on {rows} validation {rows:row|rows} of {dataset}."),
                      {{"run", run.run.name}, {"metric", metric}, {"value", figure}, {"rows", validationRows(run.run)},
                       {"dataset", run.run.dataset}}},
                 ReportSentence::Kind::Lead);
    else if (group.best.empty())
        sentence(Text{PODIUM_TEXT("report.noBest", "None of the {count} runs on {dataset} may be called the best: see the warnings."),
                      {{"count", group.runs.size()}, {"dataset", first.run.dataset}}},
                 ReportSentence::Kind::Lead);
    else {
        std::string names;
        for (const std::size_t i : group.best)
            names += (names.empty() ? "" : ", ") + name(i);
        sentence(Text{group.best.size() == 1
                          ? PODIUM_TEXT("report.bestFigure", "The best {metric} of {count} runs on {rows} validation rows of "
                                                             "{dataset} is {value}, reached by {runs}.")
                          : PODIUM_TEXT("report.bestFigures", "The best {metric} of {count} runs on {rows} validation rows of "
                                                              "{dataset} is {value}, reached alike by {runs}."),
                      {{"metric", metric}, {"count", group.runs.size()}, {"rows", validationRows(run.run)},
                       {"dataset", first.run.dataset}, {"value", figure}, {"runs", names}}},
                 ReportSentence::Kind::Lead);
    }
    if (m_runs.sheet.threshold && (group.runs.size() == 1 || !group.best.empty())) {
        const bool reached = reaches(m_runs.metric, *value, *m_runs.sheet.threshold);
        sentence(Text{reached ? PODIUM_TEXT("report.accepted", "That is as good as the project asks ({metric} {threshold}).")
                              : PODIUM_TEXT("report.notAccepted", "That is not as good as the project asks ({metric} {threshold})."),
                      {{"metric", metric}, {"threshold", decimals(m_runs.sheet.threshold, kDigits, m_language)}}},
                 reached ? ReportSentence::Kind::Plain : ReportSentence::Kind::Warning);
    }
}

void ReportWriter::figures()
{
    if (m_runs.groups.size() > 1)
        sentence(Text{PODIUM_TEXT("report.notSameRows", "Not the same rows: these runs fall into {count} groups that were judged on "
                                                        "different rows or labels. Nothing is compared from group to group."),
                      {{"count", m_runs.groups.size()}}},
                 ReportSentence::Kind::Warning);
    for (const ReportedGroup& group : m_runs.groups) {
        const Experiment& baseline = m_runs.runs[group.runs.front()].run;
        append(comparison::ReportHeading{
            in(Text{PODIUM_TEXT("report.groupTitle", "{dataset}: {rows} validation {rows:row|rows}"),
                    {{"dataset", baseline.dataset.empty() ? m_runs.project : baseline.dataset}, {"rows", validationRows(baseline)}}}),
            2});
        metricTable(group);
        thresholds(group);
        intervals(group);
        significance(group);
        matrices(group);
        curves(group);
        layouts(group);
    }
}

void ReportWriter::metricTable(const ReportedGroup& group)
{
    const std::vector<std::string> ids = metricsOf(m_runs, group);
    std::vector<std::string> heads;
    for (const std::string& id : ids)
        heads.push_back(metricName(id));
    const Experiment& baseline = m_runs.runs[group.runs.front()].run;
    const std::string caption =
        group.runs.size() == 1
            ? in(PODIUM_TEXT("report.figuresOfOne", "Figures on the validation rows"))
            : in(Text{PODIUM_TEXT("report.figuresOfSeveral", "Figures on the validation rows; in brackets the difference to {run}"),
                      {{"run", baseline.name}}});
    runTable(
        heads, group.runs,
        [&](std::size_t run, std::size_t column) {
            const auto value = metricOf(m_runs.runs[run].run, ids[column]);
            const auto before = metricOf(baseline, ids[column]);
            ReportCell cell{decimals(value, kDigits, m_language), true};
            if (value && before && run != group.runs.front())
                cell.text += " (" + signedDecimals(*value - *before, kDigits, m_language) + ")";
            cell.strong = ids[column] == m_runs.metric && contains(group.best, run);
            return cell;
        },
        caption);
}

void ReportWriter::thresholds(const ReportedGroup& group)
{
    std::vector<std::size_t> chosen;
    for (const std::size_t i : group.runs)
        if (const ReportedRun& run = m_runs.runs[i]; run.facts.threshold && run.scores && run.scores->input.positive)
            chosen.push_back(i);
    if (chosen.empty())
        return;
    std::vector<std::string> heads{in(PODIUM_TEXT("report.modelThreshold", "Threshold"))};
    for (const auto& [id, value] : comparison::figuresOf({}))
        if (id != "false_positive_rate")
            heads.push_back(metricName(id));
    heads.push_back(in(PODIUM_TEXT("report.falsePositives", "False positives")));
    heads.push_back(in(PODIUM_TEXT("report.falseNegatives", "False negatives")));
    runTable(
        heads, chosen,
        [&](std::size_t i, std::size_t column) {
            const ReportedRun& run = m_runs.runs[i];
            const double threshold = run.facts.threshold->value;
            if (column == 0)
                return ReportCell{decimals(threshold, kDigits, m_language), true};
            const comparison::OutcomeCounts counts = comparison::Thresholds(*run.scores).at(threshold);
            if (column + 2 >= heads.size())
                return ReportCell{m_language.integer(column + 1 == heads.size() ? counts.falseNegatives : counts.falsePositives), true};
            return ReportCell{decimals(comparison::figuresOf(counts)[column - 1].second, kDigits, m_language), true};
        },
        in(PODIUM_TEXT("report.atThreshold", "By the threshold chosen for the model, which its predictions and exports follow, on the "
                                             "validation rows")));
    for (const std::size_t i : chosen)
        if (const auto& costs = m_runs.runs[i].facts.threshold->costs)
            sentence(Text{PODIUM_TEXT("report.thresholdCosts", "The threshold of {run} is the cheapest where a false positive costs "
                                                               "{false_positive} and a false negative {false_negative}."),
                          {{"run", name(i)}, {"false_positive", costs->falsePositive}, {"false_negative", costs->falseNegative}}});
}

void ReportWriter::intervals(const ReportedGroup& group)
{
    std::vector<std::size_t> known;
    for (const std::size_t run : group.runs)
        if (!m_runs.runs[run].intervals.empty())
            known.push_back(run);
    if (known.empty())
        return;
    const std::vector<comparison::MetricInterval>& some = m_runs.runs[known.front()].intervals;
    std::vector<std::string> heads;
    for (const comparison::MetricInterval& metric : some)
        heads.push_back(metricName(metric.metric));
    const comparison::BootstrapOptions options;
    runTable(
        heads, known,
        [&](std::size_t run, std::size_t column) {
            const auto& interval = m_runs.runs[run].intervals[column].interval;
            return ReportCell{interval ? decimals(interval->low, kDigits, m_language) + " … " +
                                             decimals(interval->high, kDigits, m_language)
                                       : std::string("–"),
                              true};
        },
        in(Text{PODIUM_TEXT("report.intervals", "{percent} % intervals: how far the figures would move on other rows of the same kind "
                                                "(bootstrap, {resamples} resamples)"),
                {{"percent", static_cast<std::int64_t>(std::lround(options.confidence * 100))}, {"resamples", options.resamples}}}));
}

void ReportWriter::significance(const ReportedGroup& group)
{
    if (group.runs.size() < 2)
        return;
    heading(PODIUM_TEXT("report.significance", "Can they be told apart?"), 3);
    const ReportedRun& baseline = m_runs.runs[group.runs.front()];
    for (const std::size_t i : group.runs) {
        const ReportedRun& run = m_runs.runs[i];
        if (i == group.runs.front())
            continue;
        if (!run.againstBaseline) {
            sentence(Text{PODIUM_TEXT("report.noSignificance", "{run}: nothing can be said against {baseline}, because model or data of "
                                                               "one of them are not here."),
                          {{"run", run.run.name}, {"baseline", baseline.run.name}}});
            continue;
        }
        sentence(comparison::verdict(*run.againstBaseline, baseline.run.name, run.run.name));
        if (const auto& areas = run.againstBaseline->areas; areas && areas->p && *areas->p < 1)
            sentence(Text{PODIUM_TEXT("report.deLong", "ROC AUC {a} against {b}: DeLong p = {p}."),
                          {{"a", decimals(areas->areaA, kDigits, m_language)},
                           {"b", decimals(areas->areaB, kDigits, m_language)},
                           {"p", decimals(*areas->p, 3, m_language)}}});
    }
}

void ReportWriter::matrices(const ReportedGroup& group)
{
    heading(PODIUM_TEXT("report.matrices", "Confusion matrices"), 3);
    sentence(PODIUM_TEXT("report.orientation", "Across (horizontal): the real class; down: the predicted one. Each cell: rows, and their share of "
                                               "the real class."));
    for (const std::size_t run : group.runs)
        matrix(run);
}

void ReportWriter::matrix(std::size_t run)
{
    const auto& evaluation = m_runs.runs[run].evaluation;
    const std::size_t classes = evaluation ? evaluation->confusion.labels.size() : 0;
    if (classes == 0 || classes > kMostClasses || evaluation->confusion.counts.size() != classes * classes) {
        sentence(Text{classes > kMostClasses ? PODIUM_TEXT("report.matrixTooLarge", "{run}: its matrix has too many classes to be read.")
                                             : PODIUM_TEXT("report.noMatrix", "{run} has no matrix."),
                      {{"run", name(run)}}});
        return;
    }
    const std::vector<std::int64_t>& counts = evaluation->confusion.counts;
    std::vector<std::size_t> order(classes); // the positive class first, as in the window
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (evaluation->positive && *evaluation->positive < classes)
        std::rotate(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(*evaluation->positive), order.begin() + static_cast<std::ptrdiff_t>(*evaluation->positive) + 1);
    ReportTable table;
    table.caption = name(run);
    table.beside = true;
    table.head.push_back({in(PODIUM_TEXT("report.realAcross", "predicted ↓   real →"))});
    for (const std::size_t real : order)
        table.head.push_back({className(run, evaluation->confusion.labels[real]), true});
    for (const std::size_t said : order) {
        std::vector<ReportCell> row{{className(run, evaluation->confusion.labels[said])}};
        for (const std::size_t real : order) {
            std::int64_t all = 0;
            for (std::size_t c = 0; c < classes; ++c)
                all += counts[real * classes + c];
            const std::int64_t count = counts[real * classes + said];
            const double share = all > 0 ? static_cast<double>(count) / static_cast<double>(all) : 0;
            ReportCell cell{m_language.integer(count), true, said == real, share};
            if (all > 0)
                cell.text += " (" + decimals(share * 100, 1, m_language) + " %)";
            row.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(row));
    }
    append(std::move(table));
}

void ReportWriter::curves(const ReportedGroup& group)
{
    std::vector<comparison::NamedEvaluation> evaluated;
    std::vector<comparison::NamedScores> scored;
    for (std::size_t i = 0; i < std::min(group.runs.size(), kMostDrawn); ++i) {
        const ReportedRun& run = m_runs.runs[group.runs[i]];
        if (run.evaluation)
            evaluated.push_back({run.run.id, run.run.name, run.evaluation});
        if (run.scores)
            scored.push_back({run.run.id, run.run.name, run.scores});
    }
    if (evaluated.empty())
        return;
    heading(PODIUM_TEXT("report.curves", "Curves"), 3);
    if (group.runs.size() > kMostDrawn)
        sentence(Text{PODIUM_TEXT("report.firstDrawn", "Drawn are the first {count} of {all} runs."),
                      {{"count", kMostDrawn}, {"all", group.runs.size()}}});
    std::vector<comparison::Plot> plots = comparison::evaluationPlots(evaluated);
    if (!scored.empty()) {
        plots.push_back(comparison::liftPlot(scored));
        plots.push_back(comparison::calibrationPlot(scored));
    }
    for (const comparison::Plot& plot : plots)
        figure(plot);
}

} // namespace podium::project
