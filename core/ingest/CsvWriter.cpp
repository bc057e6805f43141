#include <array>
#include <charconv>
#include <cstring>

#include "core/base/Json.h"
#include "core/ingest/Csv.h"

namespace podium::ingest {

namespace {

class CsvText
{
public:
    explicit CsvText(char separator)
        : m_separator(separator)
    {
    }

    void reserve(std::size_t bytes) { m_bytes.reserve(bytes); }
    void put(char c) { m_bytes += c; }
    void put(std::string_view plain) { m_bytes += plain; }
    void putInteger(std::int64_t value)
    {
        std::array<char, 24> digits{};
        m_bytes.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
    }
    /// Quoted where a reader would take it for something else.
    void putText(std::string_view text)
    {
        bool plain = true;
        for (const char c : text)
            plain = plain && c != m_separator && c != '"' && c != '\n' && c != '\r';
        if (plain) {
            m_bytes += text;
            return;
        }
        m_bytes += '"';
        for (const char c : text) {
            if (c == '"')
                m_bytes += '"';
            m_bytes += c;
        }
        m_bytes += '"';
    }
    /// The only cell of its row: a blank one would be a blank line, which readers skip.
    void putLoneText(std::string_view text)
    {
        if (text.find_first_not_of(" \t") != std::string_view::npos) {
            putText(text);
            return;
        }
        m_bytes += '"';
        m_bytes += text;
        m_bytes += '"';
    }
    std::string take() { return std::move(m_bytes); }

private:
    char m_separator;
    std::string m_bytes;
};

void putCell(CsvText& csv, const Column& column, std::int64_t row)
{
    if (column.isMissing(row))
        return;
    switch (column.type()) {
    case ColumnType::Integer:
        csv.putInteger(column.integer(row));
        break;
    case ColumnType::Real:
        csv.put(pythonFloatRepr(column.real(row)));
        break;
    case ColumnType::Text:
        csv.putText(column.text(row));
        break;
    case ColumnType::Boolean:
        csv.put(column.boolean(row) ? std::string_view("True") : std::string_view("False"));
        break;
    case ColumnType::Date:
        csv.put(column.asText(row));
        break;
    }
}

} // namespace

std::string writeCsv(const Table& table, const CsvWriteOptions& options)
{
    CsvText csv(options.separator);
    const std::size_t columns = table.columnCount();
    csv.reserve(static_cast<std::size_t>(table.rowCount() + 1) * (columns * 8 + 8));
    const bool lone = columns == 1 && !options.rowIds;
    if (columns == 0 && !options.rowIds)
        return {};
    for (std::size_t c = 0; c < columns; ++c) {
        if (c > 0)
            csv.put(options.separator);
        if (columns == 1)
            csv.putLoneText(table.names()[c]);
        else
            csv.putText(table.names()[c]);
    }
    csv.put('\n');
    for (std::int64_t row = 0; row < table.rowCount(); ++row) {
        if (options.rowIds) {
            csv.putInteger(table.rowId(row));
            if (columns > 0)
                csv.put(options.separator);
        }
        for (std::size_t c = 0; c < columns; ++c) {
            if (c > 0)
                csv.put(options.separator);
            const Column& column = table.column(c);
            if (!lone)
                putCell(csv, column, row);
            else if (column.isMissing(row))
                csv.put("\"\"");
            else if (column.type() == ColumnType::Text)
                csv.putLoneText(column.text(row));
            else
                putCell(csv, column, row);
        }
        csv.put('\n');
    }
    return csv.take();
}

} // namespace podium::ingest
