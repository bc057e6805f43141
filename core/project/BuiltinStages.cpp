#include "core/project/BuiltinStages.h"

#include <set>

#include "core/cleaning/CheckStage.h"
#include "core/cleaning/CleanStage.h"
#include "core/cleaning/HarmoniseStage.h"
#include "core/evaluation/EvaluateStage.h"
#include "core/features/FeaturizeStage.h"
#include "core/training/TrainStage.h"

namespace podium::project {

const pipeline::StageRegistry& builtinStages()
{
    static const pipeline::StageRegistry registry = [] {
        pipeline::StageRegistry stages;
        stages.add(std::make_unique<cleaning::HarmoniseStage>());
        stages.add(std::make_unique<cleaning::CleanStage>());
        for (const cleaning::RulesOn on : cleaning::kRulesOn)
            stages.add(std::make_unique<cleaning::CheckStage>(on));
        stages.add(std::make_unique<features::FeaturizeStage>());
        stages.add(std::make_unique<training::TrainStage>());
        stages.add(std::make_unique<evaluation::EvaluateStage>());
        return stages;
    }();
    return registry;
}

const pipeline::BuiltinStage* builtinStageOf(const pipeline::StageDefinition& stage)
{
    const auto command = pipeline::builtinCommand(stage);
    return command ? builtinStages().find(command->stage) : nullptr;
}

std::vector<const Parameter*> shownParameters(const pipeline::StageDefinition& stage, const Json& params)
{
    std::vector<const Parameter*> shown;
    if (const pipeline::BuiltinStage* builtin = builtinStageOf(stage))
        for (const Parameter& parameter : builtin->parameters())
            if (findDotted(params, parameter.key) || (!parameter.onlyWith.first.empty() && findDotted(params, parameter.onlyWith.first)))
                shown.push_back(&parameter);
    return shown;
}

std::vector<const Parameter*> shownParameters(const pipeline::Pipeline& pipeline, const Json& params)
{
    std::vector<const Parameter*> shown;
    std::set<std::string> keys;
    for (const pipeline::StageDefinition& stage : pipeline.stages())
        for (const Parameter* parameter : shownParameters(stage, params))
            if (keys.insert(parameter->key).second)
                shown.push_back(parameter);
    return shown;
}

} // namespace podium::project
