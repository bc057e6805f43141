#pragma once
// A project folder with all that a journal needs, a change of every kind, and a file system that fails or kills at the Nth write.
#include <unistd.h>

#include <map>

#include "core/base/Error.h"
#include "core/project/Journal.h"
#include "tests/core/versioning/Scratch.h"

namespace podium::test {

using namespace podium::project;
using namespace podium::versioning;

inline const TextId kWhat = PODIUM_TEXT("test.change", "A change");

/// Fails, or ends the process as kill -9 would, at the Nth write.
class BrittleFileSystem : public FileSystem
{
public:
    int left = -1; ///< writes that still succeed; -1 = all
    bool kills = false;

protected:
    std::uint64_t before(Operation, const Path& path, std::uint64_t bytes) override
    {
        if (left == 0) {
            if (kills)
                ::_exit(77);
            throw systemError(ENOSPC, PODIUM_TEXT("test.failing", "Failing on purpose"), path.string());
        }
        if (left > 0)
            --left;
        return bytes;
    }
};

/// A project folder with all that a journal needs. Opened anew = as another process would.
struct Opened
{
    explicit Opened(Scratch& scratch, FileSystem& files)
        : git(GitRepository::open(scratch.path()))
        , store(scratch.path() / ".podium/podium.sqlite")
        , objects(files, scratch.path() / ".dvc/cache")
        , hashes(files, scratch.path(), scratch.path() / ".podium/cache.sqlite")
        , journal({&files, scratch.path(), &store, &git, &objects, &hashes})
    {
    }
    GitRepository git;
    tracking::RunStore store;
    ObjectStore objects;
    HashCache hashes;
    Journal journal;
};

inline void makeProject(Scratch& scratch)
{
    GitRepository git = GitRepository::init(scratch.path());
    scratch.write(".gitignore", "/.podium/\n/.dvc/\n/data/\n");
    scratch.write("params.yaml", "n: 1\n");
    scratch.write("reports/metrics.json", "{}");
    git.commitPaths({}, "Project");
    scratch.write("data/clean/a.csv", "a");
    scratch.write("data/clean/b.csv", "b");
    scratch.files().createDirectories(scratch.path() / ".podium");
}

/// All of the work tree (without stores) and the references of experiments, for comparing.
inline std::map<std::string, std::string> stateOf(const Scratch& scratch)
{
    std::map<std::string, std::string> state;
    FileSystem files;
    for (const Path& path : files.listTree(scratch.path())) {
        const std::string name = path.generic_string();
        if (!name.starts_with(".git/") && !name.starts_with(".podium/") && !name.starts_with(".dvc/"))
            state[name] = std::filesystem::is_symlink(scratch.path() / path)
                              ? "-> " + std::filesystem::read_symlink(scratch.path() / path).string()
                              : files.read(scratch.path() / path);
    }
    for (const auto& [name, target] : GitRepository::open(scratch.path()).references("refs/exps/"))
        state[name] = target;
    return state;
}

/// Where two states differ, for messages.
inline std::string difference(const std::map<std::string, std::string>& a,
                       const std::map<std::string, std::string>& b)
{
    std::string text;
    for (const auto& [name, value] : a)
        if (!b.contains(name) || b.at(name) != value)
            text += "- " + name + ": " + value + "\n";
    for (const auto& [name, value] : b)
        if (!a.contains(name) || a.at(name) != value)
            text += "+ " + name + ": " + value + "\n";
    return text;
}

/// A change of every kind: references made and moved, files made, changed and removed, outputs changed and
/// removed.
inline Change everything(Opened& opened)
{
    const std::string head = opened.git.head().value();
    Change change;
    change.references = {{"refs/exps/a/new", head}, {"refs/exps/a/other", head}};
    change.files = {{"params.yaml", "n: 2\n"},
                    {"dvc.lock", "schema: '2.0'\n"},
                    {"reports/metrics.json", std::nullopt},
                    {"run.sh", "#!/bin/sh\n", 0100755},
                    {"link", "run.sh", 0120000}};
    const ObjectId folder = opened.objects.putDirectory({{"a.csv", "a"}, {"c.csv", "c"}}, false);
    const ObjectId model = opened.objects.put("model", false);
    change.outputs = {{"data/clean", folder}, {"models/model.podium", model}};
    return change;
}

} // namespace podium::test
