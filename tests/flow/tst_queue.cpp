// The queue through the real programs: several work on one queue, some are stopped or killed, and each experiment runs once.
#include <QElapsedTimer>
#include <QTest>

#include <csignal>

#include "core/project/Experiment.h"
#include "tests/support/PodiumProgram.h"

using podium::test::Outcome;
using podium::test::PodiumProgram;

namespace {

/// A project whose one stage writes down that it began and waits until a file says go.
class SlowProject
{
public:
    SlowProject()
    {
        m_program.environment().insert("GIT_AUTHOR_NAME", "A");
        m_program.environment().insert("GIT_AUTHOR_EMAIL", "a@b");
        m_program.environment().insert("GIT_COMMITTER_NAME", "A");
        m_program.environment().insert("GIT_COMMITTER_EMAIL", "a@b");
        QCOMPARE(m_program.run(m_program.folder(), {"init", "p", "--sample"}).status, 0);
        const QByteArray log = m_program.path("begun").toUtf8(), go = m_program.path("go").toUtf8();
        PodiumProgram::write(path("dvc.yaml"), "stages:\n  slow:\n    cmd: cat params.yaml >> " + log + "; while [ ! -e " + go +
                                                   " ]; do sleep 0.02; done; cp params.yaml out.txt\n    params: [value]\n    outs: [out.txt]\n");
        PodiumProgram::write(path("params.yaml"), "value: 0\n");
        QCOMPARE(m_program.runProgram("git", folder(), {"add", "-A"}).status, 0);
        QCOMPARE(m_program.runProgram("git", folder(), {"commit", "-qm", "slow"}).status, 0);
    }

    QString folder() const { return m_program.path("p"); }
    QString path(const QString& file) const { return folder() + "/" + file; }
    Outcome podium(const QStringList& arguments) const { return m_program.run(folder(), arguments); }
    Outcome git(const QStringList& arguments) const { return m_program.runProgram("git", folder(), arguments); }
    void start(QProcess& process, const QStringList& arguments) const { m_program.start(process, "podium", folder(), arguments); }
    void go() const { PodiumProgram::write(m_program.path("go"), "1"); }
    QList<QByteArray> begun() const { return PodiumProgram::read(m_program.path("begun")).trimmed().split('\n'); }

    void enqueue(int value) const
    {
        const Outcome outcome = podium({"exp", "run", "--queue", "-n", "v" + QString::number(value), "-S", "value=" + QString::number(value)});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
    }
    QJsonObject job(const QString& name) const
    {
        for (const QJsonValue& job : podium({"queue", "list", "--all", "--json"}).json()["jobs"].toArray())
            if (job["name"].toString() == name)
                return job.toObject();
        return {};
    }
    bool waitFor(const QString& name, const QString& state) const
    {
        return QTest::qWaitFor([&] { return job(name)["state"].toString() == state; }, 30000);
    }
    QStringList experiments() const
    {
        QStringList names;
        for (const QJsonValue& one : podium({"exp", "list", "--json"}).json().array())
            names.append(one["name"].toString());
        names.sort();
        return names;
    }
    QByteArray pins() const { return git({"for-each-ref", "refs/podium/queue"}).output; }

private:
    PodiumProgram m_program;
};

QStringList names(const Outcome& listing)
{
    QStringList all;
    for (const QJsonValue& job : listing.json()["jobs"].toArray())
        all.append(job["name"].toString() + ":" + job["state"].toString());
    return all;
}

} // namespace

