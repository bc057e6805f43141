// Places within a country beside places in the whole ranking.
#include <algorithm>
#include <map>

#include "core/quality/RankingChecks.h"

namespace podium::quality {
namespace {

constexpr double kOnlyAPart = 0.1; // more rows than this amiss: the table holds a part of the ranking

struct Placed
{
    std::int64_t world = 0;
    std::int64_t national = 0;
    std::int64_t row = 0;
};

} // namespace

void checkNationalPlaces(const RankingReview& review)
{
    const RankingView& view = review.view;
    const RankingRoles& roles = view.roles();
    if (!roles.nationalRank || !roles.country)
        return;
    const Column& countries = review.table.column(*roles.country);
    const Column& nationals = review.table.column(*roles.nationalRank);
    std::vector<Placed> against;
    std::vector<Placed> late; // where a country's places begin or go on too late
    std::int64_t looked = 0;
    for (std::size_t year = 0; year < view.yearCount(); ++year) {
        std::map<std::string, std::vector<Placed>> byCountry;
        for (const std::int64_t row : view.rowsOf(year)) {
            const RankCell national = rankAt(nationals, row);
            if (view.rank(row).isPlace() && national.isPlace() && !countries.isMissing(row))
                byCountry[countries.asText(row)].push_back({view.rank(row).from, national.from, row});
        }
        for (auto& [country, rows] : byCountry) {
            looked += static_cast<std::int64_t>(rows.size());
            std::stable_sort(rows.begin(), rows.end(), [](const Placed& a, const Placed& b) {
                return a.world != b.world ? a.world < b.world : a.national < b.national;
            });
            std::vector<double> order;
            for (const Placed& each : rows)
                order.push_back(static_cast<double>(each.national));
            // Two may share a place in their country only where they share one in the world.
            for (std::size_t i = 1; i < rows.size(); ++i)
                if (rows[i].national == rows[i - 1].national && rows[i].world != rows[i - 1].world)
                    order[i] -= 0.5;
            const std::vector<std::size_t> outside = outOfOrder(order);
            std::int64_t next = 1;
            std::int64_t last = 0;
            for (std::size_t i = 0, out = 0; i < rows.size(); ++i) {
                if (out < outside.size() && outside[out] == i) {
                    against.push_back(rows[i]);
                    ++out;
                    continue;
                }
                if (rows[i].national > next)
                    late.push_back(rows[i]);
                next = rows[i].national == last ? next + 1 : rows[i].national + 1;
                last = rows[i].national;
            }
        }
    }
    const std::string& national = view.nameOf(roles.nationalRank);
    const auto report = [&](const char* rule, std::vector<Placed> rows, TextId message) {
        if (rows.empty() || static_cast<double>(rows.size()) > kOnlyAPart * static_cast<double>(looked))
            return;
        std::sort(rows.begin(), rows.end(), [](const Placed& a, const Placed& b) { return a.row < b.row; });
        QualityFinding found = finding(rule, Severity::Warning, {national, view.nameOf(roles.rank)});
        found.count = static_cast<std::int64_t>(rows.size());
        for (const Placed& each : rows) {
            found.addRow(review.table.rowId(each.row));
            std::string who = countries.asText(each.row);
            if (roles.institution && view.institution(each.row) != RankingView::kNone)
                who = view.institutions()[static_cast<std::size_t>(view.institution(each.row))] + ", " + who;
            if (roles.year)
                who = review.table.column(*roles.year).asText(each.row) + ": " + who;
            found.addExample(who + ": " + std::to_string(each.national));
        }
        found.message = {message,
                         {{"column", national}, {"count", found.count}, {"example", found.examples.front()}}};
        review.findings.push_back(std::move(found));
    };
    report("national_rank_order", std::move(against),
           PODIUM_TEXT("ranking.nationalOrder", "{column}: places in a country that contradict the places in the whole "
                                                "ranking: {count} ({example})."));
    report("national_rank_gap", std::move(late),
           PODIUM_TEXT("ranking.nationalGap",
                       "{column}: places in a country before which another one is missing: {count} ({example})."));
}

} // namespace podium::quality
