#pragma once
// A clean table made ready for training: rows and columns chosen, texts numbered, classes given, rows dealt
// to the parts.
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/cleaning/CleanTable.h"
#include "core/features/FeatureSpec.h"
#include "core/features/FeaturizeOptions.h"
#include "core/table/Table.h"

namespace podium::features {

struct PreparedPart
{
    std::string id;   ///< as in the funnel: "train", "validation", "test"
    std::string file; ///< as in file names: "train", "val", "test"
    Table x;          ///< features as numbers, with row ids
    Table y;          ///< one column: the index of the class
    std::vector<std::int64_t> classCounts;
};

struct Prepared
{
    FeatureSpec spec;
    std::vector<PreparedPart> parts;
    std::vector<FunnelStep> funnel;
    Json split;       ///< {rule[, year][, seed]}
    Json labelCounts; ///< with a limit: rows below it and up to it, in all and by part; else an empty object
    std::vector<Text>
        warnings; ///< what makes the figures doubtful: one class, few rows of a class, numbers kept as text
    std::vector<Text> notes; ///< what is good to know

    /// The content of <t>-features.json.
    Json toJson() const;
};

/// Throws Error{InvalidData, InvalidArgument} naming table and column: no rows left, a column that is not
/// there, missing cells in a feature, nothing to train or to validate on.
Prepared featurize(const Table& clean, const cleaning::CleanSchema& schema, const FeaturizeOptions& options,
                   JobContext& job);

} // namespace podium::features
