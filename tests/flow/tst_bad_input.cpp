// What a user can get wrong: each case gets a message that says what, where and how to mend it, exit status 1, and
// leaves the project as it was.
#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/PodiumProgram.h"

using podium::test::Outcome;
using podium::test::PodiumProgram;

namespace {

/// Everything of a project that a failed command may not touch: names, sizes and contents, without caches.
QMap<QString, QByteArray> contents(const QString& folder)
{
    QMap<QString, QByteArray> found;
    QStringList pending{folder};
    while (!pending.isEmpty()) {
        const QString current = pending.takeFirst();
        for (const QFileInfo& info : QDir(current).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            const QString relative = QDir(folder).relativeFilePath(info.filePath());
            if (relative == ".podium" || relative == ".dvc/tmp" || relative == ".git/index")
                continue;
            if (info.isDir())
                pending.append(info.filePath());
            else
                found.insert(relative, PodiumProgram::read(info.filePath()));
        }
    }
    return found;
}

/// Names of what differs, for a readable failure.
QStringList differences(const QMap<QString, QByteArray>& before, const QMap<QString, QByteArray>& after)
{
    QStringList names;
    for (auto it = before.begin(); it != before.end(); ++it)
        if (after.value(it.key()) != it.value())
            names << "changed or gone: " + it.key();
    for (auto it = after.begin(); it != after.end(); ++it)
        if (!before.contains(it.key()))
            names << "new: " + it.key();
    return names;
}

} // namespace

