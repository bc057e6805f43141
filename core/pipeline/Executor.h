#pragma once
// Decides which stages are stale and why, and runs them: built-in ones in this process, others as supervised children; in the
// workspace (`podium run`) or isolated (an experiment).
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/pipeline/BuiltinStage.h"
#include "core/pipeline/LockFile.h"
#include "core/pipeline/Pipeline.h"
#include "core/versioning/ObjectStore.h"

namespace podium::pipeline {

enum class StageState { UpToDate, Stale, Frozen, Failed, NeverRun };
struct StageStatus
{
    std::string stage;
    StageState state = StageState::Stale;
    std::vector<Text> reasons; ///< each one sentence; empty when up to date
    Json changes;              ///< as `dvc status --json` gives them for this stage; null when unchanged
};

enum class StageAction { Ran, Restored, Unchanged };
struct StageRun
{
    std::string stage;
    StageAction action = StageAction::Unchanged;
    Text reason;
    double seconds = 0;
    std::vector<Text> warnings;
};

/// Built-in stages by name.
class StageRegistry
{
public:
    void add(std::unique_ptr<BuiltinStage> stage);
    const BuiltinStage* find(std::string_view name) const;
    const std::vector<std::unique_ptr<BuiltinStage>>& stages() const { return m_stages; }

private:
    std::vector<std::unique_ptr<BuiltinStage>> m_stages;
};

/// What the executor of one project works with; all outlive it.
struct ExecutorSetup
{
    FileSystem* files = nullptr;
    Path root;                                 ///< the project folder
    versioning::ObjectStore* objects = nullptr;
    RunCache* runCache = nullptr;
    versioning::HashCache* hashes = nullptr;
    const StageRegistry* registry = nullptr;
};

struct RunOptions
{
    std::vector<std::string> stages; ///< empty = all
    bool force = false;              ///< run also what did not change
};

/// An isolated run: files that differ from the work tree's, in memory; its results are objects in the store and small files.
struct IsolatedResult
{
    std::vector<StageRun> runs;
    std::map<std::string, std::string> files; ///< changed files that git tracks: dvc.lock and uncached outputs, by path
    LockFile lock;
};

class Executor
{
public:
    explicit Executor(ExecutorSetup setup);
    ~Executor();

    /// State of every stage of the work tree. Reads only.
    std::vector<StageStatus> status(JobContext& job) const;

    /// Runs stale stages in the work tree, writing outputs, objects, run cache and dvc.lock (after each stage). The caller holds the
    /// project lock. A failed stage ends the run; what finished before it stays recorded.
    std::vector<StageRun> run(const RunOptions& options, JobContext& job,
                              const std::function<void(const StageRun&)>& onStage = {});

    /// Runs all stages for a state (tracked files: dvc.yaml, dvc.lock, params, recipes, *.dvc …) without touching the
    /// work tree. Equal stages of concurrent calls run once (single flight). Objects are put unsynced: the caller makes the barrier.
    IsolatedResult runIsolated(const ProjectState& state, const RunOptions& options, JobContext& job);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace podium::pipeline
