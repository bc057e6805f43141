#pragma once
// A project folder, opened: what the command line and the window both call. A facade over the rooms that keeps no state of its own
// which is not in the folder.
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/base/Json.h"
#include "core/base/Text.h"
#include "core/project/ProjectFwd.h"

namespace podium::project {

struct RunRequest
{
    std::vector<std::string> stages;
    std::vector<std::pair<std::string, Json>> settings; ///< -S: dotted key, value; edits params.yaml in place
    bool force = false;
};

/// Thread-safe: each call works on its own git and store handles. Calls that write take the project lock; a second process gets
/// Error{Busy}. All are blocking: the window calls them from jobs.
class Project
{
public:
    /// Makes a project in an empty or new folder. On failure nothing is left behind. Throws Error{AlreadyExists} where one is.
    static InitReport init(FileSystem& files, const Path& folder, const InitOptions& options, JobContext& job);
    static bool isProject(const FileSystem& files, const Path& folder);
    /// Opens the project that holds `folder`. Finishes or takes back what a killed process left (journal). Throws Error{NotFound}.
    Project(FileSystem& files, const Path& folder);
    ~Project();

    const Path& root() const;
    std::string title() const; ///< folder name
    bool isSynthetic() const;  ///< made from the built-in sample

    std::vector<TableInfo> tables() const;
    std::vector<RawTable> rawTables(JobContext& job) const; ///< the same, each read
    /// Reads files, folders and archives, fetches what lies elsewhere, and judges the tables against the project (core/project/
    /// TableImport.h); writes nothing but what it fetches. A name is allowed for one table only. Throws Error{NotFound, InvalidData}
    /// where a source is not there or holds no table.
    ImportPlan planImport(const std::vector<ImportSource>& sources, const ImportChoice& choice, JobContext& job) const;
    /// The same of tables that came from the web or another repository, from there. Throws Error{NotFound} of others.
    ImportPlan planAgain(const std::vector<std::string>& tables, JobContext& job) const;
    /// Whether the source of a table has something new; of all that have one where `table` is empty.
    std::vector<SourceState> askSources(const std::string& table, JobContext& job) const;
    PlannedTable planTable(const PlannedTable& table, const ImportChoice& choice, JobContext& job) const; ///< the same source, chosen otherwise
    /// Takes planned tables in, all or none, as a journal entry. Throws the problem of one that has one.
    ImportReport importTables(const std::vector<PlannedTable>& tables, JobContext& job);
    /// Profile of a raw table, what is wrong with it, what its recipe mends (core/project/TableReview.h).
    TableReview review(const std::string& table, const ReviewOptions& options, JobContext& job) const;
    std::vector<TableReview> reviewAll(const ReviewOptions& options, JobContext& job) const;
    /// What more steps behind a table's recipe would do; nothing is written. Throws Error{InvalidData} where they cannot be done.
    MendEffect mendEffect(const std::string& table, const Json& steps, JobContext& job) const;
    /// Makes imported tables that no stage reads tables to train on (core/project/PipelineJoin.h); a journal entry.
    void joinPipeline(const std::vector<std::string>& tables, JobContext& job);
    /// Puts steps at the end of a table's recipe, under a comment; a journal entry. Throws Error{NotFound} where it has no recipe.
    void addToRecipe(const std::string& table, const quality::Mend& mend);
    /// Takes a finding (its key) as it is, with the reason; none = no longer. A journal entry.
    void acceptFinding(const std::string& table, const std::string& finding, const std::optional<std::string>& note);
    /// The same for one that is to be mended: what is to be done. A finding is one or the other.
    void markToMend(const std::string& table, const std::string& finding, const std::optional<std::string>& note);
    Json params() const;                       ///< params.yaml, nested
    std::vector<const Parameter*> parameters() const; ///< rows of all built-in stages of this project, in order of the flow
    std::vector<const Parameter*> parametersOf(const std::string& stage) const; ///< of one stage of dvc.yaml; empty for a foreign one
    const pipeline::StageRegistry& registry() const;
    std::optional<std::string> branch() const;
    std::vector<std::string> branches() const; ///< of git, local ones
    int interruptedRuns() const; ///< runs of killed processes that opening this object marked FAILED (podium.interrupted)
    /// Files and folders (absolute, existing) whose change means that something to show may have changed.
    std::vector<Path> watchedPaths() const;

