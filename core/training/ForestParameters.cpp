#include <algorithm>
#include <cmath>

#include "core/base/Error.h"
#include "core/training/RandomForest.h"

namespace podium::training {

namespace {

constexpr const char* kMaxFeatures = "train.max_features";

std::vector<Parameter> makeParameters()
{
    using enum ParameterType;
    // key, type, default, minimum, maximum, choices, nullable, label, help
    // clang-format off
    return {
        {"train.train_data", String, "cwurData", {}, {}, {}, false,
         PODIUM_TEXT("training.trainDataLabel", "Table to learn from"),
         PODIUM_TEXT("training.trainDataHelp", "Name of the prepared table that the model is trained and validated on.")},
        {"train.n_est", Integer, 100, 1, 100000, {}, false,
         PODIUM_TEXT("training.treesLabel", "Trees"),
         PODIUM_TEXT("training.treesHelp", "How many trees the forest has. More are steadier and slower; they do not overfit.")},
        {"train.seed", Integer, 42, 0, 4294967295.0, {}, false,
         PODIUM_TEXT("training.seedLabel", "Seed"),
         PODIUM_TEXT("training.seedHelp", "Start of the random numbers: the same seed and data give the same forest.")},
        {"train.criterion", Choice, "gini", {}, {}, {"gini", "entropy"}, false,
         PODIUM_TEXT("training.criterionLabel", "Split criterion"),
         PODIUM_TEXT("training.criterionHelp", "What a split is to reduce: the Gini impurity or the entropy of the classes.")},
        {"train.max_depth", Integer, nullptr, 1, 1000000, {}, true,
         PODIUM_TEXT("training.maxDepthLabel", "Largest depth"),
         PODIUM_TEXT("training.maxDepthHelp", "How many questions deep a tree may go; empty lets it grow until its leaves are pure.")},
        {"train.min_samples_split", Integer, 2, 2, 1000000000, {}, false,
         PODIUM_TEXT("training.minSamplesSplitLabel", "Fewest rows to split"),
         PODIUM_TEXT("training.minSamplesSplitHelp", "A node with fewer rows than this stays a leaf.")},
        {"train.min_samples_leaf", Integer, 1, 1, 1000000000, {}, false,
         PODIUM_TEXT("training.minSamplesLeafLabel", "Fewest rows in a leaf"),
         PODIUM_TEXT("training.minSamplesLeafHelp", "A split must leave at least this many rows on each side.")},
        {kMaxFeatures, Choice, "sqrt", 0, 1000000, {"sqrt", "log2"}, true,
         PODIUM_TEXT("training.maxFeaturesLabel", "Features tried per split"),
         PODIUM_TEXT("training.maxFeaturesHelp", "sqrt or log2 of their number, a count, a share such as 0.5, or empty for all of them.")},
        {"train.bootstrap", Boolean, true, {}, {}, {}, false,
         PODIUM_TEXT("training.bootstrapLabel", "Draw rows for each tree"),
         PODIUM_TEXT("training.bootstrapHelp", "Each tree sees rows drawn with replacement; otherwise all trees see all rows.")},
        {"train.max_samples", Real, nullptr, 0, 1000000000, {}, true,
         PODIUM_TEXT("training.maxSamplesLabel", "Rows drawn per tree"),
         PODIUM_TEXT("training.maxSamplesHelp", "A share up to 1 or a count above 1; empty draws as many as there are rows.")},
    };
    // clang-format on
}

const Parameter& parameter(std::string_view key)
{
    const auto& all = trainParameters();
    return *std::find_if(all.begin(), all.end(), [&](const Parameter& p) { return p.key == key; });
}

Json valueOf(const Json& params, std::string_view key) { return parameterValue(params, parameter(key)); }

MaxFeatures maxFeatures(const Json& params)
{
    const Json* found = findDotted(params, kMaxFeatures);
    const Json value = found != nullptr ? *found : parameter(kMaxFeatures).defaultValue;
    using Kind = MaxFeatures::Kind;
    if (value.is_null())
        return {Kind::All, 0};
    if (value == "sqrt")
        return {Kind::Sqrt, 0};
    if (value == "log2")
        return {Kind::Log2, 0};
    if (value.is_number_integer() && value.get<std::int64_t>() >= 1)
        return {Kind::Count, value.get<double>()};
    if (value.is_number_float()) {
        const double number = value.get<double>();
        if (number > 0 && number <= 1)
            return {Kind::Share, number};
        if (number > 1 && number == std::floor(number)) // 3.0 written by a tool that knows only reals
            return {Kind::Count, number};
    }
    throw Error(
        ErrorCode::InvalidArgument,
        Text{PODIUM_TEXT("training.badMaxFeatures", "{key} is {value}; it takes sqrt, log2, null, a count "
                                                    "from 1 or a share above 0 and up to 1."),
             {{"key", kMaxFeatures}, {"value", value.dump()}}},
        "params.yaml",
        PODIUM_TEXT("training.badMaxFeaturesHint",
                    "The number of columns of the table is limited by featurize.max_features instead."));
}

Json toJson(const MaxFeatures& features)
{
    switch (features.kind) {
    case MaxFeatures::Kind::All:
        return nullptr;
    case MaxFeatures::Kind::Sqrt:
        return "sqrt";
    case MaxFeatures::Kind::Log2:
        return "log2";
    case MaxFeatures::Kind::Count:
        return static_cast<std::int64_t>(features.value);
    case MaxFeatures::Kind::Share:
        return features.value;
    }
    return nullptr;
}

} // namespace

const std::vector<Parameter>& trainParameters()
{
    static const std::vector<Parameter> parameters = makeParameters();
    return parameters;
}

ForestOptions forestOptions(const Json& params)
{
    ForestOptions options;
    options.trees = valueOf(params, "train.n_est").get<int>();
    options.seed = valueOf(params, "train.seed").get<std::uint64_t>();
    options.criterion =
        valueOf(params, "train.criterion") == "entropy" ? Criterion::Entropy : Criterion::Gini;
    if (const Json depth = valueOf(params, "train.max_depth"); !depth.is_null())
        options.maxDepth = depth.get<int>();
    options.minSamplesSplit = valueOf(params, "train.min_samples_split").get<int>();
    options.minSamplesLeaf = valueOf(params, "train.min_samples_leaf").get<int>();
    options.maxFeatures = maxFeatures(params);
    options.bootstrap = valueOf(params, "train.bootstrap").get<bool>();
    if (const Json samples = valueOf(params, "train.max_samples"); !samples.is_null()) {
        options.maxSamples = samples.get<double>();
        if (*options.maxSamples <= 0 ||
            (*options.maxSamples > 1 && *options.maxSamples != std::floor(*options.maxSamples)))
            throw Error(
                ErrorCode::InvalidArgument,
                Text{
                    PODIUM_TEXT(
                        "training.badMaxSamples",
                        "{key} is {value}; it takes a share above 0 and up to 1, or a whole number of rows."),
                    {{"key", "train.max_samples"}, {"value", *options.maxSamples}}},
                "params.yaml");
        if (!options.bootstrap)
            throw Error(
                ErrorCode::InvalidArgument,
                PODIUM_TEXT(
                    "training.maxSamplesNeedsBootstrap",
                    "train.max_samples limits the rows that are drawn, but train.bootstrap is false."),
                "params.yaml",
                PODIUM_TEXT("training.maxSamplesNeedsBootstrapHint",
                            "Set train.bootstrap to true or train.max_samples to null."));
    }
    return options;
}

Json toJson(const ForestOptions& options)
{
    Json json = Json::object();
    json["n_est"] = options.trees;
    json["seed"] = options.seed;
    json["criterion"] = options.criterion == Criterion::Entropy ? "entropy" : "gini";
    json["max_depth"] = options.maxDepth ? Json(*options.maxDepth) : Json(nullptr);
    json["min_samples_split"] = options.minSamplesSplit;
    json["min_samples_leaf"] = options.minSamplesLeaf;
    json["max_features"] = toJson(options.maxFeatures);
    json["bootstrap"] = options.bootstrap;
    json["max_samples"] = options.maxSamples ? Json(*options.maxSamples) : Json(nullptr);
    return json;
}

} // namespace podium::training
