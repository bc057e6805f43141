// rules list add change remove
#include <algorithm>
#include <charconv>
#include <memory>

#include "app/cli/CommandGroups.h"
#include "app/cli/Printing.h"
#include "app/cli/Session.h"
#include "core/base/Yaml.h"
#include "core/cleaning/RuleWords.h"
#include "core/project/Project.h"
#include "core/project/ProjectRules.h"

namespace podium::cli {

namespace {

using cleaning::RulesOn;

struct RuleArguments
{
    std::string table, state, rule;
    std::vector<std::string> settings;
    bool dryRun = false, json = false;
};

RulesOn stateOf(const std::string& word)
{
    if (word.empty())
        return RulesOn::Clean;
    for (const RulesOn on : cleaning::kRulesOn)
        if (word == cleaning::name(on))
            return on;
    throw UsageError(Text(PODIUM_TEXT("cli.ruleState", "--on takes raw, clean or prepared, not \"{word}\"."), {{"word", word}}));
}

const cleaning::RuleKind& kindOf(const std::string& name)
{
    std::string known;
    for (const cleaning::RuleKind& kind : cleaning::ruleKinds()) {
        if (kind.name == name)
            return kind;
        known += (known.empty() ? "" : ", ") + std::string(kind.name);
    }
    throw UsageError(Text(PODIUM_TEXT("cli.ruleKind", "There is no kind of rule \"{kind}\", only {known}."), {{"kind", name}, {"known", known}}));
}

/// `item` with KEY=VALUE set below its kind; what is set to nothing is taken out of it. Values are YAML; of a list the brackets
/// may be left out.
Json withSettings(Json item, const std::vector<std::string>& settings)
{
    const std::string kindName = item.is_object() && item.size() == 1 ? item.begin().key() : std::string();
    const std::vector<Parameter> parameters = cleaning::allParameters(kindOf(kindName));
    Json rule = item[kindName].is_object() ? item[kindName] : Json::object();
    for (const std::string& setting : settings) {
        const std::size_t equals = setting.find('=');
        if (equals == std::string::npos || equals == 0)
            throw UsageError(Text(PODIUM_TEXT("cli.settingWanted", "A setting is written KEY=VALUE, not \"{setting}\"."), {{"setting", setting}}));
        const std::string key = setting.substr(0, equals), value = setting.substr(equals + 1);
        const auto parameter = std::find_if(parameters.begin(), parameters.end(), [&](const Parameter& each) { return each.key == key; });
        if (value.empty()) {
            const std::size_t dot = key.find('.'); // where.value=
            Json& within = dot != std::string::npos && rule.contains(key.substr(0, dot)) ? rule[key.substr(0, dot)] : rule;
            within.erase(&within == &rule ? key : key.substr(dot + 1));
            continue;
        }
        const bool isText = key == "where.column" || key == "where.is" ||
                            (parameter != parameters.end() && (parameter->type == ParameterType::String || parameter->type == ParameterType::Choice));
        const bool isList = parameter != parameters.end() && parameter->type == ParameterType::List && !value.starts_with('[');
        setDotted(rule, key, isText ? Json(value) : parseYaml(isList ? "[" + value + "]" : value, setting));
    }
    return Json{{kindName, rule}};
}

/// What the rule says of its table now; none where the table is not there.
std::optional<cleaning::RuleResult> tell(Session& session, const Json& item, RulesOn on, const std::string& table)
{
    JobContext job = session.job();
    const project::ProjectRules rules = session.project().rules();
    const std::shared_ptr<const Table> rows = rules.table(on, table, job);
    if (rows == nullptr) {
        session.warn(Text(PODIUM_TEXT("cli.ruleNoTable", "{table} is not there yet: what the rule would find is not known."), {{"table", cleaning::tableIn(on, table)}}));
        return std::nullopt;
    }
    return rules.tried(item, on, table, *rows, job);
}

Text effect(const cleaning::RuleResult& result)
{
    return result.holds() ? Text(PODIUM_TEXT("cli.ruleHolds", "It holds now; looked at: {checked}."), {{"checked", result.checked}}) : result.message;
}

int list(Session& session, const RuleArguments& arguments)
{
    JobContext job = session.job();
    Json all = Json::array();
    std::string shown;
    for (const RulesOn on : cleaning::kRulesOn) {
        if (!arguments.state.empty() && on != stateOf(arguments.state))
            continue;
        std::string table;
        for (const project::RuleLine& line : session.project().rules().list(on, job).lines) {
            if (!arguments.table.empty() && line.table != arguments.table)
                continue;
            all.push_back({{"table", line.table}, {"on", cleaning::name(on)}, {"number", line.index + 1}, {"rule", line.item}, {"severity", severityName(line.severity)},
                           {"result", line.result ? line.result->toJson() : Json()}, {"problem", line.problem.empty() ? Json() : textJson(line.problem)}});
            if (table != line.table)
                shown += session.in(cleaning::tableIn(on, line.table)) + "\n";
            table = line.table;
            const char* const sign = !line.result ? "○" : line.result->holds() ? "✓" : line.severity == Severity::Error ? "▲" : "◆";
            shown += "  " + std::to_string(line.index + 1) + "  " + sign + " " + (line.name.empty() ? std::string() : line.name + ": ") +
                     (line.item.is_null() ? session.in(line.problem) : session.in(cleaning::ruleWords(line.item)));
            if (line.result && !line.result->holds())
                shown += "  (" + session.in(Text(PODIUM_TEXT("cli.ruleBroken", "broken in {broken} of {checked}"),
                                                 {{"broken", line.result->broken}, {"checked", line.result->checked}})) + ")";
            else if (!line.problem.empty() && !line.item.is_null())
                shown += "  (" + session.in(line.problem) + ")";
            shown += "\n";
        }
    }
    if (arguments.json)
        session.printJson(all);
    else if (all.empty())
        session.printLine(PODIUM_TEXT("cli.noRulesListed", "There are no rules. \"podium rules add\" makes one, \"podium rules kinds\" says which there are."));
    else
        session.print(shown);
    return 0;
}

/// Tries a rule on its table, shows what it finds, and writes it unless that is all that is wanted.
int write(Session& session, const RuleArguments& arguments, const project::RuleChange& change, TextId done, TextId planned)
{
    const std::optional<cleaning::RuleResult> result = tell(session, change.item, change.on, change.table);
    if (!arguments.dryRun)
        session.project().rules().change(change);
    if (arguments.json) {
        session.printJson({{"table", change.table}, {"on", cleaning::name(change.on)}, {"rule", change.item}, {"written", !arguments.dryRun},
                           {"result", result ? result->toJson() : Json()}});
        return 0;
    }
    session.printLine(Text(arguments.dryRun ? planned : done, {{"table", cleaning::tableIn(change.on, change.table)}, {"rule", cleaning::ruleWords(change.item)}}));
    if (result)
        session.printLine(effect(*result));
    return 0;
}

int add(Session& session, const RuleArguments& arguments)
{
    project::RuleChange change;
    change.table = arguments.table;
    change.on = stateOf(arguments.state);
    change.item = withSettings(Json{{std::string(kindOf(arguments.rule).name), Json::object()}}, arguments.settings);
    return write(session, arguments, change, PODIUM_TEXT("cli.ruleAdded", "Added a rule for {table}: {rule}."),
                 PODIUM_TEXT("cli.ruleWouldBeAdded", "Would add a rule for {table}: {rule}."));
}

/// The rule that a command names by table and number.
project::RuleChange named(Session& session, const RuleArguments& arguments)
{
    project::RuleChange change;
    change.table = arguments.table;
    change.on = stateOf(arguments.state);
    const std::size_t number = countOf(arguments.rule, "NUMBER");
    JobContext job = session.job();
    const project::RuleList rules = session.project().rules().list(change.on, job);
    for (const project::RuleLine& line : rules.lines)
        if (line.table == arguments.table && line.index + 1 == number && !line.item.is_null()) {
            change.index = line.index;
            change.item = line.item;
            change.expected = rules.texts.at(cleaning::rulesPath(change.table, change.on));
            return change;
        }
    throw Error(ErrorCode::NotFound, Text(PODIUM_TEXT("cli.noSuchRule", "{table} has no rule {number}."), {{"table", cleaning::tableIn(change.on, change.table)}, {"number", number}}),
                cleaning::rulesPath(change.table, change.on), PODIUM_TEXT("cli.noSuchRuleHint", "\"podium rules list\" shows them with their numbers; --on raw and --on prepared are about other files."));
}

int change(Session& session, const RuleArguments& arguments)
{
    project::RuleChange changed = named(session, arguments);
    changed.item = withSettings(changed.item, arguments.settings);
    return write(session, arguments, changed, PODIUM_TEXT("cli.ruleChanged", "Changed a rule for {table}; it is now: {rule}."),
                 PODIUM_TEXT("cli.ruleWouldBeChanged", "Would change a rule for {table}; it would be: {rule}."));
}

int remove(Session& session, const RuleArguments& arguments)
{
    project::RuleChange removed = named(session, arguments);
    const Json item = removed.item;
    removed.item = nullptr;
    session.project().rules().change(removed);
    if (arguments.json)
        session.printJson({{"table", removed.table}, {"on", cleaning::name(removed.on)}, {"removed", item}});
    else
        session.printLine(Text(PODIUM_TEXT("cli.ruleRemoved", "Took a rule for {table} away: {rule}."),
                               {{"table", cleaning::tableIn(removed.on, removed.table)}, {"rule", cleaning::ruleWords(item)}}));
    return 0;
}

} // namespace

void addRuleChangeCommands(CommandLine& line)
{
    const TextId onHelp = PODIUM_TEXT("cli.optionRulesOn", "Which rules: raw, clean or prepared (about the table as imported, clean, or as samples).");
    const TextId dryHelp = PODIUM_TEXT("cli.optionRuleDryRun", "Only tell what the rule would find.");
    const TextId jsonHelp = PODIUM_TEXT("cli.optionJson", "Machine-readable output.");
    const auto arguments = std::make_shared<RuleArguments>();
    const auto with = [&](int (*command)(Session&, const RuleArguments&)) {
        return [arguments, command](Session& session) {
            if (arguments->json)
                session.useJson();
            return command(session, *arguments);
        };
    };
    line.add("rules list", PODIUM_TEXT("cli.purposeRulesList", "The rules with their numbers, and what each says of its table now."))
        .argument("TABLE", arguments->table, false)
        .value("--on", "STATE", arguments->state, onHelp)
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(list));
    line.add("rules add", PODIUM_TEXT("cli.purposeRulesAdd", "Add a rule: its kind and settings as in \"podium rules kinds\", such as range columns=score min=0."))
        .argument("TABLE", arguments->table, true)
        .argument("KIND", arguments->rule, true)
        .arguments("KEY=VALUE", arguments->settings, false)
        .value("--on", "STATE", arguments->state, onHelp)
        .flag("--dry-run", arguments->dryRun, dryHelp)
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(add));
    line.add("rules change", PODIUM_TEXT("cli.purposeRulesChange", "Change settings of a rule; KEY= takes one out of it."))
        .argument("TABLE", arguments->table, true)
        .argument("NUMBER", arguments->rule, true)
        .arguments("KEY=VALUE", arguments->settings, true)
        .value("--on", "STATE", arguments->state, onHelp)
        .flag("--dry-run", arguments->dryRun, dryHelp)
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(change));
    line.add("rules remove", PODIUM_TEXT("cli.purposeRulesRemove", "Take a rule away."))
        .argument("TABLE", arguments->table, true)
        .argument("NUMBER", arguments->rule, true)
        .value("--on", "STATE", arguments->state, onHelp)
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(remove));
}

} // namespace podium::cli
