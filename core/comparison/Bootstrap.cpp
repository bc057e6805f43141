#include "core/comparison/Bootstrap.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"

namespace podium::comparison {

namespace {

constexpr std::array<const char*, 5> kMetrics{"precision", "recall", "f1", "accuracy", "roc_auc"};
using Figures = std::array<double, kMetrics.size()>; ///< NaN = undefined
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kResamplesPerSlice = 16;
constexpr std::size_t kMostUndefined = 10; ///< one in so many resamples

/// SplitMix64 (G. L. Steele, D. Lea, C. H. Flood 2014): each number of a resample from its seed alone.
class Generator
{
public:
    Generator(std::uint64_t seed, std::uint64_t stream)
        : m_state(mixed(seed) ^ mixed(stream + 0x9E3779B97F4A7C15ULL))
    {
    }
    std::size_t below(std::size_t count)
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        // The high half times the count: rows are far fewer than 2^32, so no row is favoured noticeably.
        return static_cast<std::size_t>(((mixed(m_state) >> 32) * static_cast<std::uint64_t>(count)) >> 32);
    }

private:
    static std::uint64_t mixed(std::uint64_t value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
        return value ^ (value >> 31);
    }
    std::uint64_t m_state;
};

/// Rows in the order of their scores, sorted once: each resample then only counts.
struct Ranking
{
    std::vector<std::uint32_t> order; ///< rows by falling score
    std::vector<bool> endsTie;        ///< by place: the next row has another score
    std::size_t ofClass = 0;
};

class Resampled
{
public:
    explicit Resampled(const RowScores& scores)
        : m_scores(scores)
    {
        if (scores.input.positive)
            rank(*scores.input.positive);
        else
            for (std::size_t c = 0; c < scores.input.classes.size(); ++c)
                rank(c);
    }

    /// Figures with row i standing `weights[i]` times.
    Figures figures(const std::vector<std::uint32_t>& weights) const
    {
        const std::size_t classes = m_scores.input.classes.size();
        std::vector<double> actual(classes), predicted(classes), hits(classes);
        for (std::size_t row = 0; row < weights.size(); ++row) {
            const auto a = static_cast<std::size_t>(m_scores.input.actual[row]);
            const auto p = static_cast<std::size_t>(m_scores.predicted[row]);
            actual[a] += weights[row];
            predicted[p] += weights[row];
            hits[a] += a == p ? weights[row] : 0;
        }
        Figures figures{0, 0, 0, 0, 0};
        double present = 0;
        const auto& positive = m_scores.input.positive;
        const auto ratio = [&](double part, double whole) {
            return whole > 0 ? part / whole : positive ? kNone : 0.0;
        };
        for (std::size_t c = 0; c < classes; ++c) {
            if (positive ? c != *positive : actual[c] + predicted[c] <= 0)
                continue;
            figures[0] += ratio(hits[c], predicted[c]);
            figures[1] += ratio(hits[c], actual[c]);
            figures[2] += ratio(2 * hits[c], actual[c] + predicted[c]);
            present += 1;
        }
        for (std::size_t m = 0; m < 3; ++m)
            figures[m] /= present;
        figures[3] = std::accumulate(hits.begin(), hits.end(), 0.0) / static_cast<double>(weights.size());
        for (const Ranking& ranking : m_rankings)
            figures[4] += area(ranking, weights);
        figures[4] /= static_cast<double>(m_rankings.size());
        return figures;
    }

private:
    void rank(std::size_t c)
    {
        Ranking ranking;
        ranking.ofClass = c;
        ranking.order.resize(m_scores.rows());
        std::iota(ranking.order.begin(), ranking.order.end(), 0U);
        std::stable_sort(ranking.order.begin(), ranking.order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return m_scores.probability(a, c) > m_scores.probability(b, c);
        });
        for (std::size_t i = 0; i < ranking.order.size(); ++i)
            ranking.endsTie.push_back(i + 1 == ranking.order.size() ||
                                      m_scores.probability(ranking.order[i], c) !=
                                          m_scores.probability(ranking.order[i + 1], c));
        m_rankings.push_back(std::move(ranking));
    }

