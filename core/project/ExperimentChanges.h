#pragma once
// Changes that experiments bring to the project besides being made: applied to the work tree, renamed, made a branch, removed.
#include "core/project/ApplyPreview.h"
#include "core/project/ProjectContext.h"

namespace podium::project {

/// The work tree becomes the experiment's: tracked files and outputs. HEAD stays. What the files held before
/// is in the journal, so undo brings it back. Throws Error{NotFound} where data of the experiment is no
/// longer in the object store; then nothing changed.
void applyExperiment(ProjectContext& context, Session& session, const Experiment& experiment,
                     JobContext& job);

/// What applyExperiment would change; writes nothing. Throws as it does.
ApplyPreview previewApply(ProjectContext& context, Session& session, const Experiment& experiment);

/// Moves the reference, as `dvc exp rename` does. Throws Error{InvalidArgument} for a bad name, Error{AlreadyExists} where
/// another experiment of its baseline has it.
void renameExperiment(ProjectContext& context, Session& session, const Experiment& experiment, const std::string& name);

/// Makes a git branch that starts at the experiment's commit, as `dvc exp branch` does; HEAD stays. Throws
/// Error{InvalidArgument, AlreadyExists}.
void branchExperiment(ProjectContext& context, Session& session, const Experiment& experiment, const std::string& branch);

/// Removes the references; the commits stay pinned by the journal.
void removeExperiments(ProjectContext& context, Session& session, const std::vector<Experiment>& experiments);

} // namespace podium::project
