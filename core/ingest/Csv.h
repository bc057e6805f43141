#pragma once
// CSV to a typed table and back. Reading is memory-mapped and uses the threads of the job; what is odd in the file becomes
// a finding. RFC 4180 with the deviations that data sites deliver: other separators, BOM, LF/CRLF/CR, UTF-16, Latin-1,
// ragged rows.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/base/JobContext.h"
#include "core/ingest/Finding.h"
#include "core/table/Table.h"

namespace podium::ingest {

enum class Encoding { Utf8, Utf16Le, Utf16Be, Latin1 };

struct CsvOptions
{
    std::optional<char> separator;       ///< , ; tab or |; none = found from the first rows
    std::optional<Encoding> encoding;    ///< none = BOM, else valid UTF-8, else Latin-1
    std::optional<bool> header;          ///< none = found: true unless the first row looks like the others
    char decimal = '.';                  ///< ',' in many European files
    char thousands = 0;                  ///< 0 = none
    /// Cells read as missing besides the empty one, unquoted or quoted; the defaults are pandas'.
    std::vector<std::string> missingTokens = {"#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan",
        "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null"};
    std::optional<Schema> schema;        ///< types by column name; a cell that does not fit is missing and a finding
    /// The first cell of each data row is the row id and has no header cell (pandas' index_label=False).
    bool rowIds = false;
};

struct CsvDialect
{
    char separator = ',';
    Encoding encoding = Encoding::Utf8;
    bool bom = false;
    bool header = true;
    std::string lineEnd = "\n"; ///< "\n", "\r\n" or "\r"
};

struct CsvResult
{
    Table table;
    CsvDialect dialect;
    std::vector<Finding> findings;
};

/// Reads a file or a folder of parts (those that its _table.json lists, else all its *.csv in name order; the same header). Throws Error{NotFound, InvalidFormat
/// (an empty file, no table in it), …} naming the file; cancels between blocks.
CsvResult readCsv(const FileSystem& files, const Path& path, const CsvOptions& options, JobContext& job);
/// The same from bytes; `where` names them in errors. Columns never refer to `bytes` afterwards.
CsvResult parseCsv(std::string_view bytes, const std::string& where, const CsvOptions& options, JobContext& job);

/// What of a file counts for a table: a piece of it, and the columns of the table as it is now where the file is older. So a
/// version shares files with the ones before it. A part reads as if it had been written anew in this shape.
struct PartShape
{
    static constexpr std::size_t kLongestFilled = 4096;

    std::uint64_t from = 0;          ///< byte where its first row begins; its header is not before that
    std::optional<std::uint64_t> to; ///< byte behind its last row; none = the end of the file
    std::vector<std::string> gone;   ///< columns of the file that the table no longer has
    std::vector<std::pair<std::string, std::string>> filled; ///< later columns and the cell of all its rows; at the end, in this order;
                                                             ///< a longer cell than kLongestFilled is not repeated for each row

    bool isWhole() const { return from == 0 && !to && gone.empty() && filled.empty(); }
    friend bool operator==(const PartShape&, const PartShape&) = default;
};

/// A table in parts that are already in memory: types are found over all of them, rows are numbered through.
struct CsvBytes
{
    std::string where;
    std::string_view bytes;
    bool plain = false; ///< as writeCsv() writes: UTF-8, comma, a header; nothing is guessed
    PartShape shape = {};
};
CsvResult parseCsvParts(const std::vector<CsvBytes>& parts, const CsvOptions& options, JobContext& job);

/// Where the rows of a file begin, in bytes; of one that is read as UTF-8. PartShape takes pieces at such places only.
std::vector<std::uint64_t> rowStarts(std::string_view bytes, const std::string& where);

struct CsvWriteOptions
{
    char separator = ',';
    bool rowIds = false; ///< first column = row id, without a header cell
};
/// UTF-8, LF, quotes only where needed (as pandas), reals as Python's repr, missing empty. The same bytes for equal tables.
std::string writeCsv(const Table& table, const CsvWriteOptions& options = {});

} // namespace podium::ingest
