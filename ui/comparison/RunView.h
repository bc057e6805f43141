#pragma once
// What the run table shows and how: filter, columns, order. A view can be kept under a name (RunViews.h).
#include <optional>
#include <string>
#include <vector>

#include "core/base/Json.h"
#include "core/tracking/RunFilter.h"

namespace podium::ui {

struct RunColumn
{
    enum class Kind { Name, Star, State, Note, Duration, Created, Value };
    Kind kind = Kind::Name;
    tracking::RunKey key; ///< of a value: metric, parameter or tag

    static RunColumn metric(const std::string& key) { return {Kind::Value, {tracking::RunEntity::Metric, key}}; }
    static RunColumn parameter(const std::string& key) { return {Kind::Value, {tracking::RunEntity::Param, key}}; }
    static RunColumn tag(const std::string& key) { return {Kind::Value, {tracking::RunEntity::Tag, key}}; }

    bool isMetric() const { return kind == Kind::Value && key.entity == tracking::RunEntity::Metric; }
    bool isParameter() const { return kind == Kind::Value && key.entity == tracking::RunEntity::Param; }
    /// "star", "metrics.f1": stable, for files.
    std::string id() const;
    static std::optional<RunColumn> fromId(const std::string& id);
    friend bool operator==(const RunColumn&, const RunColumn&) = default;
};

struct RunView
{
    std::string filter;             ///< MLflow's grammar
    std::vector<RunColumn> columns; ///< after the name, which is always there and first
    std::optional<RunColumn> sortBy; ///< none = newest first
    bool descending = false;
    bool grouped = true;        ///< by what may be compared; else one list
    bool onlyDiffering = false; ///< parameters and figures in which the runs shown differ, instead of `columns`
    bool archived = false;      ///< archived runs too
    bool deltas = false;        ///< figures with their distance to the baseline's

    /// Star, the main metrics and the project's own; in the order that the project's metric gives.
    static RunView standard(const std::string& mainMetric);
    Json toJson() const;
    static RunView fromJson(const Json& json, const RunView& otherwise); ///< what cannot be read is as in `otherwise`
    friend bool operator==(const RunView&, const RunView&) = default;
};

} // namespace podium::ui
