// The persistent queue: order, states, leases of workers that die, and an older store that gets one. Time is the test's own.
#include <QtTest>

#include <SQLiteCpp/SQLiteCpp.h>

#include <set>
#include <thread>

#include "core/base/Error.h"
#include "core/tracking/JobQueue.h"
#include "core/tracking/RunStore.h"

using namespace podium;
using namespace podium::tracking;

namespace {

template <class Call>
Error errorOf(Call&& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error;
    }
    return Error(ErrorCode::Internal, TextId{"test.none", "no error"});
}

/// A process that ended long ago: another boot.
ProcessIdentity deadProcess() { return {4242, "17", "a boot before this one"}; }

QString row(const QueuedJob& job)
{
    return QString::fromStdString(job.name + ":" + std::string(name(job.state)));
}

} // namespace

class tst_job_queue : public QObject
{
    Q_OBJECT

private:
    Path file() const { return Path(m_folder.path().toStdString()) / "podium.sqlite"; }
    JobQueue queue() { return JobQueue(file(), [this] { return m_now; }); }
    static JobQueue::NewJob job(const std::string& name) { return {"experiment", name, Json::parse(R"({"commit": "abc"})")}; }
    static QStringList rows(const JobQueue& queue)
    {
        QStringList all;
        for (const QueuedJob& one : queue.jobs())
            all.append(row(one));
        return all;
    }
    static QString reason(const JobQueue& queue, std::size_t at) { return QString::fromStdString(queue.jobs().at(at).reason.english()); }

    QTemporaryDir m_folder;
    std::int64_t m_now = 1'000'000;

private slots:
    void init()
    {
        m_folder = QTemporaryDir();
        QVERIFY(m_folder.isValid());
        m_now = 1'000'000;
    }

    void jobsRunInTheirOrderAndEndOnce()
    {
        JobQueue q = queue();
        const auto ids = q.add({job("a"), job("b"), job("c")});
        QCOMPARE(ids.size(), 3u);
        const auto worker = q.enlist(2);
        auto first = q.claim(worker);
        QVERIFY(first);
        QCOMPARE(first->name, std::string("a"));
        QCOMPARE(first->attempt, 1);
        QCOMPARE(first->request.at("commit"), Json("abc"));
        QCOMPARE(q.claim(worker)->name, std::string("b"));
        QVERIFY(*q.jobs()[0].startedMs < *q.jobs()[1].startedMs); // in the same millisecond of the clock
        q.tell(worker, {{ids[0], 0.25, TextId{"test.step", "Sawing"}}});
        QCOMPARE(rows(q), (QStringList{"a:running", "b:running", "c:waiting"}));
        QCOMPARE(q.jobs()[0].fraction, 0.25);
        QCOMPARE(q.jobs()[0].step.english(), std::string("Sawing"));
        m_now += 5;
        QVERIFY(q.finish(worker, ids[0], QueueState::Done));
        QVERIFY(!q.finish(worker, ids[0], QueueState::Failed)); // it has ended
        m_now += 5;
        const Error broken(ErrorCode::InvalidData, Text{TextId{"test.broken", "Broken: {what}"}, {{"what", "a leg"}}}, "here", TextId{"test.hint", "Glue it"});
        QVERIFY(q.finish(worker, ids[1], QueueState::Failed, broken));
        QCOMPARE(rows(q), (QStringList{"c:waiting", "b:failed", "a:done"}));
        const QueuedJob failed = q.jobs()[1];
        QVERIFY(failed.error && failed.error->code() == ErrorCode::InvalidData);
        QCOMPARE(failed.error->text().in(Language::english()), std::string("Broken: a leg"));
        QCOMPARE(failed.error->hint().english(), std::string("Glue it"));
        QCOMPARE(*failed.endedMs, m_now);

        q.retry({ids[1]});
        QCOMPARE(rows(q), (QStringList{"c:waiting", "b:waiting", "a:done"}));
        QVERIFY(!q.jobs()[1].error);
        QCOMPARE(q.jobs()[1].attempt, 0);
        QVERIFY(errorOf([&] { q.retry({ids[0]}); }).code() == ErrorCode::Conflict);
        QVERIFY(errorOf([&] { q.retry({99}); }).code() == ErrorCode::NotFound);
    }

