#pragma once
// Archives made in memory, for tests.
#include <string>
#include <utility>
#include <vector>

#include <archive.h>
#include <archive_entry.h>

namespace podium::test {

using Entries = std::vector<std::pair<std::string, std::string>>; ///< path, content

/// What `writer` makes of these files; its format is set, and it is freed. `before` may set up how the file of a path is written.
template <class Before>
std::string archived(archive* writer, const Entries& entries, Before&& before)
{
    std::string bytes(std::size_t{1} << 20, '\0');
    std::size_t used = 0;
    archive_write_open_memory(writer, bytes.data(), bytes.size(), &used);
    for (const auto& [path, content] : entries) {
        before(path);
        archive_entry* const entry = archive_entry_new();
        archive_entry_set_pathname(entry, path.c_str());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
        archive_write_header(writer, entry);
        archive_write_data(writer, content.data(), content.size());
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    bytes.resize(used);
    return bytes;
}

/// A ZIP of these files, compressed unless `stored`; the first of an ods never is.
inline std::string zipped(const Entries& entries, bool stored = false)
{
    archive* const writer = archive_write_new();
    archive_write_set_format_zip(writer);
    return archived(writer, entries, [&](const std::string& path) {
        stored || path == "mimetype" ? archive_write_zip_set_compression_store(writer) : archive_write_zip_set_compression_deflate(writer);
    });
}

} // namespace podium::test
