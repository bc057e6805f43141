#pragma once
// The stage `check`: the rules of rules/<table>.yaml against the clean tables. It stands in dvc.yaml only where a project
// has rules.
#include "core/cleaning/Rules.h"
#include "core/pipeline/BuiltinStage.h"

namespace podium::cleaning {

/// The rules of all clean tables that have a file of them, in the order of the tables. Reads data/clean and rules.
std::vector<RuleResult> checkRules(const pipeline::StageInputs& inputs, JobContext& job);

/// Writes reports/rules.json. Broken rules of severity error are the stage's failure, told after the report is
/// written; broken ones of severity warning are its warnings.
class CheckStage final : public pipeline::BuiltinStage
{
public:
    std::string_view name() const override;
    int revision() const override { return 1; }
    Room room() const override { return Room::Quality; }
    const std::vector<Parameter>& parameters() const override;
    TextId purpose() const override;
    Text summary(const pipeline::StageInputs& outputs, const Json& params) const override;
    void checkParameters(const Json& params) const override;
    pipeline::StageOutputs run(const pipeline::StageInputs& inputs, const Json& params,
                               JobContext& job) const override;
};

} // namespace podium::cleaning
