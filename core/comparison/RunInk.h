#pragma once
// How a run is drawn wherever it is: in the window, in exported files and in reports.
#include <cstddef>
#include <functional>
#include <string>

namespace podium::comparison {

enum class RunLine { Solid, Dash, Dot, DashDot, DashDotDot };
enum class RunMarker { Disc, Square, Triangle, Diamond, Cross, Star, Ring };

/// The slot of a run is its place in an order of runs; it decides line and marker.
constexpr RunLine lineOf(int slot)
{
    return static_cast<RunLine>(slot % 5);
}

/// Shifted with each round of the seven colours, so that no two of the first 49 runs share colour and marker.
constexpr RunMarker markerOf(int slot)
{
    return static_cast<RunMarker>((slot + slot / 7) % 7);
}

struct RunInk
{
    std::string color; ///< "#0072b2"
    int slot = 0;
};

/// Of the run of a series.
using InkOf = std::function<RunInk(const std::string& run)>;

} // namespace podium::comparison
