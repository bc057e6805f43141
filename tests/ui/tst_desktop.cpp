// What the desktop tells the window and is told by it, over a real bus, from and to services that stand for the desktop's; without
// them nothing happens and nothing waits.
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "ui/base/Theme.h"
#include "ui/jobs/DesktopNotifier.h"
#include "ui/jobs/JobRunner.h"

using namespace podium;
using namespace podium::ui;

namespace {

JobInfo job(JobState state, double seconds)
{
    JobInfo info;
    info.name = PODIUM_TEXT("test.job", "Run all stages");
    info.state = state;
    info.seconds = seconds;
    if (state == JobState::Failed)
        info.lines.push_back({Severity::Error, PODIUM_TEXT("test.why", "a < b"), {}, {}});
    return info;
}

} // namespace

/// The desktop's side.
class Desktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList titles, bodies;
public slots:
    uint Notify(const QString&, uint, const QString&, const QString& title, const QString& body, const QStringList&, const QVariantMap&, int)
    {
        titles.append(title);
        bodies.append(body);
        return 41 + static_cast<uint>(titles.size());
    }
signals:
    void ActionInvoked(uint id, const QString& action);
};

class tst_desktop : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (daemon.isEmpty())
            QSKIP("dbus-daemon is not installed");
        m_daemon.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY(m_daemon.waitForReadyRead(5000));
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toUtf8());
    }

    void cleanupTestCase()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    /// First of all: what Qt knows of the types on the bus is known to the whole process, and the window asks before anything else does.
    void followsTheDesktopsTheme()
    {
        Theme theme(*qApp, Theme::Mode::System);
        QVERIFY(!Theme::isDark());
        QDBusConnection theirs = QDBusConnection::connectToBus(m_address, QStringLiteral("portal"));
        QVERIFY(theirs.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
        const auto wish = [&](const QString& key, uint value) {
            QDBusMessage changed = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                                              QStringLiteral("org.freedesktop.portal.Settings"), QStringLiteral("SettingChanged"));
            changed << QStringLiteral("org.freedesktop.appearance") << key << QVariant::fromValue(QDBusVariant(value));
            QVERIFY(theirs.send(changed));
        };
        const QString scheme = QStringLiteral("color-scheme");
        wish(QStringLiteral("contrast"), 1);
        // Qt passes on signals of a service only once it has heard whose the name is now: a moment after it was taken.
        QTRY_VERIFY((wish(scheme, 1), Theme::isDark()));
        wish(scheme, 2);
        QTRY_VERIFY(!Theme::isDark());
        wish(scheme, 1);
        QTRY_VERIFY(Theme::isDark());
        wish(scheme, 0); // no preference
        QTRY_VERIFY(!Theme::isDark());
        theme.setMode(Theme::Mode::Dark);
        wish(scheme, 1);
        wish(scheme, 2);
        QTest::qWait(200);
        QVERIFY(Theme::isDark());
        theme.setMode(Theme::Mode::System);
        QVERIFY(!Theme::isDark());
    }

    void tellsOnlyOfLongWorkThatNobodyWatches()
    {
        QDBusConnection theirs = QDBusConnection::connectToBus(m_address, QStringLiteral("desktop"));
        Desktop desktop;
        QVERIFY(theirs.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &desktop,
                                      QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(theirs.registerService(QStringLiteral("org.freedesktop.Notifications")));
        ThreadPool pool(1);
        JobRunner runner(pool);
        bool watched = false;
        DesktopNotifier notifier(
            runner, [&] { return QDBusConnection::connectToBus(m_address, QStringLiteral("ours")); }, [&] { return watched; });
        QSignalSpy clicked(&notifier, &DesktopNotifier::clicked);
        notifier.tell(job(JobState::Finished, 9.9));
        notifier.tell(job(JobState::Cancelled, 60));
        JobInfo hidden = job(JobState::Finished, 60);
        hidden.visible = false;
        notifier.tell(hidden);
        watched = true;
        notifier.tell(job(JobState::Finished, 60));
        watched = false;
        notifier.tell(job(JobState::Finished, 60));
        notifier.tell(job(JobState::Failed, 12));
        QTRY_COMPARE(desktop.titles.size(), 2);
        JobInfo list = job(JobState::Finished, 60); // of experiments, some of which failed
        list.lines = {{Severity::Good, PODIUM_TEXT("test.done", "one"), {}, {}},
                      {Severity::Error, PODIUM_TEXT("test.first", "no rows"), {}, {}},
                      {Severity::Error, PODIUM_TEXT("test.second", "no classes"), {}, {}}};
        notifier.tell(list);
        QTRY_COMPARE(desktop.bodies.size(), 3);
        const QString mixed = desktop.bodies.takeLast();
        QVERIFY2(mixed.contains(QStringLiteral("Failed: 2")) && mixed.contains(QStringLiteral("no rows")), qPrintable(mixed));
        desktop.titles.removeLast();
        QTest::qWait(200);
        QCOMPARE(desktop.titles, QStringList({QStringLiteral("Run all stages"), QStringLiteral("Run all stages")}));
        QVERIFY(desktop.bodies.first().contains(QStringLiteral("1 min")));
        QVERIFY2(desktop.bodies.last().contains(QStringLiteral("a &lt; b")), qPrintable(desktop.bodies.last()));
        emit desktop.ActionInvoked(7, QStringLiteral("default")); // of another program
        emit desktop.ActionInvoked(42, QStringLiteral("default"));
        QTRY_COMPARE(clicked.count(), 1);
        QTest::qWait(100);
        QCOMPARE(clicked.count(), 1);
        theirs.unregisterService(QStringLiteral("org.freedesktop.Notifications"));

        // No service: silent, and at once.
        QElapsedTimer clock;
        clock.start();
        notifier.tell(job(JobState::Finished, 60));
        QVERIFY(clock.elapsed() < 200);
        QTest::qWait(200);
        // No bus at all.
        DesktopNotifier alone(
            runner, [] { return QDBusConnection(QStringLiteral("none")); }, [] { return false; });
        alone.tell(job(JobState::Failed, 60));
    }

private:
    QProcess m_daemon;
    QString m_address;
};

QTEST_MAIN(tst_desktop)
#include "tst_desktop.moc"
