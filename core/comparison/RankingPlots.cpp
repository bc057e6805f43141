#include "core/comparison/RankingPlots.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "core/comparison/PlotParts.h"

namespace podium::comparison {
namespace {

constexpr std::array<LinePattern, 3> kRankingPatterns = {LinePattern::Solid, LinePattern::Dashed, LinePattern::Dotted};

Text pointText(const RankedInstitution& institution, const std::string& ranking, const RankedPlace& place)
{
    return {PODIUM_TEXT("comparison.placeAt", "{institution} · {ranking} {year}: {place}"),
            {{"institution", institution.name}, {"ranking", ranking}, {"year", std::to_string(place.year)}, {"place", place.text}}};
}

void addMarks(Plot& plot, const std::string& key, const std::vector<RankedPlace>& places)
{
    for (const RankedPlace& place : places)
        if (place.isBand)
            plot.marks.push_back({Mark::Kind::Point, key, static_cast<double>(place.year), place.place, {}});
}

TextId strengthText(double rho)
{
    const double size = std::fabs(rho);
    if (size >= 0.8)
        return PODIUM_TEXT("comparison.agreeClosely", "agree closely");
    if (size >= 0.6)
        return PODIUM_TEXT("comparison.agreeMostly", "agree for the most part");
    if (size >= 0.3)
        return PODIUM_TEXT("comparison.agreeSomewhat", "agree somewhat");
    return PODIUM_TEXT("comparison.agreeHardly", "hardly agree");
}

Text sentenceOf(const RankingSet& set, const RankingPair& pair, const RankCorrelation& correlation)
{
    const std::vector<Text::Argument> who = {{"first", set.rankings[pair.first].title},
                                             {"second", set.rankings[pair.second].title},
                                             {"year", std::to_string(pair.year)},
                                             {"count", correlation.count}};
    if (!correlation.spearman || !correlation.kendall)
        return {PODIUM_TEXT("comparison.rankingsFew", "{first} and {second} share {count} institutions in {year}: too few to compare the order."), who};
    std::vector<Text::Argument> all = who;
    all.emplace_back("rho", std::round(*correlation.spearman * 1000) / 1000);
    all.emplace_back("tau", std::round(*correlation.kendall * 1000) / 1000);
    if (*correlation.spearman < -0.3)
        return {PODIUM_TEXT("comparison.rankingsOppose",
                            "{first} and {second} order the {count} institutions that both have in {year} the other way round "
                            "(Spearman's ρ {rho}, Kendall's τ {tau})."),
                std::move(all)};
    all.emplace_back("strength", strengthText(*correlation.spearman));
    return {PODIUM_TEXT("comparison.rankingsAgree",
                        "{first} and {second} {strength} about the order of the {count} institutions that both have in {year} "
                        "(Spearman's ρ {rho}, Kendall's τ {tau})."),
            std::move(all)};
}

} // namespace

Plot placesPlot(const RankingSet& set, const std::vector<std::size_t>& institutions, const std::vector<std::size_t>& rankings)
{
    Plot plot;
    plot.id = "places";
    plot.title = PODIUM_TEXT("comparison.placesTitle", "Places over the years");
    plot.xAxis.label = PODIUM_TEXT("comparison.year", "Year");
    plot.yAxis.label = PODIUM_TEXT("comparison.place", "Place");
    plot.yAxis.inverted = true;
    plot.xAxis.wholeNumbers = plot.yAxis.wholeNumbers = true;
    for (const std::size_t i : institutions) {
        const RankedInstitution& institution = set.institutions[i];
        for (std::size_t k = 0; k < rankings.size(); ++k) {
            const std::vector<RankedPlace>& places = institution.places[rankings[k]];
            if (places.empty())
                continue;
            Series series;
            series.key = institution.name;
            series.name = {PODIUM_TEXT("comparison.placesOf", "{institution} · {ranking}"),
                           {{"institution", institution.name}, {"ranking", set.rankings[rankings[k]].title}}};
            series.part = {PODIUM_TEXT("comparison.rankingNamed", "ranking {ranking}"), {{"ranking", set.rankings[rankings[k]].title}}};
            series.pattern = kRankingPatterns[k % kRankingPatterns.size()];
            for (const RankedPlace& place : places) {
                series.x.push_back(static_cast<double>(place.year));
                series.y.push_back(place.place);
                series.labels.push_back(pointText(institution, set.rankings[rankings[k]].title, place));
            }
            plot.series.push_back(std::move(series));
            addMarks(plot, institution.name, places);
        }
    }
    if (!plot.marks.empty())
        plot.notes.push_back(PODIUM_TEXT("comparison.bandNote", "○ a band such as 101–150, drawn at its middle"));
    return plot;
}

std::vector<std::int64_t> commonYears(const RankingSet& set, std::size_t first, std::size_t second)
{
    const std::vector<std::int64_t>& a = set.rankings[first].years;
    const std::vector<std::int64_t>& b = set.rankings[second].years;
    std::vector<std::int64_t> years;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(years));
    return years;
}

