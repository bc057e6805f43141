#include "core/project/Project.h"

#include <algorithm>

#include "core/base/ThreadPool.h"
#include "core/base/Yaml.h"
#include "core/cleaning/NameDecisions.h"
#include "core/ingest/Source.h"
#include "core/pipeline/Executor.h"
#include "core/project/BuiltinStages.h"
#include "core/project/CheckItem.h"
#include "core/project/CommitState.h"
#include "core/project/ExperimentQueue.h"
#include "core/project/FeatureList.h"
#include "core/project/InitOptions.h"
#include "core/project/OpenMlTask.h"
#include "core/project/ProjectCheck.h"
#include "core/project/ProjectContext.h"
#include "core/project/ProjectHarmonising.h"
#include "core/project/ProjectInit.h"
#include "core/project/ProjectInternals.h"
#include "core/project/ProjectRules.h"
#include "core/project/ProjectSheet.h"
#include "core/project/ProjectVersions.h"
#include "core/project/RawTables.h"
#include "core/project/RecipeFile.h"
#include "core/project/RecipeMend.h"
#include "core/project/ReviewFile.h"
#include "core/project/Settings.h"
#include "core/project/StateInputs.h"
#include "core/project/TableApproval.h"
#include "core/project/TableImport.h"
#include "core/project/TableReview.h"
#include "core/project/WorkspaceRun.h"
#include "core/versioning/DvcFile.h"
#include "core/versioning/GitRepository.h"

