// A second start hands its folder to the first one; what a killed one left is no obstacle; two at once are one.
#include <thread>

#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "tests/support/ScratchDirectory.h"
#include "ui/shell/SingleWindow.h"

using namespace podium;
using namespace podium::ui;

class tst_single_window : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        qputenv("XDG_RUNTIME_DIR", QByteArray::fromStdString(m_scratch.path().string()));
        QFile::setPermissions(QString::fromStdString(m_scratch.path().string()), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void secondStartHandsItsFolderOver()
    {
        SingleWindow first(QStringLiteral("one"));
        QSignalSpy asked(&first, &SingleWindow::asked);
        QVERIFY(!first.handOver({}));
        for (const QString& folder : {QStringLiteral("/tmp/año nuevo"), QString()}) {
            bool handed = false;
            std::thread second([&] { handed = SingleWindow(QStringLiteral("one")).handOver(folder); });
            QVERIFY(asked.wait(5000));
            second.join();
            QVERIFY(handed);
            QCOMPARE(asked.takeFirst().first().toString(), folder);
        }
        SingleWindow elsewhere(QStringLiteral("other display"));
        QVERIFY(!elsewhere.handOver({}));
    }

    void leftoversOfAKilledOneAreTakenOver()
    {
        const QString place = QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)).filePath(QStringLiteral("killed"));
        QFile file(place);
        QVERIFY(file.open(QIODevice::WriteOnly)); // in the socket's place
        file.close();
        QFile lock(place + QStringLiteral(".lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("999999999\npodium-workbench\nelsewhere\n"); // a process that is not there
        lock.close();
        SingleWindow first(QStringLiteral("killed"));
        QSignalSpy asked(&first, &SingleWindow::asked);
        QVERIFY(!first.handOver({}));
        bool handed = false;
        std::thread second([&] { handed = SingleWindow(QStringLiteral("killed")).handOver(QStringLiteral("/p")); });
        const bool heard = asked.wait(5000);
        second.join();
        QVERIFY(heard && handed);
    }

    void talkersThatSayNothingDoNoHarm()
    {
        SingleWindow first(QStringLiteral("quiet"));
        QSignalSpy asked(&first, &SingleWindow::asked);
        QVERIFY(!first.handOver({}));
        QLocalSocket socket;
        socket.connectToServer(QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)).filePath(QStringLiteral("quiet")));
        QVERIFY(socket.waitForConnected(1000));
        socket.write(QByteArray(100 * 1024, 'x'));
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, 5000);
        QCOMPARE(asked.count(), 0);
    }

    void manyStartsOfTheProgramAreOneWindow()
    {
        const QString program = QString::fromLocal8Bit(qgetenv("PODIUM_BIN")) + QStringLiteral("/podium-workbench");
        if (!QFile::exists(program))
            QSKIP("PODIUM_BIN has no podium-workbench");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), QString::fromStdString((m_scratch / "config").string()));
        environment.insert(QStringLiteral("DISPLAY"), QStringLiteral(":podium-test"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        std::vector<std::unique_ptr<QProcess>> starts;
        for (int i = 0; i < 4; ++i) { // at once
            starts.push_back(std::make_unique<QProcess>());
            starts.back()->setProcessEnvironment(environment);
            starts.back()->start(program, {QString::fromStdString(m_scratch.path().string())});
        }
        const auto running = [&] {
            int count = 0;
            for (const auto& start : starts)
                count += start->state() == QProcess::NotRunning ? 0 : 1;
            return count;
        };
        QTRY_COMPARE_WITH_TIMEOUT(running(), 1, 20000);
        QTest::qWait(500);
        QCOMPARE(running(), 1);
        for (const auto& start : starts)
            if (start->state() == QProcess::NotRunning)
                QCOMPARE(start->exitCode(), 0);
        // Killed without a word: the next start is a window again.
        for (const auto& start : starts)
            if (start->state() != QProcess::NotRunning) {
                start->kill();
                start->waitForFinished();
            }
        QProcess next;
        next.setProcessEnvironment(environment);
        next.start(program, {});
        QTest::qWait(2500);
        QCOMPARE(next.state(), QProcess::Running);
        next.terminate();
        if (!next.waitForFinished(5000)) {
            next.kill();
            next.waitForFinished();
        }
    }

private:
    test::ScratchDirectory m_scratch;
};

QTEST_GUILESS_MAIN(tst_single_window)
#include "tst_single_window.moc"
