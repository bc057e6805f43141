#include "core/project/TableReview.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/cleaning/CleanTable.h"
#include "core/cleaning/Recipe.h"
#include "core/features/RankingTemplate.h"
#include "core/ingest/Csv.h"
#include "core/ingest/Source.h"
#include "core/project/ProjectContext.h"
#include "core/project/StateInputs.h"
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

std::vector<std::string> rawTables(ProjectContext& context)
{
    std::vector<std::string> names;
    const Path folder = context.layout.at(kRawFolder);
    if (!context.files.exists(folder))
        return names;
    for (const std::string& name : context.files.list(folder)) {
        const std::string path = std::string(kRawFolder) + "/" + name;
        if (name.ends_with(".dvc"))
            for (const versioning::DvcOutput& output :
                 versioning::parseDvcFile(context.workTree.read(path).value_or(std::string()), path))
                names.push_back(Path(output.path).stem().string());
    }
    return names;
}

Json paramsOf(ProjectContext& context)
{
    const auto text = context.workTree.read(kParamsFile);
    Json params = text ? parseYaml(*text, kParamsFile) : Json();
    return params.is_object() ? params : Json::object();
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

/// Looks at the clean table too: what it shows no longer is mended, what it shows still is mended by its own steps.
void compareWithClean(const quality::ReviewedTable& raw, const cleaning::Recipe& recipe, const std::string& target,
                      std::vector<FindingReview>& findings, JobContext& job)
{
    const quality::ReviewedTable clean =
        reviewed(raw.name, cleaning::clean(*raw.table, recipe, raw.name, job).table, target, raw.recipe);
    quality::ProfileOptions options;
    options.target = clean.target;
    const quality::TableProfile profile = quality::profileTable(*clean.table, options, job);
    const std::vector<quality::QualityFinding> left = quality::reviewTable(clean, profile, job);
    for (FindingReview& each : findings) {
        quality::QualityFinding renamed = each.finding;
        for (std::string& column : renamed.columns)
            column = cleanName(column, raw.recipe);
        const auto same = std::find_if(left.begin(), left.end(), [&](const auto& other) {
            return other.rule == renamed.rule && other.columns == renamed.columns;
        });
        each.mended = same == left.end();
        each.finding.mend = each.mended ? std::nullopt : same->mend;
    }
}

TableReview reviewOf(const quality::ReviewedTable& table, const ReviewOptions& options, JobContext& job)
{
    TableReview review;
    review.table = table.name;
    review.raw = table.table;
    quality::ProfileOptions profiling;
    profiling.target = table.target;
    profiling.onColumn = options.onColumn;
    JobContext first = job.part(0, 0.6);
    review.profile = quality::profileTable(*table.table, profiling, first);
    for (quality::QualityFinding& finding : quality::reviewTable(table, review.profile, job))
        review.findings.push_back({std::move(finding), false});
    return review;
}

void sortFindings(std::vector<FindingReview>& findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const FindingReview& a, const FindingReview& b) {
        if (a.mended != b.mended)
            return b.mended;
        return a.finding.severity != b.finding.severity ? a.finding.severity > b.finding.severity
                                                        : a.finding.count > b.finding.count;
    });
}

void addImportFindings(const std::vector<ingest::Finding>& noticed, TableReview& review)
{
    for (const ingest::Finding& each : noticed) {
        // "mixed_column" is what the profile says better, with its mend.
        const bool isTold = std::any_of(review.findings.begin(), review.findings.end(), [&](const FindingReview& other) {
            return each.rule == "mixed_column" && other.finding.rule == "number_as_text" &&
                   other.finding.columns.front() == each.column;
        });
        if (each.severity != Severity::Good && !isTold)
            review.findings.push_back({ofImport(each, review.table), false});
    }
}

} // namespace

Json FindingReview::toJson() const
{
    Json json = finding.toJson();
    json["mended"] = mended;
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
    const std::vector<std::string> names = rawTables(context);
    if (std::find(names.begin(), names.end(), table) == names.end()) {
        std::string listed;
        for (const std::string& name : names)
            listed += (listed.empty() ? "" : ", ") + name;
        throw Error(ErrorCode::NotFound,
                    Text(PODIUM_TEXT("project.noTable", "There is no table {table}."), {{"table", table}}), kRawFolder,
                    Text(PODIUM_TEXT("project.noTableHint", "The imported tables are: {tables}."), {{"tables", listed}}));
    }
    const Json params = paramsOf(context);
    const std::string target = options.target.empty() ? textAt(params, "featurize.target") : options.target;
    const StateInputs inputs(context.workTree, context.objects);
    std::vector<quality::ReviewedTable> all;
    std::vector<ingest::Finding> noticed;
    std::optional<std::size_t> own;
    std::optional<cleaning::Recipe> recipe;
    TableReview review;
    for (const std::string& name : names) {
        const bool isOwn = name == table;
        std::vector<ingest::Finding> findings;
        try {
            std::optional<cleaning::Recipe> itsRecipe;
            try {
                itsRecipe = recipeOf(context, params, name);
            } catch (const Error& error) {
                if (isOwn)
                    review.recipeProblem = error.text();
            }
            Table read = cleaning::readRawTable(inputs, name, findings, job);
            all.push_back(reviewed(name, std::move(read), target, itsRecipe ? itsRecipe->toJson() : Json::array()));
            if (isOwn) {
                own = all.size() - 1;
                noticed = std::move(findings);
                recipe = std::move(itsRecipe);
            }
        } catch (const Error& error) {
            // Another table that cannot be read is told where that one is reviewed.
            if (isOwn || error.code() == ErrorCode::Cancelled)
                throw;
        }
    }
    Text recipeProblem = std::move(review.recipeProblem);
    review = reviewOf(all.at(*own), options, job);
    review.recipeProblem = std::move(recipeProblem);
    job.progress(0.7);
    if (recipe) {
        try {
            compareWithClean(all[*own], *recipe, target, review.findings, job);
        } catch (const Error& error) {
            if (error.code() == ErrorCode::Cancelled)
                throw;
            review.recipeProblem = error.text();
            for (FindingReview& each : review.findings)
                each.mended = false;
        }
    }
    for (quality::QualityFinding& finding : quality::reviewTogether(all, job))
        if (finding.table == table)
            review.findings.push_back({std::move(finding), false});
    addImportFindings(noticed, review);
    sortFindings(review.findings);
    job.progress(1);
    return review;
}

TableReview reviewFile(const FileSystem& files, const Path& file, const ReviewOptions& options, JobContext& job)
{
    std::vector<ingest::Finding> noticed;
    const std::vector<ingest::SourceTable> tables = ingest::readSource(files, file, kMostUnpacked, noticed, job);
    const ingest::SourceTable& first = tables.front();
    ingest::CsvResult read = ingest::parseCsv(first.bytes, first.origin, {}, job);
    noticed.insert(noticed.end(), read.findings.begin(), read.findings.end());
    const quality::ReviewedTable table = reviewed(first.name, std::move(read.table), options.target, Json::array());
    TableReview review = reviewOf(table, options, job);
    addImportFindings(noticed, review);
    sortFindings(review.findings);
    return review;
}

} // namespace podium::project
