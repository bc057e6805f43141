#include "core/features/Featurizer.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/Error.h"
#include "core/cleaning/Recipe.h"
#include "core/features/FeatureColumns.h"
#include "core/features/RankingTemplate.h"
#include "core/features/SampleRows.h"
#include "core/features/Target.h"

namespace podium::features {
namespace {

constexpr std::int64_t kFewRows = 10;

std::string_view name(SplitRule rule)
{
    switch (rule) {
    case SplitRule::LastYear:
        return "last_year";
    case SplitRule::LastYearTest:
        return "last_year_test";
    case SplitRule::Random:
        return "random";
    case SplitRule::Predefined:
        return "predefined";
    }
    return {};
}

void checkNotEmpty(const Table& clean, const std::string& table)
{
    if (clean.rowCount() == 0) {
        throw Error(ErrorCode::InvalidData,
                    Text{PODIUM_TEXT("features.emptyTable", "The clean table {table} has no rows."),
                         {{"table", table}}},
                    table,
                    PODIUM_TEXT("features.emptyTableHint",
                                "Look at the raw table, and at the steps of its recipe that drop rows."));
    }
}

const Column* yearsOf(const Table& rows, const std::string& table, const FeaturizeOptions& options)
{
    if (options.split == SplitRule::Random || options.split == SplitRule::Predefined)
        return nullptr;
    const auto index = rows.indexOf(ranking::kYearColumn);
    const bool usable = index && isNumber(rows.column(*index).type()) && rows.column(*index).missingCount() == 0;
    if (!usable) {
        throw Error(
            ErrorCode::InvalidData,
            Text{PODIUM_TEXT("features.noYear", "The split {split} needs a column {column} of numbers "
                                                "without missing cells, which table {table} does "
                                                "not have."),
                 {{"split", name(options.split)}, {"column", ranking::kYearColumn}, {"table", table}}},
            table + ", column " + std::string(ranking::kYearColumn),
            PODIUM_TEXT("features.noYearHint",
                        "Set featurize.split to random, or let the recipe make such a column."));
    }
    return &rows.column(*index);
}

void checkParts(const Split& parts, const std::string& table, const FeaturizeOptions& options)
{
    if (!parts.train.empty() && !parts.validation.empty())
        return;
    const Text what =
        parts.train.empty()
            ? Text{PODIUM_TEXT("features.nothingToTrain",
                               "The split {split} leaves no row of table {table} for training."),
                   {{"split", name(options.split)}, {"table", table}}}
            : Text{PODIUM_TEXT("features.nothingToValidate",
                               "The split {split} leaves no row of table {table} for validation."),
                   {{"split", name(options.split)}, {"table", table}}};
    throw Error(
        ErrorCode::InvalidData, what, table,
        options.split == SplitRule::Predefined
            ? PODIUM_TEXT("features.splitWordHint", "Each row has to say train, validation or test; a recipe can replace what is "
                                                    "written otherwise (replace).")
        : options.split == SplitRule::Random
            ? PODIUM_TEXT("features.moreRowsHint", "Import more rows: at least two of a class are needed.")
            : PODIUM_TEXT("features.moreYearsHint", "Import more years, or set featurize.split to random."));
}

PreparedPart partOf(std::string id, std::string file, const std::vector<std::int64_t>& chosen, const Table& x,
                    const Target& target, const Table& rows)
{
    PreparedPart part;
    part.id = std::move(id);
    part.file = std::move(file);
    part.x = x.take(chosen);
    part.classCounts.assign(target.classes.size(), 0);
    std::vector<std::int64_t> classes;
    std::vector<std::int64_t> rowIds;
    for (const std::int64_t row : chosen) {
        const std::int32_t value = target.y[static_cast<std::size_t>(row)];
        classes.push_back(value);
        rowIds.push_back(rows.rowId(row));
        ++part.classCounts[static_cast<std::size_t>(value)];
    }
    part.y = Table({target.rule.label}, {Column::integers(std::move(classes))}, std::move(rowIds));
    return part;
}

/// Rows below the limit and up to it: they differ by the rows that lie on it.
Json countsAt(const Column& column, double limit, const std::vector<std::int64_t>* rows)
{
    std::int64_t below = 0;
    std::int64_t upTo = 0;
    const std::int64_t count = rows != nullptr ? static_cast<std::int64_t>(rows->size()) : column.size();
    for (std::int64_t i = 0; i < count; ++i) {
        const double value = column.real(rows != nullptr ? (*rows)[static_cast<std::size_t>(i)] : i);
        below += value < limit ? 1 : 0;
        upTo += value <= limit ? 1 : 0;
    }
    return {{"below", below}, {"up_to", upTo}, {"rows", count}};
}

double medianOf(const Column& column, const std::vector<std::int64_t>& rows)
{
    std::vector<double> values;
    for (const std::int64_t row : rows)
        values.push_back(column.real(row));
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return values.size() % 2 == 1 ? *middle : (*std::max_element(values.begin(), middle) + *middle) / 2;
}

void warnAboutClasses(const PreparedPart& part, const FeatureSpec& spec, std::vector<Text>& warnings)
{
    const auto present =
        std::count_if(part.classCounts.begin(), part.classCounts.end(), [](std::int64_t n) { return n > 0; });
    const auto rows = part.y.rowCount();
    if (present == 1) {
        const auto which = std::find_if(part.classCounts.begin(), part.classCounts.end(),
                                        [](std::int64_t n) { return n > 0; });
        const std::string& only = spec.classes[static_cast<std::size_t>(which - part.classCounts.begin())];
        const std::vector<Text::Argument> arguments = {
            {"table", spec.table}, {"rows", rows}, {"class", only}};
        if (part.id == "train")
            warnings.push_back(Text{
                PODIUM_TEXT("features.oneClassTraining",
                            "{table}: all {rows} rows for training are of class {class}; there is nothing to "
                            "tell apart."),
                arguments});
        else if (part.id == "validation")
            warnings.push_back(
                Text{PODIUM_TEXT("features.oneClassValidation",
                                 "{table}: all {rows} rows for validation are of class {class}; some figures "
                                 "are undefined."),
                     arguments});
        return;
    }
    if (part.id != "validation")
        return;
    for (std::size_t i = 0; i < part.classCounts.size(); ++i) {
        if (part.classCounts[i] < kFewRows) {
            warnings.push_back(Text{
                PODIUM_TEXT("features.fewRowsOfAClass",
                            "{table}: only {count} of {rows} rows for validation {count:is|are} of class {class}; the "
                            "figures say little."),
                {{"table", spec.table},
                 {"count", part.classCounts[i]},
                 {"rows", rows},
                 {"class", spec.classes[i]}}});
        }
    }
}

Json splitJson(const FeaturizeOptions& options, const Split& parts)
{
    Json json{{"rule", name(options.split)}};
    if (parts.year)
        json["year"] = *parts.year;
    if (options.split == SplitRule::Predefined)
        json["column"] = options.splitColumn;
    else if (options.split != SplitRule::LastYear) // there it draws nothing, so another seed is the same split
        json["seed"] = options.seed;
    return json;
}

/// The steps that prediction needs, and the types of the raw columns they start from.
void addRecipe(FeatureSpec& spec, const cleaning::CleanSchema& schema)
{
    std::set<std::string> columns;
    for (const Feature& feature : spec.features)
        columns.insert(feature.name);
    spec.recipe = cleaning::Recipe::fromJson(schema.recipe, cleaning::cleanSchemaPath(schema.table))
                      .neededFor(columns)
                      .toJson();
    spec.recipeMd5 = schema.recipeMd5;
    for (const Field& field : schema.raw.fields) {
        if (columns.contains(field.name))
            spec.rawSchema.fields.push_back(field);
    }
}

} // namespace

Json Prepared::toJson() const
{
    Json json = spec.toJson();
    json["split"] = split;
    json["label_counts"] = labelCounts;
    json["funnel"] = Json::array();
    for (const FunnelStep& step : funnel)
        json["funnel"].push_back(step.toJson());
    return json;
}

Prepared featurize(const Table& clean, const cleaning::CleanSchema& schema, const FeaturizeOptions& options,
                   JobContext& job)
{
    job.checkCancelled();
    const std::string& table = schema.table;
    checkNotEmpty(clean, table);
    Prepared prepared;
    prepared.funnel.push_back({"read", schema.rowsRead, {}});
    const std::vector<RowStep> steps = sampleRows(clean, table, options);
    for (const RowStep& step : steps)
        prepared.funnel.push_back({step.id, static_cast<std::int64_t>(step.rows.size()), {}});
    const std::vector<std::int64_t>& used = steps.back().rows;
    const auto leftOut = clean.rowCount() - static_cast<std::int64_t>(used.size());
    const Table rows = leftOut == 0 ? clean : clean.take(used);
    if (!options.isRanking() && leftOut > 0) {
        prepared.warnings.push_back(
            Text{PODIUM_TEXT("features.rowsWithoutTarget",
                             "{table}: {count} {count:row|rows} without a value of {column} {count:is|are} left out."),
                 {{"table", table}, {"count", leftOut}, {"column", options.target}}});
    }

    const Target target = targetOf(rows, table, options);
    prepared.spec.table = table;
    prepared.spec.labelRule = target.rule;
    prepared.spec.classes = target.classes;
    prepared.spec.positive = target.positive;
    if (options.isRanking())
        prepared.spec.maxRank = options.maxRank;

    std::vector<std::string> names = chosenFeatures(rows, table, options, target.rule.column, prepared.notes);
    std::vector<Column> columns;
    std::vector<std::int64_t> rowIds;
    for (const std::string& name : names) {
        job.checkCancelled();
        EncodedFeature encoded = encodedFeature(rows, table, name, prepared.warnings);
        prepared.spec.features.push_back(std::move(encoded.feature));
        columns.push_back(std::move(encoded.column));
    }
    for (std::int64_t row = 0; row < rows.rowCount(); ++row)
        rowIds.push_back(rows.rowId(row));
    const Table x(std::move(names), std::move(columns), std::move(rowIds));

    const Split parts = options.split == SplitRule::Predefined
                            ? predefinedSplit(rows, table, options.splitColumn)
                            : split(options.split, target.y, static_cast<std::int32_t>(target.classes.size()),
                                    yearsOf(rows, table, options), options.seed);
    const bool holdsTest = options.split == SplitRule::LastYearTest || !parts.test.empty();
    checkParts(parts, table, options);
    prepared.split = splitJson(options, parts);
    prepared.parts.push_back(partOf("train", "train", parts.train, x, target, rows));
    prepared.parts.push_back(partOf("validation", "val", parts.validation, x, target, rows));
    if (holdsTest)
        prepared.parts.push_back(partOf("test", "test", parts.test, x, target, rows));

    for (std::size_t f = 0; f < prepared.spec.features.size(); ++f) {
        if (!prepared.spec.features[f].categorical)
            prepared.spec.features[f].trainingMedian = medianOf(x.column(f), parts.train);
    }
    prepared.labelCounts = Json::object();
    if (target.rule.threshold) {
        const Column& column = rows.column(target.rule.column, table);
        prepared.labelCounts = countsAt(column, *target.rule.threshold, nullptr);
        prepared.labelCounts["train"] = countsAt(column, *target.rule.threshold, &parts.train);
        prepared.labelCounts["validation"] = countsAt(column, *target.rule.threshold, &parts.validation);
        if (holdsTest)
            prepared.labelCounts["test"] = countsAt(column, *target.rule.threshold, &parts.test);
    }
    addRecipe(prepared.spec, schema);
    for (const PreparedPart& part : prepared.parts) {
        prepared.funnel.push_back({part.id, part.x.rowCount(), part.classCounts});
        warnAboutClasses(part, prepared.spec, prepared.warnings);
    }
    return prepared;
}

} // namespace podium::features
