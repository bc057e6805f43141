// Rules about each cell by itself.
#include <algorithm>
#include <cmath>

#include "core/cleaning/Conversion.h"
#include "core/cleaning/Pattern.h"
#include "core/cleaning/RuleKinds.h"

namespace podium::cleaning {
namespace {

/// Looks at every cell of the named columns that is not missing; `holds` gets column and row.
template <typename Holds>
void eachCell(const RuleContext& context, RuleResult& result, const Holds& holds)
{
    for (const std::int64_t row : context.rows) {
        bool all = true;
        for (const std::string& name : result.columns) {
            const Column& column = context.column(name);
            if (column.isMissing(row) || holds(column, row))
                continue;
            all = false;
            result.add(context.table.rowId(row), name, column.asText(row));
        }
        ++result.checked;
        result.broken += all ? 0 : 1;
    }
}

} // namespace

void checkNotNull(const RuleContext& context, RuleResult& result)
{
    for (const std::int64_t row : context.rows) {
        bool all = true;
        for (const std::string& name : result.columns)
            if (context.column(name).isMissing(row)) {
                all = false;
                result.add(context.table.rowId(row), name, "");
            }
        ++result.checked;
        result.broken += all ? 0 : 1;
    }
}

void checkRange(const RuleContext& context, RuleResult& result)
{
    for (const std::string& name : result.columns)
        if (const Column& column = context.column(name); !isNumber(column.type()))
            throw context.error({PODIUM_TEXT("cleaning.ruleRangeType",
                                             "A range cannot hold for column {column} of {table}, which is of type {type}."),
                                 {{"column", name}, {"table", context.name}, {"type", podium::name(column.type())}}},
                                PODIUM_TEXT("cleaning.ruleRangeTypeHint",
                                            "Convert the column in the recipe, or check it with set or pattern."));
    const StepArguments& given = context.arguments;
    eachCell(context, result, [&](const Column& column, std::int64_t row) {
        const double value = column.real(row);
        return (!given.has("min") || value >= given.real("min")) && (!given.has("max") || value <= given.real("max"));
    });
}

void checkSet(const RuleContext& context, RuleResult& result)
{
    Json condition{{"column", ""}, {"is", "one_of"}, {"value", context.arguments.value("values")}};
    const Condition allowed(StepArguments(result.rule, condition, conditionParameters(), context.arguments.place()));
    for (const std::string& name : result.columns)
        if (const Column& column = context.column(name); !allowed.suits(column.type()))
            throw context.error({PODIUM_TEXT("cleaning.ruleSetType",
                                             "The values cannot be compared with column {column} of {table}, which is of "
                                             "type {type}."),
                                 {{"column", name}, {"table", context.name}, {"type", podium::name(column.type())}}});
    eachCell(context, result, [&](const Column& column, std::int64_t row) { return allowed.holds(column, row); });
}

void checkPattern(const RuleContext& context, RuleResult& result)
{
    const Pattern pattern(context.arguments.text("matches"), context.arguments.place());
    eachCell(context, result,
             [&](const Column& column, std::int64_t row) { return pattern.matches(column.asText(row)); });
}

void checkType(const RuleContext& context, RuleResult& result)
{
    Conversion conversion;
    conversion.to = columnTypeNamed(context.arguments.text("type"));
    ColumnBuilder scrap(conversion.to);
    eachCell(context, result, [&](const Column& column, std::int64_t row) {
        return column.type() == conversion.to || appendConverted(scrap, column, row, conversion);
    });
}

void checkCondition(const RuleContext& context, RuleResult& result)
{
    Json given = Json::object();
    for (const char* const key : {"column", "is", "value"})
        if (context.arguments.has(key))
            given[key] = context.arguments.value(key);
    const Condition condition(StepArguments(result.rule, given, conditionParameters(), context.arguments.place()));
    const Column& column = context.column(condition.column());
    if (!condition.suits(column.type()))
        throw context.error({PODIUM_TEXT("cleaning.ruleSetType",
                                         "The values cannot be compared with column {column} of {table}, which is of "
                                         "type {type}."),
                             {{"column", condition.column()},
                              {"table", context.name},
                              {"type", podium::name(column.type())}}});
    result.columns = {condition.column()};
    for (const std::int64_t row : context.rows) {
        ++result.checked;
        if (condition.holds(column, row))
            continue;
        ++result.broken;
        result.add(context.table.rowId(row), condition.column(), column.asText(row));
    }
}

} // namespace podium::cleaning
