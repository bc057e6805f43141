#include "core/versioning/TableSchema.h"

#include <algorithm>
#include <atomic>
#include <limits>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"
#include "core/cleaning/RuleWords.h"
#include "core/versioning/RowEdits.h"

namespace podium::versioning {

namespace {

[[noreturn]] void refuse(const std::string& where, const char* key)
{
    throw Error(ErrorCode::InvalidFormat,
                {PODIUM_TEXT("versioning.badSchema", "This is no schema of a table: {key} is missing or of the wrong kind."),
                 {{"key", key}}},
                where, PODIUM_TEXT("versioning.badSchemaHint", "Take the file back from an earlier version."));
}

std::size_t columnOf(const TableSchema& schema, const std::string& name)
{
    const auto index = schema.columns.indexOf(name);
    if (index)
        return *index;
    std::string known;
    for (const std::string& column : schema.names())
        known += (known.empty() ? "" : ", ") + column;
    throw Error(ErrorCode::InvalidArgument,
                {PODIUM_TEXT("versioning.noColumn", "The table has no column {column}."), {{"column", name}}}, {},
                {PODIUM_TEXT("versioning.noColumnHint", "Its columns are: {columns}."), {{"columns", known}}});
}

} // namespace

std::vector<std::string> TableSchema::names() const
{
    std::vector<std::string> names;
    for (const Field& field : columns.fields)
        names.push_back(field.name);
    return names;
}

std::string TableSchema::text() const
{
    Json json = Json::object();
    json["columns"] = columns.toJson();
    json["key"] = key;
    json["rules"] = Json::array();
    for (const RowCondition& rule : rules)
        json["rules"].push_back(rule.toJson());
    return prettyJson(json);
}

TableSchema TableSchema::parse(std::string_view text, const std::string& where)
{
    const Json json = parseJson(text, where);
    if (!json.is_object() || !json.contains("columns"))
        refuse(where, "columns");
    TableSchema schema;
    schema.columns = Schema::fromJson(json["columns"], where);
    const Json key = json.value("key", Json::array());
    if (!key.is_array() || !std::all_of(key.begin(), key.end(), [&](const Json& name) {
            return name.is_string() && schema.columns.indexOf(name.get<std::string>());
        }))
        refuse(where, "key");
    schema.key = key.get<std::vector<std::string>>();
    const Json rules = json.value("rules", Json::array());
    if (!rules.is_array())
        refuse(where, "rules");
    for (const Json& rule : rules) {
        schema.rules.push_back(RowCondition::fromJson(rule, where));
        if (!schema.columns.indexOf(schema.rules.back().column))
            refuse(where, "rules");
    }
    return schema;
}

Json RejectedRow::toJson() const
{
    return {{"row", row}, {"column", column}, {"id", reason.id()}, {"reason", reason.english()}};
}

std::vector<RejectedRow> rowsAgainst(const TableSchema& schema, const Table& rows, JobContext& job)
{
    constexpr std::size_t kAtOnce = 4096;
    constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
    const std::size_t columns = schema.columns.fields.size();
    const auto count = static_cast<std::size_t>(rows.rowCount());
    const auto isKey = [&](const std::string& name) {
        return std::find(schema.key.begin(), schema.key.end(), name) != schema.key.end();
    };
    std::vector<bool> required;
    for (const Field& field : schema.columns.fields)
        required.push_back(!field.nullable || isKey(field.name));

    std::vector<std::uint32_t> fault(count, kNone); // of each row: its first column that is wrong, or behind these its first rule
    std::atomic<std::size_t> done{0};
    job.pool().parallelFor(count, kAtOnce, job.token(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t c = 0; c < columns; ++c) {
            const Column& cells = rows.column(c);
            const ColumnType type = schema.columns.fields[c].type;
            if (type == ColumnType::Text && !required[c])
                continue;
            for (std::size_t row = begin; row < end; ++row) {
                const std::string_view cell = cells.text(static_cast<std::int64_t>(row));
                if (fault[row] != kNone || (type != ColumnType::Text && fitsType(cell, type)))
                    continue;
                if (isMissingCell(cell) ? required[c] : type != ColumnType::Text)
                    fault[row] = static_cast<std::uint32_t>(c);
            }
        }
        job.progress(static_cast<double>(done += end - begin) / static_cast<double>(count));
    });
    std::vector<std::size_t> places;
    for (std::size_t r = 0; r < schema.rules.size(); ++r) {
        job.checkCancelled();
        const RowCondition& rule = schema.rules[r];
        places.push_back(*schema.columns.indexOf(rule.column));
        const std::vector<bool> holds = rowsThatHold(rows, schema.columns, {rule});
        for (std::size_t row = 0; row < count; ++row)
            if (fault[row] == kNone && !holds[row] &&
                (rule.relation == "present" || !isMissingCell(rows.column(places[r]).text(static_cast<std::int64_t>(row)))))
                fault[row] = static_cast<std::uint32_t>(columns + r);
    }

