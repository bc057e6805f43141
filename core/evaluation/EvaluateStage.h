#pragma once
// The stage `evaluate`: the model and the validation rows of its table -> metrics.json, roc.json, prc.json,
// confusion.csv.
#include "core/evaluation/EvaluationFiles.h"
#include "core/features/Samples.h"
#include "core/pipeline/BuiltinStage.h"
#include "core/training/Model.h"

namespace podium::evaluation {

/// The model's probabilities for these rows beside their true classes. Throws Error{InvalidData} without rows
/// or classes.
EvaluationInput scored(const training::ModelFile& model, const features::Samples& samples);
/// evaluate(scored(…)): for rows that no stage evaluates, such as the test rows; with the threshold that was chosen for the
/// model. (The stage knows none: its outputs depend on nothing but its inputs.)
Evaluation evaluateModel(const training::ModelFile& model, const features::Samples& samples, std::optional<double> threshold = {});

class EvaluateStage final : public pipeline::BuiltinStage
{
public:
    std::string_view name() const override { return "evaluate"; }
    int revision() const override { return 1; }
    Room room() const override { return Room::Evaluation; }
    const std::vector<Parameter>& parameters() const override;
    TextId purpose() const override;
    Text summary(const pipeline::StageInputs& outputs, const Json& params) const override;
    void checkParameters(const Json& params) const override;
    pipeline::StageOutputs run(const pipeline::StageInputs& inputs, const Json& params,
                               JobContext& job) const override;
};

} // namespace podium::evaluation
