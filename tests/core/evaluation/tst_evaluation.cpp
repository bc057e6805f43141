// Figures and curves: values that scikit-learn 1.9 gives for the same predictions, and what is said where one
// is undefined.
#include <QtTest>

#include <cmath>

#include "core/base/Error.h"
#include "core/evaluation/Evaluation.h"

using namespace podium;
using namespace podium::evaluation;

namespace {

EvaluationInput binary(const std::vector<std::int32_t>& actual, const std::vector<double>& scores)
{
    EvaluationInput input;
    input.actual = actual;
    for (const double score : scores) {
        input.probabilities.push_back(1 - score);
        input.probabilities.push_back(score);
    }
    input.classes = {"no", "yes"};
    input.positive = 1;
    return input;
}

EvaluationInput three(const std::vector<std::int32_t>& actual, const std::vector<double>& probabilities)
{
    return {actual, probabilities, {"a", "b", "c"}, std::nullopt};
}

bool near(double a, double b) { return std::abs(a - b) <= 1e-12 * std::max({1.0, std::abs(a), std::abs(b)}); }

using Scores = std::vector<double>;
using Rows = std::vector<std::int32_t>;
const char* const kNames[] = {"precision",         "recall",   "f1",   "accuracy", "roc_auc",
                              "average_precision", "log_loss", "brier"};

} // namespace

Q_DECLARE_METATYPE(std::vector<double>)
Q_DECLARE_METATYPE(std::vector<std::int32_t>)

class TestEvaluation : public QObject
{
    Q_OBJECT

private slots:
    void figures_data()
    {
        QTest::addColumn<Rows>("actual");
        QTest::addColumn<Scores>("scores");
        QTest::addColumn<Scores>("expected");
        QTest::newRow("plain")
            << Rows{0, 0, 1, 1, 1, 0, 1, 0} << Scores{.1, .4, .35, .8, .9, .6, .7, .2}
            << Scores{0.75, 0.75, 0.75, 0.75, 0.875, 0.9166666666666666, 0.4363276947527035, 0.1415625};
        QTest::newRow("ties") << Rows{0, 1, 0, 1, 0, 1} << Scores{.5, .5, .5, .5, .25, .75}
                              << Scores{1.0,
                                        0.3333333333333333,
                                        0.5,
                                        0.6666666666666666,
                                        0.7777777777777778,
                                        0.7333333333333334,
                                        0.5579921445238905,
                                        0.1875};
        QTest::newRow("perfect") << Rows{0, 0, 1, 1} << Scores{0, .1, .9, 1}
                                 << Scores{1, 1, 1, 1, 1, 1, 0.05268025782891325, 0.004999999999999998};
        QTest::newRow("all wrong") << Rows{0, 0, 1, 1} << Scores{1, .9, .1, 0}
                                   << Scores{0, 0, 0, 0, 0, 0.41666666666666663, 19.1731192410556, 0.905};
    }
    void figures()
    {
        QFETCH(Rows, actual);
        QFETCH(Scores, scores);
        QFETCH(Scores, expected);
        const Evaluation result = evaluate(binary(actual, scores));
        QCOMPARE(result.scores.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(result.scores[i].first, std::string(kNames[i]));
            QVERIFY(result.scores[i].second.value.has_value());
            QVERIFY2(near(*result.scores[i].second.value, expected[i]), kNames[i]);
        }
    }

    void curves()
    {
        const Evaluation result =
            evaluate(binary({0, 0, 1, 1, 1, 0, 1, 0}, {.1, .4, .35, .8, .9, .6, .7, .2}));
        const std::vector<std::array<double, 3>> roc = {{0, 0, -1},    {0, .25, .9}, {0, .75, .7},
                                                        {.5, .75, .4}, {.5, 1, .35}, {1, 1, .1}};
        QCOMPARE(result.roc.size(), roc.size());
        for (std::size_t i = 0; i < roc.size(); ++i) {
            QCOMPARE(result.roc[i].x, roc[i][0]);
            QCOMPARE(result.roc[i].y, roc[i][1]);
            QCOMPARE(result.roc[i].threshold.has_value(), i > 0);
            if (i > 0)
                QCOMPARE(*result.roc[i].threshold, roc[i][2]);
        }
        QCOMPARE(result.precisionRecall.size(), std::size_t{9});
        QCOMPARE(result.precisionRecall[1].y, 4.0 / 7);
        QCOMPARE(*result.precisionRecall[1].threshold, .2);
        QCOMPARE(result.precisionRecall.back().x, 0.0);
        QCOMPARE(result.precisionRecall.back().y, 1.0);
        QVERIFY(!result.precisionRecall.back().threshold.has_value());
        QCOMPARE(result.confusion.counts, (std::vector<std::int64_t>{3, 1, 1, 3}));
    }

