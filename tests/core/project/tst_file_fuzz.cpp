// Every text file of a project, broken in thousands of ways: what reads it gives a value or an Error, and what edits it leaves a file that
// says what was asked for.
#include <QtTest>

#include <functional>
#include <random>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"
#include "core/base/Yaml.h"
#include "core/base/YamlList.h"
#include "core/cleaning/Recipe.h"
#include "core/cleaning/Rules.h"
#include "core/features/FeaturizeOptions.h"
#include "core/ingest/TableIndex.h"
#include "core/pipeline/LockFile.h"
#include "core/pipeline/Pipeline.h"
#include "core/pipeline/ProjectState.h"
#include "core/project/FeatureList.h"
#include "core/project/OpenMlTask.h"
#include "core/project/ProjectSheet.h"
#include "core/project/TableSource.h"
#include "core/versioning/TableSchema.h"
#include "resources/Resources.h"

using namespace podium;

namespace {

const std::string kNasty = ":-#[]{}&*!|>'\"%@`,?~\n\n \t\\\x01\xFF\xC3";

const std::string kRules = "# what holds\n- not_null: {columns: [a, \"b c\"]}\n- range: {columns: [a], min: 0, max: 1e3}\n";
const std::string kLock = "schema: '2.0'\nstages:\n  train:\n    cmd: podium stage train --rev 1\n    deps:\n    - path: a.csv\n      hash: md5\n      md5: "
                          "fd8a3b4fc31ac6d6d59f804baaba3ad0\n      size: 18\n    params:\n      params.yaml:\n        train.n: 3\n        train.x: [1, .inf]\n    outs:\n"
                          "    - path: m\n      md5: f3d22381b07f0f4a8979e0f452f9417e.dir\n      nfiles: 1\n";
const std::string kImport = "md5: 8c5db1e7dca052bad9faac3d6b349d52\nfrozen: true\ndeps:\n- checksum: '\"1\"'\n  size: 8\n  hash: md5\n  path: http://h/x.csv\nouts:\n"
                            "- md5: e5ebd4c02cefbe7955977c67ada242b7\n  size: 8\n  hash: md5\n  path: x.csv\nmeta:\n  source:\n    kept: e5ebd4c02cefbe7955977c67ada242b7\n";
const std::string kRepository = "frozen: true\ndeps:\n- path: data/y.csv\n  repo:\n    url: ../o\n    rev: v1\n    rev_lock: f37d\nouts:\n- md5: 9e667328963fd2f604fa256db80cfdb8\n"
                                "  size: 8\n  hash: md5\n  path: y.csv\n";
const std::string kSheet = "question: which?\nmain_metric: accuracy\nthreshold: 0.9 # at least\nnotes: |\n  two\n  lines\n";
std::string schemaText()
{
    versioning::TableSchema schema;
    schema.columns.fields = {{"a", ColumnType::Integer, false}, {"b c", ColumnType::Text, true}};
    schema.key = {"a"};
    return schema.text();
}

const std::string kPiece = "a,b,c\n1,\"x, y\",2\n2,z,3\n3,\"two\nlines\",4\n";
std::string partsText()
{
    return ingest::TableIndex{{{"000001.csv", {6, 17, {"b"}, {{"d", "w"}}}}, {"000002.csv"}, {"000001.csv", {23, std::nullopt, {"b"}, {{"d", ""}}}}}, "000001.csv", true}.text();
}

/// The table that a list of parts says, of two files.
void readParts(const std::string& text)
{
    static ThreadPool pool(1);
    JobContext job(pool);
    const std::string other = "a,c,d\n9,9,v\n";
    const ingest::TableIndex index = ingest::TableIndex::parse(text, "_table.json");
    ingest::parseCsvParts(index.csvParts("t", [&](const std::string& file) -> std::string_view { return file == "000002.csv" ? other : kPiece; }), {}, job);
}

const std::string kBrackets = "# ours\n[{not_null: {columns: [a, \"b c\"]}}, # first\n {range: {columns: [a], min: 0, max: 1e3}}] # end\n";

/// A list in brackets that is written in lines says the same.
void changeList(const std::string& text)
{
    const YamlList list(text, "r");
    const YamlList changed = list.inserted(list.size(), "last");
    if (changed.size() != list.size() + 1 || (list.size() > 0 && changed.item(0) != list.item(0)))
        throw std::runtime_error("another list");
}

const std::string kTask = "<oml:task xmlns:oml=\"o\"><oml:task_type_id>1</oml:task_type_id><oml:input name=\"source_data\"><oml:data_set><oml:target_feature>k</oml:target_feature>"
                          "</oml:data_set></oml:input><oml:input name=\"evaluation_measures\"><oml:evaluation_measures><oml:evaluation_measure>x</oml:evaluation_measure>"
                          "</oml:evaluation_measures></oml:input></oml:task>";

void readTask(const std::string& text)
{
    static ThreadPool pool(1);
    JobContext job(pool);
    project::OpenMlTask::parse(text, "task.xml", job);
}

std::string broken(std::mt19937& random, std::string text)
{
    for (std::size_t edits = 1 + random() % 4; edits > 0 && !text.empty(); --edits) {
        const std::size_t at = random() % text.size();
        switch (random() % 5) {
        case 0: text.erase(at, 1 + random() % 12); break;
        case 1: text.insert(at, 1, kNasty[random() % kNasty.size()]); break;
        case 2: text[at] = kNasty[random() % kNasty.size()]; break;
        case 3: text.insert(at, text.substr(random() % text.size(), random() % 40)); break;
        default: text.insert(at, std::string(random() % 30, kNasty[random() % kNasty.size()]));
        }
    }
    return text;
}

/// A reader of one kind of file, and a good one of it.
struct Kind
{
    const char* name;
    std::string good;
    std::function<void(const std::string&)> read;
};

std::vector<Kind> kinds()
{
    const auto pipelineOf = [](const std::string& yaml, const std::string& params) {
        pipeline::Pipeline::load(pipeline::MemoryState({{"dvc.yaml", yaml}, {"params.yaml", params}}));
    };
    const std::string stages(resource("template/dvc.yaml")), params(resource("template/params.yaml"));
    return {{"recipe", std::string(resource("recipes/timesData.yaml")), [](const std::string& text) { cleaning::Recipe::parse(text, "r"); }},
            {"rules", kRules, [](const std::string& text) { cleaning::RuleSet::parse(text, "r"); }},
            {"pipeline", stages, [=](const std::string& text) { pipelineOf(text, params); }},
            {"parameters", params,
             [=](const std::string& text) {
                 pipelineOf(stages, text);
                 features::featurizeOptions(parseYaml(text, "params.yaml"));
             }},
            {"lock", kLock, [](const std::string& text) { pipeline::LockFile::parse(text, "dvc.lock"); }},
            {"import", kImport, [](const std::string& text) { project::tableSource(text, "x.csv.dvc"); }},
            {"repository", kRepository, [](const std::string& text) { project::tableSource(text, "y.csv.dvc"); }},
            {"sheet", kSheet, [](const std::string& text) { project::parseSheet(text); }},
            {"list", "table: t\ncolumns: [a, \"b c\"]\n", [](const std::string& text) { project::parseFeatureList(text, "l"); }},
            {"schema", schemaText(), [](const std::string& text) { versioning::TableSchema::parse(text, "s"); }},
            {"parts", partsText(), readParts},
            {"brackets", kBrackets, changeList},
            {"task", kTask, readTask}};
}

} // namespace

