#include "core/project/TableHistory.h"

#include <algorithm>

#include "core/base/Error.h"
#include "core/pipeline/Pipeline.h"
#include "core/project/BuiltinStages.h"
#include "core/project/RawTables.h"
#include "core/project/TableCommit.h"
#include "core/project/TableVersion.h"
#include "core/project/VersionText.h"

namespace podium::project {

namespace {

using Kind = versioning::TableOperation::Kind;

constexpr int kMostAttempts = 20;
constexpr std::size_t kMostNamed = 5;

std::string listed(const std::vector<std::string>& items, const char* between, std::size_t most = SIZE_MAX)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(most, items.size()); ++i)
        text += (i == 0 ? "" : between) + items[i];
    return text + (items.size() > most ? std::string(between) + "…" : "");
}

/// What was done, for the journal and the first line of the commit.
Text wordsOf(const TableRequest& request, const versioning::TableCounts& counts)
{
    const std::vector<Text::Argument> arguments = {{"table", request.table},
                                                   {"added", counts.added},
                                                   {"removed", counts.removed},
                                                   {"changed", counts.changed}};
    switch (request.operation.kind) {
    case Kind::Append:
        return {PODIUM_TEXT("project.didAppend", "Append rows to {table}: {added}"), arguments};
    case Kind::Overwrite:
        return {PODIUM_TEXT("project.didOverwrite", "Overwrite {table}: rows new {added}, changed {changed}, gone {removed}"), arguments};
    case Kind::Update:
        return {PODIUM_TEXT("project.didUpdate", "Update rows of {table}: {changed}"), arguments};
    case Kind::Delete:
        return {PODIUM_TEXT("project.didDelete", "Delete rows of {table}: {removed}"), arguments};
    case Kind::Merge:
        return {PODIUM_TEXT("project.didMerge", "Merge into {table}: rows new {added}, changed {changed}"), arguments};
    case Kind::Schema:
        break;
    }
    return {PODIUM_TEXT("project.didEvolve", "Change the schema of {table}"), arguments};
}

/// A stage that is not Podium's and reads the table as one file; empty = none.
std::string foreignReader(const ProjectContext& context, const std::string& table)
{
    const pipeline::Pipeline pipeline = pipeline::Pipeline::load(context.workTree);
    for (const pipeline::StageDefinition& stage : pipeline.stages())
        if (!builtinStageOf(stage) && std::find(stage.dependencies.begin(), stage.dependencies.end(), rawPath(table)) != stage.dependencies.end())
            return stage.name;
    return {};
}

void requireFolderAllowed(const ProjectContext& context, const TableRequest& request)
{
    const std::string reader = request.toFolder ? std::string() : foreignReader(context, request.table);
    if (!reader.empty())
        throw Error(ErrorCode::Conflict,
                    {PODIUM_TEXT("project.foreignReader",
                                 "{path} would become a folder of parts, but the stage {stage}, which is not Podium's, reads it as a file."),
                     {{"path", rawPath(request.table)}, {"stage", reader}}},
                    kPipelineFile,
                    PODIUM_TEXT("project.foreignReaderHint",
                                "Let the stage read the .csv files of that folder in the order of its _table.json, then say --to-folder."));
}

TableVersion newest(const TableVersions& versions, const std::string& table, const std::string& commit)
{
    for (TableVersion& version : versions.history(table))
        if (version.commit == commit)
            return std::move(version);
    return {};
}

/// Its number; of a commit that is no version of the table, the start of its name.
std::string shownVersion(const TableVersions& versions, const std::string& table, const std::string& commit)
{
    const TableVersion version = newest(versions, table, commit);
    return version.number > 0 ? std::to_string(version.number) : commit.substr(0, 7);
}

TableReport reportOf(const TableRequest& request, const versioning::TableContent& before, const versioning::ChangedTable& after)
{
    TableReport report;
    report.table = request.table;
    report.operation = std::string(versioning::name(request.operation.kind));
    report.dryRun = request.dryRun;
    report.counts = after.counts;
    report.rejected = after.rejected;
    report.refused = after.refused;
    report.toFolder = after.different && before.isFile && !after.content.staysFile();
    return report;
}

