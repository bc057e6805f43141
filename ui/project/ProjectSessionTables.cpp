// The wishes about tables: import, versions, rules and what was said of them.
#include "core/project/ProjectRules.h"
#include "core/project/ProjectVersions.h"
#include "core/project/TableImport.h"
#include "core/project/TableVersion.h"
#include "core/project/VersionText.h"
#include "ui/project/ProjectSessionWrite.h"

namespace podium::ui {

namespace {

/// What an operation did, for the log; rows that were left out too.
void tell(const JobContext& job, const project::TableReport& report)
{
    constexpr std::size_t kMostTold = 20;
    for (std::size_t i = 0; i < std::min(report.rejected.size(), kMostTold); ++i)
        job.log(Severity::Warning, Text(PODIUM_TEXT("ui.rowRejected", "Row {row} does not fit: {reason}"),
                                        {{"row", report.rejected[i].row}, {"reason", report.rejected[i].reason}}));
    if (report.rejected.size() > kMostTold)
        job.log(Severity::Warning, Text(PODIUM_TEXT("ui.moreRejected", "{count} more rows do not fit."), {{"count", report.rejected.size() - kMostTold}}));
    if (!report.version)
        job.log(Severity::Note, PODIUM_TEXT("ui.tableUnchanged", "Nothing was changed."));
    else
        job.log(Severity::Good, Text(PODIUM_TEXT("ui.tableVersion", "{table}: version {version}. Rows new {added}, changed {changed}, gone {removed}; {rows} now."),
                                     {{"table", report.table},
                                      {"version", report.version->number},
                                      {"added", report.counts.added},
                                      {"changed", report.counts.changed},
                                      {"removed", report.counts.removed},
                                      {"rows", report.counts.rows}}));
    // Said in the history too; here because nobody asked for it: with the rows comes what was agreed on them.
    for (const Text& part : project::detailTexts(report.detail))
        job.log(Severity::Warning, Text(PODIUM_TEXT("ui.restoredSchema", "With the version its columns and rules came back: {what}."), {{"what", part}}));
}

} // namespace

void ProjectSession::importTables(std::vector<project::PlannedTable> tables, std::function<void(const project::ImportReport&)> done)
{
    if (!isOpen())
        return;
    const Text name = tables.size() == 1
        ? Text(PODIUM_TEXT("ui.importTable", "Import the table {table}"), {{"table", tables.front().name}})
        : Text(PODIUM_TEXT("ui.importTables", "Import {count} tables"), {{"count", tables.size()}});
    write<project::ImportReport>(
        name,
        [project = m_snapshot->project, tables = std::move(tables)](JobContext& job) {
            project::ImportReport report = project->importTables(tables, job);
            for (const project::PlannedTable& table : tables) {
                if (!table.importable())
                    continue;
                job.log(Severity::Good, table.state == project::PlannedTable::State::New
                    ? Text(PODIUM_TEXT("ui.tableAdded", "{table}: new, {rows} {rows:row|rows}."), {{"table", table.name}, {"rows", table.rows}})
                    : Text(PODIUM_TEXT("ui.tableReplaced", "{table}: replaced, {rows} {rows:row|rows} now."), {{"table", table.name}, {"rows", table.rows}}));
                for (const ingest::Finding& finding : table.findings)
                    job.log(finding.severity, Text(PODIUM_TEXT("project.tableFinding", "{table}: {finding}"),
                                                   {{"table", table.name}, {"finding", finding.message}}));
                if (table.stage.empty())
                    job.log(Severity::Note, Text(PODIUM_TEXT("ui.tableKept", "{table}: kept with its history; no stage reads it."),
                                                 {{"table", table.name}}));
            }
            return report;
        },
        std::move(done));
}

void ProjectSession::joinPipeline(const std::vector<std::string>& tables)
{
    if (!isOpen() || tables.empty())
        return;
    const Text name = tables.size() == 1 ? Text(PODIUM_TEXT("ui.joinPipeline", "Add {table} to the pipeline"), {{"table", tables.front()}})
                                         : Text(PODIUM_TEXT("ui.joinPipelineSeveral", "Add {count} tables to the pipeline"), {{"count", tables.size()}});
    write<bool>(name, [project = m_snapshot->project, tables](JobContext& job) {
        project->joinPipeline(tables, job);
        return true;
    });
}

void ProjectSession::changeTable(const project::TableRequest& request, std::function<void(const project::TableReport&)> done, Refused refused)
{
    if (!isOpen())
        return;
    write<project::TableReport>(Text(PODIUM_TEXT("ui.changeTable", "Change the table {table}"), {{"table", request.table}}),
                                [project = m_snapshot->project, request](JobContext& job) {
                                    project::TableReport report = project->versions().change(request, job);
                                    tell(job, report);
                                    return report;
                                },
                                std::move(done), {}, std::move(refused));
}

void ProjectSession::restoreTable(const std::string& table, const std::string& version, const std::string& why)
{
    if (!isOpen())
        return;
    write<project::TableReport>(Text(PODIUM_TEXT("ui.restoreTable", "Restore an earlier version of {table}"), {{"table", table}}),
                                [project = m_snapshot->project, table, version, why](JobContext& job) {
                                    project::TableReport report = project->versions().restore(table, version, why, false, job);
                                    tell(job, report);
                                    return report;
                                });
}

void ProjectSession::recordTable(const std::string& table, const std::string& why)
{
    if (!isOpen())
        return;
    write<project::TableReport>(Text(PODIUM_TEXT("ui.recordTable", "Keep {table} as a version"), {{"table", table}}),
                                [project = m_snapshot->project, table, why](JobContext& job) {
                                    project::TableReport report = project->versions().record(table, why, false, false, job);
                                    tell(job, report);
                                    return report;
                                });
}

void ProjectSession::setTableState(const std::string& table, const std::string& version, project::VersionState::State state,
                                   const std::string& reason)
{
    if (!isOpen())
        return;
    using State = project::VersionState::State;
    const Text name(state == State::Approved   ? PODIUM_TEXT("ui.approveTable", "Approve a version of {table}")
                    : state == State::Disabled ? PODIUM_TEXT("ui.disableTable", "Disable a version of {table}")
                                               : PODIUM_TEXT("ui.reviewTable", "Take a version of {table} into review"),
                    {{"table", table}});
    write<bool>(name, [project = m_snapshot->project, table, version, state, reason](JobContext&) {
        project->versions().setState(table, version, state, reason);
        return true;
    });
}

void ProjectSession::changeRule(const project::RuleChange& change)
{
    if (!isOpen())
        return;
    const TextId name = change.item.is_null() ? PODIUM_TEXT("ui.removeRule", "Take a rule for {table} away")
                        : change.index        ? PODIUM_TEXT("ui.changeRule", "Change a rule for {table}")
                                              : PODIUM_TEXT("ui.addRule", "Add a rule for {table}");
    write<bool>({name, {{"table", change.table}}}, [project = m_snapshot->project, change](JobContext&) {
        project->rules().change(change);
        return true;
    });
}

void ProjectSession::markToMend(const std::string& table, const std::string& finding, const std::optional<std::string>& note)
{
    if (!isOpen())
        return;
    const Text name = note ? Text(PODIUM_TEXT("ui.markToMend", "Note a finding of {table} as to be mended"), {{"table", table}})
                           : Text(PODIUM_TEXT("ui.unmarkToMend", "Take back the note on a finding of {table}"), {{"table", table}});
    write<bool>(name, [project = m_snapshot->project, table, finding, note](JobContext&) {
        project->markToMend(table, finding, note);
        return true;
    });
}

} // namespace podium::ui
