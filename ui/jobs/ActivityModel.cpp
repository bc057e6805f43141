#include "ui/jobs/ActivityModel.h"

#include <algorithm>

#include <QDateTime>

#include "ui/base/Panel.h"
#include "ui/base/QtLanguage.h"
#include "ui/jobs/JobModel.h"

namespace podium::ui {

namespace {

constexpr std::size_t kKept = 500;

bool has(const JobInfo& info, Severity severity)
{
    return std::any_of(info.lines.begin(), info.lines.end(), [severity](const JobLine& line) { return line.severity == severity; });
}

/// Also of a job that came to its end though something in it failed, as an experiment of several.
bool isBroken(const JobInfo& info)
{
    return info.state == JobState::Failed || (info.state == JobState::Finished && has(info, Severity::Error));
}

QString glyphOf(const JobInfo& info)
{
    switch (info.state) {
    case JobState::Waiting: return QStringLiteral("❚❚");
    case JobState::Running: return QStringLiteral("▶");
    case JobState::Failed: return QStringLiteral("▲");
    case JobState::Cancelled: return QStringLiteral("–");
    case JobState::Finished: break;
    }
    return isBroken(info) ? QStringLiteral("▲") : has(info, Severity::Warning) ? QStringLiteral("◆") : QStringLiteral("✓");
}

} // namespace

ActivityModel::ActivityModel(JobRunner& runner, QObject* parent) : QAbstractItemModel(parent), m_runner(runner)
{
    connect(&runner, &JobRunner::jobAdded, this, &ActivityModel::added);
    connect(&runner, &JobRunner::jobChanged, this, &ActivityModel::changed);
    connect(&runner, &JobRunner::jobEnded, this, [this](qint64 id) {
        changed(id);
        const int row = rowOf(id);
        if (row >= 0 && m_operations[static_cast<std::size_t>(row)].info.state == JobState::Failed)
            emit failed(index(row, 0));
    });
}

void ActivityModel::note(Severity severity, const Text& what, const std::string& where, const Text& hint)
{
    Operation operation;
    operation.id = -static_cast<qint64>(m_nextKey);
    operation.info.name = what;
    operation.info.state = severity == Severity::Error ? JobState::Failed : JobState::Finished;
    operation.info.startedMs = QDateTime::currentMSecsSinceEpoch();
    if (!where.empty() || !hint.empty())
        operation.info.lines.push_back({severity, what, where, hint});
    prepend(std::move(operation));
}

void ActivityModel::added(qint64 id)
{
    if (const JobInfo* info = m_runner.find(id)) {
        Operation operation;
        operation.id = id;
        operation.info = *info;
        prepend(std::move(operation));
    }
}

void ActivityModel::prepend(Operation operation)
{
    operation.key = m_nextKey++;
    beginInsertRows({}, 0, 0);
    m_operations.insert(m_operations.begin(), std::move(operation));
    endInsertRows();
    if (m_operations.size() > kKept) {
        const int last = static_cast<int>(m_operations.size()) - 1;
        beginRemoveRows({}, last, last);
        m_operations.pop_back();
        endRemoveRows();
    }
}

void ActivityModel::changed(qint64 id)
{
    const int row = rowOf(id);
    const JobInfo* info = m_runner.find(id);
    if (row < 0 || info == nullptr)
        return;
    Operation& operation = m_operations[static_cast<std::size_t>(row)];
    const auto before = static_cast<int>(operation.info.lines.size());
    const auto after = static_cast<int>(info->lines.size());
    const QModelIndex parent = index(row, 0);
    if (after > before) { // lines are only ever added
        beginInsertRows(parent, before, after - 1);
        operation.info = *info;
        endInsertRows();
    } else {
        operation.info = *info;
    }
    emit dataChanged(parent, index(row, ColumnCount - 1));
}

int ActivityModel::rowOf(qint64 id) const
{
    const auto it = std::find_if(m_operations.begin(), m_operations.end(), [id](const Operation& o) { return o.id == id; });
    return it == m_operations.end() ? -1 : static_cast<int>(it - m_operations.begin());
}

int ActivityModel::rowOfKey(quintptr key) const
{
    const auto it = std::find_if(m_operations.begin(), m_operations.end(), [key](const Operation& o) { return o.key == key; });
    return it == m_operations.end() ? -1 : static_cast<int>(it - m_operations.begin());
}

bool ActivityModel::mend(const QModelIndex& line)
{
    const int row = line.isValid() && line.internalId() != 0 ? rowOfKey(line.internalId()) : -1;
    if (row < 0)
        return false;
    const JobLine& told = m_operations[static_cast<std::size_t>(row)].info.lines[static_cast<std::size_t>(line.row())];
    const auto mend = mendOf(told.where, told.hint);
    if (mend)
        emit mendWanted(*mend);
    return mend.has_value();
}

void ActivityModel::refreshTexts()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex operation = index(row, 0);
        emit dataChanged(operation, index(row, ColumnCount - 1));
        if (const int lines = rowCount(operation); lines > 0)
            emit dataChanged(index(0, 0, operation), index(lines - 1, ColumnCount - 1, operation));
    }
}

