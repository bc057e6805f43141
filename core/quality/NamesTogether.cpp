#include "core/quality/NamesTogether.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/quality/CountryNames.h"
#include "core/quality/InstitutionMatching.h"
#include "core/quality/NameForm.h"
#include "core/quality/RankingChecks.h"
#include "core/quality/SimilarNames.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace podium::quality {
namespace {

/// Names of a table's institutions with their countries.
std::map<std::string, std::set<std::string>> institutionsOf(const Table& table)
{
    const RankingRoles roles = rankingRoles(table);
    if (!roles.institution)
        return {};
    return institutionsIn(table.column(*roles.institution), roles.country ? &table.column(*roles.country) : nullptr);
}

bool disjoint(const std::set<std::string>& a, const std::set<std::string>& b)
{
    return !a.empty() && !b.empty() &&
           std::none_of(a.begin(), a.end(), [&](const std::string& each) { return b.contains(each); });
}

void addRowsOf(const std::set<std::string>& names, const Table& table, std::size_t column, QualityFinding& found)
{
    const Column& cells = table.column(column);
    for (std::int64_t row = 0; row < table.rowCount(); ++row)
        if (!cells.isMissing(row) && names.contains(trimmedText(cells.text(row))))
            found.addRow(table.rowId(row));
}

/// Letters such as ö and ñ. None where one is written as two wrong characters: that is no better spelling.
int accents(const std::string& name)
{
    int count = 0;
    for (const char each : name) {
        const auto byte = static_cast<unsigned char>(each);
        if (byte == 0xC2)
            return 0;
        count += byte >= 0xC3 && byte <= 0xC9;
    }
    return count;
}

/// In how many tables an institution is written so.
using Spellings = std::map<std::string, int>;

/// The one way in which all tables are to write a name: one order for all of them, so that no two tables are told to take each other's.
bool isBetter(const Spellings& spellings, const std::string& a, const std::string& b)
{
    const auto rank = [&](const std::string& name) { return std::pair(spellings.at(name), accents(name)); };
    return rank(a) != rank(b) ? rank(a) > rank(b) : a < b;
}

/// Institutions of a table that are to be written as other tables do.
struct WrittenElsewhere
{
    std::size_t table = 0, column = 0;
    std::vector<std::string> others; ///< tables
    std::vector<InstitutionMatch> matches; ///< the better spelling first
};

/// The matches of one table with another; those of a table with several are told together, each name once.
void add(std::vector<WrittenElsewhere>& all, const WrittenElsewhere& found, const Spellings& spellings)
{
    if (found.matches.empty())
        return;
    const auto same = std::find_if(all.begin(), all.end(), [&](const WrittenElsewhere& each) { return each.table == found.table; });
    if (same == all.end()) {
        all.push_back(found);
        return;
    }
    same->others.insert(same->others.end(), found.others.begin(), found.others.end());
    for (const InstitutionMatch& match : found.matches) {
        const auto known = std::find_if(same->matches.begin(), same->matches.end(), [&](const InstitutionMatch& each) { return each.second == match.second; });
        if (known == same->matches.end())
            same->matches.push_back(match);
        else if (isBetter(spellings, match.first, known->first))
            *known = match;
    }
}

QualityFinding findingOf(const WrittenElsewhere& written, const ReviewedTable& table)
{
    QualityFinding found = finding("institution_spellings_together", Severity::Warning, {table.table->names()[written.column]});
    found.table = table.name;
    found.count = static_cast<std::int64_t>(written.matches.size());
    Mend mend{Json::array(), PODIUM_TEXT("ranking.togetherMend", "Write them as the other tables do")};
    std::set<std::string> names;
    for (const InstitutionMatch& match : written.matches) {
        found.addExample(fmt::format("{} = {} ({:.0f} %)", match.first, match.second, 100 * match.score));
        mend.steps.push_back(steps::replaceCell(found.columns.back(), match.second, match.first));
        names.insert(match.second);
    }
    if (mend.steps.size() <= kMostSpellings)
        found.mend = std::move(mend);
    addRowsOf(names, *table.table, written.column, found);
    found.message = {PODIUM_TEXT("ranking.institutionsTogether",
                                 "{table} writes institutions otherwise than {others}: {count} ({example})."),
                     {{"table", table.name}, {"others", fmt::format("{}", fmt::join(written.others, ", "))}, {"count", found.count}, {"example", found.examples.front()}}};
    return found;
}

struct Usage
{
    std::size_t tables = 0;
    std::size_t rows = 0;
};

} // namespace

