#pragma once
// The table that the build makes from the files of this folder. Only Resources.cpp reads it.
#include <cstddef>

namespace podium::embedded {

struct File
{
    const char* name;
    const unsigned char* bytes;
    std::size_t size;
};

extern const File kFiles[]; ///< sorted by name
extern const std::size_t kFileCount;

} // namespace podium::embedded
