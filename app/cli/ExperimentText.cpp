#include "app/cli/ExperimentText.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "app/cli/Printing.h"
#include "core/comparison/Leaderboard.h"
#include "core/evaluation/Evaluation.h"
#include "core/project/Annotations.h"

namespace podium::cli {

namespace {

using project::Experiment;

constexpr std::array<const char*, 5> kListedMetrics{"precision", "recall", "f1", "accuracy", "roc_auc"};
constexpr std::size_t kVariedColumns = 4; ///< more make the table too wide
constexpr int kMetricDigits = 4;

template <typename Value>
const Value* valueOf(const std::vector<std::pair<std::string, Value>>& values, const std::string& key)
{
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const auto& value) { return value.first == key; });
    return found == values.end() ? nullptr : &found->second;
}

std::optional<double> metricOf(const Experiment& experiment, const std::string& id)
{
    const auto* value = valueOf(experiment.metrics, id);
    return value == nullptr ? std::nullopt : *value;
}

/// Keys of parameters that are not the same in all of the group.
std::vector<std::string> variedKeys(const std::vector<const Experiment*>& group)
{
    std::vector<std::string> varied;
    for (const auto& [key, value] : group.front()->params) {
        const bool differs = std::any_of(group.begin(), group.end(),
                                         [&, &key = key, &value = value](const Experiment* experiment) {
                                             const Json* other = valueOf(experiment->params, key);
                                             return other == nullptr || *other != value;
                                         });
        if (differs)
            varied.push_back(key);
    }
    return varied;
}

TextId metricName(const std::string& metric)
{
    const auto& all = evaluation::metrics();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& info) { return info.id == metric; });
    return found == all.end() ? all.front().label : found->label;
}

/// Ids of the best by this metric where that is fair to say.
std::set<std::string> bestOf(const std::vector<Experiment>& experiments, const std::string& metric)
{
    std::vector<comparison::Candidate> candidates;
    for (const Experiment& experiment : experiments)
        candidates.push_back({experiment.id, experiment.dataset,
                              comparison::validationKey(experiment.rows, experiment.params),
                              experiment.metrics, experiment.status == tracking::RunStatus::Finished,
                              !experiment.warnings.empty()});
    std::set<std::string> best;
    for (const comparison::LeaderboardGroup& group : comparison::leaderboard(candidates, metric))
        if (group.order.size() > 1) // one alone is no best
            for (const std::size_t i : group.best)
                best.insert(experiments[i].id);
    return best;
}

std::string partName(const std::string& part, const Language& language)
{
    if (part == "train")
        return Text(PODIUM_TEXT("cli.partTrain", "training")).in(language);
    if (part == "validation")
        return Text(PODIUM_TEXT("cli.partValidation", "validation")).in(language);
    return part == "test" ? Text(PODIUM_TEXT("cli.partTest", "test")).in(language) : part;
}

std::string shortKey(const std::string& key) { return key.substr(key.rfind('.') + 1); }

} // namespace

std::string metricLabel(const std::string& id, const Language& language)
{
    for (const evaluation::MetricInfo& metric : evaluation::metrics())
        if (metric.id == id)
            return Text(metric.label).in(language);
    return id;
}

std::string metricLines(const std::vector<std::pair<std::string, std::optional<double>>>& metrics,
                        const Language& language)
{
    TextTable table({"", ""}, {false, true});
    for (const auto& [id, value] : metrics)
        table.add({metricLabel(id, language),
                   value ? decimals(value, kMetricDigits, language)
                         : Text(PODIUM_TEXT("cli.undefined", "undefined")).in(language)});
    return table.text("  ");
}

