// The stage `train`: files in, model.podium out; and what it says where the input does not allow training.
#include <QtTest>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"
#include "core/training/TrainStage.h"
#include "tests/core/training/PreparedProject.h"

using namespace podium;
using namespace podium::training;

namespace {

Json paramsFor(const std::string& table)
{
    return Json{
        {"clean",
         {{"recipes", {{"cwurData", "recipes/cwurData.yaml"}, {"timesData", "recipes/timesData.yaml"}}}}},
        {"train", {{"train_data", table}, {"n_est", 10}}}};
}

pipeline::StageOutputs runStage(const pipeline::StageInputs& inputs, const Json& params, int threads = 1)
{
    ThreadPool pool(threads);
    JobContext job(pool);
    return TrainStage().run(inputs, params, job);
}

} // namespace

class TestTrainStage : public QObject
{
    Q_OBJECT

private slots:
    void writesTheModel()
    {
        auto inputs = test::preparedProject("cwurData", test::part(60, 30), test::part(20, 10));
        const auto outputs = runStage(inputs, paramsFor("cwurData"));
        QCOMPARE(outputs.files.size(), std::size_t{1});
        QCOMPARE(outputs.files[0].path, std::string(kModelPath));
        QVERIFY(outputs.warnings.empty());
        const ModelFile file = ModelFile::fromBytes(outputs.files[0].bytes, "m");
        QCOMPARE(file.statistics.rows, 60);
        QCOMPARE(file.statistics.classCounts, (std::vector<std::int64_t>{30, 30}));
        QCOMPARE(file.spec.features.size(), std::size_t{2});
        QCOMPARE(runStage(inputs, paramsFor("cwurData"), 3).files[0].bytes, outputs.files[0].bytes);

        inputs.take(outputs);
        const std::string summary = TrainStage().summary(inputs, paramsFor("cwurData")).english();
        QVERIFY2(QString::fromStdString(summary).contains("10 trees") &&
                     QString::fromStdString(summary).contains("60 rows of cwurData"),
                 summary.c_str());
        QVERIFY(TrainStage().summary(test::MemoryInputs{}, {}).empty());
    }

    void refuses_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("part");
        QTest::newRow("unknown table") << 60 << "qsData"
                                       << "train.train_data is qsData";
        QTest::newRow("unknown table lists the known") << 60 << "qsData"
                                                       << "cwurData, timesData";
        QTest::newRow("not prepared") << 60 << "timesData"
                                      << "train.train_data is timesData";
        QTest::newRow("no rows") << 0 << "cwurData"
                                 << "has 0 training rows";
        QTest::newRow("one row") << 1 << "cwurData"
                                 << "has 1 training rows";
    }
    void refuses()
    {
        QFETCH(int, rows);
        QFETCH(QString, table);
        QFETCH(QString, part);
        const auto inputs = test::preparedProject("cwurData", test::part(static_cast<std::size_t>(rows), 30),
                                                  test::part(20, 10));
        try {
            runStage(inputs, paramsFor(table.toStdString()));
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY2(QString(error.what()).contains(part), error.what());
            QVERIFY(!error.where().empty());
        }
    }

    void oneClassIsAWarning()
    {
        const auto inputs = test::preparedProject("cwurData", test::part(60, 0), test::part(20, 10));
        const auto outputs = runStage(inputs, paramsFor("cwurData"));
        QCOMPARE(outputs.files.size(), std::size_t{1});
        QCOMPARE(outputs.warnings.size(), std::size_t{1});
        QCOMPARE(outputs.warnings[0].id(), std::string("training.oneClass"));
    }

    void parametersAreCheckedBefore()
    {
        Json params = paramsFor("cwurData");
        TrainStage().checkParameters(params);
        params["train"]["criterion"] = "chi2";
        QVERIFY_EXCEPTION_THROWN(TrainStage().checkParameters(params), Error);
        for (const Parameter& parameter : TrainStage().parameters()) {
            QVERIFY(parameter.key.starts_with("train."));
            QVERIFY(parameter.label.english[0] != '\0' && parameter.help.english[0] != '\0');
        }
    }
};

QTEST_GUILESS_MAIN(TestTrainStage)
#include "tst_train_stage.moc"
