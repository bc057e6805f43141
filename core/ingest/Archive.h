#pragma once
// The files in a zip, tar, 7z or compressed file, told by its content. Nothing is written to disk.
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/base/JobContext.h"

namespace podium::ingest {

/// By the first bytes: zip, 7z, tar, gzip, bzip2, xz, zstd.
bool isArchive(std::string_view bytes);

/// Calls `onFile(path in the archive, bytes)` for each ordinary file, in the archive's order; a file that is
/// only compressed has an empty path. Throws Error: InvalidFormat where it is broken or locked, InvalidData
/// where a path leaves the archive or all files together are larger than `maxBytes` (what is too large is not
/// unpacked first).
void readArchive(std::string_view bytes, const std::string& where, std::uint64_t maxBytes, JobContext& job,
                 const std::function<void(const std::string& path, std::string bytes)>& onFile);

} // namespace podium::ingest
