#include "core/evaluation/EvaluationFiles.h"

#include <algorithm>
#include <numeric>

#include "core/base/Error.h"
#include "core/ingest/Csv.h"
#include "core/training/Model.h"

namespace podium::evaluation {

namespace {

/// Class indices in the order of the files: of two classes the negative one first.
std::vector<std::size_t> fileOrder(const Evaluation& evaluation)
{
    std::vector<std::size_t> order(evaluation.confusion.labels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (evaluation.positive && *evaluation.positive == 0)
        std::swap(order[0], order[1]);
    return order;
}

Json classMap(const Evaluation& evaluation, const std::vector<std::int64_t>& counts)
{
    Json map = Json::object();
    for (const std::size_t c : fileOrder(evaluation))
        map[evaluation.confusion.labels[c]] = c < counts.size() ? counts[c] : 0;
    return map;
}

struct CurveNames
{
    const char* x;
    const char* y;
};
constexpr CurveNames kRocNames{"fpr", "tpr"};
constexpr CurveNames kPrecisionRecallNames{"recall", "precision"};

void appendCurve(std::string& text, const std::vector<CurvePoint>& points, CurveNames names,
                 const std::string* label)
{
    for (const CurvePoint& point : points) {
        Json line = Json::object();
        if (label != nullptr)
            line["class"] = *label;
        // precision stands before recall, as fpr before tpr, although it is the y of its plot.
        const bool xFirst = std::string_view(names.x) == kRocNames.x;
        line[xFirst ? names.x : names.y] = xFirst ? point.x : point.y;
        line[xFirst ? names.y : names.x] = xFirst ? point.y : point.x;
        line["threshold"] = point.threshold ? Json(*point.threshold) : Json(nullptr);
        text += (text.size() > 1 ? ",\n" : "\n") + pythonJson(line, false);
    }
}

std::string curveText(const Evaluation& evaluation, CurveNames names, const std::vector<CurvePoint>& points,
                      std::vector<CurvePoint> ClassCurves::*ofClass)
{
    std::string text = "[";
    appendCurve(text, points, names, nullptr);
    for (const ClassCurves& curves : evaluation.perClass)
        appendCurve(text, curves.*ofClass, names, &curves.label);
    return text + "\n]\n";
}

void readCurve(Evaluation& evaluation, std::string_view text, const char* where, CurveNames names,
               std::vector<CurvePoint>& points, std::vector<CurvePoint> ClassCurves::*ofClass)
{
    if (text.empty())
        return;
    for (const Json& line : parseJson(text, where)) {
        CurvePoint point{line.at(names.x).get<double>(), line.at(names.y).get<double>(), std::nullopt};
        if (const Json& threshold = line.at("threshold"); !threshold.is_null())
            point.threshold = threshold.get<double>();
        if (!line.contains("class")) {
            points.push_back(point);
            continue;
        }
        const auto label = line.at("class").get<std::string>();
        for (ClassCurves& curves : evaluation.perClass)
            if (curves.label == label)
                (curves.*ofClass).push_back(point);
    }
}

[[noreturn]] void throwUnreadable(const char* where)
{
    throw Error(ErrorCode::InvalidFormat,
                PODIUM_TEXT("evaluation.unreadableReport",
                            "The report does not hold what its stage writes."),
                where, Text{PODIUM_TEXT("evaluation.unreadableReportHint", "Run the stage {stage} again."), {{"stage", "evaluate"}}});
}

void readConfusion(Evaluation& evaluation, const Json& metrics)
{
    const Json& confusion = metrics.at("confusion");
    if (confusion.contains("labels")) {
        evaluation.confusion.labels = confusion.at("labels").get<std::vector<std::string>>();
        for (const Json& row : confusion.at("counts"))
            for (const Json& count : row)
                evaluation.confusion.counts.push_back(count.get<std::int64_t>());
        for (const std::string& label : evaluation.confusion.labels)
            evaluation.perClass.push_back({label, {}, {}});
    } else {
        for (const auto& [label, count] : metrics.at("class_rows").at("validation").items())
            evaluation.confusion.labels.push_back(label);
        evaluation.confusion.counts = {
            confusion.at("tn").get<std::int64_t>(), confusion.at("fp").get<std::int64_t>(),
            confusion.at("fn").get<std::int64_t>(), confusion.at("tp").get<std::int64_t>()};
        evaluation.positive = 1;
    }
    const std::size_t classes = evaluation.confusion.labels.size();
    if (classes == 0 || evaluation.confusion.counts.size() != classes * classes)
        throwUnreadable(kMetricsPath);
}

std::vector<std::int64_t> classCounts(const Json& metrics, const char* part)
{
    std::vector<std::int64_t> counts;
    const Json* map = findDotted(metrics, std::string("class_rows.") + part);
    if (map != nullptr && map->is_object())
        for (const auto& [label, count] : map->items())
            counts.push_back(count.is_number() ? count.get<std::int64_t>() : 0);
    return counts;
}

std::int64_t present(const std::vector<std::int64_t>& counts)
{
    return std::count_if(counts.begin(), counts.end(), [](std::int64_t count) { return count > 0; });
}

} // namespace

Json confusionJson(const Evaluation& evaluation)
{
    const ConfusionMatrix& matrix = evaluation.confusion;
    const std::size_t classes = matrix.labels.size();
    Json json = Json::object();
    if (evaluation.positive) {
        const std::size_t positive = *evaluation.positive;
        const std::size_t negative = 1 - positive;
        json["tp"] = matrix.counts[positive * 2 + positive];
        json["fn"] = matrix.counts[positive * 2 + negative];
        json["fp"] = matrix.counts[negative * 2 + positive];
        json["tn"] = matrix.counts[negative * 2 + negative];
        return json;
    }
    json["labels"] = matrix.labels;
    json["counts"] = Json::array();
    for (std::size_t c = 0; c < classes; ++c) {
        Json row = Json::array();
        for (std::size_t other = 0; other < classes; ++other)
            row.push_back(matrix.counts[c * classes + other]);
        json["counts"].push_back(std::move(row));
    }
    return json;
}

Json metricsJson(const Evaluation& evaluation, const RowCounts& rows)
{
    Json json = Json::object();
    for (const auto& [name, score] : evaluation.scores)
        json[name] = score.value ? Json(*score.value) : Json(nullptr);
    json["confusion"] = confusionJson(evaluation);
    json["rows"] = {{"train", rows.train}, {"validation", rows.validation}, {"test", rows.test}};
    json["class_rows"] = {{"train", classMap(evaluation, rows.trainClasses)},
                          {"validation", classMap(evaluation, rows.validationClasses)}};
    return json;
}

std::string rocText(const Evaluation& evaluation)
{
    return curveText(evaluation, kRocNames, evaluation.roc, &ClassCurves::roc);
}

std::string precisionRecallText(const Evaluation& evaluation)
{
    return curveText(evaluation, kPrecisionRecallNames, evaluation.precisionRecall,
                     &ClassCurves::precisionRecall);
}

std::string confusionText(const EvaluationInput& input, const std::vector<std::int64_t>& rowIds)
{
    const std::size_t classes = input.classes.size();
    const std::vector<std::int32_t> predicted =
        training::predictedClasses(input.probabilities, static_cast<std::int64_t>(classes));
    std::vector<std::string> actualLabels;
    std::vector<std::string> predictedLabels;
    std::vector<double> probabilities;
    for (std::size_t row = 0; row < predicted.size(); ++row) {
        const auto choice = static_cast<std::size_t>(predicted[row]);
        actualLabels.push_back(input.classes[static_cast<std::size_t>(input.actual[row])]);
        predictedLabels.push_back(input.classes[choice]);
        probabilities.push_back(input.probabilities[row * classes + input.positive.value_or(choice)]);
    }
    return ingest::writeCsv(Table({"row", "actual", "predicted", "probability"},
                                  {Column::integers(rowIds), Column::texts(actualLabels),
                                   Column::texts(predictedLabels), Column::reals(std::move(probabilities))}));
}

Evaluation evaluationFromFiles(std::string_view metricsText, std::string_view roc,
                               std::string_view precisionRecall)
{
    const Json json = parseJson(metricsText, kMetricsPath);
    const char* where = kMetricsPath;
    try {
        Evaluation evaluation;
        readConfusion(evaluation, json);
        for (const MetricInfo& metric : metrics()) {
            Score score;
            if (const Json& value = json.at(metric.id); !value.is_null())
                score.value = value.get<double>();
            else
                score.reason = undefinedReason(metric.id, evaluation.confusion, evaluation.positive);
            evaluation.scores.emplace_back(metric.id, std::move(score));
        }
        where = kRocPath;
        readCurve(evaluation, roc, kRocPath, kRocNames, evaluation.roc, &ClassCurves::roc);
        where = kPrecisionRecallPath;
        readCurve(evaluation, precisionRecall, kPrecisionRecallPath, kPrecisionRecallNames,
                  evaluation.precisionRecall, &ClassCurves::precisionRecall);
        return evaluation;
    } catch (const nlohmann::json::exception&) {
        throwUnreadable(where);
    }
}

RowCounts rowCounts(const Json& metrics)
{
    const auto rows = [&](const char* key) {
        const Json* value = findDotted(metrics, key);
        return value != nullptr && value->is_number() ? value->get<std::int64_t>() : std::int64_t{0};
    };
    return {rows("rows.train"), rows("rows.validation"), rows("rows.test"), classCounts(metrics, "train"),
            classCounts(metrics, "validation")};
}

std::vector<RunWarning> warningsOf(const Json& metrics)
{
    std::vector<RunWarning> warnings;
    const RowCounts rows = rowCounts(metrics);
    if (!rows.trainClasses.empty() && present(rows.trainClasses) < 2)
        warnings.push_back(
            {"one_class_training",
             PODIUM_TEXT("evaluation.oneClassTraining",
                         "All training rows are of one class: the model can only answer with it.")});
    if (rows.validationClasses.empty())
        return warnings;
    if (present(rows.validationClasses) < 2) {
        warnings.push_back(
            {"one_class_validation",
             PODIUM_TEXT(
                 "evaluation.oneClassValidation",
                 "All validation rows are of one class: the figures say little, and some are undefined.")});
        return warnings;
    }
    std::size_t c = 0;
    for (const auto& [label, count] : metrics.at("class_rows").at("validation").items()) {
        if (rows.validationClasses[c] < kFewRows)
            warnings.push_back(
                {"few_rows_of_a_class",
                 Text{PODIUM_TEXT(
                          "evaluation.fewRows",
                          "Fewer than {limit} validation rows are of class {class} ({rows}): chance moves the "
                          "figures much."),
                      {{"rows", rows.validationClasses[c]}, {"class", label}, {"limit", kFewRows}}}});
        ++c;
    }
    return warnings;
}

} // namespace podium::evaluation
