// What the comparison is looked at with: matrices by mouse and keyboard, the rows behind a cell, chips, significance, thresholds.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include "core/base/ThreadPool.h"
#include "core/project/Experiment.h"
#include "tests/core/project/ProjectFixture.h"
#include "tests/ui/Experiments.h"
#include "tests/ui/ShownRuns.h"
#include "ui/base/QtLanguage.h"
#include "ui/comparison/ComparePage.h"
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
using test::run;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

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
        QVERIFY2(told->text().contains(QStringLiteral("says “Among the best” from")), qPrintable(told->text()));

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
        QVERIFY(matrixFile(view, {"a, b"}, "svg").contains(">a, b</text>")); // whose matrix it is
        QVERIFY(matrixFile(view, {"a, b"}, "pdf").startsWith("%PDF-"));
        QVERIFY(QImage::fromData(matrixFile(view, {"a, b"}, "png"), "PNG").height() > 200);
        QCOMPARE(matrixFile(view, {"a, b"}, "csv"), matrixTable(view, {"a, b"}, ',').toUtf8());
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
