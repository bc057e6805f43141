#include "core/comparison/Significance.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace podium::comparison {

namespace {

/// Of equal values each gets the mean of their ranks (from 1).
std::vector<double> midRanks(const std::vector<double>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        for (std::size_t i = begin; i < end; ++i)
            ranks[order[i]] = static_cast<double>(begin + end + 1) / 2;
        begin = end;
    }
    return ranks;
}

/// For each row of one class, the share of rows of the other that it stands above (positives) or below.
struct Placements
{
    std::vector<double> positives, negatives;
    double area = 0;
};

Placements placementsOf(const RowScores& scores)
{
    const std::size_t positive = *scores.input.positive;
    std::vector<double> ofPositives, ofNegatives;
    for (std::size_t row = 0; row < scores.rows(); ++row)
        (static_cast<std::size_t>(scores.input.actual[row]) == positive ? ofPositives : ofNegatives)
            .push_back(scores.probability(row, positive));
    std::vector<double> all = ofPositives;
    all.insert(all.end(), ofNegatives.begin(), ofNegatives.end());
    const std::vector<double> ranks = midRanks(all);
    const std::vector<double> amongPositives = midRanks(ofPositives), amongNegatives = midRanks(ofNegatives);
    const auto m = static_cast<double>(ofPositives.size()), n = static_cast<double>(ofNegatives.size());
    Placements placements;
    for (std::size_t i = 0; i < ofPositives.size(); ++i) {
        placements.positives.push_back((ranks[i] - amongPositives[i]) / n);
        placements.area += placements.positives.back() / m;
    }
    for (std::size_t j = 0; j < ofNegatives.size(); ++j)
        placements.negatives.push_back(1 - (ranks[ofPositives.size() + j] - amongNegatives[j]) / m);
    return placements;
}

/// Sample variance of b - a.
double varianceOfDifference(const std::vector<double>& a, const std::vector<double>& b)
{
    const auto count = static_cast<double>(a.size());
    double mean = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        mean += (b[i] - a[i]) / count;
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (b[i] - a[i] - mean) * (b[i] - a[i] - mean);
    return sum / (count - 1);
}

Json intervalJson(const std::optional<Interval>& interval)
{
    return interval ? Json::array({interval->low, interval->high}) : Json();
}

Json numberJson(const std::optional<double>& value) { return value ? Json(*value) : Json(); }

Text pText(double p)
{
    constexpr double kLeast = 0.001; // smaller ones are not written out
    if (p < kLeast)
        return Text{PODIUM_TEXT("comparison.pBelow", "p < {p}"), {{"p", kLeast}}};
    return Text{PODIUM_TEXT("comparison.pIs", "p = {p}"), {{"p", std::round(p * 1000) / 1000}}};
}

} // namespace

double mcNemar(std::int64_t onlyA, std::int64_t onlyB)
{
    const std::int64_t n = onlyA + onlyB, least = std::min(onlyA, onlyB);
    if (2 * least >= n)
        return 1; // the two tails meet
    // Log of the largest term of the tail, then the others as shares of it: no overflow for any number of rows.
    double logTerm = -static_cast<double>(n) * std::log(2.0);
    for (std::int64_t k = 0; k < least; ++k)
        logTerm += std::log(static_cast<double>(n - k) / static_cast<double>(k + 1));
    double sum = 1, term = 1;
    for (std::int64_t k = least; k > 0 && term > 1e-20 * sum; --k) {
        term *= static_cast<double>(k) / static_cast<double>(n - k + 1);
        sum += term;
    }
    return std::min(1.0, 2 * std::exp(logTerm) * sum);
}

std::optional<DeLong> deLong(const RowScores& a, const RowScores& b)
{
    if (!a.input.positive || !sameRows(a, b))
        return std::nullopt;
    const Placements inA = placementsOf(a), inB = placementsOf(b);
    if (inA.positives.size() < 2 || inA.negatives.size() < 2)
        return std::nullopt;
    DeLong test{inA.area, inB.area, 0, {}, {}};
    const double variance = varianceOfDifference(inA.positives, inB.positives) /
                                static_cast<double>(inA.positives.size()) +
                            varianceOfDifference(inA.negatives, inB.negatives) /
                                static_cast<double>(inA.negatives.size());
    test.standardError = std::sqrt(variance);
    constexpr double kRounding = 1e-12; // of areas that are equal but for the order of their sums
    if (std::abs(test.areaB - test.areaA) < kRounding) {
        test.z = 0;
        test.p = 1;
    } else if (test.standardError > kRounding) {
        test.z = (test.areaB - test.areaA) / test.standardError;
        test.p = std::erfc(std::abs(*test.z) / std::sqrt(2.0));
    }
    return test;
}

