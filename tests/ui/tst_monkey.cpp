// Random events on a real project in the real window: nothing crashes, warns or keeps the window waiting, and the project is whole
// afterwards. PODIUM_MONKEY_EVENTS says how many; seeds count from PODIUM_MONKEY_SEED on, one for each thousand.
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QRegularExpression>

#include "core/project/InitOptions.h"
#include "tests/support/DrivenWindow.h"
#include "tests/support/Monkey.h"
#include "tests/support/PodiumProgram.h"
#include "tests/support/PrivateHome.h"

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
        QCOMPARE(QDir::homePath(), m_home.path());
        QCOMPARE(QDir::currentPath(), QDir(m_home.path()).canonicalPath());
        QVERIFY(m_driven.scratch.path().string().starts_with(m_home.path().toStdString()));
        for (const char* scheme : {"http", "https", "file", "mailto", "ftp"}) // no browser, no other program
            QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "openNothing");
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QApplication::setQuitOnLastWindowClosed(false);
        QVERIFY(m_driven.createProject());
        m_driven.workbench.session.run({});
        QVERIFY(m_driven.waitUntilIdle());
        m_driven.workbench.session.sweep("sweeps/thesis.yaml");
        QVERIFY(m_driven.waitUntilRead(12));
    }

    /// Before a single event is made: no event reaches a file dialog, whoever opens it and however, and what it shows stays.
    void fileDialogsAreOutOfItsReach()
    {
        m_driven.write("sentinel/deep/precious.txt", "keep");
        const QString sentinel = QString::fromStdString((m_driven.scratch / "sentinel").string());
        struct Witness : QObject
        {
            int events = 0;
            bool eventFilter(QObject* watched, QEvent* event) override
            {
                static const std::set<QEvent::Type> kInput = {QEvent::MouseButtonPress, QEvent::MouseButtonDblClick, QEvent::KeyPress, QEvent::Wheel};
                auto* widget = qobject_cast<QWidget*>(watched);
                if (widget != nullptr && kInput.contains(event->type()) && qobject_cast<QFileDialog*>(widget->window()) != nullptr)
                    ++events;
                return false;
            }
        } witness;
        qApp->installEventFilter(&witness);
        int opened = 0, seen = 0;
        test::Monkey monkey(m_driven.window, 7, 60);
        monkey.beforeEach = [&] {
            for (const QWidget* widget : QApplication::topLevelWidgets())
                seen += qobject_cast<const QFileDialog*>(widget) != nullptr && widget->isVisible() ? 1 : 0;
            if (++opened % 3 == 0) {
                auto* dialog = new QFileDialog(&m_driven.window, {}, sentinel);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                opened % 2 == 0 ? dialog->open() : dialog->show(); // the events of this turn must not reach it either
                monkey.closeFileDialogs();
            } else if (opened % 3 == 1) {
                QVERIFY(QFileDialog::getOpenFileName(&m_driven.window, {}, sentinel).isEmpty()); // a loop of its own, fed from within
            }
        };
        monkey.play();
        QVERIFY(opened >= 60);
        QCOMPARE(seen, 0);
        QCOMPARE(witness.events, 0);
        QCOMPARE(m_driven.read("sentinel/deep/precious.txt"), std::string("keep"));
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

public slots:
    void openNothing(const QUrl&) {}

private:
    test::PrivateHome m_home; ///< before everything else
    test::DrivenWindow m_driven;
};

QTEST_MAIN(tst_monkey)
#include "tst_monkey.moc"
