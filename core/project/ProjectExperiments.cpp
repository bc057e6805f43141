// The part of Project that is about experiments.
#include "core/base/Yaml.h"
#include "core/comparison/Report.h"
#include "core/comparison/RowScores.h"
#include "core/comparison/Significance.h"
#include "core/evaluation/Evaluation.h"
#include "core/project/Annotations.h"
#include "core/project/ApplyPreview.h"
#include "core/project/CommitState.h"
#include "core/project/Experiment.h"
#include "core/project/ExperimentChanges.h"
#include "core/project/ExperimentComparison.h"
#include "core/project/ExperimentIndex.h"
#include "core/project/ExperimentResult.h"
#include "core/project/ExperimentRunner.h"
#include "core/project/ModelThreshold.h"
#include "core/project/Prediction.h"
#include "core/project/ProjectInternals.h"
#include "core/project/RunFacts.h"
#include "core/project/RunReport.h"
#include "core/project/RunScores.h"
#include "core/project/Scoring.h"
#include "core/project/Settings.h"
#include "core/project/SweepGrid.h"
#include "core/project/TableApproval.h"
#include "core/project/Trash.h"
#include "core/versioning/GitRepository.h"

namespace podium::project {
namespace {

std::vector<Experiment> listed(ProjectContext& context, Session& session)
{
    std::vector<Experiment> all = ExperimentIndex(session.store, session.git, context.layout.root()).list();
    const TableApproval approval(context);
    for (Experiment& each : all)
        approval.mark(each);
    return all;
}

/// Each once.
std::vector<Experiment> chosenOnes(ProjectContext& context, Session& session, const std::vector<std::string>& namesOrIds)
{
    const std::vector<Experiment> all = listed(context, session);
    std::vector<Experiment> chosen;
    for (const std::string& nameOrId : namesOrIds) {
        const Experiment& one = chosenExperiment(all, nameOrId, session.git.head());
        if (std::none_of(chosen.begin(), chosen.end(), [&](const Experiment& other) { return other.id == one.id; }))
            chosen.push_back(one);
    }
    return chosen;
}

[[noreturn]] void badSweep(const std::string& path, std::size_t entry, TextId why)
{
    throw Error(ErrorCode::InvalidFormat,
                Text{PODIUM_TEXT("project.badSweep", "Entry {number} of the sweep cannot be used: {why}."),
                     {{"number", entry}, {"why", why}}},
                path,
                PODIUM_TEXT("project.badSweepHint",
                            "Write a list of entries that each have a name and params (keys and values)."));
}

ExperimentRequest requestOf(const Json& entry, const std::string& path, std::size_t number)
{
    if (!entry.is_object())
        badSweep(path, number, PODIUM_TEXT("project.sweepNotMap", "it is no map"));
    ExperimentRequest request;
    for (const auto& [key, value] : entry.items()) {
        if (key == "name") {
            if (!value.is_string())
                badSweep(path, number, PODIUM_TEXT("project.sweepName", "its name is no text"));
            request.name = value.get<std::string>();
        } else if (key == "params") {
            if (!value.is_object())
                badSweep(path, number,
                         PODIUM_TEXT("project.sweepParams", "its params are no map of keys and values"));
            for (const auto& [parameter, setting] : value.items())
                request.params.emplace_back(parameter, setting);
        } else {
            badSweep(path, number, PODIUM_TEXT("project.sweepKey", "it has other keys than name and params"));
        }
    }
    if (request.name.empty())
        badSweep(path, number, PODIUM_TEXT("project.sweepNoName", "it has no name"));
    return request;
}

} // namespace

std::vector<Experiment> Project::experiments(bool withArchived) const
{
    Session session(m_state->context);
    std::vector<Experiment> experiments = listed(m_state->context, session);
    if (!withArchived)
        std::erase_if(experiments, isArchived);
    return experiments;
}

Experiment Project::experiment(const std::string& nameOrId) const
{
    Session session(m_state->context);
    return chosenExperiment(listed(m_state->context, session), nameOrId, session.git.head());
}

std::optional<Experiment> Project::workspaceResult() const
{
    Experiment experiment;
    readResult(m_state->context.workTree, experiment);
    if (experiment.metrics.empty())
        return std::nullopt;
    experiment.name = kWorkspace;
    experiment.id = kWorkspace;
    experiment.baseline = versioning::GitRepository::open(root()).head().value_or(std::string());
    if (const auto stat = m_state->context.files.stat(m_state->context.layout.at(kMetricsFile)))
        experiment.createdMs = stat->modifiedNs / 1'000'000;
    experiment.status = tracking::RunStatus::Finished;
    experiment.inputs = inputsOf(m_state->context.workTree);
    TableApproval(m_state->context).mark(experiment);
    return experiment;
}

namespace {

/// A run by name or id, or the work tree.
Experiment runOrWorkspace(const Project& project, const std::vector<Experiment>& all, const Session& session,
                          const std::string& nameOrId)
{
    if (nameOrId != kWorkspace)
        return chosenExperiment(all, nameOrId, session.git.head());
    if (auto result = project.workspaceResult())
        return std::move(*result);
    throw Error(ErrorCode::NotFound, PODIUM_TEXT("project.noResult", "The work tree has no result yet."),
                kMetricsFile,
                PODIUM_TEXT("project.noResultHint", "Run the pipeline first (podium run)."));
}

} // namespace

ExperimentDiff Project::diffExperiments(const std::string& a, const std::string& b) const
{
    Session session(m_state->context);
    const std::vector<Experiment> all = listed(m_state->context, session);
    return compareExperiments(runOrWorkspace(*this, all, session, a), runOrWorkspace(*this, all, session, b));
}

comparison::ReportDocument Project::report(const std::vector<std::string>& namesOrIds, const ReportWording& wording,
                                           JobContext& job) const
{
    Session session(m_state->context);
    const std::vector<Experiment> all = listed(m_state->context, session);
    std::vector<Experiment> runs;
    for (const std::string& nameOrId : namesOrIds) {
        Experiment run = runOrWorkspace(*this, all, session, nameOrId);
        if (std::none_of(runs.begin(), runs.end(), [&](const Experiment& other) { return other.id == run.id; }))
            runs.push_back(std::move(run));
    }
    return runReport(m_state->context, runs, wording, job);
}

ModelThresholds Project::modelThresholds() const { return podium::project::modelThresholds(m_state->context); }

std::string Project::modelOf(const Experiment& experiment) const { return podium::project::modelOf(m_state->context, experiment); }

void Project::setThreshold(const std::string& nameOrId, const std::optional<ModelThreshold>& threshold)
{
    Session session(m_state->context);
    Experiment run;
    if (nameOrId == kWorkspace)
        run.name = run.id = kWorkspace; // its model, evaluated or not
    else
        run = chosenExperiment(listed(m_state->context, session), nameOrId, session.git.head());
    writeThreshold(m_state->context, session, run, threshold);
}

TrashContent Project::trash(JobContext& job) const
{
    Session session(m_state->context);
    return podium::project::trash(m_state->context, session, job);
}

void Project::restoreFromTrash(const std::vector<std::string>& namesOrIds)
{
    Session session(m_state->context);
    podium::project::restoreFromTrash(m_state->context, session, namesOrIds);
}

CleanUpReport Project::cleanUp(const CleanUpRequest& request, JobContext& job)
{
    Session session(m_state->context);
    return podium::project::cleanUp(m_state->context, session, request, job);
}

RunFacts Project::runFacts(const Experiment& experiment) const
{
    return podium::project::runFacts(m_state->context, experiment);
}

Experiment Project::runExperiment(const ExperimentRequest& request, JobContext& job)
{
    SweepReport report = sweep({request}, {}, job);
    if (!report.failures.empty())
        throw report.failures.front().error;
    return std::move(report.experiments.at(0));
}

SweepReport Project::sweep(const std::vector<ExperimentRequest>& entries, const SweepOptions& options,
                           JobContext& job, const std::function<void(const Experiment&)>& onExperiment)
{
    Session session(m_state->context);
    const std::vector<PlannedExperiment> plan =
        planExperiments(m_state->context, session.git, entries, options, job);
    const TableApproval approval(m_state->context);
    if (approval.hasDisabled())
        for (const PlannedExperiment& planned : plan)
            if (planned.fate != PlannedExperiment::Fate::Unchanged)
                approval.requireUsable(*planned.state, {}, nullptr);
    SweepReport report = runExperiments(m_state->context, session, plan, options, job);
    for (Experiment& experiment : report.experiments)
        approval.mark(experiment);
    if (const Text wanted = approvalWanted(report.experiments); !wanted.empty() && report.unchanged.size() < report.experiments.size())
        job.log(Severity::Warning, wanted);
    if (onExperiment)
        for (const Experiment& experiment : report.experiments)
            onExperiment(experiment);
    return report;
}

std::vector<ExperimentRequest> Project::sweepFile(const std::string& path) const
{
    const ProjectContext& context = m_state->context;
    // A file of the project, or one that lies elsewhere on this machine.
    const Path place = Path(path).is_absolute() ? Path(path) : context.layout.at(path);
    const auto text = context.files.readIfExists(place);
    if (!text) {
        std::string known;
        for (const std::string& file : sweepFiles())
            known += (known.empty() ? "" : ", ") + file;
        throw Error(ErrorCode::NotFound,
                    Text{PODIUM_TEXT("project.noSweep", "There is no sweep file {path}."), {{"path", path}}},
                    place.string(),
                    known.empty() ? Text()
                                  : Text{PODIUM_TEXT("project.noSweepHint", "There are: {files}."),
                                         {{"files", known}}});
    }
    const Json entries = parseYaml(*text, path);
    if (!entries.is_array())
        badSweep(path, 1, PODIUM_TEXT("project.sweepNotList", "the file holds no list"));
    std::vector<ExperimentRequest> requests;
    for (const Json& entry : entries)
        requests.push_back(requestOf(entry, path, requests.size() + 1));
    return requests;
}

std::vector<std::string> Project::sweepFiles() const
{
    const ProjectContext& context = m_state->context;
    std::vector<std::string> files;
    const Path folder = context.layout.at(kSweepFolder);
    if (context.files.exists(folder))
        for (const std::string& name : context.files.list(folder))
            if (name.ends_with(".yaml") || name.ends_with(".yml"))
                files.push_back(std::string(kSweepFolder) + "/" + name);
    return files;
}

std::vector<ExperimentRequest> Project::gridExperiments(const SweepGridOptions& options) const
{
    return podium::project::gridExperiments(Settings(m_state->context.workTree), options);
}

ApplyPreview Project::previewApply(const std::string& nameOrId) const
{
    Session session(m_state->context);
    const Experiment chosen = chosenExperiment(listed(m_state->context, session), nameOrId, session.git.head());
    return podium::project::previewApply(m_state->context, session, chosen);
}

void Project::applyExperiment(const std::string& nameOrId, JobContext& job)
{
    Session session(m_state->context);
    const Experiment chosen =
        chosenExperiment(listed(m_state->context, session), nameOrId, session.git.head());
    podium::project::applyExperiment(m_state->context, session, chosen, job);
}

void Project::removeExperiments(const std::vector<std::string>& namesOrIds)
{
    Session session(m_state->context);
    podium::project::removeExperiments(m_state->context, session, chosenOnes(m_state->context, session, namesOrIds));
}

void Project::annotate(const std::vector<std::string>& namesOrIds, const std::vector<TagChange>& changes)
{
    Session session(m_state->context);
    podium::project::annotate(m_state->context, session, chosenOnes(m_state->context, session, namesOrIds), changes);
}

void Project::renameExperiment(const std::string& nameOrId, const std::string& name)
{
    Session session(m_state->context);
    const Experiment chosen = chosenExperiment(listed(m_state->context, session), nameOrId, session.git.head());
    podium::project::renameExperiment(m_state->context, session, chosen, name);
}

std::string Project::branchExperiment(const std::string& nameOrId, const std::string& branch)
{
    Session session(m_state->context);
    const Experiment chosen = chosenExperiment(listed(m_state->context, session), nameOrId, session.git.head());
    const std::string name = branch.empty() ? chosen.name + "-branch" : branch; // as dvc calls it
    podium::project::branchExperiment(m_state->context, session, chosen, name);
    return name;
}

evaluation::Evaluation Project::evaluationOf(const Experiment& experiment) const
{
    if (experiment.commit.empty()) {
        if (auto evaluation = workspaceEvaluation())
            return std::move(*evaluation);
    } else if (auto evaluation = evaluationIn(CommitState(root(), experiment.commit))) {
        return std::move(*evaluation);
    }
    throw Error(ErrorCode::NotFound,
                Text{PODIUM_TEXT("project.notEvaluated", "Experiment {name} has no evaluation of Podium's."),
                     {{"name", experiment.name}}},
                kMetricsFile,
                PODIUM_TEXT("project.notEvaluatedHint", "Its pipeline has no stage `evaluate`."));
}

std::optional<evaluation::Evaluation> Project::workspaceEvaluation() const
{
    return evaluationIn(m_state->context.workTree);
}

comparison::RowScores Project::rowScores(const Experiment& experiment, JobContext& job) const
{
    return rowScoresOf(m_state->context, experiment, job);
}

std::optional<comparison::Significance> Project::significance(const Experiment& a, const Experiment& b,
                                                              JobContext& job) const
{
    return significanceOf(m_state->context, a, b, job);
}

Experiment Project::evaluateOnTest(const std::string& nameOrId, JobContext& job)
{
    Session session(m_state->context);
    Experiment chosen = chosenExperiment(listed(m_state->context, session), nameOrId, session.git.head());
    chosen.test = podium::project::evaluateOnTest(m_state->context, session, chosen, job);
    return chosen;
}

Schema Project::modelInputs(const PredictRequest& request) const
{
    Session session(m_state->context);
    std::optional<Experiment> chosen;
    if (!request.run.empty())
        chosen = chosenExperiment(listed(m_state->context, session), request.run, session.git.head());
    return podium::project::modelInputs(m_state->context, request, chosen ? &*chosen : nullptr);
}

std::vector<KeptPrediction> Project::predictions() const
{
    return keptPredictions(Session(m_state->context).store);
}

std::optional<std::string> Project::predictionRows(const std::string& runId) const
{
    return keptRows(Session(m_state->context).store, runId);
}

PredictReport Project::predict(const PredictRequest& request, JobContext& job)
{
    Session session(m_state->context);
    std::optional<Experiment> chosen;
    if (!request.run.empty())
        chosen = chosenExperiment(listed(m_state->context, session), request.run, session.git.head());
    return podium::project::predict(m_state->context, session, request, chosen ? &*chosen : nullptr, job);
}

} // namespace podium::project
