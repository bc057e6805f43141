// Models as ONNX: the written file, read back and computed as ONNX says, answers as Podium does; where it does not, it
// is not kept.
#include <QtTest>

#include <cmath>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"
#include "core/registry/ModelExport.h"
#include "core/registry/OnnxEvaluator.h"
#include "core/registry/OnnxGraph.h"
#include "core/registry/OnnxLibrary.h"
#include "core/training/Forest.h"
#include "core/training/RandomForest.h"
#include "tests/core/training/Samples.h"
#include "tests/support/ScratchDirectory.h"

using namespace podium;
using namespace podium::registry;

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

/// A forest on random samples; the second feature is a category where `categories` says so.
training::ModelFile modelOf(const features::Samples& samples, int trees, bool categories = false)
{
    ThreadPool pool(1);
    JobContext job(pool);
    training::ForestOptions options;
    options.trees = trees;
    training::ModelFile file;
    file.spec.table = "t";
    file.spec.labelRule.column = "kind";
    file.spec.classes = samples.classes;
    for (const std::string& name : samples.features)
        file.spec.features.push_back({name, false, {}, 0.5});
    if (categories)
        file.spec.features[1] = {"f1", true, {"a", "b", "c", "ñ"}, {}};
    file.model = training::fitRandomForest(samples, options, job);
    return file;
}

/// Samples whose second column holds codes of four categories.
features::Samples withCodes(features::Samples samples)
{
    float* column = samples.x.values.data() + samples.x.rows;
    for (std::int64_t row = 0; row < samples.x.rows; ++row)
        column[row] = static_cast<float>((samples.y[static_cast<std::size_t>(row)] * 2 + row) % 4);
    return samples;
}

features::Matrix firstRows(const features::Matrix& x, std::int64_t rows)
{
    features::Matrix part{rows, x.columns, {}};
    for (std::int64_t f = 0; f < x.columns; ++f)
        part.values.insert(part.values.end(), x.column(f), x.column(f) + rows);
    return part;
}

/// Fails at one kind of write.
class FullDisk final : public FileSystem
{
public:
    explicit FullDisk(Operation operation)
        : m_operation(operation)
    {
    }

protected:
    std::uint64_t before(Operation operation, const Path& path, std::uint64_t bytes) override
    {
        if (operation == m_operation)
            throw Error(ErrorCode::NoSpace, Text(TextId{"test.full", "full"}), path.string());
        return bytes;
    }

private:
    Operation m_operation;
};

struct Exported
{
    ExportReport report;
    std::string bytes;
};
Exported exported(const training::ModelFile& file, const features::Matrix& validation)
{
    test::ScratchDirectory scratch;
    FileSystem files;
    ThreadPool pool(1);
    JobContext job(pool);
    const Path target = scratch.path() / "model.onnx";
    Exported result{exportOnnx(files, file, validation, {target, {}}, job), files.read(target)};
    return result;
}

OnnxValues ask(const onnx::Model& graph, const std::vector<std::vector<float>>& columns)
{
    OnnxValues inputs;
    for (std::size_t f = 0; f < columns.size(); ++f)
        inputs["f" + std::to_string(f)] = {{static_cast<std::int64_t>(columns[f].size())}, columns[f]};
    return OnnxEvaluator(graph).run(inputs);
}

training::ModelFile handMade(std::vector<training::Tree> trees, std::int64_t classes)
{
    training::ModelFile file;
    file.spec.table = "t";
    file.spec.features = {{"f0", false, {}, {}}};
    for (std::int64_t c = 0; c < classes; ++c)
        file.spec.classes.push_back("class " + std::to_string(c));
    file.model = std::make_shared<const training::Forest>(1, classes, std::move(trees), Json::object(), "test");
    return file;
}

/// One split at 0.5; the leaves have these weights.
training::Tree stump(std::vector<double> left, std::vector<double> right, bool missingLeft)
{
    training::Tree tree;
    double leftSum = 0;
    double rightSum = 0;
    std::vector<double> both;
    for (std::size_t c = 0; c < left.size(); ++c) {
        leftSum += left[c];
        rightSum += right[c];
        both.push_back(left[c] + right[c]);
    }
    tree.nodes = {{0, 0.5F, 2, 2, leftSum + rightSum, 0, missingLeft},
                  {-1, 0, 0, 1, leftSum, 0, false},
                  {-1, 0, 0, 1, rightSum, 0, false}};
    for (const auto* weights : {&both, &left, &right})
        tree.classWeights.insert(tree.classWeights.end(), weights->begin(), weights->end());
    return tree;
}

} // namespace

