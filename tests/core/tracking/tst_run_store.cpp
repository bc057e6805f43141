// The run store: what goes in comes out, also of a killed owner, a newer schema, a damaged file and a second
// connection.
#include <QtTest>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmath>
#include <fmt/format.h>
#include <fstream>
#include <thread>

#include "core/base/Error.h"
#include "core/tracking/PackedRun.h"
#include "core/tracking/ProcessIdentity.h"
#include "core/tracking/RunStore.h"

using namespace podium;
using namespace podium::tracking;

namespace {

std::string hexId(int n) { return fmt::format("{:032x}", n); }

Run sampleRun(int n)
{
    Run run;
    run.id = hexId(n);
    run.experimentId = RunStore::kExperiments;
    run.name = "run" + std::to_string(n);
    run.status = RunStatus::Finished;
    run.startTime = 1'700'000'000'000 + n;
    run.endTime = run.startTime + 250;
    run.commit = hexId(n) + "00000000";
    run.params = {{"train.n_est", 100},
                  {"train.max_depth", nullptr},
                  {"train.rate", 1.0},
                  {"train.bootstrap", true},
                  {"train.criterion", "gini"},
                  {"featurize.columns", Json::parse(R"({"a": ["x", "é"]})")},
                  {"a.first", -3}};
    run.metrics = {{"accuracy", 0.97, run.startTime, 0}, {"roc_auc", std::nan(""), run.startTime, 0}};
    run.tags = {{"mlflow.note.content", "größer als ñ"}};
    run.inputs = {{"cwurData", "0123456789abcdef0123456789abcdef", "data/raw/cwurData.csv"}};
    run.models = {{"m-" + hexId(n), "model", "random_forest", "md5:abc"}};
    run.details = Json::parse(R"({"confusion": {"tp": 47, "fn": 2, "fp": 1, "tn": 50}})");
    return run;
}

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

} // namespace

class tst_run_store : public QObject
{
    Q_OBJECT

private:
    Path file() const { return Path(m_folder.path().toStdString()) / "podium.sqlite"; }
    QTemporaryDir m_folder;

private slots:
    void init()
    {
        m_folder = QTemporaryDir();
        QVERIFY(m_folder.isValid());
    }

    void aRunComesBackAsItWent()
    {
        const Run in = sampleRun(1);
        {
            RunStore store(file());
            store.put(in);
        }
        RunStore store(file());
        const auto out = store.find(in.id);
        QVERIFY(out);
        QCOMPARE(out->name, in.name);
        QVERIFY(out->status == RunStatus::Finished);
        QCOMPARE(out->startTime, in.startTime);
        QVERIFY(out->endTime == in.endTime);
        QCOMPARE(out->commit, in.commit);
        QVERIFY(out->params == in.params); // order and types: 1.0 stays a real, null stays null
        QVERIFY(out->params[2].second.is_number_float());
        QVERIFY(out->params[0].second.is_number_integer());
        QCOMPARE(out->metrics.size(), 2u);
        QCOMPARE(out->metrics[0].value, 0.97);
        QVERIFY(std::isnan(out->metrics[1].value));
        QVERIFY(out->tags == in.tags);
        QCOMPARE(out->inputs.size(), 1u);
        QCOMPARE(out->inputs[0].digest, in.inputs[0].digest);
        QCOMPARE(out->models.size(), 1u);
        QCOMPARE(out->models[0].id, in.models[0].id);
        QVERIFY(out->details == in.details);
        QVERIFY(!store.find(hexId(999)));
    }

    void puttingAgainReplacesAll()
    {
        RunStore store(file());
        store.put(sampleRun(1));
        Run second = sampleRun(1);
        second.params = {{"only", 1}};
        second.metrics.clear();
        second.tags.clear();
        second.inputs.clear();
        second.models.clear();
        store.put(second);
        const auto out = store.find(second.id);
        QCOMPARE(out->params.size(), 1u);
        QVERIFY(out->metrics.empty() && out->tags.empty() && out->inputs.empty() && out->models.empty());
    }

    void runsAreListedNewestFirstAndByExperiment()
    {
        RunStore store(file());
        store.put({sampleRun(1), sampleRun(3), sampleRun(2)});
        Run other = sampleRun(4);
        other.experimentId = RunStore::kEvaluations;
        store.put(other);
        const auto runs = store.runs(RunStore::kExperiments);
        QCOMPARE(runs.size(), 3u);
        QCOMPARE(runs[0].name, std::string("run3"));
        QCOMPARE(runs[2].name, std::string("run1"));
        QCOMPARE(store.runs(RunStore::kEvaluations).size(), 1u);
        QVERIFY(store.runs(RunStore::kPredictions).empty());
    }

