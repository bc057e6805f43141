#pragma once
// The stage `featurize`: every clean table -> features and classes for training, validation and, where
// wanted, the final test.
#include "core/pipeline/BuiltinStage.h"

namespace podium::features {

/// Reads data/clean; writes data/prepared/<t>-{train,val[,test]}_{x,y}.csv and <t>-features.json of all its
/// tables, which are prepared in parallel.
class FeaturizeStage final : public pipeline::BuiltinStage
{
public:
    std::string_view name() const override;
    int revision() const override { return 1; }
    Room room() const override { return Room::Features; }
    const std::vector<Parameter>& parameters() const override;
    TextId purpose() const override;
    /// Tells of the table that is trained on (train.train_data), else of the first.
    Text summary(const pipeline::StageInputs& outputs, const Json& params) const override;
    void checkParameters(const Json& params) const override;
    pipeline::StageOutputs run(const pipeline::StageInputs& inputs, const Json& params,
                               JobContext& job) const override;
};

} // namespace podium::features
