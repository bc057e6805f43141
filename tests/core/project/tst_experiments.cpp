// Experiments: isolated, kept as commits, listed, compared, scored.
#include <QtTest>

#include <unistd.h>

#include <atomic>
#include <set>
#include <thread>

#include "core/comparison/RowScores.h"
#include "core/comparison/Significance.h"
#include "core/evaluation/Evaluation.h"
#include "core/ingest/Csv.h"
#include "core/pipeline/Executor.h"
#include "core/project/CheckItem.h"
#include "core/project/Experiment.h"
#include "core/project/ExperimentIndex.h"
#include "core/project/ExperimentName.h"
#include "core/project/Prediction.h"
#include "core/versioning/GitRepository.h"
#include "tests/core/project/ProjectFixture.h"

using namespace podium;
using namespace podium::project;
using podium::test::errorOf;
using podium::test::request;
using podium::test::SampleProject;
using podium::test::says;

namespace {

std::optional<double> metric(const Experiment& experiment, const std::string& key)
{
    for (const auto& [name, value] : experiment.metrics)
        if (name == key)
            return value;
    return std::nullopt;
}

Json parameter(const Experiment& experiment, const std::string& key)
{
    for (const auto& [name, value] : experiment.params)
        if (name == key)
            return value;
    return nullptr;
}

} // namespace

class tst_experiments : public QObject
{
    Q_OBJECT

private slots:
    void anExperimentLeavesTheWorkTreeAlone()
    {
        SampleProject p;
        const std::string params = p.read("params.yaml");
        const Experiment made = p.project->runExperiment(request("small", {{"train.n_est", 8}}), p.job);
        QCOMPARE(made.name, std::string("small"));
        QCOMPARE(made.id.size(), 32u);
        QCOMPARE(made.commit.substr(0, 32), made.id);
        QVERIFY(made.status == tracking::RunStatus::Finished);
        QCOMPARE(made.dataset, std::string("cwurData"));
        QCOMPARE(parameter(made, "train.n_est"), Json(8));
        QVERIFY(metric(made, "accuracy").value_or(0) > 0.7);
        QVERIFY(made.rows.at("train").get<int>() > 0);
        QCOMPARE(p.read("params.yaml"), params);
        QVERIFY(!p.files.exists(p.root() / "dvc.lock"));
        QVERIFY(!p.files.exists(p.root() / "data" / "clean"));

        const auto git = versioning::GitRepository::open(p.root());
        const versioning::Commit commit = git.commit(made.commit);
        QCOMPARE(commit.parents.size(), 1u);
        QCOMPARE(commit.parents[0], *git.head());
        QVERIFY(commit.message.starts_with("dvc: commit experiment "));
        QVERIFY(git.fileAt(made.commit, "params.yaml")->find("n_est: 8") != std::string::npos);
        QVERIFY(git.fileAt(made.commit, "params.yaml")->find("# Trees of the forest.") != std::string::npos);
        QVERIFY(git.fileAt(made.commit, "dvc.lock"));
        QVERIFY(git.fileAt(made.commit, "reports/metrics.json"));
        QVERIFY(git.untrackedFiles().empty());
        QVERIFY(git.changesOfTrackedFiles().empty());
    }

    void aListingSurvivesALostStore()
    {
        SampleProject p;
        p.project->sweep({request("a", {{"train.n_est", 8}}), request("b", {{"train.n_est", 9}})}, {}, p.job);
        const auto before = p.project->experiments();
        QCOMPARE(before.size(), 2u);
        QCOMPARE(before[0].name, std::string("b")); // newest first
        p.project.reset();
        p.files.removeTree(p.root() / ".podium");
        p.open();
        const auto after = p.project->experiments();
        QCOMPARE(after.size(), 2u);
        // Tags are the store's alone (notes, and where a run was made); all else stands in the commits.
        for (std::size_t i = 0; i < 2; ++i) {
            Json lost = after[i].toJson(), kept = before[i].toJson();
            QVERIFY(kept["tags"].contains("podium.version"));
            lost.erase("tags");
            kept.erase("tags");
            QCOMPARE(lost.dump(), kept.dump());
        }
        QVERIFY(after[0].seconds);
    }

