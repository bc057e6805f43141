#pragma once
// Which of several tables gave each cell of a table that was made of them.
#include <vector>

#include "core/table/Column.h"

namespace podium {

/// A value; thread-safe to read.
struct CellOrigins
{
    struct Field
    {
        Column from;         ///< text: the name of the table; missing where the cell is
        bool shared = false; ///< more than one table has this field
    };
    std::vector<Field> fields; ///< by column of the table
    Column home;               ///< text: the table that each row is of

    bool empty() const { return fields.empty(); }
    /// A gap: the table of the row knows nothing, though others have this field, and one of them gave the cell.
    bool isFilled(std::size_t column, std::int64_t row) const
    {
        const Field& field = fields[column];
        return field.shared && !field.from.isMissing(row) && field.from.text(row) != home.text(row);
    }
};

} // namespace podium