    void deletedRunsAreHiddenAndKeepTheirNotes()
    {
        RunStore store(file());
        store.put(sampleRun(1));
        store.setTags({{hexId(1), "mlflow.note.content", "kept"}});
        store.setDeleted({hexId(1)}, true);
        QVERIFY(store.runs(RunStore::kExperiments).empty());
        QCOMPARE(store.runs(RunStore::kExperiments, true).size(), 1u);
        QVERIFY(store.find(hexId(1))->deleted);
        store.setDeleted({hexId(1)}, false);
        QCOMPARE(store.runs(RunStore::kExperiments).at(0).tags.at(0).second, std::string("kept"));
    }

    void metricsKeepTheirHistoryAndTheLatest()
    {
        RunStore store(file());
        Run run = sampleRun(1);
        run.metrics.clear();
        store.put(run);
        store.logMetric(run.id, {"loss", 3.0, 100, 0});
        store.logMetric(run.id, {"loss", 1.0, 300, 2});
        store.logMetric(run.id, {"loss", 2.0, 200, 1}); // late, but of an earlier step
        QCOMPARE(store.find(run.id)->metrics.at(0).value, 1.0);
        SQLite::Database raw(file().string());
        QCOMPARE(raw.execAndGet("SELECT count(*) FROM metrics").getInt(), 3);
        const Error none = errorOf([&] { store.logMetric(hexId(77), {"loss", 1, 1, 0}); });
        QVERIFY(none.code() == ErrorCode::NotFound);
        QVERIFY(std::string(none.what()).find(hexId(77)) != std::string::npos);
    }

    void statusIsOfMlflowsSet()
    {
        RunStore store(file());
        Run run = sampleRun(1);
        run.status = RunStatus::Running;
        run.endTime.reset();
        store.put(run);
        store.setStatus(run.id, RunStatus::Killed, 1'700'000'009'999);
        const auto out = store.find(run.id);
        QVERIFY(out->status == RunStatus::Killed);
        QCOMPARE(*out->endTime, std::int64_t{1'700'000'009'999});
        for (const RunStatus status : {RunStatus::Running, RunStatus::Scheduled, RunStatus::Finished,
                                       RunStatus::Failed, RunStatus::Killed})
            QVERIFY(runStatusNamed(name(status)) == status);
        QVERIFY(errorOf([] { runStatusNamed("DONE"); }).code() == ErrorCode::InvalidFormat);
    }

