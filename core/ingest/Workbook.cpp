#include "core/ingest/Workbook.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/ingest/Archive.h"
#include "core/ingest/SheetGrid.h"

namespace podium::ingest {

namespace {

constexpr std::size_t kMostCells = 30'000'000;
constexpr std::string_view kOdsType = "application/vnd.oasis.opendocument.spreadsheet";
constexpr double kSecondsOfDay = 86400;

std::string timeOfDay(std::int64_t seconds)
{
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

/// The list of a ZIP's files at its end; what is in the files (a workbook, perhaps) is not looked at. Empty where there is none.
std::string_view centralDirectory(std::string_view zip)
{
    constexpr std::size_t kEndBytes = 22, kSizeAt = 12, kOffsetAt = 16;
    const std::size_t end = zip.rfind("PK\x05\x06");
    if (end == std::string_view::npos || zip.size() - end < kEndBytes)
        return {};
    const auto number = [&](std::size_t at) {
        std::size_t value = 0;
        for (std::size_t i = 4; i > 0; --i)
            value = value << 8 | static_cast<unsigned char>(zip[end + at + i - 1]);
        return value;
    };
    const std::size_t offset = number(kOffsetAt);
    return offset <= end ? zip.substr(offset, std::min(number(kSizeAt), end - offset)) : std::string_view();
}

bool isEmptyRow(const std::vector<std::string>& row)
{
    return std::all_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); });
}

std::string csvCell(const std::string& cell)
{
    const bool quotes = cell.find_first_of(",\"\r\n") != std::string::npos || cell.starts_with(' ') || cell.ends_with(' ');
    if (!quotes)
        return cell;
    std::string quoted = "\"";
    for (const char c : cell)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

} // namespace

bool isWorkbook(std::string_view bytes)
{
    if (!bytes.starts_with("PK\x03\x04"))
        return false;
    // The first entry of an ods is its type, not compressed; an xlsx is told by a name that every one has.
    constexpr std::size_t kNameAt = 30, kHead = 300;
    const std::string_view head = bytes.substr(0, kHead);
    return (head.substr(std::min(kNameAt, head.size())).starts_with("mimetype") && head.find(kOdsType) != std::string_view::npos) ||
           centralDirectory(bytes).find("xl/workbook.xml") != std::string_view::npos;
}

bool isOldWorkbook(std::string_view bytes) { return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"); }

std::vector<Sheet> readWorkbook(std::string_view bytes, const std::string& where, std::uint64_t maxBytes, JobContext& job)
{
    WorkbookParts parts;
    JobContext unpacking = job.part(0, 0.5);
    readArchive(bytes, where, maxBytes, unpacking, [&](const std::string& path, std::string content) {
        if (path == "content.xml" || path.ends_with(".xml") || path.ends_with(".rels"))
            parts[path] = std::move(content);
    });
    const bool ods = parts.contains("content.xml");
    return ods ? readOds(parts, where, job) : readXlsx(parts, where, job);
}

std::string csvOfSheet(const Sheet& sheet, std::int64_t& titleRows)
{
    titleRows = 0;
    std::size_t first = SheetGrid::kMostColumns, end = 0;
    for (const std::vector<std::string>& row : sheet.rows)
        for (std::size_t c = 0; c < row.size(); ++c)
            if (!row[c].empty()) {
                first = std::min(first, c);
                end = std::max(end, c + 1);
            }
    std::string csv;
    bool begun = false;
    for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
        const std::vector<std::string>& row = sheet.rows[r];
        if (isEmptyRow(row))
            continue;
        const auto filled = std::count_if(row.begin(), row.end(), [](const std::string& cell) { return !cell.empty(); });
        if (!begun && filled == 1 && end - first >= 3) {
            ++titleRows;
            continue;
        }
        begun = true;
        for (std::size_t c = first; c < end; ++c)
            csv += (c == first ? "" : ",") + (c < row.size() ? csvCell(row[c]) : std::string());
        csv += '\n';
    }
    return csv;
}

void SheetGrid::set(std::size_t row, std::size_t column, std::string text)
{
    if (text.empty())
        return;
    if (row >= kMostRows || column >= kMostColumns)
        throw Error(ErrorCode::InvalidFormat, PODIUM_TEXT("ingest.cellOutside", "A cell stands outside of any spreadsheet."), m_where,
                    PODIUM_TEXT("ingest.brokenXmlHint", "Open it in the program that made it and save it again."));
    if (m_sheet.rows.size() <= row)
        m_sheet.rows.resize(row + 1);
    std::vector<std::string>& cells = m_sheet.rows[row];
    if (cells.size() <= column) {
        m_cells += column + 1 - cells.size();
        if (m_cells > kMostCells)
            throw Error(ErrorCode::InvalidData,
                        Text{PODIUM_TEXT("ingest.sheetTooLarge", "The sheet {sheet} has more than {count} cells."),
                             {{"sheet", m_sheet.name}, {"count", kMostCells}}},
                        m_where, PODIUM_TEXT("ingest.sheetTooLargeHint", "Save it as CSV and import that."));
        cells.resize(column + 1);
    }
    cells[column] = std::move(text);
}

std::string sheetNumber(std::string_view saved)
{
    double value = 0;
    const auto [end, failure] = std::from_chars(saved.data(), saved.data() + saved.size(), value);
    if (failure != std::errc() || end != saved.data() + saved.size() || !std::isfinite(value))
        return std::string(saved);
    constexpr double kExact = 1e15; // a spreadsheet keeps 15 digits
    return std::floor(value) == value && std::abs(value) < kExact ? std::to_string(static_cast<std::int64_t>(value)) : pythonFloatRepr(value);
}

std::string sheetDate(double days)
{
    constexpr double kFirst = -693593, kEnd = 2958466; // the years 1 to 9999
    if (!(days >= kFirst && days < kEnd))
        return pythonFloatRepr(days);
    const auto seconds = static_cast<std::int64_t>(std::llround(days * kSecondsOfDay));
    const std::int64_t day = seconds >= 0 ? seconds / 86400 : -((-seconds + 86399) / 86400);
    const std::chrono::year_month_day date(std::chrono::sys_days(std::chrono::year(1899) / 12 / 30) + std::chrono::days(day));
    const std::string text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                                         static_cast<unsigned>(date.day()));
    const std::int64_t rest = seconds - day * 86400;
    return rest == 0 ? text : text + ' ' + timeOfDay(rest);
}

std::string sheetTime(double days)
{
    constexpr double kMost = 1e6;
    return days >= 0 && days < kMost ? timeOfDay(static_cast<std::int64_t>(std::llround(days * kSecondsOfDay))) : pythonFloatRepr(days);
}

} // namespace podium::ingest
