#include "core/pipeline/Pipeline.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <set>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/pipeline/PipelineSchema.h"
#include "core/pipeline/StageExpansion.h"
#include "core/pipeline/Templating.h"
#include "core/pipeline/WorkTreeState.h"

namespace podium::pipeline {

namespace {

void checkOutputs(const std::vector<StageDefinition>& stages, const std::string& file)
{
    std::map<std::string, std::string> owners; // output -> stage
    for (const StageDefinition& stage : stages) {
        for (const StageOut& out : stage.outs) {
            const auto [known, isNew] = owners.emplace(out.path, stage.name);
            if (!isNew)
                throw Error(ErrorCode::InvalidFormat,
                            Text{PODIUM_TEXT("pipeline.sharedOutput", "The stages {first} and {second} both make {path}."),
                                 {{"first", known->second}, {"second", stage.name}, {"path", out.path}}},
                            file,
                            PODIUM_TEXT("pipeline.sharedOutputHint", "Let one stage only name it among its outs, metrics or plots."));
        }
    }
    for (const auto& [path, stage] : owners) {
        for (std::size_t slash = path.rfind('/'); slash != std::string::npos && slash > 0; slash = path.rfind('/', slash - 1)) {
            const auto outer = owners.find(path.substr(0, slash));
            if (outer == owners.end())
                continue;
            throw Error(ErrorCode::InvalidFormat,
                        Text{PODIUM_TEXT("pipeline.nestedOutput", "The output {path} of stage {stage} lies in {outer}, which is an output of stage {other}."),
                             {{"path", path}, {"stage", stage}, {"outer", outer->first}, {"other", outer->second}}},
                        file,
                        PODIUM_TEXT("pipeline.nestedOutputHint", "Write it into another folder."));
        }
    }
}

using Upstream = std::map<std::string, std::vector<std::string>>;

Upstream upstreamOf(const std::vector<StageDefinition>& stages)
{
    std::map<std::string, std::string> owners;
    for (const StageDefinition& stage : stages) {
        for (const StageOut& out : stage.outs)
            owners.emplace(out.path, stage.name);
    }
    Upstream upstream;
    for (const StageDefinition& stage : stages) {
        std::vector<std::string>& list = upstream[stage.name];
        const auto add = [&](const std::string& name) {
            if (std::find(list.begin(), list.end(), name) == list.end())
                list.push_back(name);
        };
        std::vector<std::string> read = stage.dependencies;
        for (const StageParams& params : stage.params)
            read.push_back(params.file);
        for (const std::string& path : read) {
            for (std::string above = path;;) {
                if (const auto owner = owners.find(above); owner != owners.end())
                    add(owner->second);
                const std::size_t slash = above.rfind('/');
                if (slash == std::string::npos)
                    break;
                above.resize(slash);
            }
            const std::string below = path + "/";
            for (auto it = owners.lower_bound(below); it != owners.end() && it->first.starts_with(below); ++it)
                add(it->second);
        }
    }
    return upstream;
}

[[noreturn]] void throwCycle(const std::vector<StageDefinition>& stages, const Upstream& upstream,
                             const std::set<std::string>& left, const std::string& file)
{
    // Following upstream stages among those left must come back to one seen: that is the cycle.
    std::vector<std::string> way;
    std::string at;
    for (const StageDefinition& stage : stages) {
        if (left.contains(stage.name)) {
            at = stage.name;
            break;
        }
    }
    while (std::find(way.begin(), way.end(), at) == way.end()) {
        way.push_back(at);
        for (const std::string& name : upstream.at(at)) {
            if (left.contains(name)) {
                at = name;
                break;
            }
        }
    }
    way.erase(way.begin(), std::find(way.begin(), way.end(), at));
    std::reverse(way.begin(), way.end()); // from the one that makes to the one that reads
    const auto first = std::find_if(stages.begin(), stages.end(), [&](const StageDefinition& stage) {
        return std::find(way.begin(), way.end(), stage.name) != way.end();
    });
    std::rotate(way.begin(), std::find(way.begin(), way.end(), first->name), way.end());
    std::string names;
    for (const std::string& name : way)
        names += name + " → ";
    names += way.front();
    throw Error(ErrorCode::InvalidFormat,
                Text{PODIUM_TEXT("pipeline.cycle", "The stages depend on each other in a circle: {stages}."), {{"stages", names}}}, file,
                PODIUM_TEXT("pipeline.cycleHint", "Take one of these dependencies out of dvc.yaml."));
}

std::vector<StageDefinition> inRunningOrder(std::vector<StageDefinition> stages, const Upstream& upstream,
                                            const std::string& file)
{
    std::set<std::string> left;
    for (const StageDefinition& stage : stages)
        left.insert(stage.name);
    std::vector<StageDefinition> ordered;
    ordered.reserve(stages.size());
    while (!left.empty()) {
        const auto next = std::find_if(stages.begin(), stages.end(), [&](const StageDefinition& stage) {
            return left.contains(stage.name) &&
                   std::none_of(upstream.at(stage.name).begin(), upstream.at(stage.name).end(),
                                [&](const std::string& name) { return left.contains(name); });
        });
        if (next == stages.end())
            throwCycle(stages, upstream, left, file);
        left.erase(next->name);
        ordered.push_back(*next);
    }
    return ordered;
}

std::vector<PlotDefinition> plotsOf(const Json& list, const TemplateContext& context, const std::string& where)
{
    std::vector<PlotDefinition> plots;
    for (const Json& item : list) {
        const Json resolved = context.resolve(item, where);
        if (resolved.is_object()) {
            for (const auto& [id, definition] : resolved.items())
                plots.push_back({id, definition.is_null() ? Json::object() : definition});
        } else {
            plots.push_back({scalarText(resolved), Json::object()});
        }
    }
    return plots;
}

} // namespace

std::string StageDefinition::lockPath(const std::string& path) const
{
    const auto written = writtenPaths.find(path);
    return written == writtenPaths.end() ? pathFrom(directory, path) : written->second;
}

Json StageDefinition::commandJson() const
{
    if (commandIsList)
        return Json(commands);
    return Json(commands.empty() ? std::string() : commands.front());
}

Pipeline Pipeline::load(const ProjectState& state, const std::string& path)
{
    const auto text = state.read(path);
    if (!text)
        throw Error(ErrorCode::NotFound, Text{PODIUM_TEXT("pipeline.noPipeline", "There is no {file}."), {{"file", path}}}, path,
                    PODIUM_TEXT("pipeline.noPipelineHint", "Create a project with podium init, or describe the stages in dvc.yaml."));
    const Json definition = parseYaml(*text, path);
    checkPipelineSchema(definition, *text, path);
    Pipeline pipeline;
    if (definition.is_null())
        return pipeline;

    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? std::string() : path.substr(0, slash);
    TemplateContext context;
    context.loadDefault(state, joinedPath(folder, "params.yaml"));
    if (definition.contains("vars"))
        context.load(state, definition["vars"], folder, path + ", key vars");

    std::vector<StageDefinition> stages;
    if (definition.contains("stages"))
        stages = expandStages(state, definition["stages"], context, folder, path, *text);
    checkOutputs(stages, path);
    pipeline.m_upstream = upstreamOf(stages);
    pipeline.m_stages = inRunningOrder(std::move(stages), pipeline.m_upstream, path);
    if (definition.contains("plots"))
        pipeline.m_plots = plotsOf(definition["plots"], context, path + ", key plots");
    return pipeline;
}

const StageDefinition* Pipeline::find(const std::string& name) const
{
    const auto found = std::find_if(m_stages.begin(), m_stages.end(),
                                    [&](const StageDefinition& stage) { return stage.name == name; });
    return found == m_stages.end() ? nullptr : &*found;
}

std::vector<std::string> Pipeline::upstream(const std::string& name) const
{
    const auto found = m_upstream.find(name);
    return found == m_upstream.end() ? std::vector<std::string>() : found->second;
}

std::vector<const StageDefinition*> Pipeline::closure(const std::vector<std::string>& names) const
{
    std::set<std::string> wanted;
    const std::function<void(const std::string&)> want = [&](const std::string& name) {
        if (!wanted.insert(name).second)
            return;
        for (const std::string& above : upstream(name))
            want(above);
    };
    for (const std::string& name : names) {
        bool known = false;
        for (const StageDefinition& stage : m_stages) {
            // The name of a foreach or matrix group stands for all its stages.
            if (stage.name == name || stage.name.starts_with(name + "@")) {
                want(stage.name);
                known = true;
            }
        }
        if (known)
            continue;
        std::string all;
        for (const StageDefinition& stage : m_stages)
            all += (all.empty() ? "" : ", ") + stage.name;
        throw Error(ErrorCode::InvalidArgument, Text{PODIUM_TEXT("pipeline.unknownStage", "There is no stage {stage}."), {{"stage", name}}},
                    "dvc.yaml", Text{PODIUM_TEXT("pipeline.unknownStageHint", "The stages are: {stages}."), {{"stages", all}}});
    }
    std::vector<const StageDefinition*> chosen;
    for (const StageDefinition& stage : m_stages) {
        if (names.empty() || wanted.contains(stage.name))
            chosen.push_back(&stage);
    }
    return chosen;
}

std::optional<BuiltinCommand> builtinCommand(const StageDefinition& stage)
{
    if (stage.commandIsList || stage.commands.size() != 1 || !stage.directory.empty())
        return std::nullopt;
    std::vector<std::string> words(1);
    for (const char c : stage.commands.front()) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '_' || c == '.' || c == '=';
        if (c == ' ' || c == '\t')
            words.emplace_back();
        else if (plain)
            words.back() += c;
        else
            return std::nullopt; // the shell would read something into it
    }
    std::erase(words, "");
    if (words.size() != 5 || words[0] != "podium" || words[1] != "stage" || words[3] != "--rev")
        return std::nullopt;
    int revision = 0;
    const std::string& number = words[4];
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), revision);
    if (error != std::errc() || end != number.data() + number.size() || revision < 1)
        return std::nullopt;
    return BuiltinCommand{words[2], revision};
}

} // namespace podium::pipeline
