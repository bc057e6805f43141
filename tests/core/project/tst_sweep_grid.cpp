// A sweep described by the values to try: how they are written, what they make, and what is refused.
#include <QtTest>

#include <set>

#include "core/pipeline/WorkTreeState.h"
#include "core/project/ExpectedTime.h"
#include "core/project/Experiment.h"
#include "core/project/SweepGrid.h"
#include "tests/core/project/ProjectFixture.h"

using namespace podium;
using namespace podium::project;
using podium::test::errorOf;
using podium::test::SampleProject;
using podium::test::says;

class tst_sweep_grid : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_project = std::make_unique<SampleProject>(); }

    void valuesAreRead_data()
    {
        QTest::addColumn<QString>("axis");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("values");
        QTest::newRow("list") << "train.n_est=64, 100,200" << "train.n_est" << "[64,100,200]";
        QTest::newRow("one") << "n_est=64" << "train.n_est" << "[64]";
        QTest::newRow("twice the same") << "n_est=64, 64" << "train.n_est" << "[64]";
        QTest::newRow("range") << "n_est=1..4" << "train.n_est" << "[1,2,3,4]";
        QTest::newRow("range with a step") << "featurize.max_rank=100..300 step 100" << "featurize.max_rank" << "[100,200,300]";
        QTest::newRow("step that misses the end") << "n_est=10..35 step 10" << "train.n_est" << "[10,20,30]";
        QTest::newRow("range of shares") << "train.max_features=0.1..0.3 step 0.1" << "train.max_features" << "[0.1,0.2,0.3]";
        QTest::newRow("range in a list") << "n_est=5, 10..30 step 10" << "train.n_est" << "[5,10,20,30]";
        QTest::newRow("words") << "criterion = gini, entropy" << "train.criterion" << R"(["gini","entropy"])";
        QTest::newRow("null") << "max_depth=null, 3" << "train.max_depth" << "[null,3]";
        QTest::newRow("lists") << "featurize.columns.cwurData=[citations, patents], [citations]" << "featurize.columns.cwurData"
                               << R"([["citations","patents"],["citations"]])";
    }
    void valuesAreRead()
    {
        QFETCH(QString, axis);
        QFETCH(QString, key);
        QFETCH(QString, values);
        const SweepAxis read = parseAxis(settings(), axis.toStdString());
        QCOMPARE(read.key, key.toStdString());
        QCOMPARE(Json(read.values).dump(), values.toStdString());
    }

    void moreTreesTakeLonger()
    {
        const auto known = [](double seconds, int trees) {
            Experiment experiment;
            experiment.seconds = seconds;
            experiment.params = {{"train.n_est", trees}};
            return experiment;
        };
        const std::vector<Experiment> runs{known(0.1, 10), known(0.2, 100), known(0.4, 100)};
        const Json params = {{"train", {{"n_est", 100}}}};
        const auto expected = [&](const std::vector<Experiment>& experiments, const std::vector<std::pair<std::string, Json>>& changes) {
            const std::vector<ExperimentRequest> wanted{{"a", changes, {}}, {"b", changes, {}}};
            return expectedSeconds(experiments, wanted, params);
        };
        QVERIFY(std::abs(*expected(runs, {}) - 0.4) < 1e-12);
        QVERIFY(std::abs(*expected(runs, {{"train.n_est", 1000}}) - 4.0) < 1e-12);
        QVERIFY(std::abs(*expected(runs, {{"train.n_est", 10}}) - 0.4) < 1e-12); // reading and cleaning take the same
        QVERIFY(!expected({}, {}));
    }

    void badAxesAreRefused_data()
    {
        QTest::addColumn<QString>("axis");
        QTest::addColumn<QString>("part");
        QTest::newRow("no equals") << "n_est" << "no =";
        QTest::newRow("empty value") << "n_est=64,,100" << "empty";
        QTest::newRow("backwards") << "n_est=10..1" << "smaller";
        QTest::newRow("step of nothing") << "n_est=1..10 step 0" << "step";
        QTest::newRow("endless") << "n_est=1..10000000" << "10000";
        QTest::newRow("unknown key") << "train.trees=5" << "no parameter";
        QTest::newRow("ambiguous key") << "max_features=3" << "several";
        QTest::newRow("out of its range") << "n_est=0..2" << "train.n_est";
        QTest::newRow("no number") << "n_est=1..many" << "train.n_est";
    }
    void badAxesAreRefused()
    {
        QFETCH(QString, axis);
        QFETCH(QString, part);
        const Error error = errorOf([&] { parseAxis(settings(), axis.toStdString()); });
        QCOMPARE(static_cast<int>(error.code()), static_cast<int>(ErrorCode::InvalidArgument));
        QVERIFY2(QString::fromUtf8(error.what()).contains(part), error.what());
    }

    void everyCombinationHasItsName()
    {
        const auto entries = m_project->project->gridExperiments(
            {.axes = {"featurize.max_features=3, 6", "train.max_features=sqrt, 0.5"}, .prefix = "try"});
        QCOMPARE(entries.size(), 4u);
        QCOMPARE(entries[0].name, std::string("try-featurize.max_features3-train.max_featuressqrt"));
        QCOMPARE(entries[1].name, std::string("try-featurize.max_features3-train.max_features0.5"));
        QCOMPARE(Json(entries[2].params), Json(std::vector<std::pair<std::string, Json>>{
                                              {"featurize.max_features", 6}, {"train.max_features", "sqrt"}}));
    }

    void repeatsVaryTheSeed()
    {
        const auto entries = m_project->project->gridExperiments({.axes = {"n_est=8, 16"}, .repeats = 3});
        QCOMPARE(entries.size(), 6u);
        QCOMPARE(entries[0].name, std::string("n_est8-seed42"));
        QCOMPARE(entries[5].name, std::string("n_est16-seed44"));
        QCOMPARE(Json(entries[5].params.back()), Json(std::pair<std::string, Json>("train.seed", 44)));
        const auto alone = m_project->project->gridExperiments({.repeats = 2});
        QCOMPARE(alone[1].name, std::string("seed43"));
        const Error error = errorOf([&] { m_project->project->gridExperiments({.axes = {"train.seed=1,2"}, .repeats = 2}); });
        QVERIFY(says(error, "seeds of the repeats"));
    }

    void aSampleIsDrawnWithoutReplacementAndAlwaysTheSame()
    {
        SweepGridOptions options{.axes = {"n_est=1..100", "max_depth=1..100"}, .sample = 50};
        const auto first = m_project->project->gridExperiments(options);
        QCOMPARE(first.size(), 50u);
        std::set<std::string> names;
        for (const auto& entry : first)
            names.insert(entry.name);
        QCOMPARE(names.size(), 50u);
        const auto second = m_project->project->gridExperiments(options);
        QVERIFY(std::equal(first.begin(), first.end(), second.begin(),
                           [](const auto& a, const auto& b) { return a.name == b.name; }));
        options.sampleSeed = 43;
        const auto other = m_project->project->gridExperiments(options);
        QVERIFY(!std::equal(first.begin(), first.end(), other.begin(),
                            [](const auto& a, const auto& b) { return a.name == b.name; }));
        options.sample = 5000000; // more than there are: all
        QCOMPARE(m_project->project->gridExperiments(options).size(), 10000u);
    }

    void tooManyAreRefusedBeforeTheyAreMade()
    {
        for (const SweepGridOptions& options :
             {SweepGridOptions{.axes = {"n_est=1..200", "max_depth=1..200"}},
              SweepGridOptions{.axes = {"n_est=1..5000", "max_depth=1..5000", "featurize.max_rank=51..5000"}, .sample = 3},
              SweepGridOptions{.repeats = 20000}})
            QVERIFY(says(errorOf([&] { m_project->project->gridExperiments(options); }), "more than 10000 experiments"));
        QVERIFY(says(errorOf([&] { m_project->project->gridExperiments({.axes = {"n_est=1", "train.n_est=2"}}); }), "already"));
    }

    void aGridRuns()
    {
        const auto entries = m_project->project->gridExperiments({.axes = {"n_est=4, 8", "criterion=gini, entropy"}});
        const SweepReport report = m_project->project->sweep(entries, {}, m_project->job);
        QCOMPARE(report.experiments.size(), 4u);
        QVERIFY(report.failures.empty());
        QCOMPARE(m_project->project->experiments().size(), 4u);
    }

private:
    Settings settings() const
    {
        return Settings(pipeline::WorkTreeState(m_project->files, m_project->root()));
    }

    std::unique_ptr<SampleProject> m_project;
};

QTEST_GUILESS_MAIN(tst_sweep_grid)
#include "tst_sweep_grid.moc"
