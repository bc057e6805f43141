#include "core/cleaning/RuleKinds.h"

namespace podium::cleaning {
namespace {

Parameter parameter(const char* key, ParameterType type, bool required, TextId label, TextId help)
{
    Parameter result;
    result.key = key;
    result.type = type;
    result.nullable = !required;
    result.label = label;
    result.help = help;
    return result;
}

Parameter columns()
{
    return parameter("columns", ParameterType::List, true, PODIUM_TEXT("cleaning.columnsLabel", "Columns"),
                     PODIUM_TEXT("cleaning.ruleColumnsHelp", "The columns the rule is about."));
}

Parameter limit(const char* key, TextId label)
{
    return parameter(key, ParameterType::Real, false, label,
                     PODIUM_TEXT("cleaning.ruleLimitHelp", "The limit itself is allowed."));
}

Parameter choice(const char* key, std::vector<std::string> choices, bool required, TextId label, TextId help)
{
    Parameter result = parameter(key, ParameterType::Choice, required, label, help);
    if (!required)
        result.defaultValue = choices.front();
    result.choices = std::move(choices);
    return result;
}

Parameter by()
{
    return parameter("by", ParameterType::List, false, PODIUM_TEXT("cleaning.ruleByLabel", "Groups"),
                     PODIUM_TEXT("cleaning.ruleByHelp",
                                 "Columns whose equal cells make a group; the whole table where none is named."));
}

void anything(const StepArguments&) {}

void oneLimit(const StepArguments& arguments)
{
    if (!arguments.has("min") && !arguments.has("max"))
        throw arguments.error(PODIUM_TEXT("cleaning.ruleNoLimit", "The rule gives no limit: neither min nor max."),
                              PODIUM_TEXT("cleaning.ruleNoLimitHint", "For example min: 0 and max: 100."));
}

void validCondition(const StepArguments& arguments)
{
    Json given = Json::object();
    for (const char* const key : {"column", "is", "value"})
        if (arguments.has(key))
            given[key] = arguments.value(key);
    const Condition condition(StepArguments("condition", given, conditionParameters(), arguments.place()));
}

void validPattern(const StepArguments& arguments) { const Pattern pattern(arguments.text("matches"), arguments.place()); }

void sameNumber(const StepArguments& arguments)
{
    if (arguments.has("references") && arguments.texts("references").size() != arguments.texts("columns").size())
        throw arguments.error(
            PODIUM_TEXT("cleaning.ruleReferences", "columns and references do not name equally many columns."));
}

} // namespace

const std::vector<CheckedRuleKind>& checkedRuleKinds()
{
    static const std::vector<CheckedRuleKind> kinds = [] {
        Parameter strict = parameter("strict", ParameterType::Boolean, false,
                                     PODIUM_TEXT("cleaning.ruleStrictLabel", "Strict"),
                                     PODIUM_TEXT("cleaning.ruleStrictHelp", "Whether equal values break the rule too."));
        strict.defaultValue = false;
        return std::vector<CheckedRuleKind>{
            {{"not_null", PODIUM_TEXT("cleaning.ruleNotNull", "No cell is missing."), {columns()}},
             PODIUM_TEXT("cleaning.ruleBrokenNotNull", "{table}: {broken} of {checked} rows {broken:has|have} nothing in {columns}."),
             anything, checkNotNull},
            {{"unique", PODIUM_TEXT("cleaning.ruleUnique", "No two rows have the same cells in these columns."), {columns()}},
             PODIUM_TEXT("cleaning.ruleBrokenUnique", "{table}: {broken} of {checked} rows {broken:repeats|repeat} {columns} of an earlier row."),
             anything, checkUnique},
            {{"range", PODIUM_TEXT("cleaning.ruleRange", "Numbers lie between two limits."),
              {columns(), limit("min", PODIUM_TEXT("cleaning.ruleMinLabel", "At least")),
               limit("max", PODIUM_TEXT("cleaning.ruleMaxLabel", "At most"))}},
             PODIUM_TEXT("cleaning.ruleBrokenRange", "{table}: {broken} of {checked} rows {broken:is|are} out of the range of {columns}."),
             oneLimit, checkRange},
            {{"set", PODIUM_TEXT("cleaning.ruleSet", "Cells hold one of some values."),
              {columns(), parameter("values", ParameterType::List, true, PODIUM_TEXT("cleaning.ruleValuesLabel", "Values"),
                                    PODIUM_TEXT("cleaning.ruleValuesHelp", "What the cells may hold."))}},
             PODIUM_TEXT("cleaning.ruleBrokenSet", "{table}: {broken} of {checked} rows {broken:holds|hold} another value in {columns} than "
                                               "those allowed."),
             anything, checkSet},
            {{"pattern", PODIUM_TEXT("cleaning.rulePattern", "Texts match a regular expression."),
              {columns(),
               parameter("matches", ParameterType::String, true, PODIUM_TEXT("cleaning.ruleMatchesLabel", "Expression"),
                         PODIUM_TEXT("cleaning.ruleMatchesHelp",
                                     "A regular expression that is found in the cell; ^ and $ stand for its ends."))}},
             PODIUM_TEXT("cleaning.ruleBrokenPattern", "{table}: {broken} of {checked} rows {broken:does not|do not} match the expression for "
                                                   "{columns}."),
             validPattern, checkPattern},
            {{"type", PODIUM_TEXT("cleaning.ruleType", "Cells can be read as a type."),
              {columns(), choice("type", {"integer", "real", "text", "boolean", "date"}, true,
                                 PODIUM_TEXT("cleaning.ruleTypeLabel", "Type"),
                                 PODIUM_TEXT("cleaning.ruleTypeHelp", "What the cells are read as."))}},
             PODIUM_TEXT("cleaning.ruleBrokenType", "{table}: {broken} of {checked} rows {broken:holds|hold} something else in {columns} than "
                                                "the type says."),
             anything, checkType},
            {{"foreign_key", PODIUM_TEXT("cleaning.ruleForeignKey", "Cells stand in another table too."),
              {columns(),
               parameter("table", ParameterType::String, true, PODIUM_TEXT("cleaning.ruleTableLabel", "Other table"),
                         PODIUM_TEXT("cleaning.ruleTableHelp", "The other table.")),
               parameter("references", ParameterType::List, false,
                         PODIUM_TEXT("cleaning.ruleReferencesLabel", "Its columns"),
                         PODIUM_TEXT("cleaning.ruleReferencesHelp",
                                     "The columns of the other table, in the same order; the same names by default."))}},
             PODIUM_TEXT("cleaning.ruleBrokenForeignKey", "{table}: {broken} of {checked} rows {broken:has|have} {columns} that the other "
                                                      "table does not have."),
             sameNumber, checkForeignKey},
            {{"monotone", PODIUM_TEXT("cleaning.ruleMonotone", "A column only rises, or only falls, along another one."),
              {parameter("column", ParameterType::String, true, PODIUM_TEXT("cleaning.columnLabel", "Column"),
                         PODIUM_TEXT("cleaning.ruleMonotoneHelp", "The column that rises or falls.")),
               parameter("along", ParameterType::String, false, PODIUM_TEXT("cleaning.ruleAlongLabel", "Along"),
                         PODIUM_TEXT("cleaning.ruleAlongHelp",
                                     "The column the rows are sorted by; their order in the table by default.")),
               by(),
               choice("direction", {"rising", "falling"}, false, PODIUM_TEXT("cleaning.ruleDirectionLabel", "Direction"),
                      PODIUM_TEXT("cleaning.ruleDirectionHelp", "rising or falling.")),
               strict}},
             PODIUM_TEXT("cleaning.ruleBrokenMonotone", "{table}: {broken} of {checked} rows {broken:breaks|break} the order of {columns}."),
             anything, checkMonotone},
            {{"row_count", PODIUM_TEXT("cleaning.ruleRowCount", "The table, or each group of it, has so many rows."),
              {limit("min", PODIUM_TEXT("cleaning.ruleMinLabel", "At least")),
               limit("max", PODIUM_TEXT("cleaning.ruleMaxLabel", "At most")), by()}},
             PODIUM_TEXT("cleaning.ruleBrokenRowCount", "{table}: {broken} of {checked} groups {broken:has|have} too few or too many rows."),
             oneLimit, checkRowCount},
            {{"condition", PODIUM_TEXT("cleaning.ruleCondition", "A condition holds for each row."),
              conditionParameters()},
             PODIUM_TEXT("cleaning.ruleBrokenCondition", "{table}: the condition on {columns} does not hold for {broken} of "
                                                     "{checked} rows."),
             validCondition, checkCondition},
        };
    }();
    return kinds;
}

} // namespace podium::cleaning
