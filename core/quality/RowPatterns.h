#pragma once
// What whole rows show: which cells are missing together, and rows that stand more than once.
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Json.h"
#include "core/table/Table.h"

namespace podium::quality {

struct MissingPattern
{
    std::vector<std::size_t> columns; ///< missing together, and no other; empty = complete rows
    std::int64_t rows = 0;
};

/// Rows that repeat an earlier one.
struct Repetition
{
    std::int64_t row = 0, earlier = 0; ///< row ids
};

struct RowPatterns
{
    std::vector<MissingPattern> missing; ///< the most frequent first, at most 20
    std::int64_t missingPatterns = 0;    ///< in all
    std::int64_t duplicates = 0;         ///< rows equal to an earlier one in every cell
    std::vector<Repetition> duplicateRows; ///< at most 1,000
    /// Rows equal to an earlier one but for case, blanks and punctuation of their texts, without the duplicates.
    std::int64_t nearDuplicates = 0;
    std::vector<Repetition> nearDuplicateRows; ///< at most 1,000
    Json toJson(const std::vector<std::string>& names) const;
};

RowPatterns rowPatterns(const Table& table, JobContext& job);

/// A text without what does not tell two apart: lower case, letters and digits only. Letters beyond ASCII stay as they are.
std::string comparableText(std::string_view text);

} // namespace podium::quality
