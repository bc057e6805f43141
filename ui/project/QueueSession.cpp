#include "ui/project/QueueSession.h"

#include <sys/stat.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "core/project/Annotations.h"
#include "core/project/Project.h"

namespace podium::ui {

namespace {

constexpr auto kAddLane = "project.queue.add";
constexpr auto kChangeLane = "project.queue.change";
constexpr auto kWorkLane = "project.queue";
constexpr std::chrono::milliseconds kLook{300};
constexpr std::chrono::seconds kLately{2};
/// Leases run out and processes end without a change of the store.
constexpr int kLooksWithoutChange = 7;

bool isAbandoned(const tracking::QueuedJob& job)
{
    return job.state == tracking::QueueState::Running && !job.reason.empty();
}

/// Sizes and times of the store and of the log that changes go to first.
std::string stateOf(const Path& store)
{
    std::string state;
    for (const char* suffix : {"", "-wal"}) {
        const std::string file = store.string() + suffix;
        struct stat status{};
        if (::stat(file.c_str(), &status) == 0)
            state += std::to_string(status.st_size) + ' ' + std::to_string(status.st_mtim.tv_sec) + ' ' + std::to_string(status.st_mtim.tv_nsec) + ' ';
        state += '|';
    }
    return state;
}

void tell(const JobContext& job, const project::QueueEvent& event)
{
    using Kind = project::QueueEvent::Kind;
    switch (event.kind) {
    case Kind::Started: break;
    case Kind::Done:
        job.log(Severity::Good, Text(PODIUM_TEXT("ui.experimentDone", "Experiment {name} is done."), {{"name", event.job.name}}));
        for (const project::Warning& warning : event.experiment ? event.experiment->warnings : std::vector<project::Warning>())
            job.log(Severity::Warning, Text(PODIUM_TEXT("ui.experimentWarning", "{name}: {warning}"), {{"name", event.job.name}, {"warning", warning.text}}));
        break;
    case Kind::Unchanged:
        job.log(Severity::Note, Text(PODIUM_TEXT("ui.experimentUnchanged", "Experiment {name} was there already, unchanged."), {{"name", event.job.name}}));
        break;
    case Kind::Failed:
        job.log(Severity::Error,
                Text(PODIUM_TEXT("ui.experimentFailed", "Experiment {name} failed: {what}"), {{"name", event.job.name}, {"what", event.error->text()}}));
        break;
    case Kind::Cancelled:
        job.log(Severity::Note, Text(PODIUM_TEXT("ui.experimentCancelled", "Experiment {name} was cancelled."), {{"name", event.job.name}}));
        break;
    case Kind::PutBack:
        job.log(Severity::Note, Text(PODIUM_TEXT("ui.experimentPutBack", "Experiment {name} waits in the queue again."), {{"name", event.job.name}}));
        break;
    }
}

} // namespace

struct QueueSession::View
{
    Jobs jobs;
    bool paused = false;
    bool workedOn = false;
    int generation = 0;
};

/// Looks at the store and hands over what changed.
class QueueSession::Feed
{
public:
    Feed(std::shared_ptr<project::Project> project, QueueSession& session, int generation)
        : m_project(std::move(project)), m_session(session), m_generation(generation), m_thread([this] { run(); })
    {
    }
    ~Feed()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ending = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }

    bool wroteLately() const { return std::chrono::steady_clock::now() - m_written < kLately; }