namespace podium::project {
namespace {

Path requiredRoot(const FileSystem& files, const Path& folder)
{
    if (auto root = ProjectLayout::find(files, folder))
        return *root;
    throw Error(ErrorCode::NotFound,
                PODIUM_TEXT("project.none", "There is no project here or in a folder above."),
                std::filesystem::absolute(folder).lexically_normal().string(),
                PODIUM_TEXT("project.noneHint", "Make one with `podium init DIR`, or open another folder."));
}

} // namespace

InitReport Project::init(FileSystem& files, const Path& folder, const InitOptions& options, JobContext& job)
{
    Path place = std::filesystem::absolute(folder).lexically_normal();
    if (!place.has_filename())
        place = place.parent_path();
    requireRoomForProject(files, place);
    std::vector<ingest::Finding> findings;
    JobContext reading = job.part(0.0, 0.2);
    TableGoal goal{options.target, options.table};
    std::vector<ingest::SourceTable> tables;
    if (options.data && isOpenMlTask(files, *options.data)) {
        OpenMlSource source = readOpenMlTask(files, *options.data, kMostUnpackedBytes, findings, reading);
        goal.splitColumn = source.splitColumn;
        if (goal.target.empty())
            goal.target = source.task.target;
        goal.mainMetric = source.metric;
        tables.push_back(std::move(source.table));
    } else {
        tables = options.data ? ingest::readSource(files, *options.data, kMostUnpackedBytes, findings, reading) : ingest::sampleTables();
    }
    JobContext judging = job.part(0.2, 0.5);
    const bool synthetic = !options.data;
    NewProject project = goal.target.empty() ? rankingProject(std::move(tables), judging)
                                             : tableProject(std::move(tables), goal, files, judging);
    if (synthetic)
        markSynthetic(project);
    InitReport report;
    report.synthetic = synthetic;
    report.findings = std::move(findings);
    report.findings.insert(report.findings.end(), project.findings.begin(), project.findings.end());
    for (const ingest::SourceTable& table : project.tables)
        report.tables.push_back(table.name);
    JobContext writing = job.part(0.5, 1.0);
    report.inventedIdentity = writeProject(files, place, project, writing);
    return report;
}

bool Project::isProject(const FileSystem& files, const Path& folder)
{
    return ProjectLayout::isProject(files, folder);
}

Project::Project(FileSystem& files, const Path& folder)
    : m_state(std::make_unique<State>(files, requiredRoot(files, folder)))
{
    ProjectContext& context = m_state->context;
    Session session(context);
    m_state->interrupted = session.store.endInterrupted();
    if (!session.journal.needsRecovery())
        return;
    try {
        const CancelToken never;
        const auto lock =
            versioning::lockProject(files, context.layout.root(), never, std::chrono::milliseconds(0));
        const auto dvcLock = versioning::lockDvc(files, context.layout.root(), never);
        session.journal.recover();
    } catch (const Error& error) {
        if (error.code() != ErrorCode::Busy)
            throw;
        // What looks unfinished is the work of another process that is still at it.
    }
}

Project::~Project() = default;

const Path& Project::root() const { return m_state->context.layout.root(); }

std::string Project::title() const { return root().filename().string(); }

bool Project::isSynthetic() const
{
    const std::vector<TableInfo> all = tables();
    return std::any_of(all.begin(), all.end(), [](const TableInfo& table) { return table.synthetic; });
}

ProjectVersions Project::versions() const { return ProjectVersions(m_state->context); }

ProjectRules Project::rules() const { return ProjectRules(m_state->context); }

ProjectHarmonising Project::harmonised() const { return ProjectHarmonising(m_state->context); }

std::vector<TableInfo> Project::tables() const
{
    ProjectContext& context = m_state->context;
    std::vector<TableInfo> tables;
    const Json all = params();
    const Json* recipes = findDotted(all, "clean.recipes");
    const TableApproval approval(context);
    for (const std::string& dvcFile : rawTableFiles(context)) {
        const std::string text = context.workTree.read(dvcFile).value_or(std::string());
        for (const versioning::DvcOutput& output : versioning::parseDvcFile(text, dvcFile)) {
            TableInfo table;
            table.name = Path(output.path).stem().string();
            table.path = output.path;
            table.size = output.object.size;
            table.md5 = output.object.md5;
            table.hasRecipe = recipes && recipes->is_object() && recipes->contains(table.name);
            table.synthetic = markedSynthetic(text) == output.object.md5;
            table.review = approval.of(table.name, table.md5);
            table.source = tableSource(text, dvcFile);
            tables.push_back(std::move(table));
        }
    }
    return tables;
}

TableReview Project::review(const std::string& table, const ReviewOptions& options, JobContext& job) const
{
    return reviewTable(m_state->context, table, options, job);
}

std::vector<TableReview> Project::reviewAll(const ReviewOptions& options, JobContext& job) const
{
    return reviewTables(m_state->context, options, job);
}

MendEffect Project::mendEffect(const std::string& table, const Json& steps, JobContext& job) const
{
    return project::mendEffect(m_state->context, table, steps, job);
}

void Project::addToRecipe(const std::string& table, const quality::Mend& mend)
{
    Session session(m_state->context);
    addStepsToRecipe(m_state->context, session, table, mend);
}

void Project::acceptFinding(const std::string& table, const std::string& finding, const std::optional<std::string>& note)
{
    Session session(m_state->context);
    noteFinding(m_state->context, session, table, finding, note ? FindingVerdict::Accepted : FindingVerdict::None,
                note.value_or(std::string()));
}

void Project::markToMend(const std::string& table, const std::string& finding, const std::optional<std::string>& note)
{
    Session session(m_state->context);
    noteFinding(m_state->context, session, table, finding, note ? FindingVerdict::ToMend : FindingVerdict::None,
                note.value_or(std::string()));
}

Json Project::params() const
{
    const auto text = m_state->context.workTree.read(kParamsFile);
    Json params = text ? parseYaml(*text, kParamsFile) : Json();
    return params.is_object() ? params : Json::object();
}

std::vector<const Parameter*> Project::parameters() const { return shownParameters(pipeline(), params()); }

std::vector<const Parameter*> Project::parametersOf(const std::string& stage) const
{
    const pipeline::Pipeline all = pipeline();
    const pipeline::StageDefinition* definition = all.find(stage);
    return definition ? shownParameters(*definition, params()) : std::vector<const Parameter*>();
}

const pipeline::StageRegistry& Project::registry() const { return builtinStages(); }

std::optional<std::string> Project::branch() const
{
    return versioning::GitRepository::open(root()).branch();
}

std::vector<std::string> Project::branches() const
{
    return versioning::GitRepository::open(root()).branches();
}

int Project::interruptedRuns() const { return m_state->interrupted; }

std::vector<Path> Project::watchedPaths() const
{
    const ProjectContext& context = m_state->context;
    const Path git = versioning::GitRepository::open(root()).gitDirectory();
    std::vector<Path> paths;
    for (const Path& path :
         {root(), root() / kPipelineFile, root() / kLockFile, root() / kParamsFile, root() / kSheetFile,
          root() / "recipes", root() / cleaning::kHarmonisedFolder, root() / kQualityFolder, root() / kFeatureListFolder, root() / kSweepFolder, root() / kRawFolder, root() / "reports", git, git / "HEAD", git / "index",
          git / "refs", git / "refs" / "heads", git / "refs" / "exps", git / "packed-refs",
          context.layout.runStore()})
        if (context.files.exists(path))
            paths.push_back(path);
    return paths;
}

std::vector<CheckItem> Project::check(JobContext& job) const { return checkProject(m_state->context, job); }

pipeline::Pipeline Project::pipeline() const { return pipeline::Pipeline::load(m_state->context.workTree); }

std::vector<pipeline::StageStatus> Project::status(JobContext& job) const
{
    return m_state->context.executor.status(job);
}

Text Project::stageSummary(const std::string& stage) const
{
    const pipeline::Pipeline all = pipeline();
    const pipeline::StageDefinition* definition = all.find(stage);
    const pipeline::BuiltinStage* builtin = definition ? builtinStageOf(*definition) : nullptr;
    if (!builtin)
        return {};
    const StateInputs outputs(m_state->context.workTree, m_state->context.objects);
    return builtin->summary(outputs, params());
}

std::vector<pipeline::StageRun> Project::run(const RunRequest& request, JobContext& job,
                                             const std::function<void(const pipeline::StageRun&)>& onStage)
{
    Session session(m_state->context);
    return runWorkspace(m_state->context, session, request, job, onStage);
}

void Project::setParameters(const std::vector<std::pair<std::string, Json>>& settings)
{
    Session session(m_state->context);
    writeParameters(m_state->context, session, settings);
}

ProjectSheet Project::sheet() const
{
    return parseSheet(m_state->context.workTree.read(kSheetFile).value_or(std::string()));
}

void Project::setSheet(const ProjectSheet& sheet)
{
    Session session(m_state->context);
    writeSheet(m_state->context, session, sheet);
}

RulesReport Project::checkRules(JobContext& job) const { return project::checkRules(m_state->context, job); }

std::vector<std::string> Project::addRulesStages()
{
    Session session(m_state->context);
    return project::addRulesStages(m_state->context, session);
}

FeatureLists Project::featureLists() const { return readFeatureLists(m_state->context); }

void Project::setFeatureList(const FeatureList& list)
{
    Session session(m_state->context);
    writeFeatureList(m_state->context, session, list);
}

RecipeFile Project::recipe(const std::string& table) const
{
    return readRecipe(m_state->context, table);
}

void Project::setRecipe(const RecipeFile& recipe, const std::string& expected)
{
    Session session(m_state->context);
    writeRecipe(m_state->context, session, recipe, expected,
                {PODIUM_TEXT("project.didRecipe", "Changed the recipe of {table}"), {{"table", recipe.table}}});
}

std::pair<std::string, Json> Project::parseSetting(const std::string& setting) const
{
    return Settings(m_state->context.workTree).parse(setting);
}

std::vector<CheckItem> Project::verify(bool rebuildIndex, JobContext& job)
{
    Session session(m_state->context);
    return verifyProject(m_state->context, session, rebuildIndex, job);
}

Text Project::undo(std::optional<std::int64_t> id, JobContext& job)
{
    ProjectContext& context = m_state->context;
    Session session(context);
    const auto lock = versioning::lockProject(context.files, context.layout.root(), job.token());
    const auto dvcLock = versioning::lockDvc(context.files, context.layout.root(), job.token());
    const JournalEntry entry = session.journal.undo(id);
    if (!entry.step.empty())
        queue().cancelStep(entry.step);
    return entry.what;
}

std::vector<Project::JournalItem> Project::journal() const
{
    Session session(m_state->context);
    std::vector<JournalItem> items;
    for (JournalEntry& entry : session.journal.entries())
        items.push_back({entry.id, std::move(entry.who), entry.timeMs, std::move(entry.what), entry.undone, entry.cleaned, entry.undoes, entry.redoes});
    return items;
}

std::optional<std::string> Project::file(const std::string& path, const std::string& commit) const
{
    const auto inside = insideProject(path);
    if (!inside)
        throw Error(
            ErrorCode::InvalidArgument,
            Text{PODIUM_TEXT("project.outside", "{path} does not lie in the project."), {{"path", path}}},
            path);
    ProjectContext& context = m_state->context;
    if (commit.empty())
        return context.workTree.read(*inside);
    return contentIn(CommitState(root(), commit), context.objects, *inside);
}

} // namespace podium::project
