#include "core/base/Error.h"

#include <array>
#include <cerrno>
#include <cstring>

#include "core/base/Json.h"

namespace podium {

namespace {

constexpr std::array<std::string_view, 15> kNames{
    "InvalidArgument",  "InvalidFormat", "InvalidData", "NotFound",     "AlreadyExists",
    "PermissionDenied", "NoSpace",       "Io",          "Busy",         "Conflict",
    "Corrupt",          "Cancelled",     "Unsupported", "ExternalTool", "Internal"};
static_assert(kNames.size() == static_cast<std::size_t>(ErrorCode::Internal) + 1);

struct Failure
{
    ErrorCode code;
    Text reason;
    Text hint;
};

Failure failureOf(int errnoValue)
{
    switch (errnoValue) {
    case ENOSPC:
        return {ErrorCode::NoSpace, PODIUM_TEXT("base.reasonNoSpace", "the disk is full"),
                PODIUM_TEXT("base.hintNoSpace", "Free some space on that disk and try again.")};
    case EDQUOT:
        return {ErrorCode::NoSpace, PODIUM_TEXT("base.reasonQuota", "your quota on this disk is used up"),
                PODIUM_TEXT("base.hintQuota", "Remove files of yours or ask for a larger quota.")};
    case EFBIG:
        return {ErrorCode::NoSpace,
                PODIUM_TEXT("base.reasonTooBig", "the file would be too large for this disk"),
                PODIUM_TEXT("base.hintTooBig", "Raise the limit on file sizes or use another disk.")};
    case EACCES:
    case EPERM:
        return {ErrorCode::PermissionDenied, PODIUM_TEXT("base.reasonPermission", "permission denied"),
                PODIUM_TEXT("base.hintPermission", "Check who owns the file or folder and its permissions.")};
    case EROFS:
        return {ErrorCode::PermissionDenied, PODIUM_TEXT("base.reasonReadOnly", "the disk is read-only"),
                PODIUM_TEXT("base.hintReadOnly", "Choose a place that can be written.")};
    case ENOENT:
        return {ErrorCode::NotFound, PODIUM_TEXT("base.reasonNotFound", "no such file or folder"),
                PODIUM_TEXT("base.hintNotFound", "Check the spelling of the path.")};
    case ENOTDIR:
        return {ErrorCode::NotFound,
                PODIUM_TEXT("base.reasonNotFolder", "a part of the path is not a folder"),
                PODIUM_TEXT("base.hintNotFound", "Check the spelling of the path.")};
    case EEXIST:
        return {ErrorCode::AlreadyExists, PODIUM_TEXT("base.reasonExists", "it is there already"),
                PODIUM_TEXT("base.hintExists", "Choose another name or remove it first.")};
    case EISDIR:
        return {ErrorCode::Io, PODIUM_TEXT("base.reasonIsFolder", "it is a folder"),
                PODIUM_TEXT("base.hintIsFolder", "Give the path of a file.")};
    case ENOTEMPTY:
        return {ErrorCode::Io, PODIUM_TEXT("base.reasonNotEmpty", "the folder is not empty"),
                PODIUM_TEXT("base.hintNotEmpty",
                            "Another program may have put files there; look into the folder.")};
    case EMFILE:
    case ENFILE:
        return {ErrorCode::Io, PODIUM_TEXT("base.reasonOpenFiles", "too many files are open"),
                PODIUM_TEXT("base.hintOpenFiles", "Close other programs or raise the limit on open files.")};
    default:
        break;
    }
    std::array<char, 256> buffer{};
    const char* reason = strerror_r(errnoValue, buffer.data(), buffer.size());
    return {ErrorCode::Io,
            Text(PODIUM_TEXT("base.reasonSystem", "{message} (error {number})"),
                 {{"message", reason}, {"number", errnoValue}}),
            PODIUM_TEXT("base.hintSystem", "Check that the disk or network share is reachable and healthy.")};
}

} // namespace

std::string_view name(ErrorCode code) { return kNames[static_cast<std::size_t>(code)]; }

Error::Error(ErrorCode code, Text what, std::string where, Text hint)
    : m_code(code)
    , m_text(std::move(what))
    , m_where(std::move(where))
    , m_hint(std::move(hint))
{
    m_english = m_text.english();
    if (!m_where.empty())
        m_english += " (" + m_where + ")";
    if (!m_hint.empty())
        m_english += " " + m_hint.english();
}

Json Error::toJson() const
{
    Json json = Json::object();
    json["code"] = std::string(name(m_code));
    json["id"] = m_text.id();
    json["what"] = m_text.english();
    json["where"] = m_where;
    json["hint"] = m_hint.english();
    return json;
}

Error systemError(int errnoValue, const Text& operation, const std::string& path)
{
    Failure failure = failureOf(errnoValue);
    return Error(failure.code,
                 Text(PODIUM_TEXT("base.systemCallFailed", "{operation} failed: {reason}."),
                      {{"operation", operation}, {"reason", std::move(failure.reason)}}),
                 path, std::move(failure.hint));
}

} // namespace podium
