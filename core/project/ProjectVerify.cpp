// Verification: every byte that the project's history refers to is read once.
#include <algorithm>
#include <mutex>
#include <set>

#include "core/base/Hash.h"
#include "core/base/ThreadPool.h"
#include "core/pipeline/LockFile.h"
#include "core/project/CheckItem.h"
#include "core/project/CommitState.h"
#include "core/project/ExperimentIndex.h"
#include "core/project/ProjectCheck.h"
#include "core/versioning/DvcFile.h"

namespace podium::project {
namespace {

/// Objects of the cache by name: two letters, a folder boundary, the rest.
std::vector<std::string> objectNames(ProjectContext& context)
{
    std::vector<std::string> names;
    const Path top = context.layout.cache() / "files" / "md5";
    if (!context.files.exists(top))
        return names;
    for (const std::string& folder : context.files.list(top)) {
        if (folder.size() != 2)
            continue;
        for (const std::string& rest : context.files.list(top / folder))
            if (rest.size() == 30 || rest.ends_with(".dir"))
                names.push_back(folder + rest);
    }
    return names;
}

/// Outputs that a state's dvc.lock and .dvc files name, by path.
std::map<std::string, versioning::ObjectId> outputsOf(const pipeline::ProjectState& state)
{
    std::map<std::string, versioning::ObjectId> outputs;
    if (const auto text = state.read(kLockFile))
        for (const auto& [stage, entry] : pipeline::LockFile::parse(*text, kLockFile).stages)
            for (const auto& [path, object] : entry.outs)
                outputs.emplace(path, object);
    for (const std::string& path : state.list({}))
        if (path.ends_with(".dvc"))
            for (const versioning::DvcOutput& output :
                 versioning::parseDvcFile(state.read(path).value_or(std::string()), path))
                outputs.emplace(output.path, output.object);
    return outputs;
}

class ProjectVerification
{
public:
    ProjectVerification(ProjectContext& context, Session& session, JobContext& job)
        : m_context(context)
        , m_session(session)
        , m_job(job)
    {
    }

    std::vector<CheckItem> all(bool rebuildIndex)
    {
        checkObjects();
        m_job.progress(0.7);
        checkReferences();
        checkIndex(rebuildIndex);
        checkWorkTree();
        sortBySeverity(m_items);
        m_job.progress(1.0);
        return std::move(m_items);
    }

private:
    void add(const char* id, Severity severity, Text text, std::string where = {}, Text hint = {})
    {
        m_items.push_back({id, severity, std::move(text), std::move(where), std::move(hint)});
    }

    void checkObjects()
    {
        const std::vector<std::string> names = objectNames(m_context);
        std::vector<std::string> damaged;
        std::mutex mutex;
        std::size_t done = 0;
        m_job.pool().parallelFor(names.size(), 8, m_job.token(), [&](std::size_t begin, std::size_t end) {
            std::vector<std::string> bad;
            for (std::size_t i = begin; i < end; ++i)
                try {
                    m_context.objects.read(names[i]);
                } catch (const Error& error) {
                    if (error.code() == ErrorCode::Corrupt)
                        bad.push_back(names[i]);
                    else if (error.code() != ErrorCode::NotFound) // removed meanwhile
                        throw;
                }
            const std::lock_guard lock(mutex);
            damaged.insert(damaged.end(), bad.begin(), bad.end());
            done += end - begin;
            m_job.progress(0.7 * static_cast<double>(done) / static_cast<double>(names.size()),
                           PODIUM_TEXT("project.checkingObjects", "Checking stored data"));
        });
        std::sort(damaged.begin(), damaged.end());
        std::size_t repaired = 0;
        for (const std::string& name : damaged) {
            if (repair(name)) {
                ++repaired;
                add("objects", Severity::Warning,
                    Text{PODIUM_TEXT(
                             "project.objectRepaired",
                             "The stored content {object} was damaged and was made anew from the work tree."),
                         {{"object", name}}},
                    m_context.objects.objectPath(name).string());
            } else {
                add("objects", Severity::Error,
                    Text{PODIUM_TEXT("project.objectDamaged", "The stored content {object} is damaged."),
                         {{"object", name}}},
                    m_context.objects.objectPath(name).string(),
                    PODIUM_TEXT("project.objectDamagedHint",
                                "Remove this file, then fetch it from a remote storage (dvc pull) or run the "
                                "stage that makes it again."));
            }
        }
        if (damaged.empty())
            add("objects", Severity::Good,
                Text{PODIUM_TEXT("project.objectsGood", "Every stored content matches its hash: {count}."),
                     {{"count", names.size()}}});
    }

