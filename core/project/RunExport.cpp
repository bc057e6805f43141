#include "core/project/RunExport.h"

#include <memory>

#include "core/project/CommitState.h"
#include "core/project/Experiment.h"
#include "core/project/ModelThreshold.h"
#include "core/project/ProjectInternals.h"
#include "core/project/StateInputs.h"
#include "core/training/TrainStage.h"

namespace podium::project {

namespace {

[[noreturn]] void throwNoModel(const std::string& run)
{
    throw Error(ErrorCode::NotFound,
                Text{PODIUM_TEXT("project.noModelToExport", "Run {name} has no model that is still here."),
                     {{"name", run}}},
                kModelFile,
                PODIUM_TEXT("project.noModelToExportHint", "Choose a run whose stage `train` was run, fetch its files "
                                                           "from a remote storage (dvc pull), or run it again."));
}

} // namespace

Json ModelExportReport::toJson() const
{
    Json json = Json::object();
    json["run"] = run;
    json["id"] = runId;
    json["dataset"] = dataset;
    json["classes"] = classes;
    json["threshold"] = threshold ? Json(*threshold) : Json();
    json["bytes"] = file.bytes;
    json["inputs"] = file.inputs;
    json["outputs"] = file.outputs;
    json["replay"] = {{"rows", file.replay.rows},
                      {"threshold_rows", file.replay.thresholdRows},
                      {"validation_rows", file.replay.validationRows},
                      {"equal_labels", file.replay.labels.size()}, // all of them, or there is no report
                      {"largest_difference", file.replay.largestDifference}};
    return json;
}

ModelExportReport Project::exportModel(const ModelExportRequest& request, JobContext& job) const
{
    registry::exportFormat(request.format); // the only one so far; another is refused before any work
    const ProjectContext& context = m_state->context;
    ModelExportReport report;
    std::unique_ptr<CommitState> commit;
    if (request.run == kWorkspace) {
        report.run = report.runId = kWorkspace;
    } else {
        const Experiment chosen = experiment(request.run);
        report.run = chosen.name;
        report.runId = chosen.id;
        commit = std::make_unique<CommitState>(root(), chosen.commit);
    }
    const pipeline::ProjectState& state =
        commit ? static_cast<const pipeline::ProjectState&>(*commit) : context.workTree;
    const StateInputs inputs(state, context.objects);
    if (!inputs.has(kModelFile))
        throwNoModel(report.run);
    const auto bytes = inputs.bytes(kModelFile);
    const training::ModelFile model = training::ModelFile::fromBytes(*bytes, report.run + ": " + kModelFile);
    report.threshold = thresholdOf(context, *bytes);
    JobContext reading = job.part(0, 0.1), writing = job.part(0.1, 1);
    const features::Samples validation =
        training::preparedSamples(inputs, model.spec.table, "val", model.spec, reading);
    report.dataset = model.spec.table;
    report.classes = model.spec.classes;
    report.file =
        registry::exportOnnx(context.files, model, validation.x, {request.target, request.replay, report.threshold}, writing);
    return report;
}

} // namespace podium::project
