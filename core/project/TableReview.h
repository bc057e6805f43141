#pragma once
// The review of a raw table: its profile, what is wrong with it, and what of that its recipe mends already.
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/base/JobContext.h"
#include "core/quality/Checks.h"
#include "core/quality/Profile.h"
#include "core/table/Table.h"

namespace podium::project {

struct ProjectContext;

struct FindingReview
{
    /// As found in the raw table. Where the recipe leaves it, the mend is that of the same finding in the clean
    /// table, so that its steps fit behind the recipe's.
    quality::QualityFinding finding;
    bool mended = false; ///< by the recipe: the clean table does not show it
    std::optional<std::string> accepted; ///< someone looked at it and takes it as it is: the reason, may be empty
    std::optional<std::string> toMend = std::nullopt; ///< somebody wants it mended: what is to be done, may be empty; it stays open
    bool isOpen() const { return !mended && !accepted; }
    Json toJson() const; ///< QualityFinding::toJson and {key, mended, accepted: note or null, to_mend: the same}
};

struct TableReview
{
    std::string table;
    bool isUsed = true; ///< samples are made of it (it has a recipe and is not only cleaned), or no table of the project has a recipe
    std::shared_ptr<const Table> raw; ///< for those who show its rows
    quality::TableProfile profile;
    std::vector<FindingReview> findings; ///< worst first, what is mended or accepted last
    Text problem;                        ///< why the table could not be read; empty where it could
    bool isWhole = true;                 ///< false: it comes again when it was seen beside the large tables too
    Text recipeProblem;                  ///< why the recipe could not be applied; empty where it could, or there is none
    Json toJson() const;                 ///< {table, profile, findings, recipe_problem}
};

struct ReviewOptions
{
    std::string target; ///< column to predict; empty = the project's
    /// Told each table as it is ready, the smallest first, from the thread that reviews (reviewTables only). Small tables are told
    /// before large ones are read, and again, whole, when they were seen beside those.
    std::function<void(const TableReview& review)> onTable;
    /// Of a large table: its columns so far, in order and without findings, from the thread that reviews, while the rest is looked at.
    std::function<void(const TableReview& begun)> onColumns{};
    /// Tables whose review is known already: they are read, because others are seen beside them, and not looked at (reviewTables only).
    std::vector<std::string> known{};
    std::uint64_t largeBytes = 32u << 20; ///< from there on a table is large (reviewTables only)
};

/// A raw table of the project, beside its other tables. Throws Error{NotFound} naming the tables there are.
TableReview reviewTable(ProjectContext& context, const std::string& table, const ReviewOptions& options,
                        JobContext& job);
/// All of them, then the harmonised ones that were made; one that cannot be read has `problem` and nothing else. The order is that of the
/// names, whichever was ready first.
std::vector<TableReview> reviewTables(ProjectContext& context, const ReviewOptions& options, JobContext& job);
/// A file that is in no project: a table as import would take it (the first one of an archive).
TableReview reviewFile(const FileSystem& files, const Path& file, const ReviewOptions& options, JobContext& job);

} // namespace podium::project
