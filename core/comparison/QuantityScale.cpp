#include "core/comparison/QuantityScale.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace podium::comparison {

namespace {

constexpr double kDecimals = 1e4; // of what is read out

} // namespace

std::optional<Json> valueOf(const PlottedRun& run, const Quantity& quantity)
{
    if (quantity.metric) {
        for (const auto& [key, value] : run.metrics)
            if (key == quantity.key)
                return value && std::isfinite(*value) ? std::optional(Json(*value)) : std::nullopt;
    } else {
        for (const auto& [key, value] : run.params)
            if (key == quantity.key)
                return value;
    }
    return std::nullopt;
}

std::string nameOf(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : value.is_null() ? std::string("–") : value.dump();
}

Text nameText(const std::string& name)
{
    return Text{PODIUM_TEXT("comparison.name", "{name}"), {{"name", name}}};
}

Text labelOf(const Quantity& quantity)
{
    return quantity.label.empty() ? nameText(quantity.key) : quantity.label;
}

Text numberText(double value)
{
    // A whole number is a setting more often than a count: 2026 may be a year and stays as it is written in params.yaml.
    constexpr double kGrouped = 1e4;
    if (value == std::floor(value) && std::abs(value) < kGrouped)
        return nameText(fmt::format("{:.0f}", value));
    const double rounded = std::round(value * kDecimals) / kDecimals;
    return Text{PODIUM_TEXT("comparison.value", "{value}"), {{"value", rounded == 0 ? value : rounded}}};
}

QuantityScale::QuantityScale(std::span<const PlottedRun> runs, const Quantity& quantity)
{
    std::vector<bool> has;
    for (const PlottedRun& run : runs) {
        const auto raw = valueOf(run, quantity);
        has.push_back(raw.has_value());
        m_raw.push_back(raw.value_or(Json()));
    }
    std::vector<Json> different; // of those that are no numbers all together
    bool numeric = true;
    for (std::size_t i = 0; i < runs.size(); ++i)
        numeric = numeric && (!has[i] || m_raw[i].is_number());
    for (std::size_t i = 0; !numeric && i < runs.size(); ++i)
        if (has[i] && std::find(different.begin(), different.end(), m_raw[i]) == different.end())
            different.push_back(m_raw[i]);
    std::sort(different.begin(), different.end(), [](const Json& a, const Json& b) {
        if (a.is_number() != b.is_number())
            return a.is_number();
        return a.is_number() ? a.get<double>() < b.get<double>() : nameOf(a) < nameOf(b);
    });
    for (const Json& value : different)
        m_names.push_back(nameOf(value));
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (!has[i])
            m_places.emplace_back();
        else if (numeric)
            m_places.emplace_back(m_raw[i].get<double>());
        else
            m_places.emplace_back(static_cast<double>(std::find(different.begin(), different.end(), m_raw[i]) - different.begin()));
        if (const auto& place = m_places.back()) {
            m_low = m_known ? std::min(m_low, *place) : *place;
            m_high = m_known ? std::max(m_high, *place) : *place;
            m_known = true;
        }
    }
}

double QuantityScale::share(double place) const
{
    return m_high > m_low ? (place - m_low) / (m_high - m_low) : 0.5;
}

Text QuantityScale::wording(double place) const
{
    if (isNumeric())
        return numberText(place);
    const auto name = static_cast<std::size_t>(std::clamp(std::lround(place), 0L, static_cast<long>(m_names.size()) - 1));
    return nameText(m_names[name]);
}

Axis QuantityScale::axis(const Quantity& quantity) const
{
    Axis axis;
    axis.label = labelOf(quantity);
    for (const std::string& name : m_names)
        axis.categories.push_back(nameText(name));
    if (!isNumeric()) {
        axis.minimum = -0.5;
        axis.maximum = static_cast<double>(m_names.size()) - 0.5;
    } else if (m_known) {
        const double room = m_high > m_low ? 0.05 * (m_high - m_low) : 0.5;
        axis.minimum = m_low - room;
        axis.maximum = m_high + room;
    }
    return axis;
}

} // namespace podium::comparison
