#include "translations/SpanishLanguage.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

#include "translations/SpanishTexts.h"

namespace podium {

namespace {

/// Points between groups of three digits.
std::string grouped(std::string digits)
{
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, 1, '.');
    }
    return digits;
}

} // namespace

std::string SpanishLanguage::wording(const std::string& id, const std::string& english) const
{
    const std::span<const SpanishText> texts = spanishTexts();
    const auto found =
        std::lower_bound(texts.begin(), texts.end(), std::string_view(id),
                         [](const SpanishText& text, std::string_view wanted) { return text.id < wanted; });
    // A text kept in a file by another version may have other placeholders: then its own English is the safe
    // wording.
    return found != texts.end() && found->id == id && found->english == english ? std::string(found->spanish)
                                                                                : english;
}

std::string SpanishLanguage::integer(std::int64_t value) const
{
    std::string digits = fmt::format("{}", value);
    const bool negative = digits.starts_with('-');
    return (negative ? "-" : "") + grouped(digits.substr(negative ? 1 : 0));
}

std::string SpanishLanguage::real(double value) const
{
    if (!std::isfinite(value))
        return fmt::format("{}", value);
    const std::string text = fmt::format("{}", std::abs(value));
    const std::size_t end = std::min(text.find_first_of(".e"), text.size());
    std::string rest = text.substr(end);
    if (rest.starts_with('.'))
        rest.front() = ',';
    return (std::signbit(value) ? "-" : "") + grouped(text.substr(0, end)) + rest;
}

const Language& languageOf(const std::map<std::string, std::string>& environment)
{
    static const SpanishLanguage kSpanish;
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const auto found = environment.find(variable);
        if (found == environment.end() || found->second.empty())
            continue;
        const std::string& locale = found->second;
        const bool spanish =
            locale.starts_with("es") &&
            (locale.size() == 2 || std::string_view("_.@").find(locale[2]) != std::string_view::npos);
        return spanish ? static_cast<const Language&>(kSpanish) : Language::english();
    }
    return Language::english();
}

} // namespace podium
