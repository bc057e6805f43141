#include "core/tracking/JobQueue.h"

#include <algorithm>
#include <chrono>

#include "core/tracking/JobQueueRows.h"
#include "core/tracking/StoreDatabase.h"

namespace podium::tracking {
namespace {

constexpr const char* kPausedKey = "queue.paused";
constexpr const char* kActive = "state IN ('waiting', 'running', 'paused')";
constexpr const char* kInOrder = "state <> 'running', place"; // what runs was before the others

std::int64_t systemClock()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

bool pausedIn(SQLite::Database& database)
{
    SQLite::Statement query(database, "SELECT value FROM remembered WHERE key = ?");
    query.bind(1, kPausedKey);
    return query.executeStep() && query.getColumn(0).getString() == "1";
}

/// Runs one statement with these values; how many rows it changed.
template <class... Values>
int change(SQLite::Database& database, const char* sql, const Values&... values)
{
    SQLite::Statement statement(database, sql);
    int index = 0;
    (statement.bind(++index, values), ...);
    return statement.exec();
}

std::int64_t behindLast(SQLite::Database& database)
{
    return database.execAndGet(std::string("SELECT coalesce(max(place), 0) + 1 FROM queue WHERE ") + kActive).getInt64();
}

} // namespace

struct JobQueue::State
{
    State(const Path& path, Clock theClock)
        : store(StoreDatabase::open(path))
        , database(store->connection())
        , now(theClock ? std::move(theClock) : Clock(systemClock))
    {
    }

    QueuedJob required(std::int64_t id) const
    {
        std::vector<QueuedJob> found = readJobs(database, "id = " + std::to_string(id), "id");
        if (found.empty())
            throw Error(ErrorCode::NotFound, Text{PODIUM_TEXT("tracking.noJob", "The queue has no job {id}."), {{"id", id}}}, store->where());
        return std::move(found.front());
    }

    /// Calls body for each job of `ids` in one transaction; throws where its state is none of `allowed`.
    template <class Body>
    void forEach(const Ids& ids, std::initializer_list<QueueState> allowed, TextId refusal, Body&& body)
    {
        store->write([&] {
            for (const std::int64_t id : ids) {
                const QueuedJob job = required(id);
                if (std::find(allowed.begin(), allowed.end(), job.state) == allowed.end())
                    throw Error(ErrorCode::Conflict, Text{refusal, {{"name", job.name}}});
                body(job);
            }
        });
    }

    void backToWaiting(std::int64_t id)
    {
        change(database,
               "UPDATE queue SET state = 'waiting', worker = NULL, cancel_wanted = 0, started_ms = NULL, fraction = 0, step = NULL WHERE id = ?",
               id);
    }

