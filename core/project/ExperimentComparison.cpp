#include "core/project/ExperimentComparison.h"

#include <algorithm>

namespace podium::project {
namespace {

using Values = std::vector<std::pair<std::string, Json>>;

const Json* find(const Values& values, const std::string& key)
{
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const auto& value) { return value.first == key; });
    return found == values.end() ? nullptr : &found->second;
}

} // namespace

std::vector<ValueChange> compareValues(const Values& before, const Values& after)
{
    std::vector<ValueChange> changes;
    const auto add = [&](const std::string& key, const Json* left, const Json* right) {
        ValueChange change;
        change.key = key;
        change.inBefore = left != nullptr;
        change.inAfter = right != nullptr;
        change.before = left ? *left : Json();
        change.after = right ? *right : Json();
        if (change.before.is_number_integer() && change.after.is_number_integer())
            change.difference =
                static_cast<double>(change.after.get<std::int64_t>() - change.before.get<std::int64_t>());
        else if (change.before.is_number() && change.after.is_number())
            change.difference = change.after.get<double>() - change.before.get<double>();
        changes.push_back(std::move(change));
    };
    for (const auto& [key, value] : before)
        add(key, &value, find(after, key));
    for (const auto& [key, value] : after)
        if (!find(before, key))
            add(key, nullptr, &value);
    return changes;
}

namespace {

Values metricsOf(const Experiment& experiment)
{
    Values values;
    for (const auto& [key, value] : experiment.metrics)
        values.emplace_back(key, value ? Json(*value) : Json());
    return values;
}

Values countsOf(const Experiment& experiment)
{
    Values values;
    for (const auto& [name, counts] :
         {std::pair("confusion", experiment.confusion), std::pair("rows", experiment.rows)})
        if (counts.is_object()) {
            const Json flat = flattened(counts);
            for (const auto& [key, value] : flat.items())
                values.emplace_back(std::string(name) + "." + key, value);
        }
    return values;
}

} // namespace

ExperimentDiff compareExperiments(const Experiment& before, const Experiment& after)
{
    return {before, after, compareValues(before.params, after.params),
            compareValues(metricsOf(before), metricsOf(after)), compareValues(countsOf(before), countsOf(after))};
}

} // namespace podium::project
