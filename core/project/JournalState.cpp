#include "core/project/JournalState.h"

#include <algorithm>
#include <chrono>
#include <set>

#include "core/base/Error.h"
#include "core/versioning/GitRepository.h"
#include "core/versioning/Locks.h"

namespace podium::project {

using versioning::GitRepository;
using versioning::ObjectBatch;
using versioning::ObjectId;

JournalRecord Journal::State::blank(const Text& what) const
{
    JournalRecord record;
    record.entry.who = setup.git->signature().name;
    record.entry.timeMs = std::chrono::duration_cast<std::chrono::milliseconds>(
                              std::chrono::system_clock::now().time_since_epoch())
                              .count();
    record.entry.what = what;
    return record;
}

std::vector<JournalRecord> Journal::State::records() const
{
    std::vector<JournalRecord> all;
    for (const auto& [id, json] : setup.store->journal())
        all.push_back(JournalRecord::fromJson(id, json));
    return all;
}

void Journal::State::save(const JournalRecord& record) const
{
    setup.store->updateJournal(record.entry.id, record.toJson());
}

ObjectBatch::FileChange Journal::State::before(const Touched<FileState>& file) const
{
    return {"before/" + file.name, workspace.fileBytes(file.name), file.before->mode};
}

std::string Journal::State::pinCommit(ObjectBatch& batch, const JournalRecord& record,
                                      const std::vector<ObjectBatch::FileChange>& contents) const
{
    versioning::Commit commit;
    commit.tree = batch.addTree("", contents);
    std::set<std::string> parents;
    for (const Touched<std::string>& reference : record.references)
        for (const std::optional<std::string>& target : {reference.before, reference.after})
            if (target && batch.hasCommit(*target))
                parents.insert(*target);
    commit.parents.assign(parents.begin(), parents.end());
    commit.author = setup.git->signature();
    commit.message = "podium: " + record.entry.what.english() + "\n";
    return batch.addCommit(commit);
}

std::string Journal::State::pinName(const JournalRecord& record) const
{
    const std::string name = "refs/podium/journal/" + std::to_string(record.entry.id);
    const std::optional<std::string> present = workspace.reference(name);
    // Taken where two projects share a repository, or where the run store was lost and counts anew.
    return !present || *present == record.pin ? name : name + "-" + record.pin.substr(0, 12);
}

void Journal::State::pin(const JournalRecord& record) const
{
    if (record.pin.empty())
        return;
    const std::string name = pinName(record);
    setup.git->setReferences({{name, workspace.reference(name), record.pin}}, "podium: journal");
}

void Journal::State::unpin(const JournalRecord& record) const
{
    if (record.pin.empty())
        return;
    const std::string name = pinName(record);
    if (workspace.reference(name) == record.pin)
        setup.git->removeReference(name, record.pin);
}

void Journal::State::make(const JournalRecord& record) const
{
    const bool onlyReferences = record.files.empty() && record.outputs.empty();
    if (!onlyReferences)
        pin(record);
    for (const Touched<ObjectId>& output : record.outputs) {
        workspace.setOutput(output.name, output.after);
        workspace.removeMovedAside(output.name);
    }
    if (!record.outputs.empty())
        setup.files->syncFileSystem(setup.root);
    for (const Touched<FileState>& file : record.files)
        workspace.setFile(file.name, file.after, file.after ? setup.git->blob(file.after->blob) : "");
    workspace.setTags(record.tags, &Touched<std::string>::after);
    workspace.setRuns(record.runs, &Touched<std::string>::after);
    std::vector<GitRepository::ReferenceChange> changes;
    if (onlyReferences && !record.pin.empty())
        changes.push_back({pinName(record), std::nullopt, record.pin});
    for (const Touched<std::string>& reference : record.references)
        changes.push_back({reference.name, reference.before, reference.after});
    setup.git->setReferences(changes, "podium: " + record.entry.what.english());
    for (const Touched<std::string>& reference : record.references)
        followBranch(reference.name, reference.before, reference.after);
}

void Journal::State::followBranch(const std::string& name, const std::optional<std::string>& from,
                                  const std::optional<std::string>& to) const
{
    const std::optional<std::string> branch = setup.git->branch();
    if (name == (branch ? "refs/heads/" + *branch : "HEAD") && from != to && workspace.reference(name) == to)
        setup.git->moveIndex(from, to);
}

bool Journal::State::isMade(const JournalRecord& record) const
{
    const auto all = [](const auto& list, auto same) { return std::all_of(list.begin(), list.end(), same); };
    return all(record.references, [&](const auto& r) { return workspace.reference(r.name) == r.after; }) &&
           all(record.files, [&](const auto& f) { return workspace.file(f.name) == f.after; }) &&
           all(record.tags, [&](const auto& t) { return workspace.tag(t.name) == t.after; }) &&
           all(record.runs, [&](const auto& run) { return workspace.run(run.name) == run.after; }) &&
           all(record.outputs, [&](const auto& o) { return sameOutput(workspace.output(o.name), o.after); });
}

/// Contents that the record does not know (of a change whose end is missing, or somebody's since) are kept
/// before they are replaced.
void Journal::State::keepUnknown(JournalRecord& record) const
{
    for (const Touched<ObjectId>& output : record.outputs) {
        const std::optional<ObjectId> present = workspace.output(output.name);
        if (present && !sameOutput(present, output.before) && !sameOutput(present, output.after))
            workspace.keepOutput(output.name, *present);
    }
    setup.objects->barrier();
    if (record.planned)
        return;
    std::vector<ObjectBatch::FileChange> contents;
    for (const Touched<FileState>& file : record.files) {
        const std::optional<FileState> present = workspace.file(file.name);
        if (present && present != file.before)
            contents.push_back({"found/" + file.name, workspace.fileBytes(file.name), present->mode});
    }
    if (contents.empty())
        return;
    ObjectBatch batch(*setup.git);
    JournalRecord found = record;
    found.references = {{{}, record.pin, {}}}; // the earlier pin becomes its parent
    const std::string pinned = pinCommit(batch, found, contents);
    batch.flush();
    const std::string name = pinName(record);
    setup.git->setReferences({{name, workspace.reference(name), pinned}}, "podium: journal");
    record.pin = pinned;
    save(record);
}

void Journal::State::takeBack(JournalRecord& record) const
{
    keepUnknown(record);
    std::vector<GitRepository::ReferenceChange> changes;
    std::vector<Touched<std::string>> moved; // from where, to where
    for (const Touched<std::string>& reference : record.references) {
        const std::optional<std::string> present = workspace.reference(reference.name);
        // Also of one that stands where it stood: a recovery that was killed may have left the index behind.
        moved.push_back({reference.name, record.planned ? reference.after : present, reference.before});
        // Of a planned change: what is neither before nor after was moved by somebody else, and theirs is the
        // newer word.
        if (present != reference.before && (!record.planned || present == reference.after))
            changes.push_back({reference.name, present, reference.before});
    }
    setup.git->setReferences(changes, "podium: took back: " + record.entry.what.english());
    std::vector<Touched<std::string>> ours = record.tags;
    std::erase_if(ours, [&](const auto& tag) { return workspace.tag(tag.name) != tag.after; });
    workspace.setTags(ours, &Touched<std::string>::before);
    workspace.setRuns(record.runs, &Touched<std::string>::before);
    for (const auto& [name, from, to] : moved)
        followBranch(name, from, to);
    for (const Touched<FileState>& file : record.files) {
        const std::optional<FileState> present = workspace.file(file.name);
        if (present != file.before && (!record.planned || present == file.after))
            workspace.setFile(file.name, file.before, file.before ? setup.git->blob(file.before->blob) : "");
    }
    for (const Touched<ObjectId>& output : record.outputs)
        if (!sameOutput(workspace.output(output.name), output.before))
            workspace.setOutput(output.name, output.before);
    for (const Touched<ObjectId>& output : record.outputs)
        workspace.removeMovedAside(output.name);
    if (!record.outputs.empty())
        setup.files->syncFileSystem(setup.root);
    record.entry.state = JournalEntry::State::TakenBack;
    save(record);
    if (record.planned) // of others it keeps what was found
        unpin(record);
}

void Journal::State::conclude(JournalRecord& record) const
{
    for (Touched<std::string>& reference : record.references)
        reference.after = workspace.reference(reference.name);
    for (Touched<FileState>& file : record.files)
        file.after = workspace.file(file.name);
    for (Touched<ObjectId>& output : record.outputs)
        output.after = workspace.output(output.name);
    const auto unchanged = [](const auto& item) { return item.before == item.after; };
    std::erase_if(record.references, unchanged);
    std::erase_if(record.files, unchanged);
    std::erase_if(record.outputs, [](const auto& item) { return sameOutput(item.before, item.after); });
    record.nothing = record.references.empty() && record.files.empty() && record.outputs.empty();
    record.entry.state = JournalEntry::State::Done;
    save(record);
    if (record.nothing)
        unpin(record);
}

/// Nothing is pulled away from under a stage that a real dvc runs at this moment.
void Journal::State::requireIdle(const JournalRecord& record) const
{
    std::vector<std::string> paths;
    for (const Touched<FileState>& file : record.files)
        paths.push_back(file.name);
    for (const Touched<ObjectId>& output : record.outputs)
        paths.push_back(output.name);
    versioning::StageLock::requireIdle(*setup.files, setup.root, paths, CancelToken());
}

std::int64_t Journal::State::apply(JournalRecord record, const Change& change) const
{
    ObjectBatch own(*setup.git);
    ObjectBatch& batch = change.batch ? *change.batch : own;
    std::vector<ObjectBatch::FileChange> contents;
    for (const Change::Reference& reference : change.references)
        if (const auto present = workspace.reference(reference.name); present != reference.target) {
            if (!reference.expected.empty() && present != reference.expected)
                throw Error(ErrorCode::Conflict,
                            Text(PODIUM_TEXT("journal.referenceMoved", "{name} was changed by another program in the meantime."),
                                 {{"name", reference.name}}),
                            reference.name,
                            PODIUM_TEXT("journal.hintReferenceMoved", "Look at the new state and try again."));
            record.references.push_back({reference.name, present, reference.target});
        }
    for (const Change::File& file : change.files) {
        JournalWorkspace::checkPath(file.path);
        Touched<FileState> touched{file.path, workspace.file(file.path), {}};
        if (file.bytes)
            touched.after = FileState{GitRepository::blobId(*file.bytes), file.mode};
        if (touched.before == touched.after)
            continue;
        if (touched.before)
            contents.push_back(before(touched));
        if (file.bytes)
            contents.push_back({"after/" + file.path, file.bytes, file.mode});
        record.files.push_back(std::move(touched));
    }
    for (const Change::Output& output : change.outputs) {
        JournalWorkspace::checkPath(output.path);
        Touched<ObjectId> touched{output.path, workspace.output(output.path), output.object};
        if (sameOutput(touched.before, touched.after))
            continue;
        if (touched.before)
            workspace.keepOutput(output.path, *touched.before);
        record.outputs.push_back(std::move(touched));
    }
    for (const Change::Tag& tag : change.tags) {
        Touched<std::string> touched{tag.run + "/" + tag.key, {}, tag.value};
        touched.before = workspace.tag(touched.name);
        if (touched.before != touched.after)
            record.tags.push_back(std::move(touched));
    }
    for (const Change::Shown& run : change.runs) {
        Touched<std::string> touched{run.run, workspace.run(run.run), run.visible ? std::optional<std::string>(kVisible) : std::nullopt};
        if (touched.before != touched.after)
            record.runs.push_back(std::move(touched));
    }
    record.entry.step = change.step;
    requireIdle(record);
    setup.objects->barrier();
    const bool onlyRows = record.references.empty() && record.files.empty() && record.outputs.empty();
    if (!onlyRows)
        record.pin = pinCommit(batch, record, contents);
    batch.flush();
    if (onlyRows && record.tags.empty() && record.runs.empty())
        return 0;
    record.entry.id = setup.store->addJournal(record.toJson());
    try {
        make(record);
        record.entry.state = JournalEntry::State::Done;
        save(record);
    } catch (...) {
        record.entry.state = JournalEntry::State::Begun;
        try {
            takeBack(record);
        } catch (const std::exception&) {
            // The entry stays begun: the next opening tries again. What went wrong first is what counts now.
        }
        throw;
    }
    return record.entry.id;
}

JournalRecord Journal::State::begin(JournalRecord record, const ChangeScope& scope) const
{
    record.planned = false;
    record.unfinished = scope.unfinished;
    std::vector<ObjectBatch::FileChange> contents;
    for (const std::string& name : scope.references)
        record.references.push_back({name, workspace.reference(name), {}});
    for (const std::string& path : scope.files) {
        JournalWorkspace::checkPath(path);
        record.files.push_back({path, workspace.file(path), {}});
        if (record.files.back().before)
            contents.push_back(before(record.files.back()));
    }
    for (const std::string& path : scope.outputs) {
        JournalWorkspace::checkPath(path);
        record.outputs.push_back({path, workspace.output(path), {}});
        if (record.outputs.back().before)
            workspace.keepOutput(path, *record.outputs.back().before);
    }
    setup.objects->barrier();
    ObjectBatch batch(*setup.git);
    record.pin = pinCommit(batch, record, contents);
    batch.flush();
    record.entry.id = setup.store->addJournal(record.toJson());
    return record;
}

void Journal::State::recover(JournalRecord& record) const
{
    std::vector<std::string> references{pinName(record)};
    for (const Touched<std::string>& reference : record.references)
        references.push_back(reference.name);
    workspace.removeStaleLocks(references);
    workspace.removeLeftovers();
    if (record.planned && isMade(record)) { // only the last word was missing
        pin(record);
        for (const Touched<std::string>& reference : record.references)
            followBranch(reference.name, reference.before, reference.after);
        record.entry.state = JournalEntry::State::Done;
        save(record);
    } else if (!record.planned && record.unfinished == ChangeScope::Unfinished::Keep) {
        pin(record);
        conclude(record);
    } else {
        takeBack(record);
    }
}

} // namespace podium::project
