#include "core/project/Scoring.h"

#include <map>

#include "core/base/Hash.h"
#include "core/evaluation/EvaluateStage.h"
#include "core/features/RankingTemplate.h"
#include "core/ingest/Csv.h"
#include "core/project/CommitState.h"
#include "core/project/ExperimentIndex.h"
#include "core/project/ModelThreshold.h"
#include "core/project/StateInputs.h"
#include "core/serving/Predictor.h"
#include "core/training/Decision.h"
#include "core/training/TrainStage.h"

namespace podium::project {
namespace {

/// A run in the store from before the work to after it, so that a killed process leaves a trace. What it ends with is a journal entry.
class RecordedRun
{
public:
    RecordedRun(ProjectContext& context, Session& session, tracking::Run run)
        : m_context(context)
        , m_journal(session.journal)
        , m_store(session.store)
        , m_run(std::move(run))
    {
        m_run.id = randomHex32();
        m_run.status = tracking::RunStatus::Running;
        m_run.startTime = nowMs();
        m_store.put(m_run);
    }
    ~RecordedRun()
    {
        if (m_run.status != tracking::RunStatus::Running)
            return;
        try {
            m_store.setStatus(m_run.id, tracking::RunStatus::Failed, nowMs());
        } catch (const Error&) {
            // the store fails: the run is ended as interrupted at the next opening
        }
    }
    RecordedRun(const RecordedRun&) = delete;
    RecordedRun& operator=(const RecordedRun&) = delete;