std::vector<QualityFinding> countriesTogether(const std::vector<ReviewedTable>& tables, const std::vector<NameDecision>&, JobContext& job)
{
    // Country -> spelling -> how often; only right spellings, the others are told table by table.
    std::map<std::string, std::map<std::string, Usage>> usage;
    std::vector<std::map<std::string, std::vector<std::int64_t>>> rowsOf(tables.size());
    std::vector<std::optional<std::size_t>> columns(tables.size());
    for (std::size_t t = 0; t < tables.size(); ++t) {
        job.checkCancelled();
        columns[t] = rankingRoles(*tables[t].table).country;
        if (!columns[t])
            continue;
        const Column& cells = tables[t].table->column(*columns[t]);
        for (std::int64_t row = 0; row < cells.size(); ++row)
            if (!cells.isMissing(row))
                rowsOf[t][trimmedText(cells.text(row))].push_back(row);
        for (const auto& [spelling, rows] : rowsOf[t])
            if (const auto country = countryNamed(spelling)) {
                Usage& used = usage[std::string(*country)][spelling];
                ++used.tables;
                used.rows += rows.size();
            }
    }
    std::vector<QualityFinding> findings;
    for (std::size_t t = 0; t < tables.size(); ++t) {
        if (!columns[t])
            continue;
        const std::string& column = tables[t].table->names()[*columns[t]];
        QualityFinding found = finding("country_spellings_together", Severity::Warning, {column});
        found.table = tables[t].name;
        Mend mend{Json::array(), PODIUM_TEXT("ranking.togetherMend", "Write them as the other tables do")};
        std::vector<std::int64_t> all;
        for (const auto& [spelling, rows] : rowsOf[t]) {
            const auto country = countryNamed(spelling);
            if (!country)
                continue;
            const std::map<std::string, Usage>& ways = usage[std::string(*country)];
            const auto usual = std::max_element(ways.begin(), ways.end(), [](const auto& a, const auto& b) {
                return std::tie(a.second.tables, a.second.rows) < std::tie(b.second.tables, b.second.rows);
            });
            // A table with two right spellings is told of that by itself.
            if (usual->first == spelling || rowsOf[t].contains(usual->first))
                continue;
            all.insert(all.end(), rows.begin(), rows.end());
            found.addExample(spelling + " → " + usual->first);
            mend.steps.push_back(steps::replaceCell(column, spelling, usual->first));
        }
        if (all.empty())
            continue;
        std::sort(all.begin(), all.end());
        for (const std::int64_t row : all)
            found.addRow(tables[t].table->rowId(row));
        found.count = static_cast<std::int64_t>(mend.steps.size());
        found.message = {PODIUM_TEXT("ranking.countriesTogether",
                                     "{table} writes countries otherwise than the other tables: {count} ({example})."),
                         {{"table", found.table}, {"count", found.count}, {"example", found.examples.front()}}};
        found.mend = std::move(mend);
        findings.push_back(std::move(found));
    }
    return findings;
}

std::vector<InstitutionMatch> institutionMatches(const Table& first, const Table& second, JobContext& job)
{
    const auto one = institutionsOf(first);
    const auto other = institutionsOf(second);
    std::vector<std::string> names;
    std::size_t ofFirst = 0;
    for (const auto& [name, countries] : one)
        if (!other.contains(name))
            names.push_back(name);
    ofFirst = names.size();
    for (const auto& [name, countries] : other)
        if (!one.contains(name))
            names.push_back(name);
    std::vector<NamePair> pairs = similarNames(names, job);
    std::erase_if(pairs, [&](const NamePair& pair) {
        return pair.first >= ofFirst || pair.second < ofFirst ||
               disjoint(one.at(names[pair.first]), other.at(names[pair.second]));
    });
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const NamePair& a, const NamePair& b) { return a.score > b.score; });
    std::vector<bool> taken(names.size(), false);
    std::vector<InstitutionMatch> matches;
    for (const NamePair& pair : pairs) {
        if (taken[pair.first] || taken[pair.second])
            continue;
        taken[pair.first] = taken[pair.second] = true;
        matches.push_back({names[pair.first], names[pair.second], pair.score});
    }
    return matches;
}

std::vector<QualityFinding> institutionsTogether(const std::vector<ReviewedTable>& tables, const std::vector<NameDecision>& decided,
                                                 JobContext& job)
{
    std::set<std::pair<std::string, std::string>> isDecided;
    for (const NameDecision& each : decided)
        isDecided.insert(std::minmax(each.first, each.second));
    Spellings spellings;
    for (const ReviewedTable& table : tables)
        for (const auto& [name, countries] : institutionsOf(*table.table))
            ++spellings[name];
    std::vector<WrittenElsewhere> written;
    std::vector<QualityFinding> findings;
    for (std::size_t a = 0; a < tables.size(); ++a)
        for (std::size_t b = a + 1; b < tables.size(); ++b) {
            job.checkCancelled();
            const RankingRoles first = rankingRoles(*tables[a].table);
            const RankingRoles second = rankingRoles(*tables[b].table);
            if (!first.institution || !second.institution)
                continue;
            std::vector<InstitutionMatch> matches = institutionMatches(*tables[a].table, *tables[b].table, job);
            std::erase_if(matches, [&](const InstitutionMatch& match) { return isDecided.contains(std::minmax(match.first, match.second)); });
            std::vector<InstitutionMatch> asFirst, asSecond;
            for (const InstitutionMatch& match : matches)
                if (isBetter(spellings, match.first, match.second))
                    asFirst.push_back(match);
                else
                    asSecond.push_back({match.second, match.first, match.score});
            add(written, {b, *second.institution, {tables[a].name}, asFirst}, spellings);
            add(written, {a, *first.institution, {tables[b].name}, asSecond}, spellings);
            const auto one = institutionsOf(*tables[a].table);
            const auto other = institutionsOf(*tables[b].table);
            QualityFinding elsewhere = finding("institution_countries_together", Severity::Note,
                                               {tables[a].table->names()[*first.institution],
                                                tables[b].table->names()[*second.institution]});
            elsewhere.table = tables[b].name;
            for (const auto& [name, countries] : one)
                if (const auto found = other.find(name); found != other.end() && disjoint(countries, found->second)) {
                    ++elsewhere.count;
                    elsewhere.addExample(name + ": " + *countries.begin() + " / " + *found->second.begin());
                }
            if (elsewhere.count > 0) {
                elsewhere.message = {PODIUM_TEXT("ranking.countriesElsewhere",
                                                 "{first} and {second} place the same institution in different "
                                                 "countries: {count} ({example})."),
                                     {{"first", tables[a].name},
                                      {"second", tables[b].name},
                                      {"count", elsewhere.count},
                                      {"example", elsewhere.examples.front()}}};
                findings.push_back(std::move(elsewhere));
            }
        }
    for (const WrittenElsewhere& each : written)
        findings.push_back(findingOf(each, tables[each.table]));
    return findings;
}

} // namespace podium::quality
