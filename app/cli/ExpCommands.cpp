// exp run sweep list show diff apply branch rename remove
#include <algorithm>
#include <memory>

#include "app/cli/CommandGroups.h"
#include "app/cli/ExperimentText.h"
#include "app/cli/Printing.h"
#include "app/cli/Session.h"
#include "core/comparison/Significance.h"
#include "core/project/ApplyPreview.h"
#include "core/project/Experiment.h"
#include "core/project/ExperimentQueue.h"
#include "core/project/ExperimentSearch.h"
#include "core/project/Project.h"
#include "core/project/ProjectSheet.h"
#include "core/project/SweepGrid.h"

namespace podium::cli {

namespace {

using project::Experiment;

struct ExpArguments
{
    std::string name, revision, file, suffix, first, second, filter, orderBy;
    std::vector<std::string> settings, names, grid;
    std::string repeats, sample, jobs;
    bool force = false, json = false, all = false, dryRun = false, queue = false;
};

/// Says what waits now instead of being run.
int queued(Session& session, const std::vector<project::ExperimentRequest>& entries, const project::SweepOptions& options, bool json)
{
    JobContext job = session.job();
    const project::ExperimentQueue::Added added = session.project().queue().add(entries, options, job);
    if (json) {
        Json result = Json::object();
        result["queued"] = added.names;
        result["unchanged"] = added.unchanged;
        session.printJson(result);
        return 0;
    }
    if (!added.names.empty())
        session.printLine(Text(PODIUM_TEXT("cli.queued", "In the queue: {names}. \"podium queue run\" runs what waits."),
                               {{"names", joined(added.names)}}));
    if (!added.unchanged.empty())
        session.printLine(Text(PODIUM_TEXT("cli.sweepUnchanged", "Unchanged: {names}"), {{"names", joined(added.unchanged)}}));
    return 0;
}

int runOne(Session& session, const ExpArguments& arguments)
{
    project::Project& project = session.project();
    project::ExperimentRequest request;
    request.name = arguments.name;
    request.revision = arguments.revision;
    for (const std::string& setting : arguments.settings)
        request.params.push_back(project.parseSetting(setting));
    if (arguments.queue)
        return queued(session, {request}, {}, arguments.json);
    JobContext job = session.job();
    const Experiment experiment = project.runExperiment(request, job);
    if (arguments.json) {
        session.printJson(experiment.toJson());
        return 0;
    }
    session.print(experimentLine(experiment, session.language()));
    for (const project::Warning& warning : experiment.warnings)
        session.warn(warning.text);
    return 0;
}

/// A file where the user is, or one of the project.
std::string sweepPath(Session& session, const std::string& file)
{
    const Path here = session.resolved(file);
    return session.files().exists(here) ? here.string() : file;
}

std::vector<project::ExperimentRequest> sweepEntries(Session& session, const ExpArguments& arguments)
{
    const bool grid = !arguments.grid.empty() || !arguments.repeats.empty() || !arguments.sample.empty();
    if (grid == !arguments.file.empty())
        throw UsageError(PODIUM_TEXT("cli.sweepFileOrGrid",
                                     "Name a sweep file, or the values to try with --grid; not both."));
    if (!grid)
        return session.project().sweepFile(sweepPath(session, arguments.file));
    project::SweepGridOptions options;
    options.axes = arguments.grid;
    options.prefix = arguments.name;
    if (!arguments.repeats.empty())
        options.repeats = static_cast<int>(std::min(countOf(arguments.repeats, "--repeat"), project::kMostExperiments + 1));
    if (!arguments.sample.empty())
        options.sample = countOf(arguments.sample, "--sample");
    return session.project().gridExperiments(options);
}

int sweep(Session& session, const ExpArguments& arguments)
{
    project::Project& project = session.project();
    const std::vector<project::ExperimentRequest> entries = sweepEntries(session, arguments);
    project::SweepOptions options;
    options.suffix = arguments.suffix;
    options.force = arguments.force;
    if (arguments.queue) {
        if (!arguments.jobs.empty())
            throw UsageError(PODIUM_TEXT("cli.queueJobs", "How many run at once is said to \"podium queue run\", not together with --queue."));
        return queued(session, entries, options, arguments.json);
    }
    if (!arguments.jobs.empty())
        options.atOnce = countOf(arguments.jobs, "--jobs");
    JobContext job = session.job();
    const project::SweepReport report =
        project.sweep(entries, options, job, [&](const Experiment& experiment) {
            if (!arguments.json)
                session.print(experimentLine(experiment, session.language()));
        });
    if (arguments.json) {
        Json json = Json::object();
        json["experiments"] = Json::array();
        for (const Experiment& experiment : report.experiments)
            json["experiments"].push_back(experiment.toJson());
        json["unchanged"] = report.unchanged;
        json["failures"] = Json::array();
        for (const auto& failure : report.failures) {
            Json entry = Json::object();
            entry["name"] = failure.name;
            entry["error"] = failure.error.toJson();
            json["failures"].push_back(std::move(entry));
        }
        json["seconds"] = report.seconds;
        session.printJson(json);
        return report.failures.empty() ? 0 : 1;
    }
    if (!report.unchanged.empty())
        session.printLine(Text(PODIUM_TEXT("cli.sweepUnchanged", "Unchanged: {names}"), {{"names", joined(report.unchanged)}}));
    for (const auto& failure : report.failures) {
        session.warn(
            Text(PODIUM_TEXT("cli.sweepFailed", "The experiment {name} failed."), {{"name", failure.name}}));
        session.tell(failure.error);
    }
    session.note(Text(
        PODIUM_TEXT("cli.sweepDone", "{count} {count:experiment|experiments} in {time}. \"podium exp list\" compares them."),
        {{"count", report.experiments.size()}, {"time", duration(report.seconds, session.language())}}));
    return report.failures.empty() ? 0 : 1;
}

int list(Session& session, const ExpArguments& arguments)
{
    const tracking::RunFilter filter = tracking::RunFilter::parse(arguments.filter);
    const std::vector<tracking::RunOrder> order = tracking::RunOrder::parse(arguments.orderBy);
    const std::vector<Experiment> all = session.project().experiments(arguments.all);
    std::vector<Experiment> experiments;
    for (const std::size_t i : tracking::select(project::ExperimentColumns(all), filter, order))
        experiments.push_back(all[i]);
    if (arguments.json) {
        Json array = Json::array();
        for (const Experiment& experiment : experiments)
            array.push_back(experiment.toJson());
        session.printJson(array);
    } else if (experiments.empty()) {
        session.printLine(
            all.empty()
                ? PODIUM_TEXT("cli.noExperiments", "There are no experiments yet. \"podium exp run\" makes one.")
                : PODIUM_TEXT("cli.noneKept", "The filter keeps none of the experiments."));
    } else {
        session.print(experimentList(experiments, all, session.project().sheet().rankedBy(project::kRankingMetric), session.language()));
    }
    return 0;
}

int show(Session& session, const ExpArguments& arguments)
{
    const Experiment experiment = session.project().experiment(arguments.first);
    arguments.json ? session.printJson(experiment.toJson())
                   : session.print(experimentDetails(experiment, session.language()));
    return 0;
}

int diff(Session& session, const ExpArguments& arguments)
{
    project::Project& project = session.project();
    const project::ExperimentDiff diff = project.diffExperiments(arguments.first, arguments.second);
    std::optional<comparison::Significance> significance;
    Text unknown; // why nothing can be said of significance
    try {
        JobContext job = session.job();
        significance = project.significance(diff.before, diff.after, job);
        if (!significance)
            unknown = notSameRows(diff);
    } catch (const Error& error) { // a run of another program, or one whose data are gone, still differs
        if (error.code() == ErrorCode::Cancelled)
            throw;
        unknown = Text(PODIUM_TEXT("cli.noSignificance", "No significance: {reason}"), {{"reason", error.text()}});
    }
    if (arguments.json) {
        Json json = diff.toJson();
        Json& entry = json["significance"] = significance ? significance->toJson() : Json::object();
        entry["same_rows"] = significance.has_value();
        entry["verdict"] = textJson(significance ? comparison::verdict(*significance, diff.before.name, diff.after.name)
                                                 : unknown);
        session.printJson(json);
        return 0;
    }
    session.print(experimentDifference(diff, session.language()));
    session.print(significance ? significanceLines(*significance, diff, session.language())
                               : "\n" + session.in(unknown) + "\n");
    return 0;
}

int apply(Session& session, const ExpArguments& arguments)
{
    if (arguments.dryRun) {
        const project::ApplyPreview preview = session.project().previewApply(arguments.first);
        if (arguments.json)
            session.printJson(preview.toJson());
        else if (preview.empty())
            session.printLine(PODIUM_TEXT("cli.applyNothing", "The project is as this experiment already."));
        else
            session.print(applyPreviewText(preview, session.language()));
        return 0;
    }
    JobContext job = session.job();
    session.project().applyExperiment(arguments.first, job);
    if (arguments.json) {
        Json json = Json::object();
        json["applied"] = arguments.first;
        session.printJson(json);
    } else {
        session.printLine(
            Text(PODIUM_TEXT("cli.applied",
                             "The project now holds the files of {name}. \"podium undo\" takes this back."),
                 {{"name", arguments.first}}));
    }
    return 0;
}

int rename(Session& session, const ExpArguments& arguments)
{
    session.project().renameExperiment(arguments.first, arguments.second);
    if (arguments.json) {
        Json json = Json::object();
        json["renamed"] = arguments.first;
        json["name"] = arguments.second;
        session.printJson(json);
    } else {
        session.printLine(Text(PODIUM_TEXT("cli.renamed", "{old} is now called {new}."),
                               {{"old", arguments.first}, {"new", arguments.second}}));
    }
    return 0;
}

int branch(Session& session, const ExpArguments& arguments)
{
    const std::string branch = session.project().branchExperiment(arguments.first, arguments.second);
    if (arguments.json) {
        Json json = Json::object();
        json["experiment"] = arguments.first;
        json["branch"] = branch;
        session.printJson(json);
    } else {
        session.printLine(Text(PODIUM_TEXT("cli.branched",
                                           "The branch {branch} holds {name}. \"git switch {branch}\" goes there."),
                               {{"branch", branch}, {"name", arguments.first}}));
    }
    return 0;
}

int remove(Session& session, const ExpArguments& arguments)
{
    session.project().removeExperiments(arguments.names);
    if (arguments.json) {
        Json json = Json::object();
        json["removed"] = arguments.names;
        session.printJson(json);
    } else {
        session.printLine(
            Text(PODIUM_TEXT("cli.removed", "In the trash: {names}. \"podium exp restore\" brings them back, \"podium gc\" cleans up for good."),
                 {{"names", joined(arguments.names)}}));
    }
    return 0;
}

} // namespace

void addExpCommands(CommandLine& line)
{
    const TextId jsonHelp = PODIUM_TEXT("cli.optionJson", "Machine-readable output.");
    const auto arguments = std::make_shared<ExpArguments>();
    const auto with = [&](int (*command)(Session&, const ExpArguments&)) {
        return [arguments, command](Session& session) {
            if (arguments->json)
                session.useJson();
            return command(session, *arguments);
        };
    };
    line.addGroup("exp",
                  PODIUM_TEXT("cli.purposeExp", "Experiments: runs kept beside the project's own files."));
    line.add("exp run",
             PODIUM_TEXT("cli.purposeExpRun", "Run an experiment; the project's files stay as they are."))
        .value("-n,--name", "NAME", arguments->name,
               PODIUM_TEXT("cli.optionName", "Its name (default: two random words)."))
        .values("-S,--set", "KEY=VALUE", arguments->settings,
                PODIUM_TEXT("cli.optionSetExp", "Set a parameter for it (may be repeated)."))
        .value("--rev", "REV", arguments->revision,
               PODIUM_TEXT("cli.optionRev", "Start from this commit instead of the present files."))
        .flag("--queue", arguments->queue, PODIUM_TEXT("cli.optionQueue", "Only put it into the queue, as the files are now; \"podium queue run\" runs it."))
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(runOne));
    line.add("exp sweep", PODIUM_TEXT("cli.purposeExpSweep", "Run all experiments of a sweep file, or a grid of values."))
        .argument("FILE", arguments->file, false)
        .values("--grid", "KEY=VALUES", arguments->grid,
                PODIUM_TEXT("cli.optionGrid", "Values to try, as in \"train.n_est=64, 100\" or \"train.n_est=50..200 "
                                              "step 50\"; all combinations where repeated."))
        .value("--repeat", "N", arguments->repeats,
               PODIUM_TEXT("cli.optionRepeat", "Each combination with so many seeds."))
        .value("--sample", "N", arguments->sample,
               PODIUM_TEXT("cli.optionGridSample", "Only so many of the combinations, drawn at random (always the same)."))
        .value("-n,--name", "PREFIX", arguments->name,
               PODIUM_TEXT("cli.optionPrefix", "Before the names of a grid's experiments."))
        .value("-j,--jobs", "N", arguments->jobs,
               PODIUM_TEXT("cli.optionJobs", "At most so many at the same time (default: one a thread)."))
        .value("--suffix", "TEXT", arguments->suffix,
               PODIUM_TEXT("cli.optionSuffix", "Append this to every name."))
        .flag("-f,--force", arguments->force,
              PODIUM_TEXT("cli.optionForceSweep",
                          "Replace experiments of the same name that were made otherwise."))
        .flag("--queue", arguments->queue, PODIUM_TEXT("cli.optionQueue", "Only put it into the queue, as the files are now; \"podium queue run\" runs it."))
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(sweep));
    line.add("exp list",
             PODIUM_TEXT("cli.purposeExpList", "The experiments with their validation figures, by dataset."))
        .value("--filter", "FILTER", arguments->filter,
               PODIUM_TEXT("cli.optionFilter", "Only those it keeps, as MLflow writes it: \"metrics.f1 > 0.9 AND tags.team = 'a'\"."))
        .value("--order-by", "KEYS", arguments->orderBy,
               PODIUM_TEXT("cli.optionOrderBy", "As in \"metrics.f1 DESC, start_time\" (default: newest first)."))
        .flag("-a,--all", arguments->all, PODIUM_TEXT("cli.optionAllExp", "Archived ones too."))
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(list));
    line.add("exp show", PODIUM_TEXT("cli.purposeExpShow", "Everything about one experiment."))
        .argument("NAME", arguments->first, true)
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(show));
    line.add("exp diff",
             PODIUM_TEXT("cli.purposeExpDiff",
                         "What differs between two experiments (\"workspace\": the present files)."))
        .argument("A", arguments->first, true)
        .argument("B", arguments->second, true)
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(diff));
    line.add("exp apply", PODIUM_TEXT("cli.purposeExpApply", "Bring an experiment's files into the project."))
        .argument("NAME", arguments->first, true)
        .flag("--dry-run", arguments->dryRun, PODIUM_TEXT("cli.applyDryRunHelp", "Only tell which parameters and files would change."))
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(apply));
    line.add("exp branch", PODIUM_TEXT("cli.purposeExpBranch", "Make a git branch of an experiment."))
        .argument("NAME", arguments->first, true)
        .argument("BRANCH", arguments->second, false)
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(branch));
    line.add("exp rename", PODIUM_TEXT("cli.purposeExpRename", "Give an experiment another name."))
        .argument("NAME", arguments->first, true)
        .argument("NEW", arguments->second, true)
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(rename));
    line.add("exp remove", PODIUM_TEXT("cli.purposeExpRemove", "Remove experiments."))
        .arguments("NAME", arguments->names, true)
        .flag("--json", arguments->json, jsonHelp)
        .onRun(with(remove));
}

} // namespace podium::cli
