// Executor::runIsolated: all stages for one state of the project, nothing written but objects and run-cache entries.
#include <algorithm>
#include <chrono>
#include <set>

#include <fmt/format.h>

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/pipeline/Abandoned.h"
#include "core/pipeline/ExecutorState.h"
#include "core/pipeline/StageCommand.h"

namespace podium::pipeline {

namespace {

using versioning::ObjectId;

constexpr const char* kFailedReports = ".podium/logs"; // not in git

// Parts of the executor that one isolated run uses.
struct Shared
{
    const ExecutorSetup& setup;
    const Path& temporary;
    ContentCache& contents;
    ListingCache& listings;
    StageFlights& flights;
};

class IsolatedRun
{
public:
    IsolatedRun(const Shared& shared, const ProjectState& state, const RunOptions& options, JobContext& job)
        : m_shared(shared), m_setup(shared.setup), m_state(state), m_options(options), m_job(job),
          m_view(state, *m_setup.files, *m_setup.objects, shared.contents, shared.listings), m_params(m_view),
          m_pipeline(Pipeline::load(state)),
          m_lock(LockFile::parse(state.read("dvc.lock").value_or(std::string()), "dvc.lock"))
    {
    }

    IsolatedResult take()
    {
        plan();
        for (std::size_t i = 0; i < m_stages.size(); ++i) {
            m_job.checkCancelled();
            JobContext part = m_job.part(static_cast<double>(i) / static_cast<double>(m_stages.size()),
                                         static_cast<double>(i + 1) / static_cast<double>(m_stages.size()));
            part.progress(0, Text{texts::kRunning, {{"stage", m_stages[i]->name}}});
            m_result.runs.push_back(stage(*m_stages[i], part));
            part.progress(1);
        }
        finish();
        return std::move(m_result);
    }

private:
    // Which stages may run, and whether they can: everything that can be wrong is told before the first one starts.
    void plan()
    {
        m_stages = m_pipeline.closure(m_options.stages);
        for (const StageDefinition* stage : m_stages) {
            // Those that are not asked for keep what they made.
            for (const StageOut& out : stage->outs)
                m_view.hide(out.path);
        }
        for (const StageDefinition& other : m_pipeline.stages()) {
            if (std::find(m_stages.begin(), m_stages.end(), &other) != m_stages.end())
                continue;
            if (const LockEntry* last = m_lock.find(other.name); last && outputsStored(other, *last, *m_setup.objects))
                addOutputs(other, *last);
        }
        std::vector<std::string> produced;
        for (const StageDefinition* stage : m_stages) {
            m_job.checkCancelled();
            const auto above = m_pipeline.upstream(stage->name);
            const bool waits = std::any_of(above.begin(), above.end(),
                                           [this](const std::string& name) { return m_mayRun.contains(name); });
            StageSight sight = look(*stage, m_view, m_params);
            if (!waits && isUnchanged(*stage, sight)) {
                addOutputs(*stage, *m_lock.find(stage->name));
                continue;
            }
            if (stage->frozen)
                throw Error(ErrorCode::InvalidData,
                            Text{PODIUM_TEXT("pipeline.frozenOutputs", "The stage {stage} is frozen, but its outputs are not as recorded."),
                                 {{"stage", stage->name}}},
                            "dvc.yaml, stage " + stage->name, PODIUM_TEXT("pipeline.frozenHint", "Take `frozen` away and run it again."));
            checkBeforeRun(*m_setup.registry, m_pipeline, *stage, sight, produced, m_state);
            m_mayRun.insert(stage->name);
            for (const StageOut& out : stage->outs)
                produced.push_back(out.path);
        }
    }

    bool isUnchanged(const StageDefinition& stage, const StageSight& sight) const
    {
        const LockEntry* last = m_lock.find(stage.name);
        if (!last || (m_options.force && !stage.frozen) || !outputsStored(stage, *last, *m_setup.objects))
            return false;
        return stage.frozen || !inputChanges(stage, sight, last).any();
    }

