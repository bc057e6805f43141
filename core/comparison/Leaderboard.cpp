#include "core/comparison/Leaderboard.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/evaluation/Evaluation.h"

namespace podium::comparison {

namespace {

bool higherIsBetter(const std::string& metric)
{
    const auto& all = evaluation::metrics();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& info) { return info.id == metric; });
    if (found == all.end()) {
        std::string known;
        for (const auto& info : all)
            known += (known.empty() ? "" : ", ") + info.id;
        throw Error(ErrorCode::InvalidArgument,
                    Text{PODIUM_TEXT("comparison.unknownMetric", "Runs cannot be ranked by {metric}."),
                         {{"metric", metric}}},
                    {},
                    Text{PODIUM_TEXT("comparison.knownMetrics", "The metrics are: {metrics}."),
                         {{"metrics", known}}});
    }
    return found->higherIsBetter;
}

constexpr std::string_view kRecipes = "clean.recipes.";

std::optional<double> valueOf(const Candidate& candidate, const std::string& metric)
{
    const auto found = std::find_if(candidate.metrics.begin(), candidate.metrics.end(),
                                    [&](const auto& m) { return m.first == metric; });
    return found != candidate.metrics.end() ? found->second : std::nullopt;
}

} // namespace

std::vector<LeaderboardGroup> leaderboard(std::span<const Candidate> candidates, const std::string& metric)
{
    const double direction = higherIsBetter(metric) ? 1 : -1;
    std::vector<LeaderboardGroup> groups;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Candidate& candidate = candidates[i];
        auto group = std::find_if(groups.begin(), groups.end(), [&](const LeaderboardGroup& g) {
            return g.dataset == candidate.dataset && g.validation == candidate.validation;
        });
        if (group == groups.end())
            group = groups.insert(groups.end(), {candidate.dataset, candidate.validation, {}, {}});
        group->order.push_back(i);
    }

    const auto standing = [&](std::size_t i) {
        if (!candidates[i].finished || !valueOf(candidates[i], metric))
            return 2;
        return candidates[i].hasWarning ? 1 : 0;
    };
    for (LeaderboardGroup& group : groups) {
        std::stable_sort(group.order.begin(), group.order.end(), [&](std::size_t a, std::size_t b) {
            if (standing(a) != standing(b))
                return standing(a) < standing(b);
            return standing(a) < 2 &&
                   direction * *valueOf(candidates[a], metric) > direction * *valueOf(candidates[b], metric);
        });
        for (const std::size_t i : group.order)
            if (standing(i) == 0 &&
                *valueOf(candidates[i], metric) == *valueOf(candidates[group.order.front()], metric))
                group.best.push_back(i);
    }
    return groups;
}

std::string validationKey(const Json& rows, const std::vector<std::pair<std::string, Json>>& params)
{
    // Called for each of thousands of runs: what chooses is gathered by pointer and written once.
    std::string_view recipe, split;
    std::vector<const std::pair<std::string, Json>*> chosenBy;
    for (const auto& param : params) {
        const auto& [key, setting] = param;
        if (key == "train.train_data" && setting.is_string())
            recipe = setting.get_ref<const std::string&>();
        else if (key == "featurize.split" && setting.is_string())
            split = setting.get_ref<const std::string&>();
        // max_features and columns choose columns, not rows.
        if (key.starts_with(kRecipes) || (key.starts_with("featurize.") && key != "featurize.max_features" &&
                                          !key.starts_with("featurize.columns")))
            chosenBy.push_back(&param);
    }
    std::erase_if(chosenBy, [&](const auto* param) {
        const std::string_view key = param->first;
        return (key.starts_with(kRecipes) && key.substr(kRecipes.size()) != recipe) ||
               (key == "featurize.seed" && (split == "last_year" || split == "predefined")); // those draw nothing
    });
    std::sort(chosenBy.begin(), chosenBy.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
    std::string text = rows.is_object() && rows.contains("validation") ? rows.at("validation").dump() : "null";
    for (const auto* param : chosenBy)
        text += '\n' + param->first + '=' + param->second.dump();
    return text;
}

} // namespace podium::comparison
