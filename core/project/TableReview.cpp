#include "core/project/TableReview.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "core/base/Error.h"
#include "core/cleaning/NameDecisions.h"
#include "core/ingest/Csv.h"
#include "core/ingest/Source.h"
#include "core/project/Harmonising.h"
#include "core/project/RawTables.h"
#include "core/project/LabelReview.h"
#include "core/project/OneDirection.h"
#include "core/project/ProjectContext.h"
#include "core/project/ReviewFile.h"
#include "core/project/ReviewReading.h"
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

/// The names that columns of the raw table have in the clean one, where steps rename them.
std::string cleanName(std::string column, const Json& recipe)
{
    for (const Json& step : recipe)
        if (const auto rename = step.find("rename"); rename != step.end() && rename->contains("columns"))
            if (const Json& names = rename->at("columns"); names.is_object() && names.contains(column))
                column = names.at(column).get<std::string>();
    return column;
}

/// Of ways of writing, whether the mend does what the finding gives as its first example; true of other findings.
bool isDoneBy(const quality::Mend& mend, const quality::QualityFinding& finding)
{
    if (!finding.rule.ends_with("spellings_together") || finding.examples.empty())
        return true;
    return std::any_of(mend.steps.begin(), mend.steps.end(), [&](const Json& step) {
        const std::string written = step.at("replace").value("find", std::string()), example = finding.examples.front();
        return example.starts_with(written + " → ") || example.find(" = " + written + " (") != std::string::npos;
    });
}

/// The finding again in the clean table: of the same columns, or of what is left of them where steps mended some.
const quality::QualityFinding* leftOf(const quality::QualityFinding& finding, const std::vector<std::string>& columns,
                                      const std::vector<quality::QualityFinding>& clean)
{
    const quality::QualityFinding* left = nullptr;
    for (const quality::QualityFinding& other : clean) {
        if (other.rule != finding.rule || other.table != finding.table)
            continue;
        if (other.columns == columns)
            return &other;
        const bool isPart = !other.columns.empty() && std::all_of(other.columns.begin(), other.columns.end(), [&](const std::string& column) {
            return std::find(columns.begin(), columns.end(), column) != columns.end();
        });
        if (isPart && !left)
            left = &other;
    }
    return left;
}

/// What the clean table shows no longer is mended; what it shows still is mended by the steps that mend it there.
void compareWithClean(const std::vector<quality::QualityFinding>& clean, const Json& recipe, FindingReview& review)
{
    std::vector<std::string> columns = review.finding.columns;
    for (std::string& column : columns)
        column = cleanName(column, recipe);
    const quality::QualityFinding* same = leftOf(review.finding, columns, clean);
    review.mended = same == nullptr;
    review.finding.mend = review.mended ? std::nullopt : same->mend;
    if (review.mended)
        return;
    // Which way of writing is the usual one depends on the recipes too: what is told has to be what the mend does.
    if (same->columns != columns || (review.finding.mend && !isDoneBy(*review.finding.mend, review.finding))) {
        quality::QualityFinding still = *same;
        for (std::string& column : still.columns)
            column = review.finding.columns[static_cast<std::size_t>(std::find(columns.begin(), columns.end(), column) - columns.begin())];
        review.finding = std::move(still);
    }
}

std::vector<quality::QualityFinding> findingsOf(const quality::ReviewedTable& table, JobContext& job)
{
    quality::ProfileOptions options;
    options.target = table.target;
    return quality::reviewTable(table, quality::profileTable(*table.table, options, job), job);
}

constexpr std::int64_t kLargeCells = 2'000'000; ///< whose columns are told before all is looked at

