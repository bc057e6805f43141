#include "core/project/ExperimentRunner.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>

#include "core/base/ThreadPool.h"
#include "core/project/CommitState.h"
#include "core/project/ExperimentIndex.h"
#include "core/project/ExperimentResult.h"
#include "core/project/RunFacts.h"
#include "core/versioning/GitRepository.h"

namespace podium::project {
namespace {

/// What became of one entry.
struct Outcome
{
    std::optional<pipeline::IsolatedResult> result;
    std::optional<Error> error;
    std::int64_t startedMs = 0;
    double seconds = 0;
};

/// Progress of entries that run side by side, told as one.
class SharedProgress
{
public:
    SharedProgress(const JobContext& job, std::vector<std::string> names,
                   const std::function<void(const EntryProgress&)>& onEntry)
        : m_job(job)
        , m_onEntry(onEntry)
    {
        for (std::string& name : names)
            m_parts.push_back({EntryProgress::State::Waiting, std::move(name), 0, {}});
        for (const EntryProgress& part : m_parts)
            tell(part);
    }

    void advance(std::size_t entry, double fraction, const Text& step,
                 EntryProgress::State state = EntryProgress::State::Running)
    {
        const std::lock_guard lock(m_mutex);
        EntryProgress& part = m_parts[entry];
        part.fraction = std::max(part.fraction, fraction);
        part.state = state;
        part.step = step;
        double sum = 0;
        for (const EntryProgress& one : m_parts)
            sum += one.fraction;
        m_job.progress(0.02 + 0.93 * sum / static_cast<double>(m_parts.size()),
                       step.empty() ? Text()
                                    : Text{PODIUM_TEXT("project.entryProgress", "{name}: {step}"),
                                           {{"name", part.name}, {"step", step}}});
        tell(part);
    }
    const JobContext& job() const { return m_job; }

private:
    void tell(const EntryProgress& part) const
    {
        if (m_onEntry)
            m_onEntry(part);
    }
    const JobContext& m_job;
    const std::function<void(const EntryProgress&)>& m_onEntry;
    std::mutex m_mutex;
    std::vector<EntryProgress> m_parts;
};

class EntryListener final : public JobListener
{
public:
    EntryListener(SharedProgress& shared, std::size_t entry)
        : m_shared(shared)
        , m_entry(entry)
    {
    }
    void progressed(double fraction, const Text& step) override { m_shared.advance(m_entry, fraction, step); }
    void logged(Severity severity, const Text& text) override { m_shared.job().log(severity, text); }

private:
    SharedProgress& m_shared;
    std::size_t m_entry;
};

Outcome runEntry(ProjectContext& context, const PlannedExperiment& planned, JobContext& job)
{
    Outcome outcome;
    outcome.startedMs = planned.startedMs != 0 ? planned.startedMs : nowMs();
    const auto begin = std::chrono::steady_clock::now();
    try {
        outcome.result = context.executor.runIsolated(*planned.state, {}, job);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Cancelled)
            throw;
        outcome.error = error;
    }
    // In whole microseconds, as the commit's message keeps it.
    outcome.seconds = static_cast<double>(std::chrono::duration_cast<std::chrono::microseconds>(
                                              std::chrono::steady_clock::now() - begin)
                                              .count()) /
                      1e6;
    return outcome;
}

/// The commit of a finished entry, in the batch, and the experiment it makes.
Experiment commitOf(const PlannedExperiment& planned, const Outcome& outcome, const std::string& prefix,
                    const versioning::Signature& author, versioning::ObjectBatch& batch,
                    std::vector<tracking::DatasetInput>& inputs)
{
    std::map<std::string, std::optional<std::string>> changes = planned.changes;
    std::map<std::string, std::optional<std::string>> results;
    for (const auto& [path, bytes] : outcome.result->files) {
        changes[prefix + path] = bytes;
        results[path] = bytes;
    }
    versioning::Commit commit;
    commit.tree = batch.addTree(planned.baseline, fileChanges(changes, planned.modes));
    commit.parents = {planned.baseline};
    commit.author = author;
    const auto lock = results.find(kLockFile);
    commit.message = ExperimentTrailer{outcome.startedMs, outcome.seconds}.message(
        lock == results.end() ? std::string_view() : std::string_view(*lock->second));

    Experiment experiment;
    experiment.name = planned.name;
    experiment.commit = batch.addCommit(commit);
    experiment.id = experiment.commit.substr(0, 32);
    experiment.baseline = planned.baseline;
    experiment.status = tracking::RunStatus::Finished;
    experiment.createdMs = outcome.startedMs;
    experiment.seconds = outcome.seconds;
    const OverlayState after(planned.state, std::move(results));
    readResult(after, experiment);
    inputs = inputsOf(after);
    return experiment;
}

/// Another process may have used the name while this one ran.
void requireUnchanged(const PlannedExperiment& planned, const versioning::GitRepository& git)
{
    const auto now = git.reference(ExperimentReference{planned.baseline, planned.name}.text());
    if (now.value_or(std::string()) != planned.existing)
        throw Error(
            ErrorCode::Conflict,
            Text{PODIUM_TEXT("project.nameTakenMeanwhile",
                             "Another process made or changed experiment {name} meanwhile."),
                 {{"name", planned.name}}},
            {},
            PODIUM_TEXT(
                "project.nameTakenMeanwhileHint",
                "Run it again under another name; what was computed is kept and not computed again."));
}

Text described(const std::vector<Experiment>& made)
{
    if (made.size() == 1)
        return Text{PODIUM_TEXT("project.didExperiment", "Ran experiment {name}"),
                    {{"name", made.front().name}}};
    return Text{PODIUM_TEXT("project.didExperiments", "Ran {count} experiments, {first} to {last}"),
                {{"count", made.size()}, {"first", made.front().name}, {"last", made.back().name}}};
}

} // namespace

