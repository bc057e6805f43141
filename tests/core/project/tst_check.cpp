// The "Ready?" card, verification, runs of the work tree and what a second process gets.
#include <filesystem>

#include <QtTest>

#include "core/evaluation/Evaluation.h"
#include "core/pipeline/Executor.h"
#include "core/project/CheckItem.h"
#include "core/project/Experiment.h"
#include "core/project/ExperimentIndex.h"
#include "core/project/FeatureList.h"
#include "core/project/StateInputs.h"
#include "core/project/TableImport.h"
#include "core/tracking/RunStore.h"
#include "core/versioning/GitRepository.h"
#include "core/versioning/Locks.h"
#include "tests/core/project/ProjectFixture.h"

using namespace podium;
using namespace podium::project;
using podium::test::errorOf;
using podium::test::SampleProject;
using podium::test::says;

namespace {

const CheckItem* worst(const std::vector<CheckItem>& items, const std::string& id)
{
    for (const CheckItem& item : items) // worst first
        if (item.id == id)
            return &item;
    return nullptr;
}

} // namespace

class tst_check : public QObject
{
    Q_OBJECT

private slots:
    void aFreshProjectIsReady()
    {
        SampleProject p;
        // Everything but Podium's own folder, where hashes are remembered.
        const auto everything = [&] {
            std::vector<std::string> names;
            for (const Path& file : p.files.listTree(p.root()))
                if (*file.begin() != ".podium")
                    names.push_back(file.string());
            return names;
        };
        const auto before = everything();
        const auto items = p.project->check(p.job);
        for (const CheckItem& item : items) {
            QVERIFY2(item.severity != Severity::Error, item.text.english().c_str());
            QVERIFY(!item.text.empty());
        }
        for (const char* id : {"pipeline", "parameters", "tables", "columns", "space", "identity", "remote"})
            QVERIFY2(worst(items, id), id);
        QVERIFY(worst(items, "columns")->severity == Severity::Good);
        QVERIFY(worst(items, "tables")->text.english().find("synthetic") != std::string::npos);
        for (std::size_t i = 1; i < items.size(); ++i)
            QVERIFY(items[i - 1].severity >= items[i].severity);
        QCOMPARE(everything(), before); // it only looks
    }

    /// A table in parts is as large as its parts are, not as its folder: reading a large one at every opening would keep all waiting.
    void aLargeTableInPartsIsNotReadThrough()
    {
        SampleProject p;
        const std::string table = "data/raw/cwurData.csv", bytes = p.read(table);
        p.files.removeTree(p.root() / table);
        p.files.createDirectories(p.root() / table);
        p.write(table + "/000001.csv", bytes);
        p.write(table + "/_table.json", "{}");
        std::filesystem::resize_file(p.root() / table / "000001.csv", kRehearsable + 1); // what is added takes no place on the disk
        const auto items = p.project->check(p.job);
        const CheckItem* columns = worst(items, "columns");
        QVERIFY(columns != nullptr);
        QCOMPARE(columns->text.id(), std::string("project.columnsUnseen"));
    }

    void aListOfColumnsThatCannotBeReadIsSaid()
    {
        SampleProject p;
        p.files.createDirectories(p.root() / "features");
        p.write("features/good.yaml", "table: timesData\ncolumns: [teaching]\n");
        QVERIFY(!worst(p.project->check(p.job), "lists"));
        p.write("features/words.yaml", "columns: none\n");
        p.write("features/broken.yaml", "table: [\n");
        const auto items = p.project->check(p.job);
        QVERIFY(worst(items, "lists")->severity == Severity::Warning);
        QCOMPARE(std::count_if(items.begin(), items.end(), [](const CheckItem& item) { return item.id == "lists" && item.where.starts_with("features/"); }), 2);
        QCOMPARE(p.project->featureLists().lists.size(), std::size_t{1});
    }

