#include "core/cleaning/CleanStage.h"

#include <algorithm>
#include <atomic>
#include <iterator>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"
#include "core/cleaning/CleanTable.h"
#include "core/cleaning/Recipe.h"
#include "core/cleaning/StepArguments.h"
#include "core/ingest/Csv.h"

namespace podium::cleaning {
namespace {

using Recipes = std::vector<std::pair<std::string, std::string>>; // table, recipe file

Recipes recipesOf(const Json& params)
{
    const Json map = parameterValue(params, CleanStage().parameters().front());
    Recipes recipes;
    for (const auto& [table, path] : map.items()) {
        if (table.empty() || table.front() == '.' || table.find('/') != std::string::npos) {
            throw Error(ErrorCode::InvalidArgument,
                        {PODIUM_TEXT("cleaning.tableName", "\"{table}\" cannot be the name of a table."),
                         {{"table", table}}},
                        "params.yaml, clean.recipes",
                        PODIUM_TEXT("cleaning.tableNameHint",
                                    "A table is called as its file in data/raw, without the ending .csv."));
        }
        if (!path.is_string()) {
            throw Error(
                ErrorCode::InvalidArgument,
                {PODIUM_TEXT("cleaning.recipePath", "clean.recipes gives the table {table} no recipe file."),
                 {{"table", table}}},
                "params.yaml, clean.recipes." + table,
                PODIUM_TEXT("cleaning.recipePathHint",
                            "Write a line such as timesData: recipes/timesData.yaml."));
        }
        recipes.emplace_back(table, path.get<std::string>());
    }
    if (recipes.empty()) {
        throw Error(ErrorCode::InvalidArgument,
                    PODIUM_TEXT("cleaning.noTables", "clean.recipes names no table."),
                    "params.yaml, clean.recipes",
                    PODIUM_TEXT("cleaning.recipePathHint",
                                "Write a line such as timesData: recipes/timesData.yaml."));
    }
    return recipes;
}

Recipe readRecipe(const pipeline::StageInputs& inputs, const std::string& table, const std::string& path)
{
    if (!inputs.has(path)) {
        throw Error(
            ErrorCode::NotFound,
            {PODIUM_TEXT("cleaning.noRecipeFile", "The recipe of the table {table} is not there."),
             {{"table", table}}},
            path,
            PODIUM_TEXT("cleaning.noRecipeFileHint",
                        "Put the file there, or name another one under clean.recipes in params.yaml."));
    }
    return Recipe::parse(*inputs.bytes(path), path);
}

struct CleanedTable
{
    std::vector<pipeline::StageOutput> files;
    Json report;
};

void checkNotEmpty(const CleaningResult& result, const std::string& table, const std::string& recipePath)
{
    if (result.table.rowCount() > 0)
        return;
    std::string step;
    for (std::size_t i = 0; i < result.reports.size() && step.empty(); ++i) {
        if (result.reports[i].rowsAfter == 0)
            step = std::to_string(i + 1) + " (" + result.reports[i].step + ")";
    }
    throw Error(ErrorCode::InvalidData,
                {PODIUM_TEXT("cleaning.nothingLeft",
                             "No row of the table {table} is left after step {step} of its recipe."),
                 {{"table", table}, {"step", step}}},
                recipePath + ", table " + table,
                PODIUM_TEXT("cleaning.nothingLeftHint",
                            "Look at the condition of that step, and at the table it is applied to."));
}

Json reportOf(const CleaningResult& result, std::int64_t rowsRead,
              const std::vector<ingest::Finding>& findings)
{
    Json report;
    report["rows_read"] = rowsRead;
    report["rows_after"] = result.table.rowCount();
    report["columns_after"] = result.table.columnCount();
    report["steps"] = Json::array();
    for (const StepReport& step : result.reports)
        report["steps"].push_back(step.toJson());
    report["missing_left"] = Json::object();
    for (std::size_t i = 0; i < result.table.columnCount(); ++i) {
        if (const std::int64_t missing = result.table.column(i).missingCount(); missing > 0)
            report["missing_left"][result.table.names()[i]] = missing;
    }
    report["findings"] = Json::array();
    for (const ingest::Finding& finding : findings) {
        Json entry{{"rule", finding.rule}, {"message", finding.message.toJson()}, {"count", finding.count}};
        if (finding.row)
            entry["row"] = *finding.row;
        if (!finding.column.empty())
            entry["column"] = finding.column;
        entry["examples"] = finding.examples;
        report["findings"].push_back(std::move(entry));
    }
    return report;
}

CleanedTable cleanOne(const pipeline::StageInputs& inputs, const std::string& table,
                      const std::string& recipePath, JobContext& job)
{
    const Recipe recipe = readRecipe(inputs, table, recipePath);
    std::vector<ingest::Finding> findings;
    const Table raw = readRawTable(inputs, table, findings, job);
    const CleaningResult result = clean(raw, recipe, table, job);
    checkNotEmpty(result, table, recipePath);

    CleanSchema schema;
    schema.table = table;
    schema.columns = result.table.schema();
    schema.raw = raw.schema();
    schema.recipe = recipe.rowWise().toJson();
    schema.recipeMd5 = recipe.md5();
    schema.rowsRead = raw.rowCount();

    ingest::CsvWriteOptions options;
    options.rowIds = true;
    CleanedTable cleaned;
    cleaned.files.push_back({cleanTablePath(table), ingest::writeCsv(result.table, options),
                             std::make_shared<Table>(result.table)});
    cleaned.files.push_back({cleanSchemaPath(table), prettyJson(schema.toJson()), nullptr});
    cleaned.report = reportOf(result, raw.rowCount(), findings);
    return cleaned;
}

} // namespace

std::string_view CleanStage::name() const { return "clean"; }

TextId CleanStage::purpose() const
{
    return PODIUM_TEXT("cleaning.purpose",
                       "Turns the raw tables into clean ones, step by step as their recipes say.");
}

const std::vector<Parameter>& CleanStage::parameters() const
{
    static const std::vector<Parameter> parameters = [] {
        Parameter recipes;
        recipes.key = "clean.recipes";
        recipes.type = ParameterType::Map;
        recipes.defaultValue = Json::object();
        recipes.label = PODIUM_TEXT("cleaning.recipesLabel", "Recipes");
        recipes.help =
            PODIUM_TEXT("cleaning.recipesHelp",
                        "Which recipe file cleans which table; tables without a line are left out.");
        return std::vector<Parameter>{recipes};
    }();
    return parameters;
}

void CleanStage::checkParameters(const Json& params) const { recipesOf(params); }

pipeline::StageOutputs CleanStage::run(const pipeline::StageInputs& inputs, const Json& params,
                                       JobContext& job) const
{
    const Recipes recipes = recipesOf(params);
    std::vector<CleanedTable> cleaned(recipes.size());
    std::atomic<std::size_t> finished = 0;
    job.pool().parallelFor(recipes.size(), 1, job.token(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            JobContext part(job.pool(), job.token());
            cleaned[i] = cleanOne(inputs, recipes[i].first, recipes[i].second, part);
            job.progress(
                static_cast<double>(++finished) / static_cast<double>(recipes.size()),
                {PODIUM_TEXT("cleaning.tableDone", "Cleaned {table}"), {{"table", recipes[i].first}}});
        }
    });

