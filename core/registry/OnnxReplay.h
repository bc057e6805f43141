#pragma once
// Asks a written ONNX graph and Podium itself for the same rows, among them the hardest ones, and compares the answers.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/features/Samples.h"
#include "core/registry/OnnxModel.h"
#include "core/table/Table.h"
#include "core/training/Model.h"

namespace podium::registry {

struct ReplayRows
{
    Table inputs; ///< the feature columns as a clean table has them: reals and texts
    std::int64_t thresholdRows = 0;
    std::int64_t validationRows = 0;
};

/// `thresholdRows` rows whose values lie on, just below and just above the thresholds of the model's splits (every
/// twentieth lacks a value, and unseen categories occur), then the validation rows, which are given as the model takes
/// them. Equal for equal input.
inline constexpr std::int64_t kThresholdRows = 10000;
ReplayRows replayRows(const training::ModelFile& file, const features::Matrix& validation,
                      std::int64_t thresholdRows = kThresholdRows);

struct ReplayReport
{
    std::int64_t rows = 0;
    std::int64_t thresholdRows = 0;
    std::int64_t validationRows = 0;
    double largestDifference = 0; ///< of a probability
    std::vector<std::string> labels;
    std::vector<double> probabilities; ///< of the graph, row-major [rows x classes]
};

inline constexpr double kLargestDifference = 1e-6; ///< that a probability may have

/// Throws Error{Internal} that tells the first row where the graph gives another label than Podium or a probability
/// differs by more than kLargestDifference; Cancelled. Podium's labels are those at the threshold, where there is one.
ReplayReport replay(const onnx::Model& graph, const training::ModelFile& file, const ReplayRows& rows,
                    JobContext& job, std::optional<double> threshold = {});

/// The rows as a file: a missing number is `nan`, a missing category empty.
std::string inputsCsv(const ReplayRows& rows);
/// label, proba_<class>, …
std::string predictionsCsv(const ReplayReport& report, const std::vector<std::string>& classes);

} // namespace podium::registry
