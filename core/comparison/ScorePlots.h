#pragma once
// Curves that need the scores of single rows: lift and calibration. Both only of two-class runs.
#include <memory>
#include <span>
#include <string>

#include "core/comparison/Plot.h"
#include "core/comparison/RowScores.h"

namespace podium::comparison {

struct NamedScores
{
    std::string key;  ///< run id, or "workspace"
    std::string name; ///< what the legend says
    std::shared_ptr<const RowScores> scores; ///< never null
};

inline constexpr int kCalibrationBins = 10;

struct CalibrationPoint
{
    double predicted = 0; ///< mean probability of the rows in the bin
    double observed = 0;  ///< share of them that is positive
    std::int64_t rows = 0;
};
/// Bins of equal width; empty ones are left out. Throws Error{InvalidArgument} for more than two classes.
std::vector<CalibrationPoint> calibration(const RowScores& scores, int bins = kCalibrationBins);

/// How many times more positives than in a random choice stand among the rows with the highest scores, against the
/// share of rows taken. Thread-safe, pure.
Plot liftPlot(std::span<const NamedScores> runs);
/// The share of positives against the probability that was said.
Plot calibrationPlot(std::span<const NamedScores> runs);

} // namespace podium::comparison
