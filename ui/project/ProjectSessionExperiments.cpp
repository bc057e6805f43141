// The wishes about experiments: run, applied, removed, marked, named.
#include "ui/project/ProjectSessionWrite.h"

#include <algorithm>

namespace podium::ui {

namespace {

constexpr auto kPreviewLane = "project.preview";

} // namespace

void ProjectSession::sweep(const std::string& file, std::size_t atOnce)
{
    sweepOf(Text(PODIUM_TEXT("ui.runSweep", "Run the experiments of {file}"), {{"file", file}}), atOnce,
            [file](project::Project& project) { return project.sweepFile(file); });
}

void ProjectSession::runExperiments(const std::vector<project::ExperimentRequest>& experiments, std::size_t atOnce)
{
    const Text name = experiments.size() == 1
        ? Text(PODIUM_TEXT("ui.runExperiment", "Run an experiment"))
        : Text(PODIUM_TEXT("ui.runExperiments", "Run {count} experiments"), {{"count", experiments.size()}});
    sweepOf(name, atOnce, [experiments](project::Project&) { return experiments; });
}

void ProjectSession::sweepOf(const Text& name, std::size_t atOnce,
                             std::function<std::vector<project::ExperimentRequest>(project::Project&)> entries)
{
    if (!isOpen())
        return;
    m_sweeping = true;
    write<project::SweepReport>(
        name,
        [this, project = m_snapshot->project, atOnce, entries = std::move(entries)](JobContext& job) {
            project::SweepOptions options;
            options.atOnce = atOnce;
            options.onEntry = [this](const project::EntryProgress& entry) {
                QMetaObject::invokeMethod(this, [this, entry] { takeEntry(entry); }, Qt::QueuedConnection);
            };
            project::SweepReport report = project->sweep(entries(*project), options, job, [&job](const project::Experiment& experiment) {
                job.log(Severity::Good, Text(PODIUM_TEXT("ui.experimentDone", "Experiment {name} is done."), {{"name", experiment.name}}));
                for (const project::Warning& warning : experiment.warnings)
                    job.log(Severity::Warning, Text(PODIUM_TEXT("ui.experimentWarning", "{name}: {warning}"),
                                                    {{"name", experiment.name}, {"warning", warning.text}}));
            });
            for (const std::string& name : report.unchanged)
                job.log(Severity::Note, Text(PODIUM_TEXT("ui.experimentUnchanged", "Experiment {name} was there already, unchanged."), {{"name", name}}));
            for (const auto& failure : report.failures)
                job.log(Severity::Error, Text(PODIUM_TEXT("ui.experimentFailed", "Experiment {name} failed: {what}"),
                                              {{"name", failure.name}, {"what", failure.error.text()}}));
            return report;
        });
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

void ProjectSession::forgetEntries()
{
    if (m_entries.empty())
        return;
    m_entries.clear();
    emit entriesChanged();
}

void ProjectSession::takeEntry(const project::EntryProgress& entry)
{
    if (!m_sweeping) // told late: the sweep has ended
        return;
    const auto known = std::find_if(m_entries.begin(), m_entries.end(), [&](const auto& e) { return e.name == entry.name; });
    if (known == m_entries.end())
        m_entries.push_back(entry);
    else
        *known = entry;
    emit entriesChanged();
}

} // namespace podium::ui
