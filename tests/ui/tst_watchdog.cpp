// The watchdog barks at work and at waiting on the thread of the window, and at nothing else.
#include <ctime>
#include <thread>

#include <QTest>
#include <QTimer>

#include "core/base/ThreadPool.h"
#include "tests/support/ScratchDirectory.h"
#include "tests/support/WarningGuard.h"
#include "ui/base/Watchdog.h"

using namespace podium;
using namespace podium::ui;

namespace {

constexpr std::chrono::milliseconds kBound{60};

/// Uses as much CPU time of this thread, however busy the machine is.
void work(std::chrono::milliseconds amount)
{
    const auto used = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    };
    for (const auto start = used(); used() - start < amount;) {
    }
}

} // namespace

class tst_watchdog : public QObject
{
    Q_OBJECT
private slots:
    void init() { test::failOnWarnings(); }

    void tellsOfWorkAndWhereItWasDone()
    {
        Watchdog watchdog(kBound);
        QTimer timer;
        timer.setObjectName(QStringLiteral("busyTimer"));
        timer.setSingleShot(true);
        bool done = false;
        connect(&timer, &QTimer::timeout, this, [&] {
            work(2 * kBound);
            done = true;
        });
        test::expectWarning(QStringLiteral("worked for [0-9.]+ ms at once; most of it: Timer of QTimer busyTimer")); // nobody was asked how slow it is
        timer.start(0);
        QTRY_VERIFY(done);
        QTest::qWait(20); // the pass has ended
        QCOMPARE(watchdog.takeAlarms().size(), 1);
        QVERIFY(watchdog.takeAlarms().isEmpty());
        QVERIFY(watchdog.worst().milliseconds >= 2.0 * kBound.count());
    }

    void allowsForASlowProcessor()
    {
        double slowness = 3;
        int asked = 0;
        Watchdog watchdog(kBound, [&] { return ++asked, slowness; });
        const auto passOf = [this](std::chrono::milliseconds amount) {
            QTimer::singleShot(0, this, [amount] { work(amount); });
            QTest::qWait(4 * kBound.count());
        };
        passOf(kBound / 4);
        QCOMPARE(asked, 0); // what is within the bound needs no allowance
        passOf(2 * kBound);
        QCOMPARE(asked, 1);
        QCOMPARE(watchdog.takeAlarms(), QStringList());
        slowness = 0.2; // a fast one is no reason to be stricter than said, nor a reason for no alarm
        test::expectWarning(QStringLiteral("on a processor 1.00 times as slow as usual"));
        passOf(2 * kBound);
        QCOMPARE(watchdog.takeAlarms().size(), 1);
    }

    void waitingIsNoWork()
    {
        Watchdog watchdog(kBound);
        QTimer::singleShot(0, this, [] { std::this_thread::sleep_for(2 * kBound); });
        QTest::qWait(4 * kBound.count());
        QCOMPARE(watchdog.takeAlarms(), QStringList());
    }

    void tellsOfBlockingCallsOnThisThreadAlone()
    {
        test::ScratchDirectory scratch;
        const Path file = scratch.write("a.txt", "a");
        Watchdog watchdog(kBound);
        FileSystem files;
        test::expectWarning(QStringLiteral("waits for FileSystem::read"));
        files.read(file);
        ThreadPool pool(2);
        std::thread([&] {
            files.read(file);
            pool.parallelFor(8, 1, {}, [&](std::size_t, std::size_t) { files.read(file); });
        }).join();
        QCOMPARE(watchdog.takeAlarms(), QStringList(QStringLiteral("The window's thread waits for FileSystem::read")));
        files.exists(file); // a look at one name waits for nothing worth telling
        QCOMPARE(watchdog.takeAlarms(), QStringList());
    }

    void aPauseIsNotCounted()
    {
        test::ScratchDirectory scratch;
        Watchdog watchdog(kBound);
        {
            const Watchdog::Pause outer(watchdog);
            const Watchdog::Pause inner(watchdog);
            scratch.write("a.txt", "a");
            work(2 * kBound);
            QTest::qWait(20);
        }
        QTest::qWait(20);
        QCOMPARE(watchdog.takeAlarms(), QStringList());
    }

    void endsWithItsObject()
    {
        test::ScratchDirectory scratch;
        { Watchdog watchdog(kBound); }
        scratch.write("a.txt", "a"); // no warning
        Watchdog next(kBound);
        QCOMPARE(next.takeAlarms(), QStringList());
    }
};

QTEST_MAIN(tst_watchdog)
#include "tst_watchdog.moc"
