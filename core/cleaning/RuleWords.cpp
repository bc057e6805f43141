#include "core/cleaning/RuleWords.h"

#include "core/cleaning/StepArguments.h"

namespace podium::cleaning {
namespace {

using Arguments = std::vector<Text::Argument>;

std::string plain(const Json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

/// What the item says below a key; null where it says nothing.
class Settings
{
public:
    explicit Settings(const Json& json) : m_json(json.is_object() ? json : Json::object()) {}

    bool has(const char* key) const { return m_json.contains(key) && !m_json.at(key).is_null(); }
    Json at(const char* key) const { return has(key) ? m_json.at(key) : Json(); }
    std::string list(const char* key) const
    {
        const Json value = at(key);
        std::vector<std::string> parts;
        for (const Json& part : value.is_array() ? value : value.is_null() ? Json::array() : Json::array({value}))
            parts.push_back(plain(part));
        return parts.empty() ? "–" : listed(parts);
    }
    /// Numbers as the language has them.
    Text::Argument number(const char* name, const char* key) const
    {
        const Json value = at(key);
        return value.is_number_integer() ? Text::Argument(name, value.get<std::int64_t>())
               : value.is_number()       ? Text::Argument(name, value.get<double>())
                                         : Text::Argument(name, list(key));
    }

private:
    Json m_json;
};

Text conditionWords(const Settings& condition)
{
    const std::string relation = condition.has("is") ? plain(condition.at("is")) : "=", column = condition.list("column"), value = condition.list("value");
    const Arguments arguments = {{"column", column}, {"is", relation}, {"value", value}};
    const std::pair<const char*, TextId> words[] = {
        {"one_of", PODIUM_TEXT("cleaning.whereOneOf", "{column} is one of {value}")},
        {"not_one_of", PODIUM_TEXT("cleaning.whereNotOneOf", "{column} is none of {value}")},
        {"contains", PODIUM_TEXT("cleaning.whereContains", "{column} contains {value}")},
        {"matches", PODIUM_TEXT("cleaning.whereMatches", "{column} matches {value}")},
        {"missing", PODIUM_TEXT("cleaning.whereMissing", "{column} is missing")},
        {"present", PODIUM_TEXT("cleaning.wherePresent", "{column} is there")},
        {"numeric", PODIUM_TEXT("cleaning.whereNumeric", "{column} is a number")},
        {"not_numeric", PODIUM_TEXT("cleaning.whereNotNumeric", "{column} is no number")},
    };
    for (const auto& [id, text] : words)
        if (relation == id)
            return {text, arguments};
    return {PODIUM_TEXT("cleaning.whereCompares", "{column} {is} {value}"), arguments};
}

Text limitsWords(const Settings& rule)
{
    const Arguments limits = {rule.number("min", "min"), rule.number("max", "max")};
    return rule.has("min") && rule.has("max") ? Text(PODIUM_TEXT("cleaning.limitsBoth", "from {min} to {max}"), limits)
           : rule.has("max")                  ? Text(PODIUM_TEXT("cleaning.limitsMax", "at most {max}"), limits)
                                              : Text(PODIUM_TEXT("cleaning.limitsMin", "at least {min}"), limits);
}

TextId typeWords(const std::string& type)
{
    return type == "integer"   ? PODIUM_TEXT("cleaning.typeInteger", "whole numbers")
           : type == "real"    ? PODIUM_TEXT("cleaning.typeReal", "numbers")
           : type == "boolean" ? PODIUM_TEXT("cleaning.typeBoolean", "true or false")
           : type == "date"    ? PODIUM_TEXT("cleaning.typeDate", "dates")
                               : PODIUM_TEXT("cleaning.typeText", "texts");
}

Text byWords(const Settings& rule, const Text& what)
{
    return !rule.has("by") || rule.list("by") == "–" ? what : Text(PODIUM_TEXT("cleaning.ruleWordsBy", "{what} for each {by}"), {{"what", what}, {"by", rule.list("by")}});
}

Text kindWords(const std::string& kind, const Settings& rule)
{
    const std::string columns = rule.list("columns");
    if (kind == "not_null")
        return {PODIUM_TEXT("cleaning.ruleWordsNotNull", "{columns}: no cell is missing"), {{"columns", columns}}};
    if (kind == "unique")
        return {PODIUM_TEXT("cleaning.ruleWordsUnique", "{columns}: no two rows are the same"), {{"columns", columns}}};
    if (kind == "range")
        return {PODIUM_TEXT("cleaning.ruleWordsRange", "{columns}: {limits}"), {{"columns", columns}, {"limits", limitsWords(rule)}}};
    if (kind == "set")
        return {PODIUM_TEXT("cleaning.ruleWordsSet", "{columns}: one of {values}"), {{"columns", columns}, {"values", rule.list("values")}}};
    if (kind == "pattern")
        return {PODIUM_TEXT("cleaning.ruleWordsPattern", "{columns}: matches {pattern}"), {{"columns", columns}, {"pattern", rule.list("matches")}}};
    if (kind == "type")
        return {PODIUM_TEXT("cleaning.ruleWordsType", "{columns}: {type}"), {{"columns", columns}, {"type", typeWords(plain(rule.at("type")))}}};
    if (kind == "foreign_key") {
        const bool isNamed = rule.has("references") && rule.list("references") != "–";
        return {PODIUM_TEXT("cleaning.ruleWordsForeignKey", "{columns}: stands in {table} too, in {references}"),
                {{"columns", columns}, {"table", rule.list("table")}, {"references", isNamed ? rule.list("references") : columns}}};
    }
    if (kind == "monotone") {
        const bool falls = rule.at("direction") == Json("falling"), isStrict = rule.at("strict") == Json(true);
        const Text how = falls ? (isStrict ? PODIUM_TEXT("cleaning.fallsStrictly", "falls with every row") : PODIUM_TEXT("cleaning.falls", "never rises"))
                               : (isStrict ? PODIUM_TEXT("cleaning.risesStrictly", "rises with every row") : PODIUM_TEXT("cleaning.rises", "never falls"));
        const Arguments arguments = {{"column", rule.list("column")}, {"how", how}, {"along", rule.list("along")}};
        return byWords(rule, rule.has("along") ? Text(PODIUM_TEXT("cleaning.ruleWordsAlong", "{column}: {how} along {along}"), arguments)
                                               : Text(PODIUM_TEXT("cleaning.ruleWordsMonotone", "{column}: {how}"), arguments));
    }
    if (kind == "row_count")
        return byWords(rule, {PODIUM_TEXT("cleaning.ruleWordsRowCount", "rows: {limits}"), {{"limits", limitsWords(rule)}}});
    if (kind == "condition")
        return conditionWords(rule);
    return {PODIUM_TEXT("cleaning.ruleWordsUnknown", "{rule}"), {{"rule", kind}}};
}

} // namespace

Text ruleWords(const Json& item)
{
    if (!item.is_object() || item.size() != 1)
        return {PODIUM_TEXT("cleaning.ruleWordsUnknown", "{rule}"), {{"rule", plain(item)}}};
    const Settings rule(item.begin().value());
    const Text words = kindWords(item.begin().key(), rule);
    return rule.has("where") ? Text(PODIUM_TEXT("cleaning.ruleWordsWhere", "{what}, only where {where}"), {{"what", words}, {"where", conditionWords(Settings(rule.at("where")))}})
                             : words;
}

Text tableIn(RulesOn on, const std::string& table)
{
    return {PODIUM_TEXT("cleaning.tableInState", "{table} ({state})"), {{"table", table}, {"state", stateWord(on)}}};
}

TextId stateWord(RulesOn on)
{
    return on == RulesOn::Raw     ? PODIUM_TEXT("cleaning.stateRaw", "as imported")
           : on == RulesOn::Clean ? PODIUM_TEXT("cleaning.stateClean", "clean")
                                  : PODIUM_TEXT("cleaning.statePrepared", "samples");
}

} // namespace podium::cleaning
