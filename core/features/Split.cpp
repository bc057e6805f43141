#include "core/features/Split.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <numeric>
#include <unordered_set>

#include "core/base/Error.h"

namespace podium::features {
namespace {

/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }

    /// Uniform in [0, bound); draws that would favour small numbers are drawn again.
    std::uint64_t below(std::uint64_t bound)
    {
        const std::uint64_t excess = (0 - bound) % bound; // 2^64 mod bound
        std::uint64_t value = next();
        while (value < excess)
            value = next();
        return value % bound;
    }

    void shuffle(std::vector<std::int64_t>& rows)
    {
        for (std::size_t i = rows.size(); i > 1; --i)
            std::swap(rows[i - 1], rows[below(i)]);
    }

private:
    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15u;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }

    std::uint64_t m_state;
};

/// Moves `count` random rows of `rows` to `validation`, the others to `train`.
void deal(std::vector<std::int64_t> rows, std::size_t count, Random& random, Split& result)
{
    random.shuffle(rows);
    const auto border = rows.begin() + static_cast<std::ptrdiff_t>(count);
    result.validation.insert(result.validation.end(), rows.begin(), border);
    result.train.insert(result.train.end(), border, rows.end());
}

std::size_t validationCount(std::size_t rows, double share)
{
    return static_cast<std::size_t>(std::ceil(static_cast<double>(rows) * share - 1e-9));
}

/// How many rows of each class go to validation: shares rounded down, then one more for the largest
/// remainders.
std::vector<std::size_t> quotas(const std::vector<std::vector<std::int64_t>>& byClass, std::size_t rows)
{
    std::vector<std::size_t> quota;
    std::vector<double> remainder;
    for (const auto& members : byClass) {
        const double exact = static_cast<double>(members.size()) * kValidationShare;
        quota.push_back(static_cast<std::size_t>(std::floor(exact + 1e-9)));
        remainder.push_back(exact - static_cast<double>(quota.back()));
    }
    std::vector<std::size_t> order(byClass.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainder[a] > remainder[b]; });
    std::size_t left =
        validationCount(rows, kValidationShare) - std::accumulate(quota.begin(), quota.end(), std::size_t{0});
    for (const std::size_t c : order) {
        if (left > 0 && byClass[c].size() > 1 && quota[c] + 1 < byClass[c].size()) {
            ++quota[c];
            --left;
        }
    }
    return quota;
}

} // namespace

std::int64_t lastYear(const Column& years)
{
    std::unordered_set<std::int64_t> seen;
    std::int64_t last = 0;
    for (std::int64_t row = 0; row < years.size(); ++row) {
        const auto year = static_cast<std::int64_t>(years.real(row));
        if (seen.insert(year).second)
            last = year;
    }
    return last;
}

Split split(SplitRule rule, const std::vector<std::int32_t>& classes, std::int32_t classCount,
            const Column* years, std::uint64_t seed)
{
    Split result;
    Random random(seed);
    const auto rows = static_cast<std::int64_t>(classes.size());
    if (rule == SplitRule::Random) {
        std::vector<std::vector<std::int64_t>> byClass(static_cast<std::size_t>(classCount));
        for (std::int64_t row = 0; row < rows; ++row)
            byClass[static_cast<std::size_t>(classes[static_cast<std::size_t>(row)])].push_back(row);
        const std::vector<std::size_t> quota = quotas(byClass, classes.size());
        for (std::size_t c = 0; c < byClass.size(); ++c)
            deal(std::move(byClass[c]), quota[c], random, result);
    } else {
        result.year = lastYear(*years);
        std::vector<std::int64_t> others;
        for (std::int64_t row = 0; row < rows; ++row) {
            const bool last = static_cast<std::int64_t>(years->real(row)) == *result.year;
            (!last ? others : rule == SplitRule::LastYear ? result.validation : result.test).push_back(row);
        }
        if (rule == SplitRule::LastYear)
            result.train = std::move(others);
        else
            deal(others, validationCount(others.size(), kValidationShareBesideTest), random, result);
    }
    std::sort(result.train.begin(), result.train.end());
    std::sort(result.validation.begin(), result.validation.end());
    return result;
}

Split predefinedSplit(const Table& rows, const std::string& table, const std::string& column)
{
    const auto index = rows.indexOf(column);
    if (!index)
        throw Error(ErrorCode::InvalidArgument,
                    Text{PODIUM_TEXT("features.noSplitColumn", "featurize.split_column is {column}, which is not in the clean table {table}."),
                         {{"column", column}, {"table", table}}},
                    "params.yaml, featurize.split_column",
                    Text{PODIUM_TEXT("features.noSplitColumnHint", "Name the column whose cells are train, validation or test, or choose another "
                                                                   "split.")});
    Split parts;
    const Column& cells = rows.column(*index);
    for (std::int64_t row = 0; row < rows.rowCount(); ++row) {
        const std::string cell = cells.isMissing(row) ? std::string() : cells.asText(row);
        std::string word = cell;
        std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        if (word == "train" || word == "validation" || word == "test")
            (word == "train" ? parts.train : word == "validation" ? parts.validation : parts.test).push_back(row);
        else
            throw Error(ErrorCode::InvalidData,
                        cell.empty() ? Text{PODIUM_TEXT("features.splitMissing", "A row of {table} does not say what it is for."), {{"table", table}}}
                                     : Text{PODIUM_TEXT("features.splitWord", "“{cell}” is no part of a split."), {{"cell", cell}}},
                        table + ", row " + std::to_string(rows.rowId(row) + 1) + ", column " + column,
                        PODIUM_TEXT("features.splitWordHint", "Each row has to say train, validation or test; a recipe can replace what is "
                                                              "written otherwise (replace)."));
    }
    return parts;
}

} // namespace podium::features
