#pragma once
// What one cell of a rank column says: a place ("39", "=39"), a range of places ("201-300", "601+"), nothing, or
// something else.
#include <cstdint>
#include <string_view>

#include "core/table/Column.h"

namespace podium::quality {

/// A value type.
struct RankCell
{
    enum class Kind { Missing, Place, Range, Unreadable };
    Kind kind = Kind::Missing;
    std::int64_t from = 0;
    std::int64_t to = 0;     ///< equal to `from` for a place and for a range without an end ("601+")
    bool tieMark = false;    ///< written with "=": the place is shared

    bool isPlace() const { return kind == Kind::Place; }
    bool isRange() const { return kind == Kind::Range; }
    bool isKnown() const { return isPlace() || isRange(); }
};

RankCell readRank(std::string_view text);
RankCell rankAt(const Column& column, std::int64_t row); ///< of a column of any type

} // namespace podium::quality
