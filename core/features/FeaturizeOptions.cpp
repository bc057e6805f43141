#include "core/features/FeaturizeOptions.h"

#include <algorithm>

#include "core/base/Error.h"

namespace podium::features {
namespace {

constexpr int kDefaultMaxFeatures = 12;

Parameter row(const char* key, ParameterType type, Json defaultValue, TextId label, TextId help)
{
    Parameter parameter;
    parameter.key = std::string("featurize.") + key;
    parameter.type = type;
    parameter.defaultValue = std::move(defaultValue);
    parameter.label = label;
    parameter.help = help;
    return parameter;
}

Parameter atLeast(double minimum, Parameter parameter)
{
    parameter.minimum = minimum;
    return parameter;
}

Parameter nullable(Parameter parameter)
{
    parameter.nullable = true;
    return parameter;
}

Parameter with(const char* key, const char* choice, Parameter parameter)
{
    parameter.onlyWith = {std::string("featurize.") + key, choice};
    return parameter;
}

Parameter choice(const char* key, std::vector<std::string> choices, TextId label, TextId help)
{
    Parameter parameter = row(key, ParameterType::Choice, choices.front(), label, help);
    parameter.choices = std::move(choices);
    return parameter;
}

const Parameter& parameterNamed(std::string_view key)
{
    const auto& all = featurizeParameters();
    return *std::find_if(all.begin(), all.end(),
                         [&](const Parameter& p) { return p.key == std::string("featurize.").append(key); });
}

Json valueOf(const Json& params, std::string_view key) { return parameterValue(params, parameterNamed(key)); }

bool isGiven(const Json& params, std::string_view key)
{
    const Json* value = findDotted(params, std::string("featurize.").append(key));
    return value != nullptr && !value->is_null();
}

std::string knownKeys()
{
    std::string keys;
    for (const Parameter& parameter : featurizeParameters())
        keys += (keys.empty() ? "" : ", ") + parameter.key.substr(std::string_view("featurize.").size());
    return keys;
}

std::string place(std::string_view key) { return std::string("params.yaml, featurize.").append(key); }

void checkKeys(const Json& params)
{
    const Json* section = findDotted(params, "featurize");
    if (section == nullptr || section->is_null())
        return;
    if (!section->is_object()) {
        throw Error(
            ErrorCode::InvalidArgument, PODIUM_TEXT("features.sectionType", "featurize holds no keys."),
            "params.yaml, featurize",
            Text{PODIUM_TEXT("features.knownKeysHint", "It knows: {keys}."), {{"keys", knownKeys()}}});
    }
    for (const auto& [key, value] : section->items()) {
        const auto& all = featurizeParameters();
        if (std::none_of(all.begin(), all.end(),
                         [&](const Parameter& p) { return p.key == "featurize." + key; })) {
            throw Error(
                ErrorCode::InvalidArgument,
                Text{PODIUM_TEXT("features.unknownKey", "featurize has no parameter {key}."), {{"key", key}}},
                place(key),
                Text{PODIUM_TEXT("features.knownKeysHint", "It knows: {keys}."), {{"keys", knownKeys()}}});
        }
    }
}

/// `positive` names a class, which may be written as a number or as true/false.
std::string positiveOf(const Json& params)
{
    const Json* value = findDotted(params, "featurize.positive");
    if (value == nullptr || value->is_null())
        return {};
    if (value->is_boolean())
        return value->get<bool>() ? "True" : "False"; // as tables write them
    if (value->is_number())
        return value->is_number_float() ? pythonFloatRepr(value->get<double>()) : value->dump();
    return valueOf(params, "positive").get<std::string>();
}

std::map<std::string, std::vector<std::string>> columnsOf(const Json& params)
{
    std::map<std::string, std::vector<std::string>> columns;
    const Json map = valueOf(params, "columns");
    if (map.is_null())
        return columns;
    for (const auto& [table, list] : map.items()) {
        if (list.is_null())
            continue;
        const bool valid =
            list.is_array() && !list.empty() &&
            std::all_of(list.begin(), list.end(), [](const Json& name) { return name.is_string(); });
        if (!valid) {
            throw Error(
                ErrorCode::InvalidArgument,
                Text{PODIUM_TEXT("features.columnsType", "featurize.columns.{table} is no list of columns."),
                     {{"table", table}}},
                place("columns." + table),
                PODIUM_TEXT("features.columnsTypeHint", "Write it as [first column, second column]."));
        }
        columns[table] = list.get<std::vector<std::string>>();
    }
    return columns;
}

void checkMode(const Json& params, bool ranking)
{
    const std::vector<const char*> foreign = ranking ? std::vector<const char*>{"positive", "threshold"}
                                                     : std::vector<const char*>{"max_rank", "world_rank"};
    for (const char* key : foreign) {
        if (!isGiven(params, key))
            continue;
        if (ranking) {
            throw Error(
                ErrorCode::InvalidArgument,
                Text{PODIUM_TEXT("features.needsTarget", "featurize.{key} needs featurize.target."),
                     {{"key", key}}},
                place(key),
                PODIUM_TEXT("features.needsTargetHint", "Name the target column, or take the key out: "
                                                        "rankings get their classes from world_rank."));
        }
        throw Error(
            ErrorCode::InvalidArgument,
            Text{PODIUM_TEXT("features.onlyRankings",
                             "featurize.{key} is for rankings, not for a table with featurize.target."),
                 {{"key", key}}},
            place(key),
            PODIUM_TEXT("features.onlyRankingsHint",
                        "Take the key out; featurize.threshold makes two classes of a numeric target."));
    }
}

} // namespace

const std::vector<Parameter>& featurizeParameters()
{
    static const std::vector<Parameter> parameters = {
        atLeast(
            1,
            row("max_rank", ParameterType::Integer, 100, PODIUM_TEXT("features.maxRankLabel", "Largest rank"),
                PODIUM_TEXT("features.maxRankHelp", "Rows up to this place of the world ranking are used."))),
        atLeast(1, row("world_rank", ParameterType::Integer, 50,
                       PODIUM_TEXT("features.worldRankLabel", "Limit of the class"),
                       PODIUM_TEXT("features.worldRankHelp",
                                   "A university before this place is of class 1, the others of class 0; "
                                   "smaller than the largest rank."))),
        choice("label_rule", {"below", "up_to"}, PODIUM_TEXT("features.labelRuleLabel", "The limit itself"),
               PODIUM_TEXT("features.labelRuleHelp",
                           "below: the limit itself is of class 0; up_to: it is of class 1.")),
        nullable(row("target", ParameterType::String, nullptr, PODIUM_TEXT("features.targetLabel", "Target"),
                     PODIUM_TEXT("features.targetHelp",
                                 "The column that is predicted, in a table that is no ranking."))),
        nullable(row(
            "positive", ParameterType::String, nullptr,
            PODIUM_TEXT("features.positiveLabel", "Positive class"),
            PODIUM_TEXT(
                "features.positiveHelp",
                "The class precision and recall are about; of two classes the rarer one if none is named."))),
        nullable(
            row("threshold", ParameterType::Real, nullptr,
                PODIUM_TEXT("features.thresholdLabel", "Threshold of the target"),
                PODIUM_TEXT(
                    "features.thresholdHelp",
                    "Makes two classes of a numeric target: class 1 below this value, class 0 from it on."))),
        nullable(atLeast(
            1, row("max_features", ParameterType::Integer, kDefaultMaxFeatures,
                   PODIUM_TEXT("features.maxFeaturesLabel", "Table columns used"),
                   PODIUM_TEXT("features.maxFeaturesHelp", "Only the first so many columns of the order of "
                                                           "the table are features; nothing takes all.")))),
        nullable(
            row("columns", ParameterType::Map, Json::object(),
                PODIUM_TEXT("features.columnsLabel", "Columns by table"),
                PODIUM_TEXT("features.columnsHelp",
                            "For each table the columns that are features, instead of the order it has."))),
        nullable(row("leave_out", ParameterType::List, Json::array(), PODIUM_TEXT("features.leaveOutLabel", "Tables left out"),
                     PODIUM_TEXT("features.leaveOutHelp", "Tables that are cleaned by their recipe but not prepared for training."))),
        choice(
            "split", {"last_year", "last_year_test", "random", "predefined"}, PODIUM_TEXT("features.splitLabel", "Split"),
            PODIUM_TEXT("features.splitHelp", "last_year: validation on the last year; last_year_test: the "
                                              "last year is kept for the final test; random: "
                                              "80 of 100 rows for training, the same share of each class; "
                                              "predefined: a column says it of each row.")),
        with("split", "predefined",
             nullable(row("split_column", ParameterType::String, nullptr, PODIUM_TEXT("features.splitColumnLabel", "Column of the split"),
                          PODIUM_TEXT("features.splitColumnHelp", "Of the predefined split: its cells are train, validation or test. It is no feature.")))),
        atLeast(0, row("seed", ParameterType::Integer, 42,
                       PODIUM_TEXT("features.seedLabel", "Seed of the split"),
                       PODIUM_TEXT("features.seedHelp", "The same seed draws the same rows.")))};
    return parameters;
}

std::vector<std::string> leftOutTables(const Json& params)
{
    std::vector<std::string> tables;
    if (const Json* list = params.is_object() ? findDotted(params, kLeaveOut) : nullptr; list != nullptr && list->is_array())
        for (const Json& name : *list)
            if (name.is_string())
                tables.push_back(name.get<std::string>());
    return tables;
}

FeaturizeOptions featurizeOptions(const Json& params)
{
    checkKeys(params);
    FeaturizeOptions options;
    const Json target = valueOf(params, "target");
    options.target = target.is_null() ? std::string() : target.get<std::string>();
    checkMode(params, options.isRanking());
    options.positive = options.isRanking() ? std::string() : positiveOf(params);
    if (const Json threshold = valueOf(params, "threshold"); !threshold.is_null())
        options.threshold = threshold.get<double>();
    options.maxRank = valueOf(params, "max_rank").get<double>();
    options.worldRank = valueOf(params, "world_rank").get<double>();
    options.inclusive = valueOf(params, "label_rule") == "up_to";
    const Json maxFeatures = valueOf(params, "max_features");
    const bool all = maxFeatures.is_null() || (!options.isRanking() && !isGiven(params, "max_features"));
    if (!all)
        options.maxFeatures = static_cast<std::size_t>(maxFeatures.get<double>());
    options.columns = columnsOf(params);
    options.leaveOut = leftOutTables(params);
    const std::string rule = !options.isRanking() && !isGiven(params, "split")
                                 ? "random"
                                 : valueOf(params, "split").get<std::string>();
    options.split = rule == "random"           ? SplitRule::Random
                    : rule == "predefined"     ? SplitRule::Predefined
                    : rule == "last_year_test" ? SplitRule::LastYearTest
                                               : SplitRule::LastYear;
    if (const Json column = valueOf(params, "split_column"); options.split == SplitRule::Predefined) {
        if (column.is_null() || column.get<std::string>().empty())
            throw Error(ErrorCode::InvalidArgument,
                        PODIUM_TEXT("features.splitNeedsColumn", "The predefined split needs featurize.split_column: the column that says it of each row."),
                        place("split_column"),
                        PODIUM_TEXT("features.noSplitColumnHint", "Name the column whose cells are train, validation or test, or choose another "
                                                                  "split."));
        options.splitColumn = column.get<std::string>();
    }
    options.seed = valueOf(params, "seed").get<std::uint64_t>();
    if (options.isRanking() && options.worldRank >= options.maxRank) {
        throw Error(
            ErrorCode::InvalidArgument,
            Text{PODIUM_TEXT("features.rankOrder", "featurize.world_rank is {limit}, which is not smaller "
                                                   "than featurize.max_rank, {largest}: "
                                                   "all rows would be of one class."),
                 {{"limit", static_cast<std::int64_t>(options.worldRank)},
                  {"largest", static_cast<std::int64_t>(options.maxRank)}}},
            place("world_rank"),
            PODIUM_TEXT("features.rankOrderHint", "Choose a smaller world_rank or a greater max_rank."));
    }
    return options;
}

} // namespace podium::features