    /// After a change of this window's: looks at once; what is handed over from then on carries this number.
    void look(int generation)
    {
        m_written = std::chrono::steady_clock::now();
        const std::lock_guard lock(m_mutex);
        m_generation = generation;
        m_asked = true;
        m_wake.notify_one();
    }

private:
    void run()
    {
        std::optional<std::string> known;
        int looks = 0;
        for (;;) {
            int generation = 0;
            bool asked = false;
            {
                std::unique_lock lock(m_mutex);
                if (known)
                    m_wake.wait_for(lock, kLook, [this] { return m_ending || m_asked; });
                if (m_ending)
                    return;
                generation = m_generation;
                asked = std::exchange(m_asked, false);
            }
            try {
                // First what the store is, then what is in it: a change in between is seen the next time.
                const std::string now = stateOf(m_project->queue().store());
                if (known == now && !asked && (!m_hasActive || ++looks < kLooksWithoutChange))
                    continue;
                looks = 0;
                known = now;
                std::unique_ptr<tracking::JobQueue> queue = m_project->queue().open();
                View view{queue->jobs(), queue->isPaused(), !queue->workers().empty(), generation};
                queue.reset();
                m_hasActive = std::any_of(view.jobs.begin(), view.jobs.end(), [](const tracking::QueuedJob& job) { return !job.ended(); });
                QMetaObject::invokeMethod(
                    &m_session, [session = &m_session, view = std::move(view)] { session->take(view); }, Qt::QueuedConnection);
            } catch (const Error&) {
                // The folder is gone or the store is busy: what is wrong is told by who reads the project.
                known = "";
            }
        }
    }

    const std::shared_ptr<project::Project> m_project;
    QueueSession& m_session;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_ending = false;
    bool m_asked = false;
    int m_generation;
    bool m_hasActive = false;
    std::chrono::steady_clock::time_point m_written{}; ///< of the GUI thread
    std::thread m_thread;
};

QueueSession::QueueSession(JobRunner& runner, QObject* parent)
    : QObject(parent), m_runner(runner), m_atOnce(std::make_shared<std::atomic<std::size_t>>(0))
{
    connect(&m_runner, &JobRunner::jobEnded, this, [this](qint64 id) {
        if (id == m_drain)
            drainEnded();
    });
}

QueueSession::~QueueSession() = default;

void QueueSession::follow(std::shared_ptr<project::Project> project)
{
    if (m_drain != 0)
        m_runner.cancel(std::exchange(m_drain, 0));
    m_feed.reset();
    m_project = std::move(project);
    m_jobs.clear();
    m_paused = m_workedOn = m_wanted = false;
    m_openedAt = ++m_generation; // views that are on their way are of the project before
    if (m_project != nullptr)
        m_feed = std::make_unique<Feed>(m_project, *this, m_generation);
    emit changed();
}

bool QueueSession::wroteLately() const
{
    return m_feed != nullptr && m_feed->wroteLately();
}

bool QueueSession::isRunning() const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(), [](const tracking::QueuedJob& job) { return job.state == tracking::QueueState::Running && !isAbandoned(job); });
}

std::size_t QueueSession::waiting() const
{
    return static_cast<std::size_t>(std::count_if(m_jobs.begin(), m_jobs.end(), [](const tracking::QueuedJob& job) {
        return job.state == tracking::QueueState::Waiting || isAbandoned(job);
    }));
}

bool QueueSession::isForgotten() const
{
    return waiting() > 0 && !m_paused && !m_workedOn && !isWorking() && !m_wanted;
}

void QueueSession::take(const View& view)
{
    if (m_feed == nullptr || view.generation < m_openedAt)
        return;
    const bool made = std::any_of(view.jobs.begin(), view.jobs.end(), [this](const tracking::QueuedJob& job) {
        const auto before = std::find_if(m_jobs.begin(), m_jobs.end(), [&](const tracking::QueuedJob& known) { return known.id == job.id; });
        return job.state == tracking::QueueState::Done && before != m_jobs.end() && before->state != tracking::QueueState::Done;
    });
    m_jobs = view.jobs;
    m_paused = view.paused;
    m_workedOn = view.workedOn;
    if (m_wanted && m_drain == 0 && view.generation >= m_generation) {
        if (waiting() > 0 && !m_paused)
            startDrain();
        else
            m_wanted = false;
    }
    emit changed();
    if (made && !isWorking()) // by another program; what this window runs is told by its drain
        emit ended();
}

