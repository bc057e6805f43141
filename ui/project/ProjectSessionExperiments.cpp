// The wishes about experiments: run, applied, removed, marked, named.
#include "core/project/Annotations.h"
#include "core/project/ApplyPreview.h"
#include "core/project/Experiment.h"
#include "core/project/ModelThreshold.h"
#include "ui/project/ProjectSessionWrite.h"

#include <algorithm>

#include "core/project/Trash.h"

namespace podium::ui {

namespace {

constexpr auto kPreviewLane = "project.preview";
constexpr auto kTrashLane = "project.trash";

} // namespace

void ProjectSession::sweep(const std::string& file, std::size_t atOnce)
{
    m_queue.add(Text(PODIUM_TEXT("ui.queueSweep", "Queue the experiments of {file}"), {{"file", file}}), atOnce,
                [file](project::Project& project) { return project.sweepFile(file); });
}

void ProjectSession::runExperiments(const std::vector<project::ExperimentRequest>& experiments, std::size_t atOnce)
{
    const Text name = experiments.size() == 1
        ? Text(PODIUM_TEXT("ui.queueExperiment", "Queue an experiment"))
        : Text(PODIUM_TEXT("ui.queueExperiments", "Queue {count} experiments"), {{"count", experiments.size()}});
    m_queue.add(name, atOnce, [experiments](project::Project&) { return experiments; });
}

void ProjectSession::previewApply(const project::Experiment& experiment, std::function<void(const ApplyPreview&)> done,
                                  std::function<void(const Error&)> failed)
{
    if (!isOpen())
        return;
    JobRequest request{PODIUM_TEXT("ui.previewApply", "See what an experiment changes"), kPreviewLane, JobPolicy::LatestOnly, false};
    m_jobs.start<project::ApplyPreview>(
        std::move(request), [project = m_snapshot->project, id = experiment.id](JobContext&) { return project->previewApply(id); }, std::move(done),
        std::move(failed));
}

void ProjectSession::applyExperiment(const project::Experiment& experiment)
{
    if (!isOpen())
        return;
    write<bool>(Text(PODIUM_TEXT("ui.applyExperiment", "Apply experiment {name} to the project"), {{"name", experiment.name}}),
                [project = m_snapshot->project, id = experiment.id](JobContext& job) {
                    project->applyExperiment(id, job);
                    return true;
                });
}

void ProjectSession::removeExperiments(const std::vector<std::string>& ids)
{
    if (!isOpen() || ids.empty())
        return;
    write<bool>(Text(PODIUM_TEXT("ui.removeExperiments", "Remove experiments ({count})"), {{"count", ids.size()}}),
                [project = m_snapshot->project, ids](JobContext&) {
                    project->removeExperiments(ids);
                    return true;
                });
}

void ProjectSession::annotateExperiments(const std::vector<std::string>& ids, const std::vector<project::TagChange>& changes)
{
    if (!isOpen() || ids.empty())
        return;
    write<bool>(Text(PODIUM_TEXT("ui.annotateExperiments", "Change marks of experiments ({count})"), {{"count", ids.size()}}),
                [project = m_snapshot->project, ids, changes](JobContext&) {
                    project->annotate(ids, changes);
                    return true;
                });
}

void ProjectSession::renameExperiment(const std::string& id, const std::string& name)
{
    if (!isOpen())
        return;
    write<bool>(Text(PODIUM_TEXT("ui.renameExperiment", "Rename an experiment to {name}"), {{"name", name}}),
                [project = m_snapshot->project, id, name](JobContext&) {
                    project->renameExperiment(id, name);
                    return true;
                });
}

void ProjectSession::branchExperiment(const std::string& id, const std::string& branch)
{
    if (!isOpen())
        return;
    write<bool>(Text(PODIUM_TEXT("ui.branchExperiment", "Make the branch {branch}"), {{"branch", branch}}),
                [project = m_snapshot->project, id, branch](JobContext&) {
                    project->branchExperiment(id, branch);
                    return true;
                });
}

void ProjectSession::setThreshold(const std::string& run, const std::optional<project::ModelThreshold>& threshold)
{
    if (!isOpen())
        return;
    const project::Experiment* experiment = m_snapshot->experiment(run);
    write<bool>(Text(threshold ? PODIUM_TEXT("ui.keepThreshold", "Keep the threshold of the model of {name}")
                               : PODIUM_TEXT("ui.dropThreshold", "Take the threshold of the model of {name} away"),
                     {{"name", experiment != nullptr ? experiment->name : run}}),
                [project = m_snapshot->project, run, threshold](JobContext&) {
                    project->setThreshold(run, threshold);
                    return true;
                });
}

void ProjectSession::readTrash(std::function<void(const Trash&)> done, std::function<void(const Error&)> failed)
{
    if (!isOpen())
        return;
    m_jobs.start<project::TrashContent>(
        {PODIUM_TEXT("ui.readTrash", "Look into the trash"), kTrashLane, JobPolicy::LatestOnly, false},
        [project = m_snapshot->project](JobContext& job) { return project->trash(job); }, std::move(done), std::move(failed));
}

void ProjectSession::countCleanUp(project::CleanUpRequest request, std::function<void(const CleanUp&)> done,
                                  std::function<void(const Error&)> failed)
{
    if (!isOpen())
        return;
    request.dryRun = true;
    m_jobs.start<project::CleanUpReport>(
        {PODIUM_TEXT("ui.countCleanUp", "Count what a cleaning up frees"), kTrashLane, JobPolicy::LatestOnly, false},
        [project = m_snapshot->project, request](JobContext& job) { return project->cleanUp(request, job); }, std::move(done), std::move(failed));
}

void ProjectSession::cleanUp(const project::CleanUpRequest& request)
{
    if (!isOpen())
        return;
    write<bool>(PODIUM_TEXT("ui.cleanUp", "Clean up the trash"), [project = m_snapshot->project, request](JobContext& job) {
        const project::CleanUpReport report = project->cleanUp(request, job);
        job.log(Severity::Good, Text(PODIUM_TEXT("ui.cleanedUp", "Gone for good: experiments: {count}, objects of the store: {objects}, bytes: {bytes}."),
                                     {{"count", report.experiments.size()}, {"objects", report.objects}, {"bytes", report.bytes}}));
        return true;
    });
}

void ProjectSession::restoreFromTrash(const std::vector<std::string>& ids)
{
    if (!isOpen() || ids.empty())
        return;
    write<bool>(Text(PODIUM_TEXT("ui.bringBack", "Bring experiments back from the trash ({count})"), {{"count", ids.size()}}),
                [project = m_snapshot->project, ids](JobContext&) {
                    project->restoreFromTrash(ids);
                    return true;
                });
}

void ProjectSession::takeQueue()
{
    using State = project::EntryProgress::State;
    std::vector<project::EntryProgress> entries;
    for (const tracking::QueuedJob& job : m_queue.jobs()) {
        const bool done = job.state == tracking::QueueState::Done;
        const auto known = std::find_if(m_entries.begin(), m_entries.end(), [&](const auto& entry) { return entry.name == job.name; });
        // One that was done before the window looked is in the snapshot already.
        if (job.ended() && (!done || known == m_entries.end()))
            continue;
        entries.push_back({done ? State::Done : job.state == tracking::QueueState::Running ? State::Running : State::Waiting, job.name,
                           done ? 1.0 : job.fraction, job.step});
    }
    const bool other = entries.size() != m_entries.size() || m_queue.isRunning() != m_queueRuns;
    m_queueRuns = m_queue.isRunning();
    setEntries(std::move(entries));
    if (other) // more often than that it is only further
        emit activityChanged();
}

void ProjectSession::setEntries(std::vector<project::EntryProgress> entries)
{
    if (entries.empty() && m_entries.empty())
        return;
    m_entries = std::move(entries);
    emit entriesChanged();
}

} // namespace podium::ui
