#include <QTest>

#include <limits>

#include "core/base/Error.h"
#include "core/base/Json.h"

using namespace podium;

class JsonTest : public QObject
{
    Q_OBJECT
private slots:
    void floatRepr_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("expected"); // what Python 3.11 prints
        const double infinity = std::numeric_limits<double>::infinity();
        const std::vector<std::pair<double, const char*>> rows{
            {0.0, "0.0"},
            {-0.0, "-0.0"},
            {1.0, "1.0"},
            {100.0, "100.0"},
            {0.1, "0.1"},
            {1e-4, "0.0001"},
            {1e-5, "1e-05"},
            {0.00012, "0.00012"},
            {1.5e-7, "1.5e-07"},
            {1e15, "1000000000000000.0"},
            {1e16, "1e+16"},
            {123456789012345680.0, "1.2345678901234568e+17"},
            {1e22, "1e+22"},
            {1e100, "1e+100"},
            {5e-324, "5e-324"},
            {1.7976931348623157e308, "1.7976931348623157e+308"},
            {0.30000000000000004, "0.30000000000000004"},
            {-2.5, "-2.5"},
            {9007199254740993.0, "9007199254740992.0"},
            {infinity, "inf"},
            {-infinity, "-inf"}};
        for (const auto& [value, text] : rows)
            QTest::newRow(text) << value << text;
    }
    void floatRepr()
    {
        QFETCH(double, value);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(pythonFloatRepr(value)), expected);
        QCOMPARE(pythonFloatRepr(std::numeric_limits<double>::quiet_NaN()), std::string("nan"));
    }
    void python_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("separators") << QByteArray(R"({"b":[1,2],"a":{"c":null}})")
                                    << QByteArray(R"({"a": {"c": null}, "b": [1, 2]})");
        QTest::newRow("sorted by code point")
            << QByteArray(R"({"é":1,"z":2,"Z":3,"a-b":4,"a.b":5})")
            << QByteArray(R"({"Z": 3, "a-b": 4, "a.b": 5, "z": 2, "\u00e9": 1})");
        QTest::newRow("escapes") << QByteArray("[\"\\u0000\\u001f\\u007f\\\"\\\\/\\n\\r\\t\\f\\b\"]")
                                 << QByteArray("[\"\\u0000\\u001f\\u007f\\\"\\\\/\\n\\r\\t\\f\\b\"]");
        QTest::newRow("astral") << QByteArray("[\"\xF0\x9F\x98\x80\xE2\x82\xAC\"]")
                                << QByteArray("[\"\\ud83d\\ude00\\u20ac\"]");
        QTest::newRow("numbers")
            << QByteArray("[1,1.0,1e5,-0.0,18446744073709551615,-9223372036854775808]")
            << QByteArray("[1, 1.0, 100000.0, -0.0, 18446744073709551615, -9223372036854775808]");
        QTest::newRow("empty") << QByteArray("[{},[]]") << QByteArray("[{}, []]");
    }
    void python()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(pythonJson(parseJson(json.toStdString(), "test"), true)),
                 expected);
    }
    void pythonKeepsOrderAndNonFinite()
    {
        Json value = Json::object();
        value["z"] = std::numeric_limits<double>::infinity();
        value["a"] = std::numeric_limits<double>::quiet_NaN();
        value["latin-1 \xE9"] = 1; // a file name that is no UTF-8
        QCOMPARE(pythonJson(value, false),
                 std::string("{\"z\": Infinity, \"a\": NaN, \"latin-1 \\udce9\": 1}"));
    }
    void pretty()
    {
        const Json value =
            parseJson("{\"b\":[1,{\"x\":\"ñ\\n\"}],\"a\":{},\"c\":[],\"d\":1e-7,\"e\":NaN}", "test");
        QCOMPARE(
            prettyJson(value),
            std::string("{\n  \"b\": [\n    1,\n    {\n      \"x\": \"ñ\\n\"\n    }\n  ],\n  \"a\": {},\n"
                        "  \"c\": [],\n  \"d\": 1e-07,\n  \"e\": null\n}\n"));
        QVERIFY(parseJson(prettyJson(value), "again") == value);
    }
    void bareNonFiniteIsNull()
    {
        const Json value =
            parseJson("{\"a\": NaN, \"b\": [Infinity, -Infinity], \"c\": \"NaN \\\" Infinity\"}", "test");
        QCOMPARE(pythonJson(value, false),
                 std::string("{\"a\": null, \"b\": [null, null], \"c\": \"NaN \\\" Infinity\"}"));
    }
    void errorsHavePlaces_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("empty") << QByteArray() << "line 1, column 1";
        QTest::newRow("comma") << QByteArray("{\n  \"a\": 1\n  \"b\": 2\n}") << "line 3";
        QTest::newRow("after NaN") << QByteArray("[NaN, NaN, x]") << "line 1, column 12";
        QTest::newRow("open") << QByteArray("[1, 2") << "line 1, column 6";
        QTest::newRow("rest") << QByteArray("[] []") << "line 1, column 4";
    }
    void errorsHavePlaces()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        try {
            parseJson(json.toStdString(), "file.json");
            QFAIL("accepted");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::InvalidFormat);
            QVERIFY2(QString::fromStdString(error.where()).startsWith("file.json, " + place),
                     error.where().c_str());
        }
    }
    void hostileTexts()
    {
        QVERIFY_THROWS_EXCEPTION(Error, parseJson(std::string(200000, '['), "deep"));
        QVERIFY_THROWS_EXCEPTION(Error, parseJson("[\"\xFF\"]", "bytes"));
        QVERIFY_THROWS_EXCEPTION(Error, parseJson("[1e999]", "large"));
    }
    void dotted()
    {
        Json value = parseJson(
            R"({"train": {"n_est": 1, "deep": {"x": [1, {"y": 2}]}, "none": {}}, "flat.key": 5})", "test");
        QCOMPARE(
            pythonJson(flattened(value), false),
            std::string(
                R"({"train.n_est": 1, "train.deep.x": [1, {"y": 2}], "train.none": {}, "flat.key": 5})"));
        QVERIFY(*findDotted(value, "train.n_est") == 1);
        QVERIFY(*findDotted(value, "flat.key") == 5);
        QVERIFY(findDotted(value, "train.n_est.more") == nullptr);
        QVERIFY(findDotted(value, "nothing") == nullptr);
        QVERIFY(findDotted(Json(3), "a") == nullptr);
        setDotted(value, "train.new.key", true);
        setDotted(value, "flat.key", 6);
        setDotted(value, "train.n_est", 2);
        QCOMPARE(pythonJson(value, false),
                 std::string(R"({"train": {"n_est": 2, "deep": {"x": [1, {"y": 2}]}, "none": {}, )"
                             R"("new": {"key": true}}, "flat.key": 6})"));
    }
};

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_json.moc"
