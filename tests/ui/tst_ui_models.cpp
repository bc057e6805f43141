// Every model under QAbstractItemModelTester while its content changes, and what the run table shows.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "core/project/Experiment.h"
#include "tests/ui/Experiments.h"
#include "ui/comparison/RunTableModel.h"
#include "ui/comparison/SideBySideModel.h"
#include "ui/ingest/TableModels.h"
#include "ui/jobs/ActivityModel.h"
#include "ui/jobs/JobModel.h"
#include "ui/pipeline/ParameterEditor.h"
#include "ui/pipeline/ReportModel.h"
#include "ui/shell/Navigation.h"

using namespace podium;
using namespace podium::ui;
using podium::test::experiment;
using podium::test::snapshotOf;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

}

class tst_ui_models : public QObject
{
    Q_OBJECT
private slots:
    void jobsAndActivity()
    {
        ThreadPool pool(1);
        JobRunner runner(pool);
        JobModel jobs(runner);
        ActivityModel activity(runner);
        const QAbstractItemModelTester jobTester(&jobs, kFatal), activityTester(&activity, kFatal);
        for (int i = 0; i < 4; ++i)
            runner.start<int>(
                {PODIUM_TEXT("ui.runAll", "Run all stages"), "lane", JobPolicy::Sequential, true},
                [i](JobContext& job) {
                    job.progress(0.5, PODIUM_TEXT("ui.undo", "Undo"));
                    job.log(Severity::Warning, PODIUM_TEXT("ui.cancelled", "Cancelled."));
                    if (i == 2)
                        throw Error(ErrorCode::NotFound, PODIUM_TEXT("ui.undo", "Undo"), "here", PODIUM_TEXT("ui.cancelled", "Cancelled."));
                    return i;
                },
                {});
        activity.note(Severity::Note, PODIUM_TEXT("ui.outsideChange", "The project was changed from outside and read again."));
        QTRY_VERIFY(runner.isIdle());
        QCOMPARE(jobs.rowCount(), 4);
        QCOMPARE(activity.rowCount(), 5);
        QVERIFY(jobs.index(1, JobModel::State).data().toString().startsWith(QStringLiteral("✕")));
        QVERIFY(jobs.index(0, JobModel::State).data().toString().startsWith(QStringLiteral("✓")));
        jobs.refreshTexts();
        activity.refreshTexts();
    }

