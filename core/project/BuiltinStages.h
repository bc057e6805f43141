#pragma once
// The stages that Podium runs itself, and the rows of their parameters as a project has them.
#include <vector>

#include "core/pipeline/Executor.h"

namespace podium::project {

/// harmonise, clean, check, featurize, train, evaluate. Made once, thread-safe to read.
const pipeline::StageRegistry& builtinStages();

/// Parameters of the built-in stages that this pipeline uses and whose keys stand in `params`, or that a choice there may ask for
/// (Parameter::onlyWith), in order of the flow, each key once. A stage's table may hold rows for several kinds of projects: only those that this
/// one has are shown.
std::vector<const Parameter*> shownParameters(const pipeline::Pipeline& pipeline, const Json& params);
/// The same of one stage of dvc.yaml; empty for one that is not built in.
std::vector<const Parameter*> shownParameters(const pipeline::StageDefinition& stage, const Json& params);
/// The built-in stage that a stage of dvc.yaml calls; nullptr for a foreign one.
const pipeline::BuiltinStage* builtinStageOf(const pipeline::StageDefinition& stage);

} // namespace podium::project
