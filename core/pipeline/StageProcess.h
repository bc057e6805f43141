#pragma once
// `podium stage NAME --rev N`: one built-in stage as dvc.yaml calls it, on the files of a folder. It reads only the declared
// dependencies and parameters and writes only the declared outputs, takes no lock and touches neither .git nor .dvc nor .podium,
// so `dvc repro` gets from it the same bytes as `podium run`.
#include <optional>
#include <string>

#include "core/base/FileSystem.h"
#include "core/base/JobContext.h"
#include "core/pipeline/BuiltinStage.h"

namespace podium::pipeline {

class StageRegistry;

struct StageProcessOptions
{
    /// The stage of dvc.yaml this is (dvc gives it in DVC_STAGE). None = the one stage whose command is this.
    std::optional<std::string> stage;
};

/// Runs built-in stage `name` of revision `revision` in `root`, the folder that holds dvc.yaml. An output appears whole (a folder
/// output replaces the old one, so files that are no longer made vanish) and only after all of them were computed. Returns what
/// the stage warned of. Throws Error{InvalidArgument} (unknown stage or parameter out of range), {Unsupported} (another revision),
/// {NotFound} (a dependency or declared parameter is missing), {InvalidFormat} (dvc.yaml), {Cancelled}.
std::vector<Text> runStageProcess(const StageRegistry& registry, FileSystem& files, const Path& root, const std::string& name,
                                  int revision, JobContext& job, const StageProcessOptions& options = {});

} // namespace podium::pipeline
