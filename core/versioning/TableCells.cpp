#include "core/versioning/TableCells.h"

#include "core/base/Error.h"
#include "core/ingest/CellParser.h"
#include "core/ingest/Csv.h"

namespace podium::versioning {

namespace {

constexpr ingest::NumberFormat kPlainNumbers;

struct Number
{
    ingest::NumberKind kind;
    std::int64_t integer = 0;
    double real = 0;
};

Number numberIn(std::string_view cell)
{
    Number number{};
    number.kind = ingest::parseNumber(cell, kPlainNumbers, number.integer, number.real);
    return number;
}

/// A real column holds the numbers of an integer one too; a type that is not there yet is text.
void append(ColumnBuilder& builder, std::string_view cell, ColumnType type)
{
    if (isMissingCell(cell) || !fitsType(cell, type))
        return builder.appendMissing();
    switch (type) {
    case ColumnType::Integer:
        return builder.appendInteger(numberIn(cell).integer);
    case ColumnType::Real:
        return builder.appendReal(numberIn(cell).real);
    case ColumnType::Boolean:
        return builder.appendBoolean(*ingest::parseBoolean(cell));
    case ColumnType::Date:
        return builder.appendDate(*ingest::parseDate(cell));
    case ColumnType::Text:
        return builder.appendText(cell);
    }
}

} // namespace

std::string shownCell(std::string_view cell) { return cell.empty() ? "–" : std::string(cell); }

bool isMissingCell(std::string_view cell)
{
    static const ingest::MissingTokens tokens(ingest::CsvOptions().missingTokens);
    return tokens.contains(cell);
}

bool fitsType(std::string_view cell, ColumnType type)
{
    switch (type) {
    case ColumnType::Integer:
        return numberIn(cell).kind == ingest::NumberKind::Integer;
    case ColumnType::Real:
        return numberIn(cell).kind != ingest::NumberKind::None;
    case ColumnType::Boolean:
        return ingest::parseBoolean(cell).has_value();
    case ColumnType::Date:
        return ingest::parseDate(cell).has_value();
    case ColumnType::Text:
        break;
    }
    return true;
}

std::string canonicalCell(std::string_view cell, ColumnType type)
{
    if (isMissingCell(cell))
        return {};
    if (type == ColumnType::Text || !fitsType(cell, type))
        return std::string(cell);
    if (type == ColumnType::Integer)
        return std::to_string(numberIn(cell).integer);
    if (type == ColumnType::Real) {
        const Number number = numberIn(cell);
        return pythonFloatRepr(number.real == 0 ? 0.0 : number.real); // -0 is 0
    }
    ColumnBuilder one(type);
    append(one, cell, type);
    return one.finish().asText(0);
}

Column typedColumn(const Column& text, ColumnType type)
{
    ColumnBuilder builder(type, text.size());
    for (std::int64_t row = 0; row < text.size(); ++row)
        append(builder, text.text(row), type);
    return builder.finish();
}

TextId typeWord(ColumnType type)
{
    switch (type) {
    case ColumnType::Integer:
        return PODIUM_TEXT("versioning.typeInteger", "whole number");
    case ColumnType::Real:
        return PODIUM_TEXT("versioning.typeReal", "number");
    case ColumnType::Boolean:
        return PODIUM_TEXT("versioning.typeBoolean", "True or False");
    case ColumnType::Date:
        return PODIUM_TEXT("versioning.typeDate", "date such as 2015-03-01");
    case ColumnType::Text:
        break;
    }
    return PODIUM_TEXT("versioning.typeText", "text");
}

Table joinedRows(const std::vector<Table>& parts, const std::vector<std::string>& names)
{
    if (parts.size() == 1)
        return Table(names, [&] {
            std::vector<Column> columns;
            for (std::size_t c = 0; c < names.size(); ++c)
                columns.push_back(parts.front().column(c));
            return columns;
        }());
    std::vector<Column> columns;
    for (std::size_t c = 0; c < names.size(); ++c) {
        ColumnBuilder builder(ColumnType::Text);
        for (const Table& part : parts)
            for (std::int64_t row = 0; row < part.rowCount(); ++row)
                builder.appendCell(part.column(c), row);
        columns.push_back(builder.finish());
    }
    return Table(names, std::move(columns));
}

RowKeys::RowKeys(const Table& rows, const Schema& types, const std::vector<std::string>& columns)
{
    for (const std::string& name : columns) {
        const auto index = rows.indexOf(name);
        if (!index)
            throw Error(ErrorCode::InvalidArgument,
                        {PODIUM_TEXT("versioning.keyColumnMissing", "The rows have no column {column}, which is part of the key."),
                         {{"column", name}}});
        const auto field = types.indexOf(name);
        m_parts.push_back({name, rows.column(*index), field ? types.fields[*field].type : ColumnType::Text});
    }
}

std::string RowKeys::of(std::int64_t row) const
{
    std::string key;
    for (const Part& part : m_parts) {
        const std::string cell = canonicalCell(part.cells.text(row), part.type);
        key += std::to_string(cell.size()) + ":" + cell; // no two different rows run together
    }
    return key;
}

bool RowKeys::hasMissing(std::int64_t row) const
{
    for (const Part& part : m_parts)
        if (isMissingCell(part.cells.text(row)))
            return true;
    return false;
}

std::string RowKeys::shown(std::int64_t row) const
{
    std::string text;
    for (const Part& part : m_parts)
        text += (text.empty() ? "" : ", ") + part.name + " = " + shownCell(part.cells.text(row));
    return text;
}

} // namespace podium::versioning
