#include "core/pipeline/StageExpansion.h"

#include <algorithm>
#include <set>

#include "core/base/Error.h"
#include "core/pipeline/PipelineSchema.h"
#include "core/pipeline/WorkTreeState.h"

namespace podium::pipeline {

namespace {

class Expansion
{
public:
    Expansion(const ProjectState& state, const std::string& folder, const std::string& file, std::string_view text)
        : m_state(state), m_folder(folder), m_file(file), m_text(text) {}

    std::vector<StageDefinition> take() { return std::move(m_stages); }

    void entry(const std::string& name, const Json& definition, const TemplateContext& context)
    {
        if (definition.contains("foreach"))
            foreach(name, definition, context);
        else if (definition.contains("matrix"))
            matrix(name, definition, context);
        else
            m_stages.push_back(stage(name, name, definition, context));
    }

private:
    using Allow = TemplateContext::Allow;

    std::string place(const std::string& entry, const std::string& key) const
    {
        return placeInYaml(m_text, m_file, {"stages", entry, key});
    }

    void foreach(const std::string& name, const Json& definition, const TemplateContext& context)
    {
        const std::string where = place(name, "foreach");
        const Json items = context.resolve(definition["foreach"], where, Allow::Structures);
        if (!items.is_structured())
            throw Error(ErrorCode::InvalidFormat, PODIUM_TEXT("pipeline.foreachType", "foreach goes over a list or a map, which this is not."),
                        where);
        const bool composite = items.is_array() && std::any_of(items.begin(), items.end(),
                                                               [](const Json& item) { return item.is_structured(); });
        std::set<std::string> made;
        std::size_t index = 0;
        for (const auto& [mapKey, item] : items.items()) {
            const std::string key = items.is_object() ? mapKey : composite ? std::to_string(index) : scalarText(item);
            ++index;
            if (!made.insert(key).second)
                continue;
            TemplateContext inner = context;
            inner.set("item", item);
            if (items.is_object())
                inner.set("key", key);
            m_stages.push_back(stage(name, name + "@" + key, definition["do"], inner));
        }
    }

    void matrix(const std::string& name, const Json& definition, const TemplateContext& context)
    {
        const std::string where = place(name, "matrix");
        const Json axes = context.resolve(definition["matrix"], where, Allow::Structures);
        Json body = definition;
        body.erase("matrix");
        std::vector<std::pair<std::string, const Json*>> lists;
        for (const auto& [axis, values] : axes.items()) {
            if (!values.is_array())
                throw Error(ErrorCode::InvalidFormat,
                            Text{PODIUM_TEXT("pipeline.matrixType", "The matrix axis {axis} is not a list."), {{"axis", axis}}}, where);
            lists.emplace_back(axis, &values);
        }
        const auto combine = [&](const auto& self, std::size_t depth, const std::string& key, const Json& item) -> void {
            if (depth == lists.size()) {
                TemplateContext inner = context;
                inner.set("item", item);
                inner.set("key", key);
                m_stages.push_back(stage(name, name + "@" + key, body, inner));
                return;
            }
            const auto& [axis, values] = lists[depth];
            for (std::size_t i = 0; i < values->size(); ++i) {
                const Json& value = (*values)[i];
                Json chosen = item;
                chosen[axis] = value;
                const std::string part = value.is_structured() ? axis + std::to_string(i) : scalarText(value);
                self(self, depth + 1, depth == 0 ? part : key + "-" + part, chosen);
            }
        };
        combine(combine, 0, {}, Json::object());
    }

