// Two processes of podium in one project at the same time: both come through, or one says that the other is at it; nothing is lost.
#include <QTest>

#include <memory>

#include "tests/support/PodiumProgram.h"

using podium::test::Outcome;
using podium::test::PodiumProgram;

class tst_side_by_side : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (!QFile::exists(QString::fromLocal8Bit(qgetenv("PODIUM_BIN")) + "/podium"))
            QSKIP("podium is not built");
        QByteArray rows = "length,kind\n";
        for (int i = 0; i < 120; ++i)
            rows += QByteArray::number(i * 37 % 100) + (i * 37 % 100 > 55 ? ",tall\n" : ",small\n");
        QVERIFY(PodiumProgram::write(m_program.path("flowers.csv"), rows));
        const Outcome made = m_program.run(m_program.folder(), {"init", project(), "--data", m_program.path("flowers.csv"), "--target", "kind"});
        QVERIFY2(made.status == 0, made.errors.constData());
    }

    void imports()
    {
        QVERIFY(PodiumProgram::write(m_program.path("towns.csv"), "town,inhabitants\nLugo,98025\n"));
        QVERIFY(PodiumProgram::write(m_program.path("rivers.csv"), "river,length\nMiño,307\n"));
        for (int round = 0; round < 5; ++round) {
            const QStringList tables{"towns", "rivers"};
            const std::vector<Outcome> outcomes =
                together({{"data", "import", m_program.path("towns.csv"), "--json"}, {"data", "import", m_program.path("rivers.csv"), "--json"}});
            for (int i = 0; i < 2; ++i) {
                const bool there = QFile::exists(project() + "/data/raw/" + tables[i] + ".csv") &&
                                   QFile::exists(project() + "/data/raw/" + tables[i] + ".csv.dvc");
                QVERIFY2(outcomes[i].status == 0 || (outcomes[i].status == 1 && outcomes[i].errors.contains("Another program")),
                         outcomes[i].errors.constData());
                QCOMPARE(there, outcomes[i].status == 0);
            }
            QVERIFY(outcomes[0].status == 0 || outcomes[1].status == 0);
            const QByteArray ignored = PodiumProgram::read(project() + "/data/raw/.gitignore");
            for (int i = 0; i < 2; ++i)
                QCOMPARE(ignored.contains('/' + tables[i].toUtf8() + ".csv"), outcomes[i].status == 0);
            verify();
            for (const Outcome& outcome : outcomes)
                if (outcome.status == 0)
                    QCOMPARE(m_program.run(project(), {"undo"}).status, 0);
            for (const QString& table : tables)
                QVERIFY(!QFile::exists(project() + "/data/raw/" + table + ".csv"));
        }
    }

    /// What a run counts on being there is not deleted below it.
    void cleaningUpAndExperiments()
    {
        for (int round = 0; round < 4; ++round) {
            const QStringList experiment{"exp", "run", "-n", "one", "-S", "train.n_est=" + QString::number(30 + round)};
            QCOMPARE(m_program.run(project(), experiment).status, 0);
            QCOMPARE(m_program.run(project(), {"exp", "remove", "one"}).status, 0);
            QStringList again = experiment; // of the same results, which lie in the trash
            again[3] = "two";
            const std::vector<Outcome> outcomes = together({again, {"gc"}});
            QVERIFY2(outcomes[0].status == 0, outcomes[0].errors.constData());
            QVERIFY2(outcomes[1].status == 0 || outcomes[1].errors.contains("Another program"), outcomes[1].errors.constData());
            const Outcome applied = m_program.run(project(), {"exp", "apply", "two"});
            QVERIFY2(applied.status == 0, applied.errors.constData());
            verify();
            QCOMPARE(m_program.run(project(), {"undo"}).status, 0);
            QCOMPARE(m_program.run(project(), {"exp", "remove", "two"}).status, 0);
            QCOMPARE(m_program.run(project(), {"gc"}).status, 0);
        }
    }

private:
    QString project() const { return m_program.path("project"); }

    std::vector<Outcome> together(const std::vector<QStringList>& commands)
    {
        std::vector<std::unique_ptr<QProcess>> processes;
        for (const QStringList& command : commands) {
            processes.push_back(std::make_unique<QProcess>());
            m_program.start(*processes.back(), "podium", project(), command);
        }
        std::vector<Outcome> outcomes;
        for (const auto& process : processes) {
            Outcome outcome;
            if (process->waitForFinished(60000) && process->exitStatus() == QProcess::NormalExit)
                outcome.status = process->exitCode();
            outcome.output = process->readAllStandardOutput();
            outcome.errors = process->readAllStandardError();
            outcomes.push_back(std::move(outcome));
        }
        return outcomes;
    }

    void verify()
    {
        const Outcome verified = m_program.run(project(), {"verify"});
        QVERIFY2(verified.status == 0, (verified.output + verified.errors).constData());
        const Outcome fsck = m_program.runProgram("git", project(), {"fsck", "--strict", "--no-dangling"});
        QVERIFY2(fsck.status == 0, fsck.errors.constData());
    }

    PodiumProgram m_program;
};

QTEST_GUILESS_MAIN(tst_side_by_side)
#include "tst_side_by_side.moc"
