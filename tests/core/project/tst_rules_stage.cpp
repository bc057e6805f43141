// Rules as a stage of the pipeline: they stop it with their report written, and let it go on where they hold.
#include <QTest>

#include "core/base/Json.h"
#include "core/pipeline/Executor.h"
#include "core/project/Experiment.h"
#include "core/project/ProjectRules.h"
#include "core/versioning/GitRepository.h"
#include "tests/core/project/ProjectFixture.h"

using namespace podium;
using namespace podium::project;
using test::errorOf;
using test::says;
using test::SampleProject;

class RulesStageTest : public QObject
{
    Q_OBJECT

private slots:
    void rulesNeedFilesAndCleanTables()
    {
        SampleProject sample;
        QVERIFY(says(errorOf([&] { sample.project->addRulesStage(); }), "no rules yet"));
        QVERIFY(says(errorOf([&] { sample.project->checkRules(sample.job); }), "no clean tables"));
        sample.files.createDirectories(sample.root() / "rules");
        sample.write("rules/cwurData.yaml", "- nothing: {}\n");
        QVERIFY(says(errorOf([&] { sample.project->addRulesStage(); }), "rules/cwurData.yaml, rule 1"));
    }

    void brokenRulesStopThePipelineWithTheirReport()
    {
        SampleProject sample;
        sample.files.createDirectories(sample.root() / "rules");
        sample.write("rules/cwurData.yaml", "- range: {columns: [score], min: 0, max: 100}\n"
                                            "- range: {columns: [score], max: 50, name: low}\n");
        sample.write("rules/elsewhere.yaml", "- not_null: {columns: [a]}\n");
        const std::string before = sample.read("dvc.yaml");
        QCOMPARE(sample.project->addRulesStage(), std::string("check"));
        const std::string after = sample.read("dvc.yaml");
        QVERIFY(after.find("podium stage check --rev 1") != std::string::npos);
        // Lines are added, none is changed.
        const auto added = [&](const std::string& lines) { return after.find(lines) != std::string::npos; };
        QVERIFY(added("    - data/clean\n    - reports/rules.json\n    params:\n    - featurize\n"));
        QVERIFY(added("  check:\n    cmd: podium stage check --rev 1\n    deps:\n    - data/clean\n    - rules\n    outs:\n"
                      "    - reports/rules.json:\n        cache: false\n"));
        const QStringList old = QString::fromStdString(before).split('\n');
        const QStringList now = QString::fromStdString(after).split('\n');
        QCOMPARE(now.size(), old.size() + 9);
        qsizetype kept = 0;
        for (const QString& line : now)
            kept += kept < old.size() && line == old[kept] ? 1 : 0;
        QCOMPARE(kept, old.size());
        QVERIFY(says(errorOf([&] { sample.project->addRulesStage(); }), "in the stage check"));

        sample.open();
        const Error error = errorOf([&] { sample.project->run({}, sample.job); });
        QVERIFY(says(error, "1 of 2 rules are broken"));
        const Json report = parseJson(sample.read("reports/rules.json"), "report");
        QCOMPARE(report["broken_errors"].get<int>(), 1);
        QCOMPARE(report["results"][1]["name"].get<std::string>(), std::string("low"));
        QVERIFY(!report["results"][1]["cells"].empty());
        QVERIFY(!sample.files.exists(sample.root() / "data/prepared")); // nothing went on
        const RulesReport again = sample.project->checkRules(sample.job);
        QCOMPARE(again.results.size(), std::size_t(2));
        QCOMPARE(again.unused, std::vector<std::string>{"rules/elsewhere.yaml"});

        sample.write("rules/cwurData.yaml", "- range: {columns: [score], min: 0, max: 100}\n"
                                            "- range: {columns: [score], max: 50, severity: warning}\n");
        const std::vector<pipeline::StageRun> runs = sample.project->run({}, sample.job);
        const auto check = std::find_if(runs.begin(), runs.end(),
                                        [](const pipeline::StageRun& run) { return run.stage == "check"; });
        QVERIFY(check != runs.end());
        QCOMPARE(check->warnings.size(), std::size_t(1));
        QVERIFY(sample.files.exists(sample.root() / "models/model.podium"));
        for (const pipeline::StageStatus& status : sample.project->status(sample.job))
            QVERIFY2(status.state == pipeline::StageState::UpToDate, status.stage.c_str());
    }

    void anExperimentThatBreaksARuleKeepsItsReport()
    {
        SampleProject sample;
        sample.files.createDirectories(sample.root() / "rules");
        sample.write("rules/cwurData.yaml", "- range: {columns: [score], min: 0, max: 50}\n");
        sample.project->addRulesStage();
        versioning::GitRepository git = versioning::GitRepository::open(sample.root());
        git.commitPaths({}, "rules");
        ExperimentRequest request;
        request.name = "broken";
        std::string where;
        try {
            sample.project->runExperiment(request, sample.job);
        } catch (const Error& error) {
            where = error.where();
        }
        QVERIFY2(where.starts_with(".podium/logs/rules-"), where.c_str());
        const Json report = parseJson(sample.read(where), where);
        QCOMPARE(report.at("broken_errors").get<int>(), 1);
        QVERIFY(!sample.files.exists(sample.root() / "reports/rules.json")); // the project is as it was
        QVERIFY(sample.project->experiments().empty());
    }

    void addingTheStageCanBeUndone()
    {
        SampleProject sample;
        sample.files.createDirectories(sample.root() / "rules");
        sample.write("rules/cwurData.yaml", "- not_null: {columns: [year]}\n");
        const std::string before = sample.read("dvc.yaml");
        sample.project->addRulesStage();
        sample.project->undo({}, sample.job);
        QCOMPARE(sample.read("dvc.yaml"), before);
    }
};

QTEST_GUILESS_MAIN(RulesStageTest)
#include "tst_rules_stage.moc"