std::string confusionText(const Json& confusion, const Language& language)
{
    std::vector<std::string> labels;
    std::vector<std::int64_t> counts;
    if (!confusion.is_object())
        return {};
    if (confusion.contains("tp")) {
        labels = {Text(PODIUM_TEXT("cli.positive", "positive")).in(language),
                  Text(PODIUM_TEXT("cli.negative", "negative")).in(language)};
        for (const char* key : {"tp", "fn", "fp", "tn"})
            counts.push_back(confusion.value(key, std::int64_t(0)));
    } else {
        if (confusion.contains("labels") && confusion["labels"].is_array())
            for (const Json& label : confusion["labels"])
                labels.push_back(cell(label, language));
        if (confusion.contains("counts") && confusion["counts"].is_array())
            for (const Json& item : confusion["counts"])
                for (const Json& count : item.is_array() ? item : Json::array({item}))
                    counts.push_back(count.is_number_integer() ? count.get<std::int64_t>() : 0);
    }
    if (counts.size() != labels.size() * labels.size())
        return {};
    std::vector<std::string> headings{
        Text(PODIUM_TEXT("cli.actualPredicted", "actual \\ predicted")).in(language)};
    headings.insert(headings.end(), labels.begin(), labels.end());
    std::vector<bool> right(headings.size(), true);
    right.front() = false;
    TextTable table(headings, right);
    for (std::size_t row = 0; row < labels.size(); ++row) {
        std::vector<std::string> cells{labels[row]};
        for (std::size_t column = 0; column < labels.size(); ++column)
            cells.push_back(language.integer(counts[row * labels.size() + column]));
        table.add(cells);
    }
    return table.text("  ");
}

std::string experimentList(const std::vector<Experiment>& experiments, const std::vector<Experiment>& all,
                           const std::string& metric, const Language& language)
{
    const auto in = [&](const Text& text) { return text.in(language); };
    std::vector<std::string> datasets; // in the order in which they first occur
    std::map<std::string, std::vector<const Experiment*>> groups;
    for (const Experiment& experiment : experiments) {
        if (!groups.contains(experiment.dataset))
            datasets.push_back(experiment.dataset);
        groups[experiment.dataset].push_back(&experiment);
    }
    const std::set<std::string> best = bestOf(all, metric);
    bool anyBest = false;
    bool anyWarning = false;
    bool anyStar = false;
    std::string result;
    for (const std::string& dataset : datasets) {
        const std::vector<const Experiment*>& group = groups[dataset];
        std::vector<std::string> varied = variedKeys(group);
        varied.resize(std::min(varied.size(), kVariedColumns));
        std::vector<std::string> headings{in(PODIUM_TEXT("cli.headingName", "Name")),
                                          in(PODIUM_TEXT("cli.headingMade", "Made"))};
        std::vector<bool> right{false, false};
        for (const char* metric : kListedMetrics) {
            headings.push_back(metricLabel(metric, language));
            right.push_back(true);
        }
        for (const std::string& key : varied) {
            headings.push_back(shortKey(key));
            right.push_back(true);
        }
        headings.push_back("");
        TextTable table(headings, right);
        for (const Experiment* experiment : group) {
            std::vector<std::string> row{experiment->name, localTime(experiment->createdMs)};
            for (const char* metric : kListedMetrics)
                row.push_back(decimals(metricOf(*experiment, metric), kMetricDigits, language));
            for (const std::string& key : varied) {
                const Json* value = valueOf(experiment->params, key);
                row.push_back(value == nullptr ? std::string() : cell(*value, language));
            }
            std::string mark;
            if (best.contains(experiment->id)) {
                mark = "*";
                anyBest = true;
            }
            if (!experiment->warnings.empty()) {
                mark += "!";
                anyWarning = true;
            }
            if (project::isStarred(*experiment)) {
                mark += "★";
                anyStar = true;
            }
            if (project::isArchived(*experiment))
                mark += (mark.empty() ? "" : " ") + in(PODIUM_TEXT("cli.archivedMark", "archived"));
            if (experiment->status != tracking::RunStatus::Finished)
                mark += (mark.empty() ? "" : " ") + std::string(tracking::name(experiment->status));
            row.push_back(mark);
            table.add(row);
        }
        result += (result.empty() ? "" : "\n") +
                  (dataset.empty() ? in(PODIUM_TEXT("cli.noDataset", "(no dataset)")) : dataset) + "\n" +
                  table.text("  ");
    }
    if (anyBest)
        result +=
            "\n* " + in(Text(PODIUM_TEXT("cli.bestMark", "best {metric} among runs validated on the same rows"), {{"metric", metricName(metric)}})) + "\n";
    if (anyWarning)
        result += std::string(anyBest ? "" : "\n") + "! " +
                  in(PODIUM_TEXT("cli.warningMark", "has warnings; see \"podium exp show NAME\"")) + "\n";
    if (anyStar)
        result += std::string(anyBest || anyWarning ? "" : "\n") + "★ " + in(PODIUM_TEXT("cli.starMark", "starred")) + "\n";
    return result;
}

