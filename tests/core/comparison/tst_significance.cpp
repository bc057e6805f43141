// Significance, thresholds, lift and calibration against figures of scipy 1.17.1, scikit-learn 1.9.1 and, for DeLong, the
// definition by pairs written out in numpy.
#include <QtTest>

#include <cmath>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"
#include "core/comparison/RowScores.h"
#include "core/comparison/ScorePlots.h"
#include "core/comparison/Significance.h"
#include "core/comparison/Thresholds.h"

using namespace podium;
using namespace podium::comparison;

namespace {

RowScores binary(const std::vector<std::int32_t>& actual, const std::vector<double>& shares)
{
    evaluation::EvaluationInput input{actual, {}, {"0", "1"}, 1};
    std::vector<std::int64_t> ids;
    for (const double share : shares) {
        input.probabilities.push_back(1 - share);
        input.probabilities.push_back(share);
        ids.push_back(static_cast<std::int64_t>(ids.size()) + 10);
    }
    return rowScores(std::move(input), std::move(ids));
}

/// 200 rows with many ties, from a generator that is easily written again in Python.
struct Made
{
    RowScores a, b;
};
Made made()
{
    std::vector<std::uint64_t> drawn;
    std::uint64_t x = 7;
    for (int i = 0; i < 600; ++i) {
        x = (x * 1103515245 + 12345) % (1ULL << 31);
        drawn.push_back(x >> 16);
    }
    std::vector<std::int32_t> actual;
    std::vector<double> a, b;
    for (std::size_t i = 0; i < 200; ++i) {
        actual.push_back(drawn[i] % 3 == 0);
        a.push_back(static_cast<double>(drawn[200 + i] % 64 + (actual[i] ? 30U : 0U)) / 100);
        b.push_back(static_cast<double>(drawn[400 + i] % 64 + (actual[i] ? 24U : 0U)) / 100);
    }
    return {binary(actual, a), binary(actual, b)};
}

bool near(double value, double expected, double relative = 1e-9)
{
    if (std::abs(value - expected) <= relative * std::max(1e-3, std::abs(expected)))
        return true;
    qWarning("%.17g is not %.17g", value, expected);
    return false;
}

} // namespace

class TestSignificance : public QObject
{
    Q_OBJECT

private slots:
    void mcNemarIsABinomialTest()
    {
        QCOMPARE(mcNemar(0, 0), 1.0);
        QCOMPARE(mcNemar(1, 0), 1.0);
        QVERIFY(near(mcNemar(5, 0), 0.0625));
        QVERIFY(near(mcNemar(10, 3), 0.09228515625));
        QVERIFY(near(mcNemar(1, 8), 0.0390625));
        QVERIFY(near(mcNemar(40, 61), 0.046044066929342785));
        QVERIFY(near(mcNemar(1000, 1100), 0.03072070786424249));
        QVERIFY(near(mcNemar(200000, 201000), 0.11466042277570493, 1e-8));
        QVERIFY(mcNemar(0, 100000) < 1e-300); // no overflow on the way
    }

    void deLongOfTwoAreas()
    {
        const Made runs = made();
        const auto test = deLong(runs.a, runs.b);
        QVERIFY(test.has_value());
        QVERIFY(near(test->areaA, 0.8535089849441476));
        QVERIFY(near(test->areaB, 0.8102841185041282));
        QVERIFY(near(test->standardError, 0.046953931419273336));
        QVERIFY(near(*test->z, -0.920580346170476));
        QVERIFY(near(*test->p, 0.35726956718422875));
        QCOMPARE(*deLong(runs.a, runs.a)->p, 1.0);
        QVERIFY(!deLong(binary({1, 0, 0}, {.5, .1, .2}), binary({1, 0, 0}, {.5, .1, .2}))); // one positive row
    }

    void bootstrapAgreesWithScipy()
    {
        ThreadPool pool(2);
        JobContext job(pool);
        BootstrapOptions options;
        options.resamples = 20000;
        const Made runs = made();
        const Significance s = compareRuns(runs.a, runs.b, options, job);
        QCOMPARE(s.b[3].metric, std::string("accuracy"));
        QVERIFY(near(*s.b[3].difference, -0.01));
        // scipy.stats.bootstrap, paired, percentile, 100,000 resamples: -0.095 … 0.075
        QVERIFY(std::abs(s.b[3].differenceInterval->low + 0.095) < 0.0051);
        QVERIFY(std::abs(s.b[3].differenceInterval->high - 0.075) < 0.0051);
        QVERIFY(near(*s.b[4].difference, 0.8102841185041282 - 0.8535089849441476));
        QVERIFY(std::abs(s.b[4].differenceInterval->low + 0.137) < 0.006); // 4,000 resamples of scipy
        QVERIFY(std::abs(s.b[4].differenceInterval->high - 0.049) < 0.006);
        const evaluation::Evaluation own = evaluation::evaluate(runs.b.input);
        for (const MetricInterval& metric : s.b) {
            QVERIFY(near(*metric.value, *own.score(metric.metric).value, 1e-12));
            QVERIFY(metric.interval->low <= *metric.value && *metric.value <= metric.interval->high);
        }
    }