    std::vector<CheckItem> check(JobContext& job) const; ///< worst first
    pipeline::Pipeline pipeline() const;
    std::vector<pipeline::StageStatus> status(JobContext& job) const;
    /// What a stage did, from its output files in the work tree; empty where they are not there.
    Text stageSummary(const std::string& stage) const;

    std::vector<pipeline::StageRun> run(const RunRequest& request, JobContext& job,
                                        const std::function<void(const pipeline::StageRun&)>& onStage = {});
    /// Edits params.yaml in place, comments kept; checked before anything is written. A journal entry.
    void setParameters(const std::vector<std::pair<std::string, Json>>& settings);
    ProjectSheet sheet() const; ///< project.yaml; empty where there is none
    void setSheet(const ProjectSheet& sheet); ///< comments and other keys stay; a journal entry
    /// The rules of rules/*.yaml against the tables, and the stages that check them (core/project/ProjectRules.h).
    RulesReport checkRules(JobContext& job) const;
    std::vector<std::string> addRulesStages();
    ProjectRules rules() const; ///< one by one (core/project/ProjectRules.h)
    FeatureLists featureLists() const;
    void setFeatureList(const FeatureList& list); ///< one without columns is taken away; a journal entry
    RecipeFile recipe(const std::string& table) const; ///< core/project/RecipeFile.h
    void setRecipe(const RecipeFile& recipe, const std::string& expected); ///< `expected`: its text before; a journal entry
    /// Resolves `-S max_features=3` and the like: full dotted key and typed value. Throws Error{InvalidArgument} (unknown, ambiguous, wrong type).
    std::pair<std::string, Json> parseSetting(const std::string& setting) const;

    ProjectVersions versions() const;      ///< of tables (core/project/ProjectVersions.h)
    ProjectHarmonising harmonised() const; ///< several tables as one (core/project/ProjectHarmonising.h)

    // Experiments (core/project/Experiment.h).
    std::vector<Experiment> experiments(bool withArchived = false) const; ///< of all commits, newest first, index reconciled
    /// By name (the one on HEAD's commit first), id or the first 4 and more digits of it. Throws Error{NotFound}, or
    /// Error{InvalidArgument} where several fit.
    Experiment experiment(const std::string& nameOrId) const;
    /// Figures of the work tree as an experiment without commit ("workspace"); none where it has no metrics yet.
    std::optional<Experiment> workspaceResult() const;
    /// Parameters, metrics and warnings of two experiments side by side; "workspace" is the work tree.
    ExperimentDiff diffExperiments(const std::string& a, const std::string& b) const;
    Experiment runExperiment(const ExperimentRequest& request, JobContext& job);
    SweepReport sweep(const std::vector<ExperimentRequest>& entries, const SweepOptions& options, JobContext& job,
                      const std::function<void(const Experiment&)>& onExperiment = {});
    ExperimentQueue queue() const; ///< experiments that are to run later, or by another program (core/project/ExperimentQueue.h)
    std::vector<ExperimentRequest> sweepFile(const std::string& path) const;
    std::vector<std::string> sweepFiles() const;
    /// The experiments of a grid over the present parameters (core/project/SweepGrid.h).
    std::vector<ExperimentRequest> gridExperiments(const SweepGridOptions& options) const;
    /// What applyExperiment would change; writes nothing. Throws as it does.
    ApplyPreview previewApply(const std::string& nameOrId) const;
    void applyExperiment(const std::string& nameOrId, JobContext& job);
    void removeExperiments(const std::vector<std::string>& namesOrIds);
    void renameExperiment(const std::string& nameOrId, const std::string& name);
    /// A branch of git from the experiment's commit; an empty name is "<experiment>-branch". Returns the name.
    std::string branchExperiment(const std::string& nameOrId, const std::string& branch = {});
    /// Sets tags of experiments, or takes them away where there is no value: stars, notes, archive (core/project/Annotations.h).
    /// One journal entry. Throws Error{NotFound}; Error{InvalidArgument} for a key or value that MLflow could not keep.
    void annotate(const std::vector<std::string>& namesOrIds, const std::vector<TagChange>& changes);
    TrashContent trash(JobContext& job) const; ///< what was removed and can come back (core/project/Trash.h)
    void restoreFromTrash(const std::vector<std::string>& namesOrIds);
    CleanUpReport cleanUp(const CleanUpRequest& request, JobContext& job); ///< cannot be undone

