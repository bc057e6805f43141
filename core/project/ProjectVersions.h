#pragma once
// The versions of a project's tables: what was there, what is there, and the operations that make new ones (core/project/TableVersion.h,
// TableHistory.h).
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/project/TableVersion.h"

namespace podium::versioning {
struct TableContent;
}

namespace podium::project {

struct ProjectContext;

/// What Project::versions() returns, for as long as the Project lives; thread-safe, and throws, as Project does. A version is named by its number
/// in the history, or as git names revisions; empty = the newest, "workspace" = as it lies in the folder.
class ProjectVersions
{
public:
    explicit ProjectVersions(ProjectContext& context) : m_context(context) {}

    std::vector<TableVersion> history(const std::string& table) const; ///< newest first
    TableOverview overview(const std::string& table, JobContext& job) const; ///< versions and what lies in the folder
    versioning::TableContent content(const std::string& table, const std::string& version, JobContext& job) const;
    versioning::TableDifference difference(const std::string& table, const std::string& before, const std::string& after,
                                           JobContext& job) const;

    TableReport change(const TableRequest& request, JobContext& job);
    TablePreview preview(const TableRequest& request, JobContext& job) const; ///< what it would do, row by row; writes nothing
    TableReport restore(const std::string& table, const std::string& version, const std::string& why, bool dryRun, JobContext& job);
    TableReport record(const std::string& table, const std::string& why, bool newColumns, bool dryRun, JobContext& job);
    /// Approves a version, disables it with a reason, or takes it into review again: of its content, wherever it comes back. A journal
    /// entry. Returns the content's name (MD5).
    std::string setState(const std::string& table, const std::string& version, VersionState::State state, const std::string& reason);

private:
    ProjectContext& m_context;
};

} // namespace podium::project
