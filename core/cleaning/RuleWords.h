#pragma once
// Rules in words, with their limits and the state of the table they are about.
#include "core/cleaning/Rules.h"

namespace podium::cleaning {

/// "score: from 0 to 100, only where year >= 2014" of an item of a file of rules; its name as it stands where Podium knows no such rule.
/// Reads what there is of one that is not whole yet.
Text ruleWords(const Json& item);
/// "cwurData (clean)".
Text tableIn(RulesOn on, const std::string& table);
TextId stateWord(RulesOn on); ///< "as imported", "clean", "samples"

} // namespace podium::cleaning