// Operations have the internal id 0, their lines the key of the operation: rows above may come and go.
QModelIndex ActivityModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? m_operations[static_cast<std::size_t>(parent.row())].key : 0);
}

QModelIndex ActivityModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    const int row = rowOfKey(index.internalId());
    return row < 0 ? QModelIndex() : createIndex(row, 0, quintptr(0));
}

int ActivityModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_operations.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_operations[static_cast<std::size_t>(parent.row())].info.lines.size());
}

int ActivityModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index)) // proxies of Qt ask for nothing, too
        return {};
    if (index.internalId() == 0)
        return operationData(m_operations[static_cast<std::size_t>(index.row())], index.column(), role);
    const int row = rowOfKey(index.internalId());
    if (row < 0)
        return {};
    return lineData(m_operations[static_cast<std::size_t>(row)].info.lines[static_cast<std::size_t>(index.row())], index.column(), role);
}

QVariant ActivityModel::operationData(const Operation& operation, int column, int role) const
{
    const JobInfo& info = operation.info;
    if (role == Qt::ForegroundRole && column == What && isBroken(info))
        return Theme::color(ColorRole::Error);
    if (role == Qt::ForegroundRole && column != What)
        return Theme::color(ColorRole::Secondary);
    if (role == Qt::AccessibleTextRole && column == What)
        return operation.id > 0 ? worded(info.name) + QStringLiteral(", ") + jobStateText(info.state) : worded(info.name);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case What: return glyphOf(info) + QStringLiteral("  ") + worded(info.name);
    case When: return info.startedMs == 0 ? QString() : momentText(info.startedMs);
    case Duration: return info.seconds ? secondsText(*info.seconds) : QString();
    default: return {};
    }
}

QVariant ActivityModel::lineData(const JobLine& line, int column, int role) const
{
    if (column == Mending) {
        const auto mend = mendOf(line.where, line.hint);
        if (!mend)
            return {};
        switch (role) {
        case Qt::DisplayRole: return mendWords(*mend);
        case Qt::ToolTipRole: return worded(line.hint);
        case Qt::ForegroundRole: return Theme::color(ColorRole::Accent);
        case Qt::FontRole: {
            QFont font;
            font.setUnderline(true);
            return font;
        }
        default: return {};
        }
    }
    if (column != What)
        return {};
    const Sign sign = severitySign(line.severity);
    if (role == Qt::ForegroundRole)
        return Theme::color(line.severity == Severity::Note ? ColorRole::Secondary : sign.color);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    QString text = worded(line.text);
    if (!line.where.empty())
        text += QStringLiteral(" (%1)").arg(fromUtf8(line.where));
    if (!line.hint.empty())
        text += QStringLiteral("  → %1").arg(worded(line.hint));
    if (role == Qt::ToolTipRole)
        return text;
    const bool step = line.severity == Severity::Note;
    return step ? text : (role == Qt::AccessibleTextRole ? sign.word + QStringLiteral(": ") : sign.glyph + QStringLiteral(" ")) + text;
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What: return tr("What was done");
    case Mending: return tr("Mend");
    case When: return tr("When");
    case Duration: return tr("Duration");
    default: return {};
    }
}

} // namespace podium::ui
