#pragma once
// One version of a table, written: data, .dvc file, schema and commit, all or nothing. Only for Table*.cpp.
#include <optional>
#include <string>

#include "core/base/Text.h"
#include "core/project/TableVersions.h"

namespace podium::project {

struct NewTableVersion
{
    std::string table;
    std::string parent; ///< commit that the branch has to be at
    StoredTable stored; ///< what it becomes
    bool dataIsThere = false; ///< the work tree holds the data already
    Text what;          ///< for the journal and, in English, the first line of the commit
    std::string message;
};

/// Called under the project lock, objects unsynced in the store. Returns the commit. Throws Error{Conflict} where the branch is
/// not at `parent` any more; then all is as before.
std::string commitTable(ProjectContext& context, Session& session, const NewTableVersion& version, JobContext& job);

/// The text of the .dvc file for other content; what else stands in it stays. `stillSynthetic`: rows of the sample are among
/// the new ones.
std::string dvcTextFor(const StoredTable& before, const std::string& table, const versioning::ObjectId& object,
                       bool stillSynthetic);

/// Throws Error{Conflict} where the table in the folder is not the version `now`.
void requireUntouched(ProjectContext& context, const TableVersions& versions, const std::string& table, const StoredTable& now);

/// Whether an error says that the branch moved between looking and writing.
bool isBranchMoved(const Error& error);

} // namespace podium::project
