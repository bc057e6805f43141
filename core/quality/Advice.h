#pragma once
// What somebody has to decide about a finding that no step of a recipe mends.
#include "core/quality/QualityFinding.h"

namespace podium::quality {

/// One sentence on what to look at and where it is changed; empty where the finding has a mend.
Text adviceOn(const QualityFinding& finding);

} // namespace podium::quality
