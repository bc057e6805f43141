#include "core/cleaning/CleanTable.h"

#include <algorithm>
#include <iterator>

#include "core/base/Error.h"
#include "core/cleaning/StepArguments.h"
#include "core/ingest/Csv.h"

namespace podium::cleaning {
namespace {

struct Part
{
    std::string path;
    std::shared_ptr<const std::string> bytes;
    Table table;
};

/// The type that holds the cells of both; an all-missing column has no say.
ColumnType commonType(const Column& a, ColumnType typeOfB, const Column& b)
{
    if (a.missingCount() == a.size() || a.type() == typeOfB)
        return typeOfB;
    if (b.missingCount() == b.size())
        return a.type();
    const auto isNumber = [](ColumnType type) {
        return type == ColumnType::Integer || type == ColumnType::Real;
    };
    return isNumber(a.type()) && isNumber(typeOfB) ? ColumnType::Real : ColumnType::Text;
}

Schema commonSchema(const std::vector<Part>& parts)
{
    const Table& first = parts.front().table;
    Schema schema = first.schema();
    for (const Part& part : parts) {
        std::vector<std::string> names = part.table.names();
        std::vector<std::string> expected = first.names();
        std::sort(names.begin(), names.end());
        std::sort(expected.begin(), expected.end());
        if (names != expected) {
            throw Error(
                ErrorCode::InvalidData,
                {PODIUM_TEXT(
                     "cleaning.partColumns",
                     "The parts of the table have different columns: {columns} here, {expected} in {first}."),
                 {{"columns", listed(part.table.names())},
                  {"expected", listed(first.names())},
                  {"first", parts.front().path}}},
                part.path, PODIUM_TEXT("cleaning.partColumnsHint", "Give every part the same header."));
        }
        for (Field& field : schema.fields) {
            const std::size_t own = *part.table.indexOf(field.name);
            field.type =
                commonType(part.table.column(own), field.type, first.column(*first.indexOf(field.name)));
        }
    }
    return schema;
}

Table joined(std::vector<Part>& parts, const Schema& schema, JobContext& job)
{
    std::vector<ColumnBuilder> builders;
    std::vector<std::string> names;
    for (const Field& field : schema.fields) {
        builders.emplace_back(field.type);
        names.push_back(field.name);
    }
    for (Part& part : parts) {
        job.checkCancelled();
        ingest::CsvOptions options;
        options.schema = schema;
        part.table = ingest::parseCsv(*part.bytes, part.path, options, job).table;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const Column& column = part.table.column(*part.table.indexOf(names[i]));
            for (std::int64_t row = 0; row < column.size(); ++row)
                builders[i].appendCell(column, row);
        }
    }
    std::vector<Column> columns;
    for (ColumnBuilder& builder : builders)
        columns.push_back(builder.finish());
    return Table(std::move(names), std::move(columns));
}

Table readParts(const pipeline::StageInputs& inputs, const std::string& folder,
                std::vector<ingest::Finding>& findings, JobContext& job)
{
    const std::string index = folder + "/_table.json";
    const Json json = parseJson(*inputs.bytes(index), index);
    const auto list = json.is_object() ? json.find("parts") : json.end();
    if (list == json.end() || !list->is_array() || list->empty() ||
        !std::all_of(list->begin(), list->end(), [](const Json& part) { return part.is_string(); })) {
        throw Error(
            ErrorCode::InvalidFormat,
            PODIUM_TEXT("cleaning.noParts", "The file does not list the parts of the table."), index,
            PODIUM_TEXT("cleaning.noPartsHint", "It reads {\"parts\": [\"0001.csv\", \"0002.csv\"]}."));
    }
    std::vector<Part> parts;
    for (const Json& name : *list) {
        const std::string path = folder + "/" + name.get<std::string>();
        const auto bytes = inputs.bytes(path);
        ingest::CsvResult result = ingest::parseCsv(*bytes, path, {}, job);
        std::move(result.findings.begin(), result.findings.end(), std::back_inserter(findings));
        parts.push_back({path, bytes, std::move(result.table)});
    }
    return joined(parts, commonSchema(parts), job);
}

} // namespace

