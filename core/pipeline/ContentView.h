#pragma once
// The content of a project that a stage may read: the work tree, or the tree of an isolated run. With it what was made in this
// process and is kept in memory, so that the next stage need not read and parse it again.
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "core/pipeline/BuiltinStage.h"
#include "core/pipeline/WorkTreeState.h"
#include "core/versioning/ObjectStore.h"

namespace podium::pipeline {

/// Bytes and tables by md5, the latest used ones up to a size. Thread-safe.
class ContentCache
{
public:
    explicit ContentCache(std::uint64_t maxBytes) : m_maxBytes(maxBytes) {}
    std::shared_ptr<const std::string> bytes(const std::string& md5);
    std::shared_ptr<const Table> table(const std::string& md5);
    void put(const std::string& md5, std::shared_ptr<const std::string> bytes, std::shared_ptr<const Table> table);

private:
    struct Item
    {
        std::shared_ptr<const std::string> bytes;
        std::shared_ptr<const Table> table;
        std::uint64_t cost = 0;
        std::list<std::string>::iterator place;
    };
    Item* touched(const std::string& md5);

    std::mutex m_mutex;
    std::map<std::string, Item> m_items;
    std::list<std::string> m_order; ///< latest used first
    std::uint64_t m_maxBytes;
    std::uint64_t m_bytes = 0;
};

/// Thread-safe. Paths are relative to the project, with '/'.
class ContentView
{
public:
    virtual ~ContentView() = default;
    virtual std::optional<versioning::ObjectId> hash(const std::string& path) = 0; ///< file or folder; none where nothing is
    virtual bool has(const std::string& file) = 0;
    virtual std::shared_ptr<const std::string> bytes(const std::string& file) = 0; ///< null where nothing is
    virtual std::shared_ptr<const Table> table(const std::string& file) = 0;
};

/// The work tree. `hashes` and `cache` may be null: then hash() only tells whether something is there, and no table is in memory.
class WorkTreeView final : public ContentView
{
public:
    WorkTreeView(const FileSystem& files, Path root, versioning::HashCache* hashes, ContentCache* cache)
        : m_state(files, root), m_files(files), m_root(std::move(root)), m_hashes(hashes), m_cache(cache) {}
    std::optional<versioning::ObjectId> hash(const std::string& path) override;
    bool has(const std::string& file) override;
    std::shared_ptr<const std::string> bytes(const std::string& file) override;
    std::shared_ptr<const Table> table(const std::string& file) override;

private:
    WorkTreeState m_state;
    const FileSystem& m_files;
    Path m_root;
    versioning::HashCache* m_hashes;
    ContentCache* m_cache;
};

/// What one stage may read of a view: its declared dependencies.
class DeclaredInputs final : public StageInputs
{
public:
    DeclaredInputs(ContentView& view, std::string stage, std::vector<std::string> declared)
        : m_view(view), m_stage(std::move(stage)), m_declared(std::move(declared)) {}
    bool has(const std::string& path) const override;
    std::shared_ptr<const std::string> bytes(const std::string& path) const override;
    std::shared_ptr<const Table> table(const std::string& path) const override;

private:
    bool isDeclared(const std::string& path) const;

    ContentView& m_view;
    std::string m_stage;
    std::vector<std::string> m_declared;
};

} // namespace podium::pipeline
