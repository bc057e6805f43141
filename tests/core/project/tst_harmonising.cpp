// A harmonised table in a project: proposed, decided on, made a stage, trained on like any other, taken back.
#include <QTest>

#include "core/cleaning/HarmoniseStage.h"
#include "core/cleaning/NameDecisions.h"
#include "core/comparison/RankingSet.h"
#include "core/pipeline/Executor.h"
#include "core/project/CheckItem.h"
#include "core/project/Harmonising.h"
#include "core/project/ProjectHarmonising.h"
#include "core/project/TableReview.h"
#include "tests/core/project/ProjectFixture.h"

using namespace podium;
using namespace podium::project;
using test::errorOf;
using test::says;
using test::SampleProject;

class HarmonisingTest : public QObject
{
    Q_OBJECT

private slots:
    void namesAreChecked()
    {
        SampleProject sample;
        QVERIFY(says(errorOf([&] { sample.project->harmonised().propose({.name = "a/b"}, sample.job); }), "cannot be called"));
        QVERIFY(says(errorOf([&] { sample.project->harmonised().propose({.name = "aliases"}, sample.job); }), "cannot be called"));
        QVERIFY(says(errorOf([&] { sample.project->harmonised().propose({.name = "cwurData"}, sample.job); }), "An imported table"));
        QVERIFY(says(errorOf([&] { sample.project->harmonised().propose({.tables = {"nothing"}}, sample.job); }), "no table nothing"));
        QVERIFY(says(errorOf([&] { (void)sample.project->harmonised().view("rankings", sample.job); }), "no harmonised table rankings"));
        QVERIFY(says(errorOf([&] { sample.project->harmonised().build("rankings", sample.job); }), "no harmonised table rankings"));
    }

    void aHarmonisedTableIsTrainedOnLikeAnyOther()
    {
        SampleProject sample;
        sample.project->harmonised().propose({}, sample.job);
        QCOMPARE(sample.project->harmonised().names(), std::vector<std::string>{"rankings"});
        QVERIFY(says(errorOf([&] { sample.project->harmonised().propose({}, sample.job); }), "already"));
        HarmonisedView view = sample.project->harmonised().view("rankings", sample.job);
        QCOMPARE(view.sources.size(), std::size_t(3));
        QVERIFY(!view.inPipeline);
        QVERIFY(view.made.rows[1].joined > 0 && view.made.rows[2].joined > 0);
        for (const cleaning::HarmonisedRows& rows : view.made.rows)
            QCOMPARE(rows.joined + rows.added + rows.leftOut, rows.read);

        const std::string before = sample.read("dvc.yaml");
        const std::string params = sample.read("params.yaml");
        const HarmoniseBuild build = sample.project->harmonised().build("rankings", sample.job);
        QVERIFY(build.changed);
        QCOMPARE(build.stage, std::string("harmonise"));
        QVERIFY(!build.features.empty());
        for (const char* telling : {"institution", "year", "world_rank", "score", "national_rank", "cwurData_world_rank", "shanghaiData_world_rank"})
            QVERIFY2(std::find(build.features.begin(), build.features.end(), telling) == build.features.end(), telling);
        QVERIFY(!sample.project->harmonised().build("rankings", sample.job).changed);
        QVERIFY(sample.read("data/.gitignore").find("/harmonised\n") != std::string::npos);
        QVERIFY(sample.project->harmonised().view("rankings", sample.job).inPipeline);

        for (const CheckItem& item : sample.project->check(sample.job)) // before the stage has run
            QVERIFY2(item.severity != Severity::Error, item.text.english().c_str());

        sample.open();
        RunRequest training;
        training.settings = {{"train.train_data", "rankings"}};
        const std::vector<pipeline::StageRun> runs = sample.project->run(training, sample.job);
        QCOMPARE(runs.size(), std::size_t(5));
        QVERIFY(sample.files.exists(sample.root() / "data/prepared/rankings-train_x.csv"));
        const Json report = parseJson(sample.read(cleaning::kHarmonisedReportPath), "report")["tables"]["rankings"];
        QCOMPARE(report["rows"].get<std::int64_t>(), view.made.table.rowCount());
        QVERIFY(sample.files.exists(sample.root() / cleaning::harmonisedCellsPath("rankings")));
        // What tells who gave a cell is no column that could be learned from.
        QVERIFY(sample.read("data/clean/rankings.csv").find("timesData,timesData") == std::string::npos);
        for (const pipeline::StageStatus& status : sample.project->status(sample.job))
            QVERIFY2(status.state == pipeline::StageState::UpToDate, status.stage.c_str());
        const TableReview review = sample.project->review("rankings", {}, sample.job);
        QCOMPARE(static_cast<std::int64_t>(review.raw->rowCount()), view.made.table.rowCount());

        sample.project->undo({}, sample.job); // the run
        sample.project->undo({}, sample.job); // the stage
        QCOMPARE(sample.read("dvc.yaml"), before);
        QCOMPARE(sample.read("params.yaml"), params);
        QVERIFY(!sample.files.exists(sample.root() / "recipes/rankings.yaml"));
        sample.project->undo({}, sample.job); // the description
        QVERIFY(sample.project->harmonised().names().empty());
    }

