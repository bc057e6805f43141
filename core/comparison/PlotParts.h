#pragma once
// Parts that the plots of runs share.
#include <string>
#include <vector>

#include "core/comparison/Plot.h"

namespace podium::comparison {

Axis unitAxis(TextId label); ///< from 0 to 1
Text runText(const std::string& name);
/// A thin line to compare with.
Series referenceSeries(Text name, std::vector<double> x, std::vector<double> y);

} // namespace podium::comparison
