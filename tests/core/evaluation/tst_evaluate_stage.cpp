// The stage `evaluate` and its files: written, read back, and the warnings that follow from them.
#include <QtTest>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"
#include "core/evaluation/EvaluateStage.h"
#include "core/evaluation/Evaluation.h"
#include "core/training/TrainStage.h"
#include "tests/core/training/PreparedProject.h"

using namespace podium;
using namespace podium::evaluation;

namespace {

/// Trains and evaluates; the returned inputs also hold what both stages wrote.
test::MemoryInputs evaluated(const test::Part& train, const test::Part& validation,
                             std::vector<Text>* warnings = nullptr)
{
    ThreadPool pool(1);
    JobContext job(pool);
    auto files = test::preparedProject("cwurData", train, validation);
    const Json params{{"train", {{"train_data", "cwurData"}, {"n_est", 15}}}};
    files.take(training::TrainStage().run(files, params, job));
    const auto outputs = EvaluateStage().run(files, params, job);
    if (warnings != nullptr)
        *warnings = outputs.warnings;
    files.take(outputs);
    return files;
}

Evaluation readBack(const test::MemoryInputs& files)
{
    return evaluationFromFiles(files.files.at(kMetricsPath), files.files.at(kRocPath),
                               files.files.at(kPrecisionRecallPath));
}

QStringList ids(const Json& metrics)
{
    QStringList list;
    for (const RunWarning& warning : warningsOf(metrics))
        list += QString::fromStdString(warning.id);
    return list;
}

Json withClassRows(std::vector<std::int64_t> train, std::vector<std::int64_t> validation)
{
    Json json = Json::object();
    for (std::size_t c = 0; c < train.size(); ++c)
        json["class_rows"]["train"][std::to_string(c)] = train[c];
    for (std::size_t c = 0; c < validation.size(); ++c)
        json["class_rows"]["validation"][std::to_string(c)] = validation[c];
    return json;
}

} // namespace

class TestEvaluateStage : public QObject
{
    Q_OBJECT

private slots:
    void writesTheReports()
    {
        std::vector<Text> warnings;
        const auto files = evaluated(test::part(60, 30), test::part(40, 20), &warnings);
        QVERIFY(warnings.empty());
        const Json metrics = parseJson(files.files.at(kMetricsPath), "m");
        std::vector<std::string> keys;
        for (const auto& [key, value] : metrics.items())
            keys.push_back(key);
        QCOMPARE(keys, (std::vector<std::string>{"precision", "recall", "f1", "accuracy", "roc_auc",
                                                 "average_precision", "log_loss", "brier", "confusion",
                                                 "rows", "class_rows"}));
        QCOMPARE(metrics["rows"].dump(), std::string(R"({"train":60,"validation":40,"test":7})"));
        QCOMPARE(metrics["class_rows"].dump(),
                 std::string(R"({"train":{"0":30,"1":30},"validation":{"0":20,"1":20}})"));
        const Json& confusion = metrics["confusion"];
        QCOMPARE(confusion["tp"].get<int>() + confusion["fn"].get<int>(), 20);
        QCOMPARE(confusion["fp"].get<int>() + confusion["tn"].get<int>(), 20);
        const Json roc = parseJson(files.files.at(kRocPath), "r");
        QVERIFY(roc[0]["threshold"].is_null());
        QCOMPARE(roc[0].begin().key(), std::string("fpr"));
        const Json prc = parseJson(files.files.at(kPrecisionRecallPath), "p");
        QVERIFY(prc.back()["threshold"].is_null());
        QCOMPARE(prc[0].begin().key(), std::string("precision"));
        const std::string& csv = files.files.at(kConfusionPath);
        QVERIFY(csv.starts_with("row,actual,predicted,probability\n1000,1,"));
        QCOMPARE(std::count(csv.begin(), csv.end(), '\n'), 41);

        const std::string summary = EvaluateStage().summary(files, {}).english();
        QVERIFY2(summary.starts_with("On 40 validation rows: precision "), summary.c_str());
        QVERIFY(EvaluateStage().summary(test::MemoryInputs{}, {}).empty());
    }

