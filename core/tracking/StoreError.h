#pragma once
// What SQLite reports, as an error of ours.
#include <string>

#include "core/base/Error.h"

namespace SQLite { class Exception; }

namespace podium::tracking {

/// Busy, Corrupt, NoSpace, PermissionDenied or Io. `where` is the store's file; `systemError` the errno behind it, 0 where none is known.
Error translated(const SQLite::Exception& failure, const std::string& where, int systemError);

} // namespace podium::tracking
