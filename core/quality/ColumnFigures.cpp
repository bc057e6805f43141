// The figures of one column.
#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <unordered_map>

#include "core/quality/NumberSort.h"
#include "core/quality/Profile.h"

namespace podium::quality {
namespace {

constexpr std::size_t kMostFrequent = 10;
constexpr std::size_t kMostExtremeRows = 1000;
constexpr std::size_t kBins = 20;
constexpr double kTukey = 1.5;
constexpr double kFarOut = 3;          // Tukey's outer fences
constexpr double kNormalMad = 0.6745;  // of a normal distribution, so that z is one
constexpr double kRobustZ = 3.5;
constexpr double kExtremeZ = 5;

double quantile(const std::vector<double>& sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    if (below + 1 >= sorted.size())
        return sorted.back();
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[below + 1] - sorted[below]);
}

/// Middle of the distances from `centre`: they lie in order on both sides of it.
double medianDistance(const std::vector<double>& sorted, double centre)
{
    const std::size_t half = sorted.size() / 2;
    auto right = static_cast<std::size_t>(std::lower_bound(sorted.begin(), sorted.end(), centre) - sorted.begin());
    std::size_t left = right; // one behind the next on the left
    double previous = 0;
    double distance = 0;
    for (std::size_t i = 0; i <= half; ++i) {
        previous = distance;
        const double onLeft = left > 0 ? centre - sorted[left - 1] : std::numeric_limits<double>::infinity();
        const double onRight =
            right < sorted.size() ? sorted[right] - centre : std::numeric_limits<double>::infinity();
        distance = std::min(onLeft, onRight);
        onLeft <= onRight ? --left : ++right;
    }
    return sorted.size() % 2 == 1 ? distance : (previous + distance) / 2;
}

/// What lies far out: beyond Tukey's outer fences and far by the robust z.
struct Range
{
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
};

Range usualRange(const std::vector<double>& sorted, double median, double quartile1, double quartile3)
{
    const double mad = medianDistance(sorted, median);
    const double spread = quartile3 - quartile1;
    if (mad <= 0 || spread <= 0)
        return {}; // half of the column is one value: there is no measure of far
    const double z = kExtremeZ * mad / kNormalMad;
    return {std::min(quartile1 - kFarOut * spread, median - z), std::max(quartile3 + kFarOut * spread, median + z)};
}

/// The range beyond which a value is extreme in figures and in logarithms.
Range extremeRange(const std::vector<double>& sorted, const NumberFigures& figures)
{
    Range range = usualRange(sorted, figures.median, figures.quartile1, figures.quartile3);
    if (figures.negatives > 0 || figures.minimum < 0)
        return range;
    // log(1 + x) keeps the order, so the sorted values stay sorted.
    std::vector<double> logs(sorted.size());
    std::transform(sorted.begin(), sorted.end(), logs.begin(), [](double x) { return std::log1p(x); });
    const Range inLogs = usualRange(logs, quantile(logs, 0.5), quantile(logs, 0.25), quantile(logs, 0.75));
    range.low = std::min(range.low, std::expm1(inLogs.low));
    range.high = std::max(range.high, std::expm1(inLogs.high));
    return range;
}

Histogram histogramOf(const std::vector<double>& sorted, std::int64_t distinct)
{
    Histogram histogram{sorted.front(), sorted.back(), {}};
    const double width = histogram.to - histogram.from;
    if (width <= 0 || !std::isfinite(width)) {
        histogram.counts = {static_cast<std::int64_t>(sorted.size())};
        return histogram;
    }
    const std::size_t bins = std::min(kBins, static_cast<std::size_t>(std::max<std::int64_t>(2, distinct)));
    histogram.counts.assign(bins, 0);
    std::size_t begin = 0;
    for (std::size_t bin = 0; bin < bins; ++bin) {
        // As numpy's linspace has it, so that both put a value on an edge into the same bin.
        const double edge = static_cast<double>(bin + 1) * (width / static_cast<double>(bins)) + histogram.from;
        const std::size_t end =
            bin + 1 == bins ? sorted.size()
                            : static_cast<std::size_t>(
                                  std::lower_bound(sorted.begin(), sorted.end(), edge) - sorted.begin());
        histogram.counts[bin] = static_cast<std::int64_t>(end - begin);
        begin = end;
    }
    return histogram;
}

/// Of finite numbers in order.
NumberFigures figuresOf(const std::vector<double>& sorted, std::int64_t distinct)
{
    NumberFigures figures;
    figures.count = static_cast<std::int64_t>(sorted.size());
    const auto zerosBegin = std::lower_bound(sorted.begin(), sorted.end(), 0.0);
    figures.negatives = zerosBegin - sorted.begin();
    figures.zeros = std::upper_bound(zerosBegin, sorted.end(), 0.0) - zerosBegin;
    figures.minimum = sorted.front();
    figures.maximum = sorted.back();
    double sum = 0;
    for (const double value : sorted)
        sum += value;
    figures.mean = sum / static_cast<double>(sorted.size());
    double squares = 0;
    for (const double value : sorted)
        squares += (value - figures.mean) * (value - figures.mean);
    figures.deviation = sorted.size() > 1 ? std::sqrt(squares / static_cast<double>(sorted.size() - 1)) : kNoValue;
    figures.quantile05 = quantile(sorted, 0.05);
    figures.quartile1 = quantile(sorted, 0.25);
    figures.median = quantile(sorted, 0.5);
    figures.quartile3 = quantile(sorted, 0.75);
    figures.quantile95 = quantile(sorted, 0.95);
    figures.histogram = histogramOf(sorted, distinct);

    Outliers& outliers = figures.outliers;
    const double spread = figures.quartile3 - figures.quartile1;
    outliers.lowFence = figures.quartile1 - kTukey * spread;
    outliers.highFence = figures.quartile3 + kTukey * spread;
    const auto beyond = [&](double low, double high) {
        return (std::lower_bound(sorted.begin(), sorted.end(), low) - sorted.begin()) +
               (sorted.end() - std::upper_bound(sorted.begin(), sorted.end(), high));
    };
    outliers.beyondFences = beyond(outliers.lowFence, outliers.highFence);
    if (const double mad = medianDistance(sorted, figures.median); mad > 0)
        outliers.beyondRobustZ = beyond(figures.median - kRobustZ * mad / kNormalMad,
                                        figures.median + kRobustZ * mad / kNormalMad);
    return figures;
}

/// Counts runs of equal values in order.
template <typename Value, typename Word>
void countRuns(const std::vector<Value>& sorted, ColumnProfile& profile, const Word& word)
{
    std::vector<std::pair<Value, std::int64_t>> most; // in order of count
    for (std::size_t begin = 0; begin < sorted.size();) {
        std::size_t end = begin + 1;
        while (end < sorted.size() && sorted[end] == sorted[begin])
            ++end;
        ++profile.distinct;
        const auto count = static_cast<std::int64_t>(end - begin);
        if (most.size() < kMostFrequent || count > most.back().second) {
            const auto place = std::upper_bound(most.begin(), most.end(), count,
                                                [](std::int64_t c, const auto& entry) { return c > entry.second; });
            most.insert(place, {sorted[begin], count});
            if (most.size() > kMostFrequent)
                most.pop_back();
        }
        begin = end;
    }
    for (const auto& [value, count] : most)
        profile.frequent.push_back({word(value), count});
    if (!sorted.empty()) {
        profile.lowest = word(sorted.front());
        profile.highest = word(sorted.back());
    }
}

std::string dateWord(std::int64_t days)
{
    ColumnBuilder builder(ColumnType::Date, 1);
    builder.appendDate(static_cast<std::int32_t>(days));
    return builder.finish().asText(0);
}

void countTexts(const Column& column, ColumnProfile& profile)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    std::unordered_map<std::string_view, std::int64_t> counts;
    profile.shortest = std::numeric_limits<std::int64_t>::max();
    for (std::int64_t row = 0; row < column.size(); ++row) {
        if (column.isMissing(row))
            continue;
        const std::string_view cell = column.text(row);
        ++counts[cell];
        const auto length = static_cast<std::int64_t>(cell.size());
        profile.shortest = std::min(profile.shortest, length);
        profile.longest = std::max(profile.longest, length);
        if (!cell.empty() && (isBlank(cell.front()) || isBlank(cell.back())))
            ++profile.blanksAround;
    }
    if (counts.empty())
        profile.shortest = 0;
    profile.distinct = static_cast<std::int64_t>(counts.size());
    std::vector<std::pair<std::string_view, std::int64_t>> order(counts.begin(), counts.end());
    const auto most = order.begin() + static_cast<std::ptrdiff_t>(std::min(order.size(), kMostFrequent));
    std::partial_sort(order.begin(), most, order.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    for (auto each = order.begin(); each != most; ++each)
        profile.frequent.push_back({std::string(each->first), each->second});
}

/// Number of a cell; NaN where it is none.
double numberAt(const Column& column, std::int64_t row)
{
    if (column.isMissing(row))
        return kNoValue;
    if (column.type() != ColumnType::Text)
        return column.real(row);
    const NumberCell cell = readNumber(column.text(row));
    return cell.form == NumberForm::None ? kNoValue : cell.value;
}

void addFigures(const Table& table, const Column& column, std::vector<double> sorted, ColumnProfile& profile)
{
    const auto isFinite = [](double x) { return std::isfinite(x); };
    const std::size_t all = sorted.size();
    if (!sorted.empty() && (!isFinite(sorted.front()) || !isFinite(sorted.back())))
        sorted.erase(std::remove_if(sorted.begin(), sorted.end(), [&](double x) { return !isFinite(x); }),
                     sorted.end());
    if (sorted.empty())
        return;
    NumberFigures figures = figuresOf(sorted, profile.distinct);
    figures.infinite = static_cast<std::int64_t>(all - sorted.size());
    const Range range = extremeRange(sorted, figures);
    if (figures.minimum < range.low || figures.maximum > range.high) {
        std::vector<std::pair<double, std::int64_t>> found; // distance from the median, row
        for (std::int64_t row = 0; row < column.size(); ++row)
            if (const double value = numberAt(column, row);
                isFinite(value) && (value < range.low || value > range.high))
                found.emplace_back(std::fabs(value - figures.median), row);
        std::stable_sort(found.begin(), found.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        figures.outliers.extreme = static_cast<std::int64_t>(found.size());
        for (std::size_t i = 0; i < std::min(found.size(), kMostExtremeRows); ++i)
            figures.outliers.extremeRows.push_back(table.rowId(found[i].second));
    }
    profile.numbers = std::move(figures);
}

} // namespace

ColumnProfile profileColumn(const Table& table, std::size_t index)
{
    const Column& column = table.column(index);
    ColumnProfile profile;
    profile.name = table.names()[index];
    profile.type = column.type();
    profile.rows = column.size();
    profile.missing = column.missingCount();
    const auto present = static_cast<std::size_t>(profile.rows - profile.missing);
    if (column.type() == ColumnType::Text) {
        countTexts(column, profile);
        const NumberForms forms = numberForms(column);
        if (forms.numbers() == 0)
            return profile;
        profile.forms = forms;
        if (!forms.mostlyNumbers())
            return profile;
        std::vector<double> values;
        values.reserve(present);
        for (std::int64_t row = 0; row < column.size(); ++row)
            if (const double value = numberAt(column, row); !std::isnan(value))
                values.push_back(value);
        sortNumbers(values);
        addFigures(table, column, std::move(values), profile);
    } else if (column.type() == ColumnType::Real) {
        std::vector<double> values;
        values.reserve(present);
        for (std::int64_t row = 0; row < column.size(); ++row)
            if (const double value = column.real(row); !std::isnan(value))
                values.push_back(value);
        sortNumbers(values);
        countRuns(values, profile, [](double value) { return pythonFloatRepr(value); });
        addFigures(table, column, std::move(values), profile);
    } else {
        std::vector<std::int64_t> values;
        values.reserve(present);
        for (std::int64_t row = 0; row < column.size(); ++row)
            if (!column.isMissing(row))
                values.push_back(column.type() == ColumnType::Integer ? column.integer(row)
                                 : column.type() == ColumnType::Date  ? column.date(row)
                                                                      : (column.boolean(row) ? 1 : 0));
        sortNumbers(values);
        countRuns(values, profile, [&](std::int64_t value) -> std::string {
            if (column.type() == ColumnType::Date)
                return dateWord(value);
            if (column.type() == ColumnType::Boolean)
                return value != 0 ? "True" : "False";
            return std::to_string(value);
        });
        if (column.type() == ColumnType::Integer)
            addFigures(table, column, std::vector<double>(values.begin(), values.end()), profile);
    }
    return profile;
}

} // namespace podium::quality
