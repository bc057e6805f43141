#include "core/pipeline/StageCommand.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/base/Subprocess.h"
#include "core/pipeline/ContentView.h"
#include "core/pipeline/Executor.h"

namespace podium::pipeline {

namespace {

std::string registeredNames(const StageRegistry& registry)
{
    std::string names;
    for (const auto& stage : registry.stages())
        names += (names.empty() ? "" : ", ") + std::string(stage->name());
    return names;
}

std::string lastLines(const std::string& text, std::size_t count)
{
    std::size_t end = text.size();
    while (end > 0 && text[end - 1] == '\n')
        --end;
    std::size_t begin = end;
    while (begin > 0 && count > 0) {
        --begin;
        if (text[begin] == '\n' && --count == 0) {
            ++begin;
            break;
        }
    }
    return text.substr(begin, end - begin);
}

// Lines of a child's output, told as they are complete.
class LineLog
{
public:
    explicit LineLog(const JobContext& job) : m_job(job) {}
    ~LineLog() { flush(); }
    LineLog(const LineLog&) = delete;
    LineLog& operator=(const LineLog&) = delete;
    void add(std::string_view bytes)
    {
        for (const char c : bytes) {
            if (c == '\n' || c == '\r')
                flush();
            else
                m_line += c;
        }
    }

private:
    void flush()
    {
        if (!m_line.empty())
            m_job.log(Severity::Note, Text{PODIUM_TEXT("pipeline.output", "{line}"), {{"line", m_line}}});
        m_line.clear();
    }
    const JobContext& m_job;
    std::string m_line;
};

void checkDeclared(const StageDefinition& stage, const StageOutputs& outputs)
{
    for (const StageOutput& file : outputs.files) {
        if (std::none_of(stage.outs.begin(), stage.outs.end(),
                         [&](const StageOut& out) { return isWithin(file.path, out.path); }))
            throw Error(ErrorCode::InvalidData,
                        Text{PODIUM_TEXT("pipeline.undeclaredOutput", "The stage {stage} makes {path}, which is not among its outs."),
                             {{"stage", stage.name}, {"path", file.path}}},
                        "dvc.yaml, stage " + stage.name,
                        Text{PODIUM_TEXT("pipeline.undeclaredOutputHint", "Add {path} to the outs of the stage."), {{"path", file.path}}});
    }
    for (const StageOut& out : stage.outs) {
        if (std::none_of(outputs.files.begin(), outputs.files.end(),
                         [&](const StageOutput& file) { return isWithin(file.path, out.path); }))
            throw Error(ErrorCode::InvalidData,
                        Text{PODIUM_TEXT("pipeline.outputNotMade", "The stage {stage} does not make its output {path}."),
                             {{"stage", stage.name}, {"path", out.path}}},
                        "dvc.yaml, stage " + stage.name,
                        PODIUM_TEXT("pipeline.outputNotMadeHint", "Mend the outs of the stage in dvc.yaml, or its command."));
    }
}

} // namespace

const BuiltinStage& builtinStage(const StageRegistry& registry, const BuiltinCommand& command, const std::string& where)
{
    const BuiltinStage* stage = registry.find(command.stage);
    if (!stage)
        throw Error(ErrorCode::InvalidArgument,
                    Text{PODIUM_TEXT("pipeline.noBuiltin", "Podium has no built-in stage {stage}."), {{"stage", command.stage}}}, where,
                    Text{PODIUM_TEXT("pipeline.noBuiltinHint", "The built-in stages are: {stages}."), {{"stages", registeredNames(registry)}}});
    if (command.revision > stage->revision())
        throw Error(ErrorCode::Unsupported,
                    Text{PODIUM_TEXT("pipeline.newerRevision", "The stage {stage} is wanted in revision {wanted}; this Podium has revision {known}."),
                         {{"stage", command.stage}, {"wanted", command.revision}, {"known", stage->revision()}}},
                    where, PODIUM_TEXT("pipeline.newerRevisionHint", "Install a newer Podium."));
    if (command.revision < stage->revision())
        throw Error(ErrorCode::Unsupported,
                    Text{PODIUM_TEXT("pipeline.olderRevision", "The stage {stage} is of revision {wanted}, which this Podium no longer computes; it has revision {known}."),
                         {{"stage", command.stage}, {"wanted", command.revision}, {"known", stage->revision()}}},
                    where,
                    Text{PODIUM_TEXT("pipeline.olderRevisionHint", "Change its command in dvc.yaml to --rev {known}; its results may differ from the recorded ones."),
                         {{"known", stage->revision()}}});
    return *stage;
}

const BuiltinStage* builtinStage(const StageRegistry& registry, const StageDefinition& stage)
{
    const auto command = builtinCommand(stage);
    return command ? &builtinStage(registry, *command, "dvc.yaml, stage " + stage.name) : nullptr;
}

Json stageParameters(const StageDefinition& stage, const StageSight& sight)
{
    Json params = Json::object();
    for (const StageParams& declared : stage.params) {
        const std::string file = stage.lockPath(declared.file);
        for (const auto& [name, values] : sight.entry.params) {
            if (name != file)
                continue;
            for (const auto& [key, value] : values.items()) {
                if (declared.whole)
                    params[key] = value;
                else
                    setDotted(params, key, value);
            }
        }
    }
    return params;
}

void checkBeforeRun(const StageRegistry& registry, const Pipeline& pipeline, const StageDefinition& stage, const StageSight& sight,
                    const std::vector<std::string>& produced, const ProjectState& state)
{
    const auto isProduced = [&](const std::string& path) {
        return std::any_of(produced.begin(), produced.end(), [&](const std::string& made) {
            return isWithin(path, made) || isWithin(made, path);
        });
    };
    const BuiltinStage* builtin = builtinStage(registry, stage);
    for (const MissingParameter& missing : sight.missingParameters) {
        if (isProduced(missing.file))
            continue;
        if (missing.key.empty())
            throw Error(ErrorCode::NotFound,
                        Text{PODIUM_TEXT("pipeline.paramsFileMissing", "{file} is missing, from which the stage {stage} takes its parameters."),
                             {{"file", missing.file}, {"stage", stage.name}}},
                        missing.file);
        throw Error(ErrorCode::NotFound,
                    Text{PODIUM_TEXT("pipeline.paramMissing", "The parameter {key} is missing, which the stage {stage} needs."),
                         {{"key", missing.key}, {"stage", stage.name}}},
                    missing.file + ", key " + missing.key,
                    Text{PODIUM_TEXT("pipeline.paramMissingHint", "Add it to {file}."), {{"file", missing.file}}});
    }
    for (const std::string& path : sight.missingDependencies) {
        if (isProduced(path))
            continue;
        const auto maker = std::find_if(pipeline.stages().begin(), pipeline.stages().end(), [&](const StageDefinition& other) {
            return std::any_of(other.outs.begin(), other.outs.end(), [&](const StageOut& out) { return isWithin(path, out.path); });
        });
        if (maker != pipeline.stages().end())
            throw Error(ErrorCode::NotFound,
                        Text{PODIUM_TEXT("pipeline.depMissingFor", "{path} is missing, which the stage {stage} reads."),
                             {{"path", path}, {"stage", stage.name}}},
                        path, Text{PODIUM_TEXT("pipeline.productMissingHint", "It is a result of the stage {stage}: run that stage again."), {{"stage", maker->name}}});
        const bool stored = state.read(path + ".dvc").has_value();
        throw Error(ErrorCode::NotFound,
                    Text{PODIUM_TEXT("pipeline.depMissingFor", "{path} is missing, which the stage {stage} reads."),
                         {{"path", path}, {"stage", stage.name}}},
                    path,
                    stored ? Text{PODIUM_TEXT("pipeline.depStoredHint", "Put the file back; where its content is still stored, dvc checkout {path}.dvc does it."),
                                  {{"path", path}}}
                           : Text{PODIUM_TEXT("pipeline.depMissingHint", "Put the file there, or mend the deps of the stage in dvc.yaml.")});
    }
    if (!builtin || !sight.missingParameters.empty())
        return;
    const Json params = stageParameters(stage, sight);
    for (const Parameter& parameter : builtin->parameters())
        parameterValue(params, parameter);
    builtin->checkParameters(params);
}

StageOutputs runBuiltin(const BuiltinStage& builtin, const StageDefinition& stage, const StageSight& sight, ContentView& view,
                        JobContext& job)
{
    try {
        StageOutputs outputs = builtin.run(DeclaredInputs(view, stage.name, stage.dependencies), stageParameters(stage, sight), job);
        checkDeclared(stage, outputs);
        return outputs;
    } catch (const Error& e) {
        rethrowWithStage(e, stage.name);
    }
}

void runCommands(const StageDefinition& stage, const Path& root, JobContext& job)
{
    LineLog log(job);
    SubprocessOptions options;
    options.directory = root / stage.directory;
    options.environment = currentEnvironment();
    options.environment["DVC_ROOT"] = root.string();
    options.environment["DVC_STAGE"] = stage.name;
    options.onOutput = [&log](std::string_view bytes) { log.add(bytes); };
    for (const std::string& command : stage.commands) {
        options.command = {"/bin/sh", "-c", command};
        const SubprocessResult result = runSubprocess(options, job.token());
        if (result.exitStatus == 0)
            continue;
        const std::string said = lastLines(result.errors.empty() ? result.output : result.errors, 3);
        throw Error(ErrorCode::ExternalTool,
                    said.empty() ? Text{PODIUM_TEXT("pipeline.commandFailed", "The command `{command}` ended with exit status {status}."),
                                        {{"command", command}, {"status", result.exitStatus}}}
                                 : Text{PODIUM_TEXT("pipeline.commandFailedSaying", "The command `{command}` ended with exit status {status}: {said}"),
                                        {{"command", command}, {"status", result.exitStatus}, {"said", said}}},
                    "dvc.yaml, stage " + stage.name);
    }
}

void rethrowWithStage(const Error& error, const std::string& stage)
{
    if (error.where().empty() && error.code() != ErrorCode::Cancelled)
        throw Error(error.code(), error.text(), "stage " + stage, error.hint());
    throw error;
}

} // namespace podium::pipeline
