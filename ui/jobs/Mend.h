#pragma once
// Where what a hint asks for is an action of the window: which. So that a hint can be clicked instead of being followed by hand.
#include <optional>
#include <string>

#include <QString>

#include "core/base/Text.h"

namespace podium::ui {

struct Mend
{
    enum class Kind {
        RunStage,       ///< `stage`; empty = all
        OpenParameters, ///< the rest: `page`
        OpenRecipe,
        OpenTables,
        OpenSheet,
        OpenRules ///< of the built-in `stage` that checks them
    };
    Kind kind = Kind::RunStage;
    std::string stage; ///< of dvc.yaml; of OpenRules as Podium calls it
    std::string page;  ///< id as in Page::pageWanted
};

/// By the place of an error and its hint; none where the window has no such action. Pure.
std::optional<Mend> mendOf(const std::string& where, const Text& hint);
/// "Run clean", "Open the parameters": for a link or a button.
QString mendWords(const Mend& mend);

} // namespace podium::ui
