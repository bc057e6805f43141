#pragma once
// Columns that give the target away: alone, or two together. A model that sees them learns nothing that holds
// for rows whose outcome is not known yet.
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/table/Table.h"

namespace podium::quality {

struct LeakageSuspect
{
    /// How the two are put together; `Cells` = no figure, but the combination of their classes.
    enum class Together { Alone, Sum, Difference, Product, Ratio, Cells };
    std::vector<std::size_t> columns; ///< one or two
    Together together = Together::Alone;
    /// What is told right of the rows that were held out, beyond what the most frequent class gets right: 0…1.
    double gain = 0;
};

/// Suspects by gain, at most 20. Half of the rows tell the other half; a table of fewer than 40 rows with a
/// target gives none. Looks at no more than 4,000 rows, and at pairs of the first 40 columns.
std::vector<LeakageSuspect> leakageSuspects(const Table& table, std::size_t target, JobContext& job);

} // namespace podium::quality
