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
        QVERIFY(says(errorOf([&] { sample.project->addRulesStages(); }), "no rules yet"));
        QVERIFY(says(errorOf([&] { sample.project->checkRules(sample.job); }), "no clean tables"));
        sample.files.createDirectories(sample.root() / "rules");
        sample.write("rules/cwurData.yaml", "- nothing: {}\n");
        QVERIFY(says(errorOf([&] { sample.project->addRulesStages(); }), "rules/cwurData.yaml, rule 1"));
    }

    void brokenRulesStopThePipelineWithTheirReport()
    {
        SampleProject sample;
        sample.files.createDirectories(sample.root() / "rules");
        sample.write("rules/cwurData.yaml", "- range: {columns: [score], min: 0, max: 100}\n"
                                            "- range: {columns: [score], max: 50, name: low}\n");
        sample.write("rules/elsewhere.yaml", "- not_null: {columns: [a]}\n");
        const std::string before = sample.read("dvc.yaml");
        QCOMPARE(sample.project->addRulesStages(), std::vector<std::string>{"check"});
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
        QVERIFY(says(errorOf([&] { sample.project->addRulesStages(); }), "in the stage check"));

        sample.open();
        const Error error = errorOf([&] { sample.project->run({}, sample.job); });
        QVERIFY(says(error, "1 of 2 rules is broken"));
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
        sample.project->addRulesStages();
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

    /// Rules about the imported table stop what cleans it, those about samples stop the training.
    void rawAndPreparedTablesHaveRulesToo()
    {
        SampleProject sample;
        Project& project = *sample.project;
        sample.files.createDirectories(sample.root() / "rules/raw");
        sample.files.createDirectories(sample.root() / "rules/prepared");
        sample.write("rules/raw/timesData.yaml", "- not_null: {columns: [world_rank]}\n- row_count: {min: 5}\n"
                                                 "- foreign_key: {columns: [year], table: cwurData, references: [year], severity: warning}\n");
        sample.write("rules/prepared/cwurData.yaml", "- set: {columns: [part], values: [train, val]}\n- set: {columns: [chances], values: [0, 1]}\n"
                                                     "- row_count: {min: 10}\n");
        sample.write("rules/raw/nowhere.yaml", "- not_null: {columns: [a]}\n");
        QVERIFY(says(errorOf([&] { project.checkRules(sample.job); }), "no clean tables"));
        sample.files.remove(sample.root() / "rules/raw/nowhere.yaml");
        QCOMPARE(project.addRulesStages(), (std::vector<std::string>{"check_raw", "check_prepared"}));
        const std::string pipeline = sample.read("dvc.yaml");
        QVERIFY(pipeline.find("    deps:\n    - data/raw/cwurData.csv\n    - data/raw/timesData.csv\n    - rules/raw\n    params:\n    - rules.raw\n") != std::string::npos);
        sample.open();
        const std::vector<pipeline::StageRun> runs = sample.project->run({}, sample.job);
        const auto at = [&](const std::string& stage) {
            return std::find_if(runs.begin(), runs.end(), [&](const pipeline::StageRun& run) { return run.stage == stage; }) - runs.begin();
        };
        QVERIFY(at("check_raw") < at("clean") && at("featurize") < at("check_prepared") && at("check_prepared") < at("train"));
        QVERIFY(at("train") < std::ssize(runs));
        const RulesReport report = sample.project->checkRules(sample.job);
        QCOMPARE(report.results.size(), std::size_t(6));
        QVERIFY(report.results.front().on == cleaning::RulesOn::Raw && report.results.back().on == cleaning::RulesOn::Prepared);
        QCOMPARE(parseJson(sample.read("reports/rules_prepared.json"), "report")["rules"].get<int>(), 3);

        sample.write("rules/prepared/cwurData.yaml", "- row_count: {min: 100000}\n");
        QVERIFY(says(errorOf([&] { sample.project->run({}, sample.job); }), "1 of 1 rule is broken"));
        sample.write("rules/raw/timesData.yaml", "- row_count: {min: 100000}\n");
        sample.write("rules/raw/cwurData.yaml", "- not_null: {columns: [institution]}\n");
        QCOMPARE(sample.project->addRulesStages(), std::vector<std::string>{"check_raw"}); // the table that came later
        QVERIFY(says(errorOf([&] { sample.project->run({}, sample.job); }), "1 of 2 rules is broken"));
        for (const Project::JournalItem& each : sample.project->journal())
            if (!each.undone && !each.undoes && each.what.english().starts_with("Added the check"))
                sample.project->undo(each.id, sample.job);
        QVERIFY(sample.read("dvc.yaml").find("check_raw") == std::string::npos);
        QVERIFY(sample.read("params.yaml").find("rules:") == std::string::npos);
    }

    void rulesAreAddedChangedAndTakenAwayOneByOne()
    {
        SampleProject sample;
        Project& project = *sample.project;
        const std::string pipeline = sample.read("dvc.yaml"), params = sample.read("params.yaml");
        // The first rule brings its stage, in one step that undo takes back.
        RuleChange change{"cwurData", cleaning::RulesOn::Raw, std::nullopt, parseJson(R"({"range": {"columns": ["score"], "min": 0, "max": 50}})", "rule"), std::nullopt};
        project.rules().change(change);
        QCOMPARE(project.journal().front().what.english(), std::string("Added a rule for cwurData (as imported): score: from 0 to 50"));
        QVERIFY(sample.read("dvc.yaml").find("  check_raw:\n") != std::string::npos);
        QVERIFY(sample.read("params.yaml").find("cwurData: rules/raw/cwurData.yaml") != std::string::npos);
        RuleList list = project.rules().list(cleaning::RulesOn::Raw, sample.job);
        QCOMPARE(list.lines.size(), std::size_t(1));
        const RuleLine& line = list.lines.front();
        QVERIFY(line.result && line.result->broken > 0 && line.problem.empty());
        const Table broken = project.rules().broken(*line.result, sample.job);
        QCOMPARE(broken.rowCount(), std::min<std::int64_t>(line.result->broken, 1000));
        QCOMPARE(broken.names().front(), std::string("score"));
        for (std::int64_t row = 0; row < broken.rowCount(); ++row)
            QVERIFY(broken.column(0).real(row) > 50);
        // A second one, which cannot be checked: the first is shown all the same.
        change.item = parseJson(R"({"not_null": {"columns": ["nowhere"]}})", "rule");
        project.rules().change(change);
        list = project.rules().list(cleaning::RulesOn::Raw, sample.job);
        QCOMPARE(list.lines.size(), std::size_t(2));
        QVERIFY(list.lines[0].result && !list.lines[1].result && list.lines[1].problem.english().find("nowhere") != std::string::npos);
        // Changed where it stands, not where somebody else wrote meanwhile; what is no rule is not written.
        change.index = 0;
        change.expected = "other text";
        QVERIFY(says(errorOf([&] { project.rules().change(change); }), "changed meanwhile"));
        change.expected = list.texts.at("rules/raw/cwurData.yaml");
        change.item = parseJson(R"({"range": {"columns": ["score"]}})", "rule");
        QVERIFY(says(errorOf([&] { project.rules().change(change); }), "neither min nor max"));
        change.item = parseJson(R"({"range": {"columns": ["score"], "min": 0, "severity": "warning"}})", "rule");
        project.rules().change(change);
        list = project.rules().list(cleaning::RulesOn::Raw, sample.job);
        QVERIFY(list.lines[0].severity == Severity::Warning && list.lines[0].result->holds());
        for (int left = 2; left > 0; --left) { // down to none, whose file stays
            change = {"cwurData", cleaning::RulesOn::Raw, 0, Json(), std::nullopt};
            project.rules().change(change);
        }
        QVERIFY(project.rules().list(cleaning::RulesOn::Raw, sample.job).lines.empty());
        sample.open();
        sample.project->run({{"check_raw"}, {}, false}, sample.job);
        for (int i = 0; i < 5; ++i) {
            for (const Project::JournalItem& each : sample.project->journal())
                if (!each.undone && !each.undoes) {
                    sample.project->undo(each.id, sample.job);
                    break;
                }
        }
        for (int i = 0; i < 2 && sample.read("dvc.yaml") != pipeline; ++i)
            sample.project->undo({}, sample.job);
        QCOMPARE(sample.read("dvc.yaml"), pipeline);
        QCOMPARE(sample.read("params.yaml"), params);
    }

    void addingTheStageCanBeUndone()
    {
        SampleProject sample;
        sample.files.createDirectories(sample.root() / "rules");
        sample.write("rules/cwurData.yaml", "- not_null: {columns: [year]}\n");
        const std::string before = sample.read("dvc.yaml");
        sample.project->addRulesStages();
        sample.project->undo({}, sample.job);
        QCOMPARE(sample.read("dvc.yaml"), before);
    }
};

QTEST_GUILESS_MAIN(RulesStageTest)
#include "tst_rules_stage.moc"
