// queue list run cancel retry move pause resume remove
#include <algorithm>
#include <climits>
#include <memory>

#include "app/cli/CommandGroups.h"
#include "app/cli/ExperimentText.h"
#include "app/cli/Printing.h"
#include "app/cli/Session.h"
#include "core/project/ExperimentQueue.h"
#include "core/project/Project.h"

namespace podium::cli {

namespace {

using project::QueueEvent;
using tracking::JobQueue;
using tracking::QueuedJob;
using tracking::QueueState;

struct QueueArguments
{
    std::vector<std::string> jobs;
    std::string job, place, atOnce;
    bool json = false, all = false;
};

TextId stateText(QueueState state)
{
    switch (state) {
    case QueueState::Waiting: return PODIUM_TEXT("cli.queueWaiting", "waiting");
    case QueueState::Running: return PODIUM_TEXT("cli.queueRunning", "running");
    case QueueState::Paused: return PODIUM_TEXT("cli.queuePaused", "paused");
    case QueueState::Done: return PODIUM_TEXT("cli.queueDone", "done");
    case QueueState::Failed: return PODIUM_TEXT("cli.queueFailed", "failed");
    case QueueState::Cancelled: break;
    }
    return PODIUM_TEXT("cli.queueCancelled", "cancelled");
}

Json jobJson(const QueuedJob& job)
{
    Json json = Json::object();
    json["id"] = job.id;
    json["name"] = job.name;
    json["state"] = name(job.state);
    json["place"] = job.place == 0 ? Json() : Json(job.place);
    json["attempt"] = job.attempt;
    json["params"] = project::FrozenExperiment::fromJson(job.request).params;
    json["queued"] = job.queuedMs;
    json["started"] = job.startedMs ? Json(*job.startedMs) : Json();
    json["ended"] = job.endedMs ? Json(*job.endedMs) : Json();
    json["progress"] = job.fraction;
    json["step"] = job.step.empty() ? Json() : textJson(job.step);
    json["reason"] = job.reason.empty() ? Json() : textJson(job.reason);
    json["worker"] = job.worker ? Json(job.worker->process.pid) : Json();
    json["error"] = job.error ? job.error->toJson() : Json();
    return json;
}

/// Numbers and names to jobs; a name means the one that has not ended, else the newest. Throws Error{NotFound}.
JobQueue::Ids idsOf(const std::vector<QueuedJob>& jobs, const std::vector<std::string>& wanted)
{
    JobQueue::Ids ids;
    for (const std::string& word : wanted) {
        const auto found = std::find_if(jobs.begin(), jobs.end(),
                                        [&](const QueuedJob& job) { return std::to_string(job.id) == word || job.name == word; });
        if (found == jobs.end())
            throw Error(ErrorCode::NotFound, Text(PODIUM_TEXT("cli.noQueueJob", "The queue has no job {name}."), {{"name", word}}), {},
                        PODIUM_TEXT("cli.noQueueJobHint", "\"podium queue list --all\" shows the jobs with their numbers."));
        ids.push_back(found->id);
    }
    return ids;
}

int list(Session& session, const QueueArguments& arguments)
{
    project::ExperimentQueue queue = session.project().queue();
    const std::unique_ptr<JobQueue> open = queue.open();
    std::vector<QueuedJob> jobs = open->jobs();
    const bool paused = open->isPaused();
    if (!arguments.all)
        std::erase_if(jobs, [](const QueuedJob& job) { return job.state == QueueState::Done || job.state == QueueState::Cancelled; });
    if (arguments.json) {
        Json json = Json::object();
        json["paused"] = paused;
        json["workers"] = Json::array();
        for (const tracking::QueueWorker& worker : open->workers()) {
            Json entry = Json::object();
            entry["pid"] = worker.process.pid;
            entry["at_once"] = worker.atOnce;
            json["workers"].push_back(std::move(entry));
        }
        json["jobs"] = Json::array();
        for (const QueuedJob& job : jobs)
            json["jobs"].push_back(jobJson(job));
        session.printJson(json);
        return 0;
    }
    if (jobs.empty()) {
        session.printLine(PODIUM_TEXT("cli.queueEmpty", "Nothing waits or runs. \"podium exp run --queue\" puts an experiment into the queue."));
        return 0;
    }
    const auto in = [&](TextId text) { return session.in(Text(text)); };
    TextTable table({in(PODIUM_TEXT("cli.headingNumber", "No.")), in(PODIUM_TEXT("cli.headingExperiment", "Experiment")),
                     in(PODIUM_TEXT("cli.headingState", "State")), in(PODIUM_TEXT("cli.headingAttempt", "Attempt")), ""},
                    {true, false, false, true, false});
    for (const QueuedJob& job : jobs) {
        std::string why = session.in(job.reason);
        if (job.error)
            why = session.in(job.error->text());
        else if (job.state == QueueState::Running && why.empty())
            why = std::to_string(static_cast<int>(job.fraction * 100)) + " %  " + session.in(job.step);
        table.add({std::to_string(job.id), job.name, in(stateText(job.state)), std::to_string(job.attempt), why});
    }
    session.print(table.text());
    return 0;
}

int run(Session& session, const QueueArguments& arguments)
{
    project::DrainOptions options;
    if (!arguments.atOnce.empty())
        options.atOnce = [most = countOf(arguments.atOnce, "--jobs")] { return most; };
    Json ended = Json::array();
    std::size_t putBack = 0;
    options.onEvent = [&](const QueueEvent& event) {
        const auto say = [&](TextId text) { session.printLine(Text(text, {{"name", event.job.name}})); };
        if (event.kind == QueueEvent::Kind::PutBack)
            ++putBack;
        if (event.kind == QueueEvent::Kind::Started || event.kind == QueueEvent::Kind::PutBack)
            return;
        if (arguments.json) {
            Json entry = Json::object();
            entry["id"] = event.job.id;
            entry["name"] = event.job.name;
            entry["state"] = event.kind == QueueEvent::Kind::Failed      ? "failed"
                             : event.kind == QueueEvent::Kind::Cancelled ? "cancelled"
                                                                         : "done";
            entry["error"] = event.error ? event.error->toJson() : Json();
            ended.push_back(std::move(entry));
        } else if (event.kind == QueueEvent::Kind::Done && event.experiment) {
            session.print(experimentLine(*event.experiment, session.language()));
        } else if (event.kind == QueueEvent::Kind::Failed) {
            session.warn(Text(PODIUM_TEXT("cli.sweepFailed", "The experiment {name} failed."), {{"name", event.job.name}}));
            session.tell(*event.error);
        } else if (event.kind == QueueEvent::Kind::Cancelled) {
            say(PODIUM_TEXT("cli.queueJobCancelled", "{name}: cancelled"));
        } else {
            say(PODIUM_TEXT("cli.queueJobUnchanged", "{name}: there already, unchanged"));
        }
        session.flush();
    };
    JobContext job = session.job();
    project::DrainReport report;
    try {
        report = session.project().queue().drain(options, job);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Cancelled && putBack > 0)
            session.note(Text(PODIUM_TEXT("cli.queuePutBack", "Back in the queue: {count}. \"podium queue run\" goes on."), {{"count", putBack}}));
        throw;
    }
    if (arguments.json) {
        Json json = Json::object();
        json["ended"] = std::move(ended);
        json["left"] = report.left;
        session.printJson(json);
    } else if (report.left > 0) {
        session.note(Text(PODIUM_TEXT("cli.queueLeft", "The queue is paused; waiting: {count}. \"podium queue resume\" takes the pause away."),
                          {{"count", report.left}}));
    } else if (report.done + report.failed + report.cancelled == 0) {
        session.printLine(PODIUM_TEXT("cli.queueNothing", "Nothing waits in the queue."));
    }
    return report.failed == 0 ? 0 : 1;
}

/// A change of the jobs that are named, told by `done` with their names.
int changeJobs(Session& session, const QueueArguments& arguments, TextId done, void (JobQueue::*change)(const JobQueue::Ids&))
{
    std::vector<std::string> names;
    session.project().queue().change([&](JobQueue& queue) {
        const std::vector<QueuedJob> jobs = queue.jobs();
        const JobQueue::Ids ids = idsOf(jobs, arguments.jobs);
        (queue.*change)(ids);
        for (const std::int64_t id : ids)
            names.push_back(std::find_if(jobs.begin(), jobs.end(), [id](const QueuedJob& job) { return job.id == id; })->name);
    });
    if (arguments.json) {
        Json json = Json::object();
        json["jobs"] = names;
        session.printJson(json);
    } else {
        session.printLine(Text(done, {{"names", joined(names)}}));
    }
    return 0;
}

/// Pause and resume without names are of the whole queue.
int pauseOrResume(Session& session, const QueueArguments& arguments, bool pause)
{
    if (!arguments.jobs.empty())
        return changeJobs(session, arguments,
                          pause ? PODIUM_TEXT("cli.queueJobsPaused", "Paused: {names}") : PODIUM_TEXT("cli.queueJobsResumed", "Waiting again: {names}"),
                          pause ? &JobQueue::pause : &JobQueue::resume);
    session.project().queue().change([pause](JobQueue& queue) { queue.setPaused(pause); });
    if (arguments.json) {
        Json json = Json::object();
        json["paused"] = pause;
        session.printJson(json);
    } else {
        session.printLine(pause ? PODIUM_TEXT("cli.queueIsPaused", "The queue is paused; what runs goes on.")
                                : PODIUM_TEXT("cli.queueIsResumed", "The queue is not paused any more."));
    }
    return 0;
}

int move(Session& session, const QueueArguments& arguments)
{
    int place = 1;
    if (arguments.place == "last")
        place = INT_MAX;
    else if (arguments.place != "first")
        place = static_cast<int>(std::min<std::size_t>(countOf(arguments.place, "PLACE"), INT_MAX));
    session.project().queue().change([&](JobQueue& queue) { queue.move(idsOf(queue.jobs(), {arguments.job}).front(), place); });
    return list(session, arguments);
}

} // namespace