    void placesAreChanged()
    {
        JobQueue q = queue();
        const auto ids = q.add({job("a"), job("b"), job("c"), job("d")});
        q.move(ids[3], 1);
        QCOMPARE(rows(q), (QStringList{"d:waiting", "a:waiting", "b:waiting", "c:waiting"}));
        q.move(ids[3], 99);
        QCOMPARE(rows(q), (QStringList{"a:waiting", "b:waiting", "c:waiting", "d:waiting"}));
        q.move(ids[0], 2);
        QCOMPARE(rows(q), (QStringList{"b:waiting", "a:waiting", "c:waiting", "d:waiting"}));
        const auto worker = q.enlist(1);
        QCOMPARE(q.claim(worker)->name, std::string("b"));
        QVERIFY(errorOf([&] { q.move(ids[1], 1); }).code() == ErrorCode::Conflict); // it runs
        q.move(ids[2], 1);
        QCOMPARE(rows(q), (QStringList{"b:running", "c:waiting", "a:waiting", "d:waiting"}));
        QCOMPARE(q.jobs()[1].place, 1);
        q.putBack(worker, ids[1]); // first again, though others were moved meanwhile
        QCOMPARE(rows(q), (QStringList{"b:waiting", "c:waiting", "a:waiting", "d:waiting"}));
        QCOMPARE(q.jobs()[0].attempt, 0);
        q.add({job("e")});
        QCOMPARE(rows(q).last(), QString("e:waiting"));
    }

    void whatIsPausedKeepsItsPlaceAndDoesNotBegin()
    {
        JobQueue q = queue();
        const auto ids = q.add({job("a"), job("b")});
        QVERIFY(reason(q, 0).contains("Nobody works"));
        const auto worker = q.enlist(1);
        q.pause({ids[0]});
        QCOMPARE(reason(q, 0), QString("Only this one is paused."));
        QVERIFY(reason(q, 1).contains("next one"));
        QCOMPARE(q.claim(worker)->name, std::string("b"));
        QVERIFY(!q.claim(worker));
        q.resume({ids[0]});
        QVERIFY(reason(q, 1).contains("running now: 1"));
        q.setPaused(true);
        QVERIFY(queue().isPaused()); // of all connections, and kept
        QCOMPARE(reason(q, 1), QString("The queue is paused."));
        QVERIFY(!q.claim(worker));
        q.setPaused(false);
        QCOMPARE(q.claim(worker)->name, std::string("a"));
        q.add({job("c"), job("d")});
        QVERIFY(reason(q, 3).contains("Before it in the queue: 1"));
    }

    void cancelAndRemove()
    {
        JobQueue q = queue();
        const auto ids = q.add({job("a"), job("b")});
        const auto worker = q.enlist(1);
        q.claim(worker);
        q.cancel({ids[0], ids[1]});
        QCOMPARE(rows(q), (QStringList{"a:running", "b:cancelled"})); // a's worker has to stop it
        QCOMPARE(q.cancelled(worker), JobQueue::Ids{ids[0]});
        QVERIFY(errorOf([&] { q.remove({ids[1], ids[0]}); }).code() == ErrorCode::Conflict);
        QCOMPARE(rows(q).size(), 2); // all or none
        QVERIFY(q.finish(worker, ids[0], QueueState::Cancelled));
        q.remove({ids[0], ids[1]});
        QCOMPARE(rows(q), QStringList());
        QVERIFY(q.add({job("c")}).front() > ids[1]); // numbers are never used again
    }

    void aDeadWorkersJobsAreTakenOverAfterItsLease()
    {
        JobQueue q = queue();
        const auto ids = q.add({job("a"), job("b")});
        const auto dead = q.enlist(1, deadProcess());
        q.claim(dead);
        QCOMPARE(q.takeOver(), 0); // a lease is a lease
        QVERIFY(reason(q, 0).contains("takes it over in 10 s"));
        QVERIFY(reason(q, 1).contains("Nobody works"));
        m_now += JobQueue::kLeaseMs - 1;
        QCOMPARE(q.takeOver(), 0);
        QVERIFY(q.renew(dead)); // were it alive after all
        m_now += JobQueue::kLeaseMs;
        const auto worker = q.enlist(1);
        QCOMPARE(q.takeOver(), 1);
        QVERIFY(!q.renew(dead));
        QVERIFY(!q.finish(dead, ids[0], QueueState::Done)); // too late
        QVERIFY(!q.claim(dead));
        const auto again = q.claim(worker);
        QCOMPARE(again->name, std::string("a")); // before b
        QCOMPARE(again->attempt, 2);
    }

