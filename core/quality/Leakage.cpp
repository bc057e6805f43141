#include "core/quality/Leakage.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <string>

#include "core/base/ThreadPool.h"
#include "core/quality/Associations.h"

namespace podium::quality {
namespace {

constexpr std::int64_t kFewestForLeakage = 40;
constexpr std::int64_t kMostRows = 4000;
constexpr std::size_t kMostPaired = 40;
constexpr std::size_t kMostSuspects = 20;
constexpr double kGivesAway = 0.97;
constexpr double kAloneWeak = 0.8; ///< of each of a pair: else it is that one's doing
constexpr std::size_t kRowsInCell = 8;

using Together = LeakageSuspect::Together;

/// Rows by group and class: what the even rows say of the odd ones.
class HeldOut
{
public:
    explicit HeldOut(const CodedColumn& target)
        : m_target(target)
    {
        std::vector<std::int64_t> counts(target.classes);
        for (std::size_t row = 1; row < target.codes.size(); row += 2)
            if (target.codes[row] != CodedColumn::kMissing) {
                ++counts[target.codes[row]];
                ++m_judged;
            }
        m_base = m_judged == 0 ? 1
                               : static_cast<double>(*std::max_element(counts.begin(), counts.end())) /
                                     static_cast<double>(m_judged);
    }

    std::size_t rows() const { return m_target.codes.size(); }

    /// The gain of telling each odd row by the most frequent class of the even rows of its group; negative = no group.
    double gain(const std::vector<std::int32_t>& groups, std::size_t groupCount) const
    {
        if (m_base >= 1)
            return 0;
        std::vector<std::int32_t> counts(groupCount * m_target.classes);
        for (std::size_t row = 0; row < rows(); row += 2)
            if (m_target.codes[row] != CodedColumn::kMissing && groups[row] >= 0)
                ++counts[static_cast<std::size_t>(groups[row]) * m_target.classes + m_target.codes[row]];
        std::int64_t right = 0;
        for (std::size_t row = 1; row < rows(); row += 2) {
            if (m_target.codes[row] == CodedColumn::kMissing || groups[row] < 0)
                continue;
            const auto begin = counts.begin() + static_cast<std::ptrdiff_t>(
                                                    static_cast<std::size_t>(groups[row]) * m_target.classes);
            const auto most = std::max_element(begin, begin + static_cast<std::ptrdiff_t>(m_target.classes));
            right += *most > 0 && most - begin == m_target.codes[row] ? 1 : 0;
        }
        return (static_cast<double>(right) / static_cast<double>(m_judged) - m_base) / (1 - m_base);
    }

    /// The gain of telling each odd row by the even rows whose number is nearest to its own.
    double gainOfNumbers(const std::vector<double>& numbers) const
    {
        if (m_base >= 1)
            return 0;
        std::vector<std::size_t> order;
        for (std::size_t row = 0; row < numbers.size(); row += 2)
            if (std::isfinite(numbers[row]) && m_target.codes[row] != CodedColumn::kMissing)
                order.push_back(row);
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return numbers[a] != numbers[b] ? numbers[a] < numbers[b] : a < b;
        });
        std::vector<double> values;        // that the even rows have
        std::vector<std::uint8_t> classes; // the most frequent one among those of a value
        std::vector<std::int32_t> counts(m_target.classes);
        for (std::size_t begin = 0; begin < order.size();) {
            std::fill(counts.begin(), counts.end(), 0);
            std::size_t end = begin;
            for (; end < order.size() && numbers[order[end]] == numbers[order[begin]]; ++end)
                ++counts[m_target.codes[order[end]]];
            values.push_back(numbers[order[begin]]);
            classes.push_back(static_cast<std::uint8_t>(std::max_element(counts.begin(), counts.end()) - counts.begin()));
            begin = end;
        }
        std::int64_t right = 0;
        for (std::size_t row = 1; row < numbers.size() && !values.empty(); row += 2) {
            if (!std::isfinite(numbers[row]) || m_target.codes[row] == CodedColumn::kMissing)
                continue;
            auto nearest = static_cast<std::size_t>(
                std::lower_bound(values.begin(), values.end(), numbers[row]) - values.begin());
            if (nearest == values.size() ||
                (nearest > 0 && numbers[row] - values[nearest - 1] < values[nearest] - numbers[row]))
                --nearest;
            right += classes[nearest] == m_target.codes[row] ? 1 : 0;
        }
        return (static_cast<double>(right) / static_cast<double>(m_judged) - m_base) / (1 - m_base);
    }

private:
    const CodedColumn& m_target;
    double m_base = 1;
    std::int64_t m_judged = 0;
};