    void runTable()
    {
        Selection selection;
        RunTableModel model(selection);
        const QAbstractItemModelTester tester(&model, kFatal);
        auto warned = experiment("Cmr300", "cwurData", 1.0);
        warned.warnings.push_back({"one_class_validation", PODIUM_TEXT("ui.test", "Only one class.")});
        auto undefined = experiment("Cf3", "cwurData", 0.90);
        undefined.metrics.back().second = std::nullopt;
        undefined.test = project::TestResult{{{"accuracy", 0.123456}}, {}};
        const auto show = [&](std::vector<project::Experiment> runs) {
            model.setRuns(std::make_shared<RunList>(listRuns(snapshotOf(std::move(runs)), false)), RunView::standard({}), {});
        };
        show({experiment("cwurData", "cwurData", 0.96), undefined, warned, experiment("timesData", "timesData", 0.92)});
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex group = model.index(0, 0);
        QVERIFY(group.data().toString().contains(QLatin1String("cwurData")));
        QVERIFY(!model.flags(group).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.rowCount(group), 3);
        const int accuracy = model.sectionOf(RunColumn::metric("accuracy")), auc = model.sectionOf(RunColumn::metric("roc_auc"));
        QCOMPARE(accuracy, 5); // behind the name, the star and three more
        QVERIFY(model.index(0, accuracy, group).data().toString().contains(QStringLiteral("★")));
        QVERIFY(!model.index(2, accuracy, group).data().toString().contains(QStringLiteral("★")));
        QVERIFY(model.index(2, 0, group).data().toString().startsWith(QStringLiteral("◆")));
        QVERIFY(model.index(2, 0, group).data(Qt::ToolTipRole).toString().contains(QLatin1String("Only one class.")));
        QVERIFY(model.index(1, auc, group).data().toString().startsWith(QStringLiteral("–")));
        QCOMPARE(model.index(0, accuracy, group).data(kSortRole).toDouble(), 0.96);
        // Figures of the test rows are nowhere in the table where runs are chosen.
        for (int row = 0; row < model.rowCount(group); ++row)
            for (int column = 0; column < model.columnCount(); ++column)
                for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)})
                    QVERIFY(!model.index(row, column, group).data(role).toString().contains(QLatin1String("123")));
        selection.setRuns({undefined.id});
        QVERIFY(model.indexOf(undefined.id).data(Qt::DecorationRole).isValid());
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        show({experiment("cwurData", "cwurData", 0.96)});
        QCOMPARE(resets.count(), 1);
        show({experiment("cwurData", "cwurData", 0.96)}); // nothing new: the view keeps its place
        QCOMPARE(resets.count(), 1);
        // What runs stands above the runs, with its state in words.
        model.setEntries({{project::EntryProgress::State::Running, "new", 0.4, {}}, {project::EntryProgress::State::Waiting, "next", 0, {}}});
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.index(0, 0, model.index(0, 0)).data().toString().contains(QStringLiteral("▶ running, 40%")));
        QVERIFY(!model.flags(model.index(0, 0, model.index(0, 0))).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.run(model.index(0, 0, model.index(1, 0)))->name, std::string("cwurData"));
        QVERIFY(model.indexOf(experiment("cwurData", "cwurData", 0.96).id).isValid());
        model.setEntries({});
        model.setRuns(nullptr, RunView::standard({}), {});
        QCOMPARE(model.rowCount(), 0);
    }

    void sideBySide()
    {
        SideBySideModel metrics(SideBySideModel::Content::Metrics), parameters(SideBySideModel::Content::Parameters);
        const QAbstractItemModelTester a(&metrics, kFatal), b(&parameters, kFatal);
        auto few = experiment("Cnest64", "cwurData", 0.94);
        few.params.back().second = 64;
        const auto snapshot = snapshotOf({experiment("cwurData", "cwurData", 0.96), few, experiment("timesData", "timesData", 0.99)});
        const std::vector<std::string> two{snapshot->experiments[0].id, snapshot->experiments[1].id};
        metrics.setRuns(snapshot, two);
        parameters.setRuns(snapshot, two);
        QCOMPARE(metrics.columnCount(), 3);
        QVERIFY(metrics.index(0, 1).data().toString().contains(QStringLiteral("★")));
        QVERIFY(parameters.differs(0) && !parameters.differs(1));
        QCOMPARE(parameters.index(0, 2).data().toString(), QStringLiteral("64"));
        metrics.setRuns(snapshot, {two[0], snapshot->experiments[2].id}); // other rows: no best
        for (int row = 0; row < metrics.rowCount(); ++row)
            for (int column = 1; column < 3; ++column)
                QVERIFY(!metrics.index(row, column).data().toString().contains(QStringLiteral("★")));
        metrics.setRuns(nullptr, {});
    }

    void smallTables()
    {
        FindingsModel findings;
        SchemaModel schema;
        ReportModel report;
        StageFileModel files;
        NavigationModel navigation;
        const QAbstractItemModelTester a(&findings, kFatal), b(&schema, kFatal), c(&report, kFatal), d(&files, kFatal), e(&navigation, kFatal);
        ingest::Finding finding;
        finding.rule = "ragged_row";
        finding.message = PODIUM_TEXT("ui.test", "A row is short.");
        finding.row = 1234;
        finding.examples = {"a,b"};
        findings.setFindings({finding, finding});
        QVERIFY(findings.index(0, 0).data().toString().startsWith(QStringLiteral("◆")));
        schema.setSchema({{{"world_rank", ColumnType::Integer, false}, {"country", ColumnType::Text, true}}});
        QCOMPARE(schema.rowCount(), 2);
        ReportTable table;
        table.columns = {PODIUM_TEXT("ui.columnMetric", "Metric"), PODIUM_TEXT("ui.columnValue", "Value")};
        table.numeric = {false, true};
        table.rows = {{"a", 0.5}, {Json{{"text", Text(PODIUM_TEXT("ui.columnMetric", "Metric")).toJson()}}, nullptr}};
        report.setTable(table);
        QCOMPARE(report.index(1, 0).data().toString(), QStringLiteral("Metric"));
        files.setFiles({{"dvc.yaml", true, false, 2048}, {"models/model.podium", false, false, 0}});
        navigation.setEntries({{QStringLiteral("project"), QStringLiteral("Project"), {}, {}, ColorRole::Text, {}},
                               {QStringLiteral("cleaning"), QStringLiteral("Clean"), QStringLiteral("✓"), QStringLiteral("up to date"), ColorRole::Good, {}}});
        QCOMPARE(navigation.rowOf(QStringLiteral("cleaning")), 1);
        QCOMPARE(navigation.index(1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Clean, up to date"));
    }

    void parameterEditors_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("nullable");
        const auto row = [](const char* name, ParameterType type, const char* value, bool nullable) {
            QTest::newRow(name) << static_cast<int>(type) << QString::fromLatin1(value) << nullable;
        };
        row("integer", ParameterType::Integer, "100", false);
        row("integer, not limited", ParameterType::Integer, "null", true);
        row("real", ParameterType::Real, "0.25", true);
        row("real, not limited", ParameterType::Real, "null", true);
        row("real that is whole", ParameterType::Real, "5", true);
        row("boolean", ParameterType::Boolean, "true", false);
        row("choice", ParameterType::Choice, "\"entropy\"", false);
        row("choice, none", ParameterType::Choice, "null", true);
        row("string", ParameterType::String, "\"cwurData\"", false);
        row("list", ParameterType::List, "[\"a\", \"b c\"]", false);
        row("map of texts", ParameterType::Map, "{\"cwurData\": \"recipes/cwurData.yaml\"}", false);
        row("map of lists", ParameterType::Map, "{\"cwurData\": [\"citations\", \"patents\"]}", false);
        row("empty map", ParameterType::Map, "{}", false);
    }
    void parameterEditors()
    {
        QFETCH(int, type);
        QFETCH(QString, value);
        QFETCH(bool, nullable);
        Parameter parameter;
        parameter.key = "a.b";
        parameter.type = static_cast<ParameterType>(type);
        parameter.nullable = nullable;
        parameter.minimum = parameter.type == ParameterType::Choice ? std::nullopt : std::optional(0.0);
        parameter.choices = {"gini", "entropy"};
        parameter.defaultValue = parameter.type == ParameterType::String ? Json("") : Json();
        QWidget parent;
        auto* editor = ParameterEditor::create(parameter, {"cwurData", "timesData"}, &parent);
        QSignalSpy edited(editor, &ParameterEditor::edited);
        const Json json = Json::parse(value.toStdString());
        editor->setValue(json);
        QVERIFY2(editor->value() == json, editor->value().dump().c_str());
        QCOMPARE(edited.count(), 0);
    }
};

QTEST_MAIN(tst_ui_models)
#include "tst_ui_models.moc"
