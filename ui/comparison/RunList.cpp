#include "ui/comparison/RunList.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/project/Annotations.h"
#include "core/project/Experiment.h"
#include "core/project/ExperimentSearch.h"

namespace podium::ui {

namespace {

using Kind = RunColumn::Kind;

/// Keys in the order in which they first occur. A run mostly has the same ones as the run before.
template <class Values>
std::vector<std::string> keysOf(const std::vector<project::Experiment>& runs, Values&& values)
{
    std::vector<std::string> keys;
    std::set<std::string> known;
    const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto& list = values(runs[i]);
        if (i > 0 && std::equal(list.begin(), list.end(), values(runs[i - 1]).begin(), values(runs[i - 1]).end(), same))
            continue;
        for (const auto& [key, value] : list)
            if (known.insert(key).second)
                keys.push_back(key);
    }
    return keys;
}

const auto kMetrics = [](const project::Experiment& run) -> const auto& { return run.metrics; };
const auto kParameters = [](const project::Experiment& run) -> const auto& { return run.params; };
const auto kTags = [](const project::Experiment& run) -> const auto& { return run.tags; };

/// By what a row is sorted: numbers, then texts, then what is missing.
struct SortKey
{
    int rank = 2;
    double number = 0;
    std::string text;

    static SortKey of(std::optional<double> value)
    {
        return value && !std::isnan(*value) ? SortKey{0, *value, {}} : SortKey{};
    }
    static SortKey of(std::string value)
    {
        std::transform(value.begin(), value.end(), value.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        return value.empty() ? SortKey{} : SortKey{1, 0, std::move(value)};
    }
    static SortKey of(const Json& value)
    {
        if (value.is_number())
            return of(std::optional(value.get<double>()));
        return value.is_null() ? SortKey{} : of(tracking::paramText(value));
    }
};

std::vector<SortKey> sortKeys(const std::vector<project::Experiment>& runs, const RunColumn& column)
{
    std::vector<SortKey> keys(runs.size());
    const auto fill = [&](auto value) {
        for (std::size_t i = 0; i < runs.size(); ++i)
            keys[i] = SortKey::of(value(runs[i]));
    };
    const auto fillFrom = [&](const auto& values) {
        for (std::size_t i = 0; i < runs.size(); ++i)
            if (values[i] != nullptr)
                keys[i] = SortKey::of(*values[i]);
    };
    switch (column.kind) {
    case Kind::Name: fill([](const auto& run) { return run.name; }); break;
    case Kind::Star: fill([](const auto& run) { return std::optional<double>(project::isStarred(run) ? 0 : 1); }); break;
    case Kind::State: fill([](const auto& run) { return std::string(tracking::name(run.status)); }); break;
    case Kind::Note: fill([](const auto& run) { return project::noteOf(run); }); break;
    case Kind::Duration: fill([](const auto& run) { return run.seconds; }); break;
    case Kind::Created: fill([](const auto& run) { return std::optional<double>(static_cast<double>(run.createdMs)); }); break;
    case Kind::Value:
        if (column.isMetric())
            fillFrom(project::columnOf(std::span(runs), kMetrics, column.key.key));
        else if (column.isParameter())
            fillFrom(project::columnOf(std::span(runs), kParameters, column.key.key));
        else
            fillFrom(project::columnOf(std::span(runs), kTags, column.key.key));
        break;
    }
    return keys;
}

void sortBy(const std::vector<project::Experiment>& runs, const RunColumn& column, bool descending, std::vector<std::size_t>& rows)
{
    const std::vector<SortKey> keys = sortKeys(runs, column);
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t left, std::size_t right) {
        const SortKey &a = keys[left], &b = keys[right];
        if (a.rank != b.rank || a.rank == 2)
            return a.rank < b.rank;
        if (a.rank == 0)
            return descending ? b.number < a.number : a.number < b.number;
        return descending ? b.text < a.text : a.text < b.text;
    });
}

