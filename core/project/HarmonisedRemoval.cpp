// A harmonised table taken out of a project again.
#include <algorithm>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/cleaning/CleanTable.h"
#include "core/cleaning/HarmoniseStage.h"
#include "core/pipeline/Pipeline.h"
#include "core/project/CommitState.h"
#include "core/project/Harmonising.h"
#include "core/project/PipelineEdit.h"
#include "core/project/ProjectContext.h"

namespace podium::project {
namespace {

std::string textAt(const Json& params, const char* key)
{
    const Json* value = findDotted(params, key);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

/// The recipe file of the table where no other table is cleaned by it; empty else.
std::string ownRecipe(const Json& params, const std::string& name)
{
    const Json* recipes = findDotted(params, "clean.recipes");
    if (recipes == nullptr || !recipes->is_object() || !recipes->contains(name) || !recipes->at(name).is_string())
        return {};
    const auto shared = std::count_if(recipes->begin(), recipes->end(), [&](const Json& path) { return path == recipes->at(name); });
    return shared == 1 ? recipes->at(name).get<std::string>() : std::string();
}

} // namespace

void removeHarmonised(ProjectContext& context, Session& session, const std::string& name)
{
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    const std::string path = cleaning::harmonisedSpecPath(name);
    if (!context.workTree.read(path))
        throw Error(ErrorCode::NotFound, Text{PODIUM_TEXT("project.noHarmonised", "There is no harmonised table {name}."), {{"name", name}}}, path,
                    PODIUM_TEXT("project.noHarmonisedHint", "podium harmonise list tells which there are; podium harmonise propose makes one."));
    const std::string paramsText = context.workTree.read(kParamsFile).value_or(std::string());
    const Json params = parseYaml(paramsText, kParamsFile);
    if (textAt(params, "train.train_data") == name)
        throw Error(ErrorCode::Conflict, Text{PODIUM_TEXT("project.harmonisedTrained", "The project trains on the harmonised table {name}."), {{"name", name}}},
                    kParamsFile, PODIUM_TEXT("project.harmonisedTrainedHint", "Choose another table to train on first: train.train_data."));
    Change change;
    change.files.push_back({path, std::nullopt});
    if (const std::string recipe = ownRecipe(params, name); !recipe.empty() && context.workTree.read(recipe))
        change.files.push_back({recipe, std::nullopt});
    const auto replace = [&](const char* file, const std::string& before, std::string after) {
        if (after != before)
            change.files.push_back({file, std::move(after)});
    };
    const Json* tables = findDotted(params, "harmonise.tables");
    const bool isLast = tables == nullptr || !tables->is_object() || (tables->size() == 1 && tables->contains(name));
    std::string changedParams = paramsText;
    for (const char* of : {"clean.recipes", "featurize.columns", "harmonise.tables"}) {
        const std::string key(of);
        const std::size_t dot = key.find('.');
        changedParams = withoutKey(changedParams, {key.substr(0, dot), key.substr(dot + 1), name}, kParamsFile);
    }
    replace(kParamsFile, paramsText, std::move(changedParams));
    const pipeline::Pipeline pipeline = pipeline::Pipeline::load(context.workTree);
    const pipeline::StageDefinition* stage = stageThatCalls(pipeline, cleaning::HarmoniseStage().name());
    if (isLast && stage != nullptr) {
        const std::string before = context.workTree.read(kPipelineFile).value_or(std::string());
        std::string after = withoutKey(before, {"stages", stage->name}, kPipelineFile);
        for (const pipeline::StageDefinition& other : pipeline.stages())
            if (other.name != stage->name)
                after = withoutDependency(after, other.name, cleaning::kHarmonisedTables);
        replace(kPipelineFile, before, std::move(after));
        const std::string locked = context.workTree.read(kLockFile).value_or(std::string());
        replace(kLockFile, locked, withoutKey(locked, {"stages", stage->name}, kLockFile));
    }
    session.journal.apply({PODIUM_TEXT("project.didRemoveHarmonised", "Took the harmonised table {name} out of the project"), {{"name", name}}}, change);
}

} // namespace podium::project