    void positiveMayBeTheFirstClass()
    {
        EvaluationInput input = binary({0, 0, 1, 1, 1, 0, 1, 0}, {.1, .4, .35, .8, .9, .6, .7, .2});
        const Evaluation before = evaluate(input);
        for (std::int32_t& c : input.actual)
            c = 1 - c;
        for (std::size_t i = 0; i < input.probabilities.size(); i += 2)
            std::swap(input.probabilities[i], input.probabilities[i + 1]);
        input.positive = 0;
        const Evaluation after = evaluate(input);
        for (const auto& [name, score] : before.scores)
            QCOMPARE(*after.score(name).value, *score.value);
        QCOMPARE(after.confusion.counts, (std::vector<std::int64_t>{3, 1, 1, 3}));
    }

    void undefined_data()
    {
        QTest::addColumn<Rows>("actual");
        QTest::addColumn<Scores>("scores");
        QTest::addColumn<QString>("undefined"); // names in order
        QTest::addColumn<QString>("reason");    // of the first
        QTest::newRow("no positive rows")
            << Rows{0, 0, 0} << Scores{.1, .2, .3} << "precision recall f1 roc_auc average_precision"
            << "No row was predicted to be of class yes";
        QTest::newRow("no positive rows, one predicted")
            << Rows{0, 0} << Scores{.1, .9} << "recall roc_auc average_precision"
            << "No evaluated row is of class yes";
        QTest::newRow("only positive rows") << Rows{1, 1} << Scores{.6, .9} << "roc_auc"
                                            << "No evaluated row is of class no";
        QTest::newRow("nothing predicted positive") << Rows{0, 1} << Scores{.1, .2} << "precision"
                                                    << "No row was predicted to be of class yes";
        QTest::newRow("one row") << Rows{1} << Scores{.5} << "precision roc_auc"
                                 << "No row was predicted";
    }
    void undefined()
    {
        QFETCH(Rows, actual);
        QFETCH(Scores, scores);
        QFETCH(QString, undefined);
        QFETCH(QString, reason);
        const Evaluation result = evaluate(binary(actual, scores));
        QStringList names;
        for (const auto& [name, score] : result.scores) {
            QCOMPARE(score.value.has_value(), score.reason.empty());
            if (!score.value)
                names += QString::fromStdString(name);
            else
                QVERIFY(std::isfinite(*score.value));
        }
        QCOMPARE(names.join(' '), undefined);
        const std::string text = result.score(names.at(0).toStdString()).reason.english();
        QVERIFY2(QString::fromStdString(text).contains(reason), text.c_str());
        QCOMPARE(result.roc.empty(), names.contains("roc_auc"));
        QCOMPARE(result.precisionRecall.empty(), names.contains("average_precision"));
    }

    void moreClasses()
    {
        const Evaluation result = evaluate(three(
            {0, 1, 2, 2, 1, 0}, {.7, .2, .1, .1, .6, .3, .2, .2, .6, .4, .3, .3, .3, .3, .4, .5, .25, .25}));
        const Scores expected{0.7222222222222222, 0.6666666666666666, 0.6555555555555556,
                              0.6666666666666666, 0.9166666666666666, 0.861111111111111,
                              0.7465698301137552, 0.41583333333333333};
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY2(near(*result.scores[i].second.value, expected[i]), kNames[i]);
        QCOMPARE(result.perClass.size(), std::size_t{3});
        QCOMPARE(result.perClass[1].label, std::string("b"));
        QVERIFY(result.roc.empty());
    }

    void absentClass()
    {
        const Evaluation result = evaluate(three({0, 1, 1}, {.7, .2, .1, .1, .6, .3, .2, .6, .2}));
        QVERIFY(!result.score("roc_auc").value);
        QVERIFY(!result.score("average_precision").value);
        QVERIFY(QString::fromStdString(result.score("roc_auc").reason.english()).contains("class c"));
        QCOMPARE(*result.score("precision").value,
                 1.0); // a class that neither occurs nor is predicted does not count
    }

    void refuses()
    {
        QVERIFY_EXCEPTION_THROWN(evaluate(binary({}, {})), Error);
        QVERIFY_EXCEPTION_THROWN(evaluate(binary({0, 2}, {.1, .2})), Error);
        QVERIFY_EXCEPTION_THROWN(evaluate(binary({0, 1}, {.1})), Error);
        QVERIFY_EXCEPTION_THROWN(evaluate(binary({0, 1}, {.1, std::nan("")})), Error);
        QVERIFY_EXCEPTION_THROWN(evaluate(binary({0, 1}, {.1, 1.5})), Error);
        QVERIFY_EXCEPTION_THROWN((void)evaluate(binary({0}, {.1})).score("mcc"), Error);
    }

    void tableOfMetrics()
    {
        QCOMPARE(metrics().size(), std::size(kNames));
        for (std::size_t i = 0; i < metrics().size(); ++i)
            QCOMPARE(metrics()[i].id, std::string(kNames[i]));
    }
};

QTEST_GUILESS_MAIN(TestEvaluation)
#include "tst_evaluation.moc"
