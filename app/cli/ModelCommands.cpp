// model export
#include <memory>

#include "app/cli/CommandGroups.h"
#include "app/cli/Printing.h"
#include "app/cli/Session.h"
#include "core/project/Project.h"

namespace podium::cli {

namespace {

struct ExportArguments
{
    std::string run, format, output, replay;
    bool json = false;
};

std::string formatNames()
{
    std::string names;
    for (const registry::ExportFormat& format : registry::exportFormats())
        names += (names.empty() ? "" : ", ") + std::string(format.id);
    return names;
}

project::ModelExportRequest requestOf(Session& session, const ExportArguments& arguments)
{
    if (arguments.format.empty())
        throw UsageError(Text(PODIUM_TEXT("cli.exportFormat", "Export in which format? Give --format; there are: {formats}."),
                              {{"formats", formatNames()}}));
    if (arguments.output.empty())
        throw UsageError(PODIUM_TEXT("cli.exportOutput", "Export to which file? Give -o FILE."));
    project::ModelExportRequest request;
    request.run = arguments.run;
    request.format = arguments.format;
    request.target = session.resolved(arguments.output);
    if (!arguments.replay.empty())
        request.replay = session.resolved(arguments.replay);
    return request;
}

int exportModel(Session& session, const ExportArguments& arguments)
{
    if (arguments.json)
        session.useJson();
    const project::ModelExportRequest request = requestOf(session, arguments);
    JobContext job = session.job();
    const project::ModelExportReport report = session.project().exportModel(request, job);
    if (arguments.json) {
        Json json = report.toJson();
        json["format"] = arguments.format;
        json["output"] = arguments.output;
        session.printJson(json);
        return 0;
    }
    const registry::ReplayReport& replay = report.file.replay;
    session.note(Text(PODIUM_TEXT("cli.exported", "The model of {run} is in {file}."),
                      {{"run", report.run}, {"file", arguments.output}}));
    session.note(Text(
        PODIUM_TEXT("cli.replayed", "Replayed before it was kept: {rows} rows ({thresholds} on and beside the split "
                                    "thresholds, {validation} validation rows), all labels equal, largest difference of "
                                    "a probability {difference}."),
        {{"rows", replay.rows},
         {"thresholds", replay.thresholdRows},
         {"validation", replay.validationRows},
         {"difference", replay.largestDifference}}));
    if (request.replay)
        session.note(Text(PODIUM_TEXT("cli.replayFiles", "The replayed rows and answers are in {folder}."),
                          {{"folder", arguments.replay}}));
    return 0;
}

} // namespace

void addModelCommands(CommandLine& line)
{
    line.addGroup("model", PODIUM_TEXT("cli.purposeModel", "Take models out of the project."));
    const auto arguments = std::make_shared<ExportArguments>();
    line.add("model export",
             PODIUM_TEXT("cli.purposeModelExport", "Write a run's model as a file for other programs."))
        .argument("RUN", arguments->run, true)
        .value("--format", "FORMAT", arguments->format, PODIUM_TEXT("cli.optionFormat", "The format: onnx."))
        .value("-o,--output", "FILE", arguments->output,
               PODIUM_TEXT("cli.optionExportOutput", "Write the model here; a file that is there is replaced."))
        .value("--replay", "DIR", arguments->replay,
               PODIUM_TEXT("cli.optionReplay",
                           "Keep the rows it was tested with and its answers here (inputs.csv, predictions.csv)."))
        .flag("--json", arguments->json, PODIUM_TEXT("cli.optionJson", "Machine-readable output."))
        .onRun([arguments](Session& session) { return exportModel(session, *arguments); });
}

} // namespace podium::cli