SweepReport runExperiments(ProjectContext& context, Session& session, const std::vector<PlannedExperiment>& plan,
                           const SweepOptions& options, JobContext& job, const Keeping& keeping)
{
    const auto begin = std::chrono::steady_clock::now();
    std::vector<std::size_t> pending;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < plan.size(); ++i)
        if (plan[i].fate != PlannedExperiment::Fate::Unchanged) {
            pending.push_back(i);
            names.push_back(plan[i].name);
        }

    std::vector<Outcome> outcomes(plan.size());
    const auto store = versioning::shareStore(context.files, context.layout.root(), job.token());
    SharedProgress progress(job, std::move(names), options.onEntry);
    // As many lanes as may run at once, each taking the next experiment in order; a lane's own loops use the threads that are free.
    std::atomic<std::size_t> nextEntry = 0;
    const std::size_t lanes = options.atOnce == 0 ? pending.size() : std::min(options.atOnce, pending.size());
    job.pool().parallelFor(lanes, 1, job.token(), [&](std::size_t, std::size_t) {
        for (std::size_t k = nextEntry++; k < pending.size(); k = nextEntry++) {
            job.checkCancelled();
            const PlannedExperiment& planned = plan[pending[k]];
            EntryListener listener(progress, k);
            JobContext part(job.pool(), job.token(), &listener);
            outcomes[pending[k]] = runEntry(context, planned, part);
            progress.advance(k, 1.0, {},
                             outcomes[pending[k]].error ? EntryProgress::State::Failed : EntryProgress::State::Done);
        }
    });
    job.checkCancelled();

    SweepReport report;
    std::vector<Experiment> made;
    std::vector<tracking::Run> rows;
    Change change;
    std::optional<versioning::ObjectBatch> batch;
    const std::string prefix = pathInRepository(session.git, context.layout.root());
    versioning::Signature author = session.git.signature();
    std::int64_t lastMs = 0;
    for (const std::size_t i : pending) {
        Outcome& outcome = outcomes[i];
        if (!outcome.result) {
            report.failures.push_back({plan[i].name, *outcome.error});
            continue;
        }
        if (!batch)
            batch.emplace(session.git);
        // Entries that start together keep the order of the list.
        lastMs = outcome.startedMs = std::max(outcome.startedMs, lastMs + 1);
        author.seconds = nowMs() / 1000;
        std::vector<tracking::DatasetInput> inputs;
        made.push_back(commitOf(plan[i], outcome, prefix, author, *batch, inputs));
        rows.push_back(ExperimentIndex::runOf(made.back(), inputs));
        made.back().inputs = std::move(inputs);
        rows.back().tags = made.back().tags = environmentTags(job.pool());
        change.references.push_back(
            {ExperimentReference{plan[i].baseline, plan[i].name}.text(), made.back().commit});
    }
    if (!made.empty()) {
        job.progress(0.96, PODIUM_TEXT("project.keeping", "Keeping the results"));
        context.objects.barrier(); // what the commits refer to is on the disk before they are
        change.batch = &*batch;
        change.step = keeping.step;
        const auto lock = lockToCommit(context, job.token(), keeping.patience);
        if (keeping.wanted && !keeping.wanted())
            throw Error(ErrorCode::Cancelled, PODIUM_TEXT("base.cancelled", "The work was cancelled."));
        for (const std::size_t i : pending)
            if (outcomes[i].result)
                requireUnchanged(plan[i], session.git);
        session.journal.apply(described(made), change);
        ExperimentIndex(session.store, session.git, context.layout.root()).add(rows);
    }

    std::map<std::string, Experiment> byCommit;
    if (pending.size() != plan.size())
        for (Experiment& experiment :
             ExperimentIndex(session.store, session.git, context.layout.root()).list())
            byCommit.emplace(experiment.commit, std::move(experiment));
    std::size_t next = 0;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        if (plan[i].fate == PlannedExperiment::Fate::Unchanged) {
            report.unchanged.push_back(plan[i].name);
            if (const auto found = byCommit.find(plan[i].existing); found != byCommit.end())
                report.experiments.push_back(found->second);
        } else if (outcomes[i].result) {
            report.experiments.push_back(made[next++]);
        }
    }
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    job.progress(1.0);
    return report;
}

} // namespace podium::project
