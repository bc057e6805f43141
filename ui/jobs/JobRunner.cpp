#include "ui/jobs/JobRunner.h"

#include <algorithm>
#include <mutex>
#include <thread>

#include <QDateTime>
#include <QMetaObject>

namespace podium::ui {

constexpr std::size_t kKeptEnded = 200;

/// What a job's threads tell, kept until the GUI thread fetches it.
class Mailbox final : public JobListener
{
public:
    struct Content
    {
        std::optional<double> fraction;
        Text step;
        std::vector<JobLine> lines;
    };

    explicit Mailbox(std::function<void()> wake) : m_wake(std::move(wake)) {}

    void progressed(double fraction, const Text& step) override
    {
        const std::lock_guard lock(m_mutex);
        m_content.fraction = fraction;
        if (!step.empty())
            m_content.step = step;
        const auto now = JobInfo::Clock::now();
        // A value held back here goes out with the next one, or with the end of the job.
        if (!m_first && now - m_told < JobRunner::kProgressInterval)
            return;
        m_first = false;
        m_told = now;
        wakeOnce();
    }

    void logged(Severity severity, const Text& text) override
    {
        const std::lock_guard lock(m_mutex);
        m_content.lines.push_back({severity, text, {}, {}});
        const auto now = JobInfo::Clock::now();
        if (now - m_told < JobRunner::kProgressInterval)
            return;
        m_told = now;
        wakeOnce();
    }

    Content take()
    {
        const std::lock_guard lock(m_mutex);
        m_waking = false;
        return std::exchange(m_content, {});
    }

private:
    void wakeOnce()
    {
        if (!std::exchange(m_waking, true))
            m_wake();
    }