class TestOnnxExport : public QObject
{
    Q_OBJECT

private slots:
    void answersAsPodium_data()
    {
        QTest::addColumn<int>("classes");
        QTest::addColumn<int>("trees");
        QTest::addColumn<bool>("categories");
        QTest::newRow("two classes") << 2 << 20 << false;
        QTest::newRow("many classes") << 7 << 10 << false;
        QTest::newRow("categories") << 3 << 15 << true;
        QTest::newRow("one tree") << 2 << 1 << true;
        QTest::newRow("one class") << 1 << 3 << false;
    }
    void answersAsPodium()
    {
        QFETCH(int, classes);
        QFETCH(int, trees);
        QFETCH(bool, categories);
        features::Samples samples = test::randomSamples(300, 4, static_cast<std::size_t>(classes), 20);
        if (categories)
            samples = withCodes(std::move(samples));
        const training::ModelFile file = modelOf(samples, trees, categories);
        const Exported result = exported(file, firstRows(samples.x, 120));
        QCOMPARE(result.report.replay.thresholdRows, 10000);
        QCOMPARE(result.report.replay.validationRows, 120);
        QCOMPARE(result.report.replay.rows, 10120);
        QCOMPARE(result.report.replay.largestDifference, 0.0); // the same sums in the same order
        QCOMPARE(result.report.inputs, (std::vector<std::string>{"f0", "f1", "f2", "f3"}));
        QCOMPARE(result.report.outputs.size(), static_cast<std::size_t>(classes) + 1);
        QCOMPARE(result.report.outputs.front(), std::string("label"));
        const onnx::Model graph = onnxModel(result.bytes, "model.onnx");
        QCOMPARE(graph.inputs[1].type, categories ? onnx::ElementType::String : onnx::ElementType::Float);
        QCOMPARE(graph.inputs[2].type, onnx::ElementType::Float);
        QCOMPARE(result.bytes.size(), static_cast<std::size_t>(result.report.bytes));
    }

    void equalModelsGiveEqualBytes()
    {
        const features::Samples samples = test::randomSamples(100, 3, 2);
        QVERIFY(exported(modelOf(samples, 5), samples.x).bytes == exported(modelOf(samples, 5), samples.x).bytes);
    }

    void aValueOnTheThresholdGoesLeftAndAMissingOneWhereMoreRowsWent()
    {
        for (const bool missingLeft : {false, true}) {
            const auto file = handMade(std::vector{stump({3, 1}, {1, 4}, missingLeft)}, 2);
            const onnx::Model graph = onnxModel(onnxBytes(onnxGraph(file)), "test");
            const OnnxValues given =
                ask(graph, {{0.5F, std::nextafter(0.5F, 0.0F), std::nextafter(0.5F, 1.0F), kNan}});
            QCOMPARE(std::get<std::vector<std::string>>(given.at("label").values),
                     (std::vector<std::string>{"class 0", "class 0", "class 1", missingLeft ? "class 0" : "class 1"}));
            QCOMPARE(std::get<std::vector<double>>(given.at("proba_class 1").values),
                     (std::vector<double>{0.25, 0.25, 0.8, missingLeft ? 0.25 : 0.8}));
        }
    }

    void tiesAreDecidedAsPodiumDoes()
    {
        // Ten shares of a tenth do not sum to one: the order and the width of the sum decide who wins.
        std::vector<training::Tree> trees;
        for (int i = 0; i < 10; ++i) {
            const double odd = i % 2;
            const double third = i % 3;
            trees.push_back(stump({1, 9 - odd, odd}, {third + 0.1, 3.1 - third, 1}, false));
        }
        const auto file = handMade(trees, 3);
        const Exported result = exported(file, {});
        QCOMPARE(result.report.replay.largestDifference, 0.0);
        // An even tie: the lower class.
        const auto even = handMade(std::vector{stump({1, 1}, {2, 2}, false)}, 2);
        for (const std::string& label : exported(even, {}).report.replay.labels)
            QCOMPARE(label, std::string("class 0"));
    }

