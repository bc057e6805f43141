#pragma once
// Every term that the window uses, in one plain sentence each.
#include <string>
#include <vector>

#include <QString>

#include "core/base/Text.h"

namespace podium::ui {

struct GlossaryEntry
{
    std::string id; ///< of a metric; else a name of its own
    TextId group;   ///< "Metrics"
    TextId term;
    TextId meaning;
};

/// In the order shown: groups together.
const std::vector<GlossaryEntry>& glossary();

/// Those that hold all words of `search` in their term or meaning, in either language, accents or not.
std::vector<const GlossaryEntry*> findInGlossary(const QString& search);

} // namespace podium::ui