    void theSameOnAnyNumberOfThreads()
    {
        const Made runs = made();
        std::string first;
        for (const int threads : {1, 2, 7}) {
            ThreadPool pool(threads);
            JobContext job(pool);
            const std::string text = compareRuns(runs.a, runs.b, {}, job).toJson().dump();
            if (first.empty())
                first = text;
            QCOMPARE(text, first);
        }
        ThreadPool pool(1);
        JobContext job(pool);
        BootstrapOptions other;
        other.seed = 43;
        QVERIFY(compareRuns(runs.a, runs.b, other, job).toJson()["bootstrap"]["intervals"] !=
                Json::parse(first)["bootstrap"]["intervals"]);
    }

    void undefinedFiguresHaveNoInterval()
    {
        ThreadPool pool(1);
        JobContext job(pool);
        const RowScores none = binary({0, 0, 1, 0}, {.1, .2, .3, .4}); // nothing is predicted positive
        const Significance s = compareRuns(none, none, {}, job);
        QVERIFY(!s.a[0].value && !s.a[0].interval && !s.b[0].difference);
        QVERIFY(s.a[4].value && !s.a[4].interval); // many resamples lack the one positive row
        QVERIFY(s.a[3].interval);
    }

    void moreThanTwoClasses()
    {
        ThreadPool pool(2);
        JobContext job(pool);
        evaluation::EvaluationInput input{
            {0, 1, 2, 1}, {.7, .2, .1, .1, .6, .3, .2, .2, .6, .5, .3, .2}, {"a", "b", "c"}, {}};
        const RowScores scores = rowScores(input, {1, 2, 3, 4});
        const Significance s = compareRuns(scores, scores, {}, job);
        const evaluation::Evaluation own = evaluation::evaluate(input);
        for (const MetricInterval& metric : s.a)
            QVERIFY(near(*metric.value, *own.score(metric.metric).value, 1e-12));
        QVERIFY(!s.areas);
    }

    void otherRowsAreRefused()
    {
        ThreadPool pool(1);
        JobContext job(pool);
        const RowScores a = binary({0, 1}, {.1, .9});
        RowScores b = a;
        b.rowIds[1] = 99;
        QVERIFY(!sameRows(a, b));
        QVERIFY_EXCEPTION_THROWN(compareRuns(a, b, {}, job), Error);
        RowScores c = binary({1, 1}, {.1, .9}); // the same rows, another label
        QVERIFY(!sameRows(a, c));
        job.token().cancel();
        QVERIFY_EXCEPTION_THROWN(compareRuns(a, a, {}, job), Error);
    }

    void verdictInWords()
    {
        ThreadPool pool(1);
        JobContext job(pool);
        const RowScores a = binary({0, 1, 1, 0}, {.1, .9, .4, .2});
        const RowScores b = binary({0, 1, 1, 0}, {.1, .9, .6, .2});
        QCOMPARE(verdict(compareRuns(a, b, {}, job), "A", "B").english(),
                 std::string("B gets 1 of 4 rows more right than A: not distinguishable on these data (McNemar p "
                             "= 1)."));
        QCOMPARE(verdict(compareRuns(b, a, {}, job), "B", "A").english(), // the better one first all the same
                 std::string("B gets 1 of 4 rows more right than A: not distinguishable on these data (McNemar p "
                             "= 1)."));
        QVERIFY(verdict(compareRuns(a, a, {}, job), "A", "A2").english().find("same 3 of 4 rows") !=
                std::string::npos);
        std::vector<std::int32_t> actual(20, 1);
        const RowScores bad = binary(actual, std::vector<double>(20, .2)), good = binary(actual, std::vector<double>(20, .8));
        const std::string clear = verdict(compareRuns(bad, good, {}, job), "bad", "good").english();
        QVERIFY2(clear.find("20 of 20 rows more right than bad: more than chance explains (McNemar p < 0.001)") !=
                     std::string::npos,
                 clear.c_str());
    }

