#pragma once
// A finished model at work on rows it was not chosen by: the test rows of its experiment, or a raw table.
// Both are kept as runs of their own and never change the experiment.
#include "core/evaluation/Evaluation.h"
#include "core/project/Experiment.h"
#include "core/project/Prediction.h"
#include "core/project/ProjectContext.h"

namespace podium::project {

/// Scores the experiment's model on its test rows. Throws Error{InvalidData} where the split kept none,
/// Error{NotFound} where its data is no longer in the object store.
TestResult evaluateOnTest(ProjectContext& context, Session& session, const Experiment& experiment,
                          JobContext& job);

/// See Project::predict. `experiment` is null where the model is a file or the work tree's.
PredictReport predict(ProjectContext& context, Session& session, const PredictRequest& request,
                      const Experiment* experiment, JobContext& job);

/// See Project::predictions.
std::vector<KeptPrediction> keptPredictions(const tracking::RunStore& store);
/// See Project::predictionRows.
std::optional<std::string> keptRows(const tracking::RunStore& store, const std::string& runId);

/// See Project::modelInputs.
Schema modelInputs(ProjectContext& context, const PredictRequest& request, const Experiment* experiment);

/// Scores, matrix and curves from the report files of a state; none where it has no metrics of Podium's.
std::optional<evaluation::Evaluation> evaluationIn(const pipeline::ProjectState& state);

} // namespace podium::project
