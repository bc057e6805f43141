#pragma once
// The project that is open in the window: the one door from ui to core/project. Each wish becomes a job; what comes of it is a new
// snapshot that pages and models take over.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QObject>
#include <QPointer>
#include <QTimer>

#include "core/pipeline/Executor.h"
#include "core/project/VersionState.h"
#include "ui/jobs/JobRunner.h"
#include "ui/project/ProjectSnapshot.h"
#include "ui/project/ProjectWatcher.h"
#include "ui/project/QueueSession.h"

namespace podium::cleaning {
struct HarmonisedSource;
}
namespace podium::project {
struct NameVerdict;
struct TableReport;
struct TableRequest;
}

namespace podium::ui {

/// GUI thread only. Functions that start work return at once; a failure comes as failed() and as a line of the activity log.
class ProjectSession : public QObject
{
    Q_OBJECT
public:
    using Settings = std::vector<std::pair<std::string, Json>>; ///< dotted key, value
    using Refused = std::function<void(const Error&)>;

    explicit ProjectSession(JobRunner& jobs, QObject* parent = nullptr);

    JobRunner& jobs() const { return m_jobs; }
    QueueSession& queue() { return m_queue; } ///< experiments wait and run there, beside everything else
    const QueueSession& queue() const { return m_queue; }
    FileSystem& files() { return m_files; }
    bool isOpen() const { return m_snapshot != nullptr; }
    /// Null while no project is open.
    const std::shared_ptr<const ProjectSnapshot>& snapshot() const { return m_snapshot; }

    void open(const Path& folder);
    /// And opens it. Returns its job; who asks with `refused` tells a failure themselves: it comes there, not as failed().
    qint64 create(const Path& folder, const project::InitOptions& options, Refused refused = {});
    void close();
    void refresh();

    void importTables(std::vector<project::PlannedTable> tables, std::function<void(const project::ImportReport&)> done);
    void joinPipeline(const std::vector<std::string>& tables); ///< imported ones that no stage reads
    /// Empty = all. What is typed somewhere and not saved is saved first, whoever asked for the run.
    void run(const std::vector<std::string>& stages, const Settings& settings = {}, bool force = false);
    /// Tells what is typed in `owner` and not saved, for as long as it lives.
    void addUnsaved(QObject* owner, std::function<Settings()> unsaved);
    void sweep(const std::string& file, std::size_t atOnce = 0); ///< through the queue, as runExperiments
    void runExperiments(const std::vector<project::ExperimentRequest>& experiments, std::size_t atOnce = 0);
    void setParameters(const Settings& settings);
    void setSheet(const project::ProjectSheet& sheet);
    void setFeatureList(const project::FeatureList& list); ///< one without columns is taken away
    using ApplyPreview = std::shared_ptr<const project::ApplyPreview>;
    /// What applyExperiment would change; read in the background, without a line in the log.
    void previewApply(const project::Experiment& experiment, std::function<void(const ApplyPreview&)> done, std::function<void(const Error&)> failed);
    void addToRecipe(const std::string& table, const quality::Mend& mend);
    void acceptFinding(const std::string& table, const std::string& finding, const std::optional<std::string>& note); ///< none = no longer
    void markToMend(const std::string& table, const std::string& finding, const std::optional<std::string>& note); ///< none = no longer
    void changeRule(const project::RuleChange& change); ///< added, changed or taken away (core/project/ProjectRules.h)
    /// One version, or nothing. `done` hears what came of it; a failure comes to `refused` where there is one, not as failed().
    void changeTable(const project::TableRequest& request, std::function<void(const project::TableReport&)> done = {}, Refused refused = {});
    void restoreTable(const std::string& table, const std::string& version, const std::string& why);
    void recordTable(const std::string& table, const std::string& why); ///< as it lies in the folder
    void setTableState(const std::string& table, const std::string& version, project::VersionState::State state, const std::string& reason);
    void setRecipe(const project::RecipeFile& recipe, const std::string& expected);
    // Several rankings together (core/project/Harmonising.h).
    void proposeHarmonised();
    void removeHarmonised(const std::string& name);
    void setHarmonisedSources(const std::string& name, const std::vector<cleaning::HarmonisedSource>& sources, const std::string& expected);
    void decideNames(std::vector<project::NameVerdict> verdicts);
    void buildHarmonised(const std::string& name);
    void applyExperiment(const project::Experiment& experiment);
    void removeExperiments(const std::vector<std::string>& ids);
    void annotateExperiments(const std::vector<std::string>& ids, const std::vector<project::TagChange>& changes);
    void renameExperiment(const std::string& id, const std::string& name);
    void setThreshold(const std::string& run, const std::optional<project::ModelThreshold>& threshold); ///< of its model; none = takes it away
    using Trash = std::shared_ptr<const project::TrashContent>;
    using CleanUp = std::shared_ptr<const project::CleanUpReport>;
    void readTrash(std::function<void(const Trash&)> done, std::function<void(const Error&)> failed); ///< without a line in the log
    /// What cleanUp() would take, with the same care; nothing is changed.
    void countCleanUp(project::CleanUpRequest request, std::function<void(const CleanUp&)> done, std::function<void(const Error&)> failed);
    void cleanUp(const project::CleanUpRequest& request);
    void restoreFromTrash(const std::vector<std::string>& ids);
    void branchExperiment(const std::string& id, const std::string& branch);
    void undo();
    void redo(); ///< makes again what undo() took back last
    using PredictReport = std::shared_ptr<const project::PredictReport>;
    void predict(const project::PredictRequest& request, std::function<void(const PredictReport&)> done); ///< kept as a run
    void writeFile(const Path& file, std::shared_ptr<const std::string> bytes); ///< outside the project, where the user said

