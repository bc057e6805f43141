// Tables that are imported later join a pipeline that was made without them, and leave it again by undo.
#include <QTest>

#include "core/base/Yaml.h"
#include "core/pipeline/Executor.h"
#include "core/project/CommitState.h"
#include "core/project/Experiment.h"
#include "core/project/PipelineJoin.h"
#include "core/project/TableImport.h"
#include "tests/core/project/ProjectFixture.h"

using namespace podium;
using namespace podium::project;
using test::errorOf;
using test::says;

namespace {

/// A project of one ranking, and the raw tables of a whole one to import from.
struct OneRanking
{
    test::SampleProject whole;
    std::unique_ptr<test::SampleProject> one;

    OneRanking()
    {
        InitOptions options;
        options.data = raw("cwurData");
        one = std::make_unique<test::SampleProject>(options);
    }
    Path raw(const std::string& table) const { return whole.root() / ("data/raw/" + table + ".csv"); }
    void import(const Path& file, const std::string& name = {})
    {
        ImportChoice choice;
        choice.name = name;
        one->project->importTables(one->project->planImport({ImportSource(file)}, choice, one->job).tables, one->job);
    }
    std::map<std::string, std::string> files() const
    {
        std::map<std::string, std::string> all;
        for (const char* path : {"dvc.yaml", "params.yaml", "sweeps/thesis.yaml", "sweeps/thesis-published.yaml", "recipes/cwurData.yaml"})
            all[path] = one->read(path);
        return all;
    }
};

} // namespace

class tst_pipeline_join : public QObject
{
    Q_OBJECT
private slots:
    void rankingsComeAsIfTheyHadBeenThere()
    {
        OneRanking p;
        p.import(p.raw("timesData"));
        p.import(p.raw("shanghaiData"));
        const auto before = p.files();
        p.one->project->joinPipeline({"timesData", "shanghaiData"}, p.one->job);
        QCOMPARE(p.one->read("dvc.yaml"), p.whole.read("dvc.yaml"));
        for (const char* path : {"params.yaml", "recipes/timesData.yaml", "recipes/timesData.thousands.yaml", "recipes/shanghaiData.yaml", "sweeps/thesis.yaml"})
            QVERIFY2(parseYaml(p.one->read(path), path) == parseYaml(p.whole.read(path), path), (p.one->read(path) + "\n---\n" + p.whole.read(path)).c_str());
        QCOMPARE(p.one->project->sweepFile("sweeps/thesis.yaml").size(), std::size_t(12));
        p.one->project->run({}, p.one->job);
        QVERIFY(p.one->files.exists(p.one->root() / "data/prepared/timesData-features.json"));
        p.one->project->joinPipeline({"timesData"}, p.one->job); // nothing more to do
        // Experiments see them before anybody commits, and keep them; what no stage reads is none of theirs, nor is what stages write.
        p.one->write("notes.txt", "of mine");
        p.one->project->runExperiment({"tried", {{"train.train_data", "timesData"}}, {}}, p.one->job);
        const std::vector<Experiment> made = p.one->project->experiments();
        QCOMPARE(made.size(), std::size_t(1));
        QVERIFY(!made.front().metrics.empty());
        const CommitState kept(p.one->root(), made.front().commit);
        QVERIFY(kept.read("recipes/timesData.yaml").has_value() && kept.read("data/raw/timesData.csv.dvc").has_value());
        QVERIFY(!kept.read("notes.txt").has_value());
        p.one->project->undo(std::nullopt, p.one->job); // the experiment
        p.one->project->undo(std::nullopt, p.one->job); // the run
        p.one->project->undo(std::nullopt, p.one->job);
        QVERIFY(p.files() == before);
        QVERIFY(!p.one->files.exists(p.one->root() / "recipes/timesData.yaml"));
    }

