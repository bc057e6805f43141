#include "core/features/FeatureColumns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "core/base/Error.h"
#include "core/cleaning/CellReading.h"
#include "core/features/RankingTemplate.h"

namespace podium::features {
namespace {

constexpr std::int64_t kIdentifierRows = 20; ///< in fewer rows all texts may differ by chance

void checkNamed(const Table& rows, const std::string& table, const std::vector<std::string>& names,
                const std::string& target, const std::string& splitColumn)
{
    const std::string where = "params.yaml, featurize.columns." + table;
    for (auto name = names.begin(); name != names.end(); ++name) {
        if (!rows.indexOf(*name)) {
            throw Error(
                ErrorCode::InvalidArgument,
                Text{
                    PODIUM_TEXT("features.unknownColumn",
                                "featurize.columns names {column}, which is not in the clean table {table}."),
                    {{"column", *name}, {"table", table}}},
                where,
                Text{PODIUM_TEXT("features.columnsThereHint", "The table has: {columns}."),
                     {{"columns", fmt::format("{}", fmt::join(rows.names(), ", "))}}});
        }
        if (*name == target) {
            throw Error(
                ErrorCode::InvalidArgument,
                Text{PODIUM_TEXT("features.targetAsFeature",
                                 "The column {column} of {table} decides the class and cannot be a feature."),
                     {{"column", *name}, {"table", table}}},
                where,
                PODIUM_TEXT("features.targetAsFeatureHint",
                            "Take it out of the list: a model would only repeat it."));
        }
        if (*name == splitColumn)
            throw Error(ErrorCode::InvalidArgument,
                        Text{PODIUM_TEXT("features.splitAsFeature", "The column {column} of {table} says which rows are learnt from and cannot be a feature."),
                             {{"column", *name}, {"table", table}}},
                        where, PODIUM_TEXT("features.splitAsFeatureHint", "Take it out of the list: new rows do not have it."));
        if (std::find(names.begin(), name, *name) != name) {
            throw Error(ErrorCode::InvalidArgument,
                        Text{PODIUM_TEXT("features.columnTwice",
                                         "featurize.columns names {column} of {table} twice."),
                             {{"column", *name}, {"table", table}}},
                        where, PODIUM_TEXT("features.columnTwiceHint", "Name each column once."));
        }
    }
}

std::vector<std::string> orderOf(const Table& rows, const std::string& table, const FeaturizeOptions& options,
                                 const std::string& target)
{
    std::vector<std::string> order;
    if (!options.isRanking()) {
        std::copy_if(rows.names().begin(), rows.names().end(), std::back_inserter(order),
                     [&](const std::string& name) { return name != target && name != options.splitColumn; });
        if (order.empty()) {
            throw Error(
                ErrorCode::InvalidData,
                Text{PODIUM_TEXT("features.noFeatures",
                                 "The table {table} has no column besides the target {column}."),
                     {{"table", table}, {"column", target}}},
                table,
                PODIUM_TEXT("features.noFeaturesHint",
                            "Import a table with columns to predict from, or drop fewer in its recipe."));
        }
        return order;
    }
    order = ranking::defaultColumns(table);
    if (order.empty()) {
        throw Error(
            ErrorCode::InvalidArgument,
            Text{PODIUM_TEXT("features.noOrder", "{table} is none of the known rankings, so it is not known "
                                                 "which of its columns are features."),
                 {{"table", table}}},
            "params.yaml, featurize.columns",
            Text{PODIUM_TEXT("features.noOrderHint",
                             "Name them under featurize.columns: {table}: [...]. The table has: {columns}."),
                 {{"table", table}, {"columns", fmt::format("{}", fmt::join(rows.names(), ", "))}}});
    }
    return order;
}

/// A text that stands for all texts of a column being numbers: then the recipe forgot to convert it.
bool holdsOnlyNumbers(const std::vector<std::string>& categories)
{
    return std::all_of(categories.begin(), categories.end(),
                       [](const std::string& text) { return cleaning::readReal(text).has_value(); });
}

void checkPresent(const Table& rows, const std::string& table, const std::string& name, const Column& column)
{
    if (column.missingCount() == 0)
        return;
    std::int64_t first = 0;
    while (!column.isMissing(first))
        ++first;
    throw Error(
        ErrorCode::InvalidData,
        Text{PODIUM_TEXT("features.missingCells",
                         "The feature {column} of table {table} is missing in {count} of {rows} rows."),
             {{"column", name}, {"table", table}, {"count", column.missingCount()}, {"rows", column.size()}}},
        table + ", row " + std::to_string(rows.rowId(first) + 1) + ", column " + name,
        Text{PODIUM_TEXT("features.missingCellsHint", "Let the recipe of the table fill or drop them "
                                                      "(fill_missing, drop_rows), or leave the column "
                                                      "out: featurize.columns, {table}."),
             {{"table", table}}});
}

Column codes(const Column& column, Feature& feature)
{
    std::map<std::string, std::int64_t, std::less<>> positions; // code-point order is byte order in UTF-8
    for (std::int64_t row = 0; row < column.size(); ++row) {
        const std::string_view text = column.text(row);
        if (positions.find(text) == positions.end())
            positions.emplace(text, 0);
    }
    for (auto& [text, position] : positions) {
        position = static_cast<std::int64_t>(feature.categories.size());
        feature.categories.push_back(text);
    }
    std::vector<std::int64_t> values;
    values.reserve(static_cast<std::size_t>(column.size()));
    for (std::int64_t row = 0; row < column.size(); ++row)
        values.push_back(positions.find(column.text(row))->second);
    return Column::integers(std::move(values));
}

Column wholeNumbers(const Column& column)
{
    std::vector<std::int64_t> values;
    values.reserve(static_cast<std::size_t>(column.size()));
    for (std::int64_t row = 0; row < column.size(); ++row)
        values.push_back(column.type() == ColumnType::Date ? column.date(row)
                                                           : std::int64_t{column.boolean(row)});
    return Column::integers(std::move(values));
}

void checkFloat(const Table& rows, const std::string& table, const std::string& name, const Column& column)
{
    constexpr double kLargest = std::numeric_limits<float>::max();
    for (std::int64_t row = 0; row < column.size(); ++row) {
        if (std::fabs(column.real(row)) <= kLargest)
            continue;
        throw Error(
            ErrorCode::InvalidData,
            Text{PODIUM_TEXT(
                     "features.tooLarge",
                     "The feature {column} of table {table} holds {cell}, which is too large to learn from."),
                 {{"column", name}, {"table", table}, {"cell", column.asText(row)}}},
            table + ", row " + std::to_string(rows.rowId(row) + 1) + ", column " + name,
            PODIUM_TEXT("features.tooLargeHint",
                        "Let the recipe of the table treat it as missing (missing_tokens) or drop the row."));
    }
}

} // namespace

std::vector<std::string> chosenFeatures(const Table& rows, const std::string& table,
                                        const FeaturizeOptions& options, const std::string& target,
                                        std::vector<Text>& notes)
{
    if (const auto named = options.columns.find(table); named != options.columns.end()) {
        checkNamed(rows, table, named->second, target, options.splitColumn);
        return named->second;
    }
    std::vector<std::string> order = orderOf(rows, table, options, target);
    if (options.maxFeatures && *options.maxFeatures > order.size()) {
        notes.push_back(Text{
            PODIUM_TEXT(
                "features.allFeatures",
                "{table}: {limit} columns may be used, but its order has only {count}: all of them are."),
            {{"table", table}, {"limit", *options.maxFeatures}, {"count", order.size()}}});
    }
    if (options.maxFeatures)
        order.resize(std::min(order.size(), *options.maxFeatures));
    for (const std::string& name : order) {
        if (!rows.indexOf(name)) {
            throw Error(
                ErrorCode::InvalidData,
                Text{PODIUM_TEXT("features.columnGone",
                                 "The feature {column} is not in the clean table {table}."),
                     {{"column", name}, {"table", table}}},
                table + ", column " + name,
                Text{PODIUM_TEXT("features.columnGoneHint",
                                 "Look whether its recipe drops or renames it, or name the features under "
                                 "featurize.columns: {table}. The table has: {columns}."),
                     {{"table", table}, {"columns", fmt::format("{}", fmt::join(rows.names(), ", "))}}});
        }
    }
    return order;
}

EncodedFeature encodedFeature(const Table& rows, const std::string& table, const std::string& name,
                              std::vector<Text>& warnings)
{
    const Column& column = rows.column(name, table);
    checkPresent(rows, table, name, column);
    EncodedFeature encoded;
    encoded.feature.name = name;
    switch (column.type()) {
    case ColumnType::Text:
        encoded.feature.categorical = true;
        encoded.column = codes(column, encoded.feature);
        if (column.size() > kIdentifierRows &&
            encoded.feature.categories.size() == static_cast<std::size_t>(column.size())) {
            warnings.push_back(
                Text{PODIUM_TEXT("features.identifier",
                                 "{table}: the column {column} holds another text in each row, so it tells "
                                 "nothing about new rows. Leave it out (featurize.columns)."),
                     {{"table", table}, {"column", name}}});
        } else if (holdsOnlyNumbers(encoded.feature.categories)) {
            warnings.push_back(Text{
                PODIUM_TEXT("features.numbersAsText",
                            "{table}: the column {column} holds numbers kept as text, so they are ordered as "
                            "texts. Convert it in the recipe."),
                {{"table", table}, {"column", name}}});
        }
        break;
    case ColumnType::Boolean:
    case ColumnType::Date:
        encoded.column = wholeNumbers(column);
        break;
    case ColumnType::Integer:
    case ColumnType::Real:
        checkFloat(rows, table, name, column);
        encoded.column = column;
        break;
    }
    return encoded;
}

} // namespace podium::features
