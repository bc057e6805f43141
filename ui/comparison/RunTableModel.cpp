#include "ui/comparison/RunTableModel.h"

#include <algorithm>

#include <QFont>

#include "core/project/Annotations.h"
#include "core/project/Experiment.h"
#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"
#include "ui/comparison/RunCells.h"

namespace podium::ui {

namespace {

using Kind = RunColumn::Kind;

QFont bold()
{
    QFont font;
    font.setBold(true);
    return font;
}

} // namespace

RunTableModel::RunTableModel(Selection& selection, QObject* parent) : QAbstractItemModel(parent), m_selection(selection)
{
    m_arrangement.columns.push_back({Kind::Name, {}});
}

void RunTableModel::setRuns(std::shared_ptr<const RunList> list, const RunView& view, const tracking::RunFilter& filter)
{
    RunArrangement arrangement;
    if (list != nullptr)
        arrangement = arrange(*list, view, filter, m_selection.kept() ? &*m_selection.kept() : nullptr);
    else
        arrangement.columns.push_back({Kind::Name, {}});
    const auto ids = [](const RunList* of) {
        std::vector<std::string> all;
        if (of != nullptr)
            for (const project::Experiment& run : of->runs())
                all.push_back(run.id);
        return all;
    };
    // The user's scroll position and selection stay where the rows do.
    const bool same = arrangement == m_arrangement && (list == m_list || ids(list.get()) == ids(m_list.get()));
    if (!same)
        beginResetModel();
    m_list = std::move(list);
    m_arrangement = std::move(arrangement);
    m_deltas = view.deltas;
    setBaseline(m_baseline);
    if (same)
        refreshTexts();
    else
        endResetModel();
}

void RunTableModel::setEntries(std::vector<project::EntryProgress> entries)
{
    if (entries.size() == m_entries.size()) {
        m_entries = std::move(entries);
        if (!m_entries.empty()) {
            const QModelIndex parent = index(0, 0);
            emit dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, columnCount() - 1, parent));
        }
        return;
    }
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

void RunTableModel::setBaseline(const std::string& run)
{
    m_baseline = run;
    m_baselines.clear();
    if (m_list == nullptr)
        return;
    for (const RunGroup& group : m_list->groups) {
        const auto chosen = std::find_if(group.runs.begin(), group.runs.end(), [&](std::size_t i) { return m_list->runs()[i].id == run; });
        m_baselines.push_back(chosen == group.runs.end() ? group.runs.back() : *chosen); // the listing is newest first
    }
}

const project::Experiment* RunTableModel::baselineOf(const project::Experiment& run) const
{
    if (m_list == nullptr)
        return nullptr;
    const auto index = static_cast<std::size_t>(&run - m_list->runs().data());
    return &m_list->runs()[m_baselines[m_list->groupOf[index]]];
}

void RunTableModel::refreshTexts()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex parent = index(row, 0);
        emit dataChanged(parent, index(row, columnCount() - 1));
        if (const int runs = rowCount(parent); runs > 0)
            emit dataChanged(index(0, 0, parent), index(runs - 1, columnCount() - 1, parent));
    }
}

const RunArrangement::Section* RunTableModel::section(int row) const
{
    return row < firstSection() ? nullptr : &m_arrangement.sections[static_cast<std::size_t>(row - firstSection())];
}

std::vector<std::size_t> RunTableModel::shownRuns() const
{
    std::vector<std::size_t> runs;
    for (const RunArrangement::Section& section : m_arrangement.sections)
        runs.insert(runs.end(), section.runs.begin(), section.runs.end());
    return runs;
}

const project::Experiment* RunTableModel::run(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    const RunArrangement::Section* of = section(static_cast<int>(index.internalId()) - 1);
    return of == nullptr ? nullptr : &m_list->runs()[of->runs[static_cast<std::size_t>(index.row())]];
}

