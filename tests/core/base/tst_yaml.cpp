#include <QTest>

#include "core/base/Error.h"
#include "core/base/Yaml.h"

using namespace podium;

namespace {

QByteArray asJson(const Json& value) { return QByteArray::fromStdString(pythonJson(value, false)); }

} // namespace

class YamlTest : public QObject
{
    Q_OBJECT
private slots:
    void scalars_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("json"); // what ruamel 0.19 resolves under YAML 1.2
        const std::vector<std::pair<const char*, const char*>> rows{
            {"yes", "\"yes\""},
            {"on", "\"on\""},
            {"No", "\"No\""},
            {"true", "true"},
            {"True", "true"},
            {"tRUE", "\"tRUE\""},
            {"017", "17"},
            {"0o17", "15"},
            {"0x1F", "31"},
            {"-0b11", "-3"},
            {"1_000", "1000"},
            {"+12", "12"},
            {"-0", "0"},
            {"1e5", "100000.0"},
            {"1.e+5", "100000.0"},
            {".1e5", "\".1e5\""},
            {".1e+5", "10000.0"},
            {"-.5", "-0.5"},
            {"1.", "1.0"},
            {"1.5.2", "\"1.5.2\""},
            {"1e", "\"1e\""},
            {"e5", "\"e5\""},
            {"0o8", "\"0o8\""},
            {"+", "\"+\""},
            {".inf", "Infinity"},
            {"-.INF", "-Infinity"},
            {"-.nan", "\"-.nan\""},
            {".NaN", "NaN"},
            {"nan", "\"nan\""},
            {"1e400", "Infinity"},
            {"1e-400", "0.0"},
            {"9223372036854775807", "9223372036854775807"},
            {"-9223372036854775808", "-9223372036854775808"},
            {"18446744073709551615", "18446744073709551615"},
            {"99999999999999999999", "1e+20"},
            {"~", "null"},
            {"NULL", "null"},
            {"nULL", "\"nULL\""},
            {"''", "\"\""},
            {"'12'", "\"12\""},
            {"\"true\"", "\"true\""},
            {"2020-01-01", "\"2020-01-01\""},
            {"12:30", "\"12:30\""},
            {"!!str 12", "\"12\""},
            {"!!int '3'", "3"},
            {"!!float 1", "1.0"},
            {"\"a\\N\\_b\"", "\"a\\u0085\\u00a0b\""},
            {"a\n   b\n   c", "\"a b c\""},
            {"|\n   x\n    y\n", "\"x\\n y\\n\""},
            {">-\n   x\n   y\n", "\"x y\""},
            {"[1, [x, {y: z}]]", "[1, [\"x\", {\"y\": \"z\"}]]"}};
        for (const auto& [text, json] : rows)
            QTest::newRow(text) << QByteArray("k: ") + text + "\n" << QByteArray("{\"k\": ") + json + "}";
    }
    void scalars()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, json);
        QCOMPARE(asJson(parseYaml(text.toStdString(), "test")), json);
    }
    void documents_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray() << QByteArray("null");
        QTest::newRow("comment") << QByteArray("# only\n") << QByteArray("null");
        QTest::newRow("markers") << QByteArray("%YAML 1.2\n---\na: 1\n...\n") << QByteArray(R"({"a": 1})");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "a: 1\n")
                                         << QByteArray(R"({"a": 1})");
        QTest::newRow("CRLF") << QByteArray("a:\r\n  b: 'x'\r\n  c: y\r\n")
                              << QByteArray(R"({"a": {"b": "x", "c": "y"}})");
        QTest::newRow("order") << QByteArray("z: 1\na: 2\nm: 3\n")
                               << QByteArray(R"({"z": 1, "a": 2, "m": 3})");
        QTest::newRow("other keys") << QByteArray("1: a\ntrue: b\n~: c\n'x y': d\n")
                                    << QByteArray(R"({"1": "a", "true": "b", "null": "c", "x y": "d"})");
        QTest::newRow("alias") << QByteArray("a: &x {b: 1}\nc: *x\n")
                               << QByteArray(R"({"a": {"b": 1}, "c": {"b": 1}})");
        QTest::newRow("merge") << QByteArray("a: &x {b: 1, c: 2}\nd:\n  e: 0\n  <<: *x\n  c: 3\n")
                               << QByteArray(R"({"a": {"b": 1, "c": 2}, "d": {"b": 1, "c": 3, "e": 0}})");
        QTest::newRow("merge of several")
            << QByteArray("a: &x {b: 1}\nc: &y {b: 2, d: 3}\ne:\n  <<: [*x, *y]\n")
            << QByteArray(R"({"a": {"b": 1}, "c": {"b": 2, "d": 3}, "e": {"b": 1, "d": 3}})");
        QTest::newRow("nulls") << QByteArray("a:\nb: [~, ]\nc:\n-\n- 1\n")
                               << QByteArray(R"({"a": null, "b": [null], "c": [null, 1]})");
        QTest::newRow("set in flow") << QByteArray("{a, b: 1}") << QByteArray(R"({"a": null, "b": 1})");
    }
    void documents()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, json);
        QCOMPARE(asJson(parseYaml(text.toStdString(), "test")), json);
    }
    void refused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("part");
        QTest::newRow("duplicate") << QByteArray("a: 1\nb: 2\na: 3\n") << "line 3, column 1"
                                   << "\"a\" stands twice";
        QTest::newRow("duplicate below") << QByteArray("x:\n  'a': 1\n  a: 3\n") << "line 3, column 3"
                                         << "stands twice";
        QTest::newRow("two documents") << QByteArray("a: 1\n---\nb: 2\n") << ""
                                       << "more than one";
        QTest::newRow("open list") << QByteArray("a: [1, 2\n") << "line"
                                   << "not valid YAML";
        QTest::newRow("tab") << QByteArray("a:\n\tb: 1\n") << "line 2"
                             << "not valid YAML";
        QTest::newRow("unknown alias") << QByteArray("a: *nobody\n") << "line 1"
                                       << "not valid YAML";
        QTest::newRow("itself") << QByteArray("a: &x\n  b: *x\n") << "line 2, column 6"
                                << "contains it";
        QTest::newRow("unknown tag") << QByteArray("a: !python/object 1\n") << "line 1, column 4"
                                     << "tag";
        QTest::newRow("complex key") << QByteArray("? [1, 2]\n: a\n") << "line 1"
                                     << "key must be";
        QTest::newRow("control") << QByteArray("a: 1\nb: x\x04y\n") << "line 2, column 5"
                                 << "control";
        QTest::newRow("latin-1") << QByteArray("a: \xE9\n") << "line 1, column 4"
                                 << "UTF-8";
        QTest::newRow("no colon") << QByteArray("a: 1\nseed 42\n") << "line 2, column 1"
                                  << "no colon";
        QTest::newRow("open quote") << QByteArray("a: 'x\nb: 1\n") << "line 1, column 4"
                                    << "never closed";
        QTest::newRow("merge of a text") << QByteArray("a:\n  <<: x\n") << "line 2"
                                         << "merged";
        QTest::newRow("deep") << QByteArray(5000, '[') << "line 1"
                              << "";
        QByteArray laughs("a0: &a0 [x]\n");
        for (int i = 1; i < 12; ++i)
            laughs += QString("a%1: &a%1 [*a%2,*a%2,*a%2,*a%2,*a%2,*a%2,*a%2,*a%2,*a%2]\n")
                          .arg(i)
                          .arg(i - 1)
                          .toUtf8();
        QTest::newRow("aliases that multiply") << laughs << "line"
                                               << "aliases";
    }
    void refused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        QFETCH(QString, part);
        try {
            parseYaml(text.toStdString(), "params.yaml");
            QFAIL("accepted");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::InvalidFormat);
            QVERIFY2(QString::fromStdString(error.where()).startsWith("params.yaml") &&
                         QString(error.what()).contains(place),
                     error.what());
            QVERIFY2(QString(error.what()).contains(part), error.what());
        }
    }
    void asDvcWrites_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("yaml"); // what dvc 3.67 (ruamel 0.19) writes
        QTest::newRow("lock")
            << QByteArray(
                   R"({"schema":"2.0","stages":{"train":{"cmd":"python3 train.py","deps":[{"path":"a.csv","hash":"md5","size":18}],)"
                   R"("params":{"params.yaml":{"sci":1e-05,"note":null,"opt":{"name":"sgd","flags":["a",{"b":1}]}}},"outs":[]}}})")
            << QByteArray("schema: '2.0'\nstages:\n  train:\n    cmd: python3 train.py\n    deps:\n    - "
                          "path: a.csv\n"
                          "      hash: md5\n      size: 18\n    params:\n      params.yaml:\n        sci: "
                          "1e-05\n        note:\n"
                          "        opt:\n          name: sgd\n          flags:\n          - a\n          - "
                          "b: 1\n    outs: []\n");
        QTest::newRow("quotes")
            << QByteArray("[\"12\",\"true\",\"\",\"a: b\",\"a #b\",\" lead\",\"it's\",\"it's: x\",\"- "
                          "a\",\"-a\",\"yes\",\"1e5\",\"2020-01-01\",\"~\",\"null\",\"=\",\"a\\nb\","
                          "\"tab\\t\",\"é\",\"%x\",\"?\",\"? a\",\":\",\"a:b\"]")
            << QByteArray("- '12'\n- 'true'\n- ''\n- 'a: b'\n- 'a #b'\n- ' lead'\n- it's\n- \"it's: x\"\n- "
                          "'- a'\n- -a\n- yes\n- '1e5'\n"
                          "- '2020-01-01'\n- '~'\n- 'null'\n- '='\n- \"a\\nb\"\n- \"tab\\t\"\n- é\n- '%x'\n- "
                          "'?'\n- '? a'\n- ':'\n- a:b\n");
        QTest::newRow("numbers") << QByteArray("[1,1.0,-0.0,1e16,1e-5,0.1]")
                                 << QByteArray("- 1\n- 1.0\n- -0.0\n- 1e+16\n- 1e-05\n- 0.1\n");
        QTest::newRow("nesting")
            << QByteArray(R"({"a":[null,{"q":null}],"b":{},"l":[[1,2],[3,[4]]],"y":[{},[]]})")
            << QByteArray("a:\n- \n- q:\nb: {}\nl:\n- - 1\n  - 2\n- - 3\n  - - 4\ny:\n- {}\n- []\n");
        const QByteArray words = QByteArray("word ").repeated(20) + "end";
        QTest::newRow("plain folds") << QByteArray("{\"e\":\"") + words + "\"}"
                                     << QByteArray("e: ") + QByteArray("word ").repeated(15) + "\n  " +
                                            QByteArray("word ").repeated(5) + "end\n";
        QTest::newRow("long word") << QByteArray("{\"d\":\"") + QByteArray(100, 'x') + "\"}"
                                   << QByteArray("d: \n  ") + QByteArray(100, 'x') + "\n";
        QTest::newRow("quoted folds")
            << QByteArray("{\"e\":\"") + words + " \"}"
            << QByteArray(
                   "e: 'word word word word word word word word word word word word word word word word\n"
                   "  word word word word end '\n");
        QTest::newRow("long key") << QByteArray("{\"") + QByteArray(125, 'k') + "\":[1]}"
                                  << QByteArray("? ") + QByteArray(125, 'k') + "\n: - 1\n";
    }
    void asDvcWrites()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, yaml);
        const Json value = parseJson(json.toStdString(), "test");
        QCOMPARE(QByteArray::fromStdString(dvcYaml(value)), yaml);
        QCOMPARE(asJson(parseYaml(dvcYaml(value), "again")), asJson(value));
    }
    void edits_data();
    void edits();
    void editsKeepLineEnds();
    void notEditable_data();
    void notEditable();
};

