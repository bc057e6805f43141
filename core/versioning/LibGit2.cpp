#include "core/versioning/LibGit2.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

#include "core/versioning/GitRepository.h"

namespace podium::versioning {

namespace {

/// libgit2 ends the message of a failed system call with the system's words for it, and by then errno may be
/// another's.
int errnoIn(std::string_view message)
{
    for (const int candidate : {ENOSPC, EDQUOT, EACCES, EPERM, EROFS, EIO, EFBIG})
        if (message.ends_with(std::strerror(candidate)))
            return candidate;
    return 0;
}

ErrorCode codeOf(int result)
{
    switch (result) {
    case GIT_ENOTFOUND:
        return ErrorCode::NotFound;
    case GIT_EEXISTS:
        return ErrorCode::AlreadyExists;
    case GIT_ELOCKED:
        return ErrorCode::Busy;
    case GIT_EMODIFIED:
    case GIT_ECONFLICT:
    case GIT_EUNMERGED:
        return ErrorCode::Conflict;
    case GIT_EINVALIDSPEC:
    case GIT_EAMBIGUOUS:
        return ErrorCode::InvalidArgument;
    case GIT_EOWNER:
        return ErrorCode::PermissionDenied;
    case GIT_EMISMATCH:
        return ErrorCode::Corrupt;
    default:
        return ErrorCode::Io;
    }
}

Text hintOf(int result)
{
    switch (result) {
    case GIT_ELOCKED:
        return PODIUM_TEXT(
            "versioning.hintGitLocked",
            "Another program is changing the version history. Wait until it has finished; where none is "
            "running, a file ending in .lock was left in the folder .git and may be removed.");
    case GIT_EMISMATCH:
        return PODIUM_TEXT("versioning.hintGitCorrupt",
                           "The version history is damaged. Run `git fsck` to see what is affected.");
    default:
        return {};
    }
}

} // namespace

git_repository* raw(const GitRepository& repository) { return static_cast<git_repository*>(repository.handle()); }

void startLibGit2()
{
    static const bool started = [] {
        if (git_libgit2_init() < 0)
            throw gitError(GIT_ERROR, GitAction::Read, {});
        git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
        return true;
    }();
    static_cast<void>(started);
}

Error gitError(int result, GitAction action, const std::string& where)
{
    const git_error* last = git_error_last();
    const std::string message = last && last->message ? last->message : "";
    git_error_clear();
    const TextId sentence =
        action == GitAction::Read
            ? PODIUM_TEXT("versioning.cannotRead", "The version history cannot be read: {message}.")
            : PODIUM_TEXT("versioning.cannotWrite", "The version history cannot be written: {message}.");
    if (const int systemCode = errnoIn(message)) {
        const Error told = systemError(systemCode, Text(sentence, {{"message", message}}), where);
        return Error(told.code(), Text(sentence, {{"message", message}}), where, told.hint());
    }
    return Error(codeOf(result), Text(sentence, {{"message", message}}), where, hintOf(result));
}

git_oid gitOid(const std::string& hex)
{
    git_oid id{};
    if (hex.size() != 40 || git_oid_fromstr(&id, hex.c_str()) != 0)
        throw Error(ErrorCode::InvalidFormat,
                    Text(PODIUM_TEXT("versioning.notAnId",
                                     "“{id}” is not the id of a saved state (40 hexadecimal digits)."),
                         {{"id", hex}}));
    return id;
}

std::string gitHex(const git_oid& id)
{
    std::array<char, 41> text{};
    git_oid_tostr(text.data(), text.size(), &id);
    return text.data();
}

} // namespace podium::versioning
