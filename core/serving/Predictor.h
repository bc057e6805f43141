#pragma once
// Scores rows as they come in a raw table: runs the recipe's row-wise steps, encodes as in training, asks the
// model.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/ingest/Csv.h"
#include "core/table/Table.h"
#include "core/training/Model.h"

namespace podium::serving {

/// What happens to a row that lacks a value the model needs, or has one there that cannot be read. Never: the
/// value of another row.
enum class MissingRule {
    Refuse,         ///< Error{InvalidData} naming row and column
    TrainingMedian, ///< the median of the training rows; a category stays refused
};

struct PredictOptions
{
    MissingRule missing = MissingRule::Refuse;
    std::string where; ///< names the table in errors
    std::optional<double> threshold = {}; ///< two classes: positive from this probability on (core/training/Decision.h)
};

/// Something the reader of predictions must know. `id` is stable: "unseen_category" or "filled_missing".
struct PredictionNote
{
    std::string id;
    Text text;
};

struct Prediction
{
    /// row (0-based raw row), the columns that name a row (raw texts with letters that are no feature),
    /// `predicted`, and proba_<class> for each class. Row ids as in the raw table.
    Table table;
    std::vector<std::string> classes;
    std::vector<double> probabilities; ///< row-major [rows x classes]
    std::vector<PredictionNote> notes;
};

/// How to read a raw CSV for this model: with the column types that training saw.
ingest::CsvOptions rawCsvOptions(const features::FeatureSpec& spec);

/// Every raw row gets a prediction, in order. A category that training did not see is reported, and goes at
/// each split the way that more training rows went (the model's missing direction). Throws Error{InvalidData}
/// naming row and column of a missing value, or a column that is not there; Cancelled.
Prediction predict(const training::ModelFile& model, const Table& raw, const PredictOptions& options,
                   JobContext& job);

} // namespace podium::serving
