#include "core/evaluation/EvaluateStage.h"

#include <algorithm>
#include <cmath>

#include "core/base/Error.h"
#include "core/features/Prepared.h"
#include "core/training/Decision.h"
#include "core/training/TrainStage.h"

namespace podium::evaluation {

namespace {

std::int64_t rowsOfStep(const std::vector<features::FunnelStep>& funnel, std::string_view id)
{
    const auto step =
        std::find_if(funnel.begin(), funnel.end(), [&](const features::FunnelStep& s) { return s.id == id; });
    return step != funnel.end() ? step->rows : 0;
}

Text figureText(const Json& metrics, const char* key)
{
    const Json* value = findDotted(metrics, key);
    if (value == nullptr || !value->is_number())
        return PODIUM_TEXT("evaluation.undefined", "undefined");
    constexpr double kDigits = 1e4; // a sentence is not the place for 17 of them
    return Text{PODIUM_TEXT("evaluation.figure", "{value}"),
                {{"value", std::round(value->get<double>() * kDigits) / kDigits}}};
}

} // namespace

EvaluationInput scored(const training::ModelFile& model, const features::Samples& samples)
{
    if (samples.x.rows < 1 || samples.y.size() != static_cast<std::size_t>(samples.x.rows))
        throw Error(ErrorCode::InvalidData,
                    PODIUM_TEXT("evaluation.noRows", "There are no rows to evaluate."), model.spec.table,
                    PODIUM_TEXT("evaluation.noRowsHint",
                                "Look in the preparation of the data for the step that loses the rows."));
    EvaluationInput input;
    input.actual = samples.y;
    input.classes = model.spec.classes;
    input.probabilities = model.model->predictProbabilities(samples.x);
    input.positive = training::positiveClass(model.spec);
    return input;
}

Evaluation evaluateModel(const training::ModelFile& model, const features::Samples& samples, std::optional<double> threshold)
{
    EvaluationInput input = scored(model, samples);
    input.threshold = threshold;
    return evaluate(input);
}

const std::vector<Parameter>& EvaluateStage::parameters() const
{
    static const std::vector<Parameter> none; // which table and how is written in the model
    return none;
}

TextId EvaluateStage::purpose() const
{
    return PODIUM_TEXT("evaluation.purpose",
                       "Scores the model on the validation rows, which it has not seen.");
}

Text EvaluateStage::summary(const pipeline::StageInputs& outputs, const Json&) const
{
    if (!outputs.has(kMetricsPath))
        return {};
    const Json metrics = parseJson(*outputs.bytes(kMetricsPath), kMetricsPath);
    return Text{
        PODIUM_TEXT(
            "evaluation.summary",
            "On {rows} validation {rows:row|rows}: precision {precision}, recall {recall}, F1 {f1}, ROC AUC {roc_auc}."),
        {{"rows", rowCounts(metrics).validation},
         {"precision", figureText(metrics, "precision")},
         {"recall", figureText(metrics, "recall")},
         {"f1", figureText(metrics, "f1")},
         {"roc_auc", figureText(metrics, "roc_auc")}}};
}

void EvaluateStage::checkParameters(const Json&) const {}

pipeline::StageOutputs EvaluateStage::run(const pipeline::StageInputs& inputs, const Json&,
                                          JobContext& job) const
{
    const auto model =
        training::ModelFile::fromBytes(*inputs.bytes(training::kModelPath), training::kModelPath);
    const std::string& table = model.spec.table;
    const std::string specPath = training::preparedPath(table, "features.json");
    const auto funnel = features::funnelOf(parseJson(*inputs.bytes(specPath), specPath), specPath);
    const features::Samples samples = training::preparedSamples(inputs, table, "val", model.spec, job);
    job.checkCancelled();
    const EvaluationInput input = scored(model, samples);
    const Evaluation evaluation = evaluate(input);

    RowCounts rows;
    rows.train = model.statistics.rows;
    rows.trainClasses = model.statistics.classCounts;
    rows.validation = samples.x.rows;
    rows.validationClasses.assign(model.spec.classes.size(), 0);
    for (const std::int32_t c : samples.y)
        ++rows.validationClasses[static_cast<std::size_t>(c)];
    rows.test = rowsOfStep(funnel, "test");

    const Json metrics = metricsJson(evaluation, rows);
    pipeline::StageOutputs outputs;
    outputs.files.push_back({kMetricsPath, prettyJson(metrics), nullptr});
    outputs.files.push_back({kRocPath, rocText(evaluation), nullptr});
    outputs.files.push_back({kPrecisionRecallPath, precisionRecallText(evaluation), nullptr});
    outputs.files.push_back({kConfusionPath, confusionText(input, samples.rowIds), nullptr});
    for (RunWarning& warning : warningsOf(metrics))
        outputs.warnings.push_back(std::move(warning.text));
    return outputs;
}

} // namespace podium::evaluation
