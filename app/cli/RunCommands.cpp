// run stage
#include <charconv>

#include "app/cli/CommandGroups.h"
#include "app/cli/Printing.h"
#include "app/cli/Session.h"
#include "core/pipeline/Executor.h"
#include "core/pipeline/StageProcess.h"
#include "core/project/BuiltinStages.h"
#include "core/project/Project.h"

namespace podium::cli {

namespace {

struct RunArguments
{
    std::vector<std::string> stages, settings;
    bool force = false, json = false;
};

std::string_view actionName(pipeline::StageAction action)
{
    switch (action) {
    case pipeline::StageAction::Ran:
        return "ran";
    case pipeline::StageAction::Restored:
        return "restored";
    case pipeline::StageAction::Unchanged:
        break;
    }
    return "unchanged";
}

TextId actionText(pipeline::StageAction action)
{
    switch (action) {
    case pipeline::StageAction::Ran:
        return PODIUM_TEXT("cli.actionRan", "ran");
    case pipeline::StageAction::Restored:
        return PODIUM_TEXT("cli.actionRestored", "restored");
    case pipeline::StageAction::Unchanged:
        break;
    }
    return PODIUM_TEXT("cli.actionUnchanged", "unchanged");
}

Json runJson(const pipeline::StageRun& run)
{
    Json json = Json::object();
    json["stage"] = run.stage;
    json["state"] = actionName(run.action);
    json["reason"] = run.reason.english();
    json["reason_id"] = run.reason.id();
    json["seconds"] = run.seconds;
    json["warnings"] = Json::array();
    for (const Text& warning : run.warnings)
        json["warnings"].push_back(textJson(warning));
    return json;
}

int run(Session& session, const RunArguments& arguments)
{
    if (arguments.json)
        session.useJson();
    project::Project& project = session.project();
    project::RunRequest request;
    request.stages = arguments.stages;
    request.force = arguments.force;
    for (const std::string& setting : arguments.settings)
        request.settings.push_back(project.parseSetting(setting));
    JobContext job = session.job();
    const auto onStage = [&](const pipeline::StageRun& run) {
        if (arguments.json)
            return;
        const std::string time =
            run.action == pipeline::StageAction::Unchanged ? "" : duration(run.seconds, session.language());
        session.print(padded(run.stage, 15) + " " + padded(session.in(actionText(run.action)), 12) + " " +
                      padded(time, 8) + " " + session.in(run.reason) + "\n");
        for (const Text& warning : run.warnings)
            session.warn(warning);
    };
    const std::vector<pipeline::StageRun> runs = project.run(request, job, onStage);
    if (arguments.json) {
        Json list = Json::array();
        for (const pipeline::StageRun& run : runs)
            list.push_back(runJson(run));
        session.printJson(list);
    }
    return 0;
}

int stage(Session& session, const std::string& name, const std::string& revisionText)
{
    int revision = 0;
    const auto [end, failure] =
        std::from_chars(revisionText.data(), revisionText.data() + revisionText.size(), revision);
    if (failure != std::errc() || end != revisionText.data() + revisionText.size() || revision < 1)
        throw UsageError(
            PODIUM_TEXT("cli.stageRevision", "A stage needs its revision: podium stage NAME --rev N."));
    pipeline::StageProcessOptions options;
    if (const auto variable = session.environment().find("DVC_STAGE");
        variable != session.environment().end())
        options.stage = variable->second;
    JobContext job = session.job();
    const std::vector<Text> warnings = pipeline::runStageProcess(
        project::builtinStages(), session.files(), session.directory(), name, revision, job, options);
    for (const Text& warning : warnings)
        session.warn(warning);
    return 0;
}

} // namespace

void addRunCommands(CommandLine& line)
{
    const auto arguments = std::make_shared<RunArguments>();
    line.add("run", PODIUM_TEXT("cli.purposeRun", "Run the stages that changed, in the project folder."))
        .arguments("STAGE", arguments->stages, false)
        .values("-S,--set", "KEY=VALUE", arguments->settings,
                PODIUM_TEXT("cli.optionSet", "Set a parameter in params.yaml first (may be repeated)."))
        .flag("-f,--force", arguments->force,
              PODIUM_TEXT("cli.optionForceRun", "Run also what did not change."))
        .flag("--json", arguments->json, PODIUM_TEXT("cli.optionJson", "Machine-readable output."))
        .onRun([arguments](Session& session) { return run(session, *arguments); });

    struct StageArguments
    {
        std::string name, revision;
    };
    const auto stageArguments = std::make_shared<StageArguments>();
    line.add("stage", PODIUM_TEXT("cli.purposeStage", "Run one built-in stage, as dvc.yaml calls it."))
        .argument("NAME", stageArguments->name, true)
        .value("--rev", "N", stageArguments->revision,
               PODIUM_TEXT("cli.optionRevision", "The stage's revision in dvc.yaml."))
        .onRun([stageArguments](Session& session) {
            return stage(session, stageArguments->name, stageArguments->revision);
        });
}

} // namespace podium::cli
