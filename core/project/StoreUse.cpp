#include "core/project/StoreUse.h"

#include "core/pipeline/LockFile.h"
#include "core/versioning/DvcFile.h"

namespace podium::project {

namespace {

constexpr std::size_t kMd5 = 32;
constexpr std::string_view kFolder = ".dir";

bool isOfDvc(std::string_view name) { return name == "dvc.lock" || name.ends_with(".dvc"); }

bool isHexDigit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

bool isWord(char c) { return isHexDigit(c) || (c >= 'g' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

} // namespace

void StoreUse::addObject(const std::string& object, std::set<std::string>& objects, bool needed)
{
    if (!objects.insert(object).second || !object.ends_with(kFolder))
        return;
    try {
        for (const versioning::DirectoryEntry& entry : m_context.objects.readDirectory(object)) {
            objects.insert(entry.md5);
            m_inFolders.insert(entry.md5);
        }
    } catch (const Error&) {
        m_listingMissing |= needed; // in a remote storage, or damaged
    }
}

void StoreUse::addTokens(const std::string& text, std::set<std::string>& objects)
{
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && isHexDigit(text[end]))
            ++end;
        const bool alone = (at == 0 || !isWord(text[at - 1])) && (end == text.size() || !isWord(text[end]));
        if (end - at == kMd5 && alone)
            addObject(text.substr(at, kMd5) + (text.compare(end, kFolder.size(), kFolder) == 0 ? std::string(kFolder) : std::string()),
                      objects, true);
        at = end == at ? at + 1 : end;
    }
}

std::set<std::string> StoreUse::neededBy(const std::vector<std::string>& commits)
{
    std::set<std::string> objects;
    for (const auto& [blob, name] : m_git.filesReachable(commits, isOfDvc))
        addTokens(m_git.blob(blob), objects);
    return objects;
}

std::set<std::string> StoreUse::neededByTrees(const std::vector<std::string>& commits)
{
    std::set<std::string> objects;
    for (const std::string& commit : commits)
        for (const auto& [blob, name] : m_git.filesOf(commit, isOfDvc))
            addTokens(m_git.blob(blob), objects);
    return objects;
}

std::set<std::string> StoreUse::neededByWorkTree(versioning::HashCache& hashes)
{
    std::set<std::string> objects;
    for (const std::string& path : m_context.workTree.list({})) {
        const std::string name = Path(path).filename().string();
        if (!isOfDvc(name))
            continue;
        const auto text = m_context.workTree.read(path);
        if (!text)
            continue;
        addTokens(*text, objects);
        // A file may be a link into the store, and what it holds now may be recorded nowhere.
        std::vector<std::string> outputs;
        try {
            if (name == "dvc.lock") {
                const pipeline::LockFile lock = pipeline::LockFile::parse(*text, path);
                for (const auto& [stage, entry] : lock.stages)
                    for (const auto& [out, object] : entry.outs)
                        outputs.push_back(out);
            } else {
                for (const versioning::DvcOutput& output : versioning::parseDvcFile(*text, path))
                    outputs.push_back(output.path);
            }
            for (const std::string& output : outputs)
                if (const auto object = hashes.hash(output))
                    addObject(object->md5, objects, false);
        } catch (const Error&) {
            // a file of another layout: its hashes are counted above
        }
    }
    return objects;
}

std::set<std::string> StoreUse::withFiles(const std::vector<versioning::ObjectId>& objects)
{
    std::set<std::string> all;
    for (const versioning::ObjectId& object : objects)
        addObject(object.md5, all, true);
    return all;
}

std::set<std::string> StoreUse::madeBy(const std::string& commit)
{
    std::set<std::string> objects;
    for (const auto& [blob, name] : m_git.filesOf(commit, isOfDvc)) {
        auto known = m_named.find(blob);
        if (known == m_named.end()) {
            std::set<std::string> named;
            try {
                const std::string text = m_git.blob(blob);
                if (name == "dvc.lock") {
                    const pipeline::LockFile lock = pipeline::LockFile::parse(text, name);
                    for (const auto& [stage, entry] : lock.stages)
                        for (const auto& [out, object] : entry.outs)
                            addObject(object.md5, named, false);
                } else {
                    for (const versioning::DvcOutput& output : versioning::parseDvcFile(text, name))
                        if (output.hashName == "md5")
                            addObject(output.object.md5, named, false);
                }
            } catch (const Error&) {
                named.clear(); // not understood: nothing of it goes
            }
            known = m_named.emplace(blob, std::move(named)).first;
        }
        objects.insert(known->second.begin(), known->second.end());
    }
    objects.erase(std::string()); // of a file that was never added
    return objects;
}

std::uint64_t StoreUse::bytes(const std::string& object) const
{
    const auto there = m_context.files.stat(m_context.objects.objectPath(object));
    return there && there->kind == FileStat::Kind::File ? there->size : 0;
}

} // namespace podium::project
