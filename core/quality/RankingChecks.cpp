// What may be wrong with a ranking: places, scores, years, names.
#include "core/quality/RankingChecks.h"

#include <algorithm>
#include <limits>

#include "core/quality/Checks.h"
#include "core/quality/NamesTogether.h"

namespace podium::quality {
namespace {

std::vector<QualityFinding> checkRanking(const ReviewedTable& reviewed, const TableProfile&, JobContext& job)
{
    return rankingFindings(*reviewed.table, job);
}

} // namespace

std::vector<TableCheck> rankingChecks() { return {{"ranking", checkRanking}}; }

std::vector<TablesCheck> rankingTogetherChecks()
{
    return {{"countries_together", countriesTogether}, {"institutions_together", institutionsTogether}};
}

std::vector<QualityFinding> rankingFindings(const Table& table, JobContext& job)
{
    std::vector<QualityFinding> findings;
    const RankingView view(table);
    const RankingReview review{table, view, findings};
    if (view.roles().isRanking())
        for (const auto check :
             {checkPlaces, checkNationalPlaces, checkScores, checkYears, checkInstitutions, checkScales}) {
            job.checkCancelled();
            check(review);
        }
    checkTexts(table, job, findings);
    checkNames(review, job);
    return findings;
}

QualityFinding finding(std::string rule, Severity severity, std::vector<std::string> columns)
{
    QualityFinding result;
    result.rule = std::move(rule);
    result.severity = severity;
    result.columns = std::move(columns);
    return result;
}

namespace steps {

Json replaceCell(const std::string& column, const std::string& before, const std::string& after)
{
    return {{"replace", {{"columns", {column}}, {"find", before}, {"with", after}, {"match", "cell"}}}};
}
Json replaceText(const std::vector<std::string>& columns, const std::string& find, const std::string& with)
{
    return {{"replace", {{"columns", columns}, {"find", find}, {"with", with}, {"match", "text"}}}};
}
Json replaceMatches(const std::vector<std::string>& columns, const std::string& expression, const std::string& with)
{
    return {{"replace", {{"columns", columns}, {"find", expression}, {"with", with}, {"match", "regex"}}}};
}
Json missingTokens(const std::vector<std::string>& columns, const std::vector<std::string>& tokens)
{
    return {{"missing_tokens", {{"columns", columns}, {"tokens", tokens}}}};
}
Json convert(const std::vector<std::string>& columns, const char* type)
{
    return {{"convert", {{"columns", columns}, {"to", type}}}};
}
Json onColumns(const char* step, const std::vector<std::string>& columns)
{
    return {{step, {{"columns", columns}}}};
}

} // namespace steps

std::vector<std::size_t> outOfOrder(const std::vector<double>& values)
{
    constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> tails; // the smallest last value of a subsequence of each length, by position
    std::vector<std::size_t> before(values.size(), kNone);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto place = std::upper_bound(tails.begin(), tails.end(), values[i],
                                            [&](double value, std::size_t tail) { return value < values[tail]; });
        if (place != tails.begin())
            before[i] = *(place - 1);
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> inside(values.size(), false);
    for (std::size_t i = tails.empty() ? kNone : tails.back(); i != kNone; i = before[i])
        inside[i] = true;
    std::vector<std::size_t> outside;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!inside[i])
            outside.push_back(i);
    return outside;
}

} // namespace podium::quality
