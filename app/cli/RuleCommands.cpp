// rules check add-stage kinds
#include <algorithm>
#include <memory>

#include "app/cli/CommandGroups.h"
#include "app/cli/Printing.h"
#include "app/cli/Session.h"
#include "core/project/Project.h"
#include "core/project/ProjectRules.h"

namespace podium::cli {

namespace {

constexpr std::size_t kShownCells = 5; // of a broken rule; the JSON has them all

int check(Session& session, bool json)
{
    if (json)
        session.useJson();
    JobContext job = session.job();
    const project::RulesReport report = session.project().checkRules(job);
    bool failed = false;
    Json results = Json::array();
    for (const cleaning::RuleResult& result : report.results) {
        failed = failed || (!result.holds() && result.severity == Severity::Error);
        results.push_back(result.toJson());
        if (json || result.holds())
            continue;
        session.print((result.severity == Severity::Error ? "▲ " : "◆ ") +
                      (result.name.empty() ? std::string() : result.name + ": ") + session.in(result.message) + "\n");
        for (std::size_t i = 0; i < result.cells.size() && i < kShownCells; ++i) {
            const cleaning::BrokenCell& cell = result.cells[i];
            session.print("    " +
                          session.in(cell.rowId < 0
                                         ? Text{PODIUM_TEXT("cli.ruleGroup", "{value} rows"), {{"value", cell.value}}}
                                         : Text{PODIUM_TEXT("cli.ruleCell", "row {row}, {column}: \"{value}\""),
                                                {{"row", cell.rowId + 1}, {"column", cell.column}, {"value", cell.value}}}) +
                          "\n");
        }
    }
    for (const std::string& path : report.unused)
        session.warn(Text{PODIUM_TEXT("cli.rulesUnused", "{file} is for no table of the project."), {{"file", path}}});
    if (json) {
        session.printJson({{"passed", !failed}, {"results", results}, {"unused", report.unused}});
        return failed ? 1 : 0;
    }
    const auto holding = std::count_if(report.results.begin(), report.results.end(),
                                       [](const cleaning::RuleResult& result) { return result.holds(); });
    session.printLine(report.results.empty()
                          ? Text{PODIUM_TEXT("cli.noRules", "There are no rules: write them to rules/TABLE.yaml, or rules/raw/TABLE.yaml for the table as it was imported.")}
                          : Text{PODIUM_TEXT("cli.rulesHold", "{holding} of {count} rules hold."),
                                 {{"holding", static_cast<std::int64_t>(holding)}, {"count", report.results.size()}}});
    return failed ? 1 : 0;
}

int addStage(Session& session)
{
    for (const std::string& stage : session.project().addRulesStages())
        session.printLine(Text{PODIUM_TEXT("cli.rulesStageAdded",
                                           "The stage {stage} checks the rules from now on; the pipeline goes on only where they hold."),
                               {{"stage", stage}}});
    return 0;
}

int kinds(Session& session, bool json)
{
    if (json)
        session.useJson();
    Json all = Json::array();
    for (const cleaning::RuleKind& kind : cleaning::ruleKinds()) {
        Json keys = Json::array();
        std::string shown;
        for (const Parameter& parameter : kind.parameters) {
            keys.push_back({{"key", parameter.key}, {"required", !parameter.nullable && parameter.defaultValue.is_null()}});
            shown += (shown.empty() ? "" : ", ") + parameter.key;
        }
        all.push_back({{"rule", kind.name}, {"purpose", Text(kind.purpose).english()}, {"keys", keys}});
        if (!json)
            session.print(std::string(kind.name) + ": " + session.in(kind.purpose) + " (" + shown + ")\n");
    }
    if (json)
        session.printJson(all);
    else
        session.printLine(PODIUM_TEXT("cli.rulesCommon", "All take severity (error, warning), name and where."));
    return 0;
}

} // namespace

void addRuleCommands(CommandLine& line)
{
    line.addGroup("rules", PODIUM_TEXT("cli.purposeRules", "What must hold for the tables (rules/TABLE.yaml; rules/raw and rules/prepared)."));
    const auto json = std::make_shared<bool>(false);
    line.add("rules check", PODIUM_TEXT("cli.purposeRulesCheck", "Check the tables against the rules."))
        .flag("--json", *json, PODIUM_TEXT("cli.optionJson", "Machine-readable output."))
        .onRun([json](Session& session) { return check(session, *json); });
    line.add("rules add-stage", PODIUM_TEXT("cli.purposeRulesStage", "Make the checks stages of the pipeline."))
        .onRun([](Session& session) { return addStage(session); });
    const auto kindsJson = std::make_shared<bool>(false);
    line.add("rules kinds", PODIUM_TEXT("cli.purposeRulesKinds", "The kinds of rules and what each takes."))
        .flag("--json", *kindsJson, PODIUM_TEXT("cli.optionJson", "Machine-readable output."))
        .onRun([kindsJson](Session& session) { return kinds(session, *kindsJson); });
}

} // namespace podium::cli
