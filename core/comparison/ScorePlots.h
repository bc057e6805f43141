#pragma once
// Curves that need the scores of single rows: lift and calibration. Of more than two classes one is taken against all others.
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
/// Bins of equal width; empty ones are left out. Throws Error{InvalidArgument} for more than two classes without one of them.
std::vector<CalibrationPoint> calibration(const RowScores& scores, int bins = kCalibrationBins, const std::string& oneClass = {});

/// How many times more positives than in a random choice stand among the rows with the highest scores, against the
/// share of rows taken. `oneClass` stands for positive in runs of more than two classes, which are left out without it.
/// Thread-safe, pure.
Plot liftPlot(std::span<const NamedScores> runs, const std::string& oneClass = {});
/// The share of positives against the probability that was said.
Plot calibrationPlot(std::span<const NamedScores> runs, const std::string& oneClass = {});

} // namespace podium::comparison
