#include "ui/jobs/JobModel.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/base/QtLanguage.h"
#include "ui/base/Theme.h"

namespace podium::ui {

QString jobStateText(JobState state)
{
    switch (state) {
    case JobState::Waiting: return QCoreApplication::translate("podium::ui::JobModel", "❚❚ waiting");
    case JobState::Running: return QCoreApplication::translate("podium::ui::JobModel", "▶ running");
    case JobState::Finished: return QCoreApplication::translate("podium::ui::JobModel", "✓ done");
    case JobState::Failed: return QCoreApplication::translate("podium::ui::JobModel", "✕ failed");
    case JobState::Cancelled: break;
    }
    return QCoreApplication::translate("podium::ui::JobModel", "– cancelled");
}

JobModel::JobModel(JobRunner& runner, QObject* parent) : ColumnTableModel(parent), m_runner(runner)
{
    m_jobs = runner.jobs();
    std::reverse(m_jobs.begin(), m_jobs.end());
    connect(&runner, &JobRunner::jobAdded, this, &JobModel::added);
    connect(&runner, &JobRunner::jobChanged, this, &JobModel::changed);
    connect(&runner, &JobRunner::jobEnded, this, &JobModel::changed);
}

QString JobModel::stateText(const JobInfo& job) const
{
    if (job.state != JobState::Waiting)
        return jobStateText(job.state);
    if (const JobInfo* before = m_runner.waitsFor(job.id))
        return tr("%1: comes after %2").arg(jobStateText(job.state), quoted(worded(before->name)));
    return jobStateText(job.state);
}

void JobModel::refreshReasons()
{
    for (std::size_t row = 0; row < m_jobs.size(); ++row)
        if (m_jobs[row].state == JobState::Waiting)
            emit dataChanged(index(static_cast<int>(row), State), index(static_cast<int>(row), State));
}

void JobModel::added(qint64 id)
{
    const JobInfo* info = m_runner.find(id);
    if (info == nullptr)
        return;
    beginInsertRows({}, 0, 0);
    m_jobs.insert(m_jobs.begin(), *info);
    endInsertRows();
}

void JobModel::changed(qint64 id)
{
    const JobInfo* info = m_runner.find(id);
    const auto it = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const JobInfo& job) { return job.id == id; });
    if (info == nullptr || it == m_jobs.end())
        return;
    *it = *info;
    const int row = static_cast<int>(it - m_jobs.begin());
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    refreshReasons();
}

QVariant JobModel::cell(int row, int column, int role) const
{
    const JobInfo& job = m_jobs[static_cast<std::size_t>(row)];
    if (role == kFractionRole && column == Progress && job.state == JobState::Running)
        return job.fraction;
    if (role == kKeyRole)
        return job.id;
    if (role == Qt::ForegroundRole && column == State) {
        if (job.state == JobState::Failed)
            return Theme::color(ColorRole::Error);
        return job.state == JobState::Finished ? Theme::color(ColorRole::Good) : QVariant();
    }
    if (role == Qt::ToolTipRole && column == Step && !job.lines.empty())
        return worded(job.lines.back().text);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case Name: return worded(job.name);
    case State: return stateText(job);
    case Progress: return job.state == JobState::Running ? percentText(job.fraction) : QString();
    case Step: return job.state == JobState::Failed && !job.lines.empty() ? worded(job.lines.back().text) : worded(job.step);
    case Started: return job.startedMs == 0 ? QString() : momentText(job.startedMs);
    case Duration: return job.seconds ? secondsText(*job.seconds) : QString();
    default: return {};
    }
}

QString JobModel::title(int column) const
{
    switch (column) {
    case Name: return tr("Job");
    case State: return tr("State");
    case Progress: return tr("Progress");
    case Step: return tr("What it does");
    case Started: return tr("Started");
    case Duration: return tr("Duration");
    default: return {};
    }
}

} // namespace podium::ui
