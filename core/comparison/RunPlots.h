#pragma once
// Runs laid out by their parameters and figures: two quantities against each other, as points or as bars, and many as parallel
// coordinates. Runs that differ in seeds alone are repeats of one, shown as their mean and their spread.
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/comparison/Plot.h"
#include "core/comparison/RunDiff.h"

namespace podium::comparison {

struct PlottedRun
{
    std::string key; ///< run id
    std::string name;
    std::string rows; ///< what it was judged on: figures of other rows are no repeats of its own, and a plot of both says so
    KeyedValues params;
    std::vector<std::pair<std::string, std::optional<double>>> metrics;
    bool chosen = false; ///< in its colour; the others are grey
    bool kept = true;    ///< by the filter
};

/// Something that runs are laid out by.
struct Quantity
{
    std::string key; ///< "train.n_est", "accuracy"
    bool metric = false;
    Text label; ///< the key where it is empty

    bool is(const Quantity& other) const { return key == other.key && metric == other.metric; }
};

/// Parameters and metrics in which the runs differ, parameters first; without labels. Seeds are none of them.
std::vector<Quantity> varyingQuantities(std::span<const PlottedRun> runs);

/// True for parameters that only start a generator: "seed" and what ends in ".seed".
bool isSeed(const std::string& parameter);
/// Runs with the same rows and the same parameters but for seeds, as indices; groups and runs in their order.
std::vector<std::vector<std::size_t>> seedGroups(std::span<const PlottedRun> runs);

/// A part of one axis: numbers from `low` to `high`, or some of the names where the values are no numbers.
struct Brush
{
    Quantity quantity;
    double low = 0, high = 0;
    std::vector<std::string> names;
};
/// From a part of the axis of a parallel plot of these runs, as shares of its length; none where no value lies in it.
std::optional<Brush> brushAt(std::span<const PlottedRun> runs, const Quantity& quantity, double from, double to);
/// Where it stands on that axis.
std::pair<double, double> placeOf(const Brush& brush, std::span<const PlottedRun> runs);
bool keeps(const Brush& brush, const PlottedRun& run);
Text wording(const Brush& brush); ///< "accuracy 0.9 … 0.95"

/// A point for each group of repeats: the means, with the least and the largest y. Texts are places on an axis of names. Runs without
/// one of the values, and runs that the filter leaves out, are counted in a note. Thread-safe, pure, as all here.
Plot scatterPlot(std::span<const PlottedRun> runs, const Quantity& x, const Quantity& y);
/// A bar for each group of repeats, in the order of x, side by side where x is the same; without x by name, the largest first.
Plot barPlot(std::span<const PlottedRun> runs, const std::optional<Quantity>& x, const Quantity& y);
/// A line for each run over one axis per quantity, each from its least value (below) to its largest.
Plot parallelPlot(std::span<const PlottedRun> runs, std::span<const Quantity> quantities);

} // namespace podium::comparison
