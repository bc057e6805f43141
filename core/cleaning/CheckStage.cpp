#include "core/cleaning/CheckStage.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/cleaning/CleanTable.h"
#include "core/ingest/Csv.h"
#include "core/table/Column.h"

namespace podium::cleaning {
namespace {

constexpr const char* kPreparedFolder = "data/prepared";

std::vector<std::string> cleanTables(const pipeline::StageInputs& inputs)
{
    const Json json = parseJson(*inputs.bytes(kCleanTablesPath), kCleanTablesPath);
    std::vector<std::string> tables;
    if (json.is_object() && json.contains("tables") && json["tables"].is_array())
        for (const Json& table : json["tables"])
            if (table.is_string())
                tables.push_back(table.get<std::string>());
    return tables;
}

std::shared_ptr<const Table> cleanTable(const pipeline::StageInputs& inputs, const std::string& table, JobContext& job)
{
    const std::string path = cleanTablePath(table);
    if (!inputs.has(path))
        return nullptr;
    if (auto known = inputs.table(path))
        return known;
    const std::string schemaPath = cleanSchemaPath(table);
    const CleanSchema schema = CleanSchema::fromJson(parseJson(*inputs.bytes(schemaPath), schemaPath), schemaPath);
    return std::make_shared<const Table>(parseCleanTable(*inputs.bytes(path), schema, path, job));
}

std::shared_ptr<const Table> rawTable(const pipeline::StageInputs& inputs, const std::string& table, JobContext& job)
{
    std::vector<ingest::Finding> findings;
    try {
        return std::make_shared<const Table>(readRawTable(inputs, table, findings, job));
    } catch (const Error& error) {
        if (error.code() == ErrorCode::NotFound)
            return nullptr;
        throw;
    }
}

/// Columns of one name from several parts as one; numbers are whole where they are so in all.
Column joined(const std::vector<const Column*>& parts)
{
    const auto all = [&](ColumnType type) {
        return std::all_of(parts.begin(), parts.end(), [type](const Column* part) { return part->type() == type; });
    };
    const bool numbers = std::all_of(parts.begin(), parts.end(), [](const Column* part) {
        return part->type() == ColumnType::Integer || part->type() == ColumnType::Real;
    });
    const ColumnType type = all(ColumnType::Integer) ? ColumnType::Integer : numbers ? ColumnType::Real : ColumnType::Text;
    ColumnBuilder cells(type);
    for (const Column* part : parts)
        for (std::int64_t row = 0; row < part->size(); ++row)
            if (part->isMissing(row))
                cells.appendMissing();
            else if (type == ColumnType::Integer)
                cells.appendInteger(part->integer(row));
            else if (type == ColumnType::Real)
                cells.appendReal(part->real(row));
            else
                cells.appendText(part->asText(row));
    return cells.finish();
}

std::int64_t brokenOf(const std::vector<RuleResult>& results, Severity severity)
{
    return std::count_if(results.begin(), results.end(), [severity](const RuleResult& result) {
        return !result.holds() && result.severity == severity;
    });
}

Json reportOf(const std::vector<RuleResult>& results)
{
    Json report;
    report["rules"] = results.size();
    report["broken_errors"] = brokenOf(results, Severity::Error);
    report["broken_warnings"] = brokenOf(results, Severity::Warning);
    report["results"] = Json::array();
    for (const RuleResult& result : results)
        report["results"].push_back(result.toJson());
    return report;
}

/// {table: file} of rules.raw and rules.prepared.
std::map<std::string, std::string> filesOf(const Json& params, const Parameter& parameter)
{
    std::map<std::string, std::string> files;
    const Json map = parameterValue(params, parameter);
    for (const auto& [table, path] : map.items()) {
        if (!path.is_string())
            throw Error(ErrorCode::InvalidArgument, {PODIUM_TEXT("cleaning.rulesFile", "{key} gives the table {table} no file of rules."), {{"key", parameter.key}, {"table", table}}},
                        "params.yaml, " + parameter.key + "." + table);
        files[table] = path.get<std::string>();
    }
    return files;
}

} // namespace

std::shared_ptr<const Table> preparedTable(const pipeline::StageInputs& inputs, const std::string& table, JobContext& job)
{
    struct Part
    {
        std::string name;
        Table x, y;
    };
    std::vector<Part> parts;
    for (const char* part : {"train", "val", "test"}) {
        const std::string stem = std::string(kPreparedFolder) + "/" + table + "-" + part;
        if (!inputs.has(stem + "_x.csv") || !inputs.has(stem + "_y.csv"))
            continue;
        ingest::CsvOptions options;
        options.rowIds = true;
        const auto read = [&](const std::string& path) { return ingest::parseCsv(*inputs.bytes(path), path, options, job).table; };
        parts.push_back({part, read(stem + "_x.csv"), read(stem + "_y.csv")});
    }
    if (parts.empty())
        return nullptr;
    std::vector<std::string> names{"part"};
    ColumnBuilder partNames(ColumnType::Text);
    std::vector<std::int64_t> rowIds;
    for (const Part& part : parts)
        for (std::int64_t row = 0; row < part.x.rowCount(); ++row) {
            partNames.appendText(part.name);
            rowIds.push_back(part.x.rowId(row));
        }
    std::vector<Column> columns{partNames.finish()};
    const auto add = [&](Table Part::*side) {
        for (std::size_t i = 0; i < (parts.front().*side).columnCount(); ++i) {
            std::vector<const Column*> cells;
            for (const Part& part : parts)
                cells.push_back(&(part.*side).column(i));
            names.push_back((parts.front().*side).names()[i]);
            columns.push_back(joined(cells));
        }
    };
    add(&Part::y);
    add(&Part::x);
    return std::make_shared<const Table>(std::move(names), std::move(columns), std::move(rowIds));
}

std::shared_ptr<const Table> tableInState(const pipeline::StageInputs& inputs, RulesOn on, const std::string& table, JobContext& job)
{
    return on == RulesOn::Raw     ? rawTable(inputs, table, job)
           : on == RulesOn::Clean ? cleanTable(inputs, table, job)
                                  : preparedTable(inputs, table, job);
}

std::vector<RuleResult> checkRules(const pipeline::StageInputs& inputs, RulesOn on, const std::map<std::string, std::string>& files, JobContext& job)
{
    std::map<std::string, std::shared_ptr<const Table>> tables;
    const auto lookup = [&](const std::string& table) {
        const auto [known, isNew] = tables.try_emplace(table);
        if (isNew)
            known->second = tableInState(inputs, on, table, job);
        return known->second;
    };
    std::vector<RuleResult> results;
    for (const auto& [table, path] : files) {
        const RuleSet rules = RuleSet::parse(*inputs.bytes(path), path);
        const std::shared_ptr<const Table> checked = lookup(table);
        if (!checked)
            throw Error(ErrorCode::NotFound, Text{PODIUM_TEXT("cleaning.ruleNoTable", "There is no table {table} to check."), {{"table", table}}}, path,
                        PODIUM_TEXT("cleaning.ruleTableGoneHint", "Run the stage before again, or take the file of rules away."));
        for (RuleResult& result : rules.check(*checked, table, lookup, job, on))
            results.push_back(std::move(result));
    }
    return results;
}

std::vector<RuleResult> checkRules(const pipeline::StageInputs& inputs, JobContext& job)
{
    std::vector<RuleResult> results;
    for (const std::string& table : cleanTables(inputs))
        if (const std::string path = rulesPath(table); inputs.has(path))
            for (RuleResult& result : checkRules(inputs, RulesOn::Clean, {{table, path}}, job))
                results.push_back(std::move(result));
    return results;
}

std::string_view CheckStage::name() const
{
    return m_on == RulesOn::Raw ? "check_raw" : m_on == RulesOn::Prepared ? "check_prepared" : "check";
}

TextId CheckStage::purpose() const
{
    return m_on == RulesOn::Raw        ? PODIUM_TEXT("cleaning.checkRawPurpose", "Checks the tables as they were imported against the rules of the project.")
           : m_on == RulesOn::Prepared ? PODIUM_TEXT("cleaning.checkPreparedPurpose", "Checks the samples against the rules of the project.")
                                       : PODIUM_TEXT("cleaning.checkPurpose", "Checks the clean tables against the rules of the project.");
}

const std::vector<Parameter>& CheckStage::parameters() const
{
    const auto files = [](RulesOn on, TextId label) {
        Parameter parameter;
        parameter.key = parameterOf(on);
        parameter.type = ParameterType::Map;
        parameter.defaultValue = Json::object();
        parameter.label = label;
        parameter.help = PODIUM_TEXT("cleaning.ruleFilesHelp", "Which file of rules is about which table.");
        return std::vector<Parameter>{parameter};
    };
    static const std::vector<Parameter> none, raw = files(RulesOn::Raw, PODIUM_TEXT("cleaning.rulesByTableLabel", "Rules by table")),
                                              prepared = files(RulesOn::Prepared, PODIUM_TEXT("cleaning.rulesByTableLabel", "Rules by table"));
    return m_on == RulesOn::Raw ? raw : m_on == RulesOn::Prepared ? prepared : none;
}

void CheckStage::checkParameters(const Json& params) const
{
    if (m_on != RulesOn::Clean)
        filesOf(params, parameters().front());
}

pipeline::StageOutputs CheckStage::run(const pipeline::StageInputs& inputs, const Json& params, JobContext& job) const
{
    const std::vector<RuleResult> results =
        m_on == RulesOn::Clean ? checkRules(inputs, job) : checkRules(inputs, m_on, filesOf(params, parameters().front()), job);
    const std::string reportPath = rulesReportPath(m_on);
    pipeline::StageOutputs outputs;
    outputs.files.push_back({reportPath, prettyJson(reportOf(results)), nullptr});
    const RuleResult* first = nullptr;
    for (const RuleResult& result : results) {
        if (!result.holds() && result.severity == Severity::Warning)
            outputs.warnings.push_back(result.message);
        if (!result.holds() && result.severity == Severity::Error && first == nullptr)
            first = &result;
    }
    if (first != nullptr)
        outputs.failure.emplace(
            ErrorCode::InvalidData,
            Text{PODIUM_TEXT("cleaning.rulesBroken", "{broken} of {rules} {rules:rule|rules} {broken:is|are} broken. The first: {first}"),
                 {{"broken", brokenOf(results, Severity::Error)}, {"rules", results.size()}, {"first", first->message}}},
            reportPath,
            PODIUM_TEXT("cleaning.rulesBrokenHint",
                        "The page of the stage shows the rows, the report lists every cell. Mend the recipe or the rule, or make the rule a warning (severity: "
                        "warning)."));
    return outputs;
}

Text CheckStage::summary(const pipeline::StageInputs& outputs, const Json&) const
{
    const std::string path = rulesReportPath(m_on);
    if (!outputs.has(path))
        return {};
    const Json report = parseJson(*outputs.bytes(path), path);
    const auto count = [&](const char* key) { return report.value(key, std::int64_t{0}); };
    const std::int64_t broken = count("broken_errors") + count("broken_warnings");
    if (broken == 0)
        return count("rules") == 1 ? Text(PODIUM_TEXT("cleaning.checkSummaryGoodOne", "The rule holds."))
                                   : Text{PODIUM_TEXT("cleaning.checkSummaryGood", "All {rules} rules hold."), {{"rules", count("rules")}}};
    return {PODIUM_TEXT("cleaning.checkSummary", "{broken} of {rules} {rules:rule|rules} {broken:is|are} broken."),
            {{"broken", broken}, {"rules", count("rules")}}};
}

} // namespace podium::cleaning
