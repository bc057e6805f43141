#include "ui/project/StageReport.h"

#include "core/features/Prepared.h"

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
            result.rows.push_back({step.value("step", std::string()), step.value("rows_after", std::int64_t{0}),
                                   step.value("cells_changed", std::int64_t{0}), columns});
        }
        tables.push_back(std::move(result));
    }
    return tables;
}

Text funnelWord(const std::string& id)
{
    if (id == "read")
        return PODIUM_TEXT("ui.funnelRead", "Rows read");
    if (id == "numeric_rank")
        return PODIUM_TEXT("ui.funnelNumeric", "With a numeric rank");
    if (id == "max_rank")
        return PODIUM_TEXT("ui.funnelMaxRank", "Up to the largest rank");
    if (id == "train")
        return PODIUM_TEXT("ui.funnelTrain", "For training");
    if (id == "validation")
        return PODIUM_TEXT("ui.funnelValidation", "For validation");
    if (id == "test")
        return PODIUM_TEXT("ui.funnelTest", "For the final test");
    return Text(PODIUM_TEXT("ui.funnelOther", "{step}"), {{"step", id}});
}

std::vector<ReportTable> featuresReport(const project::Project& project)
{
    std::vector<ReportTable> tables;
    for (const project::TableInfo& info : project.tables()) {
        const std::string path = "data/prepared/" + info.name + "-features.json";
        const auto bytes = project.file(path);
        if (!bytes)
            continue;
        const Json json = parseJson(*bytes, path);
        ReportTable result;
        std::string columns;
        const Json features = json.value("features", Json::array());
        for (const Json& feature : features)
            columns += (columns.empty() ? "" : ", ") + feature.value("name", std::string());
        result.title = Text(PODIUM_TEXT("ui.featuresOf", "{table}: {count} columns ({columns})"),
                            {{"table", info.name}, {"count", features.size()}, {"columns", columns}});
        result.columns = {PODIUM_TEXT("ui.columnRowsOf", "Rows"), PODIUM_TEXT("ui.columnCount", "Count"),
                          PODIUM_TEXT("ui.columnClasses", "By class")};
        result.numeric = {false, true, false};
        for (const features::FunnelStep& step : features::funnelOf(json, path)) {
            std::string classes;
            for (const std::int64_t count : step.classCounts)
                classes += (classes.empty() ? "" : " / ") + std::to_string(count);
            result.rows.push_back({wordedLater(funnelWord(step.id)), step.rows, classes});
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
    if (stage == "featurize")
        return featuresReport(project);
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
