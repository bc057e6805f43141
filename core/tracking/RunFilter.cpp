#include "core/tracking/RunFilter.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/tracking/RunFilterReader.h"

namespace podium::tracking {
namespace {

const RunKey kStartTime{RunEntity::Attribute, "start_time"};
const RunKey kRunId{RunEntity::Attribute, "run_id"};

char folded(char c, bool ignoreCase) { return ignoreCase && c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Bytes of the character that begins here.
std::size_t characterLength(std::string_view text, std::size_t at)
{
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        ++end;
    return end - at;
}

/// SQL's LIKE: % is any text, _ one character. Without case only for ASCII, as SQLite's lower() does. Time is the product of
/// both lengths at worst: of several % only the last is tried again.
bool like(std::string_view text, std::string_view pattern, bool ignoreCase)
{
    std::size_t t = 0, p = 0;
    std::size_t star = std::string_view::npos, resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '%') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == '_') {
            t += characterLength(text, t);
            ++p;
        } else if (p < pattern.size() && folded(text[t], ignoreCase) == folded(pattern[p], ignoreCase)) {
            ++t;
            ++p;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            resume += characterLength(text, resume);
            t = resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '%')
        ++p;
    return p == pattern.size();
}

bool holds(const RunClause& clause, double value)
{
    switch (clause.comparator) {
    case RunComparator::Equal: return value == clause.number;
    case RunComparator::NotEqual: return value != clause.number; // NaN is other than every number
    case RunComparator::Less: return value < clause.number;
    case RunComparator::LessOrEqual: return value <= clause.number;
    case RunComparator::Greater: return value > clause.number;
    case RunComparator::GreaterOrEqual: return value >= clause.number;
    default: return false;
    }
}

bool holds(const RunClause& clause, const std::string& value)
{
    const auto listed = [&] { return std::find(clause.texts.begin(), clause.texts.end(), value) != clause.texts.end(); };
    switch (clause.comparator) {
    case RunComparator::Equal: return value == clause.texts.front();
    case RunComparator::NotEqual: return value != clause.texts.front();
    case RunComparator::Like: return like(value, clause.texts.front(), false);
    case RunComparator::ILike: return like(value, clause.texts.front(), true);
    case RunComparator::In: return listed();
    case RunComparator::NotIn: return !listed();
    default: return false;
    }
}

void apply(const RunClause& clause, const RunColumns& runs, std::vector<char>& kept)
{
    const auto keep = [&](const auto& column, auto test) {
        for (std::size_t i = 0; i < kept.size(); ++i)
            kept[i] = kept[i] && test(column[i]) ? 1 : 0;
    };
    const auto present = [&](const auto& value) { return value && holds(clause, *value); };
    if (clause.key.entity == RunEntity::Dataset)
        keep(runs.datasets(clause.key.key), [&](const std::vector<std::string>& all) {
            return std::any_of(all.begin(), all.end(), [&](const std::string& one) { return holds(clause, one); });
        });
    else if (clause.key.isNumber())
        keep(runs.numbers(clause.key), present);
    else if (clause.comparator == RunComparator::IsNull || clause.comparator == RunComparator::IsNotNull)
        keep(runs.texts(clause.key),
             [&](const auto& value) { return value.has_value() == (clause.comparator == RunComparator::IsNotNull); });
    else
        keep(runs.texts(clause.key), present);
}

/// Sorts stably by one key, so that the keys that count less are applied first.
void sortBy(const RunOrder& order, const RunColumns& runs, std::vector<std::size_t>& rows)
{
    const auto sort = [&](const auto& column, auto rank) {
        std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
            const int rankA = rank(column[a]), rankB = rank(column[b]);
            if (rankA != rankB || rankA != 0)
                return rankA < rankB;
            return order.descending ? *column[b] < *column[a] : *column[a] < *column[b];
        });
    };
    if (order.key.isNumber())
        sort(runs.numbers(order.key), [](const std::optional<double>& value) { return !value ? 2 : std::isnan(*value) ? 1 : 0; });
    else
        sort(runs.texts(order.key), [](const std::optional<std::string>& value) { return value ? 0 : 2; });
}

} // namespace

bool RunKey::isNumber() const
{
    return entity == RunEntity::Metric || (entity == RunEntity::Attribute && (key == "start_time" || key == "end_time"));
}

std::string RunKey::text() const
{
    static constexpr std::string_view kPrefixes[] = {"attributes.", "metrics.", "params.", "tags.", "dataset."};
    const bool plain = !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
    const char mark = key.find('`') == std::string::npos ? '`' : '"';
    return std::string(kPrefixes[static_cast<std::size_t>(entity)]) + (plain ? key : mark + key + mark);
}

std::string_view name(RunComparator comparator)
{
    static constexpr std::string_view kNames[] = {"=",    "!=",    "<",  "<=",     ">",       ">=",
                                                  "LIKE", "ILIKE", "IN", "NOT IN", "IS NULL", "IS NOT NULL"};
    return kNames[static_cast<std::size_t>(comparator)];
}

RunFilter RunFilter::parse(std::string_view text) { return {RunFilterReader(text).filter()}; }

std::vector<RunOrder> RunOrder::parse(std::string_view text) { return RunFilterReader(text).order(); }

RunFilterPlace placeIn(std::string_view text)
{
    RunFilterReader reader(text);
    try {
        reader.filter();
    } catch (const Error&) { // how far it came is the answer
    }
    RunFilterPlace place = reader.place();
    // What is wrong before the cursor cannot be completed; the word under it can.
    const std::string_view word = text.substr(place.begin);
    const bool finished = word.find_first_of(" \t\n") != std::string_view::npos && word.find_first_of("`\"'(") == std::string_view::npos;
    if (finished && place.kind != RunFilterPlace::Kind::Comparator)
        place.kind = RunFilterPlace::Kind::Nothing;
    return place;
}

std::vector<std::size_t> select(const RunColumns& runs, const RunFilter& filter, const std::vector<RunOrder>& order)
{
    std::vector<char> kept(runs.size(), 1);
    for (const RunClause& clause : filter.clauses)
        apply(clause, runs, kept);
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (kept[i])
            rows.push_back(i);
    sortBy({kRunId, false}, runs, rows);
    sortBy({kStartTime, true}, runs, rows);
    for (auto item = order.rbegin(); item != order.rend(); ++item)
        sortBy(*item, runs, rows);
    return rows;
}

} // namespace podium::tracking
