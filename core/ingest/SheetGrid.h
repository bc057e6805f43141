#pragma once
// What both readers of workbooks fill: cells by place, within limits; numbers, dates and times as text.
#include <map>
#include <string>
#include <string_view>

#include "core/base/JobContext.h"
#include "core/ingest/Workbook.h"

namespace podium::ingest {

/// The files of a workbook by path.
using WorkbookParts = std::map<std::string, std::string, std::less<>>;

class SheetGrid
{
public:
    SheetGrid(Sheet& sheet, const std::string& where) : m_sheet(sheet), m_where(where) {}
    /// Throws Error{InvalidData} where the place is outside of any spreadsheet, or cells are too many.
    void set(std::size_t row, std::size_t column, std::string text);

    static constexpr std::size_t kMostRows = std::size_t{1} << 20, kMostColumns = std::size_t{1} << 14;

private:
    Sheet& m_sheet;
    const std::string& m_where;
    std::size_t m_cells = 0; ///< with the empty ones in front of others
};

/// A number as it was saved ("20.5", "2.0499999999999998E1") as Podium writes it.
std::string sheetNumber(std::string_view saved);
/// Days since 1899-12-30 as date, with the time of day where it has one.
std::string sheetDate(double days);
std::string sheetTime(double days); ///< hh:mm:ss; hours may be more than 24

std::vector<Sheet> readXlsx(const WorkbookParts& parts, const std::string& where, const JobContext& job);
std::vector<Sheet> readOds(const WorkbookParts& parts, const std::string& where, const JobContext& job);

} // namespace podium::ingest
