#include "ui/comparison/RunTableModel.h"

#include <algorithm>

#include <QFont>

#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"
#include "ui/evaluation/MetricFormula.h"

namespace podium::ui {

namespace {

// Columns: name, the main metrics, duration, created.
const int kMetrics = static_cast<int>(mainMetrics().size());
const int kDuration = 1 + kMetrics;
const int kCreated = 2 + kMetrics;
const int kColumns = 3 + kMetrics;

bool isMetric(int column)
{
    return column >= 1 && column <= kMetrics;
}

const std::string& metricAt(int column)
{
    return mainMetrics()[static_cast<std::size_t>(column - 1)];
}

const evaluation::MetricInfo* metricInfo(const std::string& metric)
{
    const auto& all = evaluation::metrics();
    const auto it = std::find_if(all.begin(), all.end(), [&](const evaluation::MetricInfo& m) { return m.id == metric; });
    return it == all.end() ? nullptr : &*it;
}

bool sameRuns(const std::vector<project::Experiment>& a, const std::vector<project::Experiment>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const project::Experiment& x, const project::Experiment& y) {
        return x.id == y.id && x.name == y.name && x.status == y.status && x.metrics == y.metrics && x.warnings.size() == y.warnings.size();
    });
}

} // namespace

QString metricLabel(const std::string& metric)
{
    const evaluation::MetricInfo* info = metricInfo(metric);
    return info == nullptr ? fromUtf8(metric) : worded(info->label);
}

QString metricHelp(const std::string& metric)
{
    const evaluation::MetricInfo* info = metricInfo(metric);
    if (info == nullptr)
        return {};
    const QString formula = metricFormula(metric);
    return formula.isEmpty() ? worded(info->help) : QStringLiteral("%1\n= %2").arg(worded(info->help), formula);
}

QString parameterLabel(const ProjectSnapshot& snapshot, const std::string& key)
{
    const Parameter* best = nullptr;
    for (const StageView& stage : snapshot.stages)
        for (const Parameter* parameter : stage.parameters)
            if (key == parameter->key || key.starts_with(parameter->key + "."))
                best = parameter;
    if (best == nullptr)
        return fromUtf8(key);
    const QString label = worded(best->label);
    return key == best->key ? label : QStringLiteral("%1: %2").arg(label, fromUtf8(key.substr(best->key.size() + 1)));
}

QString groupTitle(const RunGroup& group, const ProjectSnapshot& snapshot)
{
    QStringList parts{fromUtf8(group.dataset), RunTableModel::tr("%1 validation rows").arg(countText(group.validationRows))};
    for (const auto& [key, value] : group.distinct)
        parts.append(QStringLiteral("%1: %2").arg(parameterLabel(snapshot, key), valueText(value)));
    return parts.join(QStringLiteral(" · "));
}

RunTableModel::RunTableModel(Selection& selection, QObject* parent) : QAbstractItemModel(parent), m_selection(selection) {}

void RunTableModel::setSnapshot(std::shared_ptr<const ProjectSnapshot> snapshot)
{
    if (snapshot != nullptr && m_snapshot != nullptr && sameRuns(snapshot->experiments, m_snapshot->experiments)) {
        m_snapshot = std::move(snapshot); // the user's scroll position and selection stay
        refreshTexts();
        return;
    }
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_groups = m_snapshot == nullptr ? std::vector<RunGroup>{} : groupRuns(m_snapshot->experiments);
    endResetModel();
}

void RunTableModel::refreshTexts()
{
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parent = index(group, 0);
        emit dataChanged(parent, index(group, kColumns - 1));
        if (const int runs = rowCount(parent); runs > 0)
            emit dataChanged(index(0, 0, parent), index(runs - 1, kColumns - 1, parent));
    }
}

const project::Experiment* RunTableModel::run(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    const RunGroup& group = m_groups[index.internalId() - 1];
    return &m_snapshot->experiments[group.runs[static_cast<std::size_t>(index.row())]];
}

QModelIndex RunTableModel::indexOf(const std::string& run) const
{
    for (std::size_t g = 0; g < m_groups.size(); ++g)
        for (std::size_t r = 0; r < m_groups[g].runs.size(); ++r)
            if (m_snapshot->experiments[m_groups[g].runs[r]].id == run)
                return createIndex(static_cast<int>(r), 0, static_cast<quintptr>(g + 1));
    return {};
}