    /// Scores, matrix and curves of an experiment, from its commit.
    evaluation::Evaluation evaluationOf(const Experiment& experiment) const;
    /// The same of the work tree; none where it has not been evaluated.
    std::optional<evaluation::Evaluation> workspaceEvaluation() const;
    /// The run's model on its validation rows, row by row, named by the raw table where a column names rows. An empty commit
    /// is the work tree. Throws Error{NotFound} where model or data are no longer there.
    comparison::RowScores rowScores(const Experiment& experiment, JobContext& job) const;
    /// None where the two were not judged on the same rows with the same labels. Throws as rowScores.
    std::optional<comparison::Significance> significance(const Experiment& a, const Experiment& b, JobContext& job) const;

    /// Runs by name or id ("workspace" is the work tree) as a report (core/project/RunReport.h). Throws Error{NotFound}.
    comparison::ReportDocument report(const std::vector<std::string>& namesOrIds, const ReportWording& wording, JobContext& job) const;
    ModelThresholds modelThresholds() const; ///< that were chosen, by model (core/project/ModelThreshold.h)
    std::string modelOf(const Experiment& experiment) const; ///< MD5 of its model file; empty where it has none
    /// Keeps a threshold for the model of a run ("workspace" is the work tree's), or takes it away; a journal entry.
    void setThreshold(const std::string& nameOrId, const std::optional<ModelThreshold>& threshold);
    RunFacts runFacts(const Experiment& experiment) const; ///< data, code and environment of a run

    /// Scores a finished experiment's model on the test rows; kept as a run, a journal entry.
    Experiment evaluateOnTest(const std::string& nameOrId, JobContext& job);

    /// Scores a raw table; kept as a run, a journal entry. Throws Error{InvalidData} naming column and row.
    PredictReport predict(const PredictRequest& request, JobContext& job);
    /// The raw columns that the model of such a request reads, with the types it reads them as. Throws Error{NotFound}.
    Schema modelInputs(const PredictRequest& request) const;
    std::vector<KeptPrediction> predictions() const; ///< that were kept, newest first
    /// The file of their rows; none where they were too many.
    std::optional<std::string> predictionRows(const std::string& runId) const;

    /// Writes a run's model for other programs; kept only if the written file answers as Podium does (core/registry/ModelExport.h).
    ModelExportReport exportModel(const ModelExportRequest& request, JobContext& job) const;

    /// Content hashes of all objects, refs against index, lock against files. Problems, worst first.
    std::vector<CheckItem> verify(bool rebuildIndex, JobContext& job);

    /// Takes back a journal entry (default the last) with all of its step: of experiments that were queued together those that wait or run
    /// are cancelled. Returns what it was. Throws Error{Conflict} where the present state is not the recorded one.
    Text undo(std::optional<std::int64_t> id, JobContext& job);
    struct JournalItem
    {
        std::int64_t id;
        std::string who;
        std::int64_t timeMs;
        Text what;
        bool undone = false;
        bool cleaned = false; ///< what undoing it needs was cleaned up
        std::optional<std::int64_t> undoes = {}; ///< the entry that it took back
        bool redoes = false; ///< that was an undoing
    };
    std::vector<JournalItem> journal() const; ///< newest first

    /// A file of the work tree or, with a commit, of it (tracked by git, or through dvc.lock from the object store).
    std::optional<std::string> file(const std::string& path, const std::string& commit = {}) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace podium::project
