// Runs laid out by parameters and figures: repeats are one point with its spread, texts are places, nothing is compared in silence
// across different rows.
#include <QtTest>

#include "core/comparison/PlotFile.h"
#include "core/comparison/RunPlots.h"

using namespace podium;
using namespace podium::comparison;

namespace {

PlottedRun run(const std::string& name, int trees, const std::string& criterion, int seed, double accuracy, const std::string& rows = "a")
{
    return {name, name, rows, {{"train.n_est", trees}, {"train.criterion", criterion}, {"train.seed", seed}, {"train.data", "t"}},
            {{"accuracy", accuracy}, {"log_loss", std::nullopt}}, false, true};
}

std::vector<PlottedRun> runs()
{
    return {run("a1", 8, "gini", 1, 0.8), run("a2", 8, "gini", 2, 0.9), run("b1", 64, "entropy", 1, 0.95), run("b2", 64, "entropy", 2, 0.95)};
}

const Quantity kTrees{"train.n_est", false, {}}, kCriterion{"train.criterion", false, {}}, kAccuracy{"accuracy", true, {}},
    kLoss{"log_loss", true, {}};

bool notes(const Plot& plot, const char* words)
{
    return std::any_of(plot.notes.begin(), plot.notes.end(), [&](const Text& note) { return note.english().find(words) != std::string::npos; });
}

} // namespace

class TestRunPlots : public QObject
{
    Q_OBJECT

private slots:
    void whatVariesWithoutSeeds()
    {
        const auto all = runs();
        const auto quantities = varyingQuantities(all);
        QCOMPARE(quantities.size(), std::size_t(3));
        QVERIFY(quantities[0].is(kTrees) && quantities[1].is(kCriterion) && quantities[2].is(kAccuracy));
        QVERIFY(isSeed("train.seed") && isSeed("seed") && !isSeed("train.seeds") && !isSeed("featurize.reseed"));
    }

    void repeatsAreOnePointWithTheirSpread()
    {
        auto all = runs();
        all[1].chosen = true;
        QCOMPARE(seedGroups(all).size(), std::size_t(2));
        const Plot plot = scatterPlot(all, kTrees, kAccuracy);
        QCOMPARE(plot.series.size(), std::size_t(2));
        const Series& a = plot.series.back(); // the chosen one over the other
        QCOMPARE(a.key, std::string("a2"));
        QVERIFY(a.role == SeriesRole::Run && plot.series.front().role == SeriesRole::Other);
        QCOMPARE(a.y[0], (0.8 + 0.9) / 2);
        QCOMPARE(a.low[0], 0.8);
        QCOMPARE(a.high[0], 0.9);
        QCOMPARE(a.x[0], 8.0);
        QCOMPARE(plot.series.front().y[0], 0.95); // of equal values the mean is the value
        QVERIFY(notes(plot, "seeds alone"));
        QCOMPARE(QString::fromStdString(a.labels[0].english()), QString("a2 (2 seeds) · train.n_est 8 · accuracy 0.85 on average (0.8 … 0.9)"));
    }

    void otherRowsAreNoRepeatsAndAreToldOf()
    {
        auto all = runs();
        all[1].rows = "b";
        QCOMPARE(seedGroups(all).size(), std::size_t(3));
        QVERIFY(notes(scatterPlot(all, kTrees, kAccuracy), "Not the same rows"));
        QVERIFY(notes(barPlot(all, {}, kAccuracy), "Not the same rows"));
        QVERIFY(!notes(barPlot(all, kCriterion, kTrees), "Not the same rows")); // no figure is compared
        const std::vector<Quantity> axes{kTrees, kAccuracy};
        QVERIFY(notes(parallelPlot(all, axes), "Not the same rows"));
        QVERIFY(!notes(parallelPlot(runs(), axes), "Not the same rows"));
        all[1].kept = false; // what the filter leaves out is compared with nothing
        QVERIFY(!notes(scatterPlot(all, kTrees, kAccuracy), "Not the same rows"));
        QVERIFY(notes(scatterPlot(all, kTrees, kAccuracy), "filter leaves out: 1"));
    }

    void namesAreInOrderNumbersFirst()
    {
        auto all = runs();
        all[0].params[0].second = nullptr;
        all[1].params[0].second = "sqrt";
        all[2].params[0].second = 10;
        all[3].params[0].second = 9;
        const Plot plot = scatterPlot(all, kAccuracy, kTrees);
        QStringList names;
        for (const Text& name : plot.yAxis.categories)
            names.append(QString::fromStdString(name.english()));
        QCOMPARE(names, QStringList({"9", "10", "sqrt", "–"}));
        QVERIFY(QString::fromStdString(plotCsv(plot)).contains("b2,0.95,9,0,0\n"));
    }

