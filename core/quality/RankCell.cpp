#include "core/quality/RankCell.h"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace podium::quality {
namespace {

std::string_view withoutBlanks(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

std::optional<std::int64_t> place(std::string_view text)
{
    text = withoutBlanks(text);
    if (text.ends_with(".0"))
        text.remove_suffix(2);
    std::int64_t value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return value;
}

} // namespace

RankCell readRank(std::string_view text)
{
    RankCell cell;
    text = withoutBlanks(text);
    if (text.empty())
        return cell;
    cell.kind = RankCell::Kind::Unreadable;
    if (text.front() == '#')
        text.remove_prefix(1);
    if (text.starts_with('=') || text.ends_with('=')) {
        cell.tieMark = true;
        text.starts_with('=') ? text.remove_prefix(1) : text.remove_suffix(1);
    }
    if (text.ends_with('+') || text.starts_with('>')) {
        text.ends_with('+') ? text.remove_suffix(1) : text.remove_prefix(1);
        if (const auto from = place(text); from && *from > 0) {
            cell.kind = RankCell::Kind::Range;
            cell.from = cell.to = *from;
        }
        return cell;
    }
    if (const auto only = place(text)) {
        cell.kind = RankCell::Kind::Place;
        cell.from = cell.to = *only;
        return cell;
    }
    for (const std::string_view dash : std::array<std::string_view, 3>{"-", "–", "—"}) {
        const std::size_t at = text.find(dash);
        if (at == std::string_view::npos || at == 0)
            continue;
        const auto from = place(text.substr(0, at));
        const auto to = place(text.substr(at + dash.size()));
        if (from && to && *from <= *to) {
            cell.kind = RankCell::Kind::Range;
            cell.from = *from;
            cell.to = *to;
        }
        return cell;
    }
    return cell;
}

RankCell rankAt(const Column& column, std::int64_t row)
{
    if (column.isMissing(row))
        return {};
    if (column.type() == ColumnType::Text)
        return readRank(column.text(row));
    RankCell cell;
    cell.kind = RankCell::Kind::Unreadable;
    const bool isNumber = column.type() == ColumnType::Integer || column.type() == ColumnType::Real;
    if (isNumber && std::floor(column.real(row)) == column.real(row) && std::fabs(column.real(row)) < 1e15) {
        cell.kind = RankCell::Kind::Place;
        cell.from = cell.to = static_cast<std::int64_t>(column.real(row));
    }
    return cell;
}

} // namespace podium::quality
