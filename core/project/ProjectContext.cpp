#include "core/project/ProjectContext.h"

#include <chrono>

#include "core/project/BuiltinStages.h"

namespace podium::project {
namespace {

pipeline::ExecutorSetup setupOf(ProjectContext& context)
{
    return {&context.files,    context.layout.root(), &context.objects,
            &context.runCache, &context.hashes,       &builtinStages()};
}

ProjectLayout preparedLayout(FileSystem& files, const Path& root)
{
    ProjectLayout layout(files, root);
    layout.preparePodiumFolder(files); // the hash cache and the run store lie in it
    return layout;
}

} // namespace

ProjectContext::ProjectContext(FileSystem& fileSystem, const Path& root)
    : files(fileSystem)
    , layout(preparedLayout(fileSystem, root))
    , objects(files, layout.cache())
    , runCache(files, layout.cache(), objects)
    , hashes(files, root, layout.hashCache())
    , executor(setupOf(*this))
    , workTree(files, root)
{
}

Session::Session(ProjectContext& context)
    : store(context.layout.runStore())
    , git(versioning::GitRepository::open(context.layout.root()))
    , journal({&context.files, context.layout.root(), &store, &git, &context.objects, &context.hashes})
{
}

std::unique_ptr<versioning::FileLock> lockToCommit(ProjectContext& context, const CancelToken& token,
                                                   std::chrono::milliseconds patience)
{
    return versioning::lockProject(context.files, context.layout.root(), token, patience);
}

std::int64_t nowMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

} // namespace podium::project
