#include "core/comparison/RunDiff.h"

#include <algorithm>
#include <unordered_map>

namespace podium::comparison {

namespace {

bool equal(const std::optional<Json>& a, const std::optional<Json>& b)
{
    if (a.has_value() != b.has_value())
        return false;
    return !a.has_value() || *a == *b; // nlohmann compares integers and reals by value
}

bool anyDiffers(const std::vector<DiffRow>& rows)
{
    return std::any_of(rows.begin(), rows.end(), [](const DiffRow& row) { return row.differs; });
}

std::vector<DiffRow> rowsOf(std::span<const RunValues> runs, KeyedValues RunValues::*values)
{
    std::vector<KeyedValues> columns;
    for (const RunValues& run : runs)
        columns.push_back(run.*values);
    return diffRows(columns);
}

} // namespace

bool RunDiff::same() const { return !anyDiffers(params) && !anyDiffers(metrics); }

std::vector<DiffRow> diffRows(std::span<const KeyedValues> runs)
{
    std::vector<DiffRow> rows;
    std::unordered_map<std::string, std::size_t> place;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        for (const auto& [key, value] : runs[run]) {
            const auto [found, isNew] = place.try_emplace(key, rows.size());
            if (isNew)
                rows.push_back({key, std::vector<std::optional<Json>>(runs.size()), false, {}});
            rows[found->second].values[run] = value;
        }
    }
    for (DiffRow& row : rows) {
        row.differs = std::any_of(row.values.begin(), row.values.end(),
                                  [&](const auto& value) { return !equal(value, row.values.front()); });
        const auto& first = row.values.front();
        const auto& last = row.values.back();
        if (first && last && first->is_number() && last->is_number())
            row.change = last->get<double>() - first->get<double>();
    }
    return rows;
}

RunDiff diffRuns(std::span<const RunValues> runs)
{
    RunDiff diff;
    for (const RunValues& run : runs)
        diff.runs.push_back(run.name);
    diff.params = rowsOf(runs, &RunValues::params);
    diff.metrics = rowsOf(runs, &RunValues::metrics);
    return diff;
}

} // namespace podium::comparison
