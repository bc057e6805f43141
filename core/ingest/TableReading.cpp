#include "core/ingest/TableReading.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/ingest/CellParser.h"

namespace podium::ingest {
namespace {

enum class CommaUse { None, Thousands, Decimal };

/// Whether the cells of a text column are all numbers by a decimal comma. "1,234" alone could as well be a number of thousands.
CommaUse commaUseOf(const Column& column)
{
    CommaUse use = CommaUse::None;
    for (std::int64_t row = 0; row < column.size(); ++row) {
        if (column.isMissing(row))
            continue;
        const std::string_view cell = column.text(row);
        std::int64_t integer = 0;
        double real = 0;
        if (parseNumber(cell, {',', 0}, integer, real) == NumberKind::None)
            return CommaUse::None;
        const std::size_t comma = cell.find(',');
        if (comma == std::string_view::npos)
            continue;
        const std::string_view behind = cell.substr(comma + 1);
        const auto digits = std::find_if(behind.begin(), behind.end(), [](char c) { return c < '0' || c > '9'; }) - behind.begin();
        if (digits != 3)
            use = CommaUse::Decimal;
        else if (use == CommaUse::None)
            use = CommaUse::Thousands;
    }
    return use;
}

bool hasPoints(const Column& column) { return column.type() == ColumnType::Real && column.missingCount() < column.size(); }

char recognisedDecimal(const CsvResult& read)
{
    if (read.dialect.separator == ',')
        return '.';
    bool commas = false;
    for (std::size_t i = 0; i < read.table.columnCount(); ++i) {
        const Column& column = read.table.column(i);
        if (hasPoints(column))
            return '.';
        commas = commas || (column.type() == ColumnType::Text && commaUseOf(column) == CommaUse::Decimal);
    }
    return commas ? ',' : '.';
}

Finding conversion(const CsvResult& chosen, char decimal)
{
    Finding finding;
    finding.rule = "rewritten";
    finding.severity = Severity::Note;
    finding.message = decimal == ',' && chosen.dialect.separator != ','
                          ? Text{PODIUM_TEXT("ingest.rewrittenDecimal",
                                             "Numbers have a decimal comma: the table is kept rewritten as UTF-8 with commas between the "
                                             "cells and decimal points, so that it is always read like this.")}
                          : Text{PODIUM_TEXT("ingest.rewritten", "Read as chosen, not as recognised: the table is kept rewritten as UTF-8 "
                                                                 "with commas, so that it is always read like this.")};
    return finding;
}

} // namespace

TableReading readTable(std::string_view bytes, const std::string& where, const LayoutChoice& choice, JobContext& job)
{
    CsvResult recognised = parseCsv(bytes, where, {}, job);
    CsvOptions options;
    options.separator = choice.separator;
    options.encoding = choice.encoding;
    options.header = choice.header;
    const bool plain = !choice.separator && !choice.encoding && !choice.header;
    CsvResult chosen = plain ? recognised : parseCsv(bytes, where, options, job);
    TableReading reading;
    reading.decimal = choice.decimal ? *choice.decimal : recognisedDecimal(chosen);
    if (reading.decimal != '.') {
        options.decimal = reading.decimal;
        chosen = parseCsv(bytes, where, options, job);
    }
    const bool asRecognised = (plain && reading.decimal == '.') || chosen.table == recognised.table;
    reading.dialect = chosen.dialect;
    reading.findings = std::move(chosen.findings);
    reading.table = std::move(chosen.table);
    if (!asRecognised) {
        reading.converted = writeCsv(reading.table);
        CsvResult again = parseCsv(*reading.converted, where, {}, job);
        if (again.table.names() != reading.table.names() || again.table.rowCount() != reading.table.rowCount())
            throw Error(ErrorCode::InvalidData,
                        PODIUM_TEXT("ingest.layoutLost", "A table in this layout would be read otherwise the next time."), where,
                        PODIUM_TEXT("ingest.layoutLostHint",
                                    "Give its columns names that are no numbers, or choose another separator."));
        reading.findings.push_back(conversion(chosen, reading.decimal));
        reading.table = std::move(again.table); // a column may have become numbers by its decimal points
    }
    std::stable_sort(reading.findings.begin(), reading.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    return reading;
}

std::string_view name(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return "utf-8";
    case Encoding::Utf16Le:
        return "utf-16le";
    case Encoding::Utf16Be:
        return "utf-16be";
    case Encoding::Latin1:
        break;
    }
    return "latin-1";
}

std::optional<Encoding> encodingNamed(std::string_view name)
{
    std::string plain;
    for (const char c : name)
        if (c != '-' && c != '_' && c != ' ')
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (plain == "utf8")
        return Encoding::Utf8;
    if (plain == "utf16" || plain == "utf16le")
        return Encoding::Utf16Le;
    if (plain == "utf16be")
        return Encoding::Utf16Be;
    if (plain == "latin1" || plain == "iso88591" || plain == "windows1252" || plain == "cp1252")
        return Encoding::Latin1;
    return std::nullopt;
}

std::string separatorName(char separator) { return separator == '\t' ? "tab" : std::string(1, separator); }

std::optional<char> separatorNamed(std::string_view name)
{
    if (name == "," || name == "comma")
        return ',';
    if (name == ";" || name == "semicolon")
        return ';';
    if (name == "|" || name == "pipe")
        return '|';
    if (name == "\t" || name == "\\t" || name == "tab")
        return '\t';
    return std::nullopt;
}

} // namespace podium::ingest
