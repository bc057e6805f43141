#pragma once
// A trained model as an ONNX graph that answers exactly as Podium does, in every runtime and on any number of threads.
#include <optional>
#include <string>

#include "core/registry/OnnxModel.h"
#include "core/training/Model.h"

namespace podium::registry {

inline constexpr const char* kLabelOutput = "label";
/// "proba_<class>"
std::string probabilityOutput(const std::string& className);

/// Inputs: one tensor [N] per feature, named as its column: float32, or string for categories. Outputs: `label`
/// (string: the class) and one double per class. A missing number (NaN), a missing category (empty) and one that
/// training did not see go at each split the way that more training rows went.
///
/// Runtimes add the trees of an ensemble in float32 and in an order of their own, so that rows on a tie may get
/// another label. Here the ensemble only says which leaf of each tree a row falls into (one target per tree, exact in
/// float32); the shares of the leaves are then looked up and added in double, tree after tree, as Podium does.
///
/// `label` follows the threshold that was chosen for a model of two classes; none = the most probable class.
///
/// Throws Error{Unsupported} for another kind of model, or where a column has the name of an output.
onnx::Model onnxGraph(const training::ModelFile& file, std::optional<double> threshold = {});

} // namespace podium::registry
