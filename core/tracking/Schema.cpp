#include "core/tracking/Schema.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>

#include "core/base/Error.h"

namespace podium::tracking {
namespace {

// Ours beside MLflow's: runs.{details,owner_*}, params.{value_type,typed,ordinal}, tags.{value_type,typed};
// tables schema_version, journal, remembered, run_values, queue, queue_workers. `runs.source_version` holds the commit, as MLflow uses it.
constexpr const char* kVersion1 = R"sql(
CREATE TABLE experiments (
  experiment_id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, artifact_location TEXT,
  lifecycle_stage TEXT NOT NULL DEFAULT 'active' CHECK (lifecycle_stage IN ('active', 'deleted')),
  creation_time INTEGER, last_update_time INTEGER);
CREATE TABLE experiment_tags (
  key TEXT NOT NULL, value TEXT, experiment_id INTEGER NOT NULL REFERENCES experiments ON DELETE CASCADE,
  PRIMARY KEY (key, experiment_id)) WITHOUT ROWID;
CREATE TABLE runs (
  run_uuid TEXT PRIMARY KEY CHECK (length(run_uuid) = 32), name TEXT, source_type TEXT, source_name TEXT,
  entry_point_name TEXT, user_id TEXT,
  status TEXT NOT NULL CHECK (status IN ('RUNNING', 'SCHEDULED', 'FINISHED', 'FAILED', 'KILLED')),
  start_time INTEGER, end_time INTEGER, source_version TEXT,
  lifecycle_stage TEXT NOT NULL DEFAULT 'active' CHECK (lifecycle_stage IN ('active', 'deleted')),
  artifact_uri TEXT, experiment_id INTEGER NOT NULL REFERENCES experiments, deleted_time INTEGER,
  details TEXT, owner_pid INTEGER, owner_start TEXT, owner_boot TEXT) WITHOUT ROWID;
CREATE INDEX runs_by_experiment ON runs (experiment_id, lifecycle_stage, start_time);
CREATE INDEX runs_by_status ON runs (status);
CREATE TABLE metrics (
  key TEXT NOT NULL, value REAL NOT NULL, timestamp INTEGER NOT NULL,
  run_uuid TEXT NOT NULL REFERENCES runs ON DELETE CASCADE, step INTEGER NOT NULL DEFAULT 0, is_nan INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (run_uuid, key, timestamp, step, value, is_nan)) WITHOUT ROWID;
CREATE TABLE latest_metrics (
  key TEXT NOT NULL, value REAL NOT NULL, timestamp INTEGER NOT NULL, step INTEGER NOT NULL DEFAULT 0,
  is_nan INTEGER NOT NULL DEFAULT 0, run_uuid TEXT NOT NULL REFERENCES runs ON DELETE CASCADE,
  PRIMARY KEY (run_uuid, key)) WITHOUT ROWID;
CREATE TABLE params (
  key TEXT NOT NULL, value TEXT NOT NULL, run_uuid TEXT NOT NULL REFERENCES runs ON DELETE CASCADE,
  value_type TEXT NOT NULL, typed, ordinal INTEGER NOT NULL,
  PRIMARY KEY (run_uuid, key)) WITHOUT ROWID;
CREATE TABLE tags (
  key TEXT NOT NULL, value TEXT, run_uuid TEXT NOT NULL REFERENCES runs ON DELETE CASCADE,
  value_type TEXT NOT NULL DEFAULT 's', typed,
  PRIMARY KEY (run_uuid, key)) WITHOUT ROWID;
CREATE TABLE datasets (
  dataset_uuid TEXT PRIMARY KEY, experiment_id INTEGER NOT NULL REFERENCES experiments, name TEXT NOT NULL, digest TEXT NOT NULL,
  dataset_source_type TEXT NOT NULL, dataset_source TEXT NOT NULL, dataset_schema TEXT, dataset_profile TEXT,
  UNIQUE (experiment_id, name, digest)) WITHOUT ROWID;
CREATE TABLE inputs (
  input_uuid TEXT NOT NULL, source_type TEXT NOT NULL, source_id TEXT NOT NULL, destination_type TEXT NOT NULL,
  destination_id TEXT NOT NULL, step INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (destination_type, destination_id, source_type, source_id)) WITHOUT ROWID;
CREATE TABLE input_tags (
  input_uuid TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (input_uuid, name)) WITHOUT ROWID;
CREATE TABLE logged_models (
  model_id TEXT PRIMARY KEY, experiment_id INTEGER NOT NULL REFERENCES experiments, name TEXT NOT NULL, artifact_location TEXT NOT NULL,
  creation_timestamp_ms INTEGER NOT NULL, last_updated_timestamp_ms INTEGER NOT NULL, status INTEGER NOT NULL,
  lifecycle_stage TEXT NOT NULL DEFAULT 'active', model_type TEXT, source_run_id TEXT, status_message TEXT) WITHOUT ROWID;
CREATE INDEX logged_models_by_run ON logged_models (source_run_id);
CREATE TABLE logged_model_metrics (
  model_id TEXT NOT NULL REFERENCES logged_models ON DELETE CASCADE, metric_name TEXT NOT NULL, metric_timestamp_ms INTEGER NOT NULL,
  metric_step INTEGER NOT NULL, metric_value REAL, experiment_id INTEGER NOT NULL, run_id TEXT NOT NULL, dataset_uuid TEXT,
  dataset_name TEXT, dataset_digest TEXT,
  PRIMARY KEY (model_id, metric_name, metric_timestamp_ms, metric_step, run_id)) WITHOUT ROWID;
CREATE TABLE logged_model_params (
  model_id TEXT NOT NULL REFERENCES logged_models ON DELETE CASCADE, experiment_id INTEGER NOT NULL, param_key TEXT NOT NULL,
  param_value TEXT NOT NULL, PRIMARY KEY (model_id, param_key)) WITHOUT ROWID;
CREATE TABLE logged_model_tags (
  model_id TEXT NOT NULL REFERENCES logged_models ON DELETE CASCADE, experiment_id INTEGER NOT NULL, tag_key TEXT NOT NULL,
  tag_value TEXT NOT NULL, PRIMARY KEY (model_id, tag_key)) WITHOUT ROWID;
CREATE TABLE journal (id INTEGER PRIMARY KEY AUTOINCREMENT, entry TEXT NOT NULL);
CREATE TABLE remembered (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO experiments (experiment_id, name, lifecycle_stage) VALUES
  (0, 'Default', 'active'), (1, 'experiments', 'active'), (2, 'runs', 'active'), (3, 'evaluations', 'active'), (4, 'predictions', 'active');
)sql";

// What PackedRun.h says; runs of an older file have none until they are written again.
constexpr const char* kVersion2 = R"sql(
CREATE TABLE run_values (run_uuid TEXT PRIMARY KEY REFERENCES runs ON DELETE CASCADE, packed BLOB NOT NULL);
)sql";

// The queue (JobQueue.h). A worker is a process that runs jobs of it; ids are never used again, since git references are named by them.
constexpr const char* kVersion3 = R"sql(
CREATE TABLE queue_workers (
  id INTEGER PRIMARY KEY AUTOINCREMENT, owner_pid INTEGER NOT NULL, owner_start TEXT NOT NULL, owner_boot TEXT NOT NULL,
  at_once INTEGER NOT NULL, lease_ms INTEGER NOT NULL);
CREATE TABLE queue (
  id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, name TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'paused', 'done', 'failed', 'cancelled')),
  place INTEGER NOT NULL, attempt INTEGER NOT NULL DEFAULT 0, request TEXT NOT NULL, error TEXT,
  queued_ms INTEGER NOT NULL, started_ms INTEGER, ended_ms INTEGER, fraction REAL NOT NULL DEFAULT 0, step TEXT,
  worker INTEGER, cancel_wanted INTEGER NOT NULL DEFAULT 0);
