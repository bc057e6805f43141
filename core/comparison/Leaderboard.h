#pragma once
// Which run is best. Runs are only compared where that is fair: on the same table and the same validation
// rows; and a run whose figures are not to be trusted (it has a warning) is never best.
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/Json.h"

namespace podium::comparison {

struct Candidate
{
    std::string key; ///< run id
    std::string dataset;
    /// Identifies the rows it was validated on: by content hash where it is known, else everything that chose
    /// them.
    std::string validation;
    std::vector<std::pair<std::string, std::optional<double>>> metrics; ///< none = undefined
    bool finished = true;
    bool hasWarning = false;
};

struct LeaderboardGroup
{
    std::string dataset;
    std::string validation;
    /// Indices into the candidates: first those that may be best, by the metric; then those with a warning;
    /// then those where it is undefined or that did not finish. Equal ones keep their order.
    std::vector<std::size_t> order;
    /// All that share the best value; empty where no run may be best.
    std::vector<std::size_t> best;
};

/// Groups in the order in which they first occur. `metric` is one of evaluation::metrics(), whose direction
/// is known. Throws Error{InvalidArgument} for another.
std::vector<LeaderboardGroup> leaderboard(std::span<const Candidate> candidates, const std::string& metric);

/// Text for Candidate::validation from an experiment's rows and the parameters that choose and label them
/// (featurize.*, the recipe of its table), for runs of whose validation rows no hash is known. What chooses
/// columns only makes no difference.
std::string validationKey(const Json& rows, const std::vector<std::pair<std::string, Json>>& params);

} // namespace podium::comparison
