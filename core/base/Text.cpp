#include "core/base/Text.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

namespace podium {

namespace {

class English final : public Language
{
public:
    std::string wording(const std::string&, const std::string& english) const override { return english; }
    std::string integer(std::int64_t value) const override { return fmt::format("{}", value); }
    std::string real(double value) const override { return fmt::format("{}", value); }
};

std::string worded(const Text::Value& value, const Language& language)
{
    struct Visitor
    {
        const Language& language;
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(std::int64_t number) const { return language.integer(number); }
        std::string operator()(double number) const { return language.real(number); }
        std::string operator()(const std::vector<Text>& nested) const
        {
            return nested.empty() ? std::string() : nested.front().in(language);
        }
    };
    return std::visit(Visitor{language}, value);
}

Json valueToJson(const Text::Value& value)
{
    struct Visitor
    {
        Json operator()(const std::string& text) const { return text; }
        Json operator()(std::int64_t number) const { return number; }
        Json operator()(double number) const { return number; }
        Json operator()(const std::vector<Text>& nested) const
        {
            return nested.empty() ? Json::object() : nested.front().toJson();
        }
    };
    return std::visit(Visitor{}, value);
}

Text::Value valueFromJson(const Json& json)
{
    if (json.is_string())
        return json.get<std::string>();
    if (json.is_number_integer())
        return json.get<std::int64_t>();
    if (json.is_number_float())
        return json.get<double>();
    if (json.is_object())
        return std::vector<Text>{Text::fromJson(json)};
    return std::numeric_limits<double>::quiet_NaN(); // what a NaN became on its way through JSON
}

} // namespace

const Language& Language::english()
{
    static const English kEnglish;
    return kEnglish;
}

Text::Argument::Argument(std::string n, Text v)
    : name(std::move(n))
    , value(std::vector<Text>{std::move(v)})
{
}

Text::Argument::Argument(std::string n, TextId v)
    : name(std::move(n))
    , value(std::vector<Text>{Text(v)})
{
}

std::string Text::in(const Language& language) const
{
    const std::string pattern = language.wording(m_id, m_english);
    std::string result;
    result.reserve(pattern.size());
    std::size_t at = 0;
    while (at < pattern.size()) {
        const std::size_t open = pattern.find('{', at);
        const std::size_t close = open == std::string::npos ? open : pattern.find('}', open);
        if (close == std::string::npos)
            break;
        result.append(pattern, at, open - at);
        // "{rows} {rows:row|rows}": the first form for the whole number 1, the second for everything else.
        std::string_view name = std::string_view(pattern).substr(open + 1, close - open - 1);
        const std::size_t colon = name.find(':');
        const std::string_view forms = colon == std::string_view::npos ? std::string_view() : name.substr(colon + 1);
        name = name.substr(0, colon);
        const Argument* found = nullptr;
        for (const Argument& argument : m_arguments)
            if (argument.name == name)
                found = &argument;
        if (found != nullptr && colon != std::string_view::npos) {
            const auto* count = std::get_if<std::int64_t>(&found->value);
            const std::size_t bar = std::min(forms.find('|'), forms.size());
            result += count != nullptr && *count == 1 ? forms.substr(0, bar) : forms.substr(std::min(bar + 1, forms.size()));
            at = close + 1;
        } else if (found != nullptr) {
            result += worded(found->value, language);
            at = close + 1;
        } else { // braces that are no placeholder stay, and a placeholder may follow inside them
            result += '{';
            at = open + 1;
        }
    }
    result.append(pattern, at, std::string::npos);
    return result;
}

Json Text::toJson() const
{
    Json arguments = Json::object();
    for (const Argument& argument : m_arguments)
        arguments[argument.name] = valueToJson(argument.value);
    Json json = Json::object();
    json["id"] = m_id;
    json["english"] = m_english;
    json["arguments"] = std::move(arguments);
    return json;
}

Text Text::fromJson(const Json& json)
{
    Text text;
    if (!json.is_object())
        return text;
    if (const auto id = json.find("id"); id != json.end() && id->is_string())
        text.m_id = id->get<std::string>();
    if (const auto english = json.find("english"); english != json.end() && english->is_string())
        text.m_english = english->get<std::string>();
    if (const auto arguments = json.find("arguments"); arguments != json.end() && arguments->is_object())
        for (const auto& [name, value] : arguments->items()) {
            text.m_arguments.emplace_back(name, std::string());
            text.m_arguments.back().value = valueFromJson(value);
        }
    return text;
}

} // namespace podium
