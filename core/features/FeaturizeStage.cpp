#include "core/features/FeaturizeStage.h"

#include <algorithm>
#include <atomic>
#include <iterator>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"
#include "core/cleaning/CleanTable.h"
#include "core/features/Featurizer.h"
#include "core/features/Prepared.h"
#include "core/ingest/Csv.h"

namespace podium::features {
namespace {

std::string featuresPath(const std::string& table) { return "data/prepared/" + table + "-features.json"; }

std::vector<std::string> tablesOf(const pipeline::StageInputs& inputs)
{
    const std::string path = cleaning::kCleanTablesPath;
    const Json json = parseJson(*inputs.bytes(path), path);
    std::vector<std::string> tables;
    const bool valid = json.is_object() && json.contains("tables") && json["tables"].is_array() &&
                       !json["tables"].empty() &&
                       std::all_of(json["tables"].begin(), json["tables"].end(),
                                   [](const Json& name) { return name.is_string(); });
    if (!valid) {
        throw Error(ErrorCode::InvalidFormat,
                    PODIUM_TEXT("features.noTables", "The list of clean tables names no table."), path,
                    Text{PODIUM_TEXT("features.noTablesHint", "Run the stage {stage} again."), {{"stage", "clean"}}});
    }
    return json["tables"].get<std::vector<std::string>>();
}

void checkTables(const FeaturizeOptions& options, const std::vector<std::string>& tables)
{
    const auto require = [&](const std::string& table, TextId message, const std::string& where) {
        if (std::find(tables.begin(), tables.end(), table) != tables.end())
            return;
        std::string known;
        for (const std::string& name : tables)
            known += (known.empty() ? "" : ", ") + name;
        throw Error(ErrorCode::InvalidArgument, Text{message, {{"table", table}}}, where,
                    Text{PODIUM_TEXT("features.tablesThereHint", "There are: {tables}."), {{"tables", known}}});
    };
    for (const auto& [table, columns] : options.columns)
        require(table, PODIUM_TEXT("features.unknownTable", "featurize.columns names the table {table}, which is not among the clean ones."),
                "params.yaml, featurize.columns." + table);
    for (const std::string& table : options.leaveOut)
        require(table, PODIUM_TEXT("features.unknownLeftOut", "featurize.leave_out names the table {table}, which is not among the clean ones."),
                std::string("params.yaml, ") + kLeaveOut);
}

/// The clean tables without those that are only cleaned.
std::vector<std::string> preparedTables(const FeaturizeOptions& options, std::vector<std::string> tables)
{
    std::erase_if(tables, [&](const std::string& table) {
        return std::find(options.leaveOut.begin(), options.leaveOut.end(), table) != options.leaveOut.end();
    });
    if (tables.empty())
        throw Error(ErrorCode::InvalidArgument, PODIUM_TEXT("features.allLeftOut", "featurize.leave_out leaves no table to prepare."),
                    std::string("params.yaml, ") + kLeaveOut,
                    PODIUM_TEXT("features.allLeftOutHint", "Take the table that is trained on out of the list."));
    return tables;
}

Prepared prepareOne(const pipeline::StageInputs& inputs, const std::string& table,
                    const FeaturizeOptions& options, JobContext& job)
{
    const std::string schemaPath = cleaning::cleanSchemaPath(table);
    const cleaning::CleanSchema schema =
        cleaning::CleanSchema::fromJson(parseJson(*inputs.bytes(schemaPath), schemaPath), schemaPath);
    const std::string path = cleaning::cleanTablePath(table);
    if (const auto known = inputs.table(path))
        return featurize(*known, schema, options, job);
    return featurize(cleaning::parseCleanTable(*inputs.bytes(path), schema, path, job), schema, options, job);
}

std::vector<pipeline::StageOutput> filesOf(const Prepared& prepared)
{
    ingest::CsvWriteOptions options;
    options.rowIds = true;
    std::vector<pipeline::StageOutput> files;
    for (const PreparedPart& part : prepared.parts) {
        const std::string stem = "data/prepared/" + prepared.spec.table + "-" + part.file;
        files.push_back(
            {stem + "_x.csv", ingest::writeCsv(part.x, options), std::make_shared<Table>(part.x)});
        files.push_back(
            {stem + "_y.csv", ingest::writeCsv(part.y, options), std::make_shared<Table>(part.y)});
    }
    files.push_back({featuresPath(prepared.spec.table), prettyJson(prepared.toJson()), nullptr});
    return files;
}

std::int64_t rowsAt(const std::vector<FunnelStep>& funnel, std::string_view id)
{
    const auto step =
        std::find_if(funnel.begin(), funnel.end(), [&](const FunnelStep& s) { return s.id == id; });
    return step == funnel.end() ? 0 : step->rows;
}

/// The table of which the summary tells: the one that is trained on where it was prepared, else the first.
std::string shownTable(const pipeline::StageInputs& outputs, const Json& params)
{
    if (const Json* chosen = findDotted(params, "train.train_data");
        chosen != nullptr && chosen->is_string()) {
        if (outputs.has(featuresPath(chosen->get<std::string>())))
            return chosen->get<std::string>();
    }
    if (const Json* recipes = findDotted(params, "clean.recipes");
        recipes != nullptr && recipes->is_object()) {
        for (const auto& [table, recipe] : recipes->items()) {
            if (outputs.has(featuresPath(table)))
                return table;
        }
    }
    return {};
}

} // namespace

std::string_view FeaturizeStage::name() const { return "featurize"; }

TextId FeaturizeStage::purpose() const
{
    return PODIUM_TEXT("features.purpose", "Chooses rows and columns, numbers texts, gives each row its "
                                           "class and splits the rows for training and validation.");
}

const std::vector<Parameter>& FeaturizeStage::parameters() const { return featurizeParameters(); }

void FeaturizeStage::checkParameters(const Json& params) const { featurizeOptions(params); }

pipeline::StageOutputs FeaturizeStage::run(const pipeline::StageInputs& inputs, const Json& params,
                                           JobContext& job) const
{
    const FeaturizeOptions options = featurizeOptions(params);
    const std::vector<std::string> clean = tablesOf(inputs);
    checkTables(options, clean);
    const std::vector<std::string> tables = preparedTables(options, clean);

    struct Result
    {
        std::vector<pipeline::StageOutput> files;
        std::vector<Text> warnings;
        std::vector<Text> notes;
    };
    std::vector<Result> results(tables.size());
    std::atomic<std::size_t> finished = 0;
    job.pool().parallelFor(tables.size(), 1, job.token(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            JobContext part(job.pool(), job.token());
            Prepared prepared = prepareOne(inputs, tables[i], options, part);
            results[i] = {filesOf(prepared), std::move(prepared.warnings), std::move(prepared.notes)};
            job.progress(static_cast<double>(++finished) / static_cast<double>(tables.size()),
                         Text{PODIUM_TEXT("features.tableDone", "Prepared {table}"), {{"table", tables[i]}}});
        }
    });

