#pragma once
// What people decided about names of institutions: harmonised/aliases.yaml, which git tracks. It holds for every harmonised
// table of the project.
#include <string>
#include <string_view>
#include <vector>

#include "core/quality/InstitutionMatching.h"

namespace podium::cleaning {

inline constexpr const char* kHarmonisedFolder = "harmonised";
inline constexpr const char* kAliasesPath = "harmonised/aliases.yaml";

/// A list of `same: [A, B]` or `not_same: [A, B]`, each with the score of the proposal and by whom. An empty text has none.
/// Throws Error{InvalidFormat} naming the entry.
std::vector<quality::NameDecision> readNameDecisions(std::string_view yaml, const std::string& where);

/// The text with this decision in place of an earlier one about the two names, or at its end; comments stay.
std::string withNameDecision(std::string_view yaml, const quality::NameDecision& decision, const std::string& where);
/// The text without a decision about the two names.
std::string withoutNameDecision(std::string_view yaml, const std::string& first, const std::string& second,
                                const std::string& where);

} // namespace podium::cleaning
