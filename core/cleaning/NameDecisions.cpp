#include "core/cleaning/NameDecisions.h"

#include <cmath>

#include "core/base/Error.h"
#include "core/base/YamlList.h"

namespace podium::cleaning {
namespace {

constexpr const char* kSame = "same";
constexpr const char* kNotSame = "not_same";
constexpr const char* kDecisionsHead = "# Names of institutions that people took for one (same) or for two (not_same). Podium proposes only what is not here.\n";

Error broken(std::size_t entry, const std::string& where)
{
    return Error(ErrorCode::InvalidFormat,
                 PODIUM_TEXT("cleaning.aliasForm", "An entry is no decision about two names."), where + ", entry " + std::to_string(entry + 1),
                 PODIUM_TEXT("cleaning.aliasFormHint", "Write \"- same: [first name, other name]\" or \"- not_same: [...]\"."));
}

quality::NameDecision decisionOf(const Json& item, std::size_t entry, const std::string& where)
{
    if (!item.is_object() || item.contains(kSame) == item.contains(kNotSame))
        throw broken(entry, where);
    quality::NameDecision decision;
    decision.same = item.contains(kSame);
    const Json& names = item.at(decision.same ? kSame : kNotSame);
    if (!names.is_array() || names.size() != 2 || !names[0].is_string() || !names[1].is_string())
        throw broken(entry, where);
    decision.first = names[0].get<std::string>();
    decision.second = names[1].get<std::string>();
    if (const auto score = item.find("score"); score != item.end() && score->is_number())
        decision.score = score->get<double>();
    if (const auto by = item.find("by"); by != item.end() && by->is_string())
        decision.by = by->get<std::string>();
    return decision;
}

bool isAbout(const quality::NameDecision& decision, const std::string& first, const std::string& second)
{
    return (decision.first == first && decision.second == second) || (decision.first == second && decision.second == first);
}

std::optional<std::size_t> entryAbout(const YamlList& list, const std::string& first, const std::string& second, const std::string& where)
{
    for (std::size_t i = 0; i < list.size(); ++i)
        if (isAbout(decisionOf(list.item(i), i, where), first, second))
            return i;
    return std::nullopt;
}

} // namespace

std::vector<quality::NameDecision> readNameDecisions(std::string_view yaml, const std::string& where)
{
    const YamlList list(std::string(yaml), where);
    std::vector<quality::NameDecision> decisions;
    for (std::size_t i = 0; i < list.size(); ++i)
        decisions.push_back(decisionOf(list.item(i), i, where));
    return decisions;
}

std::string withNameDecision(std::string_view yaml, const quality::NameDecision& decision, const std::string& where)
{
    const YamlList list(yaml.empty() ? std::string(kDecisionsHead) : std::string(yaml), where);
    Json item;
    item[decision.same ? kSame : kNotSame] = {decision.first, decision.second};
    if (decision.score)
        item["score"] = std::round(*decision.score * 1000) / 1000;
    if (!decision.by.empty())
        item["by"] = decision.by;
    const auto entry = entryAbout(list, decision.first, decision.second, where);
    return (entry ? list.replaced(*entry, item) : list.inserted(list.size(), item)).text();
}

std::string withoutNameDecision(std::string_view yaml, const std::string& first, const std::string& second,
                                const std::string& where)
{
    const YamlList list(std::string(yaml), where);
    const auto entry = entryAbout(list, first, second, where);
    return entry ? list.removed(*entry).text() : list.text();
}

} // namespace podium::cleaning
