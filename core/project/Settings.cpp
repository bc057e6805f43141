#include "core/project/Settings.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/cleaning/Recipe.h"
#include "core/features/FeaturizeOptions.h"
#include "core/project/BuiltinStages.h"
#include "core/project/ProjectLayout.h"

namespace podium::project {
namespace {

std::string lastPart(const std::string& key)
{
    const auto dot = key.rfind('.');
    return dot == std::string::npos ? key : key.substr(dot + 1);
}

} // namespace

Settings::Settings(const pipeline::ProjectState& state)
{
    if (const auto text = state.read(kParamsFile)) {
        m_hasFile = true;
        m_text = *text;
        m_params = parseYaml(m_text, kParamsFile);
    }
    if (!m_params.is_object())
        m_params = Json::object();
    m_parameters = shownParameters(pipeline::Pipeline::load(state), m_params);
}

const Parameter* Settings::parameter(const std::string& key) const
{
    const auto found = std::find_if(m_parameters.begin(), m_parameters.end(),
                                    [&](const Parameter* p) { return p->key == key; });
    return found == m_parameters.end() ? nullptr : *found;
}

bool Settings::isKnown(const std::string& key) const
{
    if (parameter(key) || findDotted(m_params, key))
        return true;
    // A table inside a map parameter (clean.recipes.timesData, featurize.columns.cwurData) may be named for
    // the first time.
    return std::any_of(m_parameters.begin(), m_parameters.end(), [&](const Parameter* p) {
        return p->type == ParameterType::Map && key.size() > p->key.size() + 1 &&
               key.starts_with(p->key + ".");
    });
}

std::vector<std::string> Settings::knownKeys() const
{
    std::vector<std::string> keys;
    for (const Parameter* p : m_parameters)
        keys.push_back(p->key);
    const Json flat = flattened(m_params);
    for (const auto& [key, value] : flat.items()) {
        const bool covered = std::any_of(keys.begin(), keys.end(), [&, &key = key](const std::string& known) {
            return key == known || key.starts_with(known + ".");
        });
        if (!covered)
            keys.push_back(key);
    }
    return keys;
}

void Settings::refuseUnknown(const std::string& key) const
{
    throw Error(ErrorCode::InvalidArgument,
                Text{PODIUM_TEXT("project.unknownParameter", "There is no parameter {key}."), {{"key", key}}},
                kParamsFile,
                Text{PODIUM_TEXT("project.unknownParameterHint", "Known are: {keys}."),
                     {{"keys", fmt::format("{}", fmt::join(knownKeys(), ", "))}}});
}

ParameterSetting Settings::parse(const std::string& setting) const
{
    const auto equals = setting.find('=');
    if (equals == std::string::npos || equals == 0)
        throw Error(ErrorCode::InvalidArgument,
                    Text{PODIUM_TEXT("project.noSetting", "{setting} sets nothing."), {{"setting", setting}}},
                    {}, PODIUM_TEXT("project.noSettingHint", "Write key=value, as in train.n_est=64."));
    std::string key = setting.substr(0, equals);
    const std::string text = setting.substr(equals + 1);
    if (key.find('.') == std::string::npos && !isKnown(key)) {
        std::vector<std::string> candidates;
        for (const std::string& known : knownKeys())
            if (lastPart(known) == key)
                candidates.push_back(known);
        if (candidates.empty())
            refuseUnknown(key);
        if (candidates.size() > 1) {
            const Parameter* first = parameter(candidates[0]);
            const Parameter* second = parameter(candidates[1]);
            Text hint{PODIUM_TEXT("project.ambiguousParameterKeys", "Write it in full: {keys}."),
                      {{"keys", fmt::format("{}", fmt::join(candidates, ", "))}}};
            if (candidates.size() == 2 && first && second)
                hint = Text{PODIUM_TEXT("project.ambiguousParameterHint",
                                        "Write {first} ({firstLabel}) or {second} ({secondLabel})."),
                            {{"first", candidates[0]},
                             {"firstLabel", first->label},
                             {"second", candidates[1]},
                             {"secondLabel", second->label}}};
            throw Error(ErrorCode::InvalidArgument,
                        Text{PODIUM_TEXT("project.ambiguousParameter", "{key} may mean several parameters."),
                             {{"key", key}}},
                        kParamsFile, hint);
        }
        key = candidates.front();
    }
    Json value = parseYaml(text, setting);
    const Parameter* row = parameter(key);
    // A name that looks like a number is still a name.
    if (row && !value.is_string() && !value.is_null() &&
        (row->type == ParameterType::String || (row->type == ParameterType::Choice && !row->minimum)))
        value = text;
    return checked(key, value);
}

ParameterSetting Settings::checked(const std::string& key, const Json& value) const
{
    if (!isKnown(key))
        refuseUnknown(key);
    const Parameter* row = parameter(key);
    if (!row)
        return {key, value};
    // A name that looks like a number or a truth value is still a name: `positive: 1`.
    const bool asText = row->type == ParameterType::String && (value.is_number() || value.is_boolean());
    Json nested = Json::object();
    setDotted(nested, key, asText ? Json(value.dump()) : value);
    return {key, parameterValue(nested, *row)};
}

std::string Settings::spliced(const std::vector<ParameterSetting>& settings) const
{
    if (!settings.empty() && !m_hasFile)
        throw Error(
            ErrorCode::NotFound,
            PODIUM_TEXT("project.noParams", "This project has no params.yaml, so nothing can be set."),
            kParamsFile,
            PODIUM_TEXT("project.noParamsHint",
                        "Make the file with the parameters that the stages in dvc.yaml name."));
    std::string text = m_text;
    for (const auto& [key, value] : settings) {
        const auto [fullKey, checkedValue] = checked(key, value);
        const Json present = parseYaml(text, kParamsFile);
        if (const Json* old = findDotted(present, fullKey);
            old && *old == checkedValue && old->type() == checkedValue.type())
            continue;
        text = yamlWithValue(text, fullKey, checkedValue, kParamsFile);
    }
    return text;
}

Json paramsOf(const pipeline::ProjectState& state)
{
    const auto text = state.read(kParamsFile);
    Json params = text ? parseYaml(*text, kParamsFile) : Json();
    return params.is_object() ? params : Json::object();
}

void checkParameters(const pipeline::ProjectState& state)
{
    checkParameters(state, pipeline::Pipeline::load(state), paramsOf(state));
}

void checkParameters(const pipeline::ProjectState& state, const pipeline::Pipeline& pipeline,
                     const Json& params)
{
    std::set<const pipeline::BuiltinStage*> stages;
    for (const pipeline::StageDefinition& definition : pipeline.stages())
        if (const pipeline::BuiltinStage* stage = builtinStageOf(definition);
            stage && stages.insert(stage).second)
            for (const Parameter* parameter : shownParameters(definition, params))
                if (const Json* value = findDotted(params, parameter->key);
                    value == nullptr || parameter->type != ParameterType::String || !value->is_primitive())
                    parameterValue(params, *parameter);
    if (stages.empty())
        return;
    std::vector<std::string> tables;
    if (const Json* recipes = findDotted(params, "clean.recipes"); recipes && recipes->is_object())
        for (const auto& [table, file] : recipes->items()) {
            tables.push_back(table);
            if (!file.is_string())
                continue; // told by the stage's own check
            const std::string path = file.get<std::string>();
            const auto recipe = state.read(path);
            if (!recipe)
                throw Error(
                    ErrorCode::NotFound,
                    Text{PODIUM_TEXT("project.noRecipe", "The recipe {file} of table {table} is not there."),
                         {{"file", path}, {"table", table}}},
                    "params.yaml, clean.recipes." + table,
                    PODIUM_TEXT("project.noRecipeHint",
                                "Name a file of the folder recipes, or put this one there."));
            cleaning::Recipe::parse(*recipe, path);
        }
    const Json* dataset = findDotted(params, "train.train_data");
    if (!tables.empty() && dataset && dataset->is_string() &&
        std::find(tables.begin(), tables.end(), dataset->get<std::string>()) == tables.end())
        throw Error(ErrorCode::InvalidArgument,
                    Text{PODIUM_TEXT("project.unknownDataset", "There is no table {table} to train on."),
                         {{"table", dataset->get<std::string>()}}},
                    "params.yaml, train.train_data",
                    Text{PODIUM_TEXT("project.unknownDatasetHint", "The tables with a recipe are: {tables}."),
                         {{"tables", fmt::format("{}", fmt::join(tables, ", "))}}});
    const std::vector<std::string> leftOut = features::leftOutTables(params);
    if (dataset && dataset->is_string() && std::find(leftOut.begin(), leftOut.end(), dataset->get<std::string>()) != leftOut.end())
        throw Error(ErrorCode::InvalidArgument,
                    Text{PODIUM_TEXT("project.leftOutDataset", "The table {table} is only cleaned: featurize.leave_out names it, so there is nothing to train on."),
                         {{"table", dataset->get<std::string>()}}},
                    "params.yaml, train.train_data",
                    PODIUM_TEXT("project.leftOutDatasetHint", "Take it out of featurize.leave_out, or train on another table."));
    for (const pipeline::BuiltinStage* stage : stages)
        stage->checkParameters(params);
}

} // namespace podium::project
