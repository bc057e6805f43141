#include "core/ingest/CsvLayout.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/Error.h"
#include "core/ingest/CellParser.h"
#include "core/ingest/CsvTokenizer.h"

namespace podium::ingest {

namespace {

using Cells = std::vector<std::string>;

constexpr std::size_t kSampleRows = 200;
constexpr std::size_t kSampleBytes = std::size_t{1} << 20;

bool isBlank(const Cells& cells)
{
    return cells.size() == 1 && cells[0].find_first_not_of(" \t") == std::string::npos;
}

struct Sample
{
    std::vector<Cells> rows;        ///< without blank lines
    std::vector<std::size_t> nexts; ///< where the record behind each row starts
};

/// The first records. One that the end of the sample cuts is left out, unless it is the first.
Sample sampleOf(std::string_view text, char separator, std::size_t most)
{
    const std::string_view head = text.substr(0, kSampleBytes);
    Sample sample;
    std::size_t position = 0;
    while (position < head.size() && sample.rows.size() < most) {
        Cells cells;
        std::size_t next = readRecord(head, position, separator, cells);
        if (next == head.size() && head.size() < text.size()) {
            if (!sample.rows.empty())
                break;
            next = readRecord(text, position, separator, cells);
        }
        if (!isBlank(cells)) {
            sample.rows.push_back(std::move(cells));
            sample.nexts.push_back(next);
        }
        position = next;
    }
    return sample;
}

std::string lineEndOf(std::string_view text)
{
    const std::size_t first = text.find_first_of("\r\n");
    if (first == std::string_view::npos || text[first] == '\n')
        return "\n";
    return first + 1 < text.size() && text[first + 1] == '\n' ? "\r\n" : "\r";
}

/// What a cell could be besides text: 0 text, 1 missing, 2 number, 3 boolean, 4 date.
int kindOf(const std::string& cell, const NumberFormat& format, const MissingTokens& missing)
{
    std::int64_t integer = 0;
    double real = 0;
    if (missing.contains(cell))
        return 1;
    if (parseNumber(cell, format, integer, real) != NumberKind::None)
        return 2;
    if (parseBoolean(cell))
        return 3;
    return parseDate(cell) ? 4 : 0;
}

bool isYear(const std::string& cell)
{
    return cell.size() == 4 && cell >= "1500" && cell <= "2199" &&
           std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// True unless the first row looks like the others: at least one column is of numbers, booleans or dates, and
/// the first row fits all such columns. Years on top of columns that hold other numbers are names, as in
/// "country,1995,2000".
bool looksLikeHeader(const std::vector<Cells>& rows, const CsvOptions& options)
{
    if (rows.size() < 2)
        return true;
    const Cells& first = rows.front();
    if (options.schema) {
        const auto known = [&](const std::string& cell) { return options.schema->indexOf(cell).has_value(); };
        if (std::all_of(first.begin(), first.end(), known))
            return true;
    }
    const NumberFormat format{options.decimal, options.thousands};
    const MissingTokens missing(options.missingTokens);
    bool typed = false;
    std::size_t years = 0;
    std::size_t others = 0;
    for (std::size_t c = 0; c < first.size(); ++c) {
        std::set<int> kinds;
        bool allYears = true;
        for (std::size_t r = 1; r < rows.size(); ++r) {
            const int kind = c < rows[r].size() ? kindOf(rows[r][c], format, missing) : 1;
            if (kind == 1)
                continue;
            kinds.insert(kind);
            allYears = allYears && isYear(rows[r][c]);
        }
        if (kinds.size() != 1 || *kinds.begin() == 0)
            continue;
        const int kind = kindOf(first[c], format, missing);
        if (kind == 1)
            continue;
        if (kind != *kinds.begin())
            return true;
        typed = true;
        ++(isYear(first[c]) && !allYears ? years : others);
    }
    return !typed || (years > 0 && others == 0);
}

Finding finding(const char* rule, Severity severity, Text message, std::string column = {})
{
    Finding result;
    result.rule = rule;
    result.severity = severity;
    result.message = std::move(message);
    result.column = std::move(column);
    return result;
}

/// Names as pandas makes them: "Unnamed: 3" for an empty one, "a.1" for the second "a".
void settleNames(Cells& names, std::vector<Finding>& findings)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i].empty()) {
            names[i] = "Unnamed: " + std::to_string(i);
            findings.push_back(finding(
                "empty_header", Severity::Warning,
                Text{PODIUM_TEXT("ingest.emptyHeader", "Column {position} has no name; it is called {name}."),
                     {{"position", i + 1}, {"name", names[i]}}},
                names[i]));
        }
    std::set<std::string> taken(names.begin(), names.end());
    std::set<std::string> seen;
    std::map<std::string, int> counters;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (seen.insert(names[i]).second)
            continue;
        const std::string original = names[i];
        do
            names[i] = original + "." + std::to_string(++counters[original]);
        while (taken.contains(names[i]));
        taken.insert(names[i]);
        seen.insert(names[i]);
        findings.push_back(finding(
            "duplicate_header", Severity::Warning,
            Text{PODIUM_TEXT("ingest.duplicateHeader",
                             "Column {position} has the name of another, {column}; it is called {name}."),
                 {{"position", i + 1}, {"column", original}, {"name", names[i]}}},
            names[i]));
    }
}

