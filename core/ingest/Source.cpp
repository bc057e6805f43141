#include "core/ingest/Source.h"

#include <algorithm>
#include <set>

#include "core/base/Error.h"
#include "core/ingest/Archive.h"
#include "core/ingest/Arff.h"
#include "core/ingest/CsvLayout.h"
#include "core/ingest/Encoding.h"
#include "core/ingest/Sqlite.h"
#include "core/ingest/Workbook.h"

namespace podium::ingest {

namespace {

const TextId kReadingSource = PODIUM_TEXT("ingest.readingSource", "Reading the files");
const std::set<std::string> kTableEndings = {".csv", ".tsv", ".txt", ".arff", ".xlsx", ".xlsm", ".ods"}; ///< read in folders

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

std::string endingOf(const std::string& fileName)
{
    const std::size_t dot = fileName.rfind('.');
    return dot == std::string::npos || dot == 0 ? std::string() : lower(fileName.substr(dot));
}

std::string withoutEnding(const std::string& fileName)
{
    const std::size_t dot = fileName.rfind('.');
    return dot == std::string::npos || dot == 0 ? fileName : fileName.substr(0, dot);
}

/// The beginning of a file as UTF-8.
std::string headOf(std::string_view bytes)
{
    const EncodingGuess guess = guessEncoding(bytes);
    std::int64_t replaced = 0;
    const std::string_view head = bytes.substr(guess.bomSize, 65536);
    return guess.encoding == Encoding::Utf8 ? std::string(head) : toUtf8(head, guess.encoding, replaced);
}

/// Text whose first rows are mostly split into the same number of cells.
bool isTableText(std::string_view bytes)
{
    const std::string text = headOf(bytes);
    return text.find('\0') == std::string::npos && hasEvenRows(text);
}

/// A picture or a workbook whose name says .csv. A stray control character or two is a fault of a table and
/// becomes a finding; a hundredth of them is no text.
bool isBinary(std::string_view bytes)
{
    const std::string text = headOf(bytes);
    const auto controls = std::count_if(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 &&
               std::string_view("\t\n\v\f\r\x1A").find(c) == std::string_view::npos;
    });
    return static_cast<std::size_t>(controls) * 100 > text.size();
}

/// Files that the systems of their makers left behind: of no interest to anyone.
bool isJunk(const std::string& path)
{
    return path.starts_with("__MACOSX/") || path.find("/__MACOSX/") != std::string::npos ||
           Path(path).filename().string().starts_with('.');
}

/// Collects the tables of one source and tells what was left out.
class Collector
{
public:
    Collector(std::string where, const SourcePart& part, std::uint64_t maxBytes, JobContext& job)
        : m_where(std::move(where))
        , m_part(part)
        , m_maxBytes(std::min(maxBytes, kMostOfWorkbook))
        , m_job(job)
    {
    }

    /// `named`: the user pointed at this very file.
    void add(const std::string& fileName, std::string origin, std::string bytes, bool named)
    {
        const std::string ending = endingOf(fileName);
        if (isWorkbook(bytes)) {
            addWorkbook(withoutEnding(fileName), origin, bytes);
            return;
        }
        if (named && isOldWorkbook(bytes))
            throw Error(ErrorCode::Unsupported, PODIUM_TEXT("ingest.oldWorkbook", "This workbook is of an old format, or it has a password."), origin,
                        PODIUM_TEXT("ingest.oldWorkbookHint", "Save it as .xlsx or .ods, without a password."));
        if (ending == ".arff" || (named && isArff(bytes))) {
            const Table table = parseArff(bytes, origin).table;
            addConverted(withoutEnding(fileName), std::move(origin), table);
            return;
        }
        const bool known = ending == ".csv" || ending == ".tsv";
        const bool isTable = known ? !isBinary(bytes) : (ending == ".txt" || named) && isTableText(bytes);
        if (!isTable) {
            leaveOut(origin);
            return;
        }
        keep({withoutEnding(fileName), std::move(origin), std::move(bytes)});
    }

    /// A table of another format: what it holds becomes a CSV.
    void addConverted(std::string name, std::string origin, const Table& table)
    {
        m_converted.push_back(origin);
        keep({std::move(name), std::move(origin), writeCsv(table)});
    }

    void addDatabase(const Path& path)
    {
        const std::string fileName = path.filename().string();
        m_partFound = !m_part.query.empty();
        for (const SqliteTable& table : readSqlite(path, m_part.query, m_job))
            addConverted(m_partFound ? withoutEnding(fileName) : table.name, fileName + ": " + (m_partFound ? m_part.query : table.name), table.table);
    }

    void leaveOut(const std::string& origin)
    {
        ++m_leftOut;
        if (m_examples.size() < kMostExamples)
            m_examples.push_back(origin);
    }

