#pragma once
// What the parts of the executor share. Private to this folder.
#include <functional>
#include <string>
#include <vector>

#include "core/pipeline/Executor.h"
#include "core/pipeline/IsolatedView.h"
#include "core/pipeline/StageChanges.h"
#include "core/pipeline/StageFlight.h"

namespace podium::pipeline {

struct Executor::State
{
    explicit State(ExecutorSetup s);

    ExecutorSetup setup;
    Path temporary; ///< .podium/tmp, or .dvc/tmp in a folder that Podium did not make
    ContentCache contents;
    ListingCache listings;
    StageFlights flights;
};

/// Puts what a stage made into the store (unsynced) and its tables into memory, and completes the entry's outs.
void storeOutputs(LockEntry& entry, const StageDefinition& stage, StageOutputs outputs, versioning::ObjectStore& objects,
                  ContentCache& contents);
/// The same from files on disk, which a command made in `root`. Throws Error{ExternalTool} where an output is missing.
void storeOutputsOnDisk(LockEntry& entry, const StageDefinition& stage, const Path& root, const FileSystem& files,
                        versioning::ObjectStore& objects);

/// True where DVC would keep the stage's result under its key.
bool isCacheable(const StageDefinition& stage);
std::vector<std::string> outLockPaths(const StageDefinition& stage);

/// Only `what` is done, however the scope ends.
class OnExit
{
public:
    explicit OnExit(std::function<void()> what) : m_what(std::move(what)) {}
    ~OnExit() { m_what(); }
    OnExit(const OnExit&) = delete;
    OnExit& operator=(const OnExit&) = delete;

private:
    std::function<void()> m_what;
};

namespace texts {
inline constexpr TextId kUnchanged = PODIUM_TEXT("pipeline.unchanged", "Nothing it depends on has changed.");
inline constexpr TextId kFrozen = PODIUM_TEXT("pipeline.frozen", "It is frozen, so its outputs stay as they are.");
inline constexpr TextId kRestored = PODIUM_TEXT("pipeline.restored", "An earlier run had the same inputs; its outputs were taken from the store.");
inline constexpr TextId kShared = PODIUM_TEXT("pipeline.shared", "Another experiment computed the same at this moment; its outputs were taken.");
inline constexpr TextId kForced = PODIUM_TEXT("pipeline.forced", "It was asked to run although nothing changed.");
inline constexpr TextId kRunning = PODIUM_TEXT("pipeline.running", "Running the stage {stage}");
} // namespace texts

} // namespace podium::pipeline