QModelIndex RunTableModel::indexOf(const std::string& run) const
{
    for (std::size_t s = 0; s < m_arrangement.sections.size(); ++s) {
        const std::vector<std::size_t>& runs = m_arrangement.sections[s].runs;
        for (std::size_t r = 0; r < runs.size(); ++r)
            if (m_list->runs()[runs[r]].id == run)
                return createIndex(static_cast<int>(r), 0, static_cast<quintptr>(static_cast<int>(s) + firstSection() + 1));
    }
    return {};
}

int RunTableModel::sectionOf(const RunColumn& column) const
{
    const auto found = std::find(m_arrangement.columns.begin(), m_arrangement.columns.end(), column);
    return found == m_arrangement.columns.end() ? -1 : static_cast<int>(found - m_arrangement.columns.begin());
}

// Sections have the internal id 0, their rows the number of their section from 1 on.
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
        return firstSection() + static_cast<int>(m_arrangement.sections.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    const RunArrangement::Section* of = section(parent.row());
    return static_cast<int>(of == nullptr ? m_entries.size() : of->runs.size());
}

int RunTableModel::columnCount(const QModelIndex&) const
{
    return static_cast<int>(m_arrangement.columns.size());
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index)) // proxies of Qt ask for nothing, too
        return {};
    if (role == Qt::TextAlignmentRole) {
        const Qt::Alignment side = column(index.column()).kind == Kind::Star ? Qt::AlignHCenter
                                   : isNumeric(column(index.column()))       ? Qt::AlignRight
                                                                             : Qt::AlignLeft;
        return QVariant(static_cast<int>(side | Qt::AlignVCenter));
    }
    if (index.internalId() == 0)
        return sectionData(index.row(), index.column(), role);
    const RunArrangement::Section* of = section(static_cast<int>(index.internalId()) - 1);
    return of == nullptr ? entryData(m_entries[static_cast<std::size_t>(index.row())], index.column(), role)
                         : runData(of->runs[static_cast<std::size_t>(index.row())], index.column(), role);
}

QString RunTableModel::sectionTitle(int row) const
{
    const RunArrangement::Section* of = section(row);
    if (of == nullptr)
        return tr("In the queue: %1").arg(countText(static_cast<qint64>(m_entries.size())));
    if (of->group != RunArrangement::Section::kAll)
        return groupTitle(m_list->groups[static_cast<std::size_t>(of->group)], *m_list->snapshot);
    return m_list->groups.size() > 1 ? tr("All runs · not the same rows: compare within a group only") : tr("All runs");
}

QVariant RunTableModel::sectionData(int row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return column == 0 ? sectionTitle(row) : QVariant();
    case Qt::ToolTipRole:
        return section(row) == nullptr
            ? tr("Experiments that wait or run; they become rows below when they are kept.")
            : tr("Only runs on the same validation rows with the same label are compared; “best” (★) holds inside this group.");
    case Qt::BackgroundRole: return Theme::color(ColorRole::Alternate);
    case Qt::FontRole: return bold();
    case kSortRole: return row;
    default: return {};
    }
}

QVariant RunTableModel::entryData(const project::EntryProgress& entry, int column, int role) const
{
    if (column != 0)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return QStringLiteral("%1   %2").arg(fromUtf8(entry.name), entryText(entry));
    return role == Qt::ForegroundRole && entry.state == project::EntryProgress::State::Failed ? Theme::color(ColorRole::Error) : QVariant();
}

QVariant RunTableModel::runData(std::size_t index, int column, int role) const
{
    const project::Experiment& run = m_list->runs()[index];
    const RunColumn& of = this->column(column);
    if (role == kKeyRole)
        return QString::fromStdString(run.id);
    if (role == kSortRole)
        return runCellSortValue(of, run);
    if (role == Qt::ForegroundRole && project::isArchived(run))
        return Theme::color(ColorRole::Secondary);
    if (of.kind == Kind::Name)
        return nameData(run, role);
    if (of.isMetric())
        return metricData(index, of.key.key, role);
    switch (role) {
    case Qt::DisplayRole: return runCellText(of, run);
    case Qt::ForegroundRole:
        if (of.kind == Kind::Star)
            return Theme::color(project::isStarred(run) ? ColorRole::Accent : ColorRole::Secondary);
        return of.kind == Kind::State && run.status == tracking::RunStatus::Failed ? Theme::color(ColorRole::Error) : QVariant();
    case Qt::ToolTipRole:
        if (of.kind == Kind::Note)
            return fromUtf8(project::noteOf(run));
        return of.kind == Kind::Star ? (project::isStarred(run) ? tr("Take the star away") : tr("Mark with a star")) : QVariant();
    case Qt::AccessibleTextRole: // a star says nothing aloud
        return of.kind == Kind::Star ? (project::isStarred(run) ? tr("starred") : tr("not starred")) : QVariant();
    default: return {};
    }
}

