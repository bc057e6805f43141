#pragma once
// Brings what a source has: from the disk, the web or another repository, with what is to be remembered of the latter two.
#include <memory>
#include <vector>

#include "core/project/ProjectContext.h"
#include "core/project/TableImport.h"

namespace podium::project {

struct DeliveredTable
{
    std::shared_ptr<const ingest::SourceTable> table;
    std::shared_ptr<const TableSource> origin; ///< `direct` where the delivered file is the table; null for what lies on the disk
};

/// Throws as readSource, download and RepositoryFile. What is fetched lies below .podium meanwhile.
std::vector<DeliveredTable> readImportSource(ProjectContext& context, const ImportSource& source, std::vector<ingest::Finding>& findings, JobContext& job);

/// Asks the source of a table. Throws only Error{Cancelled}.
SourceState askSource(ProjectContext& context, const std::string& table, const TableSource& source, JobContext& job);

/// To import a table from where it came again.
ImportSource importSourceOf(const ProjectContext& context, const TableSource& source);

} // namespace podium::project
