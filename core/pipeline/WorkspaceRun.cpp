// Executor::run: stale stages in the work tree.
#include <algorithm>
#include <chrono>
#include <set>

#include "core/base/Error.h"
#include "core/pipeline/Abandoned.h"
#include "core/pipeline/ExecutorState.h"
#include "core/pipeline/FailedRuns.h"
#include "core/pipeline/OldOutputs.h"
#include "core/pipeline/StageCommand.h"
#include "core/versioning/DvcFile.h"
#include "core/versioning/GitRepository.h"
#include "core/versioning/Locks.h"

namespace podium::pipeline {

namespace {

using versioning::ObjectId;

class WorkspaceRun
{
public:
    WorkspaceRun(const ExecutorSetup& setup, const Path& temporary, ContentCache& contents, const RunOptions& options,
                 JobContext& job, const std::function<void(const StageRun&)>& onStage)
        : m_setup(setup), m_temporary(temporary), m_contents(contents), m_options(options), m_job(job), m_onStage(onStage),
          m_failedRuns(*setup.files, temporary), m_state(*setup.files, setup.root), m_view(*setup.files, setup.root, setup.hashes, &contents), m_params(m_state)
    {
    }

    std::vector<StageRun> take()
    {
        m_dvcLock = versioning::lockDvc(*m_setup.files, m_setup.root, m_job.token());
        m_pipeline = Pipeline::load(m_state);
        m_stages = m_pipeline.closure(m_options.stages);
        m_lock = readLock();
        plan();
        for (std::size_t i = 0; i < m_stages.size(); ++i) {
            m_job.checkCancelled();
            JobContext part = m_job.part(static_cast<double>(i) / static_cast<double>(m_stages.size()),
                                         static_cast<double>(i + 1) / static_cast<double>(m_stages.size()));
            part.progress(0, Text{texts::kRunning, {{"stage", m_stages[i]->name}}});
            tell(stage(*m_stages[i], part));
            part.progress(1);
        }
        return std::move(m_runs);
    }

private:
    LockFile readLock() const
    {
        return LockFile::parse(m_state.read("dvc.lock").value_or(std::string()), "dvc.lock");
    }

    void tell(StageRun run)
    {
        if (m_onStage)
            m_onStage(run);
        m_runs.push_back(std::move(run));
    }

    // Which stages may run, and whether they can: everything that can be wrong is told before anything is written.
    void plan()
    {
        std::vector<std::string> produced;
        for (const StageDefinition* stage : m_stages) {
            m_job.checkCancelled();
            const auto above = m_pipeline.upstream(stage->name);
            const bool waits = std::any_of(above.begin(), above.end(),
                                           [this](const std::string& name) { return m_mayRun.contains(name); });
            const StageSight sight = look(*stage, m_view, m_params);
            if (!waits && !changesOf(*stage, sight).any() && !m_options.force)
                continue;
            if (stage->frozen) {
                checkFrozen(*stage);
                continue;
            }
            checkBeforeRun(*m_setup.registry, m_pipeline, *stage, sight, produced, m_state);
            m_mayRun.insert(stage->name);
            for (const StageOut& out : stage->outs)
                produced.push_back(out.path);
        }
    }

    StageChanges changesOf(const StageDefinition& stage, const StageSight& sight)
    {
        const LockEntry* last = m_lock.find(stage.name);
        StageChanges changes = inputChanges(stage, sight, last);
        addOutputChanges(changes, stage, last, m_view, *m_setup.objects);
        return changes;
    }

    void checkFrozen(const StageDefinition& stage) const
    {
        for (const StageOut& out : stage.outs) {
            if (!m_setup.files->exists(m_setup.root / out.path))
                throw Error(ErrorCode::InvalidData,
                            Text{PODIUM_TEXT("pipeline.frozenMissing", "The stage {stage} is frozen, but its output {path} is missing."),
                                 {{"stage", stage.name}, {"path", out.path}}},
                            "dvc.yaml, stage " + stage.name, PODIUM_TEXT("pipeline.frozenHint", "Take `frozen` away and run it again."));
        }
    }

    // Imported data that was changed by hand counts as imported anew, as with dvc repro: what a stage read stays findable. Only
    // once the stage could work with it: a table that cannot be read never replaces the one that was imported.
    void recordData(const StageDefinition& stage)
    {
        for (const std::string& path : stage.dependencies) {
            const std::string dvcFile = path + ".dvc";
            const auto text = m_state.read(dvcFile);
            const auto now = text ? m_view.hash(path) : std::nullopt;
            if (!now)
                continue;
            for (const versioning::DvcOutput& output : versioning::parseDvcFile(*text, dvcFile)) {
                if (output.path == path && output.object.md5 != now->md5 && !now->isDirectory())
                    recordData(path, dvcFile, *text);
            }
        }
    }

