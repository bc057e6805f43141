#pragma once
// Looks over a project: is everything there for a run ("Ready?"), and is all that it holds whole (`verify`).
#include <vector>

#include "core/project/CheckItem.h"
#include "core/project/ProjectContext.h"

namespace podium::project {

/// Ids: pipeline, parameters, tables, columns, lists (of feature columns that cannot be read), experiments, space, identity, remote. Worst first. Reads only;
/// throws only Cancelled.
std::vector<CheckItem> checkProject(ProjectContext& context, JobContext& job);

/// Ids: objects, references, index, lock. Damaged objects whose content still lies in the work tree are made
/// anew. Worst first.
std::vector<CheckItem> verifyProject(ProjectContext& context, Session& session, bool rebuildIndex,
                                     JobContext& job);

/// Worst first, else in the order they were found.
void sortBySeverity(std::vector<CheckItem>& items);

} // namespace podium::project
