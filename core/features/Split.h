#pragma once
// Which rows a model learns from, which it is compared on, and which are kept for the final test.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Json.h"
#include "core/table/Table.h"

namespace podium::features {

enum class SplitRule { LastYear, LastYearTest, Random, Predefined };

inline constexpr double kValidationShare = 0.20; ///< of Random
inline constexpr double kValidationShareBesideTest =
    0.15; ///< of LastYearTest, of the rows that are not for the test

/// Row numbers of each part, in the order of the table.
struct Split
{
    std::vector<std::int64_t> train;
    std::vector<std::int64_t> validation;
    std::vector<std::int64_t> test;
    std::optional<std::int64_t> year; ///< the last one, where the rule asks for it
};

/// The year that comes last in file order: the one whose first row stands below the first rows of all others.
std::int64_t lastYear(const Column& years);

/// Parts of the rows [0, classes.size()) by any rule but Predefined. Random: every class by the same share (rounded up in all, to the
/// nearest for each class), a class of one row stays in training. LastYearTest: 15 of 100 of the other rows,
/// whatever their class. Draws come from SplitMix64 started with `seed` and a Fisher-Yates shuffle, so they
/// are the same on every machine.
Split split(SplitRule rule, const std::vector<std::int32_t>& classes, std::int32_t classCount,
            const Column* years, std::uint64_t seed);

/// The parts that a column names row by row: train, validation or test (also TRAIN, TEST …; scikit-learn's PredefinedSplit).
/// Throws Error{InvalidData} naming the column, or the row and the cell that is none of these.
Split predefinedSplit(const Table& rows, const std::string& table, const std::string& column);

} // namespace podium::features
