#include "ui/project/StageReport.h"

#include "core/cleaning/StepBase.h"
#include "core/evaluation/Evaluation.h"
#include "core/project/Experiment.h"

namespace podium::ui {

namespace {

constexpr auto kCleaningReport = "reports/cleaning.json";

Json wordedLater(const Text& text)
{
    return Json{{"text", text.toJson()}};
}

std::string joined(const Json& names)
{
    std::string all;
    if (names.is_array())
        for (const Json& name : names)
            if (name.is_string())
                all += (all.empty() ? "" : ", ") + name.get<std::string>();
    return all;
}

/// What the step does; the name that stands in the recipe where Podium knows no such step.
Json stepCell(const std::string& name)
{
    for (const cleaning::StepKind* kind : cleaning::stepKinds())
        if (kind->name == name)
            return wordedLater(Text(kind->title));
    return name;
}

std::vector<ReportTable> cleaningReport(const project::Project& project)
{
    const auto bytes = project.file(kCleaningReport);
    if (!bytes)
        return {};
    std::vector<ReportTable> tables;
    const Json report = parseJson(*bytes, kCleaningReport);
    const Json all = report.value("tables", Json::object());
    for (const auto& [name, table] : all.items()) {
        ReportTable result;
        result.title = Text(PODIUM_TEXT("ui.cleaningOf", "{table}: {after} of {before} rows kept"),
                            {{"table", name}, {"after", table.value("rows_after", std::int64_t{0})}, {"before", table.value("rows_read", std::int64_t{0})}});
        result.columns = {PODIUM_TEXT("ui.columnStep", "Step"), PODIUM_TEXT("ui.columnRowsAfter", "Rows after it"),
                          PODIUM_TEXT("ui.columnCells", "Cells changed"), PODIUM_TEXT("ui.columnColumns", "Columns added (+) and dropped (−)")};
        result.numeric = {false, true, true, false};
        const Json steps = table.value("steps", Json::array());
        for (const Json& step : steps) {
            const std::string added = joined(step.value("columns_added", Json::array()));
            const std::string dropped = joined(step.value("columns_dropped", Json::array()));
            std::string columns = added.empty() ? "" : "+ " + added;
            if (!dropped.empty())
                columns += (columns.empty() ? "− " : "   − ") + dropped;
            result.rows.push_back({stepCell(step.value("step", std::string())), step.value("rows_after", std::int64_t{0}),
                                   step.value("cells_changed", std::int64_t{0}), columns});
        }
        tables.push_back(std::move(result));
    }
    return tables;
}

std::vector<ReportTable> evaluationReport(const project::Project& project)
{
    const auto result = project.workspaceResult();
    if (!result)
        return {};
    ReportTable table;
    table.title = PODIUM_TEXT("ui.metricsOfFolder", "Figures on the validation rows");
    table.columns = {PODIUM_TEXT("ui.columnMetric", "Metric"), PODIUM_TEXT("ui.columnValue", "Value"), PODIUM_TEXT("ui.columnMeaning", "What it says")};
    table.numeric = {false, true, false};
    for (const auto& [id, value] : result->metrics)
        for (const evaluation::MetricInfo& info : evaluation::metrics())
            if (info.id == id)
                table.rows.push_back({wordedLater(info.label), value ? Json(*value) : Json(), wordedLater(info.help)});
    return {table};
}

} // namespace

std::vector<ReportTable> readStageReport(const project::Project& project, const std::string& stage)
{
    if (stage == "clean")
        return cleaningReport(project);
    return stage == "evaluate" ? evaluationReport(project) : std::vector<ReportTable>{};
}

StageFile stageFile(const Path& root, const std::string& path)
{
    namespace fs = std::filesystem;
    StageFile file;
    file.path = path;
    std::error_code failed;
    const Path full = root / path;
    const fs::file_status status = fs::status(full, failed);
    file.exists = fs::exists(status);
    file.folder = fs::is_directory(status);
    if (file.folder) {
        for (fs::recursive_directory_iterator it(full, failed), end; !failed && it != end; it.increment(failed))
            if (it->is_regular_file(failed))
                file.size += it->file_size(failed);
    } else if (file.exists) {
        file.size = fs::file_size(full, failed);
    }
    return file;
}

} // namespace podium::ui
