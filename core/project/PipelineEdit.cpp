#include "core/project/PipelineEdit.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/cleaning/CleanStage.h"
#include "core/cleaning/CleanTable.h"
#include "core/pipeline/WorkTreeState.h"
#include "core/project/ProjectLayout.h"
#include "core/project/RawTables.h"
#include "core/project/RecipeFile.h"

namespace podium::project {
namespace {

constexpr const char* kPlaceholder = "podium-placeholder";

struct Line
{
    std::size_t begin = 0, end = 0; ///< end: behind its line break
    std::size_t indent = 0;
    std::string_view content; ///< without indent and line break; empty of a blank or comment line
};

std::vector<Line> linesOf(std::string_view text)
{
    std::vector<Line> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        Line line;
        line.begin = begin;
        line.end = std::min(text.find('\n', begin), text.size() - 1) + 1;
        std::string_view content = text.substr(begin, line.end - begin);
        content = content.substr(0, content.find_last_not_of(" \r\n") + 1);
        line.indent = std::min(content.find_first_not_of(' '), content.size());
        line.content = content.substr(line.indent);
        if (line.content.starts_with('#'))
            line.content = {};
        lines.push_back(line);
        begin = line.end;
    }
    return lines;
}

/// The line behind the last one that belongs to the key on line `at`. A list may stand below its key without being indented.
std::size_t blockEnd(const std::vector<Line>& lines, std::size_t at)
{
    std::size_t end = at + 1;
    for (std::size_t i = at + 1; i < lines.size(); ++i) {
        if (lines[i].content.empty())
            continue;
        if (lines[i].indent < lines[at].indent || (lines[i].indent == lines[at].indent && !lines[i].content.starts_with("- ")))
            break;
        end = i + 1;
    }
    return end;
}

/// The lines of a key within [begin, end) whose entries are those of one map.
std::optional<std::pair<std::size_t, std::size_t>> linesOfKey(const std::vector<Line>& lines, std::size_t begin, std::size_t end, const std::string& key)
{
    std::size_t first = begin;
    while (first < end && lines[first].content.empty())
        ++first;
    for (std::size_t i = first; i < end; ++i)
        if (lines[i].indent == lines[first].indent && (lines[i].content == key + ":" || lines[i].content.starts_with(key + ": ")))
            return std::pair(i, blockEnd(lines, i));
    return std::nullopt;
}

/// Where a map above the key stands in braces, that map is written anew; none where all have lines of their own.
std::optional<std::string> withoutFlowKey(const std::string& text, const Json& present, const std::vector<std::string>& key, const std::string& where)
{
    const std::vector<Line> lines = linesOf(text);
    std::pair<std::size_t, std::size_t> inside{0, lines.size()};
    const Json* map = &present;
    std::string above;
    for (std::size_t i = 0; i < key.size() && map->is_object() && map->contains(key[i]); ++i) {
        const auto at = linesOfKey(lines, inside.first, inside.second, key[i]);
        if (!at && i + 1 == key.size() && i > 0) {
            Json reduced = *map;
            reduced.erase(key[i]);
            return yamlWithValue(text, above, reduced, where);
        }
        if (!at)
            return std::nullopt;
        inside = {at->first + 1, at->second};
        above += (i == 0 ? "" : ".") + key[i];
        map = &map->at(key[i]);
    }
    return std::nullopt;
}

[[noreturn]] void notEditable(const std::string& where)
{
    throw Error(ErrorCode::InvalidFormat, PODIUM_TEXT("base.yamlNotEditable", "This value cannot be changed without rewriting the file."), where,
                PODIUM_TEXT("base.hintYamlNotEditable", "Change it in a text editor."));
}

/// Where a new dependency stands: with those of its folder, which stay in order where they are; else last.
std::size_t placeAmong(const Json& dependencies, const std::string& path)
{
    const std::string folder = path.substr(0, path.rfind('/') + 1);
    std::size_t place = dependencies.size();
    bool found = false;
    for (std::size_t i = 0; i < dependencies.size(); ++i) {
        const std::string each = dependencies[i].is_string() ? dependencies[i].get<std::string>() : std::string();
        if (folder.empty() || each.substr(0, each.rfind('/') + 1) != folder)
            continue;
        if (each > path)
            return found ? place : i;
        place = i + 1;
        found = true;
    }
    return place;
}

} // namespace

const pipeline::StageDefinition* stageThatCalls(const pipeline::Pipeline& pipeline, std::string_view builtin)
{
    for (const pipeline::StageDefinition& stage : pipeline.stages())
        if (const auto command = pipeline::builtinCommand(stage); command && command->stage == builtin)
            return &stage;
    return nullptr;
}

std::string freeStageName(const pipeline::Pipeline& pipeline, const std::string& wanted)
{
    std::string name = wanted;
    while (std::any_of(pipeline.stages().begin(), pipeline.stages().end(),
                       [&](const pipeline::StageDefinition& stage) { return stage.name == name; }))
        name += "_podium";
    return name;
}

std::string withBlock(const std::string& text, const std::string& key, const Json& value)
{
    std::string result = yamlWithValue(text, key, kPlaceholder, kPipelineFile);
    const std::size_t at = result.find(kPlaceholder);
    const std::size_t line = result.rfind('\n', at) + 1;
    const std::size_t keyIndent = result.find_first_not_of(' ', line) - line;
    // As dvc writes them: entries of a list stand below their key, those of a map two further in.
    const std::string indent(keyIndent + (value.is_array() ? 0 : 2), ' ');
    std::string block;
    const std::string lines = dvcYaml(value);
    for (std::size_t begin = 0; begin < lines.size(); begin = lines.find('\n', begin) + 1)
        block += "\n" + indent + lines.substr(begin, lines.find('\n', begin) - begin);
    const std::size_t colon = result.rfind(':', at) + 1;
    return result.replace(colon, at + std::string_view(kPlaceholder).size() - colon, block);
}

