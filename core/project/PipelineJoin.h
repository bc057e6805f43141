#pragma once
// Imported tables that no stage reads become tables to train on, as if they had been there when the project was made.
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Json.h"

namespace podium::project {

struct ProjectContext;
struct Session;

/// Whether a table with these columns can: it is one of the rankings, or has the column that the project predicts.
bool mayJoinPipeline(const Json& params, const std::string& table, const std::vector<std::string>& columns);

/// Cleaned by a recipe (that of the ranking, else a proposed one), prepared, and of rankings with the sweeps of the template as far as nobody
/// changed them; one journal entry. Tables that are in the pipeline stay as they are. Throws Error{NotFound} of no imported table,
/// Error{InvalidData} of one that cannot join or that the stages refuse; then nothing is written.
void joinPipeline(ProjectContext& context, Session& session, const std::vector<std::string>& tables, JobContext& job);

} // namespace podium::project