/// Columns in which the rows differ, of those with these keys.
template <class Values>
void addDiffering(const RunList& list, const std::vector<std::size_t>& rows, const std::vector<std::string>& keys, Values&& values,
                  tracking::RunEntity entity, std::vector<RunColumn>& columns)
{
    for (const std::string& key : keys) {
        const auto column = project::columnOf(std::span(list.runs()), values, key);
        const auto* first = column[rows.front()];
        const bool differs = std::any_of(rows.begin(), rows.end(), [&](std::size_t row) {
            const auto* value = column[row];
            return (value == nullptr) != (first == nullptr) || (value != nullptr && *value != *first);
        });
        if (differs)
            columns.push_back({Kind::Value, {entity, key}});
    }
}

/// In the view's own order where it has a column, then the others.
std::vector<RunColumn> differing(const RunList& list, const RunView& view, const std::vector<std::size_t>& rows)
{
    std::vector<RunColumn> all;
    if (!rows.empty()) {
        addDiffering(list, rows, list.parameters, kParameters, tracking::RunEntity::Param, all);
        addDiffering(list, rows, list.metrics, kMetrics, tracking::RunEntity::Metric, all);
        addDiffering(list, rows, list.tags, kTags, tracking::RunEntity::Tag, all);
    }
    // Of the figures those that were chosen anyway; of parameters and tags all.
    std::erase_if(all, [&](const RunColumn& column) {
        return column.isMetric() && std::find(view.columns.begin(), view.columns.end(), column) == view.columns.end();
    });
    return all;
}

} // namespace

RunList listRuns(std::shared_ptr<const ProjectSnapshot> snapshot, bool withArchived)
{
    RunList list;
    list.snapshot = std::move(snapshot);
    if (withArchived && !list.snapshot->archived.empty()) {
        list.withArchived = list.snapshot->experiments;
        list.withArchived.insert(list.withArchived.end(), list.snapshot->archived.begin(), list.snapshot->archived.end());
        std::stable_sort(list.withArchived.begin(), list.withArchived.end(),
                         [](const auto& a, const auto& b) { return a.createdMs > b.createdMs; });
    }
    const std::vector<project::Experiment>& runs = list.runs();
    list.groups = groupRuns(runs);
    list.groupOf.resize(runs.size());
    for (std::size_t group = 0; group < list.groups.size(); ++group)
        for (const std::size_t run : list.groups[group].runs)
            list.groupOf[run] = group;
    list.metrics = keysOf(runs, kMetrics);
    list.parameters = keysOf(runs, kParameters);
    list.tags = keysOf(runs, kTags);
    std::erase_if(list.tags, [](const std::string& key) { return !project::isOwnTag(key); });
    return list;
}

RunArrangement arrange(const RunList& list, const RunView& view, const tracking::RunFilter& filter, const std::set<std::string>* kept)
{
    const std::vector<project::Experiment>& runs = list.runs();
    std::vector<std::size_t> rows;
    if (filter.clauses.empty()) { // the listing's own order is newest first
        rows.resize(runs.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i] = i;
    } else {
        rows = tracking::select(project::ExperimentColumns(runs), filter, {});
        std::sort(rows.begin(), rows.end());
    }
    if (kept != nullptr)
        std::erase_if(rows, [&](std::size_t row) { return !kept->contains(runs[row].id); });
    if (view.sortBy)
        sortBy(runs, *view.sortBy, view.descending, rows);

    RunArrangement arrangement;
    arrangement.columns.push_back({Kind::Name, {}});
    const std::vector<RunColumn> columns = view.onlyDiffering ? differing(list, view, rows) : view.columns;
    arrangement.columns.insert(arrangement.columns.end(), columns.begin(), columns.end());
    if (!view.grouped) {
        if (!rows.empty())
            arrangement.sections.push_back({RunArrangement::Section::kAll, std::move(rows)});
        return arrangement;
    }
    std::vector<std::vector<std::size_t>> byGroup(list.groups.size());
    for (const std::size_t row : rows)
        byGroup[list.groupOf[row]].push_back(row);
    for (std::size_t group = 0; group < byGroup.size(); ++group)
        if (!byGroup[group].empty())
            arrangement.sections.push_back({static_cast<int>(group), std::move(byGroup[group])});
    return arrangement;
}

const Json* parameterOf(const project::Experiment& run, const std::string& key)
{
    const auto found = std::find_if(run.params.begin(), run.params.end(), [&](const auto& param) { return param.first == key; });
    return found == run.params.end() ? nullptr : &found->second;
}

} // namespace podium::ui
