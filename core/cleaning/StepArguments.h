#pragma once
// The parameters of one step of a recipe, checked against the step's table of parameters.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/Error.h"
#include "core/base/Parameter.h"

namespace podium::cleaning {

/// A value type. All errors are Error{InvalidFormat} with the place of the step as `where`.
class StepArguments
{
public:
    /// Throws where a key is unknown or a value is not of its type, range or choices. A parameter without a
    /// default that is not nullable has to be there.
    StepArguments(std::string_view step, const Json& given, const std::vector<Parameter>& parameters,
                  std::string place);

    bool has(std::string_view key) const; ///< given and not null
    std::vector<std::string>
    texts(std::string_view key) const;            ///< empty where not given; one text counts as a list of one
    std::string text(std::string_view key) const; ///< given or default, a number as it was written
    double real(std::string_view key) const;
    bool boolean(std::string_view key) const;
    const Json& value(std::string_view key) const; ///< given or default

    [[nodiscard]] Error error(const Text& what, const Text& hint = {}) const;
    const Json& given() const { return m_given; } ///< as in the recipe
    const std::string& place() const { return m_place; }

private:
    Json m_given;
    const std::vector<Parameter>* m_parameters;
    std::string m_place;
};

/// Where an error is: the `number`-th (from 1) "step" or "rule" of a file, with its name where it is known.
std::string placeOf(const std::string& where, std::string_view what, std::size_t number, std::string_view name);

/// "a, b and c" has no place in a log: names as `a, b, c`.
std::string listed(const std::vector<std::string>& names);

} // namespace podium::cleaning
