// The stage `clean`: files in, files out, the same on any number of threads; and the recipes of the three
// rankings.
#include <cstdlib>

#include <QTest>

#include "core/base/FileSystem.h"
#include "core/cleaning/CleanStage.h"
#include "core/cleaning/CleanTable.h"
#include "core/ingest/Csv.h"
#include "resources/Resources.h"
#include "tests/core/cleaning/MemoryInputs.h"

using namespace podium;
using namespace podium::cleaning;
using test::dump;
using test::errorOf;
using test::job;
using test::MemoryInputs;

namespace {

const Json kParams = {{"clean", {{"recipes", {{"t", "recipes/t.yaml"}}}}}};

MemoryInputs small(const std::string& csv, const std::string& recipe)
{
    MemoryInputs inputs;
    inputs.files["data/raw/t.csv"] = csv;
    inputs.files["recipes/t.yaml"] = recipe;
    return inputs;
}

std::string runError(const MemoryInputs& inputs, const Json& params = kParams)
{
    return errorOf([&] { CleanStage().run(inputs, params, job()); });
}

const pipeline::StageOutput& file(const pipeline::StageOutputs& outputs, const std::string& path)
{
    for (const pipeline::StageOutput& output : outputs.files) {
        if (output.path == path)
            return output;
    }
    throw std::runtime_error("the stage did not write " + path);
}

Table parsed(const pipeline::StageOutputs& outputs, const std::string& table)
{
    const std::string path = cleanSchemaPath(table);
    const CleanSchema schema = CleanSchema::fromJson(parseJson(file(outputs, path).bytes, path), path);
    return parseCleanTable(file(outputs, cleanTablePath(table)).bytes, schema, cleanTablePath(table), job());
}

#define QVERIFY_CONTAINS(text, part)                                                                         \
    QVERIFY2(std::string(text).find(part) != std::string::npos, std::string(text).c_str())

} // namespace

class CleanStageTest : public QObject
{
    Q_OBJECT

private slots:
    void writesTablesSchemaAndReport()
    {
        const MemoryInputs inputs = small(
            "rank,name,note\n=1,Oslo,\n2-3,\"a,b\",x\n4,Lima,\"say \"\"hi\"\"\"\n",
            "- strip: {columns: [rank], characters: \"=\"}\n- drop_rows: {column: rank, is: not_numeric}\n"
            "- convert: {columns: [rank], to: integer}\n- fill_missing: {method: next}\n");
        const pipeline::StageOutputs outputs = CleanStage().run(inputs, kParams, job());
        QCOMPARE(outputs.files.size(), std::size_t(4));
        QCOMPARE(file(outputs, "data/clean/t.csv").bytes,
                 std::string("rank,name,note\n0,1,Oslo,\"say \"\"hi\"\"\"\n2,4,Lima,\"say \"\"hi\"\"\"\n"));
        QVERIFY(parseJson(file(outputs, "data/clean/tables.json").bytes, "x") == Json({{"tables", {"t"}}}));
        const Json schema = parseJson(file(outputs, "data/clean/t.schema.json").bytes, "x");
        QVERIFY(schema["rows_read"] == 3);
        QVERIFY(schema["columns"][0]["type"] == "integer");
        QVERIFY(schema["raw"][0]["type"] == "text");
        QVERIFY(schema["recipe"].size() ==
                std::size_t(2)); // strip and convert; the others look at several rows
        QVERIFY(schema["recipe_md5"].get<std::string>().size() == std::size_t(32));
        const Json report = parseJson(file(outputs, "reports/cleaning.json").bytes, "x")["tables"]["t"];
        QVERIFY(report["rows_read"] == 3);
        QVERIFY(report["rows_after"] == 2);
        QVERIFY(report["steps"].size() == std::size_t(4));
        QVERIFY(report["steps"][1]["dropped_rows"] == Json::array({1}));
        QVERIFY(dump(*file(outputs, "data/clean/t.csv").table) == dump(parsed(outputs, "t")));

        MemoryInputs written;
        written.add(outputs, false);
        QCOMPARE(CleanStage().summary(written, kParams).english(),
                 std::string("t: kept 2 of 3 rows and changed 2 cells."));
        QVERIFY(CleanStage().summary(MemoryInputs(), kParams).empty());
    }

