#include "core/features/ClassWords.h"

#include <algorithm>

#include "core/features/RankingTemplate.h"

namespace podium::features {

Text classText(const LabelRule& rule, const std::string& label)
{
    const bool below = label == "1";
    if (!rule.threshold || (!below && label != "0"))
        return Text{PODIUM_TEXT("features.classItself", "{class}"), {{"class", label}}};
    if (rule.label == ranking::kLabel)
        return below ? PODIUM_TEXT("features.amongTheBest", "Among the best") : PODIUM_TEXT("features.notAmongTheBest", "No");
    const TextId words = rule.inclusive ? (below ? PODIUM_TEXT("features.classUpTo", "{column} ≤ {limit}") : PODIUM_TEXT("features.classAbove", "{column} > {limit}"))
                                        : (below ? PODIUM_TEXT("features.classBelow", "{column} < {limit}") : PODIUM_TEXT("features.classFrom", "{column} ≥ {limit}"));
    return Text{words, {{"column", rule.column}, {"limit", *rule.threshold}}};
}

LabelRule labelRuleOf(const std::vector<std::pair<std::string, Json>>& params)
{
    const auto value = [&](const char* key) {
        const auto it = std::find_if(params.begin(), params.end(), [&](const auto& entry) { return entry.first == key; });
        return it == params.end() ? Json() : it->second;
    };
    const auto limit = [](const Json& number) { return number.is_number() ? std::optional(number.get<double>()) : std::nullopt; };
    LabelRule rule;
    rule.inclusive = value("featurize.label_rule") == "up_to";
    if (const Json target = value("featurize.target"); target.is_string()) {
        rule.column = rule.label = target.get<std::string>();
        rule.threshold = limit(value("featurize.threshold"));
    } else {
        rule.column = ranking::kRankColumn;
        rule.label = ranking::kLabel;
        rule.threshold = limit(value("featurize.world_rank"));
    }
    return rule;
}

} // namespace podium::features