    /// A file of the work tree with this very content takes the place of a damaged object.
    bool repair(const std::string& name)
    {
        if (name.ends_with(".dir"))
            return false;
        if (!m_workTreeOutputs)
            m_workTreeOutputs = workTreeFiles();
        const auto file = m_workTreeOutputs->find(name);
        if (file == m_workTreeOutputs->end())
            return false;
        const auto bytes = m_context.files.readIfExists(m_context.layout.at(file->second));
        if (!bytes || md5(*bytes) != name)
            return false;
        m_context.files.remove(m_context.objects.objectPath(name));
        m_context.objects.put(*bytes);
        return true;
    }

    /// md5 -> path of every file of the work tree that is an output or lies in one.
    std::map<std::string, std::string> workTreeFiles()
    {
        std::map<std::string, std::string> files;
        for (const auto& [path, object] : outputsOf(m_context.workTree)) {
            const auto stat = m_context.files.stat(m_context.layout.at(path));
            if (!stat)
                continue;
            if (stat->kind != FileStat::Kind::Directory) {
                if (const auto hash = m_context.hashes.hash(path))
                    files.emplace(hash->md5, path);
                continue;
            }
            for (const Path& below : m_context.files.listTree(m_context.layout.at(path))) {
                const std::string inside = path + "/" + below.generic_string();
                if (const auto hash = m_context.hashes.hash(inside))
                    files.emplace(hash->md5, inside);
            }
        }
        return files;
    }

    void checkReferences()
    {
        std::size_t count = 0, broken = 0;
        for (const auto& [name, commit] : m_session.git.references(kExperimentReferences)) {
            const auto reference = ExperimentReference::parse(name);
            if (!reference)
                continue;
            m_job.checkCancelled();
            ++count;
            try {
                const CommitState state(m_context.layout.root(), commit);
                for (const auto& [path, object] : outputsOf(state))
                    if (!m_context.objects.hasAll(object)) {
                        ++broken;
                        add("references", Severity::Warning,
                            Text{PODIUM_TEXT(
                                     "project.experimentDataGone",
                                     "Data of experiment {name} is not in this project's store: {path}."),
                                 {{"name", reference->name}, {"path", path}}},
                            name,
                            PODIUM_TEXT(
                                "project.dataGoneHint",
                                "Fetch it from a remote storage (dvc pull), or run the experiment again."));
                        break;
                    }
            } catch (const Error& error) {
                if (error.code() == ErrorCode::Cancelled)
                    throw;
                ++broken;
                add("references", Severity::Error,
                    Text{
                        PODIUM_TEXT("project.experimentBroken", "Experiment {name} cannot be read: {reason}"),
                        {{"name", reference->name}, {"reason", error.text()}}},
                    name, error.hint());
            }
        }
        if (broken == 0)
            add("references", Severity::Good,
                Text{PODIUM_TEXT("project.referencesGood", "Every experiment is whole: {count}."),
                     {{"count", count}}});
    }

    void checkIndex(bool rebuild)
    {
        ExperimentIndex index(m_session.store, m_session.git, m_context.layout.root());
        index.reconcile(rebuild);
        const std::size_t rows = m_session.store.runs(tracking::RunStore::kExperiments).size();
        if (rebuild)
            add("index", Severity::Good,
                Text{PODIUM_TEXT("project.indexRebuilt", "The list of experiments was made anew: {count}."),
                     {{"count", rows}}});
        else
            add("index", Severity::Good,
                Text{PODIUM_TEXT("project.indexGood", "Experiments in the list: {count}."),
                     {{"count", rows}}});
    }

    void checkWorkTree()
    {
        std::size_t differing = 0;
        std::map<std::string, versioning::ObjectId> outputs;
        try {
            outputs = outputsOf(m_context.workTree);
        } catch (const Error& error) {
            add("lock", Severity::Error, error.text(), error.where(), error.hint());
            return;
        }
        for (const auto& [path, object] : outputs) {
            const auto now = m_context.hashes.hash(path);
            if (now && now->md5 == object.md5)
                continue;
            ++differing;
            add("lock", Severity::Note,
                now ? Text{PODIUM_TEXT("project.outputChanged", "{path} is not what the last run made."),
                           {{"path", path}}}
                    : Text{PODIUM_TEXT("project.outputMissing", "{path} is not there."), {{"path", path}}},
                path,
                PODIUM_TEXT("project.outputHint",
                            "Run the pipeline: what did not change is put back from the store."));
        }
        if (differing == 0)
            add("lock", Severity::Good,
                PODIUM_TEXT("project.lockGood", "The files of the work tree are those that dvc.lock names."));
    }

    ProjectContext& m_context;
    Session& m_session;
    JobContext& m_job;
    std::vector<CheckItem> m_items;
    std::optional<std::map<std::string, std::string>> m_workTreeOutputs;
};

} // namespace

std::vector<CheckItem> verifyProject(ProjectContext& context, Session& session, bool rebuildIndex,
                                     JobContext& job)
{
    return ProjectVerification(context, session, job).all(rebuildIndex);
}

} // namespace podium::project
