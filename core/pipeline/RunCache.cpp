#include <unistd.h>

#include <algorithm>
#include <atomic>

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/Yaml.h"
#include "core/pipeline/Abandoned.h"
#include "core/pipeline/LockFile.h"

namespace podium::pipeline {

namespace {

void removeSizes(Json& value)
{
    if (value.is_object()) {
        value.erase("size");
        value.erase("nfiles");
        for (auto& [key, item] : value.items())
            removeSizes(item);
    } else if (value.is_array()) {
        for (Json& item : value)
            removeSizes(item);
    }
}

std::string hashed(const Json& value)
{
    return sha256(pythonJson(value, true));
}

Json hashedBody(const LockEntry& entry)
{
    Json body = entry.toJson();
    removeSizes(body); // at any depth, as DVC does: also a parameter of that name
    return body;
}

void removeQuietly(FileSystem& files, const Path& folder) noexcept
{
    try {
        files.removeTree(folder);
    } catch (const std::exception&) {
        // The next process removes it.
    }
}

} // namespace

std::string stageKey(const LockEntry& entryWithoutOuts, const std::vector<std::string>& outPaths)
{
    LockEntry entry = entryWithoutOuts;
    entry.outs.clear();
    Json body = hashedBody(entry);
    std::vector<std::string> sorted = outPaths;
    std::sort(sorted.begin(), sorted.end());
    body["outs"] = sorted;
    return hashed(body);
}

RunCacheKey runCacheKey(const LockEntry& entry)
{
    std::vector<std::string> paths;
    for (const auto& [path, id] : entry.outs)
        paths.push_back(path);
    return {stageKey(entry, paths), hashed(hashedBody(entry))};
}

RunCache::RunCache(FileSystem& files, Path cacheDirectory, const versioning::ObjectStore& objects)
    : m_files(files), m_root(cacheDirectory / "runs"), m_staging(cacheDirectory / "podium-runs"), m_objects(objects)
{
}

std::optional<LockEntry> RunCache::find(const std::string& key) const
{
    const Path folder = m_root / key.substr(0, 2) / key;
    const auto stat = m_files.stat(folder);
    if (!stat || stat->kind != FileStat::Kind::Directory)
        return std::nullopt;
    std::vector<std::pair<std::int64_t, std::string>> entries; // newest first
    for (const std::string& name : m_files.list(folder)) {
        const auto file = m_files.stat(folder / name);
        if (file && name.size() == 64)
            entries.emplace_back(-file->modifiedNs, name);
    }
    std::sort(entries.begin(), entries.end());
    for (const auto& [age, name] : entries) {
        const auto text = m_files.readIfExists(folder / name);
        if (!text)
            continue;
        std::optional<LockEntry> entry;
        try {
            entry = LockEntry::fromJson(parseYaml(*text, (folder / name).string()), (folder / name).string());
        } catch (const Error&) {
            continue; // a damaged entry is as good as none: the stage runs
        }
        if (std::all_of(entry->outs.begin(), entry->outs.end(),
                        [this](const auto& out) { return m_objects.hasAll(out.second); }))
            return entry;
    }
    return std::nullopt;
}

void RunCache::put(const LockEntry& entry, bool synced)
{
    if ((entry.dependencies.empty() && entry.params.empty()) || entry.outs.empty())
        return;
    const RunCacheKey id = runCacheKey(entry);
    const Path folder = m_root / id.key.substr(0, 2) / id.key;
    const Path file = folder / id.value;
    if (m_files.exists(file))
        return;
    if (!m_cleaned.exchange(true))
        removeAbandoned(m_files, m_staging, {});

    // dvc takes whatever lies in the folder of a key for an entry, and stumbles over an empty one: the folder appears with its entry.
    static std::atomic<std::uint64_t> counter{0};
    const Path fresh = m_staging / (std::to_string(::getpid()) + "-" + std::to_string(++counter));
    m_files.createDirectories(fresh);
    try {
        m_files.writeNew(fresh / id.value, dvcYaml(entry.toJson()));
        if (synced)
            m_files.sync(fresh / id.value);
        m_files.createDirectories(folder.parent_path());
        if (!m_files.exists(folder)) {
            try {
                m_files.rename(fresh, folder);
            } catch (const Error&) {
                if (!m_files.exists(folder)) // else another one was quicker: then its folder is entered
                    throw;
            }
        }
        if (!m_files.exists(file))
            m_files.rename(fresh / id.value, file);
        if (synced)
            m_files.syncDirectory(folder);
    } catch (...) {
        removeQuietly(m_files, fresh);
        throw;
    }
    removeQuietly(m_files, fresh);
}

} // namespace podium::pipeline
