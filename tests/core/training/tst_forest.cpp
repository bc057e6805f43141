// The random forest: what scikit-learn's definition demands of single trees, what makes forests repeatable,
// and what it refuses.
#include <QtTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>
#include <thread>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"
#include "core/training/Forest.h"
#include "core/training/RandomForest.h"
#include "core/training/RankedFeatures.h"
#include "tests/core/training/Samples.h"

using namespace podium;
using namespace podium::training;

namespace {

ForestOptions singleTree()
{
    ForestOptions options;
    options.trees = 1;
    options.bootstrap = false;
    options.maxFeatures = {MaxFeatures::Kind::All, 0};
    return options;
}

std::shared_ptr<const Forest> fit(const features::Samples& samples, const ForestOptions& options,
                                  int threads = 1)
{
    ThreadPool pool(threads);
    JobContext job(pool);
    return std::dynamic_pointer_cast<const Forest>(fitRandomForest(samples, options, job));
}

double giniOf(double a, double b) { return 1 - (a * a + b * b) / ((a + b) * (a + b)); }

/// The best split of all rows by trying everything: {feature, weighted impurity of the children}.
double bestImpurity(const features::Samples& s, const std::vector<std::size_t>& rows, std::size_t minLeaf)
{
    double best = std::numeric_limits<double>::infinity();
    for (std::int64_t f = 0; f < s.x.columns; ++f) {
        for (const std::size_t cut : rows) {
            const float value = s.x.column(f)[cut];
            double left[2] = {0, 0};
            double right[2] = {0, 0};
            for (const std::size_t row : rows)
                (s.x.column(f)[row] <= value ? left : right)[s.y[row]] += 1;
            const double nl = left[0] + left[1];
            const double nr = right[0] + right[1];
            if (nl >= static_cast<double>(minLeaf) && nr >= static_cast<double>(minLeaf))
                best = std::min(best, nl * giniOf(left[0], left[1]) + nr * giniOf(right[0], right[1]));
        }
    }
    return best;
}

} // namespace

class TestForest : public QObject
{
    Q_OBJECT

private slots:
    void splitsAtTheMiddle()
    {
        const auto forest = fit(test::samples({{1}, {2}, {5}, {9}}, {0, 0, 1, 1}), singleTree());
        const Tree& tree = forest->trees().at(0);
        QCOMPARE(tree.nodes.size(), std::size_t{3});
        QCOMPARE(tree.nodes[0].feature, 0);
        QCOMPARE(tree.nodes[0].threshold, 3.5F);
        QCOMPARE(tree.nodes[0].right, 2U);
        QCOMPARE(tree.nodes[0].sampleCount, 4U);
        QCOMPARE(tree.nodes[0].weightedCount, 4.0);
        QCOMPARE(tree.nodes[0].impurity, 0.5);
        QVERIFY(!tree.nodes[0].missingGoesLeft); // a tie goes right
        QVERIFY(tree.nodes[1].isLeaf());
        QCOMPARE(tree.nodes[1].impurity, 0.0);
        QCOMPARE(tree.classWeights, (std::vector<double>{2, 2, 2, 0, 0, 2}));
    }

    void thresholdDecidesAsDoubleDoes_data()
    {
        QTest::addColumn<float>("low");
        QTest::addColumn<float>("high");
        QTest::newRow("neighbours") << 16777216.0F << 16777218.0F;
        QTest::newRow("neighbours whose middle rounds up") << 16777218.0F << 16777220.0F;
        QTest::newRow("negative") << -3.0F << -1.0F;
        QTest::newRow("around zero") << -1.0F << 1e-3F;
        QTest::newRow("huge") << -3e38F << 3e38F;
        QTest::newRow("largest") << 3.3e38F << std::numeric_limits<float>::max();
    }
    void thresholdDecidesAsDoubleDoes()
    {
        QFETCH(float, low);
        QFETCH(float, high);
        const auto forest = fit(test::samples({{low}, {high}}, {0, 1}), singleTree());
        const float threshold = forest->trees()[0].nodes[0].threshold;
        const double middle = static_cast<double>(low) / 2 + static_cast<double>(high) / 2;
        QVERIFY(low <= threshold && threshold < high);
        QVERIFY(static_cast<double>(threshold) <= middle);
        QVERIFY(static_cast<double>(std::nextafter(threshold, std::numeric_limits<float>::infinity())) >
                middle);
    }