std::string rawTablePath(const std::string& table) { return "data/raw/" + table + ".csv"; }
std::string cleanTablePath(const std::string& table) { return "data/clean/" + table + ".csv"; }
std::string cleanSchemaPath(const std::string& table) { return "data/clean/" + table + ".schema.json"; }

Table readRawTable(const pipeline::StageInputs& inputs, const std::string& table,
                   std::vector<ingest::Finding>& findings, JobContext& job)
{
    const std::string path = rawTablePath(table);
    Table raw;
    if (inputs.has(path + "/_table.json")) {
        raw = readParts(inputs, path, findings, job);
    } else if (!inputs.has(path)) {
        throw Error(ErrorCode::NotFound,
                    {PODIUM_TEXT("cleaning.noRawTable",
                                 "clean.recipes names the table {table}, but its file is not there."),
                     {{"table", table}}},
                    path,
                    PODIUM_TEXT("cleaning.noRawTableHint",
                                "Import the table, or take its line out of clean.recipes in params.yaml."));
    } else if (const auto known = inputs.table(path)) {
        raw = *known;
    } else {
        ingest::CsvResult result = ingest::parseCsv(*inputs.bytes(path), path, {}, job);
        findings = std::move(result.findings);
        raw = std::move(result.table);
    }
    if (raw.rowCount() == 0) {
        throw Error(
            ErrorCode::InvalidData,
            {PODIUM_TEXT("cleaning.emptyTable", "The table {table} has no rows."), {{"table", table}}}, path,
            PODIUM_TEXT("cleaning.emptyTableHint", "Import a file with rows below its header."));
    }
    return raw;
}

Json CleanSchema::toJson() const
{
    Json json;
    json["table"] = table;
    json["columns"] = columns.toJson();
    json["rows_read"] = rowsRead;
    json["recipe"] = recipe;
    json["recipe_md5"] = recipeMd5;
    json["raw"] = raw.toJson();
    return json;
}

CleanSchema CleanSchema::fromJson(const Json& json, const std::string& where)
{
    for (const char* key : {"table", "columns", "rows_read", "recipe", "recipe_md5", "raw"}) {
        if (!json.is_object() || !json.contains(key)) {
            throw Error(ErrorCode::InvalidFormat,
                        {PODIUM_TEXT("cleaning.schemaKey", "The schema of a clean table lacks {key}."),
                         {{"key", key}}},
                        where, PODIUM_TEXT("cleaning.schemaHint", "Run the stage clean again."));
        }
    }
    if (!json["table"].is_string() || !json["rows_read"].is_number_integer() || !json["recipe"].is_array() ||
        !json["recipe_md5"].is_string()) {
        throw Error(ErrorCode::InvalidFormat,
                    PODIUM_TEXT("cleaning.schemaType", "The schema of a clean table is broken."), where,
                    PODIUM_TEXT("cleaning.schemaHint", "Run the stage clean again."));
    }
    CleanSchema schema;
    schema.table = json["table"].get<std::string>();
    schema.columns = Schema::fromJson(json["columns"], where);
    schema.raw = Schema::fromJson(json["raw"], where);
    schema.recipe = json["recipe"];
    schema.recipeMd5 = json["recipe_md5"].get<std::string>();
    schema.rowsRead = json["rows_read"].get<std::int64_t>();
    return schema;
}

Table parseCleanTable(std::string_view csv, const CleanSchema& schema, const std::string& where,
                      JobContext& job)
{
    ingest::CsvOptions options;
    options.separator = ',';
    options.encoding = ingest::Encoding::Utf8;
    options.header = true;
    options.missingTokens.clear();
    options.schema = schema.columns;
    options.rowIds = true;
    return ingest::parseCsv(csv, where, options, job).table;
}

} // namespace podium::cleaning
