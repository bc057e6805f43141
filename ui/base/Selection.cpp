#include "ui/base/Selection.h"

#include <algorithm>

namespace podium::ui {

bool Selection::contains(const std::string& run) const
{
    return std::find(m_runs.begin(), m_runs.end(), run) != m_runs.end();
}

void Selection::setRuns(std::vector<std::string> runs)
{
    if (runs == m_runs)
        return;
    m_runs = std::move(runs);
    for (const std::string& run : m_runs)
        style(run); // colours are given in the order of choosing
    emit runsChanged();
}

void Selection::keepOnly(const std::vector<std::string>& existing)
{
    std::vector<std::string> kept;
    for (const std::string& run : m_runs)
        if (std::find(existing.begin(), existing.end(), run) != existing.end())
            kept.push_back(run);
    setRuns(std::move(kept));
}

void Selection::setKept(std::optional<std::set<std::string>> runs)
{
    if (runs == m_kept)
        return;
    m_kept = std::move(runs);
    emit keptChanged();
}

RunStyle Selection::style(const std::string& run)
{
    const auto color = m_colors.find(run);
    return {m_slots.emplace(run, static_cast<int>(m_slots.size())).first->second, color == m_colors.end() ? -1 : color->second};
}

void Selection::setColors(std::map<std::string, int> colors)
{
    if (colors == m_colors)
        return;
    m_colors = std::move(colors);
    emit stylesChanged();
}

} // namespace podium::ui