    void aHarmonisedTableIsRemovedAndComesBack()
    {
        SampleProject sample;
        const std::string pipeline = sample.read("dvc.yaml"), params = sample.read("params.yaml");
        QVERIFY(says(errorOf([&] { sample.project->harmonised().remove("rankings"); }), "no harmonised table rankings"));
        sample.project->harmonised().propose({}, sample.job);
        sample.project->harmonised().propose({.name = "second"}, sample.job);
        sample.project->harmonised().build("rankings", sample.job);
        const std::string withOne = sample.read("dvc.yaml"), withOneParams = sample.read("params.yaml");
        sample.project->harmonised().build("second", sample.job);
        sample.project->run({}, sample.job);
        const std::string withTwo = sample.read("params.yaml");
        sample.project->harmonised().remove("second");
        QCOMPARE(sample.read("dvc.yaml"), withOne); // the other one needs the stage
        QCOMPARE(sample.read("params.yaml"), withOneParams);
        QVERIFY(!sample.files.exists(sample.root() / "recipes/second.yaml"));
        sample.project->undo({}, sample.job);
        QCOMPARE(sample.read("params.yaml"), withTwo);
        sample.project->harmonised().remove("second");
        sample.project->harmonised().remove("rankings");
        QCOMPARE(sample.read("dvc.yaml"), pipeline);
        QCOMPARE(sample.read("params.yaml"), params);
        QVERIFY(sample.read("dvc.lock").find("podium stage harmonise") == std::string::npos);
        QVERIFY(sample.project->harmonised().names().empty());
        sample.project->run({}, sample.job);
        for (const pipeline::StageStatus& status : sample.project->status(sample.job))
            QVERIFY2(status.state == pipeline::StageState::UpToDate, status.stage.c_str());
        // What the project trains on stays.
        sample.project->harmonised().propose({}, sample.job);
        sample.project->harmonised().build("rankings", sample.job);
        sample.project->setParameters({{"train.train_data", "rankings"}});
        QVERIFY(says(errorOf([&] { sample.project->harmonised().remove("rankings"); }), "trains on"));
    }

    void decisionsAreKeptAndTakenBack()
    {
        SampleProject sample;
        sample.project->harmonised().propose({}, sample.job);
        const HarmonisedView before = sample.project->harmonised().view("rankings", sample.job);
        const std::string first = before.made.names.front().name;
        const auto other = std::find_if(before.made.names.begin(), before.made.names.end(), [&](const quality::InstitutionName& each) {
            return each.table != before.made.names.front().table &&
                   before.made.matching.institutionOf[static_cast<std::size_t>(&each - before.made.names.data())] != before.made.matching.institutionOf[0];
        });
        QVERIFY(other != before.made.names.end());
        sample.project->harmonised().decide({{first, other->name, true, 0.9}});
        const HarmonisedView after = sample.project->harmonised().view("rankings", sample.job);
        QCOMPARE(after.decisions.size(), std::size_t(1));
        QVERIFY(!after.decisions.front().by.empty());
        QVERIFY(after.made.matching.institutions < before.made.matching.institutions);
        sample.project->undo({}, sample.job);
        QVERIFY(!sample.files.exists(sample.root() / cleaning::kAliasesPath));
        sample.project->harmonised().decide({{first, other->name, false, {}}, {first, "Somebody Else", true, {}}});
        sample.project->harmonised().decide({{first, other->name, {}, {}}});
        QCOMPARE(sample.project->harmonised().view("rankings", sample.job).decisions.size(), std::size_t(1));
        QVERIFY(sample.read(cleaning::kAliasesPath).find("Somebody Else") != std::string::npos);
    }

    void theMappingIsChangedWhereNobodyElseDidSo()
    {
        SampleProject sample;
        sample.project->harmonised().propose({.tables = {"shanghaiData", "cwurData"}}, sample.job);
        HarmonisedView view = sample.project->harmonised().view("rankings", sample.job);
        QCOMPARE(view.sources.front().table, std::string("shanghaiData"));
        QVERIFY(view.columns.contains("timesData"));
        view.sources[1].addsRows = false;
        sample.project->harmonised().setSources("rankings", view.sources, view.text);
        QVERIFY(says(errorOf([&] { sample.project->harmonised().setSources("rankings", view.sources, view.text); }), "changed meanwhile"));
        const HarmonisedView now = sample.project->harmonised().view("rankings", sample.job);
        QVERIFY(!now.sources[1].addsRows);
        QVERIFY(now.made.table.rowCount() < view.made.table.rowCount());
        sample.project->harmonised().build("rankings", sample.job);
        // A table that is added later becomes a dependency of the stage.
        std::vector<cleaning::HarmonisedSource> more = now.sources;
        more.push_back({"timesData", {{"institution", "university_name"}, {"year", "year"}, {"teaching", "teaching"}}, {}, {}, false});
        sample.project->harmonised().setSources("rankings", more, now.text);
        const std::string pipeline = sample.read("dvc.yaml");
        QVERIFY(pipeline.find("data/raw/timesData.csv", pipeline.find("harmonise:")) != std::string::npos);
        QVERIFY(says(errorOf([&] { sample.project->harmonised().setSources("rankings", {}, sample.read("harmonised/rankings.yaml")); }), "gives rows"));
    }

    void rankingsAreReadBesideEachOther()
    {
        SampleProject sample;
        const comparison::RankingSet set = sample.project->harmonised().rankings(sample.job);
        QCOMPARE(set.rankings.size(), std::size_t(3));
        QVERIFY(set.institutions.size() > 100 && !set.countries.empty());
        QVERIFY(set.institutions.front().best <= set.institutions.back().best);
    }
};

QTEST_GUILESS_MAIN(HarmonisingTest)
#include "tst_harmonising.moc"
