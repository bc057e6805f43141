// How cells of texts are written: stray blanks, placeholders, broken characters, quotes.
#include <algorithm>
#include <iterator>
#include <map>

#include "core/base/ThreadPool.h"
#include "core/quality/BrokenText.h"
#include "core/quality/RankingChecks.h"

namespace podium::quality {
namespace {

constexpr std::size_t kMostSteps = 50; // of a mend with a step for each text

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
constexpr std::string_view kNoBreak = "\xC2\xA0";

bool hasBlankEnds(std::string_view cell)
{
    return !cell.empty() && (isBlank(cell.front()) || isBlank(cell.back()) || cell.starts_with(kNoBreak) ||
                             cell.ends_with(kNoBreak));
}

bool hasDoubleBlanks(std::string_view cell)
{
    while (!cell.empty() && isBlank(cell.front()))
        cell.remove_prefix(1);
    while (!cell.empty() && isBlank(cell.back()))
        cell.remove_suffix(1);
    return cell.find("  ") != std::string_view::npos || cell.find("\t") != std::string_view::npos;
}

bool hasStrayQuotes(std::string_view cell)
{
    return cell.find('"') != std::string_view::npos &&
           (std::count(cell.begin(), cell.end(), '"') % 2 == 1 || cell.find("\"\"") != std::string_view::npos);
}

/// What one look at a cell tells, so that most cells need no second one.
struct Signs
{
    bool quote = false, question = false, blank = false, beyondAscii = false;

    explicit Signs(std::string_view cell)
    {
        for (const char c : cell) {
            quote = quote || c == '"';
            question = question || c == '?';
            blank = blank || isBlank(c);
            beyondAscii = beyondAscii || (c & 0x80) != 0;
        }
    }
};

class ColumnTexts
{
public:
    ColumnTexts(const Table& table, std::size_t index)
        : m_table(table)
        , m_cells(table.column(index))
        , m_name(table.names()[index])
    {
        for (QualityFinding* each : {&m_ends, &m_doubled, &m_placeholders, &m_repairable, &m_lost, &m_quotes})
            each->columns = {m_name};
    }

    void look()
    {
        for (std::int64_t row = 0; row < m_cells.size(); ++row) {
            if (m_cells.isMissing(row))
                continue;
            const std::string_view cell = m_cells.text(row);
            const Signs signs(cell);
            if ((signs.blank || signs.beyondAscii) && hasBlankEnds(cell))
                add(m_ends, row);
            if (signs.blank && hasDoubleBlanks(cell))
                add(m_doubled, row);
            if (meansUnknown(cell)) {
                add(m_placeholders, row);
                ++m_tokens[std::string(cell)];
            }
            if ((signs.question || signs.beyondAscii) && hasLostCharacters(cell))
                add(m_lost, row);
            else if (std::optional<std::string> repaired = signs.beyondAscii ? repairedText(cell) : std::nullopt) {
                add(m_repairable, row);
                m_repairs.emplace(cell, std::move(*repaired));
            }
            if (signs.quote && hasStrayQuotes(cell))
                add(m_quotes, row);
        }
    }

    void report(std::vector<QualityFinding>& findings)
    {
        m_ends.mend = Mend{Json::array({steps::onColumns("trim", {m_name})}),
                           PODIUM_TEXT("ranking.blanksMend", "Take the blanks away")};
        m_doubled.mend = Mend{Json::array({steps::replaceMatches({m_name}, "\\s{2,}", " ")}),
                              PODIUM_TEXT("ranking.doubledMend", "Leave one blank")};
        std::vector<std::string> tokens;
        for (const auto& [token, count] : m_tokens)
            tokens.push_back(token);
        m_placeholders.mend = Mend{Json::array({steps::missingTokens({m_name}, tokens)}),
                                   PODIUM_TEXT("ranking.missingMend", "Make them missing")};
        if (m_repairs.size() <= kMostSteps) {
            Mend mend{Json::array(), PODIUM_TEXT("ranking.repairMend", "Repair the characters")};
            for (const auto& [before, after] : m_repairs)
                mend.steps.push_back(steps::replaceCell(m_name, before, after));
            m_repairable.mend = std::move(mend);
        }
        m_quotes.mend = Mend{Json::array({steps::replaceText({m_name}, "\"", "")}),
                             PODIUM_TEXT("ranking.quotesMend", "Take the quotes away")};
        finish(m_ends, findings,
               PODIUM_TEXT("ranking.blanks", "{column}: cells with blanks before or behind the text: {count}."));
        finish(m_doubled, findings,
               PODIUM_TEXT("ranking.doubled", "{column}: cells with several blanks between words: {count} ({example})."));
        finish(m_placeholders, findings,
               PODIUM_TEXT("ranking.placeholder",
                           "{column}: cells with a sign for \"not known\" instead of nothing: {count} ({example})."));
        finish(m_repairable, findings,
               PODIUM_TEXT("ranking.encoding", "{column}: cells whose characters were read wrongly: {count} ({example})."));
        finish(m_lost, findings,
               PODIUM_TEXT("ranking.lost", "{column}: cells in which characters are lost: {count} ({example})."));
        finish(m_quotes, findings,
               PODIUM_TEXT("ranking.quotes", "{column}: cells with quotes that do not pair up: {count} ({example})."));
    }

private:
    void add(QualityFinding& found, std::int64_t row)
    {
        ++found.count;
        found.addRow(m_table.rowId(row));
        if (found.examples.size() < QualityFinding::kMostExamples)
            found.addExample(m_cells.asText(row));
    }
    void finish(QualityFinding& found, std::vector<QualityFinding>& findings, TextId message) const
    {
        if (found.count == 0)
            return;
        found.message = {message, {{"column", m_name}, {"count", found.count}, {"example", found.examples.front()}}};
        findings.push_back(std::move(found));
    }

    const Table& m_table;
    const Column& m_cells;
    const std::string& m_name;
    QualityFinding m_ends = finding("stray_blanks", Severity::Warning);
    QualityFinding m_doubled = finding("double_blanks", Severity::Note);
    QualityFinding m_placeholders = finding("placeholder", Severity::Warning);
    QualityFinding m_repairable = finding("broken_characters", Severity::Warning);
    QualityFinding m_lost = finding("lost_characters", Severity::Warning);
    QualityFinding m_quotes = finding("stray_quotes", Severity::Warning);
    std::map<std::string, std::int64_t> m_tokens;
    std::map<std::string, std::string> m_repairs;
};

} // namespace

void checkTexts(const Table& table, JobContext& job, std::vector<QualityFinding>& findings)
{
    // Each column has a place of its own for what is found, so the order is that of the columns on any number of threads.
    std::vector<std::vector<QualityFinding>> found(table.columnCount());
    job.pool().parallelFor(table.columnCount(), 1, job.token(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end; ++index) {
            if (table.column(index).type() != ColumnType::Text)
                continue;
            ColumnTexts texts(table, index);
            texts.look();
            texts.report(found[index]);
        }
    });
    for (std::vector<QualityFinding>& ofColumn : found)
        std::move(ofColumn.begin(), ofColumn.end(), std::back_inserter(findings));
}

} // namespace podium::quality
