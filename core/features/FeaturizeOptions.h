#pragma once
// The section `featurize` of params.yaml: its table of parameters, and its values with their relations
// checked.
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Parameter.h"
#include "core/features/Split.h"

namespace podium::features {

/// Without a target the tables are rankings (max_rank, world_rank, label_rule); with one, any table.
struct FeaturizeOptions
{
    std::string target;                     ///< column whose values are the classes; empty for rankings
    std::string positive;                   ///< the class that counts as positive; empty = the rarer of two
    std::optional<double> threshold;        ///< of a numeric target: class 1 is below it
    double maxRank = 100;                   ///< rankings: rows up to this place are used
    double worldRank = 50;                  ///< rankings: chances = 1 before this place
    bool inclusive = false;                 ///< label_rule up_to: the limit itself counts as below
    std::optional<std::size_t> maxFeatures; ///< columns used of the order of the table; none = all
    std::map<std::string, std::vector<std::string>> columns; ///< features by table, instead of that order
    std::vector<std::string> leaveOut;      ///< clean tables that are not prepared for training
    SplitRule split = SplitRule::LastYear;
    std::string splitColumn; ///< of SplitRule::Predefined: it says which part a row is in; never a feature
    std::uint64_t seed = 42; ///< of the random splits

    bool isRanking() const { return target.empty(); }
};

/// All rows of `featurize:`, those of rankings and those of any table; a project's params.yaml holds the ones
/// it needs.
const std::vector<Parameter>& featurizeParameters();
inline constexpr const char* kLeaveOut = "featurize.leave_out";
/// The tables that featurize.leave_out names: they are cleaned and no more. Whatever else stands there is no name.
std::vector<std::string> leftOutTables(const Json& params);

/// The values in nested parameters. What is not there has its default: max_features 12 and split last_year
/// for rankings, all columns and a random split for other tables. Throws Error{InvalidArgument} naming key,
/// value and what is allowed: unknown keys, world_rank >= max_rank, keys of rankings beside a target.
FeaturizeOptions featurizeOptions(const Json& params);

} // namespace podium::features