    std::vector<SourceTable> finish(std::vector<Finding>& findings)
    {
        findings.insert(findings.end(), m_lost.begin(), m_lost.end());
        if (!m_part.query.empty() && !m_partFound)
            throw Error(ErrorCode::InvalidArgument, PODIUM_TEXT("ingest.queryNoDatabase", "Only a SQLite database can be asked with a query."), m_where,
                        PODIUM_TEXT("ingest.queryNoDatabaseHint", "Leave the query out."));
        if (!m_part.sheet.empty() && !m_partFound)
            throw Error(ErrorCode::InvalidArgument,
                        Text{PODIUM_TEXT("ingest.noSheet", "There is no sheet {sheet} with cells in it."), {{"sheet", m_part.sheet}}}, m_where,
                        Text{PODIUM_TEXT("ingest.noSheetHint", "Sheets there are: {sheets}."), {{"sheets", m_sheetNames.empty() ? "–" : m_sheetNames}}});
        if (m_tables.empty())
            throw Error(
                ErrorCode::InvalidData, PODIUM_TEXT("ingest.noTable", "There is no table in it."), m_where,
                PODIUM_TEXT("ingest.noTableHint",
                            "Tables are .csv, .tsv, .arff or .txt files with a separator, in a folder or an archive, "
                            "sheets of .xlsx and .ods workbooks, and SQLite databases."));
        if (m_leftOut > 0)
            findings.push_back(note("not_a_table", m_leftOut, m_examples,
                                    PODIUM_TEXT("ingest.leftOut",
                                                "Left out, because they are no tables: {count}, first {file}.")));
        if (!m_emptySheets.empty())
            findings.push_back(note("empty_sheet", static_cast<std::int64_t>(m_emptySheets.size()), m_emptySheets,
                                    PODIUM_TEXT("ingest.emptySheets", "Sheets without a table, which were left out: {count}, first {file}.")));
        if (!m_converted.empty())
            findings.push_back(note("converted", static_cast<std::int64_t>(m_converted.size()), m_converted,
                                    PODIUM_TEXT("ingest.converted",
                                                "Tables of other formats that were turned into CSV: {count}, first {file}.")));
        std::sort(m_tables.begin(), m_tables.end(),
                  [](const SourceTable& a, const SourceTable& b) { return a.name < b.name; });
        return std::move(m_tables);
    }

private:
    /// Each sheet with cells is a table: called as the file where it is the only one, else by its own name; behind that of the file
    /// where the sheets only count ("Sheet1", "Hoja 2", "2015") or another table has that name already.
    void addWorkbook(const std::string& name, const std::string& origin, std::string_view bytes)
    {
        std::vector<std::pair<Sheet, std::string>> full;
        std::int64_t titles = 0;
        for (Sheet& sheet : readWorkbook(bytes, origin, m_maxBytes, m_job)) {
            m_sheetNames += (m_sheetNames.empty() ? "" : ", ") + sheet.name;
            std::string csv = csvOfSheet(sheet, titles);
            sheet.rows.clear();
            if (csv.empty() && m_part.sheet.empty())
                m_emptySheets.push_back(origin + ": " + sheet.name);
            if (csv.empty() || (!m_part.sheet.empty() && sheet.name != m_part.sheet))
                continue;
            m_partFound = true;
            noteLoss("title_rows", titles, sheet.name, PODIUM_TEXT("ingest.titleRows", "Rows above the table of the sheet {sheet} that were left out as titles: {count}."));
            noteLoss("merged_cells", sheet.mergedRanges, sheet.name,
                     PODIUM_TEXT("ingest.mergedCells", "Merged ranges in the sheet {sheet}: {count}. Their content stands in the first cell, the others are missing."));
            noteLoss("error_cell", sheet.errorCells, sheet.name, PODIUM_TEXT("ingest.errorCells", "Cells of the sheet {sheet} that show an error such as #N/A and are missing: {count}."));
            noteLoss("formula_value", sheet.formulasWithoutValue, sheet.name,
                     PODIUM_TEXT("ingest.formulasWithoutValue", "Formulas in the sheet {sheet} that were saved without their value and are missing: {count}. "
                                                                "Open the workbook in a spreadsheet program and save it."));
            full.emplace_back(std::move(sheet), std::move(csv));
        }
        if (full.empty())
            leaveOut(origin);
        const bool counted = std::any_of(full.begin(), full.end(), [&](const auto& each) { return isCounted(each.first.name) || isTaken(withoutSlash(each.first.name)); });
        for (auto& [sheet, csv] : full) {
            m_converted.push_back(origin + ": " + sheet.name);
            const std::string longName = withoutSlash(full.size() > 1 ? name + "-" + sheet.name : name);
            keep({counted || full.size() == 1 ? longName : withoutSlash(sheet.name), m_converted.back(), std::move(csv), longName});
        }
    }