void addQueueCommands(CommandLine& line)
{
    const TextId jsonHelp = PODIUM_TEXT("cli.optionJson", "Machine-readable output.");
    const auto arguments = std::make_shared<QueueArguments>();
    const auto with = [&](auto command) {
        return [arguments, command](Session& session) {
            if (arguments->json)
                session.useJson();
            return command(session, *arguments);
        };
    };
    const auto jobsCommand = [&](const char* name, TextId purpose, TextId done, void (JobQueue::*change)(const JobQueue::Ids&)) {
        line.add(name, purpose)
            .arguments("JOB", arguments->jobs, true)
            .flag("--json", arguments->json, jsonHelp)
            .onRun(with([done, change](Session& session, const QueueArguments& a) { return changeJobs(session, a, done, change); }));
    };
    line.addGroup("queue", PODIUM_TEXT("cli.purposeQueue", "The queue of experiments that are to run, here or in the window."));
    line.add("queue list", PODIUM_TEXT("cli.purposeQueueList", "What runs and what waits, in order, and why it waits."))
        .flag("-a,--all", arguments->all, PODIUM_TEXT("cli.optionAllQueue", "Also what is done or was cancelled."))
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(list));
    line.add("queue run", PODIUM_TEXT("cli.purposeQueueRun", "Run what waits; Ctrl-C puts back what runs."))
        .value("-j,--jobs", "N", arguments->atOnce, PODIUM_TEXT("cli.optionJobs", "At most so many at the same time (default: one a thread)."))
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(run));
    jobsCommand("queue cancel", PODIUM_TEXT("cli.purposeQueueCancel", "Stop experiments of the queue, whoever runs them."),
                PODIUM_TEXT("cli.queueJobsCancelled", "Cancelled: {names}"), &JobQueue::cancel);
    jobsCommand("queue retry", PODIUM_TEXT("cli.purposeQueueRetry", "Let what failed or was cancelled wait again, as it was put into the queue."),
                PODIUM_TEXT("cli.queueJobsResumed", "Waiting again: {names}"), &JobQueue::retry);
    line.add("queue move", PODIUM_TEXT("cli.purposeQueueMove", "Give a waiting experiment another place: first, last or a number."))
        .argument("JOB", arguments->job, true)
        .argument("PLACE", arguments->place, true)
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(move));
    line.add("queue pause", PODIUM_TEXT("cli.purposeQueuePause", "Let these wait, or nothing of the whole queue begin."))
        .arguments("JOB", arguments->jobs, false)
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with([](Session& session, const QueueArguments& a) { return pauseOrResume(session, a, true); }));
    line.add("queue resume", PODIUM_TEXT("cli.purposeQueueResume", "Take the pause of these, or of the whole queue, away."))
        .arguments("JOB", arguments->jobs, false)
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with([](Session& session, const QueueArguments& a) { return pauseOrResume(session, a, false); }));
    jobsCommand("queue remove", PODIUM_TEXT("cli.purposeQueueRemove", "Take experiments out of the queue; those that are done stay experiments."),
                PODIUM_TEXT("cli.queueJobsRemoved", "No longer in the queue: {names}"), &JobQueue::remove);
}

} // namespace podium::cli