    void oneAtATimeGivesTheSame()
    {
        SampleProject p, q;
        const std::vector<ExperimentRequest> entries = {request("a", {{"train.n_est", 8}}), request("b", {{"train.n_est", 9}}),
                                                        request("c", {{"train.n_est", 10}})};
        SweepOptions one;
        one.atOnce = 1;
        const SweepReport slow = p.project->sweep(entries, one, p.job);
        const SweepReport fast = q.project->sweep(entries, {}, q.job);
        QCOMPARE(slow.experiments.size(), 3u);
        for (std::size_t i = 0; i < 3; ++i)
            QCOMPARE(slow.experiments[i].toJson()["metrics"].dump(), fast.experiments[i].toJson()["metrics"].dump());
    }

    void theJsonIsThatOfTheListing()
    {
        SampleProject p;
        const Json json = p.project->runExperiment(request("one", {}), p.job).toJson();
        for (const char* key : {"name", "id", "commit", "status", "created", "duration_s", "dataset",
                                "params", "metrics", "confusion", "rows", "warnings"})
            QVERIFY2(json.contains(key), key);
        QVERIFY(!json.contains("test"));
        QCOMPARE(json["status"].get<std::string>(), std::string("FINISHED"));
        QVERIFY(QDateTime::fromString(QString::fromStdString(json["created"].get<std::string>()),
                                      Qt::ISODateWithMs)
                    .isValid());
        for (const char* key :
             {"precision", "recall", "f1", "accuracy", "roc_auc", "average_precision", "log_loss", "brier"})
            QVERIFY2(json["metrics"].contains(key), key);
        for (const char* key : {"tp", "fn", "fp", "tn"})
            QVERIFY2(json["confusion"].contains(key), key);
        for (const char* key : {"train", "validation", "test"})
            QVERIFY2(json["rows"].contains(key), key);
        QCOMPARE(json["params"]["featurize.max_rank"], Json(100));
        QVERIFY(json["params"]["train.max_depth"].is_null());
        QCOMPARE(json["params"]["train.bootstrap"], Json(true));
    }

    void theSameNameIsKeptRefusedOrReplaced()
    {
        SampleProject p;
        const auto first = p.project->runExperiment(request("x", {{"train.n_est", 8}}), p.job);
        const SweepReport again = p.project->sweep({request("x", {{"train.n_est", 8}})}, {}, p.job);
        QCOMPARE(again.unchanged, std::vector<std::string>{"x"});
        QCOMPARE(again.experiments.at(0).commit, first.commit);

        const Error refused = errorOf([&] {
            p.project->sweep({request("x", {{"train.n_est", 9}})}, {}, p.job);
        });
        QVERIFY(refused.code() == ErrorCode::AlreadyExists);
        QVERIFY(says(refused, "--force"));

        SweepOptions suffix;
        suffix.suffix = "-2";
        QCOMPARE(p.project->sweep({request("x", {{"train.n_est", 9}})}, suffix, p.job).experiments.at(0).name,
                 std::string("x-2"));

        SweepOptions rename; // whose name is taken gets the next one; what is there as it shall be stays
        rename.renameTaken = true;
        const SweepReport renamed = p.project->sweep({request("x", {{"train.n_est", 10}})}, rename, p.job);
        QCOMPARE(renamed.experiments.at(0).name, std::string("x-3"));
        for (const auto& [trees, name] : {std::pair(8, "x"), std::pair(9, "x-2"), std::pair(10, "x-3")})
            QCOMPARE(p.project->sweep({request("x", {{"train.n_est", trees}})}, rename, p.job).unchanged, std::vector<std::string>{name});
        p.project->removeExperiments({"x-3"});

        SweepOptions force;
        force.force = true;
        const SweepReport replaced = p.project->sweep({request("x", {{"train.n_est", 9}})}, force, p.job);
        QVERIFY(replaced.experiments.at(0).commit != first.commit);
        QCOMPARE(p.project->experiments().size(), 2u);
        QCOMPARE(parameter(p.project->experiment("x"), "train.n_est"), Json(9));
    }

