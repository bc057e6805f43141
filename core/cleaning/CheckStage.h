#pragma once
// The stages `check_raw`, `check` and `check_prepared`: rules against the raw, the clean and the prepared tables. They stand in dvc.yaml
// only where a project has such rules.
#include <map>

#include "core/cleaning/Rules.h"
#include "core/pipeline/BuiltinStage.h"

namespace podium::cleaning {

/// The samples of a table, all parts one after the other: part (train, val, test), label, features. nullptr where it was not prepared.
std::shared_ptr<const Table> preparedTable(const pipeline::StageInputs& inputs, const std::string& table, JobContext& job);

/// A table of this name in this state; nullptr where there is none.
std::shared_ptr<const Table> tableInState(const pipeline::StageInputs& inputs, RulesOn on, const std::string& table, JobContext& job);

/// The rules in these files (by table) against the tables in that state, in the order of the names.
std::vector<RuleResult> checkRules(const pipeline::StageInputs& inputs, RulesOn on, const std::map<std::string, std::string>& files, JobContext& job);
/// The rules of all clean tables that have a file of them, in the order of the tables. Reads data/clean and rules.
std::vector<RuleResult> checkRules(const pipeline::StageInputs& inputs, JobContext& job);

/// Writes reports/rules.json and the like. Broken rules of severity error are the stage's failure, told after the report is
/// written; broken ones of severity warning are its warnings. Which tables have rules is found beside the clean tables; of raw and prepared
/// ones rules.raw and rules.prepared say it: {table: file}.
class CheckStage final : public pipeline::BuiltinStage
{
public:
    explicit CheckStage(RulesOn on = RulesOn::Clean) : m_on(on) {}
    static std::string parameterOf(RulesOn on) { return "rules." + std::string(podium::cleaning::name(on)); }

    std::string_view name() const override;
    int revision() const override { return 1; }
    Room room() const override { return Room::Quality; }
    const std::vector<Parameter>& parameters() const override;
    TextId purpose() const override;
    Text summary(const pipeline::StageInputs& outputs, const Json& params) const override;
    void checkParameters(const Json& params) const override;
    pipeline::StageOutputs run(const pipeline::StageInputs& inputs, const Json& params,
                               JobContext& job) const override;

private:
    RulesOn m_on;
};

} // namespace podium::cleaning