RankingComparison compareRankings(const RankingSet& set, const RankingPair& pair, const std::vector<std::size_t>& chosen)
{
    RankingComparison result;
    Plot& plot = result.plot;
    plot.id = "rankings";
    plot.title = {PODIUM_TEXT("comparison.rankingsTitle", "{first} against {second}, {year}"),
                  {{"first", set.rankings[pair.first].title}, {"second", set.rankings[pair.second].title}, {"year", std::to_string(pair.year)}}};
    const auto axis = [&](Axis& described, std::size_t ranking) {
        described.label = {PODIUM_TEXT("comparison.placeIn", "Place in {ranking}"), {{"ranking", set.rankings[ranking].title}}};
        described.wholeNumbers = true;
        described.minimum = 1;
    };
    axis(plot.xAxis, pair.first);
    axis(plot.yAxis, pair.second);
    Series others;
    others.key = kOtherInstitutions;
    others.name = PODIUM_TEXT("comparison.otherInstitutions", "institutions");
    others.kind = SeriesKind::Points;
    std::vector<Series> own;
    std::vector<double> x, y;
    for (std::size_t i = 0; i < set.institutions.size(); ++i) {
        const RankedInstitution& institution = set.institutions[i];
        if (!pair.country.empty() && institution.country != pair.country)
            continue;
        const RankedPlace* first = set.place(i, pair.first, pair.year);
        const RankedPlace* second = set.place(i, pair.second, pair.year);
        if (first == nullptr || second == nullptr)
            continue;
        result.bands += first->isBand || second->isBand ? 1 : 0;
        x.push_back(first->place);
        y.push_back(second->place);
        const bool isChosen = std::find(chosen.begin(), chosen.end(), i) != chosen.end();
        if (isChosen) {
            own.emplace_back();
            own.back().key = institution.name;
            own.back().name = runText(institution.name);
            own.back().kind = SeriesKind::Points;
        }
        Series& series = isChosen ? own.back() : others;
        series.x.push_back(first->place);
        series.y.push_back(second->place);
        series.labels.push_back({PODIUM_TEXT("comparison.placesInTwo", "{institution} · {first} {place}, {second} {other}"),
                                 {{"institution", institution.name},
                                  {"first", set.rankings[pair.first].title},
                                  {"place", first->text},
                                  {"second", set.rankings[pair.second].title},
                                  {"other", second->text}}});
    }
    result.correlation = rankCorrelation(x, y);
    result.sentence = sentenceOf(set, pair, result.correlation);
    if (!x.empty()) {
        plot.xAxis.maximum = *std::max_element(x.begin(), x.end());
        plot.yAxis.maximum = *std::max_element(y.begin(), y.end());
        const double last = std::min(*plot.xAxis.maximum, *plot.yAxis.maximum);
        plot.series.push_back(referenceSeries(PODIUM_TEXT("comparison.samePlace", "The same place in both"), {1, last}, {1, last}));
    }
    if (!others.x.empty())
        plot.series.push_back(std::move(others));
    std::move(own.begin(), own.end(), std::back_inserter(plot.series));
    if (result.bands > 0)
        plot.notes.push_back({PODIUM_TEXT("comparison.bandsCompared", "Of {count} of them a place is the middle of a band such as 101–150."),
                              {{"count", result.bands}}});
    return result;
}

} // namespace podium::comparison
