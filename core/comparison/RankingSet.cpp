#include "core/comparison/RankingSet.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <set>

#include "core/quality/NameForm.h"
#include "core/quality/RankingView.h"

namespace podium::comparison {
namespace {

std::string trimmedName(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string() : std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

/// Pairs of elements that are equal in a sequence where equal ones stand beside each other.
template <typename Element, typename Equal>
double equalPairs(const std::vector<Element>& elements, const Equal& equal)
{
    double pairs = 0, before = 0; // equal ones before this one
    for (std::size_t i = 1; i < elements.size(); ++i) {
        before = equal(elements[i - 1], elements[i]) ? before + 1 : 0;
        pairs += before;
    }
    return pairs;
}

/// Sorts [begin, end) by merging; the result is how many neighbours would have to change places for it.
double sortedSteps(std::vector<double>& values, std::vector<double>& scratch, std::size_t begin, std::size_t end)
{
    if (end - begin < 2)
        return 0;
    const std::size_t middle = begin + (end - begin) / 2;
    double steps = sortedSteps(values, scratch, begin, middle) + sortedSteps(values, scratch, middle, end);
    std::size_t left = begin, right = middle;
    for (std::size_t i = begin; i < end; ++i) {
        const bool takesRight = left == middle || (right < end && values[right] < values[left]);
        steps += takesRight ? static_cast<double>(middle - left) : 0;
        scratch[i] = takesRight ? values[right++] : values[left++];
    }
    std::copy(scratch.begin() + static_cast<std::ptrdiff_t>(begin), scratch.begin() + static_cast<std::ptrdiff_t>(end),
              values.begin() + static_cast<std::ptrdiff_t>(begin));
    return steps;
}

void addPlace(std::vector<RankedPlace>& places, RankedPlace place)
{
    const auto at = std::lower_bound(places.begin(), places.end(), place.year,
                                     [](const RankedPlace& each, std::int64_t year) { return each.year < year; });
    if (at == places.end() || at->year != place.year)
        places.insert(at, std::move(place));
    else if (place.place < at->place)
        *at = std::move(place);
}

void addPlaces(const Table& table, std::size_t ranking, const std::map<std::string, std::size_t>& institutionOf, RankingSet& set)
{
    const quality::RankingRoles roles = quality::rankingRoles(table);
    const Column& names = table.column(*roles.institution);
    const Column& ranks = table.column(*roles.rank);
    std::set<std::int64_t> years;
    for (std::int64_t row = 0; row < table.rowCount(); ++row) {
        const quality::RankCell cell = quality::rankAt(ranks, row);
        const std::optional<double> year = quality::numberAt(table.column(*roles.year), row);
        if (!cell.isKnown() || !year || names.isMissing(row))
            continue;
        const auto found = institutionOf.find(trimmedName(names.text(row)));
        if (found == institutionOf.end())
            continue;
        RankedPlace place;
        place.year = static_cast<std::int64_t>(*year);
        place.place = static_cast<double>(cell.from + cell.to) / 2;
        place.isBand = cell.isRange();
        place.text = ranks.asText(row);
        years.insert(place.year);
        addPlace(set.institutions[found->second].places[ranking], std::move(place));
    }
    set.rankings[ranking].years.assign(years.begin(), years.end());
}

/// Ranks from 1, ties at their mean.
std::vector<double> ranksOf(const std::vector<double>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        for (std::size_t i = begin; i < end; ++i)
            ranks[order[i]] = static_cast<double>(begin + end + 1) / 2;
    }
    return ranks;
}

std::optional<double> pearson(const std::vector<double>& x, const std::vector<double>& y)
{
    const auto count = static_cast<double>(x.size());
    const double meanX = std::accumulate(x.begin(), x.end(), 0.0) / count;
    const double meanY = std::accumulate(y.begin(), y.end(), 0.0) / count;
    double xx = 0, yy = 0, xy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - meanX) * (x[i] - meanX);
        yy += (y[i] - meanY) * (y[i] - meanY);
        xy += (x[i] - meanX) * (y[i] - meanY);
    }
    return xx > 0 && yy > 0 ? std::optional(xy / std::sqrt(xx * yy)) : std::nullopt;
}

} // namespace

const RankedPlace* RankingSet::place(std::size_t institution, std::size_t ranking, std::int64_t year) const
{
    const std::vector<RankedPlace>& places = institutions[institution].places[ranking];
    const auto at = std::find_if(places.begin(), places.end(), [year](const RankedPlace& each) { return each.year == year; });
    return at == places.end() ? nullptr : &*at;
}

