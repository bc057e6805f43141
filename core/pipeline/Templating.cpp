#include "core/pipeline/Templating.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/pipeline/WorkTreeState.h"

namespace podium::pipeline {

namespace {

struct Placeholder
{
    std::size_t begin = 0;
    std::size_t end = 0; ///< one behind the closing brace
    std::string expression;
};

std::optional<Placeholder> nextPlaceholder(const std::string& text, std::size_t from)
{
    for (std::size_t at = text.find("${", from); at != std::string::npos; at = text.find("${", at + 1)) {
        if (at > 0 && text[at - 1] == '\\')
            continue;
        const std::size_t close = text.find('}', at);
        if (close == std::string::npos)
            return std::nullopt;
        return Placeholder{at, close + 1, text.substr(at + 2, close - at - 2)};
    }
    return std::nullopt;
}

std::string trimmed(const std::string& text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<std::string> splitKey(std::string_view key)
{
    std::vector<std::string> parts{{}};
    for (const char c : key) {
        if (c == '.' || c == '[')
            parts.emplace_back();
        else if (c != ']')
            parts.back() += c;
    }
    for (std::string& part : parts)
        part = trimmed(part);
    return parts;
}

// Words joined by dots or in brackets: "a.b[0].c".
bool isExpression(const std::string& text)
{
    bool wordBefore = false;
    bool inBrackets = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '.' || c == '[') {
            if (!wordBefore || inBrackets)
                return false;
            inBrackets = c == '[';
            wordBefore = false;
        } else if (c == ']') {
            if (!inBrackets || !wordBefore)
                return false;
            inBrackets = false;
            if (i + 1 < text.size() && text[i + 1] != '.' && text[i + 1] != '[')
                return false;
        } else {
            wordBefore = true;
        }
    }
    return wordBefore && !inBrackets;
}

std::string shellQuoted(const std::string& text)
{
    const bool plain = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("_@%+=:,./-").find(c) != std::string_view::npos;
    });
    if (plain)
        return text;
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? std::string("'\"'\"'") : std::string(1, c);
    return quoted + "'";
}

// {lr: 0.1, deep: true, sizes: [1, 2]} -> "--lr 0.1 --deep --sizes 1 2"
std::string commandOptions(const Json& map, const std::string& where)
{
    std::string options;
    const Json flat = flattened(map);
    for (const auto& [key, value] : flat.items()) {
        if (value.is_boolean()) {
            if (value.get<bool>())
                options += "--" + key + " ";
        } else if (value.is_array()) {
            std::string words;
            for (const Json& item : value) {
                if (item.is_structured())
                    throw Error(ErrorCode::InvalidFormat,
                                Text{PODIUM_TEXT("pipeline.nestedList", "A list in {key} holds lists or maps, which cannot become command options."),
                                     {{"key", key}}},
                                where);
                words += (item.is_string() ? shellQuoted(item.get<std::string>()) : scalarText(item)) + " ";
            }
            if (!words.empty())
                options += "--" + key + " " + words;
        } else {
            options += "--" + key + " " +
                       (value.is_string() ? shellQuoted(value.get<std::string>()) : scalarText(value)) + " ";
        }
    }
    while (options.ends_with(' '))
        options.pop_back();
    return options;
}

bool hasEnding(const std::string& path, std::string_view ending)
{
    return path.size() > ending.size() && std::string_view(path).ends_with(ending);
}

} // namespace

const Json* select(const Json& nested, std::string_view key)
{
    const Json* at = &nested;
    for (const std::string& part : splitKey(key)) {
        if (at->is_object()) {
            const auto found = at->find(part);
            if (found == at->end())
                return nullptr;
            at = &*found;
        } else if (at->is_array()) {
            std::size_t index = 0;
            const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), index);
            if (error != std::errc() || end != part.data() + part.size() || index >= at->size())
                return nullptr;
            at = &(*at)[index];
        } else {
            return nullptr;
        }
    }
    return at;
}

std::string scalarText(const Json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_boolean())
        return value.get<bool>() ? "true" : "false";
    if (value.is_null())
        return "None";
    if (value.is_number_float())
        return pythonFloatRepr(value.get<double>());
    return value.dump();
}

bool isTemplate(const std::string& text)
{
    return nextPlaceholder(text, 0).has_value();
}

Json readParamsFile(const ProjectState& state, const std::string& path, const std::string& where)
{
    const auto bytes = state.read(path);
    if (!bytes)
        throw Error(ErrorCode::NotFound,
                    Text{PODIUM_TEXT("pipeline.noParamsFile", "The parameter file {file} is missing."), {{"file", path}}},
                    where);
    Json values;
    if (hasEnding(path, ".json"))
        values = parseJson(*bytes, path);
    else if (hasEnding(path, ".yaml") || hasEnding(path, ".yml"))
        values = parseYaml(*bytes, path);
    else
        throw Error(ErrorCode::Unsupported,
                    Text{PODIUM_TEXT("pipeline.paramsFormat", "Parameters are read from YAML and JSON files, not from {file}."),
                         {{"file", path}}},
                    where);
    if (values.is_null())
        return Json::object();
    if (!values.is_object())
        throw Error(ErrorCode::InvalidFormat,
                    Text{PODIUM_TEXT("pipeline.paramsNotMap", "The parameter file {file} is not a map of names to values."),
                         {{"file", path}}},
                    path);
    return values;
}

