#include "core/project/ExperimentChanges.h"

#include <algorithm>
#include <set>

#include "core/base/Yaml.h"
#include "core/pipeline/LockFile.h"
#include "core/project/CommitState.h"
#include "core/project/Experiment.h"
#include "core/project/ExperimentComparison.h"
#include "core/project/ExperimentIndex.h"
#include "core/project/ExperimentName.h"
#include "core/project/ModelThreshold.h"
#include "core/versioning/DvcFile.h"
#include "core/versioning/GitRepository.h"

namespace podium::project {
namespace {

/// Names that the real dvc gives to the last applied experiment and to HEAD before it.
constexpr const char* kApplied = "refs/exps/exec/EXEC_APPLY";
constexpr const char* kOriginalHead = "refs/exps/apply/ORIG_HEAD";

/// Files of the commit that the work tree does not hold as they are there, and tracked ones it must lose.
std::vector<Change::File> changedFiles(ProjectContext& context, const versioning::GitRepository& git,
                                       const std::string& commit)
{
    const std::string prefix = pathInRepository(git, context.layout.root());
    std::vector<Change::File> files;
    std::set<std::string> wanted;
    const auto present = [&](const std::string& path) -> std::optional<std::string> {
        std::error_code ignored;
        const Path place = context.layout.at(path);
        if (std::filesystem::is_symlink(std::filesystem::symlink_status(place, ignored)))
            return std::filesystem::read_symlink(place, ignored).string();
        return context.files.readIfExists(place);
    };
    for (const versioning::TreeEntry& entry : git.tree(commit)) {
        if (entry.mode == 0160000 || !entry.path.starts_with(prefix))
            continue;
        const std::string path = entry.path.substr(prefix.size());
        if (path == kThresholdsFile) // of all models of the project, not of the experiment
            continue;
        wanted.insert(path);
        std::string bytes = git.blob(entry.blob);
        if (present(path) != bytes)
            files.push_back({path, std::move(bytes), entry.mode});
    }
    if (const auto head = git.head())
        for (const versioning::TreeEntry& entry : git.tree(*head))
            if (entry.mode != 0160000 && entry.path.starts_with(prefix))
                if (const std::string path = entry.path.substr(prefix.size());
                    !wanted.contains(path) && path != kThresholdsFile && present(path))
                    files.push_back({path, std::nullopt});
    return files;
}

void addOutput(ProjectContext& context, const std::string& path, const versioning::ObjectId& object,
               std::vector<Change::Output>& outputs)
{
    const auto now = context.hashes.hash(path);
    if (now && now->md5 == object.md5)
        return;
    if (!context.objects.hasAll(object))
        throw Error(
            ErrorCode::NotFound,
            Text{PODIUM_TEXT("project.dataGone", "The data of {path} is no longer in this project's store."),
                 {{"path", path}}},
            path,
            PODIUM_TEXT("project.dataGoneHint",
                        "Fetch it from a remote storage (dvc pull), or run the experiment again."));
    outputs.push_back({path, object});
}

std::vector<Change::Output> changedOutputs(ProjectContext& context, const pipeline::ProjectState& state)
{
    std::vector<Change::Output> outputs;
    const pipeline::Pipeline pipeline = pipeline::Pipeline::load(state);
    if (const auto text = state.read(kLockFile)) {
        const pipeline::LockFile lock = pipeline::LockFile::parse(*text, kLockFile);
        for (const pipeline::StageDefinition& stage : pipeline.stages()) {
            const pipeline::LockEntry* entry = lock.find(stage.name);
            if (!entry)
                continue;
            for (const pipeline::StageOut& out : stage.outs)
                if (const auto object = entry->outs.find(pipeline::pathFrom(stage.directory, out.path));
                    out.cache && object != entry->outs.end())
                    addOutput(context, out.path, object->second, outputs);
        }
    }
    for (const std::string& path : state.list({}))
        if (path.ends_with(".dvc"))
            for (const versioning::DvcOutput& output :
                 versioning::parseDvcFile(state.read(path).value_or(std::string()), path))
                addOutput(context, output.path, output.object, outputs);
    return outputs;
}

/// params.yaml with dotted keys; empty where it is none.
std::vector<std::pair<std::string, Json>> parametersIn(const pipeline::ProjectState& state)
{
    std::vector<std::pair<std::string, Json>> values;
    const auto text = state.read(kParamsFile);
    if (!text)
        return values;
    const Json nested = parseYaml(*text, kParamsFile);
    if (!nested.is_object())
        return values;
    const Json flat = flattened(nested);
    for (const auto& [key, value] : flat.items())
        values.emplace_back(key, value);
    return values;
}

} // namespace

ApplyPreview previewApply(ProjectContext& context, Session& session, const Experiment& experiment)
{
    const CommitState state(context.layout.root(), experiment.commit);
    ApplyPreview preview;
    preview.parameters = compareValues(parametersIn(context.workTree), parametersIn(state));
    std::erase_if(preview.parameters, [](const ValueChange& change) { return !change.changed(); });
    using Kind = ApplyPreview::File::Change;
    for (const Change::File& file : changedFiles(context, session.git, experiment.commit))
        preview.files.push_back({file.path,
                                 !file.bytes ? Kind::Removed : context.files.exists(context.layout.at(file.path)) ? Kind::Replaced : Kind::Added, false,
                                 file.bytes ? file.bytes->size() : 0});
    for (const Change::Output& output : changedOutputs(context, state))
        preview.files.push_back({output.path, context.files.exists(context.layout.at(output.path)) ? Kind::Replaced : Kind::Added, true,
                                 output.object ? output.object->size : 0});
    std::sort(preview.files.begin(), preview.files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return preview;
}

void applyExperiment(ProjectContext& context, Session& session, const Experiment& experiment, JobContext& job)
{
    const auto lock = versioning::lockProject(context.files, context.layout.root(), job.token());
    const auto dvcLock = versioning::lockDvc(context.files, context.layout.root(), job.token());
    job.progress(0.05, PODIUM_TEXT("project.comparing", "Comparing with the work tree"));
    const CommitState state(context.layout.root(), experiment.commit);
    Change change;
    change.outputs = changedOutputs(context, state);
    change.files = changedFiles(context, session.git, experiment.commit);
    change.references = {{kApplied, experiment.commit}, {kOriginalHead, session.git.head()}};
    job.checkCancelled();
    job.progress(0.5, PODIUM_TEXT("project.writing", "Writing files"));
    session.journal.apply(
        Text{PODIUM_TEXT("project.didApply", "Applied experiment {name}"), {{"name", experiment.name}}},
        change);
    job.progress(1.0);
}

void renameExperiment(ProjectContext& context, Session& session, const Experiment& experiment, const std::string& name)
{
    checkExperimentName(name);
    if (name == experiment.name)
        return;
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    const std::string reference = ExperimentReference{experiment.baseline, name}.text();
    if (session.git.resolve(reference))
        throw Error(ErrorCode::AlreadyExists,
                    Text{PODIUM_TEXT("project.nameTaken", "There is an experiment {name} already."), {{"name", name}}}, {},
                    PODIUM_TEXT("project.nameTakenHint", "Choose another name, or remove that experiment first."));
    Change change;
    change.references = {{reference, experiment.commit},
                         {ExperimentReference{experiment.baseline, experiment.name}.text(), std::nullopt}};
    session.journal.apply(Text{PODIUM_TEXT("project.didRename", "Renamed experiment {name} to {newName}"),
                               {{"name", experiment.name}, {"newName", name}}},
                          change);
}

void branchExperiment(ProjectContext& context, Session& session, const Experiment& experiment, const std::string& branch)
{
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    checkNewBranch(branch, session.git.branches());
    Change change;
    change.references = {{"refs/heads/" + branch, experiment.commit}};
    session.journal.apply(Text{PODIUM_TEXT("project.didBranch", "Made the branch {branch} of experiment {name}"),
                               {{"branch", branch}, {"name", experiment.name}}},
                          change);
}

void removeExperiments(ProjectContext& context, Session& session, const std::vector<Experiment>& experiments)
{
    if (experiments.empty())
        return;
    const auto lock = versioning::lockProject(context.files, context.layout.root(), CancelToken());
    Change change;
    for (const Experiment& experiment : experiments)
        change.references.push_back(
            {ExperimentReference{experiment.baseline, experiment.name}.text(), std::nullopt});
    const Text what = experiments.size() == 1
                          ? Text{PODIUM_TEXT("project.didRemove", "Removed experiment {name}"),
                                 {{"name", experiments.front().name}}}
                          : Text{PODIUM_TEXT("project.didRemoveSeveral", "Removed {count} experiments"),
                                 {{"count", experiments.size()}}};
    session.journal.apply(what, change);
}

} // namespace podium::project