    void recordData(const std::string& path, const std::string& dvcFile, const std::string& text)
    {
        const ObjectId id = m_setup.objects->putFile(m_setup.root / path);
        m_setup.files->replace(m_setup.root / dvcFile, versioning::dvcFileWith(text, {path, id, "md5"}));
        StageRun run;
        run.stage = dvcFile;
        run.action = StageAction::Ran;
        run.reason = Text{PODIUM_TEXT("pipeline.dataRecorded", "{path} changed since it was imported; its new content was stored."),
                          {{"path", path}}};
        tell(std::move(run));
    }

    StageRun stage(const StageDefinition& stage, JobContext& job)
    {
        const auto begin = std::chrono::steady_clock::now();
        StageRun run;
        run.stage = stage.name;
        if (stage.frozen || !m_mayRun.contains(stage.name)) {
            run.reason = stage.frozen ? texts::kFrozen : texts::kUnchanged;
            return run;
        }
        for (const StageParams& params : stage.params)
            m_params.forget(params.file);
        const StageSight sight = look(stage, m_view, m_params);
        const StageChanges changes = changesOf(stage, sight);
        if (!changes.any() && !m_options.force) {
            run.reason = texts::kUnchanged;
            return run;
        }
        checkBeforeRun(*m_setup.registry, m_pipeline, stage, sight, {}, m_state); // what an earlier stage should have made
        if (auto entry = m_options.force ? std::nullopt : stored(stage, sight)) {
            run.action = StageAction::Restored;
            run.reason = texts::kRestored;
            commit(stage, std::move(*entry));
        } else {
            run.action = StageAction::Ran;
            run.reason = changes.any() ? oneReason(changes.reasons) : Text(texts::kForced);
            execute(stage, sight, run, job);
        }
        run.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        return run;
    }

    // The result of an earlier run with the same inputs: dvc.lock's own, where only outputs are not there, or the run cache's.
    std::optional<LockEntry> stored(const StageDefinition& stage, const StageSight& sight) const
    {
        if (!isCacheable(stage))
            return std::nullopt;
        LockEntry entry = sight.entry;
        const LockEntry* last = m_lock.find(stage.name);
        if (last && !inputChanges(stage, sight, last).any() && outputsStored(stage, *last, *m_setup.objects)) {
            entry.outs = last->outs;
            return entry;
        }
        auto cached = m_setup.runCache->find(stageKey(sight.entry, outLockPaths(stage)));
        if (!cached || !outputsStored(stage, *cached, *m_setup.objects))
            return std::nullopt;
        entry.outs = std::move(cached->outs);
        return entry;
    }

    // What a failed stage tells is in its files: they are left in the work tree, as after dvc repro, and dvc.lock keeps the
    // last run that went well.
    [[noreturn]] void failWithFiles(const StageDefinition& stage, const StageOutputs& outputs)
    {
        for (const StageOutput& file : outputs.files) {
            const Path path = m_setup.root / file.path;
            m_setup.files->createDirectories(path.parent_path());
            m_setup.files->replace(path, file.bytes);
        }
        std::vector<std::string> left;
        for (const StageOut& out : stage.outs)
            left.push_back(out.path);
        keepFailure(stage, left, *outputs.failure);
        rethrowWithStage(*outputs.failure, stage.name);
    }

    void execute(const StageDefinition& stage, const StageSight& sight, StageRun& run, JobContext& job)
    {
        std::vector<std::string> writes;
        for (const StageOut& out : stage.outs)
            writes.push_back(out.path);
        const versioning::StageLock stageLock(*m_setup.files, m_setup.root, stage.dependencies, writes, job.token());
        LockEntry entry = sight.entry;
        if (const BuiltinStage* builtin = builtinStage(*m_setup.registry, stage)) {
            m_dvcLock.reset();
            StageOutputs outputs = runBuiltin(*builtin, stage, sight, m_view, job);
            job.checkCancelled();
            lockAgain(job);
            if (outputs.failure)
                failWithFiles(stage, outputs);
            run.warnings = outputs.warnings;
            storeOutputs(entry, stage, std::move(outputs), *m_setup.objects, m_contents);
            keep(stage, std::move(entry));
            return;
        }
        removeAbandoned(*m_setup.files, m_temporary);
        OldOutputs old(*m_setup.files, m_setup.root, stage, m_temporary);
        for (const StageOut& out : stage.outs)
            m_setup.files->createDirectories((m_setup.root / out.path).parent_path());
        m_dvcLock.reset();
        runCommands(stage, m_setup.root, job);
        lockAgain(job);
        storeOutputsOnDisk(entry, stage, m_setup.root, *m_setup.files, *m_setup.objects);
        keep(stage, std::move(entry));
        old.replaced();
    }

