#include "core/tracking/RunStore.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <cmath>

#include "core/base/Error.h"
#include "core/tracking/ProcessIdentity.h"
#include "core/tracking/RunRows.h"
#include "core/tracking/StoreDatabase.h"

namespace podium::tracking {
namespace {

constexpr std::array<std::pair<RunStatus, std::string_view>, 5> kStatusNames = {
    {{RunStatus::Running, "RUNNING"},
     {RunStatus::Scheduled, "SCHEDULED"},
     {RunStatus::Finished, "FINISHED"},
     {RunStatus::Failed, "FAILED"},
     {RunStatus::Killed, "KILLED"}}};

Error noRun(const std::string& runId, const std::string& where)
{
    return {ErrorCode::NotFound,
            Text{PODIUM_TEXT("tracking.noRun", "There is no run {id}."), {{"id", runId}}}, where};
}

void requireRun(const StoreDatabase& database, const std::string& runId)
{
    SQLite::Statement query(database.connection(), "SELECT 1 FROM runs WHERE run_uuid = ?");
    query.bind(1, runId);
    if (!query.executeStep())
        throw noRun(runId, database.where());
}

} // namespace

std::string_view name(RunStatus status)
{
    for (const auto& [value, text] : kStatusNames)
        if (value == status)
            return text;
    return "FAILED";
}

RunStatus runStatusNamed(std::string_view text)
{
    for (const auto& [value, known] : kStatusNames)
        if (known == text)
            return value;
    throw Error(
        ErrorCode::InvalidFormat,
        Text{PODIUM_TEXT("tracking.unknownStatus", "{status} is no status of a run."), {{"status", text}}});
}

struct RunStore::State
{
    explicit State(const Path& path)
        : store(StoreDatabase::open(path))
        , database(store->connection())
    {
    }
    template <class Body>
    auto guarded(Body&& body) const { return store->guarded(std::forward<Body>(body)); }
    template <class Body>
    void write(Body&& body) { store->write(std::forward<Body>(body)); }

