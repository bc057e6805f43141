#include <QTest>

#include <limits>

#include "core/base/Error.h"
#include "core/base/Parameter.h"

using namespace podium;

namespace {

Parameter parameterOf(const QString& type)
{
    Parameter parameter;
    parameter.key = "train.p";
    if (type == "integer") {
        parameter.type = ParameterType::Integer;
        parameter.defaultValue = 7;
        parameter.minimum = 1;
        parameter.maximum = 100;
    } else if (type == "atLeast") {
        parameter.type = ParameterType::Integer;
        parameter.defaultValue = 7;
        parameter.minimum = 2;
    } else if (type == "real") {
        parameter.type = ParameterType::Real;
        parameter.defaultValue = 0.5;
        parameter.minimum = 0;
        parameter.maximum = 1;
    } else if (type == "choice") {
        parameter.type = ParameterType::Choice;
        parameter.defaultValue = "gini";
        parameter.choices = {"gini", "entropy"};
    } else if (type == "choiceOrNumber") {
        parameter.type = ParameterType::Choice;
        parameter.defaultValue = "sqrt";
        parameter.choices = {"sqrt", "log2"};
        parameter.minimum = 0.01;
        parameter.nullable = true;
    } else if (type == "nullable") {
        parameter.type = ParameterType::Integer;
        parameter.defaultValue = nullptr;
        parameter.nullable = true;
    } else if (type == "boolean") {
        parameter.type = ParameterType::Boolean;
        parameter.defaultValue = true;
    } else if (type == "map") {
        parameter.type = ParameterType::Map;
        parameter.defaultValue = Json::object();
    } else {
        parameter.type = ParameterType::String;
        parameter.defaultValue = "x";
    }
    return parameter;
}

} // namespace

class ParameterTest : public QObject
{
    Q_OBJECT
private slots:
    void accepted_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("default") << "integer" << QByteArray("{}") << QByteArray("7");
        QTest::newRow("section without it") << "integer" << QByteArray(R"({"train": {}})") << QByteArray("7");
        QTest::newRow("empty section") << "integer" << QByteArray(R"({"train": null})") << QByteArray("7");
        QTest::newRow("nested") << "integer" << QByteArray(R"({"train": {"p": 100}})") << QByteArray("100");
        QTest::newRow("integral real")
            << "integer" << QByteArray(R"({"train": {"p": 100.0}})") << QByteArray("100");
        QTest::newRow("integer as real")
            << "real" << QByteArray(R"({"train": {"p": 1}})") << QByteArray("1.0");
        QTest::newRow("null") << "nullable" << QByteArray(R"({"train": {"p": null}})") << QByteArray("null");
        QTest::newRow("null by default") << "nullable" << QByteArray("{}") << QByteArray("null");
        QTest::newRow("choice") << "choice" << QByteArray(R"({"train": {"p": "entropy"}})")
                                << QByteArray("\"entropy\"");
        QTest::newRow("number for choice")
            << "choiceOrNumber" << QByteArray(R"({"train": {"p": 3}})") << QByteArray("3");
        QTest::newRow("share for choice")
            << "choiceOrNumber" << QByteArray(R"({"train": {"p": 0.5}})") << QByteArray("0.5");
        QTest::newRow("boolean") << "boolean" << QByteArray(R"({"train": {"p": false}})")
                                 << QByteArray("false");
        QTest::newRow("map") << "map" << QByteArray(R"({"train": {"p": {"a": 1}}})")
                             << QByteArray(R"({"a": 1})");
    }
    void accepted()
    {
        QFETCH(QString, type);
        QFETCH(QByteArray, params);
        QFETCH(QByteArray, expected);
        const Json value = parameterValue(parseJson(params.toStdString(), "params"), parameterOf(type));
        QCOMPARE(QByteArray::fromStdString(pythonJson(value, false)), expected);
    }
    void refused_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("part");
        QTest::newRow("text for integer")
            << "integer" << QByteArray("\"12\"") << "a whole number, not \"12\"";
        QTest::newRow("fraction") << "integer" << QByteArray("1.5") << "a whole number, not 1.5";
        QTest::newRow("boolean for integer") << "integer" << QByteArray("true") << "a whole number, not true";
        QTest::newRow("null for integer") << "integer" << QByteArray("null") << "a whole number, not null";
        QTest::newRow("huge real") << "integer" << QByteArray("1e300") << "a whole number, not 1e+300";
        QTest::newRow("below") << "integer" << QByteArray("0") << "between 1 and 100";
        QTest::newRow("above") << "integer" << QByteArray("101.0") << "between 1 and 100";
        QTest::newRow("below, no upper end") << "atLeast" << QByteArray("-5") << "must be 2 or more";
        QTest::newRow("real above") << "real" << QByteArray("1.01") << "between 0 and 1";
        QTest::newRow("list for real") << "real" << QByteArray("[1]") << "a number, not [1]";
        QTest::newRow("unknown choice")
            << "choice" << QByteArray("\"Gini\"") << "Gini, but must be one of: gini, entropy";
        QTest::newRow("choice of wrong type") << "choice" << QByteArray("3") << "3, but must be one of";
        QTest::newRow("number below for choice")
            << "choiceOrNumber" << QByteArray("0") << "must be 0.01 or more";
        QTest::newRow("number for text") << "string" << QByteArray("3") << "a text, not 3";
        QTest::newRow("list for map") << "map" << QByteArray("[]") << "a map, not []";
    }
    void refused()
    {
        QFETCH(QString, type);
        QFETCH(QByteArray, value);
        QFETCH(QString, part);
        Json params = Json::object();
        setDotted(params, "train.p", parseJson(value.toStdString(), "value"));
        try {
            parameterValue(params, parameterOf(type));
            QFAIL("accepted");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::InvalidArgument);
            QCOMPARE(error.where(), std::string("params.yaml, train.p"));
            QVERIFY(!error.hint().empty());
            QVERIFY2(QString(error.what()).contains(part), error.what());
        }
    }
    void notANumberIsOutOfRange()
    {
        Json params = Json::object();
        setDotted(params, "train.p", std::numeric_limits<double>::quiet_NaN());
        QVERIFY_THROWS_EXCEPTION(Error, parameterValue(params, parameterOf("real")));
        QVERIFY_THROWS_EXCEPTION(Error, parameterValue(params, parameterOf("integer")));
    }
};

QTEST_GUILESS_MAIN(ParameterTest)
#include "tst_parameter.moc"
