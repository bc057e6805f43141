#include "core/project/Journal.h"

#include <algorithm>
#include <map>
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
            !undone.contains(record.entry.id)) {
            undone.insert(*record.entry.undoes);
            undone.insert(record.alsoUndoes.begin(), record.alsoUndoes.end());
        }
    return undone;
}

/// Records that are taken back together, newest first.
using Step = std::vector<const JournalRecord*>;

/// All that is listed, by step; what was taken back and what was made of the same step since are two.
std::vector<Step> stepsOf(const std::vector<JournalRecord>& newestFirst, const std::set<std::int64_t>& undone)
{
    std::vector<Step> steps;
    std::map<std::pair<std::string, bool>, std::size_t> known;
    for (const JournalRecord& record : newestFirst) {
        if (record.nothing)
            continue;
        if (!record.entry.step.empty() && record.entry.state == JournalEntry::State::Done) {
            const auto [place, isNew] = known.try_emplace({record.entry.step, undone.contains(record.entry.id)}, steps.size());
            if (!isNew) {
                steps[place->second].push_back(&record);
                continue;
            }
        }
        steps.push_back({&record});
    }
    return steps;
}

/// The entry as which a step is listed.
JournalEntry entryOf(const Step& step)
{
    JournalEntry entry = step.front()->entry;
    for (const JournalRecord* record : step)
        entry.cleaned |= record->entry.cleaned;
    if (step.size() > 1)
        entry.what = Text(PODIUM_TEXT("journal.ranExperiments", "Ran {count} experiments, {first} to {last}"),
                          {{"count", step.size()},
                           {"first", plainName(step.back()->references.at(0).name)},
                           {"last", plainName(step.front()->references.at(0).name)}});
    return entry;
}

template <typename T>
void addOlder(std::vector<Touched<T>>& newer, const std::vector<Touched<T>>& older)
{
    for (const Touched<T>& item : older) {
        const auto same = std::find_if(newer.begin(), newer.end(), [&](const Touched<T>& other) { return other.name == item.name; });
        if (same == newer.end())
            newer.push_back(item);
        else
            same->before = item.before;
    }
}

/// All changes of a step as one.
JournalRecord merged(const Step& step)
{
    JournalRecord all = *step.front();
    for (auto older = step.begin() + 1; older != step.end(); ++older) {
        addOlder(all.references, (*older)->references);
        addOlder(all.files, (*older)->files);
        addOlder(all.outputs, (*older)->outputs);
        addOlder(all.tags, (*older)->tags);
        addOlder(all.runs, (*older)->runs);
        all.letGo.insert((*older)->letGo.begin(), (*older)->letGo.end());
        all.cleaned |= (*older)->cleaned;
    }
    return all;
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
    for (const Touched<std::string>& run : record.runs) {
        if (workspace.run(run.name) != run.after)
            throw moved(run.name);
        change.runs.push_back({run.name, run.before.has_value()});
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
    const std::vector<Step> steps = stepsOf(records, undone);
    bool cleaned = false;
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const Step& step) {
        if (id)
            return std::any_of(step.begin(), step.end(), [&](const JournalRecord* record) { return record->entry.id == *id; });
        const JournalEntry entry = entryOf(step);
        const bool last = entry.state == JournalEntry::State::Done && !entry.undoes && !undone.contains(entry.id);
        cleaned |= last && entry.cleaned;
        return last && !entry.cleaned;
    });
    if (found == steps.end() && cleaned)
        throw cleanedUp();
    if (found == steps.end())
        throw id
            ? Error(ErrorCode::NotFound,
                    Text(PODIUM_TEXT("journal.noEntry", "The journal has no entry {id}."), {{"id", *id}}), {},
                    PODIUM_TEXT("journal.hintNoEntry", "Leave the number away to undo the last change."))
            : Error(ErrorCode::NotFound, PODIUM_TEXT("journal.nothingToUndo", "There is nothing to undo."));
    JournalEntry entry = entryOf(*found);
    if (entry.state != JournalEntry::State::Done || undone.contains(entry.id))
        throw Error(ErrorCode::Conflict,
                    Text(PODIUM_TEXT("journal.alreadyUndone", "This change was taken back already: {what}."),
                         {{"what", entry.what}}));

    Text what(PODIUM_TEXT("journal.undid", "Undone: {what}"), {{"what", entry.what}});
    if (entry.undoes)
        for (const Step& step : steps)
            if (!step.front()->entry.undoes &&
                std::any_of(step.begin(), step.end(), [&](const JournalRecord* record) { return record->entry.id == *entry.undoes; }))
                what = Text(PODIUM_TEXT("journal.redid", "Made again: {what}"), {{"what", entryOf(step).what}});
    JournalRecord record = m_state->blank(what);
    record.entry.undoes = entry.id;
    for (const JournalRecord* other : *found)
        if (other->entry.id != entry.id)
            record.alsoUndoes.push_back(other->entry.id);
    m_state->apply(std::move(record), inverse(m_state->setup, m_state->workspace, merged(*found)));
    entry.undone = true;
    return entry;
}

std::vector<JournalEntry> Journal::entries() const
{
    const std::vector<JournalRecord> records = m_state->records();
    const std::set<std::int64_t> undone = undoneIn(records);
    std::set<std::int64_t> undoings;
    for (const JournalRecord& record : records)
        if (record.entry.undoes)
            undoings.insert(record.entry.id);
    std::vector<JournalEntry> entries;
    for (const Step& step : stepsOf(records, undone)) {
        entries.push_back(entryOf(step));
        entries.back().undone = undone.contains(entries.back().id);
        entries.back().redoes = entries.back().undoes && undoings.contains(*entries.back().undoes);
    }
    return entries;
}

} // namespace podium::project
