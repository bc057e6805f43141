// What the journal keeps from being cleaned away, and how it lets go of it.
#include <algorithm>

#include "core/project/JournalState.h"
#include "core/versioning/GitRepository.h"

namespace podium::project {

namespace {

constexpr const char* kEmptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"; ///< git's

bool counts(const JournalRecord& record) { return record.entry.state == JournalEntry::State::Done && !record.nothing && !record.cleaned; }

} // namespace

JournalHold Journal::held() const
{
    JournalHold held;
    for (const JournalRecord& record : m_state->records()) {
        if (!counts(record))
            continue;
        for (const Touched<std::string>& reference : record.references)
            held.references.push_back({record.entry.timeMs, reference.name, reference.before, reference.after, record.letGo});
        for (const Touched<versioning::ObjectId>& output : record.outputs)
            for (const auto& object : {output.before, output.after})
                if (object)
                    held.objects.push_back(*object);
        if (!record.pin.empty())
            ++held.entries;
    }
    return held;
}

void Journal::letGo(const std::set<std::string>& commits, bool everything)
{
    const versioning::GitRepository& git = *m_state->setup.git;
    versioning::ObjectBatch batch(git);
    std::vector<versioning::GitRepository::ReferenceChange> changes;
    std::vector<JournalRecord> changed;
    for (JournalRecord& record : m_state->records()) {
        if (!counts(record))
            continue;
        const std::string name = m_state->pinName(record);
        const bool pinned = !record.pin.empty() && m_state->workspace.reference(name) == record.pin;
        const std::string before = record.pin;
        if (everything) {
            if (record.pin.empty())
                continue; // only marks on runs: they stand in the entry itself
            record.cleaned = true;
            record.pin.clear();
        } else {
            for (const Touched<std::string>& reference : record.references)
                for (const auto& target : {reference.before, reference.after})
                    if (target && commits.contains(*target))
                        record.letGo.insert(*target);
            if (std::none_of(commits.begin(), commits.end(), [&](const std::string& commit) { return record.letGo.contains(commit); }))
                continue;
            if (pinned) { // not any more where an earlier cleaning up was killed
                versioning::Commit pin = git.commit(record.pin);
                std::erase_if(pin.parents, [&](const std::string& parent) { return record.letGo.contains(parent); });
                record.pin = pin.parents.empty() && pin.tree == kEmptyTree ? std::string() : batch.addCommit(pin);
            }
        }
        if (pinned && record.pin != before)
            changes.push_back({name, before, record.pin.empty() ? std::nullopt : std::optional(record.pin)});
        changed.push_back(std::move(record));
    }
    batch.flush();
    // Under the project's lock nobody else writes them: a lock of git's on one was left by a cleaning up that was killed.
    std::vector<std::string> pins;
    for (const auto& change : changes)
        pins.push_back(change.name);
    m_state->workspace.removeStaleLocks(pins);
    // References first: an entry that still promises what nothing holds any more finds out by itself when it is asked.
    m_state->setup.git->setReferences(changes, "podium: cleaned up");
    for (const JournalRecord& record : changed)
        m_state->save(record);
}

} // namespace podium::project
