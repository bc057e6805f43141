#include "core/project/TaskExport.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/ingest/Csv.h"
#include "core/project/OpenMlTask.h"
#include "core/project/Project.h"
#include "core/project/ProjectSheet.h"
#include "core/project/RawTables.h"
#include "core/project/StageFunnel.h"
#include "core/project/TableImport.h"

namespace podium::project {

namespace {

TableExport samplesOf(const Project& project, const std::string& table, const std::string& stem, JobContext& job)
{
    const Table samples = samplesTable(project, table, job);
    const Column& parts = samples.column(0);
    const std::string target = samples.names().at(1);
    TableExport result;
    std::vector<std::string> names;
    std::vector<Column> columns;
    for (std::size_t c = 2; c < samples.columnCount(); ++c) {
        names.push_back(samples.names()[c]);
        columns.push_back(samples.column(c));
    }
    names.push_back(target); // the class stands last, as Weka expects it
    columns.push_back(samples.column(1));
    result.table = Table(std::move(names), std::move(columns));
    result.relation = table;

    result.splits = "@relation " + std::string("splits") +
                    "\n@attribute type {TRAIN,TEST}\n@attribute rowid numeric\n@attribute repeat numeric\n@attribute fold numeric\n@data\n";
    std::map<std::string, std::int64_t> counts;
    for (std::int64_t row = 0; row < parts.size(); ++row) {
        const std::string part(parts.text(row));
        ++counts[part];
        if (part != "test")
            result.splits += (part == "train" ? "TRAIN," : "TEST,") + std::to_string(row) + ",0,0\n";
    }
    const std::string measure = openMlMeasure(project.sheet().rankedBy(kRankingMetric));
    result.task = Json{{"task_type_id", "1"},
                       {"task_type", "Supervised Classification"},
                       {"task_name", table},
                       {"input",
                        {{{"name", "source_data"}, {"data_set", {{"data_set_file", stem + ".arff"}, {"target_feature", target}}}},
                         {{"name", "estimation_procedure"},
                          {"estimation_procedure",
                           {{"type", "holdout"},
                            {"data_splits_file", stem + ".splits.arff"},
                            {"parameter",
                             {{{"name", "number_repeats"}, {"value", "1"}},
                              {{"name", "number_folds"}, {"value", "1"}},
                              {{"name", "train_rows"}, {"value", std::to_string(counts["train"])}},
                              {{"name", "test_rows"}, {"value", std::to_string(counts["validation"])}},
                              {{"name", "held_back_rows"}, {"value", std::to_string(counts["test"])}}}}}}},
                         {{"name", "evaluation_measures"}, {"evaluation_measures", {{"evaluation_measure", {measure}}}}}}}};
    return result;
}

} // namespace

TableExport exportTable(const Project& project, const std::string& table, TableForm form, const std::string& stem, JobContext& job)
{
    const std::vector<TableInfo> tables = project.tables();
    if (std::none_of(tables.begin(), tables.end(), [&](const TableInfo& info) { return info.name == table; }))
        throw Error(ErrorCode::NotFound, Text{PODIUM_TEXT("project.exportNoTable", "The project has no table {table}."), {{"table", table}}}, table,
                    PODIUM_TEXT("project.exportNoTableHint", "\"podium data list\" names them."));
    switch (form) {
    case TableForm::Samples:
        return samplesOf(project, table, stem, job);
    case TableForm::Clean:
        return {cleanTable(project, table, job), table, {}, {}};
    case TableForm::Raw:
        break;
    }
    const FileSystem files;
    return {ingest::readCsv(files, project.root() / rawPath(table), {}, job).table, table, {}, {}};
}

} // namespace podium::project
