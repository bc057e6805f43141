#pragma once
// A finding as a rule: so that what was found once is looked for from now on, at every run.
#include <optional>

#include "core/project/TableReview.h"

namespace podium::project {

/// The rule (as its file writes it) that is broken as long as the finding is there; none where no kind of rule says the same. Its limits are
/// a proposal.
std::optional<Json> ruleFor(const FindingReview& finding, const quality::TableProfile& profile);

} // namespace podium::project
