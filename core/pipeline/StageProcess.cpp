#include "core/pipeline/StageProcess.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/pipeline/Abandoned.h"
#include "core/pipeline/Executor.h"
#include "core/pipeline/StageCommand.h"
#include "core/pipeline/WorkTreeState.h"

namespace podium::pipeline {

namespace {

const StageDefinition& stageOf(const Pipeline& pipeline, const std::string& name, int revision,
                               const StageProcessOptions& options)
{
    std::vector<const StageDefinition*> candidates;
    for (const StageDefinition& stage : pipeline.stages()) {
        // dvc names a stage of a dvc.yaml in another folder "folder/dvc.yaml:name".
        const bool named =
            options.stage && (*options.stage == stage.name || options.stage->ends_with(":" + stage.name));
        const auto command = builtinCommand(stage);
        if (named && !command)
            return stage; // its command is a shell line ("nice podium stage …") that started this process
        if (!command || command->stage != name || command->revision != revision)
            continue;
        if (named)
            return stage;
        candidates.push_back(&stage);
    }
    if (candidates.size() == 1)
        return *candidates.front();
    for (const StageDefinition* stage : candidates) {
        if (stage->name == name)
            return *stage;
    }
    throw Error(ErrorCode::NotFound,
                candidates.empty()
                    ? Text{PODIUM_TEXT("pipeline.noStageCommand", "No stage of dvc.yaml has the command podium stage {stage} --rev {revision}."),
                           {{"stage", name}, {"revision", revision}}}
                    : Text{PODIUM_TEXT("pipeline.manyStageCommands", "Several stages of dvc.yaml have the command podium stage {stage} --rev {revision}."),
                           {{"stage", name}, {"revision", revision}}},
                "dvc.yaml", PODIUM_TEXT("pipeline.stageCommandHint", "Use podium run or dvc repro, which name the stage."));
}

// A folder output is made beside the old one and takes its place, so nothing of the old one stays.
void replaceFolder(FileSystem& files, const Path& target, const std::vector<const StageOutput*>& contents,
                   const std::string& outPath)
{
    const TemporaryDirectory staging(files, target.parent_path(), std::string(kTemporaryPrefix));
    const Path fresh = staging.path() / "new";
    files.createDirectories(fresh);
    for (const StageOutput* file : contents) {
        const Path path = fresh / file->path.substr(outPath.size() + 1);
        files.createDirectories(path.parent_path());
        files.writeNew(path, file->bytes);
    }
    if (files.exists(target))
        files.rename(target, staging.path() / "old");
    files.rename(fresh, target);
}

} // namespace

std::vector<Text> runStageProcess(const StageRegistry& registry, FileSystem& files, const Path& root,
                                  const std::string& name, int revision, JobContext& job,
                                  const StageProcessOptions& options)
{
    const BuiltinStage& builtin = builtinStage(registry, BuiltinCommand{name, revision}, "podium stage " + name);
    const WorkTreeState state(files, root);
    const Pipeline pipeline = Pipeline::load(state);
    const StageDefinition& stage = stageOf(pipeline, name, revision, options);

    // Nothing is hashed here: dvc does it, before and after.
    WorkTreeView view(files, root, nullptr, nullptr);
    ParamsReader params(state);
    const StageSight sight = look(stage, view, params);
    checkBeforeRun(registry, pipeline, stage, sight, {}, state);

    const StageOutputs outputs = runBuiltin(builtin, stage, sight, view, job);
    job.checkCancelled();
    for (const StageOut& out : stage.outs) {
        std::vector<const StageOutput*> contents;
        for (const StageOutput& file : outputs.files) {
            if (isWithin(file.path, out.path))
                contents.push_back(&file);
        }
        const Path target = root / out.path;
        files.createDirectories(target.parent_path());
        if (contents.size() == 1 && contents.front()->path == out.path)
            files.replaceUnsynced(target, contents.front()->bytes);
        else
            replaceFolder(files, target, contents, out.path);
    }
    if (outputs.failure)
        rethrowWithStage(*outputs.failure, stage.name);
    return outputs.warnings;
}

} // namespace podium::pipeline