    void addOutputs(const StageDefinition& stage, const LockEntry& entry)
    {
        for (const StageOut& out : stage.outs) {
            m_view.addOutput(out.path, entry.outs.at(stage.lockPath(out.path)));
            m_params.forget(out.path);
        }
    }

    StageRun stage(const StageDefinition& stage, JobContext& job)
    {
        const auto begin = std::chrono::steady_clock::now();
        StageRun run;
        run.stage = stage.name;
        if (!m_mayRun.contains(stage.name)) {
            run.reason = stage.frozen ? texts::kFrozen : texts::kUnchanged;
            return run;
        }
        const StageSight sight = look(stage, m_view, m_params);
        const LockEntry* last = m_lock.find(stage.name);
        const StageChanges changes = inputChanges(stage, sight, last);
        if (isUnchanged(stage, sight)) {
            run.reason = texts::kUnchanged;
            addOutputs(stage, *last);
            return run;
        }
        checkBeforeRun(*m_setup.registry, m_pipeline, stage, sight, {}, m_state); // what an earlier stage should have made
        run.action = StageAction::Ran;
        run.reason = changes.any() ? oneReason(changes.reasons) : Text(texts::kForced);
        LockEntry entry;
        if (m_options.force || !isCacheable(stage)) {
            entry = execute(stage, sight, run, job);
        } else {
            const std::string key = stageKey(sight.entry, outLockPaths(stage));
            bool found = false;
            const auto restored = [&]() -> std::optional<LockEntry> {
                auto cached = m_setup.runCache->find(key);
                if (!cached || !outputsStored(stage, *cached, *m_setup.objects))
                    return std::nullopt;
                found = true;
                LockEntry made = sight.entry;
                made.outs = std::move(cached->outs);
                return made;
            };
            if (auto cached = restored()) {
                entry = std::move(*cached);
            } else {
                const auto flight = m_shared.flights.run(key, *m_setup.files, job.token(), [&] {
                    // Another process, or a caller before this one, may have finished meanwhile.
                    auto cached = restored();
                    return cached ? std::move(*cached) : execute(stage, sight, run, job);
                });
                entry = flight.entry;
                if (flight.shared) {
                    run.action = StageAction::Restored;
                    run.reason = texts::kShared;
                }
            }
            if (found) {
                run.action = StageAction::Restored;
                run.reason = texts::kRestored;
            }
        }
        addOutputs(stage, entry);
        m_lock.set(stage.name, std::move(entry));
        run.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        return run;
    }

    LockEntry execute(const StageDefinition& stage, const StageSight& sight, StageRun& run, JobContext& job)
    {
        LockEntry entry = sight.entry;
        if (const BuiltinStage* builtin = builtinStage(*m_setup.registry, stage)) {
            StageOutputs outputs = runBuiltin(*builtin, stage, sight, m_view, job);
            if (outputs.failure)
                failWithReport(stage, outputs);
            run.warnings = outputs.warnings;
            storeOutputs(entry, stage, std::move(outputs), *m_setup.objects, m_shared.contents);
        } else {
            executeInFolder(stage, entry, job);
        }
        if (isCacheable(stage))
            m_setup.runCache->put(entry, false);
        return entry;
    }

    // An experiment that fails leaves nothing in the project. What its stage reported is kept beside the logs, and the error says where.
    [[noreturn]] void failWithReport(const StageDefinition& stage, const StageOutputs& outputs)
    {
        const Error& error = *outputs.failure;
        for (const StageOutput& file : outputs.files)
            if (file.path == error.where()) {
                const Path place = Path(file.path);
                const std::string kept =
                    fmt::format("{}/{}-{}{}", kFailedReports, place.stem().string(), md5(file.bytes).substr(0, 8), place.extension().string());
                m_setup.files->createDirectories(m_setup.root / kFailedReports);
                m_setup.files->replace(m_setup.root / kept, file.bytes);
                throw Error(error.code(), error.text(), kept, error.hint());
            }
        rethrowWithStage(error, stage.name);
    }

