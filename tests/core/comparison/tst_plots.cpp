// The curves of evaluations as plots: which series there are, in which order their points come, and what is
// noted instead.
#include <QtTest>

#include <algorithm>
#include <cmath>

#include "core/comparison/EvaluationPlots.h"
#include "core/comparison/RowScores.h"
#include "core/comparison/ScorePlots.h"

using namespace podium;
using namespace podium::comparison;

namespace {

std::shared_ptr<const evaluation::Evaluation> binary(const std::vector<std::int32_t>& actual,
                                                     const std::vector<double>& scores)
{
    evaluation::EvaluationInput input{actual, {}, {"0", "1"}, 1};
    for (const double score : scores) {
        input.probabilities.push_back(1 - score);
        input.probabilities.push_back(score);
    }
    return std::make_shared<const evaluation::Evaluation>(evaluation::evaluate(input));
}

const std::vector<std::int32_t> kActual{0, 0, 1, 1, 1, 0, 1, 0};
const std::vector<double> kScores{.1, .4, .35, .8, .9, .6, .7, .2};

} // namespace

class TestPlots : public QObject
{
    Q_OBJECT

private slots:
    void roc()
    {
        const std::vector<NamedEvaluation> runs{{"id1", "Cmr300", binary(kActual, kScores)},
                                                {"id2", "T", binary(kActual, kScores)}};
        const Plot plot = rocPlot(runs);
        QCOMPARE(plot.id, std::string("roc"));
        QCOMPARE(plot.series.size(), std::size_t{3}); // two runs and chance
        QCOMPARE(plot.series[0].key, std::string("id1"));
        QCOMPARE(plot.series[0].name.english(), std::string("Cmr300"));
        QCOMPARE(plot.series[0].x, (std::vector<double>{0, 0, 0, .5, .5, 1}));
        QVERIFY(std::isnan(plot.series[0].thresholds[0]));
        QVERIFY(plot.series[2].role == SeriesRole::Reference && plot.series[2].key.empty());
        QVERIFY(plot.equalAspect && plot.notes.empty());
    }

    void oneClassAgainstTheRest()
    {
        // Three classes; the curves of class "b" are those of two classes, "b" and what is not.
        evaluation::EvaluationInput input{{0, 1, 2, 1, 0, 2}, {}, {"a", "b", "c"}, std::nullopt};
        const std::vector<double> b{.1, .6, .3, .4, .5, .2};
        for (const double share : b)
            input.probabilities.insert(input.probabilities.end(), {(1 - share) / 2, share, (1 - share) / 2});
        const auto evaluation = std::make_shared<const evaluation::Evaluation>(evaluation::evaluate(input));
        const std::vector<NamedEvaluation> three{{"id", "R", evaluation}}, two{{"id", "R", binary({0, 1, 0, 1, 0, 0}, b)}};
        const auto says = [](const Plot& plot, const char* words) {
            return std::any_of(plot.notes.begin(), plot.notes.end(), [&](const Text& note) { return note.english() == words; });
        };
        const Plot roc = rocPlot(three, "b");
        QCOMPARE(roc.series.size(), std::size_t{2}); // the class and chance
        QCOMPARE(roc.series[0].x, rocPlot(two).series[0].x);
        QCOMPARE(roc.series[0].y, rocPlot(two).series[0].y);
        QVERIFY(says(roc, "Class b against all others."));
        QCOMPARE(rocPlot(three).series.size(), std::size_t{4});
        QVERIFY(says(rocPlot(three), "Each line is one class against all others."));
        QVERIFY(rocPlot(two).notes.empty());
        QVERIFY(thresholdPlot(three).series.empty());
        const Plot threshold = thresholdPlot(three, "b");
        QCOMPARE(threshold.series.at(0).y, thresholdPlot(two).series.at(0).y);
        QVERIFY(threshold.marks.empty()); // no threshold is in use there
        QVERIFY(!thresholdPlot(two, "b").marks.empty());
        const std::vector<NamedScores> scored{{"id", "R", std::make_shared<const RowScores>(rowScores(input, {0, 1, 2, 3, 4, 5}))}};
        QVERIFY(liftPlot(scored).series.empty());
        QCOMPARE(liftPlot(scored, "b").series.at(0).y.front(), 3.0); // the highest score is right, and a third is of class b
        QVERIFY(says(liftPlot(scored, "b"), "Class b against all others."));
        QVERIFY(!calibrationPlot(scored, "b").series.empty());
    }

    void precisionRecallAscends()
    {
        const std::vector<NamedEvaluation> runs{{"id1", "C", binary(kActual, kScores)}};
        const Plot plot = precisionRecallPlot(runs);
        const Series& series = plot.series.at(0);
        QVERIFY(series.kind == SeriesKind::Steps);
        QVERIFY(std::is_sorted(series.x.begin(), series.x.end()));
        QCOMPARE(series.y.front(), 1.0);
        // The area under the steps, y held back to the point before, is the average precision.
        double area = 0;
        for (std::size_t i = 1; i < series.x.size(); ++i)
            area += (series.x[i] - series.x[i - 1]) * series.y[i];
        QVERIFY(std::abs(area - *runs[0].evaluation->score("average_precision").value) < 1e-12);
        QCOMPARE(plot.series.at(1).y, (std::vector<double>{.5, .5})); // chance = share of positives
    }

    void threshold()
    {
        const std::vector<NamedEvaluation> runs{{"id1", "C", binary(kActual, kScores)}};
        const Plot plot = thresholdPlot(runs);
        QCOMPARE(plot.series.size(), std::size_t{2});
        for (const Series& series : plot.series) {
            QCOMPARE(series.x.size(), kScores.size());
            QCOMPARE(series.y.size(), series.x.size());
            QVERIFY(std::is_sorted(series.x.begin(), series.x.end()));
            QCOMPARE(series.key, std::string("id1"));
        }
        QVERIFY(plot.series[0].pattern != plot.series[1].pattern);
        QCOMPARE(plot.series[1].y.front(), 1.0); // recall at the lowest threshold
        QCOMPARE(plot.marks.size(), std::size_t{1});
        QCOMPARE(plot.marks[0].x, 0.5);
    }

    void undefinedIsNoted()
    {
        const std::vector<NamedEvaluation> runs{{"id1", "C", binary({0, 0}, {.1, .2})}};
        for (const Plot& plot : evaluationPlots(runs)) {
            QVERIFY(plot.series.empty());
            QCOMPARE(plot.notes.size(), std::size_t{1});
            const QString note = QString::fromStdString(plot.notes[0].english());
            QVERIFY2(note.startsWith("C has no ") && note.contains("class 1"), qPrintable(note));
        }
    }

    void moreClasses()
    {
        evaluation::EvaluationInput input{
            {0, 1, 2}, {.7, .2, .1, .1, .6, .3, .2, .2, .6}, {"a", "b", "c"}, {}};
        const std::vector<NamedEvaluation> runs{
            {"id1", "M", std::make_shared<const evaluation::Evaluation>(evaluation::evaluate(input))}};
        const Plot plot = rocPlot(runs);
        QCOMPARE(plot.series.size(), std::size_t{4});
        QCOMPARE(plot.series[1].name.english(), std::string("M: class b"));
        QVERIFY(plot.series[0].pattern != plot.series[1].pattern);
        QVERIFY(thresholdPlot(runs).series.empty());
    }
};

QTEST_GUILESS_MAIN(TestPlots)
#include "core/evaluation/Evaluation.h"
#include "tst_plots.moc"
