#pragma once
// Which rows of a clean table become samples: those up to the largest rank, or those whose target is known.
#include <cstdint>
#include <string>
#include <vector>

#include "core/features/FeaturizeOptions.h"
#include "core/table/Table.h"

namespace podium::features {

/// A step that leaves out rows, and the rows of the clean table that remain after it, in its order.
struct RowStep
{
    std::string id; ///< as in the funnel: "numeric_rank", "max_rank"; "clean", "target" of any table
    std::vector<std::int64_t> rows;
};

/// In order; the rows of the last step are the samples, at least one. Throws Error{InvalidData, InvalidArgument} naming
/// table and column where rank or target are not there or no row remains.
std::vector<RowStep> sampleRows(const Table& clean, const std::string& table, const FeaturizeOptions& options);

} // namespace podium::features
