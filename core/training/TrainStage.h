#pragma once
// The stage `train`: prepared training rows of one table and the parameters `train` -> models/model.podium.
#include "core/pipeline/BuiltinStage.h"
#include "core/training/Model.h"

namespace podium::training {

inline constexpr const char* kModelPath = "models/model.podium";

/// "data/prepared/<table>-<part>", where part is "train_x.csv", "features.json", …
std::string preparedPath(const std::string& table, const std::string& part);

/// A part ("train", "val", "test") of a prepared table; uses the tables that are still in memory. Throws
/// Error{NotFound} where there is none.
features::Samples preparedSamples(const pipeline::StageInputs& inputs, const std::string& table,
                                  const std::string& part, const features::FeatureSpec& spec,
                                  JobContext& job);

class TrainStage final : public pipeline::BuiltinStage
{
public:
    std::string_view name() const override { return "train"; }
    int revision() const override { return 1; }
    Room room() const override { return Room::Training; }
    const std::vector<Parameter>& parameters() const override;
    TextId purpose() const override;
    Text summary(const pipeline::StageInputs& outputs, const Json& params) const override;
    void checkParameters(const Json& params) const override;
    pipeline::StageOutputs run(const pipeline::StageInputs& inputs, const Json& params,
                               JobContext& job) const override;
};

} // namespace podium::training
