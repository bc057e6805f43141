#include "core/quality/Associations.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "core/base/ThreadPool.h"
#include "core/quality/NumberForm.h"

namespace podium::quality {
namespace {

constexpr std::size_t kTenths = 10;
constexpr std::size_t kMostClasses = 64;
constexpr std::size_t kFewNumbers = 16; // so many different numbers are classes of their own
constexpr double kIdentifying = 0.9;
constexpr std::size_t kFewestRows = 3;

/// Numbers to classes: each value its own where there are few, else tenths of the rows.
void codeNumbers(CodedColumn& coded)
{
    std::vector<double> sorted;
    for (const double value : coded.numbers)
        if (!std::isnan(value))
            sorted.push_back(value);
    std::sort(sorted.begin(), sorted.end());
    std::vector<double> uppers = sorted; // upper edges of the classes, inclusive
    uppers.erase(std::unique(uppers.begin(), uppers.end()), uppers.end());
    if (uppers.size() > kFewNumbers) {
        uppers.clear();
        for (std::size_t tenth = 1; tenth <= kTenths; ++tenth)
            uppers.push_back(sorted[(sorted.size() * tenth + kTenths - 1) / kTenths - 1]);
        uppers.erase(std::unique(uppers.begin(), uppers.end()), uppers.end());
    }
    coded.classes = uppers.size();
    for (std::size_t i = 0; i < coded.numbers.size(); ++i)
        if (!std::isnan(coded.numbers[i]))
            coded.codes[i] = static_cast<std::uint8_t>(
                std::lower_bound(uppers.begin(), uppers.end(), coded.numbers[i]) - uppers.begin());
}

void codeTexts(const Column& column, const std::vector<std::int64_t>& rows, CodedColumn& coded)
{
    std::unordered_map<std::string_view, std::int64_t> counts;
    std::int64_t present = 0;
    for (const std::int64_t row : rows)
        if (!column.isMissing(row)) {
            ++counts[column.text(row)];
            ++present;
        }
    std::vector<std::pair<std::string_view, std::int64_t>> order(counts.begin(), counts.end());
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    coded.classes = std::min(order.size(), kMostClasses);
    coded.identifies = order.size() > kMostClasses &&
                       static_cast<double>(order.size()) > kIdentifying * static_cast<double>(present);
    std::unordered_map<std::string_view, std::uint8_t> codes;
    for (std::size_t i = 0; i < order.size(); ++i)
        codes.emplace(order[i].first, static_cast<std::uint8_t>(std::min(i, kMostClasses - 1)));
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!column.isMissing(rows[i]))
            coded.codes[i] = codes.at(column.text(rows[i]));
}

/// A column of numbers ready for ranks: the order of its values, and the ranks where no row is missing.
struct Ordered
{
    std::vector<std::uint32_t> order; ///< rows that are not missing, by value
    std::vector<double> ranks;        ///< among all of them, ties share their mean; 0 where missing
    bool complete = false;
};

/// Ranks of the rows of `order` for which `keep` holds, ties at their mean.
template <typename Keep>
void rankRows(const std::vector<double>& values, const std::vector<std::uint32_t>& order, const Keep& keep,
              std::vector<double>& ranks, std::vector<std::uint32_t>& kept)
{
    kept.clear();
    for (const std::uint32_t row : order)
        if (keep(row))
            kept.push_back(row);
    for (std::size_t begin = 0; begin < kept.size();) {
        std::size_t end = begin + 1;
        while (end < kept.size() && values[kept[end]] == values[kept[begin]])
            ++end;
        const double rank = static_cast<double>(begin + end + 1) / 2;
        for (std::size_t i = begin; i < end; ++i)
            ranks[kept[i]] = rank;
        begin = end;
    }
}

Ordered orderedOf(const std::vector<double>& values)
{
    Ordered result;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!std::isnan(values[i]))
            result.order.push_back(static_cast<std::uint32_t>(i));
    result.complete = result.order.size() == values.size();
    std::sort(result.order.begin(), result.order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return values[a] != values[b] ? values[a] < values[b] : a < b;
    });
    result.ranks.assign(values.size(), 0);
    std::vector<std::uint32_t> kept;
    rankRows(values, result.order, [](std::uint32_t) { return true; }, result.ranks, kept);
    return result;
}