    std::unique_ptr<StoreDatabase> store;
    SQLite::Database& database;
};

RunStore::RunStore(const Path& database)
    : m_state(std::make_unique<State>(database))
{
}

RunStore::~RunStore() = default;
RunStore::RunStore(RunStore&&) noexcept = default;

bool RunStore::isReadOnly() const { return m_state->store->isReadOnly(); }

void RunStore::atomically(const std::function<void()>& body) { m_state->write(body); }

void RunStore::put(const Run& run) { put(std::vector<Run>{run}); }

void RunStore::put(const std::vector<Run>& runs)
{
    if (runs.empty())
        return;
    m_state->write([&] {
        RunWriter writer(m_state->database);
        for (const Run& run : runs)
            writer.write(run);
    });
}

void RunStore::logMetric(const std::string& runId, const MetricPoint& point)
{
    m_state->write([&] {
        requireRun(*m_state->store, runId);
        const bool nan = std::isnan(point.value);
        const auto bindAll = [&](SQLite::Statement& statement) {
            statement.bind(1, point.key);
            statement.bind(2, nan ? 0.0 : point.value);
            statement.bind(3, point.timestamp);
            statement.bind(4, runId);
            statement.bind(5, point.step);
            statement.bind(6, nan ? 1 : 0);
            statement.exec();
        };
        SQLite::Statement unpacked(m_state->database, "DELETE FROM run_values WHERE run_uuid = ?");
        unpacked.bind(1, runId);
        unpacked.exec();
        SQLite::Statement metric(m_state->database, "INSERT OR IGNORE INTO metrics (key, value, timestamp, "
                                                    "run_uuid, step, is_nan) VALUES (?, ?, ?, ?, ?, ?)");
        bindAll(metric);
        // The latest is the one of the highest step, then time, then value: MLflow's order.
        SQLite::Statement latest(
            m_state->database,
            "INSERT INTO latest_metrics (key, value, timestamp, run_uuid, step, is_nan) VALUES (?1, ?2, ?3, "
            "?4, ?5, ?6)"
            " ON CONFLICT (run_uuid, key) DO UPDATE SET value = ?2, timestamp = ?3, step = ?5, is_nan = ?6"
            " WHERE (?5, ?3, ?2) >= (step, timestamp, value)");
        bindAll(latest);
    });
}

void RunStore::setStatus(const std::string& runId, RunStatus status, std::optional<std::int64_t> endTime)
{
    m_state->write([&] {
        requireRun(*m_state->store, runId);
        SQLite::Statement update(m_state->database,
                                 "UPDATE runs SET status = ?2, end_time = ?3, owner_pid = CASE ?2 WHEN "
                                 "'RUNNING' THEN owner_pid END WHERE run_uuid = ?1");
        update.bind(1, runId);
        update.bind(2, std::string(name(status)));
        if (endTime)
            update.bind(3, *endTime);
        else
            update.bind(3);
        update.exec();
    });
}

void RunStore::setTags(const std::vector<TagChange>& changes)
{
    m_state->write([&] {
        SQLite::Statement set(
            m_state->database,
            "INSERT OR REPLACE INTO tags (key, value, run_uuid, typed) VALUES (?1, ?2, ?3, ?2)");
        SQLite::Statement erase(m_state->database, "DELETE FROM tags WHERE key = ?1 AND run_uuid = ?2");
        for (const TagChange& change : changes) {
            requireRun(*m_state->store, change.runId);
            SQLite::Statement& statement = change.value ? set : erase;
            statement.bind(1, change.key);
            if (change.value)
                statement.bind(2, *change.value);
            statement.bind(change.value ? 3 : 2, change.runId);
            statement.exec();
            statement.reset();
        }
    });
}

std::optional<std::string> RunStore::tag(const std::string& runId, const std::string& key) const
{
    return m_state->guarded([&]() -> std::optional<std::string> {
        SQLite::Statement query(m_state->database, "SELECT value FROM tags WHERE run_uuid = ? AND key = ?");
        query.bind(1, runId);
        query.bind(2, key);
        if (!query.executeStep())
            return std::nullopt;
        return query.getColumn(0).getString();
    });
}

void RunStore::setDeleted(const std::vector<std::string>& runIds, bool deleted)
{
    if (runIds.empty())
        return;
    m_state->write([&] {
        SQLite::Statement update(
            m_state->database,
            "UPDATE runs SET lifecycle_stage = ?2, deleted_time = CASE ?2 WHEN 'deleted' THEN"
            " CAST(strftime('%s', 'now') AS INTEGER) * 1000 END WHERE run_uuid = ?1");
        for (const std::string& id : runIds) {
            update.bind(1, id);
            update.bind(2, deleted ? "deleted" : "active");
            update.exec();
            update.reset();
        }
    });
}

std::optional<Run> RunStore::find(const std::string& runId) const
{
    return m_state->guarded([&]() -> std::optional<Run> {
        std::vector<Run> found = readRuns(m_state->database, "run_uuid = ?1", runId);
        return found.empty() ? std::nullopt : std::optional<Run>(std::move(found.front()));
    });
}

std::vector<Run> RunStore::runs(const std::string& experimentId, bool withDeleted) const
{
    const std::string condition = withDeleted
                                      ? "experiment_id = CAST(?1 AS INTEGER)"
                                      : "experiment_id = CAST(?1 AS INTEGER) AND lifecycle_stage = 'active'";
    return m_state->guarded([&] { return readRuns(m_state->database, condition, experimentId); });
}

void RunStore::remove(const std::string& runId)
{
    m_state->write([&] {
        for (const char* sql :
             {"DELETE FROM inputs WHERE destination_type = 'RUN' AND destination_id = ?",
              "DELETE FROM logged_models WHERE source_run_id = ?", "DELETE FROM runs WHERE run_uuid = ?"}) {
            SQLite::Statement erase(m_state->database, sql);
            erase.bind(1, runId);
            erase.exec();
        }
    });
}

int RunStore::endInterrupted()
{
    std::vector<std::string> dead;
    m_state->guarded([&] {
        SQLite::Statement query(
            m_state->database,
            "SELECT run_uuid, owner_pid, owner_start, owner_boot FROM runs WHERE status = 'RUNNING'"
            " AND owner_pid IS NOT NULL");
        while (query.executeStep()) {
            const ProcessIdentity owner{query.getColumn(1).getInt64(), query.getColumn(2).getString(),
                                        query.getColumn(3).getString()};
            if (!owner.isAlive())
                dead.push_back(query.getColumn(0).getString());
        }
    });
    if (dead.empty())
        return 0;
    int ended = 0;
    m_state->write([&] {
        SQLite::Statement update(m_state->database, "UPDATE runs SET status = 'FAILED', owner_pid = NULL, "
                                                    "end_time = CAST(strftime('%s', 'now') AS INTEGER) * 1000"
                                                    " WHERE run_uuid = ? AND status = 'RUNNING'");
        SQLite::Statement tag(m_state->database, "INSERT OR REPLACE INTO tags (key, value, run_uuid, typed) "
                                                 "VALUES ('podium.interrupted', 'true', ?, 'true')");
        for (const std::string& id : dead) {
            update.bind(1, id);
            const int changed = update.exec();
            update.reset();
            if (changed == 0)
                continue; // ended by another process meanwhile
            tag.bind(1, id);
            tag.exec();
            tag.reset();
            ++ended;
        }
    });
    return ended;
}

std::optional<std::string> RunStore::value(const std::string& key) const
{
    return m_state->guarded([&]() -> std::optional<std::string> {
        SQLite::Statement query(m_state->database, "SELECT value FROM remembered WHERE key = ?");
        query.bind(1, key);
        if (!query.executeStep())
            return std::nullopt;
        return query.getColumn(0).getString();
    });
}

void RunStore::setValue(const std::string& key, const std::string& value)
{
    m_state->write([&] {
        SQLite::Statement update(m_state->database,
                                 "INSERT OR REPLACE INTO remembered (key, value) VALUES (?, ?)");
        update.bind(1, key);
        update.bind(2, value);
        update.exec();
    });
}

std::int64_t RunStore::addJournal(const Json& entry)
{
    std::int64_t id = 0;
    m_state->write([&] {
        SQLite::Statement insert(m_state->database, "INSERT INTO journal (entry) VALUES (?)");
        insert.bind(1, entry.dump(-1, ' ', false, Json::error_handler_t::replace));
        insert.exec();
        id = m_state->database.getLastInsertRowid();
    });
    return id;
}

void RunStore::updateJournal(std::int64_t id, const Json& entry)
{
    m_state->write([&] {
        SQLite::Statement update(m_state->database, "UPDATE journal SET entry = ? WHERE id = ?");
        update.bind(1, entry.dump(-1, ' ', false, Json::error_handler_t::replace));
        update.bind(2, id);
        if (update.exec() == 0)
            throw Error(
                ErrorCode::NotFound,
                Text{PODIUM_TEXT("tracking.noJournal", "The journal has no entry {id}."), {{"id", id}}},
                m_state->store->where());
    });
}

std::vector<std::pair<std::int64_t, Json>> RunStore::journal(std::size_t limit) const
{
    return m_state->guarded([&] {
        std::vector<std::pair<std::int64_t, Json>> entries;
        SQLite::Statement query(m_state->database, "SELECT id, entry FROM journal ORDER BY id DESC LIMIT ?");
        query.bind(1,
                   limit > INT64_MAX ? std::int64_t{-1} : static_cast<std::int64_t>(limit)); // negative: all
        while (query.executeStep())
            entries.emplace_back(query.getColumn(0).getInt64(),
                                 parseJson(query.getColumn(1).getString(), m_state->store->where()));
        return entries;
    });
}

std::int64_t RunStore::dataVersion() const
{
    return m_state->store->dataVersion();
}

} // namespace podium::tracking
