#pragma once
// ${…} in dvc.yaml: what vars, params files, foreach and matrix give, and the texts filled with it. As DVC 3 does.
#include <map>
#include <string>
#include <vector>

#include "core/base/Json.h"
#include "core/pipeline/ProjectState.h"

namespace podium::pipeline {

/// The value at "a.b[0].c" or "a.b.0.c"; nullptr where a part of it is missing.
const Json* select(const Json& nested, std::string_view key);

/// Text of a value inside a longer text: true/false as words, reals as Python writes them, null as "None".
std::string scalarText(const Json& value);

/// A params file (.yaml, .yml, .json) as a map. Throws Error{NotFound, InvalidFormat, Unsupported}; `where` is added to errors.
Json readParamsFile(const ProjectState& state, const std::string& path, const std::string& where);

/// The names that templates can use. A value: copied where a stage has vars of its own.
class TemplateContext
{
public:
    /// Loads `vars` (maps, "file", "file:key,key"; files relative to `folder`), never redefining what is there:
    /// Error{InvalidFormat}.
    void load(const ProjectState& state, const Json& vars, const std::string& folder, const std::string& where);
    /// Loads a whole params file where it exists.
    void loadDefault(const ProjectState& state, const std::string& path);
    /// Sets a top-level name, replacing it: foreach's `item` and `key`.
    void set(const std::string& name, Json value) { m_values[name] = std::move(value); }

    /// What a template may stand for besides one word or number.
    enum class Allow {
        Scalars,
        CommandOptions, ///< also a map, which becomes "--key value …"
        Structures,     ///< a list or map where it is the whole text: what foreach goes over
    };
    /// Every text in `value` (also keys of maps) with its templates filled. `where` names the place in errors, which are
    /// Error{InvalidFormat}.
    Json resolve(const Json& value, const std::string& where, Allow allow = Allow::Scalars) const;

private:
    Json resolveText(const std::string& text, const std::string& where, Allow allow) const;
    const Json& lookUp(const std::string& expression, const std::string& where) const;
    void merge(const Json& values, const std::string& source, const std::string& where);

    Json m_values = Json::object();
    std::map<std::string, std::vector<std::string>> m_loaded; ///< file -> keys taken from it; no keys = all
};

/// True where a text has a template in it.
bool isTemplate(const std::string& text);

} // namespace podium::pipeline