    void barsStandByTheirValueOfX()
    {
        auto all = runs();
        all.push_back(run("c", 8, "entropy", 1, 0.7));
        const Plot by = barPlot(all, kTrees, kAccuracy);
        QCOMPARE(by.xAxis.categories.size(), std::size_t(2)); // 8 and 64
        QCOMPARE(by.series.size(), std::size_t(3));
        QVERIFY(by.series[0].x[0] < 0 && by.series[1].x[0] > 0 && by.series[2].x[0] == 1);
        QVERIFY(by.series[1].x[0] - by.series[0].x[0] >= by.barWidth - 1e-9); // beside each other
        QCOMPARE(*by.yAxis.minimum, 0.0);
        const Plot alone = barPlot(all, {}, kAccuracy);
        QCOMPARE(alone.xAxis.categories[0].english(), std::string("b1 (2 seeds)")); // the largest first; a mean is told
        QVERIFY(notes(barPlot(all, {}, kLoss), "lack one of the values: 5"));
    }

    void aBrushKeepsWhatLiesInIt()
    {
        const auto all = runs();
        const auto upper = brushAt(all, kAccuracy, 0.5, 1.0);
        QVERIFY(upper);
        QVERIFY(!keeps(*upper, all[0]) && keeps(*upper, all[1]) && keeps(*upper, all[2]));
        const auto [from, to] = placeOf(*upper, all);
        QVERIFY(std::abs(from - 0.5) < 1e-12 && to == 1.0);
        const auto beyond = brushAt(all, kTrees, -0.2, 1.3);
        QVERIFY(beyond && beyond->low == 8 && beyond->high == 64);
        const auto gini = brushAt(all, kCriterion, 0.9, 1.1);
        QVERIFY(gini && gini->names == std::vector<std::string>{"gini"});
        QVERIFY(keeps(*gini, all[0]) && !keeps(*gini, all[2]));
        QVERIFY(!brushAt(all, kAccuracy, 0.1, 0.2)); // nothing lies there
        QVERIFY(!keeps(*upper, PlottedRun{"x", "x", "a", {}, {}, false, true}));
        QCOMPARE(wording(*gini).english(), std::string("train.criterion: gini"));
        QCOMPARE(wording(*upper).english(), std::string("accuracy 0.875 … 0.95"));
        const auto trees = brushAt(all, kTrees, 0.3, 1.0); // from 24.8, where only whole numbers can be
        QVERIFY(trees);
        QCOMPARE(wording(*trees).english(), std::string("train.n_est 25 … 64"));
    }

    void parallelLinesHoldTheirValues()
    {
        auto all = runs();
        all[2].chosen = true;
        all[3].kept = false;
        all[0].metrics[0].second = std::nullopt; // its line is shorter
        const std::vector<Quantity> axes{kTrees, kCriterion, kAccuracy};
        const Plot plot = parallelPlot(all, axes);
        QVERIFY(plot.parallel && plot.series.size() == 4);
        QVERIFY(plot.series[0].role == SeriesRole::Faded && plot.series[3].role == SeriesRole::Run);
        QCOMPARE(plot.series[3].y, (std::vector<double>{1, 0, 1}));
        QCOMPARE(plot.series[1].x.size(), std::size_t(2));
        QVERIFY(QString::fromStdString(plotCsv(plot)).contains("b1,train.criterion,entropy,\n"));
        const std::string svg = plotSvg(plot, Language::english(), [](const std::string&) { return RunInk{"#0072b2", 0}; });
        QCOMPARE(QString::fromStdString(svg).count("<polyline"), 4);
        QVERIFY(svg.find("Other runs: 2") != std::string::npos && svg.find(">gini<") != std::string::npos);
    }

    void aThousandRunsAreStillRead()
    {
        std::vector<PlottedRun> many;
        for (int i = 0; i < 1000; ++i)
            many.push_back(run("run-with-a-long-name-" + std::to_string(i), i, i % 2 == 0 ? "gini" : "entropy", 1, i / 1000.0));
        const std::string svg = plotSvg(barPlot(many, {}, kAccuracy), Language::english(), [](const std::string&) { return RunInk{"#0072b2", 0}; });
        const auto words = QString::fromStdString(svg).count("<text");
        QVERIFY2(words < 40, qPrintable(QString::number(words))); // names give way to each other
        QCOMPARE(parallelPlot(many, varyingQuantities(many)).series.size(), std::size_t(1000));
    }
};

QTEST_GUILESS_MAIN(TestRunPlots)
#include "tst_run_plots.moc"