class TestBadInput : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const Outcome made = m_program.run(m_program.folder(), {"init", "project", "--sample"});
        QVERIFY2(made.status == 0, made.errors.constData());
        m_project = m_program.path("project");
    }

    void aParameterThatCannotBe_data()
    {
        QTest::addColumn<QStringList>("settings");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("unknown dataset") << QStringList{"train.train_data=nowhereData"} << QByteArray("nowhereData");
        QTest::newRow("world_rank above max_rank")
            << QStringList{"featurize.world_rank=200", "featurize.max_rank=100"} << QByteArray("world_rank");
        QTest::newRow("world_rank equal to max_rank") << QStringList{"featurize.world_rank=100"} << QByteArray("world_rank");
        QTest::newRow("max_features 0") << QStringList{"featurize.max_features=0"} << QByteArray("featurize.max_features");
        QTest::newRow("no trees") << QStringList{"train.n_est=0"} << QByteArray("train.n_est");
        QTest::newRow("word for a number") << QStringList{"train.n_est=many"} << QByteArray("train.n_est");
        QTest::newRow("ambiguous short key") << QStringList{"max_features=3"} << QByteArray("train.max_features");
        QTest::newRow("unknown key") << QStringList{"train.trees=3"} << QByteArray("train.trees");
        QTest::newRow("unknown column") << QStringList{"featurize.columns={cwurData: [nosuchcolumn]}"}
                                        << QByteArray("nosuchcolumn");
        QTest::newRow("unknown criterion") << QStringList{"train.criterion=beauty"} << QByteArray("gini");
    }

    void aParameterThatCannotBe()
    {
        QFETCH(QStringList, settings);
        QFETCH(QByteArray, part);
        for (const QStringList& command : {QStringList{"run"}, QStringList{"exp", "run", "-n", "never"}}) {
            QStringList arguments = command;
            for (const QString& setting : settings)
                arguments << "-S" << setting;
            const auto before = contents(m_project);
            const Outcome outcome = m_program.run(m_project, arguments);
            QCOMPARE(outcome.status, 1);
            QVERIFY2(outcome.errors.contains(part), outcome.errors.constData());
            const QStringList changed = differences(before, contents(m_project));
            QVERIFY2(changed.isEmpty(), qPrintable(changed.join(", ")));
        }
    }

    void aFileThatCannotBeRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArrayList>("parts");
        QTest::newRow("broken params.yaml") << "params.yaml" << QByteArray("train:\n  n_est: [1\n")
                                            << QByteArrayList{"params.yaml"};
        QTest::newRow("broken dvc.yaml") << "dvc.yaml" << QByteArray("stages:\n  clean: {cmd: x\n")
                                         << QByteArrayList{"dvc.yaml"};
        QTest::newRow("cycle") << "dvc.yaml"
                               << QByteArray("stages:\n  a:\n    cmd: cp x y\n    deps: [x]\n    outs: [y]\n"
                                             "  b:\n    cmd: cp y x\n    deps: [y]\n    outs: [x]\n")
                               << QByteArrayList{"dvc.yaml", "a", "b"};
        QTest::newRow("empty table") << "data/raw/cwurData.csv" << QByteArray() << QByteArrayList{"cwurData"};
        QTest::newRow("only a header") << "data/raw/cwurData.csv"
                                       << QByteArray("world_rank,institution,country,national_rank,"
                                                     "quality_of_education,alumni_employment,quality_of_faculty,"
                                                     "publications,influence,citations,broad_impact,patents,score,year\n")
                                       << QByteArrayList{"cwurData"};
        QTest::newRow("missing column") << "data/raw/cwurData.csv" << QByteArray("world_rank,institution\n1,A\n2,B\n")
                                        << QByteArrayList{"cwurData", "broad_impact"};
        QTest::newRow("one row") << "data/raw/shanghaiData.csv"
                                 << QByteArray("world_rank,university_name,national_rank,total_score,alumni,award,hici,"
                                               "ns,pub,pcp,year\n1,A,1,100,1,1,1,1,1,1,2005\n")
                                 << QByteArrayList{"shanghaiData"};
        QTest::newRow("broken recipe") << "recipes/cwurData.yaml" << QByteArray("- polish: {columns: [score]}\n")
                                       << QByteArrayList{"recipes/cwurData.yaml", "polish"};
    }

    void aFileThatCannotBeRead()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArrayList, parts);
        const QString path = m_project + "/" + file;
        const QByteArray original = PodiumProgram::read(path);
        const QByteArray record = PodiumProgram::read(path + ".dvc");
        QVERIFY(PodiumProgram::write(path, bytes));
        const auto before = contents(m_project);
        const Outcome outcome = m_program.run(m_project, {"run"});
        const QStringList changed = differences(before, contents(m_project));
        const QByteArray recordAfter = PodiumProgram::read(path + ".dvc");
        QVERIFY(PodiumProgram::write(path, original));
        if (!record.isEmpty())
            QVERIFY(PodiumProgram::write(path + ".dvc", record));
        QCOMPARE(outcome.status, 1);
        for (const QByteArray& part : parts)
            QVERIFY2(outcome.errors.contains(part), outcome.errors.constData());
        QVERIFY2(changed.isEmpty(), qPrintable(changed.join(", ")));
        QVERIFY2(recordAfter == record, "an unreadable table became the imported one");
    }

    void oneClassIsAWarningNotAnError()
    {
        const Outcome ran =
            m_program.run(m_project, {"exp", "run", "-n", "oneClass", "-S", "train.train_data=shanghaiData", "-S",
                                      "featurize.max_rank=300", "-S", "featurize.world_rank=150"});
        QVERIFY2(ran.status == 0, ran.errors.constData());
        const Outcome listed = m_program.run(m_project, {"exp", "list", "--json"});
        QCOMPARE(listed.status, 0);
        QJsonObject found;
        for (const QJsonValue& item : listed.json().array())
            if (item["name"] == "oneClass")
                found = item.toObject();
        QCOMPARE(found["status"].toString(), "FINISHED");
        QVERIFY(!found["warnings"].toArray().isEmpty());
        const QJsonObject metrics = found["metrics"].toObject();
        QVERIFY(metrics.contains("roc_auc") && metrics["roc_auc"].isNull());
        QVERIFY(metrics["accuracy"].isDouble());
    }

    void aProjectIsNotMadeTwice()
    {
        const auto before = contents(m_project);
        const Outcome again = m_program.run(m_program.folder(), {"init", "project", "--sample"});
        QCOMPARE(again.status, 1);
        QVERIFY2(again.errors.contains("project"), again.errors.constData());
        QVERIFY(differences(before, contents(m_project)).isEmpty());
    }

    void aFolderWithoutTheTablesIsNotAProject()
    {
        QVERIFY(QDir().mkpath(m_program.path("elsewhere")));
        QVERIFY(PodiumProgram::write(m_program.path("elsewhere/other.csv"), "a,b\n1,2\n"));
        const Outcome outcome = m_program.run(m_program.folder(), {"init", "fresh", "--data", "elsewhere"});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.errors.contains("--target"), outcome.errors.constData());
        QVERIFY(!QFileInfo::exists(m_program.path("fresh")));
    }

    void aNumericTargetNeedsALimit()
    {
        QByteArray table = "width,height\n";
        for (int i = 0; i < 100; ++i)
            table += QByteArray::number(i) + "," + QByteArray::number((i * 37) % 100) + ".5\n";
        QVERIFY(PodiumProgram::write(m_program.path("numbers.csv"), table));
        const QStringList init{"init", "limited", "--data", "numbers.csv", "--target"};
        const Outcome refused = m_program.run(m_program.folder(), init + QStringList{"height"});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.errors.contains("COLUMN<NUMBER"), refused.errors.constData());
        QVERIFY(!QFileInfo::exists(m_program.path("limited")));
        const Outcome made = m_program.run(m_program.folder(), init + QStringList{"height < 30.5"});
        QVERIFY2(made.status == 0, made.errors.constData());
        const Outcome ran = m_program.run(m_program.path("limited"), {"run"});
        QVERIFY2(ran.status == 0, ran.errors.constData());
        const QByteArray metrics = PodiumProgram::read(m_program.path("limited/reports/metrics.json"));
        const QJsonObject classes = QJsonDocument::fromJson(metrics)["class_rows"].toObject();
        QCOMPARE(classes["train"].toObject()["1"].toInt() + classes["validation"].toObject()["1"].toInt(), 30);
    }

    void aColumnNamedLikeALimitIsMeantByItsName()
    {
        QByteArray table = "width,age<5,age\n";
        for (int i = 0; i < 60; ++i)
            table += QByteArray::number(i) + (i % 3 == 0 ? ",yes," : ",no,") + QByteArray::number(i % 10) + "\n";
        QVERIFY(PodiumProgram::write(m_program.path("ages.csv"), table));
        const auto made = [&](const QString& folder, const QString& target) {
            return m_program.run(m_program.folder(), {"init", folder, "--data", "ages.csv", "--target", target});
        };
        const Outcome named = made("by-name", "age<5");
        QVERIFY2(named.status == 0, named.errors.constData());
        const QByteArray byName = PodiumProgram::read(m_program.path("by-name/params.yaml"));
        QVERIFY2(byName.contains("target: \"age<5\"\n") && byName.contains("positive: \"yes\"\n"), byName.constData());
        const Outcome limited = made("by-limit", "age<6");
        QVERIFY2(limited.status == 0, limited.errors.constData());
        const QByteArray byLimit = PodiumProgram::read(m_program.path("by-limit/params.yaml"));
        QVERIFY2(byLimit.contains("target: age\n") && byLimit.contains("threshold: 6.0\n"), byLimit.constData());

        for (const QString& target : {QStringLiteral("age<nan"), QStringLiteral("age<six"), QStringLiteral("size<6"),
                                      QStringLiteral("age<5<1"), QStringLiteral("<6")}) {
            const Outcome refused = made("refused", target);
            QCOMPARE(refused.status, 1);
            QVERIFY2(refused.errors.contains("width, age<5, age") || target == "age<5<1", refused.errors.constData());
            QVERIFY(!QFileInfo::exists(m_program.path("refused")));
        }
    }

    void aTargetOfSeveralTablesNamesThem()
    {
        QVERIFY(QDir().mkpath(m_program.path("several")));
        QVERIFY(PodiumProgram::write(m_program.path("several/one.csv"), "a,kind\n1,x\n"));
        QVERIFY(PodiumProgram::write(m_program.path("several/two.csv"), "b,kind\n1,x\n"));
        QVERIFY(PodiumProgram::write(m_program.path("several/other.csv"), "c,d\n1,x\n"));
        const Outcome outcome =
            m_program.run(m_program.folder(), {"init", "unclear", "--data", "several", "--target", "kind"});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.errors.contains("one, two") && !outcome.errors.contains("other"), outcome.errors.constData());
        QVERIFY(!QFileInfo::exists(m_program.path("unclear")));
    }

    void outsideAProject()
    {
        for (const QStringList& command : {QStringList{"run"}, {"status"}, {"exp", "list"}, {"check"}, {"undo"}}) {
            const Outcome outcome = m_program.run(m_program.home(), command);
            QCOMPARE(outcome.status, 1);
            QVERIFY2(outcome.errors.contains("podium init"), outcome.errors.constData());
        }
    }

    void wrongUsageIsTwo()
    {
        QCOMPARE(m_program.run(m_project, {"polish"}).status, 2);
        QCOMPARE(m_program.run(m_project, {"run", "--nonsense"}).status, 2);
        QCOMPARE(m_program.run(m_project, {"exp"}).status, 2);
    }

    void aReadOnlyFolder()
    {
        if (geteuid() == 0)
            QSKIP("root may write everywhere: the fault tests cover this with an interposed EACCES");
        const QString folder = m_program.path("locked");
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(chmod(qPrintable(folder), 0555) == 0);
        const Outcome outcome = m_program.run(m_program.folder(), {"init", "locked/project", "--sample"});
        chmod(qPrintable(folder), 0755);
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.errors.contains("locked"), outcome.errors.constData());
    }

    void localesAndIdentityDoNotMatter()
    {
        // The same work under two other locales, with and without a git identity, gives the same bytes.
        QList<QMap<QString, QByteArray>> made;
        for (const char* locale : {"C.UTF-8", "es_ES.UTF-8", "tr_TR.UTF-8"}) {
            PodiumProgram program;
            program.environment().insert("LC_ALL", locale);
            if (qstrcmp(locale, "es_ES.UTF-8") == 0) {
                program.environment().insert("GIT_AUTHOR_NAME", "Iñaki");
                program.environment().insert("GIT_AUTHOR_EMAIL", "i@example.org");
            }
            const Outcome init = program.run(program.folder(), {"init", "p", "--sample"});
            QVERIFY2(init.status == 0, init.errors.constData());
            const Outcome run = program.run(program.path("p"), {"run"});
            QVERIFY2(run.status == 0, run.errors.constData());
            QMap<QString, QByteArray> all = contents(program.path("p"));
            for (auto it = all.begin(); it != all.end();)
                it = it.key().startsWith(".git/") ? all.erase(it) : std::next(it);
            made.append(all);
        }
        for (qsizetype i = 1; i < made.size(); ++i) {
            const QStringList changed = differences(made[0], made[i]);
            QVERIFY2(changed.isEmpty(), qPrintable(changed.join(", ")));
        }
    }

    void ctrlCEndsASweepAndKeepsTheProject()
    {
        PodiumProgram program;
        QVERIFY(program.run(program.folder(), {"init", "p", "--sample"}).status == 0);
        QByteArray sweep;
        for (int i = 0; i < 40; ++i)
            sweep += QByteArray("- name: s") + QByteArray::number(i) + "\n  params: {train.n_est: 3000, train.seed: "
                     + QByteArray::number(i) + "}\n";
        QVERIFY(PodiumProgram::write(program.path("p/sweeps/long.yaml"), sweep));
        QProcess process;
        program.start(process, "podium", program.path("p"), {"exp", "sweep", "sweeps/long.yaml"});
        QTest::qWait(400);
        QVERIFY(process.state() == QProcess::Running);
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20000));
        QVERIFY2(timer.elapsed() < 2000, "cancelling took too long");
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(program.run(program.path("p"), {"status"}).status == 0);
        QVERIFY(program.run(program.path("p"), {"exp", "list", "--json"}).json().isArray());
        QVERIFY(program.runProgram("git", program.path("p"), {"fsck", "--strict"}).status == 0);
    }

    void aSecondProcessIsToldAndWaitsForNothing()
    {
        PodiumProgram program;
        QVERIFY(program.run(program.folder(), {"init", "p", "--sample"}).status == 0);
        const QString params = program.path("p/dvc.yaml");
        const QByteArray original = PodiumProgram::read(params);
        QVERIFY(PodiumProgram::write(params, "stages:\n  slow:\n    cmd: sleep 8 && echo done > out.txt\n    outs: [out.txt]\n"));
        QProcess first;
        program.start(first, "podium", program.path("p"), {"run"});
        QTest::qWait(1000);
        QVERIFY(first.state() == QProcess::Running);
        const Outcome reader = program.run(program.path("p"), {"exp", "list"}, 3000);
        QCOMPARE(reader.status, 0);
        const Outcome second = program.run(program.path("p"), {"run"}, 7000);
        QCOMPARE(second.status, 1);
        QVERIFY2(!second.errors.isEmpty(), "the second process is told why");
        QVERIFY(first.waitForFinished(20000));
        QCOMPARE(first.exitCode(), 0);
        QCOMPARE(PodiumProgram::read(program.path("p/out.txt")), QByteArray("done\n"));
    }

private:
    PodiumProgram m_program;
    QString m_project;
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
