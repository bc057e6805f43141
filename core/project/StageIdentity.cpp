#include "core/project/StageIdentity.h"

#include <cmath>
#include <set>

#include "core/base/Hash.h"
#include "core/base/Yaml.h"
#include "core/pipeline/Pipeline.h"
#include "core/pipeline/WorkTreeState.h"
#include "core/versioning/DvcFile.h"

namespace podium::project {
namespace {

/// DVC compares parameters by value, so 1 and 1.0 are one.
Json comparable(const Json& value)
{
    if (value.is_number_float()) {
        const double number = value.get<double>();
        if (std::isfinite(number) && number == std::floor(number) && std::abs(number) < 9e15)
            return static_cast<std::int64_t>(number);
        return value;
    }
    if (!value.is_structured())
        return value;
    Json result = value.is_array() ? Json::array() : Json::object();
    for (const auto& [key, item] : value.items()) {
        if (value.is_array())
            result.push_back(comparable(item));
        else
            result[key] = comparable(item);
    }
    return result;
}

/// Content of something no stage makes: by its .dvc file (its own or that of a folder above it), else by the
/// tracked files.
std::string contentOf(const pipeline::ProjectState& state, const std::string& path)
{
    for (std::string above = path; !above.empty();) {
        const std::string dvcFile = above + ".dvc";
        if (const auto text = state.read(dvcFile))
            for (const versioning::DvcOutput& output : versioning::parseDvcFile(*text, dvcFile))
                if (output.path == above)
                    return output.object.md5 + path.substr(above.size());
        const auto slash = above.rfind('/');
        above = slash == std::string::npos ? std::string() : above.substr(0, slash);
    }
    if (const auto bytes = state.read(path))
        return md5(*bytes);
    std::string all;
    for (const std::string& file : state.list(path))
        all += file + '\0' + md5(state.read(file).value_or(std::string())) + '\n';
    return all.empty() ? std::string("missing") : md5(all);
}

Json parametersOf(const pipeline::ProjectState& state, const pipeline::StageDefinition& stage)
{
    Json values = Json::object();
    for (const pipeline::StageParams& params : stage.params) {
        const auto text = state.read(params.file);
        const Json all = text ? comparable(parseYaml(*text, params.file)) : Json();
        if (params.whole) {
            values[params.file] = all;
            continue;
        }
        for (const std::string& key : params.keys)
            if (const Json* value = findDotted(all, key))
                values[params.file][key] = *value;
    }
    return values;
}

} // namespace

std::map<std::string, std::string> stageIdentities(const pipeline::ProjectState& state)
{
    const pipeline::Pipeline pipeline = pipeline::Pipeline::load(state);
    std::set<std::string> made;
    for (const pipeline::StageDefinition& stage : pipeline.stages())
        for (const pipeline::StageOut& out : stage.outs)
            made.insert(out.path);
    const auto isMade = [&](const std::string& path) {
        return std::any_of(made.begin(), made.end(), [&](const std::string& out) {
            return pipeline::isWithin(path, out) || pipeline::isWithin(out, path);
        });
    };
    std::map<std::string, std::string> identities;
    std::map<std::string, std::string> contents;
    for (const pipeline::StageDefinition& stage : pipeline.stages()) {
        Json identity;
        identity["commands"] = stage.commands;
        identity["directory"] = stage.directory;
        identity["params"] = parametersOf(state, stage);
        for (const std::string& dependency : stage.dependencies) {
            if (isMade(dependency)) {
                identity["deps"][dependency] = "made by a stage";
                continue;
            }
            auto known = contents.find(dependency);
            if (known == contents.end())
                known = contents.emplace(dependency, contentOf(state, dependency)).first;
            identity["deps"][dependency] = known->second;
        }
        for (const pipeline::StageOut& out : stage.outs)
            identity["outs"].push_back(out.path);
        identities[stage.name] = md5(pythonJson(identity, true));
    }
    return identities;
}

} // namespace podium::project
