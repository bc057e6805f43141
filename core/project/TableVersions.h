#pragma once
// Reads the versions of tables: commits whose data/raw/<t>.csv.dvc or schema is another than before.
#include <optional>
#include <string>
#include <vector>

#include "core/project/ProjectContext.h"
#include "core/project/TableVersion.h"

namespace podium::project {

/// A table in one state, as files say it.
struct StoredTable
{
    std::string dvcText;
    std::optional<std::string> schemaText;
    versioning::ObjectId object;
    friend bool operator==(const StoredTable& a, const StoredTable& b)
    {
        return a.dvcText == b.dvcText && a.schemaText == b.schemaText;
    }
};

std::string tableDvcPath(const std::string& table);    ///< "data/raw/<t>.csv.dvc"
std::string tableSchemaPath(const std::string& table); ///< "data/raw/<t>.schema.json"

/// Reads tables of one project at any commit. Not thread-safe: as its git handle.
class TableVersions
{
public:
    TableVersions(ProjectContext& context, const versioning::GitRepository& git);

    std::optional<StoredTable> at(const std::string& commit, const std::string& table) const;
    /// Of the work tree's small files; the data may be others.
    std::optional<StoredTable> inWorkTree(const std::string& table) const;
    /// Newest first.
    std::vector<TableVersion> history(const std::string& table) const;
    /// Commit of a version number, tag, branch or any revision of git; empty = HEAD. Throws Error{NotFound}.
    std::string resolve(const std::string& table, const std::string& revision) const;
    /// Throws Error{NotFound} where the table is not there at that commit, Error{Conflict} where it was imported since and is
    /// no version yet.
    StoredTable require(const std::string& commit, const std::string& table) const;
    versioning::TableContent content(const StoredTable& stored, const std::string& table, JobContext& job) const;
    /// Of the work tree as it lies there, changes by hand included. Throws Error{NotFound}.
    versioning::TableContent present(const std::string& table, const std::optional<versioning::TableSchema>& schema,
                                     JobContext& job) const;

private:
    ProjectContext& m_context;
    const versioning::GitRepository& m_git;
    std::string m_prefix;
};

/// A line of the first commit of a project: the table was imported with so many rows.
std::string importTrailer(const std::string& table, std::int64_t rows);
/// Trailers of a commit of an operation.
std::string tableMessage(const std::string& subject, const std::string& why, const std::string& table,
                         const std::string& operation, const std::string& detail,
                         const versioning::TableCounts& counts);

} // namespace podium::project
