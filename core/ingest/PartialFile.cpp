#include "core/ingest/PartialFile.h"

#include <fmt/format.h>

#include "core/base/Json.h"

namespace podium::ingest {

namespace {

constexpr const char* kStateFile = "state.json";
constexpr std::size_t kPieceBytes = std::size_t{4} << 20; ///< what a killed process loses at most

} // namespace

PartialFile::PartialFile(FileSystem& files, Path folder, std::string address)
    : m_files(files), m_folder(std::move(folder)), m_address(std::move(address))
{
    const auto state = files.readIfExists(m_folder / kStateFile);
    if (!state)
        return;
    try {
        const Json json = parseJson(*state, kStateFile);
        if (json.at("url") != m_address)
            return;
        m_version.etag = json.at("etag").get<std::string>();
        m_version.lastModified = json.at("last_modified").get<std::string>();
        for (; files.exists(piece(m_pieces)); ++m_pieces)
            bytes += files.read(piece(m_pieces));
        m_kept = bytes.size();
        m_begun = true;
    } catch (const std::exception&) {
        begin({}); // not whole: from the beginning
    }
}

std::string PartialFile::validator() const
{
    return !m_version.etag.empty() && !m_version.etag.starts_with("W/") ? m_version.etag : m_version.lastModified;
}

void PartialFile::begin(const WebVersion& version)
{
    m_files.removeTree(m_folder);
    bytes.clear();
    m_kept = m_pieces = 0;
    m_version = version;
    m_begun = false;
}

void PartialFile::keep(bool all)
{
    if (validator().empty() || bytes.size() - m_kept < (all ? 1 : kPieceBytes))
        return;
    if (!m_begun) {
        m_files.createDirectories(m_folder);
        m_files.replaceUnsynced(m_folder / kStateFile,
                                prettyJson({{"url", m_address}, {"etag", m_version.etag}, {"last_modified", m_version.lastModified}}));
        m_begun = true;
    }
    m_files.replaceUnsynced(piece(m_pieces++), std::string_view(bytes).substr(m_kept));
    m_kept = bytes.size();
}

Path PartialFile::piece(std::size_t number) const { return m_folder / fmt::format("{:06}.part", number + 1); }

} // namespace podium::ingest
