#pragma once
// Scoring a raw table with a model of the project: what is asked for and what comes back.
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/features/FeatureSpec.h"
#include "core/ingest/Finding.h"
#include "core/project/Experiment.h"
#include "core/table/Table.h"

namespace podium::project {

/// What `predict` scores: a raw table, as it comes (the model knows the recipe's row-wise steps and the encoders).
struct PredictRequest
{
    std::string run;   ///< name or id of an experiment; empty = `model`, or the work tree's model where that is empty too
    Path model;        ///< a model.podium file
    Path table;        ///< CSV, resolved by the caller against its own folder
    std::string rows;  ///< instead of `table`: the rows themselves as CSV with a header, as they were typed
    std::string rowsName; ///< what typed rows are called where predictions are listed; empty = "typed"
    /// What happens to a row that lacks a value the model needs.
    enum class Missing { Refuse, TrainingMedian } missing = Missing::Refuse;
};
struct PredictReport
{
    std::string runId;                 ///< kept as a run (tracking::RunStore::kPredictions)
    std::string dataset;               ///< table the model was trained on
    std::vector<std::string> classes;
    std::optional<double> threshold;   ///< that was chosen for the model and decided; none = the most probable class
    std::string positive;              ///< the class that it is about; of two classes
    features::LabelRule labelRule;     ///< by which its classes came about: what they are called
    Table table;                       ///< `row` (raw row), `predicted`, one probability column per class
    std::string csv;                   ///< the same as a file
    std::vector<ingest::Finding> findings; ///< of reading the table
    std::vector<Warning> warnings;     ///< unseen categories, refused rows, …
};

/// A prediction of before, as the run store keeps it.
struct KeptPrediction
{
    std::string runId;
    std::string model;   ///< name of its experiment then; empty = the work tree's, or a file
    std::string table;   ///< file name of the raw table, or what typed rows were called
    bool typed = false;
    std::int64_t timeMs = 0; ///< since the epoch
    std::int64_t rows = 0;
    std::string positive;            ///< see PredictReport
    std::optional<double> threshold; ///< the same
    features::LabelRule labelRule;   ///< the same
    std::vector<std::pair<std::string, std::int64_t>> predicted; ///< rows by class, in the order of the model's classes
    /// Rows whose file is larger are not kept, only how many of each class there were.
    static constexpr std::size_t kKeptBytes = std::size_t{4} << 20;
};

} // namespace podium::project
