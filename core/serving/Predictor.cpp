#include "core/serving/Predictor.h"

#include <algorithm>
#include <cmath>

#include "core/base/Error.h"
#include "core/cleaning/Recipe.h"
#include "core/training/Decision.h"

namespace podium::serving {

namespace {

constexpr std::size_t kExamples = 5;

bool hasLetter(std::string_view text)
{
    // Every byte of a letter outside ASCII is above 127.
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 127;
    });
}

bool isFeature(const features::FeatureSpec& spec, const std::string& name)
{
    return std::any_of(spec.features.begin(), spec.features.end(),
                       [&](const features::Feature& feature) { return feature.name == name; });
}

/// A column by which a person recognises a row.
bool namesRows(const Column& column)
{
    if (column.type() != ColumnType::Text)
        return false;
    std::int64_t present = 0;
    std::int64_t words = 0;
    for (std::int64_t row = 0; row < column.size(); ++row) {
        if (column.isMissing(row))
            continue;
        ++present;
        words += hasLetter(column.text(row)) ? 1 : 0;
    }
    return words * 2 > present;
}

[[noreturn]] void throwMissing(const Table& clean, std::int64_t row, const std::string& column,
                               const PredictOptions& options, bool hasMedian)
{
    const bool fillable = hasMedian && options.missing == MissingRule::Refuse;
    throw Error(
        ErrorCode::InvalidData,
        Text{PODIUM_TEXT("serving.missingValue",
                         "Row {row} has no usable value in column {column}, which the model needs."),
             {{"row", clean.rowId(row) + 1}, {"column", column}}},
        options.where,
        fillable ? PODIUM_TEXT("serving.missingValueHint",
                               "Fill in the cell, or let missing numbers be replaced by the training median.")
                 : PODIUM_TEXT("serving.missingCategoryHint",
                               "Fill in the cell: there is no training median for it."));
}

/// Applies the rule for missing values to one encoded feature and notes what was filled or unseen.
void settleFeature(const features::Feature& feature, const Table& clean, float* values,
                   const PredictOptions& options, std::vector<PredictionNote>& notes)
{
    const Column& cells = clean.column(feature.name, options.where);
    std::int64_t filled = 0;
    std::int64_t unseen = 0;
    std::vector<std::string> examples;
    for (std::int64_t row = 0; row < clean.rowCount(); ++row) {
        if (std::isfinite(values[row]))
            continue;
        if (feature.categorical && !cells.isMissing(row)) {
            ++unseen;
            const std::string category = cells.asText(row);
            if (examples.size() < kExamples &&
                std::find(examples.begin(), examples.end(), category) == examples.end())
                examples.push_back(category);
            continue;
        }
        const bool hasMedian = feature.trainingMedian.has_value() && !feature.categorical;
        if (options.missing == MissingRule::Refuse || !hasMedian)
            throwMissing(clean, row, feature.name, options, hasMedian);
        values[row] = static_cast<float>(*feature.trainingMedian);
        ++filled;
    }
    if (filled > 0)
        notes.push_back(
            {"filled_missing",
             Text{PODIUM_TEXT("serving.filledMissing", "Missing values of column {column} replaced by the "
                                                       "training median {median}: {count}."),
                  {{"count", filled}, {"column", feature.name}, {"median", *feature.trainingMedian}}}});
    if (unseen > 0) {
        std::string list;
        for (const std::string& example : examples)
            list += (list.empty() ? "" : ", ") + example;
        notes.push_back(
            {"unseen_category",
             Text{PODIUM_TEXT(
                      "serving.unseenCategory",
                      "Rows with a value of column {column} that training did not see: {count} ({examples}). They "
                      "follow the larger part of the training rows there."),
                  {{"count", unseen}, {"column", feature.name}, {"examples", list}}}});
    }
}

