#pragma once
// The tables at both ends of cleaning: raw ones as they lie in data/raw, clean ones with their schema in
// data/clean.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/JobContext.h"
#include "core/cleaning/Recipe.h"
#include "core/ingest/Csv.h"
#include "core/ingest/Finding.h"
#include "core/pipeline/BuiltinStage.h"
#include "core/table/Table.h"

namespace podium::cleaning {

std::string rawTablePath(const std::string& table);    ///< "data/raw/<t>.csv"
inline constexpr const char* kHarmonisedTables = "data/harmonised"; ///< output of the stage `harmonise`
std::string harmonisedTablePath(const std::string& table); ///< "data/harmonised/<t>.csv"
std::string cleanTablePath(const std::string& table);  ///< "data/clean/<t>.csv"
std::string cleanSchemaPath(const std::string& table); ///< "data/clean/<t>.schema.json"
/// {"tables": [names]}: which tables there are, in the order of clean.recipes.
inline constexpr const char* kCleanTablesPath = "data/clean/tables.json";
inline constexpr const char* kCleanFolder = "data/clean"; ///< output of the stage `clean`
inline constexpr const char* kCleaningReportPath = "reports/cleaning.json";

/// The raw table: a CSV file, or the parts that data/raw/<t>.csv/_table.json lists (core/ingest/TableIndex.h), one after
/// the other; where none of that name was imported, the one that the stage `harmonise` made. Throws Error{NotFound} where there is none, Error{InvalidData} where there is no
/// row.
Table readRawTable(const pipeline::StageInputs& inputs, const std::string& table,
                   std::vector<ingest::Finding>& findings, JobContext& job, const ingest::CsvOptions& options = {});

/// What data/clean/<t>.schema.json holds.
struct CleanSchema
{
    std::string table;
    Schema columns;              ///< of the clean table
    Schema raw;                  ///< of the raw table
    Json recipe = Json::array(); ///< row-wise steps
    std::string recipeMd5;
    std::int64_t rowsRead = 0;

    Json toJson() const;
    static CleanSchema fromJson(const Json& json, const std::string& where);
};

/// A clean table from its file: the types of the schema, row ids, no token but the empty cell is missing.
/// Gives the very table that was written.
Table parseCleanTable(std::string_view csv, const CleanSchema& schema, const std::string& where,
                      JobContext& job);

} // namespace podium::cleaning