    void valuesCloserThanTheLimitAreEqual()
    {
        // 1e-7 apart or less is not split, as in scikit-learn.
        const auto same = fit(test::samples({{1e-9}, {2e-9}, {3e-8}}, {0, 1, 1}), singleTree());
        QCOMPARE(same->trees()[0].nodes.size(), std::size_t{1});
        const auto apart = fit(test::samples({{1e-9}, {2e-9}, {1e-6}, {2e-6}}, {0, 1, 1, 1}), singleTree());
        QVERIFY(apart->trees()[0].nodes.size() > 1);
        QCOMPARE(apart->trees()[0].nodes[0].sampleCount, 4U);
        QVERIFY(apart->trees()[0].nodes[0].threshold > 2e-9F);
    }

    void findsTheBestSplit_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("minLeaf");
        QTest::addColumn<double>("steps");
        for (int seed = 1; seed <= 6; ++seed) {
            QTest::addRow("seed %d", seed) << seed << 1 << 100.0;
            QTest::addRow("seed %d, ties", seed) << seed << 1 << 5.0;
            QTest::addRow("seed %d, leaves of 5", seed) << seed << 5 << 20.0;
        }
    }
    void findsTheBestSplit()
    {
        QFETCH(int, seed);
        QFETCH(int, minLeaf);
        QFETCH(double, steps);
        const auto samples = test::randomSamples(60, 4, 2, steps, static_cast<unsigned>(seed));
        ForestOptions options = singleTree();
        options.minSamplesLeaf = minLeaf;
        const auto forest = fit(samples, options);
        const Tree& tree = forest->trees()[0];
        // Every node of the tree, with the rows that reach it.
        std::vector<std::vector<std::size_t>> rowsOf(tree.nodes.size());
        rowsOf[0].resize(60);
        std::iota(rowsOf[0].begin(), rowsOf[0].end(), std::size_t{0});
        for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
            const TreeNode& node = tree.nodes[i];
            QCOMPARE(node.sampleCount, static_cast<std::uint32_t>(rowsOf[i].size()));
            QVERIFY(rowsOf[i].size() >= static_cast<std::size_t>(minLeaf));
            const double best = bestImpurity(samples, rowsOf[i], static_cast<std::size_t>(minLeaf));
            if (node.isLeaf()) {
                const bool noSplit = node.impurity <= 0 || !std::isfinite(best) ||
                                     rowsOf[i].size() < static_cast<std::size_t>(2 * minLeaf);
                QVERIFY(noSplit);
                continue;
            }
            for (const std::size_t row : rowsOf[i])
                rowsOf[samples.x.column(node.feature)[row] <= node.threshold ? i + 1 : node.right].push_back(
                    row);
            const auto weigh = [&](std::size_t child) {
                return tree.nodes[child].weightedCount * tree.nodes[child].impurity;
            };
            // Siblings come later in the array, so their impurity is known already.
            QVERIFY(std::abs(weigh(i + 1) + weigh(node.right) - best) < 1e-9);
        }
    }

    void limits()
    {
        const auto samples = test::randomSamples(200, 5, 2, 1000);
        ForestOptions options;
        std::shared_ptr<const Forest> forest;
        options.trees = 20;
        options.maxDepth = 2;
        forest = fit(samples, options);
        for (const Tree& tree : forest->trees())
            QVERIFY(tree.nodes.size() <= 7);
        options.maxDepth.reset();
        options.minSamplesLeaf = 10;
        forest = fit(samples, options);
        for (const Tree& tree : forest->trees())
            for (const TreeNode& node : tree.nodes)
                QVERIFY(node.sampleCount >= 10);
        options.minSamplesLeaf = 1;
        options.minSamplesSplit = 50;
        forest = fit(samples, options);
        for (const Tree& tree : forest->trees())
            for (const TreeNode& node : tree.nodes)
                QVERIFY(node.isLeaf() || node.sampleCount >= 50);
        options.minSamplesSplit = 2;
        options.maxSamples = 30;
        forest = fit(samples, options);
        for (const Tree& tree : forest->trees())
            QCOMPARE(tree.nodes[0].weightedCount, 30.0);
        options.maxSamples = 0.25;
        forest = fit(samples, options);
        for (const Tree& tree : forest->trees())
            QCOMPARE(tree.nodes[0].weightedCount, 50.0);
    }

    void drawsUntilAFeatureIsNotConstant()
    {
        // One useful feature among 40 constant ones: with one feature tried per split it must still be found.
        std::vector<std::vector<double>> rows;
        std::vector<std::int32_t> y;
        for (int i = 0; i < 40; ++i) {
            std::vector<double> row(41, 3.0);
            row[17] = i;
            rows.push_back(row);
            y.push_back(i % 2);
        }
        ForestOptions options = singleTree();
        options.maxFeatures = {MaxFeatures::Kind::Count, 1};
        const auto forest = fit(test::samples(rows, y), options);
        for (const TreeNode& node : forest->trees()[0].nodes) {
            QVERIFY(node.isLeaf() || node.feature == 17);
            QVERIFY(!node.isLeaf() || node.impurity <= 0);
        }
    }

    void sameBytesOnAnyNumberOfThreads_data()
    {
        QTest::addColumn<int>("classes");
        QTest::addColumn<bool>("entropy");
        QTest::newRow("two classes, gini") << 2 << false;
        QTest::newRow("two classes, entropy") << 2 << true;
        QTest::newRow("five classes, gini") << 5 << false;
        QTest::newRow("five classes, entropy") << 5 << true;
    }
    void sameBytesOnAnyNumberOfThreads()
    {
        QFETCH(int, classes);
        QFETCH(bool, entropy);
        const auto samples = test::randomSamples(300, 7, static_cast<std::size_t>(classes));
        ForestOptions options;
        options.trees = 37;
        options.criterion = entropy ? Criterion::Entropy : Criterion::Gini;
        const std::string one = fit(samples, options, 1)->toBytes();
        QCOMPARE(fit(samples, options, 2)->toBytes(), one);
        QCOMPARE(fit(samples, options, 7)->toBytes(), one);
        options.seed = 43;
        QVERIFY(fit(samples, options, 1)->toBytes() != one);
        // More trees begin with the same trees.
        options.seed = 42;
        options.trees = 40;
        QCOMPARE(fit(samples, options, 2)->trees()[36].seed, fit(samples, options, 1)->trees()[36].seed);
    }

    void twoClassPathEqualsTheGeneralOne()
    {
        // A third class without rows takes the general path; its trees must be those of the fast one.
        for (const bool entropy : {false, true}) {
            for (const int minLeaf : {1, 4}) {
                ForestOptions options = singleTree();
                options.criterion = entropy ? Criterion::Entropy : Criterion::Gini;
                options.minSamplesLeaf = minLeaf;
                auto samples = test::randomSamples(150, 2, 2, 1e6, 5);
                const auto two = fit(samples, options);
                samples.classes.push_back("2");
                const auto three = fit(samples, options);
                QCOMPARE(three->trees()[0].nodes.size(), two->trees()[0].nodes.size());
                for (std::size_t i = 0; i < two->trees()[0].nodes.size(); ++i) {
                    QCOMPARE(three->trees()[0].nodes[i].threshold, two->trees()[0].nodes[i].threshold);
                    QCOMPARE(three->trees()[0].nodes[i].sampleCount, two->trees()[0].nodes[i].sampleCount);
                }
            }
        }
    }

    void manyDistinctValues()
    {
        // More than 65536 ranks need the wide codes.
        const std::size_t rows = 70000;
        features::Samples samples;
        samples.classes = {"0", "1"};
        samples.x.rows = static_cast<std::int64_t>(rows);
        samples.x.columns = 1;
        for (std::size_t i = 0; i < rows; ++i) {
            samples.x.values.push_back(static_cast<float>(i * 7919 % rows));
            samples.y.push_back(samples.x.values.back() < 12345 ? 1 : 0);
        }
        const auto forest = fit(samples, singleTree());
        QCOMPARE(forest->trees()[0].nodes.size(), std::size_t{3});
        QCOMPARE(forest->trees()[0].nodes[0].threshold, 12344.5F);
    }

    void ranksFollowTheValues()
    {
        // Few and many rows are sorted in different ways; negative numbers, both zeros and ties come in the
        // right order.
        for (const int rows : {12, 3000}) {
            std::vector<std::vector<double>> table;
            for (int i = 0; i < rows; ++i)
                table.push_back({i % 6 == 0   ? -0.0
                                 : i % 6 == 1 ? 0.0
                                              : (i * 7919 % 101 - 50) * (i % 2 == 0 ? 1e-3 : 1e30)});
            const auto samples =
                test::samples(table, std::vector<std::int32_t>(static_cast<std::size_t>(rows), 0));
            ThreadPool pool(2);
            JobContext job(pool);
            const RankedFeatures ranked = rankFeatures(samples.x, job);
            const std::vector<float>& values = ranked.values[0];
            QVERIFY(std::is_sorted(values.begin(), values.end()));
            QVERIFY(std::adjacent_find(values.begin(), values.end()) == values.end());
            for (std::size_t row = 0; row < static_cast<std::size_t>(rows); ++row)
                QCOMPARE(values[ranked.narrow[row]], samples.x.values[row]);
        }
    }

    void weightsMoveTheSplit()
    {
        auto samples = test::samples({{1}, {1}, {2}, {2}}, {0, 1, 1, 0});
        samples.weights = {3, 1, 2, 0};
        const auto forest = fit(samples, singleTree());
        const Tree& tree = forest->trees()[0];
        QCOMPARE(tree.nodes[0].sampleCount, 3U); // a row of weight 0 is not there
        QCOMPARE(tree.nodes[0].weightedCount, 6.0);
        QCOMPARE(forest->predictProbabilities(test::samples({{1}, {2}}, {0, 0}).x),
                 (std::vector<double>{0.75, 0.25, 0.0, 1.0}));
    }

    void probabilitiesAreMeansOfLeafShares()
    {
        const auto samples = test::randomSamples(120, 4, 3, 4); // few values: leaves stay mixed
        ForestOptions options;
        options.trees = 9;
        const auto forest = fit(samples, options);
        const auto probabilities = forest->predictProbabilities(samples.x);
        QCOMPARE(probabilities.size(), std::size_t{360});
        for (std::size_t row = 0; row < 120; ++row) {
            double expected[3] = {0, 0, 0};
            for (const Tree& tree : forest->trees()) {
                std::size_t at = 0;
                while (!tree.nodes[at].isLeaf())
                    at = samples.x.column(tree.nodes[at].feature)[row] <= tree.nodes[at].threshold
                             ? at + 1
                             : tree.nodes[at].right;
                for (std::size_t c = 0; c < 3; ++c)
                    expected[c] += tree.classWeights[at * 3 + c] / tree.nodes[at].weightedCount;
            }
            for (std::size_t c = 0; c < 3; ++c)
                QCOMPARE(probabilities[row * 3 + c], expected[c] / 9);
        }
        QCOMPARE(predictedClasses({0.5, 0.5, 0.2, 0.8, 0.3, 0.3}, 2), (std::vector<std::int32_t>{0, 1, 0}));
    }

    void missingValueFollowsTheLargerSide()
    {
        const auto forest = fit(test::samples({{1}, {2}, {3}, {9}}, {0, 0, 0, 1}), singleTree());
        QVERIFY(forest->trees()[0].nodes[0].missingGoesLeft);
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(forest->predictProbabilities(test::samples({{nan}, {9}}, {0, 0}).x),
                 (std::vector<double>{1, 0, 0, 1}));
    }

    void oneClassAndOneRow()
    {
        const auto one = fit(test::samples({{1}, {2}}, {1, 1}), ForestOptions{});
        QCOMPARE(one->predictProbabilities(test::samples({{5}}, {0}).x), (std::vector<double>{0, 1}));
        const auto row = fit(test::samples({{1, 2}}, {0}), ForestOptions{});
        QCOMPARE(row->trees()[0].nodes.size(), std::size_t{1});
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("part");
        QTest::newRow("no rows") << "rows"
                                 << "no rows";
        QTest::newRow("no features") << "features"
                                     << "no features";
        QTest::newRow("missing") << "missing"
                                 << "Row 2 has no usable number in feature f0";
        QTest::newRow("infinite") << "infinite"
                                  << "Row 2 has no usable number in feature f0";
        QTest::newRow("unknown class") << "class"
                                       << "no known class";
        QTest::newRow("weights") << "weights"
                                 << "weights must be finite";
    }
    void refuses()
    {
        QFETCH(QString, kind);
        QFETCH(QString, part);
        auto samples = test::samples({{1}, {2}}, {0, 1});
        if (kind == "rows")
            samples = test::samples({}, {});
        else if (kind == "features")
            samples = test::samples({{}, {}}, {0, 1});
        else if (kind == "missing")
            samples.x.values[1] = std::numeric_limits<float>::quiet_NaN();
        else if (kind == "infinite")
            samples.x.values[1] = std::numeric_limits<float>::infinity();
        else if (kind == "class")
            samples.y[0] = 2;
        else
            samples.weights = {0, 0};
        if (kind == "features")
            samples.x.rows = 2;
        try {
            fit(samples, ForestOptions{});
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY2(QString(error.what()).contains(part), error.what());
        }
    }

    void otherNumberOfFeatures()
    {
        const auto forest = fit(test::samples({{1}, {2}}, {0, 1}), ForestOptions{});
        QVERIFY_EXCEPTION_THROWN((void)forest->predictProbabilities(test::samples({{1, 2}}, {0}).x), Error);
    }

    void cancelsSoon()
    {
        const auto samples = test::randomSamples(100000, 12, 2, 1e6);
        ThreadPool pool(2);
        CancelToken token;
        JobContext job(pool, token);
        std::chrono::steady_clock::time_point asked;
        std::thread canceller([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            asked = std::chrono::steady_clock::now();
            token.cancel();
        });
        bool cancelled = false;
        ForestOptions options;
        options.trees = 1000;
        try {
            (void)fitRandomForest(samples, options, job);
        } catch (const Error& error) {
            cancelled = error.code() == ErrorCode::Cancelled;
        }
        const auto took = std::chrono::steady_clock::now() - asked;
        canceller.join();
        QVERIFY(cancelled);
        QVERIFY2(took < std::chrono::milliseconds(500), // 100 are the aim; test machines may be busy
                 qPrintable(QString::number(std::chrono::duration<double>(took).count())));
    }

    void tellsProgress()
    {
        struct Listener : JobListener
        {
            std::atomic<double> last{0};
            std::atomic<bool> fell{false};
            void progressed(double fraction, const Text&) override
            {
                fell = fell || fraction < last;
                last = fraction;
            }
            void logged(Severity, const Text&) override {}
        } listener;
        ThreadPool pool(3);
        JobContext job(pool, {}, &listener);
        (void)fitRandomForest(test::randomSamples(50, 3, 2), ForestOptions{}, job);
        QVERIFY(!listener.fell);
        QCOMPARE(listener.last.load(), 1.0);
    }

    void parameters_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("expected"); // JSON of options, or "!" and part of the error
        QTest::newRow("defaults") << R"({})"
                                  << R"("max_features":"sqrt")";
        QTest::newRow("all") << R"({"max_features":null})"
                             << R"("max_features":null)";
        QTest::newRow("count") << R"({"max_features":3})"
                               << R"("max_features":3,)";
        QTest::newRow("share") << R"({"max_features":0.5})"
                               << R"("max_features":0.5)";
        QTest::newRow("whole share") << R"({"max_features":1.0})"
                                     << R"("max_features":1.0)";
        QTest::newRow("count as real") << R"({"max_features":3.0})"
                                       << R"("max_features":3,)";
        QTest::newRow("zero") << R"({"max_features":0})"
                              << "!train.max_features is 0";
        QTest::newRow("odd real") << R"({"max_features":2.5})"
                                  << "!train.max_features is 2.5";
        QTest::newRow("word") << R"({"max_features":"auto"})"
                              << "!train.max_features is \"auto\"";
        QTest::newRow("no trees") << R"({"n_est":0})"
                                  << "!train.n_est";
        QTest::newRow("criterion") << R"({"criterion":"log"})"
                                   << "!train.criterion";
        QTest::newRow("split of one") << R"({"min_samples_split":1})"
                                      << "!train.min_samples_split";
        QTest::newRow("no draws") << R"({"max_samples":0})"
                                  << "!train.max_samples is 0";
        QTest::newRow("draws without bootstrap") << R"({"max_samples":0.5,"bootstrap":false})"
                                                 << "!bootstrap is false";
        QTest::newRow("draws") << R"({"max_samples":50})"
                               << R"("max_samples":50.0)";
    }
    void parameters()
    {
        QFETCH(QString, yaml);
        QFETCH(QString, expected);
        const Json params{{"train", Json::parse(yaml.toStdString())}};
        try {
            const QString json = QString::fromStdString(toJson(forestOptions(params)).dump());
            QVERIFY2(json.contains(expected), qPrintable(json));
        } catch (const Error& error) {
            QVERIFY2(expected.startsWith('!') && QString(error.what()).contains(expected.mid(1)),
                     error.what());
            QCOMPARE(error.code(), ErrorCode::InvalidArgument);
        }
    }
};

QTEST_GUILESS_MAIN(TestForest)
#include "tst_forest.moc"