/// Pearson's of the rows where both `x` and `y` of `present` are there. In two passes, so that large means cost
/// no digits.
double correlation(const std::vector<double>& x, const std::vector<double>& y, const std::vector<double>& presentX,
                   const std::vector<double>& presentY)
{
    double n = 0, sumX = 0, sumY = 0;
    const std::size_t size = x.size();
    for (std::size_t i = 0; i < size; ++i) {
        if (std::isnan(presentX[i]) || std::isnan(presentY[i]))
            continue;
        n += 1;
        sumX += x[i];
        sumY += y[i];
    }
    if (n < static_cast<double>(kFewestRows))
        return kNoValue;
    const double meanX = sumX / n;
    const double meanY = sumY / n;
    double xx = 0, yy = 0, xy = 0;
    for (std::size_t i = 0; i < size; ++i) {
        if (std::isnan(presentX[i]) || std::isnan(presentY[i]))
            continue;
        const double dx = x[i] - meanX;
        const double dy = y[i] - meanY;
        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
    }
    if (!(xx > 0) || !(yy > 0))
        return kNoValue;
    return std::clamp(xy / std::sqrt(xx * yy), -1.0, 1.0);
}

double spearmanOf(const CodedColumn& a, const CodedColumn& b, const Ordered& orderA, const Ordered& orderB)
{
    if (orderA.complete && orderB.complete)
        return correlation(orderA.ranks, orderB.ranks, a.numbers, b.numbers);
    // Ranks are those among the rows that have both.
    std::vector<double> ranksA(a.numbers.size());
    std::vector<double> ranksB(b.numbers.size());
    std::vector<std::uint32_t> kept;
    rankRows(a.numbers, orderA.order, [&](std::uint32_t row) { return !std::isnan(b.numbers[row]); }, ranksA, kept);
    rankRows(b.numbers, orderB.order, [&](std::uint32_t row) { return !std::isnan(a.numbers[row]); }, ranksB, kept);
    return correlation(ranksA, ranksB, a.numbers, b.numbers);
}

struct ClassMeasures
{
    double cramersV = kNoValue, mutualInformation = kNoValue;
};

ClassMeasures classMeasures(const CodedColumn& a, const CodedColumn& b)
{
    const std::vector<std::int64_t> together = contingency(a, b);
    std::vector<double> ofA(a.classes), ofB(b.classes);
    double n = 0;
    for (std::size_t i = 0; i < a.classes; ++i)
        for (std::size_t j = 0; j < b.classes; ++j) {
            const auto count = static_cast<double>(together[i * b.classes + j]);
            ofA[i] += count;
            ofB[j] += count;
            n += count;
        }
    const auto used = [](const std::vector<double>& counts) {
        return std::count_if(counts.begin(), counts.end(), [](double c) { return c > 0; });
    };
    if (n < static_cast<double>(kFewestRows))
        return {};
    double chiSquare = 0, information = 0;
    for (std::size_t i = 0; i < a.classes; ++i)
        for (std::size_t j = 0; j < b.classes; ++j) {
            const double expected = ofA[i] * ofB[j] / n;
            if (expected <= 0)
                continue;
            const auto count = static_cast<double>(together[i * b.classes + j]);
            chiSquare += (count - expected) * (count - expected) / expected;
            if (count > 0)
                information += count / n * std::log(count / expected);
        }
    const auto smaller = static_cast<double>(std::min(used(ofA), used(ofB)) - 1);
    return {smaller > 0 ? std::min(1.0, std::sqrt(chiSquare / (n * smaller))) : kNoValue, std::max(0.0, information)};
}

