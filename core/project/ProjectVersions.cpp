#include "core/project/ProjectVersions.h"
#include "core/project/RawTables.h"
#include "core/project/ReviewFile.h"
#include "core/project/TableApproval.h"
#include "core/project/TableHistory.h"

namespace podium::project {
namespace {

constexpr const char* kPresentVersion = "workspace";

} // namespace

std::vector<TableVersion> ProjectVersions::history(const std::string& table) const
{
    Session session(m_context);
    const TableVersions versions(m_context, session.git);
    std::vector<TableVersion> history = versions.history(table);
    if (history.empty())
        versions.require(versions.resolve(table, {}), table); // throws where there is no such table
    return history;
}

TableOverview ProjectVersions::overview(const std::string& table, JobContext& job) const
{
    Session session(m_context);
    const TableVersions versions(m_context, session.git);
    TableOverview overview;
    overview.table = table;
    overview.versions = versions.history(table);
    if (const auto object = m_context.hashes.hash(rawPath(table)))
        overview.content = object->md5;
    overview.review = TableApproval(m_context).of(table, overview.content);
    overview.isKept = !overview.versions.empty() && overview.versions.front().content == overview.content;
    // Where no version says what the columns are, the table as it lies there does.
    const auto stored = overview.versions.empty() ? versions.inWorkTree(table) : versions.at(overview.versions.front().commit, table);
    if (stored && stored->schemaText)
        overview.schema = versioning::TableSchema::parse(*stored->schemaText, tableSchemaPath(table));
    else
        overview.schema = content(table, overview.versions.empty() ? kPresentVersion : "", job).schema;
    return overview;
}

versioning::TableContent ProjectVersions::content(const std::string& table, const std::string& version, JobContext& job) const
{
    Session session(m_context);
    const TableVersions versions(m_context, session.git);
    if (version != kPresentVersion)
        return versions.content(versions.require(versions.resolve(table, version), table), table, job);
    std::optional<versioning::TableSchema> schema;
    const auto stored = versions.inWorkTree(table);
    if (stored && stored->schemaText)
        schema = versioning::TableSchema::parse(*stored->schemaText, tableSchemaPath(table));
    return versions.present(table, schema, job);
}

versioning::TableDifference ProjectVersions::difference(const std::string& table, const std::string& before, const std::string& after,
                                               JobContext& job) const
{
    return versioning::differenceOf(content(table, before, job), content(table, after, job));
}

TableReport ProjectVersions::change(const TableRequest& request, JobContext& job)
{
    Session session(m_context);
    return project::changeTable(m_context, session, request, job);
}

TablePreview ProjectVersions::preview(const TableRequest& request, JobContext& job) const
{
    Session session(m_context);
    return project::previewTable(m_context, session, request, job);
}

std::string ProjectVersions::setState(const std::string& table, const std::string& version, VersionState::State state,
                                   const std::string& reason)
{
    Session session(m_context);
    const TableVersions versions(m_context, session.git);
    std::string content;
    if (version != kPresentVersion)
        content = versions.require(versions.resolve(table, version), table).object.md5;
    else if (const auto object = m_context.hashes.hash(rawPath(table)))
        content = object->md5;
    else
        throw Error(ErrorCode::NotFound, {PODIUM_TEXT("project.tableGone", "The file of the table {table} is not there."), {{"table", table}}},
                    rawPath(table), PODIUM_TEXT("project.tableGoneHint", "Restore a version of it: podium data restore TABLE VERSION."));
    project::setVersionState(m_context, session, table, content, state, reason);
    return content;
}

TableReport ProjectVersions::restore(const std::string& table, const std::string& version, const std::string& why, bool dryRun,
                                  JobContext& job)
{
    Session session(m_context);
    return project::restoreTable(m_context, session, table, version, why, dryRun, job);
}

TableReport ProjectVersions::record(const std::string& table, const std::string& why, bool newColumns, bool dryRun, JobContext& job)
{
    Session session(m_context);
    return project::recordTable(m_context, session, table, why, newColumns, dryRun, job);
}

} // namespace podium::project