std::string withDependency(const std::string& text, const std::string& stage, const std::string& path)
{
    const std::string key = "stages." + stage + ".deps";
    Json intended = parseYaml(text, kPipelineFile);
    Json& dependencies = intended["stages"][stage]["deps"];
    if (!dependencies.is_array())
        dependencies = Json::array();
    if (std::find(dependencies.begin(), dependencies.end(), Json(path)) != dependencies.end())
        return text;
    const std::size_t place = placeAmong(dependencies, path);
    const auto neighbour = [&](std::size_t at) { return at < dependencies.size() && dependencies[at].is_string() ? "- " + dependencies[at].get<std::string>() : std::string(); };
    const std::pair<std::string, bool> neighbours[] = {{place > 0 ? neighbour(place - 1) : std::string(), true}, {neighbour(place), false}};
    dependencies.insert(dependencies.begin() + static_cast<std::ptrdiff_t>(place), path);
    for (const auto& [content, isBefore] : neighbours)
        for (const Line& line : linesOf(text)) {
            if (content.empty() || !line.content.starts_with(content)) // that may be the beginning of another name, or stand in another stage
                continue;
            std::string result = text, added = std::string(line.indent, ' ') + "- " + path + "\n";
            if (isBefore && !text.substr(line.begin, line.end - line.begin).ends_with('\n'))
                added = "\n" + added;
            result.insert(isBefore ? line.end : line.begin, added);
            if (parseYaml(result, kPipelineFile) == intended)
                return result;
        }
    return withBlock(text, key, dependencies);
}

std::string withoutDependency(const std::string& text, const std::string& stage, const std::string& path)
{
    Json intended = parseYaml(text, kPipelineFile);
    Json& dependencies = intended["stages"][stage]["deps"];
    const auto found = dependencies.is_array() ? std::find(dependencies.begin(), dependencies.end(), Json(path)) : dependencies.end();
    if (!dependencies.is_array() || found == dependencies.end())
        return text;
    dependencies.erase(found);
    const std::vector<Line> lines = linesOf(text);
    std::pair<std::size_t, std::size_t> inside{0, lines.size()};
    for (const std::string& key : {std::string("stages"), stage, std::string("deps")}) {
        const auto at = linesOfKey(lines, inside.first, inside.second, key);
        if (!at)
            notEditable(kPipelineFile);
        inside = {at->first + 1, at->second};
    }
    for (std::size_t i = inside.first; i < inside.second; ++i)
        if (lines[i].content == "- " + path) {
            std::string result = text;
            result.erase(lines[i].begin, lines[i].end - lines[i].begin);
            if (parseYaml(result, kPipelineFile) == intended)
                return result;
        }
    notEditable(kPipelineFile);
}

std::string withCleanedTable(const std::string& text, const pipeline::Pipeline& pipeline, const std::string& table)
{
    const cleaning::CleanStage clean;
    const std::string path = rawPath(table);
    if (const pipeline::StageDefinition* stage = stageThatCalls(pipeline, clean.name())) {
        const bool reads = std::any_of(stage->dependencies.begin(), stage->dependencies.end(), [&](const std::string& dependency) {
            return pipeline::isWithin(path, dependency);
        });
        return reads ? text : withDependency(text, stage->name, path);
    }
    Json stage;
    stage["cmd"] = "podium stage " + std::string(clean.name()) + " --rev " + std::to_string(clean.revision());
    stage["deps"] = {path, kRecipesFolder};
    stage["params"] = Json::array({"clean.recipes"});
    stage["outs"] = Json::array({cleaning::kCleanFolder, Json{{cleaning::kCleaningReportPath, {{"cache", false}}}}});
    return withBlock(text, "stages." + freeStageName(pipeline, std::string(clean.name())), stage);
}

std::string withEntry(const std::string& text, const std::string& key, const std::string& name, const Json& value)
{
    if (name.find('.') == std::string::npos)
        return yamlWithValue(text, key + "." + name, value, kParamsFile);
    const Json params = text.empty() ? Json::object() : parseYaml(text, kParamsFile);
    const Json* present = findDotted(params, key);
    Json all = present != nullptr && present->is_object() ? *present : Json::object();
    all[name] = value;
    return yamlWithValue(text, key, all, kParamsFile);
}

std::string withoutKey(const std::string& text, const std::vector<std::string>& key, const std::string& where)
{
    const Json present = parseYaml(text, where);
    if (const auto reduced = withoutFlowKey(text, present, key, where))
        return *reduced;
    const Json* map = &present;
    std::vector<std::string> path; // of what is taken out: up to the last map that has something else in it
    for (std::size_t i = 0; i < key.size(); ++i) {
        if (!map->is_object() || !map->contains(key[i]))
            return text;
        if (path.empty() || map->size() > 1)
            path.assign(key.begin(), key.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        map = &map->at(key[i]);
    }
    Json intended = present;
    Json* parent = &intended;
    const std::vector<Line> lines = linesOf(text);
    std::pair<std::size_t, std::size_t> inside{0, lines.size()}, whole = inside;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const auto at = linesOfKey(lines, inside.first, inside.second, path[i]);
        if (!at)
            notEditable(where);
        whole = *at;
        inside = {at->first + 1, at->second};
        if (i + 1 < path.size())
            parent = &(*parent)[path[i]];
    }
    parent->erase(path.back());
    std::string result = text;
    result.erase(lines[whole.first].begin, lines[whole.second - 1].end - lines[whole.first].begin);
    if (parseYaml(result, where) != intended)
        notEditable(where);
    return result;
}

} // namespace podium::project
