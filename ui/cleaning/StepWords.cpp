#include "ui/cleaning/StepWords.h"

#include <algorithm>

#include "ui/base/QtLanguage.h"
#include "ui/pipeline/ChoiceWords.h"

namespace podium::ui {

namespace {

QString wordsOf(const Json& value, const Parameter* parameter)
{
    if (value.is_array()) {
        QStringList parts;
        for (const Json& part : value)
            parts.append(wordsOf(part, nullptr));
        return parts.join(QStringLiteral(", "));
    }
    if (value.is_object()) {
        QStringList parts;
        for (const auto& [from, to] : value.items())
            parts.append(QStringLiteral("%1 → %2").arg(fromUtf8(from), wordsOf(to, nullptr)));
        return parts.join(QStringLiteral(", "));
    }
    if (value.is_string()) {
        const std::string text = value.get<std::string>();
        if (parameter != nullptr && parameter->type == ParameterType::Choice)
            return choiceWord(text);
        const bool blank = text.find_first_not_of(" \t") == std::string::npos; // a blank alone is not seen
        return blank ? quoted(fromUtf8(text)) : fromUtf8(text);
    }
    return valueText(value);
}

} // namespace

std::string stepName(const Json& item)
{
    if (item.is_string())
        return item.get<std::string>();
    return item.is_object() && item.size() == 1 ? item.begin().key() : std::string();
}

const cleaning::StepKind* stepKindOf(const Json& item)
{
    const std::string name = stepName(item);
    const auto& kinds = cleaning::stepKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto* kind) { return kind->name == name; });
    return found == kinds.end() ? nullptr : *found;
}

Json stepSettings(const Json& item)
{
    if (item.is_object() && item.size() == 1 && item.begin()->is_object())
        return item.begin().value();
    return Json::object();
}

Json stepItem(const std::string& name, const Json& settings)
{
    if (settings.empty())
        return name;
    Json item = Json::object();
    item[name] = settings;
    return item;
}

bool isStepEnabled(const Json& item)
{
    const Json settings = stepSettings(item);
    return !settings.contains(cleaning::kEnabledKey) || settings[cleaning::kEnabledKey] != Json(false);
}

Json withStepEnabled(const Json& item, bool enabled)
{
    Json settings = stepSettings(item);
    settings.erase(cleaning::kEnabledKey);
    if (!enabled)
        settings[cleaning::kEnabledKey] = false;
    return stepItem(stepName(item), settings);
}

QString stepTitle(const Json& item)
{
    const cleaning::StepKind* kind = stepKindOf(item);
    if (kind == nullptr)
        return fromUtf8(item.is_string() || item.is_object() ? stepName(item) : item.dump());
    return worded(kind->title);
}

QString stepPurpose(const Json& item)
{
    const cleaning::StepKind* kind = stepKindOf(item);
    return kind == nullptr ? stepTitle(item) : worded(kind->purpose);
}

QString stepDetails(const Json& item)
{
    const cleaning::StepKind* kind = stepKindOf(item);
    QStringList parts;
    const Json settings = stepSettings(item);
    for (const auto& [key, value] : settings.items()) {
        if (key == cleaning::kEnabledKey)
            continue;
        const Parameter* parameter = nullptr;
        if (kind != nullptr)
            for (const Parameter& known : kind->parameters)
                if (known.key == key)
                    parameter = &known;
        const QString label = parameter == nullptr ? fromUtf8(key) : worded(parameter->label);
        parts.append(QStringLiteral("%1: %2").arg(label, wordsOf(value, parameter)));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace podium::ui
