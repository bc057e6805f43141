#pragma once
// Whether two runs can be told apart on the validation rows they share.
//   Exact McNemar: Q. McNemar, Psychometrika 12 (1947) 153-157, as a two-sided binomial test of the rows that one
//   run alone gets right.
//   DeLong: E. R. DeLong, D. M. DeLong, D. L. Clarke-Pearson, Biometrics 44 (1988) 837-845, two correlated areas
//   under ROC curves; computed by mid-ranks (X. Sun, W. Xu, IEEE Signal Processing Letters 21 (2014) 1389-1393).
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/comparison/Bootstrap.h"

namespace podium::comparison {

/// Below it a difference is called one.
inline constexpr double kSignificant = 0.05;

/// Two-sided exact p of `onlyA` against `onlyB` at even odds; 1 where both are 0.
double mcNemar(std::int64_t onlyA, std::int64_t onlyB);

struct DeLong
{
    double areaA = 0, areaB = 0;
    double standardError = 0;  ///< of the difference
    std::optional<double> z;   ///< of B minus A; none where the error is 0 and the areas differ
    std::optional<double> p;   ///< two-sided; 1 where the curves do not differ at all
};
/// None for more than two classes, or where a class has fewer than two rows (no variance can be estimated).
std::optional<DeLong> deLong(const RowScores& a, const RowScores& b);

struct Significance
{
    std::int64_t rows = 0;
    std::int64_t rightA = 0, rightB = 0; ///< rows each gets right
    std::int64_t onlyA = 0, onlyB = 0;   ///< rows that it alone gets right
    double mcNemarP = 1;
    std::optional<DeLong> areas;
    std::vector<MetricInterval> a, b; ///< b's differences are B minus A
    BootstrapOptions bootstrap;

    bool distinguishable() const { return mcNemarP < kSignificant; }
    Json toJson() const;
};

/// Throws Error{InvalidArgument} where the rows are not the same; Cancelled.
Significance compareRuns(const RowScores& a, const RowScores& b, const BootstrapOptions& options,
                         JobContext& job);

/// The comparison in one sentence, the better one first: "B gets 1 of 100 rows more right than A: not
/// distinguishable on these data (McNemar p = 1)."
Text verdict(const Significance& significance, const std::string& nameA, const std::string& nameB);

} // namespace podium::comparison
