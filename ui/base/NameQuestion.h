#pragma once
// Asks for one name, which is checked while it is typed: what is wrong with it stands below, and only a good one can be taken.
#include <functional>
#include <string>

#include <QString>

#include "core/base/Text.h"

class QWidget;

namespace podium::ui {

struct NameQuestion
{
    QString title;
    QString label;  ///< "A git branch that starts at …:"
    QString start = {};
    QString take;   ///< the button's verb
    QString objectName = {};
    std::function<Text(const std::string& name)> problem = {}; ///< of a name that is not empty; an empty text = it is good
};

/// Opens the dialog above `parent` and comes back at once; `chosen` gets the name without spaces around it. GUI thread only.
void ask(QWidget* parent, const NameQuestion& question, std::function<void(const QString&)> chosen);
/// What such a check of core throws, as a text; empty where it throws nothing.
Text problemOf(const std::function<void()>& check);

} // namespace podium::ui
