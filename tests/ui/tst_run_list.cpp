// What a view shows of the runs: filter, order, groups, columns that differ; views as they are kept; rows as a table.
#include <QTest>

#include "core/project/Annotations.h"
#include "core/project/Experiment.h"
#include "tests/support/ScratchDirectory.h"
#include "tests/ui/Experiments.h"
#include "ui/comparison/RunCells.h"
#include "ui/comparison/RunViews.h"

using namespace podium;
using namespace podium::ui;
using podium::test::experiment;
using podium::test::snapshotOf;

namespace {

project::Experiment run(const std::string& name, const std::string& dataset, double accuracy, Json trees, std::int64_t created)
{
    project::Experiment made = experiment(name, dataset, accuracy);
    made.params.back().second = std::move(trees);
    made.createdMs += created;
    return made;
}

RunList sample()
{
    auto starred = run("b10", "cwurData", 0.90, 8, 3);
    starred.tags = {{"podium.star", "true"}, {"team", "a"}};
    auto archived = run("old", "cwurData", 0.99, 8, 0);
    archived.tags = {{"podium.archived", "true"}};
    auto snapshot = snapshotOf({run("a", "cwurData", 0.95, 100, 4), starred, run("C", "timesData", 0.93, nullptr, 2), run("d", "cwurData", 0.92, 64, 1)});
    snapshot->archived = {archived};
    return listRuns(snapshot, false);
}

QString names(const RunList& list, const RunArrangement& arrangement)
{
    QStringList sections;
    for (const auto& section : arrangement.sections) {
        QStringList runs;
        for (const std::size_t i : section.runs)
            runs.append(QString::fromStdString(list.runs()[i].name));
        sections.append(runs.join(QLatin1Char(' ')));
    }
    return sections.join(QStringLiteral(" | "));
}

QString shown(const RunList& list, const RunView& view)
{
    return names(list, arrange(list, view, tracking::RunFilter::parse(view.filter)));
}

} // namespace

class tst_run_list : public QObject
{
    Q_OBJECT
private slots:
    void viewsFilterSortAndGroup()
    {
        const RunList list = sample();
        RunView view = RunView::standard({});
        QCOMPARE(shown(list, view), QStringLiteral("a b10 d | C")); // newest first in each group
        view.sortBy = RunColumn::parameter("train.n_est"); // numbers, not texts; missing last in both directions
        QCOMPARE(shown(list, view), QStringLiteral("b10 d a | C"));
        view.grouped = false;
        QCOMPARE(shown(list, view), QStringLiteral("b10 d a C"));
        view.descending = true;
        QCOMPARE(shown(list, view), QStringLiteral("a d b10 C"));
        view.sortBy = RunColumn{};
        view.descending = false;
        QCOMPARE(shown(list, view), QStringLiteral("a b10 C d")); // names whatever their case
        view.sortBy = RunColumn{RunColumn::Kind::Star, {}};
        QCOMPARE(shown(list, view), QStringLiteral("b10 a C d"));
        view.filter = "metrics.accuracy > 0.91 and params.train.n_est != '64'";
        QCOMPARE(shown(list, view), QStringLiteral("a C"));
        view.filter = "tags.team = 'a'";
        QCOMPARE(shown(list, view), QStringLiteral("b10"));
        view.filter = "metrics.accuracy > 2";
        QCOMPARE(shown(list, view), QString());
    }

    void archivedRunsAreShownWhereWantedAndNeverBest()
    {
        const RunList all = listRuns(sample().snapshot, true);
        QCOMPARE(shown(all, RunView::standard({})), QStringLiteral("a b10 d old | C"));
        const RunGroup& group = all.groups.front();
        QVERIFY(group.isBest(all.runs()[0], "accuracy"));
        QVERIFY(!group.isBest(all.runs()[4], "accuracy"));
        QCOMPARE(all.tags, std::vector<std::string>{"team"}); // ours are no columns
    }

