#include <set>

#include "core/base/Json.h"
#include "core/ingest/Arff.h"

namespace podium::ingest {

namespace {

/// In quotes where a reader would take it for something else.
std::string written(std::string_view text)
{
    const bool plain = !text.empty() && text != "?" && text.find_first_of(" \t\r\n,'\"{}%\\") == std::string_view::npos &&
                       text.front() != '@';
    if (plain)
        return std::string(text);
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\n' || c == '\r' || c == '\t') {
            quoted += c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t";
            continue;
        }
        if (c == '\'' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + "'";
}

std::string typeOf(const Column& column, std::size_t mostCategories)
{
    switch (column.type()) {
    case ColumnType::Integer:
        return "INTEGER";
    case ColumnType::Real:
        return "REAL";
    case ColumnType::Date:
        return "DATE \"yyyy-MM-dd\"";
    case ColumnType::Boolean:
        return "{False, True}";
    case ColumnType::Text:
        break;
    }
    std::set<std::string_view> categories;
    for (std::int64_t row = 0; row < column.size() && categories.size() <= mostCategories; ++row)
        if (!column.isMissing(row))
            categories.insert(column.text(row));
    if (categories.empty() || categories.size() > mostCategories)
        return "STRING";
    std::string list = "{";
    for (const std::string_view category : categories)
        list += (list.size() > 1 ? ", " : "") + written(category);
    return list + "}";
}

} // namespace

std::string writeArff(const Table& table, const ArffWriteOptions& options)
{
    std::string out = "@RELATION " + written(options.relation) + "\n\n";
    for (std::size_t c = 0; c < table.columnCount(); ++c)
        out += "@ATTRIBUTE " + written(table.names()[c]) + " " + typeOf(table.column(c), options.mostCategories) + "\n";
    out += "\n@DATA\n";
    for (std::int64_t row = 0; row < table.rowCount(); ++row)
        for (std::size_t c = 0; c < table.columnCount(); ++c) {
            const Column& column = table.column(c);
            out += column.isMissing(row)                    ? "?"
                   : column.type() == ColumnType::Text      ? written(column.text(row))
                                                            : column.asText(row);
            out += c + 1 < table.columnCount() ? ',' : '\n';
        }
    return out;
}

} // namespace podium::ingest
