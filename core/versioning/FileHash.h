#pragma once
// MD5 of a file's bytes, read in pieces: a file of any size needs one buffer, and one that shrinks meanwhile
// does no harm.
#include <optional>
#include <string>

#include "core/base/FileSystem.h"

namespace podium::versioning {

struct FileHash
{
    std::string md5;        ///< 32 hex
    std::uint64_t size = 0; ///< bytes that were hashed
};

/// None where there is no such file. Throws systemError.
std::optional<FileHash> hashOfFile(const Path& file);

} // namespace podium::versioning
