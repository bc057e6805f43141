#pragma once
// What the choices of parameters are called in the window.
#include <string>

#include <QString>

namespace podium::ui {

/// In the language shown now; choices nobody worded show as they stand in the file.
QString choiceWord(const std::string& choice);

} // namespace podium::ui
