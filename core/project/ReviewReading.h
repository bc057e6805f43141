#pragma once
// The raw tables as their review needs them: read, and beside that as their recipes give them.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Error.h"
#include "core/base/JobContext.h"
#include "core/ingest/Finding.h"
#include "core/quality/Checks.h"

namespace podium::project {

struct ProjectContext;

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

/// Which ranking a table is and its target; `target` is that of the project, taken where the table has the column.
quality::ReviewedTable reviewed(const std::string& name, Table table, const std::string& target, Json recipe);
/// Each with its error where it cannot be read. An empty target is the project's.
std::vector<ReadTable> readTables(ProjectContext& context, const std::vector<std::string>& names, const std::string& target, JobContext& job);
std::uint64_t cellsOf(const ReadTable& table);
/// Bytes of the file of a raw table, or of its parts.
std::uint64_t storedSize(const ProjectContext& context, const std::string& table);

} // namespace podium::project