    // Objects first, then the run cache, then what names them.
    void keep(const StageDefinition& stage, LockEntry entry)
    {
        m_setup.objects->barrier();
        if (isCacheable(stage))
            m_setup.runCache->put(entry);
        commit(stage, std::move(entry));
    }

    void commit(const StageDefinition& stage, LockEntry entry)
    {
        recordData(stage);
        publish(stage, entry);
        // While the stage ran, another program may have recorded other stages.
        m_lock = readLock();
        m_lock.set(stage.name, std::move(entry));
        m_setup.files->replace(m_setup.root / "dvc.lock", m_lock.text());
        m_failedRuns.forget(stage.name);
    }

    // All outputs come to their places, or none: where one cannot be written those before it are again as they were.
    void publish(const StageDefinition& stage, const LockEntry& entry)
    {
        std::vector<std::pair<std::string, std::optional<ObjectId>>> replaced;
        try {
            for (const StageOut& out : stage.outs) {
                const ObjectId& id = entry.outs.at(stage.lockPath(out.path));
                const auto now = m_view.hash(out.path);
                if (!now || now->md5 != id.md5) {
                    replaced.emplace_back(out.path, now);
                    m_setup.objects->checkout(id, m_setup.root / out.path);
                }
                if (out.cache)
                    ensureIgnored(out.path);
            }
        } catch (const Error& error) {
            std::vector<std::string> left;
            for (const auto& [path, before] : replaced)
                if (!putBack(path, before))
                    left.push_back(path);
            keepFailure(stage, left, error);
            throw;
        }
    }

    bool putBack(const std::string& path, const std::optional<ObjectId>& before) const
    {
        if (before && !m_setup.objects->hasAll(*before))
            return false; // changed by hand before: the only copy is gone
        try {
            if (before)
                m_setup.objects->checkout(*before, m_setup.root / path);
            else
                m_setup.files->removeTree(m_setup.root / path);
            return true;
        } catch (const Error&) {
            return false;
        }
    }

    void keepFailure(const StageDefinition& stage, const std::vector<std::string>& paths, const Error& error)
    {
        FailedRun run{error.text(), {}};
        try {
            for (const std::string& path : paths)
                if (const auto now = m_view.hash(path))
                    run.left[path] = now->md5;
        } catch (const Error&) {
            // cannot be read either; the error of the stage is the one to tell
        }
        if (run.left.empty())
            m_failedRuns.forget(stage.name);
        else
            m_failedRuns.keep(stage.name, std::move(run));
    }

    void ensureIgnored(const std::string& path)
    {
        if (path.starts_with("..") || path.starts_with('/'))
            return;
        const std::size_t slash = path.rfind('/');
        const std::string folder = slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
        const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
        const std::string before = m_state.read(folder + ".gitignore").value_or(std::string());
        const std::string after = versioning::gitignoreWith(before, name);
        if (after == before || !versioning::GitRepository::isRepository(m_setup.root))
            return;
        const auto repository = versioning::GitRepository::open(m_setup.root);
        const Path inTree = std::filesystem::weakly_canonical(m_setup.root / path)
                                .lexically_relative(std::filesystem::weakly_canonical(repository.workTree()));
        if (!repository.isIgnored(inTree.generic_string()))
            m_setup.files->replace(m_setup.root / (folder + ".gitignore"), after);
    }

    // The result of a long stage is not thrown away because dvc holds its lock for a moment.
    void lockAgain(const JobContext& job)
    {
        constexpr int kAttempts = 20;
        for (int attempt = 1;; ++attempt) {
            try {
                m_dvcLock = versioning::lockDvc(*m_setup.files, m_setup.root, job.token());
                return;
            } catch (const Error& e) {
                if (e.code() != ErrorCode::Busy || attempt == kAttempts)
                    throw;
            }
        }
    }

    const ExecutorSetup& m_setup;
    const Path& m_temporary;
    ContentCache& m_contents;
    const RunOptions& m_options;
    JobContext& m_job;
    const std::function<void(const StageRun&)>& m_onStage;
    FailedRuns m_failedRuns;
    WorkTreeState m_state;
    WorkTreeView m_view;
    ParamsReader m_params;
    Pipeline m_pipeline;
    LockFile m_lock;
    std::unique_ptr<versioning::FileLock> m_dvcLock;
    std::vector<const StageDefinition*> m_stages;
    std::set<std::string> m_mayRun;
    std::vector<StageRun> m_runs;
};

} // namespace

std::vector<StageRun> Executor::run(const RunOptions& options, JobContext& job,
                                    const std::function<void(const StageRun&)>& onStage)
{
    return WorkspaceRun(m_state->setup, m_state->temporary, m_state->contents, options, job, onStage).take();
}

} // namespace podium::pipeline
