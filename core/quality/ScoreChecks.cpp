// Scores beside places.
#include <algorithm>
#include <cmath>
#include <map>

#include "core/quality/RankingChecks.h"

namespace podium::quality {
namespace {

constexpr double kOtherScale = 0.2; // more rows than this against the score: it is not what the places come from

struct Scored
{
    std::int64_t place = 0;
    double score = 0;
    std::int64_t row = 0;
};

std::string example(const RankingReview& review, const Scored& scored)
{
    std::string text = review.view.roles().year
                           ? review.table.column(*review.view.roles().year).asText(scored.row) + ": "
                           : std::string();
    if (const std::int64_t who = review.view.institution(scored.row); who != RankingView::kNone)
        text += review.view.institutions()[static_cast<std::size_t>(who)] + ", ";
    return text + std::to_string(scored.place) + ", " +
           review.table.column(*review.view.roles().score).asText(scored.row);
}

void report(const RankingReview& review, const char* rule, std::vector<Scored> rows, TextId message)
{
    if (rows.empty())
        return;
    std::sort(rows.begin(), rows.end(), [](const Scored& a, const Scored& b) { return a.row < b.row; });
    const std::string& score = review.view.nameOf(review.view.roles().score);
    const std::string& rank = review.view.nameOf(review.view.roles().rank);
    QualityFinding found = finding(rule, Severity::Warning, {rank, score});
    found.count = static_cast<std::int64_t>(rows.size());
    for (const Scored& each : rows) {
        found.addRow(review.table.rowId(each.row));
        found.addExample(example(review, each));
    }
    found.message = {
        message,
        {{"rank", rank}, {"score", score}, {"count", found.count}, {"example", found.examples.front()}}};
    review.findings.push_back(std::move(found));
}

void checkOrder(const RankingReview& review)
{
    const RankingView& view = review.view;
    const Column& scores = review.table.column(*view.roles().score);
    std::vector<std::vector<Scored>> years;
    std::int64_t falling = 0;
    std::int64_t rising = 0;
    std::size_t all = 0;
    for (std::size_t year = 0; year < view.yearCount(); ++year) {
        std::vector<Scored> rows;
        for (const std::int64_t row : view.rowsOf(year))
            if (const std::optional<double> score = numberAt(scores, row);
                view.rank(row).isPlace() && score && std::isfinite(*score))
                rows.push_back({view.rank(row).from, *score, row});
        std::stable_sort(rows.begin(), rows.end(),
                         [](const Scored& a, const Scored& b) { return a.place < b.place; });
        for (std::size_t i = 1; i < rows.size(); ++i) {
            falling += rows[i].score < rows[i - 1].score ? 1 : 0;
            rising += rows[i].score > rows[i - 1].score ? 1 : 0;
        }
        all += rows.size();
        years.push_back(std::move(rows));
    }
    const double direction = falling >= rising ? -1 : 1; // as outOfOrder wants what never falls
    std::vector<Scored> against;
    std::vector<Scored> unequal;
    for (std::vector<Scored>& rows : years) {
        std::stable_sort(rows.begin(), rows.end(), [&](const Scored& a, const Scored& b) {
            return a.place != b.place ? a.place < b.place : direction * a.score < direction * b.score;
        });
        std::vector<double> order;
        for (const Scored& each : rows)
            order.push_back(direction * each.score);
        for (const std::size_t i : outOfOrder(order))
            against.push_back(rows[i]);
        for (std::size_t i = 1; i < rows.size(); ++i)
            if (rows[i].place == rows[i - 1].place && rows[i].score != rows[i - 1].score)
                unequal.push_back(rows[i]);
    }
    if (static_cast<double>(against.size()) > kOtherScale * static_cast<double>(all))
        return;
    report(review, "rank_against_score", std::move(against),
           PODIUM_TEXT("ranking.againstScore",
                       "{rank} contradicts {score}: rows with a place that their score does not give: {count} "
                       "({example})."));
    report(review, "tie_with_other_score", std::move(unequal),
           PODIUM_TEXT("ranking.unequalTie",
                       "{rank}: rows that share a place though {score} differs: {count} ({example})."));
}

/// A score that is given for the first places only.
void checkTopOnly(const RankingReview& review)
{
    const RankingView& view = review.view;
    const Column& scores = review.table.column(*view.roles().score);
    QualityFinding found = finding("score_only_top", Severity::Warning,
                                   {view.nameOf(view.roles().score), view.nameOf(view.roles().rank)});
    std::int64_t missingElsewhere = 0;
    std::int64_t rangeRows = 0;
    for (std::int64_t row = 0; row < review.table.rowCount(); ++row) {
        const bool missing = !numberAt(scores, row);
        const bool range = view.rank(row).isRange();
        rangeRows += range ? 1 : 0;
        missingElsewhere += missing && !range ? 1 : 0;
        if (missing && range) {
            ++found.count;
            found.addRow(review.table.rowId(row));
            found.addExample(review.table.column(*view.roles().rank).asText(row));
        }
    }
    if (found.count == 0 || found.count < rangeRows || missingElsewhere * 10 > found.count)
        return;
    found.message = {PODIUM_TEXT("ranking.topOnly",
                                 "{score} is given only where there is an exact place: it is missing in all {count} rows "
                                 "that give a range of places."),
                     {{"score", found.columns.front()}, {"count", found.count}}};
    found.mend = Mend{Json::array({steps::onColumns("drop_columns", {found.columns.front()})}),
                      PODIUM_TEXT("ranking.dropColumnMend", "Leave out the column")};
    review.findings.push_back(std::move(found));
}

/// Columns whose best value is 100 in most years have no other unit than per cent of the best.
void checkBeyondScale(const RankingReview& review)
{
    const RankingView& view = review.view;
    for (std::size_t index = 0; index < review.table.columnCount(); ++index) {
        if (!view.roles().isMeasure(index) || review.table.column(index).type() == ColumnType::Date)
            continue;
        const Column& cells = review.table.column(index);
        std::int64_t yearsAtHundred = 0;
        std::int64_t years = 0;
        std::vector<std::int64_t> beyond;
        bool fractions = false;
        for (std::size_t year = 0; year < view.yearCount(); ++year) {
            double best = 0;
            bool any = false;
            for (const std::int64_t row : view.rowsOf(year)) {
                const std::optional<double> value = numberAt(cells, row);
                if (!value)
                    continue;
                any = true;
                fractions = fractions || *value != std::floor(*value);
                if (*value < 0 || *value > 100)
                    beyond.push_back(row);
                else
                    best = std::max(best, *value);
            }
            years += any ? 1 : 0;
            yearsAtHundred += best >= 90 ? 1 : 0;
        }
        const bool outOfHundred = fractions && years > 0 && yearsAtHundred * 3 > years * 2;
        if (!outOfHundred || beyond.empty() || static_cast<std::int64_t>(beyond.size()) > std::max<std::int64_t>(3, cells.size() / 200))
            continue;
        std::sort(beyond.begin(), beyond.end());
        QualityFinding found = finding("beyond_scale", Severity::Warning, {review.table.names()[index]});
        found.count = static_cast<std::int64_t>(beyond.size());
        for (const std::int64_t row : beyond) {
            found.addRow(review.table.rowId(row));
            found.addExample(cells.asText(row));
        }
        found.message = {PODIUM_TEXT("ranking.beyondScale",
                                     "{column} goes from 0 to 100; cells outside of that: {count} ({example})."),
                         {{"column", found.columns.front()},
                          {"count", found.count},
                          {"example", found.examples.front()}}};
        found.mend = Mend{Json::array({steps::missingTokens({found.columns.front()}, found.examples)}),
                          PODIUM_TEXT("ranking.missingMend", "Make them missing")};
        if (static_cast<std::size_t>(found.count) > QualityFinding::kMostExamples)
            found.mend.reset(); // the examples are not all of them
        review.findings.push_back(std::move(found));
    }
}

} // namespace

void checkScores(const RankingReview& review)
{
    if (review.view.roles().score) {
        checkOrder(review);
        checkTopOnly(review);
    }
    checkBeyondScale(review);
}

} // namespace podium::quality
