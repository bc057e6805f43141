#include "core/project/ProjectCheck.h"

#include <algorithm>

#include "core/base/Yaml.h"
#include "core/project/BuiltinStages.h"
#include "core/project/FeatureList.h"
#include "core/project/RawTables.h"
#include "core/project/Settings.h"
#include "core/project/StateInputs.h"
#include "core/versioning/DvcFile.h"
#include "core/versioning/GitRepository.h"

namespace podium::project {
namespace {

constexpr std::uint64_t kComfortable = 500u << 20;

CheckItem failed(const char* id, const Error& error)
{
    return {id, Severity::Error, error.text(), error.where(), error.hint()};
}

class ProjectCheck
{
public:
    ProjectCheck(ProjectContext& context, JobContext& job)
        : m_context(context)
        , m_job(job)
    {
    }

    std::vector<CheckItem> all()
    {
        const bool readable = guarded("pipeline", [&] { readPipeline(); });
        if (readable && m_builtin) {
            const bool fit = guarded("parameters", [&] { checkParameterValues(); });
            const bool there = checkTables();
            m_job.progress(0.3);
            if (fit && there)
                guarded("columns", [&] { checkColumns(); });
        }
        guarded("lists", [&] { checkFeatureLists(); });
        m_job.progress(0.8);
        guarded("space", [&] { checkSpace(); });
        guarded("identity", [&] { checkGit(); });
        checkRemote();
        sortBySeverity(m_items);
        m_job.progress(1.0);
        return std::move(m_items);
    }

private:
    /// What a part throws is its result. False where it threw.
    template <class Part>
    bool guarded(const char* id, Part&& part)
    {
        try {
            part();
            return true;
        } catch (const Error& error) {
            if (error.code() == ErrorCode::Cancelled)
                throw;
            m_items.push_back(failed(id, error));
            return false;
        }
    }

    void add(const char* id, Severity severity, Text text, std::string where = {}, Text hint = {})
    {
        m_items.push_back({id, severity, std::move(text), std::move(where), std::move(hint)});
    }

    void readPipeline()
    {
        if (!m_context.workTree.read(kPipelineFile)) {
            add("pipeline", Severity::Warning,
                PODIUM_TEXT("project.noPipeline",
                            "This project has no dvc.yaml, so there is nothing to run."),
                kPipelineFile,
                PODIUM_TEXT("project.noPipelineHint",
                            "Write one, or make a new project with `podium init`."));
            return;
        }
        m_pipeline = pipeline::Pipeline::load(m_context.workTree);
        if (const auto text = m_context.workTree.read(kParamsFile))
            m_params = parseYaml(*text, kParamsFile);
        std::size_t builtin = 0;
        for (const pipeline::StageDefinition& stage : m_pipeline.stages()) {
            const auto command = pipeline::builtinCommand(stage);
            if (!command)
                continue;
            ++builtin;
            checkRevision(stage.name, *command);
        }
        m_builtin = builtin > 0;
        if (m_builtin)
            add("pipeline", Severity::Good,
                Text{PODIUM_TEXT("project.pipelineGood", "The pipeline has {count} {count:stage|stages}."),
                     {{"count", m_pipeline.stages().size()}}});
        else
            add("pipeline", Severity::Note,
                Text{PODIUM_TEXT(
                         "project.foreignPipeline",
                         "The {count} {count:stage of this project is a program of its own: it|stages of this project are programs of their own: they} can be run and "
                         "compared here, but tables, recipes and features are not shown."),
                     {{"count", m_pipeline.stages().size()}}});
    }

    void checkRevision(const std::string& name, const pipeline::BuiltinCommand& command)
    {
        const pipeline::BuiltinStage* stage = builtinStages().find(command.stage);
        if (!stage)
            add("pipeline", Severity::Error,
                Text{PODIUM_TEXT("project.unknownStage",
                                 "Stage {stage} asks for {builtin}, which this Podium does not have."),
                     {{"stage", name}, {"builtin", command.stage}}},
                kPipelineFile,
                PODIUM_TEXT("project.newerStageHint", "Open the project with a newer Podium."));
        else if (command.revision > stage->revision())
            add("pipeline", Severity::Error,
                Text{PODIUM_TEXT("project.newerStage", "Stage {stage} was written for a newer Podium "
                                                       "(revision {wanted}, this one has {known})."),
                     {{"stage", name}, {"wanted", command.revision}, {"known", stage->revision()}}},
                kPipelineFile,
                PODIUM_TEXT("project.newerStageHint", "Open the project with a newer Podium."));
        else if (command.revision < stage->revision())
            add("pipeline", Severity::Warning,
                Text{PODIUM_TEXT("project.olderStage", "Stage {stage} was written for an older Podium "
                                                       "(revision {wanted}, this one has {known})."),
                     {{"stage", name}, {"wanted", command.revision}, {"known", stage->revision()}}},
                kPipelineFile,
                PODIUM_TEXT("project.olderStageHint",
                            "Raise --rev in its command; its results are then computed again."));
    }

