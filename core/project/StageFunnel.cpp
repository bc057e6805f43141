#include "core/project/StageFunnel.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>

#include "core/base/Error.h"
#include "core/cleaning/CleanTable.h"
#include "core/cleaning/Recipe.h"
#include "core/features/FeaturizeOptions.h"
#include "core/features/Prepared.h"
#include "core/features/SampleRows.h"
#include "core/ingest/Csv.h"
#include "core/project/Project.h"
#include "core/project/TableImport.h"

namespace podium::project {
namespace {

struct Part
{
    const char* id;   ///< as in the funnel
    const char* file; ///< as in file names
};
constexpr Part kParts[] = {{"train", "train"}, {"validation", "val"}, {"test", "test"}};

const Part* partNamed(const std::string& id)
{
    const auto part = std::find_if(std::begin(kParts), std::end(kParts), [&](const Part& p) { return id == p.id; });
    return part == std::end(kParts) ? nullptr : part;
}

/// The files of the work tree as inputs of a stage.
class FolderInputs final : public pipeline::StageInputs
{
public:
    explicit FolderInputs(const Project& project) : m_project(project) {}

    bool has(const std::string& path) const override { return read(path) != nullptr; }
    std::shared_ptr<const std::string> bytes(const std::string& path) const override
    {
        if (auto content = read(path))
            return content;
        throw Error(ErrorCode::NotFound, Text{PODIUM_TEXT("project.notMade", "{path} is not there."), {{"path", path}}}, path,
                    PODIUM_TEXT("project.notMadeHint", "Run the stage that writes it."));
    }
    std::shared_ptr<const Table> table(const std::string&) const override { return nullptr; }

private:
    std::shared_ptr<const std::string> read(const std::string& path) const
    {
        const auto known = m_read.find(path);
        if (known != m_read.end())
            return known->second;
        auto content = m_project.file(path);
        auto shared = content ? std::make_shared<const std::string>(std::move(*content)) : nullptr;
        m_read.emplace(path, shared);
        return shared;
    }

