#pragma once
// Runs blocking core calls away from the GUI thread, each job on a thread of its own, and hands the results back to it.
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QObject>

#include "core/base/Error.h"
#include "core/base/JobContext.h"
#include "core/base/ThreadPool.h"

namespace podium::ui {

/// What a new request on a lane does to the ones before it.
enum class JobPolicy {
    LatestOnly, ///< it replaces them: they are cancelled and their results dropped (previews, refreshes)
    Sequential, ///< it waits for them (everything that writes)
};

struct JobRequest
{
    Text name;            ///< "Run all stages"
    std::string lane;     ///< jobs of one lane share a policy: "project.write"
    JobPolicy policy = JobPolicy::Sequential;
    bool visible = true;  ///< shown in the jobs dock and the activity log
    std::function<void()> again{}; ///< asks for the same once more, where that makes sense after a failure or a cancellation
};

enum class JobState { Waiting, Running, Finished, Failed, Cancelled };

struct JobLine
{
    Severity severity = Severity::Note;
    Text text;
    std::string where;
    Text hint;
};

/// What a job is and has told so far.
struct JobInfo
{
    using Clock = std::chrono::steady_clock;
    qint64 id = 0;
    Text name;
    bool visible = true;
    JobState state = JobState::Waiting;
    double fraction = 0; ///< of the work, 0…1
    Text step;           ///< what it does now
    Clock::time_point started{};
    std::optional<double> seconds; ///< once ended
    qint64 startedMs = 0;          ///< since the epoch
    std::vector<JobLine> lines;    ///< steps, warnings; the error last
    bool canRetry = false; ///< it failed or was cancelled, and knows how to be asked for again
    bool ended() const { return state != JobState::Waiting && state != JobState::Running; }
};

/// Lives on the GUI thread; callbacks and signals come there. The destructor cancels all jobs and waits for them.
class JobRunner : public QObject
{
    Q_OBJECT
public:
    /// Progress reaches the GUI at most this often (besides the first and the last).
    static constexpr std::chrono::milliseconds kProgressInterval{100};

    explicit JobRunner(ThreadPool& pool, QObject* parent = nullptr);
    ~JobRunner() override;

    /// Starts `work` on a thread of its own, or when its lane is free. `done` gets its result, `failed` what it threw (not a
    /// cancellation); both may be empty, and neither is called for a result that was replaced. Returns the job's id.
    template <class X>
    qint64 start(JobRequest request, std::function<X(JobContext&)> work, std::function<void(std::shared_ptr<const X>)> done,
                 std::function<void(const Error&)> failed = {})
    {
        auto erased = [work = std::move(work)](JobContext& job) -> std::shared_ptr<const void> {
            return std::make_shared<const X>(work(job));
        };
        auto typed = [done = std::move(done)](const std::shared_ptr<const void>& result) {
            if (done)
                done(std::static_pointer_cast<const X>(result));
        };
        return startErased(std::move(request), std::move(erased), std::move(typed), std::move(failed));
    }

    std::size_t threadCount() const; ///< of all jobs together
    void cancel(qint64 id);
    void retry(qint64 id); ///< see JobInfo::canRetry; the new job has an id of its own
    /// The job of its lane that a waiting one waits for.
    const JobInfo* waitsFor(qint64 id) const;
    void cancelAll();
    void stop(); ///< cancels all and waits until no thread runs; for the end of the program
    bool isIdle() const;                   ///< no job waits or runs
    int visibleCount() const;              ///< visible jobs that wait or run
    std::vector<JobInfo> jobs() const;     ///< visible ones, oldest first; ended ones are kept up to a limit
    const JobInfo* find(qint64 id) const;  ///< valid until control returns to the event loop

signals:
    void jobAdded(qint64 id);   ///< of visible jobs, as the next two
    void jobChanged(qint64 id);
    void jobEnded(qint64 id);
    void failed(const podium::Error& error); ///< of a visible job whose asker does not hear of it
    void idle(); ///< the last job of all has ended

private:
    using Work = std::function<std::shared_ptr<const void>(JobContext&)>;
    using Done = std::function<void(const std::shared_ptr<const void>&)>;
    struct Job;

    qint64 startErased(JobRequest request, Work work, Done done, std::function<void(const Error&)> failed);
    void launch(Job& job);
    void launchNext(const std::string& lane);
    void takeReports(qint64 id);
    void finish(qint64 id);
    void forgetOld();
    Job* job(qint64 id);
    std::size_t placeOf(qint64 id) const;

    ThreadPool& m_pool;
    std::vector<std::unique_ptr<Job>> m_jobs;
    qint64 m_nextId = 1;
};

} // namespace podium::ui
