// The command line as its users meet it: words, exit statuses, streams, JSON, signals.
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

#include "tests/support/PodiumProgram.h"

using podium::test::Outcome;
using podium::test::PodiumProgram;

class CliTest : public QObject
{
    Q_OBJECT

    PodiumProgram m_program;
    QString m_project;

    Outcome podium(const QStringList& arguments) const { return m_program.run(m_project, arguments); }

    static QStringList keys(const QJsonValue& value) { return value.toObject().keys(); }

private slots:
    void initTestCase()
    {
        const Outcome made = m_program.run(m_program.folder(), {"init", "project", "--sample", "--json"});
        QVERIFY2(made.status == 0, made.errors.constData());
        QCOMPARE(made.json()["synthetic"].toBool(), true);
        QCOMPARE(made.json()["tables"].toArray().size(), 3);
        m_project = m_program.path("project");
        const Outcome run = podium({"run"});
        QVERIFY2(run.status == 0, run.errors.constData());
        for (const QString name : {"first", "second"}) {
            const Outcome experiment = podium(
                {"exp", "run", "-n", name, "-S", "train.n_est=" + QString(name == "first" ? "5" : "7")});
            QVERIFY2(experiment.status == 0, experiment.errors.constData());
        }
    }

    void versionAndHelp()
    {
        const Outcome version = podium({"--version"});
        QCOMPARE(version.status, 0);
        QVERIFY(QRegularExpression("^podium \\d+\\.\\d+\\.\\d+\n$").match(version.output).hasMatch());
        for (const QStringList& arguments : {QStringList{"--help"},
                                             {"-h"},
                                             {"exp", "--help"},
                                             {"exp", "run", "--help"},
                                             {"--help", "exp", "sweep"}}) {
            const Outcome help = podium(arguments);
            QCOMPARE(help.status, 0);
            QVERIFY(help.output.startsWith("Usage: podium "));
            QVERIFY(help.errors.isEmpty());
        }
        const Outcome help = podium({"exp", "run", "--help"});
        QVERIFY2(help.output.contains("-S, --set KEY=VALUE") && help.output.contains("--threads N"),
                 help.output.constData());
        QVERIFY(!podium({"exp", "--help"}).output.contains("evaluate")); // only the commands of the group
    }
    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("nothing") << QStringList{} << QByteArray("Usage: podium");
        QTest::newRow("group alone") << QStringList{"exp"} << QByteArray("exp run");
        QTest::newRow("unknown command") << QStringList{"walk"} << QByteArray("There is no command \"walk\"");
        QTest::newRow("unknown in group")
            << QStringList{"exp", "walk"} << QByteArray("There is no command \"walk\"");
        QTest::newRow("unknown option")
            << QStringList{"run", "--fast"} << QByteArray("\"--fast\" is not understood");
        QTest::newRow("argument too many")
            << QStringList{"exp", "list", "x"} << QByteArray("\"x\" is not understood");
        QTest::newRow("argument missing") << QStringList{"exp", "show"} << QByteArray("NAME is missing");
        QTest::newRow("value missing") << QStringList{"exp", "run", "-n"} << QByteArray("needs a value");
        QTest::newRow("threads") << QStringList{"status", "--threads", "many"}
                                 << QByteArray("\"many\" is no number of threads");
        QTest::newRow("no threads") << QStringList{"--threads", "0", "status"}
                                    << QByteArray("\"0\" is no number of threads");
        QTest::newRow("stage without revision") << QStringList{"stage", "clean"} << QByteArray("--rev N");
        QTest::newRow("target alone") << QStringList{"init", "x", "--target", "y"} << QByteArray("--data");
        QTest::newRow("two sources") << QStringList{"init", "x", "--sample", "--data", "y"}
                                     << QByteArray("exclude each other");
        QTest::newRow("undo of a word") << QStringList{"undo", "this"} << QByteArray("undo --list");
        QTest::newRow("evaluate on nothing") << QStringList{"evaluate", "first"} << QByteArray("--on test");
        QTest::newRow("predict with nothing")
            << QStringList{"predict", "x.csv"} << QByteArray("--run R or --model M");
    }
    void wrongUsageIsTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, part);
        const Outcome outcome = podium(arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.errors.contains(part), outcome.errors.constData());
        QVERIFY(outcome.output.isEmpty());
        QVERIFY(!QFile::exists(m_project + "/x"));
    }

    void failureSaysWhatWhereAndHow()
    {
        const Outcome human = podium({"exp", "sweep", "nothing.yaml"});
        QCOMPARE(human.status, 1);
        QVERIFY2(human.errors.startsWith("Error: ") && human.errors.contains("\nWhere: ") &&
                     human.errors.contains("\nWhat to do: "),
                 human.errors.constData());
        QVERIFY(human.output.isEmpty());
        m_program.environment().insert("LC_ALL", "es_ES.UTF-8");
        const Outcome json = podium({"exp", "sweep", "nothing.yaml", "--json"});
        m_program.environment().insert("LC_ALL", "C.UTF-8");
        QCOMPARE(json.status, 1);
        const QJsonObject error = QJsonDocument::fromJson(json.errors).object()["error"].toObject();
        QCOMPARE(error["code"].toString(), QString("NotFound"));
        QVERIFY2(error["what"].toString().startsWith("There is no"),
                 json.errors.constData()); // English also in Spain
        QVERIFY(error["id"].toString().contains('.'));
    }
    void spanish_data()
    {
        QTest::addColumn<QString>("variable");
        for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"})
            QTest::newRow(variable) << variable;
    }
    void spanish()
    {
        QFETCH(QString, variable);
        QProcessEnvironment& environment = m_program.environment();
        environment.remove("LC_ALL");
        environment.insert(variable, "es_ES.UTF-8");
        const Outcome usage = podium({"nada"});
        const Outcome list = podium({"exp", "list"});
        const Outcome help = podium({"--help"});
        environment.remove(variable);
        environment.insert("LC_ALL", "C.UTF-8");
        QCOMPARE(usage.status, 2);
        QVERIFY2(usage.errors.contains("No existe la orden «nada»"), usage.errors.constData());
        QVERIFY2(list.output.contains("Exactitud") && list.output.contains(QByteArray("0,")),
                 list.output.constData());
        QVERIFY(help.output.startsWith("Uso: podium"));
    }

    void optionsBeforeAndAfterTheCommand()
    {
        const QByteArray expected = podium({"status", "--json"}).output;
        QVERIFY(!expected.isEmpty());
        const QString parent = m_program.folder();
        QCOMPARE(m_program.run(parent, {"-C", "project", "status", "--json"}).output, expected);
        QCOMPARE(m_program.run(parent, {"status", "--json", "-C", "project/"}).output, expected);
        QCOMPARE(
            m_program
                .run(parent, {"status", "-C", m_project + "/data/raw", "--json", "--threads", "1", "--quiet"})
                .output,
            expected);
        m_program.environment().insert("PODIUM_THREADS", "no number");
        const Outcome wrong = podium({"status"});
        const Outcome overruled = podium({"status", "--threads", "2"});
        m_program.environment().remove("PODIUM_THREADS");
        QCOMPARE(wrong.status, 2);
        QCOMPARE(overruled.status, 0);
    }

    void runJson()
    {
        const Outcome outcome = podium({"run", "--json"});
        QCOMPARE(outcome.status, 0);
        const QJsonArray stages = outcome.json().array();
        QCOMPARE(stages.size(), 4);
        for (const QJsonValue& stage : stages) {
            QCOMPARE(stage["state"].toString(), QString("unchanged"));
            QVERIFY(!stage["reason"].toString().isEmpty());
            QVERIFY(stage["seconds"].isDouble());
        }
        QCOMPARE(stages[0]["stage"].toString(), QString("clean"));
        const QJsonArray one = podium({"run", "train", "--force", "--json"}).json().array();
        QCOMPARE(one.last()["stage"].toString(), QString("train"));
        QCOMPARE(one.last()["state"].toString(), QString("ran"));
    }
    void statusAndDagJson()
    {
        const QJsonArray status = podium({"status", "--json"}).json().array();
        QCOMPARE(status.size(), 4);
        QCOMPARE(status[0]["state"].toString(), QString("up_to_date"));
        const QJsonArray dag = podium({"dag", "--json"}).json().array();
        QCOMPARE(dag[1]["stage"].toString(), QString("featurize"));
        QCOMPARE(dag[1]["after"].toArray(), QJsonArray{"clean"});
        QVERIFY(dag[2]["outs"].toArray().contains("models/model.podium"));
        const QJsonArray check = podium({"check", "--json"}).json().array();
        QVERIFY(!check.isEmpty());
        for (const QJsonValue& item : check)
            QVERIFY(!item["id"].toString().isEmpty() && !item["text"].toString().isEmpty());
    }

    void experimentsAsJson()
    {
        const QJsonArray list = podium({"exp", "list", "--json"}).json().array();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0]["name"].toString(), QString("second")); // newest first
        for (const QJsonValue& value : list) {
            const QJsonObject experiment = value.toObject();
            for (const char* key : {"name", "id", "commit", "status", "created", "duration_s", "dataset",
                                    "params", "metrics", "confusion", "rows", "warnings"})
                QVERIFY2(experiment.contains(key), key);
            QVERIFY(QRegularExpression("^[0-9a-f]{32}$").match(experiment["id"].toString()).hasMatch());
            QCOMPARE(experiment["status"].toString(), QString("FINISHED"));
            QVERIFY(QRegularExpression("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*Z$")
                        .match(experiment["created"].toString())
                        .hasMatch());
            QCOMPARE(keys(experiment["confusion"]), (QStringList{"fn", "fp", "tn", "tp"}));
            QCOMPARE(keys(experiment["metrics"]),
                     (QStringList{"accuracy", "average_precision", "brier", "f1", "log_loss", "precision",
                                  "recall", "roc_auc"}));
            QVERIFY(experiment["params"].toObject()["train.n_est"].isDouble());
        }
        const QJsonObject shown = podium({"exp", "show", "first", "--json"}).json().object();
        QCOMPARE(QJsonValue(shown), list[1]);
        QCOMPARE(podium({"exp", "show", shown["id"].toString().left(8), "--json"}).json().object(), shown);
        const QJsonObject diff = podium({"exp", "diff", "first", "second", "--json"}).json().object();
        QCOMPARE(diff["params"].toObject().keys(), QStringList{"train.n_est"});
        QCOMPARE(diff["params"]["train.n_est"]["diff"].toDouble(), 2.0);
        const QJsonObject significance = diff["significance"].toObject();
        QVERIFY(significance["same_rows"].toBool());
        QCOMPARE(significance["rows"].toInt(), shown["rows"]["validation"].toInt());
        const QJsonObject confusion = shown["confusion"].toObject();
        QCOMPARE(significance["right"]["a"].toInt(), confusion["tp"].toInt() + confusion["tn"].toInt());
        QCOMPARE(significance["bootstrap"]["intervals"].toObject().keys(),
                 (QStringList{"accuracy", "f1", "precision", "recall", "roc_auc"}));
        QVERIFY(!significance["verdict"]["text"].toString().isEmpty());
    }
    void experimentsAsText()
    {
        const QByteArray list = podium({"exp", "list"}).output;
        for (const char* part :
             {"cwurData\n", "Precision", "Recall", "F1", "Accuracy", "ROC AUC", "first", "second", "n_est"})
            QVERIFY2(list.contains(part), list.constData());
        QVERIFY(!list.contains("Brier"));
        const QByteArray shown = podium({"exp", "show", "first"}).output;
        QVERIFY2(shown.contains("train.n_est") && shown.contains("Confusion matrix"), shown.constData());
        const QByteArray diff = podium({"exp", "diff", "first", "second"}).output;
        QVERIFY2(diff.contains("train.n_est") && diff.contains("+2") && !diff.contains("train.seed"),
                 diff.constData());
        QVERIFY2(diff.contains("Significance") && diff.contains("DeLong") && diff.contains(" rows"), diff.constData());
    }

    void streamsAreKeptApart()
    {
        const Outcome csv = podium({"predict", "--run", "first", "data/raw/cwurData.csv"});
        QVERIFY2(csv.status == 0, csv.errors.constData());
        QVERIFY(csv.output.startsWith("row,"));
        QVERIFY(!csv.output.contains('\x1b') && !csv.errors.contains('\r')); // no bar without a terminal
        const Outcome file =
            podium({"predict", "--run", "first", "data/raw/cwurData.csv", "-o", "out.csv", "--quiet"});
        QCOMPARE(file.status, 0);
        QVERIFY(file.output.isEmpty());
        QCOMPARE(PodiumProgram::read(m_project + "/out.csv"), csv.output);
        QFile::remove(m_project + "/out.csv");
    }

    void predictionsAreListedAndTakenBack()
    {
        const QJsonArray kept = podium({"predict", "--list", "--json"}).json().array();
        QVERIFY(kept.size() >= 2);
        const QString id = kept[0].toObject()["id"].toString();
        QCOMPARE(kept[0].toObject()["table"].toString(), QStringLiteral("cwurData.csv"));
        QVERIFY(podium({"predict", "--list"}).output.contains(id.left(10).toUtf8()));
        const Outcome rows = podium({"predict", "--kept", id.left(10)});
        QVERIFY2(rows.status == 0 && rows.output.startsWith("row,"), rows.errors.constData());
        QCOMPARE(podium({"undo"}).status, 0);
        QCOMPARE(podium({"predict", "--list", "--json"}).json().array().size(), kept.size() - 1);
        QCOMPARE(podium({"predict", "--kept", id}).status, 1);
    }

    void fullOutputIsAnError()
    {
        if (!QFile::exists("/dev/full"))
            QSKIP("no /dev/full here");
        const Outcome outcome =
            m_program.runProgram("sh", m_project, {"-c", "podium exp list --json > /dev/full"});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.errors.contains("disk is full"), outcome.errors.constData());
    }
    void readerThatGoesAwayIsNoDrama()
    {
        const Outcome outcome = m_program.runProgram("sh", m_project, {"-c", "podium run --force | true"});
        QVERIFY2(!outcome.errors.contains("Error"), outcome.errors.constData());
        QCOMPARE(podium({"status", "--json"}).json()[0]["state"].toString(),
                 QString("up_to_date")); // the run went to its end
    }
    void openStartsTheWorkbenchBesideIt()
    {
        const QString bin = m_program.path("elsewhere");
        QVERIFY(QDir().mkpath(bin));
        QVERIFY(QFile::copy(QString::fromLocal8Bit(qgetenv("PODIUM_BIN")) + "/podium", bin + "/podium"));
        const Outcome missing =
            m_program.runProgram("sh", m_project, {"-c", "PATH=/nowhere " + bin + "/podium open ."});
        QCOMPARE(missing.status, 1);
        QVERIFY2(missing.errors.contains("podium-workbench"), missing.errors.constData());
        QVERIFY(PodiumProgram::write(bin + "/podium-workbench", "#!/bin/sh\necho \"opened $1\"\n"));
        QVERIFY(QFile::setPermissions(bin + "/podium-workbench",
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const Outcome opened = m_program.runProgram(bin + "/podium", m_program.folder(), {"open", "project"});
        QCOMPARE(opened.status, 0);
        QCOMPARE(opened.output.trimmed(), "opened " + m_project.toUtf8());
    }

    void signalsEndAStageAndItsChildren_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("INT") << SIGINT;
        QTest::newRow("TERM") << SIGTERM;
        QTest::newRow("HUP") << SIGHUP;
    }
    void signalsEndAStageAndItsChildren()
    {
        QFETCH(int, number);
        const QString folder = m_program.path("slow" + QString::number(number));
        QVERIFY(m_program.run(m_program.folder(), {"init", folder, "--sample"}).status == 0);
        QVERIFY(PodiumProgram::write(
            folder + "/dvc.yaml",
            "stages:\n  slow:\n    cmd: echo $$ > child.txt; sleep 60 & wait\n    outs:\n    - out.txt\n"));
        QProcess process;
        m_program.start(process, "podium", folder, {"run"});
        QTRY_VERIFY_WITH_TIMEOUT(!PodiumProgram::read(folder + "/child.txt").isEmpty(), 10000);
        const auto child = static_cast<pid_t>(PodiumProgram::read(folder + "/child.txt").trimmed().toInt());
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(process.processId()), number);
        QVERIFY(process.waitForFinished(10000));
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("cancelled"));
        QTRY_VERIFY_WITH_TIMEOUT(::kill(child, 0) != 0, 3000);
        QCOMPARE(m_program.run(folder, {"status"}).status, 0);
    }

    void undoListsAndTakesBack()
    {
        QVERIFY(podium({"run", "-S", "train.n_est=9"}).status == 0);
        QVERIFY(PodiumProgram::read(m_project + "/params.yaml").contains("n_est: 9"));
        const QJsonArray journal = podium({"undo", "--list", "--json"}).json().array();
        QVERIFY(!journal.isEmpty());
        QVERIFY(!journal[0]["what"]["text"].toString().isEmpty());
        const Outcome undone = podium({"undo"});
        QVERIFY2(undone.status == 0, undone.errors.constData());
        QVERIFY(undone.output.startsWith("Taken back: "));
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