    void checkFeatureLists()
    {
        for (const Error& error : readFeatureLists(m_context).broken)
            add("lists", Severity::Warning, error.text(), error.where(), error.hint());
    }

    void checkParameterValues()
    {
        checkParameters(m_context.workTree, m_pipeline, m_params);
        add("parameters", Severity::Good,
            PODIUM_TEXT("project.parametersGood", "All parameters are in their ranges."));
    }

    /// True where every table that has a recipe can be read.
    bool checkTables()
    {
        bool there = true;
        std::size_t count = 0;
        const Json* recipes = findDotted(m_params, "clean.recipes");
        if (!recipes || !recipes->is_object() || recipes->empty()) {
            add("tables", Severity::Error, PODIUM_TEXT("project.noTables", "No table has a recipe."),
                "params.yaml, clean.recipes",
                PODIUM_TEXT("project.noTablesHint", "Name each table and its recipe under clean.recipes."));
            return false;
        }
        const Json* harmonised = findDotted(m_params, "harmonise.tables");
        for (const auto& [table, recipe] : recipes->items()) {
            if (harmonised && harmonised->is_object() && harmonised->contains(table))
                continue; // a stage makes it
            const std::string path = rawPath(table);
            const auto stat = m_context.files.stat(m_context.layout.at(path));
            const auto dvcFile = m_context.workTree.read(path + ".dvc");
            if (!stat) {
                there = false;
                const bool stored =
                    dvcFile &&
                    m_context.objects.hasAll(versioning::parseDvcFile(*dvcFile, path + ".dvc").at(0).object);
                add("tables", Severity::Error,
                    Text{PODIUM_TEXT("project.tableMissing", "The table {table} is not there."),
                         {{"table", table}}},
                    path,
                    stored ? Text{PODIUM_TEXT("project.tableStoredHint",
                                              "It is in the project's store: `dvc checkout` puts it back.")}
                           : Text{PODIUM_TEXT(
                                 "project.tableMissingHint",
                                 "Put the file there again, or fetch it from a remote storage (dvc pull).")});
                continue;
            }
            m_bytes += sizeOnDisk(m_context.files, m_context.layout.at(path));
            ++count;
            if (dvcFile) {
                const auto now = m_context.hashes.hash(path);
                const auto outputs = versioning::parseDvcFile(*dvcFile, path + ".dvc");
                if (now && !outputs.empty() && now->md5 != outputs.front().object.md5)
                    add("tables", Severity::Note,
                        Text{PODIUM_TEXT("project.tableChanged",
                                         "The table {table} was changed since it was imported."),
                             {{"table", table}}},
                        path,
                        PODIUM_TEXT("project.tableChangedHint", "Running the pipeline takes the changed "
                                                                "table; experiments take the imported one."));
                if (now && markedSynthetic(*dvcFile) == now->md5)
                    m_synthetic = true;
            } else {
                add("tables", Severity::Warning,
                    Text{PODIUM_TEXT("project.tableUntracked",
                                     "The table {table} is not under version control."),
                         {{"table", table}}},
                    path,
                    PODIUM_TEXT("project.tableUntrackedHint",
                                "Add it with `dvc add`, so that each result stays tied to its data."));
            }
        }
        if (there)
            add("tables", Severity::Good,
                count == 1 ? Text{PODIUM_TEXT("project.tableGood", "The table is there.")}
                           : Text{PODIUM_TEXT("project.tablesGood", "{count} tables are there."), {{"count", count}}});
        if (m_synthetic)
            add("tables", Severity::Note,
                PODIUM_TEXT("project.syntheticTables", "The tables are the synthetic sample: no conclusion "
                                                       "about a university can be drawn from them."),
                kRawFolder,
                PODIUM_TEXT("project.syntheticTablesHint",
                            "Make a project from the real tables with `podium init --data FOLDER`."));
        return there;
    }

