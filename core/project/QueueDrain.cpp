// ExperimentQueue::drain: each job on a thread of its own; the caller's thread hands them out, renews the lease and listens for
// what people want.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>

#include "core/base/ThreadPool.h"
#include "core/project/Experiment.h"
#include "core/project/ExperimentPlan.h"
#include "core/project/ExperimentQueue.h"
#include "core/project/ExperimentRunner.h"
#include "core/project/ProjectContext.h"

namespace podium::project {
namespace {

using tracking::JobQueue;
using tracking::QueuedJob;
using tracking::QueueState;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kLook{100};          ///< how soon a wish of another program is noticed
constexpr std::chrono::milliseconds kRenew{1000};        ///< also how fresh the progress is that others see
constexpr std::chrono::hours kKeepPatience{24 * 7};      ///< a result waits for a run of the work tree, however long that takes

/// Wakes the caller's thread when a job has ended.
struct Bell
{
    std::mutex mutex;
    std::condition_variable rung;
    bool ringing = false;
    void ring()
    {
        const std::lock_guard lock(mutex);
        ringing = true;
        rung.notify_one();
    }
    void wait(std::chrono::milliseconds most)
    {
        std::unique_lock lock(mutex);
        rung.wait_for(lock, most, [this] { return ringing; });
        ringing = false;
    }
};

/// One job that runs.
class Lane final : public JobListener
{
public:
    Lane(ProjectContext& context, QueuedJob job, std::size_t threads, const JobContext& outer, Bell& bell)
        : m_job(std::move(job)), m_threads(threads), m_outer(outer), m_bell(bell), m_thread([this, &context] { run(context); })
    {
    }
    ~Lane() override
    {
        m_token.cancel();
        if (m_thread.joinable())
            m_thread.join();
    }

    const QueuedJob& job() const { return m_job; }
    std::size_t threads() const { return m_threads; }
    void cancel() const { m_token.cancel(); }
    bool ended() const { return m_ended; }
    /// After its end.
    const std::optional<Error>& error() const { return m_error; }
    const std::optional<Experiment>& experiment() const { return m_experiment; }
    bool unchanged() const { return m_unchanged; }

    JobQueue::Progress progress() const
    {
        const std::lock_guard lock(m_mutex);
        return {m_job.id, m_fraction, m_step};
    }
    void progressed(double, const Text&) override {} // told by its entry, without the name before each step
    void logged(Severity severity, const Text& text) override { m_outer.log(severity, text); }

private:
    void run(ProjectContext& context)
    {
        try {
            ThreadPool pool(static_cast<int>(m_threads));
            JobContext job(pool, m_token, this);
            const FrozenExperiment kept = FrozenExperiment::fromJson(m_job.request);
            Session session(context);
            std::vector<PlannedExperiment> plan = {keptPlan(context, session.git, m_job.name, kept.commit, kept.force)};
            plan.front().startedMs = m_job.startedMs.value_or(0); // listings keep the order of the queue
            SweepOptions options;
            options.onEntry = [this](const EntryProgress& entry) {
                const std::lock_guard lock(m_mutex);
                m_fraction = entry.fraction;
                m_step = entry.step;
            };
            const auto stillWanted = [&] {
                const JobQueue::Ids unwanted = JobQueue(context.layout.runStore()).cancelled(m_job.worker ? m_job.worker->id : 0);
                return std::find(unwanted.begin(), unwanted.end(), m_job.id) == unwanted.end();
            };
            SweepReport report = runExperiments(context, session, plan, options, job, {kKeepPatience, kept.step, stillWanted});
            if (!report.failures.empty())
                m_error = report.failures.front().error;
            m_unchanged = !report.unchanged.empty();
            if (!report.experiments.empty())
                m_experiment = std::move(report.experiments.front());
        } catch (const Error& error) {
            m_error = error;
        } catch (const std::exception& exception) {
            m_error = Error(ErrorCode::Internal,
                            Text{PODIUM_TEXT("project.queueInternal", "Something unexpected went wrong: {what}."), {{"what", exception.what()}}});
        }
        m_ended = true;
        m_bell.ring();
    }

    const QueuedJob m_job;
    const std::size_t m_threads;
    const JobContext& m_outer;
    Bell& m_bell;
    CancelToken m_token;
    mutable std::mutex m_mutex;
    double m_fraction = 0;
    Text m_step;
    std::atomic<bool> m_ended = false;
    std::optional<Error> m_error;
    std::optional<Experiment> m_experiment;
    bool m_unchanged = false;
    std::thread m_thread; ///< last: it uses all of the above
};

class Drain
{
public:
    Drain(ProjectContext& context, std::unique_ptr<JobQueue> queue, const DrainOptions& options, JobContext& job)
        : m_context(context), m_queue(std::move(queue)), m_options(options), m_job(job),
          m_threads(static_cast<std::size_t>(job.pool().threadCount())),
          m_worker(m_queue->enlist(static_cast<int>(most())))
    {
    }
    ~Drain()
    {
        // Also when something was thrown: no job stays behind as running.
        m_lanes.clear();
        try {
            m_queue->dismiss(m_worker);
        } catch (const std::exception&) {
            // Its lease runs out.
        }
    }

