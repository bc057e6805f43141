#pragma once
// Samples for tests of learning: small tables written by hand and random ones from a seed.
#include <random>
#include <string>
#include <vector>

#include "core/features/Samples.h"

namespace podium::test {

/// Rows as lists of features; classes are "0", "1", … up to the highest index in y.
inline features::Samples samples(const std::vector<std::vector<double>>& rows,
                                 const std::vector<std::int32_t>& y, std::size_t classes = 2)
{
    features::Samples result;
    result.x.rows = static_cast<std::int64_t>(rows.size());
    result.x.columns = rows.empty() ? 0 : static_cast<std::int64_t>(rows[0].size());
    for (std::int64_t f = 0; f < result.x.columns; ++f) {
        result.features.push_back("f" + std::to_string(f));
        for (const auto& row : rows)
            result.x.values.push_back(static_cast<float>(row[static_cast<std::size_t>(f)]));
    }
    result.y = y;
    for (std::size_t c = 0; c < classes; ++c)
        result.classes.push_back(std::to_string(c));
    for (std::size_t i = 0; i < rows.size(); ++i)
        result.rowIds.push_back(static_cast<std::int64_t>(i));
    return result;
}

/// Overlapping classes: the first feature tells most, the last is constant. Values have `digits` distinct
/// steps per unit.
inline features::Samples randomSamples(std::size_t rows, std::size_t columns, std::size_t classes,
                                       double steps = 100, unsigned seed = 1)
{
    std::mt19937 random(seed);
    const auto uniform = [&] { return static_cast<double>(random()) / 4294967296.0; };
    std::vector<std::vector<double>> table(rows);
    std::vector<std::int32_t> y(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        y[i] = static_cast<std::int32_t>(random() % classes);
        for (std::size_t f = 0; f + 1 < columns; ++f) {
            const double signal = static_cast<double>(y[i]) / static_cast<double>(f + 1);
            table[i].push_back(std::floor((signal + uniform() * 1.5) * steps) / steps);
        }
        table[i].push_back(7.0);
    }
    return samples(table, y, classes);
}

} // namespace podium::test
