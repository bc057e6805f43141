#include "core/project/WorkspaceRun.h"

#include "core/base/Hash.h"
#include "core/base/ThreadPool.h"
#include "core/base/Yaml.h"
#include "core/pipeline/Executor.h"
#include "core/project/BuiltinStages.h"
#include "core/project/CommitState.h"
#include "core/project/ExperimentIndex.h"
#include "core/project/ExperimentResult.h"
#include "core/project/Settings.h"
#include "core/project/StateInputs.h"
#include "core/project/TableApproval.h"

namespace podium::project {
namespace {

/// The work tree with the settings in it, checked.
struct Prepared
{
    std::shared_ptr<const pipeline::ProjectState> state;
    std::optional<std::string> params; ///< the new text, where it changes
    Json values;                       ///< all parameters, with the settings
    pipeline::Pipeline pipeline;
};

Prepared prepare(ProjectContext& context, const std::vector<std::pair<std::string, Json>>& settings)
{
    Prepared prepared;
    prepared.state = std::make_shared<pipeline::WorkTreeState>(context.files, context.layout.root());
    if (!settings.empty()) {
        const std::string text = Settings(*prepared.state).spliced(settings);
        if (prepared.state->read(kParamsFile) != text) {
            prepared.params = text;
            prepared.state = std::make_shared<OverlayState>(
                prepared.state, std::map<std::string, std::optional<std::string>>{{kParamsFile, text}});
        }
    }
    const auto text = prepared.state->read(kParamsFile);
    if (text)
        prepared.values = parseYaml(*text, kParamsFile);
    prepared.pipeline = pipeline::Pipeline::load(*prepared.state);
    checkParameters(*prepared.state, prepared.pipeline,
                    prepared.values.is_null() ? Json::object() : prepared.values);
    return prepared;
}

/// Whether the stages that read the raw tables may come to run, and these are small enough to look at twice.
bool isWorthRehearsing(ProjectContext& context, const Prepared& prepared, const RunRequest& request, JobContext& job)
{
    std::uint64_t bytes = 0;
    for (const pipeline::StageDefinition& stage : prepared.pipeline.stages())
        if (builtinStageOf(stage))
            for (const auto& dependency : stage.dependencies)
                bytes += sizeOnDisk(context.files, context.layout.at(dependency));
    if (bytes > kRehearsable)
        return false;
    if (request.force || prepared.params)
        return true;
    for (const pipeline::StageStatus& status : context.executor.status(job))
        if (const pipeline::StageDefinition* stage = prepared.pipeline.find(status.stage);
            stage && status.state != pipeline::StageState::UpToDate)
            if (const pipeline::BuiltinStage* builtin = builtinStageOf(*stage);
                builtin && (builtin->room() == Room::Cleaning || builtin->room() == Room::Features))
                return true;
    return false;
}

ChangeScope scopeOf(const pipeline::Pipeline& pipeline, const std::vector<std::string>& stages,
                    bool withParams)
{
    ChangeScope scope;
    scope.unfinished = ChangeScope::Unfinished::Keep; // stages that finished stay done, as in dvc
    scope.files.push_back(kLockFile);
    if (withParams)
        scope.files.push_back(kParamsFile);
    for (const pipeline::StageDefinition* stage : pipeline.closure(stages))
        for (const pipeline::StageOut& out : stage->outs)
            (out.cache ? scope.outputs : scope.files).push_back(out.path);
    return scope;
}

/// A run of the training stage, with what is to be said of the tables that went into it.
pipeline::StageRun withApproval(const ProjectContext& context, const pipeline::Pipeline& pipeline, const TableApproval& approval,
                                pipeline::StageRun run)
{
    const pipeline::StageDefinition* stage = pipeline.find(run.stage);
    const pipeline::BuiltinStage* builtin = stage ? builtinStageOf(*stage) : nullptr;
    if (!builtin || builtin->room() != Room::Training || run.action == pipeline::StageAction::Unchanged)
        return run;
    Experiment trained;
    readResult(context.workTree, trained);
    trained.inputs = inputsOf(context.workTree);
    approval.mark(trained);
    if (const Text wanted = approvalWanted({trained}); !wanted.empty())
        run.warnings.push_back(wanted);
    return run;
}

Json stageRunsJson(const std::vector<pipeline::StageRun>& runs)
{
    Json list = Json::array();
    for (const pipeline::StageRun& run : runs)
        list.push_back({{"stage", run.stage},
                        {"state", run.action == pipeline::StageAction::Ran        ? "ran"
                                  : run.action == pipeline::StageAction::Restored ? "restored"
                                                                                  : "unchanged"},
                        {"seconds", run.seconds}});
    return list;
}

} // namespace

std::vector<pipeline::StageRun> runWorkspace(ProjectContext& context, Session& session,
                                             const RunRequest& request, JobContext& job,
                                             const std::function<void(const pipeline::StageRun&)>& onStage)
{
    const auto lock = versioning::lockProject(context.files, context.layout.root(), job.token());
    const Prepared prepared = prepare(context, request.settings);
    JobContext quiet(job.pool(), job.token()); // the run itself tells what the stages note
    // A column or a class that is not there is told before anything is written.
    if (isWorthRehearsing(context, prepared, request, quiet))
        rehearse(*prepared.state, prepared.pipeline, prepared.values, context.objects, quiet);
    const TableApproval approval(context);
    approval.requireUsable(*prepared.state, request.stages, &context.hashes);
    pipeline::RunOptions options;
    options.stages = request.stages;
    options.force = request.force;
    if (prepared.params) // a real dvc would note the new values for the stage that it runs with the old ones
        versioning::StageLock::requireIdle(context.files, context.layout.root(), {kParamsFile}, job.token());
    OpenChange change =
        session.journal.begin(PODIUM_TEXT("project.didRun", "Ran the pipeline"),
                              scopeOf(prepared.pipeline, request.stages, prepared.params.has_value()));

    Experiment before;
    readResult(*prepared.state, before);
    tracking::Run row;
    row.id = randomHex32();
    row.experimentId = tracking::RunStore::kWorkspaceRuns;
    row.name = "run";
    row.startTime = nowMs();
    row.params = before.params;
    session.store.put(row);

    std::vector<pipeline::StageRun> runs;
    try {
        if (prepared.params)
            context.files.replace(context.layout.at(kParamsFile), *prepared.params);
        const auto told = [&](const pipeline::StageRun& run) {
            if (onStage)
                onStage(withApproval(context, prepared.pipeline, approval, run));
        };
        runs = context.executor.run(options, job, told);
    } catch (const Error& error) {
        session.store.setStatus(row.id,
                                error.code() == ErrorCode::Cancelled ? tracking::RunStatus::Killed
                                                                     : tracking::RunStatus::Failed,
                                nowMs());
        throw;
    }
    change.commit();
    const bool worked = std::any_of(runs.begin(), runs.end(), [](const pipeline::StageRun& run) {
        return run.action != pipeline::StageAction::Unchanged;
    });
    if (!worked) {
        session.store.remove(row.id); // nothing to do is not a run
        return runs;
    }
    Experiment after;
    readResult(context.workTree, after);
    after.id = row.id;
    after.name = row.name;
    after.createdMs = row.startTime;
    after.seconds = static_cast<double>(nowMs() - row.startTime) / 1000;
    tracking::Run finished = ExperimentIndex::runOf(after, inputsOf(context.workTree));
    finished.experimentId = tracking::RunStore::kWorkspaceRuns;
    finished.details["stages"] = stageRunsJson(runs);
    session.store.put(finished);
    return runs;
}

void writeParameters(ProjectContext& context, Session& session,
                     const std::vector<std::pair<std::string, Json>>& settings)
{
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    const Prepared prepared = prepare(context, settings);
    if (!prepared.params)
        return;
    Change change;
    change.files.push_back({kParamsFile, *prepared.params});
    const Text what = settings.size() == 1
                          ? Text{PODIUM_TEXT("project.didSet", "Set {key} to {value}"),
                                 {{"key", settings.front().first}, {"value", settings.front().second.dump()}}}
                          : Text{PODIUM_TEXT("project.didSetSeveral", "Set {count} parameters"),
                                 {{"count", settings.size()}}};
    session.journal.apply(what, change);
}

} // namespace podium::project
