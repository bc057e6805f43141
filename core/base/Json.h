#pragma once
// JSON values and the two ways Podium writes them. Objects keep the order of their keys.
#include <cstdint>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace podium {

using Json = nlohmann::ordered_json;

/// Parses UTF-8 JSON, also with the bare NaN/Infinity that Python writes read as null. `where` names the source in
/// errors. Throws Error{InvalidFormat} with line and column.
Json parseJson(std::string_view text, const std::string& where);

/// Python's `json.dumps(value)`: separators ", " and ": ", ASCII escapes, floats as Python's repr, no newline at the
/// end. DVC hashes such texts, so every byte counts.
std::string pythonJson(const Json& value, bool sortKeys);

/// JSON for people and git: two spaces of indent, UTF-8 kept, floats shortest round trip, newline at the end.
/// NaN and infinities become null.
std::string prettyJson(const Json& value);

/// `repr(float)` of Python: shortest round trip, "1.0", "1e-05", "1e+16", "inf", "-inf", "nan".
std::string pythonFloatRepr(double value);

/// A nested object as dotted keys: {"train": {"n_est": 1}} -> {"train.n_est": 1}. Arrays are leaves.
Json flattened(const Json& nested);
/// Value at a dotted key; nullptr where a part of it is missing.
const Json* findDotted(const Json& nested, std::string_view dottedKey);
/// Sets the value at a dotted key, making the objects on its way.
void setDotted(Json& nested, std::string_view dottedKey, Json value);

} // namespace podium