    const Project& m_project;
    mutable std::map<std::string, std::shared_ptr<const std::string>> m_read; // of one call, on one thread
};

std::string preparedPath(const std::string& table, const std::string& what)
{
    return "data/prepared/" + table + "-" + what;
}

Text labelOf(const std::string& id)
{
    if (id == "read")
        return PODIUM_TEXT("project.funnelRead", "Rows read");
    if (id == "numeric_rank")
        return PODIUM_TEXT("project.funnelNumeric", "With a numeric rank");
    if (id == "max_rank")
        return PODIUM_TEXT("project.funnelMaxRank", "Up to the largest rank");
    if (id == "clean")
        return PODIUM_TEXT("project.funnelClean", "After cleaning");
    if (id == "target")
        return PODIUM_TEXT("project.funnelTarget", "With a known target");
    if (id == "train")
        return PODIUM_TEXT("project.funnelTrain", "For training");
    if (id == "validation")
        return PODIUM_TEXT("project.funnelValidation", "For validation");
    if (id == "test")
        return PODIUM_TEXT("project.funnelTest", "For the final test");
    return Text(PODIUM_TEXT("project.funnelOther", "{step}"), {{"step", id}});
}

std::string stepId(std::size_t number) { return "step " + std::to_string(number); }

std::vector<StageFunnel> cleaningFunnels(const Project& project)
{
    const auto bytes = project.file(cleaning::kCleaningReportPath);
    if (!bytes)
        return {};
    std::vector<StageFunnel> funnels;
    const Json report = parseJson(*bytes, cleaning::kCleaningReportPath);
    const Json tables = report.value("tables", Json::object());
    for (const auto& [name, table] : tables.items()) {
        StageFunnel funnel{name, {{"read", labelOf("read"), table.value("rows_read", std::int64_t{0}), 0, false, {}}}};
        const Json steps = table.value("steps", Json::array());
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const auto before = steps[i].value("rows_before", std::int64_t{0});
            const auto after = steps[i].value("rows_after", std::int64_t{0});
            if (after < before)
                funnel.bars.push_back({stepId(i + 1),
                                       Text(PODIUM_TEXT("project.funnelStep", "After step {number}, {step}"),
                                            {{"number", i + 1}, {"step", steps[i].value("step", std::string())}}),
                                       after, before - after, false, {}});
        }
        if (funnel.bars.size() == 1)
            funnel.bars.push_back({"clean", labelOf("clean"), funnel.bars.front().rows, 0, false, {}});
        funnels.push_back(std::move(funnel));
    }
    return funnels;
}

std::vector<StageFunnel> featuresFunnels(const Project& project)
{
    std::vector<StageFunnel> funnels;
    for (const TableInfo& info : project.tables()) {
        const std::string path = preparedPath(info.name, "features.json");
        const auto bytes = project.file(path);
        if (!bytes)
            continue;
        StageFunnel funnel{info.name, {}};
        std::int64_t before = 0;
        for (const features::FunnelStep& step : features::funnelOf(parseJson(*bytes, path), path)) {
            const bool part = partNamed(step.id) != nullptr;
            const std::int64_t lost = part || funnel.bars.empty() ? 0 : before - step.rows;
            funnel.bars.push_back({step.id, labelOf(step.id), step.rows, lost, part, step.classCounts});
            before = step.rows;
        }
        funnels.push_back(std::move(funnel));
    }
    return funnels;
}

using RowIds = std::vector<std::int64_t>; // sorted

RowIds idsOf(const Table& table, const std::vector<std::int64_t>& rows)
{
    RowIds ids;
    ids.reserve(rows.size());
    for (const std::int64_t row : rows)
        ids.push_back(table.rowId(row));
    std::sort(ids.begin(), ids.end());
    return ids;
}

Table rowsWithIds(const Table& table, const RowIds& ids, bool among)
{
    std::vector<std::int64_t> rows;
    for (std::int64_t row = 0; row < table.rowCount(); ++row)
        if (std::binary_search(ids.begin(), ids.end(), table.rowId(row)) == among)
            rows.push_back(row);
    return table.take(rows);
}

Table droppedByRecipe(const Project& project, const std::string& table, const FunnelBar& bar, const Table& raw,
                      JobContext& job)
{
    const Json params = project.params();
    const Json* path = findDotted(params, "clean.recipes." + table);
    const auto text = path && path->is_string() ? project.file(path->get<std::string>()) : std::nullopt;
    if (!text)
        return raw.take({});
    const auto result = cleaning::clean(raw, cleaning::Recipe::parse(*text, path->get<std::string>()), table, job);
    for (std::size_t i = 0; i < result.reports.size(); ++i)
        if (stepId(i + 1) == bar.id) {
            RowIds dropped = result.reports[i].droppedRowIds;
            std::sort(dropped.begin(), dropped.end());
            return rowsWithIds(raw, dropped, true);
        }
    return raw.take({});
}

Table leftOutByFeatures(const Project& project, const std::string& table, const FunnelBar& bar, const Table& raw,
                        JobContext& job)
{
    const Table clean = cleanTable(project, table, job);
    const auto steps = features::sampleRows(clean, table, features::featurizeOptions(project.params()));
    const auto step = std::find_if(steps.begin(), steps.end(), [&](const auto& s) { return s.id == bar.id; });
    if (step == steps.end())
        return raw.take({});
    const RowIds after = idsOf(clean, step->rows);
    if (step == steps.begin())
        return rowsWithIds(raw, after, false);
    const RowIds before = idsOf(clean, std::prev(step)->rows);
    RowIds lost;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(lost));
    return rowsWithIds(raw, lost, true);
}

Table readPrepared(const FolderInputs& inputs, const std::string& path, JobContext& job)
{
    ingest::CsvOptions options;
    options.rowIds = true;
    return ingest::parseCsv(*inputs.bytes(path), path, options, job).table;
}

Table rowsOfPart(const Project& project, const std::string& table, const Part& part, const Table& raw, JobContext& job)
{
    const FolderInputs inputs(project);
    const Table y = readPrepared(inputs, preparedPath(table, std::string(part.file) + "_y.csv"), job);
    std::vector<std::int64_t> all(static_cast<std::size_t>(y.rowCount()));
    std::iota(all.begin(), all.end(), std::int64_t{0});
    return rowsWithIds(raw, idsOf(y, all), true);
}

} // namespace

std::vector<StageFunnel> stageFunnels(const Project& project, const std::string& stage)
{
    if (stage == "clean")
        return cleaningFunnels(project);
    return stage == "featurize" ? featuresFunnels(project) : std::vector<StageFunnel>{};
}

