// evaluate predict
#include <memory>

#include "app/cli/CommandGroups.h"
#include "app/cli/ExperimentText.h"
#include "app/cli/Printing.h"
#include "app/cli/Session.h"
#include "core/project/Experiment.h"
#include "core/project/Prediction.h"
#include "core/project/Project.h"

namespace podium::cli {

namespace {

struct EvaluateArguments
{
    std::string on, run;
    bool json = false;
};

/// The experiment that is meant where none was named: the only one there is.
std::string onlyExperiment(Session& session)
{
    const std::vector<project::Experiment> experiments = session.project().experiments();
    if (experiments.size() == 1)
        return experiments.front().id;
    throw Error(
        ErrorCode::InvalidArgument,
        Text(PODIUM_TEXT("cli.whichExperiment", "Say which experiment to evaluate; there are {count}."),
             {{"count", experiments.size()}}),
        {}, PODIUM_TEXT("cli.hintWhichExperiment", "\"podium exp list\" shows their names."));
}

int evaluate(Session& session, const EvaluateArguments& arguments)
{
    if (arguments.on != "test")
        throw UsageError(PODIUM_TEXT("cli.evaluateOn", "Evaluate on what? podium evaluate --on test [RUN]"));
    if (arguments.json)
        session.useJson();
    const std::string run = arguments.run.empty() ? onlyExperiment(session) : arguments.run;
    JobContext job = session.job();
    const project::Experiment experiment = session.project().evaluateOnTest(run, job);
    if (arguments.json) {
        session.printJson(experiment.toJson());
        return 0;
    }
    session.printLine(
        Text(PODIUM_TEXT("cli.testFigures", "{name} on the test rows"), {{"name", experiment.name}}));
    if (experiment.test && experiment.test->threshold)
        session.note(Text(PODIUM_TEXT("cli.testThreshold", "Decided by the threshold chosen for the model: {threshold}."),
                          {{"threshold", *experiment.test->threshold}}));
    if (experiment.test)
        session.print(metricLines(experiment.test->metrics, session.language()) + "\n" +
                      confusionText(experiment.test->confusion, session.language()));
    return 0;
}

struct PredictArguments
{
    std::string run, model, file, output, missing = "refuse", kept;
    bool json = false, list = false;
};

int listPredictions(Session& session)
{
    const auto in = [&](TextId text) { return session.in(Text(text)); };
    Json list = Json::array();
    TextTable table({in(PODIUM_TEXT("cli.headingId", "Id")), in(PODIUM_TEXT("cli.headingWhen", "When")), in(PODIUM_TEXT("cli.headingModel", "Model")),
                     in(PODIUM_TEXT("cli.headingTable", "Table")), in(PODIUM_TEXT("cli.headingRows", "Rows")),
                     in(PODIUM_TEXT("cli.headingPredicted", "Predicted"))},
                    {false, false, false, false, true});
    for (const project::KeptPrediction& kept : session.project().predictions()) {
        Json entry = Json::object();
        entry["id"] = kept.runId;
        entry["time_ms"] = kept.timeMs;
        entry["model"] = kept.model.empty() ? Json() : Json(kept.model);
        entry["table"] = kept.table;
        entry["rows"] = kept.rows;
        entry["predicted"] = Json::object();
        std::vector<std::string> counts;
        for (const auto& [label, rows] : kept.predicted) {
            entry["predicted"][label] = rows;
            counts.push_back(label + ": " + session.language().integer(rows));
        }
        list.push_back(std::move(entry));
        table.add({kept.runId.substr(0, 10), localTime(kept.timeMs), kept.model.empty() ? "–" : kept.model, kept.table,
                   session.language().integer(kept.rows), joined(counts)});
    }
    if (session.usesJson())
        session.printJson(list);
    else if (list.empty())
        session.printLine(PODIUM_TEXT("cli.noPredictions", "No prediction was kept yet."));
    else
        session.print(table.text());
    return 0;
}

/// The rows of a prediction of before, by its id or the first digits of it.
int printKept(Session& session, const PredictArguments& arguments)
{
    std::vector<std::string> found;
    for (const project::KeptPrediction& kept : session.project().predictions())
        if (kept.runId.starts_with(arguments.kept))
            found.push_back(kept.runId);
    const auto rows = found.size() == 1 ? session.project().predictionRows(found.front()) : std::nullopt;
    if (!rows)
        throw Error(ErrorCode::NotFound, Text(PODIUM_TEXT("cli.noPrediction", "There is no one kept prediction {id} with its rows."), {{"id", arguments.kept}}),
                    {}, PODIUM_TEXT("cli.noPredictionHint", "\"podium predict --list\" shows them with their ids."));
    if (arguments.output.empty())
        session.print(*rows);
    else
        session.files().replace(session.resolved(arguments.output), *rows);
    return 0;
}

int predict(Session& session, const PredictArguments& arguments)
{
    if (arguments.list) {
        if (arguments.json)
            session.useJson();
        return listPredictions(session);
    }
    if (!arguments.kept.empty())
        return printKept(session, arguments);
    if (arguments.file.empty())
        throw UsageError(PODIUM_TEXT("cli.predictWhat", "Predict which table? podium predict --run R FILE"));
    if (arguments.run.empty() == arguments.model.empty())
        throw UsageError(
            PODIUM_TEXT("cli.predictWith", "Predict with what? Give either --run R or --model M."));
    if (arguments.missing != "refuse" && arguments.missing != "median")
        throw UsageError(PODIUM_TEXT("cli.predictMissing", "--missing takes refuse or median."));
    if (arguments.json && arguments.output.empty())
        throw UsageError(
            PODIUM_TEXT("cli.predictJson", "--json needs -o with the file for the predictions."));
    if (arguments.json)
        session.useJson();
    project::PredictRequest request;
    request.run = arguments.run;
    if (!arguments.model.empty())
        request.model = session.resolved(arguments.model);
    request.table = session.resolved(arguments.file);
    request.missing = arguments.missing == "median" ? project::PredictRequest::Missing::TrainingMedian
                                                    : project::PredictRequest::Missing::Refuse;
    JobContext job = session.job();
    const project::PredictReport report = session.project().predict(request, job);
    if (!arguments.output.empty())
        session.files().replace(session.resolved(arguments.output), report.csv);
    if (arguments.json) {
        Json json = Json::object();
        json["id"] = report.runId;
        json["rows"] = report.table.rowCount();
        json["classes"] = report.classes;
        json["threshold"] = report.threshold ? Json(*report.threshold) : Json();
        json["output"] = arguments.output;
        json["warnings"] = Json::array();
        for (const project::Warning& warning : report.warnings) {
            Json entry = Json::object();
            entry["id"] = warning.id;
            entry["text"] = warning.text.english();
            json["warnings"].push_back(std::move(entry));
        }
        session.printJson(json);
        return 0;
    }
    for (const ingest::Finding& finding : report.findings)
        finding.severity == Severity::Warning ? session.warn(finding.message) : session.note(finding.message);
    for (const project::Warning& warning : report.warnings)
        session.warn(warning.text);
    if (report.threshold)
        session.note(Text(PODIUM_TEXT("cli.predictThreshold", "Decided by the threshold chosen for the model: {class} from {threshold} on."),
                          {{"class", report.positive}, {"threshold", *report.threshold}}));
    if (arguments.output.empty())
        session.print(report.csv);
    else
        session.note(Text(PODIUM_TEXT("cli.predicted", "Predictions for {count} {count:row|rows} are in {file}."),
                          {{"count", report.table.rowCount()}, {"file", arguments.output}}));
    return 0;
}

} // namespace

void addScoringCommands(CommandLine& line)
{
    const TextId jsonHelp = PODIUM_TEXT("cli.optionJson", "Machine-readable output.");
    const auto evaluation = std::make_shared<EvaluateArguments>();
    line.add("evaluate",
             PODIUM_TEXT("cli.purposeEvaluate", "Score a chosen experiment's model on the test rows."))
        .argument("RUN", evaluation->run, false)
        .value("--on", "test", evaluation->on, PODIUM_TEXT("cli.optionOn", "The rows to score: test."))
        .flag("--json", evaluation->json, jsonHelp)
        .onRun([evaluation](Session& session) { return evaluate(session, *evaluation); });

    const auto prediction = std::make_shared<PredictArguments>();
    line.add("predict", PODIUM_TEXT("cli.purposePredict", "Predict the rows of a raw table."))
        .argument("FILE", prediction->file, false)
        .value("--run", "R", prediction->run,
               PODIUM_TEXT("cli.optionRun", "With the model of this experiment (name or id)."))
        .value("--model", "M", prediction->model,
               PODIUM_TEXT("cli.optionModel", "With this model file (model.podium)."))
        .value("-o,--output", "OUT.csv", prediction->output,
               PODIUM_TEXT("cli.optionOutput", "Write the predictions here (default: standard output)."))
        .value("--missing", "RULE", prediction->missing,
               PODIUM_TEXT("cli.optionMissing",
                           "A row that lacks a value: refuse (default), or median of the training rows."))
        .flag("--list", prediction->list, PODIUM_TEXT("cli.optionPredictionList", "List the predictions that were kept."))
        .value("--kept", "ID", prediction->kept, PODIUM_TEXT("cli.optionPredictionKept", "The rows of one of them again."))
        .flag("--json", prediction->json, jsonHelp)
        .onRun([prediction](Session& session) { return predict(session, *prediction); });
}

} // namespace podium::cli
