#include "ui/comparison/QueueModel.h"

#include <algorithm>

#include <QMimeData>

#include "core/project/ExperimentQueue.h"
#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"
#include "ui/comparison/RunCells.h"

namespace podium::ui {

namespace {

using tracking::QueuedJob;
using tracking::QueueState;

const QString kMime = QStringLiteral("application/x-podium-queue-job");

} // namespace

void QueueModel::setWords(std::shared_ptr<const ProjectSnapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    refreshTexts();
}

QString QueueModel::valuesText(const QueuedJob& job, bool keys) const
{
    QStringList values;
    const Json params = project::FrozenExperiment::fromJson(job.request).params;
    for (const auto& [key, value] : params.items())
        values.append(keys || m_snapshot == nullptr
                          ? QStringLiteral("%1 = %2").arg(fromUtf8(key), valueText(value))
                          : QStringLiteral("%1 = %2").arg(parameterLabel(*m_snapshot, key), parameterValueText(*m_snapshot, key, value)));
    return values.join(keys ? QStringLiteral("\n") : QStringLiteral(", "));
}

void QueueModel::setJobs(std::vector<QueuedJob> jobs)
{
    const bool same = std::equal(jobs.begin(), jobs.end(), m_jobs.begin(), m_jobs.end(), [](const auto& a, const auto& b) { return a.id == b.id; });
    if (!same)
        beginResetModel();
    m_jobs = std::move(jobs);
    if (!same)
        endResetModel();
    else if (!m_jobs.empty())
        emit dataChanged(index(0, 0), index(rows() - 1, ColumnCount - 1));
}

int QueueModel::rowOf(std::int64_t id) const
{
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const QueuedJob& job) { return job.id == id; });
    return found == m_jobs.end() ? -1 : static_cast<int>(found - m_jobs.begin());
}

QVariant QueueModel::cell(int row, int column, int role) const
{
    const QueuedJob& job = jobAt(row);
    if (role == kFractionRole && column == Progress && job.state == QueueState::Running)
        return job.fraction;
    if (role == kKeyRole)
        return QVariant::fromValue<qint64>(job.id);
    if (role == Qt::ForegroundRole) {
        if (column == State && job.state == QueueState::Failed)
            return Theme::color(ColorRole::Error);
        if (column == State && job.state == QueueState::Done)
            return Theme::color(ColorRole::Good);
        return job.ended() && column != State ? QVariant(Theme::color(ColorRole::Secondary)) : QVariant();
    }
    if (role == Qt::ToolTipRole && column == Name)
        return tr("%1, asked for %2").arg(fromUtf8(job.name), momentText(job.queuedMs));
    if (role == Qt::ToolTipRole && column == Why && job.error)
        return worded(job.error->text()) + QLatin1Char('\n') + worded(job.error->hint());
    if (role == Qt::ToolTipRole && column == Values)
        return valuesText(job, true);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Name: return fromUtf8(job.name);
    case State:
        switch (job.state) {
        case QueueState::Waiting: return job.cancelWanted ? tr("– being cancelled") : tr("○ waiting, place %1").arg(job.place);
        case QueueState::Running: return job.cancelWanted ? tr("– being cancelled") : tr("▶ running");
        case QueueState::Paused: return tr("❚❚ paused");
        case QueueState::Done: return tr("✓ done");
        case QueueState::Failed: return tr("✕ failed");
        case QueueState::Cancelled: break;
        }
        return tr("– cancelled");
    case Progress: return job.state == QueueState::Running ? percentText(job.fraction) : QString();
    case Why:
        if (job.error)
            return worded(job.error->text());
        return !job.reason.empty() ? worded(job.reason) : job.state == QueueState::Running ? worded(job.step) : QString();
    case Values: return valuesText(job, false);
    case Duration:
        return job.startedMs && job.endedMs ? secondsText(static_cast<double>(*job.endedMs - *job.startedMs) / 1000) : QString();
    default: return {};
    }
}

QString QueueModel::title(int column) const
{
    switch (column) {
    case Name: return tr("Experiment");
    case State: return tr("State");
    case Progress: return tr("Progress");
    case Why: return tr("Step or reason");
    case Values: return tr("Values to try");
    case Duration: return tr("Duration");
    default: return {};
    }
}

Qt::ItemFlags QueueModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between rows, not on them
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return jobAt(index.row()).place > 0 ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList QueueModel::mimeTypes() const
{
    return {kMime};
}

QMimeData* QueueModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    data->setData(kMime, indexes.isEmpty() ? QByteArray() : QByteArray::number(static_cast<qint64>(jobAt(indexes.first().row()).id)));
    return data;
}

bool QueueModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent)
{
    const int from = rowOf(data->data(kMime).toLongLong());
    if (from < 0)
        return false;
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rows();
    const auto running = std::count_if(m_jobs.begin(), m_jobs.end(), [](const QueuedJob& job) { return job.state == QueueState::Running; });
    const int place = before - static_cast<int>(running) + (before > from ? 0 : 1);
    if (jobAt(from).place > 0 && place != jobAt(from).place)
        emit moveWanted(jobAt(from).id, std::max(place, 1));
    return false; // moved in the store: the view must not take the row away too
}

} // namespace podium::ui