    void onlyWhatDiffersIsShown()
    {
        const RunList list = sample();
        RunView view = RunView::standard({});
        view.onlyDiffering = true;
        const auto ids = [&] {
            QStringList all;
            for (const RunColumn& column : arrange(list, view, tracking::RunFilter::parse(view.filter)).columns)
                all.append(QString::fromStdString(column.id()));
            return all.join(QLatin1Char(' '));
        };
        QCOMPARE(ids(), QStringLiteral("name params.`train.train_data` params.`train.n_est` metrics.precision metrics.recall metrics.f1 "
                                       "metrics.accuracy metrics.roc_auc tags.team"));
        view.filter = "run_name = 'a'"; // one run differs from none
        QCOMPARE(ids(), QStringLiteral("name"));
    }

    void viewsAreKeptWithTheProject()
    {
        test::ScratchDirectory scratch;
        scratch.write("project/.podium/x", "");
        RunView view = RunView::standard("f1");
        QVERIFY(view.sortBy == RunColumn::metric("f1") && view.descending);
        view.filter = "params.`a b` = 'é;\"%'";
        view.columns = {RunColumn::parameter("a b"), {RunColumn::Kind::Note, {}}, RunColumn::tag("x/y")};
        view.archived = view.deltas = true;
        view.grouped = false;
        {
            RunViews views;
            views.open(scratch / "project");
            QCOMPARE(views.last(view), view);
            views.keep(QStringLiteral("Vista ñ/1"), view);
            views.setLast(RunView::standard({}));
            views.addToHistory(QStringLiteral("one"));
            views.addToHistory(QStringLiteral("two"));
            views.addToHistory(QStringLiteral("one"));
        }
        RunViews views;
        views.open(scratch / "project");
        QCOMPARE(views.names(), QStringList{QStringLiteral("Vista ñ/1")});
        QCOMPARE(views.named(QStringLiteral("Vista ñ/1"), {}), view);
        QCOMPARE(views.last(view), RunView::standard({}));
        QCOMPARE(views.history(), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        views.remove(QStringLiteral("Vista ñ/1"));
        QVERIFY(views.names().isEmpty());
        // What somebody broke in the file is as it was.
        const RunView standard = RunView::standard({});
        QCOMPARE(RunView::fromJson(Json::parse(R"({"columns": ["metrics.f1", 3, "nonsense.x", "metrics.f1"], "sort": "?", "grouped": 1})"), standard).columns,
                 std::vector<RunColumn>{RunColumn::metric("f1")});
        QCOMPARE(RunView::fromJson(Json::array(), standard), standard);
        RunViews nowhere;
        nowhere.keep(QStringLiteral("x"), view);
        QVERIFY(nowhere.names().isEmpty());
    }

    void rowsBecomeATable()
    {
        const RunList list = sample();
        const std::vector<RunColumn> columns = {{}, RunColumn::metric("accuracy"), RunColumn::parameter("train.n_est"), RunColumn::parameter("train.train_data"),
                                                {RunColumn::Kind::Star, {}}, RunColumn::tag("team")};
        const Table table = runsAsTable(list, columns, runTableTitles(columns, *list.snapshot), {1, 2});
        QCOMPARE(table.rowCount(), std::int64_t(2));
        QCOMPARE(table.names()[0], std::string("Run"));
        QCOMPARE(table.names()[1], std::string("Dataset"));
        QCOMPARE(std::string(table.column(0).text(0)), std::string("b10"));
        QCOMPARE(std::string(table.column(1).text(1)), std::string("timesData"));
        QCOMPARE(table.column(2).real(0), 0.90);
        QVERIFY(table.column(3).isMissing(1));
        QCOMPARE(std::string(table.column(5).text(0)), std::string("★"));
        QCOMPARE(std::string(table.column(6).text(0)), std::string("a"));
    }

    void deltasAreWordedAsShown()
    {
        QCOMPARE(deltaText("f1", run("a", "x", 0.95, 1, 0), run("b", "x", 0.93, 1, 0)), QStringLiteral("+0.020"));
        QCOMPARE(deltaText("f1", run("a", "x", 0.91, 1, 0), run("b", "x", 0.93, 1, 0)), QStringLiteral("−0.020"));
        QCOMPARE(deltaText("f1", run("a", "x", 0.91, 1, 0), run("b", "x", 0.9100001, 1, 0)), QStringLiteral("±0"));
        QCOMPARE(deltaText("none", run("a", "x", 0.91, 1, 0), run("b", "x", 0.9, 1, 0)), QString());
    }
};

QTEST_MAIN(tst_run_list)
#include "tst_run_list.moc"
