#include "core/project/ExperimentSearch.h"

#include <utility>

namespace podium::project {

using tracking::RunEntity;
using tracking::RunKey;

namespace {

const auto kParams = [](const Experiment& e) -> const auto& { return e.params; };
const auto kMetrics = [](const Experiment& e) -> const auto& { return e.metrics; };
const auto kTags = [](const Experiment& e) -> const auto& { return e.tags; };

std::string attribute(const Experiment& experiment, const std::string& key)
{
    if (key == "run_id")
        return experiment.id;
    if (key == "run_name")
        return experiment.name;
    if (key == "status")
        return std::string(tracking::name(experiment.status));
    return {}; // user_id and artifact_uri: the store keeps them empty
}

} // namespace

std::vector<std::optional<double>> ExperimentColumns::numbers(const RunKey& key) const
{
    std::vector<std::optional<double>> column(size());
    if (key.entity == RunEntity::Metric) {
        const auto values = columnOf(m_experiments, kMetrics, key.key);
        for (std::size_t i = 0; i < values.size(); ++i)
            if (values[i] != nullptr)
                column[i] = *values[i];
        return column;
    }
    for (std::size_t i = 0; i < column.size(); ++i) {
        const Experiment& experiment = m_experiments[i];
        if (key.key == "start_time")
            column[i] = static_cast<double>(experiment.createdMs);
        else if (experiment.endMs)
            column[i] = static_cast<double>(*experiment.endMs);
    }
    return column;
}

std::vector<std::optional<std::string>> ExperimentColumns::texts(const RunKey& key) const
{
    std::vector<std::optional<std::string>> column(size());
    if (key.entity == RunEntity::Param) {
        const auto values = columnOf(m_experiments, kParams, key.key);
        for (std::size_t i = 0; i < values.size(); ++i)
            if (values[i] != nullptr)
                column[i] = tracking::paramText(*values[i]);
    } else if (key.entity == RunEntity::Tag) {
        const auto values = columnOf(m_experiments, kTags, key.key);
        for (std::size_t i = 0; i < values.size(); ++i)
            if (values[i] != nullptr)
                column[i] = *values[i];
    } else {
        for (std::size_t i = 0; i < column.size(); ++i)
            column[i] = attribute(m_experiments[i], key.key);
    }
    return column;
}

std::vector<std::vector<std::string>> ExperimentColumns::datasets(const std::string& key) const
{
    std::vector<std::vector<std::string>> column(size());
    for (std::size_t i = 0; i < column.size(); ++i)
        for (const tracking::DatasetInput& input : m_experiments[i].inputs)
            if (key == "name" || key == "digest") // no context is kept
                column[i].push_back(key == "name" ? input.name : input.digest);
    return column;
}

} // namespace podium::project