    void underAnotherNameAndWithASweepOfOnesOwn()
    {
        OneRanking p;
        const std::string sweep = "- name: mine\n  params: {train.n_est: 7}\n";
        p.one->write("sweeps/thesis.yaml", sweep);
        const auto dependencies = [&] { return parseYaml(p.one->read("dvc.yaml"), "dvc.yaml")["stages"]["clean"]["deps"]; };
        p.import(p.raw("timesData"), "times2");
        p.import(p.raw("timesData"), "a2");
        p.one->project->joinPipeline({"times2"}, p.one->job);
        QVERIFY(dependencies() == Json({"data/raw/cwurData.csv", "data/raw/times2.csv", "recipes"}));
        p.one->project->joinPipeline({"a2"}, p.one->job);
        QVERIFY(dependencies() == Json({"data/raw/a2.csv", "data/raw/cwurData.csv", "data/raw/times2.csv", "recipes"}));
        QCOMPARE(p.one->read("sweeps/thesis.yaml"), sweep);
        p.one->project->run({}, p.one->job);
        QVERIFY(p.one->files.exists(p.one->root() / "data/prepared/times2-features.json"));
    }

    void underAnotherNameItHasTheExperimentsOfItsRanking()
    {
        OneRanking p;
        p.import(p.raw("timesData"), "times2");
        p.import(p.raw("cwurData"), "cwur2");
        p.import(p.raw("timesData"));
        p.one->project->joinPipeline({"times2"}, p.one->job);
        p.one->project->joinPipeline({"cwur2"}, p.one->job); // what was added before is no change of somebody's
        const auto names = [&] {
            std::string all;
            for (const ExperimentRequest& each : p.one->project->sweepFile("sweeps/thesis.yaml"))
                all += each.name + " ";
            return all;
        };
        QCOMPARE(names(), std::string("cwurData Cmr300 Cf3 Cnest64 times2 times2-mr300 times2-f3 times2-nest64 cwur2 cwur2-mr300 cwur2-f3 cwur2-nest64 "));
        for (const ExperimentRequest& each : p.one->project->sweepFile("sweeps/thesis.yaml"))
            if (each.name.starts_with("times2"))
                for (const auto& [key, value] : each.params)
                    QVERIFY(key != "train.train_data" || value == Json("times2"));
        // And with those of a ranking that comes under its own name.
        p.one->project->joinPipeline({"timesData"}, p.one->job);
        QVERIFY2(names().starts_with("cwurData timesData Cmr300 Tmr300") && names().ends_with("cwur2-nest64 "), names().c_str());
        p.one->project->joinPipeline({"times2"}, p.one->job); // nothing more to do
        QCOMPARE(p.one->project->sweepFile("sweeps/thesis.yaml").size(), std::size_t(16));
    }

    void aProjectDoesNotSpeakOfTablesThatItLacks()
    {
        OneRanking p;
        QVERIFY2(p.one->read("params.yaml").find("timesData") == std::string::npos, p.one->read("params.yaml").c_str());
    }

    void whatCannotJoinIsRefused()
    {
        OneRanking p;
        p.one->write("towns.csv", "town,people\nBonn,330000\nKyoto,1400000\n");
        p.import(p.one->root() / "towns.csv");
        const auto before = p.files();
        QVERIFY(says(errorOf([&] { p.one->project->joinPipeline({"towns"}, p.one->job); }), "none of the rankings"));
        QVERIFY(errorOf([&] { p.one->project->joinPipeline({"nothing"}, p.one->job); }).code() == ErrorCode::NotFound);
        QVERIFY(p.files() == before);
        QVERIFY(!mayJoinPipeline(p.one->project->params(), "towns", {"town", "people"}));
        const Json target{{"featurize", {{"target", "people"}}}};
        QVERIFY(mayJoinPipeline(target, "towns", {"town", "people"}) && !mayJoinPipeline(target, "others", {"town"}));
    }
};

QTEST_GUILESS_MAIN(tst_pipeline_join)
#include "tst_pipeline_join.moc"
