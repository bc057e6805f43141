// Scales and units inside a column of a ranking.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "core/quality/FindingText.h"
#include "core/quality/RankingChecks.h"

namespace podium::quality {
namespace {

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// A column's value for an institution in a year; NaN where there is not exactly one above 0.
class ValuesOverYears
{
public:
    ValuesOverYears(const RankingReview& review, std::size_t index)
        : m_view(review.view)
        , m_values(review.view.institutions().size() * review.view.yearCount(), std::nan(""))
    {
        const Column& cells = review.table.column(index);
        for (std::int64_t who = 0; who < static_cast<std::int64_t>(m_view.institutions().size()); ++who)
            for (std::size_t year = 0; year < m_view.yearCount(); ++year) {
                const std::span<const std::int64_t> rows = m_view.rowsOf(who, year);
                if (rows.size() != 1)
                    continue;
                const std::optional<double> value = numberAt(cells, rows.front());
                if (value && *value > 0 && std::isfinite(*value))
                    m_values[static_cast<std::size_t>(who) * m_view.yearCount() + year] = *value;
            }
    }
    double at(std::size_t who, std::size_t year) const { return m_values[who * m_view.yearCount() + year]; }

private:
    const RankingView& m_view;
    std::vector<double> m_values;
};

/// The same institutions have values many times as large as the year before.
void checkScaleByYear(const RankingReview& review, std::size_t index, const ValuesOverYears& values)
{
    constexpr double kJump = 3;
    constexpr std::size_t kFewest = 10;
    const RankingView& view = review.view;
    QualityFinding found = finding("scale_by_year", Severity::Warning, {review.table.names()[index]});
    for (std::size_t year = 1; year < view.yearCount(); ++year) {
        std::vector<double> ratios;
        for (std::size_t who = 0; who < view.institutions().size(); ++who)
            if (const double ratio = values.at(who, year) / values.at(who, year - 1); !std::isnan(ratio))
                ratios.push_back(ratio);
        if (ratios.size() < kFewest)
            continue;
        const double ratio = medianOf(std::move(ratios));
        if (ratio < kJump && ratio > 1 / kJump)
            continue;
        ++found.count;
        found.addExample(std::to_string(view.years()[year - 1]) + " → " + std::to_string(view.years()[year]));
    }
    if (found.count == 0)
        return;
    found.message = {PODIUM_TEXT("ranking.scaleByYear",
                                 "{column} changes its scale from one year to the next for the same institutions: {count} "
                                 "times ({example})."),
                     {{"column", found.columns.front()}, {"count", found.count}, {"example", found.examples.front()}}};
    review.findings.push_back(std::move(found));
}

/// Single cells ten, a hundred or a thousand times what the institution has in its other years.
void checkScaleOfCells(const RankingReview& review, std::size_t index, const ValuesOverYears& values)
{
    constexpr std::size_t kFewest = 10;
    const RankingView& view = review.view;
    struct Odd
    {
        std::int64_t row;
        std::string text;
    };
    std::vector<Odd> odd;
    std::size_t compared = 0;
    for (std::size_t who = 0; who < view.institutions().size(); ++who)
        for (std::size_t year = 0; year < view.yearCount(); ++year) {
            std::vector<double> others;
            for (std::size_t other = 0; other < view.yearCount(); ++other)
                if (other != year && !std::isnan(values.at(who, other)))
                    others.push_back(values.at(who, other));
            if (others.size() < 2 || std::isnan(values.at(who, year)))
                continue;
            const auto [least, most] = std::minmax_element(others.begin(), others.end());
            if (*most > *least * 1.2)
                continue;
            ++compared;
            const double ratio = values.at(who, year) / medianOf(others);
            for (const double power : {10.0, 100.0, 1000.0})
                if (std::fabs(std::log(ratio / power)) < 0.18 || std::fabs(std::log(ratio * power)) < 0.18) {
                    const std::int64_t row = view.rowsOf(static_cast<std::int64_t>(who), year).front();
                    odd.push_back({row, std::to_string(view.years()[year]) + ": " + view.institutions()[who] + ", " +
                                            review.table.column(index).asText(row)});
                }
        }
    // Where they are many, the column is one that moves this way.
    if (odd.empty() || compared < kFewest || odd.size() * 20 > compared)
        return;
    std::sort(odd.begin(), odd.end(), [](const Odd& a, const Odd& b) { return a.row < b.row; });
    QualityFinding found = finding("scale_of_cell", Severity::Warning, {review.table.names()[index]});
    found.count = static_cast<std::int64_t>(odd.size());
    for (const Odd& each : odd) {
        found.addRow(review.table.rowId(each.row));
        found.addExample(each.text);
    }
    found.message = {PODIUM_TEXT("ranking.scaleOfCell",
                                 "{column}: cells ten, a hundred or a thousand times what the institution has in its "
                                 "other years, or that part of it: {count} ({example})."),
                     {{"column", found.columns.front()}, {"count", found.count}, {"example", found.examples.front()}}};
    review.findings.push_back(std::move(found));
}

/// Whole numbers from the first ones on in each year, no more than there are rows: places by one indicator.
bool holdsPlaces(const RankingReview& review, std::size_t index)
{
    constexpr std::size_t kFewest = 10;
    const Column& cells = review.table.column(index);
    if (cells.type() != ColumnType::Integer)
        return false;
    std::set<std::int64_t> distinct;
    bool first = false;
    for (std::size_t year = 0; year < review.view.yearCount(); ++year) {
        std::int64_t least = std::numeric_limits<std::int64_t>::max();
        std::int64_t most = 0;
        for (const std::int64_t row : review.view.rowsOf(year)) {
            if (cells.isMissing(row))
                continue;
            least = std::min(least, cells.integer(row));
            most = std::max(most, cells.integer(row));
            if (distinct.size() <= kFewest)
                distinct.insert(cells.integer(row));
        }
        first = first || least == 1;
        if (most > 0 && (least < 1 || least > 10 || most > 2 * static_cast<std::int64_t>(review.view.rowsOf(year).size())))
            return false;
    }
    return first && distinct.size() > kFewest;
}

/// A column of places whose last one stands for all that were not ranked, another number each year.
struct SharedLastPlace
{
    std::size_t column = 0;
    std::vector<std::int64_t> rows;
    std::size_t year = 0; ///< in which most share it
    std::int64_t place = 0;
    std::size_t sharing = 0;
};

std::optional<SharedLastPlace> sharedLastPlace(const RankingReview& review, std::size_t index, QualityFinding& found)
{
    constexpr std::size_t kFewest = 10;
    const Column& cells = review.table.column(index);
    const RankingView& view = review.view;
    SharedLastPlace shared;
    shared.column = index;
    for (std::size_t year = 0; year < view.yearCount(); ++year) {
        std::map<std::int64_t, std::vector<std::int64_t>> byValue;
        for (const std::int64_t row : view.rowsOf(year))
            if (!cells.isMissing(row))
                byValue[cells.integer(row)].push_back(row);
        if (byValue.empty())
            continue;
        const auto& [last, sharing] = *byValue.rbegin();
        if (sharing.size() < std::max(kFewest, view.rowsOf(year).size() / 100))
            continue;
        shared.rows.insert(shared.rows.end(), sharing.begin(), sharing.end());
        found.addExample(review.table.names()[index] + (view.roles().year ? ", " + std::to_string(view.years()[year]) : std::string()) + ": " +
                         std::to_string(last) + " × " + std::to_string(sharing.size()));
        if (sharing.size() > shared.sharing) {
            shared.year = year;
            shared.place = last;
            shared.sharing = sharing.size();
        }
    }
    return shared.rows.empty() ? std::nullopt : std::optional(std::move(shared));
}

/// One finding for all such columns: the fault is one, of how the ranking was published.
void checkSharedLastPlaces(const RankingReview& review, const std::vector<std::size_t>& columns)
{
    QualityFinding found = finding("last_place_shared", Severity::Warning);
    std::optional<SharedLastPlace> worst;
    std::set<std::int64_t> rows;
    for (const std::size_t index : columns) {
        std::optional<SharedLastPlace> shared = sharedLastPlace(review, index, found);
        if (!shared)
            continue;
        found.columns.push_back(review.table.names()[index]);
        rows.insert(shared->rows.begin(), shared->rows.end());
        if (!worst || shared->rows.size() > worst->rows.size())
            worst = std::move(shared);
    }
    if (!worst)
        return;
    found.count = static_cast<std::int64_t>(rows.size());
    for (const std::int64_t row : rows)
        found.addRow(review.table.rowId(row));
    const std::vector<Text::Argument> figures = {{"place", worst->place}, {"sharing", worst->sharing}, {"year", std::to_string(review.view.years()[worst->year])}};
    const Text example = review.view.roles().year
                             ? Text(PODIUM_TEXT("ranking.lastSharedInYear", "in {year}, {sharing} rows stand on place {place}"), figures)
                             : Text(PODIUM_TEXT("ranking.lastSharedPlace", "{sharing} rows stand on place {place}"), figures);
    const std::string& column = review.table.names()[worst->column];
    if (found.columns.size() == 1)
        found.message = {PODIUM_TEXT("ranking.lastShared", "{column}: the last place of a year means “not placed”: {count} of {rows} rows ({example})."),
                         {{"column", column}, {"count", found.count}, {"rows", review.table.rowCount()}, {"example", example}}};
    else
        found.message = {PODIUM_TEXT("ranking.lastSharedColumns",
                                     "In {columns} columns the last place of a year means “not placed”, most often in {column}: {count} of {rows} rows "
                                     "({example})."),
                         {{"columns", found.columns.size()}, {"column", column}, {"count", worst->rows.size()}, {"rows", review.table.rowCount()}, {"example", example}}};
    review.findings.push_back(std::move(found));
}

/// 0 where it cannot be: a score behind a place, a number of students.
void checkZeros(const RankingReview& review, std::size_t index)
{
    const std::string& name = review.table.names()[index];
    const bool isScore = index == review.view.roles().score;
    const bool counts = name.find("student") != std::string::npos || name.find("staff") != std::string::npos ||
                        name.find("enrol") != std::string::npos;
    if ((!isScore && !counts) || name.find("international") != std::string::npos)
        return;
    QualityFinding found = finding("zero_for_missing", Severity::Warning, {name});
    std::int64_t numbers = 0;
    for (std::int64_t row = 0; row < review.table.rowCount(); ++row) {
        const std::optional<double> value = numberAt(review.table.column(index), row);
        numbers += value ? 1 : 0;
        if (!value || *value != 0)
            continue;
        ++found.count;
        found.addRow(review.table.rowId(row));
        found.addExample(review.table.column(index).asText(row));
    }
    if (found.count == 0 || found.count * 2 > numbers)
        return;
    found.message = {PODIUM_TEXT("ranking.zero", "{column} is 0 where it cannot be: {count} {count:row|rows}. It seems to stand for "
                                                 "a missing value."),
                     {{"column", name}, {"count", found.count}}};
    found.mend = Mend{Json::array({steps::missingTokens({name}, found.examples)}),
                      PODIUM_TEXT("ranking.missingMend", "Make them missing")};
    review.findings.push_back(std::move(found));
}

/// "25%" beside "25", and "33 : 67" that does not add up to a hundred.
void checkUnits(const RankingReview& review, std::size_t index)
{
    const Column& cells = review.table.column(index);
    if (cells.type() != ColumnType::Text)
        return;
    const std::string& name = review.table.names()[index];
    QualityFinding plain = finding("mixed_units", Severity::Warning, {name});
    QualityFinding parts = finding("parts_not_hundred", Severity::Warning, {name});
    std::int64_t percents = 0;
    std::int64_t pairs = 0;
    std::int64_t present = 0;
    std::vector<std::int64_t> withPercent;
    std::vector<std::int64_t> without;
    for (std::int64_t row = 0; row < cells.size(); ++row) {
        const std::string_view cell = cells.text(row);
        if (cells.isMissing(row) || meansUnknown(cell))
            continue;
        ++present;
        if (numberAt(cells, row)) {
            const bool percent = cell.find('%') != std::string_view::npos;
            percents += percent ? 1 : 0;
            (percent ? withPercent : without).push_back(row);
        }
        const std::size_t colon = cell.find(':');
        if (colon == std::string_view::npos)
            continue;
        const std::optional<double> a = numberAt(Column::texts({std::string(cell.substr(0, colon))}), 0);
        const std::optional<double> b = numberAt(Column::texts({std::string(cell.substr(colon + 1))}), 0);
        if (!a || !b)
            continue;
        ++pairs;
        if (std::fabs(*a + *b - 100) < 1.01)
            continue;
        ++parts.count;
        parts.addRow(review.table.rowId(row));
        parts.addExample(std::string(cell));
    }
    const std::vector<std::int64_t>& fewer = withPercent.size() < without.size() ? withPercent : without;
    if (!fewer.empty() && static_cast<std::int64_t>(withPercent.size() + without.size()) * 10 >= present * 9) {
        for (const std::int64_t row : fewer) {
            plain.addRow(review.table.rowId(row));
            plain.addExample(cells.asText(row));
        }
        plain.count = static_cast<std::int64_t>(fewer.size());
        plain.message = {PODIUM_TEXT("ranking.mixedUnits",
                                     "{column} is written with \"%\" in some rows and without in others: {count} {count:row differs|rows differ} "
                                     "from the rest ({example})."),
                         {{"column", name}, {"count", plain.count}, {"example", plain.examples.front()}}};
        review.findings.push_back(std::move(plain));
    }
    if (parts.count > 0 && parts.count * 10 < pairs) {
        parts.message = {PODIUM_TEXT("ranking.partsNotHundred",
                                     "{column}: pairs of shares that do not add up to 100: {count} ({example})."),
                         {{"column", name}, {"count", parts.count}, {"example", parts.examples.front()}}};
        review.findings.push_back(std::move(parts));
    }
}

} // namespace

void checkScales(const RankingReview& review)
{
    std::vector<std::size_t> ofPlaces;
    for (std::size_t index = 0; index < review.table.columnCount(); ++index) {
        if (!review.view.roles().isMeasure(index))
            continue;
        checkZeros(review, index);
        checkUnits(review, index);
        if (holdsPlaces(review, index)) {
            ofPlaces.push_back(index);
            continue; // places move by any factor
        }
        if (review.view.roles().institution && review.view.yearCount() > 1) {
            const ValuesOverYears values(review, index);
            checkScaleByYear(review, index, values);
            checkScaleOfCells(review, index, values);
        }
    }
    checkSharedLastPlaces(review, ofPlaces);
}

} // namespace podium::quality
