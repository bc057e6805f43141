#pragma once
// What people call the classes of a model: those of a limit are "0" and "1" in every file, and words wherever they are read.
#include <string>
#include <utility>
#include <vector>

#include "core/base/Json.h"
#include "core/base/Text.h"
#include "core/features/FeatureSpec.h"

namespace podium::features {

/// Of rankings "Among the best" and "No"; of a limit on any other column "score < 80" and "score ≥ 80"; else the class itself.
Text classText(const LabelRule& rule, const std::string& label);

/// The rule by which a run got its classes, of its parameters by dotted keys; one without a threshold where they tell of no limit.
LabelRule labelRuleOf(const std::vector<std::pair<std::string, Json>>& params);

} // namespace podium::features
