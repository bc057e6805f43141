#include "ui/comparison/SideBySideModel.h"

#include <algorithm>

#include <QFont>

#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"
#include "ui/comparison/RunTableModel.h"

namespace podium::ui {

SideBySideModel::SideBySideModel(Content content, QObject* parent) : ColumnTableModel(parent), m_content(content) {}

void SideBySideModel::setRuns(std::shared_ptr<const ProjectSnapshot> snapshot, const std::vector<std::string>& runs)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_runs.clear();
    m_rows.clear();
    if (m_snapshot != nullptr)
        for (const std::string& id : runs)
            if (const project::Experiment* run = m_snapshot->experiment(id))
                m_runs.push_back(*run);

    const auto row = [this](const std::string& key) -> Row& {
        auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& r) { return r.key == key; });
        if (it == m_rows.end())
            it = m_rows.insert(m_rows.end(), Row{key, std::vector<Json>(m_runs.size()), std::vector<bool>(m_runs.size(), false), false});
        return *it;
    };
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        if (m_content == Content::Parameters)
            for (const auto& [key, value] : m_runs[i].params)
                row(key).values[i] = value;
        else
            for (const auto& [key, value] : m_runs[i].metrics)
                row(key).values[i] = value ? Json(*value) : Json();
    }
    for (Row& r : m_rows)
        r.differs = std::any_of(r.values.begin(), r.values.end(), [&](const Json& v) { return v != r.values.front(); });
    const std::vector<RunGroup> groups = groupRuns(m_runs);
    if (m_content == Content::Metrics && groups.size() == 1) // best holds only among runs on the same rows
        for (Row& r : m_rows)
            for (std::size_t i = 0; i < m_runs.size(); ++i)
                r.best[i] = groups.front().isBest(m_runs[i], r.key);
    if (m_content == Content::Parameters)
        std::stable_partition(m_rows.begin(), m_rows.end(), [](const Row& r) { return r.differs; });
    endResetModel();
}

QVariant SideBySideModel::cell(int row, int column, int role) const
{
    const Row& r = m_rows[static_cast<std::size_t>(row)];
    if (role == Qt::BackgroundRole)
        return r.differs && m_content == Content::Parameters && m_runs.size() > 1 ? QVariant(Theme::color(ColorRole::Selection)) : QVariant();
    if (column == 0) {
        if (role == Qt::DisplayRole)
            return m_content == Content::Metrics ? metricLabel(r.key) : parameterLabel(*m_snapshot, r.key);
        if (role == Qt::ToolTipRole)
            return m_content == Content::Metrics ? metricHelp(r.key) : fromUtf8(r.key);
        return {};
    }
    const auto run = static_cast<std::size_t>(column - 1);
    const Json& value = r.values[run];
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(r.best[run]);
        return font;
    }
    if (role != Qt::DisplayRole)
        return {};
    if (m_content == Content::Parameters)
        return valueText(value);
    return (r.best[run] ? QStringLiteral("★ ") : QString()) + realText(value.is_number() ? std::optional(value.get<double>()) : std::nullopt);
}

QString SideBySideModel::title(int column) const
{
    if (column == 0)
        return m_content == Content::Metrics ? tr("Metric") : tr("Parameter");
    return fromUtf8(m_runs[static_cast<std::size_t>(column - 1)].name);
}

} // namespace podium::ui
