#pragma once
// The tree of an isolated run: files that git tracks from a ProjectState, imported data through their .dvc files, and the outputs
// that the run's stages made so far, both from the object store.
#include <map>
#include <mutex>
#include <shared_mutex>

#include "core/base/FileSystem.h"
#include "core/pipeline/ContentView.h"

namespace podium::pipeline {

/// Listings of folder objects by md5, read once for all runs of an executor. Thread-safe.
class ListingCache
{
public:
    using Listing = std::shared_ptr<const std::vector<versioning::DirectoryEntry>>;
    Listing get(const versioning::ObjectStore& objects, const std::string& md5);

private:
    std::mutex m_mutex;
    std::map<std::string, Listing> m_listings;
};

/// Also a ProjectState, so that params files can be what a stage made. Thread-safe.
class IsolatedView final : public ContentView, public ProjectState
{
public:
    IsolatedView(const ProjectState& state, const FileSystem& files, const versioning::ObjectStore& objects,
                 ContentCache& cache, ListingCache& listings);

    void addOutput(const std::string& path, const versioning::ObjectId& id); ///< of a stage of this run
    /// Paths that stages make: what git or a work tree has there is of an earlier run.
    void hide(const std::string& path);

    std::optional<versioning::ObjectId> hash(const std::string& path) override;
    bool has(const std::string& file) override;
    std::shared_ptr<const std::string> bytes(const std::string& file) override;
    std::shared_ptr<const Table> table(const std::string& file) override;

    std::optional<std::string> read(const std::string& path) const override;
    std::vector<std::string> list(const std::string& folder) const override;

private:
    struct Place
    {
        std::string md5;                        ///< an object; else
        std::shared_ptr<const std::string> text; ///< a file of the state
    };
    std::optional<Place> find(const std::string& file) const;
    std::uint64_t sizeOf(const Place& place) const;
    std::string md5Of(const Place& place) const;
    bool isHidden(const std::string& path) const;
    std::shared_ptr<const std::string> content(const Place& place) const;

    const ProjectState& m_state;
    const FileSystem& m_files;
    const versioning::ObjectStore& m_objects;
    ContentCache& m_cache;
    ListingCache& m_listings;
    mutable std::shared_mutex m_mutex;
    std::map<std::string, versioning::ObjectId> m_data; ///< imported data and outputs so far
    std::vector<std::string> m_hidden;
};

} // namespace podium::pipeline
