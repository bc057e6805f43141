#include "core/features/Target.h"

#include <algorithm>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "core/base/Error.h"
#include "core/cleaning/CellReading.h"
#include "core/features/RankingTemplate.h"

namespace podium::features {
namespace {

Target byLimit(const Column& column, LabelRule rule)
{
    Target target{std::move(rule), {"0", "1"}, "1", {}};
    target.y.reserve(static_cast<std::size_t>(column.size()));
    for (std::int64_t row = 0; row < column.size(); ++row) {
        const double value = column.real(row);
        const bool below =
            target.rule.inclusive ? value <= *target.rule.threshold : value < *target.rule.threshold;
        target.y.push_back(below ? 1 : 0);
    }
    return target;
}

Error tooManyValues(const Column& column, const std::string& table, const std::string& name,
                    std::size_t count)
{
    const Text hint =
        isNumber(column.type())
            ? PODIUM_TEXT(
                  "features.thresholdHint",
                  "Give a threshold rule that makes two classes, below it and from it on: --target \"COLUMN<NUMBER\" "
                  "for a new project, featurize.threshold in this one.")
            : PODIUM_TEXT("features.classesHint",
                          "Choose another target, or let the recipe bring values together (replace).");
    return Error(
        ErrorCode::InvalidData,
        Text{PODIUM_TEXT(
                 "features.tooManyClasses",
                 "The target {column} of table {table} has {count} different values; there can be up to {most} classes."),
             {{"column", name}, {"table", table}, {"count", count}, {"most", kMostClasses}}},
        table + ", column " + name, hint);
}

/// The different values in their order, with the number of rows of each.
std::vector<std::pair<std::string, std::int64_t>> valuesOf(const Column& column, const std::string& table,
                                                           const std::string& name)
{
    std::map<std::string, std::int64_t> counts;
    for (std::int64_t row = 0; row < column.size(); ++row)
        ++counts[column.asText(row)];
    if (counts.size() > kMostClasses)
        throw tooManyValues(column, table, name, counts.size());
    std::vector<std::pair<std::string, std::int64_t>> values(counts.begin(), counts.end());
    if (isNumber(column.type())) {
        std::sort(values.begin(), values.end(), [](const auto& a, const auto& b) {
            return cleaning::readReal(a.first).value_or(0) < cleaning::readReal(b.first).value_or(0);
        });
    }
    return values;
}

/// The class that `positive` names: by its text, or by its value where it is a number ("1" names 1.0).
std::optional<std::string> named(const std::vector<std::string>& classes, const std::string& positive)
{
    const std::optional<double> number = cleaning::readReal(positive);
    for (const std::string& name : classes) {
        if (name == positive)
            return name;
    }
    for (const std::string& name : classes) {
        if (number && cleaning::readReal(name) == number)
            return name;
    }
    return std::nullopt;
}

Target byValue(const Column& column, const std::string& table, LabelRule rule, const std::string& positive)
{
    const auto values = valuesOf(column, table, rule.column);
    Target target{std::move(rule), {}, {}, {}};
    for (const auto& [name, count] : values)
        target.classes.push_back(name);
    const std::string where = "params.yaml, featurize.positive";
    if (!positive.empty() && values.size() > 2) {
        throw Error(
            ErrorCode::InvalidArgument,
            Text{PODIUM_TEXT("features.positiveOfMany",
                             "featurize.positive is for a target of two classes; {column} has {count}."),
                 {{"column", target.rule.column}, {"count", values.size()}}},
            where,
            PODIUM_TEXT("features.positiveOfManyHint",
                        "Take it out: with more classes each of them is looked at."));
    }
    if (!positive.empty()) {
        const std::optional<std::string> found = named(target.classes, positive);
        if (!found && values.size() == 2) {
            throw Error(ErrorCode::InvalidArgument,
                        Text{PODIUM_TEXT("features.noSuchClass",
                                         "featurize.positive is {value}, which is no value of {column}."),
                             {{"value", positive}, {"column", target.rule.column}}},
                        where,
                        Text{PODIUM_TEXT("features.classNamesHint", "Its values are: {classes}."),
                             {{"classes", fmt::format("{}", fmt::join(target.classes, ", "))}}});
        }
        target.positive = found.value_or(positive);
        if (!found)
            target.classes.push_back(positive); // the only class there is, is the negative one
    } else if (values.size() <= 2) {
        const bool firstIsRarer = values.size() == 2 && values[0].second < values[1].second;
        target.positive = firstIsRarer ? values[0].first : values.back().first;
    }
    if (target.classes.size() == 2 && target.classes[0] == target.positive)
        std::swap(target.classes[0], target.classes[1]);
    std::map<std::string, std::int32_t> codes;
    for (std::size_t i = 0; i < target.classes.size(); ++i)
        codes[target.classes[i]] = static_cast<std::int32_t>(i);
    for (std::int64_t row = 0; row < column.size(); ++row)
        target.y.push_back(codes.at(column.asText(row)));
    return target;
}

} // namespace

Target targetOf(const Table& rows, const std::string& table, const FeaturizeOptions& options)
{
    LabelRule rule;
    rule.column = options.isRanking() ? std::string(ranking::kRankColumn) : options.target;
    rule.label = options.isRanking() ? std::string(ranking::kLabel) : options.target;
    rule.threshold = options.isRanking() ? options.worldRank : options.threshold;
    rule.inclusive = options.inclusive;
    const Column& column = rows.column(rule.column, table);
    if (!rule.threshold)
        return byValue(column, table, std::move(rule), options.positive);
    if (!isNumber(column.type())) {
        throw Error(
            ErrorCode::InvalidData,
            Text{PODIUM_TEXT("features.thresholdOnText", "Column {column} of table {table} is of type {type} "
                                                         "and cannot be compared with a limit."),
                 {{"column", rule.column}, {"table", table}, {"type", podium::name(column.type())}}},
            table + ", column " + rule.column,
            PODIUM_TEXT("features.convertHint",
                        "Let the recipe of the table convert it to a number (step convert)."));
    }
    return byLimit(column, std::move(rule));
}

} // namespace podium::features