    // What lies in memory is what the written bytes parse to, whatever the cells are.
    void memoryEqualsBytes_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("types") << QByteArray(
            "i,r,t,b,d\n1,0.1,a,True,2015-01-02\n,,,,\n-3,1e300,ñ,False,1969-12-31\n");
        QTest::newRow("texts") << QByteArray(
            "t,u\n\" lead\",\"two\nlines\"\n\"NA x\",\"\"\"q\"\"\"\n\"tail \",\"a,b\"\n");
        QTest::newRow("tokens") << QByteArray("t,u\nx,1\nnan,2\nnull,3\n");
        QTest::newRow("all missing column") << QByteArray("t,u\n,1\n,2\n");
        QTest::newRow("one row") << QByteArray("t\nx\n");
        QTest::newRow("numbers as text") << QByteArray("t,u\n007,1_000\n1,x\nx,\"1,5\"\n");
        QTest::newRow("odd names") << QByteArray("\"a,b\",\"say \"\"x\"\"\",é %\n1,2,3\n");
        QTest::newRow("wide reals") << QByteArray("r\n1\n2.5\n1e-320\n-0.0\n123456789012345678\n");
    }
    void memoryEqualsBytes()
    {
        QFETCH(QByteArray, csv);
        for (const char* recipe :
             {"", "- trim", "- replace: {find: x, with: \"NA\"}", "- fill_missing: {method: previous}"}) {
            const pipeline::StageOutputs outputs =
                CleanStage().run(small(csv.toStdString(), recipe), kParams, job());
            const pipeline::StageOutput& written = file(outputs, "data/clean/t.csv");
            QCOMPARE(dump(parsed(outputs, "t")), dump(*written.table));
            QCOMPARE(parsed(outputs, "t").schema().toJson().dump(), written.table->schema().toJson().dump());
        }
    }

    void readsPartsAsOneTable()
    {
        MemoryInputs inputs = small("", "");
        inputs.files.erase("data/raw/t.csv");
        inputs.files["data/raw/t.csv/_table.json"] = R"({"parts": ["0001.csv", "0002.csv"]})";
        inputs.files["data/raw/t.csv/0001.csv"] = "a,b,c\n1,x,\n2,y,\n";
        inputs.files["data/raw/t.csv/0002.csv"] = "a,b,c\n0.5,7,2015-01-01\n";
        const pipeline::StageOutputs outputs = CleanStage().run(inputs, kParams, job());
        QCOMPARE(dump(parsed(outputs, "t")),
                 std::string("a:real|b:text|c:date\n0: 1.0|x|\n1: 2.0|y|\n2: 0.5|7|2015-01-01"));
        inputs.files["data/raw/t.csv/0002.csv"] = "a,d,c\n1,2,3\n";
        const std::string error = runError(inputs);
        QVERIFY_CONTAINS(error, "0002.csv");
        inputs.files["data/raw/t.csv/_table.json"] = "{}";
        QVERIFY_CONTAINS(runError(inputs), "_table.json");
    }

    void badInput()
    {
        MemoryInputs inputs = small("a\n1\n", "- trim");
        inputs.files.erase("recipes/t.yaml");
        QVERIFY_CONTAINS(runError(inputs), "recipes/t.yaml");
        QVERIFY_CONTAINS(runError(inputs), "clean.recipes");
        inputs = small("a\n1\n", "- trim");
        inputs.files.erase("data/raw/t.csv");
        QVERIFY_CONTAINS(runError(inputs), "data/raw/t.csv");
        QVERIFY_CONTAINS(runError(small("a,b\n", "- trim")), "no rows");
        QVERIFY_CONTAINS(
            runError(small("a\n1\n2\n", "- trim\n- drop_rows: {column: a, is: \">\", value: 0}")),
            "step 2 (drop_rows)");
        QVERIFY_CONTAINS(runError(small("a\n1\n", "- strip: [")), "recipes/t.yaml");
        const auto parameterError = [](const Json& recipes) {
            return errorOf([&] { CleanStage().checkParameters({{"clean", {{"recipes", recipes}}}}); });
        };
        QVERIFY_CONTAINS(parameterError(Json::object()), "clean.recipes names no table");
        QVERIFY_CONTAINS(parameterError({{"t", 3}}), "clean.recipes.t");
        QVERIFY_CONTAINS(parameterError({{"../t", "x"}}), "../t");
        QVERIFY_CONTAINS(parameterError("x"), "clean.recipes");
        QCOMPARE(parameterError({{"t", "recipes/t.yaml"}}), std::string("nothing"));
    }

    void sameOnAnyNumberOfThreads()
    {
        MemoryInputs inputs;
        Json recipes;
        for (int i = 0; i < 9; ++i) {
            const std::string name = "t" + std::to_string(i);
            std::string csv = "a,b\n";
            for (int row = 0; row < 500; ++row)
                csv += std::to_string(row * i) + "," + (row % 7 == 0 ? "-" : std::to_string(row % 11)) + "\n";
            inputs.files["data/raw/" + name + ".csv"] = csv;
            recipes[name] = "recipes/t.yaml";
        }
        inputs.files["recipes/t.yaml"] = "- missing_tokens: {tokens: [\"-\"]}\n- fill_missing: {method: "
                                         "next}\n- deduplicate: {columns: [b]}";
        const Json params = {{"clean", {{"recipes", recipes}}}};
        std::vector<std::string> bytes;
        for (const int threads : {1, 2, 4}) {
            ThreadPool pool(threads);
            JobContext context(pool);
            std::string all;
            for (const pipeline::StageOutput& output : CleanStage().run(inputs, params, context).files)
                all += output.path + "\n" + output.bytes;
            bytes.push_back(all);
        }
        QCOMPARE(bytes[1], bytes[0]);
        QCOMPARE(bytes[2], bytes[0]);
    }

    void realRankings_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("recipe");
        QTest::addColumn<int>("read");
        QTest::addColumn<int>("kept");
        QTest::newRow("CWUR") << "cwurData"
                              << "cwurData" << 2200 << 2200;
        QTest::newRow("Times") << "timesData"
                               << "timesData" << 2603 << 1201;
        QTest::newRow("Times, thousands") << "timesData"
                                          << "timesData.thousands" << 2603 << 1201;
        QTest::newRow("Shanghai") << "shanghaiData"
                                  << "shanghaiData" << 4897 << 1102;
    }
    void realRankings()
    {
        const char* folder = std::getenv("PODIUM_RANKINGS");
        if (folder == nullptr)
            QSKIP("PODIUM_RANKINGS names no folder with the real rankings");
        QFETCH(QString, name);
        QFETCH(QString, recipe);
        QFETCH(int, read);
        QFETCH(int, kept);
        const std::string table = name.toStdString();
        const std::string recipePath = "recipes/" + recipe.toStdString() + ".yaml";
        MemoryInputs inputs;
        inputs.files["data/raw/" + table + ".csv"] = FileSystem().read(Path(folder) / (table + ".csv"));
        inputs.files[recipePath] = resource(recipePath);
        const pipeline::StageOutputs outputs =
            CleanStage().run(inputs, {{"clean", {{"recipes", {{table, recipePath}}}}}}, job());
        const Table clean = *file(outputs, cleanTablePath(table)).table;
        QCOMPARE(clean.rowCount(), kept);
        QVERIFY(parseJson(file(outputs, "reports/cleaning.json").bytes, "x")["tables"][table]["rows_read"] ==
                read);
        QVERIFY(dump(parsed(outputs, table)) == dump(clean));
        QCOMPARE(clean.column("world_rank", table).type(), ColumnType::Integer);
        for (std::size_t i = 0; i < clean.columnCount(); ++i)
            QVERIFY2(clean.column(i).missingCount() == 0, clean.names()[i].c_str());
        if (table == "timesData") {
            const Column& students = clean.column("num_students", table);
            QCOMPARE(students.type(), recipe.endsWith("thousands") ? ColumnType::Integer : ColumnType::Real);
            QCOMPARE(students.real(0), recipe.endsWith("thousands") ? 20152.0 : 20.152);
            QCOMPARE(clean.column("male_ratio %", table).type(), ColumnType::Integer);
            QCOMPARE(clean.column("international_students %", table).integer(0), 25);
            QCOMPARE(clean.column("female_ratio %", table).integer(0),
                     33); // its own is missing: the next row's
        }
    }
};

QTEST_GUILESS_MAIN(CleanStageTest)
#include "tst_clean_stage.moc"
