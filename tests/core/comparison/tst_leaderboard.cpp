// Which run is best, and what differs between runs.
#include <QtTest>

#include "core/base/Error.h"
#include "core/comparison/Leaderboard.h"
#include "core/comparison/RunDiff.h"

using namespace podium;
using namespace podium::comparison;

namespace {

Candidate run(const char* key, const char* dataset, std::optional<double> f1, bool warning = false,
              const char* validation = "v")
{
    return {key, dataset, validation, {{"f1", f1}, {"log_loss", f1}}, true, warning};
}

} // namespace

class TestLeaderboard : public QObject
{
    Q_OBJECT

private slots:
    void bestInsideAGroup()
    {
        const std::vector<Candidate> runs{run("a", "cwur", .8), run("b", "times", .95), run("c", "cwur", .9),
                                          run("d", "cwur", .99, false, "other rows")};
        const auto groups = leaderboard(runs, "f1");
        QCOMPARE(groups.size(), std::size_t{3});
        QCOMPARE(groups[0].order, (std::vector<std::size_t>{2, 0}));
        QCOMPARE(groups[0].best, (std::vector<std::size_t>{2}));
        QCOMPARE(groups[1].best, (std::vector<std::size_t>{1}));
        QCOMPARE(groups[2].best, (std::vector<std::size_t>{3}));
        QCOMPARE(leaderboard(runs, "log_loss")[0].best, (std::vector<std::size_t>{0})); // lower is better
    }

    void warningsAreNeverBest()
    {
        std::vector<Candidate> runs{run("a", "cwur", 1.0, true), run("b", "cwur", .5), run("c", "cwur", {}),
                                    run("d", "cwur", .7)};
        runs[3].finished = false;
        const auto groups = leaderboard(runs, "f1");
        QCOMPARE(groups[0].order, (std::vector<std::size_t>{1, 0, 2, 3}));
        QCOMPARE(groups[0].best, (std::vector<std::size_t>{1}));
        QVERIFY(leaderboard(std::vector{runs[0], runs[2]}, "f1")[0].best.empty());
    }

    void tiesShareTheFirstPlace()
    {
        const std::vector<Candidate> runs{run("a", "cwur", .8), run("b", "cwur", .9), run("c", "cwur", .9)};
        QCOMPARE(leaderboard(runs, "f1")[0].best, (std::vector<std::size_t>{1, 2}));
        QVERIFY(leaderboard({}, "f1").empty());
        QVERIFY_EXCEPTION_THROWN(leaderboard(runs, "mcc"), Error);
    }

    void validationRows()
    {
        const Json rows{{"validation", 100}};
        const std::string base = validationKey(
            rows, {{"featurize.max_rank", 100}, {"featurize.max_features", 12}, {"train.n_est", 100}});
        QCOMPARE(validationKey(
                     rows, {{"featurize.max_rank", 100}, {"featurize.max_features", 3}, {"train.n_est", 64}}),
                 base);
        QVERIFY(validationKey(rows, {{"featurize.max_rank", 300}, {"featurize.max_features", 12}}) != base);
        const auto split = [&](const char* kind, int seed, const char* recipe) {
            return validationKey(rows, {{"train.train_data", "cwur"},
                                        {"featurize.split", kind},
                                        {"featurize.seed", seed},
                                        {"clean.recipes.cwur", recipe},
                                        {"clean.recipes.times", std::to_string(seed)}});
        };
        QCOMPARE(split("last_year", 1, "a"),
                 split("last_year", 2, "a")); // nothing is drawn; another table's recipe
        QVERIFY(split("random", 1, "a") != split("random", 2, "a"));
        QVERIFY(split("last_year", 1, "a") != split("last_year", 1, "b"));
        QVERIFY(validationKey(Json{{"validation", 99}}, {{"featurize.max_rank", 100}}) != base);
    }

    void differences()
    {
        const std::vector<RunValues> runs{
            {"1",
             "A",
             {{"train.n_est", 100}, {"train.max_depth", nullptr}},
             {{"f1", 0.5}, {"roc_auc", nullptr}}},
            {"2",
             "B",
             {{"train.n_est", 100.0}, {"train.max_depth", 3}, {"train.extra", "x"}},
             {{"f1", 0.75}, {"roc_auc", nullptr}}}};
        const RunDiff diff = diffRuns(runs);
        QCOMPARE(diff.runs, (std::vector<std::string>{"A", "B"}));
        QCOMPARE(diff.params.size(), std::size_t{3});
        QVERIFY(!diff.params[0].differs); // 100 and 100.0
        QVERIFY(diff.params[1].differs && !diff.params[1].change);
        QVERIFY(diff.params[2].differs && !diff.params[2].values[0] && diff.params[2].values[1]);
        QCOMPARE(*diff.metrics[0].change, 0.25);
        QVERIFY(!diff.metrics[1].differs);
        QVERIFY(!diff.same());
        QVERIFY(diffRuns(std::vector{runs[0], runs[0]}).same());
    }
};

QTEST_GUILESS_MAIN(TestLeaderboard)
#include "tst_leaderboard.moc"