    void theRowsLieOnAndBesideEveryThreshold()
    {
        const features::Samples samples = test::randomSamples(60, 3, 2);
        const training::ModelFile file = modelOf(samples, 5);
        const ReplayRows rows = replayRows(file, samples.x);
        const auto& forest = dynamic_cast<const training::Forest&>(*file.model);
        for (const training::Tree& tree : forest.trees())
            for (const training::TreeNode& node : tree.nodes) {
                if (node.isLeaf())
                    continue;
                const Column& column = rows.inputs.column(static_cast<std::size_t>(node.feature));
                bool on = false;
                bool below = false;
                bool above = false;
                for (std::int64_t row = 0; row < rows.thresholdRows; ++row) {
                    const auto value = static_cast<float>(column.real(row));
                    on = on || value == node.threshold;
                    below = below || value == std::nextafter(node.threshold, -1e30F);
                    above = above || value == std::nextafter(node.threshold, 1e30F);
                }
                QVERIFY(on && below && above);
            }
        // The validation rows follow as they are; a missing number is written nan.
        QCOMPARE(static_cast<float>(rows.inputs.column(0).real(rows.thresholdRows + 7)), samples.x.column(0)[7]);
        QVERIFY(inputsCsv(rows).find("nan") != std::string::npos);
    }

    void aGraphThatAnswersOtherwiseIsRefused()
    {
        const features::Samples samples = test::randomSamples(200, 3, 2);
        const training::ModelFile file = modelOf(samples, 4);
        const ReplayRows rows = replayRows(file, samples.x);
        ThreadPool pool(1);
        JobContext job(pool);
        const onnx::Model right = onnxGraph(file);
        QCOMPARE(replay(right, file, rows, job).rows, 10200);

        // Each threshold one step of float32 lower: only the rows on a threshold tell.
        onnx::Model lower = right;
        for (onnx::Node& node : lower.nodes)
            for (onnx::Attribute& attribute : node.attributes)
                if (attribute.name == "nodes_values")
                    for (float& value : std::get<std::vector<float>>(attribute.value))
                        value = std::nextafter(value, -1e30F);
        QVERIFY_THROWS_EXCEPTION(Error, replay(lower, file, rows, job));
        training::ModelFile ranking = modelOf(samples, 1); // whose classes have names, and of whose one tree each answer is sure
        ranking.spec.labelRule = {"world_rank", 50, false, "chances"};
        onnx::Model other = onnxGraph(ranking);
        for (onnx::Node& node : other.nodes)
            for (onnx::Attribute& attribute : node.attributes)
                if (attribute.name == "nodes_values")
                    for (float& value : std::get<std::vector<float>>(attribute.value))
                        value = std::nextafter(value, -1e30F);
        try {
            replay(other, ranking, replayRows(ranking, samples.x), job);
            QFAIL("no error");
        } catch (const Error& error) {
            const std::string text = error.text().english();
            QVERIFY2(text.find("“Among the best”") != std::string::npos && text.find("“No”") != std::string::npos, text.c_str());
            QVERIFY2(text.find("row 0") == std::string::npos && text.find("(row ") != std::string::npos, text.c_str());
            QVERIFY(error.where().empty());
        }

        onnx::Model shifted = right;
        for (auto& [name, tensor] : shifted.initializers)
            if (name.ends_with("tree_count"))
                std::get<std::vector<double>>(tensor.values)[0] *= 1.00001;
        try {
            replay(shifted, file, rows, job);
            QFAIL("no error");
        } catch (const Error& error) {
            QCOMPARE(error.text().id(), std::string("registry.otherProbabilityAt"));
            QVERIFY(!error.hint().empty());
        }
    }

    void replayFilesHoldWhatWasAsked()
    {
        const features::Samples samples = withCodes(test::randomSamples(100, 3, 2));
        const training::ModelFile file = modelOf(samples, 3, true);
        test::ScratchDirectory scratch;
        FileSystem files;
        ThreadPool pool(1);
        JobContext job(pool);
        const ExportReport report =
            exportOnnx(files, file, samples.x, {scratch.path() / "m.onnx", scratch.path() / "a" / "replay"}, job);
        const std::string inputs = files.read(scratch.path() / "a" / "replay" / "inputs.csv");
        const std::string predictions = files.read(scratch.path() / "a" / "replay" / "predictions.csv");
        QVERIFY(inputs.starts_with("f0,f1,f2\n"));
        QVERIFY(inputs.find(",unseen,") != std::string::npos && inputs.find(",ñ,") != std::string::npos);
        QVERIFY(predictions.starts_with("label,proba_0,proba_1\n"));
        QCOMPARE(std::count(inputs.begin(), inputs.end(), '\n'), report.replay.rows + 1);
        QCOMPARE(std::count(predictions.begin(), predictions.end(), '\n'), report.replay.rows + 1);
    }