    std::vector<RejectedRow> rejected;
    for (std::size_t i = 0; i < count; ++i) {
        if (fault[i] == kNone)
            continue;
        const auto row = static_cast<std::int64_t>(i);
        if (fault[i] >= columns) {
            const RowCondition& rule = schema.rules[fault[i] - columns];
            rejected.push_back({row + 1, rule.column,
                                {PODIUM_TEXT("versioning.cellRule", "“{value}” in {column} breaks the rule {rule}."),
                                 {{"value", rows.column(places[fault[i] - columns]).text(row)}, {"column", rule.column}, {"rule", cleaning::ruleWords(Json{{"condition", rule.toJson()}})}}}});
            continue;
        }
        const Field& field = schema.columns.fields[fault[i]];
        const std::string_view cell = rows.column(fault[i]).text(row);
        if (isMissingCell(cell))
            rejected.push_back({row + 1, field.name,
                                {PODIUM_TEXT("versioning.cellMissing", "{column} is missing, but must not be."), {{"column", field.name}}}});
        else
            rejected.push_back({row + 1, field.name,
                                {PODIUM_TEXT("versioning.cellType", "“{value}” in {column} is no {type}."),
                                 {{"value", cell}, {"column", field.name}, {"type", typeWord(field.type)}}}});
    }
    return rejected;
}

std::vector<RejectedRow> tableAgainst(const TableSchema& schema, const Table& rows, JobContext& job)
{
    std::vector<RejectedRow> rejected = rowsAgainst(schema, rows, job);
    job.checkCancelled();
    if (!schema.key.empty())
        add(rejected, repeatedKeys(RowKeys(rows, schema.columns, schema.key), rows.rowCount()));
    return rejected;
}

bool SchemaChange::empty() const
{
    return !key && added.empty() && dropped.empty() && types.empty() && required.empty() && optional.empty() &&
           rules.empty() && droppedRules.empty();
}

TableSchema SchemaChange::appliedTo(const TableSchema& before) const
{
    TableSchema after = before;
    for (const std::string& name : dropped) {
        after.columns.fields.erase(after.columns.fields.begin() + static_cast<std::ptrdiff_t>(columnOf(after, name)));
        std::erase_if(after.rules, [&](const RowCondition& rule) { return rule.column == name; });
        if (std::find(after.key.begin(), after.key.end(), name) != after.key.end() && !key)
            throw Error(ErrorCode::InvalidArgument,
                        {PODIUM_TEXT("versioning.dropKey", "{column} is part of the key and cannot be dropped."), {{"column", name}}},
                        {}, PODIUM_TEXT("versioning.dropKeyHint", "Set another key in the same step."));
    }
    for (const NewColumn& column : added) {
        if (after.columns.indexOf(column.field.name) || column.field.name.empty())
            throw Error(ErrorCode::InvalidArgument, {PODIUM_TEXT("versioning.columnThere", "The table has a column {column} already."),
                                                     {{"column", column.field.name}}});
        after.columns.fields.push_back(column.field);
    }
    for (const auto& [name, type] : types)
        after.columns.fields[columnOf(after, name)].type = type;
    for (const std::string& name : required)
        after.columns.fields[columnOf(after, name)].nullable = false;
    for (const std::string& name : optional)
        after.columns.fields[columnOf(after, name)].nullable = true;
    if (key) {
        for (const std::string& name : *key)
            static_cast<void>(columnOf(after, name));
        after.key = *key;
    }
    for (const std::string& rule : droppedRules) {
        const RowCondition given = RowCondition::parse(rule, before.names());
        if (std::erase(after.rules, given) == 0)
            throw Error(ErrorCode::InvalidArgument,
                        {PODIUM_TEXT("versioning.noRule", "The table has no rule {rule}."), {{"rule", given.text()}}});
    }
    for (const std::string& rule : rules) {
        const RowCondition given = RowCondition::parse(rule, after.names());
        if (std::find(after.rules.begin(), after.rules.end(), given) == after.rules.end())
            after.rules.push_back(given);
    }
    return after;
}

} // namespace podium::versioning