    void whatIsWrongIsToldBeforeAnythingRuns_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("part");
        QTest::newRow("unknown parameter") << "n"
                                           << "train.trees"
                                           << "3"
                                           << "train.trees";
        QTest::newRow("out of range") << "n"
                                      << "train.n_est"
                                      << "0"
                                      << "train.n_est";
        QTest::newRow("word for a number") << "n"
                                           << "train.n_est"
                                           << "\"many\""
                                           << "train.n_est";
        QTest::newRow("unknown dataset") << "n"
                                         << "train.train_data"
                                         << "\"nowhere\""
                                         << "nowhere";
        QTest::newRow("ranks") << "n"
                               << "featurize.world_rank"
                               << "100"
                               << "max_rank";
        QTest::newRow("no features") << "n"
                                     << "featurize.max_features"
                                     << "0"
                                     << "featurize.max_features";
        QTest::newRow("unknown column") << "n"
                                        << "featurize.columns"
                                        << "{\"cwurData\": [\"nosuchcolumn\"]}"
                                        << "nosuchcolumn";
        QTest::newRow("lost recipe") << "n"
                                     << "clean.recipes.timesData"
                                     << "\"recipes/gone.yaml\""
                                     << "recipes/gone.yaml";
        QTest::newRow("name with a slash") << "a/b"
                                           << "train.n_est"
                                           << "3"
                                           << "a/b";
        QTest::newRow("reserved name") << "workspace"
                                       << "train.n_est"
                                       << "3"
                                       << "workspace";
    }
    void whatIsWrongIsToldBeforeAnythingRuns()
    {
        QFETCH(QString, name);
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, part);
        static SampleProject p;
        const auto objects = p.files.listTree(p.root() / ".dvc");
        const Error error = errorOf([&] {
            p.project->sweep(
                {request("fine", {{"train.n_est", 4}}),
                 request(name.toStdString(), {{key.toStdString(), Json::parse(value.toStdString())}})},
                {}, p.job);
        });
        QVERIFY2(error.code() == ErrorCode::InvalidArgument || error.code() == ErrorCode::InvalidData ||
                     error.code() == ErrorCode::NotFound,
                 error.what());
        QVERIFY(says(error, part.toUtf8().constData()));
        QVERIFY(p.project->experiments().empty());
        QCOMPARE(p.files.listTree(p.root() / ".dvc"), objects);
    }

    void twoEntriesOfOneNameAreRefused()
    {
        SampleProject p;
        const Error error = errorOf([&] {
            p.project->sweep({request("x", {}), request("x", {{"train.n_est", 9}})}, {}, p.job);
        });
        QVERIFY(error.code() == ErrorCode::InvalidArgument);
        QVERIFY(says(error, "x"));
    }

    void namesAreMadeWhereNoneIsGiven()
    {
        SampleProject p;
        const Experiment made = p.project->runExperiment(request("", {{"train.n_est", 4}}), p.job);
        QVERIFY(made.name.find('-') != std::string::npos);
        checkExperimentName(made.name);
        std::set<std::string> taken;
        for (int i = 0; i < 3000; ++i)
            QVERIFY(taken.insert(randomExperimentName(taken)).second);
    }

    void uncommittedChangesGoAlongAndRevisionsAreClean()
    {
        SampleProject p;
        p.project->setParameters({{"train.n_est", 7}});
        QVERIFY(p.read("params.yaml").find("n_est: 7") != std::string::npos);
        QCOMPARE(parameter(p.project->runExperiment(request("dirty", {}), p.job), "train.n_est"), Json(7));
        ExperimentRequest clean = request("clean", {});
        clean.revision = "HEAD";
        QCOMPARE(parameter(p.project->runExperiment(clean, p.job), "train.n_est"), Json(100));
        ExperimentRequest nowhere = request("nowhere", {});
        nowhere.revision = "no-such-branch";
        QVERIFY(errorOf([&] { p.project->runExperiment(nowhere, p.job); }).code() == ErrorCode::NotFound);
    }

    void experimentsAreFoundByIdAndDiffer()
    {
        SampleProject p;
        p.project->sweep({request("a", {{"train.n_est", 8}}),
                          request("b", {{"train.n_est", 9}, {"featurize.max_features", 3}})},
                         {}, p.job);
        const Experiment a = p.project->experiment("a");
        QCOMPARE(p.project->experiment(a.id).name, std::string("a"));
        QCOMPARE(p.project->experiment(a.id.substr(0, 8)).name, std::string("a"));
        const ExperimentDiff diff = p.project->diffExperiments("a", "b");
        const Json json = diff.toJson();
        QCOMPARE(json["params"]["train.n_est"], Json::parse(R"({"old": 8, "new": 9, "diff": 1.0})"));
        QCOMPARE(json["params"].size(), 2u);
        QVERIFY(errorOf([&] { p.project->diffExperiments("a", "workspace"); }).code() == ErrorCode::NotFound);
        p.project->applyExperiment("a", p.job);
        QCOMPARE(p.project->diffExperiments("a", "workspace").toJson().dump(),
                 std::string(R"({"params":{},"metrics":{},"counts":{}})"));
    }

    void oneClassIsAWarning()
    {
        SampleProject p;
        const Experiment made =
            p.project->runExperiment(request("oneClass", {{"train.train_data", "shanghaiData"},
                                                          {"featurize.max_rank", 300},
                                                          {"featurize.world_rank", 150}}),
                                     p.job);
        QVERIFY(made.status == tracking::RunStatus::Finished);
        QVERIFY(!made.warnings.empty());
        QVERIFY(made.toJson()["metrics"]["roc_auc"].is_null());
        QVERIFY(made.toJson()["metrics"].contains("roc_auc"));
        QVERIFY(made.toJson()["metrics"]["accuracy"].is_number());
    }

    void theTestIsARunOfItsOwn()
    {
        SampleProject p;
        p.project->sweep({request("plain", {{"train.n_est", 8}}),
                          request("kept", {{"train.n_est", 8}, {"featurize.split", "last_year_test"}})},
                         {}, p.job);
        const Error none = errorOf([&] { p.project->evaluateOnTest("plain", p.job); });
        QVERIFY(none.code() == ErrorCode::InvalidData);
        QVERIFY(says(none, "last_year_test"));
        QVERIFY(!p.project->experiment("kept").test);
        const Experiment tested = p.project->evaluateOnTest("kept", p.job);
        QVERIFY(tested.test);
        const Json json = p.project->experiment("kept").toJson();
        QVERIFY(json.contains("test"));
        QVERIFY(json["test"]["metrics"]["accuracy"].is_number());
        const int rows = json["rows"]["test"].get<int>();
        const Json& c = json["test"]["confusion"];
        QCOMPARE(c["tp"].get<int>() + c["fn"].get<int>() + c["fp"].get<int>() + c["tn"].get<int>(), rows);
        QCOMPARE(p.project->experiments().size(), 2u); // no experiment of its own
    }

    void aRawTableIsPredicted()
    {
        SampleProject p;
        p.project->runExperiment(request("m", {{"train.n_est", 8}}), p.job);
        PredictRequest ask;
        ask.run = "m";
        ask.table = p.root() / "data" / "raw" / "cwurData.csv";
        ask.missing = PredictRequest::Missing::TrainingMedian;
        const PredictReport report = p.project->predict(ask, p.job);
        QCOMPARE(report.runId.size(), 32u);
        QCOMPARE(report.dataset, std::string("cwurData"));
        QVERIFY(report.table.rowCount() > 1000);
        QVERIFY(report.table.indexOf("predicted"));
        QVERIFY(report.csv.find("predicted") != std::string::npos);
        // It is found again, and taken back as any change.
        QCOMPARE(p.project->predictions().size(), std::size_t(1));
        const KeptPrediction kept = p.project->predictions()[0];
        QCOMPARE(kept.runId, report.runId);
        QCOMPARE(kept.rows, report.table.rowCount());
        std::int64_t counted = 0;
        for (const auto& [label, rows] : kept.predicted)
            counted += rows;
        QCOMPARE(counted, kept.rows);
        QCOMPARE(p.project->predictionRows(kept.runId).value(), report.csv);
        QVERIFY(p.project->undo(std::nullopt, p.job).english().find(kept.table) != std::string::npos);
        QVERIFY(p.project->predictions().empty());
        p.project->undo(p.project->journal()[0].id, p.job);
        QCOMPARE(p.project->predictions().size(), std::size_t(1));
        ask.run.clear();
        QVERIFY(says(errorOf([&] { p.project->predict(ask, p.job); }), "model"));
    }

    void evaluationsComeFromTheCommit()
    {
        SampleProject p;
        const Experiment made = p.project->runExperiment(request("m", {{"train.n_est", 8}}), p.job);
        const evaluation::Evaluation evaluation = p.project->evaluationOf(made);
        QCOMPARE(evaluation.score("accuracy").value, metric(made, "accuracy"));
        QVERIFY(evaluation.roc.size() > 2);
        QVERIFY(!evaluation.roc.front().threshold);
        QVERIFY(!p.project->workspaceEvaluation());
        QVERIFY(p.project->file("models/model.podium", made.commit));
        QVERIFY(p.project->file("data/prepared/cwurData-features.json", made.commit));
        QVERIFY(!p.project->file("no/such.file", made.commit));
        QVERIFY(errorOf([&] { p.project->file("../outside"); }).code() == ErrorCode::InvalidArgument);
    }

    void rowsAreScoredFromTheCommit()
    {
        SampleProject p;
        const auto run = [&](const char* name, std::vector<std::pair<std::string, Json>> params) {
            return p.project->runExperiment({name, std::move(params), {}}, p.job);
        };
        const Experiment a = run("a", {{"train.n_est", 3}});
        const Experiment b = run("b", {{"train.n_est", 40}});
        const comparison::RowScores scores = p.project->rowScores(a, p.job);
        const evaluation::Evaluation evaluation = p.project->evaluationOf(a);
        QCOMPARE(evaluation::evaluate(scores.input).confusion.counts, evaluation.confusion.counts);
        // The names are those of the rows in the raw table.
        const std::string path = "data/raw/" + a.dataset + ".csv";
        const Table raw = ingest::readCsv(p.files, p.root() / path, {}, p.job).table;
        QCOMPARE(scores.keys.size(), scores.rows());
        const Column& names = raw.column(scores.keyColumn, path);
        for (std::size_t row = 0; row < scores.rows(); ++row)
            QCOMPARE(scores.keys[row], std::string(names.text(scores.rowIds[row])));

        const auto significance = p.project->significance(a, b, p.job);
        QVERIFY(significance.has_value());
        QCOMPARE(significance->rows, a.rows.at("validation").get<std::int64_t>());
        const Experiment other = run("other", {{"featurize.world_rank", 30}});
        QVERIFY(!p.project->significance(a, other, p.job)); // another label

        std::filesystem::remove_all(p.root() / ".dvc/cache");
        QCOMPARE(errorOf([&] { p.project->rowScores(a, p.job); }).code(), ErrorCode::NotFound);
    }

    void sweepFilesAreRead()
    {
        SampleProject p;
        const auto files = p.project->sweepFiles();
        QVERIFY(std::find(files.begin(), files.end(), "sweeps/thesis.yaml") != files.end());
        const auto thesis = p.project->sweepFile("sweeps/thesis.yaml");
        QCOMPARE(thesis.size(), 12u);
        QCOMPARE(thesis[0].name, std::string("cwurData"));
        p.write("sweeps/bad.yaml", "- name: a\n  parameters: {}\n");
        const Error bad = errorOf([&] { p.project->sweepFile("sweeps/bad.yaml"); });
        QVERIFY(bad.code() == ErrorCode::InvalidFormat);
        QVERIFY(says(bad, "Entry 1"));
        QVERIFY(says(errorOf([&] { p.project->sweepFile("sweeps/none.yaml"); }), "sweeps/thesis.yaml"));
    }

    void oneThatFailsDoesNotTakeTheOthersAlong()
    {
        SampleProject p;
        const SweepReport report = p.project->sweep(
            {request("a", {{"train.n_est", 4}}),
             request("bad", {{"clean.recipes.cwurData", "recipes/timesData.thousands.yaml"}}),
             request("b", {{"train.n_est", 5}})},
            {}, p.job);
        QCOMPARE(report.failures.size(), 1u);
        QCOMPARE(report.failures[0].name, std::string("bad"));
        QVERIFY(report.failures[0].error.code() == ErrorCode::InvalidData);
        QVERIFY(says(report.failures[0].error, "cwurData"));
        QCOMPARE(report.experiments.size(), 2u);
        QCOMPARE(report.experiments[1].name, std::string("b"));
        QCOMPARE(p.project->experiments().size(), 2u);
    }

    void threadsShareAProject()
    {
        SampleProject p;
        std::atomic<int> busy{0}, made{0};
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                JobContext job(p.pool);
                for (int i = 0; i < 3; ++i)
                    try {
                        p.project->runExperiment(request("t" + std::to_string(t) + "-" + std::to_string(i),
                                                         {{"train.n_est", 2 + t}, {"train.seed", i}}),
                                                 job);
                        p.project->status(job);
                        p.project->experiments();
                        ++made;
                    } catch (const Error& error) {
                        error.code() == ErrorCode::Busy ? ++busy : busy += 1000;
                    }
            });
        for (std::thread& thread : threads)
            thread.join();
        QVERIFY(busy < 1000);
        QCOMPARE(static_cast<int>(p.project->experiments().size()), made.load());
        QCOMPARE(made + busy, 12);
        QCOMPARE(busy.load(), 0); // a result waits for its turn
    }

    void oneThatIsTakenBackBeforeAnybodyListsIsGone()
    {
        SampleProject p;
        QVERIFY(p.project->experiments().empty());
        p.project->runExperiment(request("guest", {{"train.n_est", 2}}), p.job);
        p.project->undo(std::nullopt, p.job); // the references are those of the last listing again
        QVERIFY(p.project->experiments().empty());
    }

    void aNoteWrittenWhileTheIndexIsMadeAgainStays()
    {
        SampleProject p;
        const Experiment made = p.project->runExperiment(request("guest", {{"train.n_est", 2}}), p.job);
        QCOMPARE(p.project->experiments().size(), 1u);
        tracking::RunStore other(p.root() / ".podium" / "podium.sqlite");
        std::thread verifying;
        other.atomically([&] {
            verifying = std::thread([&] { p.project->verify(true, p.job); });
            std::this_thread::sleep_for(std::chrono::milliseconds(500)); // it has read the rows and waits to write
            other.setTags({{made.id, "mlflow.note.content", "shown to the team"}});
        });
        verifying.join();
        const auto listed = p.project->experiments();
        QCOMPARE(listed.size(), 1u);
        const std::pair<std::string, std::string> note("mlflow.note.content", "shown to the team");
        QVERIFY(std::find(listed[0].tags.begin(), listed[0].tags.end(), note) != listed[0].tags.end());
    }

    void aCancelledSweepKeepsNothing()
    {
        SampleProject p;
        CancelToken token;
        token.cancel();
        JobContext cancelled(p.pool, token);
        QVERIFY(errorOf([&] { p.project->sweep({request("a", {})}, {}, cancelled); }).code() ==
                ErrorCode::Cancelled);
        QVERIFY(p.project->experiments().empty());
    }

    void theThesisIsOneSweep()
    {
        SampleProject p;
        const SweepReport report = p.project->sweep(p.project->sweepFile("sweeps/thesis.yaml"), {}, p.job);
        QCOMPARE(report.experiments.size(), 12u);
        QVERIFY(report.failures.empty());
        const auto listed = p.project->experiments();
        QCOMPARE(listed.size(), 12u);
        QCOMPARE(listed.back().name, std::string("cwurData"));
        QCOMPARE(listed.front().name, std::string("Snest64"));
    }
};

QTEST_GUILESS_MAIN(tst_experiments)
#include "tst_experiments.moc"