/// Data rows that all have one cell more than the header: a column without a name in front, or a separator at
/// each end.
void settleFurtherCell(const std::vector<Cells>& rows, const CsvOptions& options, CsvLayout& layout)
{
    const std::size_t columns = rows.front().size();
    if (rows.size() < 2 || options.rowIds)
        return;
    const bool all = std::all_of(rows.begin() + 1, rows.end(),
                                 [&](const Cells& row) { return row.size() == columns + 1; });
    if (!all)
        return;
    if (std::all_of(rows.begin() + 1, rows.end(), [](const Cells& row) { return row.back().empty(); }))
        return; // told as ragged rows; nothing is lost
    layout.names.insert(layout.names.begin(), std::string());
    layout.findings.push_back(
        finding("short_header", Severity::Warning,
                PODIUM_TEXT("ingest.shortHeader", "Every row has one cell more than the header: the first "
                                                  "column was taken as the one without a name.")));
}

} // namespace

std::optional<char> guessSeparator(std::string_view text)
{
    std::optional<char> best;
    double bestScore = 0;
    for (const char candidate : {',', ';', '\t', '|'}) {
        const Sample sample = sampleOf(text, candidate, kSampleRows);
        std::map<std::size_t, std::size_t> counts;
        for (const Cells& row : sample.rows)
            ++counts[row.size()];
        std::size_t common = 0;
        std::size_t width = 0;
        for (const auto& [size, rows] : counts)
            if (size > 1 && rows >= common) {
                common = rows;
                width = size;
            }
        if (common == 0)
            continue;
        // Consistency counts most, then how many columns it makes.
        const double score = static_cast<double>(common) / static_cast<double>(sample.rows.size()) +
                             0.3 * (1.0 - 1.0 / static_cast<double>(width)) +
                             (sample.rows.front().size() == width ? 0.3 : 0.0);
        if (score > bestScore) {
            bestScore = score;
            best = candidate;
        }
    }
    return best;
}

bool hasEvenRows(std::string_view text)
{
    const std::optional<char> separator = guessSeparator(text);
    if (!separator)
        return false;
    std::map<std::size_t, std::size_t> counts;
    std::size_t most = 0;
    const Sample sample = sampleOf(text, *separator, kSampleRows);
    for (const Cells& row : sample.rows)
        if (row.size() > 1)
            most = std::max(most, ++counts[row.size()]);
    return most >= 2 && most * 10 >= sample.rows.size() * 9;
}

CsvLayout layoutOf(std::string_view text, const std::string& where, const CsvOptions& options)
{
    CsvLayout layout;
    layout.dialect.separator = options.separator ? *options.separator : guessSeparator(text).value_or(',');
    layout.dialect.lineEnd = lineEndOf(text.substr(0, kSampleBytes));
    const Sample sample = sampleOf(text, layout.dialect.separator, kSampleRows);
    if (sample.rows.empty())
        throw Error(ErrorCode::InvalidFormat, PODIUM_TEXT("ingest.empty", "The file is empty."), where,
                    PODIUM_TEXT("ingest.emptyHint", "A table needs a line with the names of its columns."));
    layout.dialect.header =
        options.header ? *options.header : options.rowIds || looksLikeHeader(sample.rows, options);
    layout.rowIds = options.rowIds;

    if (!layout.dialect.header) {
        const std::size_t columns = sample.rows.front().size() - (options.rowIds ? 1 : 0);
        for (std::size_t i = 0; i < columns; ++i)
            layout.names.push_back("column_" + std::to_string(i + 1));
        layout.findings.push_back(finding(
            "no_header", Severity::Note,
            PODIUM_TEXT("ingest.noHeader", "The file has no line with names; its columns were numbered.")));
        return layout;
    }
    layout.names = sample.rows.front();
    layout.dataBegin = sample.nexts.front();
    if (options.rowIds && sample.rows.size() > 1 && layout.names.front().empty() &&
        sample.rows[1].size() == layout.names.size())
        layout.names.erase(layout.names.begin()); // pandas' default: an empty name above the row ids
    settleFurtherCell(sample.rows, options, layout);
    settleNames(layout.names, layout.findings);
    return layout;
}

} // namespace podium::ingest
