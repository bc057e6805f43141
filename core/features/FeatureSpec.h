#pragma once
// How a clean table becomes samples, as decided on the training data: kept in <table>-features.json and in the model file.
#include <optional>
#include <string>
#include <vector>

#include "core/base/Json.h"
#include "core/features/Samples.h"
#include "core/table/Table.h"

namespace podium::features {

struct Feature
{
    std::string name;                 ///< column of the clean table
    bool categorical = false;
    std::vector<std::string> categories; ///< code = position, by code-point order; only of categorical ones
    std::optional<double> trainingMedian;
};

/// Class = 1 where `column` is below (or up to) `threshold`; or, without a threshold, the value of the column itself.
struct LabelRule
{
    std::string column;                ///< "world_rank", or the target column
    std::optional<double> threshold;
    bool inclusive = false;            ///< label_rule up_to
    std::string label = "chances";     ///< name of the class column in the y files

    Json toJson() const;
    static LabelRule fromJson(const Json& json, const std::string& where);
};

struct FeatureSpec
{
    std::string table;
    std::vector<Feature> features;
    LabelRule labelRule;
    std::vector<std::string> classes;  ///< {"0", "1"} for a threshold rule
    std::string positive;              ///< one of classes; empty for more than two
    std::optional<double> maxRank;
    Json recipe = Json::array();       ///< row-wise steps of the table's recipe that the features need; none drops rows
    std::string recipeMd5;
    Schema rawSchema;                  ///< types of the raw columns that `recipe` and the features read; others: inferred

    Json toJson() const;
    static FeatureSpec fromJson(const Json& json, const std::string& where);

    /// Encodes the features of a clean table. Text that is no known category is NaN and counted in `unseen` (by feature),
    /// and so is text of a numeric feature that is no number. Throws Error{InvalidData} naming a column that is not there.
    Matrix encode(const Table& clean, std::vector<std::int64_t>* unseen) const;
};

/// Rows that remain after each step, for the funnel: {id, count}.
struct FunnelStep
{
    /// "read"; "numeric_rank" and "max_rank" (rankings) or "clean" and "target" (any table); "train", "validation", "test".
    std::string id;
    std::int64_t rows = 0;
    std::vector<std::int64_t> classCounts; ///< by class; only of the parts of the split
    Json toJson() const; ///< {id, rows[, classes: [n, …]]}
};

} // namespace podium::features
