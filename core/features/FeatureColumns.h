#pragma once
// The columns of a clean table that become features, and their cells as numbers.
#include <string>
#include <vector>

#include "core/features/FeatureSpec.h"
#include "core/features/FeaturizeOptions.h"
#include "core/table/Table.h"

namespace podium::features {

/// The names of the features of a table, in order: those that options.columns names, or the first
/// max_features of the order of a ranking, or of all columns but the target. A max_features greater than
/// there are columns becomes a note. Throws Error{InvalidArgument} naming an unknown column and the ones
/// there are, and where the target itself is named.
std::vector<std::string> chosenFeatures(const Table& rows, const std::string& table,
                                        const FeaturizeOptions& options, const std::string& target,
                                        std::vector<Text>& notes);

/// A feature and the column of numbers it has in the prepared files: codes of texts by code-point order, 0/1
/// of yes/no, days of dates, numbers as they are. Throws Error{InvalidData} where a cell is missing or too
/// large for a float32.
struct EncodedFeature
{
    Feature feature;
    Column column;
};
EncodedFeature encodedFeature(const Table& rows, const std::string& table, const std::string& name,
                              std::vector<Text>& warnings);

} // namespace podium::features