    std::unique_ptr<StoreDatabase> store;
    SQLite::Database& database;
    Clock now;
};

JobQueue::JobQueue(const Path& database, Clock clock)
    : m_state(std::make_unique<State>(database, std::move(clock)))
{
}

JobQueue::~JobQueue() = default;

std::vector<std::int64_t> JobQueue::add(const std::vector<NewJob>& jobs)
{
    return m_state->store->write([&] {
        Ids ids;
        std::int64_t place = behindLast(m_state->database);
        for (const NewJob& job : jobs) {
            change(m_state->database, "INSERT INTO queue (kind, name, place, request, queued_ms) VALUES (?, ?, ?, ?, ?)", job.kind, job.name,
                   place++, job.request.dump(-1, ' ', false, Json::error_handler_t::replace), m_state->now());
            ids.push_back(m_state->database.getLastInsertRowid());
        }
        return ids;
    });
}

std::vector<QueuedJob> JobQueue::jobs() const
{
    return m_state->store->guarded([&] {
        const SQLite::Transaction oneView(m_state->database);
        std::vector<QueuedJob> jobs = readJobs(m_state->database, kActive, kInOrder);
        int place = 0;
        for (QueuedJob& job : jobs)
            if (job.state != QueueState::Running)
                job.place = ++place;
        giveReasons(jobs, pausedIn(m_state->database), readWorkers(m_state->database), m_state->now());
        std::vector<QueuedJob> ended = readJobs(m_state->database, std::string("NOT ") + kActive, "ended_ms DESC, id DESC");
        jobs.insert(jobs.end(), std::make_move_iterator(ended.begin()), std::make_move_iterator(ended.end()));
        return jobs;
    });
}

bool JobQueue::isPaused() const
{
    return m_state->store->guarded([&] { return pausedIn(m_state->database); });
}

std::size_t JobQueue::count(QueueState state) const
{
    return m_state->store->guarded([&] {
        SQLite::Statement query(m_state->database, "SELECT count(*) FROM queue WHERE state = ?");
        query.bind(1, std::string(name(state)));
        query.executeStep();
        return static_cast<std::size_t>(query.getColumn(0).getInt64());
    });
}

std::vector<QueueWorker> JobQueue::workers() const
{
    return m_state->store->guarded([&] {
        std::vector<QueueWorker> workers = readWorkers(m_state->database);
        std::erase_if(workers, [&](const QueueWorker& worker) { return !isAtWork(worker, m_state->now()) || !worker.process.isAlive(); });
        return workers;
    });
}

void JobQueue::setPaused(bool paused)
{
    m_state->store->write([&] {
        change(m_state->database, "INSERT OR REPLACE INTO remembered (key, value) VALUES (?, ?)", kPausedKey, paused ? "1" : "0");
    });
}

void JobQueue::pause(const Ids& ids)
{
    m_state->forEach(ids, {QueueState::Waiting, QueueState::Paused}, PODIUM_TEXT("tracking.cannotPause", "{name} does not wait, so it cannot be paused."),
                     [&](const QueuedJob& job) { change(m_state->database, "UPDATE queue SET state = 'paused' WHERE id = ?", job.id); });
}

void JobQueue::resume(const Ids& ids)
{
    m_state->forEach(ids, {QueueState::Waiting, QueueState::Paused}, PODIUM_TEXT("tracking.cannotResume", "{name} is not paused."),
                     [&](const QueuedJob& job) { change(m_state->database, "UPDATE queue SET state = 'waiting' WHERE id = ?", job.id); });
}

void JobQueue::cancel(const Ids& ids)
{
    m_state->forEach(ids, {QueueState::Waiting, QueueState::Paused, QueueState::Running},
                     PODIUM_TEXT("tracking.cannotCancel", "{name} has ended already."), [&](const QueuedJob& job) {
                         if (job.state == QueueState::Running)
                             change(m_state->database, "UPDATE queue SET cancel_wanted = 1 WHERE id = ?", job.id);
                         else
                             change(m_state->database, "UPDATE queue SET state = 'cancelled', ended_ms = ? WHERE id = ?", m_state->now(), job.id);
                     });
}

void JobQueue::retry(const Ids& ids)
{
    m_state->forEach(ids, {QueueState::Failed, QueueState::Cancelled},
                     PODIUM_TEXT("tracking.cannotRetry", "{name} neither failed nor was cancelled."), [&](const QueuedJob& job) {
                         m_state->backToWaiting(job.id);
                         change(m_state->database, "UPDATE queue SET place = ?, attempt = 0, error = NULL, ended_ms = NULL WHERE id = ?",
                                behindLast(m_state->database), job.id);
                     });
}

void JobQueue::move(std::int64_t id, int place)
{
    m_state->forEach({id}, {QueueState::Waiting, QueueState::Paused}, PODIUM_TEXT("tracking.cannotMove", "{name} does not wait, so it has no place."),
                     [&](const QueuedJob&) {
                         std::vector<QueuedJob> jobs = readJobs(m_state->database, kActive, kInOrder);
                         const auto moved = std::find_if(jobs.begin(), jobs.end(), [&](const QueuedJob& job) { return job.id == id; });
                         const auto first = std::find_if(jobs.begin(), jobs.end(), [](const QueuedJob& job) { return job.state != QueueState::Running; });
                         const auto target = first + std::clamp<std::ptrdiff_t>(place - 1, 0, jobs.end() - first - 1);
                         if (target < moved)
                             std::rotate(target, moved, moved + 1);
                         else
                             std::rotate(moved, moved + 1, target + 1);
                         // What runs is numbered along: put back, it comes first again.
                         for (std::size_t i = 0; i < jobs.size(); ++i)
                             change(m_state->database, "UPDATE queue SET place = ? WHERE id = ?", static_cast<std::int64_t>(i), jobs[i].id);
                     });
}

void JobQueue::remove(const Ids& ids)
{
    m_state->forEach(ids,
                     {QueueState::Waiting, QueueState::Paused, QueueState::Done, QueueState::Failed, QueueState::Cancelled},
                     PODIUM_TEXT("tracking.cannotRemove", "{name} runs; cancel it first."),
                     [&](const QueuedJob& job) { change(m_state->database, "DELETE FROM queue WHERE id = ?", job.id); });
}

JobQueue::Ids JobQueue::tooOld() const
{
    return m_state->store->guarded([&] {
        Ids ids;
        SQLite::Statement query(m_state->database, std::string("SELECT id FROM queue WHERE NOT ") + kActive +
                                                       " ORDER BY ended_ms DESC, id DESC LIMIT -1 OFFSET " + std::to_string(kKeptEnded));
        while (query.executeStep())
            ids.push_back(query.getColumn(0).getInt64());
        return ids;
    });
}

std::int64_t JobQueue::enlist(int atOnce, const ProcessIdentity& process)
{
    return m_state->store->write([&] {
        change(m_state->database, "INSERT INTO queue_workers (owner_pid, owner_start, owner_boot, at_once, lease_ms) VALUES (?, ?, ?, ?, ?)",
               process.pid, process.startTime, process.bootId, atOnce, m_state->now() + kLeaseMs);
        return static_cast<std::int64_t>(m_state->database.getLastInsertRowid());
    });
}

bool JobQueue::renew(std::int64_t worker)
{
    return m_state->store->write([&] {
        return change(m_state->database, "UPDATE queue_workers SET lease_ms = ? WHERE id = ?", m_state->now() + kLeaseMs, worker) == 1;
    });
}

std::optional<QueuedJob> JobQueue::claim(std::int64_t worker)
{
    return m_state->store->write([&]() -> std::optional<QueuedJob> {
        SQLite::Statement known(m_state->database, "SELECT 1 FROM queue_workers WHERE id = ?");
        known.bind(1, worker);
        if (!known.executeStep() || pausedIn(m_state->database))
            return std::nullopt;
        std::vector<QueuedJob> next = readJobs(m_state->database, "state = 'waiting'", "place LIMIT 1");
        if (next.empty())
            return std::nullopt;
        // Jobs that begin within the same millisecond keep their order in time too.
        change(m_state->database,
               "UPDATE queue SET state = 'running', attempt = attempt + 1, fraction = 0, step = NULL, worker = ?1, cancel_wanted = 0, started_ms ="
               " CASE WHEN (SELECT max(started_ms) FROM queue) BETWEEN ?2 AND ?2 + 1000 THEN (SELECT max(started_ms) FROM queue) + 1 ELSE ?2 END"
               " WHERE id = ?3",
               worker, m_state->now(), next.front().id);
        return m_state->required(next.front().id);
    });
}

void JobQueue::tell(std::int64_t worker, const std::vector<Progress>& progress)
{
    if (progress.empty())
        return;
    m_state->store->write([&] {
        for (const Progress& one : progress)
            change(m_state->database, "UPDATE queue SET fraction = ?, step = ? WHERE id = ? AND worker = ? AND state = 'running'", one.fraction,
                   one.step.toJson().dump(-1, ' ', false, Json::error_handler_t::replace), one.job, worker);
    });
}

JobQueue::Ids JobQueue::cancelled(std::int64_t worker) const
{
    return m_state->store->guarded([&] {
        Ids ids;
        SQLite::Statement query(m_state->database, "SELECT id FROM queue WHERE state = 'running' AND worker = ? AND cancel_wanted = 1");
        query.bind(1, worker);
        while (query.executeStep())
            ids.push_back(query.getColumn(0).getInt64());
        return ids;
    });
}

bool JobQueue::finish(std::int64_t worker, std::int64_t job, QueueState state, const std::optional<Error>& error)
{
    return m_state->store->write([&] {
        if (change(m_state->database,
                   "UPDATE queue SET state = ?, ended_ms = ?, worker = NULL, cancel_wanted = 0, step = NULL WHERE id = ? AND worker = ? AND "
                   "state = 'running'",
                   std::string(name(state)), m_state->now(), job, worker) == 0)
            return false;
        if (error)
            change(m_state->database, "UPDATE queue SET error = ? WHERE id = ?", errorText(*error), job);
        return true;
    });
}

void JobQueue::putBack(std::int64_t worker, std::int64_t job)
{
    m_state->store->write([&] {
        if (change(m_state->database, "UPDATE queue SET attempt = attempt - 1 WHERE id = ? AND worker = ? AND state = 'running'", job, worker) == 1)
            m_state->backToWaiting(job);
    });
}

void JobQueue::dismiss(std::int64_t worker)
{
    m_state->store->write([&] {
        for (const QueuedJob& job : readJobs(m_state->database, "state = 'running' AND worker = " + std::to_string(worker), "id")) {
            change(m_state->database, "UPDATE queue SET attempt = attempt - 1 WHERE id = ?", job.id);
            m_state->backToWaiting(job.id);
        }
        change(m_state->database, "DELETE FROM queue_workers WHERE id = ?", worker);
    });
}

int JobQueue::takeOver()
{
    const auto isGone = [&](const QueuedJob& job) { return !job.worker || !isAtWork(*job.worker, m_state->now()); };
    // Looked at without the right to write first: this is asked several times a second, and mostly there is nothing.
    const bool any = m_state->store->guarded([&] {
        const std::vector<QueuedJob> running = readJobs(m_state->database, "state = 'running'", "place");
        const std::vector<QueueWorker> workers = readWorkers(m_state->database);
        return std::any_of(running.begin(), running.end(), isGone) ||
               std::any_of(workers.begin(), workers.end(), [&](const QueueWorker& worker) { return !isAtWork(worker, m_state->now()); });
    });
    if (!any)
        return 0;
    return m_state->store->write([&] {
        int taken = 0;
        for (const QueuedJob& job : readJobs(m_state->database, "state = 'running'", "place")) {
            if (!isGone(job))
                continue;
            ++taken;
            if (job.cancelWanted) {
                change(m_state->database, "UPDATE queue SET state = 'cancelled', ended_ms = ?, worker = NULL, step = NULL WHERE id = ?", m_state->now(), job.id);
            } else if (job.attempt < kMostAttempts) {
                m_state->backToWaiting(job.id);
            } else {
                const Error error(ErrorCode::Internal,
                                  Text{PODIUM_TEXT("podium.interrupted", "The program was ended {count} times while it ran {name}."),
                                       {{"count", job.attempt}, {"name", job.name}}},
                                  {}, PODIUM_TEXT("podium.interruptedHint", "It may need too much memory: run fewer at once, then try it again."));
                change(m_state->database, "UPDATE queue SET state = 'failed', error = ?, ended_ms = ?, worker = NULL, step = NULL WHERE id = ?",
                       errorText(error), m_state->now(), job.id);
            }
        }
        for (const QueueWorker& worker : readWorkers(m_state->database))
            if (!isAtWork(worker, m_state->now()))
                change(m_state->database, "DELETE FROM queue_workers WHERE id = ?", worker.id);
        return taken;
    });
}

} // namespace podium::tracking
