#pragma once
// CSV to a typed table and back. Reading is memory-mapped and uses the threads of the job; what is odd in the file becomes
// a finding. RFC 4180 with the deviations that data sites deliver: other separators, BOM, LF/CRLF/CR, UTF-16, Latin-1,
// ragged rows.
#include <optional>
#include <string>
#include <string_view>
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

/// A table in parts that are already in memory: types are found over all of them, rows are numbered through.
struct CsvBytes
{
    std::string where;
    std::string_view bytes;
    bool plain = false; ///< as writeCsv() writes: UTF-8, comma, a header; nothing is guessed
};
CsvResult parseCsvParts(const std::vector<CsvBytes>& parts, const CsvOptions& options, JobContext& job);

struct CsvWriteOptions
{
    char separator = ',';
    bool rowIds = false; ///< first column = row id, without a header cell
};
/// UTF-8, LF, quotes only where needed (as pandas), reals as Python's repr, missing empty. The same bytes for equal tables.
std::string writeCsv(const Table& table, const CsvWriteOptions& options = {});

} // namespace podium::ingest
