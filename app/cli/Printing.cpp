#include "app/cli/Printing.h"

#include <algorithm>
#include <cmath>
#include <ctime>

#include <fmt/format.h>

#include "core/base/Utf8.h"

namespace podium::cli {

namespace {

bool isCombining(char32_t c)
{
    return (c >= 0x300 && c <= 0x36F) || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F);
}

} // namespace

std::size_t displayWidth(std::string_view text)
{
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character character = utf8At(text, at);
        width += isCombining(character.codePoint) ? 0 : 1;
        at += std::max<std::size_t>(1, character.size);
    }
    return width;
}

std::string padded(std::string_view text, std::size_t width)
{
    const std::size_t own = displayWidth(text);
    return std::string(text) + std::string(width > own ? width - own : 0, ' ');
}

std::string shortened(const std::string& text, std::size_t width)
{
    if (displayWidth(text) <= width)
        return text;
    std::string result;
    for (std::size_t at = 0; at < text.size() && displayWidth(result) + 1 < width;) {
        const std::size_t size = std::max<std::size_t>(1, utf8At(text, at).size);
        result.append(text, at, size);
        at += size;
    }
    return result + "…";
}

std::string joined(const std::vector<std::string>& names)
{
    std::string all;
    for (const std::string& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

std::string duration(double seconds, const Language& language)
{
    if (seconds < 9.95)
        return decimals(seconds, seconds < 0.995 ? 2 : 1, language) + " s";
    const auto whole = static_cast<std::int64_t>(std::llround(seconds));
    if (whole < 60)
        return fmt::format("{} s", whole);
    return whole < 3600 ? fmt::format("{} min {} s", whole / 60, whole % 60)
                        : fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

std::string byteSize(std::uint64_t bytes, const Language& language)
{
    constexpr const char* kUnits[] = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    double size = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; size >= 1024 && unit + 1 < std::size(kUnits); ++unit)
        size /= 1024;
    return decimals(size, unit == 0 ? 0 : 1, language) + " " + kUnits[unit];
}

Json orNull(const std::optional<std::int64_t>& value) { return value ? Json(*value) : Json(); }

std::string cell(const Json& value, const Language& language)
{
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_number_float())
        return language.real(value.get<double>());
    if (value.is_null())
        return "–";
    return pythonJson(value, false);
}

std::string localTime(std::int64_t milliseconds)
{
    const std::time_t seconds = milliseconds / 1000;
    std::tm parts{};
    localtime_r(&seconds, &parts);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday,
                       parts.tm_hour, parts.tm_min);
}

TextTable::TextTable(std::vector<std::string> headings, std::vector<bool> right)
    : m_headings(std::move(headings))
    , m_right(std::move(right))
{
    m_right.resize(m_headings.size());
}

void TextTable::add(std::vector<std::string> row)
{
    row.resize(m_headings.size());
    m_rows.push_back(std::move(row));
}

std::string TextTable::text(const std::string& indent) const
{
    std::vector<std::size_t> widths;
    for (const std::string& heading : m_headings)
        widths.push_back(displayWidth(heading));
    for (const auto& row : m_rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    std::string result;
    const auto line = [&](const std::vector<std::string>& cells) {
        std::string text = indent;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string blanks(widths[i] - displayWidth(cells[i]), ' ');
            text += (i == 0 ? "" : "  ") + (m_right[i] ? blanks + cells[i] : cells[i] + blanks);
        }
        text.erase(text.find_last_not_of(' ') + 1);
        result += text + "\n";
    };
    if (std::any_of(m_headings.begin(), m_headings.end(), [](const std::string& h) { return !h.empty(); }))
        line(m_headings);
    for (const auto& row : m_rows)
        line(row);
    return result;
}

} // namespace podium::cli