    /// A number, or a word with one that is no year.
    static bool isCounted(const std::string& sheet)
    {
        constexpr std::size_t kMostDigits = 2;
        const std::size_t first = sheet.find_first_of("0123456789");
        return first != std::string::npos && sheet.find_first_not_of("0123456789", first) == std::string::npos &&
               (first == 0 || sheet.size() - first <= kMostDigits);
    }
    bool isTaken(const std::string& name) const
    {
        return std::any_of(m_tables.begin(), m_tables.end(), [&](const SourceTable& table) { return table.name == name; });
    }
    static std::string withoutSlash(std::string name)
    {
        std::replace(name.begin(), name.end(), '/', '_');
        return name;
    }

    void noteLoss(const char* rule, std::int64_t count, const std::string& sheet, TextId message)
    {
        if (count == 0)
            return;
        Finding finding;
        finding.rule = rule;
        finding.severity = rule == std::string_view("title_rows") ? Severity::Note : Severity::Warning;
        finding.message = Text{message, {{"count", count}, {"sheet", sheet}}};
        finding.count = count;
        m_lost.push_back(std::move(finding));
    }

    static Finding note(const char* rule, std::int64_t count, std::vector<std::string> examples, TextId message)
    {
        Finding finding;
        finding.rule = rule;
        finding.severity = Severity::Note;
        finding.message = Text{message, {{"count", count}, {"file", examples.front()}}};
        finding.count = count;
        examples.resize(std::min(examples.size(), kMostExamples));
        finding.examples = std::move(examples);
        return finding;
    }

    void keep(SourceTable table)
    {
        if (std::any_of(table.name.begin(), table.name.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20; })) {
            leaveOut(table.origin);
            return;
        }
        const auto same = std::find_if(m_tables.begin(), m_tables.end(),
                                       [&](const SourceTable& t) { return t.name == table.name; });
        if (same != m_tables.end())
            throw Error(ErrorCode::InvalidData,
                        Text{PODIUM_TEXT("ingest.sameName",
                                         "Two files make a table of the name {table}: {first} and {second}."),
                             {{"table", table.name}, {"first", same->origin}, {"second", table.origin}}},
                        m_where, PODIUM_TEXT("ingest.sameNameHint", "Rename one of them or take it out."));
        m_tables.push_back(std::move(table));
    }

    static constexpr std::uint64_t kMostOfWorkbook = std::uint64_t{2} << 30;

    std::string m_where;
    const SourcePart& m_part;
    std::uint64_t m_maxBytes;
    JobContext& m_job;
    bool m_partFound = false;
    std::string m_sheetNames;
    std::vector<Finding> m_lost;
    std::vector<SourceTable> m_tables;
    std::vector<std::string> m_converted, m_emptySheets;
    std::int64_t m_leftOut = 0;
    std::vector<std::string> m_examples;
};

} // namespace

std::vector<SourceTable> readSource(const FileSystem& files, const Path& path, std::uint64_t maxBytes,
                                    std::vector<Finding>& findings, JobContext& job, const SourcePart& part)
{
    const std::optional<FileStat> stat = files.stat(path);
    if (!stat)
        throw Error(ErrorCode::NotFound, PODIUM_TEXT("ingest.noSource", "There is no such file or folder."),
                    path.string(), PODIUM_TEXT("ingest.noFileHint", "Look at the name and the folder."));
    const std::string place = part.place.empty() ? path.string() : part.place;
    Collector collector(place, part, maxBytes, job);
    if (stat->kind == FileStat::Kind::Directory) {
        const std::vector<std::string> names = files.list(path);
        for (std::size_t i = 0; i < names.size(); ++i) {
            job.checkCancelled();
            job.progress(static_cast<double>(i) / static_cast<double>(names.size()), kReadingSource);
            const std::optional<FileStat> file = files.stat(path / names[i]);
            if (isJunk(names[i]) || !file || file->kind == FileStat::Kind::Directory)
                continue;
            const std::string ending = endingOf(names[i]);
            if (file->kind != FileStat::Kind::File || !kTableEndings.contains(ending))
                collector.leaveOut(names[i]); // not read at all: it may be large
            else
                collector.add(names[i], (path / names[i]).string(), files.read(path / names[i]), false);
        }
        return collector.finish(findings);
    }
    const std::string fileName = path.filename().string();
    const std::unique_ptr<MappedFile> map = files.map(path);
    if (isSqlite(map->bytes())) {
        collector.addDatabase(path);
        return collector.finish(findings);
    }
    if (!isArchive(map->bytes()) || isWorkbook(map->bytes())) {
        collector.add(fileName, place, std::string(map->bytes()), true);
        return collector.finish(findings);
    }
    readArchive(map->bytes(), place, maxBytes, job, [&](const std::string& entry, std::string bytes) {
        if (isJunk(entry))
            return;
        if (entry.empty()) // one compressed file: its name is that of the archive without ".gz"
            collector.add(withoutEnding(fileName), fileName, std::move(bytes), true);
        else
            collector.add(Path(entry).filename().string(), fileName + ": " + entry, std::move(bytes), false);
    });
    return collector.finish(findings);
}

} // namespace podium::ingest
