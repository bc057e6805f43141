// The two policies of JobRunner, its progress, cancellation and end.
#include <atomic>
#include <thread>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "ui/jobs/ActivityModel.h"
#include "ui/jobs/JobModel.h"
#include "ui/jobs/JobRunner.h"

using namespace podium;
using namespace podium::ui;

namespace {

JobRequest request(const char* lane, JobPolicy policy, bool visible = true)
{
    return {Text(PODIUM_TEXT("ui.runAll", "Run all stages")), lane, policy, visible};
}

/// Holds jobs until the test lets them go.
struct Gate
{
    std::atomic<bool> open{false};
    void wait(JobContext& job) const
    {
        while (!open) {
            job.checkCancelled();
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }
};

} // namespace

class tst_job_runner : public QObject
{
    Q_OBJECT
private slots:
    void resultReachesTheGuiThread()
    {
        ThreadPool pool(1);
        JobRunner runner(pool);
        int got = 0;
        std::thread::id workedOn, deliveredOn;
        runner.start<int>(
            request("a", JobPolicy::Sequential),
            [&](JobContext&) {
                workedOn = std::this_thread::get_id();
                return 7;
            },
            [&](const std::shared_ptr<const int>& result) {
                got = *result;
                deliveredOn = std::this_thread::get_id();
            });
        QTRY_COMPARE(got, 7);
        QVERIFY(workedOn != std::this_thread::get_id());
        QVERIFY(deliveredOn == std::this_thread::get_id());
        QVERIFY(runner.isIdle());
    }

    void latestOnlyDropsTheOlderResult()
    {
        ThreadPool pool(1);
        JobRunner runner(pool);
        Gate gate;
        std::vector<int> results;
        for (int i = 0; i < 5; ++i)
            runner.start<int>(
                request("preview", JobPolicy::LatestOnly, false),
                [&gate, i](JobContext& job) {
                    gate.wait(job);
                    return i;
                },
                [&](const std::shared_ptr<const int>& result) { results.push_back(*result); });
        gate.open = true;
        QTRY_VERIFY(runner.isIdle());
        QCOMPARE(results, std::vector<int>{4});
        QVERIFY(runner.jobs().empty()); // invisible ones leave no trace
    }

    void sequentialRunsInOrderAndOneAtATime()
    {
        ThreadPool pool(1);
        JobRunner runner(pool);
        std::atomic<int> running{0}, most{0};
        std::vector<int> results;
        for (int i = 0; i < 6; ++i)
            runner.start<int>(
                request("write", JobPolicy::Sequential),
                [&, i](JobContext&) {
                    most = std::max(most.load(), ++running);
                    std::this_thread::sleep_for(std::chrono::milliseconds(2));
                    --running;
                    return i;
                },
                [&](const std::shared_ptr<const int>& result) { results.push_back(*result); });
        QTRY_VERIFY(runner.isIdle());
        QCOMPARE(results, (std::vector<int>{0, 1, 2, 3, 4, 5}));
        QCOMPARE(most.load(), 1);
    }

    void lanesDoNotWaitForEachOther()
    {
        ThreadPool pool(1);
        JobRunner runner(pool);
        Gate gate;
        bool other = false;
        runner.start<bool>(request("write", JobPolicy::Sequential), [&](JobContext& job) { gate.wait(job); return true; }, {});
        runner.start<bool>(request("read", JobPolicy::LatestOnly), [](JobContext&) { return true; },
                           [&](const std::shared_ptr<const bool>&) { other = true; });
        QTRY_VERIFY(other);
        QVERIFY(!runner.isIdle());
        gate.open = true;
        QTRY_VERIFY(runner.isIdle());
    }

