#include "core/cleaning/CleanTable.h"

#include <algorithm>
#include <memory>

#include "core/base/Error.h"
#include "core/ingest/Csv.h"

namespace podium::cleaning {
namespace {

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
            PODIUM_TEXT("cleaning.noPartsHint", "It holds a list such as \"parts\": [\"0001.csv\", \"0002.csv\"]."));
    }
    std::vector<std::shared_ptr<const std::string>> kept; // the parser only looks at the bytes
    std::vector<ingest::CsvBytes> parts;
    for (const Json& name : *list) {
        const std::string path = folder + "/" + name.get<std::string>();
        kept.push_back(inputs.bytes(path));
        parts.push_back({path, *kept.back()});
    }
    ingest::CsvResult result = ingest::parseCsvParts(parts, {}, job);
    findings = std::move(result.findings);
    return std::move(result.table);
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
                                "Import the table, or take its line out of clean.recipes in params.yaml. A folder of "
                                "parts names them in its _table.json."));
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