/// Whether the table lies in the folder as it was imported and is no version yet.
bool isOnlyImported(const TableVersions& versions, const std::string& table)
{
    return !versions.at(versions.resolve(table, {}), table) && versions.inWorkTree(table);
}

/// Throws where a table of which there is no such version is asked for.
versioning::TableContent newestContent(const TableVersions& versions, const std::string& table, JobContext& job)
{
    return isOnlyImported(versions, table) ? versions.present(table, std::nullopt, job)
                                           : versions.content(versions.require(versions.resolve(table, {}), table), table, job);
}

/// That the first change of rows stores more than it changed, where the imported file cannot be told in pieces.
void tellStoredAnew(const TableRequest& request, const versioning::TableContent& before, const versioning::ChangedTable& result, JobContext& job)
{
    const versioning::TablePart& file = before.parts.front();
    const bool isWritten = std::none_of(result.content.parts.begin(), result.content.parts.end(), [&](const versioning::TablePart& part) {
        return part.stored && file.stored && part.stored->md5 == file.stored->md5;
    });
    if (before.isFile && isWritten && request.operation.kind != Kind::Overwrite && !(file.stored && file.stored->divisible) &&
        before.rowCount() > versioning::TableContent::kLeastKept)
        job.log(Severity::Note, {PODIUM_TEXT("project.storedAnew", "The imported file of {table} is not in UTF-8 or has no line with the names of its columns, so "
                                                                   "all of its {rows} rows are stored once more now; later changes store only what they change."),
                                 {{"table", request.table}, {"rows", before.rowCount()}}});
}

/// One try; Error{Conflict} where the branch moved meanwhile.
TableReport attempt(ProjectContext& context, Session& session, const TableRequest& request, JobContext& job)
{
    const TableVersions versions(context, session.git);
    const StoredTable base = versions.require(versions.resolve(request.table, request.base), request.table);
    JobContext reading = job.part(0, 0.5), changing = job.part(0.5, 0.9);
    versioning::TableContent content = versions.content(base, request.table, reading);
    versioning::ChangedTable result = versioning::changed(content, request.operation, changing);

    const auto lock = request.dryRun ? nullptr : lockToCommit(context, job.token());
    const std::string head = versions.resolve(request.table, {});
    const StoredTable now = versions.require(head, request.table);
    if (now != base) {
        versioning::TableContent current = versions.content(now, request.table, job);
        const std::vector<std::string> rows = versioning::conflictingRows(content, current, request.operation, job);
        if (!rows.empty())
            throw Error(ErrorCode::Conflict,
                        {PODIUM_TEXT("project.rowsConflict", "Someone else changed rows of {table} meanwhile ({count}): {rows}."),
                         {{"count", rows.size()}, {"table", request.table}, {"rows", listed(rows, "; ", kMostNamed)}}},
                        rawPath(request.table),
                        PODIUM_TEXT("project.rowsConflictHint", "Look at what changed (podium data diff), then decide again."));
        content = std::move(current);
        result = versioning::changed(content, request.operation, job);
    }
    TableReport report = reportOf(request, content, result);
    if (report.refused || !result.different)
        return report;
    if (report.toFolder)
        requireFolderAllowed(context, request);
    if (request.dryRun)
        return report;
    requireUntouched(context, versions, request.table, now);

    NewTableVersion version;
    version.table = request.table;
    version.parent = head;
    version.stored.object = versioning::storeContent(context.objects, result.content);
    version.stored.dvcText = version.stored.object.md5 == now.object.md5
                                 ? now.dvcText
                                 : dvcTextFor(now, request.table, version.stored.object, request.operation.kind != Kind::Overwrite);
    version.stored.schemaText = result.content.schema.text();
    version.what = wordsOf(request, result.counts);
    version.message = tableMessage(version.what.english(), request.why, request.table, report.operation, detailOf(request.operation), result.counts);
    report.version = newest(versions, request.table, commitTable(context, session, version, job));
    tellStoredAnew(request, content, result, job);
    return report;
}

} // namespace

