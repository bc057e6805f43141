#pragma once
// What a stage sees now, and how that differs from what its last run saw: the reason to run it again, or not.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/pipeline/ContentView.h"
#include "core/pipeline/FailedRuns.h"
#include "core/pipeline/LockFile.h"
#include "core/pipeline/Pipeline.h"

namespace podium::pipeline {

/// The params files of one state, each parsed once. Not thread-safe.
class ParamsReader
{
public:
    explicit ParamsReader(const ProjectState& state) : m_state(state) {}
    const Json* file(const std::string& path); ///< null where it is missing
    /// The file's text is no longer what was read: a stage made it anew.
    void forget(const std::string& path) { m_files.erase(path); }

private:
    const ProjectState& m_state;
    std::map<std::string, std::optional<Json>> m_files;
};

struct MissingParameter
{
    std::string file;
    std::string key; ///< empty: the whole file
};

/// Command, dependencies and parameters of a stage as they are now.
struct StageSight
{
    LockEntry entry;                             ///< without outs
    std::map<std::string, std::string> lockPaths; ///< path in the lock -> path relative to the project, of dependencies
    std::vector<std::string> missingDependencies;
    std::vector<MissingParameter> missingParameters;
};
StageSight look(const StageDefinition& stage, ContentView& view, ParamsReader& params);

struct StageChanges
{
    Json changes = Json::array(); ///< as `dvc status --json` lists them
    std::vector<Text> reasons;    ///< one sentence each
    bool any() const { return !changes.empty(); }
};
/// Of command, dependencies and parameters; `last` is null for a stage that never ran.
StageChanges inputChanges(const StageDefinition& stage, const StageSight& sight, const LockEntry* last);
/// Of the outputs in `view`; cached ones must also be in the store. `failed` tells what a failed run left, where one did.
void addOutputChanges(StageChanges& changes, const StageDefinition& stage, const LockEntry* last, ContentView& view,
                      const versioning::ObjectStore& objects, const FailedRun* failed = nullptr);

/// Equal as DVC compares: numbers by value (1 and 1.0), maps in any order.
bool sameValue(const Json& a, const Json& b);
/// True where all outputs that the stage declares have an entry, and are in the store.
bool outputsStored(const StageDefinition& stage, const LockEntry& entry, const versioning::ObjectStore& objects);

/// Why a stage was run, in one sentence: the first reason, and how many more there are.
Text oneReason(const std::vector<Text>& reasons);

} // namespace podium::pipeline
