#pragma once
// Files from the web through libcurl: a break is mended where it happened, also by a later call; a server can be asked whether it has
// something new. Proxies by the usual environment (https_proxy, no_proxy).
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/FileSystem.h"
#include "core/base/JobContext.h"

namespace podium::ingest {

struct DownloadLimits
{
    std::uint64_t bytes = std::uint64_t{4} << 30;
    int redirects = 8;
    std::chrono::seconds connecting{20};
    std::chrono::seconds silence{30}; ///< without a byte: taken for a break
    std::chrono::seconds inAll{3600};
    int attempts = 4;                         ///< connections that may break without having brought anything
    std::chrono::milliseconds pause{500};     ///< before the second one; doubled for each further
};

/// What tells one state of a file from another, as its server says it; empty where it says nothing.
struct WebVersion
{
    std::string etag; ///< with its quotes
    std::string lastModified;
    std::optional<std::uint64_t> size;
    /// Whether the server said enough to tell that the file is (not) the same; none = only its bytes can tell.
    std::optional<bool> sameAs(const WebVersion& other) const;
    friend bool operator==(const WebVersion&, const WebVersion&) = default;
};

struct WebFile
{
    std::string name; ///< as the server calls it, else the last part of the address
    WebVersion version;
    std::string bytes;
};

/// http:// or https://
bool isWebAddress(std::string_view text);

/// Throws Error{InvalidArgument} for an address that is none or holds a password, Error{NotFound, PermissionDenied, Io, InvalidData (too
/// large)}, Error{Cancelled}. What was received before a break lies in `folder` (made and removed here) and is not fetched again as
/// long as the server has the same file.
WebFile download(FileSystem& files, const std::string& address, const Path& folder, const DownloadLimits& limits, JobContext& job);

/// Asks without fetching. Throws as download.
WebVersion askServer(const std::string& address, const DownloadLimits& limits, JobContext& job);

} // namespace podium::ingest