QVariant RunTableModel::nameData(const project::Experiment& run, int role) const
{
    const bool warned = !run.warnings.empty();
    switch (role) {
    case Qt::DisplayRole:
        return (warned ? QStringLiteral("◆ ") : run.status == tracking::RunStatus::Finished ? QString() : QStringLiteral("✕ ")) + fromUtf8(run.name);
    case Qt::DecorationRole: return m_selection.contains(run.id) ? QVariant(markerIcon(m_selection.style(run.id))) : QVariant();
    case Qt::ForegroundRole: return warned ? Theme::color(ColorRole::Warning) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setItalic(project::isArchived(run));
        return font;
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        QStringList lines;
        if (project::isArchived(run))
            lines.append(tr("Archived"));
        for (const project::Warning& warning : run.warnings)
            lines.append(QStringLiteral("◆ ") + worded(warning.text));
        if (warned)
            lines.append(tr("A run with a warning is never called the best."));
        for (const project::Warning& mark : run.marks)
            lines.append(QStringLiteral("○ ") + worded(mark.text));
        if (const std::string note = project::noteOf(run); !note.empty())
            lines.append(fromUtf8(note));
        for (const auto& [key, value] : run.tags)
            if (project::isOwnTag(key))
                lines.append(QStringLiteral("%1 = %2").arg(fromUtf8(key), fromUtf8(value)));
        return lines.isEmpty() ? QVariant() : lines.join(QLatin1Char('\n'));
    }
    default: return {};
    }
}

QVariant RunTableModel::metricData(std::size_t index, const std::string& metric, int role) const
{
    const project::Experiment& run = m_list->runs()[index];
    const project::Experiment& baseline = m_list->runs()[m_baselines[m_list->groupOf[index]]];
    const std::optional<double> value = metricOf(run, metric);
    const bool best = m_list->groups[m_list->groupOf[index]].isBest(run, metric);
    const QString delta = &run == &baseline ? QString() : deltaText(metric, run, baseline);
    switch (role) {
    case Qt::DisplayRole: {
        const QString text = (best ? QStringLiteral("★ ") : QString()) + realText(value);
        return m_deltas && !delta.isEmpty() ? QStringLiteral("%1  (%2)").arg(text, delta) : text;
    }
    case Qt::FontRole: return best ? QVariant(bold()) : QVariant();
    case Qt::ToolTipRole: {
        if (!value)
            return tr("Undefined for this run.");
        const QString text = best ? tr("%1 — the best of its group").arg(realText(value, 6)) : realText(value, 6);
        return delta.isEmpty() ? text : text + QLatin1Char('\n') + tr("%1 to the baseline %2").arg(delta, fromUtf8(baseline.name));
    }
    default: return {};
    }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const RunColumn& of = column(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(static_cast<int>((isNumeric(of) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (m_list == nullptr)
        return role == Qt::DisplayRole ? tr("Run") : QVariant();
    if (role == Qt::ToolTipRole)
        return runColumnHelp(of, *m_list->snapshot);
    return role == Qt::DisplayRole ? runColumnTitle(of, *m_list->snapshot) : QVariant();
}

void RunTableModel::sort(int column, Qt::SortOrder order)
{
    emit sortWanted(column, order);
}

Qt::ItemFlags RunTableModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return run(index) == nullptr ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace podium::ui
