#include "core/cleaning/CleanTable.h"

#include <memory>

#include "core/base/Error.h"
#include "core/ingest/Csv.h"
#include "core/ingest/TableIndex.h"

namespace podium::cleaning {
namespace {

Table readParts(const pipeline::StageInputs& inputs, const std::string& folder, const ingest::CsvOptions& options,
                std::vector<ingest::Finding>& findings, JobContext& job)
{
    const std::string list = folder + "/" + ingest::TableIndex::kFileName;
    const ingest::TableIndex index = ingest::TableIndex::parse(*inputs.bytes(list), list);
    std::vector<std::shared_ptr<const std::string>> kept; // the parser only looks at the bytes
    const std::vector<ingest::CsvBytes> parts = index.csvParts(folder, [&](const std::string& file) -> std::string_view {
        kept.push_back(inputs.bytes(folder + "/" + file));
        return *kept.back();
    });
    ingest::CsvResult result = ingest::parseCsvParts(parts, options, job);
    findings = std::move(result.findings);
    return std::move(result.table);
}

} // namespace

std::string rawTablePath(const std::string& table) { return "data/raw/" + table + ".csv"; }
std::string harmonisedTablePath(const std::string& table) { return std::string(kHarmonisedTables) + "/" + table + ".csv"; }
std::string cleanTablePath(const std::string& table) { return "data/clean/" + table + ".csv"; }
std::string cleanSchemaPath(const std::string& table) { return "data/clean/" + table + ".schema.json"; }

Table readRawTable(const pipeline::StageInputs& inputs, const std::string& table,
                   std::vector<ingest::Finding>& findings, JobContext& job, const ingest::CsvOptions& options)
{
    std::string path = rawTablePath(table);
    const bool isFolder = inputs.has(path + "/" + ingest::TableIndex::kFileName);
    if (const std::string made = harmonisedTablePath(table); !isFolder && !inputs.has(path) && inputs.has(made))
        path = made;
    Table raw;
    if (isFolder) {
        raw = readParts(inputs, path, options, findings, job);
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
        ingest::CsvResult result = ingest::parseCsv(*inputs.bytes(path), path, options, job);
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
                        where, Text{PODIUM_TEXT("cleaning.schemaHint", "Run the stage {stage} again."), {{"stage", "clean"}}});
        }
    }
    if (!json["table"].is_string() || !json["rows_read"].is_number_integer() || !json["recipe"].is_array() ||
        !json["recipe_md5"].is_string()) {
        throw Error(ErrorCode::InvalidFormat,
                    PODIUM_TEXT("cleaning.schemaType", "The schema of a clean table is broken."), where,
                    Text{PODIUM_TEXT("cleaning.schemaHint", "Run the stage {stage} again."), {{"stage", "clean"}}});
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
