#pragma once
// What a model learns from and is tested on: a matrix of float32 features, the classes of its rows, and where rows come from.
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/Json.h"
#include "core/table/Table.h"

namespace podium::features {

/// Column-major: feature f of row i is values[f * rows + i]. NaN = missing.
struct Matrix
{
    std::int64_t rows = 0;
    std::int64_t columns = 0;
    std::vector<float> values;
    const float* column(std::int64_t f) const { return values.data() + f * rows; }
};

struct Samples
{
    std::vector<std::string> features;
    Matrix x;
    std::vector<std::int32_t> y;       ///< class index of each row; empty where the target is unknown
    std::vector<std::string> classes;  ///< as text, in order; for a binary target {negative, positive}
    std::vector<std::int64_t> rowIds;  ///< of the raw table
    std::vector<float> weights;        ///< empty = all 1
};

} // namespace podium::features
