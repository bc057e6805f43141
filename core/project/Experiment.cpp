#include "core/project/Experiment.h"

#include <fmt/chrono.h>

#include <ctime>

#include "core/project/Annotations.h"

namespace podium::project {
namespace {

std::string isoTime(std::int64_t ms)
{
    const std::time_t seconds = static_cast<std::time_t>(ms / 1000);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", parts.tm_year + 1900, parts.tm_mon + 1,
                       parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, ms % 1000);
}

Json metricsJson(const std::vector<std::pair<std::string, std::optional<double>>>& metrics)
{
    Json object = Json::object();
    for (const auto& [key, value] : metrics)
        object[key] = value ? Json(*value) : Json();
    return object;
}

Json changesJson(const std::vector<ValueChange>& changes)
{
    Json object = Json::object();
    for (const ValueChange& change : changes) {
        if (!change.changed())
            continue;
        Json entry = {{"old", change.before}, {"new", change.after}};
        if (change.difference)
            entry["diff"] = *change.difference;
        object[change.key] = std::move(entry);
    }
    return object;
}

} // namespace

Json Experiment::toJson() const
{
    Json json;
    json["name"] = name;
    json["id"] = id;
    json["commit"] = commit;
    json["status"] = std::string(tracking::name(status));
    json["created"] = isoTime(createdMs);
    json["duration_s"] = seconds ? Json(*seconds) : Json();
    json["dataset"] = dataset.empty() ? Json() : Json(dataset);
    json["params"] = Json::object();
    for (const auto& [key, value] : params)
        json["params"][key] = value;
    json["metrics"] = metricsJson(metrics);
    json["confusion"] = confusion;
    json["rows"] = rows;
    if (test)
    {
        json["test"] = {{"metrics", metricsJson(test->metrics)}, {"confusion", test->confusion}};
        if (test->threshold)
            json["test"]["threshold"] = *test->threshold;
    }
    json["star"] = isStarred(*this);
    json["note"] = noteOf(*this);
    json["lifecycle"] = isArchived(*this) ? "archived" : "active";
    json["tags"] = Json::object();
    for (const auto& [key, value] : tags)
        json["tags"][key] = value;
    json["warnings"] = Json::array();
    for (const Warning& warning : warnings)
        json["warnings"].push_back({{"id", warning.id}, {"text", warning.text.english()}});
    json["marks"] = Json::array();
    for (const Warning& mark : marks)
        json["marks"].push_back({{"id", mark.id}, {"text", mark.text.english()}});
    return json;
}

Json ExperimentDiff::toJson() const
{
    return {
        {"params", changesJson(params)}, {"metrics", changesJson(metrics)}, {"counts", changesJson(counts)}};
}

} // namespace podium::project