Significance compareRuns(const RowScores& a, const RowScores& b, const BootstrapOptions& options,
                         JobContext& job)
{
    const RowScores* const runs[] = {&a, &b};
    std::vector<std::vector<MetricInterval>> intervals = bootstrap(runs, options, job); // checks the rows
    Significance result;
    result.rows = static_cast<std::int64_t>(a.rows());
    for (std::size_t row = 0; row < a.rows(); ++row) {
        const bool rightA = a.predicted[row] == a.input.actual[row];
        const bool rightB = b.predicted[row] == b.input.actual[row];
        result.rightA += rightA;
        result.rightB += rightB;
        result.onlyA += rightA && !rightB;
        result.onlyB += rightB && !rightA;
    }
    result.mcNemarP = mcNemar(result.onlyA, result.onlyB);
    result.areas = deLong(a, b);
    result.a = std::move(intervals[0]);
    result.b = std::move(intervals[1]);
    result.bootstrap = options;
    return result;
}

Json Significance::toJson() const
{
    Json json{{"rows", rows},
              {"right", {{"a", rightA}, {"b", rightB}}},
              {"only_right", {{"a", onlyA}, {"b", onlyB}}},
              {"mcnemar_p", mcNemarP},
              {"distinguishable", distinguishable()}};
    json["delong"] = areas ? Json{{"z", numberJson(areas->z)},
                                  {"p", numberJson(areas->p)},
                                  {"standard_error", areas->standardError}}
                           : Json();
    Json metrics = Json::object();
    for (std::size_t m = 0; m < b.size(); ++m)
        metrics[b[m].metric] = {{"a", intervalJson(a[m].interval)},
                                {"b", intervalJson(b[m].interval)},
                                {"difference", intervalJson(b[m].differenceInterval)}};
    json["bootstrap"] = {{"confidence", bootstrap.confidence},
                         {"resamples", bootstrap.resamples},
                         {"seed", bootstrap.seed},
                         {"intervals", std::move(metrics)}};
    return json;
}

Text verdict(const Significance& significance, const std::string& nameA, const std::string& nameB)
{
    const std::int64_t more = significance.rightB - significance.rightA;
    const Text conclusion{
        significance.distinguishable()
            ? PODIUM_TEXT("comparison.distinguishable", "more than chance explains (McNemar {p}).")
            : PODIUM_TEXT("comparison.notDistinguishable",
                          "not distinguishable on these data (McNemar {p})."),
        {{"p", pText(significance.mcNemarP)}}};
    if (significance.onlyA == 0 && significance.onlyB == 0)
        return Text{PODIUM_TEXT("comparison.rightOnSameRows",
                                "{a} and {b} are right on the same {right} of {rows} rows: nothing tells them "
                                "apart on these data."),
                    {{"a", nameA}, {"b", nameB}, {"right", significance.rightA}, {"rows", significance.rows}}};
    if (more == 0)
        return Text{PODIUM_TEXT("comparison.sameRight",
                                "{a} and {b} get the same number of rows right, {right} of {rows}: {conclusion}"),
                    {{"a", nameA},
                     {"b", nameB},
                     {"right", significance.rightA},
                     {"rows", significance.rows},
                     {"conclusion", conclusion}}};
    return Text{PODIUM_TEXT("comparison.moreRight",
                            "{better} gets {more} of {rows} rows more right than {other}: {conclusion}"),
                {{"better", more > 0 ? nameB : nameA},
                 {"more", std::abs(more)},
                 {"rows", significance.rows},
                 {"other", more > 0 ? nameA : nameB},
                 {"conclusion", conclusion}}};
}

} // namespace podium::comparison
