#include "core/tracking/StoreError.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "core/base/FileSystem.h"

namespace podium::tracking {
namespace {

/// True where what SQLite calls an I/O error is a full disk: it says SQLITE_FULL only of the main file.
bool isDiskFull(int systemError, const std::string& where)
{
    if (systemError == ENOSPC || systemError == EDQUOT)
        return true;
    std::error_code failed;
    const auto space = std::filesystem::space(Path(where).parent_path(), failed);
    return !failed && space.available == 0;
}

} // namespace

Error translated(const SQLite::Exception& failure, const std::string& where, int systemError)
{
    const std::string message = failure.what();
    int code = failure.getErrorCode() & 0xff;
    if ((code == SQLITE_IOERR || code == SQLITE_CANTOPEN) && isDiskFull(systemError, where))
        code = SQLITE_FULL;
    switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Busy, PODIUM_TEXT("tracking.busy", "Another process is writing the run store."),
                where, PODIUM_TEXT("tracking.busyHint", "Try again when it has finished.")};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::Corrupt,
                Text{PODIUM_TEXT("tracking.corrupt", "The run store is damaged: {message}."),
                     {{"message", message}}},
                where,
                PODIUM_TEXT("tracking.corruptHint",
                            "Move this file away (with the -wal and -shm files beside it) and open the "
                            "project again: the experiments are "
                            "rebuilt from their commits. What stood only in it is lost unless you have a "
                            "copy: notes and tags, the runs of "
                            "run, evaluate and predict, and the journal for undo.")};
    case SQLITE_FULL:
        return {ErrorCode::NoSpace, PODIUM_TEXT("tracking.full", "No space is left for the run store."),
                where, PODIUM_TEXT("tracking.fullHint", "Free some space on this disk and try again.")};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorCode::PermissionDenied,
                PODIUM_TEXT("tracking.readOnly", "The run store cannot be written."), where,
                PODIUM_TEXT("tracking.readOnlyHint",
                            "Give yourself the right to write this file and its folder.")};
    case SQLITE_CANTOPEN: {
        const bool denied =
            ::access(Path(where).parent_path().c_str(), W_OK) != 0 && (errno == EACCES || errno == EROFS);
        if (denied)
            return {ErrorCode::PermissionDenied,
                    PODIUM_TEXT("tracking.readOnly", "The run store cannot be written."), where,
                    PODIUM_TEXT("tracking.readOnlyHint",
                                "Give yourself the right to write this file and its folder.")};
        return {ErrorCode::Io,
                Text{PODIUM_TEXT("tracking.cannotOpen", "The run store cannot be opened: {message}."),
                     {{"message", message}}},
                where,
                PODIUM_TEXT("tracking.cannotOpenHint",
                            "Check that its folder exists and that the disk is not full.")};
    }
    default:
        return {
            ErrorCode::Io,
            Text{PODIUM_TEXT("tracking.failed", "The run store failed: {message}."), {{"message", message}}},
            where,
            PODIUM_TEXT("tracking.failedHint", "Check the disk; if it happens again, run `podium verify`.")};
    }
}

} // namespace podium::tracking
