#include "core/base/Parameter.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/base/Error.h"

namespace podium {

namespace {

TextId kindText(ParameterType type)
{
    switch (type) {
    case ParameterType::Integer:
        return PODIUM_TEXT("base.kindInteger", "a whole number");
    case ParameterType::Real:
        return PODIUM_TEXT("base.kindReal", "a number");
    case ParameterType::Boolean:
        return PODIUM_TEXT("base.kindBoolean", "true or false");
    case ParameterType::Choice:
        return PODIUM_TEXT("base.kindChoice", "one of the choices");
    case ParameterType::Map:
        return PODIUM_TEXT("base.kindMap", "a map");
    case ParameterType::List:
        return PODIUM_TEXT("base.kindList", "a list");
    case ParameterType::String:
        break;
    }
    return PODIUM_TEXT("base.kindString", "a text");
}

/// Where a parameter is set, and what it means: the way to a value that fits.
[[noreturn]] void refuse(const Parameter& parameter, Text what)
{
    Text hint = parameter.help;
    if (hint.empty())
        hint =
            Text(PODIUM_TEXT("base.hintParameter", "Correct the value of {key}."), {{"key", parameter.key}});
    throw Error(ErrorCode::InvalidArgument, std::move(what), "params.yaml, " + parameter.key,
                std::move(hint));
}

[[noreturn]] void throwWrongKind(const Parameter& parameter, const Json& value)
{
    refuse(parameter, Text(PODIUM_TEXT("base.parameterKind", "{key} must be {kind}, not {value}."),
                           {{"key", parameter.key},
                            {"kind", kindText(parameter.type)},
                            {"value", pythonJson(value, false)}}));
}

[[noreturn]] void throwOutOfRange(const Parameter& parameter, double value)
{
    const double low = parameter.minimum.value_or(0);
    const double high = parameter.maximum.value_or(0);
    Text what(PODIUM_TEXT("base.parameterRange", "{key} is {value}, but must lie between {low} and {high}."),
              {{"key", parameter.key}, {"value", value}, {"low", low}, {"high", high}});
    if (!parameter.maximum)
        what = Text(PODIUM_TEXT("base.parameterTooSmall", "{key} is {value}, but must be {low} or more."),
                    {{"key", parameter.key}, {"value", value}, {"low", low}});
    else if (!parameter.minimum)
        what = Text(PODIUM_TEXT("base.parameterTooLarge", "{key} is {value}, but must be {high} or less."),
                    {{"key", parameter.key}, {"value", value}, {"high", high}});
    refuse(parameter, std::move(what));
}

void checkRange(const Parameter& parameter, double value)
{
    const bool inside = (!parameter.minimum || value >= *parameter.minimum) &&
                        (!parameter.maximum || value <= *parameter.maximum);
    if (!inside) // also NaN where there is a range
        throwOutOfRange(parameter, value);
}

Json integerValue(const Parameter& parameter, const Json& value)
{
    if (value.is_number_integer()) {
        checkRange(parameter, value.get<double>());
        return value;
    }
    constexpr double kExact =
        9007199254740992.0; // 2^53: beyond it a real does not say which integer is meant
    if (!value.is_number_float() || std::trunc(value.get<double>()) != value.get<double>() ||
        std::abs(value.get<double>()) > kExact)
        throwWrongKind(parameter, value);
    checkRange(parameter, value.get<double>());
    return static_cast<std::int64_t>(value.get<double>());
}

} // namespace

Json parameterValue(const Json& params, const Parameter& parameter)
{
    const Json* const found = findDotted(params, parameter.key);
    const Json& value = found == nullptr ? parameter.defaultValue : *found;
    if (value.is_null() && parameter.nullable)
        return value;
    bool right = true;
    switch (parameter.type) {
    case ParameterType::Integer:
        return integerValue(parameter, value);
    case ParameterType::Real:
        if (!value.is_number())
            throwWrongKind(parameter, value);
        checkRange(parameter, value.get<double>());
        return value.get<double>();
    case ParameterType::Choice:
        if (value.is_number() && parameter.minimum) {
            checkRange(parameter, value.get<double>());
            return value;
        }
        if (!value.is_string() || std::find(parameter.choices.begin(), parameter.choices.end(),
                                            value.get<std::string>()) == parameter.choices.end())
            refuse(
                parameter,
                Text(PODIUM_TEXT("base.parameterChoice", "{key} is {value}, but must be one of: {choices}."),
                     {{"key", parameter.key},
                      {"value", value.is_string() ? value.get<std::string>() : pythonJson(value, false)},
                      {"choices", fmt::format("{}", fmt::join(parameter.choices, ", "))}}));
        return value;
    case ParameterType::String:
        right = value.is_string();
        break;
    case ParameterType::Boolean:
        right = value.is_boolean();
        break;
    case ParameterType::Map:
        right = value.is_object();
        break;
    case ParameterType::List:
        right = value.is_array();
        break;
    }
    if (!right)
        throwWrongKind(parameter, value);
    return value;
}

} // namespace podium
