#include "core/cleaning/HarmoniseStage.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/cleaning/CleanTable.h"
#include "core/cleaning/NameDecisions.h"
#include "core/ingest/Csv.h"

namespace podium::cleaning {
namespace {

using Specs = std::vector<std::pair<std::string, std::string>>; // table, description

Specs specsOf(const Json& params)
{
    const Json map = parameterValue(params, HarmoniseStage().parameters().front());
    Specs specs;
    for (const auto& [table, path] : map.items()) {
        if (table.empty() || table.front() == '.' || table.find('/') != std::string::npos || !path.is_string())
            throw Error(ErrorCode::InvalidArgument,
                        {PODIUM_TEXT("cleaning.harmoniseEntry", "harmonise.tables gives the table {table} no description."), {{"table", table}}},
                        "params.yaml, harmonise.tables",
                        PODIUM_TEXT("cleaning.harmoniseEntryHint", "Write a line such as rankings: harmonised/rankings.yaml."));
        specs.emplace_back(table, path.get<std::string>());
    }
    if (specs.empty())
        throw Error(ErrorCode::InvalidArgument, PODIUM_TEXT("cleaning.harmoniseNothing", "harmonise.tables names no table."),
                    "params.yaml, harmonise.tables",
                    PODIUM_TEXT("cleaning.harmoniseEntryHint", "Write a line such as rankings: harmonised/rankings.yaml."));
    return specs;
}

Json matchJson(const HarmonisedTable& table, const quality::NameMatch& match)
{
    const quality::InstitutionName& first = table.names[match.first];
    const quality::InstitutionName& second = table.names[match.second];
    return {{"first", {{"table", first.table}, {"name", first.name}}},
            {"second", {{"table", second.table}, {"name", second.name}}},
            {"score", match.score},
            {"state", quality::name(match.state)},
            {"why", quality::name(match.why)}};
}

} // namespace

std::string harmonisedSpecPath(const std::string& table) { return std::string(kHarmonisedFolder) + "/" + table + ".yaml"; }
std::string harmonisedCellsPath(const std::string& table) { return std::string(kHarmonisedTables) + "/sources/" + table + ".csv"; }

std::vector<HarmoniseSourceTable> readHarmoniseSources(const pipeline::StageInputs& inputs, const std::string& specPath, JobContext& job)
{
    if (!inputs.has(specPath))
        throw Error(ErrorCode::NotFound, PODIUM_TEXT("cleaning.noHarmonised", "The description of a harmonised table is not there."), specPath,
                    PODIUM_TEXT("cleaning.noHarmonisedHint", "Let Podium propose one: podium harmonise propose."));
    std::vector<HarmoniseSourceTable> sources;
    for (HarmonisedSource& source : readHarmonisedSources(*inputs.bytes(specPath), specPath)) {
        std::shared_ptr<const Table> table;
        for (const HarmoniseSourceTable& before : sources)
            if (before.source.table == source.table)
                table = before.table;
        if (table == nullptr) {
            std::vector<ingest::Finding> findings;
            table = std::make_shared<const Table>(readRawTable(inputs, source.table, findings, job));
        }
        sources.push_back({std::move(source), std::move(table)});
    }
    return sources;
}

std::vector<quality::NameDecision> readNameDecisions(const pipeline::StageInputs& inputs)
{
    return inputs.has(kAliasesPath) ? readNameDecisions(*inputs.bytes(kAliasesPath), kAliasesPath) : std::vector<quality::NameDecision>();
}

Json harmonisedReport(const HarmonisedTable& table)
{
    Json report;
    report["rows"] = table.table.rowCount();
    report["institutions"] = table.matching.institutions;
    report["countries_rewritten"] = table.countriesRewritten;
    report["sources"] = Json::array();
    for (const HarmonisedRows& rows : table.rows)
        report["sources"].push_back({{"table", rows.table},
                                     {"rows_read", rows.read},
                                     {"rows_joined", rows.joined},
                                     {"rows_added", rows.added},
                                     {"rows_repeated", rows.repeated},
                                     {"rows_without_key", rows.keyless},
                                     {"rows_left_out", rows.leftOut},
                                     {"rows_filled", rows.used}});
    report["fields"] = Json::array();
    for (const HarmonisedField& field : table.fields) {
        Json cells = Json::object();
        for (std::size_t i = 0; i < field.cells.size(); ++i)
            if (field.cells[i] > 0)
                cells[table.rows[i].table] = cells.value(table.rows[i].table, std::int64_t{0}) + field.cells[i];
        report["fields"].push_back({{"field", field.field}, {"cells", std::move(cells)}, {"missing", field.missing}});
    }
    Json counts = Json::object();
    Json doubtful = Json::array();
    for (const auto state : {quality::NameMatch::State::Doubtful, quality::NameMatch::State::Accepted, quality::NameMatch::State::Refused,
                             quality::NameMatch::State::Sure})
        counts[std::string(quality::name(state))] =
            std::count_if(table.matching.matches.begin(), table.matching.matches.end(), [&](const auto& each) { return each.state == state; });
    for (const quality::NameMatch& match : table.matching.matches)
        if (match.state == quality::NameMatch::State::Doubtful)
            doubtful.push_back(matchJson(table, match));
    report["matches"] = std::move(counts);
    report["doubtful"] = std::move(doubtful);
    return report;
}

std::string_view HarmoniseStage::name() const { return "harmonise"; }

TextId HarmoniseStage::purpose() const
{
    return PODIUM_TEXT("cleaning.harmonisePurpose", "Makes one table of several: the same institution and year is one row.");
}

const std::vector<Parameter>& HarmoniseStage::parameters() const
{
    static const std::vector<Parameter> parameters = [] {
        Parameter tables;
        tables.key = "harmonise.tables";
        tables.type = ParameterType::Map;
        tables.defaultValue = Json::object();
        tables.label = PODIUM_TEXT("cleaning.harmoniseTablesLabel", "Harmonised tables");
        tables.help = PODIUM_TEXT("cleaning.harmoniseTablesHelp", "Which description makes which table of several others.");
        return std::vector<Parameter>{tables};
    }();
    return parameters;
}

void HarmoniseStage::checkParameters(const Json& params) const { specsOf(params); }

pipeline::StageOutputs HarmoniseStage::run(const pipeline::StageInputs& inputs, const Json& params, JobContext& job) const
{
    const Specs specs = specsOf(params);
    const std::vector<quality::NameDecision> decisions = readNameDecisions(inputs);
    pipeline::StageOutputs outputs;
    Json reports = Json::object();
    for (std::size_t i = 0; i < specs.size(); ++i) {
        const auto& [table, path] = specs[i];
        JobContext part = job.part(static_cast<double>(i) / static_cast<double>(specs.size()),
                                   static_cast<double>(i + 1) / static_cast<double>(specs.size()));
        const HarmonisedTable made = harmonise(readHarmoniseSources(inputs, path, part), decisions, part);
        outputs.files.push_back({harmonisedTablePath(table), ingest::writeCsv(made.table), nullptr});
        outputs.files.push_back({harmonisedCellsPath(table), ingest::writeCsv(made.sources), nullptr});
        Json report = harmonisedReport(made);
        if (const auto open = report["matches"].value("doubtful", std::int64_t{0}); open > 0)
            outputs.warnings.push_back({PODIUM_TEXT("cleaning.harmoniseDoubtful",
                                                    "{table}: {count} pairs of names may be one institution; until someone decides they are two."),
                                        {{"table", table}, {"count", open}}});
        reports[table] = std::move(report);
    }
    outputs.files.push_back({kHarmonisedReportPath, prettyJson({{"tables", reports}}), nullptr});
    return outputs;
}

Text HarmoniseStage::summary(const pipeline::StageInputs& outputs, const Json&) const
{
    if (!outputs.has(kHarmonisedReportPath))
        return {};
    const Json all = parseJson(*outputs.bytes(kHarmonisedReportPath), kHarmonisedReportPath).value("tables", Json::object());
    if (all.empty())
        return {};
    const Json& first = all.begin().value();
    return {PODIUM_TEXT("cleaning.harmoniseSummary", "{table}: {rows} rows of {institutions} institutions from {tables} tables."),
            {{"table", all.begin().key()},
             {"rows", first.value("rows", std::int64_t{0})},
             {"institutions", first.value("institutions", std::int64_t{0})},
             {"tables", first.value("sources", Json::array()).size()}}};
}

} // namespace podium::cleaning