int RunTableModel::metricColumn(const std::string& metric) const
{
    const auto it = std::find(mainMetrics().begin(), mainMetrics().end(), metric);
    return it == mainMetrics().end() ? -1 : 1 + static_cast<int>(it - mainMetrics().begin());
}

// Groups have the internal id 0, runs the number of their group from 1 on.
QModelIndex RunTableModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : 0);
}

QModelIndex RunTableModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr(0));
}

int RunTableModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].runs.size());
}

int RunTableModel::columnCount(const QModelIndex&) const
{
    return kColumns;
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(static_cast<int>((isMetric(index.column()) || index.column() == kDuration ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (index.internalId() == 0)
        return groupData(m_groups[static_cast<std::size_t>(index.row())], index.row(), index.column(), role);
    return runData(m_groups[index.internalId() - 1], *run(index), index.row(), index.column(), role);
}

QVariant RunTableModel::groupData(const RunGroup& group, int row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return column == 0 ? groupTitle(group, *m_snapshot) : QVariant();
    case Qt::ToolTipRole:
        return tr("Only runs on the same validation rows with the same label are compared; “best” (★) holds inside this group.");
    case Qt::BackgroundRole: return Theme::color(ColorRole::Alternate);
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return font;
    }
    case kSortRole: return row;
    default: return {};
    }
}

QVariant RunTableModel::runData(const RunGroup& group, const project::Experiment& run, int row, int column, int role) const
{
    const bool warned = !run.warnings.empty();
    if (role == kKeyRole)
        return QString::fromStdString(run.id);
    if (column == 0) {
        switch (role) {
        case Qt::DisplayRole:
            return (warned ? QStringLiteral("◆ ") : run.status == tracking::RunStatus::Finished ? QString() : QStringLiteral("✕ ")) + fromUtf8(run.name);
        case kSortRole: return fromUtf8(run.name).toLower();
        case Qt::DecorationRole:
            return m_selection.contains(run.id) ? QVariant(markerIcon(m_selection.style(run.id))) : QVariant();
        case Qt::ForegroundRole: return warned ? Theme::color(ColorRole::Warning) : QVariant();
        case Qt::ToolTipRole:
        case Qt::AccessibleDescriptionRole: {
            QStringList lines;
            for (const project::Warning& warning : run.warnings)
                lines.append(QStringLiteral("◆ ") + worded(warning.text));
            if (warned)
                lines.append(tr("A run with a warning is never called the best."));
            return lines.isEmpty() ? QVariant() : lines.join(QLatin1Char('\n'));
        }
        default: return {};
        }
    }
    if (isMetric(column)) {
        const std::optional<double> value = metricOf(run, metricAt(column));
        const bool best = group.isBest(run, metricAt(column));
        switch (role) {
        case Qt::DisplayRole: return (best ? QStringLiteral("★ ") : QString()) + realText(value);
        case kSortRole: return value ? QVariant(*value) : QVariant(-1.0);
        case Qt::FontRole: {
            QFont font;
            font.setBold(best);
            return font;
        }
        case Qt::ToolTipRole:
            if (!value)
                return tr("Undefined for this run.");
            return best ? tr("%1 — the best of its group").arg(realText(value, 6)) : realText(value, 6);
        default: return {};
        }
    }
    if (column == kDuration) {
        if (role == Qt::DisplayRole)
            return run.seconds ? secondsText(*run.seconds) : QStringLiteral("–");
        return role == kSortRole ? QVariant(run.seconds.value_or(-1)) : QVariant();
    }
    if (column == kCreated) {
        if (role == Qt::DisplayRole)
            return momentText(run.createdMs);
        // Runs of one sweep share their second: the order of the listing decides.
        return role == kSortRole ? QVariant(static_cast<double>(run.createdMs) - row * 1e-3) : QVariant();
    }
    return {};
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(static_cast<int>((isMetric(section) || section == kDuration ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole && isMetric(section))
        return metricHelp(metricAt(section));
    if (role != Qt::DisplayRole)
        return {};
    if (isMetric(section)) // the one long name is short over a column
        return metricAt(section) == "roc_auc" ? tr("ROC AUC") : metricLabel(metricAt(section));
    if (section == kDuration)
        return tr("Duration");
    return section == kCreated ? tr("Created") : tr("Run");
}

Qt::ItemFlags RunTableModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return index.internalId() == 0 ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace podium::ui