    void countsAtAnyThreshold()
    {
        const Made runs = made();
        const Thresholds thresholds(runs.a);
        for (const double threshold : {0.0, 0.4, 0.5, 2.0}) { // the rows that a run is compared by are those that the matrix counts
            const RowScores decided = decidedAt(runs.a, threshold);
            QVERIFY(sameRows(decided, runs.a));
            QVERIFY(Thresholds(decided).at({}) == thresholds.at(threshold));
        }
        QVERIFY((thresholds.at({}) == OutcomeCounts{40, 29, 18, 113}));
        QVERIFY((thresholds.at(0.4) == OutcomeCounts{47, 61, 11, 81})); // 0.4 itself is taken
        QVERIFY((thresholds.at(2.0) == OutcomeCounts{0, 0, 58, 142}));
        QVERIFY((thresholds.at(0.0) == OutcomeCounts{58, 142, 0, 0}));
        QCOMPARE(thresholds.confusionAt({}).counts, evaluation::evaluate(runs.a.input).confusion.counts);
        const auto figures = figuresOf(thresholds.at(2.0));
        QVERIFY(!figures[0].second);         // precision of nothing
        QCOMPARE(*figures[1].second, 0.0);   // recall
        QCOMPARE(*figures[4].second, 0.0);   // false positive rate
    }

    void aTieAtAHalf()
    {
        // 0.5 goes to the lower class in the run itself, and is taken at a threshold of 0.5.
        const Thresholds thresholds(binary({1, 0}, {.5, .2}));
        QVERIFY((thresholds.at({}) == OutcomeCounts{0, 0, 1, 1}));
        QVERIFY((thresholds.at(0.5) == OutcomeCounts{1, 0, 0, 1}));
    }

    void cheapestThreshold()
    {
        const Made runs = made();
        const Thresholds thresholds(runs.a);
        const ErrorCosts costs{1, 5};
        const BestThreshold best = thresholds.best(costs);
        QCOMPARE(best.cost, 79.0); // of all thresholds, by numpy
        QVERIFY(thresholds.at(best.threshold) == best.counts);
        QCOMPARE(thresholds.cost(best.threshold, costs), best.cost);
        QVERIFY(thresholds.cost({}, costs) > best.cost);
        const RowScores clean = binary({0, 0, 1, 1}, {.1, .2, .8, .9});
        QCOMPARE(Thresholds(clean).best({1, 1}).threshold, 0.5); // nothing to gain: what is in use
        const RowScores sure = binary({0, 0}, {1, 1});
        const BestThreshold none = Thresholds(sure).best({1, 1}); // best to take no row at all
        QCOMPARE(none.cost, 0.0);
        QVERIFY(Thresholds(sure).at(none.threshold) == none.counts);
    }

    void calibrationAsScikitLearn()
    {
        const std::vector<double> observed{0.0, 0.0, 0.047619047619047616, 0.39285714285714285, 0.15789473684210525,
                                           0.14814814814814814, 0.5384615384615384, 1.0, 1.0, 1.0};
        const std::vector<double> predicted{0.0461904761904762, 0.14956521739130438, 0.24952380952380954,
                                            0.3482142857142857, 0.4605263157894738, 0.5592592592592593,
                                            0.6376923076923077, 0.7569999999999999, 0.8545454545454544, 0.92125};
        const auto points = calibration(made().a);
        QCOMPARE(points.size(), observed.size());
        for (std::size_t i = 0; i < points.size(); ++i)
            QVERIFY(near(points[i].observed, observed[i]) && near(points[i].predicted, predicted[i]));
    }

    void liftOfTheBestRows()
    {
        const auto scores = std::make_shared<const RowScores>(binary({1, 0, 1, 0}, {.9, .8, .7, .1}));
        const std::vector<NamedScores> runs{{"id1", "A", scores}};
        const Plot plot = liftPlot(runs);
        QCOMPARE(plot.series.size(), std::size_t{2}); // the run and chance
        QCOMPARE(plot.series[0].x, (std::vector<double>{.25, .5, .75, 1}));
        QCOMPARE(plot.series[0].y, (std::vector<double>{2, 1, 2.0 / 3 * 2, 1}));
        QCOMPARE(plot.series[0].thresholds, (std::vector<double>{.9, .8, .7, .1}));
        const std::vector<NamedScores> empty{
            {"id1", "A", std::make_shared<const RowScores>(binary({0, 0}, {.9, .8}))}};
        QVERIFY(liftPlot(empty).series.empty() && liftPlot(empty).notes.size() == 1);
        QVERIFY(calibrationPlot(empty).series.empty() && calibrationPlot(runs).equalAspect);
    }
};

QTEST_GUILESS_MAIN(TestSignificance)
#include "core/evaluation/Evaluation.h"
#include "tst_significance.moc"
