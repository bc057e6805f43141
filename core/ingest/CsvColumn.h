#pragma once
// Turns the cells of one column of one block into a typed segment. The narrowest type that holds all its
// cells is found per block; columnTypeOf() joins what the blocks saw.
#include <cstdint>
#include <string>
#include <vector>

#include "core/ingest/CellParser.h"
#include "core/ingest/CsvTokenizer.h"
#include "core/table/ColumnData.h"

namespace podium::ingest {

/// Kinds of cells that were seen in a column, as bits.
enum CellKind : unsigned {
    kIntegerCells = 1,
    kBigIntegerCells = 2,
    kRealCells = 4,
    kBooleanCells = 8,
    kDateCells = 16,
    kTextCells = 32,
};

/// The type of a column with these cells: integers and reals make a real, any other mixture a text; whole
/// numbers beyond 64 bits stay text (they are identifiers, whose digits count) unless there are reals.
/// Without any cell: real, as pandas.
ColumnType columnTypeOf(unsigned kinds);

struct CsvColumnPart
{
    struct Example
    {
        std::size_t row = 0;
        std::string cell;
    };
    ColumnType type = ColumnType::Text;
    unsigned kinds = 0; ///< cells seen; of a text column only kTextCells
    ColumnSegment segment;
    std::int64_t numbers = 0;      ///< cells that are numbers
    std::int64_t unfit = 0;        ///< cells that are no numbers (inferred), or do not fit the type asked for
    std::vector<Example> examples; ///< of unfit cells, different ones, at most 5
};

struct CsvColumnPlan
{
    ColumnType type = ColumnType::Integer; ///< tried first, or the type asked for
    bool fixed = false;                    ///< the type is asked for: a cell that does not fit is missing
    bool count = false;                    ///< of a text column: count the numbers in it
};

class CsvColumnReader
{
public:
    CsvColumnReader(const NumberFormat& format, const MissingTokens& missing)
        : m_format(format)
        , m_missing(missing)
    {
    }
    CsvColumnPart read(const CsvTokenizer& cells, std::size_t column, const CsvColumnPlan& plan) const;
    /// The same of a column whose cells all are this one.
    CsvColumnPart readFilled(const std::string& cell, std::size_t rows, const CsvColumnPlan& plan) const;

private:
    bool readIntegers(const CsvTokenizer& cells, std::size_t column, bool fixed, CsvColumnPart& part) const;
    bool readReals(const CsvTokenizer& cells, std::size_t column, bool fixed, CsvColumnPart& part) const;
    bool readBooleans(const CsvTokenizer& cells, std::size_t column, bool fixed, CsvColumnPart& part) const;
    bool readDates(const CsvTokenizer& cells, std::size_t column, bool fixed, CsvColumnPart& part) const;
    template <class Values, class Parse>
    bool readParsed(const CsvTokenizer& cells, std::size_t column, bool fixed, CsvColumnPart& part, CellKind kind,
                    const Parse& parse) const;
    void readTexts(const CsvTokenizer& cells, std::size_t column, CsvColumnPart& part) const;
    void countNumbers(const CsvTokenizer& cells, std::size_t column, CsvColumnPart& part) const;

    const NumberFormat& m_format;
    const MissingTokens& m_missing;
};

/// Appends an example unless the same cell is there or they are enough.
void addExample(std::vector<CsvColumnPart::Example>& examples, std::size_t row, std::string_view cell);

} // namespace podium::ingest