Json matrixJson(const std::vector<double>& values, std::size_t size)
{
    Json rows = Json::array();
    for (std::size_t i = 0; i < size; ++i) {
        Json row = Json::array();
        for (std::size_t j = 0; j < size; ++j)
            row.push_back(std::isnan(values[i * size + j]) ? Json() : Json(values[i * size + j]));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

double AssociationMatrix::strength(std::size_t a, std::size_t b) const
{
    const double rank = at(spearman, a, b);
    return std::isnan(rank) ? at(cramersV, a, b) : std::fabs(rank);
}

Json AssociationMatrix::toJson() const
{
    Json json;
    json["columns"] = columns;
    json["rows"] = rows;
    json["pearson"] = matrixJson(pearson, columns.size());
    json["spearman"] = matrixJson(spearman, columns.size());
    json["cramers_v"] = matrixJson(cramersV, columns.size());
    json["mutual_information"] = matrixJson(mutualInformation, columns.size());
    return json;
}

std::vector<std::int64_t> spacedRows(std::int64_t rows, std::int64_t most)
{
    std::vector<std::int64_t> result(static_cast<std::size_t>(std::min(rows, most)));
    if (rows <= most)
        std::iota(result.begin(), result.end(), 0);
    else
        for (std::size_t i = 0; i < result.size(); ++i)
            result[i] = static_cast<std::int64_t>(static_cast<double>(i) * static_cast<double>(rows) /
                                                  static_cast<double>(most));
    return result;
}

CodedColumn codedColumn(const Column& column, const std::vector<std::int64_t>& rows)
{
    CodedColumn coded;
    coded.codes.assign(rows.size(), CodedColumn::kMissing);
    if (column.type() == ColumnType::Text && !numberForms(column).mostlyNumbers()) {
        codeTexts(column, rows, coded);
        return coded;
    }
    coded.numbers.assign(rows.size(), kNoValue);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::int64_t row = rows[i];
        if (column.isMissing(row))
            continue;
        if (column.type() == ColumnType::Text) {
            const NumberCell cell = readNumber(column.text(row));
            coded.numbers[i] = cell.form == NumberForm::None ? kNoValue : cell.value;
        } else {
            coded.numbers[i] = column.type() == ColumnType::Date ? column.date(row) : column.real(row);
        }
        if (!std::isfinite(coded.numbers[i]))
            coded.numbers[i] = kNoValue;
    }
    codeNumbers(coded);
    return coded;
}

std::vector<std::int64_t> contingency(const CodedColumn& a, const CodedColumn& b)
{
    // One row and column more than there are classes takes what is missing, so the loop has no branch.
    const std::size_t width = b.classes + 1;
    std::vector<std::int64_t> wide((a.classes + 1) * width);
    for (std::size_t i = 0; i < a.codes.size(); ++i)
        ++wide[std::min<std::size_t>(a.codes[i], a.classes) * width + std::min<std::size_t>(b.codes[i], b.classes)];
    std::vector<std::int64_t> counts;
    counts.reserve(a.classes * b.classes);
    for (std::size_t i = 0; i < a.classes; ++i)
        counts.insert(counts.end(), wide.begin() + static_cast<std::ptrdiff_t>(i * width),
                      wide.begin() + static_cast<std::ptrdiff_t>(i * width + b.classes));
    return counts;
}

AssociationMatrix associations(const std::vector<std::string>& names, const std::vector<CodedColumn>& columns,
                               JobContext& job)
{
    const std::size_t size = columns.size();
    AssociationMatrix matrix;
    matrix.columns = names;
    matrix.rows = size == 0 ? 0 : static_cast<std::int64_t>(columns.front().codes.size());
    for (std::vector<double>* measure :
         {&matrix.pearson, &matrix.spearman, &matrix.cramersV, &matrix.mutualInformation})
        measure->assign(size * size, kNoValue);
    std::vector<Ordered> ordered(size);
    job.pool().parallelFor(size, 1, job.token(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            if (!columns[i].numbers.empty())
                ordered[i] = orderedOf(columns[i].numbers);
    });
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t a = 0; a < size; ++a)
        for (std::size_t b = a; b < size; ++b)
            pairs.emplace_back(a, b);
    job.pool().parallelFor(pairs.size(), 4, job.token(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const auto [a, b] = pairs[i];
            const CodedColumn& x = columns[a];
            const CodedColumn& y = columns[b];
            const auto set = [&, one = a, other = b](std::vector<double>& measure, double value) {
                measure[one * size + other] = measure[other * size + one] = value;
            };
            if (!x.numbers.empty() && !y.numbers.empty()) {
                set(matrix.pearson, correlation(x.numbers, y.numbers, x.numbers, y.numbers));
                set(matrix.spearman, spearmanOf(x, y, ordered[a], ordered[b]));
            }
            if (!x.identifies && !y.identifies) {
                const ClassMeasures measures = classMeasures(x, y);
                set(matrix.cramersV, measures.cramersV);
                set(matrix.mutualInformation, measures.mutualInformation);
            }
        }
    });
    return matrix;
}

} // namespace podium::quality
