#pragma once
// One row of a stage's table of parameters. From it come the checks of params.yaml, the form in the window, the help and
// the columns of the run table.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/Text.h"

namespace podium {

enum class ParameterType { Integer, Real, Boolean, String, Choice, Map, List };

struct Parameter
{
    std::string key;               ///< dotted, as in params.yaml: "featurize.max_rank"
    ParameterType type = ParameterType::String;
    Json defaultValue;
    std::optional<double> minimum; ///< inclusive; a Choice that has one also takes a number from it up to `maximum`
    std::optional<double> maximum; ///< inclusive
    std::vector<std::string> choices;
    bool nullable = false;         ///< null means "not limited" or "by default"
    TextId label;                  ///< "Largest rank"
    TextId help;                   ///< one sentence
    /// {key, choice}: counts only where that choice is made, and is asked for only then; empty = always.
    std::pair<std::string, std::string> onlyWith = {};
};

/// The value of a parameter in nested params, or its default. Throws Error{InvalidArgument} naming key, value and range
/// where type, range or choice do not hold. An integral real (100.0) is taken for an integer.
Json parameterValue(const Json& params, const Parameter& parameter);

} // namespace podium
