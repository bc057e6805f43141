// model.podium: what is written comes back, and damaged files of every kind are refused without trusting a
// length in them.
#include <QtTest>

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/base/ThreadPool.h"
#include "core/training/Forest.h"
#include "core/training/RandomForest.h"
#include "tests/core/training/Samples.h"

using namespace podium;
using namespace podium::training;

namespace {

ModelFile trained(std::size_t classes, bool weighted = false)
{
    auto samples = test::randomSamples(80, 3, classes);
    if (weighted)
        for (std::size_t i = 0; i < 80; ++i)
            samples.weights.push_back(0.5F + static_cast<float>(i) / 80);
    ThreadPool pool(1);
    JobContext job(pool);
    ForestOptions options;
    options.trees = 5;
    options.bootstrap = !weighted;
    options.criterion = classes == 3 ? Criterion::Entropy : Criterion::Gini;
    ModelFile file;
    file.spec.table = "cwurData";
    for (const std::string& name : samples.features)
        file.spec.features.push_back({name, false, {}, 1.5});
    file.spec.labelRule.column = "world_rank";
    file.spec.labelRule.threshold = 50;
    file.spec.classes = samples.classes;
    file.spec.positive = classes == 2 ? "1" : "";
    file.statistics = {80, {40, 40}};
    file.model = fitRandomForest(samples, options, job);
    return file;
}

/// The bytes with a right checksum over what was changed in them.
std::string sealed(std::string bytes)
{
    bytes.resize(bytes.size() - 64);
    return bytes + sha256(bytes);
}

ErrorCode codeOf(std::string_view bytes)
{
    try {
        (void)ModelFile::fromBytes(bytes, "models/model.podium");
    } catch (const Error& error) {
        return error.where().find("models/model.podium") == std::string::npos ? ErrorCode::Internal
                                                                              : error.code();
    }
    return ErrorCode::Cancelled; // stands for: no error
}

} // namespace

class TestModelFile : public QObject
{
    Q_OBJECT

private slots:
    void comesBack_data()
    {
        QTest::addColumn<int>("classes");
        QTest::addColumn<bool>("weighted");
        QTest::newRow("two classes") << 2 << false;
        QTest::newRow("three classes") << 3 << false;
        QTest::newRow("real weights") << 2 << true;
    }
    void comesBack()
    {
        QFETCH(int, classes);
        QFETCH(bool, weighted);
        const ModelFile file = trained(static_cast<std::size_t>(classes), weighted);
        const std::string bytes = file.toBytes();
        const ModelFile back = ModelFile::fromBytes(bytes, "m");
        QCOMPARE(back.toBytes(), bytes);
        QCOMPARE(back.spec.table, std::string("cwurData"));
        QCOMPARE(back.statistics.rows, 80);
        QCOMPARE(back.statistics.classCounts, (std::vector<std::int64_t>{40, 40}));
        const auto samples = test::randomSamples(50, 3, 2, 100, 9);
        QCOMPARE(back.model->predictProbabilities(samples.x), file.model->predictProbabilities(samples.x));
        const auto& before = dynamic_cast<const Forest&>(*file.model).trees();
        const auto& after = dynamic_cast<const Forest&>(*back.model).trees();
        QCOMPARE(after.size(), before.size());
        for (std::size_t t = 0; t < before.size(); ++t) {
            QCOMPARE(after[t].seed, before[t].seed);
            QCOMPARE(after[t].classWeights, before[t].classWeights);
            for (std::size_t i = 0; i < before[t].nodes.size(); ++i) {
                QCOMPARE(after[t].nodes[i].impurity, before[t].nodes[i].impurity);
                QCOMPARE(after[t].nodes[i].weightedCount, before[t].nodes[i].weightedCount);
                QCOMPARE(after[t].nodes[i].sampleCount, before[t].nodes[i].sampleCount);
                QCOMPARE(after[t].nodes[i].missingGoesLeft, before[t].nodes[i].missingGoesLeft);
            }
        }
    }

    void holdsNoTimeOrPlace() { QCOMPARE(trained(2).toBytes(), trained(2).toBytes()); }

    void everyCutIsRefused()
    {
        const std::string bytes = trained(2).toBytes();
        for (std::size_t size = 0; size < bytes.size(); size += size < 200 ? 1 : 97) {
            const ErrorCode code = codeOf(std::string_view(bytes).substr(0, size));
            QVERIFY(code == ErrorCode::InvalidFormat || code == ErrorCode::Corrupt);
        }
        QCOMPARE(codeOf(bytes + "x"), ErrorCode::Corrupt);
    }

    void everyChangedByteIsSeen()
    {
        const std::string bytes = trained(2).toBytes();
        for (std::size_t at = 8; at < bytes.size(); at += at < 300 ? 1 : 131) {
            std::string changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ 0x41);
            QVERIFY(codeOf(changed) != ErrorCode::Cancelled);
        }
    }

    void wrongNumbersUnderARightChecksum()
    {
        // As if somebody had made the file by hand: nothing in it may be taken on trust.
        const std::string bytes = trained(2).toBytes();
        const std::size_t header = bytes.find("{\"kind\"");
        QVERIFY(header != std::string::npos);
        const std::size_t body = bytes.find(trained(2).model->toBytes());
        QVERIFY(body != std::string::npos);
        int refused = 0;
        int tried = 0;
        for (std::size_t at = body; at < bytes.size() - 64; at += at < body + 120 ? 1 : 53) {
            for (const char value : {'\xff', '\x7f', '\0'}) {
                std::string changed = bytes;
                changed[at] = value;
                const ErrorCode code = codeOf(sealed(changed));
                QVERIFY(code == ErrorCode::Corrupt || code == ErrorCode::Cancelled);
                refused += code == ErrorCode::Corrupt ? 1 : 0;
                ++tried;
                if (code == ErrorCode::Cancelled) { // it is readable: then it must also be walkable
                    const ModelFile file = ModelFile::fromBytes(sealed(changed), "m");
                    (void)file.model->predictProbabilities(test::randomSamples(10, 3, 2).x);
                }
            }
        }
        QVERIFY(refused > tried / 20);
    }

    void messages()
    {
        QCOMPARE(codeOf("not a model"), ErrorCode::InvalidFormat);
        QCOMPARE(codeOf(""), ErrorCode::InvalidFormat);
        std::string newer = trained(2).toBytes();
        newer[8] = 9;
        QCOMPARE(codeOf(sealed(newer)), ErrorCode::Unsupported);
        std::string other = trained(2).toBytes();
        const std::size_t at = other.find("random_forest");
        other.replace(at, 13, "boosted_trees");
        QCOMPARE(codeOf(sealed(other)), ErrorCode::Unsupported);
    }
};

QTEST_GUILESS_MAIN(TestModelFile)
#include "tst_model_file.moc"
