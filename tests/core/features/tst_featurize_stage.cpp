// The stage `featurize`: from the files of `clean` to prepared files, with tables in memory or from bytes.
#include <cstdlib>

#include <QTest>

#include "core/base/FileSystem.h"
#include "core/cleaning/CleanStage.h"
#include "core/features/FeaturizeStage.h"
#include "core/features/Prepared.h"
#include "core/features/RankingTemplate.h"
#include "core/ingest/Csv.h"
#include "core/ingest/Source.h"
#include "resources/Resources.h"
#include "tests/core/cleaning/MemoryInputs.h"

using namespace podium;
using namespace podium::features;
using test::dump;
using test::errorOf;
using test::job;
using test::MemoryInputs;

namespace {

Json rankingParams(int maxRank, int worldRank, int maxFeatures)
{
    Json recipes = Json::object();
    for (const std::string& table : ranking::tables())
        recipes[table] = "recipes/" + table + ".yaml";
    return {{"clean", {{"recipes", recipes}}},
            {"featurize", {{"max_rank", maxRank}, {"world_rank", worldRank}, {"max_features", maxFeatures}}},
            {"train", {{"train_data", "timesData"}}}};
}

MemoryInputs recipesAndTables(const std::function<std::string(const std::string&)>& csvOf)
{
    MemoryInputs inputs;
    for (const std::string& table : ranking::tables()) {
        inputs.files["recipes/" + table + ".yaml"] = resource("recipes/" + table + ".yaml");
        inputs.files["data/raw/" + table + ".csv"] = csvOf(table);
    }
    return inputs;
}

pipeline::StageOutputs featurized(MemoryInputs inputs, const Json& params, bool inMemory, JobContext& context)
{
    inputs.add(cleaning::CleanStage().run(inputs, params, context), inMemory);
    return FeaturizeStage().run(inputs, params, context);
}

std::string bytesOf(const pipeline::StageOutputs& outputs)
{
    std::string all;
    for (const pipeline::StageOutput& output : outputs.files)
        all += output.path + "\n" + output.bytes;
    return all;
}

Json featuresOf(const pipeline::StageOutputs& outputs, const std::string& table)
{
    for (const pipeline::StageOutput& output : outputs.files) {
        if (output.path == "data/prepared/" + table + "-features.json")
            return parseJson(output.bytes, output.path);
    }
    return {};
}

} // namespace

class FeaturizeStageTest : public QObject
{
    Q_OBJECT

    /// Bytes and tables of the outputs say the same; with and without tables in memory, on any number of
    /// threads.
    void checkOutputs(const MemoryInputs& inputs, const Json& params)
    {
        const pipeline::StageOutputs outputs = featurized(inputs, params, true, job());
        QVERIFY(bytesOf(outputs) == bytesOf(featurized(inputs, params, false, job())));
        ThreadPool single(1);
        JobContext alone(single);
        QVERIFY(bytesOf(outputs) == bytesOf(featurized(inputs, params, true, alone)));
        ingest::CsvOptions options;
        options.rowIds = true;
        for (const pipeline::StageOutput& output : outputs.files) {
            if (output.table)
                QVERIFY2(ingest::parseCsv(output.bytes, output.path, options, job()).table == *output.table,
                         output.path.c_str());
        }
        QCOMPARE(outputs.files.size(), std::size_t(3 * 5));
    }

private slots:
    void sampleTables()
    {
        std::map<std::string, std::string> sample;
        for (const ingest::SourceTable& table : ingest::sampleTables())
            sample[table.name] = table.bytes;
        const MemoryInputs inputs =
            recipesAndTables([&](const std::string& table) { return sample.at(table); });
        checkOutputs(inputs, rankingParams(100, 50, 12));
        checkOutputs(inputs, rankingParams(300, 100, 12));
    }

