#include "core/pipeline/PipelineSchema.h"

#include <algorithm>
#include <functional>

#include <yaml-cpp/yaml.h>

#include "core/base/Error.h"

namespace podium::pipeline {

namespace {

using KeyPath = std::vector<std::string>;

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

const std::vector<std::string> kTopKeys = {"stages", "vars", "params", "metrics", "plots", "artifacts", "datasets"};
const std::vector<std::string> kStageKeys = {"cmd",     "wdir",  "deps",   "params", "outs",           "metrics", "plots",
                                             "frozen",  "vars",  "matrix", "desc",   "always_changed", "meta"};
const std::vector<std::string> kOutKeys = {"desc",    "type",       "labels", "meta", "cache",
                                           "persist", "checkpoint", "remote", "push"};
const std::vector<std::string> kPlotKeys = {"template", "x", "y", "x_label", "y_label", "title", "header"};
const std::vector<std::string> kTopPlotKeys = {"x", "y", "x_label", "y_label", "title", "template"};
const std::vector<std::string> kArtifactKeys = {"path", "desc", "type", "labels", "meta"};

class Checker
{
public:
    Checker(std::string_view text, const std::string& file) : m_text(text), m_file(file) {}

    void check(const Json& pipeline)
    {
        if (pipeline.is_null())
            return;
        KeyPath path;
        map(pipeline, path);
        keys(pipeline, kTopKeys, path);
        each(pipeline, "vars", path, [this](const Json& item, KeyPath& at) { vars(item, at); });
        each(pipeline, "params", path, [this](const Json& item, KeyPath& at) { text(item, at); });
        each(pipeline, "metrics", path, [this](const Json& item, KeyPath& at) { text(item, at); });
        each(pipeline, "plots", path, [this](const Json& item, KeyPath& at) { topPlot(item, at); });
        entries(pipeline, "artifacts", path, [this](const Json& item, KeyPath& at) {
            map(item, at);
            keys(item, kArtifactKeys, at);
            required(item, "path", at);
        });
        entries(pipeline, "stages", path, [this](const Json& item, KeyPath& at) { entry(item, at); });
    }

private:
    using Check = std::function<void(const Json&, KeyPath&)>;

