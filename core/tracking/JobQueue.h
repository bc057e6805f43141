#pragma once
// The persistent queue of a project, in its run store: what is to be run, in which order, who runs it, and why the rest waits. It
// knows nothing of what a job is; several processes work on one queue and none of its jobs runs twice at once.
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Error.h"
#include "core/base/FileSystem.h"
#include "core/base/Json.h"
#include "core/base/Text.h"
#include "core/tracking/ProcessIdentity.h"

namespace podium::tracking {

enum class QueueState { Waiting, Running, Paused, Done, Failed, Cancelled };
std::string_view name(QueueState state); ///< "waiting"

/// Somebody who runs jobs: a process with a lease that it renews.
struct QueueWorker
{
    std::int64_t id = 0;
    ProcessIdentity process;
    int atOnce = 1;            ///< so many jobs at the same time
    std::int64_t leaseMs = 0;  ///< until then it counts as at work, ms since the epoch
};

struct QueuedJob
{
    std::int64_t id = 0;
    std::string kind;          ///< "experiment"
    std::string name;
    QueueState state = QueueState::Waiting;
    int place = 0;             ///< 1 = the next; 0 for one that neither waits nor is paused
    int attempt = 0;           ///< how often it was begun and not put back
    Json request;              ///< what is to be run, as its kind reads it
    std::optional<Error> error; ///< of a failed one; its text's id is "podium.interrupted" where its process was ended too often
    std::int64_t queuedMs = 0; ///< since the epoch
    std::optional<std::int64_t> startedMs, endedMs;
    double fraction = 0;       ///< 0…1, of a running one
    Text step;                 ///< what a running one does
    std::optional<QueueWorker> worker; ///< of a running one
    bool cancelWanted = false; ///< somebody asked the worker to stop it
    Text reason;               ///< why it waits; of a running one only where its worker is gone
    bool ended() const { return state >= QueueState::Done; }
};

/// One connection per object: one object per thread. Each change is one transaction. Throws as RunStore does; Error{NotFound} for
/// a job that is not there, Error{Conflict} for one whose state does not allow it.
class JobQueue
{
public:
    /// Renewed well before; a worker that did not and is not known to live has lost its jobs.
    static constexpr std::int64_t kLeaseMs = 10'000;
    /// A job whose process ended so often while it ran is FAILED: it may be the cause.
    static constexpr int kMostAttempts = 3;
    static constexpr std::size_t kKeptEnded = 200;

    using Clock = std::function<std::int64_t()>; ///< ms since the epoch
    explicit JobQueue(const Path& database, Clock clock = {});
    ~JobQueue();

    struct NewJob { std::string kind, name; Json request; };
    std::vector<std::int64_t> add(const std::vector<NewJob>& jobs); ///< at the end
    /// What runs, then what waits or is paused in its order, then what ended, newest first.
    std::vector<QueuedJob> jobs() const;
    bool isPaused() const;
    std::size_t count(QueueState state) const;
    std::vector<QueueWorker> workers() const; ///< those with a lease or a live process

    // What a person does.
    void setPaused(bool paused); ///< no job begins while paused; what runs goes on
    using Ids = std::vector<std::int64_t>;
    void pause(const Ids& ids);  ///< these only; they keep their place
    void resume(const Ids& ids);
    void cancel(const Ids& ids); ///< at once what waits; a running one when its worker hears of it
    void retry(const Ids& ids);  ///< failed and cancelled ones, at the end of the queue
    void move(std::int64_t id, int place); ///< 1 = the next; places behind the last mean the last
    void remove(const Ids& ids); ///< all but running ones
    /// Ended ones beyond kKeptEnded, oldest first; for who holds something for them and removes them then.
    Ids tooOld() const;

    // What a worker does.
    std::int64_t enlist(int atOnce, const ProcessIdentity& process = ProcessIdentity::ofThisProcess());
    /// False where the lease was lost: others may run its jobs by now.
    bool renew(std::int64_t worker);
    /// The next job that waits, now running by this worker; none where none waits or the queue is paused.
    std::optional<QueuedJob> claim(std::int64_t worker);
    struct Progress { std::int64_t job; double fraction; Text step; };
    void tell(std::int64_t worker, const std::vector<Progress>& progress);
    Ids cancelled(std::int64_t worker) const; ///< its jobs that somebody wants stopped
    /// The end of a job. False where it is not this worker's any more; then nothing changes.
    bool finish(std::int64_t worker, std::int64_t job, QueueState state, const std::optional<Error>& error = {});
    void putBack(std::int64_t worker, std::int64_t job); ///< waiting again, at the front; counts as no attempt
    void dismiss(std::int64_t worker); ///< puts back what it still has
    /// Takes the jobs of workers that are gone: they wait again at the front, or are FAILED after kMostAttempts. Returns how many.
    int takeOver();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace podium::tracking
