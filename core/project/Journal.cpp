#include "core/project/Journal.h"

#include <algorithm>
#include <set>

#include "core/base/Error.h"
#include "core/project/JournalState.h"

namespace podium::project {

namespace {

/// Of an experiment or a branch as people know it.
std::string plainName(const std::string& reference)
{
    if (reference.starts_with("refs/exps/"))
        return reference.substr(reference.rfind('/') + 1);
    constexpr std::string_view kBranches = "refs/heads/";
    return reference.starts_with(kBranches) ? reference.substr(kBranches.size()) : reference;
}

Error moved(const std::string& name)
{
    return Error(ErrorCode::Conflict,
                 Text(PODIUM_TEXT("journal.moved", "This cannot be undone: {name} was changed since."),
                      {{"name", plainName(name)}}),
                 name, PODIUM_TEXT("journal.hintMoved", "Undo the later changes first, or keep this state."));
}

Error gone(const std::string& name)
{
    return Error(ErrorCode::Conflict,
                 Text(PODIUM_TEXT("journal.gone",
                                  "This cannot be undone: the earlier content of {name} was cleaned away."),
                      {{"name", plainName(name)}}),
                 name,
                 PODIUM_TEXT("journal.hintGone",
                             "Fetch it from a remote storage, or run the stages that make it again."));
}

Error cleanedUp()
{
    return Error(ErrorCode::Conflict, PODIUM_TEXT("journal.cleaned", "This cannot be undone: what it needs was cleaned up."), {},
                 PODIUM_TEXT("journal.hintCleaned", "Only changes that were made after the cleaning up can be undone."));
}

/// Ids of entries that a later one took back. An undoing that was itself undone takes nothing back.
std::set<std::int64_t> undoneIn(const std::vector<JournalRecord>& newestFirst)
{
    std::set<std::int64_t> undone;
    for (const JournalRecord& record : newestFirst)
        if (record.entry.state == JournalEntry::State::Done && record.entry.undoes &&
            !undone.contains(record.entry.id))
            undone.insert(*record.entry.undoes);
    return undone;
}

/// The change that brings back what was before the record. Throws Error{Conflict} where it cannot be made.
Change inverse(const JournalSetup& setup, const JournalWorkspace& workspace, const JournalRecord& record)
{
    Change change;
    if (record.cleaned)
        throw cleanedUp();
    for (const Touched<std::string>& reference : record.references) {
        if (workspace.reference(reference.name) != reference.after)
            throw moved(reference.name);
        if (reference.before && (record.letGo.contains(*reference.before) || !setup.git->hasObject(*reference.before)))
            throw gone(reference.name);
        change.references.push_back({reference.name, reference.before});
    }
    for (const Touched<FileState>& file : record.files) {
        if (workspace.file(file.name) != file.after)
            throw moved(file.name);
        if (file.before && !setup.git->hasObject(file.before->blob))
            throw gone(file.name);
        change.files.push_back({file.name, std::nullopt, 0100644});
        if (file.before) {
            change.files.back().bytes = setup.git->blob(file.before->blob);
            change.files.back().mode = file.before->mode;
        }
    }
    for (const Touched<versioning::ObjectId>& output : record.outputs) {
        if (!sameOutput(workspace.output(output.name), output.after))
            throw moved(output.name);
        if (output.before && !setup.objects->hasAll(*output.before))
            throw gone(output.name);
        change.outputs.push_back({output.name, output.before});
    }
    for (const Touched<std::string>& tag : record.tags) {
        const auto slash = tag.name.find('/');
        if (workspace.tag(tag.name) != tag.after)
            throw moved(tag.name.substr(slash + 1));
        change.tags.push_back({tag.name.substr(0, slash), tag.name.substr(slash + 1), tag.before});
    }
    return change;
}

} // namespace

struct OpenChange::State
{
    std::shared_ptr<Journal::State> journal;
    JournalRecord record;
    bool committed = false;
};

OpenChange::OpenChange(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
OpenChange::OpenChange(OpenChange&&) noexcept = default;

OpenChange::~OpenChange()
{
    if (!m_state || m_state->committed)
        return;
    try {
        if (m_state->record.unfinished == ChangeScope::Unfinished::Keep)
            m_state->journal->conclude(m_state->record);
        else
            m_state->journal->takeBack(m_state->record);
    } catch (const std::exception&) {
        // The entry stays begun; recover() ends it.
    }
}

std::int64_t OpenChange::id() const { return m_state->record.entry.id; }

void OpenChange::commit()
{
    m_state->journal->conclude(m_state->record);
    m_state->committed = true;
}

Journal::Journal(JournalSetup setup)
    : m_state(std::make_shared<State>(std::move(setup)))
{
}
Journal::~Journal() = default;

std::int64_t Journal::apply(const Text& what, const Change& change)
{
    return m_state->apply(m_state->blank(what), change);
}

OpenChange Journal::begin(const Text& what, const ChangeScope& scope)
{
    auto state = std::make_unique<OpenChange::State>();
    state->journal = m_state;
    state->record = m_state->begin(m_state->blank(what), scope);
    OpenChange change(std::move(state));
    m_state->pin(change.m_state->record);
    return change;
}

bool Journal::needsRecovery() const
{
    // A begun entry is ended before the next one begins, or soon after: it is among the newest.
    const auto rows = m_state->setup.store->journal(16);
    return std::any_of(rows.begin(), rows.end(),
                       [](const auto& row) { return row.second.value("state", "") == "begun"; });
}

std::vector<JournalEntry> Journal::recover()
{
    std::vector<JournalEntry> ended;
    for (JournalRecord& record : m_state->records()) {
        if (record.entry.state != JournalEntry::State::Begun)
            continue;
        m_state->recover(record);
        ended.push_back(record.entry);
    }
    return ended;
}

JournalEntry Journal::undo(std::optional<std::int64_t> id)
{
    const std::vector<JournalRecord> records = m_state->records();
    const std::set<std::int64_t> undone = undoneIn(records);
    bool cleaned = false;
    const auto found = std::find_if(records.begin(), records.end(), [&](const JournalRecord& record) {
        if (id)
            return record.entry.id == *id;
        const bool last = record.entry.state == JournalEntry::State::Done && !record.nothing && !record.entry.undoes &&
                          !undone.contains(record.entry.id);
        cleaned |= last && record.entry.cleaned;
        return last && !record.entry.cleaned;
    });
    if (found == records.end() && cleaned)
        throw cleanedUp();
    if (found == records.end() || found->nothing)
        throw id
            ? Error(ErrorCode::NotFound,
                    Text(PODIUM_TEXT("journal.noEntry", "The journal has no entry {id}."), {{"id", *id}}), {},
                    PODIUM_TEXT("journal.hintNoEntry", "Leave the number away to undo the last change."))
            : Error(ErrorCode::NotFound, PODIUM_TEXT("journal.nothingToUndo", "There is nothing to undo."));
    if (found->entry.state != JournalEntry::State::Done || undone.contains(found->entry.id))
        throw Error(ErrorCode::Conflict,
                    Text(PODIUM_TEXT("journal.alreadyUndone", "This change was taken back already: {what}."),
                         {{"what", found->entry.what}}));

    const JournalRecord* original = &*found;
    if (found->entry.undoes)
        for (const JournalRecord& record : records)
            if (record.entry.id == *found->entry.undoes)
                original = &record;
    const bool again = found->entry.undoes && !original->entry.undoes;
    const Text what =
        again ? Text(PODIUM_TEXT("journal.redid", "Made again: {what}"), {{"what", original->entry.what}})
              : Text(PODIUM_TEXT("journal.undid", "Undone: {what}"), {{"what", found->entry.what}});
    JournalRecord record = m_state->blank(what);
    record.entry.undoes = found->entry.id;
    m_state->apply(std::move(record), inverse(m_state->setup, m_state->workspace, *found));
    JournalEntry entry = found->entry;
    entry.undone = true;
    return entry;
}

std::vector<JournalEntry> Journal::entries() const
{
    const std::vector<JournalRecord> records = m_state->records();
    const std::set<std::int64_t> undone = undoneIn(records);
    std::vector<JournalEntry> entries;
    for (const JournalRecord& record : records) {
        if (record.nothing)
            continue;
        entries.push_back(record.entry);
        entries.back().undone = undone.contains(record.entry.id);
    }
    return entries;
}

} // namespace podium::project
