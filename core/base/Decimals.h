#pragma once
// Numbers with a fixed count of decimals, as tables show them.
#include <optional>
#include <string>

#include "core/base/Text.h"

namespace podium {

/// "0,9700" in Spanish; "–" for none and for what is no finite number.
std::string decimals(std::optional<double> value, int digits, const Language& language);
/// The same with its sign: "+0.0100", "−0.0100", "0.0000".
std::string signedDecimals(double value, int digits, const Language& language);

} // namespace podium
