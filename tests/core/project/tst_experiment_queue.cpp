// Queued experiments: what was asked for is run as it was then, kept as any other experiment, and nothing is lost on the way.
#include "core/project/Experiment.h"
#include "tests/core/project/ProjectFixture.h"

#include "core/project/ExperimentQueue.h"
#include "core/versioning/GitRepository.h"

using namespace podium;
using namespace podium::project;
using namespace podium::test;
using tracking::QueueState;

namespace {

std::size_t pins(const SampleProject& sample)
{
    return versioning::GitRepository::open(sample.root()).references("refs/podium/queue/").size();
}

Json paramOf(const Experiment& experiment, const std::string& key)
{
    for (const auto& [name, value] : experiment.params)
        if (name == key)
            return value;
    return {};
}

} // namespace

class tst_experiment_queue : public QObject
{
    Q_OBJECT

private slots:
    void whatIsQueuedIsRunAsItWasThen()
    {
        SampleProject sample;
        sample.project->setParameters({{"train.max_depth", 4}}); // an uncommitted change goes along
        ExperimentQueue queue = sample.project->queue();
        const auto added = queue.add({request("early", {{"train.n_est", 8}}), request("", {{"train.n_est", 9}})}, {}, sample.job);
        QCOMPARE(added.names.size(), 2u);
        QCOMPARE(added.names[0], std::string("early"));
        QVERIFY(!added.names[1].empty());
        QCOMPARE(pins(sample), 2u);
        sample.project->setParameters({{"train.max_depth", 2}, {"train.n_est", 77}});
        const std::string params = sample.read("params.yaml");

        std::vector<std::string> told;
        DrainOptions options;
        options.onEvent = [&](const QueueEvent& event) {
            if (event.kind == QueueEvent::Kind::Done)
                told.push_back(event.job.name);
        };
        const DrainReport report = queue.drain(options, sample.job);
        QCOMPARE(report.done, 2u);
        QCOMPARE(report.failed + report.cancelled + report.left, 0u);
        QCOMPARE(told.size(), 2u);
        QCOMPARE(pins(sample), 0u);
        QCOMPARE(sample.read("params.yaml"), params);
        const Experiment early = sample.project->experiment("early");
        QVERIFY(paramOf(early, "train.n_est") == Json(8));
        QVERIFY(paramOf(early, "train.max_depth") == Json(4));
        QVERIFY(early.seconds.has_value());
        for (const tracking::QueuedJob& job : queue.jobs())
            QVERIFY(job.state == QueueState::Done);

        // The same as run at once.
        sample.project->setParameters({{"train.max_depth", 4}, {"train.n_est", 100}});
        const Experiment direct = sample.project->runExperiment(request("direct", {{"train.n_est", 8}}), sample.job);
        QVERIFY(direct.metrics == early.metrics);
        QVERIFY(sample.project->diffExperiments("early", "direct").toJson().at("params").empty());

        sample.project->undo(std::nullopt, sample.job); // direct
        sample.project->undo(std::nullopt, sample.job); // parameters
        sample.project->undo(std::nullopt, sample.job); // both
        QCOMPARE(sample.project->experiments().size(), 0u);
    }

    void whatIsQueuedTogetherIsOneStepOfUndo()
    {
        SampleProject sample;
        ExperimentQueue queue = sample.project->queue();
        queue.add({request("before", {{"train.n_est", 5}})}, {}, sample.job);
        queue.add({request("a", {{"train.n_est", 6}}), request("b", {{"train.n_est", 7}}), request("c", {{"train.n_est", 8}})}, {}, sample.job);
        DrainOptions options;
        options.atOnce = [] { return std::size_t{1}; };
        options.onEvent = [&](const QueueEvent& event) {
            if (event.kind == QueueEvent::Kind::Started && event.job.name == "b")
                queue.change([](tracking::JobQueue& jobs) { jobs.setPaused(true); });
        };
        QCOMPARE(queue.drain(options, sample.job).left, 1u);
        const auto journal = sample.project->journal();
        QCOMPARE(journal.size(), 2u); // two steps, not three
        QCOMPARE(journal[0].what.english(), std::string("Ran 2 experiments, a to b"));
        QCOMPARE(journal[1].what.english(), std::string("Ran experiment before"));

        QCOMPARE(sample.project->undo(std::nullopt, sample.job).english(), std::string("Ran 2 experiments, a to b"));
        QCOMPARE(sample.project->experiments().size(), 1u);
        QCOMPARE(sample.project->experiments()[0].name, std::string("before"));
        for (const tracking::QueuedJob& job : queue.jobs()) // the one that waited does not run any more
            QCOMPARE(job.state, job.name == "c" ? QueueState::Cancelled : QueueState::Done);
        QVERIFY(sample.project->journal()[0].undoes.has_value() && !sample.project->journal()[0].redoes);
        sample.project->undo(sample.project->journal()[0].id, sample.job);
        QCOMPARE(sample.project->experiments().size(), 3u);
        QVERIFY(sample.project->journal()[0].redoes);
        QVERIFY(sample.project->journal()[0].what.english().starts_with("Made again: Ran 2"));

        // What is run of it later belongs to it.
        queue.change([](tracking::JobQueue& jobs) {
            jobs.setPaused(false);
            for (const tracking::QueuedJob& job : jobs.jobs())
                if (job.name == "c")
                    jobs.retry({job.id});
        });
        QCOMPARE(queue.drain({}, sample.job).done, 1u);
        QCOMPARE(sample.project->experiments().size(), 4u);
        // All of it or nothing: one that is not there any more stands in the way of the others.
        sample.project->removeExperiments({"b"});
        std::int64_t step = 0;
        for (const Project::JournalItem& item : sample.project->journal())
            if (item.what.english() == "Ran 3 experiments, a to c")
                step = item.id;
        QVERIFY(step != 0);
        QVERIFY(errorOf([&] { sample.project->undo(step, sample.job); }).code() == ErrorCode::Conflict);
        QCOMPARE(sample.project->experiments().size(), 3u);
        sample.project->undo(std::nullopt, sample.job); // the removing
        sample.project->undo(std::nullopt, sample.job);
        QCOMPARE(sample.project->experiments().size(), 1u);
    }

