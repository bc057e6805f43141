#include "ui/comparison/SideBySideModel.h"

#include <algorithm>
#include <cmath>

#include <QFont>

#include "core/project/Experiment.h"
#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"
#include "ui/comparison/RunCells.h"

namespace podium::ui {

QString deltaText(double delta, int digits)
{
    const QString size = realText(std::abs(delta), digits);
    if (size == realText(0.0, digits))
        return QStringLiteral("±") + size;
    return (delta > 0 ? QStringLiteral("+") : QStringLiteral("−")) + size;
}

SideBySideModel::SideBySideModel(Content content, QObject* parent) : ColumnTableModel(parent), m_content(content) {}

void SideBySideModel::setRuns(std::shared_ptr<const ProjectSnapshot> snapshot, const std::vector<std::string>& runs,
                              const std::string& baseline)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_runs.clear();
    m_all.clear();
    if (m_snapshot != nullptr)
        for (const std::string& id : runs)
            if (const project::Experiment* run = m_snapshot->experiment(id))
                m_runs.push_back(*run);

    const auto row = [this](const std::string& key) -> Row& {
        auto it = std::find_if(m_all.begin(), m_all.end(), [&](const Row& r) { return r.key == key; });
        if (it == m_all.end())
            it = m_all.insert(m_all.end(), Row{key, std::vector<Json>(m_runs.size()), std::vector<bool>(m_runs.size(), false),
                                               std::vector<std::optional<double>>(m_runs.size()), false});
        return *it;
    };
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        if (m_content == Content::Parameters)
            for (const auto& [key, value] : m_runs[i].params)
                row(key).values[i] = value;
        else
            for (const auto& [key, own] : m_runs[i].metrics) {
                const auto value = figureOf(m_runs[i], key);
                row(key).values[i] = value ? Json(*value) : Json();
            }
    }
    for (Row& r : m_all)
        r.differs = std::any_of(r.values.begin(), r.values.end(), [&](const Json& v) { return v != r.values.front(); });
    if (m_content == Content::Metrics) {
        const std::vector<RunGroup> groups = groupRuns(m_runs);
        if (groups.size() == 1 && m_figures.empty()) // best holds only among runs on the same rows
            for (Row& r : m_all)
                for (std::size_t i = 0; i < m_runs.size(); ++i)
                    r.best[i] = groups.front().isBest(m_runs[i], r.key);
        const project::Experiment* reference = m_snapshot != nullptr ? m_snapshot->experiment(baseline) : nullptr;
        for (Row& r : m_all)
            for (std::size_t i = 0; i < m_runs.size() && reference != nullptr; ++i)
                if (const auto from = figureOf(*reference, r.key); from && m_runs[i].id != baseline && r.values[i].is_number() &&
                                                                   comparable(*reference, m_runs[i]))
                    r.delta[i] = r.values[i].get<double>() - *from;
    }
    std::stable_partition(m_all.begin(), m_all.end(), [](const Row& r) { return r.differs; });
    takeRows();
    endResetModel();
}

std::optional<double> SideBySideModel::figureOf(const project::Experiment& run, const std::string& metric) const
{
    if (const auto figures = m_figures.find(run.id); figures != m_figures.end())
        for (const auto& [key, value] : figures->second)
            if (key == metric)
                return value;
    return metricOf(run, metric);
}

void SideBySideModel::showOnlyDiffering(bool only)
{
    beginResetModel();
    m_onlyDiffering = only;
    takeRows();
    endResetModel();
}

void SideBySideModel::takeRows()
{
    m_rows.clear();
    for (const Row& row : m_all)
        if (row.differs || !m_onlyDiffering || m_runs.size() < 2)
            m_rows.push_back(row);
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
    if (role == Qt::ToolTipRole && m_content == Content::Parameters)
        return fromUtf8(r.key + ": " + value.dump());
    if (role == Qt::ToolTipRole) {
        const QString counts = m_formulas ? m_formulas(m_runs[run].id, r.key) : QString();
        return counts.isEmpty() ? metricHelp(r.key) : metricHelp(r.key) + QLatin1Char('\n') + counts;
    }
    if (role != Qt::DisplayRole)
        return {};
    if (m_content == Content::Parameters)
        return parameterValueText(*m_snapshot, r.key, value);
    QString text = (r.best[run] ? QStringLiteral("★ ") : QString()) +
                   realText(value.is_number() ? std::optional(value.get<double>()) : std::nullopt);
    if (r.delta[run])
        text += QStringLiteral("  (%1)").arg(deltaText(*r.delta[run]));
    return text;
}

QString SideBySideModel::title(int column) const
{
    if (column == 0)
        return m_content == Content::Metrics ? tr("Metric") : tr("Parameter");
    return fromUtf8(m_runs[static_cast<std::size_t>(column - 1)].name);
}

} // namespace podium::ui
