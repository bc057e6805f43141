#include "core/project/ExpectedTime.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace podium::project {
namespace {

constexpr std::string_view kTrees = "train.n_est";

std::optional<double> treesOf(const std::vector<std::pair<std::string, Json>>& params)
{
    for (const auto& [key, value] : params)
        if (key == kTrees && value.is_number())
            return value.get<double>();
    return std::nullopt;
}

std::optional<double> median(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

std::optional<double> expectedSeconds(std::span<const Experiment> known, std::span<const ExperimentRequest> wanted, const Json& params)
{
    std::vector<double> times, trees;
    for (const Experiment& experiment : known) {
        if (!experiment.seconds)
            continue;
        times.push_back(*experiment.seconds);
        if (const auto count = treesOf(experiment.params))
            trees.push_back(*count);
    }
    const auto usual = median(std::move(times));
    if (!usual)
        return std::nullopt;
    const auto usualTrees = median(std::move(trees));
    const Json* present = findDotted(params, kTrees);
    double seconds = 0;
    for (const ExperimentRequest& request : wanted) {
        auto count = treesOf(request.params);
        if (!count && present != nullptr && present->is_number())
            count = present->get<double>();
        const bool comparable = count && usualTrees && *usualTrees > 0;
        seconds += *usual * (comparable ? std::max(1.0, *count / *usualTrees) : 1.0);
    }
    return seconds;
}

} // namespace podium::project