CREATE INDEX queue_by_state ON queue (state, place);
)sql";

/// Migration i leads from version i to i + 1. Entries are never changed once released, only added.
constexpr std::array<const char*, kSchemaVersion> kMigrations = {kVersion1, kVersion2, kVersion3};

int versionOf(SQLite::Database& database)
{
    if (!database.tableExists("schema_version"))
        return 0;
    SQLite::Statement query(database, "SELECT version FROM schema_version");
    return query.executeStep() ? query.getColumn(0).getInt() : 0;
}

void refuseNewer(int version, const std::string& where)
{
    if (version <= kSchemaVersion)
        return;
    throw Error(
        ErrorCode::Unsupported,
        Text{PODIUM_TEXT(
                 "tracking.newerSchema",
                 "The run store was written by a newer Podium (schema {found}, this one knows {known})."),
             {{"found", version}, {"known", kSchemaVersion}}},
        where,
        Text{PODIUM_TEXT("tracking.newerSchemaHint",
                         "Open the project with that version, or install it here.")});
}

} // namespace

void migrate(SQLite::Database& database, const std::string& where)
{
    int version = versionOf(database);
    refuseNewer(version, where);
    if (version == kSchemaVersion)
        return;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    // Another process may have migrated while we waited for the right to write.
    version = versionOf(database);
    refuseNewer(version, where);
    for (; version < kSchemaVersion; ++version)
        database.exec(kMigrations[static_cast<std::size_t>(version)]);
    database.exec("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
    database.exec("DELETE FROM schema_version");
    database.exec("INSERT INTO schema_version (version) VALUES (" + std::to_string(kSchemaVersion) + ")");
    transaction.commit();
}

} // namespace podium::tracking
