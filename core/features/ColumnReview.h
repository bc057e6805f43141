#pragma once
// What speaks for and against each column of a clean table as a feature, among the rows that become samples.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/features/FeaturizeOptions.h"
#include "core/table/Table.h"

namespace podium::features {

struct ReviewedColumn
{
    std::string name;
    ColumnType type = ColumnType::Text;
    std::int64_t missing = 0; ///< rows of the samples
    /// Cramér's V of the class and the classes of the column (core/quality/Associations.h), 0…1. None where it says
    /// nothing: one value only, or a value of its own in nearly every row.
    std::optional<double> association;
    bool decidesClass = false; ///< the target itself
    bool decidesPart = false;  ///< it says which rows are learnt from

    bool mayBeFeature() const { return !decidesClass && !decidesPart; }
};

struct ColumnReview
{
    std::string table;
    std::int64_t rows = 0;                ///< that become samples
    std::int64_t compared = 0;            ///< of them, in the associations: all, or evenly spaced ones of very many
    std::vector<ReviewedColumn> columns;  ///< in the order of the clean table
    std::vector<std::string> usual;       ///< features where featurize.columns does not name the table; may be empty
};

/// Throws as sampleRows and targetOf.
ColumnReview reviewColumns(const Table& clean, const std::string& table, const FeaturizeOptions& options,
                           JobContext& job);

} // namespace podium::features
