#pragma once
// How each wish that writes becomes a job; private to the sources of ProjectSession.
#include <QDateTime>

#include "ui/project/ProjectSession.h"

namespace podium::ui {

inline constexpr auto kWriteLane = "project.write";

template <class X>
qint64 ProjectSession::write(const Text& name, std::function<X(JobContext&)> work, std::function<void(const X&)> done,
                             std::function<void()> again, Refused refused)
{
    if (!again)
        again = [this, name, work, done, project = m_snapshot == nullptr ? nullptr : m_snapshot->project] {
            if (m_snapshot != nullptr && m_snapshot->project == project)
                write<X>(name, work, done);
        };
    ++m_working;
    emit activityChanged();
    JobRequest request{name, kWriteLane, JobPolicy::Sequential, true, std::move(again)};
    const qint64 id = m_jobs.start<X>(
        std::move(request), std::move(work),
        [this, done = std::move(done)](const std::shared_ptr<const X>& result) {
            noteSuccess();
            if (done)
                done(*result);
        },
        [this, name, refused = std::move(refused)](const Error& error) {
            if (refused) {
                refused(error);
            } else {
                noteFailure(name, error);
                emit failed(error);
            }
            emit activityChanged();
        });
    // Counted at the end of the job however it ends: done, failed or cancelled.
    auto* guard = new QObject(this);
    connect(&m_jobs, &JobRunner::jobEnded, guard, [this, guard, id](qint64 ended) {
        if (ended != id)
            return;
        guard->deleteLater();
        --m_working;
        if (const JobInfo* info = m_jobs.find(id); info != nullptr && info->state == JobState::Failed && !m_stagesAtWork.empty()) {
            const JobLine& line = info->lines.back();
            StageLog& stage = m_logs[m_stagesAtWork.front()];
            stage.endedMs = QDateTime::currentMSecsSinceEpoch();
            stage.error = Error(ErrorCode::Internal, line.text, line.where, line.hint);
        }
        setStagesAtWork({});
        readAgain(false);
    });
    return id;
}

} // namespace podium::ui
