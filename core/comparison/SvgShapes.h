#pragma once
// The dashes and markers of runs as SVG: the shapes of the window, so that runs are told apart without their colours.
#include <string>

#include "core/comparison/RunInk.h"

namespace podium::comparison {

/// In pixels.
struct Place
{
    double x = 0, y = 0;
    bool operator==(const Place&) const = default;
};

/// For stroke-dasharray of a line 2 pixels wide, as Qt draws its pen styles; empty = solid.
const char* dashesOf(RunLine line);

/// One element, some 9 pixels wide, around the place.
std::string markerAt(Place place, RunMarker shape, const std::string& color);

} // namespace podium::comparison