    void comesBackFromTheFiles()
    {
        const auto files = evaluated(test::part(60, 30), test::part(40, 20));
        ThreadPool pool(1);
        JobContext job(pool);
        const auto model = training::ModelFile::fromBytes(files.files.at(training::kModelPath), "m");
        const Evaluation direct =
            evaluateModel(model, training::preparedSamples(files, "cwurData", "val", model.spec, job));
        const Evaluation back = readBack(files);
        QCOMPARE(back.scores.size(), direct.scores.size());
        for (std::size_t i = 0; i < direct.scores.size(); ++i)
            QCOMPARE(back.scores[i].second.value, direct.scores[i].second.value);
        QCOMPARE(back.confusion.labels, direct.confusion.labels);
        QCOMPARE(back.confusion.counts, direct.confusion.counts);
        QCOMPARE(back.positive, direct.positive);
        QCOMPARE(back.roc.size(), direct.roc.size());
        for (std::size_t i = 0; i < direct.roc.size(); ++i) {
            QCOMPARE(back.roc[i].x, direct.roc[i].x);
            QCOMPARE(back.roc[i].threshold, direct.roc[i].threshold);
        }
        QCOMPARE(back.precisionRecall.size(), direct.precisionRecall.size());
    }

    void oneClassInValidation()
    {
        std::vector<Text> warnings;
        const auto files = evaluated(test::part(60, 30), test::part(40, 0), &warnings);
        QCOMPARE(warnings.size(), std::size_t{1});
        const Json metrics = parseJson(files.files.at(kMetricsPath), "m");
        QVERIFY(metrics["roc_auc"].is_null());
        QVERIFY(metrics["recall"].is_null());
        QVERIFY(metrics["accuracy"].is_number());
        QCOMPARE(files.files.at(kRocPath), std::string("[\n]\n"));
        const Evaluation back = readBack(files);
        QVERIFY(!back.score("roc_auc").value);
        QVERIFY(QString::fromStdString(back.score("roc_auc").reason.english()).contains("class 1"));
        QVERIFY(back.roc.empty());
        QVERIFY(QString::fromStdString(EvaluateStage().summary(files, {}).english())
                    .contains("ROC AUC undefined"));
    }

    void warnings()
    {
        QCOMPARE(ids(withClassRows({10, 10}, {10, 10})), QStringList{});
        QCOMPARE(ids(withClassRows({10, 0}, {10, 10})), QStringList{"one_class_training"});
        QCOMPARE(ids(withClassRows({10, 10}, {0, 3})), QStringList{"one_class_validation"});
        QCOMPARE(ids(withClassRows({10, 10}, {9, 10})), QStringList{"few_rows_of_a_class"});
        QCOMPARE(ids(withClassRows({10, 10, 10}, {9, 10, 0})),
                 (QStringList{"few_rows_of_a_class", "few_rows_of_a_class"}));
        QCOMPARE(ids(withClassRows({0, 10}, {10, 0})),
                 (QStringList{"one_class_training", "one_class_validation"}));
        QCOMPARE(ids(Json::parse(R"({"acc": 0.5})")), QStringList{});
        QCOMPARE(ids(Json::parse("3")), QStringList{});
    }

    void moreThanTwoClasses()
    {
        EvaluationInput input{
            {0, 1, 2}, {.7, .2, .1, .1, .6, .3, .2, .6, .2}, {"a", "b, c", "d"}, std::nullopt};
        const Evaluation direct = evaluate(input);
        const Json metrics = metricsJson(direct, {10, 3, 0, {4, 3, 3}, {1, 1, 1}});
        QCOMPARE(metrics["confusion"].dump(),
                 std::string(R"({"labels":["a","b, c","d"],"counts":[[1,0,0],[0,1,0],[0,1,0]]})"));
        const Evaluation back =
            evaluationFromFiles(prettyJson(metrics), rocText(direct), precisionRecallText(direct));
        QCOMPARE(back.perClass.size(), std::size_t{3});
        QCOMPARE(back.perClass[1].roc.size(), direct.perClass[1].roc.size());
        QCOMPARE(back.confusion.counts, direct.confusion.counts);
        const std::string csv = confusionText(input, {5, 6, 7});
        QVERIFY2(csv.find("6,\"b, c\",\"b, c\",0.6\n") != std::string::npos, csv.c_str());
    }

    void foreignReportsAreRefused()
    {
        for (const char* text :
             {"{}", "[]", R"({"confusion":{"labels":["a"],"counts":[[1,2]]}})", "{\"confusion\":"}) {
            try {
                (void)evaluationFromFiles(text, "", "");
                QFAIL(text);
            } catch (const Error& error) {
                QCOMPARE(error.code(), ErrorCode::InvalidFormat);
                QVERIFY(error.where().find(kMetricsPath) != std::string::npos);
            }
        }
    }

    void noValidationRows()
    {
        try {
            evaluated(test::part(60, 30), test::part(0, 0));
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY(QString(error.what()).contains("no rows to evaluate"));
        }
    }
};

QTEST_GUILESS_MAIN(TestEvaluateStage)
#include "tst_evaluate_stage.moc"
