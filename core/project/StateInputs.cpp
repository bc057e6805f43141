#include "core/project/StateInputs.h"

#include "core/base/Error.h"
#include "core/pipeline/LockFile.h"
#include "core/pipeline/WorkTreeState.h"
#include "core/project/BuiltinStages.h"
#include "core/project/ProjectLayout.h"
#include "core/versioning/DvcFile.h"

namespace podium::project {
namespace {

/// The file `path` of an object that stands at `place`: the object itself, or a file in it where it is a
/// folder.
std::optional<std::string> contentOfObject(const versioning::ObjectStore& objects, const std::string& place,
                                           const versioning::ObjectId& object, const std::string& path)
{
    if (!object.isDirectory())
        return path == place ? std::optional<std::string>(objects.read(object.md5)) : std::nullopt;
    if (path.size() <= place.size() + 1)
        return std::nullopt;
    const std::string below = path.substr(place.size() + 1);
    for (const versioning::DirectoryEntry& entry : objects.readDirectory(object.md5))
        if (entry.path == below)
            return objects.read(entry.md5);
    return std::nullopt;
}

} // namespace

std::optional<std::string> contentIn(const pipeline::ProjectState& state,
                                     const versioning::ObjectStore& objects, const std::string& path)
{
    if (auto tracked = state.read(path))
        return tracked;
    for (std::string above = path; !above.empty();) {
        const std::string dvcFile = above + ".dvc";
        if (const auto text = state.read(dvcFile))
            for (const versioning::DvcOutput& output : versioning::parseDvcFile(*text, dvcFile))
                if (pipeline::isWithin(path, output.path))
                    return contentOfObject(objects, output.path, output.object, path);
        const auto slash = above.rfind('/');
        above = slash == std::string::npos ? std::string() : above.substr(0, slash);
    }
    const auto lock = state.read(kLockFile);
    if (!lock)
        return std::nullopt;
    for (const auto& [stage, entry] : pipeline::LockFile::parse(*lock, kLockFile).stages)
        for (const auto& [place, object] : entry.outs)
            if (pipeline::isWithin(path, place))
                return contentOfObject(objects, place, object, path);
    return std::nullopt;
}

void StateInputs::add(pipeline::StageOutputs outputs)
{
    for (pipeline::StageOutput& file : outputs.files)
        m_made[file.path] = {std::make_shared<const std::string>(std::move(file.bytes)), file.table};
}

bool StateInputs::has(const std::string& path) const
{
    return m_made.contains(path) || contentIn(m_state, m_objects, path).has_value();
}

std::shared_ptr<const std::string> StateInputs::bytes(const std::string& path) const
{
    if (const auto made = m_made.find(path); made != m_made.end())
        return made->second.bytes;
    auto content = contentIn(m_state, m_objects, path);
    if (!content)
        throw Error(ErrorCode::NotFound,
                    Text{PODIUM_TEXT("project.noFile", "{path} is not there."), {{"path", path}}}, path,
                    PODIUM_TEXT("project.noFileHint", "Run the stage that makes it, or import it again."));
    return std::make_shared<const std::string>(std::move(*content));
}

std::shared_ptr<const Table> StateInputs::table(const std::string& path) const
{
    const auto made = m_made.find(path);
    return made == m_made.end() ? nullptr : made->second.table;
}

std::unique_ptr<StateInputs> rehearse(const pipeline::ProjectState& state, const pipeline::Pipeline& pipeline,
                                      const Json& params, const versioning::ObjectStore& objects,
                                      JobContext& job)
{
    auto inputs = std::make_unique<StateInputs>(state, objects);
    for (const pipeline::StageDefinition& definition : pipeline.stages())
        if (const pipeline::BuiltinStage* stage = builtinStageOf(definition);
            stage && (stage->room() == Room::Cleaning || stage->room() == Room::Features))
            inputs->add(stage->run(*inputs, params, job));
    return inputs;
}

std::uint64_t sizeOnDisk(const FileSystem& files, const Path& path)
{
    const auto stat = files.stat(path);
    if (!stat || stat->kind != FileStat::Kind::Directory)
        return stat ? stat->size : 0;
    std::uint64_t bytes = 0;
    for (const Path& file : files.listTree(path))
        if (const auto part = files.stat(path / file))
            bytes += part->size;
    return bytes;
}

} // namespace podium::project
