#pragma once
// The classes of the rows: by a limit on a number, or the values of the target column themselves.
#include <cstdint>
#include <string>
#include <vector>

#include "core/features/FeatureSpec.h"
#include "core/features/FeaturizeOptions.h"
#include "core/table/Table.h"

namespace podium::features {

inline constexpr std::size_t kMostClasses = 20;

struct Target
{
    LabelRule rule;
    std::vector<std::string>
        classes; ///< two: {negative, positive}; more: numbers by value, texts by code points
    std::string positive;
    std::vector<std::int32_t> y; ///< of each row
};

/// Of a table whose target has no missing cell. Throws Error{InvalidData} where the target is not numeric but
/// has a limit, or has too many values; Error{InvalidArgument} where `positive` is none of its values.
Target targetOf(const Table& rows, const std::string& table, const FeaturizeOptions& options);

} // namespace podium::features
