// Institutions and countries written in several ways inside one table.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/quality/CountryNames.h"
#include "core/quality/NameForm.h"
#include "core/quality/RankingChecks.h"
#include "core/quality/SimilarNames.h"

#include <fmt/format.h>

namespace podium::quality {
namespace {

constexpr std::size_t kMostUnknown = 20; // texts that are no country; more are no slip

/// Rows of each spelling of a text column, by trimmed text.
std::map<std::string, std::vector<std::int64_t>> spellings(const Column& column)
{
    std::map<std::string, std::vector<std::int64_t>> rows;
    for (std::int64_t row = 0; row < column.size(); ++row)
        if (!column.isMissing(row) && !meansUnknown(column.text(row)))
            rows[trimmedText(column.text(row))].push_back(row);
    return rows;
}

void checkCountries(const RankingReview& review)
{
    const std::size_t index = *review.view.roles().country;
    const std::string& column = review.table.names()[index];
    using Spelling = std::pair<const std::string, std::vector<std::int64_t>>;
    std::map<std::string, std::vector<const Spelling*>> byCountry;
    QualityFinding unknown = finding("country_unknown", Severity::Note, {column});
    QualityFinding several = finding("country_spellings", Severity::Warning, {column});
    std::vector<std::int64_t> unknownRows;
    std::set<std::string> unknownCells;
    const auto all = spellings(review.table.column(index));
    for (const Spelling& spelling : all) {
        std::optional<std::string_view> country = countryNamed(spelling.first);
        if (!country)
            country = countryMisspelt(spelling.first);
        if (country) {
            byCountry[std::string(*country)].push_back(&spelling);
            continue;
        }
        unknownRows.insert(unknownRows.end(), spelling.second.begin(), spelling.second.end());
        unknown.addExample(spelling.first);
        for (const std::int64_t row : spelling.second)
            unknownCells.insert(review.table.column(index).asText(row));
    }
    std::vector<std::int64_t> rows;
    Mend mend{Json::array(), PODIUM_TEXT("ranking.spellingMend", "Write them in one way")};
    for (auto& [country, ways] : byCountry) {
        // The right spelling that most rows have; where there is none, the name known here.
        const auto best = std::max_element(ways.begin(), ways.end(), [](const Spelling* a, const Spelling* b) {
            const bool known = countryNamed(a->first).has_value();
            return known != countryNamed(b->first).has_value() ? !known : a->second.size() < b->second.size();
        });
        const std::string right = countryNamed((*best)->first) ? (*best)->first : country;
        for (const Spelling* way : ways) {
            if (way->first == right)
                continue;
            rows.insert(rows.end(), way->second.begin(), way->second.end());
            several.addExample(way->first + " → " + right);
            mend.steps.push_back(steps::replaceCell(column, way->first, right));
        }
    }
    if (!unknownRows.empty()) {
        std::sort(unknownRows.begin(), unknownRows.end());
        unknown.count = static_cast<std::int64_t>(unknownRows.size());
        for (const std::int64_t row : unknownRows)
            unknown.addRow(review.table.rowId(row));
        if (unknownCells.size() <= kMostUnknown)
            unknown.mend = Mend{Json::array({Json{{"drop_rows", {{"column", column}, {"is", "one_of"}, {"value", unknownCells}}}}}),
                                PODIUM_TEXT("ranking.unnamedMend", "Leave out these rows")};
        unknown.message = {PODIUM_TEXT("ranking.countryUnknown", "{column}: rows whose text is no country: {count} "
                                                                 "({example})."),
                           {{"column", column}, {"count", unknown.count}, {"example", unknown.examples.front()}}};
        review.findings.push_back(std::move(unknown));
    }
    if (!rows.empty()) {
        std::sort(rows.begin(), rows.end());
        several.count = static_cast<std::int64_t>(rows.size());
        for (const std::int64_t row : rows)
            several.addRow(review.table.rowId(row));
        several.message = {PODIUM_TEXT("ranking.countrySpellings",
                                       "{column}: rows with a country that is misspelt or written in another way than "
                                       "elsewhere: {count} ({example})."),
                           {{"column", column}, {"count", several.count}, {"example", several.examples.front()}}};
        several.mend = std::move(mend);
        review.findings.push_back(std::move(several));
    }
}

/// What a name is known by besides itself.
struct Known
{
    std::set<std::size_t> years;
    std::set<std::string> countries;
    std::vector<std::int64_t> rows;
};

std::vector<Known> knownOf(const RankingReview& review)
{
    const RankingView& view = review.view;
    std::vector<Known> known(view.institutions().size());
    for (std::size_t year = 0; year < view.yearCount(); ++year)
        for (const std::int64_t row : view.rowsOf(year)) {
            if (view.institution(row) == RankingView::kNone)
                continue;
            Known& of = known[static_cast<std::size_t>(view.institution(row))];
            of.rows.push_back(row);
            if (view.roles().year)
                of.years.insert(year);
            if (!view.roles().country || review.table.column(*view.roles().country).isMissing(row))
                continue;
            const std::string text = trimmedText(review.table.column(*view.roles().country).text(row));
            std::optional<std::string_view> country = countryNamed(text);
            if (!country)
                country = countryMisspelt(text);
            of.countries.insert(country ? std::string(*country) : text);
        }
    return known;
}

template <typename T>
bool meet(const std::set<T>& a, const std::set<T>& b)
{
    return std::any_of(a.begin(), a.end(), [&](const T& each) { return b.contains(each); });
}

bool inOneCountry(const Known& a, const Known& b)
{
    return a.countries.empty() || b.countries.empty() || meet(a.countries, b.countries);
}

/// Two that stand in one year's list are two, unless only dots and accents tell them apart. In a table without years
/// a slip of the pen may still be one, but both "Miami University" and "University of Miami" there are two.
bool mayBeOne(const NamePair& pair, const Known& a, const Known& b)
{
    if (!inOneCountry(a, b))
        return false;
    switch (pair.kind) {
    case NamePair::Kind::SameWords: return true;
    case NamePair::Kind::OtherOrder: return !a.years.empty() && !meet(a.years, b.years);
    case NamePair::Kind::OneWordOff: return !meet(a.years, b.years);
    }
    return false;
}

/// "Rutgers, The State University of New Jersey" takes turns with "… - New Brunswick" over the years, at places that
/// follow each other: one institution under a longer and a shorter name.
std::vector<NamePair> takingTurns(const RankingReview& review, const std::vector<Known>& known)
{
    constexpr std::size_t kMostOfAWord = 50; // names with the word that is shared
    const RankingView& view = review.view;
    std::vector<NamePair> pairs;
    if (!view.roles().rank || !view.roles().year)
        return pairs;
    std::vector<std::set<std::string>> words;
    std::map<std::string, std::vector<std::size_t>> namesWith;
    for (std::size_t who = 0; who < known.size(); ++who) {
        const std::vector<std::string> of = nameWords(view.institutions()[who]);
        words.emplace_back(of.begin(), of.end());
        for (const std::string& word : words.back())
            namesWith[word].push_back(who);
    }
    // "Paris 6" is another one than "Paris".
    const auto addsNumber = [](const std::set<std::string>& few, const std::set<std::string>& many) {
        return std::any_of(many.begin(), many.end(), [&](const std::string& word) {
            return word.find_first_of("0123456789") != std::string::npos && !few.contains(word);
        });
    };
    const auto follows = [&](const Known& a, const Known& b) {
        for (const std::int64_t before : a.rows)
            for (const std::int64_t after : b.rows) {
                const double year = *numberAt(review.table.column(*view.roles().year), before);
                const double next = *numberAt(review.table.column(*view.roles().year), after);
                const RankCell& from = view.rank(before);
                const RankCell& to = view.rank(after);
                if (std::fabs(next - year) == 1 && from.isKnown() && to.isKnown() &&
                    static_cast<double>(to.from) <= 1.25 * static_cast<double>(from.to) &&
                    static_cast<double>(from.from) <= 1.25 * static_cast<double>(to.to))
                    return true;
            }
        return false;
    };
    for (std::size_t shorter = 0; shorter < known.size(); ++shorter) {
        if (words[shorter].size() < 2)
            continue;
        const auto rarest =
            std::min_element(words[shorter].begin(), words[shorter].end(), [&](const auto& a, const auto& b) {
                return namesWith[a].size() < namesWith[b].size();
            });
        if (namesWith[*rarest].size() > kMostOfAWord)
            continue;
        for (const std::size_t longer : namesWith[*rarest])
            if (words[longer].size() > words[shorter].size() && words[longer].size() <= 2 * words[shorter].size() &&
                !addsNumber(words[shorter], words[longer]) &&
                std::includes(words[longer].begin(), words[longer].end(), words[shorter].begin(), words[shorter].end()) &&
                !meet(known[shorter].years, known[longer].years) && inOneCountry(known[shorter], known[longer]) &&
                follows(known[shorter], known[longer]))
                pairs.push_back({std::min(shorter, longer), std::max(shorter, longer), NamePair::Kind::SameWords,
                                 static_cast<double>(words[shorter].size()) /
                                     static_cast<double>(words[longer].size())});
    }
    return pairs;
}

void checkInstitutionNames(const RankingReview& review, const std::vector<Known>& known, JobContext& job)
{
    const RankingView& view = review.view;
    const std::string& column = view.nameOf(view.roles().institution);
    QualityFinding found = finding("institution_spellings", Severity::Warning, {column});
    Mend mend{Json::array(), PODIUM_TEXT("ranking.spellingMend", "Write them in one way")};
    std::vector<std::int64_t> rows;
    std::set<std::size_t> replaced;
    std::vector<NamePair> pairs = similarNames(view.institutions(), job);
    const std::vector<NamePair> turns = takingTurns(review, known);
    pairs.insert(pairs.end(), turns.begin(), turns.end());
    for (const NamePair& pair : pairs) {
        const Known& first = known[pair.first];
        const Known& second = known[pair.second];
        if (!mayBeOne(pair, first, second))
            continue;
        const bool firstIsRarer = first.rows.size() < second.rows.size();
        const std::size_t rarer = firstIsRarer ? pair.first : pair.second;
        const std::size_t usual = firstIsRarer ? pair.second : pair.first;
        if (replaced.contains(usual) || !replaced.insert(rarer).second)
            continue; // already told with a third spelling
        ++found.count;
        rows.insert(rows.end(), known[rarer].rows.begin(), known[rarer].rows.end());
        found.addExample(fmt::format("{} → {} ({:.0f} %)", view.institutions()[rarer], view.institutions()[usual],
                                     100 * pair.score));
        mend.steps.push_back(steps::replaceCell(column, view.institutions()[rarer], view.institutions()[usual]));
    }
    if (found.count == 0)
        return;
    std::sort(rows.begin(), rows.end());
    for (const std::int64_t row : rows)
        found.addRow(review.table.rowId(row));
    found.message = {PODIUM_TEXT("ranking.spellings",
                                 "{column}: institutions that seem to be written in two ways: {count} ({example})."),
                     {{"column", column}, {"count", found.count}, {"example", found.examples.front()}}};
    if (mend.steps.size() <= kMostSpellings)
        found.mend = std::move(mend);
    review.findings.push_back(std::move(found));
}

void checkInstitutionCountries(const RankingReview& review, const std::vector<Known>& known)
{
    const RankingView& view = review.view;
    QualityFinding found = finding("institution_countries", Severity::Warning,
                                   {view.nameOf(view.roles().institution), view.nameOf(view.roles().country)});
    std::vector<std::int64_t> rows;
    for (std::size_t who = 0; who < known.size(); ++who) {
        if (known[who].countries.size() < 2)
            continue;
        ++found.count;
        rows.insert(rows.end(), known[who].rows.begin(), known[who].rows.end());
        std::string countries;
        for (const std::string& country : known[who].countries)
            countries += (countries.empty() ? "" : " / ") + country;
        found.addExample(view.institutions()[who] + ": " + countries);
    }
    if (found.count == 0)
        return;
    std::sort(rows.begin(), rows.end());
    for (const std::int64_t row : rows)
        found.addRow(review.table.rowId(row));
    found.message = {PODIUM_TEXT("ranking.countries",
                                 "{column}: institutions with more than one country: {count} ({example})."),
                     {{"column", found.columns.front()}, {"count", found.count}, {"example", found.examples.front()}}};
    review.findings.push_back(std::move(found));
}

} // namespace

void checkNames(const RankingReview& review, JobContext& job)
{
    const RankingRoles& roles = review.view.roles();
    if (roles.country)
        checkCountries(review);
    if (!roles.institution)
        return;
    const std::vector<Known> known = knownOf(review);
    checkInstitutionNames(review, known, job);
    if (roles.country)
        checkInstitutionCountries(review, known);
}

} // namespace podium::quality
