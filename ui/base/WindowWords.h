#pragma once
// What core says to somebody at a command line, as the window says it: stages have the names of their pages, and the way on is a page or
// a button instead of a command.
#include <string>

#include <QString>

#include "core/base/Text.h"

namespace podium::ui {

Text inWindowWords(const Text& text);

/// What the window calls a stage of Podium: its room's page, or a name of its own; another stage's name as it is. GUI thread only.
QString stageWord(const std::string& stage);

} // namespace podium::ui