    void whatIsMissingIsSaid_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes"); // null = removed
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("part");
        QTest::newRow("broken params") << "params.yaml" << QByteArray("train: [1\n") << "pipeline"
                                       << "params.yaml";
        QTest::newRow("broken pipeline")
            << "dvc.yaml" << QByteArray("stages: {clean: {cmd: x\n") << "pipeline"
            << "dvc.yaml";
        QTest::newRow("no table") << "data/raw/timesData.csv" << QByteArray() << "tables"
                                  << "timesData";
        QTest::newRow("missing column")
            << "data/raw/cwurData.csv" << QByteArray("world_rank,institution\n1,A\n2,B\n") << "columns"
            << "broad_impact";
        QTest::newRow("no recipe") << "recipes/cwurData.yaml" << QByteArray() << "parameters"
                                   << "recipes/cwurData.yaml";
        QTest::newRow("broken recipe")
            << "recipes/cwurData.yaml" << QByteArray("- polish: {columns: [score]}\n") << "parameters"
            << "polish";
    }
    void whatIsMissingIsSaid()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, id);
        QFETCH(QString, part);
        SampleProject p;
        if (bytes.isNull())
            p.files.remove(p.root() / file.toStdString());
        else
            p.write(file.toStdString(), bytes.toStdString());
        const auto items = p.project->check(p.job);
        const CheckItem* item = worst(items, id.toStdString());
        QVERIFY(item);
        QVERIFY(item->severity == Severity::Error);
        const std::string all = item->text.english() + item->where + item->hint.english();
        QVERIFY2(all.find(part.toStdString()) != std::string::npos, all.c_str());
        QVERIFY(!item->hint.empty());
    }

    void aNewerStageIsRefused()
    {
        SampleProject p;
        std::string pipeline = p.read("dvc.yaml");
        pipeline.replace(pipeline.find("stage train --rev 1"), 19, "stage train --rev 99");
        p.write("dvc.yaml", pipeline);
        const auto items = p.project->check(p.job);
        QVERIFY(worst(items, "pipeline")->severity == Severity::Error);
        QVERIFY(worst(items, "pipeline")->text.english().find("99") != std::string::npos);
    }

    void aRunIsRecordedOnceAndKnowsWhatItDid()
    {
        SampleProject p;
        std::vector<std::string> told;
        const auto runs = p.project->run({{}, {{"train.n_est", 8}}, false}, p.job,
                                         [&](const pipeline::StageRun& run) { told.push_back(run.stage); });
        QCOMPARE(told, (std::vector<std::string>{"clean", "featurize", "train", "evaluate"}));
        for (const auto& run : runs)
            QVERIFY(run.action == pipeline::StageAction::Ran);
        QVERIFY(p.read("params.yaml").find("n_est: 8") != std::string::npos);
        for (const auto& run : p.project->run({}, p.job))
            QVERIFY(run.action == pipeline::StageAction::Unchanged);
        const tracking::RunStore store(p.root() / ".podium" / "podium.sqlite");
        const auto rows = store.runs(tracking::RunStore::kWorkspaceRuns);
        QCOMPARE(rows.size(), 1u); // the second did nothing
        QVERIFY(rows[0].status == tracking::RunStatus::Finished);
        QCOMPARE(rows[0].inputs.size(), 3u);
        QVERIFY(p.project->experiments().empty());
        for (const char* stage : {"clean", "featurize", "train", "evaluate"})
            QVERIFY2(!p.project->stageSummary(stage).empty(), stage);
        QVERIFY(p.project->workspaceEvaluation()->score("accuracy").value.has_value());

        p.project->undo(std::nullopt, p.job);
        QVERIFY(p.read("params.yaml").find("n_est: 100") != std::string::npos);
        QVERIFY(!p.files.exists(p.root() / "dvc.lock"));
        QVERIFY(!p.files.exists(p.root() / "models" / "model.podium"));
    }

    void anExperimentOfTheSameParametersReusesTheRun()
    {
        SampleProject p;
        p.project->run({}, p.job);
        const Experiment made = p.project->runExperiment({"same", {}, {}}, p.job);
        QCOMPARE(made.metrics, p.project->workspaceResult()->metrics);
        p.project->setParameters({{"train.n_est", 9}});
        p.project->run({}, p.job);
        p.project->setParameters({{"train.n_est", 100}});
        for (const auto& run : p.project->run({}, p.job))
            QVERIFY(run.action != pipeline::StageAction::Ran); // from the store
    }

    void aFailedRunSaysSoAndIsRecorded()
    {
        SampleProject p;
        p.write("data/raw/cwurData.csv", "world_rank,institution\n1,A\n2,B\n");
        const Error error = errorOf([&] { p.project->run({}, p.job); });
        QVERIFY(error.code() == ErrorCode::InvalidData);
        QVERIFY(says(error, "broad_impact"));
        const tracking::RunStore store(p.root() / ".podium" / "podium.sqlite");
        QVERIFY(store.runs(tracking::RunStore::kWorkspaceRuns).empty()); // known before: nothing was begun

        SampleProject broken;
        broken.write("dvc.yaml", broken.read("dvc.yaml").insert(broken.read("dvc.yaml").find("  clean:"), "  broken:\n    cmd: \"false\"\n"));
        QVERIFY(errorOf([&] { broken.project->run({}, broken.job); }).code() == ErrorCode::ExternalTool);
        const tracking::RunStore recorded(broken.root() / ".podium" / "podium.sqlite");
        QVERIFY(recorded.runs(tracking::RunStore::kWorkspaceRuns).at(0).status == tracking::RunStatus::Failed);
    }

    void aSecondOneIsBusy()
    {
        SampleProject p;
        const auto lock = versioning::lockProject(p.files, p.root(), CancelToken());
        QElapsedTimer timer;
        timer.start();
        const Error busy = errorOf([&] { p.project->run({}, p.job); });
        QVERIFY(busy.code() == ErrorCode::Busy);
        QVERIFY(timer.elapsed() < 4000);
        QVERIFY(!busy.hint().empty());
        QVERIFY(p.project->experiments().empty()); // readers never wait
        Project second(p.files, p.root());
        QCOMPARE(second.tables().size(), 3u);
    }

    void verificationFindsAndMendsDamage()
    {
        SampleProject p;
        p.project->runExperiment({"e", {{"train.n_est", 8}}, {}}, p.job);
        for (const CheckItem& item : p.project->verify(false, p.job))
            QVERIFY2(item.severity != Severity::Error && item.severity != Severity::Warning,
                     item.text.english().c_str());

        // A raw table's object: its content still lies in the work tree. A model's object: only there.
        const auto damage = [&](const std::string& path) {
            const std::string bytes = *p.project->file(
                path, path.starts_with("models") ? p.project->experiment("e").commit : std::string());
            for (const Path& file : p.files.listTree(p.root() / ".dvc" / "cache" / "files" / "md5")) {
                const Path object = p.root() / ".dvc" / "cache" / "files" / "md5" / file;
                if (p.files.read(object) == bytes) {
                    p.files.chmod(object, 0644);
                    p.files.replaceUnsynced(object, "rubbish");
                    return;
                }
            }
            QFAIL("no object");
        };
        damage("data/raw/cwurData.csv");
        damage("models/model.podium");
        const auto items = p.project->verify(false, p.job);
        QVERIFY(items.at(0).severity == Severity::Error);
        QVERIFY(!items.at(0).hint.empty());
        const auto mended = std::count_if(items.begin(), items.end(), [](const CheckItem& item) {
            return item.id == "objects" && item.severity == Severity::Warning;
        });
        QCOMPARE(mended, 1);
        const auto again = p.project->verify(false, p.job);
        QCOMPARE(std::count_if(again.begin(), again.end(),
                               [](const CheckItem& item) { return item.severity == Severity::Warning; }),
                 0);
    }

    void theIndexIsMadeAnew()
    {
        SampleProject p;
        p.project->runExperiment({"e", {{"train.n_est", 8}}, {}}, p.job);
        {
            tracking::RunStore store(p.root() / ".podium" / "podium.sqlite");
            auto run = store.runs(tracking::RunStore::kExperiments).at(0);
            run.metrics.clear();
            store.put(run);
            store.setTags({{run.id, "mlflow.note.content", "mine"}});
        }
        QVERIFY(p.project->experiment("e").metrics.empty());
        p.project->verify(true, p.job);
        QCOMPARE(p.project->experiment("e").metrics.size(), 8u);
        tracking::RunStore store(p.root() / ".podium" / "podium.sqlite");
        QCOMPARE(store.runs(tracking::RunStore::kExperiments).at(0).tags.at(0).second, std::string("mine"));
    }

    void experimentsOfOthersAppearByThemselves()
    {
        SampleProject p;
        const Experiment made = p.project->runExperiment({"e", {{"train.n_est", 8}}, {}}, p.job);
        auto git = versioning::GitRepository::open(p.root());
        // As the real dvc writes one: no lines of ours in the message.
        versioning::ObjectBatch batch(git);
        versioning::Commit commit = git.commit(made.commit);
        commit.message = "dvc: commit experiment 0123456789abcdef";
        commit.author.seconds = 1'600'000'000;
        const std::string id = batch.addCommit(commit);
        batch.flush();
        git.setReference(ExperimentReference{made.baseline, "tonal-tans"}.text(), id, std::nullopt, "test");
        const auto listed = p.project->experiments();
        QCOMPARE(listed.size(), 2u);
        QCOMPARE(listed[1].name, std::string("tonal-tans"));
        QCOMPARE(listed[1].createdMs, std::int64_t{1'600'000'000'000});
        QVERIFY(!listed[1].seconds);
        QVERIFY(listed[1].toJson()["duration_s"].is_null());
        QCOMPARE(listed[1].metrics, made.metrics);
        QVERIFY(!ExperimentReference::parse("refs/exps/exec/EXEC_APPLY"));
        QVERIFY(!ExperimentReference::parse("refs/exps/stash"));
        git.removeReference(ExperimentReference{made.baseline, "tonal-tans"}.text(), id);
        QCOMPARE(p.project->experiments().size(), 1u);
    }
};

QTEST_GUILESS_MAIN(tst_check)
#include "tst_check.moc"
