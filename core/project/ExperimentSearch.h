#pragma once
// Experiments as the search grammar sees them (core/tracking/RunFilter.h).
#include <span>

#include "core/project/Experiment.h"
#include "core/tracking/RunFilter.h"

namespace podium::project {

/// The experiments outlive it. Immutable.
class ExperimentColumns final : public tracking::RunColumns
{
public:
    explicit ExperimentColumns(std::span<const Experiment> experiments)
        : m_experiments(experiments)
    {
    }
    std::size_t size() const override { return m_experiments.size(); }
    std::vector<std::optional<double>> numbers(const tracking::RunKey& key) const override;
    std::vector<std::optional<std::string>> texts(const tracking::RunKey& key) const override;
    std::vector<std::vector<std::string>> datasets(const std::string& key) const override;

private:
    std::span<const Experiment> m_experiments;
};

/// The value of a key in each experiment; null pointers where it is not there. Runs have their keys in much the same order, so
/// looking is nearly free. `values` gives the sorted or unsorted list of pairs of one experiment.
template <class Values>
auto columnOf(std::span<const Experiment> experiments, Values&& values, const std::string& key)
{
    using List = std::remove_cvref_t<decltype(values(experiments.front()))>;
    std::vector<const typename List::value_type::second_type*> column(experiments.size());
    std::size_t place = 0; // where the run before had it
    for (std::size_t i = 0; i < experiments.size(); ++i) {
        const List& list = values(experiments[i]);
        if (place >= list.size() || list[place].first != key)
            for (place = 0; place < list.size() && list[place].first != key;)
                ++place;
        if (place < list.size())
            column[i] = &list[place].second;
    }
    return column;
}

} // namespace podium::project
