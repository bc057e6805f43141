#pragma once
// The prepared files of a table, read back: what `featurize` wrote is what training and evaluation take.
#include "core/base/Json.h"
#include "core/features/FeatureSpec.h"
#include "core/features/Samples.h"
#include "core/table/Table.h"

namespace podium::features {

/// Samples from an x and a y table (data/prepared/<t>-<part>_{x,y}.csv, read with row ids). Features are cast
/// to float32. Throws Error{InvalidData} where a feature or the class column is missing, the row ids of x and
/// y differ, a cell is missing or a class is not one of the spec's.
Samples samplesOf(const Table& x, const Table& y, const FeatureSpec& spec);

/// Rows that remained after each step, from <t>-features.json. Throws Error{InvalidFormat} naming `where`.
std::vector<FunnelStep> funnelOf(const Json& featuresJson, const std::string& where);

} // namespace podium::features
