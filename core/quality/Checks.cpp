#include "core/quality/Checks.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "core/base/ThreadPool.h"

namespace podium::quality {
namespace {

bool hasAll(const Table& table, std::initializer_list<std::string_view> columns)
{
    return std::all_of(columns.begin(), columns.end(),
                       [&](std::string_view column) { return table.indexOf(column).has_value(); });
}

/// Each check has a place of its own for what it finds, so the order is that of the list on any number of threads.
template <typename Check, typename Run>
std::vector<QualityFinding> findingsOf(const std::vector<Check>& checks, JobContext& job, const Run& run)
{
    std::vector<std::vector<QualityFinding>> found(checks.size());
    job.pool().parallelFor(checks.size(), 1, job.token(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            found[i] = run(checks[i]);
    });
    std::vector<QualityFinding> findings;
    for (std::vector<QualityFinding>& each : found)
        std::move(each.begin(), each.end(), std::back_inserter(findings));
    return findings;
}

/// A rule that says of a column again what another one tells of it better: in plainer words, or with the mend that does more.
struct SaidTwice
{
    std::string_view rule, told;
    bool sameCount = true; ///< only where both are about as many cases
};
constexpr SaidTwice kSaidTwice[] = {
    {"piled_up", "last_place_shared", false},
    {"missing", "rank_missing"},
    {"missing", "institution_missing"},
    {"missing_by_group", "column_empty_years"},
    {"rank_as_range", "number_as_text"},
    {"placeholder", "number_as_text"},
};

void leaveOutWhatIsTold(std::vector<QualityFinding>& findings)
{
    const auto isTold = [&](const QualityFinding& finding, const SaidTwice& twice) {
        return finding.rule == twice.rule && std::any_of(findings.begin(), findings.end(), [&](const QualityFinding& other) {
                   return other.rule == twice.told && (!twice.sameCount || other.count == finding.count) &&
                          std::find(other.columns.begin(), other.columns.end(), finding.columns.front()) != other.columns.end();
               });
    };
    std::vector<QualityFinding> kept;
    for (const QualityFinding& finding : findings)
        if (std::none_of(std::begin(kSaidTwice), std::end(kSaidTwice), [&](const SaidTwice& each) { return isTold(finding, each); }))
            kept.push_back(finding);
    findings = std::move(kept);
}

} // namespace

Ranking rankingOf(const Table& table)
{
    if (!hasAll(table, {"world_rank", "year"}))
        return Ranking::None;
    if (hasAll(table, {"institution", "national_rank", "quality_of_education", "score"}))
        return Ranking::Cwur;
    if (hasAll(table, {"university_name", "teaching", "research", "total_score"}))
        return Ranking::Times;
    if (hasAll(table, {"university_name", "national_rank", "alumni", "award", "hici"}))
        return Ranking::Shanghai;
    return Ranking::None;
}

std::vector<QualityFinding> reviewTable(const ReviewedTable& table, const TableProfile& profile, JobContext& job)
{
    std::vector<TableCheck> checks = generalChecks();
    const std::vector<TableCheck> more = rankingChecks(); // silent where they find no ranking in the columns
    checks.insert(checks.end(), more.begin(), more.end());
    std::vector<QualityFinding> findings =
        findingsOf(checks, job, [&](const TableCheck& check) { return check.run(table, profile, job); });
    leaveOutWhatIsTold(findings);
    for (QualityFinding& finding : findings)
        finding.table = table.name;
    sortWorstFirst(findings);
    return findings;
}

std::vector<QualityFinding> reviewTogether(const std::vector<ReviewedTable>& tables, const std::vector<NameDecision>& decided,
                                           JobContext& job)
{
    std::vector<QualityFinding> findings =
        findingsOf(rankingTogetherChecks(), job, [&](const TablesCheck& check) { return check.run(tables, decided, job); });
    sortWorstFirst(findings);
    return findings;
}

} // namespace podium::quality