class tst_file_fuzz : public QObject
{
    Q_OBJECT

private slots:
    void aBrokenFileIsReadOrRefused_data()
    {
        QTest::addColumn<int>("kind");
        const auto all = kinds();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << static_cast<int>(i);
    }
    void aBrokenFileIsReadOrRefused()
    {
        QFETCH(int, kind);
        const Kind one = kinds().at(static_cast<std::size_t>(kind));
        one.read(one.good);
        std::mt19937 random(static_cast<unsigned>(kind) + 1);
        int errors = 0;
        for (int round = 0; round < 600; ++round) {
            const std::string text = broken(random, one.good);
            try {
                one.read(text);
            } catch (const Error& error) {
                QVERIFY2(error.code() != ErrorCode::Internal, (text + "\n" + error.what()).c_str());
                QVERIFY(!error.text().empty());
                ++errors;
            } catch (const std::exception& other) {
                QFAIL((text + "\n" + other.what()).c_str());
            }
        }
        QVERIFY2(errors > 60, QByteArray::number(errors).constData());
    }

    /// Depth is no way to end the program.
    void aFileMayBeNestedAsDeepAsItLikes()
    {
        for (const std::string& text : {std::string(100000, '['), std::string(100000, '{'), "a: " + std::string(50000, '['), std::string(20000, '-') + " 1",
                                        [] {
                                            std::string steps;
                                            for (int i = 0; i < 3000; ++i)
                                                steps += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
                                            return steps;
                                        }()})
            try {
                parseYaml(text, "deep");
            } catch (const Error& error) {
                QVERIFY(error.code() == ErrorCode::InvalidFormat);
            }
    }

    void anEditOfABrokenFileSaysWhatWasAsked()
    {
        std::mt19937 random(3);
        const std::string params(resource("template/params.yaml"));
        int edited = 0;
        for (int round = 0; round < 600; ++round) {
            const std::string text = broken(random, params);
            const char* keys[] = {"train.n_est", "featurize.max_features", "new.key", "train"};
            const std::string key = keys[random() % 4];
            const Json value = round % 2 == 0 ? Json(round) : Json("w " + std::string(1, kNasty[random() % 20]));
            try {
                const Json now = parseYaml(yamlWithValue(text, key, value, "params.yaml"), "params.yaml");
                const Json* found = findDotted(now, key);
                QVERIFY2(found && *found == value, text.c_str());
                ++edited;
            } catch (const Error& error) {
                QVERIFY2(error.code() != ErrorCode::Internal, error.what());
            }
        }
        QVERIFY(edited > 60);
    }
};

QTEST_GUILESS_MAIN(tst_file_fuzz)
#include "tst_file_fuzz.moc"