Table funnelRows(const Project& project, const std::string& stage, const std::string& table, const FunnelBar& bar,
                 JobContext& job)
{
    const Table raw = rawTable(project, table, job);
    const bool all = bar.id == "read" || (bar.lost == 0 && !bar.part);
    Table rows;
    if (all)
        rows = bar.id == "read" ? raw : raw.take({});
    else if (const Part* part = bar.part ? partNamed(bar.id) : nullptr)
        rows = rowsOfPart(project, table, *part, raw, job);
    else
        rows = stage == "clean" ? droppedByRecipe(project, table, bar, raw, job)
                                : leftOutByFeatures(project, table, bar, raw, job);
    const std::int64_t expected = bar.part || bar.id == "read" ? bar.rows : bar.lost;
    if (rows.rowCount() != expected)
        throw Error(ErrorCode::Conflict,
                    Text{PODIUM_TEXT("project.funnelOld", "The rows of {table} were counted before data, recipe or parameters "
                                                          "changed: there are {count} now, not {expected}."),
                         {{"table", table}, {"count", rows.rowCount()}, {"expected", expected}}},
                    table, Text{PODIUM_TEXT("project.funnelOldHint", "Run the stage {stage} again."), {{"stage", stage}}});
    return rows;
}

Table rawTable(const Project& project, const std::string& table, JobContext& job)
{
    std::vector<ingest::Finding> findings;
    return cleaning::readRawTable(FolderInputs(project), table, findings, job);
}

Table cleanTable(const Project& project, const std::string& table, JobContext& job)
{
    const FolderInputs inputs(project);
    const std::string path = cleaning::cleanTablePath(table), schemaPath = cleaning::cleanSchemaPath(table);
    const auto schema = cleaning::CleanSchema::fromJson(parseJson(*inputs.bytes(schemaPath), schemaPath), schemaPath);
    return cleaning::parseCleanTable(*inputs.bytes(path), schema, path, job);
}

Table samplesTable(const Project& project, const std::string& table, JobContext& job)
{
    const FolderInputs inputs(project);
    const std::string path = preparedPath(table, "features.json");
    const auto spec = features::FeatureSpec::fromJson(parseJson(*inputs.bytes(path), path), path);
    struct Read
    {
        const char* part;
        Table x, y;
    };
    std::vector<Read> read;
    for (const Part& part : kParts) {
        const std::string stem = preparedPath(table, part.file);
        if (inputs.has(stem + "_x.csv"))
            read.push_back({part.id, readPrepared(inputs, stem + "_x.csv", job), readPrepared(inputs, stem + "_y.csv", job)});
    }
    std::vector<std::string> names{"part", spec.labelRule.label};
    ColumnBuilder parts(ColumnType::Text), classes(ColumnType::Text);
    std::vector<std::int64_t> rowIds;
    for (const Read& one : read) {
        const Column& y = one.y.column(spec.labelRule.label, path);
        for (std::int64_t row = 0; row < one.x.rowCount(); ++row) {
            const auto index = static_cast<std::size_t>(y.integer(row));
            parts.appendText(one.part);
            classes.appendText(index < spec.classes.size() ? spec.classes[index] : std::string());
            rowIds.push_back(one.x.rowId(row));
        }
    }
    std::vector<Column> columns{parts.finish(), classes.finish()};
    for (const features::Feature& feature : spec.features) {
        const bool whole = std::all_of(read.begin(), read.end(), [&](const Read& one) {
            return one.x.column(feature.name, path).type() == ColumnType::Integer;
        });
        ColumnBuilder values(whole ? ColumnType::Integer : ColumnType::Real);
        for (const Read& one : read) {
            const Column& column = one.x.column(feature.name, path);
            for (std::int64_t row = 0; row < column.size(); ++row)
                if (whole)
                    values.appendInteger(column.integer(row));
                else
                    values.appendReal(column.real(row));
        }
        names.push_back(feature.name);
        columns.push_back(values.finish());
    }
    // A feature may be called as one of the two columns before it.
    for (std::size_t i = 0; i < 2; ++i)
        while (std::count(names.begin(), names.end(), names[i]) > 1)
            names[i] = "(" + names[i] + ")";
    return Table(std::move(names), std::move(columns), std::move(rowIds));
}

} // namespace podium::project
