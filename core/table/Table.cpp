#include "core/table/Table.h"

#include <algorithm>
#include <unordered_set>

#include "core/base/Error.h"

namespace podium {

namespace {

/// "a, b, c" for a hint; a long list is cut.
std::string listed(const std::vector<std::string>& names)
{
    constexpr std::size_t kMost = 30;
    std::string text;
    for (std::size_t i = 0; i < names.size() && i < kMost; ++i) {
        if (i > 0)
            text += ", ";
        text += names[i];
    }
    if (names.size() > kMost)
        text += ", …";
    return text;
}

[[noreturn]] void throwDuplicate(const std::string& name)
{
    throw Error(
        ErrorCode::InvalidData,
        Text{PODIUM_TEXT("table.duplicateColumn", "Two columns have the name {column}."), {{"column", name}}},
        {}, PODIUM_TEXT("table.duplicateColumnHint", "Give each column a name of its own."));
}

} // namespace

std::optional<std::size_t> Schema::indexOf(std::string_view name) const
{
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].name == name)
            return i;
    return std::nullopt;
}

Json Schema::toJson() const
{
    Json json = Json::array();
    for (const Field& field : fields)
        json.push_back(
            {{"name", field.name}, {"type", podium::name(field.type)}, {"nullable", field.nullable}});
    return json;
}

Schema Schema::fromJson(const Json& json, const std::string& where)
{
    const auto malformed = [&](std::size_t position) {
        return Error(ErrorCode::InvalidFormat,
                     Text{PODIUM_TEXT("table.badSchema",
                                      "Entry {position} of the schema is not a column with name and type."),
                          {{"position", position}}},
                     where,
                     PODIUM_TEXT("table.badSchemaHint", "Each entry has a name, a type (integer, real, text, "
                                                        "boolean or date) and nullable (true or false)."));
    };
    if (!json.is_array())
        throw Error(ErrorCode::InvalidFormat,
                    PODIUM_TEXT("table.schemaNoList", "The schema is not a list of columns."), where,
                    PODIUM_TEXT("table.schemaNoListHint", "Run the stage again that writes this file."));
    Schema schema;
    for (const Json& entry : json) {
        if (!entry.is_object() || !entry.contains("name") || !entry["name"].is_string() ||
            !entry.contains("type") || !entry["type"].is_string() ||
            (entry.contains("nullable") && !entry["nullable"].is_boolean()))
            throw malformed(schema.fields.size() + 1);
        Field field;
        field.name = entry["name"].get<std::string>();
        try {
            field.type = columnTypeNamed(entry["type"].get_ref<const std::string&>());
        } catch (const Error& error) {
            throw Error(error.code(), error.text(), where + ", " + field.name, error.hint());
        }
        field.nullable = entry.value("nullable", true);
        schema.fields.push_back(std::move(field));
    }
    return schema;
}

Table::Table(std::vector<std::string> names, std::vector<Column> columns, std::vector<std::int64_t> rowIds)
    : m_names(std::move(names))
    , m_columns(std::move(columns))
{
    if (m_names.size() != m_columns.size())
        throw Error(ErrorCode::InvalidData,
                    Text{PODIUM_TEXT("table.nameCount", "{names} names were given for {columns} columns."),
                         {{"names", m_names.size()}, {"columns", m_columns.size()}}});
    std::unordered_set<std::string_view> seen;
    for (const std::string& name : m_names)
        if (!seen.insert(name).second)
            throwDuplicate(name);
    m_rowCount = !m_columns.empty() ? m_columns.front().size() : static_cast<std::int64_t>(rowIds.size());
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (m_columns[i].size() != m_rowCount)
            throw Error(
                ErrorCode::InvalidData,
                Text{PODIUM_TEXT("table.columnLength",
                                 "Column {column} has {rows} rows where the others have {expected}."),
                     {{"column", m_names[i]}, {"rows", m_columns[i].size()}, {"expected", m_rowCount}}});
    if (!rowIds.empty()) {
        if (static_cast<std::int64_t>(rowIds.size()) != m_rowCount)
            throw Error(ErrorCode::InvalidData,
                        Text{PODIUM_TEXT("table.rowIdCount", "{ids} row numbers were given for {rows} rows."),
                             {{"ids", rowIds.size()}, {"rows", m_rowCount}}});
        m_rowIds = std::make_shared<const std::vector<std::int64_t>>(std::move(rowIds));
    }
}

std::optional<std::size_t> Table::indexOf(std::string_view name) const
{
    const auto found = std::find(m_names.begin(), m_names.end(), name);
    if (found == m_names.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_names.begin());
}