    // A command sees a folder with the tracked files of the state and the stage's dependencies.
    void executeInFolder(const StageDefinition& stage, LockEntry& entry, JobContext& job)
    {
        FileSystem& files = *m_setup.files;
        removeAbandoned(files, m_shared.temporary);
        const TemporaryDirectory folder(files, m_shared.temporary, std::string(kTemporaryPrefix));
        for (const std::string& path : m_state.list({})) {
            job.checkCancelled();
            const auto text = m_view.read(path);
            if (!text)
                continue; // an output of an earlier run
            files.createDirectories((folder.path() / path).parent_path());
            files.writeNew(folder.path() / path, *text, modeOf(*text));
        }
        for (const std::string& path : stage.dependencies)
            checkOut(path, folder.path());
        for (const StageOut& out : stage.outs) {
            files.createDirectories((folder.path() / out.path).parent_path());
            const LockEntry* last = m_lock.find(stage.name);
            if (!out.persist || !last)
                continue;
            const auto before = last->outs.find(stage.lockPath(out.path));
            if (before != last->outs.end() && m_setup.objects->hasAll(before->second))
                m_setup.objects->checkout(before->second, folder.path() / out.path);
        }
        files.createDirectories(folder.path() / stage.directory);
        runCommands(stage, folder.path(), job);
        storeOutputsOnDisk(entry, stage, folder.path(), files, *m_setup.objects);
    }

    // A state knows no modes; what names its interpreter is meant to be executed.
    static std::uint32_t modeOf(const std::string& bytes) { return bytes.starts_with("#!") ? 0755 : 0644; }

    void checkOut(const std::string& path, const Path& folder)
    {
        FileSystem& files = *m_setup.files;
        std::vector<std::string> list = m_view.list(path);
        if (m_view.has(path))
            list = {path};
        for (const std::string& file : list) {
            const auto bytes = m_view.bytes(file);
            if (!bytes || files.exists(folder / file))
                continue;
            files.createDirectories((folder / file).parent_path());
            files.writeNew(folder / file, *bytes, modeOf(*bytes));
        }
    }

    // What git tracks of the results: dvc.lock and the outputs that are not cached, where they differ from the state.
    void finish()
    {
        const auto keep = [this](const std::string& path, std::string bytes) {
            const auto before = m_state.read(path);
            if (!before || *before != bytes)
                m_result.files[path] = std::move(bytes);
        };
        for (const StageDefinition* stage : m_stages) {
            const LockEntry* entry = m_lock.find(stage->name);
            for (const StageOut& out : stage->outs) {
                if (out.cache || !entry)
                    continue;
                const ObjectId& id = entry->outs.at(stage->lockPath(out.path));
                if (!id.isDirectory()) {
                    keep(out.path, *m_view.bytes(out.path));
                    continue;
                }
                for (const std::string& file : m_view.list(out.path))
                    keep(file, *m_view.bytes(file));
            }
        }
        keep("dvc.lock", m_lock.text());
        m_result.lock = std::move(m_lock);
    }

    const Shared& m_shared;
    const ExecutorSetup& m_setup;
    const ProjectState& m_state;
    const RunOptions& m_options;
    JobContext& m_job;
    IsolatedView m_view;
    ParamsReader m_params;
    Pipeline m_pipeline;
    LockFile m_lock;
    std::vector<const StageDefinition*> m_stages;
    std::set<std::string> m_mayRun;
    IsolatedResult m_result;
};

} // namespace

IsolatedResult Executor::runIsolated(const ProjectState& state, const RunOptions& options, JobContext& job)
{
    const Shared shared{m_state->setup, m_state->temporary, m_state->contents, m_state->listings, m_state->flights};
    return IsolatedRun(shared, state, options, job).take();
}

} // namespace podium::pipeline
