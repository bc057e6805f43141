#include "core/quality/RankingView.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/ingest/CellParser.h"
#include "core/quality/CountryNames.h"
#include "core/quality/NameForm.h"

namespace podium::quality {
namespace {

constexpr std::int64_t kMostLookedAt = 5000; // rows that tell what a column holds

/// The words of a column's name: "world_rank" and "World Rank" give {world, rank}.
class HeaderWords
{
public:
    explicit HeaderWords(std::string_view name)
    {
        const std::string folded = foldedName(name);
        for (std::size_t begin = 0; begin < folded.size();) {
            const std::size_t end = std::min(folded.find(' ', begin), folded.size());
            m_words.insert(folded.substr(begin, end - begin));
            begin = end + 1;
        }
    }
    bool hasAny(std::initializer_list<std::string_view> words) const
    {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view word) { return m_words.contains(std::string(word)); });
    }
    std::size_t count() const { return m_words.size(); }

private:
    std::set<std::string> m_words;
};

/// Of the cells that hold something, the share for which `holds`; 0 where no cell does.
template <typename Holds>
double shareOf(const Column& column, const Holds& holds)
{
    const std::int64_t step = std::max<std::int64_t>(1, column.size() / kMostLookedAt);
    std::int64_t present = 0;
    std::int64_t fulfilled = 0;
    for (std::int64_t row = 0; row < column.size(); row += step) {
        if (column.isMissing(row) || (column.type() == ColumnType::Text && meansUnknown(column.text(row))))
            continue;
        ++present;
        fulfilled += holds(row) ? 1 : 0;
    }
    return present == 0 ? 0.0 : static_cast<double>(fulfilled) / static_cast<double>(present);
}

/// Of the different texts of a column, the share for which `holds`.
template <typename Holds>
double shareOfTexts(const Column& column, const Holds& holds)
{
    if (column.type() != ColumnType::Text)
        return 0;
    std::unordered_set<std::string_view> seen;
    std::int64_t fulfilled = 0;
    for (std::int64_t row = 0; row < column.size() && seen.size() < kMostLookedAt; ++row)
        if (!column.isMissing(row) && !meansUnknown(column.text(row)) && seen.insert(column.text(row)).second)
            fulfilled += holds(column.text(row)) ? 1 : 0;
    return seen.empty() ? 0.0 : static_cast<double>(fulfilled) / static_cast<double>(seen.size());
}

bool isYear(const Column& column)
{
    return shareOf(column, [&](std::int64_t row) {
               const std::optional<double> value = numberAt(column, row);
               return value && *value >= 1850 && *value <= 2150;
           }) >= 0.9;
}
bool isRank(const Column& column)
{
    return shareOf(column, [&](std::int64_t row) { return rankAt(column, row).isKnown(); }) >= 0.8;
}
bool isNumeric(const Column& column)
{
    return shareOf(column, [&](std::int64_t row) { return numberAt(column, row).has_value(); }) >= 0.9;
}

int yearHint(const HeaderWords& words) { return words.hasAny({"year", "edition", "ano", "jahr", "annee", "season"}) ? 1 : 0; }

int rankHint(const HeaderWords& words)
{
    if (!words.hasAny({"rank", "ranking", "place", "position", "puesto", "posicion", "rang"}) ||
        words.hasAny({"national", "country", "nacional", "regional", "region", "order", "subject", "previous"}))
        return 0;
    return words.hasAny({"world", "global", "overall", "mundial", "total"}) ? 3 : words.count() == 1 ? 2 : 1;
}
int nationalRankHint(const HeaderWords& words)
{
    return words.hasAny({"rank", "ranking", "place", "puesto"}) && words.hasAny({"national", "country", "nacional"}) ? 1
                                                                                                                   : 0;
}
int scoreHint(const HeaderWords& words)
{
    const bool score = words.hasAny({"score", "scores", "points", "puntuacion", "puntaje", "mark"});
    if (words.hasAny({"rank", "ranking", "order"}))
        return 0;
    if (score && words.hasAny({"total", "overall", "global"}))
        return 3;
    return score && words.count() == 1 ? 2 : words.count() == 1 && words.hasAny({"overall", "total"}) ? 1 : 0;
}
int institutionHint(const HeaderWords& words)
{
    if (words.hasAny({"type", "id", "code", "country", "rank", "staff", "students", "url", "kind", "count"}))
        return 0;
    if (words.hasAny({"institution", "university", "universidad", "institucion", "school", "college", "institute"}))
        return 2;
    return words.hasAny({"name", "nombre"}) ? 1 : 0;
}
int countryHint(const HeaderWords& words)
{
    if (words.hasAny({"rank", "code", "id", "count"}))
        return 0;
    return words.hasAny({"country", "nation", "pais"}) ? 2 : words.hasAny({"location", "land"}) ? 1 : 0;
}

/// The column that is hinted at most and holds what it should; of equals the first.
template <typename Hint, typename Holds>
std::optional<std::size_t> columnOf(const Table& table, const Hint& hint, const Holds& holds)
{
    std::optional<std::size_t> best;
    int most = 0;
    for (std::size_t i = 0; i < table.columnCount(); ++i)
        if (const int hinted = hint(HeaderWords(table.names()[i])); hinted > most && holds(table.column(i))) {
            most = hinted;
            best = i;
        }
    return best;
}

} // namespace

bool RankingRoles::isMeasure(std::size_t column) const
{
    return column != year && column != rank && column != nationalRank && column != institution && column != country;
}