void YamlTest::edits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* text, const char* key, const char* json,
                        const char* expected) {
        QTest::newRow(name) << QByteArray(text) << QString(key) << QByteArray(json) << QByteArray(expected);
    };
    row("number", "# head\na:\n  b: 1   # keep\n  c: 2\n", "a.b", "50",
        "# head\na:\n  b: 50   # keep\n  c: 2\n");
    row("text that needs quotes", "a: x # c\n", "a", "\"p: q\"", "a: 'p: q' # c\n");
    row("quoted", "a: 'it''s' # q\n", "a", "\"yes\"", "a: yes # q\n");
    row("double quoted", "a: \"x\\\"#y\" # q\n", "a", "true", "a: true # q\n");
    row("looks like a number", "a: x\n", "a", "\"12\"", "a: '12'\n");
    row("several lines", "a: x\n", "a", "\"p\\nq\"", "a: \"p\\nq\"\n");
    row("null value", "a:\nb: 1\n", "a", "3", "a: 3\nb: 1\n");
    row("null value with comment", "a: # none\nb: 1\n", "a", "3", "a: 3 # none\nb: 1\n");
    row("to null", "a: 1\n", "a", "null", "a: null\n");
    row("tilde", "a: ~ # x\n", "a", "1", "a: 1 # x\n");
    row("flow map", "a: {b: 1, c: {d: 2}} # x\n", "a.c.d", "\"e, f\"", "a: {b: 1, c: {d: 'e, f'}} # x\n");
    row("new in flow map", "a: {b: 1}\n", "a.c", "[1, x]", "a: {b: 1, c: [1, x]}\n");
    row("new in empty flow map", "a: {}\nb: 1\n", "a.c.d", "1", "a: {c: {d: 1}}\nb: 1\n");
    row("trailing comma", "a: {b: 1,}\n", "a.c", "2", "a: {b: 1, c: 2}\n");
    row("new key", "a:\n  b: 1\n  # about d\nd: 2\n", "a.c", "3", "a:\n  b: 1\n  c: 3\n  # about d\nd: 2\n");
    row("new key after a block", "a:\n  b:\n    - 1\n    - x: 2\n\n\nd: 2\n", "a.c", "3",
        "a:\n  b:\n    - 1\n    - x: 2\n  c: 3\n\n\nd: 2\n");
    row("new section", "a: 1\n", "b.c.d", "1", "a: 1\nb:\n  c:\n    d: 1\n");
    row("empty section", "a: # here\nb: 1\n", "a.c", "1", "a: # here\n  c: 1\nb: 1\n");
    row("null section", "a: null # here\n", "a.c.d", "1", "a: # here\n  c:\n    d: 1\n");
    row("no line end", "a: 1", "b", "2", "a: 1\nb: 2");
    row("empty text", "", "a.b", "1", "a:\n  b: 1\n");
    row("comments only", "# c", "a", "1", "# c\na: 1\n");
    row("block list", "a:\n- 1\n- b: 2\n  c: 3\n# next\nd: 1\n", "a", "\"x\"", "a: x\n# next\nd: 1\n");
    row("block map to map", "a: # c\n  b: 1\nd: 1\n", "a", "{\"x\": {\"y\": [1, 2]}}",
        "a: # c\n  x:\n    y: [1, 2]\nd: 1\n");
    row("flow list", "a: [1, 2, # c\n  'x]']\nb: 1\n", "a", "[]", "a: []\nb: 1\n");
    row("literal text", "a: |\n  # no comment\n  text\n\n# comment\nb: 1\n", "a", "1",
        "a: 1\n\n# comment\nb: 1\n");
    row("plain over lines", "a: some text\n  that goes on # c\nb: 1\n", "a", "1", "a: 1 # c\nb: 1\n");
    row("key in quotes", "'a b': 1\n\"c\": 2\n", "c", "3", "'a b': 1\n\"c\": 3\n");
    row("key with dots", "a.b: 1\n", "a.b", "2", "a.b: 2\n");
    row("accents", "añ: é # ü\nb: 1\n", "añ", "\"ó\"", "añ: ó # ü\nb: 1\n");
    row("alias to value", "a: &x 1\nb: *x\n", "b", "2", "a: &x 1\nb: 2\n");
    row("merged key", "x: &b {c: 1}\ny:\n  <<: *b\n", "y.c", "5", "x: &b {c: 1}\ny:\n  <<: *b\n  c: 5\n");
    row("document end", "a: 1\n...\n", "b", "2", "a: 1\nb: 2\n...\n");
}

