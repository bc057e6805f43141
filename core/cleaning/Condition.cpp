#include "core/cleaning/Condition.h"

#include <algorithm>
#include <compare>

#include "core/cleaning/CellReading.h"

namespace podium::cleaning {
namespace {

bool isOrder(const std::string& relation)
{
    return relation == "<" || relation == "<=" || relation == ">" || relation == ">=";
}
bool takesValue(const std::string& relation)
{
    return relation != "missing" && relation != "present" && relation != "numeric" &&
           relation != "not_numeric";
}

bool fulfils(std::partial_ordering order, const std::string& relation)
{
    if (relation == "<")
        return order < 0;
    if (relation == "<=")
        return order <= 0;
    if (relation == ">")
        return order > 0;
    if (relation == ">=")
        return order >= 0;
    return order == 0;
}

} // namespace

std::vector<Parameter> conditionParameters()
{
    Parameter column;
    column.key = "column";
    column.label = PODIUM_TEXT("cleaning.columnLabel", "Column");
    column.help = PODIUM_TEXT("cleaning.conditionColumnHelp", "The column that is looked at.");
    Parameter relation;
    relation.key = "is";
    relation.type = ParameterType::Choice;
    relation.choices = {"=",          "!=",       "<",       "<=",      ">",       ">=",      "one_of",
                        "not_one_of", "contains", "matches", "missing", "present", "numeric", "not_numeric"};
    relation.label = PODIUM_TEXT("cleaning.relationLabel", "Relation");
    relation.help = PODIUM_TEXT(
        "cleaning.relationHelp",
        "How the cell stands to the value. A missing cell is missing and not_numeric, and fulfils no "
        "comparison.");
    Parameter value;
    value.key = "value";
    value.type = ParameterType::List;
    value.nullable = true;
    value.label = PODIUM_TEXT("cleaning.valueLabel", "Value");
    value.help =
        PODIUM_TEXT("cleaning.conditionValueHelp",
                    "What the cell is compared with; a list for one_of, a regular expression for matches.");
    return {column, relation, value};
}

Condition::Condition(const StepArguments& arguments)
    : m_column(arguments.text("column"))
    , m_relation(arguments.text("is"))
    , m_values(arguments.texts("value"))
{
    const bool several = m_relation == "one_of" || m_relation == "not_one_of";
    const bool fits = !takesValue(m_relation) ? m_values.empty()
                      : several               ? !m_values.empty()
                                              : m_values.size() == 1;
    if (!fits) {
        throw arguments.error({PODIUM_TEXT("cleaning.conditionValue",
                                           "The relation {relation} does not go with {count} values."),
                               {{"relation", m_relation}, {"count", m_values.size()}}},
                              PODIUM_TEXT("cleaning.conditionValueHint",
                                          "one_of and not_one_of take a list, missing, present, numeric and "
                                          "not_numeric no value, the others "
                                          "one value."));
    }
    const Json& given = arguments.value("value");
    m_numeric = given.is_number() ||
                (given.is_array() && !given.empty() &&
                 std::all_of(given.begin(), given.end(), [](const Json& item) { return item.is_number(); }));
    if (m_relation == "matches")
        m_pattern.emplace(m_values.front(), arguments.place());
}

bool Condition::suits(ColumnType type) const
{
    if (!takesValue(m_relation) || m_relation == "contains" || m_relation == "matches" ||
        type == ColumnType::Text)
        return true;
    return std::all_of(m_values.begin(), m_values.end(), [type](const std::string& value) {
        if (type == ColumnType::Boolean)
            return readBoolean(value).has_value();
        return type == ColumnType::Date ? readDate(value).has_value() : readReal(value).has_value();
    });
}

bool Condition::compares(const Column& column, std::int64_t row, const std::string& value) const
{
    const std::string relation = isOrder(m_relation) ? m_relation : "=";
    switch (column.type()) {
    case ColumnType::Integer:
    case ColumnType::Real:
        return fulfils(column.real(row) <=> readReal(value).value_or(0), relation);
    case ColumnType::Boolean:
        return fulfils(int(column.boolean(row)) <=> int(readBoolean(value).value_or(false)), relation);
    case ColumnType::Date:
        return fulfils(column.date(row) <=> readDate(value).value_or(0), relation);
    case ColumnType::Text:
        break;
    }
    if (!m_numeric)
        return fulfils(column.text(row) <=> std::string_view(value), relation);
    const std::optional<double> number = readReal(column.text(row));
    return number && fulfils(*number <=> readReal(value).value_or(0), relation);
}

bool Condition::holds(const Column& column, std::int64_t row) const
{
    const bool missing = column.isMissing(row);
    if (m_relation == "missing" || m_relation == "present")
        return missing == (m_relation == "missing");
    if (m_relation == "numeric" || m_relation == "not_numeric") {
        const bool numeric =
            !missing && (isNumber(column.type()) ||
                         (column.type() == ColumnType::Text && readReal(column.text(row)).has_value()));
        return numeric == (m_relation == "numeric");
    }
    if (missing)
        return false;
    if (m_relation == "contains")
        return column.asText(row).find(m_values.front()) != std::string::npos;
    if (m_relation == "matches")
        return m_pattern->matches(column.asText(row));
    const bool any = std::any_of(m_values.begin(), m_values.end(),
                                 [&](const std::string& value) { return compares(column, row, value); });
    return any != (m_relation == "!=" || m_relation == "not_one_of");
}

} // namespace podium::cleaning