    void checkColumns()
    {
        if (m_bytes > kRehearsable) {
            add("columns", Severity::Note,
                PODIUM_TEXT("project.columnsUnseen",
                            "The tables are large: their columns are looked at when they are cleaned."));
            return;
        }
        JobContext quiet(m_job.pool(),
                         m_job.token()); // what stages note in passing is no part of this answer
        rehearse(m_context.workTree, m_pipeline, m_params, m_context.objects, quiet);
        add("columns", Severity::Good,
            PODIUM_TEXT("project.columnsGood",
                        "All columns that the recipes and the features need are there."));
    }

    void checkSpace()
    {
        const std::uint64_t free = m_context.files.freeSpace(m_context.layout.root());
        const std::uint64_t needed = std::max<std::uint64_t>(20u << 20, 4 * m_bytes);
        const auto mb = [](std::uint64_t bytes) { return static_cast<std::int64_t>(bytes >> 20); };
        if (free < needed)
            add("space", Severity::Error,
                Text{PODIUM_TEXT("project.spaceShort",
                                 "Only {free} MB are free; a run needs about {needed} MB."),
                     {{"free", mb(free)}, {"needed", mb(needed)}}},
                m_context.layout.root().string(),
                PODIUM_TEXT("project.spaceHint", "Free some space on this disk."));
        else if (free < std::max(kComfortable, 10 * m_bytes))
            add("space", Severity::Warning,
                Text{PODIUM_TEXT("project.spaceLow", "Only {free} MB are free on this disk."),
                     {{"free", mb(free)}}},
                m_context.layout.root().string(),
                PODIUM_TEXT("project.spaceHint", "Free some space on this disk."));
        else
            add("space", Severity::Good,
                Text{PODIUM_TEXT("project.spaceGood", "{free} MB are free on this disk."),
                     {{"free", mb(free)}}});
    }

    void checkGit()
    {
        const versioning::GitRepository git = versioning::GitRepository::open(m_context.layout.root());
        if (!git.head())
            add("experiments", Severity::Warning,
                PODIUM_TEXT("project.noCommit",
                            "This project has no commit yet, so no experiment can start from it."),
                {}, PODIUM_TEXT("project.noCommitHint", "Commit its files first: git add -A && git commit."));
        bool invented = false;
        const versioning::Signature author = git.signature(&invented);
        if (invented)
            add("identity", Severity::Note,
                Text{PODIUM_TEXT("project.inventedIdentity", "No name is set for commits: {name} is used."),
                     {{"name", author.name + " <" + author.email + ">"}}},
                {},
                PODIUM_TEXT("project.inventedIdentityHint",
                            "Set yours: git config --global user.name and user.email."));
        else
            add("identity", Severity::Good,
                Text{PODIUM_TEXT("project.identityGood", "Results are kept in the name of {name}."),
                     {{"name", author.name}}});
    }

    void checkRemote()
    {
        if (m_context.layout.remote())
            add("remote", Severity::Good,
                Text{PODIUM_TEXT("project.remoteGood", "Data can be sent to the remote storage {name}."),
                     {{"name", *m_context.layout.remote()}}});
        else
            add("remote", Severity::Note,
                PODIUM_TEXT("project.noRemote",
                            "No remote storage is set up: data and results are on this machine only."),
                ".dvc/config",
                PODIUM_TEXT("project.noRemoteHint",
                            "Set one up with `dvc remote add -d NAME URL` where you want a second copy."));
    }

    ProjectContext& m_context;
    JobContext& m_job;
    std::vector<CheckItem> m_items;
    pipeline::Pipeline m_pipeline;
    Json m_params;
    bool m_builtin = false;
    bool m_synthetic = false;
    std::uint64_t m_bytes = 0;
};

} // namespace

void sortBySeverity(std::vector<CheckItem>& items)
{
    std::stable_sort(items.begin(), items.end(),
                     [](const CheckItem& a, const CheckItem& b) { return a.severity > b.severity; });
}

std::vector<CheckItem> checkProject(ProjectContext& context, JobContext& job)
{
    return ProjectCheck(context, job).all();
}

} // namespace podium::project
