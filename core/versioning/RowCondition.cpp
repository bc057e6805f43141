#include "core/versioning/RowCondition.h"

#include <algorithm>
#include <array>

#include "core/base/Error.h"
#include "core/cleaning/CellReading.h"
#include "core/cleaning/Condition.h"
#include "core/versioning/TableCells.h"

namespace podium::versioning {

namespace {

/// Longer ones before those that they begin with.
constexpr std::array<std::string_view, 14> kRelations = {"<=",          ">=",      "!=",      "=",       "<",
                                                         ">",           "not_one_of", "one_of", "contains", "matches",
                                                         "not_numeric", "numeric", "missing", "present"};

bool isWord(std::string_view relation) { return relation.front() >= 'a'; }
bool isList(std::string_view relation) { return relation == "one_of" || relation == "not_one_of"; }
bool takesValue(std::string_view relation)
{
    return relation != "missing" && relation != "present" && relation != "numeric" && relation != "not_numeric";
}

[[noreturn]] void refuse(const std::string& text, const Text& hint)
{
    throw Error(ErrorCode::InvalidArgument,
                {PODIUM_TEXT("versioning.badCondition", "The condition “{condition}” is not understood."),
                 {{"condition", text}}},
                {}, hint);
}

/// A number where it is written as one and not quoted, else the text.
Json valueOf(std::string_view text)
{
    text = cleaning::trimmed(text);
    if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
        return Json(std::string(text.substr(1, text.size() - 2)));
    const auto integer = text.find_first_of(".eE") == std::string_view::npos ? cleaning::readInteger(text) : std::nullopt;
    if (integer && std::to_string(*integer) == text)
        return Json(*integer);
    if (const auto real = cleaning::readReal(text); real && Json(*real).dump() == text)
        return Json(*real);
    return Json(std::string(text));
}

std::string shownValue(const Json& value)
{
    if (!value.is_string())
        return value.dump();
    const auto text = value.get<std::string>();
    // What would be read back as something else stands in quotes.
    return valueOf(text) == value && text.find(',') == std::string::npos && !text.empty() ? text : "\"" + text + "\"";
}

Json listOf(std::string_view text)
{
    Json list = Json::array();
    text = cleaning::trimmed(text);
    if (text.starts_with('[') && text.ends_with(']'))
        text = text.substr(1, text.size() - 2);
    std::size_t start = 0;
    char quote = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && (text[i] == '"' || text[i] == '\'') && (quote == 0 || quote == text[i]))
            quote = quote ? 0 : text[i];
        if (i < text.size() && (text[i] != ',' || quote))
            continue;
        if (const Json value = valueOf(text.substr(start, i - start)); value != Json(""))
            list.push_back(value);
        start = i + 1;
    }
    return list;
}

cleaning::Condition compiled(const RowCondition& condition)
{
    static const std::vector<Parameter> parameters = cleaning::conditionParameters();
    try {
        return cleaning::Condition(
            cleaning::StepArguments("where", condition.toJson(), parameters, condition.text()));
    } catch (const Error& error) {
        refuse(condition.text(), error.text());
    }
}

} // namespace

RowCondition RowCondition::parse(const std::string& text, const std::vector<std::string>& columns)
{
    const std::string_view all = cleaning::trimmed(text);
    std::vector<std::string> byLength = columns;
    std::stable_sort(byLength.begin(), byLength.end(),
                     [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    for (const std::string& column : byLength) {
        if (!all.starts_with(column))
            continue;
        const std::string_view behind = all.substr(column.size());
        const std::string_view rest = cleaning::trimmed(behind);
        for (const std::string_view relation : kRelations) {
            if (!rest.starts_with(relation))
                continue;
            const std::string_view value = rest.substr(relation.size());
            // A word stands by itself: "yearmissing" is no condition on year.
            if (isWord(relation) && (behind.data() == rest.data() || (!value.empty() && value.front() != ' ' && value.front() != '[')))
                continue;
            if (!takesValue(relation) && !cleaning::trimmed(value).empty())
                continue;
            RowCondition condition{column, std::string(relation), {}};
            if (isList(relation))
                condition.value = listOf(value);
            else if (takesValue(relation))
                condition.value = relation == "matches" || relation == "contains"
                                      ? Json(std::string(cleaning::trimmed(value)))
                                      : valueOf(value);
            static_cast<void>(compiled(condition));
            return condition;
        }
    }
    std::string known;
    for (const std::string& column : columns)
        known += (known.empty() ? "" : ", ") + column;
    refuse(text, {PODIUM_TEXT("versioning.badConditionHint",
                              "Write a column, a relation and a value, as in \"year >= 2015\", \"country one_of Spain, Peru\" "
                              "or \"score missing\". Columns: {columns}."),
                  {{"columns", known}}});
}

std::string RowCondition::text() const
{
    std::string text = column + " " + relation;
    if (value.is_array()) {
        std::string list;
        for (const Json& item : value)
            list += (list.empty() ? "" : ", ") + shownValue(item);
        return text + " [" + list + "]";
    }
    if (!value.is_null())
        text += " " + (relation == "matches" || relation == "contains" ? value.get<std::string>() : shownValue(value));
    return text;
}

Json RowCondition::toJson() const
{
    Json json = {{"column", column}, {"is", relation}};
    if (!value.is_null())
        json["value"] = value;
    return json;
}

RowCondition RowCondition::fromJson(const Json& json, const std::string& where)
{
    if (!json.is_object() || !json.value("column", Json()).is_string() || !json.value("is", Json()).is_string())
        throw Error(ErrorCode::InvalidFormat,
                    PODIUM_TEXT("versioning.badRule", "A rule needs a column, a relation (is) and a value."), where);
    RowCondition condition{json["column"].get<std::string>(), json["is"].get<std::string>(), json.value("value", Json())};
    static_cast<void>(compiled(condition));
    return condition;
}

std::vector<bool> rowsThatHold(const Table& rows, const Schema& types, const std::vector<RowCondition>& conditions)
{
    std::vector<bool> hold(static_cast<std::size_t>(rows.rowCount()), true);
    for (const RowCondition& condition : conditions) {
        const cleaning::Condition test = compiled(condition);
        const auto field = types.indexOf(condition.column);
        const ColumnType type = field ? types.fields[*field].type : ColumnType::Text;
        if (!test.suits(type))
            refuse(condition.text(), {PODIUM_TEXT("versioning.conditionType", "The column {column} holds another type: {type}."),
                                      {{"column", condition.column}, {"type", typeWord(type)}}});
        const Column cells = typedColumn(rows.column(condition.column, condition.text()), type);
        for (std::int64_t row = 0; row < cells.size(); ++row)
            if (hold[static_cast<std::size_t>(row)] && !test.holds(cells, row))
                hold[static_cast<std::size_t>(row)] = false;
    }
    return hold;
}

} // namespace podium::versioning
