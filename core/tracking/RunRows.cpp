#include "core/tracking/RunRows.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/tracking/PackedRun.h"
#include "core/tracking/ProcessIdentity.h"
#include "core/tracking/StoreDatabase.h"

namespace podium::tracking {
namespace {

std::string dumped(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// One letter beside SQLite's native value, so that 10,000 runs are read without parsing a text for each
/// cell.
const char* typeLetter(const Json& value)
{
    if (value.is_null())
        return "n";
    if (value.is_boolean())
        return "b";
    if (value.is_number_integer())
        return "i";
    if (value.is_number_float())
        return std::isnan(value.get<double>()) ? "q" : "r";
    if (value.is_string())
        return "s";
    return "j";
}

void bindTyped(SQLite::Statement& statement, int index, const Json& value)
{
    switch (*typeLetter(value)) {
    case 'b':
        statement.bind(index, value.get<bool>() ? 1 : 0);
        break;
    case 'i':
        statement.bind(index, value.get<std::int64_t>());
        break;
    case 'r':
        statement.bind(index, value.get<double>());
        break;
    case 's':
        statement.bind(index, value.get_ref<const std::string&>());
        break;
    case 'j':
        statement.bind(index, dumped(value));
        break;
    default:
        statement.bind(index);
        break;
    }
}

Json typedValue(const std::string& type, const SQLite::Column& cell)
{
    switch (type.empty() ? 'n' : type[0]) {
    case 'b':
        return cell.getInt() != 0;
    case 'i':
        return cell.getInt64();
    case 'r':
        return cell.getDouble();
    case 'q':
        return std::nan("");
    case 's':
        return cell.getString();
    case 'j':
        return Json::parse(cell.getString(), nullptr, false);
    default:
        return nullptr;
    }
}

void run(SQLite::Statement& statement)
{
    statement.exec();
    statement.reset();
    statement.clearBindings();
}

void bindOptional(SQLite::Statement& statement, int index, const std::optional<std::int64_t>& value)
{
    if (value)
        statement.bind(index, *value);
    else
        statement.bind(index);
}

} // namespace

std::string paramText(const Json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_null())
        return "None";
    if (value.is_boolean())
        return value.get<bool>() ? "True" : "False";
    if (value.is_number_float())
        return pythonFloatRepr(value.get<double>());
    return dumped(value);
}

RunWriter::RunWriter(SQLite::Database& database)
    : m_database(database)
{
}
RunWriter::~RunWriter() = default;

SQLite::Statement& RunWriter::prepared(const char* sql)
{
    auto& statement = m_statements[sql];
    if (!statement)
        statement = std::make_unique<SQLite::Statement>(m_database, sql);
    return *statement;
}

void RunWriter::write(const Run& r)
{
    writeRow(r);
    writeValues(r);
    writeInputs(r);
    writeModels(r);
    Run kept = r; // as the tables give them back
    std::sort(kept.metrics.begin(), kept.metrics.end(), [](const MetricPoint& a, const MetricPoint& b) { return a.key < b.key; });
    std::sort(kept.inputs.begin(), kept.inputs.end(), [](const DatasetInput& a, const DatasetInput& b) { return a.name < b.name; });
    std::sort(kept.models.begin(), kept.models.end(), [](const LoggedModel& a, const LoggedModel& b) { return a.id < b.id; });
    SQLite::Statement& values = prepared("INSERT OR REPLACE INTO run_values (run_uuid, packed) VALUES (?, ?)");
    const std::string blob = packed(kept);
    values.bind(1, r.id);
    values.bind(2, blob.data(), static_cast<int>(blob.size()));
    run(values);
}

void RunWriter::writeRow(const Run& r)
{
    // An update in place, not INSERT OR REPLACE: replacing would delete the row and, by the cascade, its
    // children.
    SQLite::Statement& row =
        prepared("INSERT INTO runs (run_uuid, name, source_type, user_id, status, start_time, end_time, "
                 "source_version, lifecycle_stage,"
                 " artifact_uri, experiment_id, deleted_time, details, owner_pid, owner_start, owner_boot)"
                 " VALUES (?1, ?2, 'LOCAL', '', ?3, ?4, ?5, ?6, ?7, '', ?8, ?9, ?10, ?11, ?12, ?13)"
                 " ON CONFLICT (run_uuid) DO UPDATE SET name = ?2, status = ?3, start_time = ?4, end_time = "
                 "?5, source_version = ?6,"
                 " lifecycle_stage = ?7, experiment_id = ?8, deleted_time = ?9, details = ?10, owner_pid = "
                 "?11, owner_start = ?12,"
                 " owner_boot = ?13");
    row.bind(1, r.id);
    row.bind(2, r.name);
    row.bind(3, std::string(name(r.status)));
    row.bind(4, r.startTime);
    bindOptional(row, 5, r.endTime);
    row.bind(6, r.commit);
    row.bind(7, r.deleted ? "deleted" : "active");
    row.bind(8, r.experimentId);
    if (r.deleted)
        row.bind(9, r.endTime.value_or(r.startTime));
    else
        row.bind(9);
    row.bind(10, dumped(r.details));
    if (r.status == RunStatus::Running) {
        const ProcessIdentity& me = ProcessIdentity::ofThisProcess();
        row.bind(11, me.pid);
        row.bind(12, me.startTime);
        row.bind(13, me.bootId);
    }
    run(row);
}

void RunWriter::writeValues(const Run& r)
{
    for (const char* sql :
         {"DELETE FROM params WHERE run_uuid = ?", "DELETE FROM tags WHERE run_uuid = ?",
          "DELETE FROM metrics WHERE run_uuid = ?", "DELETE FROM latest_metrics WHERE run_uuid = ?"}) {
        SQLite::Statement& erase = prepared(sql);
        erase.bind(1, r.id);
        run(erase);
    }
    std::int64_t ordinal = 0;
    for (const auto& [key, value] : r.params) {
        SQLite::Statement& param = prepared("INSERT OR REPLACE INTO params (key, value, run_uuid, "
                                            "value_type, typed, ordinal) VALUES (?, ?, ?, ?, ?, ?)");
        param.bind(1, key);
        param.bind(2, paramText(value));
        param.bind(3, r.id);
        param.bind(4, typeLetter(value));
        bindTyped(param, 5, value);
        param.bind(6, ordinal++);
        run(param);
    }
    for (const MetricPoint& point : r.metrics)
        for (const char* sql : {"INSERT OR REPLACE INTO metrics (key, value, timestamp, run_uuid, step, "
                                "is_nan) VALUES (?, ?, ?, ?, ?, ?)",
                                "INSERT OR REPLACE INTO latest_metrics (key, value, timestamp, run_uuid, "
                                "step, is_nan) VALUES (?, ?, ?, ?, ?, ?)"}) {
            SQLite::Statement& metric = prepared(sql);
            const bool nan = std::isnan(point.value);
            metric.bind(1, point.key);
            metric.bind(2, nan ? 0.0 : point.value);
            metric.bind(3, point.timestamp);
            metric.bind(4, r.id);
            metric.bind(5, point.step);
            metric.bind(6, nan ? 1 : 0);
            run(metric);
        }
    for (const auto& [key, value] : r.tags) {
        SQLite::Statement& tag =
            prepared("INSERT OR REPLACE INTO tags (key, value, run_uuid, typed) VALUES (?1, ?2, ?3, ?2)");
        tag.bind(1, key);
        tag.bind(2, value);
        tag.bind(3, r.id);
        run(tag);
    }
}

void RunWriter::writeInputs(const Run& r)
{
    SQLite::Statement& erase =
        prepared("DELETE FROM inputs WHERE destination_type = 'RUN' AND destination_id = ?");
    erase.bind(1, r.id);
    run(erase);
    for (const DatasetInput& input : r.inputs) {
        SQLite::Statement& dataset =
            prepared("INSERT INTO datasets (dataset_uuid, experiment_id, name, digest, dataset_source_type, "
                     "dataset_source)"
                     " VALUES (?, ?, ?, ?, 'local', ?) ON CONFLICT (experiment_id, name, digest) DO UPDATE "
                     "SET dataset_source = excluded.dataset_source");
        dataset.bind(1, randomHex32());
        dataset.bind(2, r.experimentId);
        dataset.bind(3, input.name);
        dataset.bind(4, input.digest);
        dataset.bind(5, input.source);
        run(dataset);
        SQLite::Statement& link = prepared("INSERT OR IGNORE INTO inputs (input_uuid, source_type, "
                                           "source_id, destination_type, destination_id)"
                                           " SELECT ?1, 'DATASET', dataset_uuid, 'RUN', ?2 FROM datasets "
                                           "WHERE experiment_id = ?3 AND name = ?4 AND digest = ?5");
        link.bind(1, randomHex32());
        link.bind(2, r.id);
        link.bind(3, r.experimentId);
        link.bind(4, input.name);
        link.bind(5, input.digest);
        run(link);
    }
}

void RunWriter::writeModels(const Run& r)
{
    SQLite::Statement& erase = prepared("DELETE FROM logged_models WHERE source_run_id = ?");
    erase.bind(1, r.id);
    run(erase);
    for (const LoggedModel& model : r.models) {
        SQLite::Statement& row = prepared("INSERT OR REPLACE INTO logged_models (model_id, experiment_id, "
                                          "name, artifact_location, creation_timestamp_ms,"
                                          " last_updated_timestamp_ms, status, model_type, source_run_id) "
                                          "VALUES (?1, ?2, ?3, ?4, ?5, ?5, 2, ?6, ?7)");
        row.bind(1, model.id);
        row.bind(2, r.experimentId);
        row.bind(3, model.name);
        row.bind(4, model.location);
        row.bind(5, r.endTime.value_or(r.startTime));
        row.bind(6, model.type);
        row.bind(7, r.id);
        run(row);
    }
}

std::vector<Run> readRuns(SQLite::Database& database, const std::string& condition,
                          const std::string& argument)
{
    std::vector<Run> runs;
    std::unordered_map<std::string, std::size_t> position;
    bool allPacked = true;
    // One state of the store for all queries, whatever others write meanwhile; within a write that is so already.
    std::optional<SQLite::Transaction> snapshot;
    if (!inTransaction(database))
        snapshot.emplace(database, SQLite::TransactionBehavior::DEFERRED);
    {
        SQLite::Statement query(
            database,
            "SELECT run_uuid, experiment_id, name, status, start_time, end_time, source_version, details,"
            " lifecycle_stage, packed FROM runs LEFT JOIN run_values USING (run_uuid) WHERE " +
                condition);
        query.bind(1, argument);
        while (query.executeStep()) {
            Run r;
            r.id = query.getColumn(0).getString();
            r.experimentId = query.getColumn(1).getString();
            r.name = query.getColumn(2).getString();
            r.status = runStatusNamed(query.getColumn(3).getString());
            r.startTime = query.getColumn(4).getInt64();
            if (!query.getColumn(5).isNull())
                r.endTime = query.getColumn(5).getInt64();
            r.commit = query.getColumn(6).getString();
            r.details = Json::parse(query.getColumn(7).getString(), nullptr, false);
            if (r.details.is_discarded())
                r.details = nullptr;
            r.deleted = query.getColumn(8).getString() == "deleted";
            if (const SQLite::Column values = query.getColumn(9); values.isNull())
                allPacked = false;
            else
                unpack({static_cast<const char*>(values.getBlob()), static_cast<std::size_t>(values.getBytes())}, r);
            runs.push_back(std::move(r));
        }
    }
    // Here, not by SQL, which would carry every blob through its sorter.
    std::sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) {
        return a.startTime != b.startTime ? a.startTime > b.startTime : a.id < b.id;
    });
    for (std::size_t i = 0; i < runs.size(); ++i)
        position.emplace(runs[i].id, i);
    // Each child query is ordered by its primary key (run first), so consecutive rows mostly belong to one
    // run.
    const auto each = [&](const std::string& sql, auto&& take) {
        SQLite::Statement query(database, sql);
        query.bind(1, argument);
        while (query.executeStep())
            if (const auto found = position.find(query.getColumn(0).getString()); found != position.end())
                take(runs[found->second], query);
    };
    const std::string all = "(SELECT run_uuid FROM runs WHERE " + condition + ")";
    each("SELECT run_uuid, key, value FROM tags WHERE run_uuid IN " + all, [](Run& r, SQLite::Statement& q) {
        r.tags.emplace_back(q.getColumn(1).getString(), q.getColumn(2).getString());
    });
    if (allPacked)
        return runs;
    const std::string ids = "(SELECT run_uuid FROM runs WHERE " + condition + " AND run_uuid NOT IN (SELECT run_uuid FROM run_values))";
    std::vector<std::vector<std::int64_t>> ordinals(runs.size());
    each("SELECT run_uuid, key, value_type, typed, ordinal FROM params WHERE run_uuid IN " + ids,
         [&](Run& r, SQLite::Statement& q) {
             r.params.emplace_back(q.getColumn(1).getString(),
                                   typedValue(q.getColumn(2).getString(), q.getColumn(3)));
             ordinals[static_cast<std::size_t>(&r - runs.data())].push_back(q.getColumn(4).getInt64());
         });
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (ordinals[i].empty())
            continue;
        std::vector<std::pair<std::string, Json>> ordered(runs[i].params.size());
        std::vector<std::size_t> order(ordered.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return ordinals[i][a] < ordinals[i][b]; });
        for (std::size_t k = 0; k < order.size(); ++k)
            ordered[k] = std::move(runs[i].params[order[k]]);
        runs[i].params = std::move(ordered);
    }
    each("SELECT run_uuid, key, value, timestamp, step, is_nan FROM latest_metrics WHERE run_uuid IN " + ids,
         [](Run& r, SQLite::Statement& q) {
             r.metrics.push_back({q.getColumn(1).getString(),
                                  q.getColumn(5).getInt() != 0 ? std::nan("") : q.getColumn(2).getDouble(),
                                  q.getColumn(3).getInt64(), q.getColumn(4).getInt64()});
         });
    each("SELECT i.destination_id, d.name, d.digest, d.dataset_source FROM inputs i JOIN datasets d ON "
         "d.dataset_uuid = i.source_id"
         " WHERE i.destination_type = 'RUN' AND i.source_type = 'DATASET' AND i.destination_id IN " +
             ids + " ORDER BY d.name",
         [](Run& r, SQLite::Statement& q) {
             r.inputs.push_back(
                 {q.getColumn(1).getString(), q.getColumn(2).getString(), q.getColumn(3).getString()});
         });
    each("SELECT source_run_id, model_id, name, model_type, artifact_location FROM logged_models WHERE "
         "source_run_id IN " +
             ids + " ORDER BY model_id",
         [](Run& r, SQLite::Statement& q) {
             r.models.push_back({q.getColumn(1).getString(), q.getColumn(2).getString(),
                                 q.getColumn(3).getString(), q.getColumn(4).getString()});
         });
    return runs;
}

} // namespace podium::tracking