const Column& Table::column(std::string_view name, const std::string& where) const
{
    const std::optional<std::size_t> index = indexOf(name);
    if (!index)
        throw Error(ErrorCode::InvalidData,
                    Text{PODIUM_TEXT("table.noColumn", "There is no column {column}."), {{"column", name}}},
                    where,
                    Text{PODIUM_TEXT("table.noColumnHint", "The columns are: {columns}."),
                         {{"columns", listed(m_names)}}});
    return m_columns[*index];
}

std::int64_t Table::rowId(std::int64_t row) const
{
    return m_rowIds ? (*m_rowIds)[static_cast<std::size_t>(row)] : row;
}

Schema Table::schema() const
{
    Schema schema;
    for (std::size_t i = 0; i < m_names.size(); ++i)
        schema.fields.push_back({m_names[i], m_columns[i].type(), m_columns[i].missingCount() > 0});
    return schema;
}

Table Table::slice(std::int64_t offset, std::int64_t count) const
{
    const std::int64_t begin = std::clamp<std::int64_t>(offset, 0, m_rowCount);
    const std::int64_t length = std::clamp<std::int64_t>(count, 0, m_rowCount - begin);
    Table result;
    result.m_names = m_names;
    result.m_rowCount = length;
    for (const Column& column : m_columns)
        result.m_columns.push_back(column.slice(begin, length));
    if (m_rowIds || begin > 0) {
        std::vector<std::int64_t> ids(static_cast<std::size_t>(length));
        for (std::int64_t i = 0; i < length; ++i)
            ids[static_cast<std::size_t>(i)] = rowId(begin + i);
        result.m_rowIds = std::make_shared<const std::vector<std::int64_t>>(std::move(ids));
    }
    return result;
}

Table Table::take(std::span<const std::int64_t> rows) const
{
    Table result;
    result.m_names = m_names;
    result.m_rowCount = static_cast<std::int64_t>(rows.size());
    for (const Column& column : m_columns)
        result.m_columns.push_back(column.take(rows));
    std::vector<std::int64_t> ids;
    ids.reserve(rows.size());
    for (const std::int64_t row : rows)
        ids.push_back(rowId(row));
    result.m_rowIds = std::make_shared<const std::vector<std::int64_t>>(std::move(ids));
    return result;
}

Table Table::withColumn(std::string name, Column column) const
{
    if (!m_columns.empty() && column.size() != m_rowCount)
        throw Error(ErrorCode::InvalidData,
                    Text{PODIUM_TEXT("table.columnLength",
                                     "Column {column} has {rows} rows where the others have {expected}."),
                         {{"column", name}, {"rows", column.size()}, {"expected", m_rowCount}}});
    Table result = *this;
    result.m_rowCount = column.size();
    if (const std::optional<std::size_t> index = indexOf(name)) {
        result.m_columns[*index] = std::move(column);
    } else {
        result.m_names.push_back(std::move(name));
        result.m_columns.push_back(std::move(column));
    }
    return result;
}

Table Table::withoutColumn(std::string_view name) const
{
    Table result = *this;
    if (const std::optional<std::size_t> index = indexOf(name)) {
        const auto position = static_cast<std::ptrdiff_t>(*index);
        result.m_names.erase(result.m_names.begin() + position);
        result.m_columns.erase(result.m_columns.begin() + position);
    }
    return result;
}

Table Table::withRenamed(std::string_view from, std::string to) const
{
    Table result = *this;
    if (const std::optional<std::size_t> index = indexOf(from)) {
        if (from != to && indexOf(to))
            throwDuplicate(to);
        result.m_names[*index] = std::move(to);
    }
    return result;
}

Table Table::select(const std::vector<std::string>& names, const std::string& where) const
{
    Table result;
    result.m_rowCount = m_rowCount;
    result.m_rowIds = m_rowIds;
    for (const std::string& name : names) {
        if (result.indexOf(name))
            throwDuplicate(name);
        result.m_columns.push_back(column(name, where));
        result.m_names.push_back(name);
    }
    return result;
}

bool operator==(const Table& a, const Table& b)
{
    if (a.m_rowCount != b.m_rowCount || a.m_names != b.m_names)
        return false;
    if (a.m_rowIds != b.m_rowIds)
        for (std::int64_t row = 0; row < a.m_rowCount; ++row)
            if (a.rowId(row) != b.rowId(row))
                return false;
    return std::equal(a.m_columns.begin(), a.m_columns.end(), b.m_columns.begin());
}

} // namespace podium
