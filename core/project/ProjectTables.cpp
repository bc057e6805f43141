// The part of Project that is about versions of tables.
#include "core/project/ProjectInternals.h"
#include "core/project/TableHistory.h"

namespace podium::project {
namespace {

constexpr const char* kWorkspace = "workspace";

} // namespace

std::vector<TableVersion> Project::tableHistory(const std::string& table) const
{
    Session session(m_state->context);
    const TableVersions versions(m_state->context, session.git);
    std::vector<TableVersion> history = versions.history(table);
    if (history.empty())
        versions.require(versions.resolve(table, {}), table); // throws where there is no such table
    return history;
}

versioning::TableContent Project::tableContent(const std::string& table, const std::string& version, JobContext& job) const
{
    Session session(m_state->context);
    const TableVersions versions(m_state->context, session.git);
    if (version != kWorkspace)
        return versions.content(versions.require(versions.resolve(table, version), table), table, job);
    std::optional<versioning::TableSchema> schema;
    const auto stored = versions.inWorkTree(table);
    if (stored && stored->schemaText)
        schema = versioning::TableSchema::parse(*stored->schemaText, tableSchemaPath(table));
    return versions.present(table, schema, job);
}

versioning::TableDifference Project::diffTable(const std::string& table, const std::string& before, const std::string& after,
                                               JobContext& job) const
{
    return versioning::differenceOf(tableContent(table, before, job), tableContent(table, after, job));
}

TableReport Project::changeTable(const TableRequest& request, JobContext& job)
{
    Session session(m_state->context);
    return podium::project::changeTable(m_state->context, session, request, job);
}

TableReport Project::restoreTable(const std::string& table, const std::string& version, const std::string& why, bool dryRun,
                                  JobContext& job)
{
    Session session(m_state->context);
    return podium::project::restoreTable(m_state->context, session, table, version, why, dryRun, job);
}

TableReport Project::recordTable(const std::string& table, const std::string& why, bool newColumns, bool dryRun, JobContext& job)
{
    Session session(m_state->context);
    return podium::project::recordTable(m_state->context, session, table, why, newColumns, dryRun, job);
}

} // namespace podium::project
