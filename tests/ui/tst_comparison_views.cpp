// What the comparison is looked at with: matrices by mouse and keyboard, the rows behind a cell, plots, chips, significance.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QContextMenuEvent>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "core/base/ThreadPool.h"
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

#include "core/comparison/RowScores.h"
#include "core/evaluation/Evaluation.h"
#include "core/project/Experiment.h"
#include "tests/core/project/ProjectFixture.h"
#include "tests/ui/Experiments.h"
#include "ui/base/QtLanguage.h"
#include "ui/comparison/ComparePage.h"
#include "ui/comparison/RunPlotsPanel.h"
#include "ui/comparison/RunTableModel.h"
#include "ui/comparison/RunsPanel.h"
#include "ui/comparison/SideBySideModel.h"
#include "ui/comparison/SignificanceModel.h"
#include "ui/evaluation/CellRowsModel.h"
#include "ui/evaluation/ConfusionPanel.h"
#include "ui/evaluation/CurvesPanel.h"
#include "ui/evaluation/MatrixExport.h"
#include "ui/evaluation/MatrixView.h"
#include "ui/evaluation/RunChips.h"
#include "ui/plots/CurvePlot.h"

using namespace podium;
using namespace podium::ui;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

ShownEvaluation run(const std::string& name, const std::vector<double>& shares)
{
    evaluation::EvaluationInput input{{0, 0, 1, 1}, {}, {"0", "1"}, 1};
    for (const double share : shares) {
        input.probabilities.push_back(1 - share);
        input.probabilities.push_back(share);
    }
    auto scores = comparison::rowScores(input, {10, 11, 12, 13});
    scores.keyColumn = "institution";
    scores.keys = {"Oxford", "Yale", "Bonn", "Kyoto"};
    ShownEvaluation shown;
    shown.named = {name, name, std::make_shared<const evaluation::Evaluation>(evaluation::evaluate(input))};
    shown.thresholds = std::make_shared<const comparison::Thresholds>(scores);
    shown.scores = std::make_shared<const comparison::RowScores>(std::move(scores));
    return shown;
}

QPoint cellOf(MatrixView& view, int row, int column) // found as a user finds it: by pointing
{
    QSignalSpy spy(&view, &MatrixView::cellChosen);
    for (int y = 0; y < view.height(); y += 4)
        for (int x = 0; x < view.width(); x += 4) {
            spy.clear();
            QTest::mouseClick(&view, Qt::LeftButton, Qt::NoModifier, {x, y});
            if (!spy.isEmpty() && spy[0][0].value<std::size_t>() == std::size_t(column) && spy[0][1].value<std::size_t>() == std::size_t(row))
                return {x, y};
        }
    return {-1, -1};
}

} // namespace

