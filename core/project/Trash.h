#pragma once
// The trash of a project: experiments that no name leads to any more, kept with their data by the journal so that they can come back,
// and what else the journal keeps for undo; what it would free, and the cleaning up that cannot be undone.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Json.h"
#include "core/base/JobContext.h"

namespace podium::project {

struct ProjectContext;
struct Session;

struct TrashedExperiment
{
    std::string name;
    std::string id;        ///< as of the experiment: the first 32 digits of its commit
    std::string commit;
    std::string reference; ///< "refs/exps/…" under which it was
    std::optional<std::int64_t> removedMs; ///< since the epoch; none where not Podium removed it
    std::uint64_t bytes = 0;               ///< of data that nothing else needs, not even another one in the trash
};

struct TrashContent
{
    std::vector<TrashedExperiment> experiments; ///< removed last first
    std::uint64_t bytes = 0;      ///< that all of them together free
    std::int64_t undoEntries = 0; ///< changes whose earlier contents are kept
    std::uint64_t undoBytes = 0;  ///< that these free in addition
    /// The store of data lies outside the project, where others may use it: nothing is deleted there.
    bool sharedStore = false;
    Json toJson() const;
};

struct CleanUpRequest
{
    std::vector<std::string> experiments; ///< names or ids of the trash; empty = all in it
    bool undo = false;                    ///< also what undo would need: no change made so far can be undone then
    bool dryRun = false;
};

struct CleanUpReport
{
    std::vector<TrashedExperiment> experiments;
    std::int64_t undoEntries = 0;
    std::uint64_t objects = 0, bytes = 0; ///< deleted, or of a dry run to be deleted
    bool sharedStore = false;
    Json toJson() const;
};

TrashContent trash(ProjectContext& context, Session& session, JobContext& job);

/// Brings experiments back under their names; a journal entry. Throws Error{NotFound}; Error{AlreadyExists} where a name is taken.
void restoreFromTrash(ProjectContext& context, Session& session, const std::vector<std::string>& namesOrIds);

/// Lets go of the chosen, and deletes from the object store what after that no reference, commit, reflog, journal entry, nor the work
/// tree needs. Cannot be undone; killed at any point it leaves a whole project, and the next call goes on. Throws Error{Busy} while
/// experiments or stages run.
CleanUpReport cleanUp(ProjectContext& context, Session& session, const CleanUpRequest& request, JobContext& job);

} // namespace podium::project
