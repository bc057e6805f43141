#include "core/project/TableCommit.h"

#include "core/base/Error.h"
#include "core/project/CommitState.h"
#include "core/project/RawTables.h"
#include "core/versioning/DvcFile.h"
#include "core/versioning/GitRepository.h"

namespace podium::project {

namespace {

/// Files of git that the version changes, relative to the project: in the commit, and in the work tree, where the .gitignore may
/// name more than the commit should.
struct ChangedFiles
{
    std::vector<Change::File> committed, written;
};

ChangedFiles changedFiles(const ProjectContext& context, const versioning::GitRepository& git, const std::string& prefix,
                          const NewTableVersion& version)
{
    ChangedFiles files;
    const std::string ignored = Path(rawPath(version.table)).filename().string();
    const auto put = [&](const std::string& path, const std::optional<std::string>& committed, const std::optional<std::string>& written) {
        if (git.fileAt(version.parent, prefix + path) != committed)
            files.committed.push_back({path, committed});
        if (context.workTree.read(path) != written)
            files.written.push_back({path, written});
    };
    put(tableDvcPath(version.table), version.stored.dvcText, version.stored.dvcText);
    put(tableSchemaPath(version.table), version.stored.schemaText, version.stored.schemaText);
    put(kRawIgnoreFile, versioning::gitignoreWith(git.fileAt(version.parent, prefix + kRawIgnoreFile).value_or(""), ignored),
        versioning::gitignoreWith(context.workTree.read(kRawIgnoreFile).value_or(""), ignored));
    return files;
}

std::string currentReference(const versioning::GitRepository& git)
{
    const auto branch = git.branch();
    return branch ? "refs/heads/" + *branch : "HEAD";
}

/// Where hooks or signing are set, the user's git makes the commit. What it did not come to is taken back.
std::string commitWithHooks(ProjectContext& context, Session& session, const NewTableVersion& version,
                            const ChangedFiles& files, const std::string& prefix)
{
    ChangeScope scope;
    scope.references = {currentReference(session.git)};
    std::vector<std::string> paths;
    for (const Change::File& file : files.committed) {
        scope.files.push_back(file.path);
        paths.push_back(prefix + file.path);
    }
    if (!version.dataIsThere)
        scope.outputs = {rawPath(version.table)};
    OpenChange change = session.journal.begin(version.what, scope);
    if (!version.dataIsThere)
        context.objects.checkout(version.stored.object, context.layout.at(rawPath(version.table)));
    for (const Change::File& file : files.written) {
        if (file.bytes)
            context.files.replace(context.layout.at(file.path), *file.bytes);
        else
            context.files.remove(context.layout.at(file.path));
    }
    const std::string commit = session.git.commitPaths(paths, version.message);
    change.commit();
    return commit;
}

} // namespace

std::string commitTable(ProjectContext& context, Session& session, const NewTableVersion& version, JobContext& job)
{
    const auto dvcLock = versioning::lockDvc(context.files, context.layout.root(), job.token());
    const std::string prefix = pathInRepository(session.git, context.layout.root());
    const ChangedFiles files = changedFiles(context, session.git, prefix, version);
    context.objects.barrier(); // the commit names only what is on the disk
    if (session.git.commitsWithGit())
        return commitWithHooks(context, session, version, files, prefix);

    std::vector<versioning::ObjectBatch::FileChange> changes;
    for (const Change::File& file : files.committed)
        changes.push_back({prefix + file.path, file.bytes, 0100644});
    versioning::ObjectBatch batch(session.git);
    const std::string commit =
        batch.addCommit({{}, batch.addTree(version.parent, changes), {version.parent}, session.git.signature(), version.message});
    Change change;
    change.batch = &batch;
    change.references.push_back({currentReference(session.git), commit, version.parent});
    change.files = files.written;
    if (!version.dataIsThere)
        change.outputs.push_back({rawPath(version.table), version.stored.object});
    session.journal.apply(version.what, change);
    return commit;
}

std::string dvcTextFor(const StoredTable& before, const std::string& table, const versioning::ObjectId& object,
                       bool stillSynthetic)
{
    std::string text = versioning::dvcFileWith(before.dvcText, {rawPath(table), object});
    const std::string marked = markedSynthetic(before.dvcText);
    if (stillSynthetic && !marked.empty() && marked == before.object.md5) {
        if (const std::size_t at = text.find(syntheticMark(marked)); at != std::string::npos)
            text.replace(at, syntheticMark(marked).size(), syntheticMark(object.md5));
        else
            text += syntheticMark(object.md5);
    }
    return text;
}

void requireUntouched(ProjectContext& context, const TableVersions& versions, const std::string& table, const StoredTable& now)
{
    const auto here = versions.inWorkTree(table);
    const auto data = context.hashes.hash(rawPath(table));
    if (here && *here == now && (!data || data->md5 == now.object.md5))
        return;
    throw Error(ErrorCode::Conflict,
                {PODIUM_TEXT("project.tableEdited", "The table {table} has changes that are not kept as a version yet."),
                 {{"table", table}}},
                rawPath(table),
                {PODIUM_TEXT("project.tableEditedHint",
                             "Keep them with \"podium data record {table}\", or drop them with \"podium data restore {table} HEAD\"."),
                 {{"table", table}}});
}

bool isBranchMoved(const Error& error)
{
    return error.code() == ErrorCode::Conflict &&
           (error.text().id() == "journal.referenceMoved" || error.text().id() == "versioning.referenceMoved");
}

} // namespace podium::project
