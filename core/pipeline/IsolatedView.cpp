#include "core/pipeline/IsolatedView.h"

#include <algorithm>
#include <set>

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/versioning/DvcFile.h"

namespace podium::pipeline {

namespace {
using versioning::DirectoryEntry;
using versioning::ObjectId;
}

ListingCache::Listing ListingCache::get(const versioning::ObjectStore& objects, const std::string& md5)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_listings.find(md5); known != m_listings.end())
            return known->second;
    }
    auto listing = std::make_shared<const std::vector<DirectoryEntry>>(objects.readDirectory(md5));
    const std::lock_guard lock(m_mutex);
    return m_listings.emplace(md5, std::move(listing)).first->second;
}

IsolatedView::IsolatedView(const ProjectState& state, const FileSystem& files, const versioning::ObjectStore& objects,
                           ContentCache& cache, ListingCache& listings)
    : m_state(state), m_files(files), m_objects(objects), m_cache(cache), m_listings(listings)
{
    for (const std::string& path : state.list({})) {
        if (!path.ends_with(".dvc"))
            continue;
        const auto text = state.read(path);
        if (!text)
            continue;
        for (versioning::DvcOutput& output : versioning::parseDvcFile(*text, path)) {
            if (output.hashName == "md5" && !output.object.md5.empty())
                m_data[output.path] = std::move(output.object);
        }
    }
}

void IsolatedView::addOutput(const std::string& path, const ObjectId& id)
{
    const std::unique_lock lock(m_mutex);
    m_data[path] = id;
}

void IsolatedView::hide(const std::string& path)
{
    const std::unique_lock lock(m_mutex);
    m_hidden.push_back(path);
}

bool IsolatedView::isHidden(const std::string& path) const
{
    return std::any_of(m_hidden.begin(), m_hidden.end(),
                       [&](const std::string& hidden) { return isWithin(path, hidden); });
}

std::optional<IsolatedView::Place> IsolatedView::find(const std::string& file) const
{
    const std::shared_lock lock(m_mutex);
    if (const auto known = m_data.find(file); known != m_data.end()) {
        if (known->second.isDirectory())
            return std::nullopt;
        return Place{known->second.md5, nullptr};
    }
    for (std::size_t slash = file.rfind('/'); slash != std::string::npos && slash > 0; slash = file.rfind('/', slash - 1)) {
        const auto folder = m_data.find(file.substr(0, slash));
        if (folder == m_data.end())
            continue;
        if (!folder->second.isDirectory())
            return std::nullopt;
        const std::string_view name = std::string_view(file).substr(slash + 1);
        for (const DirectoryEntry& entry : *m_listings.get(m_objects, folder->second.md5)) {
            if (entry.path == name)
                return Place{entry.md5, nullptr};
        }
        return std::nullopt;
    }
    if (isHidden(file))
        return std::nullopt;
    auto text = m_state.read(file);
    if (!text)
        return std::nullopt;
    return Place{{}, std::make_shared<const std::string>(std::move(*text))};
}

std::shared_ptr<const std::string> IsolatedView::content(const Place& place) const
{
    if (place.text)
        return place.text;
    if (auto known = m_cache.bytes(place.md5))
        return known;
    auto bytes = std::make_shared<const std::string>(m_objects.read(place.md5));
    m_cache.put(place.md5, bytes, nullptr);
    return bytes;
}

std::string IsolatedView::md5Of(const Place& place) const
{
    return place.text ? md5(*place.text) : place.md5;
}

std::uint64_t IsolatedView::sizeOf(const Place& place) const
{
    if (place.text)
        return place.text->size();
    if (const auto known = m_cache.bytes(place.md5))
        return known->size();
    if (const auto stat = m_files.stat(m_objects.objectPath(place.md5)))
        return stat->size;
    return content(place)->size();
}

std::optional<ObjectId> IsolatedView::hash(const std::string& path)
{
    {
        const std::shared_lock lock(m_mutex);
        if (const auto known = m_data.find(path); known != m_data.end())
            return known->second;
    }
    if (const auto place = find(path))
        return ObjectId{md5Of(*place), sizeOf(*place), std::nullopt};
    // A folder that is no single object: of tracked files, of imported tables, or inside an output.
    std::vector<DirectoryEntry> entries;
    ObjectId id;
    for (const std::string& file : list(path)) {
        const auto place = find(file);
        if (!place)
            continue;
        entries.push_back({file.substr(path.size() + 1), md5Of(*place)});
        id.size += sizeOf(*place);
    }
    if (entries.empty())
        return std::nullopt;
    id.fileCount = static_cast<std::int64_t>(entries.size());
    id.md5 = md5(versioning::directoryListing(std::move(entries))) + ".dir";
    return id;
}

bool IsolatedView::has(const std::string& file)
{
    return find(file).has_value();
}

std::shared_ptr<const std::string> IsolatedView::bytes(const std::string& file)
{
    const auto place = find(file);
    return place ? content(*place) : nullptr;
}

std::shared_ptr<const Table> IsolatedView::table(const std::string& file)
{
    const auto place = find(file);
    return place && !place->text ? m_cache.table(place->md5) : nullptr;
}

std::optional<std::string> IsolatedView::read(const std::string& path) const
{
    const auto place = find(path);
    if (!place)
        return std::nullopt;
    return *content(*place);
}

std::vector<std::string> IsolatedView::list(const std::string& folder) const
{
    std::set<std::string> paths;
    for (const std::string& path : m_state.list(folder)) {
        if (!isHidden(path))
            paths.insert(path);
    }
    const std::shared_lock lock(m_mutex);
    for (const auto& [path, id] : m_data) {
        if (!id.isDirectory()) {
            if (isWithin(path, folder))
                paths.insert(path);
            continue;
        }
        if (!isWithin(path, folder) && !isWithin(folder, path))
            continue;
        for (const DirectoryEntry& entry : *m_listings.get(m_objects, id.md5)) {
            if (const std::string file = path + "/" + entry.path; isWithin(file, folder))
                paths.insert(file);
        }
    }
    return {paths.begin(), paths.end()};
}

} // namespace podium::pipeline