void TemplateContext::merge(const Json& values, const std::string& source, const std::string& where)
{
    const auto mergeInto = [&](const auto& self, Json& into, const Json& update, const std::string& prefix) -> void {
        for (const auto& [key, value] : update.items()) {
            const auto found = into.find(key);
            if (found == into.end())
                into[key] = value;
            else if (found->is_object() && value.is_object())
                self(self, *found, value, prefix + key + ".");
            else
                throw Error(ErrorCode::InvalidFormat,
                            Text{PODIUM_TEXT("pipeline.redefined", "The variable {name} from {source} is already defined."),
                                 {{"name", prefix + key}, {"source", source}}},
                            where,
                            PODIUM_TEXT("pipeline.redefinedHint", "Give it another name, or take it out of one of the two places."));
        }
    };
    mergeInto(mergeInto, m_values, values, {});
}

void TemplateContext::loadDefault(const ProjectState& state, const std::string& path)
{
    if (!state.read(path) || m_loaded.contains(path))
        return;
    merge(readParamsFile(state, path, path), path, path);
    m_loaded[path] = {};
}

void TemplateContext::load(const ProjectState& state, const Json& vars, const std::string& folder,
                           const std::string& where)
{
    for (std::size_t i = 0; i < vars.size(); ++i) {
        const Json& item = vars[i];
        if (item.is_object()) {
            merge(item, "vars[" + std::to_string(i) + "]", where);
            continue;
        }
        const std::string text = item.get<std::string>();
        const std::size_t colon = text.find(':');
        const std::string path = joinedPath(folder, text.substr(0, colon));
        std::vector<std::string> keys;
        if (colon != std::string::npos) {
            std::size_t from = colon + 1;
            while (from <= text.size()) {
                const std::size_t comma = std::min(text.find(',', from), text.size());
                if (comma > from)
                    keys.push_back(text.substr(from, comma - from));
                from = comma + 1;
            }
        }
        const auto loaded = m_loaded.find(path);
        if (loaded != m_loaded.end()) {
            if (keys.empty() && loaded->second.empty())
                continue;
            const bool again = keys.empty() || loaded->second.empty() ||
                               std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
                                   return std::find(loaded->second.begin(), loaded->second.end(), key) !=
                                          loaded->second.end();
                               });
            if (again)
                throw Error(ErrorCode::InvalidFormat,
                            Text{PODIUM_TEXT("pipeline.varsTwice", "vars loads {item}, but {file} is loaded already."),
                                 {{"item", text}, {"file", path}}},
                            where);
        }
        Json values = readParamsFile(state, path, where);
        if (!keys.empty()) {
            Json chosen = Json::object();
            for (const std::string& key : keys) {
                if (!values.contains(key))
                    throw Error(ErrorCode::NotFound,
                                Text{PODIUM_TEXT("pipeline.varsNoKey", "vars names the key {key}, which {file} does not have."),
                                     {{"key", key}, {"file", path}}},
                                where);
                chosen[key] = values[key];
            }
            values = std::move(chosen);
        }
        merge(values, path, where);
        auto& known = m_loaded[path];
        known.insert(known.end(), keys.begin(), keys.end());
    }
}

const Json& TemplateContext::lookUp(const std::string& expression, const std::string& where) const
{
    const std::string key = trimmed(expression);
    if (!isExpression(key))
        throw Error(ErrorCode::InvalidFormat,
                    Text{PODIUM_TEXT("pipeline.badTemplate", "The template {template} is not a name such as train.n_est or items[0]."),
                         {{"template", "${" + expression + "}"}}},
                    where);
    if (const Json* value = select(m_values, key))
        return *value;
    throw Error(ErrorCode::InvalidFormat,
                Text{PODIUM_TEXT("pipeline.unknownTemplate", "The template {template} names a value that does not exist."),
                     {{"template", "${" + expression + "}"}}},
                where,
                PODIUM_TEXT("pipeline.unknownTemplateHint", "Define it in params.yaml or in the vars of dvc.yaml."));
}

Json TemplateContext::resolveText(const std::string& text, const std::string& where, Allow allow) const
{
    const auto noStructure = [&](const Json& value, const std::string& expression) {
        if (value.is_structured() && !(allow == Allow::CommandOptions && value.is_object()))
            throw Error(ErrorCode::InvalidFormat,
                        Text{PODIUM_TEXT("pipeline.templateStructure", "The template {template} stands for a list or a map, which cannot be put here."),
                             {{"template", "${" + expression + "}"}}},
                        where);
    };
    std::string filled;
    std::size_t from = 0;
    while (const auto placeholder = nextPlaceholder(text, from)) {
        const Json& value = lookUp(placeholder->expression, where);
        const bool whole = placeholder->begin == 0 && placeholder->end == text.size();
        if (whole && allow == Allow::Structures)
            return value;
        noStructure(value, placeholder->expression);
        if (whole && !value.is_object())
            return value;
        filled.append(text, from, placeholder->begin - from);
        filled += value.is_object() ? commandOptions(value, where) : scalarText(value);
        from = placeholder->end;
    }
    filled.append(text, from);
    for (std::size_t at = filled.find("\\${"); at != std::string::npos; at = filled.find("\\${", at + 2))
        filled.erase(at, 1);
    return filled;
}

Json TemplateContext::resolve(const Json& value, const std::string& where, Allow allow) const
{
    if (value.is_string())
        return resolveText(value.get_ref<const std::string&>(), where, allow);
    if (value.is_array()) {
        Json items = Json::array();
        for (const Json& item : value)
            items.push_back(resolve(item, where, allow));
        return items;
    }
    if (value.is_object()) {
        Json map = Json::object();
        for (const auto& [key, item] : value.items()) {
            const Json name = resolveText(key, where, Allow::Scalars);
            map[scalarText(name)] = resolve(item, where, allow);
        }
        return map;
    }
    return value;
}

} // namespace podium::pipeline
