#include "core/project/ExperimentQueue.h"

#include <algorithm>
#include <set>

#include "core/base/Hash.h"
#include "core/project/ExperimentIndex.h"
#include "core/project/ExperimentName.h"
#include "core/project/ExperimentPlan.h"
#include "core/project/ProjectContext.h"
#include "core/project/ProjectInternals.h"
#include "core/versioning/GitRepository.h"

namespace podium::project {
namespace {

constexpr const char* kQueuePins = "refs/podium/queue/";

std::string pinOf(std::int64_t id) { return kQueuePins + std::to_string(id); }

/// Names for those that have none, beside all that exist or wait.
std::vector<ExperimentRequest> named(std::vector<ExperimentRequest> entries, const versioning::GitRepository& git,
                                     const std::vector<tracking::QueuedJob>& waiting)
{
    std::set<std::string> taken;
    for (const auto& [name, commit] : git.references("refs/exps/"))
        if (const auto reference = ExperimentReference::parse(name))
            taken.insert(reference->name);
    for (const tracking::QueuedJob& job : waiting)
        taken.insert(job.name);
    for (const ExperimentRequest& entry : entries)
        taken.insert(entry.name);
    for (ExperimentRequest& entry : entries)
        if (entry.name.empty())
            taken.insert(entry.name = randomExperimentName(taken));
    return entries;
}

std::string frozen(const PlannedExperiment& planned, const versioning::Signature& author, versioning::ObjectBatch& batch)
{
    versioning::Commit commit;
    commit.tree = batch.addTree(planned.baseline, fileChanges(planned.changes, planned.modes));
    commit.parents = {planned.baseline};
    commit.author = author;
    commit.message = "podium queue: " + planned.name + "\n";
    return batch.addCommit(commit);
}

} // namespace

Json FrozenExperiment::toJson() const
{
    Json json = Json::object();
    json["commit"] = commit;
    json["force"] = force;
    json["params"] = params;
    if (!step.empty())
        json["step"] = step;
    return json;
}

FrozenExperiment FrozenExperiment::fromJson(const Json& json)
{
    return {json.value("commit", ""), json.value("force", false), json.value("params", Json::object()), json.value("step", "")};
}

ExperimentQueue Project::queue() const { return ExperimentQueue(m_state->context); }

ExperimentQueue::Added ExperimentQueue::add(const std::vector<ExperimentRequest>& entries, const SweepOptions& options, JobContext& job)
{
    Session session(m_context);
    const std::unique_ptr<tracking::JobQueue> queue = open();
    std::vector<tracking::QueuedJob> waiting = queue->jobs();
    std::erase_if(waiting, [](const tracking::QueuedJob& one) { return one.ended(); });
    const std::vector<ExperimentRequest> requests = named(entries, session.git, waiting);
    const std::vector<PlannedExperiment> plan = planExperiments(m_context, session.git, requests, options, job);

    Added added;
    std::vector<tracking::JobQueue::NewJob> jobs;
    const std::string step = randomHex32();
    versioning::ObjectBatch batch(session.git);
    versioning::Signature author = session.git.signature();
    author.seconds = nowMs() / 1000;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        const PlannedExperiment& planned = plan[i];
        if (planned.fate == PlannedExperiment::Fate::Unchanged) {
            added.unchanged.push_back(planned.name);
            continue;
        }
        FrozenExperiment kept{frozen(planned, author, batch), options.force, Json::object(), step};
        for (const auto& [key, value] : requests[i].params)
            kept.params[key] = value;
        const auto other = std::find_if(waiting.begin(), waiting.end(), [&](const tracking::QueuedJob& one) {
            return one.name == planned.name && session.git.commit(FrozenExperiment::fromJson(one.request).commit).parents.at(0) == planned.baseline;
        });
        if (other != waiting.end()) {
            const std::string tree = batch.addTree(planned.baseline, fileChanges(planned.changes, planned.modes));
            if (session.git.commit(FrozenExperiment::fromJson(other->request).commit).tree != tree)
                throw Error(ErrorCode::AlreadyExists,
                            Text{PODIUM_TEXT("project.queuedAlready", "Another experiment {name} is in the queue already."), {{"name", planned.name}}},
                            {}, PODIUM_TEXT("project.queuedAlreadyHint", "Choose another name, or take that one out of the queue."));
            added.unchanged.push_back(planned.name);
            continue;
        }
        added.names.push_back(planned.name);
        jobs.push_back({FrozenExperiment::kKind, planned.name, kept.toJson()});
    }
    if (jobs.empty())
        return added;
    batch.flush();
    queue->add(jobs);
    pin(session);
    queue->remove(queue->tooOld());
    return added;
}

std::vector<tracking::QueuedJob> ExperimentQueue::jobs() const { return open()->jobs(); }

bool ExperimentQueue::isPaused() const { return open()->isPaused(); }

void ExperimentQueue::change(const std::function<void(tracking::JobQueue&)>& change)
{
    Session session(m_context);
    change(*open());
    pin(session);
}

void ExperimentQueue::cancelStep(const std::string& step)
{
    const std::unique_ptr<tracking::JobQueue> queue = open();
    tracking::JobQueue::Ids ids;
    for (const tracking::QueuedJob& job : queue->jobs())
        if (!job.ended() && FrozenExperiment::fromJson(job.request).step == step)
            ids.push_back(job.id);
    queue->cancel(ids);
}

std::unique_ptr<tracking::JobQueue> ExperimentQueue::open() const
{
    return std::make_unique<tracking::JobQueue>(m_context.layout.runStore());
}

Path ExperimentQueue::store() const { return m_context.layout.runStore(); }

/// Makes the references those of the jobs that may still run: so each is there while it is needed, whoever was killed in between.
void ExperimentQueue::pin(Session& session) const
{
    // References first: whatever has one here had its job before, so a job that is missing then was removed.
    std::map<std::string, std::string> pins = session.git.references(kQueuePins);
    std::vector<versioning::GitRepository::ReferenceChange> changes;
    for (const tracking::QueuedJob& job : jobs()) {
        if (job.state == tracking::QueueState::Done)
            continue;
        const std::string commit = FrozenExperiment::fromJson(job.request).commit;
        if (pins.erase(pinOf(job.id)) == 0 && session.git.hasObject(commit))
            changes.push_back({pinOf(job.id), std::nullopt, commit});
    }
    for (const auto& [name, commit] : pins)
        changes.push_back({name, commit, std::nullopt});
    if (changes.empty())
        return;
    try {
        session.git.setReferences(changes, "podium queue");
    } catch (const Error& error) {
        if (error.code() != ErrorCode::Conflict && error.code() != ErrorCode::Busy)
            throw; // else another program does the same at this moment
    }
}

} // namespace podium::project