    void runsOfDeadOwnersAreEnded()
    {
        {
            RunStore store(file());
        }
        const pid_t child = ::fork();
        if (child == 0) {
            // A process of its own puts a running run and dies without ending it.
            RunStore store(file());
            Run run = sampleRun(5);
            run.status = RunStatus::Running;
            run.endTime.reset();
            store.put(run);
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QCOMPARE(status, 0);

        RunStore store(file());
        Run mine = sampleRun(6);
        mine.status = RunStatus::Running;
        mine.endTime.reset();
        store.put(mine);
        // The child's identity was taken in the child only where the parent had not asked before; make it
        // plain.
        SQLite::Database(file().string(), SQLite::OPEN_READWRITE)
            .exec("UPDATE runs SET owner_start = '1' WHERE run_uuid = '" + hexId(5) + "'");
        QCOMPARE(store.endInterrupted(), 1);
        QCOMPARE(store.endInterrupted(), 0);
        QVERIFY(store.find(hexId(5))->status == RunStatus::Failed);
        QCOMPARE(store.find(hexId(5))->tags.back().first, std::string("podium.interrupted"));
        QVERIFY(store.find(hexId(5))->endTime);
        QVERIFY(store.find(hexId(6))->status == RunStatus::Running);
    }

    void anIdentityIsMoreThanItsNumber()
    {
        ProcessIdentity me = ProcessIdentity::ofThisProcess();
        QVERIFY(me.isAlive());
        ProcessIdentity reused = me;
        reused.startTime = "12";
        QVERIFY(!reused.isAlive());
        ProcessIdentity otherBoot = me;
        otherBoot.bootId = "00000000-0000-0000-0000-000000000000";
        QVERIFY(!otherBoot.isAlive());
    }

    void theJournalKeepsItsOrder()
    {
        RunStore store(file());
        const auto first = store.addJournal({{"what", "a"}});
        const auto second = store.addJournal({{"what", "b"}});
        QVERIFY(second > first);
        store.updateJournal(first, {{"what", "a2"}});
        const auto entries = store.journal();
        QCOMPARE(entries.size(), 2u);
        QCOMPARE(entries[0].first, second);
        QCOMPARE(store.journal(1).size(), 1u);
        QCOMPARE(entries[1].second.at("what").get<std::string>(), std::string("a2"));
        QVERIFY(errorOf([&] { store.updateJournal(99, {}); }).code() == ErrorCode::NotFound);
    }

    void valuesAreRemembered()
    {
        RunStore store(file());
        QVERIFY(!store.value("index.references"));
        store.setValue("index.references", "x");
        store.setValue("index.references", "y");
        QCOMPARE(*store.value("index.references"), std::string("y"));
    }

    void severalWritesAreOneTransaction()
    {
        RunStore store(file());
        RunStore other(file());
        store.atomically([&] {
            store.put(sampleRun(1));
            store.setValue("index.references", "x");
            QVERIFY(other.runs(RunStore::kExperiments).empty());
            QCOMPARE(store.runs(RunStore::kExperiments).size(), 1u);
        });
        QCOMPARE(other.runs(RunStore::kExperiments).size(), 1u);
        QCOMPARE(*other.value("index.references"), std::string("x"));
        const Error error = errorOf([&] {
            store.atomically([&] {
                store.put(sampleRun(2));
                store.setStatus("nobody", RunStatus::Failed, {});
            });
        });
        QVERIFY(error.code() == ErrorCode::NotFound);
        QCOMPARE(store.runs(RunStore::kExperiments).size(), 1u);
        store.put(sampleRun(2)); // the next write is a transaction of its own
        QCOMPARE(other.runs(RunStore::kExperiments).size(), 2u);
    }

    void aSecondConnectionSeesAndCountsChanges()
    {
        RunStore a(file());
        RunStore b(file());
        const auto before = a.dataVersion();
        b.put(sampleRun(1));
        QVERIFY(a.dataVersion() != before);
        QCOMPARE(a.runs(RunStore::kExperiments).size(), 1u);
    }

    void connectionsOfManyThreadsWriteAtOnce()
    {
        {
            RunStore store(file());
        }
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                RunStore store(file());
                for (int i = 0; i < 10; ++i)
                    store.put(sampleRun(t * 100 + i));
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(RunStore(file()).runs(RunStore::kExperiments).size(), 40u);
    }

    /// SQLite answers "busy" at once where another process is the first to open the file at the same moment.
    void processesComeAtOnce()
    {
        constexpr int kRounds = 40;
        for (int round = 0; round < kRounds; ++round) {
            const auto start = std::chrono::steady_clock::now() + std::chrono::milliseconds(3);
            pid_t children[2];
            for (pid_t& child : children) {
                child = ::fork();
                if (child != 0)
                    continue;
                std::this_thread::sleep_until(start);
                try {
                    RunStore(file()).put(sampleRun(round * 2 + (&child == children)));
                } catch (const Error& error) {
                    ::_exit(error.code() == ErrorCode::Busy ? 2 : 3);
                }
                ::_exit(0);
            }
            for (const pid_t child : children) {
                int status = 0;
                ::waitpid(child, &status, 0);
                QVERIFY(WIFEXITED(status));
                QCOMPARE(WEXITSTATUS(status), 0);
            }
        }
        QCOMPARE(RunStore(file()).runs(RunStore::kExperiments).size(), std::size_t(2 * kRounds));
    }

    void aHeldStoreIsBusy()
    {
        RunStore store(file());
        SQLite::Database other(file().string(), SQLite::OPEN_READWRITE);
        other.exec("BEGIN IMMEDIATE");
        const Error busy = errorOf([&] { store.put(sampleRun(1)); });
        QVERIFY(busy.code() == ErrorCode::Busy);
        QVERIFY(!busy.hint().empty());
        other.exec("ROLLBACK");
        store.put(sampleRun(1));
    }

    void runsOfAnOlderFileAreReadFromTheirRows()
    {
        {
            RunStore store(file());
            store.put({sampleRun(1), sampleRun(2)});
        }
        SQLite::Database(file().string(), SQLite::OPEN_READWRITE)
            .exec("DROP TABLE run_values; DROP TABLE queue; DROP TABLE queue_workers; UPDATE schema_version SET version = 1");
        RunStore store(file());
        store.put(sampleRun(3)); // beside those without packed values
        store.logMetric(hexId(3), {"late", 2.0, 1, 1});
        const auto runs = store.runs(RunStore::kExperiments);
        QCOMPARE(runs.size(), 3u);
        for (const Run& run : runs) {
            QVERIFY(run.params == sampleRun(1).params);
            QCOMPARE(run.metrics.size(), run.id == hexId(3) ? 3u : 2u);
            QCOMPARE(run.inputs.size(), 1u);
            QCOMPARE(run.models.size(), 1u);
        }
    }

    void packedValuesThatAreDamagedAreRefused()
    {
        const std::string blob = packed(sampleRun(1));
        Run whole;
        unpack(blob, whole);
        QVERIFY(whole.params == sampleRun(1).params);
        for (std::size_t end = 0; end < blob.size(); ++end) {
            Run run;
            QVERIFY(errorOf([&] { unpack(std::string_view(blob).substr(0, end), run); }).code() == ErrorCode::Corrupt);
        }
        for (std::size_t at = 0; at < blob.size(); ++at) {
            std::string other = blob;
            other[at] = static_cast<char>(other[at] ^ 0xFF);
            Run run;
            const Error error = errorOf([&] { unpack(other, run); }); // read or refused, never past its end
            QVERIFY(error.code() == ErrorCode::Corrupt || error.code() == ErrorCode::Internal);
        }
    }

    void aNewerSchemaIsRefused()
    {
        {
            RunStore store(file());
        }
        SQLite::Database(file().string(), SQLite::OPEN_READWRITE)
            .exec("UPDATE schema_version SET version = 999");
        const Error newer = errorOf([&] { RunStore store(file()); });
        QVERIFY(newer.code() == ErrorCode::Unsupported);
        QVERIFY(std::string(newer.what()).find("999") != std::string::npos);
        QVERIFY(!newer.hint().empty());
    }

    void aDamagedFileSaysWhatCanBeRebuilt()
    {
        std::ofstream(file()) << std::string(8192, 'x');
        const Error corrupt = errorOf([&] { RunStore store(file()); });
        QVERIFY(corrupt.code() == ErrorCode::Corrupt);
        QVERIFY(corrupt.where().find("podium.sqlite") != std::string::npos);
        QVERIFY(corrupt.hint().english().find("rebuilt") != std::string::npos);
    }

    void aReadOnlyPlaceCanBeLookedAt()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        {
            RunStore store(file());
            store.put(sampleRun(1));
        }
        QVERIFY(::chmod(file().c_str(), 0444) == 0);
        QVERIFY(::chmod(file().parent_path().c_str(), 0555) == 0);
        {
            RunStore store(file());
            QVERIFY(store.isReadOnly());
            QCOMPARE(store.runs(RunStore::kExperiments).size(), 1u);
            store.put(sampleRun(2)); // of this object's life
            QCOMPARE(store.runs(RunStore::kExperiments).size(), 2u);
        }
        QVERIFY(::chmod(file().parent_path().c_str(), 0755) == 0);
        QCOMPARE(RunStore(file()).runs(RunStore::kExperiments).size(), 1u);
    }

