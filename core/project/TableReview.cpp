#include "core/project/TableReview.h"

#include <algorithm>
#include <numeric>

#include "core/base/Error.h"
#include "core/cleaning/CleanTable.h"
#include "core/cleaning/NameDecisions.h"
#include "core/cleaning/Recipe.h"
#include "core/features/FeaturizeOptions.h"
#include "core/features/RankingTemplate.h"
#include "core/ingest/Csv.h"
#include "core/ingest/Source.h"
#include "core/project/Harmonising.h"
#include "core/project/RawTables.h"
#include "core/project/ReviewFile.h"
#include "core/project/LabelReview.h"
#include "core/project/OneDirection.h"
#include "core/project/ProjectContext.h"
#include "core/project/RecipeReview.h"
#include "core/project/Settings.h"
#include "core/project/StateInputs.h"
#include "core/quality/FindingText.h"
#include "core/versioning/DvcFile.h"

namespace podium::project {
namespace {

constexpr std::uint64_t kMostUnpacked = std::uint64_t{4} << 30;

/// What import noticed in the file, as a finding among the others.
quality::QualityFinding ofImport(const ingest::Finding& noticed, const std::string& table)
{
    quality::QualityFinding finding;
    finding.rule = "import_" + noticed.rule;
    finding.severity = noticed.severity;
    finding.table = table;
    if (!noticed.column.empty())
        finding.columns = {noticed.column};
    finding.count = noticed.count;
    if (noticed.row)
        finding.addRow(*noticed.row);
    for (const std::string& example : noticed.examples)
        finding.addExample(example);
    finding.message = noticed.message;
    return finding;
}

quality::ReviewedTable reviewed(const std::string& name, Table table, const std::string& target, Json recipe)
{
    quality::ReviewedTable result;
    result.name = name;
    result.ranking = quality::rankingOf(table);
    result.target = !target.empty() || result.ranking == quality::Ranking::None ? target
                                                                                 : std::string(features::ranking::kRankColumn);
    if (!table.indexOf(result.target))
        result.target.clear();
    result.recipe = std::move(recipe);
    result.table = std::make_shared<const Table>(std::move(table));
    return result;
}

std::string textAt(const Json& params, const std::string& key)
{
    const Json* value = findDotted(params, key);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

/// The recipe of a table; none where the parameters name none or its file is not there.
std::optional<cleaning::Recipe> recipeOf(ProjectContext& context, const Json& params, const std::string& table)
{
    const Json* recipes = findDotted(params, "clean.recipes");
    if (recipes == nullptr || !recipes->is_object() || !recipes->contains(table) || !recipes->at(table).is_string())
        return std::nullopt;
    const std::string path = recipes->at(table).get<std::string>();
    const auto text = context.workTree.read(path);
    return text ? std::optional(cleaning::Recipe::parse(*text, path)) : std::nullopt;
}

/// The names that columns of the raw table have in the clean one, where steps rename them.
std::string cleanName(std::string column, const Json& recipe)
{
    for (const Json& step : recipe)
        if (const auto rename = step.find("rename"); rename != step.end() && rename->contains("columns"))
            if (const Json& names = rename->at("columns"); names.is_object() && names.contains(column))
                column = names.at(column).get<std::string>();
    return column;
}

/// What the clean table shows no longer is mended; what it shows still is mended by the steps that mend it there.
void compareWithClean(const std::vector<quality::QualityFinding>& left, const Json& recipe, FindingReview& review)
{
    std::vector<std::string> columns = review.finding.columns;
    for (std::string& column : columns)
        column = cleanName(column, recipe);
    const auto same = std::find_if(left.begin(), left.end(), [&](const quality::QualityFinding& other) {
        return other.rule == review.finding.rule && other.columns == columns && other.table == review.finding.table;
    });
    review.mended = same == left.end();
    review.finding.mend = review.mended ? std::nullopt : same->mend;
}

std::vector<quality::QualityFinding> findingsOf(const quality::ReviewedTable& table, JobContext& job)
{
    quality::ProfileOptions options;
    options.target = table.target;
    return quality::reviewTable(table, quality::profileTable(*table.table, options, job), job);
}

TableReview reviewOf(const quality::ReviewedTable& table, JobContext& job)
{
    TableReview review;
    review.table = table.name;
    review.raw = table.table;
    quality::ProfileOptions profiling;
    profiling.target = table.target;
    review.profile = quality::profileTable(*table.table, profiling, job);
    for (quality::QualityFinding& finding : quality::reviewTable(table, review.profile, job))
        review.findings.push_back({std::move(finding), false, std::nullopt, std::nullopt});
    return review;
}

void sortFindings(std::vector<FindingReview>& findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const FindingReview& a, const FindingReview& b) {
        if (a.isOpen() != b.isOpen())
            return a.isOpen();
        return a.finding.severity != b.finding.severity ? a.finding.severity > b.finding.severity
                                                        : a.finding.count > b.finding.count;
    });
}

void addImportFindings(const std::vector<ingest::Finding>& noticed, TableReview& review)
{
    for (const ingest::Finding& each : noticed) {
        // What a check says better, with its mend.
        const bool isTold = std::any_of(review.findings.begin(), review.findings.end(), [&](const FindingReview& other) {
            return ((each.rule == "mixed_column" && other.finding.rule == "number_as_text") ||
                    (each.rule == "stray_quote" && other.finding.rule == "stray_quotes")) &&
                   other.finding.columns.front() == each.column;
        });
        if (each.severity != Severity::Good && !isTold)
            review.findings.push_back({ofImport(each, review.table), false, std::nullopt, std::nullopt});
    }
}

/// A table as it was read, with what its review needs besides.
struct ReadTable
{
    quality::ReviewedTable reviewed;
    bool isUsed = true; ///< TableReview::isUsed
    std::vector<ingest::Finding> noticed;
    std::vector<quality::QualityFinding> ofRecipe; ///< what the recipe itself does that nobody would want
    std::optional<quality::ReviewedTable> clean; ///< as its recipe gives it; none without a recipe that can be applied
    Text recipeProblem;          ///< why its recipe cannot be read or applied
    std::optional<Error> error;  ///< why it cannot be read itself; then it has no cells
};

void readTable(ProjectContext& context, const std::string& name, const StateInputs& inputs, const Json& params,
               const std::string& target, ReadTable& table, JobContext& job)
{
    table.reviewed.name = name;
    const auto rethrowCancelled = [](const Error& error) {
        if (error.code() == ErrorCode::Cancelled)
            throw error;
    };
    std::optional<cleaning::Recipe> recipe;
    try {
        recipe = recipeOf(context, params, name);
    } catch (const Error& error) {
        table.recipeProblem = error.text();
    }
    const Json steps = recipe ? recipe->toJson() : Json::array();
    try {
        table.reviewed = reviewed(name, cleaning::readRawTable(inputs, name, table.noticed, job), target, steps);
    } catch (const Error& error) {
        rethrowCancelled(error);
        table.error = error;
        return;
    }
    if (!recipe)
        return;
    try {
        table.ofRecipe = reviewRecipe(*table.reviewed.table, *recipe, name, job);
        table.clean = reviewed(name, cleaning::clean(*table.reviewed.table, *recipe, name, job).table, target, steps);
    } catch (const Error& error) {
        rethrowCancelled(error);
        table.recipeProblem = error.text();
    }
}

std::vector<ReadTable> readTables(ProjectContext& context, const std::vector<std::string>& names,
                                  const std::string& target, JobContext& job)
{
    const Json params = paramsOf(context.workTree);
    const StateInputs inputs(context.workTree, context.objects);
    const Json* recipes = findDotted(params, "clean.recipes");
    const bool someAreUsed = recipes != nullptr && recipes->is_object() && !recipes->empty();
    const std::vector<std::string> leftOut = features::leftOutTables(params);
    std::vector<ReadTable> tables(names.size());
    const std::string column = target.empty() ? textAt(params, "featurize.target") : target;
    for (std::size_t i = 0; i < names.size(); ++i) {
        tables[i].isUsed = !someAreUsed || (recipes->contains(names[i]) && std::find(leftOut.begin(), leftOut.end(), names[i]) == leftOut.end());
        readTable(context, names[i], inputs, params, column, tables[i], job);
        job.progress(static_cast<double>(i + 1) / static_cast<double>(names.size()));
    }
    return tables;
}

std::uint64_t cellsOf(const ReadTable& table)
{
    return table.error || !table.reviewed.table ? 0 : static_cast<std::uint64_t>(table.reviewed.table->rowCount()) * table.reviewed.table->columnCount();
}

/// What only the tables beside each other show, raw and as their recipes give them.
struct FindingsTogether
{
    std::vector<quality::QualityFinding> raw, clean;
};

FindingsTogether findingsTogether(ProjectContext& context, const std::vector<ReadTable>& tables, JobContext& job)
{
    std::vector<quality::ReviewedTable> raw, clean;
    for (const ReadTable& each : tables)
        if (!each.error) {
            raw.push_back(each.reviewed);
            clean.push_back(each.clean ? *each.clean : each.reviewed);
        }
    const auto decided = cleaning::readNameDecisions(context.workTree.read(cleaning::kAliasesPath).value_or(std::string()), cleaning::kAliasesPath);
    return {quality::reviewTogether(raw, decided, job), quality::reviewTogether(clean, decided, job)};
}

TableReview reviewOne(ProjectContext& context, const ReadTable& table, const FindingsTogether& together, JobContext& job)
{
    TableReview review;
    if (table.error) {
        review.table = table.reviewed.name;
        review.isUsed = table.isUsed;
        review.problem = table.error->text();
        return review;
    }
    JobContext raw = job.part(0, 0.5);
    review = reviewOf(table.reviewed, raw);
    review.isUsed = table.isUsed;
    review.recipeProblem = table.recipeProblem;
    // Without a recipe the table stands as it is beside what the recipes of the others give: so all are told one way of writing.
    for (const quality::QualityFinding& finding : table.clean ? together.raw : together.clean)
        if (finding.table == review.table)
            review.findings.push_back({finding, false, std::nullopt, std::nullopt});
    JobContext labels = job.part(0.5, 0.6);
    if (auto suspects = labelSuspects(*table.reviewed.table, table.reviewed.target, labels)) {
        suspects->table = review.table;
        review.findings.push_back({std::move(*suspects), false, std::nullopt, std::nullopt});
    }
    if (table.clean) {
        JobContext clean = job.part(0.6, 1);
        std::vector<quality::QualityFinding> left = findingsOf(*table.clean, clean);
        if (auto suspects = labelSuspects(*table.clean->table, table.clean->target, clean)) {
            suspects->table = review.table;
            left.push_back(std::move(*suspects));
        }
        left.insert(left.end(), together.clean.begin(), together.clean.end());
        for (FindingReview& each : review.findings)
            compareWithClean(left, table.reviewed.recipe, each);
    }
    for (const quality::QualityFinding& finding : table.ofRecipe) {
        review.findings.push_back({finding, false, std::nullopt, std::nullopt});
        review.findings.back().finding.table = review.table;
    }
    addImportFindings(table.noticed, review);
    keepOneDirection(review.findings, table.reviewed.recipe);
    const ReviewFile notes = readReviewFile(context, review.table);
    for (FindingReview& each : review.findings) {
        if (const auto note = notes.accepted.find(each.finding.key()); note != notes.accepted.end())
            each.accepted = note->second;
        if (const auto note = notes.toMend.find(each.finding.key()); note != notes.toMend.end())
            each.toMend = note->second;
    }
    // What is wrong in a table that nothing is made of spoils nothing yet.
    for (FindingReview& each : review.findings)
        if (!review.isUsed && each.finding.severity == Severity::Error)
            each.finding.severity = Severity::Warning;
    sortFindings(review.findings);
    job.progress(1);
    return review;
}

} // namespace

