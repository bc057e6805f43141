#include "core/cleaning/Rules.h"

#include <algorithm>
#include <numeric>

#include "core/base/Yaml.h"
#include "core/cleaning/RuleKinds.h"
#include "core/cleaning/RuleWords.h"

namespace podium::cleaning {
namespace {

/// What every kind takes besides its own.
std::vector<Parameter> withCommon(std::vector<Parameter> parameters)
{
    Parameter severity;
    severity.key = "severity";
    severity.type = ParameterType::Choice;
    severity.choices = {"error", "warning"};
    severity.defaultValue = "error";
    severity.label = PODIUM_TEXT("cleaning.ruleSeverityLabel", "Severity");
    severity.help = PODIUM_TEXT("cleaning.ruleSeverityHelp", "A broken rule of severity error stops the pipeline.");
    Parameter name;
    name.key = "name";
    name.nullable = true;
    name.label = PODIUM_TEXT("cleaning.ruleNameLabel", "Name");
    name.help = PODIUM_TEXT("cleaning.ruleNameHelp", "What the rule is called in the report.");
    Parameter where;
    where.key = "where";
    where.type = ParameterType::Map;
    where.nullable = true;
    where.label = PODIUM_TEXT("cleaning.ruleWhereLabel", "Only where");
    where.help = PODIUM_TEXT("cleaning.ruleWhereHelp", "A condition: the rule is about the rows for which it holds.");
    parameters.insert(parameters.end(), {severity, name, where});
    return parameters;
}

} // namespace

std::string_view name(RulesOn on) { return on == RulesOn::Raw ? "raw" : on == RulesOn::Prepared ? "prepared" : "clean"; }

std::string rulesFolder(RulesOn on)
{
    return on == RulesOn::Clean ? std::string(kRulesFolder) : std::string(kRulesFolder) + "/" + std::string(name(on));
}

std::string rulesPath(const std::string& table, RulesOn on) { return rulesFolder(on) + "/" + table + ".yaml"; }

std::string rulesReportPath(RulesOn on)
{
    return on == RulesOn::Clean ? std::string(kRulesReportPath) : "reports/rules_" + std::string(name(on)) + ".json";
}

void RuleResult::add(std::int64_t rowId, const std::string& column, std::string value)
{
    if (cells.size() < kMostCells)
        cells.push_back({rowId, column, std::move(value)});
}

Json RuleResult::toJson() const
{
    Json json;
    json["table"] = table;
    json["number"] = number;
    json["rule"] = rule;
    json["name"] = name.empty() ? Json() : Json(name);
    json["severity"] = severity == Severity::Error ? "error" : "warning";
    if (on != RulesOn::Clean)
        json["on"] = podium::cleaning::name(on);
    json["columns"] = columns;
    json["checked"] = checked;
    json["broken"] = broken;
    json["cells"] = Json::array();
    for (const BrokenCell& cell : cells)
        json["cells"].push_back({{"row", cell.rowId < 0 ? Json() : Json(cell.rowId)},
                                 {"column", cell.column},
                                 {"value", cell.value}});
    json["message"] = message.empty() ? Json() : Json(message.english());
    return json;
}

const Column& RuleContext::column(const std::string& columnName) const
{
    if (const std::optional<std::size_t> index = table.indexOf(columnName))
        return table.column(*index);
    throw error({PODIUM_TEXT("cleaning.ruleNoColumn", "The table {table} has no column {column}."),
                 {{"table", name}, {"column", columnName}}},
                {PODIUM_TEXT("cleaning.ruleColumnsThere", "Its columns are: {columns}."),
                 {{"columns", listed(table.names())}}});
}

Error RuleContext::error(const Text& what, const Text& hint) const
{
    return Error(ErrorCode::InvalidData, what, arguments.place(), hint);
}

class Rule
{
public:
    std::string otherTable() const { return m_arguments.has("table") ? m_arguments.text("table") : std::string(); }

    Rule(const CheckedRuleKind& kind, const Json& given, const std::string& where, std::size_t number)
        : m_kind(kind)
        , m_parameters(withCommon(kind.kind.parameters))
        , m_arguments(kind.kind.name, given, m_parameters, placeOf(where, "rule", number, kind.kind.name))
        , m_number(number)
    {
        kind.validate(m_arguments);
        if (m_arguments.has("where"))
            m_where.emplace(StepArguments("where", m_arguments.value("where"), conditionParameters(),
                                          m_arguments.place() + ", where"));
    }
    Rule(const Rule&) = delete;
    Rule& operator=(const Rule&) = delete;

