#pragma once
// What the choices of parameters are called in the window.
#include <string>

#include <QString>

#include "core/base/Json.h"

namespace podium {
struct Parameter;
}

namespace podium::ui {

/// In the language shown now; choices nobody worded show as they stand in the file.
QString choiceWord(const std::string& choice);

/// A value as the form of parameters words it; null where the parameter is not known.
QString parameterValueText(const Parameter* parameter, const Json& value);

} // namespace podium::ui
