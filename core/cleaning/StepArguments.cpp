#include "core/cleaning/StepArguments.h"

#include <algorithm>

namespace podium::cleaning {
namespace {

bool isText(const Json& value) { return value.is_string() || value.is_number(); }

bool isOfType(const Json& value, const Parameter& parameter)
{
    switch (parameter.type) {
    case ParameterType::Integer:
        return value.is_number_integer();
    case ParameterType::Real:
        return value.is_number();
    case ParameterType::Boolean:
        return value.is_boolean();
    case ParameterType::Choice:
        return value.is_string();
    case ParameterType::String:
        return isText(value);
    case ParameterType::Map:
        return value.is_object();
    case ParameterType::List:
        return isText(value) || (value.is_array() && std::all_of(value.begin(), value.end(), isText));
    }
    return false;
}

TextId expectation(const Parameter& parameter)
{
    switch (parameter.type) {
    case ParameterType::Integer:
        return PODIUM_TEXT("cleaning.expectInteger", "a whole number");
    case ParameterType::Real:
        return PODIUM_TEXT("cleaning.expectReal", "a number");
    case ParameterType::Boolean:
        return PODIUM_TEXT("cleaning.expectBoolean", "true or false");
    case ParameterType::Choice:
    case ParameterType::String:
        return PODIUM_TEXT("cleaning.expectText", "a text");
    case ParameterType::Map:
        return PODIUM_TEXT("cleaning.expectMap", "lines of the form \"name: value\"");
    case ParameterType::List:
        return PODIUM_TEXT("cleaning.expectList", "a list of texts, as in [one, two]");
    }
    return {};
}

std::string asText(const Json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

} // namespace

std::string listed(const std::vector<std::string>& names)
{
    std::string all;
    for (const std::string& name : names) {
        if (!all.empty())
            all += ", ";
        all += name;
    }
    return all;
}

StepArguments::StepArguments(std::string_view step, const Json& given,
                             const std::vector<Parameter>& parameters, std::string place)
    : m_given(given.is_null() ? Json::object() : given)
    , m_parameters(&parameters)
    , m_place(std::move(place))
{
    std::vector<std::string> known;
    for (const Parameter& parameter : parameters)
        known.push_back(parameter.key);
    const Text knownHint(PODIUM_TEXT("cleaning.knownKeysHint", "{step} knows: {keys}."),
                         {{"step", step}, {"keys", listed(known)}});
    if (!m_given.is_object()) {
        throw error({PODIUM_TEXT("cleaning.stepWithoutKeys",
                                 "The parameters of {step} are no lines of the form \"name: value\"."),
                     {{"step", step}}},
                    knownHint);
    }
    for (const auto& [key, value] : m_given.items()) {
        const auto parameter = std::find_if(parameters.begin(), parameters.end(),
                                            [&](const Parameter& p) { return p.key == key; });
        if (parameter == parameters.end()) {
            throw error({PODIUM_TEXT("cleaning.unknownKey", "{step} has no parameter {key}."),
                         {{"step", step}, {"key", key}}},
                        knownHint);
        }
        if (value.is_null())
            continue;
        if (!isOfType(value, *parameter)) {
            throw error({PODIUM_TEXT("cleaning.wrongType",
                                     "The parameter {key} of {step} is {value}; it takes {expected}."),
                         {{"key", key},
                          {"step", step},
                          {"value", value.dump()},
                          {"expected", expectation(*parameter)}}});
        }
        if (parameter->type == ParameterType::Choice &&
            std::find(parameter->choices.begin(), parameter->choices.end(), value.get<std::string>()) ==
                parameter->choices.end()) {
            throw error({PODIUM_TEXT("cleaning.wrongChoice", "The parameter {key} of {step} is {value}."),
                         {{"key", key}, {"step", step}, {"value", value.get<std::string>()}}},
                        {PODIUM_TEXT("cleaning.choicesHint", "It is one of: {choices}."),
                         {{"choices", listed(parameter->choices)}}});
        }
        if (value.is_number() && ((parameter->minimum && value.get<double>() < *parameter->minimum) ||
                                  (parameter->maximum && value.get<double>() > *parameter->maximum))) {
            throw error(
                {PODIUM_TEXT("cleaning.outOfRange", "The parameter {key} of {step} is {value}."),
                 {{"key", key}, {"step", step}, {"value", value.dump()}}},
                {PODIUM_TEXT("cleaning.rangeHint", "It lies between {minimum} and {maximum}."),
                 {{"minimum", parameter->minimum.value_or(0)}, {"maximum", parameter->maximum.value_or(0)}}});
        }
    }
    for (const Parameter& parameter : parameters) {
        if (!parameter.nullable && parameter.defaultValue.is_null() && !has(parameter.key)) {
            throw error({PODIUM_TEXT("cleaning.keyMissing", "{step} needs the parameter {key}."),
                         {{"step", step}, {"key", parameter.key}}},
                        knownHint);
        }
    }
}

bool StepArguments::has(std::string_view key) const
{
    const auto value = m_given.find(std::string(key));
    return value != m_given.end() && !value->is_null();
}

const Json& StepArguments::value(std::string_view key) const
{
    if (has(key))
        return m_given.at(std::string(key));
    for (const Parameter& parameter : *m_parameters) {
        if (parameter.key == key)
            return parameter.defaultValue;
    }
    static const Json kNull;
    return kNull;
}

std::vector<std::string> StepArguments::texts(std::string_view key) const
{
    std::vector<std::string> result;
    const Json& list = value(key);
    if (list.is_array()) {
        for (const Json& item : list)
            result.push_back(asText(item));
    } else if (!list.is_null()) {
        result.push_back(asText(list));
    }
    return result;
}

std::string StepArguments::text(std::string_view key) const
{
    const Json& given = value(key);
    return given.is_null() ? std::string() : asText(given);
}

double StepArguments::real(std::string_view key) const { return value(key).get<double>(); }

bool StepArguments::boolean(std::string_view key) const { return value(key).get<bool>(); }

Error StepArguments::error(const Text& what, const Text& hint) const
{
    return Error(ErrorCode::InvalidFormat, what, m_place, hint);
}

std::string placeOf(const std::string& where, std::string_view what, std::size_t number, std::string_view name)
{
    const std::string place = where + ", " + std::string(what) + " " + std::to_string(number);
    return name.empty() ? place : place + " (" + std::string(name) + ")";
}

} // namespace podium::cleaning
