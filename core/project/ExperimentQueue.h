#pragma once
// Experiments that are to run later, or by another program: kept in the run store with the state they start from, frozen as a commit, so
// that it does not matter what is edited meanwhile. Closing or killing a program loses none of them.
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/project/Experiment.h"
#include "core/tracking/JobQueue.h"

namespace podium::project {

struct ProjectContext;
struct Session;

/// Something that happened to a job of the queue while it was drained.
struct QueueEvent
{
    enum class Kind { Started, Done, Unchanged, Failed, Cancelled, PutBack } kind = Kind::Started;
    tracking::QueuedJob job;              ///< as it was begun
    std::optional<Experiment> experiment; ///< of one that is done
    std::optional<Error> error;           ///< of one that failed
};

struct DrainOptions
{
    /// So many at the same time, each on its share of the threads; none or 0 = as many as there are threads for. Asked again and again.
    std::function<std::size_t()> atOnce;
    std::function<void(const QueueEvent&)> onEvent; ///< called on the caller's thread
};
struct DrainReport
{
    std::size_t done = 0, failed = 0, cancelled = 0;
    std::size_t left = 0; ///< that wait, because the queue was paused
};

/// The queue of one project, which outlives it. Each call opens handles of its own, so it is thread-safe as Project is.
class ExperimentQueue
{
public:
    explicit ExperimentQueue(ProjectContext& context) : m_context(context) {}

    struct Added
    {
        std::vector<std::string> names;     ///< of those that wait now
        std::vector<std::string> unchanged; ///< that exist, or wait, exactly as asked
    };
    /// Checks and freezes all of them, or throws as Project::sweep does; Error{AlreadyExists} also where another one of this name waits.
    Added add(const std::vector<ExperimentRequest>& entries, const SweepOptions& options, JobContext& job);

    std::vector<tracking::QueuedJob> jobs() const; ///< see JobQueue::jobs
    bool isPaused() const;
    /// A person's change. What is frozen of jobs that are done or removed is let go after it.
    void change(const std::function<void(tracking::JobQueue&)>& change);
    /// Cancels what waits or runs of a step that was taken back; called under the project's lock, so that none of it is kept any more.
    void cancelStep(const std::string& step);
    /// A connection of the caller's own, for one thread. Who follows the queue opens it when `store` or the log beside it (`-wal`) changed,
    /// and lets it go: only the last connection that closes brings what the log holds into the file, which others watch.
    std::unique_ptr<tracking::JobQueue> open() const;
    Path store() const;

    /// Runs what waits, in order, until nothing is left or the queue is paused; takes over the jobs of programs that were killed and
    /// waits for those of others. A cancelled drain puts back what it runs. What a job made is kept, and can be undone, as any experiment.
    DrainReport drain(const DrainOptions& options, JobContext& job);

private:
    void pin(Session& session) const;
    ProjectContext& m_context;
};

/// What a job of kind "experiment" asks for.
struct FrozenExperiment
{
    static constexpr const char* kKind = "experiment";
    std::string commit; ///< the whole state it starts from; its parent is the baseline
    bool force = false; ///< replaces an experiment of the same name
    Json params;        ///< what was asked for, for listings: {dotted key: value}
    std::string step;   ///< of the journal: what was put into the queue together is taken back together
    Json toJson() const;
    static FrozenExperiment fromJson(const Json& json);
};

} // namespace podium::project
