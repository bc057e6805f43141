#pragma once
// dvc.lock and the run cache: what a stage's last run saw and made, and the keys under which DVC finds it again.
#include <atomic>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Json.h"
#include "core/pipeline/Pipeline.h"
#include "core/versioning/ObjectStore.h"

namespace podium::pipeline {

struct LockEntry
{
    Json cmd; ///< string or list
    std::map<std::string, versioning::ObjectId> dependencies; ///< by path relative to the stage's wdir, as in the file
    std::vector<std::pair<std::string, Json>> params;         ///< file -> {dotted key: value}; params.yaml first
    std::map<std::string, versioning::ObjectId> outs;
    std::string sourceText; ///< its lines in the dvc.lock it was read from; LockFile::set clears it
    Json toJson() const;                                      ///< the lock body in DVC's key order
    static LockEntry fromJson(const Json& body, const std::string& where);
};

struct LockFile
{
    std::vector<std::pair<std::string, LockEntry>> stages; ///< in file order
    static LockFile parse(std::string_view text, const std::string& where);
    std::string text() const; ///< byte for byte as DVC writes it; what was read and not set() keeps its own lines
    const LockEntry* find(const std::string& stage) const;
    void set(const std::string& stage, LockEntry entry); ///< in place, or appended

private:
    std::string m_head; ///< lines before the first stage, where the file is laid out as DVC writes it
    std::string m_tail;
};

/// Key and value of a run-cache entry: SHA-256 of the lock body as JSON without sizes.
struct RunCacheKey
{
    std::string key;   ///< of cmd, deps, params and the paths of outs
    std::string value; ///< of all
};
RunCacheKey runCacheKey(const LockEntry& entry);
std::string stageKey(const LockEntry& entryWithoutOuts, const std::vector<std::string>& outPaths); ///< = RunCacheKey::key

/// .dvc/cache/runs. Thread-safe.
class RunCache
{
public:
    RunCache(FileSystem& files, Path cacheDirectory, const versioning::ObjectStore& objects);
    /// Newest entry under the key whose outputs are all in the object store; damaged entries are passed over.
    std::optional<LockEntry> find(const std::string& key) const;
    /// Nothing happens where DVC would not keep it: without anything it depends on, or without outputs. (Callers leave out stages that always run
    /// or have persistent outputs.)
    void put(const LockEntry& entry, bool synced = true);

private:
    FileSystem& m_files;
    Path m_root;
    Path m_staging; ///< entries on their way
    const versioning::ObjectStore& m_objects;
    std::atomic<bool> m_cleaned{false};
};

} // namespace podium::pipeline
