// Plots as they are looked at: read, zoomed, exported; runs by their parameters and figures, what is brushed there.
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeView>

#include "core/project/Experiment.h"
#include "tests/core/project/ProjectFixture.h"
#include "tests/ui/Experiments.h"
#include "tests/ui/ShownRuns.h"
#include "ui/comparison/RunPlotsPanel.h"
#include "ui/comparison/RunTableModel.h"
#include "ui/comparison/RunsPanel.h"
#include "ui/plots/CurvePlot.h"

using namespace podium;
using namespace podium::ui;
using test::run;

class tst_plot_views : public QObject
{
    Q_OBJECT
private slots:
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
        const QByteArray svg = view.fileOf("svg"), csv = view.fileOf("csv");
        QVERIFY(view.fileOf("pdf").startsWith("%PDF-") && view.fileOf("pdf").trimmed().endsWith("%%EOF"));
        // What is left out in the window is left out of the files; the names of the lines stand in the picture.
        QVERIFY(svg.contains(">a") && !svg.contains(">b"));
        QVERIFY(csv.contains("\na") && !csv.contains("\nb"));
        const QImage png = QImage::fromData(view.fileOf("png"), "PNG");
        QVERIFY(png.width() >= 1120 && png.pixelColor(2, 2) == QColor(Qt::white));
        // Zoomed into, the picture shows the part that is seen.
        QTest::keyClick(&view, Qt::Key_Plus);
        QVERIFY(view.fileOf("svg") != svg);
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
        Selection selection;
        std::vector<int> dark;
        for (const char* words : {"", "WWWWWWWW"}) {
            plot.marks = {{comparison::Mark::Kind::Words, {}, 0.5, 0.5, *words == 0 ? Text() : Text{PODIUM_TEXT("test.words", "{words}"), {{"words", words}}}}};
            CurvePlot view([&](const std::string& key) { return selection.style(key); });
            view.setPlot(std::make_shared<const comparison::Plot>(plot));
            const QImage picture = QImage::fromData(view.fileOf("png"), "PNG");
            QVERIFY(!picture.isNull());
            dark.push_back(0);
            for (int y = 0; y < picture.height(); ++y)
                for (int x = 0; x < picture.width(); ++x)
                    dark.back() += qGray(picture.pixel(x, y)) < 80 ? 1 : 0;
        }
        QVERIFY2(dark[1] > dark[0] + 200, qPrintable(QStringLiteral("%1 %2").arg(dark[0]).arg(dark[1])));
    }

    void oneGroupOfRowsIsShownAtFirst()
    {
        const auto snapshot = test::snapshotOf({test::experiment("x", "timesData", .8), test::experiment("b", "cwurData", .9), test::experiment("a", "cwurData", .7)});
        const auto id = [&](std::size_t run) { return snapshot->experiments[run].id; };
        const auto shown = [&](const std::vector<std::string>& chosen, const std::string& rows) {
            RunPlotWish wish;
            wish.rows = rows;
            const RunPlotted plotted = plotRuns(*snapshot, chosen, "accuracy", wish);
            return plotted.shownGroup < 0 ? std::string("all") : plotted.groups[static_cast<std::size_t>(plotted.shownGroup)].dataset;
        };
        QCOMPARE(shown({}, {}), std::string("cwurData")); // the largest
        QCOMPARE(shown({id(0)}, {}), std::string("timesData"));
        QCOMPARE(shown({id(0), id(1)}, {}), std::string("all"));
        QCOMPARE(shown({}, RunPlotWish::kAllRows), std::string("all"));
        QCOMPARE(plotRuns(*test::snapshotOf({}), {}, "accuracy", {}).shownGroup, -1);
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
        for (const char* format : {"svg", "pdf", "png", "csv"})
            QVERIFY2(!plot->fileOf(QString::fromLatin1(format)).isEmpty(), format);
        session.close();
        QTRY_VERIFY(panel.plotted() == nullptr && !selection.kept());
        jobs.stop();
    }
};

QTEST_MAIN(tst_plot_views)
#include "tst_plot_views.moc"
