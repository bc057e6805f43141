#include "core/features/FeatureSpec.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/Error.h"
#include "core/cleaning/CellReading.h"

namespace podium::features {
namespace {

constexpr float kMissing = std::numeric_limits<float>::quiet_NaN();

Error broken(const std::string& key, const std::string& where)
{
    return Error(ErrorCode::InvalidFormat,
                 {PODIUM_TEXT("features.brokenSpec", "The description of the features is broken at {key}."),
                  {{"key", key}}},
                 where, Text{PODIUM_TEXT("features.brokenSpecHint", "Run the stage {stage} and those after it again."), {{"stage", "featurize"}}});
}

/// A required member of one of the given JSON types.
const Json& member(const Json& json, const char* key, const std::string& where,
                   bool (Json::*isType)() const noexcept)
{
    if (!json.is_object() || !json.contains(key) || !(json[key].*isType)())
        throw broken(key, where);
    return json[key];
}

std::optional<double> optionalNumber(const Json& json, const char* key, const std::string& where)
{
    if (!json.contains(key) || json[key].is_null())
        return std::nullopt;
    return member(json, key, where, &Json::is_number).get<double>();
}

std::vector<std::string> textList(const Json& json, const char* key, const std::string& where)
{
    std::vector<std::string> texts;
    for (const Json& item : member(json, key, where, &Json::is_array)) {
        if (!item.is_string())
            throw broken(key, where);
        texts.push_back(item.get<std::string>());
    }
    return texts;
}

Json numberOrNull(const std::optional<double>& value) { return value ? Json(*value) : Json(); }

float categoryCode(const Feature& feature, const Column& column, std::int64_t row, std::int64_t& unseen)
{
    const std::string cell = column.asText(row);
    const auto found = std::lower_bound(feature.categories.begin(), feature.categories.end(), cell);
    if (found != feature.categories.end() && *found == cell)
        return static_cast<float>(found - feature.categories.begin());
    ++unseen;
    return kMissing;
}

float number(const Column& column, std::int64_t row, std::int64_t& unseen)
{
    if (column.type() == ColumnType::Date)
        return static_cast<float>(column.date(row));
    if (column.type() != ColumnType::Text)
        return static_cast<float>(column.real(row));
    if (const std::optional<double> value = cleaning::readReal(column.text(row)))
        return static_cast<float>(*value);
    ++unseen;
    return kMissing;
}

} // namespace

Json LabelRule::toJson() const
{
    return {{"column", column}, {"threshold", numberOrNull(threshold)}, {"inclusive", inclusive}, {"label", label}};
}

LabelRule LabelRule::fromJson(const Json& json, const std::string& where)
{
    LabelRule rule;
    rule.column = member(json, "column", where, &Json::is_string).get<std::string>();
    rule.threshold = optionalNumber(json, "threshold", where);
    rule.inclusive = member(json, "inclusive", where, &Json::is_boolean).get<bool>();
    rule.label = member(json, "label", where, &Json::is_string).get<std::string>();
    return rule;
}

Json FeatureSpec::toJson() const
{
    Json json;
    json["table"] = table;
    json["features"] = Json::array();
    for (const Feature& feature : features) {
        Json entry{{"name", feature.name}, {"categorical", feature.categorical}};
        if (feature.categorical)
            entry["categories"] = feature.categories;
        entry["training_median"] = numberOrNull(feature.trainingMedian);
        json["features"].push_back(std::move(entry));
    }
    json["label_rule"] = labelRule.toJson();
    json["classes"] = classes;
    json["positive"] = positive;
    json["max_rank"] = numberOrNull(maxRank);
    json["recipe"] = recipe;
    json["recipe_md5"] = recipeMd5;
    json["raw_schema"] = rawSchema.toJson();
    return json;
}

FeatureSpec FeatureSpec::fromJson(const Json& json, const std::string& where)
{
    FeatureSpec spec;
    spec.table = member(json, "table", where, &Json::is_string).get<std::string>();
    for (const Json& entry : member(json, "features", where, &Json::is_array)) {
        Feature feature;
        feature.name = member(entry, "name", where, &Json::is_string).get<std::string>();
        feature.categorical = member(entry, "categorical", where, &Json::is_boolean).get<bool>();
        if (feature.categorical)
            feature.categories = textList(entry, "categories", where);
        if (!std::is_sorted(feature.categories.begin(), feature.categories.end()))
            throw broken("categories", where);
        feature.trainingMedian = optionalNumber(entry, "training_median", where);
        spec.features.push_back(std::move(feature));
    }
    spec.labelRule = LabelRule::fromJson(member(json, "label_rule", where, &Json::is_object), where);
    spec.classes = textList(json, "classes", where);
    spec.positive = member(json, "positive", where, &Json::is_string).get<std::string>();
    spec.maxRank = optionalNumber(json, "max_rank", where);
    spec.recipe = member(json, "recipe", where, &Json::is_array);
    spec.recipeMd5 = member(json, "recipe_md5", where, &Json::is_string).get<std::string>();
    spec.rawSchema = Schema::fromJson(member(json, "raw_schema", where, &Json::is_array), where);
    return spec;
}

Matrix FeatureSpec::encode(const Table& clean, std::vector<std::int64_t>* unseen) const
{
    Matrix x;
    x.rows = clean.rowCount();
    x.columns = static_cast<std::int64_t>(features.size());
    x.values.reserve(static_cast<std::size_t>(x.rows * x.columns));
    if (unseen != nullptr)
        unseen->assign(features.size(), 0);
    for (std::size_t f = 0; f < features.size(); ++f) {
        const Feature& feature = features[f];
        const Column& column = clean.column(feature.name, table);
        std::int64_t unknown = 0;
        for (std::int64_t row = 0; row < x.rows; ++row) {
            x.values.push_back(column.isMissing(row) ? kMissing
                               : feature.categorical ? categoryCode(feature, column, row, unknown)
                                                     : number(column, row, unknown));
        }
        if (unseen != nullptr)
            (*unseen)[f] = unknown;
    }
    return x;
}

Json FunnelStep::toJson() const
{
    Json json{{"id", id}, {"rows", rows}};
    if (!classCounts.empty())
        json["classes"] = classCounts;
    return json;
}

} // namespace podium::features