TableReview reviewOf(const quality::ReviewedTable& table, const ReviewOptions& options, JobContext& job)
{
    TableReview review;
    review.table = table.name;
    review.raw = table.table;
    quality::ProfileOptions profiling;
    profiling.target = table.target;
    TableReview begun = review;
    begun.isWhole = false;
    begun.profile.rows = table.table->rowCount();
    begun.profile.target = table.table->indexOf(table.target) ? table.target : std::string();
    if (options.onColumns && begun.profile.rows * static_cast<std::int64_t>(table.table->columnCount()) >= kLargeCells)
        profiling.onColumn = [&](std::size_t, const quality::ColumnProfile& column) {
            begun.profile.columns.push_back(column);
            begun.profile.missing += column.missing;
            options.onColumns(begun);
        };
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

TableReview reviewOne(ProjectContext& context, const ReadTable& table, const FindingsTogether& together, const ReviewOptions& options, JobContext& job)
{
    TableReview review;
    if (table.error) {
        review.table = table.reviewed.name;
        review.isUsed = table.isUsed;
        review.problem = table.error->text();
        return review;
    }
    JobContext raw = job.part(0, 0.5);
    review = reviewOf(table.reviewed, options, raw);
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

/// Looks through tables that come one group after the other, each group beside those before it.
class ReviewRound
{
public:
    ReviewRound(ProjectContext& context, const ReviewOptions& options, std::vector<std::string> names)
        : m_context(context), m_options(options), m_names(std::move(names))
    {
    }

    /// `isLast`: no further group can change what is said of these and earlier ones.
    void add(const std::vector<std::string>& names, bool isLast, JobContext& job)
    {
        JobContext reading = job.part(0, 0.3), beside = job.part(0.3, 0.4), looking = job.part(0.4, 1);
        std::vector<ReadTable> read = readTables(m_context, names, m_options.target, reading);
        std::move(read.begin(), read.end(), std::back_inserter(m_tables));
        const auto placeOf = [&](const ReadTable& table) { return std::find(m_names.begin(), m_names.end(), table.reviewed.name); };
        std::sort(m_tables.begin(), m_tables.end(), [&](const ReadTable& a, const ReadTable& b) { return placeOf(a) < placeOf(b); });
        const FindingsTogether before = std::exchange(m_shared, findingsTogether(m_context, m_tables, beside));
        for (const ReadTable& table : m_tables)
            if (const auto known = m_reviews.find(table.reviewed.name); known != m_reviews.end() && !(about(before, known->first) == about(m_shared, known->first)))
                m_stale.insert(known->first);
        look(isLast, looking);
    }
    /// By themselves: beside the others they would only repeat them.
    void addHarmonised(const std::vector<std::string>& names, JobContext& job)
    {
        for (ReadTable& made : readTables(m_context, names, m_options.target, job))
            m_tables.push_back(std::move(made));
        m_names.insert(m_names.end(), names.begin(), names.end());
        look(true, job);
    }
    std::vector<TableReview> all()
    {
        std::vector<TableReview> reviews;
        for (const std::string& name : m_names)
            if (const auto review = m_reviews.find(name); review != m_reviews.end())
                reviews.push_back(std::move(review->second));
        return reviews;
    }

private:
    /// What is said of a table beside others, in short.
    static std::vector<std::string> about(const FindingsTogether& shared, const std::string& table)
    {
        std::vector<std::string> told;
        for (const auto* list : {&shared.raw, &shared.clean})
            for (const quality::QualityFinding& finding : *list)
                if (finding.table == table)
                    told.push_back(finding.toJson().dump());
        return told;
    }
    void look(bool isLast, JobContext& job)
    {
        // A large table does not hold the small ones back.
        std::vector<const ReadTable*> order;
        for (const ReadTable& table : m_tables)
            if (std::find(m_options.known.begin(), m_options.known.end(), table.reviewed.name) == m_options.known.end())
                order.push_back(&table);
        std::stable_sort(order.begin(), order.end(), [](const ReadTable* a, const ReadTable* b) { return cellsOf(*a) < cellsOf(*b); });
        for (std::size_t i = 0; i < order.size(); ++i) {
            const std::string& name = order[i]->reviewed.name;
            const auto known = m_reviews.find(name);
            if (known != m_reviews.end() && known->second.isWhole)
                continue;
            if (known == m_reviews.end() || m_stale.contains(name)) {
                const auto count = static_cast<double>(order.size());
                JobContext own = job.part(static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
                m_reviews[name] = reviewOne(m_context, *order[i], m_shared, m_options, own);
            }
            m_reviews[name].isWhole = isLast;
            if (m_options.onTable)
                m_options.onTable(m_reviews[name]);
        }
        m_stale.clear();
    }

    ProjectContext& m_context;
    const ReviewOptions& m_options;
    std::vector<std::string> m_names; ///< in the order of the result
    std::vector<ReadTable> m_tables;
    FindingsTogether m_shared;
    std::map<std::string, TableReview> m_reviews;
    std::set<std::string> m_stale; ///< said of them beside other tables than before
};

} // namespace

Json FindingReview::toJson() const
{
    Json json = finding.toJson();
    json["key"] = finding.key();
    if (mended) // nothing is to be decided any more
        json["advice"] = nullptr;
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
                     shared, options, reviewing);
}

std::vector<TableReview> reviewTables(ProjectContext& context, const ReviewOptions& options, JobContext& job)
{
    const std::vector<std::string> names = rawTableNames(context);
    std::vector<std::string> small, large;
    for (const std::string& name : names)
        (storedSize(context, name) > options.largeBytes ? large : small).push_back(name);
    if (small.empty())
        small.swap(large);
    ReviewRound round(context, options, names);
    JobContext first = job.part(0, large.empty() ? 0.9 : 0.2), second = job.part(0.2, 0.9), made = job.part(0.9, 1);
    round.add(small, large.empty(), first);
    if (!large.empty())
        round.add(large, true, second);
    round.addHarmonised(harmonisedOutputs(context), made);
    return round.all();
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
    if (auto suspects = labelSuspects(*table.table, table.target, job)) {
        suspects->table = review.table;
        review.findings.push_back({std::move(*suspects), false, std::nullopt, std::nullopt});
    }
    addImportFindings(noticed, review);
    sortFindings(review.findings);
    return review;
}

} // namespace podium::project
