#pragma once
// Several tables as one: rows of the same institution and year become one row, gaps of a table are filled from the next, and
// for each cell it is kept which table gave it.
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/cleaning/HarmonisedSource.h"
#include "core/quality/InstitutionMatching.h"
#include "core/table/CellOrigins.h"

namespace podium::cleaning {

struct HarmoniseSourceTable
{
    HarmonisedSource source;
    std::shared_ptr<const Table> table;
};

/// Where the rows of one source went. Of a ranking, read = joined + added + leftOut.
struct HarmonisedRows
{
    std::string table;
    std::int64_t read = 0;     ///< rows of the raw table
    std::int64_t joined = 0;   ///< into a row that an earlier table gave
    std::int64_t added = 0;    ///< as rows of their own
    std::int64_t repeated = 0; ///< of those added: an institution that the table has once more in that year
    std::int64_t keyless = 0;  ///< of those added: without institution or year
    std::int64_t leftOut = 0;  ///< of a table that adds no rows: without a row to join
    std::int64_t used = 0;     ///< rows of a table that joins by institution or country: that gave a cell
};

/// Who gave the cells of one field.
struct HarmonisedField
{
    std::string field;
    std::vector<std::int64_t> cells; ///< by source, in their order
    std::int64_t filled = 0; ///< of them: gaps of the table that the row is of (CellOrigins::isFilled)
    std::int64_t missing = 0;
};

struct HarmonisedTable
{
    Table table;   ///< texts as the sources write them; institution and country in one spelling each
    /// Beside each row of `table`: by source table of institutions the raw row it came from (from 0), and by field the table
    /// that gave the cell. Never part of what is trained on.
    Table sources;
    CellOrigins origins; ///< the same by column of `table`, for those who look at it
    std::vector<HarmonisedRows> rows;
    std::vector<HarmonisedField> fields;
    std::vector<quality::InstitutionName> names; ///< that were matched
    quality::InstitutionMatching matching;
    std::int64_t countriesRewritten = 0; ///< cells of `country` that were written otherwise
};

/// The names of the institutions of the sources, in their order.
std::vector<quality::InstitutionName> institutionNames(const std::vector<HarmoniseSourceTable>& sources);

/// No row of a table that adds rows is lost: one that cannot be joined stands by itself. Throws Error{InvalidData} naming a column
/// that a source does not have.
HarmonisedTable harmonise(const std::vector<HarmoniseSourceTable>& sources, const std::vector<quality::NameDecision>& decisions,
                          JobContext& job);

} // namespace podium::cleaning
