// model export, model threshold
#include <charconv>
#include <cmath>
#include <memory>

#include "app/cli/CommandGroups.h"
#include "app/cli/Printing.h"
#include "app/cli/Session.h"
#include "core/comparison/RowScores.h"
#include "core/comparison/Thresholds.h"
#include "core/project/Experiment.h"
#include "core/project/ModelThreshold.h"
#include "core/project/Project.h"
#include "core/project/RunExport.h"

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
    if (report.threshold)
        session.note(Text(PODIUM_TEXT("cli.exportThreshold", "Its labels follow the threshold chosen for the model: {threshold}."),
                          {{"threshold", *report.threshold}}));
    if (request.replay)
        session.note(Text(PODIUM_TEXT("cli.replayFiles", "The replayed rows and answers are in {folder}."),
                          {{"folder", arguments.replay}}));
    return 0;
}

struct ThresholdArguments
{
    std::string run, value, falsePositive, falseNegative;
    bool reset = false, json = false;
};

double numberOf(const std::string& text)
{
    double number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
        throw UsageError(Text(PODIUM_TEXT("cli.noNumber", "\"{text}\" is no number; write it with a point, as in 0.35."), {{"text", text}}));
    return number;
}

/// What the command asks for: a value, the cheapest for these costs, or none where it only looks or resets.
std::optional<project::ModelThreshold> wantedThreshold(const ThresholdArguments& arguments, const std::optional<comparison::Thresholds>& scores)
{
    const bool costs = !arguments.falsePositive.empty() || !arguments.falseNegative.empty();
    if ((arguments.value.empty() ? 0 : 1) + (costs ? 1 : 0) + (arguments.reset ? 1 : 0) > 1)
        throw UsageError(PODIUM_TEXT("cli.oneThreshold", "Give either a threshold, or costs of errors, or --reset."));
    if (!arguments.value.empty())
        return project::ModelThreshold{numberOf(arguments.value)};
    if (!costs)
        return std::nullopt;
    comparison::ErrorCosts ofErrors;
    if (!arguments.falsePositive.empty())
        ofErrors.falsePositive = numberOf(arguments.falsePositive);
    if (!arguments.falseNegative.empty())
        ofErrors.falseNegative = numberOf(arguments.falseNegative);
    if (ofErrors.falsePositive < 0 || ofErrors.falseNegative < 0)
        throw UsageError(PODIUM_TEXT("cli.negativeCost", "An error costs nothing or something, never less."));
    return project::ModelThreshold{scores.value().best(ofErrors).threshold, ofErrors};
}

Json countsJson(const comparison::OutcomeCounts& counts)
{
    Json json{{"tp", counts.truePositives}, {"fp", counts.falsePositives}, {"fn", counts.falseNegatives}, {"tn", counts.trueNegatives}};
    for (const auto& [figure, value] : comparison::figuresOf(counts))
        json[figure] = value ? Json(*value) : Json();
    return json;
}

int threshold(Session& session, const ThresholdArguments& arguments)
{
    if (arguments.json)
        session.useJson();
    project::Project& project = session.project();
    project::Experiment run;
    if (arguments.run == "workspace")
        run.name = run.id = arguments.run;
    else
        run = project.experiment(arguments.run);
    JobContext job = session.job();
    // Read first: a run of more than two classes has no threshold, and says so.
    std::optional<comparison::Thresholds> scores;
    if (!arguments.reset)
        scores.emplace(project.rowScores(run, job));
    const auto wanted = wantedThreshold(arguments, scores);
    if (wanted || arguments.reset)
        project.setThreshold(arguments.run, wanted);
    const project::ModelThresholds all = project.modelThresholds();
    const std::string model = project.modelOf(run);
    const auto kept = all.find(model);
    const auto value = kept == all.end() ? std::nullopt : std::optional(kept->second.value);
    if (arguments.json) {
        Json json{{"run", run.name}, {"id", run.id}, {"model", model}, {"threshold", Json()}};
        if (value)
            json.update(kept->second.toJson());
        if (scores)
            json["validation"] = countsJson(scores->at(value));
        session.printJson(json);
        return 0;
    }
    session.printLine(value ? Text(PODIUM_TEXT("cli.thresholdIs", "The model of {run} says positive from {threshold} on."),
                                   {{"run", run.name}, {"threshold", *value}})
                            : Text(PODIUM_TEXT("cli.noThresholdKept", "The model of {run} says the most probable class."), {{"run", run.name}}));
    if (scores) {
        const comparison::OutcomeCounts counts = scores->at(value);
        session.printLine(Text(PODIUM_TEXT("cli.thresholdCounts", "On the validation rows: false positives: {fp}, false negatives: {fn}, right: {right}."),
                               {{"fp", counts.falsePositives}, {"fn", counts.falseNegatives}, {"right", counts.truePositives + counts.trueNegatives}}));
    }
    return 0;
}

} // namespace

void addModelCommands(CommandLine& line)
{
    line.addGroup("model", PODIUM_TEXT("cli.purposeModel", "Decide how models answer, and take them out of the project."));
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
    const auto chosen = std::make_shared<ThresholdArguments>();
    line.add("model threshold",
             PODIUM_TEXT("cli.purposeModelThreshold", "Keep with a run's model from which probability on it says positive, or show it."))
        .argument("RUN", chosen->run, true)
        .argument("VALUE", chosen->value, false)
        .value("--false-positive", "COST", chosen->falsePositive,
               PODIUM_TEXT("cli.optionFalsePositive", "The threshold that costs least where a false positive costs so much (else 1)."))
        .value("--false-negative", "COST", chosen->falseNegative,
               PODIUM_TEXT("cli.optionFalseNegative", "The same for a false negative."))
        .flag("--reset", chosen->reset, PODIUM_TEXT("cli.optionResetThreshold", "Back to the most probable class."))
        .flag("--json", chosen->json, PODIUM_TEXT("cli.optionJson", "Machine-readable output."))
        .onRun([chosen](Session& session) { return threshold(session, *chosen); });
}

} // namespace podium::cli
