#pragma once
// Locks shared with dvc and with other Podium processes. All are flock on a file that stays; its text is for
// people.
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "core/base/FileSystem.h"
#include "core/base/JobContext.h"

namespace podium::versioning {

/// Holds a flock until destroyed, alone or shared with others that share it. CLOEXEC.
class FileLock
{
public:
    /// Waits up to `patience`; then Error{Busy} that names the holder where the file tells it.
    FileLock(FileSystem& files, const Path& file, std::chrono::milliseconds patience,
             const std::string& holderText, const CancelToken& token, bool shared = false);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    int m_descriptor = -1;
};

/// .dvc/tmp/lock, as dvc takes it (3 s of patience, text " <pid>\n").
std::unique_ptr<FileLock> lockDvc(FileSystem& files, const Path& project, const CancelToken& token);
/// .podium/lock: one process changes the project at a time (text: pid, start time, boot id).
std::unique_ptr<FileLock> lockProject(FileSystem& files, const Path& project, const CancelToken& token,
                                      std::chrono::milliseconds patience = std::chrono::milliseconds(1000));

/// .podium/store.lock: held by runs that take neither lock until they commit, as long as they count on objects of the store being
/// there; any number at once.
std::unique_ptr<FileLock> shareStore(FileSystem& files, const Path& project, const CancelToken& token);
/// The same alone, to delete objects: Error{Busy} at once while such a run is under way.
std::unique_ptr<FileLock> lockStore(FileSystem& files, const Path& project, const CancelToken& token);

/// Entries in .dvc/tmp/rwlock for the time a workspace stage runs; live foreign ones are Error{Busy}, dead
/// ones dropped. Paths are relative to the project.
class StageLock
{
public:
    StageLock(FileSystem& files, const Path& project, const std::vector<std::string>& reads,
              const std::vector<std::string>& writes, const CancelToken& token);
    ~StageLock();
    StageLock(const StageLock&) = delete;
    StageLock& operator=(const StageLock&) = delete;

    /// Error{Busy} where a stage of another process works with one of these paths. Enough for who holds lockDvc
    /// meanwhile: no stage of dvc begins without it.
    static void requireIdle(FileSystem& files, const Path& project, const std::vector<std::string>& writes,
                            const CancelToken& token);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace podium::versioning
