#pragma once
// The queue of experiments as the window sees it: what waits and runs, whoever put it there and whoever runs it, and the wishes about it.
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QObject>

#include "core/project/Experiment.h"
#include "core/project/ExperimentQueue.h"
#include "ui/jobs/JobRunner.h"

namespace podium::project {
class Project;
}

namespace podium::ui {

/// GUI thread only. A thread of its own looks at the store a few times a second; changes are made in jobs. Failures come as failed().
class QueueSession final : public QObject
{
    Q_OBJECT
public:
    using Jobs = std::vector<tracking::QueuedJob>;
    using Change = std::function<void(tracking::JobQueue&)>;
    using Entries = std::function<std::vector<project::ExperimentRequest>(project::Project&)>;

    explicit QueueSession(JobRunner& runner, QObject* parent = nullptr);
    ~QueueSession() override;

    /// From now on the queue of this project; null = none. What this window runs of the one before is put back.
    void follow(std::shared_ptr<project::Project> project);

    const Jobs& jobs() const { return m_jobs; } ///< as tracking::JobQueue::jobs orders them
    bool isPaused() const { return m_paused; }
    bool isWorking() const { return m_drain != 0; } ///< this window runs what waits
    bool wroteLately() const;    ///< this window changed the queue a moment ago: the store is another one without anybody else's doing
    bool isRunning() const;      ///< some job runs, here or elsewhere
    std::size_t waiting() const; ///< jobs that would run if somebody worked on the queue: also those of a program that was killed
    bool isForgotten() const;    ///< something waits, the queue is not paused, and nobody works on it

    /// Freezes and queues them, then works on the queue. `name` is the job's in the log; `atOnce` holds from then on (0 = one a thread).
    void add(const Text& name, std::size_t atOnce, Entries entries);
    std::size_t atOnce() const;  ///< so many run at the same time in this window; 0 = one a thread
    void setAtOnce(std::size_t atOnce); ///< holds at once: what runs goes on
    void work();                 ///< runs what waits, until nothing is left
    void setPaused(bool paused); ///< going on also works on it
    void change(Change change);
    void retry(const tracking::JobQueue::Ids& ids); ///< and works on it

signals:
    void changed();
    void ended(); ///< some experiment was made, or all work is done: the project has other runs
    void failed(const podium::Error& error);

private:
    struct View;
    class Feed;
    void take(const View& view);
    void startDrain();
    void drainEnded();
    void startChange(Change change, bool thenWork);

    JobRunner& m_runner;
    std::shared_ptr<project::Project> m_project;
    std::unique_ptr<Feed> m_feed;
    Jobs m_jobs;
    bool m_paused = false;
    bool m_workedOn = false; ///< by some program
    qint64 m_drain = 0;      ///< the job that works on it
    bool m_wanted = false;   ///< it is to be worked on: looked at again when the present drain ends
    int m_generation = 0;    ///< of views that know of the end of the last drain
    int m_openedAt = 0;      ///< generation of the first view of this project
    std::shared_ptr<std::atomic<std::size_t>> m_atOnce;
};

} // namespace podium::ui