    void failureLeavesTheTargetAsItWas()
    {
        const features::Samples samples = test::randomSamples(60, 3, 2);
        const training::ModelFile file = modelOf(samples, 2);
        test::ScratchDirectory scratch;
        const Path target = scratch.path() / "model.onnx";
        ThreadPool pool(1);
        {
            FileSystem files;
            files.writeNew(target, "old");
            CancelToken token;
            token.cancel();
            JobContext job(pool, token);
            QVERIFY_THROWS_EXCEPTION(Error, exportOnnx(files, file, samples.x, {target, {}}, job));
            QCOMPARE(files.read(target), std::string("old"));
        }
        FileSystem files;
        JobContext job(pool);
        QVERIFY_THROWS_EXCEPTION(Error, exportOnnx(files, file, samples.x, {scratch.path(), {}}, job));
        QVERIFY_THROWS_EXCEPTION(Error, exportOnnx(files, file, samples.x, {scratch.path() / "no" / "m.onnx", {}}, job));
        QCOMPARE(files.list(scratch.path()), std::vector<std::string>{"model.onnx"});
        exportOnnx(files, file, samples.x, {target, {}}, job); // and a file that is there is replaced
        QVERIFY(files.read(target) != "old");
        QCOMPARE(files.list(scratch.path()), std::vector<std::string>{"model.onnx"});
    }

    void aFullDiskIsToldForTheFileThatWasAskedFor()
    {
        const features::Samples samples = test::randomSamples(60, 3, 2);
        const training::ModelFile file = modelOf(samples, 2);
        test::ScratchDirectory scratch;
        ThreadPool pool(1);
        JobContext job(pool);
        for (const auto operation : {FileSystem::Operation::Write, FileSystem::Operation::Sync, FileSystem::Operation::Rename}) {
            FullDisk files(operation);
            try {
                exportOnnx(files, file, samples.x, {scratch / "m.onnx", {}}, job);
                QFAIL("no error");
            } catch (const Error& error) {
                QCOMPARE(error.code(), ErrorCode::NoSpace);
                if (operation != FileSystem::Operation::Rename)
                    QCOMPARE(error.where(), (scratch / "m.onnx").string());
            }
            QCOMPARE(scratch.files(), std::vector<std::string>());
        }
    }

    void columnsMayHaveAnyNameButThoseOfOutputs()
    {
        const features::Samples samples = test::randomSamples(60, 3, 2);
        training::ModelFile file = modelOf(samples, 2);
        file.spec.features[0].name = "podium/features";
        file.spec.features[1].name = "sí, «a» \"b\"";
        QCOMPARE(exported(file, samples.x).report.inputs[1], file.spec.features[1].name);
        file.spec.features[2].name = "proba_1";
        QVERIFY_THROWS_EXCEPTION(Error, onnxGraph(file));
    }

    void otherBytesAreRefused()
    {
        QVERIFY_THROWS_EXCEPTION(Error, onnxModel("no model at all", "x.onnx"));
        const features::Samples samples = test::randomSamples(60, 3, 2);
        const std::string bytes = onnxBytes(onnxGraph(modelOf(samples, 2)));
        QVERIFY_THROWS_EXCEPTION(Error, onnxModel(bytes.substr(0, bytes.size() / 2), "x.onnx"));
        onnx::Model unknown = onnxGraph(modelOf(samples, 2));
        unknown.nodes.front().op = "Softmax";
        QVERIFY_THROWS_EXCEPTION(Error, OnnxEvaluator{unknown});
        QVERIFY_THROWS_EXCEPTION(Error, exportFormat("pickle"));
        QCOMPARE(exportFormat("onnx").ending, std::string_view(".onnx"));
    }
};

QTEST_APPLESS_MAIN(TestOnnxExport)
#include "tst_onnx_export.moc"