std::string experimentLine(const project::Experiment& experiment, const Language& language)
{
    std::string line = padded(experiment.name, 16);
    for (const auto& [id, value] : experiment.metrics)
        if (id == "precision" || id == "recall" || id == "f1" || id == "accuracy" || id == "roc_auc")
            line += "  " + metricLabel(id, language) + " " + decimals(value, 4, language);
    return line + "\n";
}

std::string experimentDetails(const Experiment& experiment, const Language& language)
{
    const auto in = [&](const Text& text) { return text.in(language); };
    TextTable head({"", ""});
    head.add({in(PODIUM_TEXT("cli.headingName", "Name")), experiment.name});
    head.add({in(PODIUM_TEXT("cli.headingId", "Id")), experiment.id});
    head.add({in(PODIUM_TEXT("cli.headingCommit", "Commit")), experiment.commit});
    head.add({in(PODIUM_TEXT("cli.headingMade", "Made")), localTime(experiment.createdMs)});
    if (experiment.seconds)
        head.add(
            {in(PODIUM_TEXT("cli.headingDuration", "Duration")), duration(*experiment.seconds, language)});
    head.add({in(PODIUM_TEXT("cli.headingDataset", "Dataset")), experiment.dataset});
    head.add(
        {in(PODIUM_TEXT("cli.headingStatus", "Status")), std::string(tracking::name(experiment.status))});
    if (experiment.rows.is_object()) {
        std::string rows;
        for (const auto& [part, count] : experiment.rows.items())
            rows += (rows.empty() ? "" : ", ") + partName(part, language) + " " +
                    (count.is_number_integer() ? language.integer(count.get<std::int64_t>())
                                               : cell(count, language));
        head.add({in(PODIUM_TEXT("cli.headingRows", "Rows")), rows});
    }
    if (project::isStarred(experiment) || project::isArchived(experiment))
        head.add({in(PODIUM_TEXT("cli.headingMarks", "Marks")),
                  (project::isStarred(experiment) ? "★ " + in(PODIUM_TEXT("cli.starMark", "starred")) + " " : std::string()) +
                      (project::isArchived(experiment) ? in(PODIUM_TEXT("cli.archivedMark", "archived")) : std::string())});
    if (const std::string note = project::noteOf(experiment); !note.empty())
        head.add({in(PODIUM_TEXT("cli.headingNote", "Note")), note});
    for (const auto& [key, value] : experiment.tags)
        if (project::isOwnTag(key))
            head.add({in(PODIUM_TEXT("cli.headingTag", "Tag")), key + " = " + value});
    std::string result = head.text();
    result += "\n" + in(PODIUM_TEXT("cli.validationFigures", "Validation")) + "\n" +
              metricLines(experiment.metrics, language);
    if (const std::string matrix = confusionText(experiment.confusion, language); !matrix.empty())
        result +=
            "\n" + in(PODIUM_TEXT("cli.confusionMatrix", "Confusion matrix (validation)")) + "\n" + matrix;
    result += "\n" + in(PODIUM_TEXT("cli.parameters", "Parameters")) + "\n";
    TextTable params({"", ""});
    for (const auto& [key, value] : experiment.params)
        params.add({key, cell(value, language)});
    result += params.text("  ");
    if (!experiment.warnings.empty()) {
        result += "\n" + in(PODIUM_TEXT("cli.warnings", "Warnings")) + "\n";
        for (const project::Warning& warning : experiment.warnings)
            result += "  " + in(warning.text) + "\n";
    }
    if (!experiment.marks.empty()) {
        result += "\n" + in(PODIUM_TEXT("cli.dataMarks", "Data")) + "\n";
        for (const project::Warning& mark : experiment.marks)
            result += "  " + in(mark.text) + "\n";
    }
    if (experiment.test)
        result += "\n" +
                  in(PODIUM_TEXT("cli.testHidden", "It was also scored on the test rows; those figures are "
                                                   "not for choosing and stand in \"--json\" only.")) +
                  "\n";
    return result;
}

