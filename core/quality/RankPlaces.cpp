// Places of a ranking, year by year: gaps, ties, ranges, and how they are written.
#include <algorithm>
#include <map>

#include "core/quality/RankingChecks.h"

namespace podium::quality {
namespace {

constexpr double kPartOfRanking = 0.25; // more places than this missing: the table holds a part of a ranking

std::string inYear(const RankingView& view, std::size_t year, const std::string& what)
{
    return view.roles().year ? std::to_string(view.years()[year]) + ": " + what : what;
}

Mend markMend(const std::string& column)
{
    return {Json::array({steps::replaceText({column}, "=", "")}), PODIUM_TEXT("ranking.markMend", "Take the mark away")};
}

/// What the places of all years add up to under one way of counting ties.
struct Sequence
{
    std::int64_t gaps = 0;              ///< places that nobody holds
    std::vector<std::int64_t> afterGap; ///< rows
    std::vector<std::string> gapExamples;
    std::vector<std::int64_t> taken; ///< rows whose place a tie above them has used up
    std::vector<std::string> takenExamples;
    std::size_t faults() const { return static_cast<std::size_t>(gaps) + taken.size(); }
};

using Places = std::map<std::int64_t, std::vector<std::int64_t>>; ///< place -> rows
using Ranges = std::map<std::pair<std::int64_t, std::int64_t>, std::vector<std::int64_t>>;

struct YearPlaces
{
    Places places;
    Ranges ranges;
};

/// `dense`: after two on place 2 comes 3; else 4, as rankings mostly do.
void followPlaces(const RankingView& view, std::size_t year, const YearPlaces& of, bool dense, Sequence& sequence)
{
    std::int64_t next = 1;
    std::int64_t last = 0;
    const auto gapBefore = [&](std::int64_t place, std::int64_t row) {
        sequence.gaps += place - next;
        sequence.afterGap.push_back(row);
        sequence.gapExamples.push_back(inYear(
            view, year,
            place - next == 1 ? std::to_string(next) : std::to_string(next) + "-" + std::to_string(place - 1)));
    };
    for (const auto& [place, rows] : of.places) {
        if (place < 1)
            continue;
        if (place > next)
            gapBefore(place, rows.front());
        if (place < next) {
            sequence.taken.insert(sequence.taken.end(), rows.begin(), rows.end());
            sequence.takenExamples.push_back(inYear(view, year, std::to_string(place)));
        }
        next = place + (dense ? 1 : static_cast<std::int64_t>(rows.size()));
        last = place;
    }
    for (const auto& [range, rows] : of.ranges) {
        // A tie on the last place reaches into the range: 200, 200, "201-225".
        if (range.first > next && range.first > last + 1)
            gapBefore(range.first, rows.front());
        next = std::max(next, range.second + 1);
        last = std::max(last, range.second);
    }
}

void addRows(QualityFinding& found, const Table& table, std::vector<std::int64_t> rows)
{
    std::sort(rows.begin(), rows.end());
    for (const std::int64_t row : rows)
        found.addRow(table.rowId(row));
}

void reportSequence(const RankingReview& review, const std::vector<YearPlaces>& years)
{
    Sequence competition;
    Sequence dense;
    std::int64_t places = 0;
    for (std::size_t year = 0; year < years.size(); ++year) {
        followPlaces(review.view, year, years[year], false, competition);
        followPlaces(review.view, year, years[year], true, dense);
        places += static_cast<std::int64_t>(years[year].places.size() + years[year].ranges.size());
    }
    const Sequence& sequence = dense.faults() < competition.faults() ? dense : competition;
    const std::string& column = review.view.nameOf(review.view.roles().rank);
    if (sequence.gaps > 0) {
        const bool part = static_cast<double>(sequence.afterGap.size()) > kPartOfRanking * static_cast<double>(places);
        QualityFinding found = finding("rank_gap", part ? Severity::Note : Severity::Warning, {column});
        found.count = sequence.gaps;
        addRows(found, review.table, sequence.afterGap);
        for (const std::string& example : sequence.gapExamples)
            found.addExample(example);
        found.message = {
            part ? PODIUM_TEXT("ranking.part", "{column}: {count} {count:place|places} between those given {count:is|are} held by nobody; the "
                                               "table seems to be a part of a ranking.")
                 : PODIUM_TEXT("ranking.gap",
                               "{column}: places that nobody holds though no tie explains it: {count} ({example})."),
            {{"column", column}, {"count", found.count}, {"example", found.examples.front()}}};
        review.findings.push_back(std::move(found));
    }
    if (!sequence.taken.empty()) {
        QualityFinding found = finding("rank_taken", Severity::Warning, {column});
        found.count = static_cast<std::int64_t>(sequence.taken.size());
        addRows(found, review.table, sequence.taken);
        for (const std::string& example : sequence.takenExamples)
            found.addExample(example);
        found.message = {PODIUM_TEXT("ranking.taken", "{column}: places given although a tie before them has used them "
                                                      "up: {count} ({example})."),
                         {{"column", column}, {"count", found.count}, {"example", found.examples.front()}}};
        review.findings.push_back(std::move(found));
    }
}

/// Ties, and whether they carry the mark "=" where the table uses it.
void reportTies(const RankingReview& review, const std::vector<YearPlaces>& years)
{
    const std::string& column = review.view.nameOf(review.view.roles().rank);
    QualityFinding ties = finding("rank_tie", Severity::Note, {column});
    QualityFinding marks = finding("rank_tie_mark", Severity::Note, {column});
    std::vector<std::int64_t> tied;
    std::vector<std::int64_t> wrong;
    bool usesMarks = false;
    for (std::size_t year = 0; year < years.size(); ++year)
        for (const auto& [place, rows] : years[year].places) {
            for (const std::int64_t row : rows) {
                const bool marked = review.view.rank(row).tieMark;
                usesMarks = usesMarks || marked;
                if (marked != (rows.size() > 1)) {
                    wrong.push_back(row);
                    marks.addExample(inYear(review.view, year, (marked ? "=" : "") + std::to_string(place)));
                }
            }
            if (rows.size() > 1) {
                tied.insert(tied.end(), rows.begin(), rows.end());
                ties.addExample(
                    inYear(review.view, year, std::to_string(place) + " × " + std::to_string(rows.size())));
            }
        }
    if (!tied.empty()) {
        ties.count = static_cast<std::int64_t>(tied.size());
        addRows(ties, review.table, tied);
        ties.message = {PODIUM_TEXT("ranking.tie", "{column}: {count} rows share their place with others."),
                        {{"column", column}, {"count", ties.count}}};
        review.findings.push_back(std::move(ties));
    }
    if (usesMarks && !wrong.empty()) {
        marks.count = static_cast<std::int64_t>(wrong.size());
        addRows(marks, review.table, wrong);
        marks.mend = markMend(column);
        marks.message = {PODIUM_TEXT("ranking.tieMark", "{column}: shared places are marked with \"=\" in some years "
                                                        "only; {count} {count:row is not marked as its place is|rows are not marked as their places are} shared."),
                         {{"column", column}, {"count", marks.count}}};
        review.findings.push_back(std::move(marks));
    }
}

void reportRanges(const RankingReview& review, const std::vector<YearPlaces>& years)
{
    const std::string& column = review.view.nameOf(review.view.roles().rank);
    QualityFinding overlap = finding("rank_range_overlap", Severity::Warning, {column});
    QualityFinding uneven = finding("rank_range_rows", Severity::Warning, {column});
    std::vector<std::int64_t> overlapping;
    std::vector<std::int64_t> unevenRows;
    for (std::size_t year = 0; year < years.size(); ++year) {
        const std::pair<std::int64_t, std::int64_t>* before = nullptr;
        for (const auto& [range, rows] : years[year].ranges) {
            const std::string text = std::to_string(range.first) + "-" + std::to_string(range.second);
            if (before != nullptr && range.first <= before->second) {
                overlapping.insert(overlapping.end(), rows.begin(), rows.end());
                overlap.addExample(inYear(review.view, year,
                                          std::to_string(before->first) + "-" + std::to_string(before->second) + " / " +
                                              text));
            }
            before = &range;
            // Ties at the borders move a few rows from one range to the next.
            const std::int64_t width = range.second - range.first + 1;
            const std::int64_t has = static_cast<std::int64_t>(rows.size());
            if (width > 1 && std::abs(has - width) > std::max<std::int64_t>(3, width / 10)) {
                unevenRows.insert(unevenRows.end(), rows.begin(), rows.end());
                ++uneven.count;
                uneven.addExample(inYear(review.view, year, text + " × " + std::to_string(has)));
            }
        }
    }
    if (!overlapping.empty()) {
        overlap.count = static_cast<std::int64_t>(overlapping.size());
        addRows(overlap, review.table, overlapping);
        overlap.message = {PODIUM_TEXT("ranking.rangeOverlap",
                                       "{column}: {count} {count:row stands|rows stand} in a range of places that overlaps another one "
                                       "({example})."),
                           {{"column", column}, {"count", overlap.count}, {"example", overlap.examples.front()}}};
        review.findings.push_back(std::move(overlap));
    }
    if (uneven.count > 0) {
        addRows(uneven, review.table, unevenRows);
        uneven.message = {PODIUM_TEXT("ranking.rangeRows",
                                      "{column}: ranges that hold clearly fewer or more rows than places: {count} "
                                      "({example} rows)."),
                          {{"column", column}, {"count", uneven.count}, {"example", uneven.examples.front()}}};
        review.findings.push_back(std::move(uneven));
    }
}

/// How places are written: ranges and marks make a column of places a column of texts.
void reportWriting(const RankingReview& review, std::size_t index)
{
    const Column& cells = review.table.column(index);
    const std::string& column = review.table.names()[index];
    QualityFinding ranges = finding("rank_as_range", Severity::Warning, {column});
    QualityFinding marks = finding("rank_mark", Severity::Note, {column});
    QualityFinding unreadable = finding("rank_unreadable", Severity::Warning, {column});
    QualityFinding missing = finding("rank_missing", Severity::Warning, {column});
    QualityFinding below = finding("rank_below_one", Severity::Error, {column});
    const auto add = [&](QualityFinding& found, std::int64_t row) {
        ++found.count;
        found.addRow(review.table.rowId(row));
        found.addExample(cells.asText(row));
    };
    for (std::int64_t row = 0; row < cells.size(); ++row) {
        const RankCell cell = rankAt(cells, row);
        if (cell.isRange())
            add(ranges, row);
        if (cell.tieMark && cell.isPlace())
            add(marks, row);
        if (cell.kind == RankCell::Kind::Unreadable)
            add(unreadable, row);
        if (cell.kind == RankCell::Kind::Missing) {
            ++missing.count;
            missing.addRow(review.table.rowId(row));
        }
        if (cell.isKnown() && cell.from < 1)
            add(below, row);
    }
    const auto report = [&](QualityFinding& found, TextId message) {
        if (found.count == 0)
            return;
        const std::string example = found.examples.empty() ? std::string() : found.examples.front();
        found.message = {message, {{"column", column}, {"count", found.count}, {"example", example}}};
        review.findings.push_back(std::move(found));
    };
    if (ranges.count > 0) {
        Json mend = Json::array({steps::replaceMatches({column}, "^(\\d+)\\s*[-–—+]\\s*\\d*$", "$1")});
        if (marks.count > 0)
            mend.push_back(steps::replaceText({column}, "=", ""));
        if (unreadable.count == 0)
            mend.push_back(steps::convert({column}, "integer"));
        ranges.mend = Mend{std::move(mend),
                           PODIUM_TEXT("ranking.rangeMend", "Take the first place of each range")};
    }
    if (marks.count > 0)
        marks.mend = markMend(column);
    if (missing.count > 0)
        missing.mend = Mend{Json::array({Json{{"drop_rows", {{"column", column}, {"is", "missing"}}}}}),
                            Text(PODIUM_TEXT("ranking.unplacedMend", "Leave out the rows without a place ({count})"), {{"count", missing.count}})};
    if (unreadable.count > 0 && unreadable.examples.size() < QualityFinding::kMostExamples) // else they may not be all
        unreadable.mend = Mend{Json::array({steps::missingTokens({column}, unreadable.examples)}), PODIUM_TEXT("ranking.missingMend", "Make them missing")};
    if (below.count > 0)
        below.mend = Mend{Json::array({steps::missingTokens({column}, below.examples)}),
                          PODIUM_TEXT("ranking.missingMend", "Make them missing")};
    report(ranges, PODIUM_TEXT("ranking.range", "{column}: {count} {count:row gives|rows give} a range of places ({example}) instead of "
                                                "one, so the column holds texts."));
    report(marks, PODIUM_TEXT("ranking.mark",
                              "{column}: {count} {count:cell marks|cells mark} a shared place ({example}), so the column holds texts."));
    report(unreadable, PODIUM_TEXT("ranking.unreadable", "{column}: cells that are no place: {count} ({example})."));
    report(missing, PODIUM_TEXT("ranking.missing", "{column}: rows without a place: {count}."));
    report(below, PODIUM_TEXT("ranking.below", "{column}: places below 1, which cannot be: {count} ({example})."));
}

} // namespace

void checkPlaces(const RankingReview& review)
{
    const RankingView& view = review.view;
    reportWriting(review, *view.roles().rank);
    if (view.roles().nationalRank)
        reportWriting(review, *view.roles().nationalRank);
    std::vector<YearPlaces> years(view.yearCount());
    for (std::size_t year = 0; year < view.yearCount(); ++year)
        for (const std::int64_t row : view.rowsOf(year)) {
            const RankCell& rank = view.rank(row);
            if (rank.isPlace())
                years[year].places[rank.from].push_back(row);
            else if (rank.isRange())
                years[year].ranges[{rank.from, rank.to}].push_back(row);
        }
    reportSequence(review, years);
    reportTies(review, years);
    reportRanges(review, years);
}

} // namespace podium::quality
