#include "core/pipeline/Executor.h"

#include <algorithm>
#include <set>

#include "core/base/Error.h"
#include "core/pipeline/ExecutorState.h"
#include "core/versioning/DvcFile.h"

namespace podium::pipeline {

namespace {

constexpr std::uint64_t kContentBytes = 256u << 20;

using versioning::ObjectId;

StageStatus statusOf(const StageDefinition& stage, const LockEntry* last, StageChanges found)
{
    StageStatus status;
    status.stage = stage.name;
    status.reasons = std::move(found.reasons);
    if (found.any())
        status.changes = std::move(found.changes);
    if (stage.frozen && status.changes.is_null())
        status.state = StageState::Frozen;
    else if (!last)
        status.state = StageState::NeverRun;
    else
        status.state = status.changes.is_null() ? StageState::UpToDate : StageState::Stale;
    return status;
}

// Imported data that is no longer what its .dvc file says.
std::optional<StageStatus> dataStatus(const std::string& dvcFile, const std::string& text, versioning::HashCache& hashes,
                                      const versioning::ObjectStore& objects)
{
    Json changed = Json::object();
    StageStatus status;
    status.stage = dvcFile;
    for (const versioning::DvcOutput& output : versioning::parseDvcFile(text, dvcFile)) {
        const bool known = output.hashName == "md5" && !output.object.md5.empty();
        const auto now = hashes.hash(output.path);
        if (known && !objects.hasAll(output.object)) {
            changed[output.path] = "not in cache";
            status.reasons.push_back(
                Text{PODIUM_TEXT("pipeline.dataNotStored", "The stored content of {path} is missing."), {{"path", output.path}}});
        } else if (!now) {
            changed[output.path] = "deleted";
            status.reasons.push_back(Text{PODIUM_TEXT("pipeline.depMissing", "{path} is missing."), {{"path", output.path}}});
        } else if (!known || now->md5 != output.object.md5) {
            changed[output.path] = "modified";
            status.reasons.push_back(
                Text{PODIUM_TEXT("pipeline.dataChanged", "{path} changed since it was imported."), {{"path", output.path}}});
        }
    }
    if (changed.empty())
        return std::nullopt;
    status.changes = Json::array({Json{{"changed outs", std::move(changed)}}});
    return status;
}

} // namespace

void StageRegistry::add(std::unique_ptr<BuiltinStage> stage)
{
    m_stages.push_back(std::move(stage));
}

const BuiltinStage* StageRegistry::find(std::string_view name) const
{
    const auto found =
        std::find_if(m_stages.begin(), m_stages.end(), [&](const auto& stage) { return stage->name() == name; });
    return found == m_stages.end() ? nullptr : found->get();
}

Executor::State::State(ExecutorSetup s)
    : setup(std::move(s)), temporary(setup.root / (setup.files->exists(setup.root / ".podium") ? ".podium" : ".dvc") / "tmp"),
      contents(kContentBytes), flights(temporary / "stages.lock")
{
}

Executor::Executor(ExecutorSetup setup) : m_state(std::make_unique<State>(std::move(setup))) {}
Executor::~Executor() = default;

std::vector<StageStatus> Executor::status(JobContext& job) const
{
    const ExecutorSetup& setup = m_state->setup;
    const WorkTreeState state(*setup.files, setup.root);
    WorkTreeView view(*setup.files, setup.root, setup.hashes, &m_state->contents);
    const Pipeline pipeline = Pipeline::load(state);
    const LockFile lock = LockFile::parse(state.read("dvc.lock").value_or(std::string()), "dvc.lock");

    std::vector<StageStatus> list;
    for (const std::string& path : state.list({})) {
        job.checkCancelled();
        if (!path.ends_with(".dvc"))
            continue;
        const auto text = state.read(path);
        if (!text)
            continue;
        if (auto status = dataStatus(path, *text, *setup.hashes, *setup.objects))
            list.push_back(std::move(*status));
    }
    ParamsReader params(state);
    std::set<std::string> stale;
    const auto failures = FailedRuns(*setup.files, m_state->temporary).read();
    for (const StageDefinition& stage : pipeline.stages()) {
        job.checkCancelled();
        const LockEntry* last = lock.find(stage.name);
        const StageSight sight = look(stage, view, params);
        StageChanges found = inputChanges(stage, sight, last);
        const auto failed = failures.find(stage.name);
        addOutputChanges(found, stage, last, view, *setup.objects, failed == failures.end() ? nullptr : &failed->second);
        StageStatus status = statusOf(stage, last, std::move(found));
        if (status.state == StageState::UpToDate) {
            for (const std::string& above : pipeline.upstream(stage.name)) {
                if (!stale.contains(above))
                    continue;
                status.state = StageState::Stale;
                status.reasons.push_back(Text{PODIUM_TEXT("pipeline.upstreamStale", "The stage {stage} before it is out of date."),
                                              {{"stage", above}}});
                break;
            }
        }
        if (status.state == StageState::Stale || status.state == StageState::NeverRun)
            stale.insert(stage.name);
        list.push_back(std::move(status));
    }
    return list;
}

void storeOutputs(LockEntry& entry, const StageDefinition& stage, StageOutputs outputs, versioning::ObjectStore& objects,
                  ContentCache& contents)
{
    for (const StageOut& out : stage.outs) {
        std::vector<StageOutput*> files;
        for (StageOutput& file : outputs.files) {
            if (isWithin(file.path, out.path))
                files.push_back(&file);
        }
        const auto keep = [&](const std::string& md5, StageOutput& file) {
            contents.put(md5, std::make_shared<const std::string>(std::move(file.bytes)), std::move(file.table));
        };
        if (files.size() == 1 && files.front()->path == out.path) {
            ObjectId id = objects.put(files.front()->bytes, false);
            keep(id.md5, *files.front());
            entry.outs[stage.lockPath(out.path)] = std::move(id);
            continue;
        }
        std::map<std::string, std::string_view> listed;
        std::map<std::string, StageOutput*> byPath;
        for (StageOutput* file : files) {
            const std::string path = file->path.substr(out.path.size() + 1);
            listed[path] = file->bytes;
            byPath[path] = file;
        }
        ObjectId id = objects.putDirectory(listed, false);
        for (const versioning::DirectoryEntry& item : objects.readDirectory(id.md5))
            keep(item.md5, *byPath.at(item.path));
        entry.outs[stage.lockPath(out.path)] = std::move(id);
    }
}

void storeOutputsOnDisk(LockEntry& entry, const StageDefinition& stage, const Path& root, const FileSystem& files,
                        versioning::ObjectStore& objects)
{
    for (const StageOut& out : stage.outs) {
        const Path path = root / out.path;
        const auto stat = files.stat(path);
        if (!stat)
            throw Error(ErrorCode::ExternalTool,
                        Text{PODIUM_TEXT("pipeline.outputNotMade", "The stage {stage} does not make its output {path}."),
                             {{"stage", stage.name}, {"path", out.path}}},
                        "dvc.yaml, stage " + stage.name,
                        PODIUM_TEXT("pipeline.outputNotMadeHint", "Mend the outs of the stage in dvc.yaml, or its command."));
        if (stat->kind != FileStat::Kind::Directory) {
            entry.outs[stage.lockPath(out.path)] = objects.putFile(path, false);
            continue;
        }
        std::vector<std::unique_ptr<MappedFile>> mapped;
        std::map<std::string, std::string_view> listed;
        for (const Path& file : files.listTree(path)) {
            const auto inner = files.stat(path / file);
            if (!inner || inner->kind != FileStat::Kind::File)
                continue;
            mapped.push_back(files.map(path / file));
            listed[file.generic_string()] = mapped.back()->bytes();
        }
        entry.outs[stage.lockPath(out.path)] = objects.putDirectory(listed, false);
    }
}

bool isCacheable(const StageDefinition& stage)
{
    return !stage.alwaysChanged && !stage.commands.empty() && (!stage.dependencies.empty() || !stage.params.empty()) &&
           !stage.outs.empty() &&
           std::none_of(stage.outs.begin(), stage.outs.end(), [](const StageOut& out) {
               return out.persist || out.path.starts_with("..") || out.path.starts_with('/');
           });
}

std::vector<std::string> outLockPaths(const StageDefinition& stage)
{
    std::vector<std::string> paths;
    for (const StageOut& out : stage.outs)
        paths.push_back(stage.lockPath(out.path));
    return paths;
}

} // namespace podium::pipeline