Json FindingReview::toJson() const
{
    Json json = finding.toJson();
    json["key"] = finding.key();
    json["mended"] = mended;
    json["accepted"] = accepted ? Json(*accepted) : Json();
    json["to_mend"] = toMend ? Json(*toMend) : Json();
    return json;
}

Json TableReview::toJson() const
{
    Json json;
    json["table"] = table;
    json["profile"] = profile.toJson();
    json["findings"] = Json::array();
    for (const FindingReview& each : findings)
        json["findings"].push_back(each.toJson());
    json["recipe_problem"] = recipeProblem.empty() ? Json() : Json(recipeProblem.english());
    return json;
}

TableReview reviewTable(ProjectContext& context, const std::string& table, const ReviewOptions& options,
                        JobContext& job)
{
    std::vector<std::string> names = rawTableNames(context);
    // A harmonised table is looked at by itself: beside the others it would only repeat them.
    if (const std::vector<std::string> made = harmonisedOutputs(context); std::find(made.begin(), made.end(), table) != made.end())
        names = {table};
    if (std::find(names.begin(), names.end(), table) == names.end())
        throw Error(ErrorCode::NotFound,
                    Text(PODIUM_TEXT("project.noTable", "There is no table {table}."), {{"table", table}}), kRawFolder,
                    Text(PODIUM_TEXT("project.noTableHint", "The imported tables are: {tables}."),
                         {{"tables", quality::listedNames(names, names.size())}}));
    JobContext reading = job.part(0, 0.3);
    std::vector<ReadTable> tables = readTables(context, names, options.target, reading);
    for (ReadTable& each : tables)
        if (each.reviewed.name == table && each.error)
            throw *each.error;
    JobContext together = job.part(0.3, 0.5);
    const FindingsTogether shared = findingsTogether(context, tables, together);
    JobContext reviewing = job.part(0.5, 1);
    return reviewOne(context, *std::find_if(tables.begin(), tables.end(),
                                            [&](const ReadTable& each) { return each.reviewed.name == table; }),
                     shared, reviewing);
}

