#include "core/pipeline/Executor.h"
#include "core/project/Experiment.h"
#include "core/project/FeatureList.h"
#include "core/project/InitOptions.h"
#include "core/project/Prediction.h"
#include "core/project/ProjectSheet.h"
#include "core/project/RecipeFile.h"
#include "core/project/RecipeMend.h"
#include "ui/jobs/WrittenFile.h"
#include "ui/project/ProjectSessionWrite.h"

#include <algorithm>
#include <utility>

#include <QDateTime>

namespace podium::ui {

namespace {

constexpr auto kReadLane = "project.read";
constexpr int kQueueSettlesMs = 700;

Text actionText(const pipeline::StageRun& run)
{
    switch (run.action) {
    case pipeline::StageAction::Ran:
        return Text(PODIUM_TEXT("ui.stageRan", "{stage}: ran in {seconds} s. {reason}"),
                    {{"stage", run.stage}, {"seconds", run.seconds}, {"reason", run.reason}});
    case pipeline::StageAction::Restored:
        return Text(PODIUM_TEXT("ui.stageRestored", "{stage}: taken from an earlier run. {reason}"), {{"stage", run.stage}, {"reason", run.reason}});
    case pipeline::StageAction::Unchanged: break;
    }
    return Text(PODIUM_TEXT("ui.stageUnchanged", "{stage}: already up to date. {reason}"), {{"stage", run.stage}, {"reason", run.reason}});
}

void tell(const JobContext& job, const pipeline::StageRun& run)
{
    job.log(Severity::Good, actionText(run));
    for (const Text& warning : run.warnings)
        job.log(Severity::Warning, warning);
}

} // namespace

ProjectSession::ProjectSession(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs), m_queue(jobs)
{
    connect(&m_watcher, &ProjectWatcher::changed, this, [this] {
        // Our own writing: read when it is done. What comes while it is read is seen by take(), but for what comes at the second time.
        const bool reading = !m_fingerprint.isEmpty();
        if (isWorking() || (reading && !m_rereading))
            return;
        if (m_queue.isWorking() || m_queue.wroteLately()) { // most likely it too
            if (!m_queueSettles.isActive())
                m_queueSettles.start();
            return;
        }
        emit outsideChange();
        refresh();
    });
    m_queueSettles.setSingleShot(true);
    m_queueSettles.setInterval(kQueueSettlesMs);
    connect(&m_queueSettles, &QTimer::timeout, this, &ProjectSession::refresh);
    connect(&m_queue, &QueueSession::changed, this, &ProjectSession::takeQueue);
    connect(&m_queue, &QueueSession::failed, this, &ProjectSession::failed);
    connect(&m_queue, &QueueSession::ended, this, [this] {
        if (!m_queue.isWorking() && !m_queue.isRunning())
            refresh();
        else if (!m_queueSettles.isActive())
            m_queueSettles.start();
    });
}

void ProjectSession::open(const Path& folder)
{
    write<std::shared_ptr<project::Project>>(
        Text(PODIUM_TEXT("ui.openProject", "Open the project in {folder}"), {{"folder", folder.string()}}),
        [this, folder](JobContext&) { return std::make_shared<project::Project>(m_files, folder); },
        [this](const std::shared_ptr<project::Project>& project) { adopt(project); }, [this, folder] { open(folder); });
}

qint64 ProjectSession::create(const Path& folder, const project::InitOptions& options, Refused refused)
{
    const Text name = options.data
        ? Text(PODIUM_TEXT("ui.createProject", "Make a project from {data}"), {{"data", options.data->filename().string()}})
        : Text(PODIUM_TEXT("ui.createSample", "Make a project from synthetic tables"));
    return write<std::shared_ptr<project::Project>>(
        name,
        [this, folder, options](JobContext& job) {
            const project::InitReport report = project::Project::init(m_files, folder, options, job);
            job.log(Severity::Good, Text(PODIUM_TEXT("ui.tablesImported", "Tables imported: {count}."), {{"count", report.tables.size()}}));
            for (const ingest::Finding& finding : report.findings)
                job.log(finding.severity, finding.message);
            if (report.inventedIdentity)
                job.log(Severity::Note, PODIUM_TEXT("ui.inventedIdentity",
                        "No name for the history is set on this computer, so the login name is used."));
            return std::make_shared<project::Project>(m_files, folder);
        },
        [this](const std::shared_ptr<project::Project>& project) { adopt(project); }, [this, folder, options] { create(folder, options); },
        std::move(refused));
}

void ProjectSession::adopt(std::shared_ptr<project::Project> project)
{
    // Shown at once with what costs nothing to know; the rest comes with the first reading.
    auto first = std::make_shared<ProjectSnapshot>();
    first->title = project->title();
    first->root = project->root();
    first->project = std::move(project);
    m_snapshot = std::move(first);
    m_watcher.watch({});
    m_logs.clear();
    setEntries({});
    m_queue.follow(m_snapshot->project);
    emit opened();
    emit changed();
    readAgain(false);
}

void ProjectSession::close()
{
    m_watcher.watch({});
    m_queue.follow(nullptr);
    m_snapshot.reset();
    m_fingerprint.clear();
    setEntries({});
    emit closed();
}

void ProjectSession::refresh()
{
    readAgain(false);
}

void ProjectSession::readAgain(bool afterChange)
{
    if (!isOpen()) {
        emit activityChanged();
        return;
    }
    m_rereading = afterChange;
    m_fingerprint = m_watcher.fingerprint();
    JobRequest request{PODIUM_TEXT("ui.readProject", "Read the project"), kReadLane, JobPolicy::LatestOnly, false};
    const Text name = request.name;
    m_jobs.start<Reading>(
        std::move(request),
        [project = m_snapshot->project, root = m_snapshot->root, cause = m_cause, &files = m_files](JobContext& job) {
            Reading reading{readSnapshot(project, job), cause, std::nullopt};
            if (const auto stat = cause.empty() ? std::nullopt : files.stat(root / cause))
                reading.causeState = std::pair(stat->size, stat->modifiedNs);
            return reading;
        },
        [this, name](const std::shared_ptr<const Reading>& reading) {
            if (m_failedWish == name.id() || (!m_cause.empty() && reading->cause == m_cause && m_causeState && *m_causeState != reading->causeState))
                noteSuccess();
            else if (reading->cause == m_cause && !m_causeState)
                m_causeState = reading->causeState;
            take(std::shared_ptr<const ProjectSnapshot>(reading, &reading->snapshot));
        },
        [this, name](const Error& error) {
            m_fingerprint.clear();
            noteFailure(name, error);
            emit failed(error);
        });
}

void ProjectSession::noteFailure(const Text& name, const Error& error)
{
    m_failedWish = name.id();
    // "recipes/timesData.yaml, step 2 (rename)": the file comes first.
    m_cause = error.where().substr(0, error.where().find(','));
    m_causeState.reset();
}

void ProjectSession::noteSuccess()
{
    if (m_failedWish.empty())
        return;
    m_failedWish.clear();
    m_cause.clear();
    emit recovered();
}

void ProjectSession::take(std::shared_ptr<const ProjectSnapshot> snapshot)
{
    if (!isOpen() || snapshot->project != m_snapshot->project)
        return;
    const bool movedMeanwhile = m_watcher.fingerprint() != std::exchange(m_fingerprint, {});
    m_snapshot = std::move(snapshot);
    m_watcher.watch(m_snapshot->watched);
    // What is done is in the snapshot.
    std::vector<project::EntryProgress> entries = m_entries;
    std::erase_if(entries, [](const project::EntryProgress& entry) { return entry.state == project::EntryProgress::State::Done; });
    setEntries(std::move(entries));
    emit changed();
    emit activityChanged();
    // Once more where files changed while they were read; only once, since reading may itself touch the index.
    if (movedMeanwhile && !m_rereading && !isWorking())
        readAgain(true);
}

void ProjectSession::run(const std::vector<std::string>& stages, const Settings& settings, bool force)
{
    if (!isOpen())
        return;
    std::vector<std::string> atWork;
    for (const StageView& stage : m_snapshot->stages)
        atWork.push_back(stage.definition.name);
    if (!stages.empty()) { // what runs is what they need, up to the last of them
        const auto last = std::find_if(atWork.rbegin(), atWork.rend(), [&](const std::string& name) {
            return std::find(stages.begin(), stages.end(), name) != stages.end();
        });
        atWork.erase(last.base(), atWork.end());
    }
    const Text name = stages.empty() ? Text(PODIUM_TEXT("ui.runAll", "Run all stages"))
                                     : Text(PODIUM_TEXT("ui.runStage", "Run stage {stage}"), {{"stage", stages.back()}});
    Settings all;
    for (const auto& [owner, unsaved] : m_unsaved)
        if (owner != nullptr)
            for (auto& setting : unsaved())
                all.push_back(std::move(setting));
    all.insert(all.end(), settings.begin(), settings.end()); // asked for by name: these hold
    const project::RunRequest request{stages, all, force};
    write<std::vector<pipeline::StageRun>>(
        name,
        [this, project = m_snapshot->project, request](JobContext& job) {
            return project->run(request, job, [this, &job](const pipeline::StageRun& run) {
                tell(job, run);
                QMetaObject::invokeMethod(this, [this, run] { stageEnded(run); }, Qt::QueuedConnection);
            });
        },
        {},
        [this, stages, settings, force, project = m_snapshot->project] {
            if (m_snapshot != nullptr && m_snapshot->project == project)
                run(stages, settings, force);
        });
    setStagesAtWork(std::move(atWork));
}

void ProjectSession::addUnsaved(QObject* owner, std::function<Settings()> unsaved)
{
    m_unsaved.emplace_back(owner, std::move(unsaved));
}

void ProjectSession::setParameters(const Settings& settings)
{
    if (!isOpen() || settings.empty())
        return;
    write<bool>(PODIUM_TEXT("ui.saveParameters", "Save parameters"), [project = m_snapshot->project, settings](JobContext&) {
        project->setParameters(settings);
        return true;
    });
}

void ProjectSession::setSheet(const project::ProjectSheet& sheet)
{
    if (!isOpen())
        return;
    write<bool>(PODIUM_TEXT("ui.saveSheet", "Save the project sheet"), [project = m_snapshot->project, sheet](JobContext&) {
        project->setSheet(sheet);
        return true;
    });
}

void ProjectSession::setFeatureList(const project::FeatureList& list)
{
    if (!isOpen())
        return;
    const Text name = list.columns.empty()
        ? Text(PODIUM_TEXT("ui.removeFeatureList", "Remove the list of columns {name}"), {{"name", list.name}})
        : Text(PODIUM_TEXT("ui.saveFeatureList", "Save the list of columns {name}"), {{"name", list.name}});
    write<bool>(name, [project = m_snapshot->project, list](JobContext&) {
        project->setFeatureList(list);
        return true;
    });
}

void ProjectSession::addToRecipe(const std::string& table, const quality::Mend& mend)
{
    if (!isOpen())
        return;
    write<bool>(Text(PODIUM_TEXT("ui.addToRecipe", "Add to the recipe of {table}: {mend}"), {{"table", table}, {"mend", mend.what}}),
                [project = m_snapshot->project, table, mend](JobContext&) {
                    project->addToRecipe(table, mend);
                    return true;
                });
}

void ProjectSession::setRecipe(const project::RecipeFile& recipe, const std::string& expected)
{
    if (!isOpen())
        return;
    write<bool>(Text(PODIUM_TEXT("ui.saveRecipe", "Save the recipe of {table}"), {{"table", recipe.table}}),
                [project = m_snapshot->project, recipe, expected](JobContext&) {
                    project->setRecipe(recipe, expected);
                    return true;
                });
}

void ProjectSession::acceptFinding(const std::string& table, const std::string& finding, const std::optional<std::string>& note)
{
    if (!isOpen())
        return;
    const Text name = note ? Text(PODIUM_TEXT("ui.acceptFinding", "Accept a finding of {table} as it is"), {{"table", table}})
                           : Text(PODIUM_TEXT("ui.unacceptFinding", "No longer accept a finding of {table}"), {{"table", table}});
    write<bool>(name, [project = m_snapshot->project, table, finding, note](JobContext&) {
        project->acceptFinding(table, finding, note);
        return true;
    });
}

void ProjectSession::undo()
{
    if (!isOpen())
        return;
    write<Text>(PODIUM_TEXT("ui.undo", "Undo"), [project = m_snapshot->project](JobContext& job) {
        const Text what = project->undo(std::nullopt, job);
        job.log(Severity::Good, Text(PODIUM_TEXT("ui.undone", "Taken back: {what}"), {{"what", what}}));
        return what;
    });
}

void ProjectSession::redo()
{
    if (!isOpen() || !m_snapshot->lastUndoing)
        return;
    write<Text>(PODIUM_TEXT("ui.redo", "Redo"), [project = m_snapshot->project, id = m_snapshot->lastUndoing->id](JobContext& job) {
        const Text what = project->undo(id, job);
        job.log(Severity::Good, Text(PODIUM_TEXT("ui.redone", "Made again: {what}"), {{"what", what}}));
        return what;
    });
}

void ProjectSession::predict(const project::PredictRequest& request, std::function<void(const PredictReport&)> done)
{
    if (!isOpen())
        return;
    const std::string what = request.rows.empty() ? request.table.filename().string() : std::string();
    const Text name = what.empty() ? Text(PODIUM_TEXT("ui.predictTyped", "Predict what was typed"))
                                   : Text(PODIUM_TEXT("ui.predict", "Predict the rows of {table}"), {{"table", what}});
    write<PredictReport>(
        name,
        [project = m_snapshot->project, request](JobContext& job) -> PredictReport {
            auto report = std::make_shared<project::PredictReport>(project->predict(request, job));
            for (const ingest::Finding& finding : report->findings)
                job.log(finding.severity, finding.message);
            for (const project::Warning& warning : report->warnings)
                job.log(Severity::Warning, warning.text);
            job.log(Severity::Good, Text(PODIUM_TEXT("ui.predicted", "Rows predicted: {count}."), {{"count", report->table.rowCount()}}));
            return report;
        },
        std::move(done));
}

void ProjectSession::writeFile(const Path& file, std::shared_ptr<const std::string> bytes)
{
    write<bool>(Text(PODIUM_TEXT("ui.writeFile", "Write {file}"), {{"file", file.string()}}),
                [this, file, bytes = std::move(bytes)](JobContext& job) {
                    m_files.replace(file, *bytes);
                    job.log(Severity::Good, writtenText(file));
                    return true;
                });
}

ProjectSession::Activity ProjectSession::activity(const std::string& stage) const
{
    const auto it = std::find(m_stagesAtWork.begin(), m_stagesAtWork.end(), stage);
    if (it == m_stagesAtWork.end())
        return m_logs.count(stage) != 0 && m_logs.at(stage).error ? Activity::Failed : Activity::None;
    return it == m_stagesAtWork.begin() ? Activity::Running : Activity::Waiting;
}

const ProjectSession::StageLog* ProjectSession::log(const std::string& stage) const
{
    const auto it = m_logs.find(stage);
    return it == m_logs.end() ? nullptr : &it->second;
}

void ProjectSession::setStagesAtWork(std::vector<std::string> stages)
{
    m_stagesAtWork = std::move(stages);
    emit activityChanged();
}

void ProjectSession::stageEnded(const pipeline::StageRun& run)
{
    m_logs[run.stage] = {run, QDateTime::currentMSecsSinceEpoch(), std::nullopt};
    const auto it = std::find(m_stagesAtWork.begin(), m_stagesAtWork.end(), run.stage);
    if (it == m_stagesAtWork.end())
        return;
    m_stagesAtWork.erase(m_stagesAtWork.begin(), it + 1);
    emit activityChanged();
}

} // namespace podium::ui
