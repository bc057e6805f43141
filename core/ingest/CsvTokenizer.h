#pragma once
// Splits a run of CSV records into cells, 64 bytes at a time; irregular quotes are read one record at a time,
// as pandas reads them: a quote opens a cell only at its start, and what follows a closing quote belongs to
// the cell as it stands.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace podium::ingest {

/// One piece of a CSV as cells by column. Reused from block to block; not thread-safe.
class CsvTokenizer
{
public:
    struct Place
    {
        std::size_t row = 0;
        std::size_t column = 0;
    };
    /// What was odd. Places are of the first cases, at most kMostPlaces each.
    struct Oddities
    {
        std::int64_t raggedRows = 0;
        std::vector<Place> ragged; ///< column = cells that the row has
        std::int64_t strayQuotes = 0;
        std::vector<Place> stray;
        bool unclosed = false;
        Place unclosedAt;
        std::int64_t nulBytes = 0;
        bool nonAscii = false;
    };
    static constexpr std::size_t kMostPlaces = 5;
    static constexpr std::size_t kUnlimited = ~std::size_t{0};

    /// Reads the records of `text` that start in [0, target), each with `columns` cells: short rows get empty
    /// cells, of long ones the further cells are left out, blank lines are skipped. `text` starts at a record
    /// and goes on to the end of the input. False where the last record would end behind `limit` (then
    /// nothing is to be used).
    bool tokenize(std::string_view text, std::size_t target, std::size_t columns, char separator,
                  std::size_t limit);

    std::size_t rows() const { return m_rows; }
    std::size_t consumed() const { return m_consumed; } ///< where the next record starts
    const Oddities& oddities() const { return m_oddities; }

    struct Cell
    {
        std::uint32_t begin;
        std::uint32_t end; ///< with kCooked where it is in the side buffer
    };
    static constexpr std::uint32_t kCooked = std::uint32_t{1} << 31;
    const Cell* column(std::size_t index) const { return m_cells.data() + index * m_rows; }
    std::string_view view(Cell cell) const
    {
        if ((cell.end & kCooked) == 0) [[likely]]
            return {m_text.data() + cell.begin, cell.end - cell.begin};
        return {m_cooked.data() + cell.begin, (cell.end & ~kCooked) - cell.begin};
    }
    /// Bytes of the input that may be read behind the last cell.
    const char* readableEnd() const { return m_text.data() + m_text.size(); }

private:
    bool scanFast(std::size_t target, std::size_t limit);
    bool scanSlow(std::size_t target, std::size_t limit);
    void arrange(std::size_t columns);
    Cell cellOf(std::size_t begin, std::size_t end, std::size_t row, std::size_t column);
    bool isBlankRow(std::size_t begin, std::size_t end) const;

    std::string_view m_text;
    char m_separator = ',';
    std::vector<std::uint32_t> m_ends; ///< where each cell ends, one after the other
    std::size_t m_endCount = 0;
    std::vector<std::uint32_t> m_rowEnds;    ///< index behind the last cell of each record
    std::size_t m_literalQuote = kUnlimited; ///< the quote that never closes, read as a character
    std::vector<Cell> m_cells;               ///< by column
    std::string m_cooked;                    ///< contents of cells that do not stand in the input as they are
    std::size_t m_rows = 0;
    std::size_t m_consumed = 0;
    Oddities m_oddities;
};

/// Reads the record that starts at `begin`: appends where its cells end (offsets in `text`) and returns where
/// the next record starts. `literalQuote` is set to the place of a quote that never closes.
std::size_t scanRecord(std::string_view text, std::size_t begin, char separator,
                       std::vector<std::size_t>& ends, std::size_t& literalQuote);

/// The content of a cell as it stands in the input, quotes taken away. `stray` is set where text follows the
/// closing quote.
std::string unquoted(std::string_view raw, bool& stray);

/// The cells of the record at `begin`, for headers and samples; returns where the next record starts.
std::size_t readRecord(std::string_view text, std::size_t begin, char separator,
                       std::vector<std::string>& cells);

} // namespace podium::ingest
