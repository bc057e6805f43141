#include "ui/comparison/RunGroups.h"

#include <algorithm>
#include <unordered_map>

#include "core/comparison/Leaderboard.h"
#include "core/evaluation/Evaluation.h"
#include "core/project/Annotations.h"

namespace podium::ui {

namespace {

Json parameter(const project::Experiment& run, const std::string& key)
{
    const auto it = std::find_if(run.params.begin(), run.params.end(), [&](const auto& p) { return p.first == key; });
    return it == run.params.end() ? Json() : it->second;
}

std::int64_t validationRows(const project::Experiment& run)
{
    const auto it = run.rows.is_object() ? run.rows.find("validation") : run.rows.end();
    return run.rows.is_object() && it != run.rows.end() && it->is_number_integer() ? it->get<std::int64_t>() : 0;
}

/// Parameters that choose rows or set the label, for the title of a group.
std::vector<std::pair<std::string, Json>> rowParameters(const project::Experiment& run)
{
    const Json split = parameter(run, "featurize.split");
    const bool drawsNothing = split == "last_year" || split == "predefined";
    std::vector<std::pair<std::string, Json>> kept;
    for (const auto& [key, value] : run.params) {
        const bool features = key.starts_with("featurize.");
        const bool recipe = key == "clean.recipes." + run.dataset;
        const bool columns = key == "featurize.max_features" || key.starts_with("featurize.columns");
        const bool seedUnused = key == "featurize.seed" && drawsNothing;
        if ((features && !columns && !seedUnused) || recipe)
            kept.emplace_back(key, value);
    }
    std::sort(kept.begin(), kept.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return kept;
}

/// The rule of core, so that window and command line never disagree.
std::string groupKey(const project::Experiment& run)
{
    return run.dataset + '\n' + comparison::validationKey(run.rows, run.params);
}

bool mayBeBest(const project::Experiment& run)
{
    return run.warnings.empty() && run.status == tracking::RunStatus::Finished && !project::isArchived(run);
}

void findBest(RunGroup& group, const std::vector<project::Experiment>& runs)
{
    struct Range
    {
        std::string metric;
        double least = 0, most = 0;
        std::size_t count = 0;
    };
    std::vector<Range> ranges;
    for (const std::size_t i : group.runs) {
        if (!mayBeBest(runs[i]))
            continue;
        std::size_t next = 0; // runs have their metrics in one order: each stands behind the one before
        for (const auto& [metric, value] : runs[i].metrics) {
            if (next >= ranges.size() || ranges[next].metric != metric)
                next = static_cast<std::size_t>(
                    std::find_if(ranges.begin(), ranges.end(), [&m = metric](const Range& range) { return range.metric == m; }) - ranges.begin());
            if (next == ranges.size())
                ranges.push_back({metric, 0, 0, 0});
            Range& range = ranges[next++];
            if (!value)
                continue;
            range.least = range.count == 0 ? *value : std::min(range.least, *value);
            range.most = range.count == 0 ? *value : std::max(range.most, *value);
            ++range.count;
        }
    }
    for (const Range& range : ranges)
        if (range.count > 1 && range.least < range.most)
            group.best[range.metric] = higherIsBetter(range.metric) ? range.most : range.least;
}

} // namespace

bool RunGroup::isBest(const project::Experiment& run, const std::string& metric) const
{
    const auto it = best.find(metric);
    return it != best.end() && mayBeBest(run) && metricOf(run, metric) == it->second;
}

std::vector<RunGroup> groupRuns(const std::vector<project::Experiment>& runs)
{
    std::vector<RunGroup> groups;
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto [it, added] = places.emplace(groupKey(runs[i]), groups.size());
        if (added) {
            RunGroup group;
            group.dataset = runs[i].dataset;
            group.validationRows = validationRows(runs[i]);
            groups.push_back(std::move(group));
        }
        groups[it->second].runs.push_back(i);
    }
    for (RunGroup& group : groups) {
        findBest(group, runs);
        for (const auto& [key, value] : rowParameters(runs[group.runs.front()])) {
            const bool differs = std::any_of(groups.begin(), groups.end(), [&, k = key, v = value](const RunGroup& other) {
                return other.dataset == group.dataset && parameter(runs[other.runs.front()], k) != v;
            });
            if (differs)
                group.distinct.emplace_back(key, value);
        }
    }
    return groups;
}

bool comparable(const project::Experiment& a, const project::Experiment& b)
{
    return groupKey(a) == groupKey(b);
}

bool higherIsBetter(const std::string& metric)
{
    const auto& all = evaluation::metrics();
    const auto it = std::find_if(all.begin(), all.end(), [&](const evaluation::MetricInfo& m) { return m.id == metric; });
    return it == all.end() || it->higherIsBetter;
}

std::optional<double> metricOf(const project::Experiment& run, const std::string& metric)
{
    const auto it = std::find_if(run.metrics.begin(), run.metrics.end(), [&](const auto& m) { return m.first == metric; });
    return it == run.metrics.end() ? std::nullopt : it->second;
}

const std::vector<std::string>& mainMetrics()
{
    static const std::vector<std::string> kMetrics{"precision", "recall", "f1", "accuracy", "roc_auc"};
    return kMetrics;
}

} // namespace podium::ui