RankingRoles rankingRoles(const Table& table)
{
    RankingRoles roles;
    roles.year = columnOf(table, yearHint, isYear);
    roles.rank = columnOf(table, rankHint, isRank);
    roles.nationalRank = columnOf(table, nationalRankHint, isRank);
    if (roles.rank)
        roles.score = columnOf(table, scoreHint, isNumeric);
    roles.institution = columnOf(table, institutionHint, [&](const Column& column) {
        return column.type() == ColumnType::Text &&
               (shareOfTexts(column, namesUniversity) >= 0.3 || (roles.rank && roles.year && roles.score));
    });
    roles.country = columnOf(table, countryHint, [](const Column& column) {
        return shareOfTexts(column, [](std::string_view text) { return countryNamed(text).has_value(); }) >= 0.5;
    });
    return roles;
}

bool meansUnknown(std::string_view cell)
{
    static const std::unordered_set<std::string_view> kCells = {
        "-", "--", "---", "–", "—", "?", "??", "???", "..", "...", "n/a", "n.a.", "n. a.", "na", "n/d", "nd",
        "s/d", "none", "null", "nil", "nan", "unknown", "not available", "not known", "not ranked", "unranked", "missing",
        "#", "#n/a", "tbd", "no data", "sin datos", "desconocido", "no disponible"};
    // Told by the first character and the length for nearly all cells.
    const std::size_t start = cell.find_first_not_of(' ');
    if (start == std::string_view::npos || cell.size() > 24 ||
        std::string_view("-?.#nNuUmMtTsSdD\xE2").find(cell[start]) == std::string_view::npos)
        return false;
    std::string lower;
    for (const char c : cell)
        lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return kCells.contains(std::string_view(lower).substr(start, lower.find_last_not_of(' ') - start + 1));
}

std::optional<double> numberAt(const Column& column, std::int64_t row)
{
    if (column.isMissing(row) || column.type() == ColumnType::Date || column.type() == ColumnType::Boolean)
        return std::nullopt;
    if (column.type() != ColumnType::Text)
        return column.real(row);
    std::string_view cell = column.text(row);
    while (!cell.empty() && cell.back() == ' ')
        cell.remove_suffix(1);
    if (cell.ends_with('%'))
        cell.remove_suffix(1);
    std::int64_t integer = 0;
    double real = 0;
    return ingest::parseNumber(cell, {'.', ','}, integer, real) == ingest::NumberKind::None ? std::nullopt
                                                                                             : std::optional(real);
}

RankingView::RankingView(const Table& table)
    : m_table(table)
    , m_roles(rankingRoles(table))
{
    const std::int64_t rows = table.rowCount();
    std::map<std::int64_t, std::vector<std::int64_t>> byYear;
    for (std::int64_t row = 0; row < rows; ++row) {
        if (!m_roles.year)
            byYear[0].push_back(row);
        else if (const std::optional<double> year = numberAt(table.column(*m_roles.year), row))
            byYear[static_cast<std::int64_t>(*year)].push_back(row);
    }
    for (auto& [year, ofYear] : byYear) {
        m_years.push_back(year);
        m_rowsOf.push_back(std::move(ofYear));
    }
    m_ranks.resize(static_cast<std::size_t>(rows));
    m_institution.assign(static_cast<std::size_t>(rows), kNone);
    std::unordered_map<std::string_view, std::int64_t> ids; // into the texts of the table
    for (std::int64_t row = 0; row < rows; ++row) {
        if (m_roles.rank)
            m_ranks[static_cast<std::size_t>(row)] = rankAt(table.column(*m_roles.rank), row);
        if (!m_roles.institution || table.column(*m_roles.institution).isMissing(row))
            continue;
        std::string_view name = table.column(*m_roles.institution).text(row);
        name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
        name.remove_suffix(name.size() - (name.find_last_not_of(' ') + 1));
        if (name.empty() || meansUnknown(name))
            continue;
        const auto [entry, isNew] = ids.try_emplace(name, static_cast<std::int64_t>(m_institutions.size()));
        if (isNew)
            m_institutions.emplace_back(name);
        m_institution[static_cast<std::size_t>(row)] = entry->second;
    }
    const auto placeOf = [&](std::int64_t row, std::size_t year) {
        return static_cast<std::size_t>(institution(row)) * m_years.size() + year;
    };
    m_endOf.assign(m_institutions.size() * m_years.size() + 1, 0);
    for (std::size_t year = 0; year < m_years.size(); ++year)
        for (const std::int64_t row : m_rowsOf[year])
            if (institution(row) != kNone)
                ++m_endOf[placeOf(row, year) + 1];
    std::partial_sum(m_endOf.begin(), m_endOf.end(), m_endOf.begin());
    m_rowsOfInstitution.resize(m_endOf.back());
    for (std::size_t year = 0; year < m_years.size(); ++year)
        for (const std::int64_t row : m_rowsOf[year])
            if (institution(row) != kNone)
                m_rowsOfInstitution[m_endOf[placeOf(row, year)]++] = row; // where they begin becomes where they end
}

std::span<const std::int64_t> RankingView::rowsOf(std::int64_t institution, std::size_t year) const
{
    const std::size_t place = static_cast<std::size_t>(institution) * m_years.size() + year;
    const std::size_t begin = place == 0 ? 0 : m_endOf[place - 1];
    return {m_rowsOfInstitution.data() + begin, m_endOf[place] - begin};
}

} // namespace podium::quality