    void whatRunsWhileItIsTakenBackIsNotKept()
    {
        SampleProject sample;
        ExperimentQueue queue = sample.project->queue();
        queue.add({request("short", {{"train.n_est", 5}}), request("long", {{"train.n_est", 60000}})}, {}, sample.job);
        DrainOptions options;
        options.atOnce = [] { return std::size_t{1}; };
        options.onEvent = [&](const QueueEvent& event) {
            if (event.kind == QueueEvent::Kind::Started && event.job.name == "long")
                sample.project->undo(std::nullopt, sample.job);
        };
        const DrainReport report = queue.drain(options, sample.job);
        QCOMPARE(report.done, 1u);
        QCOMPARE(report.cancelled, 1u);
        QVERIFY(sample.project->experiments().empty());
    }

    void theSameTwiceWaitsOnce()
    {
        SampleProject sample;
        ExperimentQueue queue = sample.project->queue();
        const ExperimentRequest one = request("one", {{"train.n_est", 8}});
        queue.add({one}, {}, sample.job);
        QCOMPARE(queue.add({one}, {}, sample.job).unchanged, std::vector<std::string>{"one"});
        QCOMPARE(queue.jobs().size(), 1u);
        const Error other = errorOf([&] { queue.add({request("one", {{"train.n_est", 9}})}, {}, sample.job); });
        QVERIFY(other.code() == ErrorCode::AlreadyExists);
        QVERIFY(!other.hint().empty());
        // What is wrong with one is said at once, and then none of the list waits.
        QVERIFY(errorOf([&] { queue.add({request("two", {}), request("bad", {{"train.n_est", -1}})}, {}, sample.job); }).code() ==
                ErrorCode::InvalidArgument);
        QCOMPARE(queue.jobs().size(), 1u);
        queue.drain({}, sample.job);
        QCOMPARE(queue.add({one}, {}, sample.job).unchanged, std::vector<std::string>{"one"}); // it is there now

        // The name was used otherwise between queueing and running.
        queue.add({request("late", {{"train.n_est", 8}})}, {}, sample.job);
        sample.project->runExperiment(request("late", {{"train.n_est", 12}}), sample.job);
        QCOMPARE(queue.drain({}, sample.job).failed, 1u);
        QVERIFY(queue.jobs().front().error->code() == ErrorCode::AlreadyExists);
        QCOMPARE(pins(sample), 1u); // it may be tried again
        sample.project->removeExperiments({"late"});
        queue.change([](tracking::JobQueue& jobs) { jobs.retry({jobs.jobs().front().id}); });
        QCOMPARE(queue.drain({}, sample.job).done, 1u);
        QVERIFY(paramOf(sample.project->experiment("late"), "train.n_est") == Json(8));
    }

    void aCancelledDrainPutsBackAndAPausedQueueRunsNothing()
    {
        SampleProject sample;
        ExperimentQueue queue = sample.project->queue();
        queue.add({request("a", {{"train.n_est", 60000}}), request("b", {{"train.n_est", 9}})}, {}, sample.job);
        queue.change([](tracking::JobQueue& jobs) { jobs.setPaused(true); });
        QCOMPARE(queue.drain({}, sample.job).left, 2u);
        queue.change([](tracking::JobQueue& jobs) { jobs.setPaused(false); });

        CancelToken token;
        JobContext cancelled(sample.pool, token);
        DrainOptions options;
        options.atOnce = [] { return std::size_t{1}; };
        std::vector<std::string> back;
        options.onEvent = [&](const QueueEvent& event) {
            if (event.kind == QueueEvent::Kind::Started)
                token.cancel();
            else if (event.kind == QueueEvent::Kind::PutBack)
                back.push_back(event.job.name);
        };
        QVERIFY(errorOf([&] { queue.drain(options, cancelled); }).code() == ErrorCode::Cancelled);
        QCOMPARE(back, std::vector<std::string>{"a"});
        for (const tracking::QueuedJob& job : queue.jobs()) {
            QVERIFY(job.state == QueueState::Waiting);
            QCOMPARE(job.attempt, 0);
        }
        QVERIFY(queue.open()->workers().empty());

        // One that is taken out again leaves nothing behind.
        queue.change([](tracking::JobQueue& jobs) { jobs.remove({jobs.jobs().front().id}); });
        QCOMPARE(pins(sample), 1u);
        QCOMPARE(queue.drain({}, sample.job).done, 1u);
        QCOMPARE(sample.project->experiments().size(), 1u);
        QCOMPARE(pins(sample), 0u);
    }
};

QTEST_GUILESS_MAIN(tst_experiment_queue)
#include "tst_experiment_queue.moc"