double gainAlone(const Column& column, const CodedColumn& coded, const std::vector<std::int64_t>& rows,
                 const HeldOut& heldOut)
{
    if (!coded.numbers.empty())
        return heldOut.gainOfNumbers(coded.numbers);
    std::map<std::string_view, std::int32_t> values;
    std::vector<std::int32_t> groups(rows.size(), -1);
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!column.isMissing(rows[i]))
            groups[i] = values.try_emplace(column.text(rows[i]), static_cast<std::int32_t>(values.size())).first->second;
    return heldOut.gain(groups, values.size());
}

double gainOfCells(const CodedColumn& a, const CodedColumn& b, const HeldOut& heldOut)
{
    if (a.identifies || b.identifies || a.classes * b.classes * kRowsInCell > heldOut.rows())
        return 0;
    std::vector<std::int32_t> groups(a.codes.size(), -1);
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (a.codes[i] != CodedColumn::kMissing && b.codes[i] != CodedColumn::kMissing)
            groups[i] = static_cast<std::int32_t>(a.codes[i] * b.classes + b.codes[i]);
    return heldOut.gain(groups, a.classes * b.classes);
}

/// The best way to put two together.
LeakageSuspect together(std::size_t first, std::size_t second, const CodedColumn& a, const CodedColumn& b,
                        const HeldOut& heldOut)
{
    LeakageSuspect best{{first, second}, Together::Cells, gainOfCells(a, b, heldOut)};
    if (a.numbers.empty() || b.numbers.empty())
        return best;
    const auto attempt = [&](Together way, auto&& figure) {
        std::vector<double> numbers(a.numbers.size());
        for (std::size_t i = 0; i < numbers.size(); ++i)
            numbers[i] = figure(a.numbers[i], b.numbers[i]);
        if (const double gain = heldOut.gainOfNumbers(numbers); gain > best.gain)
            best = {{first, second}, way, gain};
    };
    attempt(Together::Sum, [](double x, double y) { return x + y; });
    attempt(Together::Difference, [](double x, double y) { return x - y; });
    attempt(Together::Product, [](double x, double y) { return x * y; });
    attempt(Together::Ratio, [](double x, double y) { return x / y; });
    return best;
}

} // namespace

std::vector<LeakageSuspect> leakageSuspects(const Table& table, std::size_t target, JobContext& job)
{
    if (table.rowCount() < kFewestForLeakage)
        return {};
    const std::vector<std::int64_t> rows = spacedRows(table.rowCount(), kMostRows);
    std::vector<CodedColumn> coded(table.columnCount());
    job.pool().parallelFor(coded.size(), 1, job.token(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            coded[i] = codedColumn(table.column(i), rows);
    });
    if (coded[target].classes < 2 || coded[target].identifies)
        return {};
    const HeldOut heldOut(coded[target]);
    std::vector<double> alone(coded.size());
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < coded.size(); ++i)
        if (i != target)
            others.push_back(i);
    job.pool().parallelFor(others.size(), 1, job.token(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            alone[others[i]] = gainAlone(table.column(others[i]), coded[others[i]], rows, heldOut);
    });
    std::vector<LeakageSuspect> suspects;
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < others.size(); ++i) {
        if (alone[others[i]] >= kGivesAway)
            suspects.push_back({{others[i]}, Together::Alone, alone[others[i]]});
        for (std::size_t j = i + 1; j < others.size() && j < kMostPaired; ++j)
            if (alone[others[i]] < kAloneWeak && alone[others[j]] < kAloneWeak)
                pairs.emplace_back(others[i], others[j]);
    }
    std::vector<LeakageSuspect> ofPairs(pairs.size());
    job.pool().parallelFor(pairs.size(), 1, job.token(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            ofPairs[i] = together(pairs[i].first, pairs[i].second, coded[pairs[i].first], coded[pairs[i].second],
                                  heldOut);
    });
    std::copy_if(ofPairs.begin(), ofPairs.end(), std::back_inserter(suspects),
                 [](const LeakageSuspect& each) { return each.gain >= kGivesAway; });
    std::stable_sort(suspects.begin(), suspects.end(),
                     [](const LeakageSuspect& a, const LeakageSuspect& b) { return a.gain > b.gain; });
    if (suspects.size() > kMostSuspects)
        suspects.resize(kMostSuspects);
    return suspects;
}

} // namespace podium::quality