    void realRankings()
    {
        const char* folder = std::getenv("PODIUM_RANKINGS");
        if (folder == nullptr)
            QSKIP("PODIUM_RANKINGS names no folder with the real rankings");
        const MemoryInputs inputs = recipesAndTables(
            [&](const std::string& table) { return FileSystem().read(Path(folder) / (table + ".csv")); });
        checkOutputs(inputs, rankingParams(100, 50, 12));
        const Json params = rankingParams(100, 50, 12);
        const pipeline::StageOutputs outputs = featurized(inputs, params, true, job());
        const std::map<std::string, std::vector<std::int64_t>> expected = {
            {"cwurData", {2200, 2200, 400, 300, 100}},
            {"timesData", {2603, 1201, 602, 502, 100}},
            {"shanghaiData", {4897, 1102, 1102, 1002, 100}}};
        for (const auto& [table, rows] : expected) {
            std::vector<std::int64_t> counted;
            for (const FunnelStep& step : funnelOf(featuresOf(outputs, table), table))
                counted.push_back(step.rows);
            QCOMPARE(counted, rows);
        }
        const Json counts = featuresOf(outputs, "cwurData")["label_counts"]["validation"];
        QVERIFY(counts["below"] == 49 && counts["up_to"] == 50 && counts["rows"] == 100);
        QVERIFY(outputs.warnings.empty());

        MemoryInputs written;
        written.add(outputs, false);
        QCOMPARE(FeaturizeStage().summary(written, params).english(),
                 std::string("timesData: of 2603 rows 602 are used, with 11 features: 502 for training and "
                             "100 for validation."));
    }

    void badInput()
    {
        MemoryInputs inputs;
        inputs.files["data/raw/t.csv"] = "a,b\n1,x\n2,y\n3,x\n4,y\n";
        inputs.files["recipes/t.yaml"] = "";
        const Json params = {{"clean", {{"recipes", {{"t", "recipes/t.yaml"}}}}},
                             {"featurize", {{"target", "b"}, {"columns", {{"u", {"a"}}}}}}};
        const std::string unknown = errorOf([&] { featurized(inputs, params, true, job()); });
        QVERIFY2(unknown.find("names the table u") != std::string::npos &&
                     unknown.find("There are: t.") != std::string::npos,
                 unknown.c_str());
        const auto leavingOut = [](const char* table) -> Json {
            return {{"clean", {{"recipes", {{"t", "recipes/t.yaml"}}}}}, {"featurize", {{"target", "b"}, {"leave_out", {table}}}}};
        };
        QVERIFY(errorOf([&] { featurized(inputs, leavingOut("u"), true, job()); }).find("names the table u") != std::string::npos);
        QVERIFY(errorOf([&] { featurized(inputs, leavingOut("t"), true, job()); }).find("leaves no table") != std::string::npos);
        MemoryInputs none;
        none.files["data/clean/tables.json"] = "{}";
        const std::string noTable = errorOf([&] { FeaturizeStage().run(none, params, job()); });
        QVERIFY2(noTable.find("tables.json") != std::string::npos, noTable.c_str());
        QVERIFY(errorOf([&] {
                    FeaturizeStage().checkParameters({{"featurize", {{"max_rank", 10}, {"world_rank", 10}}}});
                }) != "nothing");
        QVERIFY(FeaturizeStage().summary(MemoryInputs(), params).empty());
    }

    // A table is not a ranking: features, classes and files by the same stages.
    void anyTable()
    {
        MemoryInputs inputs;
        std::string csv = "size,colour,kind\n";
        for (int i = 0; i < 200; ++i)
            csv +=
                std::to_string(i * 0.5) + "," + (i % 3 ? "red" : "blue") + "," + (i % 4 ? "a" : "b") + "\n";
        inputs.files["data/raw/goods.csv"] = csv;
        inputs.files["recipes/goods.yaml"] = "- trim";
        const Json params = {{"clean", {{"recipes", {{"goods", "recipes/goods.yaml"}}}}},
                             {"featurize", {{"target", "kind"}, {"positive", nullptr}}}};
        const pipeline::StageOutputs outputs = featurized(inputs, params, false, job());
        QCOMPARE(outputs.files.size(), std::size_t(5));
        QVERIFY(featuresOf(outputs, "goods")["classes"] == Json({"a", "b"}));
        QVERIFY(featuresOf(outputs, "goods")["positive"] == "b");
        QVERIFY(outputs.files[1].bytes.starts_with("kind\n"));
        MemoryInputs written;
        written.add(outputs, false);
        QCOMPARE(
            FeaturizeStage().summary(written, params).english(),
            std::string(
                "goods: of 200 rows 200 are used, with 2 features: 160 for training and 40 for validation."));
    }
};

QTEST_GUILESS_MAIN(FeaturizeStageTest)
#include "tst_featurize_stage.moc"