    pipeline::StageOutputs outputs;
    Json names = Json::array();
    Json reports = Json::object();
    for (std::size_t i = 0; i < recipes.size(); ++i) {
        names.push_back(recipes[i].first);
        reports[recipes[i].first] = std::move(cleaned[i].report);
        std::move(cleaned[i].files.begin(), cleaned[i].files.end(), std::back_inserter(outputs.files));
    }
    outputs.files.push_back({kCleanTablesPath, prettyJson({{"tables", names}}), nullptr});
    outputs.files.push_back({kCleaningReportPath, prettyJson({{"tables", reports}}), nullptr});
    return outputs;
}

Text CleanStage::summary(const pipeline::StageInputs& outputs, const Json&) const
{
    if (!outputs.has(kCleaningReportPath))
        return {};
    const Json report = parseJson(*outputs.bytes(kCleaningReportPath), kCleaningReportPath);
    std::int64_t read = 0;
    std::int64_t after = 0;
    std::int64_t cells = 0;
    const Json all = report.value("tables", Json::object());
    for (const Json& table : all) {
        read += table.value("rows_read", std::int64_t{0});
        after += table.value("rows_after", std::int64_t{0});
        const Json steps = table.value("steps", Json::array());
        for (const Json& step : steps)
            cells += step.value("cells_changed", std::int64_t{0});
    }
    if (all.size() == 1) {
        return {PODIUM_TEXT("cleaning.summaryOne",
                            "{table}: kept {after} of {read} rows and changed {cells} {cells:cell|cells}."),
                {{"table", all.begin().key()}, {"after", after}, {"read", read}, {"cells", cells}}};
    }
    return {PODIUM_TEXT("cleaning.summary",
                        "Cleaned {tables} tables: kept {after} of {read} rows and changed {cells} {cells:cell|cells}."),
            {{"tables", all.size()}, {"after", after}, {"read", read}, {"cells", cells}}};
}

} // namespace podium::cleaning