    /// Share of pairs of a positive and a negative row in which the positive one scores higher, ties half.
    double area(const Ranking& ranking, const std::vector<std::uint32_t>& weights) const
    {
        double positives = 0, negatives = 0, tiedPositives = 0, tiedNegatives = 0, pairs = 0;
        for (std::size_t i = 0; i < ranking.order.size(); ++i) {
            const std::uint32_t row = ranking.order[i];
            const bool positive = static_cast<std::size_t>(m_scores.input.actual[row]) == ranking.ofClass;
            (positive ? tiedPositives : tiedNegatives) += weights[row];
            if (!ranking.endsTie[i])
                continue;
            pairs += tiedNegatives * (positives + tiedPositives / 2);
            positives += tiedPositives;
            negatives += tiedNegatives;
            tiedPositives = tiedNegatives = 0;
        }
        return positives > 0 && negatives > 0 ? pairs / (positives * negatives) : kNone;
    }

    const RowScores& m_scores;
    std::vector<Ranking> m_rankings;
};

/// Percentiles between the ordered values, linear; none where too many are undefined.
std::optional<Interval> percentiles(std::vector<double> values, double confidence)
{
    const std::size_t all = values.size();
    values.erase(std::remove_if(values.begin(), values.end(), [](double v) { return std::isnan(v); }),
                 values.end());
    if (values.empty() || (all - values.size()) * kMostUndefined > all)
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const auto at = [&](double share) {
        const double place = share * static_cast<double>(values.size() - 1);
        const auto below = static_cast<std::size_t>(place);
        const std::size_t above = std::min(below + 1, values.size() - 1);
        return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
    };
    return Interval{at((1 - confidence) / 2), at((1 + confidence) / 2)};
}

std::optional<double> defined(double value) { return std::isnan(value) ? std::nullopt : std::optional(value); }

void check(std::span<const RowScores* const> runs, const BootstrapOptions& options)
{
    const bool same = !runs.empty() && std::all_of(runs.begin(), runs.end(), [&](const RowScores* run) {
        return sameRows(*runs.front(), *run);
    });
    if (!same)
        throw Error(ErrorCode::InvalidArgument,
                    PODIUM_TEXT("comparison.notSameRows", "These runs were not judged on the same rows."));
    if (options.resamples < 1 || !(options.confidence > 0 && options.confidence < 1))
        throw Error(ErrorCode::InvalidArgument,
                    PODIUM_TEXT("comparison.badBootstrap",
                                "An interval needs resamples and a confidence between 0 and 1."));
}

} // namespace

std::vector<std::vector<MetricInterval>> bootstrap(std::span<const RowScores* const> runs,
                                                   const BootstrapOptions& options, JobContext& job)
{
    check(runs, options);
    const std::size_t rows = runs.front()->rows();
    std::vector<Resampled> resampled;
    for (const RowScores* run : runs)
        resampled.emplace_back(*run);
    const auto count = static_cast<std::size_t>(options.resamples);
    std::vector<Figures> drawn(count * runs.size());
    job.pool().parallelFor(count, kResamplesPerSlice, job.token(), [&](std::size_t begin, std::size_t end) {
        std::vector<std::uint32_t> weights(rows);
        for (std::size_t resample = begin; resample < end; ++resample) {
            Generator generator(options.seed, resample);
            std::fill(weights.begin(), weights.end(), 0U);
            for (std::size_t i = 0; i < rows; ++i)
                ++weights[generator.below(rows)];
            for (std::size_t run = 0; run < runs.size(); ++run)
                drawn[resample * runs.size() + run] = resampled[run].figures(weights);
        }
    });

    std::vector<std::vector<MetricInterval>> result(runs.size());
    const std::vector<std::uint32_t> once(rows, 1U);
    const Figures first = resampled.front().figures(once);
    std::vector<double> values(count), differences(count);
    for (std::size_t run = 0; run < runs.size(); ++run) {
        const Figures own = resampled[run].figures(once);
        for (std::size_t m = 0; m < kMetrics.size(); ++m) {
            for (std::size_t i = 0; i < count; ++i) {
                values[i] = drawn[i * runs.size() + run][m];
                differences[i] = values[i] - drawn[i * runs.size()][m];
            }
            MetricInterval figure{kMetrics[m], defined(own[m]), {}, defined(own[m] - first[m]), {}};
            if (figure.value)
                figure.interval = percentiles(values, options.confidence);
            if (figure.difference)
                figure.differenceInterval = percentiles(differences, options.confidence);
            result[run].push_back(std::move(figure));
        }
    }
    return result;
}

} // namespace podium::comparison
