#pragma once
// The run store: MLflow's data model in .podium/podium.sqlite (WAL). Holds the index of experiments, the runs that have no
// commit, their annotations, and the journal.
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/base/Json.h"

namespace podium::tracking {

/// MLflow's set; the numbers are MLflow's. Do not renumber.
enum class RunStatus { Running = 1, Scheduled = 2, Finished = 3, Failed = 4, Killed = 5 };
std::string_view name(RunStatus status); ///< "FINISHED"
RunStatus runStatusNamed(std::string_view name); ///< throws Error{InvalidFormat}

/// A parameter as MLflow's client would have logged it (Python's str()), and as filters compare it.
std::string paramText(const Json& value);

struct MetricPoint
{
    std::string key;
    double value = 0;       ///< may be NaN
    std::int64_t timestamp = 0; ///< ms since the epoch
    std::int64_t step = 0;
};

/// A table that went into a run, by its content.
struct DatasetInput
{
    std::string name;    ///< "timesData"
    std::string digest;  ///< md5 of the raw file
    std::string source;  ///< path relative to the project
};

/// A model that came out of a run.
struct LoggedModel
{
    std::string id;      ///< "m-" and 32 hex
    std::string name;
    std::string type;    ///< "random_forest"
    std::string location; ///< "md5:<hash>" in the object store
};

struct Run
{
    std::string id;            ///< 32 hex
    std::string experimentId;  ///< MLflow's: "1" = experiments, "2" = runs of `run`, "3" = evaluate, "4" = predict
    std::string name;
    RunStatus status = RunStatus::Running;
    std::int64_t startTime = 0; ///< ms since the epoch, UTC
    std::optional<std::int64_t> endTime;
    std::string commit;        ///< of an experiment; empty for others
    std::vector<std::pair<std::string, Json>> params;   ///< dotted keys, typed, in this order
    std::vector<MetricPoint> metrics;                    ///< latest point of each key, by key
    std::vector<std::pair<std::string, std::string>> tags; ///< by key
    std::vector<DatasetInput> inputs;
    std::vector<LoggedModel> models;
    Json details;              ///< what the listing shows besides: confusion, rows, warnings, dataset
    bool deleted = false;      ///< lifecycle stage
};

/// One connection per object: one object per thread. Each write is a transaction. Throws Error{Io, Corrupt, Busy, NoSpace,
/// PermissionDenied, NotFound}; Error{Unsupported} where a newer Podium wrote the file.
class RunStore
{
public:
    static constexpr const char* kExperiments = "1";
    static constexpr const char* kWorkspaceRuns = "2";
    static constexpr const char* kEvaluations = "3";
    static constexpr const char* kPredictions = "4";

    /// Made and migrated where needed; a newer schema is refused. Where the place cannot be written, what is there is read into memory
    /// and changes are forgotten, so that a project on a read-only disk can still be looked at.
    explicit RunStore(const Path& database);
    ~RunStore();
    RunStore(RunStore&&) noexcept;

    bool isReadOnly() const;

    /// All that `body` reads and writes here is one transaction: others see all of it or nothing, and write before or after it. What it
    /// throws takes everything back.
    void atomically(const std::function<void()>& body);

    /// Inserts or replaces all of it. A running run is owned by this process.
    void put(const Run& run);
    void put(const std::vector<Run>& runs);   ///< one transaction
    void logMetric(const std::string& runId, const MetricPoint& point);
    void setStatus(const std::string& runId, RunStatus status, std::optional<std::int64_t> endTime);
    struct TagChange { std::string runId, key; std::optional<std::string> value; }; ///< without a value it is taken away
    void setTags(const std::vector<TagChange>& changes); ///< one transaction
    std::optional<std::string> tag(const std::string& runId, const std::string& key) const;
    /// Hides runs or brings them back; annotations stay. One transaction.
    void setDeleted(const std::vector<std::string>& runIds, bool deleted);
    std::optional<Run> find(const std::string& runId) const; ///< deleted ones too
    std::vector<Run> runs(const std::string& experimentId, bool withDeleted = false) const; ///< newest first
    void remove(const std::string& runId);
    /// Runs of dead owners become FAILED with tag podium.interrupted. Returns how many.
    int endInterrupted();

    /// Small remembered values ("index.references"); none where never set.
    std::optional<std::string> value(const std::string& key) const;
    void setValue(const std::string& key, const std::string& value);

    // Journal rows; core/project/Journal words and applies them.
    std::int64_t addJournal(const Json& entry);
    void updateJournal(std::int64_t id, const Json& entry);
    std::vector<std::pair<std::int64_t, Json>> journal(std::size_t limit = SIZE_MAX) const; ///< newest first
    /// Grows with each change made by another connection.
    std::int64_t dataVersion() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace podium::tracking
