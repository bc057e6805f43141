#include <QTest>

#include <cmath>
#include <cstdlib>
#include <limits>
#include <random>

#include "core/ingest/CellParser.h"

using namespace podium::ingest;

namespace {

/// The text with enough behind it that the quick readers may look there.
std::string padded(const std::string& text) { return text + "9.-,\"\n123456789"; }

} // namespace

class CellParserTest : public QObject
{
    Q_OBJECT
private slots:
    void numbers_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("value");
        const double infinite = std::numeric_limits<double>::infinity();
        QTest::newRow("one") << "1" << 1 << 1.0;
        QTest::newRow("minus") << "-17" << 1 << -17.0;
        QTest::newRow("plus") << "+5" << 1 << 5.0;
        QTest::newRow("leading zeros") << "007" << 1 << 7.0;
        QTest::newRow("blanks around") << " 12 " << 1 << 12.0;
        QTest::newRow("largest") << "9223372036854775807" << 1 << 9223372036854775807.0;
        QTest::newRow("beyond") << "9223372036854775808" << 2 << 9223372036854775808.0;
        QTest::newRow("smallest") << "-9223372036854775808" << 1 << -9223372036854775808.0;
        QTest::newRow("decimal") << "98.7" << 3 << 98.7;
        QTest::newRow("no whole part") << ".5" << 3 << 0.5;
        QTest::newRow("no fraction") << "5." << 3 << 5.0;
        QTest::newRow("exponent") << "1e5" << 3 << 1e5;
        QTest::newRow("exponent with sign") << "-2.5E-3" << 3 << -2.5e-3;
        QTest::newRow("long") << "3.14159265358979323846" << 3 << 3.14159265358979323846;
        QTest::newRow("too large") << "1e400" << 3 << infinite;
        QTest::newRow("too small") << "-1e-400" << 3 << -0.0;
        QTest::newRow("inf") << "-Inf" << 3 << -infinite;
        QTest::newRow("infinity") << "infinity" << 3 << infinite;
        for (const char* text :
             {"",    " ",   "-",   "+",    ".",   "-.",  "e5",  "1e",      "1e+", "1.2.3",   "1-2",    "--1",
              "+-1", "1 2", "nan", "0x10", "1_0", "12a", "25%", "33 : 67", "=12", "201-225", "20,152", "١"})
            QTest::newRow(text) << QString::fromUtf8(text) << 0 << 0.0;
    }
    void numbers()
    {
        QFETCH(QString, cell);
        QFETCH(int, kind);
        QFETCH(double, value);
        std::int64_t integer = 0;
        double real = 0;
        QCOMPARE(static_cast<int>(parseNumber(cell.toStdString(), {}, integer, real)), kind);
        if (kind != 0)
            QCOMPARE(real, value);
        if (kind == 1)
            QCOMPARE(static_cast<double>(integer), value);
    }
    void numbersOfOtherCountries()
    {
        std::int64_t integer = 0;
        double real = 0;
        QCOMPARE(parseNumber("20,152", {'.', ','}, integer, real), NumberKind::Integer);
        QCOMPARE(integer, std::int64_t(20152));
        QCOMPARE(parseNumber("1.234.567,5", {',', '.'}, integer, real), NumberKind::Real);
        QCOMPARE(real, 1234567.5);
        QCOMPARE(parseNumber("1,5", {',', 0}, integer, real), NumberKind::Real);
        QCOMPARE(real, 1.5);
        QCOMPARE(parseNumber("1.5", {',', 0}, integer, real), NumberKind::None);
        QCOMPARE(parseNumber(",5", {'.', ','}, integer, real), NumberKind::None);
        QCOMPARE(parseNumber("5,", {'.', ','}, integer, real), NumberKind::None);
        QCOMPARE(parseNumber("1,,5", {'.', ','}, integer, real), NumberKind::None);
    }
    void quickReadersAgree()
    {
        // Every text they accept means what the thorough reader says; what they refuse may be anything.
        std::mt19937 random(7);
        const std::string alphabet = "0123456789012345678901234567890123456789..--,e+ x%=:";
        int accepted = 0;
        for (int i = 0; i < 400000; ++i) {
            std::string cell;
            for (std::size_t length = 1 + random() % 10; cell.size() < length;)
                cell += alphabet[random() % (i % 2 == 0 ? 42 : alphabet.size())];
            const std::string text = padded(cell);
            std::int64_t integer = 0;
            double real = 0;
            const NumberKind kind = parseNumber(cell, {}, integer, real);
            std::int64_t quickInteger = 0;
            if (parseShortInteger(text.data(), cell.size(), quickInteger)) {
                QVERIFY2(kind == NumberKind::Integer && quickInteger == integer, cell.c_str());
                ++accepted;
            }
            double quickReal = 0;
            bool whole = true;
            if (parseShortReal(text.data(), cell.size(), '.', quickReal, whole)) {
                QVERIFY2(kind != NumberKind::None && quickReal == real &&
                             whole == (kind == NumberKind::Integer),
                         cell.c_str());
                QCOMPARE(quickReal, std::strtod(cell.c_str(), nullptr));
                ++accepted;
            }
        }
        QVERIFY(accepted > 100000);
    }
    void booleansAndDates()
    {
        QCOMPARE(parseBoolean("True"), std::optional(true));
        QCOMPARE(parseBoolean("FALSE"), std::optional(false));
        QVERIFY(!parseBoolean("yes") && !parseBoolean("1") && !parseBoolean("tRUE"));
        QCOMPARE(parseDate("1970-01-02"), std::optional(1));
        QCOMPARE(parseDate("2016-02-29"), std::optional(16860));
        for (const char* text : {"2015-02-29", "2015-13-01", "2015-1-1", "15-01-01", "2015/01/01",
                                 "2015-01-01 ", "2015-00-10", "abcd-ef-gh"})
            QVERIFY2(!parseDate(text), text);
    }
    void missingTokens()
    {
        const MissingTokens tokens({"NA", "-", "-1.#IND", "999"});
        for (const char* text : {"", "NA", "-", "-1.#IND", "999"})
            QVERIFY2(tokens.contains(text), text);
        for (const char* text : {"N", "na", "NAN", "--", "99", " NA", "-1.#INF"})
            QVERIFY2(!tokens.contains(text), text);
        QVERIFY(!tokens.contains(std::string(66, 'N'))); // the same length modulo 64
    }
};

QTEST_GUILESS_MAIN(CellParserTest)
#include "tst_cell_parser.moc"