Json TableReport::toJson() const
{
    Json json = {{"table", table}, {"operation", operation}, {"dry_run", dryRun}, {"refused", refused}, {"to_folder", toFolder}};
    json["rows"] = counts.toJson();
    json["rejected"] = Json::array();
    for (const versioning::RejectedRow& row : rejected)
        json["rejected"].push_back(row.toJson());
    json["detail"] = detail;
    json["version"] = version ? version->toJson() : Json();
    return json;
}

TableReport changeTable(ProjectContext& context, Session& session, const TableRequest& request, JobContext& job)
{
    if (const TableVersions versions(context, session.git); request.base.empty() && isOnlyImported(versions, request.table)) {
        // What was imported is worth a version of its own, to which one can come back.
        const versioning::TableContent content = versions.present(request.table, std::nullopt, job);
        const versioning::ChangedTable foreseen = versioning::changed(content, request.operation, job);
        if (request.dryRun || foreseen.refused || !foreseen.different)
            return reportOf(request, content, foreseen);
        recordTable(context, session, request.table, {}, false, false, job);
        job.log(Severity::Note, {PODIUM_TEXT("project.keptFirst", "{table} was imported and not kept yet: as it was imported it is version 1 now."),
                                 {{"table", request.table}}});
    }
    for (int tries = 1;; ++tries) {
        try {
            return attempt(context, session, request, job);
        } catch (const Error& error) {
            // Another program (git, say) does not know our lock: look again, and do it on what is there now.
            if (!isBranchMoved(error) || tries == kMostAttempts)
                throw;
        }
    }
}

TablePreview previewTable(ProjectContext& context, Session& session, const TableRequest& request, JobContext& job)
{
    const TableVersions versions(context, session.git);
    const std::string& table = request.table;
    JobContext reading = job.part(0, 0.5), changing = job.part(0.5, 0.9);
    const versioning::TableContent before = newestContent(versions, table, reading);
    const versioning::ChangedTable after = versioning::changed(before, request.operation, changing);
    TablePreview preview;
    preview.report = reportOf(request, before, after);
    preview.report.dryRun = true;
    versioning::TableOperation step;
    step.schema = stepBetween(before.schema, after.content.schema);
    preview.report.detail = detailOf(step);
    preview.difference = versioning::differenceOf(before, after.content, request.operation.on); // as a merge counts
    return preview;
}

TableReport restoreTable(ProjectContext& context, Session& session, const std::string& table, const std::string& revision,
                         const std::string& why, bool dryRun, JobContext& job)
{
    const TableVersions versions(context, session.git);
    const auto lock = dryRun ? nullptr : lockToCommit(context, job.token());
    const std::string head = versions.resolve(table, {});
    const std::string source = versions.resolve(table, revision);
    const StoredTable now = versions.require(head, table);
    const StoredTable wanted = versions.require(source, table);
    TableReport report;
    report.table = table;
    report.operation = "restore";
    report.dryRun = dryRun;
    const versioning::TableContent target = versions.content(wanted, table, job); // also: is all of it still there?
    const versioning::TableContent present = versions.content(now, table, job);
    const versioning::TableDifference difference = versioning::differenceOf(present, target);
    versioning::TableOperation step; // the schema is that of the version, too
    step.schema = stepBetween(present.schema, target.schema);
    report.detail = detailOf(step);
    report.counts = {static_cast<std::int64_t>(difference.added.size()), static_cast<std::int64_t>(difference.removed.size()),
                     static_cast<std::int64_t>(difference.changed.size()), target.rowCount()};
    if (dryRun)
        return report;
    NewTableVersion version;
    version.table = table;
    version.parent = head;
    version.stored = wanted;
    version.what = {PODIUM_TEXT("project.didRestoreTable", "Restore {table} as it was in version {version}"),
                    {{"table", table}, {"version", shownVersion(versions, table, source)}}};
    if (wanted == now) { // nothing to commit; what was changed by hand goes, and the journal can bring it back
        Change change;
        change.files = {{tableDvcPath(table), wanted.dvcText}, {tableSchemaPath(table), wanted.schemaText}};
        change.outputs = {{rawPath(table), wanted.object}};
        const auto dvcLock = versioning::lockDvc(context.files, context.layout.root(), job.token());
        session.journal.apply(version.what, change);
        report.version = versions.history(table).front();
        return report;
    }
    requireUntouched(context, versions, table, now);
    version.message = tableMessage(version.what.english(), why, table, report.operation,
                                   "from " + source + (report.detail.empty() ? "" : "; " + report.detail), report.counts);
    report.version = newest(versions, table, commitTable(context, session, version, job));
    return report;
}

