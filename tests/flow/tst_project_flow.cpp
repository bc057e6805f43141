// The main job through the real program: a folder of tables, a run, the thesis' twelve experiments, compared;
// with the real rankings where PODIUM_RANKINGS names their folder.
#include <QElapsedTimer>
#include <QMap>
#include <QTest>

#include "tests/support/PodiumProgram.h"

using podium::test::Outcome;
using podium::test::PodiumProgram;

namespace {

QMap<QString, QJsonObject> byName(const QJsonDocument& listing)
{
    QMap<QString, QJsonObject> experiments;
    for (const QJsonValue& item : listing.array())
        experiments.insert(item["name"].toString(), item.toObject());
    return experiments;
}

int rows(const QJsonObject& experiment, const char* part)
{
    return experiment["rows"][QLatin1String(part)].toInt(-1);
}

} // namespace

class TestProjectFlow : public QObject
{
    Q_OBJECT

private slots:
    void fromSampleToTwelveExperiments()
    {
        PodiumProgram program;
        Outcome outcome = program.run(program.folder(), {"init", "p", "--sample"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        const QString project = program.path("p");

        outcome = program.run(project, {"check"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        outcome = program.run(project, {"run"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        for (const char* file :
             {"data/clean/timesData.csv", "data/prepared/cwurData-train_x.csv", "models/model.podium",
              "reports/metrics.json", "reports/roc.json", "reports/confusion.csv", "dvc.lock"})
            QVERIFY2(QFile::exists(project + "/" + file), file);
        QVERIFY(program.runProgram("git", project, {"log", "--oneline"}).output.count('\n') ==
                1); // a run never commits

        QElapsedTimer timer;
        timer.start();
        outcome = program.run(project, {"exp", "sweep", "sweeps/thesis.yaml"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        qInfo("twelve experiments in %lld ms, the program's start included",
              static_cast<long long>(timer.elapsed()));
        outcome = program.run(project, {"exp", "list", "--json"});
        const auto experiments = byName(outcome.json());
        QCOMPARE(experiments.size(), 12);
        for (const QJsonObject& experiment : experiments) {
            QCOMPARE(experiment["status"].toString(), QString("FINISHED"));
            QVERIFY(!experiment.contains("test"));
        }
        QCOMPARE(experiments["Cnest64"].value("params").toObject()["train.n_est"].toInt(), 64);
        QCOMPARE(experiments["Tf3"].value("params").toObject()["featurize.max_features"].toInt(), 3);

        // Again: nothing runs, nothing is made twice.
        outcome = program.run(project, {"exp", "sweep", "sweeps/thesis.yaml"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        QCOMPARE(byName(program.run(project, {"exp", "list", "--json"}).json()), experiments);

        outcome = program.run(project, {"exp", "diff", "cwurData", "Cnest64"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        QVERIFY(outcome.output.contains("n_est"));
        outcome = program.run(project, {"exp", "apply", "Snest64"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        outcome = program.run(project, {"run"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        QVERIFY(PodiumProgram::read(project + "/params.yaml").contains("shanghaiData"));
        outcome = program.run(project, {"undo"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        QVERIFY(PodiumProgram::read(project + "/params.yaml").contains("train_data: cwurData"));
        outcome = program.run(project, {"verify"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        QVERIFY(program.runProgram("git", project, {"fsck", "--strict"}).status == 0);
    }

    void movedProjectsKeepWorking()
    {
        PodiumProgram program;
        QVERIFY(program.run(program.folder(), {"init", "before", "--sample"}).status == 0);
        QVERIFY(
            program.run(program.path("before"), {"exp", "run", "-n", "one", "-S", "train.n_est=8"}).status ==
            0);
        QVERIFY(QDir(program.folder()).rename("before", "after"));
        Outcome outcome = program.run(program.path("after"), {"exp", "list", "--json"});
        QCOMPARE(byName(outcome.json()).keys(), QStringList{"one"});
        outcome = program.run(program.path("after"), {"exp", "apply", "one"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        outcome = program.run(program.path("after"), {"status"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
    }

    void theTestRowsAreScoredOnceChosen()
    {
        PodiumProgram program;
        QVERIFY(program.run(program.folder(), {"init", "p", "--sample"}).status == 0);
        const QString project = program.path("p");
        QVERIFY(program
                    .run(project, {"exp", "run", "-n", "kept", "-S", "train.n_est=8", "-S",
                                   "featurize.split=last_year_test"})
                    .status == 0);
        const Outcome outcome = program.run(project, {"evaluate", "--on", "test", "kept"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        const QJsonObject kept = byName(program.run(project, {"exp", "list", "--json"}).json())["kept"];
        QVERIFY(kept["test"]["metrics"]["accuracy"].isDouble());
        QVERIFY(rows(kept, "test") > 0);
        const Outcome predicted =
            program.run(project, {"predict", "--run", "kept", "data/raw/cwurData.csv", "-o", "out.csv"});
        QVERIFY2(predicted.status == 0, predicted.errors.constData());
        QVERIFY(PodiumProgram::read(project + "/out.csv").contains("predicted"));
    }

    void theThesisOnTheRealTables()
    {
        if (!qEnvironmentVariableIsSet("PODIUM_RANKINGS"))
            QSKIP("PODIUM_RANKINGS does not name the folder of the real rankings");
        PodiumProgram program;
        Outcome outcome =
            program.run(program.folder(), {"init", "p", "--data", qEnvironmentVariable("PODIUM_RANKINGS")});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        const QString project = program.path("p");
        for (const char* kept : {"education_expenditure_supplementary_data", "school_and_country_table"})
            QVERIFY(QFile::exists(project + "/data/raw/" + kept + ".csv"));
        outcome = program.run(project, {"exp", "sweep", "sweeps/thesis.yaml"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        const auto experiments = byName(program.run(project, {"exp", "list", "--json"}).json());
        QCOMPARE(experiments.size(), 12);
        struct Expected
        {
            const char* name;
            int train, validation;
            double accuracy;
        };
        for (const Expected& e : {Expected{"cwurData", 300, 100, 0.95},
                                  {"timesData", 502, 100, 0.9},
                                  {"shanghaiData", 1002, 100, 0.9},
                                  {"Cnest64", 300, 100, 0.95}}) {
            const QJsonObject experiment = experiments[e.name];
            QVERIFY2(rows(experiment, "train") == e.train, e.name);
            QVERIFY2(rows(experiment, "validation") == e.validation, e.name);
            QVERIFY2(experiment["metrics"]["accuracy"].toDouble() >= e.accuracy, e.name);
            const QJsonObject confusion = experiment["confusion"].toObject();
            const int sum = confusion["tp"].toInt() + confusion["fn"].toInt() + confusion["fp"].toInt() +
                            confusion["tn"].toInt();
            QVERIFY2(sum == e.validation, e.name);
            QCOMPARE(confusion["tp"].toInt() + confusion["fn"].toInt(), 49); // places 1 to 49
            QVERIFY2(experiment["warnings"].toArray().isEmpty(), e.name);
        }
        QCOMPARE(experiments["cwurData"].value("dataset").toString(), QString("cwurData"));

        QVERIFY(program.run(project, {"exp", "apply", "timesData"}).status == 0);
        const QJsonObject features =
            QJsonDocument::fromJson(PodiumProgram::read(project + "/data/prepared/timesData-features.json"))
                .object();
        QMap<QString, int> funnel;
        for (const QJsonValue& step : features["funnel"].toArray())
            funnel.insert(step["id"].toString(), step["rows"].toInt());
        QCOMPARE(funnel["read"], 2603);
        QCOMPARE(funnel["numeric_rank"], 1201);
        QCOMPARE(funnel["max_rank"], 602);
        QCOMPARE(funnel["train"], 502);
        QCOMPARE(funnel["validation"], 100);
    }
};

QTEST_GUILESS_MAIN(TestProjectFlow)
#include "tst_project_flow.moc"
