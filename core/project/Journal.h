#pragma once
// The journal of a project: each change is written down before it is made, with all that taking it back
// needs; what a killed process left half-done is finished or taken back at the next opening.
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/base/Text.h"
#include "core/tracking/RunStore.h"
#include "core/versioning/GitRepository.h"
#include "core/versioning/ObjectStore.h"

namespace podium::project {

/// What the journal works with; all outlive it. `root` is the project folder.
struct JournalSetup
{
    FileSystem* files = nullptr;
    Path root;
    tracking::RunStore* store = nullptr;
    versioning::GitRepository* git = nullptr;
    versioning::ObjectStore* objects = nullptr;
    versioning::HashCache* hashes = nullptr;
};

/// What a change makes of the project. Commits that it names are in the repository or in `batch`; the
/// contents of outputs are in the object store. Paths are relative to the project, with '/'.
struct Change
{
    struct Reference
    {
        std::string name;                  ///< in full: "refs/exps/…"
        std::optional<std::string> target; ///< none = removed
        std::string expected = {};         ///< what it has to be now; empty = whatever it is
    };
    struct File ///< small, kept by git
    {
        std::string path;
        std::optional<std::string> bytes; ///< none = removed
        std::uint32_t mode = 0100644;     ///< 0100644, 0100755 or 0120000 (bytes = what the link points to)
    };
    struct Output ///< file or folder kept by the object store
    {
        std::string path;
        std::optional<versioning::ObjectId> object; ///< none = removed
    };
    struct Tag ///< of a run, kept by the run store
    {
        std::string run, key;
        std::optional<std::string> value; ///< none = removed
    };
    std::vector<Reference> references;
    std::vector<File> files;
    std::vector<Output> outputs;
    struct Shown ///< whether a run that has no commit is to be seen in the run store
    {
        std::string run;
        bool visible = true;
    };
    std::vector<Tag> tags;
    std::vector<Shown> runs;
    /// Changes with the same one are one step: taken back together, listed as one. Empty = a step of its own.
    std::string step = {};
    versioning::ObjectBatch* batch = nullptr; ///< flushed with the journal's own objects: one pack, one sync
};

/// What a change whose outcome is not known before may touch.
struct ChangeScope
{
    std::vector<std::string> references, files, outputs;
    /// What to do where the change did not come to its end, by an exception or by a kill.
    enum class Unfinished { TakeBack, Keep } unfinished = Unfinished::TakeBack;
};

struct JournalEntry
{
    std::int64_t id = 0;
    std::string who;
    std::int64_t timeMs = 0; ///< since the epoch
    Text what;
    enum class State { Begun, Done, TakenBack } state = State::Begun;
    bool undone = false;
    bool cleaned = false; ///< something that it kept was let go of: it cannot be undone any more
    std::optional<std::int64_t> undoes; ///< of an entry that undid another
    bool redoes = false;                ///< it undid an undoing
    std::string step;                   ///< see Change::step; a listing has one entry for all of them, with the newest's id
};

/// What entries keep from being cleaned away.
struct JournalHold
{
    struct Reference
    {
        std::int64_t timeMs = 0; ///< of the entry
        std::string name;
        std::optional<std::string> before, after;
        std::set<std::string> letGo; ///< of these commits no longer
    };
    std::vector<Reference> references; ///< of the newest entry first
    std::vector<versioning::ObjectId> objects;
    std::int64_t entries = 0; ///< that keep something
};

/// A change that is under way; see Journal::begin. Not thread-safe.
class OpenChange
{
public:
    OpenChange(OpenChange&&) noexcept;
    /// Without commit(): what ChangeScope::unfinished says. Throws nothing; what could not be taken back is
    /// left to recover().
    ~OpenChange();
    std::int64_t id() const;
    /// Records the present state as the outcome. An entry that changed nothing is kept out of the listing.
    void commit();

private:
    friend class Journal;
    struct State;
    explicit OpenChange(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Not thread-safe: as its git handle and store. Functions that write are called under the project lock
/// (lockProject) and, where they touch outputs or dvc.lock, under lockDvc; reading ones need none. Contents
/// are pinned by refs/podium/journal/<id> until `podium gc`.
class Journal
{
public:
    explicit Journal(JournalSetup setup);
    ~Journal();

    /// Writes the entry, makes the change, marks the entry done: all or nothing, also when killed. References
    /// move only from the state they have now, and the index goes along with the current branch. Returns the id. Throws as
    /// the parts do (Error{Conflict} where a reference is not the expected one); then everything is as before.
    std::int64_t apply(const Text& what, const Change& change);

    /// For work that writes by itself (a run of stages): records what the scope holds now. Outputs that the
    /// object store has not are put there, so that they can come back.
    OpenChange begin(const Text& what, const ChangeScope& scope);

    /// True where a killed process left something: then take the locks and call recover(). Cheap.
    bool needsRecovery() const;
    /// Ends begun entries. May itself be killed at any point and be called again. Returns what was ended,
    /// newest first.
    std::vector<JournalEntry> recover();

    /// Takes back an entry (none = the last that is not undone and that can be) with all of its step, or nothing of it. The undoing is
    /// an entry of its own and can be undone as well. Throws Error{Conflict} where the present state is not the one the entry left, or an
    /// object is gone; Error{NotFound}.
    JournalEntry undo(std::optional<std::int64_t> id);

    std::vector<JournalEntry> entries() const; ///< newest first, one for each step

    JournalHold held() const;
    /// No longer keeps these commits, or anything at all: undo of what needs it refuses from then on. Killed half-way it can be
    /// called again.
    void letGo(const std::set<std::string>& commits, bool everything);

private:
    friend class OpenChange;
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace podium::project
