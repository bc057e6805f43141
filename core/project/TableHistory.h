#pragma once
// The operations on versions of tables. Each is one commit on the current branch that holds nothing but this table's change,
// with an entry of the journal.
#include <string>

#include "core/project/TableVersions.h"

namespace podium::project {

/// Does an operation and commits it. A version that another writer made meanwhile is taken into account: the operation is done
/// again on it, or Error{Conflict} names the rows that both changed. Error{Conflict} also where the table was edited by hand.
TableReport changeTable(ProjectContext& context, Session& session, const TableRequest& request, JobContext& job);
/// What it would do to the newest version, row by row; writes nothing.
TablePreview previewTable(ProjectContext& context, Session& session, const TableRequest& request, JobContext& job);
/// Makes the newest version equal to an earlier one.
TableReport restoreTable(ProjectContext& context, Session& session, const std::string& table, const std::string& version,
                         const std::string& why, bool dryRun, JobContext& job);
/// Keeps the table as it lies in the folder, changed by hand, as a version. `newColumns`: the columns become those it has now.
TableReport recordTable(ProjectContext& context, Session& session, const std::string& table, const std::string& why,
                        bool newColumns, bool dryRun, JobContext& job);

} // namespace podium::project