    DrainReport take()
    {
        while (!m_job.token().isCancelled()) {
            renew();
            for (const std::int64_t id : m_queue->cancelled(m_worker))
                for (const Lane& lane : m_lanes)
                    if (lane.job().id == id)
                        lane.cancel();
            collect();
            if (m_lost && m_lanes.empty()) {
                m_worker = m_queue->enlist(static_cast<int>(most()));
                m_lost = false;
            }
            if (!m_lost)
                begin();
            if (m_lanes.empty() && !m_lost && nothingLeft())
                break;
            m_bell.wait(kLook);
        }
        putBackAll();
        m_report.left = m_queue->count(QueueState::Waiting);
        m_job.checkCancelled();
        return m_report;
    }

private:
    void renew()
    {
        if (Clock::now() - m_renewed < kRenew)
            return;
        m_renewed = Clock::now();
        std::vector<JobQueue::Progress> progress;
        double done = static_cast<double>(m_report.done + m_report.failed + m_report.cancelled);
        double all = done;
        for (const Lane& lane : m_lanes) {
            progress.push_back(lane.progress());
            done += progress.back().fraction;
            all += 1;
        }
        // Others may run the jobs by now: what was computed here is dropped when it comes to be kept.
        if (!m_queue->renew(m_worker)) {
            m_lost = true;
            for (const Lane& lane : m_lanes)
                lane.cancel();
            return;
        }
        m_queue->tell(m_worker, progress);
        m_queue->takeOver();
        all += static_cast<double>(m_queue->count(QueueState::Waiting));
        if (all > 0)
            m_job.progress(done / all, progress.empty() ? Text() : Text{PODIUM_TEXT("project.entryProgress", "{name}: {step}"),
                                                                         {{"name", m_lanes.front().job().name}, {"step", progress.front().step}}});
    }

    std::size_t wanted() const { return m_options.atOnce ? m_options.atOnce() : 0; }
    std::size_t most() const { return wanted() == 0 ? m_threads : std::min(wanted(), m_threads); }

    /// Begins what may run now.
    void begin()
    {
        const std::size_t most = this->most();
        while (m_lanes.size() < most && !m_job.token().isCancelled()) {
            std::size_t used = 0;
            for (const Lane& lane : m_lanes)
                used += lane.threads();
            const std::size_t waiting = m_queue->count(QueueState::Waiting);
            if (used >= m_threads || waiting == 0)
                return;
            // Asked for a number, each gets its share; else those that can begin now share what is free.
            const std::size_t threads = wanted() != 0 ? m_threads / most : (m_threads - used) / std::min(waiting, most - m_lanes.size());
            std::optional<QueuedJob> next = m_queue->claim(m_worker);
            if (!next)
                return;
            tell({QueueEvent::Kind::Started, *next, {}, {}});
            m_lanes.emplace_back(m_context, std::move(*next), std::clamp<std::size_t>(threads, 1, m_threads - used), m_job, m_bell);
        }
    }

    /// Takes what has ended.
    void collect()
    {
        for (auto lane = m_lanes.begin(); lane != m_lanes.end();) {
            if (!lane->ended()) {
                ++lane;
                continue;
            }
            end(*lane);
            lane = m_lanes.erase(lane);
        }
    }

    void end(const Lane& lane)
    {
        using Kind = QueueEvent::Kind;
        const std::int64_t id = lane.job().id;
        const bool cancelled = lane.error() && lane.error()->code() == ErrorCode::Cancelled;
        if (cancelled && (m_lost || m_job.token().isCancelled())) {
            m_queue->putBack(m_worker, id);
            tell({Kind::PutBack, lane.job(), {}, {}});
            return;
        }
        const QueueState state = cancelled ? QueueState::Cancelled : lane.error() ? QueueState::Failed : QueueState::Done;
        if (!m_queue->finish(m_worker, id, state, cancelled ? std::nullopt : lane.error()))
            return; // another program has it
        ++(cancelled ? m_report.cancelled : lane.error() ? m_report.failed : m_report.done);
        tell({cancelled ? Kind::Cancelled : lane.error() ? Kind::Failed : lane.unchanged() ? Kind::Unchanged : Kind::Done, lane.job(), lane.experiment(),
              lane.error()});
    }

    void putBackAll()
    {
        for (const Lane& lane : m_lanes)
            lane.cancel();
        while (!m_lanes.empty()) {
            m_bell.wait(kLook);
            collect();
        }
    }

    /// Nothing can begin any more, and nothing runs elsewhere that might come back.
    bool nothingLeft() const
    {
        if (m_queue->isPaused())
            return true;
        return m_queue->count(QueueState::Waiting) == 0 && m_queue->count(QueueState::Running) == 0;
    }

    void tell(const QueueEvent& event) const
    {
        if (m_options.onEvent)
            m_options.onEvent(event);
    }

    ProjectContext& m_context;
    std::unique_ptr<JobQueue> m_queue;
    const DrainOptions& m_options;
    JobContext& m_job;
    const std::size_t m_threads; ///< of all jobs together
    std::int64_t m_worker;
    bool m_lost = false; ///< the lease: what runs is being stopped, then it goes on with a new one
    Clock::time_point m_renewed{};
    Bell m_bell;
    std::list<Lane> m_lanes;
    DrainReport m_report;
};

} // namespace

DrainReport ExperimentQueue::drain(const DrainOptions& options, JobContext& job)
{
    const auto drained = [&] { return Drain(m_context, open(), options, job).take(); };
    Session session(m_context);
    try {
        const DrainReport report = drained();
        pin(session);
        return report;
    } catch (const Error&) {
        pin(session);
        throw;
    }
}

} // namespace podium::project
