#pragma once
// The buffers behind a Column. A column is one or more segments of rows, so that what was read in parallel
// needs no concatenation. Immutable once it is shared; only core/table and core/ingest include this.
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/table/Column.h"

namespace podium {

/// Texts one after the other: text i is bytes[ends[i - 1], ends[i]).
struct TextBuffer
{
    std::vector<std::uint32_t> ends;
    std::string bytes;

    std::string_view at(std::size_t i) const
    {
        const std::uint32_t begin = i == 0 ? 0 : ends[i - 1];
        return {bytes.data() + begin, ends[i] - begin};
    }
};

struct ColumnSegment
{
    using Integers = std::vector<std::int64_t>;
    using Reals = std::vector<double>;
    using Booleans = std::vector<std::uint8_t>;
    using Dates = std::vector<std::int32_t>;

    std::int64_t first = 0; ///< row of the column where it starts
    std::int64_t count = 0;
    std::int64_t missingCount = 0;
    std::variant<Integers, Reals, TextBuffer, Booleans, Dates> values;
    /// One bit per row, set where the cell is missing. Empty where none is, and in a segment of reals (there
    /// NaN is missing).
    std::vector<std::uint64_t> missing;

    bool isMarkedMissing(std::size_t i) const
    {
        return !missing.empty() && ((missing[i / 64] >> (i % 64)) & 1) != 0;
    }
    void markMissing(std::size_t i)
    {
        if (missing.size() <= i / 64)
            missing.resize(i / 64 + 1, 0);
        missing[i / 64] |= std::uint64_t{1} << (i % 64);
        ++missingCount;
    }
};

struct Column::Data
{
    ColumnType type = ColumnType::Text;
    std::int64_t size = 0;
    std::int64_t missingCount = 0;
    std::vector<ColumnSegment> segments;
    double segmentsPerRow = 0;

    /// Adds a segment of the same type at the end; its `missing` may be shorter than its rows, the rest is
    /// present.
    void add(ColumnSegment segment);
    const ColumnSegment& segmentOf(std::int64_t row) const
    {
        return segments.size() == 1 ? segments.front() : search(row);
    }

private:
    const ColumnSegment& search(std::int64_t row) const;
};

} // namespace podium
