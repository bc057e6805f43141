// What happens to an institution over the years.
#include <algorithm>
#include <cmath>

#include "core/quality/RankingChecks.h"

namespace podium::quality {
namespace {

const std::string& nameOf(const RankingView& view, std::int64_t institution)
{
    return view.institutions()[static_cast<std::size_t>(institution)];
}

void checkNamed(const RankingReview& review)
{
    const RankingView& view = review.view;
    const std::string& column = view.nameOf(view.roles().institution);
    QualityFinding unnamed = finding("institution_missing", Severity::Warning, {column});
    QualityFinding twice = finding("institution_twice", Severity::Warning, {column});
    for (std::int64_t row = 0; row < review.table.rowCount(); ++row)
        if (view.institution(row) == RankingView::kNone) {
            ++unnamed.count;
            unnamed.addRow(review.table.rowId(row));
            if (view.roles().year)
                unnamed.addExample(review.table.column(*view.roles().year).asText(row));
        }
    std::vector<std::int64_t> rows;
    for (std::size_t year = 0; year < view.yearCount(); ++year)
        for (std::int64_t who = 0; who < static_cast<std::int64_t>(view.institutions().size()); ++who)
            if (const std::span<const std::int64_t> of = view.rowsOf(who, year); of.size() > 1) {
                rows.insert(rows.end(), of.begin(), of.end());
                twice.addExample((view.roles().year ? std::to_string(view.years()[year]) + ": " : std::string()) +
                                 nameOf(view, who));
            }
    if (unnamed.count > 0) {
        unnamed.message = {PODIUM_TEXT("ranking.unnamed", "{column}: rows without an institution: {count}."),
                           {{"column", column}, {"count", unnamed.count}}};
        unnamed.mend = Mend{Json::array({Json{{"drop_rows", {{"column", column}, {"is", "missing"}}}}}),
                            PODIUM_TEXT("ranking.unnamedMend", "Leave out these rows")};
        review.findings.push_back(std::move(unnamed));
    }
    if (!rows.empty()) {
        std::sort(rows.begin(), rows.end());
        twice.count = static_cast<std::int64_t>(rows.size());
        for (const std::int64_t row : rows)
            twice.addRow(review.table.rowId(row));
        twice.message = {PODIUM_TEXT("ranking.twice",
                                     "{column}: {count} {count:row names|rows name} an institution that stands in the same year more than "
                                     "once ({example}): two under one name, or one listed twice."),
                         {{"column", column}, {"count", twice.count}, {"example", twice.examples.front()}}};
        review.findings.push_back(std::move(twice));
    }
}

/// Absent between two years in which it is ranked so well that it cannot have dropped out of the list.
void checkAbsences(const RankingReview& review)
{
    const RankingView& view = review.view;
    const std::string& column = view.nameOf(view.roles().institution);
    std::vector<std::int64_t> last(view.yearCount(), 0); // the worst place that the year's list reaches
    for (std::size_t year = 0; year < view.yearCount(); ++year)
        for (const std::int64_t row : view.rowsOf(year))
            if (view.rank(row).isKnown())
                last[year] = std::max(last[year], view.rank(row).to);
    QualityFinding found = finding("institution_year_missing", Severity::Note, {column});
    for (std::int64_t who = 0; who < static_cast<std::int64_t>(view.institutions().size()); ++who) {
        std::optional<std::size_t> before;
        for (std::size_t year = 0; year < view.yearCount(); ++year) {
            const std::span<const std::int64_t> now = view.rowsOf(who, year);
            if (now.empty())
                continue;
            for (std::size_t absent = before ? *before + 1 : year; absent < year; ++absent) {
                const RankCell& earlier = view.rank(view.rowsOf(who, *before).front());
                const RankCell& later = view.rank(now.front());
                if (!earlier.isKnown() || !later.isKnown() || std::max(earlier.to, later.to) >= last[absent])
                    continue;
                ++found.count;
                found.addRow(review.table.rowId(now.front()));
                found.addExample(std::to_string(view.years()[absent]) + ": " + nameOf(view, who));
            }
            before = year;
        }
    }
    if (found.count == 0)
        return;
    std::sort(found.rows.begin(), found.rows.end());
    found.rows.erase(std::unique(found.rows.begin(), found.rows.end()), found.rows.end());
    found.message = {
        PODIUM_TEXT("ranking.yearAbsent", "{column}: years in which an institution is absent though the list reaches "
                                          "beyond its places before and after: {count} ({example})."),
        {{"column", column}, {"count", found.count}, {"example", found.examples.front()}}};
    review.findings.push_back(std::move(found));
}

struct Move
{
    double distance = 0; ///< on a scale on which moves at the top and further down compare
    std::int64_t row = 0;
    std::string text;
};

/// Places near the top are close together in score, so a move counts by its ratio, softened for the first ten.
double onScale(std::int64_t place) { return std::log(static_cast<double>(place) + 10); }

void checkMoves(const RankingReview& review)
{
    constexpr double kTimesUsual = 8;
    constexpr double kLeast = 0.405; // half as far down again
    constexpr std::size_t kFewest = 20;
    const RankingView& view = review.view;
    const std::string& column = view.nameOf(view.roles().rank);
    std::vector<Move> moves;
    for (std::int64_t who = 0; who < static_cast<std::int64_t>(view.institutions().size()); ++who)
        for (std::size_t year = 1; year < view.yearCount(); ++year) {
            const std::span<const std::int64_t> before = view.rowsOf(who, year - 1);
            const std::span<const std::int64_t> now = view.rowsOf(who, year);
            if (before.size() != 1 || now.size() != 1)
                continue;
            const RankCell& a = view.rank(before.front());
            const RankCell& b = view.rank(now.front());
            if (!a.isKnown() || !b.isKnown() || a.from < 1 || b.from < 1)
                continue;
            // Between ranges only the way that it has gone at least.
            const double distance =
                std::max({0.0, onScale(b.from) - onScale(a.to), onScale(a.from) - onScale(b.to)});
            if (distance > 0)
                moves.push_back({distance, now.front(),
                                 std::to_string(view.years()[year]) + ": " + nameOf(view, who) + ", " +
                                     review.table.column(*view.roles().rank).asText(before.front()) + " → " +
                                     review.table.column(*view.roles().rank).asText(now.front())});
        }
    if (moves.size() < kFewest)
        return;
    std::vector<double> distances;
    for (const Move& move : moves)
        distances.push_back(move.distance);
    std::nth_element(distances.begin(), distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2),
                     distances.end());
    const double usual = distances[distances.size() / 2];
    std::erase_if(moves, [&](const Move& move) { return move.distance <= std::max(kLeast, kTimesUsual * usual); });
    if (moves.empty())
        return;
    std::stable_sort(moves.begin(), moves.end(), [](const Move& a, const Move& b) { return a.distance > b.distance; });
    QualityFinding found = finding("rank_jump", Severity::Note, {column});
    found.count = static_cast<std::int64_t>(moves.size());
    for (const Move& move : moves) {
        found.addRow(review.table.rowId(move.row));
        found.addExample(move.text);
    }
    std::sort(found.rows.begin(), found.rows.end());
    found.message = {PODIUM_TEXT("ranking.jump",
                                 "{column}: moves from one year to the next far beyond the usual: {count} ({example})."),
                     {{"column", column}, {"count", found.count}, {"example", found.examples.front()}}};
    review.findings.push_back(std::move(found));
}

} // namespace

void checkInstitutions(const RankingReview& review)
{
    if (!review.view.roles().institution)
        return;
    checkNamed(review);
    if (review.view.roles().year && review.view.yearCount() > 1) {
        checkAbsences(review);
        checkMoves(review);
    }
}

} // namespace podium::quality
