#pragma once
// dvc.lock and the run cache: what a stage's last run saw and made, and the keys under which DVC finds it again.
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
    Json toJson() const;                                      ///< the lock body in DVC's key order
    static LockEntry fromJson(const Json& body, const std::string& where);
};

struct LockFile
{
    std::vector<std::pair<std::string, LockEntry>> stages; ///< in file order
    static LockFile parse(std::string_view text, const std::string& where);
    std::string text() const; ///< byte for byte as DVC writes it
    const LockEntry* find(const std::string& stage) const;
    void set(const std::string& stage, LockEntry entry); ///< in place, or appended
};

/// Key and value of a run-cache entry (formats of DVC, run cache); none where DVC would not write one.
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
    /// Newest entry under the key whose outputs are all in the object store.
    std::optional<LockEntry> find(const std::string& key) const;
    void put(const LockEntry& entry, bool synced = true);

private:
    FileSystem& m_files;
    Path m_root;
    const versioning::ObjectStore& m_objects;
};

} // namespace podium::pipeline