    std::mutex m_mutex;
    std::function<void()> m_wake;
    Content m_content;
    JobInfo::Clock::time_point m_told{};
    bool m_first = true;
    bool m_waking = false;
};

struct JobRunner::Job
{
    JobRequest request;
    JobInfo info;
    Work work;
    Done done;
    std::function<void(const Error&)> failed;
    CancelToken token;
    bool replaced = false;
    std::unique_ptr<Mailbox> mailbox;
    std::thread thread;
    // Written by the thread before it queues finish(), read after.
    std::shared_ptr<const void> result;
    std::optional<Error> error;
};

JobRunner::JobRunner(ThreadPool& pool, QObject* parent) : QObject(parent), m_pool(pool) {}

JobRunner::~JobRunner()
{
    stop();
}

void JobRunner::stop()
{
    for (const auto& job : m_jobs)
        job->token.cancel();
    for (const auto& job : m_jobs)
        if (job->thread.joinable())
            job->thread.join();
}

qint64 JobRunner::startErased(JobRequest request, Work work, Done done, std::function<void(const Error&)> failed)
{
    if (request.policy == JobPolicy::LatestOnly)
        for (const auto& other : m_jobs)
            if (other->request.lane == request.lane && !other->info.ended()) {
                other->replaced = true;
                other->token.cancel();
            }

    auto job = std::make_unique<Job>();
    job->info.id = m_nextId++;
    job->info.name = request.name;
    job->info.visible = request.visible;
    job->request = std::move(request);
    job->work = std::move(work);
    job->done = std::move(done);
    job->failed = std::move(failed);
    const qint64 id = job->info.id;
    const std::string lane = job->request.lane;
    const bool visible = job->info.visible;
    m_jobs.push_back(std::move(job));
    if (visible)
        emit jobAdded(id);
    launchNext(lane);
    return id;
}

void JobRunner::launchNext(const std::string& lane)
{
    // A replaced job may still be on its way out; its successor waits for it, so a lane never runs two.
    Job* next = nullptr;
    for (const auto& job : m_jobs) {
        if (job->request.lane != lane || job->info.ended())
            continue;
        if (job->info.state == JobState::Running)
            return;
        if (next == nullptr)
            next = job.get();
    }
    if (next == nullptr)
        return;
    if (next->token.isCancelled()) {
        next->error = Error(ErrorCode::Cancelled, PODIUM_TEXT("ui.cancelled", "Cancelled."));
        QMetaObject::invokeMethod(this, [this, id = next->info.id] { finish(id); }, Qt::QueuedConnection);
        next->info.state = JobState::Running;
        return;
    }
    launch(*next);
}

void JobRunner::launch(Job& job)
{
    const qint64 id = job.info.id;
    job.info.state = JobState::Running;
    job.info.started = JobInfo::Clock::now();
    job.info.startedMs = QDateTime::currentMSecsSinceEpoch();
    job.mailbox = std::make_unique<Mailbox>(
        [this, id] { QMetaObject::invokeMethod(this, [this, id] { takeReports(id); }, Qt::QueuedConnection); });
    job.thread = std::thread([this, &job, id] {
        try {
            JobContext context(m_pool, job.token, job.mailbox.get());
            job.result = job.work(context);
        } catch (const Error& error) {
            job.error = error;
        } catch (const std::exception& exception) {
            job.error = Error(ErrorCode::Internal,
                              Text(PODIUM_TEXT("ui.unexpected", "Something unexpected went wrong: {what}."), {{"what", exception.what()}}),
                              {}, PODIUM_TEXT("ui.unexpectedHint", "The project is as it was before. Please report this message."));
        }
        QMetaObject::invokeMethod(this, [this, id] { finish(id); }, Qt::QueuedConnection);
    });
    if (job.info.visible)
        emit jobChanged(id);
}

void JobRunner::takeReports(qint64 id)
{
    Job* found = job(id);
    if (found == nullptr || found->mailbox == nullptr)
        return;
    Mailbox::Content content = found->mailbox->take();
    if (content.fraction)
        found->info.fraction = *content.fraction;
    if (!content.step.empty() && content.step.english() != found->info.step.english()) {
        found->info.step = content.step;
        found->info.lines.push_back({Severity::Note, content.step, {}, {}});
    }
    found->info.lines.insert(found->info.lines.end(), content.lines.begin(), content.lines.end());
    if (found->info.visible)
        emit jobChanged(id);
}

void JobRunner::finish(qint64 id)
{
    Job* found = job(id);
    if (found == nullptr || found->info.ended())
        return;
    if (found->thread.joinable())
        found->thread.join();
    takeReports(id);
    JobInfo& info = found->info;
    info.seconds = info.startedMs == 0 ? 0.0 : std::chrono::duration<double>(JobInfo::Clock::now() - info.started).count();
    const bool cancelled = found->error && found->error->code() == ErrorCode::Cancelled;
    info.state = cancelled || found->replaced ? JobState::Cancelled : found->error ? JobState::Failed : JobState::Finished;
    if (info.state == JobState::Finished)
        info.fraction = 1;
    if (info.state == JobState::Failed)
        info.lines.push_back({Severity::Error, found->error->text(), found->error->where(), found->error->hint()});

    const auto done = std::exchange(found->done, {});
    const auto failed = std::exchange(found->failed, {});
    const auto result = std::exchange(found->result, {});
    const std::string lane = found->request.lane;
    const JobState state = info.state;
    const bool visible = info.visible;
    const std::optional<Error> error = found->error;
    found->work = {};
    info.canRetry = (state == JobState::Failed || state == JobState::Cancelled) && found->request.again != nullptr;
    if (!info.canRetry)
        found->request.again = {};
    if (info.visible)
        emit jobEnded(id);
    // Callbacks may start jobs: nothing of `found` is used from here on.
    if (state == JobState::Finished)
        done(result);
    else if (state == JobState::Failed && failed)
        failed(*error);
    else if (state == JobState::Failed && visible)
        emit this->failed(*error);
    launchNext(lane);
    forgetOld();
    if (isIdle())
        emit idle();
}

void JobRunner::forgetOld()
{
    std::erase_if(m_jobs, [](const auto& job) { return job->info.ended() && !job->info.visible; });
    std::size_t ended = 0;
    for (auto it = m_jobs.end(); it != m_jobs.begin();) {
        --it;
        if ((*it)->info.ended() && ++ended > kKeptEnded)
            it = m_jobs.erase(it);
    }
}

std::size_t JobRunner::threadCount() const
{
    return static_cast<std::size_t>(m_pool.threadCount());
}

void JobRunner::cancel(qint64 id)
{
    Job* found = job(id);
    if (found == nullptr || found->info.ended())
        return;
    found->token.cancel();
    if (found->info.state != JobState::Waiting)
        return;
    found->error = Error(ErrorCode::Cancelled, PODIUM_TEXT("ui.cancelled", "Cancelled."));
    finish(id);
}

void JobRunner::retry(qint64 id)
{
    Job* found = job(id);
    if (found == nullptr || !found->info.canRetry)
        return;
    found->info.canRetry = false; // once
    const auto again = std::exchange(found->request.again, {});
    emit jobChanged(id);
    again();
}

std::size_t JobRunner::placeOf(qint64 id) const
{
    return static_cast<std::size_t>(std::find_if(m_jobs.begin(), m_jobs.end(), [id](const auto& job) { return job->info.id == id; }) - m_jobs.begin());
}

const JobInfo* JobRunner::waitsFor(qint64 id) const
{
    const std::size_t place = placeOf(id);
    for (std::size_t before = std::min(place, m_jobs.size()); before-- > 0 && place < m_jobs.size();)
        if (m_jobs[before]->request.lane == m_jobs[place]->request.lane && !m_jobs[before]->info.ended())
            return &m_jobs[before]->info;
    return nullptr;
}

void JobRunner::cancelAll()
{
    std::vector<qint64> ids;
    for (const auto& job : m_jobs)
        if (!job->info.ended())
            ids.push_back(job->info.id);
    for (const qint64 id : ids)
        cancel(id);
}

bool JobRunner::isIdle() const
{
    return std::all_of(m_jobs.begin(), m_jobs.end(), [](const auto& job) { return job->info.ended(); });
}

int JobRunner::visibleCount() const
{
    return static_cast<int>(
        std::count_if(m_jobs.begin(), m_jobs.end(), [](const auto& job) { return job->info.visible && !job->info.ended(); }));
}

std::vector<JobInfo> JobRunner::jobs() const
{
    std::vector<JobInfo> result;
    for (const auto& job : m_jobs)
        if (job->info.visible)
            result.push_back(job->info);
    return result;
}

const JobInfo* JobRunner::find(qint64 id) const
{
    const auto it = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const auto& job) { return job->info.id == id; });
    return it == m_jobs.end() ? nullptr : &(*it)->info;
}

JobRunner::Job* JobRunner::job(qint64 id)
{
    const auto it = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const auto& job) { return job->info.id == id; });
    return it == m_jobs.end() ? nullptr : it->get();
}

} // namespace podium::ui