    void errorComesWithItsHintAndLaneGoesOn()
    {
        ThreadPool pool(1);
        JobRunner runner(pool);
        ActivityModel log(runner);
        QSignalSpy failedLines(&log, &ActivityModel::failed);
        std::string hint;
        bool next = false;
        const qint64 id = runner.start<int>(
            request("write", JobPolicy::Sequential),
            [](JobContext&) -> int {
                throw Error(ErrorCode::InvalidData, Text(PODIUM_TEXT("ui.test", "No column {c}."), {{"c", "x"}}), "t.csv",
                            PODIUM_TEXT("ui.testHint", "Add it."));
            },
            [](const std::shared_ptr<const int>&) { QFAIL("a failed job has no result"); },
            [&](const Error& error) { hint = error.hint().english(); });
        runner.start<int>(request("write", JobPolicy::Sequential), [](JobContext&) { return 1; },
                          [&](const std::shared_ptr<const int>&) { next = true; });
        QTRY_VERIFY(next);
        QCOMPARE(hint, std::string("Add it."));
        QCOMPARE(runner.find(id)->state, JobState::Failed);
        QCOMPARE(runner.find(id)->lines.back().where, std::string("t.csv"));
        QCOMPARE(failedLines.count(), 1);
        const QModelIndex operation = log.index(1, 0); // the second job stands above it
        QVERIFY(log.rowCount(operation) >= 1);
        const QString line = log.index(log.rowCount(operation) - 1, 0, operation).data().toString();
        QVERIFY2(line.contains(QLatin1String("No column x.")) && line.contains(QLatin1String("Add it.")), qPrintable(line));
    }

    void foreignExceptionBecomesAnError()
    {
        ThreadPool pool(1);
        JobRunner runner(pool);
        ErrorCode code = ErrorCode::Cancelled;
        runner.start<int>(request("write", JobPolicy::Sequential), [](JobContext&) -> int { throw std::runtime_error("odd"); }, {},
                          [&](const Error& error) { code = error.code(); });
        QTRY_COMPARE(code, ErrorCode::Internal);
    }

    void cancelStopsRunningAndWaitingJobs()
    {
        ThreadPool pool(1);
        JobRunner runner(pool);
        Gate gate;
        const auto work = [&](JobContext& job) { gate.wait(job); return 1; };
        const auto never = [](const std::shared_ptr<const int>&) { QFAIL("cancelled jobs have no result"); };
        const qint64 first = runner.start<int>(request("write", JobPolicy::Sequential), work, never);
        const qint64 second = runner.start<int>(request("write", JobPolicy::Sequential), work, never);
        QCOMPARE(runner.find(second)->state, JobState::Waiting);
        QCOMPARE(runner.visibleCount(), 2);
        runner.cancel(second);
        QCOMPARE(runner.find(second)->state, JobState::Cancelled);
        runner.cancel(first);
        QTRY_VERIFY(runner.isIdle());
        QCOMPARE(runner.find(first)->state, JobState::Cancelled);
    }

    void itIsToldWhatAJobWaitsFor()
    {
        ThreadPool pool(1);
        JobRunner runner(pool);
        JobModel model(runner);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Gate gate;
        std::vector<int> order;
        std::vector<qint64> ids;
        for (int i = 0; i < 3; ++i)
            ids.push_back(runner.start<int>(
                request("write", JobPolicy::Sequential),
                [&gate, i](JobContext& job) {
                    gate.wait(job);
                    return i;
                },
                [&](const std::shared_ptr<const int>& result) { order.push_back(*result); }));
        const auto state = [&](int row) { return model.index(row, JobModel::State).data().toString(); };
        QVERIFY(runner.waitsFor(ids[0]) == nullptr && runner.waitsFor(ids[2])->id == ids[1]);
        QVERIFY(state(0).contains(QStringLiteral("Run all stages"))); // newest first; it comes after one of this name
        bool read = false; // reading does not wait
        runner.start<bool>(request("read", JobPolicy::LatestOnly, false), [](JobContext&) { return true; },
                           [&](const std::shared_ptr<const bool>&) { read = true; });
        QTRY_VERIFY(read);
        runner.cancel(ids[1]);
        QCOMPARE(runner.find(ids[1])->state, JobState::Cancelled);
        QCOMPARE(runner.waitsFor(ids[2])->id, ids[0]);
        gate.open = true;
        QTRY_VERIFY(runner.isIdle());
        QCOMPARE(order, (std::vector<int>{0, 2}));
    }