void YamlTest::edits()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, key);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, expected);
    const Json value = parseYaml(json.toStdString(), "value");
    QCOMPARE(QByteArray::fromStdString(yamlWithValue(text.toStdString(), key.toStdString(), value, "test")),
             expected);
}

void YamlTest::editsKeepLineEnds()
{
    const std::string text = "\xEF\xBB\xBF"
                             "a: 1 # c\r\nb:\r\n  - 1\r\nc: 'x'\r\n";
    QCOMPARE(yamlWithValue(text, "a", 2, "test"), std::string("\xEF\xBB\xBF"
                                                              "a: 2 # c\r\nb:\r\n  - 1\r\nc: 'x'\r\n"));
    QCOMPARE(yamlWithValue(text, "d.e", 2, "test"), text + "d:\r\n  e: 2\r\n");
    QCOMPARE(yamlWithValue(text, "b", Json::array(), "test"), std::string("\xEF\xBB\xBF"
                                                                          "a: 1 # c\r\nb: []\r\nc: 'x'\r\n"));
}

void YamlTest::notEditable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("a list") << QByteArray("- 1\n") << "a";
    QTest::newRow("below a number") << QByteArray("a: 1\n") << "a.b";
    QTest::newRow("anchor that is used") << QByteArray("a: &x 1\nb: *x\n") << "a";
    QTest::newRow("complex key") << QByteArray("? a\n: 1\n") << "a";
    QTest::newRow("not YAML") << QByteArray("a: [\n") << "a";
}

void YamlTest::notEditable()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, key);
    try {
        yamlWithValue(text.toStdString(), key.toStdString(), 2, "params.yaml");
        QFAIL("edited");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::InvalidFormat);
        QVERIFY(QString::fromStdString(error.where()).startsWith("params.yaml"));
    }
}

QTEST_GUILESS_MAIN(YamlTest)
#include "tst_yaml.moc"