    pipeline::StageOutputs outputs;
    for (Result& result : results) { // told here, in the order of the tables
        std::move(result.files.begin(), result.files.end(), std::back_inserter(outputs.files));
        for (const Text& note : result.notes)
            job.log(Severity::Note, note);
        std::move(result.warnings.begin(), result.warnings.end(), std::back_inserter(outputs.warnings));
    }
    return outputs;
}

Text FeaturizeStage::summary(const pipeline::StageInputs& outputs, const Json& params) const
{
    const std::string table = shownTable(outputs, params);
    if (table.empty())
        return {};
    const std::string path = featuresPath(table);
    const Json json = parseJson(*outputs.bytes(path), path);
    const std::vector<FunnelStep> funnel = funnelOf(json, path);
    const std::int64_t features = static_cast<std::int64_t>(json.value("features", Json::array()).size());
    const std::vector<Text::Argument> arguments = {
        {"table", table},
        {"read", rowsAt(funnel, "read")},
        {"used", rowsAt(funnel, "max_rank") + rowsAt(funnel, "target")},
        {"features", features},
        {"train", rowsAt(funnel, "train")},
        {"validation", rowsAt(funnel, "validation")},
        {"test", rowsAt(funnel, "test")}};
    if (rowsAt(funnel, "test") > 0) {
        return {PODIUM_TEXT("features.summaryTest", "{table}: of {read} rows {used} are used, with "
                                                    "{features} {features:feature|features}: {train} for training, {validation} "
                                                    "for validation and {test} for the final test."),
                arguments};
    }
    return {PODIUM_TEXT("features.summary", "{table}: of {read} rows {used} are used, with {features} "
                                            "{features:feature|features}: {train} for training and {validation} for "
                                            "validation."),
            arguments};
}

} // namespace podium::features
