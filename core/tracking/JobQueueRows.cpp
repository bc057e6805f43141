#include "core/tracking/JobQueueRows.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <map>

namespace podium::tracking {
namespace {

constexpr std::array<std::string_view, 6> kStateNames = {"waiting", "running", "paused", "done", "failed", "cancelled"};

QueueState stateNamed(std::string_view text)
{
    const auto found = std::find(kStateNames.begin(), kStateNames.end(), text);
    return static_cast<QueueState>(found - kStateNames.begin()); // the table's CHECK keeps others out
}

ErrorCode codeNamed(std::string_view text)
{
    for (int code = 0; code < static_cast<int>(ErrorCode::Internal); ++code)
        if (podium::name(static_cast<ErrorCode>(code)) == text)
            return static_cast<ErrorCode>(code);
    return ErrorCode::Internal;
}

Error errorFrom(const std::string& text)
{
    const Json json = parseJson(text, "queue");
    return {codeNamed(json.value("code", "")), Text::fromJson(json.value("what", Json())), json.value("where", ""),
            Text::fromJson(json.value("hint", Json()))};
}

std::optional<std::int64_t> optionalNumber(const SQLite::Column& cell)
{
    return cell.isNull() ? std::nullopt : std::optional<std::int64_t>(cell.getInt64());
}

/// Of a job that runs: only what its worker cannot tell any more.
Text runningReason(const QueuedJob& job, std::int64_t nowMs)
{
    if (job.worker && (nowMs < job.worker->leaseMs ? job.worker->process.isAlive() : isAtWork(*job.worker, nowMs)))
        return {};
    const std::int64_t left = job.worker ? job.worker->leaseMs - nowMs : 0;
    if (left <= 0)
        return PODIUM_TEXT("tracking.workerLost", "The program that ran it has ended; whoever works on the queue next takes it over.");
    return {PODIUM_TEXT("tracking.workerGone", "The program that ran it has ended; another one takes it over in {seconds} s."),
            {{"seconds", (left + 999) / 1000}}};
}

} // namespace

std::string_view name(QueueState state) { return kStateNames[static_cast<std::size_t>(state)]; }

std::vector<QueueWorker> readWorkers(SQLite::Database& database)
{
    std::vector<QueueWorker> workers;
    SQLite::Statement query(database, "SELECT id, owner_pid, owner_start, owner_boot, at_once, lease_ms FROM queue_workers ORDER BY id");
    while (query.executeStep())
        workers.push_back({query.getColumn(0).getInt64(),
                           {query.getColumn(1).getInt64(), query.getColumn(2).getString(), query.getColumn(3).getString()},
                           query.getColumn(4).getInt(),
                           query.getColumn(5).getInt64()});
    return workers;
}

std::vector<QueuedJob> readJobs(SQLite::Database& database, const std::string& condition, const std::string& order)
{
    std::map<std::int64_t, QueueWorker> workers;
    for (const QueueWorker& worker : readWorkers(database))
        workers.emplace(worker.id, worker);
    std::vector<QueuedJob> jobs;
    SQLite::Statement query(database,
                            "SELECT id, kind, name, state, attempt, request, error, queued_ms, started_ms, ended_ms, fraction, step, worker,"
                            " cancel_wanted FROM queue WHERE " + condition + " ORDER BY " + order);
    while (query.executeStep()) {
        QueuedJob job;
        job.id = query.getColumn(0).getInt64();
        job.kind = query.getColumn(1).getString();
        job.name = query.getColumn(2).getString();
        job.state = stateNamed(query.getColumn(3).getString());
        job.attempt = query.getColumn(4).getInt();
        job.request = parseJson(query.getColumn(5).getString(), "queue");
        if (!query.getColumn(6).isNull())
            job.error = errorFrom(query.getColumn(6).getString());
        job.queuedMs = query.getColumn(7).getInt64();
        job.startedMs = optionalNumber(query.getColumn(8));
        job.endedMs = optionalNumber(query.getColumn(9));
        job.fraction = query.getColumn(10).getDouble();
        if (!query.getColumn(11).isNull())
            job.step = Text::fromJson(parseJson(query.getColumn(11).getString(), "queue"));
        if (const auto worker = workers.find(query.getColumn(12).getInt64()); worker != workers.end() && job.state == QueueState::Running)
            job.worker = worker->second;
        job.cancelWanted = query.getColumn(13).getInt() != 0;
        jobs.push_back(std::move(job));
    }
    return jobs;
}

std::string errorText(const Error& error)
{
    Json json = Json::object();
    json["code"] = podium::name(error.code());
    json["what"] = error.text().toJson();
    json["where"] = error.where();
    json["hint"] = error.hint().toJson();
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool isAtWork(const QueueWorker& worker, std::int64_t nowMs)
{
    if (nowMs < worker.leaseMs)
        return true;
    // A process that lives but was stopped for a while (a suspended machine) still has its jobs. One of this process that did not renew
    // has left without a word.
    const ProcessIdentity& me = ProcessIdentity::ofThisProcess();
    const bool mine = worker.process.pid == me.pid && worker.process.startTime == me.startTime && worker.process.bootId == me.bootId;
    return !mine && worker.process.isAlive();
}

void giveReasons(std::vector<QueuedJob>& jobs, bool paused, const std::vector<QueueWorker>& workers, std::int64_t nowMs)
{
    const bool someoneWorks = std::any_of(workers.begin(), workers.end(), [&](const QueueWorker& worker) {
        return isAtWork(worker, nowMs) && worker.process.isAlive();
    });
    std::int64_t running = 0;
    std::int64_t before = 0;
    for (QueuedJob& job : jobs) {
        switch (job.state) {
        case QueueState::Running:
            ++running;
            job.reason = runningReason(job, nowMs);
            break;
        case QueueState::Paused: job.reason = PODIUM_TEXT("tracking.jobPaused", "Only this one is paused."); break;
        case QueueState::Waiting:
            if (paused)
                job.reason = PODIUM_TEXT("tracking.queuePaused", "The queue is paused.");
            else if (!someoneWorks)
                job.reason = PODIUM_TEXT("tracking.nobodyWorks", "Nobody works on the queue at the moment.");
            else if (before > 0)
                job.reason = Text(PODIUM_TEXT("tracking.comesAfter", "Before it in the queue: {count}."), {{"count", before}});
            else
                job.reason = Text(PODIUM_TEXT("tracking.nextOne", "It is the next one; running now: {count}."), {{"count", running}});
            ++before;
            break;
        default: break;
        }
    }
}

} // namespace podium::tracking
