#include "ui/comparison/RunView.h"

#include <algorithm>
#include <array>

#include "core/base/Error.h"
#include "ui/comparison/RunGroups.h"

namespace podium::ui {

namespace {

constexpr std::array<std::pair<RunColumn::Kind, const char*>, 6> kIds{{{RunColumn::Kind::Name, "name"},
                                                                       {RunColumn::Kind::Star, "star"},
                                                                       {RunColumn::Kind::State, "state"},
                                                                       {RunColumn::Kind::Note, "note"},
                                                                       {RunColumn::Kind::Duration, "duration"},
                                                                       {RunColumn::Kind::Created, "created"}}};

bool flag(const Json& json, const char* key, bool otherwise)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_boolean() ? found->get<bool>() : otherwise;
}

} // namespace

std::string RunColumn::id() const
{
    for (const auto& [kind_, id] : kIds)
        if (kind_ == kind)
            return id;
    return key.text();
}

std::optional<RunColumn> RunColumn::fromId(const std::string& id)
{
    for (const auto& [kind, known] : kIds)
        if (known == id)
            return RunColumn{kind, {}};
    try {
        const auto order = tracking::RunOrder::parse(id);
        if (order.size() == 1 && order.front().key.entity != tracking::RunEntity::Attribute)
            return RunColumn{Kind::Value, order.front().key};
    } catch (const Error&) { // of a file that somebody edited
    }
    return std::nullopt;
}

RunView RunView::standard(const std::string& mainMetric)
{
    RunView view;
    view.columns.push_back({RunColumn::Kind::Star, {}});
    for (const std::string& metric : mainMetrics())
        view.columns.push_back(RunColumn::metric(metric));
    const bool known = std::find(mainMetrics().begin(), mainMetrics().end(), mainMetric) != mainMetrics().end();
    if (!mainMetric.empty() && !known)
        view.columns.insert(view.columns.begin() + 1, RunColumn::metric(mainMetric));
    if (!mainMetric.empty()) {
        view.sortBy = RunColumn::metric(mainMetric);
        view.descending = higherIsBetter(mainMetric);
    }
    return view;
}

Json RunView::toJson() const
{
    Json ids = Json::array();
    for (const RunColumn& column : columns)
        ids.push_back(column.id());
    return {{"filter", filter}, {"columns", ids}, {"sort", sortBy ? Json(sortBy->id()) : Json()}, {"descending", descending},
            {"grouped", grouped}, {"differing", onlyDiffering}, {"archived", archived}, {"deltas", deltas}};
}

RunView RunView::fromJson(const Json& json, const RunView& otherwise)
{
    RunView view = otherwise;
    if (!json.is_object())
        return view;
    if (const auto filter = json.find("filter"); filter != json.end() && filter->is_string())
        view.filter = filter->get<std::string>();
    if (const auto columns = json.find("columns"); columns != json.end() && columns->is_array()) {
        view.columns.clear();
        for (const Json& id : *columns)
            if (const auto column = id.is_string() ? RunColumn::fromId(id.get<std::string>()) : std::nullopt;
                column && column->kind != RunColumn::Kind::Name &&
                std::find(view.columns.begin(), view.columns.end(), *column) == view.columns.end())
                view.columns.push_back(*column);
    }
    if (const auto sort = json.find("sort"); sort != json.end())
        view.sortBy = sort->is_string() ? RunColumn::fromId(sort->get<std::string>()) : std::nullopt;
    view.descending = flag(json, "descending", view.descending);
    view.grouped = flag(json, "grouped", view.grouped);
    view.onlyDiffering = flag(json, "differing", view.onlyDiffering);
    view.archived = flag(json, "archived", view.archived);
    view.deltas = flag(json, "deltas", view.deltas);
    return view;
}

} // namespace podium::ui
