// Rows and columns year by year.
#include <algorithm>
#include <set>

#include "core/quality/RankingChecks.h"

namespace podium::quality {
namespace {

bool isFilled(const Column& column, std::int64_t row)
{
    return !column.isMissing(row) && !(column.type() == ColumnType::Text && meansUnknown(column.text(row)));
}

void checkRowsPerYear(const RankingReview& review)
{
    constexpr double kJump = 1.5;
    const RankingView& view = review.view;
    QualityFinding jumps = finding("year_rows", Severity::Warning, {view.nameOf(view.roles().year)});
    QualityFinding gaps = finding("year_missing", Severity::Warning, {view.nameOf(view.roles().year)});
    for (std::size_t year = 1; year < view.yearCount(); ++year) {
        const auto before = static_cast<double>(view.rowsOf(year - 1).size());
        const auto now = static_cast<double>(view.rowsOf(year).size());
        if (now > before * kJump || before > now * kJump) {
            ++jumps.count;
            jumps.addExample(std::to_string(view.years()[year - 1]) + ": " +
                             std::to_string(view.rowsOf(year - 1).size()) + ", " + std::to_string(view.years()[year]) +
                             ": " + std::to_string(view.rowsOf(year).size()));
        }
        for (std::int64_t missing = view.years()[year - 1] + 1; missing < view.years()[year]; ++missing) {
            ++gaps.count;
            gaps.addExample(std::to_string(missing));
        }
    }
    if (jumps.count > 0) {
        jumps.message = {PODIUM_TEXT("ranking.yearRows",
                                     "Jumps of the number of rows from one year to the next: {count} ({example})."),
                         {{"count", jumps.count}, {"example", jumps.examples.front()}}};
        review.findings.push_back(std::move(jumps));
    }
    // A ranking of every second year has no gaps.
    if (gaps.count > 0 && gaps.count < static_cast<std::int64_t>(view.yearCount()) / 2) {
        gaps.message = {PODIUM_TEXT("ranking.yearMissing", "Years without a single row: {count} ({example})."),
                        {{"count", gaps.count}, {"example", gaps.examples.front()}}};
        review.findings.push_back(std::move(gaps));
    }
}

/// Columns that hold nothing in some years and something in others.
void checkEmptyYears(const RankingReview& review)
{
    const RankingView& view = review.view;
    for (std::size_t index = 0; index < review.table.columnCount(); ++index) {
        const Column& cells = review.table.column(index);
        QualityFinding found = finding("column_empty_years", Severity::Warning, {review.table.names()[index]});
        std::vector<std::int64_t> rows;
        bool anywhere = false;
        for (std::size_t year = 0; year < view.yearCount(); ++year) {
            const std::vector<std::int64_t>& ofYear = view.rowsOf(year);
            if (std::any_of(ofYear.begin(), ofYear.end(), [&](std::int64_t row) { return isFilled(cells, row); })) {
                anywhere = true;
                continue;
            }
            rows.insert(rows.end(), ofYear.begin(), ofYear.end());
            found.addExample(std::to_string(view.years()[year]));
        }
        if (rows.empty() || !anywhere)
            continue;
        std::sort(rows.begin(), rows.end());
        found.count = static_cast<std::int64_t>(rows.size());
        for (const std::int64_t row : rows)
            found.addRow(review.table.rowId(row));
        std::string years;
        for (const std::string& year : found.examples)
            years += (years.empty() ? "" : ", ") + year;
        found.message = {
            PODIUM_TEXT("ranking.emptyYears", "{column} is empty for whole years ({years}): {count} {count:row|rows}."),
            {{"column", found.columns.front()}, {"years", years}, {"count", found.count}}};
        found.mend = Mend{Json::array({steps::onColumns("drop_columns", {found.columns.front()})}),
                          PODIUM_TEXT("ranking.dropColumnMend", "Leave out the column")};
        review.findings.push_back(std::move(found));
    }
}

/// Columns that stay as they are for each institution over all years: taken once, written to every year.
void checkFrozenColumns(const RankingReview& review)
{
    constexpr std::int64_t kFewest = 20; // institutions with several years
    const RankingView& view = review.view;
    for (std::size_t index = 0; index < review.table.columnCount(); ++index) {
        if (!view.roles().isMeasure(index))
            continue;
        const Column& cells = review.table.column(index);
        std::int64_t several = 0;
        std::int64_t changed = 0;
        std::set<std::string> values;
        bool digits = true;
        for (std::int64_t who = 0; who < static_cast<std::int64_t>(view.institutions().size()); ++who) {
            std::optional<std::string> first;
            std::int64_t years = 0;
            bool differs = false;
            for (std::size_t year = 0; year < view.yearCount(); ++year) {
                const std::span<const std::int64_t> rows = view.rowsOf(who, year);
                if (rows.size() != 1 || !isFilled(cells, rows.front()))
                    continue;
                ++years;
                const std::string value = cells.asText(rows.front());
                digits = digits && value.find_first_of("0123456789") != std::string::npos;
                differs = differs || (first && *first != value);
                if (!first)
                    first = value;
            }
            if (years < 2)
                continue;
            ++several;
            changed += differs ? 1 : 0;
            if (values.size() < 20)
                values.insert(*first);
        }
        // Texts such as a region, and few values such as a size class, may well stay.
        if (several < kFewest || changed * 100 > several || !digits || values.size() < 20)
            continue;
        QualityFinding found = finding("column_never_changes", Severity::Warning, {review.table.names()[index]});
        found.count = several - changed;
        found.message = {PODIUM_TEXT("ranking.neverChanges",
                                     "{column}: the same in every year for the {count} institutions listed in several, so "
                                     "taken once and copied to all years."),
                         {{"column", found.columns.front()}, {"count", found.count}}};
        found.mend = Mend{Json::array({steps::onColumns("drop_columns", {found.columns.front()})}),
                          PODIUM_TEXT("ranking.dropColumnMend", "Leave out the column")};
        review.findings.push_back(std::move(found));
    }
}

/// Rows that hold next to nothing, where others hold something.
void checkEmptyRows(const RankingReview& review)
{
    constexpr std::size_t kFewestColumns = 4;
    const RankingView& view = review.view;
    std::vector<std::size_t> columns; // that are mostly filled
    for (std::size_t index = 0; index < review.table.columnCount(); ++index) {
        const Column& cells = review.table.column(index);
        if (!view.roles().isMeasure(index))
            continue;
        std::int64_t filled = 0;
        for (std::int64_t row = 0; row < cells.size(); ++row)
            filled += isFilled(cells, row) ? 1 : 0;
        if (filled * 10 >= cells.size() * 9)
            columns.push_back(index);
    }
    if (columns.size() < kFewestColumns)
        return;
    QualityFinding found = finding("row_nearly_empty", Severity::Warning);
    for (std::int64_t row = 0; row < review.table.rowCount(); ++row) {
        const auto missing = std::count_if(columns.begin(), columns.end(), [&](std::size_t index) {
            return !isFilled(review.table.column(index), row);
        });
        if (static_cast<std::size_t>(missing) * 3 <= columns.size() * 2)
            continue;
        ++found.count;
        found.addRow(review.table.rowId(row));
        const std::int64_t who = view.institution(row);
        found.addExample((view.roles().year ? review.table.column(*view.roles().year).asText(row) + ": " : std::string()) +
                         (who == RankingView::kNone ? std::string("—")
                                                    : view.institutions()[static_cast<std::size_t>(who)]));
    }
    if (found.count == 0)
        return;
    // A condition looks at one column: one that is missing in these rows and no others tells them.
    for (const std::size_t index : columns) {
        const Column& cells = review.table.column(index);
        if (cells.missingCount() != found.count || std::ssize(found.rows) != found.count)
            continue;
        std::vector<std::int64_t> missing;
        for (std::int64_t row = 0; row < cells.size(); ++row)
            if (cells.isMissing(row))
                missing.push_back(review.table.rowId(row));
        if (missing != found.rows)
            continue;
        found.mend = Mend{Json::array({Json{{"drop_rows", {{"column", review.table.names()[index]}, {"is", "missing"}}}}}),
                          PODIUM_TEXT("ranking.unnamedMend", "Leave out these rows")};
        break;
    }
    found.message = {PODIUM_TEXT("ranking.emptyRow", "Rows in which nearly everything is missing: {count} ({example})."),
                     {{"count", found.count}, {"example", found.examples.front()}}};
    review.findings.push_back(std::move(found));
}

} // namespace

void checkYears(const RankingReview& review)
{
    if (review.view.roles().year) {
        checkRowsPerYear(review);
        checkEmptyYears(review);
        checkFrozenColumns(review);
    }
    checkEmptyRows(review);
}

} // namespace podium::quality
