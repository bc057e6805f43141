#include <algorithm>

#include "core/base/Error.h"
#include "core/ingest/CsvReader.h"

namespace podium::ingest {

namespace {

/// Adds up what blocks saw of one thing: the first place, the number of cases, some examples.
struct Tally
{
    std::int64_t count = 0;
    std::optional<std::int64_t> row;
    std::size_t column = 0;
    std::size_t part = 0;
    std::vector<std::string> examples;

    void add(std::int64_t cases, std::int64_t firstRow, std::size_t ofPart, const std::vector<CsvTokenizer::Place>& places)
    {
        count += cases;
        for (const CsvTokenizer::Place& place : places) {
            if (!row) {
                row = firstRow + static_cast<std::int64_t>(place.row);
                column = place.column;
                part = ofPart;
            }
            if (examples.size() < kMostExamples)
                examples.push_back(std::to_string(firstRow + static_cast<std::int64_t>(place.row) + 1));
        }
    }
};

} // namespace

void CsvReader::collectFindings()
{
    const bool several = m_parts.size() > 1;
    for (Part& part : m_parts) {
        for (Finding& finding : part.layout.findings)
            if (&part == &m_parts.front())
                m_findings.push_back(std::move(finding));
        if (part.encoding == Encoding::Latin1 && !m_options.encoding) {
            Finding finding;
            finding.rule = "encoding";
            finding.severity = Severity::Note;
            finding.message =
                PODIUM_TEXT("ingest.latin1",
                            "The file is not UTF-8; its characters were read as Latin-1 (Windows-1252).");
            if (several)
                finding.examples.push_back(part.source.where);
            m_findings.push_back(std::move(finding));
        }
        if (part.replaced > 0) {
            Finding finding;
            finding.rule = "encoding";
            finding.message =
                Text{PODIUM_TEXT("ingest.brokenCharacters",
                                 "{count} characters of the file are broken and were replaced by \"�\"."),
                     {{"count", part.replaced}}};
            finding.count = part.replaced;
            if (several)
                finding.examples.push_back(part.source.where);
            m_findings.push_back(std::move(finding));
        }
    }

    Tally ragged;
    Tally stray;
    std::int64_t nulBytes = 0;
    for (const Block& block : m_blocks) {
        ragged.add(block.oddities.raggedRows, block.firstRow, block.part, block.oddities.ragged);
        stray.add(block.oddities.strayQuotes, block.firstRow, block.part, block.oddities.stray);
        nulBytes += block.oddities.nulBytes;
    }
    const auto columnName = [&](std::size_t part, std::size_t cell) {
        const std::vector<std::size_t>& cells = m_parts[part].cellOf;
        const std::size_t ids = m_rowIds ? 1 : 0;
        for (std::size_t c = ids; c < cells.size(); ++c)
            if (cells[c] == cell)
                return m_names[c - ids];
        return std::string();
    };
    if (ragged.count > 0) {
        Finding finding;
        finding.rule = "ragged_row";
        finding.message = Text{
            PODIUM_TEXT(
                "ingest.raggedRows",
                "{count} {count:row does|rows do} not have {columns} {columns:cell|cells} like the header, first row {row} ({cells} {cells:cell|cells}): "
                "cells that lack are missing, further ones were left out."),
            {{"count", ragged.count},
             {"columns", m_parts[ragged.part].cells},
             {"row", *ragged.row + 1},
             {"cells", ragged.column}}};
        finding.row = ragged.row;
        finding.count = ragged.count;
        finding.examples = ragged.examples;
        m_findings.push_back(std::move(finding));
    }
    if (stray.count > 0) {
        Finding finding;
        finding.rule = "stray_quote";
        finding.column = columnName(stray.part, stray.column);
        finding.message = Text{
            PODIUM_TEXT("ingest.strayQuotes", "In {count} {count:cell|cells} text follows the closing quote, first in row "
                                              "{row}, column {column}; it was kept as it stands."),
            {{"count", stray.count}, {"row", *stray.row + 1}, {"column", finding.column}}};
        finding.row = stray.row;
        finding.count = stray.count;
        finding.examples = stray.examples;
        m_findings.push_back(std::move(finding));
    }
    for (const Block& block : m_blocks)
        if (block.oddities.unclosed) {
            Finding finding;
            finding.rule = "unclosed_quote";
            finding.row = block.firstRow + static_cast<std::int64_t>(block.oddities.unclosedAt.row);
            finding.column = columnName(block.part, block.oddities.unclosedAt.column);
            finding.message = Text{
                PODIUM_TEXT("ingest.unclosedQuote", "The quote that begins the cell in row {row}, column "
                                                    "{column} never closes; it was read as a character."),
                {{"row", *finding.row + 1}, {"column", finding.column}}};
            m_findings.push_back(std::move(finding));
        }
    if (nulBytes > 0) {
        Finding finding;
        finding.rule = "nul_byte";
        finding.message = Text{
            PODIUM_TEXT("ingest.nulBytes", "The file holds {count} NUL bytes; they were kept in the cells."),
            {{"count", nulBytes}}};
        finding.count = nulBytes;
        m_findings.push_back(std::move(finding));
    }
    for (std::size_t c = m_rowIds ? 1 : 0; c < m_columns; ++c)
        addColumnFinding(c);
}

void CsvReader::addColumnFinding(std::size_t column)
{
    const std::string& name = m_names[column - (m_rowIds ? 1 : 0)];
    std::int64_t numbers = 0;
    std::int64_t unfit = 0;
    std::optional<std::int64_t> row;
    std::vector<std::string> examples;
    bool big = false;
    for (const Block& block : m_blocks) {
        if (block.columns.empty())
            continue;
        const CsvColumnPart& part = block.columns[column];
        numbers += part.numbers;
        unfit += part.unfit;
        big = big || (part.kinds & kBigIntegerCells) != 0;
        for (const CsvColumnPart::Example& example : part.examples) {
            if (!row)
                row = block.firstRow + static_cast<std::int64_t>(example.row);
            if (examples.size() < kMostExamples &&
                std::find(examples.begin(), examples.end(), example.cell) == examples.end())
                examples.push_back(example.cell);
        }
    }
    Finding finding;
    finding.column = name;
    finding.row = row;
    finding.count = unfit;
    finding.examples = examples;
    if (m_plans[column].fixed && unfit > 0) {
        finding.rule = "bad_cell";
        finding.message =
            Text{PODIUM_TEXT("ingest.badCells", "{count} {count:cell|cells} of column {column} {count:does|do} not fit its type {type} "
                                                "and {count:was|were} read as missing, first \"{cell}\" in row {row}."),
                 {{"count", unfit},
                  {"column", name},
                  {"type", podium::name(m_types[column])},
                  {"cell", examples.front()},
                  {"row", *row + 1}}};
        m_findings.push_back(std::move(finding));
    } else if (!m_plans[column].fixed && m_types[column] == ColumnType::Text && unfit > 0 &&
               numbers >= 9 * unfit) {
        finding.rule = "mixed_column";
        finding.message = Text{PODIUM_TEXT("ingest.mixedColumn",
                                           "Column {column} holds {numbers} numbers and {count} other {count:cell|cells}, "
                                           "first \"{cell}\" in row {row}, so it was read as text."),
                               {{"column", name},
                                {"numbers", numbers},
                                {"count", unfit},
                                {"cell", examples.front()},
                                {"row", *row + 1}}};
        m_findings.push_back(std::move(finding));
    } else if (!m_plans[column].fixed && m_types[column] == ColumnType::Text && unfit == 0 && big) {
        finding.rule = "big_integer";
        finding.message = Text{
            PODIUM_TEXT("ingest.bigIntegers",
                        "Column {column} holds whole numbers of more than 64 bits, so it was read as text."),
            {{"column", name}}};
        finding.count = 1;
        m_findings.push_back(std::move(finding));
    }
}

} // namespace podium::ingest