    void aLivingProcessKeepsItsJobs()
    {
        JobQueue q = queue();
        q.add({job("a")});
        // The parent of this test lives, and will not renew: as a machine that was suspended.
        ProcessIdentity other = ProcessIdentity::ofThisProcess();
        other.startTime = "";
        const auto worker = q.enlist(1, other);
        q.claim(worker);
        m_now += 100 * JobQueue::kLeaseMs;
        QCOMPARE(q.takeOver(), 0);
        QVERIFY(q.renew(worker));
    }

    void whatKillsItsProcessFailsInTheEnd()
    {
        JobQueue q = queue();
        const auto ids = q.add({job("hungry")});
        for (int attempt = 1; attempt <= JobQueue::kMostAttempts; ++attempt) {
            const auto worker = q.enlist(1, deadProcess());
            QCOMPARE(q.claim(worker)->attempt, attempt);
            m_now += JobQueue::kLeaseMs;
            QCOMPARE(q.takeOver(), 1);
        }
        QCOMPARE(rows(q), QStringList{"hungry:failed"});
        QCOMPARE(q.jobs()[0].error->text().id(), std::string("podium.interrupted"));
        q.retry(ids);
        QCOMPARE(q.jobs()[0].attempt, 0);
    }

    void aDismissedWorkerPutsBackWhatItHad()
    {
        JobQueue q = queue();
        q.add({job("a"), job("b"), job("c")});
        const auto worker = q.enlist(2);
        q.claim(worker);
        q.claim(worker);
        q.dismiss(worker);
        QCOMPARE(rows(q), (QStringList{"a:waiting", "b:waiting", "c:waiting"}));
        QCOMPARE(q.jobs()[0].attempt, 0);
        QVERIFY(q.workers().empty());
    }

    void severalThreadsNeverClaimTheSame()
    {
        constexpr int kJobs = 60, kThreads = 4;
        std::vector<JobQueue::NewJob> all;
        for (int i = 0; i < kJobs; ++i)
            all.push_back(job(std::to_string(i)));
        queue().add(all);
        std::vector<std::vector<std::int64_t>> claimed(kThreads);
        std::vector<std::thread> threads;
        for (int t = 0; t < kThreads; ++t)
            threads.emplace_back([&, t] {
                JobQueue q = queue();
                const auto worker = q.enlist(1);
                while (const auto next = q.claim(worker)) {
                    claimed[static_cast<std::size_t>(t)].push_back(next->id);
                    q.finish(worker, next->id, QueueState::Done);
                }
            });
        for (std::thread& thread : threads)
            thread.join();
        std::set<std::int64_t> once;
        std::size_t count = 0;
        for (const auto& one : claimed) {
            once.insert(one.begin(), one.end());
            count += one.size();
        }
        QCOMPARE(count, std::size_t{kJobs});
        QCOMPARE(once.size(), std::size_t{kJobs});
    }

    void oldEndedJobsAreNamed()
    {
        JobQueue q = queue();
        std::vector<JobQueue::NewJob> all(JobQueue::kKeptEnded + 2, job("x"));
        const auto ids = q.add(all);
        q.cancel(ids);
        QCOMPARE(q.tooOld(), (JobQueue::Ids{ids[1], ids[0]}));
    }

    void anOlderStoreGetsAQueueAndKeepsItsRuns()
    {
        {
            RunStore store(file());
            store.setValue("kept", "yes");
        }
        SQLite::Database(file().string(), SQLite::OPEN_READWRITE)
            .exec("DROP TABLE queue; DROP TABLE queue_workers; UPDATE schema_version SET version = 2");
        JobQueue q = queue();
        q.add({job("a")});
        QCOMPARE(rows(q), QStringList{"a:waiting"});
        QVERIFY(RunStore(file()).value("kept") == std::optional<std::string>("yes"));
        SQLite::Database opened(file().string());
        QCOMPARE(opened.execAndGet("SELECT version FROM schema_version").getInt(), 3);
    }
};

QTEST_GUILESS_MAIN(tst_job_queue)
#include "tst_job_queue.moc"
