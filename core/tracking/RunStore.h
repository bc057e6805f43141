#pragma once
// The run store: MLflow's data model in .podium/podium.sqlite (WAL). Holds the index of experiments, the runs that have no
// commit, their annotations, and the journal.
#include <cstdint>
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

struct MetricPoint
{
    std::string key;
    double value = 0;       ///< may be NaN
    std::int64_t timestamp = 0; ///< ms since the epoch
    std::int64_t step = 0;
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
    std::vector<std::pair<std::string, Json>> params;   ///< dotted keys, typed
    std::vector<MetricPoint> metrics;                    ///< latest point of each key
    std::vector<std::pair<std::string, std::string>> tags;
    Json details;              ///< what the listing shows besides: confusion, rows, warnings, dataset
};

/// One connection per object: one object per thread. Each write is a transaction. Throws Error{Io, Corrupt, Busy, NoSpace}.
class RunStore
{
public:
    static constexpr const char* kExperiments = "1";
    static constexpr const char* kWorkspaceRuns = "2";
    static constexpr const char* kEvaluations = "3";
    static constexpr const char* kPredictions = "4";

    explicit RunStore(const Path& database); ///< made and migrated where needed; a newer schema is refused
    ~RunStore();
    RunStore(RunStore&&) noexcept;

    void put(const Run& run);                 ///< inserts or replaces all of it
    void put(const std::vector<Run>& runs);   ///< one transaction
    void logMetric(const std::string& runId, const MetricPoint& point);
    void setStatus(const std::string& runId, RunStatus status, std::optional<std::int64_t> endTime);
    void setTag(const std::string& runId, const std::string& key, const std::string& value);
    std::optional<Run> find(const std::string& runId) const;
    std::vector<Run> runs(const std::string& experimentId) const; ///< newest first
    void remove(const std::string& runId);
    /// Runs of dead owners become FAILED with tag podium.interrupted. Returns how many.
    int endInterrupted();

    // Journal rows; core/project/Journal words and applies them.
    std::int64_t addJournal(const Json& entry);
    void updateJournal(std::int64_t id, const Json& entry);
    std::vector<std::pair<std::int64_t, Json>> journal() const; ///< newest first
    /// Grows with each change made by another connection.
    std::int64_t dataVersion() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace podium::tracking