std::vector<TableReview> reviewTables(ProjectContext& context, const ReviewOptions& options, JobContext& job)
{
    JobContext reading = job.part(0, 0.2);
    std::vector<ReadTable> tables = readTables(context, rawTableNames(context), options.target, reading);
    JobContext together = job.part(0.2, 0.4);
    const FindingsTogether shared = findingsTogether(context, tables, together);
    // Harmonised tables are looked at by themselves: beside the others they would only repeat them.
    for (const std::string& name : harmonisedOutputs(context))
        for (ReadTable& made : readTables(context, {name}, options.target, together))
            tables.push_back(std::move(made));
    std::erase_if(tables, [&](const ReadTable& table) {
        return std::find(options.known.begin(), options.known.end(), table.reviewed.name) != options.known.end();
    });
    // A large table does not hold the small ones back.
    std::vector<std::size_t> order(tables.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return cellsOf(tables[a]) < cellsOf(tables[b]); });
    std::vector<TableReview> reviews(tables.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto count = static_cast<double>(order.size());
        JobContext own = job.part(0.4 + 0.6 * static_cast<double>(i) / count, 0.4 + 0.6 * static_cast<double>(i + 1) / count);
        TableReview& review = reviews[order[i]];
        review = reviewOne(context, tables[order[i]], shared, own);
        if (options.onTable)
            options.onTable(review);
    }
    return reviews;
}

TableReview reviewFile(const FileSystem& files, const Path& file, const ReviewOptions& options, JobContext& job)
{
    std::vector<ingest::Finding> noticed;
    const std::vector<ingest::SourceTable> tables = ingest::readSource(files, file, kMostUnpacked, noticed, job);
    const ingest::SourceTable& first = tables.front();
    ingest::CsvResult read = ingest::parseCsv(first.bytes, first.origin, {}, job);
    noticed.insert(noticed.end(), read.findings.begin(), read.findings.end());
    const quality::ReviewedTable table = reviewed(first.name, std::move(read.table), options.target, Json::array());
    TableReview review = reviewOf(table, job);
    if (auto suspects = labelSuspects(*table.table, table.target, job)) {
        suspects->table = review.table;
        review.findings.push_back({std::move(*suspects), false, std::nullopt, std::nullopt});
    }
    addImportFindings(noticed, review);
    sortFindings(review.findings);
    return review;
}

} // namespace podium::project
