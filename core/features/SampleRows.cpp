#include "core/features/SampleRows.h"

#include <numeric>

#include "core/base/Error.h"
#include "core/features/RankingTemplate.h"

namespace podium::features {
namespace {

/// The rows of a ranking up to max_rank.
std::vector<RowStep> rankedRows(const Table& clean, const std::string& table, const FeaturizeOptions& options)
{
    const auto index = clean.indexOf(ranking::kRankColumn);
    if (!index || !isNumber(clean.column(*index).type())) {
        const Text what =
            !index
                ? Text{PODIUM_TEXT("features.noRank", "The clean table {table} has no column {column}."),
                       {{"table", table}, {"column", ranking::kRankColumn}}}
                : Text{PODIUM_TEXT(
                           "features.rankType",
                           "The column {column} of the clean table {table} is of type {type}, not a number."),
                       {{"table", table},
                        {"column", ranking::kRankColumn},
                        {"type", podium::name(clean.column(*index).type())}}};
        throw Error(ErrorCode::InvalidData, what, table + ", column " + std::string(ranking::kRankColumn),
                    PODIUM_TEXT("features.rankHint", "Let the recipe of the table strip, drop_rows and "
                                                     "convert it to a number; for a table that is no ranking "
                                                     "name its target under featurize.target."));
    }
    const Column& ranks = clean.column(*index);
    std::vector<std::int64_t> ranked;
    std::vector<std::int64_t> kept;
    for (std::int64_t row = 0; row < clean.rowCount(); ++row) {
        if (ranks.isMissing(row))
            continue;
        ranked.push_back(row);
        if (ranks.real(row) <= options.maxRank)
            kept.push_back(row);
    }
    if (kept.empty()) {
        throw Error(ErrorCode::InvalidData,
                    Text{PODIUM_TEXT("features.noRowsRanked",
                                     "No row of table {table} has a {column} up to {limit}."),
                         {{"table", table},
                          {"column", ranking::kRankColumn},
                          {"limit", static_cast<std::int64_t>(options.maxRank)}}},
                    table + ", column " + std::string(ranking::kRankColumn),
                    PODIUM_TEXT("features.noRowsRankedHint", "Choose a greater featurize.max_rank."));
    }
    return {{"numeric_rank", std::move(ranked)}, {"max_rank", std::move(kept)}};
}

/// The rows of any table whose target is known.
std::vector<RowStep> rowsWithTarget(const Table& clean, const std::string& table, const FeaturizeOptions& options)
{
    if (!clean.indexOf(options.target)) {
        std::string columns;
        for (const std::string& column : clean.names())
            columns += (columns.empty() ? "" : ", ") + column;
        throw Error(
            ErrorCode::InvalidArgument,
            Text{PODIUM_TEXT("features.noTarget",
                             "featurize.target is {column}, which is not in the clean table {table}."),
                 {{"column", options.target}, {"table", table}}},
            "params.yaml, featurize.target",
            Text{PODIUM_TEXT("features.columnsThereHint", "The table has: {columns}."),
                 {{"columns", columns}}});
    }
    const Column& target = clean.column(options.target, table);
    std::vector<std::int64_t> kept;
    for (std::int64_t row = 0; row < clean.rowCount(); ++row) {
        if (!target.isMissing(row))
            kept.push_back(row);
    }
    if (kept.empty()) {
        throw Error(
            ErrorCode::InvalidData,
            Text{PODIUM_TEXT("features.targetMissing",
                             "The target {column} is missing in every row of table {table}."),
                 {{"column", options.target}, {"table", table}}},
            table + ", column " + options.target,
            PODIUM_TEXT("features.targetMissingHint", "Choose another column under featurize.target."));
    }
    std::vector<std::int64_t> all(static_cast<std::size_t>(clean.rowCount()));
    std::iota(all.begin(), all.end(), std::int64_t{0});
    return {{"clean", std::move(all)}, {"target", std::move(kept)}};
}

} // namespace

std::vector<RowStep> sampleRows(const Table& clean, const std::string& table, const FeaturizeOptions& options)
{
    return options.isRanking() ? rankedRows(clean, table, options) : rowsWithTarget(clean, table, options);
}

} // namespace podium::features
