#pragma once
// The stage `clean`: every table of clean.recipes, raw -> clean, with a report of what each step changed.
#include "core/pipeline/BuiltinStage.h"

namespace podium::cleaning {

/// Reads data/raw/<t>.csv and the recipe of each table; writes data/clean/<t>.csv, <t>.schema.json,
/// tables.json and reports/cleaning.json. Tables are cleaned in parallel.
class CleanStage final : public pipeline::BuiltinStage
{
public:
    std::string_view name() const override;
    int revision() const override { return 1; }
    Room room() const override { return Room::Cleaning; }
    const std::vector<Parameter>& parameters() const override;
    TextId purpose() const override;
    Text summary(const pipeline::StageInputs& outputs, const Json& params) const override;
    void checkParameters(const Json& params) const override;
    pipeline::StageOutputs run(const pipeline::StageInputs& inputs, const Json& params,
                               JobContext& job) const override;
};

} // namespace podium::cleaning
