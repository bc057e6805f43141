#include "ui/cleaning/RuleWording.h"

#include <algorithm>
#include <map>

#include <QCoreApplication>

#include "ui/base/QtLanguage.h"
#include "ui/cleaning/StepWords.h"

namespace podium::ui {

namespace {

const std::string kWhere = "where.";

QString words(const char* english) { return QCoreApplication::translate("podium::ui::RuleWording", english); }

/// The parameters of a kind as the form has them.
std::vector<Parameter> formParameters(const cleaning::RuleKind& kind)
{
    std::vector<Parameter> parameters = cleaning::allParameters(kind);
    const auto where = std::find_if(parameters.begin(), parameters.end(), [](const Parameter& parameter) { return parameter.key == "where"; });
    if (where == parameters.end())
        return parameters;
    const auto part = [&](const char* key, ParameterType type, TextId label) {
        Parameter result;
        result.key = kWhere + key;
        result.type = type;
        result.nullable = type != ParameterType::Choice;
        result.label = label;
        result.help = where->help;
        return result;
    };
    const Parameter column = part("column", ParameterType::String, PODIUM_TEXT("ui.ruleWhereColumn", "Only where the column"));
    Parameter relation = part("is", ParameterType::Choice, PODIUM_TEXT("ui.ruleWhereIs", "… stands so"));
    relation.defaultValue = "=";
    relation.choices = {"=", "!=", "<", "<=", ">", ">=", "one_of", "not_one_of", "contains", "matches", "missing", "present", "numeric", "not_numeric"};
    const Parameter value = part("value", ParameterType::List, PODIUM_TEXT("ui.ruleWhereValue", "… to the value"));
    parameters.erase(where);
    parameters.insert(parameters.end(), {column, relation, value});
    return parameters;
}

} // namespace

std::optional<StepForm::Kind> kindOfRule(const Json& flat)
{
    static const std::map<std::string, std::pair<Text, std::vector<Parameter>>, std::less<>> kinds = [] {
        std::map<std::string, std::pair<Text, std::vector<Parameter>>, std::less<>> all;
        for (const cleaning::RuleKind& kind : cleaning::ruleKinds())
            all.emplace(std::string(kind.name), std::pair(Text(kind.purpose), formParameters(kind)));
        return all;
    }();
    const auto found = kinds.find(stepName(flat));
    return found == kinds.end() ? std::nullopt : std::optional(StepForm::Kind{found->second.first, &found->second.second});
}

Json flatRule(const Json& item)
{
    Json settings = stepSettings(item);
    if (const auto where = settings.find("where"); where != settings.end() && where->is_object()) {
        const Json condition = *where;
        settings.erase("where");
        for (const auto& [key, value] : condition.items())
            settings[kWhere + key] = value;
    }
    return stepItem(stepName(item), settings);
}

Json ruleOfForm(const Json& flat)
{
    const Json given = stepSettings(flat);
    Json settings = Json::object(), where = Json::object();
    for (const auto& [key, value] : given.items())
        (key.starts_with(kWhere) ? where[key.substr(kWhere.size())] : settings[key]) = value;
    if (where.contains("column")) { // without one there is no condition
        if (!where.contains("is"))
            where["is"] = "=";
        settings["where"] = where;
    }
    return Json{{stepName(flat), settings}};
}

Sign ruleSign(const std::optional<cleaning::RuleResult>& result)
{
    if (!result)
        return {QStringLiteral("○"), words(QT_TRANSLATE_NOOP("podium::ui::RuleWording", "not checked")), ColorRole::Secondary, "note"};
    Sign sign = severitySign(result->holds() ? Severity::Good : result->severity);
    sign.word = result->holds() ? words(QT_TRANSLATE_NOOP("podium::ui::RuleWording", "holds")) : words(QT_TRANSLATE_NOOP("podium::ui::RuleWording", "broken"));
    return sign;
}

QString brokenText(const cleaning::RuleResult& result)
{
    return words(QT_TRANSLATE_NOOP("podium::ui::RuleWording", "%1 of %2")).arg(countText(result.broken), countText(result.checked));
}

} // namespace podium::ui
