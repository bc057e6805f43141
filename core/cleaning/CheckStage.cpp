#include "core/cleaning/CheckStage.h"

#include <algorithm>
#include <map>

#include "core/base/Error.h"
#include "core/cleaning/CleanTable.h"

namespace podium::cleaning {
namespace {

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

} // namespace

std::vector<RuleResult> checkRules(const pipeline::StageInputs& inputs, JobContext& job)
{
    std::map<std::string, std::shared_ptr<const Table>> tables;
    const auto lookup = [&](const std::string& table) {
        const auto [known, isNew] = tables.try_emplace(table);
        if (isNew)
            known->second = cleanTable(inputs, table, job);
        return known->second;
    };
    std::vector<RuleResult> results;
    for (const std::string& table : cleanTables(inputs)) {
        const std::string path = rulesPath(table);
        if (!inputs.has(path))
            continue;
        const RuleSet rules = RuleSet::parse(*inputs.bytes(path), path);
        const std::shared_ptr<const Table> clean = lookup(table);
        if (!clean)
            throw Error(ErrorCode::NotFound,
                        Text{PODIUM_TEXT("cleaning.ruleNoTable", "There is no clean table {table}."), {{"table", table}}},
                        cleanTablePath(table), PODIUM_TEXT("cleaning.schemaHint", "Run the stage clean again."));
        std::vector<RuleResult> ofTable = rules.check(*clean, table, lookup, job);
        std::move(ofTable.begin(), ofTable.end(), std::back_inserter(results));
    }
    return results;
}

std::string_view CheckStage::name() const { return "check"; }

TextId CheckStage::purpose() const
{
    return PODIUM_TEXT("cleaning.checkPurpose", "Checks the clean tables against the rules of the project.");
}

const std::vector<Parameter>& CheckStage::parameters() const
{
    static const std::vector<Parameter> none;
    return none;
}

void CheckStage::checkParameters(const Json&) const {}

pipeline::StageOutputs CheckStage::run(const pipeline::StageInputs& inputs, const Json&, JobContext& job) const
{
    const std::vector<RuleResult> results = checkRules(inputs, job);
    pipeline::StageOutputs outputs;
    outputs.files.push_back({kRulesReportPath, prettyJson(reportOf(results)), nullptr});
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
            Text{PODIUM_TEXT("cleaning.rulesBroken", "{broken} of {rules} rules are broken. The first: {first}"),
                 {{"broken", brokenOf(results, Severity::Error)}, {"rules", results.size()}, {"first", first->message}}},
            kRulesReportPath,
            PODIUM_TEXT("cleaning.rulesBrokenHint",
                        "The report lists every cell. Mend the recipe or the rule, or give the rule severity: warning."));
    return outputs;
}

Text CheckStage::summary(const pipeline::StageInputs& outputs, const Json&) const
{
    if (!outputs.has(kRulesReportPath))
        return {};
    const Json report = parseJson(*outputs.bytes(kRulesReportPath), kRulesReportPath);
    const auto count = [&](const char* key) { return report.value(key, std::int64_t{0}); };
    const std::int64_t broken = count("broken_errors") + count("broken_warnings");
    if (broken == 0)
        return {PODIUM_TEXT("cleaning.checkSummaryGood", "All {rules} rules hold."), {{"rules", count("rules")}}};
    return {PODIUM_TEXT("cleaning.checkSummary", "{broken} of {rules} rules are broken."),
            {{"broken", broken}, {"rules", count("rules")}}};
}

} // namespace podium::cleaning
