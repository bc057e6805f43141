#include "core/training/Decision.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/training/Model.h"

namespace podium::training {

std::optional<std::size_t> positiveClass(const features::FeatureSpec& spec)
{
    if (spec.classes.size() != 2)
        return std::nullopt;
    const auto named = std::find(spec.classes.begin(), spec.classes.end(), spec.positive);
    return named != spec.classes.end() ? static_cast<std::size_t>(named - spec.classes.begin()) : 1;
}

std::vector<std::int32_t> decidedClasses(const std::vector<double>& probabilities, const features::FeatureSpec& spec,
                                         std::optional<double> threshold)
{
    if (!threshold)
        return predictedClasses(probabilities, static_cast<std::int64_t>(spec.classes.size()));
    const auto positive = positiveClass(spec);
    if (!positive)
        throw Error(ErrorCode::InvalidArgument,
                    PODIUM_TEXT("training.noThreshold", "Only a model of two classes decides by a threshold."), spec.table);
    std::vector<std::int32_t> classes;
    classes.reserve(probabilities.size() / 2);
    for (std::size_t at = 0; at < probabilities.size(); at += 2)
        classes.push_back(static_cast<std::int32_t>(probabilities[at + *positive] >= *threshold ? *positive : 1 - *positive));
    return classes;
}

} // namespace podium::training