    RuleResult check(const Table& table, const std::string& name, const TableLookup& others, RulesOn on) const
    {
        RuleResult result;
        result.table = name;
        result.on = on;
        result.number = m_number;
        result.rule = m_kind.kind.name;
        result.name = m_arguments.text("name");
        result.severity = m_arguments.text("severity") == "warning" ? Severity::Warning : Severity::Error;
        const bool named = std::any_of(m_parameters.begin(), m_parameters.end(),
                                       [](const Parameter& parameter) { return parameter.key == "columns"; });
        if (named)
            result.columns = m_arguments.texts("columns");
        const std::vector<std::int64_t> rows = rowsOf(table, name, others);
        const RuleContext context{table, name, rows, m_arguments, others};
        for (const std::string& column : result.columns)
            static_cast<void>(context.column(column)); // told also where no row is looked at
        m_kind.check(context, result);
        if (!result.holds())
            result.message = {PODIUM_TEXT("cleaning.ruleBroken", "{what} Rule: {rule}."),
                              {{"what", Text(m_kind.message,
                                             {{"table", tableIn(on, name)},
                                              {"columns", listed(result.columns)},
                                              {"broken", result.broken},
                                              {"checked", result.checked}})},
                               {"rule", ruleWords(Json{{std::string(m_kind.kind.name), m_arguments.given()}})}}};
        return result;
    }

private:
    std::vector<std::int64_t> rowsOf(const Table& table, const std::string& name, const TableLookup& others) const
    {
        std::vector<std::int64_t> rows(static_cast<std::size_t>(table.rowCount()));
        std::iota(rows.begin(), rows.end(), std::int64_t{0});
        if (!m_where)
            return rows;
        const RuleContext context{table, name, rows, m_arguments, others};
        const Column& column = context.column(m_where->column());
        if (!m_where->suits(column.type()))
            throw context.error({PODIUM_TEXT("cleaning.ruleSetType",
                                             "The values cannot be compared with column {column} of {table}, which is of "
                                             "type {type}."),
                                 {{"column", m_where->column()},
                                  {"table", name},
                                  {"type", podium::name(column.type())}}});
        std::erase_if(rows, [&](std::int64_t row) { return !m_where->holds(column, row); });
        return rows;
    }

    const CheckedRuleKind& m_kind;
    std::vector<Parameter> m_parameters; ///< before what refers to it
    StepArguments m_arguments;
    std::size_t m_number;
    std::optional<Condition> m_where;
};

const std::vector<RuleKind>& ruleKinds()
{
    static const std::vector<RuleKind> kinds = [] {
        std::vector<RuleKind> all;
        for (const CheckedRuleKind& kind : checkedRuleKinds())
            all.push_back(kind.kind);
        return all;
    }();
    return kinds;
}

std::vector<Parameter> allParameters(const RuleKind& kind) { return withCommon(kind.parameters); }

std::vector<std::string> RuleSet::otherTables() const
{
    std::vector<std::string> tables;
    for (const auto& rule : m_rules)
        if (std::string table = rule->otherTable(); !table.empty())
            tables.push_back(std::move(table));
    return tables;
}

RuleSet RuleSet::parse(std::string_view yaml, const std::string& where)
{
    RuleSet set;
    const Json rules = parseYaml(yaml, where);
    if (rules.is_null())
        return set;
    std::vector<std::string> known;
    for (const CheckedRuleKind& kind : checkedRuleKinds())
        known.emplace_back(kind.kind.name);
    const Text knownHint(PODIUM_TEXT("cleaning.knownRulesHint", "Rules are: {rules}."), {{"rules", listed(known)}});
    if (!rules.is_array())
        throw Error(ErrorCode::InvalidFormat, PODIUM_TEXT("cleaning.noRules", "The file is no list of rules."), where,
                    PODIUM_TEXT("cleaning.noRulesHint",
                                "Each rule is a line such as \"- not_null:\" with its parameters below it."));
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const Json& item = rules[i];
        if (!item.is_object() || item.size() != 1)
            throw Error(ErrorCode::InvalidFormat,
                        {PODIUM_TEXT("cleaning.noRule", "Rule {number} is not of the form \"- rule: parameters\"."),
                         {{"number", i + 1}}},
                        placeOf(where, "rule", i + 1, {}), knownHint);
        const std::string name = item.begin().key();
        const auto kind = std::find_if(checkedRuleKinds().begin(), checkedRuleKinds().end(),
                                       [&](const CheckedRuleKind& each) { return each.kind.name == name; });
        if (kind == checkedRuleKinds().end())
            throw Error(ErrorCode::InvalidFormat,
                        {PODIUM_TEXT("cleaning.unknownRule", "Rule {number} is {rule}, which Podium does not know."),
                         {{"number", i + 1}, {"rule", name}}},
                        placeOf(where, "rule", i + 1, {}), knownHint);
        set.m_rules.push_back(std::make_shared<const Rule>(*kind, item.begin().value(), where, i + 1));
    }
    return set;
}

std::vector<RuleResult> RuleSet::check(const Table& table, const std::string& name, const TableLookup& others,
                                       JobContext& job, RulesOn on) const
{
    std::vector<RuleResult> results;
    for (const std::shared_ptr<const Rule>& rule : m_rules) {
        job.checkCancelled();
        results.push_back(rule->check(table, name, others, on));
    }
    return results;
}

} // namespace podium::cleaning
