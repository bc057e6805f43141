#include "core/project/ExperimentPlan.h"

#include <set>

#include "core/base/Hash.h"
#include "core/base/Yaml.h"
#include "core/project/CommitState.h"
#include "core/project/ExperimentIndex.h"
#include "core/project/ExperimentName.h"
#include "core/project/Settings.h"
#include "core/project/StageIdentity.h"
#include "core/project/StateInputs.h"
#include "core/versioning/GitRepository.h"

namespace podium::project {
namespace {

constexpr std::uint64_t kMostOfNewFile = 1 << 20; ///< bytes: what is larger is data, and not git's

/// Whether a file that git does not know yet belongs to what the stages read: it is in a dependency, or its .dvc file stands for one.
/// What stages write is no part of what an experiment starts from.
bool isReadByStages(const std::string& path, const pipeline::Pipeline& pipeline)
{
    const bool pointer = path.ends_with(".dvc");
    const std::string data = pointer ? path.substr(0, path.size() - 4) : path;
    bool read = false;
    for (const pipeline::StageDefinition& stage : pipeline.stages()) {
        for (const pipeline::StageOut& out : stage.outs)
            if (pipeline::isWithin(path, out.path))
                return false;
        for (const std::string& dependency : stage.dependencies)
            read = read || pipeline::isWithin(data, dependency) || (pointer && pipeline::isWithin(dependency, data));
    }
    return read;
}

/// A state from which experiments start: a commit, or HEAD with the uncommitted changes of tracked files and the new files that stages read.
struct StartState
{
    std::string commit;
    std::shared_ptr<const pipeline::ProjectState> state;
    std::map<std::string, std::optional<std::string>> changes;
    std::map<std::string, std::uint32_t> modes;
    std::unique_ptr<Settings> settings;
};

/// Whether the experiment `existing` (a commit) is of the same data, parameters and code.
bool isSame(const Path& root, const PlannedExperiment& planned, const std::string& existing)
{
    try {
        return stageIdentities(CommitState(root, existing)) == stageIdentities(*planned.state);
    } catch (const Error&) {
        return false; // an experiment whose files cannot be read is not this one
    }
}

/// What becomes of it beside the experiment `existing` of the same name.
void decideFate(const Path& root, PlannedExperiment& planned, const std::string& existing, bool force)
{
    planned.existing = existing;
    if (isSame(root, planned, existing)) {
        planned.fate = PlannedExperiment::Fate::Unchanged;
        return;
    }
    if (!force)
        throw Error(
            ErrorCode::AlreadyExists,
            Text{PODIUM_TEXT("project.experimentExists",
                             "There is already an experiment {name} with other parameters or data."),
                 {{"name", planned.name}}},
            {},
            PODIUM_TEXT("project.experimentExistsHint",
                        "Choose another name (--suffix for a whole list), or replace it with --force."));
    planned.fate = PlannedExperiment::Fate::Replace;
}

class Planner
{
public:
    Planner(ProjectContext& context, const versioning::GitRepository& git, const SweepOptions& options,
            JobContext& job)
        : m_context(context)
        , m_git(git)
        , m_options(options)
        , m_job(job)
        , m_prefix(pathInRepository(git, context.layout.root()))
    {
        for (const auto& [name, commit] : git.references(kExperimentReferences))
            if (const auto reference = ExperimentReference::parse(name))
                m_existing[reference->baseline].emplace(reference->name, commit);
    }

    PlannedExperiment plan(const ExperimentRequest& request);

private:
    StartState& start(const std::string& revision);
    void addUncommittedChanges(StartState& start);
    std::string chosenName(const ExperimentRequest& request, const std::string& baseline);
    void rehearseChosenColumns(const pipeline::ProjectState& state);

