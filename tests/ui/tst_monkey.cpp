// Random events on a real project in the real window: nothing crashes, warns or keeps the window waiting, and the project is whole
// afterwards. PODIUM_MONKEY_EVENTS says how many; seeds count from PODIUM_MONKEY_SEED on, one for each thousand.
#include <QDir>
#include <QRegularExpression>

#include "core/project/InitOptions.h"
#include "tests/support/DrivenWindow.h"
#include "tests/support/Monkey.h"
#include "tests/support/PodiumProgram.h"

using namespace podium;
using namespace podium::ui;

namespace {

constexpr int kPerSeed = 1000;

int number(const char* variable, int otherwise)
{
    bool given = false;
    const int value = qEnvironmentVariableIntValue(variable, &given);
    return given ? value : otherwise;
}

} // namespace

class tst_monkey : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        // The offscreen platform says so of windows and menus; Qt's own file dialog reads large folders on this thread.
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support|.* of (QFileDialog|QFileSystemModel) )")));
    }
    void cleanup()
    {
        QStringList alarms = m_driven.watchdog.takeAlarms();
        alarms.removeIf([](const QString& alarm) { return alarm.contains(QRegularExpression(QStringLiteral(" of (QFileDialog|QFileSystemModel) "))); });
        QCOMPARE(alarms, QStringList());
    }

    void initTestCase()
    {
        // What the monkey types as a relative path, and what dialogs offer, stays in the scratch folder.
        m_driven.write("home/.keep", "");
        const QString home = QString::fromStdString((m_driven.scratch / "home").string());
        qputenv("HOME", home.toLocal8Bit());
        QVERIFY(QDir::setCurrent(home));
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QApplication::setQuitOnLastWindowClosed(false);
        QVERIFY(m_driven.createProject());
        m_driven.workbench.session.run({});
        QVERIFY(m_driven.waitUntilIdle());
        m_driven.workbench.session.sweep("sweeps/thesis.yaml");
        QVERIFY(m_driven.waitUntilRead(12));
    }

    void events_data()
    {
        QTest::addColumn<std::uint32_t>("seed");
        const int first = number("PODIUM_MONKEY_SEED", 1), seeds = (number("PODIUM_MONKEY_EVENTS", kPerSeed) + kPerSeed - 1) / kPerSeed;
        for (int seed = first; seed < first + seeds; ++seed)
            QTest::addRow("seed %d", seed) << static_cast<std::uint32_t>(seed);
    }

    void events()
    {
        QFETCH(std::uint32_t, seed);
        test::Monkey monkey(m_driven.window, seed, std::min(kPerSeed, number("PODIUM_MONKEY_EVENTS", kPerSeed)));
        int unopened = 0;
        monkey.beforeEach = [&] {
            if (!m_driven.window.isVisible() || m_driven.window.isMinimized())
                m_driven.window.comeForward();
            unopened = m_driven.workbench.session.isOpen() ? 0 : unopened + 1;
            if (unopened >= 20 && !m_driven.workbench.session.isWorking()) {
                unopened = 0;
                m_driven.window.openProject(QString::fromStdString(m_driven.project().string()));
            }
        };
        monkey.play();
        qInfo("seed %u saw %s", seed, qPrintable(monkey.seen().join(QStringLiteral(", "))));
        m_driven.workbench.jobs.cancelAll();
        QVERIFY(m_driven.waitUntilIdle());
    }

    void theProjectIsWhole()
    {
        m_driven.window.openProject(QString::fromStdString(m_driven.project().string()));
        QVERIFY(m_driven.waitUntilIdle());
        const auto snapshot = m_driven.workbench.session.snapshot();
        QVERIFY(snapshot != nullptr);
        QVERIFY2(snapshot->problems.empty(), snapshot->problems.empty() ? "" : snapshot->problems.front().what());
        const test::PodiumProgram program;
        const QString project = QString::fromStdString(m_driven.project().string());
        const test::Outcome verified = program.run(project, {QStringLiteral("verify")});
        QVERIFY2(verified.status == 0, (verified.output + verified.errors).constData());
        const test::Outcome status = program.run(project, {QStringLiteral("status"), QStringLiteral("--json")});
        QVERIFY2(status.status == 0, status.errors.constData());
        int stale = 0;
        for (const QJsonValue& stage : status.json().array())
            stale += stage[QStringLiteral("state")].toString() == QLatin1String("up_to_date") ? 0 : 1;
        QCOMPARE(snapshot->staleStages(), stale); // the window and the command line see the same
        const test::Outcome git = program.runProgram(QStringLiteral("git"), project, {QStringLiteral("fsck"), QStringLiteral("--no-dangling")});
        QVERIFY2(git.status == 0, git.errors.constData());
    }

private:
    test::DrivenWindow m_driven;
};

QTEST_MAIN(tst_monkey)
#include "tst_monkey.moc"
