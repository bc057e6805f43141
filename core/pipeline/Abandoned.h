#pragma once
// What a killed process left half-made.
#include <string_view>

#include "core/base/FileSystem.h"

namespace podium::pipeline {

/// Prefix of temporary folders, the same as of temporary files: clean-ups look for it.
inline constexpr std::string_view kTemporaryPrefix = ".podium-tmp-";

/// Removes entries of `folder` that are named <prefix><process id>… of a process that lives no more. Silent where there is no
/// such folder, and where an entry cannot be removed.
void removeAbandoned(FileSystem& files, const Path& folder, std::string_view prefix = kTemporaryPrefix);

} // namespace podium::pipeline
