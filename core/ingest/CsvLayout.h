#pragma once
// How a CSV is laid out, found from its first rows: separator, line end, header, where its data begin.
#include <string>
#include <string_view>
#include <vector>

#include "core/ingest/Csv.h"

namespace podium::ingest {

struct CsvLayout
{
    CsvDialect dialect;
    std::vector<std::string> names; ///< one per data column, all different; without the row ids
    std::size_t dataBegin = 0;      ///< first byte behind the header
    bool rowIds = false;            ///< the first cell of each data row is the row id, not in `names`
    std::vector<Finding> findings;
};

/// `text` is UTF-8 (or what is taken for it) without byte order mark. Throws Error{InvalidFormat} where there
/// is nothing in it.
CsvLayout layoutOf(std::string_view text, const std::string& where, const CsvOptions& options);

/// The separator that splits the first rows into the same number of cells best; none where no candidate
/// splits any.
std::optional<char> guessSeparator(std::string_view text);

/// Whether a separator splits nearly all of the first rows (at least two) into the same number of cells: so a
/// .txt is a table.
bool hasEvenRows(std::string_view text);

} // namespace podium::ingest
