// gc
#include <memory>

#include "app/cli/CommandGroups.h"
#include "app/cli/Printing.h"
#include "app/cli/Session.h"
#include "core/project/Project.h"
#include "core/project/Trash.h"

namespace podium::cli {

namespace {

struct CleanUpArguments
{
    project::CleanUpRequest request;
    bool json = false;
};

void printExperiments(Session& session, const std::vector<project::TrashedExperiment>& experiments)
{
    TextTable table({session.in(PODIUM_TEXT("cli.trashName", "Experiment")), session.in(PODIUM_TEXT("cli.trashId", "Id")),
                     session.in(PODIUM_TEXT("cli.trashRemoved", "Removed")), session.in(PODIUM_TEXT("cli.trashBytes", "Frees alone"))},
                    {false, false, false, true});
    for (const project::TrashedExperiment& one : experiments)
        table.add({one.name, one.id.substr(0, 10), one.removedMs ? localTime(*one.removedMs) : std::string("–"),
                   byteSize(one.bytes, session.language())});
    if (!table.empty())
        session.print(table.text());
}

int cleanUp(Session& session, const CleanUpArguments& arguments)
{
    if (arguments.json)
        session.useJson();
    if (arguments.request.undo && !arguments.request.experiments.empty())
        throw UsageError(PODIUM_TEXT("cli.cleanUndoAlone", "--undo cleans up the whole trash; name no experiments with it."));
    JobContext job = session.job();
    const project::CleanUpReport report = session.project().cleanUp(arguments.request, job);
    if (arguments.json) {
        Json json = report.toJson();
        json["dry_run"] = arguments.request.dryRun;
        session.printJson(json);
        return 0;
    }
    printExperiments(session, report.experiments);
    const bool dry = arguments.request.dryRun;
    session.printLine(Text(dry ? PODIUM_TEXT("cli.wouldClean", "Would go for good: experiments: {count}; data that nothing else needs: {bytes}.")
                               : PODIUM_TEXT("cli.cleaned", "Gone for good: experiments: {count}; data that nothing else needed: {bytes}."),
                           {{"count", report.experiments.size()}, {"bytes", byteSize(report.bytes, session.language())}}));
    if (arguments.request.undo)
        session.printLine(Text(dry ? PODIUM_TEXT("cli.wouldForget", "Changes made so far that could not be undone any more: {count}.")
                                   : PODIUM_TEXT("cli.forgot", "Changes made so far that cannot be undone any more: {count}."),
                               {{"count", report.undoEntries}}));
    if (report.sharedStore)
        session.note(PODIUM_TEXT("cli.sharedStore", "The store of data lies outside of this project, where others may use it: nothing is deleted there. "
                                                    "\"dvc gc --projects\" can do that."));
    if (dry && !report.experiments.empty())
        session.note(PODIUM_TEXT("cli.bringBack", "\"podium exp restore NAME\" brings one back; \"podium gc\" cannot be undone."));
    return 0;
}

} // namespace

void addTrashCommands(CommandLine& line)
{
    const auto arguments = std::make_shared<CleanUpArguments>();
    line.add("gc", PODIUM_TEXT("cli.purposeGc", "Clean up the trash: removed experiments go for good, with the data that only they need."))
        .arguments("NAME", arguments->request.experiments, false)
        .flag("--dry-run", arguments->request.dryRun, PODIUM_TEXT("cli.optionGcDry", "Only list the trash and what it would free."))
        .flag("--undo", arguments->request.undo,
              PODIUM_TEXT("cli.optionGcUndo", "Also what undo needs: no change made so far can be undone then."))
        .flag("--json", arguments->json, PODIUM_TEXT("cli.optionJson", "Machine-readable output."))
        .onRun([arguments](Session& session) { return cleanUp(session, *arguments); });
}

} // namespace podium::cli