    void aMissingFolderIsAnError()
    {
        const Error error = errorOf([&] { RunStore store(file() / "no" / "where.sqlite"); });
        QVERIFY(error.code() == ErrorCode::Io);
    }

    void mlflowsColumnsAreThere_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("columns");
        QTest::newRow("experiments")
            << "experiments"
            << "experiment_id,name,artifact_location,lifecycle_stage,creation_time,last_update_time";
        QTest::newRow("runs")
            << "runs"
            << "run_uuid,name,source_type,source_name,entry_point_name,user_id,status,start_time,end_time,"
               "source_version,lifecycle_stage,artifact_uri,experiment_id,deleted_time";
        QTest::newRow("metrics") << "metrics"
                                 << "key,value,timestamp,run_uuid,step,is_nan";
        QTest::newRow("latest_metrics") << "latest_metrics"
                                        << "key,value,timestamp,step,is_nan,run_uuid";
        QTest::newRow("params") << "params"
                                << "key,value,run_uuid";
        QTest::newRow("tags") << "tags"
                              << "key,value,run_uuid";
        QTest::newRow("datasets") << "datasets"
                                  << "dataset_uuid,experiment_id,name,digest,dataset_source_type,dataset_"
                                     "source,dataset_schema,dataset_profile";
        QTest::newRow("inputs") << "inputs"
                                << "input_uuid,source_type,source_id,destination_type,destination_id,step";
        QTest::newRow("logged_models")
            << "logged_models"
            << "model_id,experiment_id,name,artifact_location,creation_timestamp_ms,last_updated_timestamp_"
               "ms,status,lifecycle_stage,model_type,source_run_id,status_message";
    }
    void mlflowsColumnsAreThere()
    {
        QFETCH(QString, table);
        QFETCH(QString, columns);
        RunStore store(file());
        SQLite::Database raw(file().string());
        raw.exec(("SELECT " + columns + " FROM " + table).toStdString());
    }

    void tenThousandRunsAreListed()
    {
        RunStore store(file());
        std::vector<Run> runs;
        for (int i = 0; i < 10'000; ++i)
            runs.push_back(sampleRun(i));
        store.put(runs);
        QCOMPARE(store.runs(RunStore::kExperiments).size(), 10'000u);
    }
};

QTEST_GUILESS_MAIN(tst_run_store)
#include "tst_run_store.moc"