    /// What a stage does at this moment, besides its recorded state.
    enum class Activity { None, Running, Waiting, Failed };
    Activity activity(const std::string& stage) const;
    bool isWorking() const { return m_working > 0; } ///< something that writes runs or waits
    /// Experiments of the queue that wait or run, or are done and not read yet; in its order.
    const std::vector<project::EntryProgress>& entries() const { return m_entries; }

    /// What happened to a stage while this window was open.
    struct StageLog
    {
        std::optional<pipeline::StageRun> run; ///< its last run
        qint64 endedMs = 0;                    ///< since the epoch
        std::optional<Error> error;            ///< of the last run, where it failed
    };
    const StageLog* log(const std::string& stage) const;

signals:
    void opened();  ///< another project; changed() follows
    void closed();
    void changed(); ///< a new snapshot
    void activityChanged();
    void entriesChanged();
    void failed(const podium::Error& error);
    void recovered(); ///< what failed last holds no longer: something asked for since then was done, or the file it named has changed
    void outsideChange();

private:
    void adopt(std::shared_ptr<project::Project> project);
    void take(std::shared_ptr<const ProjectSnapshot> snapshot);
    void readAgain(bool afterChange);
    void noteFailure(const Text& name, const Error& error);
    void noteSuccess();
    using FileState = std::optional<std::pair<std::uint64_t, std::int64_t>>; ///< size and time of change; none where there is no such file
    struct Reading
    {
        ProjectSnapshot snapshot;
        std::string cause; ///< as m_cause was
        FileState causeState;
    };
    void setStagesAtWork(std::vector<std::string> stages);
    void stageEnded(const pipeline::StageRun& run);
    void takeQueue();
    void setEntries(std::vector<project::EntryProgress> entries);
    template <class X>
    qint64 write(const Text& name, std::function<X(JobContext&)> work, std::function<void(const X&)> done = {}, std::function<void()> again = {},
                 Refused refused = {}); ///< `again` starts the same once more; none = just this work in this project

    JobRunner& m_jobs;
    FileSystem m_files;
    ProjectWatcher m_watcher;
    std::vector<std::pair<QPointer<QObject>, std::function<Settings()>>> m_unsaved;
    std::shared_ptr<const ProjectSnapshot> m_snapshot;
    std::map<std::string, StageLog> m_logs;
    std::vector<std::string> m_stagesAtWork; ///< the first runs, the others wait
    int m_working = 0;
    std::string m_failedWish; ///< id of its name
    std::string m_cause;      ///< the file that the last failure named, relative; empty where it named none
    std::optional<FileState> m_causeState; ///< as it was read after the failure
    QueueSession m_queue;
    bool m_queueRuns = false;
    QTimer m_queueSettles; ///< experiments that end in quick succession are read together
    std::vector<project::EntryProgress> m_entries;
    bool m_rereading = false; ///< the present reading follows a change that came while reading
    QByteArray m_fingerprint;
};

} // namespace podium::ui