    StageDefinition stage(const std::string& entry, const std::string& name, const Json& definition,
                          const TemplateContext& outer)
    {
        StageDefinition made;
        made.name = name;
        if (definition.contains("wdir"))
            made.directory =
                joinedPath(m_folder, scalarText(outer.resolve(definition["wdir"], place(entry, "wdir"))));
        else
            made.directory = m_folder;
        TemplateContext own;
        const TemplateContext* context = &outer;
        if (definition.contains("vars")) {
            own = outer;
            own.load(m_state, definition["vars"], made.directory, place(entry, "vars"));
            context = &own;
        }
        for (const auto& [key, value] : definition.items()) {
            if (key == "vars" || key == "wdir" || key == "meta")
                continue;
            // The place is looked for only where it is needed: it parses the file again.
            Json resolved;
            try {
                resolved = context->resolve(value, {}, key == "cmd" ? Allow::CommandOptions : Allow::Scalars);
                take(made, key, resolved);
            } catch (const Error& e) {
                if (!e.where().empty())
                    throw;
                throw Error(e.code(), e.text(), place(entry, key), e.hint());
            }
        }
        std::sort(made.outs.begin(), made.outs.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
        std::sort(made.dependencies.begin(), made.dependencies.end());
        made.dependencies.erase(std::unique(made.dependencies.begin(), made.dependencies.end()),
                                made.dependencies.end());
        return made;
    }

    void take(StageDefinition& made, const std::string& key, const Json& value)
    {
        if (key == "cmd") {
            made.commandIsList = value.is_array();
            for (const Json& line : made.commandIsList ? value : Json::array({value}))
                made.commands.push_back(scalarText(line));
        } else if (key == "desc") {
            made.description = scalarText(value);
        } else if (key == "frozen") {
            made.frozen = value.is_boolean() && value.get<bool>();
        } else if (key == "always_changed") {
            made.alwaysChanged = value.is_boolean() && value.get<bool>();
        } else if (key == "deps") {
            for (const Json& path : value)
                made.dependencies.push_back(projectPath(made, scalarText(path)));
        } else if (key == "params") {
            params(made, value);
        } else if (key == "outs") {
            outs(made, value, StageOut::Kind::Output);
        } else if (key == "metrics") {
            outs(made, value, StageOut::Kind::Metric);
        } else if (key == "plots") {
            outs(made, value, StageOut::Kind::Plot);
        }
    }

    std::string projectPath(StageDefinition& made, const std::string& written) const
    {
        if (written.find("://") != std::string::npos)
            return written;
        const std::string path = joinedPath(made.directory, written);
        if (pathFrom(made.directory, path) != written)
            made.writtenPaths[path] = written;
        return path;
    }

    static StageParams& fileOf(StageDefinition& made, const std::string& file)
    {
        for (StageParams& known : made.params) {
            if (known.file == file)
                return known;
        }
        made.params.push_back(StageParams{file, false, {}});
        return made.params.back();
    }

    void params(StageDefinition& made, const Json& list) const
    {
        for (const Json& item : list) {
            if (!item.is_object()) {
                fileOf(made, projectPath(made, "params.yaml")).keys.push_back(scalarText(item));
                continue;
            }
            for (const auto& [file, keys] : item.items()) {
                StageParams& known = fileOf(made, projectPath(made, file));
                if (keys.empty())
                    known.whole = true;
                for (const Json& key : keys.is_array() ? keys : Json::array())
                    known.keys.push_back(scalarText(key));
            }
        }
        for (StageParams& known : made.params) {
            if (known.whole)
                known.keys.clear();
            std::sort(known.keys.begin(), known.keys.end());
            known.keys.erase(std::unique(known.keys.begin(), known.keys.end()), known.keys.end());
        }
    }

    void outs(StageDefinition& made, const Json& list, StageOut::Kind kind) const
    {
        const auto add = [&](const std::string& written, const Json& options) {
            StageOut out;
            out.path = projectPath(made, written);
            out.kind = kind;
            const auto flag = [&](const char* key, bool byDefault) {
                return options.is_object() && options.contains(key) && options[key].is_boolean() ? options[key].get<bool>()
                                                                                                 : byDefault;
            };
            out.cache = flag("cache", true);
            out.persist = flag("persist", false);
            for (const StageOut& other : made.outs) {
                if (other.path == out.path)
                    throw Error(ErrorCode::InvalidFormat,
                                Text{PODIUM_TEXT("pipeline.outputTwice", "The stage names its output {path} twice."), {{"path", out.path}}});
            }
            made.outs.push_back(std::move(out));
        };
        for (const Json& item : list) {
            if (!item.is_object())
                add(scalarText(item), nullptr);
            else
                for (const auto& [path, options] : item.items())
                    add(path, options);
        }
    }

    const ProjectState& m_state;
    const std::string& m_folder;
    const std::string& m_file;
    std::string_view m_text;
    std::vector<StageDefinition> m_stages;
};

} // namespace

std::vector<StageDefinition> expandStages(const ProjectState& state, const Json& stages, const TemplateContext& context,
                                          const std::string& folder, const std::string& file, std::string_view text)
{
    Expansion expansion(state, folder, file, text);
    for (const auto& [name, definition] : stages.items())
        expansion.entry(name, definition, context);
    return expansion.take();
}

} // namespace podium::pipeline
