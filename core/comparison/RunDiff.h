#pragma once
// What differs between runs: parameters and figures side by side, one row per key.
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/Json.h"

namespace podium::comparison {

using KeyedValues = std::vector<std::pair<std::string, Json>>; ///< dotted key, value

struct RunValues
{
    std::string key; ///< run id
    std::string name;
    KeyedValues params;
    KeyedValues metrics; ///< null = undefined
};

struct DiffRow
{
    std::string key;
    std::vector<std::optional<Json>> values; ///< by run; none where the run does not have the key
    bool differs = false;
    /// Last minus first, where both are numbers: what `exp diff A B` shows.
    std::optional<double> change;
};

struct RunDiff
{
    std::vector<std::string> runs; ///< names, in the order of the values
    std::vector<DiffRow> params;
    std::vector<DiffRow> metrics;
    bool same() const; ///< nothing differs
};

/// Keys in the order in which they first occur. 100 and 100.0 are equal; a key that is absent differs from
/// null. Pure.
std::vector<DiffRow> diffRows(std::span<const KeyedValues> runs);
RunDiff diffRuns(std::span<const RunValues> runs);

} // namespace podium::comparison