TableReport recordTable(ProjectContext& context, Session& session, const std::string& table, const std::string& why,
                        bool newColumns, bool dryRun, JobContext& job)
{
    const TableVersions versions(context, session.git);
    const auto lock = dryRun ? nullptr : lockToCommit(context, job.token());
    const std::string head = versions.resolve(table, {});
    const auto now = versions.at(head, table); // none: imported, but no version yet
    if (!now && !versions.inWorkTree(table))
        static_cast<void>(versions.require(head, table)); // throws: there is no such table
    versioning::TableContent before;
    if (now)
        before = versions.content(*now, table, job);
    versioning::TableContent content =
        versions.present(table, newColumns || !now ? std::nullopt : std::optional(before.schema), job);
    if (newColumns && now) { // what was agreed on columns that stay holds on
        for (Field& field : content.schema.columns.fields)
            if (const auto known = before.schema.columns.indexOf(field.name))
                field = before.schema.columns.fields[*known];
        const auto gone = [&](const std::string& column) { return !content.schema.columns.indexOf(column); };
        if (std::none_of(before.schema.key.begin(), before.schema.key.end(), gone))
            content.schema.key = before.schema.key;
        for (const versioning::RowCondition& rule : before.schema.rules)
            if (!gone(rule.column))
                content.schema.rules.push_back(rule);
    }
    TableReport report;
    report.table = table;
    report.operation = "record";
    report.dryRun = dryRun;
    report.rejected = versioning::tableAgainst(content.schema, content.rows(), job);
    report.refused = !report.rejected.empty();
    const versioning::TableDifference difference = versioning::differenceOf(before, content);
    report.counts = {static_cast<std::int64_t>(difference.added.size()), static_cast<std::int64_t>(difference.removed.size()),
                     static_cast<std::int64_t>(difference.changed.size()), content.rowCount()};
    const auto object = context.hashes.hash(rawPath(table));
    if (report.refused || dryRun || !object || (now && object->md5 == now->object.md5))
        return report;

    const Path place = context.layout.at(rawPath(table));
    if (object->isDirectory()) {
        std::vector<versioning::DirectoryEntry> entries;
        for (const Path& file : context.files.listTree(place))
            entries.push_back({file.generic_string(), context.objects.putFile(place / file, false).md5});
        context.objects.putListing(std::move(entries), false);
    } else {
        context.objects.putFile(place, false);
    }
    NewTableVersion version;
    version.table = table;
    version.parent = head;
    version.dataIsThere = true;
    version.stored.object = *object;
    // The import or a run of the stages may have recorded the content already.
    const StoredTable here = versions.inWorkTree(table).value_or(now.value_or(StoredTable{}));
    version.stored.dvcText = here.object.md5 == object->md5 ? here.dvcText : dvcTextFor(here, table, *object, false);
    version.stored.schemaText = content.schema.text();
    version.what = now ? Text{PODIUM_TEXT("project.didRecord", "Keep {table} as it was changed by hand"), {{"table", table}}}
                       : Text{PODIUM_TEXT("project.didRecordFirst", "Keep {table} as it was imported"), {{"table", table}}};
    version.message = tableMessage(version.what.english(), why, table, report.operation, {}, report.counts);
    report.version = newest(versions, table, commitTable(context, session, version, job));
    return report;
}

} // namespace podium::project