class TestQueue : public QObject
{
    Q_OBJECT

private slots:
    void whatWaitsIsFrozenAndSurvivesTheGarbageCollector()
    {
        const SlowProject project;
        project.go();
        PodiumProgram::write(project.path("params.yaml"), "value: 0 # as it was\n");
        project.enqueue(7);
        PodiumProgram::write(project.path("params.yaml"), "value: 1 # edited since\n");
        QVERIFY(!project.pins().isEmpty());
        QCOMPARE(project.git({"gc", "--prune=now", "-q"}).status, 0);
        const Outcome outcome = project.podium({"queue", "run"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        QVERIFY(outcome.output.contains("v7"));
        QCOMPARE(PodiumProgram::read(project.path("params.yaml")), QByteArray("value: 1 # edited since\n"));
        QCOMPARE(project.pins(), QByteArray());
        QCOMPARE(project.git({"fsck", "--strict"}).status, 0);
        QCOMPARE(project.podium({"exp", "apply", "v7"}).status, 0);
        QCOMPARE(PodiumProgram::read(project.path("params.yaml")), QByteArray("value: 7 # as it was\n"));
        QCOMPARE(project.podium({"undo"}).status, 0);
        QCOMPARE(project.podium({"undo"}).status, 0); // the experiment itself
        QCOMPARE(project.experiments(), QStringList());
        QVERIFY(project.podium({"queue", "run"}).output.contains("Nothing waits"));
    }

    void theOrderIsChangedByCommands()
    {
        const SlowProject project;
        project.go();
        for (int value = 1; value <= 3; ++value)
            project.enqueue(value);
        QCOMPARE(names(project.podium({"queue", "move", "v3", "first", "--json"})), (QStringList{"v3:waiting", "v1:waiting", "v2:waiting"}));
        QCOMPARE(project.podium({"queue", "move", "v1", "0"}).status, 2);
        QCOMPARE(project.podium({"queue", "pause", "v1"}).status, 0);
        QCOMPARE(project.podium({"queue", "cancel", "v2"}).status, 0);
        QCOMPARE(project.podium({"queue", "cancel", "nobody"}).status, 1);
        QCOMPARE(names(project.podium({"queue", "list", "--json"})), (QStringList{"v3:waiting", "v1:paused"}));
        QVERIFY(project.podium({"queue", "list"}).output.contains("Nobody works on the queue"));
        QCOMPARE(project.podium({"queue", "pause"}).status, 0);
        QCOMPARE(project.podium({"queue", "run", "--json"}).json()["left"].toInt(), 1);
        QCOMPARE(project.podium({"queue", "resume"}).status, 0);
        QCOMPARE(project.podium({"queue", "run"}).status, 0);
        QCOMPARE(project.experiments(), QStringList{"v3"});
        QCOMPARE(project.podium({"queue", "resume", "v1"}).status, 0);
        QCOMPARE(project.podium({"queue", "retry", "v2"}).status, 0);
        QCOMPARE(project.podium({"queue", "retry", "v3"}).status, 1);
        QCOMPARE(project.podium({"queue", "run", "-j", "2"}).status, 0);
        QCOMPARE(project.experiments(), (QStringList{"v1", "v2", "v3"}));
        QCOMPARE(project.podium({"queue", "remove", "v1", "v2", "v3"}).status, 0);
        QCOMPARE(names(project.podium({"queue", "list", "--all", "--json"})), QStringList());
        QCOMPARE(project.experiments().size(), 3);
    }

    void twoProgramsShareTheWork()
    {
        const SlowProject project;
        PodiumProgram::write(project.path("sweep.yaml"), [] {
            QByteArray list;
            for (int value = 1; value <= 6; ++value)
                list += "- {name: v" + QByteArray::number(value) + ", params: {value: " + QByteArray::number(value) + "}}\n";
            return list;
        }());
        QCOMPARE(project.podium({"exp", "sweep", "sweep.yaml", "--queue", "--jobs", "2"}).status, 2);
        QCOMPARE(project.podium({"exp", "sweep", "sweep.yaml", "--queue", "--json"}).json()["queued"].toArray().size(), 6);
        QProcess first, second;
        project.start(first, {"queue", "run", "-j", "1"});
        project.start(second, {"queue", "run", "-j", "1"});
        QVERIFY(project.waitFor("v1", "running"));
        QVERIFY(project.waitFor("v2", "running")); // by the other one
        QVERIFY(project.job("v1")["worker"].toInt() != project.job("v2")["worker"].toInt());
        project.go();
        for (QProcess* process : {&first, &second}) {
            QVERIFY(process->waitForFinished(60000));
            QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
        }
        QCOMPARE(project.experiments().size(), 6);
        QList<QByteArray> begun = project.begun();
        std::sort(begun.begin(), begun.end());
        QCOMPARE(begun.size(), 6); // each once
        QVERIFY(std::adjacent_find(begun.begin(), begun.end()) == begun.end());
        QCOMPARE(project.pins(), QByteArray());
    }

    void ctrlCPutsBackWhatRuns()
    {
        const SlowProject project;
        project.enqueue(1);
        QProcess program;
        project.start(program, {"queue", "run"});
        QVERIFY(project.waitFor("v1", "running"));
        ::kill(static_cast<pid_t>(program.processId()), SIGINT);
        QVERIFY(program.waitForFinished(30000));
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.readAllStandardError().contains("Back in the queue: 1"));
        QCOMPARE(project.job("v1")["state"].toString(), QString("waiting"));
        QCOMPARE(project.job("v1")["attempt"].toInt(), 0);
        QVERIFY(!project.pins().isEmpty());
    }

    void aKilledProgramsJobIsTakenOver()
    {
        const SlowProject project;
        project.enqueue(1);
        QProcess killed, other;
        project.start(killed, {"queue", "run"});
        QVERIFY(project.waitFor("v1", "running"));
        QVERIFY(QTest::qWaitFor([&] { return project.begun().size() == 1 && !project.begun().first().isEmpty(); }, 30000));
        killed.kill();
        QVERIFY(killed.waitForFinished(30000));
        QCOMPARE(project.job("v1")["state"].toString(), QString("running"));
        QVERIFY(project.job("v1")["reason"].toObject()["text"].toString().contains("takes it over"));
        project.go();
        project.start(other, {"queue", "run"});
        QVERIFY(other.waitForFinished(60000));
        QVERIFY2(other.exitCode() == 0, other.readAllStandardError().constData());
        QCOMPARE(project.job("v1")["attempt"].toInt(), 2);
        QCOMPARE(project.job("v1")["state"].toString(), QString("done"));
        QCOMPARE(project.experiments(), QStringList{"v1"});
    }

    void cancelReachesTheProgramThatRunsIt()
    {
        const SlowProject project;
        project.enqueue(1);
        project.enqueue(2);
        QProcess program;
        project.start(program, {"queue", "run", "-j", "1"});
        QVERIFY(project.waitFor("v1", "running"));
        QCOMPARE(project.podium({"queue", "remove", "v1"}).status, 1); // it runs
        QCOMPARE(project.podium({"queue", "cancel", "v1"}).status, 0);
        QVERIFY(project.waitFor("v1", "cancelled"));
        QVERIFY(project.waitFor("v2", "running")); // the queue goes on
        project.go();
        QVERIFY(program.waitForFinished(60000));
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(project.experiments(), QStringList{"v2"});
    }
};

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"