    ProjectContext& m_context;
    const versioning::GitRepository& m_git;
    const SweepOptions& m_options;
    JobContext& m_job;
    std::string m_prefix;
    std::map<std::string, StartState> m_starts;
    std::map<std::string, std::map<std::string, std::string>> m_existing; ///< baseline -> name -> commit
    std::map<std::string, std::set<std::string>> m_named;                 ///< baseline -> names of this list
    std::set<std::string> m_rehearsed;
};

StartState& Planner::start(const std::string& revision)
{
    const auto known = m_starts.find(revision);
    if (known != m_starts.end())
        return known->second;
    StartState start;
    const auto commit = revision.empty() ? m_git.head() : m_git.resolve(revision);
    if (!commit && revision.empty())
        throw Error(ErrorCode::InvalidData,
                    PODIUM_TEXT("project.noCommit",
                                "This project has no commit yet, so no experiment can start from it."),
                    {},
                    PODIUM_TEXT("project.noCommitHint", "Commit its files first: git add -A && git commit."));
    if (!commit)
        throw Error(
            ErrorCode::NotFound,
            Text{PODIUM_TEXT("project.noRevision", "There is no revision {revision}."),
                 {{"revision", revision}}},
            {}, PODIUM_TEXT("project.noRevisionHint", "Name a commit, a branch or a tag of this project."));
    start.commit = *commit;
    start.state = std::make_shared<CommitState>(m_context.layout.root(), *commit);
    if (revision.empty())
        addUncommittedChanges(start);
    start.settings = std::make_unique<Settings>(*start.state);
    return m_starts.emplace(revision, std::move(start)).first->second;
}

void Planner::addUncommittedChanges(StartState& start)
{
    std::map<std::string, std::optional<std::string>> inside;
    const auto add = [&](const versioning::GitRepository::Change& change) {
        std::optional<std::string> bytes;
        const Path file = m_git.workTree() / change.path;
        std::error_code ignored;
        if (!change.deleted) {
            const auto status = std::filesystem::symlink_status(file, ignored);
            if (std::filesystem::is_symlink(status)) {
                bytes = std::filesystem::read_symlink(file, ignored).string();
                start.modes[change.path] = 0120000;
            } else {
                bytes = m_context.files.readIfExists(file);
                if ((status.permissions() & std::filesystem::perms::owner_exec) !=
                    std::filesystem::perms::none)
                    start.modes[change.path] = 0100755;
            }
        }
        if (change.path.starts_with(m_prefix))
            inside[change.path.substr(m_prefix.size())] = bytes;
        start.changes[change.path] = std::move(bytes);
    };
    for (const versioning::GitRepository::Change& change : m_git.changesOfTrackedFiles())
        add(change);
    const auto committed = start.state;
    const auto withChanges = [&]() -> std::shared_ptr<const pipeline::ProjectState> {
        if (inside.empty())
            return committed;
        return std::make_shared<OverlayState>(committed, inside);
    };
    // A table that was imported, and its recipe, are new files until somebody commits: without them no experiment could read them.
    if (const std::vector<std::string> untracked = m_git.untrackedFiles(); !untracked.empty()) {
        const pipeline::Pipeline pipeline = pipeline::Pipeline::load(*withChanges());
        for (const std::string& path : untracked) {
            const auto stat = m_context.files.stat(m_git.workTree() / path);
            if (path.starts_with(m_prefix) && isReadByStages(path.substr(m_prefix.size()), pipeline) && stat && stat->size <= kMostOfNewFile)
                add({path, false});
        }
    }
    start.state = withChanges();
}

std::string Planner::chosenName(const ExperimentRequest& request, const std::string& baseline)
{
    std::set<std::string>& named = m_named[baseline];
    if (request.name.empty()) {
        std::set<std::string> taken = named;
        for (const auto& [name, commit] : m_existing[baseline])
            taken.insert(name);
        const std::string name = randomExperimentName(taken);
        named.insert(name);
        return name;
    }
    const std::string name = request.name + m_options.suffix;
    checkExperimentName(name);
    if (!named.insert(name).second)
        throw Error(ErrorCode::InvalidArgument,
                    Text{PODIUM_TEXT("project.nameTwice", "Two experiments of the list are called {name}."),
                         {{"name", name}}},
                    {}, PODIUM_TEXT("project.nameTwiceHint", "Give each entry a name of its own."));
    return name;
}

/// Columns chosen by name are the one parameter whose truth stands in the data; looking costs a pass over the
/// tables, so it is done once for equal data parameters, and only where columns are named.
void Planner::rehearseChosenColumns(const pipeline::ProjectState& state)
{
    const auto text = state.read(kParamsFile);
    const Json params = text ? parseYaml(*text, kParamsFile) : Json();
    const Json* columns = findDotted(params, "featurize.columns");
    if (!columns || columns->empty())
        return;
    const Json* clean = findDotted(params, "clean");
    const Json* featurize = findDotted(params, "featurize");
    if (!m_rehearsed.insert(md5((clean ? clean->dump() : "") + featurize->dump())).second)
        return;
    JobContext quiet(m_job.pool(), m_job.token()); // the run itself tells what the stages note
    rehearse(state, pipeline::Pipeline::load(state), params, m_context.objects, quiet);
}

PlannedExperiment Planner::plan(const ExperimentRequest& request)
{
    StartState& from = start(request.revision);
    PlannedExperiment planned;
    planned.baseline = from.commit;
    planned.changes = from.changes;
    planned.modes = from.modes;
    planned.state = from.state;
    if (!request.params.empty()) {
        const std::string params = from.settings->spliced(request.params);
        if (from.state->read(kParamsFile) != params) {
            planned.state = std::make_shared<OverlayState>(
                from.state, std::map<std::string, std::optional<std::string>>{{kParamsFile, params}});
            planned.changes[m_prefix + kParamsFile] = params;
        }
    }
    checkParameters(*planned.state);
    planned.name = chosenName(request, planned.baseline);
    const auto& names = m_existing[planned.baseline];
    auto existing = names.find(planned.name);
    const std::string wanted = planned.name;
    for (int number = 2; m_options.renameTaken && existing != names.end() && !isSame(m_context.layout.root(), planned, existing->second);) {
        do
            planned.name = wanted + "-" + std::to_string(number++);
        while (!m_named[planned.baseline].insert(planned.name).second);
        existing = names.find(planned.name);
    }
    if (planned.name != wanted && existing == names.end())
        m_job.log(Severity::Note, Text{PODIUM_TEXT("project.renamedTaken", "There is an experiment {name} with other parameters or data already, so this one is called {new}."),
                                       {{"name", wanted}, {"new", planned.name}}});
    if (existing != names.end())
        decideFate(m_context.layout.root(), planned, existing->second, m_options.force);
    if (planned.fate != PlannedExperiment::Fate::Unchanged)
        rehearseChosenColumns(*planned.state);
    return planned;
}

} // namespace

std::vector<versioning::ObjectBatch::FileChange> fileChanges(const std::map<std::string, std::optional<std::string>>& changes,
                                                             const std::map<std::string, std::uint32_t>& modes)
{
    std::vector<versioning::ObjectBatch::FileChange> files;
    for (const auto& [path, bytes] : changes) {
        const auto mode = modes.find(path);
        files.push_back({path, bytes, mode == modes.end() ? 0100644u : mode->second});
    }
    return files;
}

PlannedExperiment keptPlan(ProjectContext& context, const versioning::GitRepository& git, const std::string& name,
                           const std::string& commit, bool force)
{
    const Path& root = context.layout.root();
    PlannedExperiment planned;
    planned.name = name;
    planned.baseline = git.commit(commit).parents.at(0);
    planned.state = std::make_shared<CommitState>(root, commit);
    std::map<std::string, versioning::TreeEntry> before;
    for (versioning::TreeEntry& entry : git.tree(planned.baseline))
        before.emplace(entry.path, std::move(entry));
    for (const versioning::TreeEntry& entry : git.tree(commit)) {
        const auto old = before.find(entry.path);
        const bool same = old != before.end() && old->second.blob == entry.blob && old->second.mode == entry.mode;
        if (old != before.end())
            before.erase(old);
        if (same)
            continue;
        planned.changes[entry.path] = git.blob(entry.blob);
        planned.modes[entry.path] = entry.mode;
    }
    for (const auto& [path, entry] : before)
        planned.changes[path] = std::nullopt;
    if (const auto existing = git.reference(ExperimentReference{planned.baseline, name}.text()))
        decideFate(root, planned, *existing, force);
    return planned;
}

std::vector<PlannedExperiment> planExperiments(ProjectContext& context, const versioning::GitRepository& git,
                                               const std::vector<ExperimentRequest>& entries,
                                               const SweepOptions& options, JobContext& job)
{
    Planner planner(context, git, options, job);
    std::vector<PlannedExperiment> plan;
    for (const ExperimentRequest& request : entries) {
        job.checkCancelled();
        plan.push_back(planner.plan(request));
    }
    return plan;
}

} // namespace podium::project
