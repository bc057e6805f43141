#pragma once
// What the command of a stage is run by: a built-in stage of this program, or the shell. And the checks before the first one runs.
#include <map>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/pipeline/BuiltinStage.h"
#include "core/pipeline/Pipeline.h"
#include "core/pipeline/StageChanges.h"

namespace podium::pipeline {

class ContentView;
class StageRegistry;

/// The built-in stage of a command; null for a shell command. Throws Error{Unsupported} for another revision than this program's
/// and Error{InvalidArgument} for a name it does not have.
const BuiltinStage* builtinStage(const StageRegistry& registry, const StageDefinition& stage);
const BuiltinStage& builtinStage(const StageRegistry& registry, const BuiltinCommand& command, const std::string& where);

/// The declared parameters of a stage, nested as in params.yaml.
Json stageParameters(const StageDefinition& stage, const StageSight& sight);

/// Everything that can be known before a stage runs: declared parameters are there, of a built-in stage also in range; its
/// dependencies are there, but for those that `produced` (paths that stages before it will make) covers. `pipeline` tells whose product
/// one is that is not.
void checkBeforeRun(const StageRegistry& registry, const Pipeline& pipeline, const StageDefinition& stage, const StageSight& sight,
                    const std::vector<std::string>& produced, const ProjectState& state);

/// Runs a built-in stage on its declared dependencies as `view` has them. An error names the stage; Error{InvalidData} where it did
/// not make exactly what dvc.yaml declares: a file that belongs to no output, or an output without a file.
StageOutputs runBuiltin(const BuiltinStage& builtin, const StageDefinition& stage, const StageSight& sight, ContentView& view,
                        JobContext& job);

/// Runs the stage's commands one after another with `sh -c` in `root`/wdir, as dvc does. Throws Error{ExternalTool} with the last
/// lines it said, Error{Cancelled}.
void runCommands(const StageDefinition& stage, const Path& root, JobContext& job);

/// Adds the stage to the place of an error that names none.
[[noreturn]] void rethrowWithStage(const Error& error, const std::string& stage);

} // namespace podium::pipeline
