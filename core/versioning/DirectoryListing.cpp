#include <algorithm>
#include <set>

#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/versioning/ObjectStore.h"

namespace podium::versioning {

namespace {

[[noreturn]] void refuseEntry(const std::string& where, const std::string& entry)
{
    throw Error(ErrorCode::InvalidFormat,
                Text(PODIUM_TEXT("versioning.badListing",
                                 "A stored folder names a file that it must not name: “{path}”."),
                     {{"path", entry}}),
                where,
                PODIUM_TEXT("versioning.hintBadListing",
                            "Nothing was changed. Fetch the folder again from where it came."));
}

/// No path of a listing may lead out of the folder.
bool isInside(const std::string& path)
{
    if (path.empty() || path.front() == '/' || path.find('\0') != std::string::npos)
        return false;
    for (std::size_t start = 0; start <= path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        const std::string part = path.substr(start, end - start);
        if (part.empty() || part == "." || part == "..")
            return false;
        start = end + 1;
    }
    return true;
}

} // namespace

std::string directoryListing(std::vector<DirectoryEntry> entries)
{
    // UTF-8 sorts by byte as Python sorts by code point.
    std::sort(entries.begin(), entries.end(),
              [](const DirectoryEntry& a, const DirectoryEntry& b) { return a.path < b.path; });
    Json list = Json::array();
    for (const DirectoryEntry& entry : entries)
        list.push_back({{"md5", entry.md5}, {"relpath", entry.path}});
    return pythonJson(list, true);
}

std::vector<DirectoryEntry> parseDirectoryListing(std::string_view json, const std::string& where)
{
    const Json list = parseJson(json, where);
    std::vector<DirectoryEntry> entries;
    std::set<std::string> seen;
    const auto text = [&](const Json& entry, const char* key) {
        if (!entry.is_object() || !entry.contains(key) || !entry[key].is_string())
            refuseEntry(where, entry.dump(-1, ' ', true, Json::error_handler_t::replace));
        return entry[key].get<std::string>();
    };
    if (!list.is_array())
        refuseEntry(where, "?");
    for (const Json& entry : list) {
        DirectoryEntry read{text(entry, "relpath"), text(entry, "md5")};
        if (!isInside(read.path) || !seen.insert(read.path).second)
            refuseEntry(where, read.path);
        entries.push_back(std::move(read));
    }
    return entries;
}

} // namespace podium::versioning
