#pragma once
// What was received of a file so far, in memory and, in pieces, in a folder: so that a later call, or a later process, goes on with it.
#include <string>

#include "core/base/FileSystem.h"
#include "core/ingest/Download.h"

namespace podium::ingest {

class PartialFile
{
public:
    /// Takes up what an earlier one left of this address.
    PartialFile(FileSystem& files, Path folder, std::string address);

    std::string bytes;

    /// What the server is to compare before it sends only the rest; empty = it could not tell.
    std::string validator() const;
    void begin(const WebVersion& version); ///< from the first byte, of this version
    void keep(bool all);                   ///< on the disk; without `all` only when enough has come

private:
    Path piece(std::size_t number) const;

    FileSystem& m_files;
    Path m_folder;
    std::string m_address;
    WebVersion m_version;
    std::size_t m_kept = 0, m_pieces = 0;
    bool m_begun = false; ///< the folder says of which version the pieces are
};

} // namespace podium::ingest
