#pragma once
// The one exception type of Podium: what is wrong, where, and how to mend it. Thrown anywhere, caught only where a
// job, an HTTP request or a command ends; wrappers translate what libraries throw or return.
#include <exception>
#include <string>

#include "core/base/Text.h"

namespace podium {

/// Closed set. The names are written to logs and `--json`; do not rename.
enum class ErrorCode {
    InvalidArgument,  ///< a value that the caller gave (option, parameter, name)
    InvalidFormat,    ///< a file that cannot be read as what it should be (YAML, CSV, dvc.lock)
    InvalidData,      ///< a readable table or project whose content does not allow the work
    NotFound,
    AlreadyExists,
    PermissionDenied,
    NoSpace,
    Io,
    Busy,             ///< another process holds a lock
    Conflict,         ///< the present state is not the one expected
    Corrupt,          ///< content does not match its hash
    Cancelled,
    Unsupported,
    ExternalTool,     ///< a child process failed
    Internal,
};
std::string_view name(ErrorCode code);

class Error : public std::exception
{
public:
    /// `where` is a place as plain text: "data/raw/timesData.csv, row 17, column world_rank".
    Error(ErrorCode code, Text what, std::string where = {}, Text hint = {});

    ErrorCode code() const { return m_code; }
    const Text& text() const { return m_text; }
    const std::string& where() const { return m_where; }
    const Text& hint() const { return m_hint; }
    /// "what (where). hint" in English, for logs and tests.
    const char* what() const noexcept override { return m_english.c_str(); }

    Json toJson() const; ///< {code, id, what, where, hint}

private:
    ErrorCode m_code;
    Text m_text;
    std::string m_where;
    Text m_hint;
    std::string m_english;
};

/// The error of a failed system call: errno to code (ENOSPC, EDQUOT, EFBIG -> NoSpace; EACCES, EPERM, EROFS ->
/// PermissionDenied; ENOENT -> NotFound; EEXIST; else Io), the operation in words, the path as `where`, a hint each.
[[nodiscard]] Error systemError(int errnoValue, const Text& operation, const std::string& path);

} // namespace podium
