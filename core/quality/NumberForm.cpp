#include "core/quality/NumberForm.h"

#include <algorithm>

#include "core/ingest/CellParser.h"

namespace podium::quality {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

bool readPlain(std::string_view text, double& value)
{
    std::int64_t whole = 0;
    return ingest::parseNumber(text, {}, whole, value) != ingest::NumberKind::None;
}

bool allDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

/// "1,234,567" with an optional fraction: groups of three behind the first comma.
bool readThousands(std::string_view text, double& value)
{
    const std::string_view whole = text.substr(0, text.find('.'));
    const std::size_t first = whole.find(',');
    const std::size_t sign = whole.starts_with('-') ? 1 : 0;
    if (first == std::string_view::npos || first < sign + 1 || first > sign + 3)
        return false;
    for (std::size_t at = first; at < whole.size(); at += 4)
        if (whole[at] != ',' || whole.size() < at + 4 || !allDigits(whole.substr(at + 1, 3)))
            return false;
    std::int64_t integer = 0;
    return ingest::parseNumber(text, {'.', ','}, integer, value) != ingest::NumberKind::None;
}

bool readDecimalComma(std::string_view text, double& value)
{
    if (std::count(text.begin(), text.end(), ',') != 1 || text.find('.') != std::string_view::npos)
        return false;
    std::int64_t integer = 0;
    return ingest::parseNumber(text, {',', 0}, integer, value) != ingest::NumberKind::None;
}

/// Two numbers around a separator; neither negative.
bool readTwo(std::string_view text, std::string_view separator, double& first, double& second)
{
    const std::size_t at = text.find(separator);
    if (at == std::string_view::npos || at == 0 || !isDigit(text.front()))
        return false;
    const std::string_view rest = trimmed(text.substr(at + separator.size()));
    return !rest.empty() && isDigit(rest.front()) && readPlain(trimmed(text.substr(0, at)), first) &&
           readPlain(rest, second);
}

bool readTime(std::string_view text, double& seconds)
{
    const auto twoDigits = [&](std::size_t at) {
        return at + 2 <= text.size() && text[at] >= '0' && text[at] <= '5' && isDigit(text[at + 1]);
    };
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon > 2 || !allDigits(text.substr(0, colon)) || !twoDigits(colon + 1))
        return false;
    const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    const int hours = colon == 1 ? text[0] - '0' : number(0);
    seconds = hours * 3600.0 + number(colon + 1) * 60.0;
    if (text.size() == colon + 3)
        return hours < 24;
    if (text.size() != colon + 6 || text[colon + 3] != ':' || !twoDigits(colon + 4))
        return false;
    seconds += number(colon + 4);
    return hours < 24;
}

} // namespace

std::string_view numberFormId(NumberForm form)
{
    static constexpr std::array<std::string_view, kNumberForms> kIds = {
        "text", "plain", "thousands", "decimal_comma", "percent", "tied", "range", "ratio", "time"};
    return kIds[static_cast<std::size_t>(form)];
}

NumberCell readNumber(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    NumberCell result;
    if (text.empty() || text.size() > 40)
        return result;
    double second = 0;
    if (text.front() == '=' && allDigits(text.substr(1)) && readPlain(text.substr(1), result.value))
        result.form = NumberForm::Tied;
    else if (text.back() == '%' && readPlain(trimmed(text.substr(0, text.size() - 1)), result.value))
        result.form = NumberForm::Percent;
    else if (!isDigit(text.front()) && text.front() != '-' && text.front() != '+' && text.front() != '.')
        return result; // also "inf", which is no way to write a figure
    else if (readPlain(text, result.value))
        result.form = NumberForm::Plain;
    else if (readThousands(text, result.value))
        result.form = NumberForm::Thousands;
    else if (readDecimalComma(text, result.value))
        result.form = NumberForm::DecimalComma;
    else if (readTime(text, result.value))
        result.form = NumberForm::Time;
    else if (readTwo(text, ":", result.value, second))
        result.form = NumberForm::Ratio;
    else if ((readTwo(text, "-", result.value, second) || readTwo(text, "–", result.value, second)) &&
             second > result.value)
        result.form = NumberForm::Range;
    return result;
}

bool isPlaceholder(std::string_view cell)
{
    static constexpr std::array<std::string_view, 18> kPlaceholders = {
        "", "-", "--", "---", "–", "—", "?", "??", ".", "..", "...", "n.a.", "N.A.", "na", "none", "#", "unknown", "Unknown"};
    const std::string_view text = trimmed(cell);
    return text.size() <= 7 && std::find(kPlaceholders.begin(), kPlaceholders.end(), text) != kPlaceholders.end();
}

std::int64_t NumberForms::numbers() const
{
    std::int64_t sum = 0;
    for (std::size_t i = 1; i < kNumberForms; ++i)
        sum += counts[i];
    return sum;
}

bool NumberForms::mostlyNumbers() const
{
    return numbers() > 0 && count(NumberForm::None) * 9 <= numbers();
}

NumberForm NumberForms::mainForm() const
{
    auto main = NumberForm::Plain;
    std::int64_t most = 0;
    for (std::size_t i = static_cast<std::size_t>(NumberForm::Thousands); i < kNumberForms; ++i)
        if (counts[i] > most) {
            most = counts[i];
            main = static_cast<NumberForm>(i);
        }
    return main;
}

NumberForms numberForms(const Column& texts)
{
    NumberForms forms;
    for (std::int64_t row = 0; row < texts.size(); ++row) {
        if (texts.isMissing(row))
            continue;
        const std::string_view cell = texts.text(row);
        if (isPlaceholder(cell))
            ++forms.placeholders;
        else
            ++forms.counts[static_cast<std::size_t>(readNumber(cell).form)];
    }
    return forms;
}

} // namespace podium::quality