    void whatFailedOrWasCancelledIsAskedForAgain()
    {
        ThreadPool pool(1);
        JobRunner runner(pool);
        Gate gate;
        int asked = 0;
        const auto start = [&](bool fails) {
            JobRequest wish = request("write", JobPolicy::Sequential);
            wish.again = [&asked] { ++asked; };
            return runner.start<int>(
                std::move(wish),
                [&gate, fails](JobContext& job) -> int {
                    gate.wait(job);
                    if (fails)
                        throw Error(ErrorCode::InvalidData, PODIUM_TEXT("ui.testHint", "Add it."));
                    return 1;
                },
                {});
        };
        const qint64 cancelled = start(false), failed = start(true), good = start(false);
        runner.retry(cancelled); // it runs
        QCOMPARE(asked, 0);
        runner.cancel(cancelled);
        QTRY_COMPARE(runner.find(cancelled)->state, JobState::Cancelled);
        gate.open = true;
        QTRY_VERIFY(runner.isIdle());
        QVERIFY(runner.find(cancelled)->canRetry && runner.find(failed)->canRetry && !runner.find(good)->canRetry);
        runner.retry(cancelled);
        runner.retry(cancelled); // once
        runner.retry(failed);
        runner.retry(good);
        QCOMPARE(asked, 2);
        QVERIFY(!runner.find(cancelled)->canRetry);
    }

    void progressIsThrottledButFirstAndLastArrive()
    {
        ThreadPool pool(1);
        JobRunner runner(pool);
        QSignalSpy changes(&runner, &JobRunner::jobChanged);
        const qint64 id = runner.start<int>(
            request("write", JobPolicy::Sequential),
            [](JobContext& job) {
                for (int i = 0; i < 20000; ++i)
                    job.progress(i / 20000.0, Text(PODIUM_TEXT("ui.testStep", "step {n}"), {{"n", i}}));
                job.log(Severity::Warning, PODIUM_TEXT("ui.testWarning", "careful"));
                return 1;
            },
            {});
        QTRY_VERIFY(runner.isIdle());
        const JobInfo* info = runner.find(id);
        QCOMPARE(info->fraction, 1.0);
        QCOMPARE(info->step.english(), std::string("step 19999"));
        const auto warnings = std::count_if(info->lines.begin(), info->lines.end(), [](const JobLine& l) { return l.severity == Severity::Warning; });
        QCOMPARE(warnings, 1);
        QVERIFY2(changes.count() < 60, qPrintable(QString::number(changes.count())));
    }

    void destructorCancelsAndWaits()
    {
        ThreadPool pool(1);
        std::atomic<int> inside{0};
        {
            JobRunner runner(pool);
            for (const char* lane : {"a", "b", "c"})
                runner.start<int>(
                    request(lane, JobPolicy::Sequential),
                    [&](JobContext& job) {
                        ++inside;
                        struct Leave { std::atomic<int>& n; ~Leave() { --n; } } leave{inside};
                        for (;;) {
                            job.checkCancelled();
                            std::this_thread::sleep_for(std::chrono::milliseconds(1));
                        }
                        return 1;
                    },
                    [](const std::shared_ptr<const int>&) { QFAIL("nothing is delivered after the end"); });
            QTRY_COMPARE(inside.load(), 3);
        }
        QCOMPARE(inside.load(), 0);
        QCoreApplication::processEvents();
    }
};

QTEST_MAIN(tst_job_runner)
#include "tst_job_runner.moc"
