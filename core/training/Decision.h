#pragma once
// How a class comes from the probabilities of a model: the most probable one, or, where a threshold was chosen for a model of two
// classes, the positive one from that probability on. The one rule of predictions, test figures and exported models.
#include <cstdint>
#include <optional>
#include <vector>

#include "core/features/FeatureSpec.h"

namespace podium::training {

/// Index of the positive class; none for more than two classes.
std::optional<std::size_t> positiveClass(const features::FeatureSpec& spec);

/// Index of the class of each row; `probabilities` are row-major [rows x spec.classes]. Without a threshold the highest wins,
/// ties to the lower class. Throws Error{InvalidArgument} for a threshold with more than two classes.
std::vector<std::int32_t> decidedClasses(const std::vector<double>& probabilities, const features::FeatureSpec& spec,
                                         std::optional<double> threshold);

} // namespace podium::training
