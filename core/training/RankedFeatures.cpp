#include "core/training/RankedFeatures.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "core/base/ThreadPool.h"

namespace podium::training {

namespace {

/// A float as an unsigned number of the same order, so that value and row sort as one integer.
std::uint32_t orderedBits(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value + 0.0F); // -0 becomes 0: they are equal
    return (bits & 0x80000000U) != 0 ? ~bits : bits | 0x80000000U;
}

float fromOrderedBits(std::uint32_t ordered)
{
    return std::bit_cast<float>((ordered & 0x80000000U) != 0 ? ordered & 0x7FFFFFFFU : ~ordered);
}

/// Sorts by the high 32 bits: three passes over digits of 11, 11 and 10 bits, each of which keeps the order
/// of the one before. Cancellation is looked for between passes.
void radixSort(std::vector<std::uint64_t>& keys, const CancelToken& token)
{
    constexpr unsigned kDigitBits = 11;
    constexpr std::uint64_t kMask = (1U << kDigitBits) - 1;
    std::vector<std::uint64_t> other(keys.size());
    for (const unsigned shift : {32U, 32U + kDigitBits, 32U + 2 * kDigitBits}) {
        token.check();
        std::vector<std::size_t> places(kMask + 2, 0);
        for (const std::uint64_t key : keys)
            ++places[(key >> shift & kMask) + 1];
        for (std::size_t digit = 1; digit < places.size(); ++digit)
            places[digit] += places[digit - 1];
        for (const std::uint64_t key : keys)
            other[places[key >> shift & kMask]++] = key;
        keys.swap(other);
    }
}

/// Ranks of one column; returns its distinct values.
std::vector<float> rankColumn(const float* column, std::uint32_t rows, std::uint32_t* codes,
                              const CancelToken& token)
{
    std::vector<std::uint64_t> order(rows);
    for (std::uint32_t row = 0; row < rows; ++row)
        order[row] = static_cast<std::uint64_t>(orderedBits(column[row])) << 32 | row;
    constexpr std::uint32_t kRowsWorthDigits = 1000; // fewer are sorted sooner by comparing
    if (rows < kRowsWorthDigits)
        std::sort(order.begin(), order.end());
    else
        radixSort(order, token);

    std::vector<float> values;
    std::uint32_t previous = 0;
    for (std::uint32_t i = 0; i < rows; ++i) {
        const auto bits = static_cast<std::uint32_t>(order[i] >> 32);
        if (i == 0 || bits != previous)
            values.push_back(fromOrderedBits(bits));
        previous = bits;
        codes[static_cast<std::uint32_t>(order[i])] = static_cast<std::uint32_t>(values.size() - 1);
    }
    return values;
}

bool isCrowded(const std::vector<float>& values)
{
    for (std::size_t i = 1; i < values.size(); ++i)
        if (values[i] <= values[i - 1] + kEqualWithin)
            return true;
    return false;
}

} // namespace

RankedFeatures rankFeatures(const features::Matrix& x, JobContext& job)
{
    RankedFeatures ranked;
    ranked.rows = static_cast<std::uint32_t>(x.rows);
    ranked.columns = static_cast<std::uint32_t>(x.columns);
    ranked.values.resize(ranked.columns);
    ranked.crowded.resize(ranked.columns);
    ranked.wide.resize(static_cast<std::size_t>(ranked.rows) * ranked.columns);
    // A small column is sorted sooner than a thread is woken.
    constexpr std::size_t kRowsWorthAThread = 8192;
    const std::size_t grain = ranked.rows < kRowsWorthAThread ? ranked.columns : 1;
    job.pool().parallelFor(ranked.columns, grain, job.token(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t f = begin; f < end; ++f) {
            ranked.values[f] = rankColumn(x.column(static_cast<std::int64_t>(f)), ranked.rows,
                                          ranked.wide.data() + f * ranked.rows, job.token());
            ranked.crowded[f] = isCrowded(ranked.values[f]) ? 1 : 0;
        }
    });
    for (const auto& values : ranked.values)
        ranked.largestDomain = std::max(ranked.largestDomain, static_cast<std::uint32_t>(values.size()));
    if (ranked.largestDomain <= std::numeric_limits<std::uint16_t>::max() + 1U) {
        ranked.narrow.resize(ranked.wide.size());
        std::transform(ranked.wide.begin(), ranked.wide.end(), ranked.narrow.begin(),
                       [](std::uint32_t code) { return static_cast<std::uint16_t>(code); });
        ranked.wide = {};
    }
    return ranked;
}

} // namespace podium::training
