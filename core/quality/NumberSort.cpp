#include "core/quality/NumberSort.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace podium::quality {
namespace {

constexpr std::size_t kFewest = 4096; // fewer are sorted by comparison
constexpr int kBits = 11, kPasses = 6; // 66 bits
constexpr std::size_t kDigits = std::size_t{1} << kBits;
constexpr std::uint64_t kSign = std::uint64_t{1} << 63;

std::size_t digit(std::uint64_t key, int pass) { return static_cast<std::size_t>(key >> (kBits * pass)) & (kDigits - 1); }

void sortKeys(std::vector<std::uint64_t>& keys)
{
    std::vector<std::array<std::uint32_t, kDigits>> counts(kPasses);
    for (const std::uint64_t key : keys)
        for (int pass = 0; pass < kPasses; ++pass)
            ++counts[static_cast<std::size_t>(pass)][digit(key, pass)];
    std::vector<std::uint64_t> other(keys.size());
    for (int pass = 0; pass < kPasses; ++pass) {
        auto& count = counts[static_cast<std::size_t>(pass)];
        if (count[digit(keys.front(), pass)] == keys.size())
            continue; // all have the same digit
        std::uint32_t place = 0;
        for (std::uint32_t& each : count)
            place += std::exchange(each, place);
        for (const std::uint64_t key : keys)
            other[count[digit(key, pass)]++] = key;
        keys.swap(other);
    }
}

/// Keys that are in the order of the numbers.
std::uint64_t keyOf(std::int64_t value) { return std::bit_cast<std::uint64_t>(value) ^ kSign; }
std::uint64_t keyOf(double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value);
    return (bits & kSign) != 0 ? ~bits : bits | kSign;
}
void read(std::uint64_t key, std::int64_t& value) { value = std::bit_cast<std::int64_t>(key ^ kSign); }
void read(std::uint64_t key, double& value) { value = std::bit_cast<double>((key & kSign) != 0 ? key ^ kSign : ~key); }

template <typename Number>
void sortByDigits(std::vector<Number>& values)
{
    if (values.size() < kFewest || values.size() > UINT32_MAX)
        return std::sort(values.begin(), values.end(), [](Number a, Number b) { return keyOf(a) < keyOf(b); });
    std::vector<std::uint64_t> keys(values.size());
    std::transform(values.begin(), values.end(), keys.begin(), [](Number value) { return keyOf(value); });
    sortKeys(keys);
    for (std::size_t i = 0; i < keys.size(); ++i)
        read(keys[i], values[i]);
}

} // namespace

void sortNumbers(std::vector<double>& values) { sortByDigits(values); }
void sortNumbers(std::vector<std::int64_t>& values) { sortByDigits(values); }

} // namespace podium::quality
