#pragma once
// Changes of parameters: from `-S max_features=3` to a checked, full key and value, and into params.yaml with
// its comments kept.
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/base/Json.h"
#include "core/base/Parameter.h"
#include "core/pipeline/Pipeline.h"
#include "core/pipeline/ProjectState.h"

namespace podium::project {

/// params.yaml; an empty map where there is none or it holds something else. Throws Error{InvalidFormat}.
Json paramsOf(const pipeline::ProjectState& state);

using ParameterSetting = std::pair<std::string, Json>; ///< dotted key, value

/// The parameters of one state of a project. Immutable; thread-safe.
class Settings
{
public:
    /// Reads params.yaml and dvc.yaml. Throws Error{InvalidFormat} where they cannot be read.
    explicit Settings(const pipeline::ProjectState& state);

    const Json& params() const { return m_params; }

    /// "key=value", the value as YAML, the key in full or its last part where that is unambiguous. Throws
    /// Error{InvalidArgument}.
    ParameterSetting parse(const std::string& setting) const;
    /// A key and a value that a program gave: the key must be known, the value fits its parameter. Throws
    /// Error{InvalidArgument}.
    ParameterSetting checked(const std::string& key, const Json& value) const;

    /// The text of params.yaml with these values in place. Throws Error{InvalidArgument, NotFound,
    /// InvalidFormat}.
    std::string spliced(const std::vector<ParameterSetting>& settings) const;

private:
    const Parameter* parameter(const std::string& key) const; ///< row of this very key
    bool isKnown(const std::string& key) const;
    std::vector<std::string> knownKeys() const;
    [[noreturn]] void refuseUnknown(const std::string& key) const;

    std::string m_text; ///< params.yaml; empty where there is none
    bool m_hasFile = false;
    Json m_params;
    std::vector<const Parameter*> m_parameters;
};

/// Checks all parameters of a state before anything runs: each against its table, each built-in stage's
/// relations between them, tables and recipes that they name. Throws Error{InvalidArgument, NotFound,
/// InvalidFormat}.
void checkParameters(const pipeline::ProjectState& state);
void checkParameters(const pipeline::ProjectState& state, const pipeline::Pipeline& pipeline,
                     const Json& params);

} // namespace podium::project