class tst_comparison_views : public QObject
{
    Q_OBJECT
private slots:
    void cellsAreChosenByMouseAndKeyboard()
    {
        MatrixView view;
        view.resize(320, 260);
        view.setMatrix({{"0", "1"}, {48, 3, 2, 47}}, {"No", "Yes"}, 1);
        view.show();
        QVERIFY(cellOf(view, 0, 1).x() > 0); // predicted 0, actual 1
        view.setFocus();
        QSignalSpy spy(&view, &MatrixView::cellChosen);
        QTest::keyClick(&view, Qt::Key_Up);
        QTest::keyClick(&view, Qt::Key_Left);
        QTest::keyClick(&view, Qt::Key_Return); // the positive class stands first
        QCOMPARE(spy.last()[0].value<std::size_t>(), std::size_t(1));
        QCOMPARE(spy.last()[1].value<std::size_t>(), std::size_t(1));
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Space); // to the right: another real class
        QCOMPARE(spy.last()[0].value<std::size_t>(), std::size_t(0));
        QCOMPARE(spy.last()[1].value<std::size_t>(), std::size_t(1));
        MatrixView::Options options;
        options.transposed = true;
        view.setOptions(options);
        QTest::keyClick(&view, Qt::Key_Space); // the same place now has another predicted class
        QCOMPARE(spy.last()[0].value<std::size_t>(), std::size_t(1));
        QCOMPARE(spy.last()[1].value<std::size_t>(), std::size_t(0));
    }

    void theRowsOfACellAndWhereTheyStandElsewhere()
    {
        const std::vector<ShownEvaluation> runs{run("a", {.1, .7, .6, .9}), run("b", {.1, .2, .4, .9})};
        CellRowsModel model;
        const QAbstractItemModelTester tester(&model, kFatal);
        model.setCell(runs, {"a", 1, 1}, {});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 1).data().toString(), QString("Bonn")); // b decides otherwise: first
        QVERIFY(model.index(0, 2).data().toString().startsWith(QStringLiteral("✓")));
        QVERIFY(model.index(0, 3).data().toString().startsWith(QStringLiteral("✕")));
        QCOMPARE(model.index(1, 1).data().toString(), QString("Kyoto"));
        QCOMPARE(model.index(1, 0).data().toString(), QString("14")); // counted from 1
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QString("institution"));
        model.setCell(runs, {"a", 1, 1}, 0.65); // the threshold moves Bonn out of the cell
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(runs[0].confusionAt(0.65).counts, (std::vector<std::int64_t>{1, 1, 1, 1}));
        model.setCell(runs, {"gone", 1, 1}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void metricsShowDifferencesToTheBaseline()
    {
        auto a = test::experiment("a", "cwurData", 0.9), b = test::experiment("b", "cwurData", 0.95), other = test::experiment("c", "timesData", 0.5);
        SideBySideModel metrics(SideBySideModel::Content::Metrics), parameters(SideBySideModel::Content::Parameters);
        const QAbstractItemModelTester tester(&parameters, kFatal);
        const auto snapshot = test::snapshotOf({a, b, other});
        metrics.setRuns(snapshot, {a.id, b.id, other.id}, a.id);
        QVERIFY(metrics.index(0, 2).data().toString().contains(QStringLiteral("+0")));
        QVERIFY(!metrics.index(0, 1).data().toString().contains('(')); // the baseline itself
        QVERIFY(!metrics.index(0, 3).data().toString().contains('(')); // other rows
        parameters.setRuns(snapshot, {a.id, other.id});
        const int all = parameters.rowCount();
        parameters.showOnlyDiffering(true);
        QCOMPARE(parameters.rowCount(), 1); // the dataset
        QVERIFY(all > 1);
        QCOMPARE(deltaText(0.00001).left(1), QStringLiteral("±"));
    }

    void significanceInWords()
    {
        ThreadPool pool(1);
        JobContext job(pool);
        const auto a = run("a", {.1, .7, .6, .9}), b = run("b", {.1, .2, .4, .9});
        auto judgement = std::make_shared<Judgement>();
        judgement->baseline = "a";
        judgement->runs = {{"b", "b", true, comparison::compareRuns(*a.scores, *b.scores, {}, job)}, {"c", "c", false, {}}};
        SignificanceModel model;
        const QAbstractItemModelTester tester(&model, kFatal);
        model.setJudgement(judgement);
        QCOMPARE(model.index(SignificanceModel::Rows, 1).data().toString(), QStringLiteral("+1 −1"));
        QCOMPARE(model.index(SignificanceModel::Words, 1).data().toString(), QString("not distinguishable on 4 rows"));
        QCOMPARE(model.index(SignificanceModel::Words, 2).data().toString(), QString("not the same rows"));
        QCOMPARE(model.index(SignificanceModel::Area, 2).data().toString(), QStringLiteral("–"));
    }

    void plotsAreReadZoomedHiddenAndExported()
    {
        const ShownEvaluation a = run("a", {.1, .7, .6, .9}), b = run("b", {.1, .2, .4, .9});
        const std::vector<comparison::NamedEvaluation> runs{a.named, b.named};
        Selection selection;
        CurvePlot view([&](const std::string& key) { return selection.style(key); });
        view.resize(420, 380);
        view.setPlot(std::make_shared<const comparison::Plot>(comparison::thresholdPlot(runs)));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QCOMPARE(view.seriesCount(), 4);
        const auto key = [&view] { // what the patterns of lines mean
            for (const QLabel* label : view.findChildren<QLabel*>())
                if (label->text().contains(QStringLiteral("──")))
                    return label->text();
            return QString();
        };
        QVERIFY2(key().contains(QStringLiteral("precision")) && !key().contains(QStringLiteral("a:")), qPrintable(key())); // of both runs
        view.setHidden({"b"});
        QCOMPARE(view.seriesCount(), 2);
        QSignalSpy pointed(&view, &CurvePlot::pointed), moved(&view, &CurvePlot::thresholdMoved);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(*pointed.last()[0].value<std::optional<double>>(), .6); // the second threshold of a
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(moved.last()[0].toDouble(), .6);
        // A double click shows all again, and the first half of it takes nothing.
        QWidget* canvas = nullptr;
        for (QWidget* child : view.findChildren<QWidget*>())
            if (child->inherits("QCustomPlot"))
                canvas = child;
        QVERIFY(canvas != nullptr);
        QSignalSpy takenBack(&view, &CurvePlot::takenBack);
        QPoint on; // a place at which a click takes something
        for (int y = 10; y < canvas->height() && on.isNull(); y += 8)
            for (int x = 40; x < canvas->width() && on.isNull(); x += 8) {
                moved.clear();
                QTest::mouseClick(canvas, Qt::LeftButton, {}, {x, y});
                on = moved.isEmpty() ? QPoint() : QPoint(x, y);
            }
        QVERIFY(!on.isNull() && takenBack.isEmpty());
        moved.clear();
        QTest::mouseClick(canvas, Qt::LeftButton, {}, on);
        QTest::mouseDClick(canvas, Qt::LeftButton, {}, on); // only the second press: Qt Test lets no click go before it
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, on);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(takenBack.size(), 1);
        view.setCrossHair(.65);
        const QImage before = view.grab().toImage();
        QTest::keyClick(&view, Qt::Key_Plus);
        QTest::qWait(20);
        QVERIFY(view.grab().toImage() != before);
        QTest::keyClick(&view, Qt::Key_Home);
        QTemporaryDir folder;
        for (const char* name : {"p.svg", "p.pdf", "p.png", "p.csv"}) {
            QVERIFY2(view.exportTo(folder.filePath(QString::fromLatin1(name))), name);
            QVERIFY(QFileInfo(folder.filePath(QString::fromLatin1(name))).size() > 100);
        }
        QVERIFY(!view.exportTo(folder.filePath("no/such/folder/p.svg")));
        // What is left out in the window is left out of the files; the names of the lines stand in the picture.
        const auto written = [&folder](const char* name) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        QVERIFY(written("p.svg").contains(QStringLiteral(">a")) && !written("p.svg").contains(QStringLiteral(">b")));
        QVERIFY(written("p.csv").contains(QStringLiteral("\na")) && !written("p.csv").contains(QStringLiteral("\nb")));
        const QImage png(folder.filePath("p.png"));
        QVERIFY(png.width() >= 1120 && png.pixelColor(2, 2) == QColor(Qt::white));
        // Zoomed into, the picture shows the part that is seen.
        QTest::keyClick(&view, Qt::Key_Plus);
        QVERIFY(view.exportTo(folder.filePath("part.svg")));
        QVERIFY(written("part.svg") != written("p.svg"));
    }

    void wordsInAPlotAreReadInItsPictures()
    {
        comparison::Plot plot;
        plot.id = "parallel";
        comparison::Series line;
        line.key = "a";
        line.x = {0, 1};
        line.y = {0, 1};
        plot.series = {line};
        QTemporaryDir folder;
        Selection selection;
        std::vector<int> dark;
        for (const char* words : {"", "WWWWWWWW"}) {
            plot.marks = {{comparison::Mark::Kind::Words, {}, 0.5, 0.5, *words == 0 ? Text() : Text{PODIUM_TEXT("test.words", "{words}"), {{"words", words}}}}};
            CurvePlot view([&](const std::string& key) { return selection.style(key); });
            view.setPlot(std::make_shared<const comparison::Plot>(plot));
            QVERIFY(view.exportTo(folder.filePath("w.png")));
            const QImage picture(folder.filePath("w.png"));
            dark.push_back(0);
            for (int y = 0; y < picture.height(); ++y)
                for (int x = 0; x < picture.width(); ++x)
                    dark.back() += qGray(picture.pixel(x, y)) < 80 ? 1 : 0;
        }
        QVERIFY2(dark[1] > dark[0] + 200, qPrintable(QStringLiteral("%1 %2").arg(dark[0]).arg(dark[1])));
    }

    void docksFollowTheThresholdAndListTheRowsOfACell()
    {
        test::SampleProject sample;
        for (const int trees : {3, 40})
            sample.project->runExperiment({"t" + std::to_string(trees), {{"train.n_est", trees}}, {}}, sample.job);
        JobRunner jobs(sample.pool);
        ProjectSession session(jobs);
        Selection selection;
        EvaluationSource source(session, selection);
        ConfusionPanel confusion(source);
        CurvesPanel curves(source, selection);
        ComparePage page(source, selection);
        for (QWidget* widget : {static_cast<QWidget*>(&confusion), static_cast<QWidget*>(&curves), static_cast<QWidget*>(&page)}) {
            widget->resize(900, 700);
            widget->show();
        }
        session.open(sample.root());
        QTRY_VERIFY_WITH_TIMEOUT(session.isOpen() && session.snapshot()->experiments.size() == 2, 20000);
        const std::string later = session.snapshot()->experiments[0].id, first = session.snapshot()->experiments[1].id;
        selection.setRuns({later, first});
        QTRY_VERIFY_WITH_TIMEOUT(source.shown().size() == 2 && source.shown()[1].thresholds != nullptr, 20000);
        QCOMPARE(source.baseline()->named.key, first); // the project's first run
        auto* significance = page.findChild<QTableView*>(QStringLiteral("significanceTable"));
        QTRY_COMPARE_WITH_TIMEOUT(significance->model()->columnCount(), 2, 20000); // the baseline is not judged against itself

        const auto matrices = confusion.findChildren<MatrixView*>();
        QCOMPARE(matrices.size(), 2);
        auto* rows = confusion.findChild<QTableView*>(QStringLiteral("cellRows"));
        QVERIFY(!rows->isVisible());
        emit matrices[0]->cellChosen(1, 1);
        QVERIFY(rows->isVisible());
        const auto right = matrices[0]->count(1, 1);
        QCOMPARE(rows->model()->rowCount(), static_cast<int>(right));
        QVERIFY(!rows->model()->index(0, 1).data().toString().isEmpty());
        auto* threshold = curves.findChild<QDoubleSpinBox*>(QStringLiteral("threshold"));
        threshold->selectAll();
        for (const QChar key : QString(QStringLiteral("0") + QLocale().decimalPoint() + QStringLiteral("1"))) { // the panel answers each key
            QTest::keyClicks(threshold, QString(key));
            QCoreApplication::processEvents();
        }
        QCOMPARE(threshold->value(), 0.1);
        threshold->setValue(1.0);
        QVERIFY(matrices[0]->count(1, 1) < right); // the same matrix, not another widget
        QCOMPARE(rows->model()->rowCount(), static_cast<int>(matrices[0]->count(1, 1)));
        QTest::mouseClick(curves.findChild<QToolButton*>(QStringLiteral("thresholdOwn")), Qt::LeftButton);
        QCOMPARE(matrices[0]->count(1, 1), right);

        curves.findChild<QToolButton*>(QStringLiteral("showCosts"))->click();
        curves.findChild<QDoubleSpinBox*>(QStringLiteral("costFalseNegative"))->setValue(1000);
        curves.findChild<QPushButton*>(QStringLiteral("thresholdCheapest"))->click();
        QVERIFY(source.threshold() && *source.threshold() < 0.5);
        QCOMPARE(matrices[0]->count(1, 0), std::int64_t(0)); // where misses are dear there are none
        source.setHidden(first, true);
        for (CurvePlot* plot : curves.findChildren<CurvePlot*>())
            QVERIFY(plot->seriesCount() >= 1 && plot->seriesCount() <= 2);
        const auto own = source.baseline()->named.evaluation->confusion.counts;
        source.setThreshold({});
        QCOMPARE(source.shown()[1].confusionAt({}).counts, own);
        source.setBaseline(later);
        QTRY_COMPARE(source.baseline()->named.key, later);
        jobs.stop();
    }

    void whatIsOfAnEarlierModelIsToldAndMended()
    {
        test::SampleProject sample;
        sample.project->run({}, sample.job);
        JobRunner jobs(sample.pool);
        ProjectSession session(jobs);
        Selection selection;
        EvaluationSource source(session, selection);
        ConfusionPanel confusion(source);
        CurvesPanel curves(source, selection);
        for (QWidget* widget : {static_cast<QWidget*>(&confusion), static_cast<QWidget*>(&curves)}) {
            widget->resize(420, 700);
            widget->show();
        }
        session.open(sample.root());
        QTRY_VERIFY_WITH_TIMEOUT(source.shown().size() == 1 && source.shown()[0].scores != nullptr, 20000);
        const auto told = [](QWidget& panel) { return panel.findChild<QLabel*>(QStringLiteral("evaluationEarlier"))->isVisible(); };
        QVERIFY(!told(confusion) && !told(curves));
        source.setThreshold(0.3);

        session.run({"train"}, {{"train.n_est", 3}}); // and not evaluated
        QTRY_VERIFY_WITH_TIMEOUT(!session.isWorking() && told(confusion) && told(curves), 20000);
        // All that is shown is of the one model that was evaluated: no scores of the other stand between its figures.
        QVERIFY(source.shown()[0].scores == nullptr && source.shown()[0].thresholds == nullptr);
        QVERIFY(!curves.findChild<QDoubleSpinBox*>(QStringLiteral("threshold"))->isVisible());
        const auto earlier = source.shown()[0].named.evaluation->confusion.counts;
        auto* matrix = confusion.findChild<MatrixView*>();
        QCOMPARE(matrix->count(0, 0), earlier[0]);
        emit matrix->cellChosen(0, 0);
        QVERIFY(!confusion.findChild<QTableView*>(QStringLiteral("cellRows"))->isVisible());

        auto* mend = confusion.findChild<QPushButton*>(QStringLiteral("evaluateNow"));
        QTRY_VERIFY(mend->isEnabled());
        QTest::mouseClick(mend, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isWorking() && !told(confusion) && source.shown()[0].scores != nullptr, 20000);
        QVERIFY(!told(curves));
        QVERIFY(!source.threshold()); // it was moved for the earlier model
        QCOMPARE(source.shown()[0].thresholds->confusionAt({}).counts, source.shown()[0].named.evaluation->confusion.counts);
        jobs.stop();
    }

    void theThresholdIsKeptWithTheModelAndTakenBack()
    {
        test::SampleProject sample;
        for (const int trees : {3, 40})
            sample.project->runExperiment({"t" + std::to_string(trees), {{"train.n_est", trees}}, {}}, sample.job);
        JobRunner jobs(sample.pool);
        ProjectSession session(jobs);
        Selection selection;
        EvaluationSource source(session, selection);
        CurvesPanel curves(source, selection);
        curves.resize(420, 700);
        curves.show();
        session.open(sample.root());
        QTRY_VERIFY_WITH_TIMEOUT(session.isOpen() && session.snapshot()->experiments.size() == 2 && !session.isWorking(), 20000);
        const std::string t40 = session.snapshot()->experiments[0].id, t3 = session.snapshot()->experiments[1].id;
        selection.setRuns({t3, t40});
        QTRY_VERIFY_WITH_TIMEOUT(source.shown().size() == 2 && source.shown()[1].thresholds != nullptr, 20000);
        auto* keep = curves.findChild<QPushButton*>(QStringLiteral("thresholdKeep"));
        auto* forget = curves.findChild<QPushButton*>(QStringLiteral("thresholdForget"));
        auto* told = curves.findChild<QLabel*>(QStringLiteral("thresholdKept"));
        QVERIFY(!keep->isEnabled() && !forget->isEnabled()); // nothing was moved, nothing is kept
        QVERIFY(told->text().contains(QStringLiteral("t3")) && told->text().contains(QStringLiteral("most probable")));

        curves.findChild<QToolButton*>(QStringLiteral("showCosts"))->click();
        curves.findChild<QDoubleSpinBox*>(QStringLiteral("costFalseNegative"))->setValue(1000);
        curves.findChild<QPushButton*>(QStringLiteral("thresholdCheapest"))->click();
        const double cheapest = *source.threshold();
        QVERIFY(keep->isEnabled());
        QTest::mouseClick(keep, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(source.shown()[0].kept.has_value(), 20000);
        QCOMPARE(source.shown()[0].kept->value, cheapest);
        QCOMPARE(source.shown()[0].kept->costs->falseNegative, 1000.0);
        QVERIFY(!source.shown()[1].kept); // another model
        QVERIFY(!keep->isEnabled()); // it is kept already
        QTRY_VERIFY(forget->isEnabled());
        QVERIFY(!told->text().contains(QStringLiteral("most probable")));

        QTest::mouseClick(forget, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!source.shown()[0].kept && !session.isWorking(), 20000);
        session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(source.shown()[0].kept.has_value() && !session.isWorking(), 20000);
        // For which model it is can be chosen, and the cheapest one then is that run's.
        auto* of = curves.findChild<QComboBox*>(QStringLiteral("thresholdRun"));
        QVERIFY(of->isVisible());
        QCOMPARE(of->count(), 2);
        of->setCurrentIndex(1);
        emit of->activated(1);
        QVERIFY(told->text().contains(QStringLiteral("t40")));
        curves.findChild<QPushButton*>(QStringLiteral("thresholdCheapest"))->click();
        QCOMPARE(*source.threshold(), source.shown()[1].thresholds->best({1, 1000}).threshold);
        // Moved by hand no costs stand behind it. A run that is hidden is not meant.
        of->setCurrentIndex(0);
        source.setHidden(t3, true);
        QVERIFY(!of->isVisible());
        QVERIFY(told->text().contains(QStringLiteral("t40")));
        curves.findChild<QDoubleSpinBox*>(QStringLiteral("threshold"))->setValue(0.873);
        QTest::mouseClick(keep, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(source.shown()[1].kept.has_value(), 20000);
        QCOMPARE(source.shown()[1].kept->value, 0.873);
        QVERIFY(!source.shown()[1].kept->costs);
        QCOMPARE(session.snapshot()->thresholds.size(), std::size_t(2));
        jobs.stop();
    }

    void whatIsBrushedFiltersTheRunTable()
    {
        test::SampleProject sample;
        for (const int trees : {3, 40})
            for (const int seed : {1, 2})
                sample.project->runExperiment({"t" + std::to_string(trees) + "s" + std::to_string(seed), {{"train.n_est", trees}, {"train.seed", seed}}, {}}, sample.job);
        JobRunner jobs(sample.pool);
        ProjectSession session(jobs);
        Selection selection;
        EvaluationSource source(session, selection);
        RunsPanel table(session, selection);
        RunPlotsPanel panel(source, selection);
        for (QWidget* widget : {static_cast<QWidget*>(&table), static_cast<QWidget*>(&panel)}) {
            widget->resize(1000, 500);
            widget->show();
        }
        session.open(sample.root());
        QTRY_VERIFY_WITH_TIMEOUT(panel.plotted() != nullptr && panel.plotted()->runs.size() == 4, 20000);
        QVERIFY(panel.plotted()->axes.size() > 1);
        QCOMPARE(panel.plotted()->axes[0].key, std::string("train.n_est")); // seeds have no axis
        auto* plot = panel.findChild<CurvePlot*>();
        QTRY_COMPARE(plot->seriesCount(), 4);
        auto* model = qobject_cast<RunTableModel*>(table.findChild<QTreeView*>(QStringLiteral("runTree"))->model());
        QTRY_COMPARE(model->shownRuns().size(), std::size_t(4));
        auto* brushed = table.findChild<QPushButton*>(QStringLiteral("runBrushed"));
        QVERIFY(!brushed->isVisible());

        // By mouse: the axis is where the pointer says so, and its upper half holds the forests of forty trees.
        QWidget* canvas = nullptr;
        for (QWidget* child : plot->findChildren<QWidget*>())
            if (child->inherits("QCustomPlot"))
                canvas = child;
        QVERIFY(canvas != nullptr);
        QTRY_VERIFY(canvas->height() > 200);
        QTest::qWait(50);
        QStringList offered; // a right click on the canvas
        QTimer::singleShot(0, canvas, [&] {
            if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
                for (const QAction* action : menu->actions())
                    offered.append(action->text());
                menu->close();
            }
        });
        QContextMenuEvent rightClick(QContextMenuEvent::Mouse, canvas->rect().center(), canvas->mapToGlobal(canvas->rect().center()));
        QApplication::sendEvent(canvas, &rightClick);
        QVERIFY2(offered.contains(QStringLiteral("Copy picture")) && offered.contains(QStringLiteral("Export as SVG…")), qPrintable(offered.join(u'|')));
        const int middle = canvas->height() / 2;
        QPoint axis(0, middle);
        while (axis.x() < canvas->width() && canvas->cursor().shape() != Qt::SplitVCursor) {
            axis.rx() += 2;
            QMouseEvent move(QEvent::MouseMove, QPointF(axis), canvas->mapToGlobal(QPointF(axis)), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
            QApplication::sendEvent(canvas, &move);
        }
        QVERIFY(axis.x() < canvas->width());
        QTest::mousePress(canvas, Qt::LeftButton, Qt::NoModifier, axis);
        QMouseEvent drag(QEvent::MouseMove, QPointF(axis.x(), 2), canvas->mapToGlobal(QPointF(axis.x(), 2)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(canvas, &drag);
        QTest::mouseRelease(canvas, Qt::LeftButton, Qt::NoModifier, {axis.x(), 2});
        QTRY_VERIFY(selection.kept().has_value());
        QCOMPARE(selection.kept()->size(), std::size_t(2));
        QTRY_COMPARE(model->shownRuns().size(), std::size_t(2));
        for (const std::size_t shown : model->shownRuns())
            QVERIFY(model->list()->runs()[shown].name.starts_with("t40"));
        QVERIFY(panel.findChild<QLabel*>(QStringLiteral("runPlotFilter"))->text().startsWith(QStringLiteral("2 of 4 runs")));
        QTest::mouseClick(panel.findChild<QPushButton*>(QStringLiteral("runPlotChoose")), Qt::LeftButton);
        QCOMPARE(selection.runs().size(), std::size_t(2));
        QVERIFY(brushed->isVisible());
        QTest::mouseClick(brushed, Qt::LeftButton); // taken back where it is seen
        QTRY_VERIFY(panel.plotted()->brushes.empty() && !selection.kept());
        QTRY_COMPARE(model->shownRuns().size(), std::size_t(4));

        // A part between the values holds no run, and that is said.
        QTest::mousePress(canvas, Qt::LeftButton, Qt::NoModifier, axis);
        QMouseEvent between(QEvent::MouseMove, QPointF(axis.x(), middle - 30), canvas->mapToGlobal(QPointF(axis.x(), middle - 30)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(canvas, &between);
        QTest::mouseRelease(canvas, Qt::LeftButton, Qt::NoModifier, {axis.x(), middle - 30});
        auto* filter = panel.findChild<QLabel*>(QStringLiteral("runPlotFilter"));
        QTRY_VERIFY(filter->isVisible() && filter->text().startsWith(QStringLiteral("No run lies")));
        QVERIFY(!selection.kept());

        // By keyboard: up to the value that is read, and back.
        selection.clear();
        QTRY_COMPARE(panel.plotted()->runs.front().chosen, false);
        QTest::keyClick(plot, Qt::Key_Right);
        QTest::keyClick(plot, Qt::Key_BracketRight);
        QTRY_VERIFY(selection.kept().has_value() && !panel.plotted()->brushes.empty());
        QTest::keyClick(plot, Qt::Key_Escape);
        QTRY_VERIFY(!selection.kept().has_value());

        // Points and bars: the two seeds are one, with their spread; Return chooses the run that is read.
        auto* kind = panel.findChild<QComboBox*>(QStringLiteral("runPlotKind"));
        for (const int wanted : {1, 2}) {
            kind->setCurrentIndex(wanted);
            QTRY_COMPARE(plot->seriesCount(), 2);
            QVERIFY(!panel.plotted()->plot->series[0].low.empty());
        }
        QTest::keyClick(plot, Qt::Key_Home);
        QTest::keyClick(plot, Qt::Key_Right);
        QTest::keyClick(plot, Qt::Key_Return);
        QTRY_COMPARE(selection.runs().size(), std::size_t(1));
        QTRY_COMPARE(plot->seriesCount(), 2);
        QTemporaryDir folder;
        for (const char* name : {"p.svg", "p.pdf", "p.png", "p.csv"})
            QVERIFY2(plot->exportTo(folder.filePath(QString::fromLatin1(name))), name);
        session.close();
        QTRY_VERIFY(panel.plotted() == nullptr && !selection.kept());
        jobs.stop();
    }

    void namesOfManyClassesAreCutAndTold()
    {
        evaluation::ConfusionMatrix matrix;
        QStringList words;
        for (int i = 0; i < 10; ++i) {
            matrix.labels.push_back(std::to_string(i));
            words.append(QStringLiteral("A class with a long name %1").arg(i));
        }
        matrix.counts.assign(100, 7);
        MatrixView view;
        view.setMatrix(matrix, words, std::nullopt);
        QVERIFY(view.minimumSizeHint().width() <= 300 && view.minimumSizeHint().height() <= 180); // the dock at 1280 × 800
        view.resize(view.minimumSizeHint());
        QSignalSpy spy(&view, &MatrixView::cellChosen);
        std::set<std::pair<std::size_t, std::size_t>> hit;
        for (int y = 0; y < view.height(); y += 3)
            for (int x = 0; x < view.width(); x += 3) {
                spy.clear();
                QTest::mouseClick(&view, Qt::LeftButton, Qt::NoModifier, {x, y});
                if (!spy.isEmpty())
                    hit.emplace(spy[0][0].value<std::size_t>(), spy[0][1].value<std::size_t>());
            }
        QCOMPARE(hit.size(), std::size_t(100)); // every cell can be chosen
    }

    void aMatrixLeavesWithItsOrientation()
    {
        MatrixView view;
        view.setMatrix({{"no", "yes"}, {10, 2, 3, 20}}, {"No", "Yes"}, std::size_t(1)); // by actual class
        QCOMPARE(matrixTable(view, {"a, b"}, ','), QString("\"a, b: predicted (down) / actual (across)\",yes,no\nyes,20,2\nno,3,10\n"));
        MatrixView::Options options;
        options.transposed = true;
        view.setOptions(options);
        QCOMPARE(matrixTable(view, {"a, b"}, '\t'), QString("a, b: actual (down) / predicted (across)\tyes\tno\nyes\t20\t3\nno\t2\t10\n"));
        QVERIFY(matrixTable(view, {"a", 0.25}, '\t').startsWith(QStringLiteral("a at threshold 0.25: actual (down)")));
        view.resize(300, 200);
        QTemporaryDir folder;
        for (const char* name : {"m.svg", "m.pdf", "m.png", "m.csv"}) {
            QVERIFY2(exportMatrix(view, {"a, b"}, folder.filePath(QString::fromLatin1(name))), name);
            QVERIFY(QFileInfo(folder.filePath(QString::fromLatin1(name))).size() > 50);
        }
        QFile drawn(folder.filePath("m.svg"));
        QVERIFY(drawn.open(QIODevice::ReadOnly));
        QVERIFY(drawn.readAll().contains(">a, b</text>")); // whose matrix it is
        QVERIFY(!exportMatrix(view, {"a, b"}, folder.filePath("no/such/m.png")));
    }

    void aClickOnAChipHidesItsRun()
    {
        RunChips chips;
        chips.resize(300, 40);
        chips.setRuns({run("a", {.1, .7, .6, .9}), run("b", {.1, .2, .4, .9})});
        QSignalSpy spy(&chips, &RunChips::toggled);
        QTest::mouseClick(&chips, Qt::LeftButton, Qt::NoModifier, {10, 10});
        QVERIFY(spy.isEmpty()); // where it is only a legend
        chips.setHiddenRuns({"b"});
        QVERIFY(chips.accessibleName().contains("b (left out)"));
        QTest::mouseClick(&chips, Qt::LeftButton, Qt::NoModifier, {10, 10});
        QCOMPARE(spy.last()[0].value<std::string>(), std::string("a"));
        QTest::keyClick(&chips, Qt::Key_Right);
        QTest::keyClick(&chips, Qt::Key_Space);
        QCOMPARE(spy.last()[0].value<std::string>(), std::string("b"));
    }
};

QTEST_MAIN(tst_comparison_views)
#include "tst_comparison_views.moc"
