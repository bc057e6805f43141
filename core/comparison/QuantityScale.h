#pragma once
// The values of one quantity over several runs as places on an axis: numbers as they are, anything else by its place among the names.
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/comparison/RunPlots.h"

namespace podium::comparison {

/// Parameter or metric of a run; none where it has none.
std::optional<Json> valueOf(const PlottedRun& run, const Quantity& quantity);
std::string nameOf(const Json& value); ///< "gini", "64", "–"
Text labelOf(const Quantity& quantity);

class QuantityScale
{
public:
    QuantityScale(std::span<const PlottedRun> runs, const Quantity& quantity);

    std::optional<double> place(std::size_t run) const { return m_places[run]; }
    const Json& raw(std::size_t run) const { return m_raw[run]; } ///< null where there is none
    double share(double place) const;                             ///< of the axis, 0 … 1; in the middle where all are equal
    double placeAtShare(double share) const { return m_low + share * (m_high - m_low); }
    bool isNumeric() const { return m_names.empty(); }
    bool isKnown() const { return m_known; } ///< some run has a value
    double low() const { return m_low; }
    double high() const { return m_high; }
    const std::vector<std::string>& names() const { return m_names; } ///< numbers first, by size; then texts
    Text wording(double place) const;
    Axis axis(const Quantity& quantity) const; ///< with some room at the ends

private:
    std::vector<Json> m_raw;
    std::vector<std::optional<double>> m_places;
    std::vector<std::string> m_names;
    double m_low = 0, m_high = 0;
    bool m_known = false;
};

Text numberText(double value); ///< short, as it is read out
Text nameText(const std::string& name); ///< a name as it is, in any language

} // namespace podium::comparison
