#pragma once
// All that the window shows of a project at one moment, read in a job and never changed after: models and pages take it whole.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/cleaning/Rules.h"
#include "core/pipeline/BuiltinStage.h"
#include "core/pipeline/Executor.h"
#include "core/pipeline/Pipeline.h"
#include "core/project/CheckItem.h"
#include "core/project/Experiment.h"
#include "core/project/ModelThreshold.h"
#include "core/project/Project.h"
#include "core/project/ProjectSheet.h"
#include "core/project/TableImport.h"
#include "ui/project/StageReport.h"

namespace podium::ui {

struct StageView
{
    pipeline::StageDefinition definition;
    std::vector<std::string> upstream; ///< stages whose outputs it reads
    pipeline::StageStatus status;
    const pipeline::BuiltinStage* builtin = nullptr; ///< of the project; null for a stage of the user's own
    std::vector<const Parameter*> parameters;        ///< of the project
    Text summary;                                    ///< what it did; empty where it did not
    std::vector<StageFile> inputs, outputs;
    std::vector<ReportTable> report;
    std::int64_t brokenRules = 0; ///< that its report tells of, where it checks rules
    /// Which state of the tables it checks rules of; none where it does something else.
    std::optional<cleaning::RulesOn> rulesOn() const;
};

struct ProjectSnapshot
{
    std::shared_ptr<project::Project> project; ///< for jobs; keeps the pointers above alive
    std::string title;
    Path root;
    bool synthetic = false;
    std::vector<project::TableInfo> tables;
    std::vector<project::CheckItem> checks; ///< worst first
    std::vector<StageView> stages;          ///< in running order
    Json params;
    project::ProjectSheet sheet;
    project::ModelThresholds thresholds; ///< that were chosen, by model
    std::vector<project::Experiment> experiments;  ///< newest first
    std::vector<project::Experiment> archived;     ///< left out of `experiments`, newest first
    std::optional<project::Experiment> workspace;  ///< the folder's own result
    std::vector<std::string> sweeps;
    std::optional<std::string> branch;
    std::vector<std::string> branches;
    std::optional<project::Project::JournalItem> lastChange; ///< what undo would take back
    /// The undoing that redo would take back; `lastUndone` is what it had undone.
    std::optional<project::Project::JournalItem> lastUndoing;
    Text lastUndone;
    std::vector<Path> watched;
    std::vector<Error> problems; ///< parts that could not be read; the others are there

    const StageView* stage(const std::string& name) const;
    /// This stage and all that need it, in running order.
    std::vector<std::string> fromStageOn(const std::string& name) const;
    const project::Experiment* experiment(const std::string& id) const;
    /// The tables that a recipe cleans, with the file that it starts from: imported ones, then harmonised ones.
    std::vector<std::pair<std::string, std::string>> cleanedTables() const;
    /// Those of them that are prepared for training.
    std::vector<std::string> preparedTables() const;
    bool importsTables() const; ///< false where all is done by commands of its own on files of its own
    /// Whether what was evaluated last is not what lies in the folder now: a model or rows that were made since.
    bool evaluationIsEarlier() const;
    int staleStages() const; ///< stages that the next run would run
};

/// Throws only Error{Cancelled}.
ProjectSnapshot readSnapshot(std::shared_ptr<project::Project> project, JobContext& job);

} // namespace podium::ui
