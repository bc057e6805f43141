#pragma once
// Workbooks of spreadsheets, xlsx (ECMA-376) and ods (ISO 26300): what their cells show, as text. Formulas count by the value that was
// saved with them; formats, pictures and pivot tables are not looked at.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/JobContext.h"

namespace podium::ingest {

/// Rows may be shorter than the sheet is wide. Cells: numbers in shortest round trip, True/False, yyyy-mm-dd[ hh:mm:ss], hh:mm:ss;
/// empty ones and errors (#N/A) are "".
struct Sheet
{
    std::string name;
    std::vector<std::vector<std::string>> rows;
    std::int64_t mergedRanges = 0;
    std::int64_t errorCells = 0;
    std::int64_t formulasWithoutValue = 0;
};

bool isWorkbook(std::string_view bytes);
bool isOldWorkbook(std::string_view bytes); ///< .xls, or an encrypted xlsx

/// All sheets, in the order of the workbook. Throws Error{InvalidFormat} where it is broken, Error{InvalidData} where it unpacks to more
/// than `maxBytes` or has more cells than fit in memory.
std::vector<Sheet> readWorkbook(std::string_view bytes, const std::string& where, std::uint64_t maxBytes, JobContext& job);

/// The one table of a sheet as CSV; empty rows and columns around and between are left out, as are titles above it (rows of one cell over
/// at least three columns), which `titleRows` counts. Empty where the sheet is.
std::string csvOfSheet(const Sheet& sheet, std::int64_t& titleRows);

} // namespace podium::ingest