    tracking::Run& run() { return m_run; }
    void finish(const Text& what, const JobContext& job)
    {
        tracking::Run finished = m_run;
        finished.status = tracking::RunStatus::Finished;
        finished.endTime = nowMs();
        if (m_store.isReadOnly()) {
            m_run = std::move(finished); // asked all the same; nothing is kept there
            return;
        }
        const auto lock = lockToCommit(m_context, job.token());
        finished.deleted = true; // the journal shows it: so there is none that undo does not know
        m_store.put(finished);
        m_run = std::move(finished);
        Change change;
        change.runs.push_back({m_run.id, true});
        m_journal.apply(what, change);
    }

private:
    ProjectContext& m_context;
    Journal& m_journal;
    tracking::RunStore& m_store;
    tracking::Run m_run;
};

std::string keptRowsKey(const std::string& runId) { return "prediction." + runId; }

/// Rows by class, in the order of the classes.
Json countsOf(const PredictReport& report)
{
    std::map<std::string, std::int64_t> counts;
    const Column& predicted = report.table.column("predicted", {});
    for (std::int64_t row = 0; row < report.table.rowCount(); ++row)
        ++counts[predicted.asText(row)];
    Json list = Json::array();
    for (const std::string& label : report.classes)
        list.push_back({{"class", label}, {"rows", counts[label]}});
    return list;
}

std::string modelBytes(ProjectContext& context, const PredictRequest& request, const Experiment* experiment,
                       std::string& where)
{
    if (experiment) {
        where = experiment->name + ": " + kModelFile;
        const CommitState state(context.layout.root(), experiment->commit);
        if (auto bytes = contentIn(state, context.objects, kModelFile))
            return std::move(*bytes);
    } else {
        const Path file = request.model.empty() ? context.layout.at(kModelFile) : request.model;
        where = file.string();
        if (auto bytes = context.files.readIfExists(file))
            return std::move(*bytes);
    }
    throw Error(ErrorCode::NotFound, PODIUM_TEXT("project.noModel", "There is no model to predict with."),
                where,
                PODIUM_TEXT("project.noModelHint",
                            "Train one first, name a finished experiment, or name a model file."));
}

} // namespace

std::optional<evaluation::Evaluation> evaluationIn(const pipeline::ProjectState& state)
{
    const auto metrics = state.read(kMetricsFile);
    if (!metrics)
        return std::nullopt;
    return evaluation::evaluationFromFiles(*metrics, state.read(kRocFile).value_or(std::string()),
                                           state.read(kPrecisionRecallFile).value_or(std::string()));
}

TestResult evaluateOnTest(ProjectContext& context, Session& session, const Experiment& experiment,
                          JobContext& job)
{
    const CommitState state(context.layout.root(), experiment.commit);
    const StateInputs inputs(state, context.objects);
    const std::string features = training::preparedPath(experiment.dataset, "features.json");
    if (experiment.dataset.empty() || !inputs.has(features) || !inputs.has(kModelFile))
        throw Error(
            ErrorCode::NotFound,
            Text{PODIUM_TEXT("project.noModelOf", "Experiment {name} has no model with prepared data."),
                 {{"name", experiment.name}}},
            features,
            PODIUM_TEXT("project.dataGoneHint",
                        "Fetch it from a remote storage (dvc pull), or run the experiment again."));
    if (!inputs.has(training::preparedPath(experiment.dataset, "test_x.csv")))
        throw Error(
            ErrorCode::InvalidData,
            Text{PODIUM_TEXT("project.noTestRows", "Experiment {name} kept no test rows."),
                 {{"name", experiment.name}}},
            {},
            PODIUM_TEXT(
                "project.noTestRowsHint",
                "Run it with featurize.split=last_year_test: then the last year is kept for the test."));
    tracking::Run row;
    row.experimentId = tracking::RunStore::kEvaluations;
    row.name = experiment.name;
    row.commit = experiment.commit;
    row.params = experiment.params;
    RecordedRun recorded(context, session, std::move(row));
    job.progress(0.1, PODIUM_TEXT("project.readingTest", "Reading the test rows"));
    const auto bytes = inputs.bytes(kModelFile);
    const training::ModelFile model = training::ModelFile::fromBytes(*bytes, experiment.name + ": " + kModelFile);
    const features::Samples samples =
        training::preparedSamples(inputs, experiment.dataset, "test", model.spec, job);
    job.progress(0.5, PODIUM_TEXT("project.scoring", "Scoring"));
    const evaluation::Evaluation evaluation = evaluation::evaluateModel(model, samples, thresholdOf(context, *bytes));

    TestResult result;
    result.threshold = thresholdOf(context, *bytes);
    Json undefined = Json::array();
    for (const auto& [key, score] : evaluation.scores) {
        result.metrics.emplace_back(key, score.value);
        if (score.value)
            recorded.run().metrics.push_back({key, *score.value, nowMs(), 0});
        else
            undefined.push_back(key);
    }
    result.confusion = evaluation::confusionJson(evaluation);
    recorded.run().details = {{"experiment", experiment.id},
                              {"dataset", experiment.dataset},
                              {"undefined", undefined},
                              {"confusion", result.confusion},
                              {"rows", {{"test", samples.x.rows}}}};
    if (result.threshold)
        recorded.run().details["threshold"] = *result.threshold;
    recorded.finish(Text{PODIUM_TEXT("project.didEvaluate", "Evaluated {name} on its test rows"), {{"name", experiment.name}}}, job);
    job.progress(1.0);
    return result;
}

Schema modelInputs(ProjectContext& context, const PredictRequest& request, const Experiment* experiment)
{
    std::string where;
    const std::string bytes = modelBytes(context, request, experiment, where);
    return training::ModelFile::fromBytes(bytes, where).spec.rawSchema;
}

PredictReport predict(ProjectContext& context, Session& session, const PredictRequest& request,
                      const Experiment* experiment, JobContext& job)
{
    std::string where;
    const std::string bytes = modelBytes(context, request, experiment, where);
    const training::ModelFile model = training::ModelFile::fromBytes(bytes, where);
    tracking::Run row;
    row.experimentId = tracking::RunStore::kPredictions;
    const bool typed = !request.rows.empty();
    const std::string name = !typed ? request.table.filename().string() : request.rowsName.empty() ? "typed" : request.rowsName;
    row.name = name;
    if (experiment)
        row.commit = experiment->commit;
    RecordedRun recorded(context, session, std::move(row));
    job.progress(0.05, PODIUM_TEXT("project.readingTable", "Reading the table"));
    JobContext reading = job.part(0.05, 0.4);
    const ingest::CsvOptions format = serving::rawCsvOptions(model.spec);
    ingest::CsvResult raw = typed ? ingest::parseCsv(request.rows, name, format, reading)
                                  : ingest::readCsv(context.files, request.table, format, reading);
    serving::PredictOptions options;
    options.missing = request.missing == PredictRequest::Missing::TrainingMedian
                          ? serving::MissingRule::TrainingMedian
                          : serving::MissingRule::Refuse;
    options.where = name;
    options.threshold = thresholdOf(context, bytes);
    JobContext scoring = job.part(0.4, 0.95);
    serving::Prediction prediction = serving::predict(model, raw.table, options, scoring);

    PredictReport report;
    report.runId = recorded.run().id;
    report.dataset = model.spec.table;
    report.classes = std::move(prediction.classes);
    report.threshold = options.threshold;
    if (const auto positive = training::positiveClass(model.spec))
        report.positive = model.spec.classes[*positive];
    report.labelRule = model.spec.labelRule;
    report.csv = ingest::writeCsv(prediction.table);
    report.table = std::move(prediction.table);
    report.findings = std::move(raw.findings);
    for (serving::PredictionNote& note : prediction.notes)
        report.warnings.push_back({note.id, std::move(note.text)});
    Json warnings = Json::array();
    for (const Warning& warning : report.warnings)
        warnings.push_back({{"id", warning.id}, {"text", warning.text.toJson()}});
    recorded.run().details = {{"experiment", experiment ? Json(experiment->id) : Json()},
                              {"model", experiment ? experiment->name : std::string()},
                              {"dataset", report.dataset},
                              {"table", name},
                              {"typed", typed},
                              {"rows", {{"predicted", report.table.rowCount()}}},
                              {"predicted", countsOf(report)},
                              {"positive", report.positive},
                              {"label_rule", report.labelRule.toJson()},
                              {"threshold", report.threshold ? Json(*report.threshold) : Json()},
                              {"warnings", warnings}};
    if (report.csv.size() <= KeptPrediction::kKeptBytes)
        session.store.setValue(keptRowsKey(report.runId), report.csv);
    recorded.finish(Text{PODIUM_TEXT("project.didPredict", "Predicted {table}, rows: {count}"), {{"table", name}, {"count", report.table.rowCount()}}}, job);
    job.progress(1.0);
    return report;
}

std::vector<KeptPrediction> keptPredictions(const tracking::RunStore& store)
{
    std::vector<KeptPrediction> kept;
    for (const tracking::Run& run : store.runs(tracking::RunStore::kPredictions)) {
        if (run.status != tracking::RunStatus::Finished || !run.details.is_object())
            continue;
        const Json& details = run.details;
        KeptPrediction one;
        one.runId = run.id;
        one.table = run.name;
        one.timeMs = run.endTime.value_or(run.startTime);
        one.model = details.value("model", "");
        one.typed = details.value("typed", run.name == "typed");
        if (const auto rows = details.find("rows"); rows != details.end() && rows->is_object())
            one.rows = rows->value("predicted", std::int64_t{0});
        one.positive = details.value("positive", "");
        if (const auto rule = details.find("label_rule"); rule != details.end())
            one.labelRule = features::LabelRule::fromJson(*rule, run.id);
        else if (details.value("threshold_rule", false)) // as it was kept at first
            one.labelRule = {std::string(features::ranking::kRankColumn), 50, false, std::string(features::ranking::kLabel)};
        if (const auto threshold = details.find("threshold"); threshold != details.end() && threshold->is_number())
            one.threshold = threshold->get<double>();
        for (const Json& count : details.value("predicted", Json::array()))
            one.predicted.emplace_back(count.value("class", ""), count.value("rows", std::int64_t{0}));
        kept.push_back(std::move(one));
    }
    return kept;
}

std::optional<std::string> keptRows(const tracking::RunStore& store, const std::string& runId)
{
    return store.value(keptRowsKey(runId));
}

} // namespace podium::project
