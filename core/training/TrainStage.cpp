#include "core/training/TrainStage.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/features/Prepared.h"
#include "core/ingest/Csv.h"
#include "core/training/Forest.h"
#include "core/training/RandomForest.h"

namespace podium::training {

namespace {

constexpr const char* kTrainData = "train.train_data";

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

/// Tables that have a recipe; none where params.yaml does not say (a stage run on its own parameters only).
std::vector<std::string> knownTables(const Json& params)
{
    std::vector<std::string> names;
    const Json* recipes = findDotted(params, "clean.recipes");
    if (recipes != nullptr && recipes->is_object())
        for (const auto& [table, recipe] : recipes->items())
            names.push_back(table);
    return names;
}

[[noreturn]] void throwUnknownTable(const std::string& table, const std::vector<std::string>& known)
{
    throw Error(ErrorCode::InvalidArgument,
                Text{PODIUM_TEXT("training.unknownTable",
                                 "{key} is {table}, and there is no prepared table of this name."),
                     {{"key", kTrainData}, {"table", table}}},
                "params.yaml",
                known.empty() ? Text{PODIUM_TEXT("training.unknownTableHint", "Name a table that the stage {stage} prepares."), {{"stage", "featurize"}}}
                              : Text{PODIUM_TEXT("training.knownTables", "The tables there are: {tables}."),
                                     {{"tables", joined(known)}}});
}

std::string tableName(const Json& params)
{
    const auto& all = trainParameters();
    const auto parameter =
        std::find_if(all.begin(), all.end(), [](const Parameter& p) { return p.key == kTrainData; });
    return parameterValue(params, *parameter).get<std::string>();
}

std::shared_ptr<const Table> tableOf(const pipeline::StageInputs& inputs, const std::string& path,
                                     JobContext& job)
{
    if (auto table = inputs.table(path))
        return table;
    ingest::CsvOptions options;
    options.rowIds = true;
    options.header = true;
    options.separator = ',';
    return std::make_shared<const Table>(ingest::parseCsv(*inputs.bytes(path), path, options, job).table);
}

} // namespace

std::string preparedPath(const std::string& table, const std::string& part)
{
    return "data/prepared/" + table + "-" + part;
}

features::Samples preparedSamples(const pipeline::StageInputs& inputs, const std::string& table,
                                  const std::string& part, const features::FeatureSpec& spec, JobContext& job)
{
    const auto x = tableOf(inputs, preparedPath(table, part + "_x.csv"), job);
    const auto y = tableOf(inputs, preparedPath(table, part + "_y.csv"), job);
    return features::samplesOf(*x, *y, spec);
}

const std::vector<Parameter>& TrainStage::parameters() const { return trainParameters(); }

TextId TrainStage::purpose() const
{
    return PODIUM_TEXT("training.purpose",
                       "Trains a random forest on the training rows of the chosen table.");
}

Text TrainStage::summary(const pipeline::StageInputs& outputs, const Json&) const
{
    if (!outputs.has(kModelPath))
        return {};
    const ModelFile file = ModelFile::fromBytes(*outputs.bytes(kModelPath), kModelPath);
    const auto* forest = dynamic_cast<const Forest*>(file.model.get());
    std::size_t nodes = 0;
    if (forest != nullptr)
        for (const Tree& tree : forest->trees())
            nodes += tree.nodes.size();
    return Text{PODIUM_TEXT("training.summary", "{trees} {trees:tree|trees} with {nodes} {nodes:node|nodes} {trees:was|were} grown from {rows} "
                                                "rows of {table} with {features} {features:feature|features}."),
                {{"trees", forest != nullptr ? forest->trees().size() : std::size_t{0}},
                 {"nodes", nodes},
                 {"rows", file.statistics.rows},
                 {"table", file.spec.table},
                 {"features", file.spec.features.size()}}};
}

void TrainStage::checkParameters(const Json& params) const
{
    (void)forestOptions(params);
    const std::string table = tableName(params);
    const std::vector<std::string> known = knownTables(params);
    if (!known.empty() && std::find(known.begin(), known.end(), table) == known.end())
        throwUnknownTable(table, known);
}

pipeline::StageOutputs TrainStage::run(const pipeline::StageInputs& inputs, const Json& params,
                                       JobContext& job) const
{
    checkParameters(params);
    const std::string table = tableName(params);
    const std::string specPath = preparedPath(table, "features.json");
    if (!inputs.has(specPath))
        throwUnknownTable(table, knownTables(params));

    ModelFile file;
    file.spec = features::FeatureSpec::fromJson(parseJson(*inputs.bytes(specPath), specPath), specPath);
    const features::Samples samples = preparedSamples(inputs, table, "train", file.spec, job);
    if (samples.x.rows < 2)
        throw Error(
            ErrorCode::InvalidData,
            Text{PODIUM_TEXT("training.tooFewRows",
                             "Table {table} has {rows} training rows; at least 2 are needed."),
                 {{"table", table}, {"rows", samples.x.rows}}},
            preparedPath(table, "train_x.csv"),
            PODIUM_TEXT("training.tooFewRowsHint", "Choose another split or loosen what limits the rows."));
    file.statistics.rows = samples.x.rows;
    file.statistics.classCounts.assign(file.spec.classes.size(), 0);
    for (const std::int32_t c : samples.y)
        ++file.statistics.classCounts[static_cast<std::size_t>(c)];
    file.model = fitRandomForest(samples, forestOptions(params), job);

    pipeline::StageOutputs outputs;
    const auto& counts = file.statistics.classCounts;
    if (std::count_if(counts.begin(), counts.end(), [](std::int64_t count) { return count > 0; }) < 2)
        outputs.warnings.emplace_back(
            Text{PODIUM_TEXT("training.oneClass", "All {rows} training rows of {table} are of one class, so "
                                                  "the model can only answer with it."),
                 {{"rows", file.statistics.rows}, {"table", table}}});
    outputs.files.push_back({kModelPath, file.toBytes(), nullptr});
    return outputs;
}

} // namespace podium::training