void QueueSession::add(const Text& name, std::size_t atOnce, Entries entries)
{
    if (m_project == nullptr)
        return;
    setAtOnce(atOnce);
    JobRequest request{name, kAddLane, JobPolicy::Sequential, true, [this, name, atOnce, entries, project = m_project] {
                           if (m_project == project)
                               add(name, atOnce, entries);
                       }};
    m_runner.start<bool>(
        std::move(request),
        [project = m_project, entries](JobContext& job) {
            project::SweepOptions options;
            options.renameTaken = true; // the same list once more after other data or parameters: who clicks shall not have to invent names
            const project::ExperimentQueue::Added added = project->queue().add(entries(*project), options, job);
            if (!added.names.empty())
                job.log(Severity::Note, Text(PODIUM_TEXT("ui.queued", "Put into the queue: {count}, from {first} to {last}."),
                                             {{"count", added.names.size()}, {"first", added.names.front()}, {"last", added.names.back()}}));
            for (const std::string& unchanged : added.unchanged)
                job.log(Severity::Note, Text(PODIUM_TEXT("ui.experimentUnchanged", "Experiment {name} was there already, unchanged."), {{"name", unchanged}}));
            return !added.names.empty();
        },
        [this, project = m_project](const std::shared_ptr<const bool>& any) {
            if (m_project != project)
                return;
            m_feed->look(m_generation);
            if (*any)
                work();
        },
        [this](const Error& error) { emit failed(error); });
}

std::size_t QueueSession::atOnce() const
{
    return m_atOnce->load();
}

void QueueSession::setAtOnce(std::size_t atOnce)
{
    if (m_atOnce->exchange(atOnce) != atOnce)
        emit changed();
}

void QueueSession::work()
{
    m_wanted = true;
    if (m_drain == 0)
        startDrain();
}

void QueueSession::startDrain()
{
    if (m_project == nullptr)
        return;
    JobRequest request{PODIUM_TEXT("ui.workOnQueue", "Experiments of the queue"), kWorkLane, JobPolicy::Sequential, true, [this] { work(); }};
    m_drain = m_runner.start<project::DrainReport>(
        std::move(request),
        [this, project = m_project, atOnce = m_atOnce](JobContext& job) {
            project::DrainOptions options;
            options.atOnce = [atOnce] { return atOnce->load(); };
            options.onEvent = [this, &job](const project::QueueEvent& event) {
                tell(job, event);
                if (event.kind != project::QueueEvent::Kind::Started && event.kind != project::QueueEvent::Kind::PutBack)
                    QMetaObject::invokeMethod(this, &QueueSession::ended, Qt::QueuedConnection);
            };
            return project->queue().drain(options, job);
        },
        {}, [this](const Error& error) { emit failed(error); });
    emit changed();
}

void QueueSession::drainEnded()
{
    const JobInfo* info = m_runner.find(m_drain);
    if (info != nullptr && info->state != JobState::Finished) // stopped by somebody: it waits until he wants to go on
        m_wanted = false;
    m_drain = 0;
    ++m_generation;
    if (m_feed != nullptr)
        m_feed->look(m_generation);
    emit changed();
    emit ended();
}

void QueueSession::startChange(Change change, bool thenWork)
{
    if (m_project == nullptr)
        return;
    m_runner.start<bool>(
        {PODIUM_TEXT("ui.changeQueue", "Change the queue"), kChangeLane, JobPolicy::Sequential, false},
        [project = m_project, change = std::move(change)](JobContext&) {
            project->queue().change(change);
            return true;
        },
        [this, thenWork](const std::shared_ptr<const bool>&) {
            if (m_feed != nullptr)
                m_feed->look(m_generation);
            if (thenWork)
                work();
        },
        [this](const Error& error) { emit failed(error); });
}

void QueueSession::change(Change change)
{
    startChange(std::move(change), false);
}

void QueueSession::setPaused(bool paused)
{
    startChange([paused](tracking::JobQueue& queue) { queue.setPaused(paused); }, !paused && waiting() > 0);
}

void QueueSession::retry(const tracking::JobQueue::Ids& ids)
{
    startChange([ids](tracking::JobQueue& queue) { queue.retry(ids); }, !m_paused);
}

} // namespace podium::ui