std::optional<std::size_t> RankingSet::find(const std::string& name) const
{
    std::optional<std::size_t> only;
    const std::string wanted = quality::foldedName(name);
    for (std::size_t i = 0; i < institutions.size(); ++i) {
        const std::string folded = quality::foldedName(institutions[i].name);
        if (folded == wanted)
            return i;
        if (folded.find(wanted) == std::string::npos)
            continue;
        if (only)
            only = institutions.size(); // several: only the very name is one
        else
            only = i;
    }
    return only && *only < institutions.size() ? only : std::nullopt;
}

RankingSet rankingSet(const std::vector<RankingTable>& tables, const std::vector<quality::NameDecision>& decisions, JobContext& job)
{
    RankingSet set;
    std::vector<const RankingTable*> rankings;
    std::vector<quality::InstitutionName> names;
    for (const RankingTable& each : tables) {
        const quality::RankingRoles roles = quality::rankingRoles(*each.table);
        if (!roles.institution)
            continue;
        // A table that only says where an institution is helps to match the others.
        for (auto& [name, countries] : quality::institutionsIn(each.table->column(*roles.institution),
                                                               roles.country ? &each.table->column(*roles.country) : nullptr))
            names.push_back({each.name, name, countries});
        if (!roles.year || !roles.rank)
            continue;
        rankings.push_back(&each);
        set.rankings.push_back({each.name, each.publisher.empty() ? each.name : each.publisher, {}});
    }
    const quality::InstitutionMatching matching = quality::matchInstitutions(names, decisions, {}, job);
    set.institutions.resize(matching.institutions);
    for (std::size_t i = 0; i < names.size(); ++i) {
        RankedInstitution& institution = set.institutions[matching.institutionOf[i]];
        institution.places.resize(rankings.size());
        if (institution.name.empty())
            institution.name = names[i].name;
        if (institution.country.empty() && !names[i].countries.empty())
            institution.country = *names[i].countries.begin();
    }
    for (std::size_t r = 0; r < rankings.size(); ++r) {
        job.checkCancelled();
        std::map<std::string, std::size_t> institutionOf;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (names[i].table == rankings[r]->name)
                institutionOf.emplace(names[i].name, matching.institutionOf[i]);
        addPlaces(*rankings[r]->table, r, institutionOf, set);
    }
    std::set<std::string> countries;
    for (RankedInstitution& institution : set.institutions) {
        institution.best = std::numeric_limits<double>::infinity();
        for (const std::vector<RankedPlace>& places : institution.places)
            for (const RankedPlace& place : places)
                institution.best = std::min(institution.best, place.place);
        if (std::isfinite(institution.best) && !institution.country.empty())
            countries.insert(institution.country);
    }
    std::erase_if(set.institutions, [](const RankedInstitution& each) { return !std::isfinite(each.best); });
    std::stable_sort(set.institutions.begin(), set.institutions.end(),
                     [](const RankedInstitution& a, const RankedInstitution& b) { return a.best < b.best; });
    set.countries.assign(countries.begin(), countries.end());
    // Two institutions of one name are two lines of a plot and two rows of a list, where only the name is shown.
    std::map<std::string, int> named;
    for (const RankedInstitution& institution : set.institutions)
        ++named[institution.name];
    for (RankedInstitution& institution : set.institutions)
        if (named[institution.name] > 1 && !institution.country.empty())
            institution.name += " (" + institution.country + ")";
    return set;
}

RankCorrelation rankCorrelation(const std::vector<double>& x, const std::vector<double>& y)
{
    RankCorrelation result;
    result.count = x.size();
    if (x.size() < 2)
        return result;
    result.spearman = pearson(ranksOf(x), ranksOf(y));
    // In the order of x (of equal ones y), each step of sorting by y puts a pair right that the two order differently.
    std::vector<std::pair<double, double>> points(x.size());
    for (std::size_t i = 0; i < x.size(); ++i)
        points[i] = {x[i], y[i]};
    std::sort(points.begin(), points.end());
    const double tiesX = equalPairs(points, [](const auto& a, const auto& b) { return a.first == b.first; });
    const double tiesBoth = equalPairs(points, [](const auto& a, const auto& b) { return a == b; });
    std::vector<double> ofY(points.size()), scratch(points.size());
    std::transform(points.begin(), points.end(), ofY.begin(), [](const auto& point) { return point.second; });
    const double differ = sortedSteps(ofY, scratch, 0, ofY.size());
    const double tiesY = equalPairs(ofY, [](double a, double b) { return a == b; });
    const auto count = static_cast<double>(x.size());
    const double pairs = count * (count - 1) / 2;
    const double agree = pairs - tiesX - tiesY + tiesBoth - 2 * differ;
    if (const double scale = std::sqrt((pairs - tiesX) * (pairs - tiesY)); scale > 0)
        result.kendall = agree / scale;
    return result;
}

} // namespace podium::comparison