    [[noreturn]] void fail(const Text& what, const KeyPath& path, const Text& hint = {}) const
    {
        throw Error(ErrorCode::InvalidFormat, what, placeInYaml(m_text, m_file, path), hint);
    }
    [[noreturn]] void mistyped(const KeyPath& path, TextId expected) const
    {
        fail(Text{PODIUM_TEXT("pipeline.mistyped", "{key} must be {expected}."),
                  {{"key", path.empty() ? m_file : path.back()}, {"expected", expected}}},
             path);
    }
    void map(const Json& value, const KeyPath& path) const
    {
        if (!value.is_object())
            mistyped(path, PODIUM_TEXT("pipeline.typeMap", "a map"));
    }
    void text(const Json& value, const KeyPath& path) const
    {
        if (!value.is_string())
            mistyped(path, PODIUM_TEXT("pipeline.typeText", "a text"));
    }
    void flag(const Json& value, const KeyPath& path) const
    {
        if (!value.is_boolean() && !(value.is_string() && value.get_ref<const std::string&>().starts_with("${")))
            mistyped(path, PODIUM_TEXT("pipeline.typeFlag", "true or false"));
    }
    void keys(const Json& value, const std::vector<std::string>& known, const KeyPath& path) const
    {
        for (const auto& [key, item] : value.items()) {
            if (std::find(known.begin(), known.end(), key) != known.end())
                continue;
            KeyPath at = path;
            at.push_back(key);
            fail(Text{PODIUM_TEXT("pipeline.unknownKey", "The key {key} is not known here."), {{"key", key}}}, at,
                 Text{PODIUM_TEXT("pipeline.unknownKeyHint", "Known keys: {keys}."), {{"keys", joined(known)}}});
        }
    }
    void required(const Json& value, const std::string& key, const KeyPath& path) const
    {
        if (!value.contains(key))
            fail(Text{PODIUM_TEXT("pipeline.missingKey", "The key {key} is missing."), {{"key", key}}}, path);
    }
    void each(const Json& parent, const std::string& key, KeyPath& path, const Check& check)
    {
        if (!parent.contains(key))
            return;
        path.push_back(key);
        if (!parent[key].is_array())
            mistyped(path, PODIUM_TEXT("pipeline.typeList", "a list"));
        for (std::size_t i = 0; i < parent[key].size(); ++i) {
            path.push_back(std::to_string(i));
            check(parent[key][i], path);
            path.pop_back();
        }
        path.pop_back();
    }
    void entries(const Json& parent, const std::string& key, KeyPath& path, const Check& check)
    {
        if (!parent.contains(key))
            return;
        path.push_back(key);
        map(parent[key], path);
        for (const auto& [name, item] : parent[key].items()) {
            path.push_back(name);
            check(item, path);
            path.pop_back();
        }
        path.pop_back();
    }
    void optional(const Json& parent, const std::string& key, KeyPath& path, const Check& check)
    {
        if (!parent.contains(key))
            return;
        path.push_back(key);
        check(parent[key], path);
        path.pop_back();
    }
    void vars(const Json& item, const KeyPath& path) const
    {
        if (!item.is_string() && !item.is_object())
            mistyped(path, PODIUM_TEXT("pipeline.typeTextOrMap", "a text or a map"));
    }
    void entry(const Json& item, KeyPath& path)
    {
        map(item, path);
        if (!item.contains("foreach") && !item.contains("do"))
            return stage(item, path);
        keys(item, {"foreach", "do"}, path);
        required(item, "foreach", path);
        required(item, "do", path);
        if (!item["foreach"].is_structured() && !item["foreach"].is_string()) {
            path.push_back("foreach");
            mistyped(path, PODIUM_TEXT("pipeline.typeForeach", "a list, a map or a template"));
        }
        optional(item, "do", path, [this](const Json& template_, KeyPath& at) { stage(template_, at); });
    }
    void stage(const Json& item, KeyPath& path)
    {
        map(item, path);
        keys(item, kStageKeys, path);
        required(item, "cmd", path);
        optional(item, "cmd", path, [this](const Json& cmd, KeyPath& at) {
            if (!cmd.is_string() && !cmd.is_array())
                mistyped(at, PODIUM_TEXT("pipeline.typeTextOrList", "a text or a list"));
            if (cmd.empty() || (cmd.is_string() && cmd.get_ref<const std::string&>().empty()))
                fail(PODIUM_TEXT("pipeline.emptyCommand", "The command is empty."), at);
        });
        const Check isText = [this](const Json& value, KeyPath& at) { text(value, at); };
        const Check isFlag = [this](const Json& value, KeyPath& at) { flag(value, at); };
        optional(item, "cmd", path, [this](const Json& cmd, KeyPath& at) {
            for (const Json& line : cmd.is_array() ? cmd : Json::array())
                text(line, at);
        });
        optional(item, "wdir", path, isText);
        optional(item, "desc", path, isText);
        optional(item, "frozen", path, isFlag);
        optional(item, "always_changed", path, isFlag);
        each(item, "deps", path, isText);
        each(item, "vars", path, [this](const Json& value, KeyPath& at) { vars(value, at); });
        each(item, "params", path, [this](const Json& value, KeyPath& at) { param(value, at); });
        each(item, "outs", path, [this](const Json& value, KeyPath& at) { out(value, at, kOutKeys); });
        each(item, "metrics", path, [this](const Json& value, KeyPath& at) { out(value, at, kOutKeys); });
        std::vector<std::string> plotKeys = kOutKeys;
        plotKeys.insert(plotKeys.end(), kPlotKeys.begin(), kPlotKeys.end());
        each(item, "plots", path, [this, &plotKeys](const Json& value, KeyPath& at) { out(value, at, plotKeys); });
        entries(item, "matrix", path, [this](const Json& value, KeyPath& at) {
            if (!value.is_array() && !value.is_string())
                mistyped(at, PODIUM_TEXT("pipeline.typeList", "a list"));
        });
    }
    void param(const Json& item, KeyPath& path)
    {
        if (item.is_string())
            return;
        if (!item.is_object())
            mistyped(path, PODIUM_TEXT("pipeline.typeTextOrMap", "a text or a map"));
        for (const auto& [file, names] : item.items()) {
            path.push_back(file);
            if (!names.is_null() && !names.is_array())
                mistyped(path, PODIUM_TEXT("pipeline.typeList", "a list"));
            for (const Json& name : names.is_array() ? names : Json::array())
                text(name, path);
            path.pop_back();
        }
    }
    void out(const Json& item, KeyPath& path, const std::vector<std::string>& known)
    {
        if (item.is_string())
            return;
        if (!item.is_object() || item.empty())
            mistyped(path, PODIUM_TEXT("pipeline.typeTextOrMap", "a text or a map"));
        for (const auto& [name, options] : item.items()) {
            path.push_back(name);
            // A plot file may be drawn several times: then its options are a list of maps.
            if (options.is_array()) {
                for (const Json& one : options) {
                    map(one, path);
                    keys(one, known, path);
                }
            } else {
                map(options, path);
                keys(options, known, path);
                for (const char* key : {"cache", "persist", "push"})
                    optional(options, key, path, [this](const Json& value, KeyPath& at) { flag(value, at); });
            }
            path.pop_back();
        }
    }
    void topPlot(const Json& item, KeyPath& path)
    {
        if (item.is_string())
            return;
        if (!item.is_object())
            mistyped(path, PODIUM_TEXT("pipeline.typeTextOrMap", "a text or a map"));
        for (const auto& [id, definition] : item.items()) {
            path.push_back(id);
            if (!definition.is_null()) {
                map(definition, path);
                keys(definition, kTopPlotKeys, path);
            }
            path.pop_back();
        }
    }

    std::string_view m_text;
    const std::string& m_file;
};

} // namespace

std::string placeInYaml(std::string_view text, const std::string& file, const std::vector<std::string>& path)
{
    int line = -1;
    try {
        YAML::Node node = YAML::Load(std::string(text));
        for (const std::string& key : path) {
            if (node.IsMap()) {
                const auto found = std::find_if(node.begin(), node.end(),
                                                [&](const auto& item) { return item.first.Scalar() == key; });
                if (found == node.end())
                    break;
                line = found->first.Mark().line;
                node.reset(YAML::Node(found->second));
            } else if (node.IsSequence()) {
                const YAML::Node item = node[static_cast<std::size_t>(std::stoul(key))];
                if (!item.IsDefined())
                    break;
                line = item.Mark().line;
                node.reset(item);
            } else {
                break;
            }
        }
    } catch (const std::exception&) {
        line = -1; // the caller's error matters, not that its line cannot be told
    }
    std::string place = file;
    if (line >= 0)
        place += ", line " + std::to_string(line + 1);
    if (path.size() > 1 && path[0] == "stages") {
        place += ", stage " + path[1];
        if (path.size() > 2)
            place += ", key " + (path[2] == "do" && path.size() > 3 ? path[3] : path[2]);
    } else if (!path.empty()) {
        place += ", key " + path[0];
    }
    return place;
}

void checkPipelineSchema(const Json& pipeline, std::string_view text, const std::string& file)
{
    Checker(text, file).check(pipeline);
}

} // namespace podium::pipeline
