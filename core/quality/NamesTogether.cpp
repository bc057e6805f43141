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

/// Rows of the second table that name one of the matched institutions.
void addRowsOf(const std::vector<InstitutionMatch>& matches, const Table& table, std::size_t column, QualityFinding& found)
{
    std::set<std::string> names;
    for (const InstitutionMatch& match : matches)
        names.insert(match.second);
    const Column& cells = table.column(column);
    for (std::int64_t row = 0; row < table.rowCount(); ++row)
        if (!cells.isMissing(row) && names.contains(trimmedText(cells.text(row))))
            found.addRow(table.rowId(row));
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
            if (!matches.empty()) {
                QualityFinding found = finding("institution_spellings_together", Severity::Warning,
                                               {tables[a].table->names()[*first.institution],
                                                tables[b].table->names()[*second.institution]});
                found.table = tables[b].name;
                found.count = static_cast<std::int64_t>(matches.size());
                Mend mend{Json::array(), PODIUM_TEXT("ranking.togetherMend", "Write them as the other tables do")};
                for (const InstitutionMatch& match : matches) {
                    found.addExample(fmt::format("{} = {} ({:.2f})", match.first, match.second, match.score));
                    mend.steps.push_back(steps::replaceCell(found.columns.back(), match.second, match.first));
                }
                if (mend.steps.size() <= kMostSpellings)
                    found.mend = std::move(mend);
                addRowsOf(matches, *tables[b].table, *second.institution, found);
                found.message = {PODIUM_TEXT("ranking.institutionsTogether",
                                             "{first} and {second} write the same institution in different ways: {count} "
                                             "({example})."),
                                 {{"first", tables[a].name},
                                  {"second", tables[b].name},
                                  {"count", found.count},
                                  {"example", found.examples.front()}}};
                findings.push_back(std::move(found));
            }
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
    return findings;
}

} // namespace podium::quality
