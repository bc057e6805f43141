#pragma once
// Thresholds that were chosen for trained models of two classes: from which probability on a row is taken for positive. They are kept
// beside the model in a small file that git tracks, by the MD5 of the model file: so they are versioned, hold for the same model
// wherever it came from, and leave the bytes of no stage's output changed.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Json.h"
#include "core/comparison/Thresholds.h"

namespace podium::project {

struct ProjectContext;
struct Session;
struct Experiment;

inline constexpr const char* kThresholdsFile = "models/thresholds.yaml";

struct ModelThreshold
{
    double value = 0.5; ///< 0…1; just above 1 = no row is positive
    std::optional<comparison::ErrorCosts> costs = {}; ///< for which it was the cheapest; none where it was set by hand
    Json toJson() const;
};
/// By the MD5 of the model file.
using ModelThresholds = std::map<std::string, ModelThreshold>;

/// Throws Error{InvalidFormat} naming the entry.
ModelThresholds parseThresholds(const std::string& text);
/// Empty for no thresholds: then there is no file.
std::string thresholdsText(const ModelThresholds& thresholds);

/// Of the work tree: what holds now, whatever commit a run came from.
ModelThresholds modelThresholds(const ProjectContext& context);
std::optional<double> thresholdOf(const ProjectContext& context, const std::string& modelBytes);
/// MD5 of a run's model file, or of the work tree's (no commit); empty where it has none.
std::string modelOf(ProjectContext& context, const Experiment& run);

/// Keeps thresholds for the models of these runs, or takes them away; a journal entry. Throws Error{NotFound} where a run has no
/// model, Error{InvalidArgument} for a value that is no probability or a model of more than two classes; then nothing is changed.
void writeThreshold(ProjectContext& context, Session& session, const Experiment& run, const std::optional<ModelThreshold>& threshold);

} // namespace podium::project
