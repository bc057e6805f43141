// Cells of text as numbers, dates and yes/no.
#include <clocale>
#include <limits>
#include <random>

#include <QTest>

#include "core/base/Json.h"
#include "core/cleaning/CellReading.h"

using namespace podium;
using namespace podium::cleaning;

class CellReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void reals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<char>("decimal");
        QTest::addColumn<QByteArray>("thousands");
        QTest::addColumn<double>("value"); // NaN = no number
        constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
        const auto row = [](const char* text, char decimal, const char* thousands, double value) {
            QTest::addRow("%s %c %s", text, decimal, thousands)
                << QByteArray(text) << decimal << QByteArray(thousands) << value;
        };
        row("12", '.', "", 12);
        row(" 12.5 ", '.', "", 12.5);
        row("+3", '.', "", 3);
        row("-0.5", '.', "", -0.5);
        row(".5", '.', "", 0.5);
        row("5.", '.', "", 5);
        row("1e3", '.', "", 1000);
        row("20,152", ',', "", 20.152);
        row("20,152", '.', ",", 20152);
        row("1,234,567.5", '.', ",", 1234567.5);
        row("1.234.567,5", ',', ".", 1234567.5);
        row("1\u00a0234,5", ',', "\u00a0", 1234.5);
        row("1'234", '.', "'", 1234);
        row("462", '.', ",", 462);
        row("20,15", '.', ",", kNone);
        row("2015,2", '.', ",", kNone);
        row("1,23,456", '.', ",", kNone);
        row(",123", '.', ",", kNone);
        row("12,", '.', ",", kNone);
        row("20,152", '.', "", kNone);
        row("1,2,3", ',', "", kNone);
        row("301-350", '.', "", kNone);
        row("=12", '.', "", kNone);
        row("12%", '.', "", kNone);
        row("", '.', "", kNone);
        row("-", '.', "", kNone);
        row("+-3", '.', "", kNone);
        row("--3", '.', "", kNone);
        row("nan", '.', "", kNone);
        row("-inf", '.', "", kNone);
        row("0x10", '.', "", kNone);
        row("1e999", '.', "", kNone);
        row("e5", '.', "", kNone);
        row(".", '.', "", kNone);
    }
    void reals()
    {
        QFETCH(QByteArray, text);
        QFETCH(char, decimal);
        QFETCH(QByteArray, thousands);
        QFETCH(double, value);
        const auto read = readReal(text.toStdString(), {decimal, thousands.toStdString()});
        QCOMPARE(read.has_value(), !std::isnan(value));
        if (read)
            QCOMPARE(*read, value);
    }

    void integers()
    {
        QCOMPARE(readInteger("4"), std::optional<std::int64_t>(4));
        QCOMPARE(readInteger("4.0"), std::optional<std::int64_t>(4));
        QCOMPARE(readInteger("1e3"), std::optional<std::int64_t>(1000));
        QCOMPARE(readInteger("-9223372036854775808"),
                 std::optional(std::numeric_limits<std::int64_t>::min()));
        QCOMPARE(readInteger("4.5"), std::optional<std::int64_t>());
        QCOMPARE(readInteger("9223372036854775808"), std::optional<std::int64_t>());
        QCOMPARE(readInteger("20,152", {'.', ","}), std::optional<std::int64_t>(20152));
        QCOMPARE(readInteger("20,000", {',', ""}), std::optional<std::int64_t>(20));
        QCOMPARE(readInteger("20,152", {',', ""}), std::optional<std::int64_t>());
    }

    // Whatever number is written is read again to the bit, also with thousands separators and another decimal
    // mark.
    void numbersSurvive()
    {
        std::mt19937_64 random(1); // NOLINT: the same numbers in every run
        for (int i = 0; i < 20000; ++i) {
            const double value = std::ldexp(static_cast<double>(static_cast<std::int64_t>(random())),
                                            static_cast<int>(random() % 80) - 70);
            std::string text = pythonFloatRepr(value);
            QCOMPARE(readReal(text), std::optional(value));
            const std::size_t mark = text.find('.');
            if (mark == std::string::npos || text.find('e') != std::string::npos)
                continue;
            text[mark] = ',';
            std::string grouped = text;
            const std::size_t sign = value < 0 ? 1 : 0;
            for (std::size_t at = mark; at > sign + 3; at -= 3)
                grouped.insert(at - 3, ".");
            QCOMPARE(readReal(text, {',', ""}), std::optional(value));
            QCOMPARE(readReal(grouped, {',', "."}), std::optional(value));
        }
    }

    void booleans()
    {
        for (const char* yes : {"true", "TRUE", "Yes", "y", "T", "1", " yes "})
            QCOMPARE(readBoolean(yes), std::optional(true));
        for (const char* no : {"false", "No", "n", "F", "0"})
            QCOMPARE(readBoolean(no), std::optional(false));
        for (const char* other : {"", "2", "si", "maybe"})
            QCOMPARE(readBoolean(other), std::optional<bool>());
    }

    void dates()
    {
        QCOMPARE(readDate("1970-01-01"), std::optional(0));
        QCOMPARE(readDate("2015-03-01"), std::optional(16495));
        QCOMPARE(readDate("1/3/2015", DateOrder::DayMonthYear), std::optional(16495));
        QCOMPARE(readDate("03.01.2015", DateOrder::MonthDayYear), std::optional(16495));
        for (const char* wrong : {"", "2015", "2015-3", "2015-02-29", "2015-13-01", "15-03-01", "2015-03/01",
                                  "2015-03-01-02", "2015-03-01T00:00"})
            QCOMPARE(readDate(wrong), std::optional<std::int32_t>());
        QCOMPARE(readDate("1/3/15", DateOrder::DayMonthYear), std::optional<std::int32_t>());
    }

    void whiteSpace()
    {
        QCOMPARE(std::string(trimmed("  Harvard \t\r\n")), std::string("Harvard"));
        QCOMPARE(std::string(trimmed("\u00a0\u2009\ufeffMünchen\u3000\u00a0")), std::string("München"));
        QCOMPARE(std::string(trimmed("a b")), std::string("a b"));
        QCOMPARE(std::string(trimmed(" \u00a0 ")), std::string());
        QCOMPARE(std::string(trimmed("")), std::string());
        QCOMPARE(std::string(trimmed("\xA0x\xA0")), std::string("\xA0x\xA0")); // no UTF-8: left as it is
    }
};

QTEST_GUILESS_MAIN(CellReadingTest)
#include "tst_cell_reading.moc"
