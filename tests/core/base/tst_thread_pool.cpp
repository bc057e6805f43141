#include <QTest>

#include <chrono>
#include <mutex>
#include <numeric>
#include <set>
#include <thread>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"

using namespace podium;

namespace {

class Listener final : public JobListener
{
public:
    void progressed(double fraction, const Text&) override
    {
        const std::lock_guard lock(m_mutex);
        m_fractions.push_back(fraction);
    }
    void logged(Severity, const Text& text) override { m_logged += text.english(); }
    std::vector<double> m_fractions;
    std::string m_logged;

private:
    std::mutex m_mutex;
};

} // namespace

class ThreadPoolTest : public QObject
{
    Q_OBJECT
private slots:
    void everySliceOnce_data()
    {
        QTest::addColumn<int>("threads");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("grain");
        for (const int threads : {1, 2, 7})
            for (const int count : {0, 1, 2, 63, 1000})
                for (const int grain : {0, 1, 10, 5000})
                    QTest::addRow("%d threads, %d by %d", threads, count, grain) << threads << count << grain;
    }
    void everySliceOnce()
    {
        QFETCH(int, threads);
        QFETCH(int, count);
        QFETCH(int, grain);
        ThreadPool pool(threads);
        QCOMPARE(pool.threadCount(), threads);
        const auto size = static_cast<std::size_t>(count);
        std::vector<std::atomic<int>> seen(size);
        std::mutex mutex;
        std::set<std::size_t> begins;
        pool.parallelFor(size, static_cast<std::size_t>(grain), {}, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                ++seen[i];
            const std::lock_guard lock(mutex);
            begins.insert(begin);
        });
        for (const auto& times : seen)
            QCOMPARE(times.load(), 1);
        for (const std::size_t begin : begins) // borders do not depend on the threads
            QCOMPARE(begin % static_cast<std::size_t>(std::max(1, grain)), std::size_t(0));
    }
    void nested()
    {
        ThreadPool pool(3);
        std::atomic<int> sum{0};
        pool.parallelFor(20, 1, {}, [&](std::size_t, std::size_t) {
            pool.parallelFor(20, 3, {}, [&](std::size_t, std::size_t) {
                pool.parallelFor(5, 1, {},
                                 [&](std::size_t begin, std::size_t) { sum += static_cast<int>(begin); });
            });
        });
        QCOMPARE(sum.load(), 20 * 7 * 10);
    }
    void manyCallers()
    {
        ThreadPool pool(2);
        std::atomic<std::size_t> sum{0};
        std::vector<std::thread> callers;
        for (int i = 0; i < 8; ++i)
            callers.emplace_back([&] {
                for (int round = 0; round < 50; ++round)
                    pool.parallelFor(100, 7, {},
                                     [&](std::size_t begin, std::size_t end) { sum += end - begin; });
            });
        for (std::thread& caller : callers)
            caller.join();
        QCOMPARE(sum.load(), std::size_t(8 * 50 * 100));
    }
    void firstExceptionIsThrown()
    {
        for (const int threads : {1, 4}) {
            ThreadPool pool(threads);
            std::atomic<int> ran{0};
            try {
                pool.parallelFor(100000, 1, {}, [&](std::size_t begin, std::size_t) {
                    ++ran;
                    if (begin == 10)
                        throw std::runtime_error("slice 10");
                });
                QFAIL("nothing was thrown");
            } catch (const std::runtime_error& error) {
                QCOMPARE(QByteArray(error.what()), QByteArray("slice 10"));
            }
            QVERIFY(ran < 100000);                                        // no slice starts after it
            pool.parallelFor(10, 1, {}, [](std::size_t, std::size_t) {}); // the pool is whole
        }
    }
    void cancelled()
    {
        ThreadPool pool(3);
        CancelToken token;
        std::atomic<int> ran{0};
        try {
            pool.parallelFor(100000, 1, token, [&](std::size_t, std::size_t) {
                if (++ran == 20)
                    token.cancel();
            });
            QFAIL("not cancelled");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::Cancelled);
        }
        QVERIFY(ran < 1000);
        QVERIFY_THROWS_EXCEPTION(Error, pool.parallelFor(1, 1, token, [](std::size_t, std::size_t) {}));
    }
    void defaultIsTheCoresWeMayUse()
    {
        cpu_set_t set;
        CPU_ZERO(&set);
        QCOMPARE(sched_getaffinity(0, sizeof set, &set), 0);
        QCOMPARE(ThreadPool().threadCount(), CPU_COUNT(&set));
    }
    void progressNeverGoesBack()
    {
        ThreadPool pool(4);
        Listener listener;
        const JobContext job(pool, {}, &listener);
        const JobContext half = job.part(0.5, 1).part(0, 0.5);
        half.progress(1);
        QCOMPARE(listener.m_fractions.back(), 0.75);
        job.progress(0.1);
        QCOMPARE(listener.m_fractions.back(), 0.75);
        pool.parallelFor(1000, 1, {}, [&](std::size_t begin, std::size_t) {
            job.progress(static_cast<double>(begin) / 999);
        });
        QVERIFY(std::is_sorted(listener.m_fractions.begin(), listener.m_fractions.end()));
        QCOMPARE(listener.m_fractions.back(), 1.0);
        job.progress(7);
        QCOMPARE(listener.m_fractions.back(), 1.0);
        job.log(Severity::Note, TextId{"test.log", "told"});
        QCOMPARE(listener.m_logged, std::string("told"));
        JobContext(pool).progress(0.5); // nobody listens
    }
};

QTEST_GUILESS_MAIN(ThreadPoolTest)
#include "tst_thread_pool.moc"
