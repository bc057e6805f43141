#include "core/project/OneDirection.h"

#include <map>
#include <string>

namespace podium::project {
namespace {

struct Replaced
{
    std::string before, after;
};

/// Of a step that writes one cell's text as another.
std::optional<Replaced> replacedBy(const Json& step)
{
    const auto settings = step.is_object() ? step.find("replace") : step.end();
    if (!step.is_object() || settings == step.end() || !settings->is_object() || settings->value("match", Json()) != Json("cell"))
        return std::nullopt;
    const Json before = settings->value("find", Json()), after = settings->value("with", Json());
    if (!before.is_string() || !after.is_string())
        return std::nullopt;
    return Replaced{before.get<std::string>(), after.get<std::string>()};
}

bool isBesideOthers(const FindingReview& finding) { return finding.finding.rule.ends_with("_together"); }

} // namespace

void keepOneDirection(std::vector<FindingReview>& findings, const Json& recipe)
{
    std::map<std::string, std::string> said; // whatever the column is called at that step
    for (const Json& step : recipe)
        if (const auto replaced = replacedBy(step))
            said[replaced->before] = replaced->after;
    const auto speaksAgainst = [&](const Replaced& replaced) {
        const auto back = said.find(replaced.after), other = said.find(replaced.before);
        return (back != said.end() && back->second == replaced.before) || (other != said.end() && other->second != replaced.after);
    };
    for (const bool beside : {false, true})
        for (FindingReview& finding : findings) {
            if (!finding.finding.mend || isBesideOthers(finding) != beside)
                continue;
            Json kept = Json::array();
            for (const Json& step : finding.finding.mend->steps) {
                const auto replaced = replacedBy(step);
                if (replaced && speaksAgainst(*replaced))
                    continue;
                if (replaced)
                    said[replaced->before] = replaced->after;
                kept.push_back(step);
            }
            if (kept.empty())
                finding.finding.mend.reset();
            else
                finding.finding.mend->steps = std::move(kept);
        }
}

} // namespace podium::project
