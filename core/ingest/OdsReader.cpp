// ods: everything stands in content.xml; a cell has its value beside what it shows, rows and cells that repeat stand once.
#include <algorithm>
#include <charconv>
#include <optional>

#include "core/base/Error.h"
#include "core/ingest/SheetGrid.h"
#include "core/ingest/Xml.h"

namespace podium::ingest {

namespace {

/// "PT12H30M15.5S" as hh:mm:ss.
std::string timeOf(std::string_view duration)
{
    double seconds = 0;
    for (std::size_t i = 0; i < duration.size();) {
        double value = 0;
        const auto [end, failure] = std::from_chars(duration.data() + i, duration.data() + duration.size(), value);
        if (failure != std::errc()) {
            ++i;
            continue;
        }
        i = static_cast<std::size_t>(end - duration.data());
        if (i < duration.size())
            seconds += value * (duration[i] == 'H' ? 3600 : duration[i] == 'M' ? 60 : duration[i] == 'S' ? 1 : 0);
    }
    return sheetTime(seconds / 86400);
}

/// "2016-01-02T03:04:05" with a blank, and without a time of midnight.
std::string dateOf(std::string_view saved)
{
    std::string text(saved.substr(0, saved.find("T00:00:00")));
    if (const std::size_t t = text.find('T'); t != std::string::npos)
        text[t] = ' ';
    return text.substr(0, text.find('.'));
}

class OdsReader final : public XmlListener
{
public:
    explicit OdsReader(const std::string& where) : m_where(where) {}
    std::vector<Sheet> sheets;

    void start(std::string_view name, const XmlAttributes& attributes) override
    {
        // Notes and drawings hold paragraphs and tables of their own, cells may hold tables.
        if (m_ignored > 0 || name == "annotation" || name == "tracked-changes" || name == "shapes" || (name == "table" && m_grid)) {
            ++m_ignored;
            return;
        }
        if (name == "table") {
            sheets.emplace_back().name = attributes.get("table:name");
            m_grid.emplace(sheets.back(), m_where);
            m_row = 0;
        } else if (!m_grid) {
            return;
        } else if (name == "table-row") {
            m_rowRepeats = repeats(attributes.get("table:number-rows-repeated"));
            m_cells.clear();
            m_column = 0;
        } else if (name == "table-cell" || name == "covered-table-cell") {
            startCell(attributes);
        } else if (name == "p") {
            m_shown += m_paragraphs++ > 0 ? "\n" : "";
        } else if (name == "s") {
            m_shown.append(repeats(attributes.get("text:c")), ' ');
        } else if (name == "tab") {
            m_shown += '\t';
        } else if (name == "line-break") {
            m_shown += '\n';
        }
    }
    void end(std::string_view name) override
    {
        if (m_ignored > 0) {
            --m_ignored;
        } else if (name == "table") {
            m_grid.reset();
        } else if (!m_grid) {
            return;
        } else if (name == "table-cell" || name == "covered-table-cell") {
            endCell();
        } else if (name == "table-row") {
            endRow();
        }
    }
    void text(std::string_view piece) override
    {
        if (m_ignored == 0 && m_paragraphs > 0)
            m_shown += piece;
    }

private:
    struct Cell
    {
        std::size_t column, repeats;
        std::string text;
    };

    static std::size_t repeats(std::string_view text)
    {
        std::size_t value = 1;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return std::min(std::max<std::size_t>(value, 1), SheetGrid::kMostRows);
    }

    void startCell(const XmlAttributes& attributes)
    {
        Sheet& sheet = sheets.back();
        m_cellRepeats = repeats(attributes.get("table:number-columns-repeated"));
        m_shown.clear();
        m_value.clear();
        m_paragraphs = 0;
        const std::string_view type = attributes.get("office:value-type");
        m_isText = type.empty() || type == "string";
        m_isError = attributes.get("calcext:value-type") == "error";
        if (m_isError)
            ++sheet.errorCells;
        else if (type == "float" || type == "percentage" || type == "currency")
            m_value = sheetNumber(attributes.get("office:value"));
        else if (type == "boolean")
            m_value = attributes.get("office:boolean-value") == "true" ? "True" : "False";
        else if (type == "date")
            m_value = dateOf(attributes.get("office:date-value"));
        else if (type == "time")
            m_value = timeOf(attributes.get("office:time-value"));
        else
            m_value = attributes.get("office:string-value");
        if (type.empty() && !attributes.get("table:formula").empty())
            ++sheet.formulasWithoutValue;
        const auto spans = [&](const char* name) { return repeats(attributes.get(name)) > 1; };
        sheet.mergedRanges += spans("table:number-columns-spanned") || spans("table:number-rows-spanned");
    }

    void endCell()
    {
        std::string& cell = m_isText && m_value.empty() ? m_shown : m_value;
        if (!cell.empty() && !m_isError)
            m_cells.push_back({m_column, m_cellRepeats, std::move(cell)});
        m_column += m_cellRepeats;
        m_paragraphs = 0;
    }

    void endRow()
    {
        // Empty rows repeat to the end of the sheet; full ones that repeat often are no table.
        constexpr std::size_t kMostRepeated = 2'000'000;
        std::size_t filled = 0;
        for (const Cell& cell : m_cells)
            filled += cell.repeats * m_rowRepeats;
        m_repeated += filled > m_cells.size() ? filled : 0;
        if (m_repeated > kMostRepeated)
            throw Error(ErrorCode::InvalidData,
                        Text{PODIUM_TEXT("ingest.sheetTooLarge", "The sheet {sheet} has more than {count} cells."),
                             {{"sheet", sheets.back().name}, {"count", kMostRepeated}}},
                        m_where, PODIUM_TEXT("ingest.sheetTooLargeHint", "Save it as CSV and import that."));
        for (std::size_t r = 0; !m_cells.empty() && r < m_rowRepeats; ++r)
            for (const Cell& cell : m_cells)
                for (std::size_t c = 0; c < cell.repeats; ++c)
                    m_grid->set(m_row + r, cell.column + c, cell.text);
        m_row += m_rowRepeats;
        m_cells.clear();
    }

    const std::string& m_where;
    std::optional<SheetGrid> m_grid; ///< of the last sheet, while its rows come
    std::vector<Cell> m_cells;       ///< of the row, those with content
    std::size_t m_row = 0, m_rowRepeats = 1, m_cellRepeats = 1, m_column = 0, m_repeated = 0;
    std::string m_shown, m_value;
    int m_paragraphs = 0, m_ignored = 0;
    bool m_isText = false, m_isError = false;
};

} // namespace

std::vector<Sheet> readOds(const WorkbookParts& parts, const std::string& where, const JobContext& job)
{
    OdsReader reader(where);
    readXml(parts.at("content.xml"), where + ": content.xml", reader, job);
    return std::move(reader.sheets);
}

} // namespace podium::ingest