std::string experimentDifference(const project::ExperimentDiff& diff, const Language& language)
{
    std::string result;
    const auto section = [&](TextId title, const std::vector<project::ValueChange>& changes, bool labels) {
        TextTable table({"", diff.before.name, diff.after.name,
                         Text(PODIUM_TEXT("cli.headingChange", "Change")).in(language)},
                        {false, true, true, true});
        const auto shown = [&](const Json& value) {
            return labels && value.is_number_float() ? decimals(value.get<double>(), kMetricDigits, language)
                                                     : cell(value, language);
        };
        for (const project::ValueChange& change : changes) {
            if (!change.changed())
                continue;
            std::string difference;
            if (change.difference)
                difference = (*change.difference > 0 ? "+" : "") +
                             (labels ? decimals(change.difference, kMetricDigits, language)
                                     : language.real(*change.difference));
            table.add({labels ? metricLabel(change.key, language) : change.key,
                       change.inBefore ? shown(change.before) : "", change.inAfter ? shown(change.after) : "",
                       difference});
        }
        if (!table.empty())
            result += (result.empty() ? "" : "\n") + Text(title).in(language) + "\n" + table.text("  ");
    };
    section(PODIUM_TEXT("cli.parameters", "Parameters"), diff.params, false);
    section(PODIUM_TEXT("cli.validationFigures", "Validation"), diff.metrics, true);
    section(PODIUM_TEXT("cli.counts", "Counts"), diff.counts, false);
    return result.empty() ? Text(PODIUM_TEXT("cli.noDifference", "Nothing differs.")).in(language) + "\n"
                          : result;
}

Text notSameRows(const project::ExperimentDiff& diff)
{
    return Text{PODIUM_TEXT("cli.notSameRows", "Not the same rows: {a} and {b} were judged on different rows or labels, "
                                               "so neither is called the better one."),
                {{"a", diff.before.name}, {"b", diff.after.name}}};
}

std::string significanceLines(const comparison::Significance& significance,
                              const project::ExperimentDiff& diff, const Language& language)
{
    const std::string heading = "\n" + Text(PODIUM_TEXT("cli.significance", "Significance")).in(language) + "\n";
    std::string lines =
        heading + "  " +
        comparison::verdict(significance, diff.before.name, diff.after.name).in(language) + "\n";
    if (const auto& areas = significance.areas; areas && areas->p)
        lines += "  " +
                 Text(PODIUM_TEXT("cli.deLong", "ROC AUC {a} against {b}: DeLong p = {p}"),
                      {{"a", decimals(areas->areaA, kMetricDigits, language)},
                       {"b", decimals(areas->areaB, kMetricDigits, language)},
                       {"p", decimals(*areas->p, 3, language)}})
                     .in(language) +
                 "\n";
    for (const comparison::MetricInterval& metric : significance.b)
        if (metric.differenceInterval &&
            (metric.differenceInterval->low != 0 || metric.differenceInterval->high != 0)) // 0 to 0 tells nothing new
            lines += "  " +
                     Text(PODIUM_TEXT("cli.interval",
                                      "{percent} % interval of {metric} B - A: {low} to {high}"),
                          {{"percent", static_cast<std::int64_t>(
                                           std::lround(significance.bootstrap.confidence * 100))},
                           {"metric", metricLabel(metric.metric, language)},
                           {"low", decimals(metric.differenceInterval->low, kMetricDigits, language)},
                           {"high", decimals(metric.differenceInterval->high, kMetricDigits, language)}})
                         .in(language) +
                     "\n";
    return lines;
}

std::string applyPreviewText(const project::ApplyPreview& preview, const Language& language)
{
    TextTable parameters({Text(PODIUM_TEXT("cli.headingParameter", "Parameter")).in(language), Text(PODIUM_TEXT("cli.headingNow", "Now")).in(language),
                          Text(PODIUM_TEXT("cli.headingThen", "Then")).in(language)},
                         {false, true, true});
    for (const project::ValueChange& change : preview.parameters)
        parameters.add({change.key, change.inBefore ? cell(change.before, language) : "", change.inAfter ? cell(change.after, language) : ""});
    TextTable files({Text(PODIUM_TEXT("cli.headingFile", "File")).in(language), ""});
    for (const project::ApplyPreview::File& file : preview.files) {
        using Change = project::ApplyPreview::File::Change;
        const TextId word = file.change == Change::Added     ? PODIUM_TEXT("cli.fileAdded", "added")
                            : file.change == Change::Removed ? PODIUM_TEXT("cli.fileRemoved", "removed")
                                                             : PODIUM_TEXT("cli.fileReplaced", "replaced");
        files.add({file.path, Text(word).in(language)});
    }
    std::string text = parameters.empty() ? "" : parameters.text();
    if (!files.empty())
        text += (text.empty() ? "" : "\n") + files.text();
    return text;
}

} // namespace podium::cli