/// The recipe as prediction runs it: a cell that a step cannot read is missing, so that the rule for missing
/// values decides. (In training such rows were dropped by steps that a prediction, which answers for every
/// row, leaves out.)
cleaning::Recipe lenientRecipe(const Json& steps, const std::string& where)
{
    const auto recipe = cleaning::Recipe::fromJson(steps, where);
    Json lenient = Json::array();
    for (const auto& step : recipe.steps()) {
        Json json = step->toJson();
        const auto& parameters = step->parameters();
        if (std::any_of(parameters.begin(), parameters.end(),
                        [](const Parameter& p) { return p.key == "on_error"; }))
            json[std::string(step->name())]["on_error"] = "missing";
        lenient.push_back(std::move(json));
    }
    return cleaning::Recipe::fromJson(lenient, where);
}

Table predictionTable(const features::FeatureSpec& spec, const Table& raw,
                      const std::vector<double>& probabilities, std::optional<double> threshold)
{
    const auto rows = static_cast<std::size_t>(raw.rowCount());
    const std::size_t classes = spec.classes.size();
    std::vector<std::int64_t> ids(rows);
    for (std::size_t row = 0; row < rows; ++row)
        ids[row] = raw.rowId(static_cast<std::int64_t>(row));
    const std::vector<std::int32_t> predicted = training::decidedClasses(probabilities, spec, threshold);
    std::vector<std::string> labels(rows);
    for (std::size_t row = 0; row < rows; ++row)
        labels[row] = spec.classes[static_cast<std::size_t>(predicted[row])];

    std::vector<std::string> answerNames{"predicted"};
    std::vector<Column> answers{Column::texts(labels)};
    for (std::size_t c = 0; c < classes; ++c) {
        std::vector<double> shares(rows);
        for (std::size_t row = 0; row < rows; ++row)
            shares[row] = probabilities[row * classes + c];
        answerNames.push_back("proba_" + spec.classes[c]);
        answers.push_back(Column::reals(std::move(shares)));
    }

    std::vector<std::string> names{"row"};
    std::vector<Column> columns{Column::integers(ids)};
    for (std::size_t i = 0; i < raw.columnCount(); ++i) {
        const std::string& name = raw.names()[i];
        const bool taken =
            name == "row" || std::find(answerNames.begin(), answerNames.end(), name) != answerNames.end();
        if (!taken && !isFeature(spec, name) && name != spec.labelRule.column && namesRows(raw.column(i))) {
            names.push_back(name);
            columns.push_back(raw.column(i));
        }
    }
    names.insert(names.end(), answerNames.begin(), answerNames.end());
    columns.insert(columns.end(), answers.begin(), answers.end());
    return Table(std::move(names), std::move(columns), std::move(ids));
}

} // namespace

ingest::CsvOptions rawCsvOptions(const features::FeatureSpec& spec)
{
    ingest::CsvOptions options;
    if (!spec.rawSchema.fields.empty())
        options.schema = spec.rawSchema;
    return options;
}

Prediction predict(const training::ModelFile& model, const Table& raw, const PredictOptions& options,
                   JobContext& job)
{
    if (raw.rowCount() == 0)
        throw Error(ErrorCode::InvalidData, PODIUM_TEXT("serving.noRows", "The table has no rows to score."),
                    options.where);
    const features::FeatureSpec& spec = model.spec;
    const std::string where = options.where.empty() ? spec.table : options.where;
    const Table clean = cleaning::clean(raw, lenientRecipe(spec.recipe, where), where, job).table;
    if (clean.rowCount() != raw.rowCount())
        throw Error(
            ErrorCode::Internal,
            PODIUM_TEXT("serving.rowsLost",
                        "The recipe kept in the model dropped rows, which it must not at prediction."),
            where);
    job.checkCancelled();

    for (const features::Feature& feature : spec.features)
        clean.column(feature.name, where); // one that is not there is told of this table, not of the model's
    Prediction prediction;
    prediction.classes = spec.classes;
    features::Matrix x = spec.encode(clean, nullptr);
    for (std::size_t f = 0; f < spec.features.size(); ++f)
        settleFeature(spec.features[f], clean, x.values.data() + f * static_cast<std::size_t>(x.rows),
                      options, prediction.notes);
    prediction.probabilities = model.model->predictProbabilities(x);
    prediction.table = predictionTable(spec, raw, prediction.probabilities, options.threshold);
    return prediction;
}

} // namespace podium::serving
