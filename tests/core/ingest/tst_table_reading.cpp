// How a delivered file is taken in: as recognised with its own bytes, or rewritten so that it is read like this ever after.
#include <QTest>

#include "CsvTest.h"
#include "core/base/Error.h"
#include "core/ingest/TableReading.h"

using namespace podium;
using namespace podium::ingest;

namespace {

TableReading read(std::string_view bytes, const LayoutChoice& choice = {})
{
    ThreadPool pool(2);
    JobContext job(pool);
    return readTable(bytes, "t.csv", choice, job);
}

Table recognised(std::string_view bytes)
{
    ThreadPool pool(2);
    JobContext job(pool);
    return parseCsv(bytes, "t.csv", {}, job).table;
}

ColumnType typeOf(const TableReading& reading, std::string_view column) { return reading.table.column(column, "t").type(); }

} // namespace

class TableReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsRecognisedStaysAsItIs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("commas") << QByteArray("a,b\n1,2.5\n2,x\n");
        QTest::newRow("semicolons and points") << QByteArray("a;b\n1;2.5\n2;3.5\n");
        QTest::newRow("thousands in a tab table") << QByteArray("a\tb\n1\t20,152\n2\t2,243\n");
        QTest::newRow("points and commas") << QByteArray("a;b\n1.5;2,5\n2.5;3,5\n");
        QTest::newRow("commas in text") << QByteArray("a;b\n1;x, y\n2;3,5\n");
        QTest::newRow("utf-16") << QByteArray("\xFF\xFE" "a\0,\0b\0\n\0" "1\0,\0" "2\0\n\0", 18);
        QTest::newRow("latin-1") << QByteArray("a,b\nPer\xFA,2\nEspa\xF1" "a,3\n");
        QTest::newRow("cr") << QByteArray("a,b\r1,2\r3,4\r");
    }
    void whatIsRecognisedStaysAsItIs()
    {
        QFETCH(QByteArray, bytes);
        const TableReading reading = read({bytes.data(), static_cast<std::size_t>(bytes.size())});
        QVERIFY(!reading.converted);
        QCOMPARE(reading.decimal, '.');
        QVERIFY(reading.table == recognised({bytes.data(), static_cast<std::size_t>(bytes.size())}));
    }

    void aDecimalCommaIsRecognised()
    {
        const TableReading reading = read("año;precio;nota\n2001;1,5;x\n2002;12,25;\n2003;;z\n");
        QCOMPARE(reading.decimal, ',');
        QCOMPARE(reading.dialect.separator, ';');
        QCOMPARE(typeOf(reading, "precio"), ColumnType::Real);
        QCOMPARE(*reading.converted, std::string("año,precio,nota\n2001,1.5,x\n2002,12.25,\n2003,,z\n"));
        QCOMPARE(reading.findings.back().rule, std::string("rewritten"));
        // Its owner knows better.
        const TableReading chosen = read("año;precio\n2001;1,5\n2002;12,25\n", {.decimal = '.'});
        QVERIFY(!chosen.converted);
        QCOMPARE(typeOf(chosen, "precio"), ColumnType::Text);
    }

    void aChoiceThatIsRecognisedAnywayChangesNothing()
    {
        const std::string bytes = "a;b\n1;2\n3;4\n";
        const TableReading reading = read(bytes, {.separator = ';', .encoding = Encoding::Utf8, .decimal = '.', .header = true});
        QVERIFY(!reading.converted);
        QVERIFY(reading.table == recognised(bytes));
    }

    void choicesHoldForEveryLaterReader_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<LayoutChoice>("choice");
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("no header") << QByteArray("a,b\nc,d\n") << LayoutChoice{.header = false}
                                   << QByteArray("column_1,column_2\na,b\nc,d\n");
        QTest::newRow("header of numbers above numbers")
            << QByteArray("1,x1\n2,3\n") << LayoutChoice{.header = true} << QByteArray();
        QTest::newRow("separator") << QByteArray("a;b,c\n1;2,3\n4;5,6\n") << LayoutChoice{.separator = ';', .decimal = '.'}
                                   << QByteArray("a,\"b,c\"\n1,\"2,3\"\n4,\"5,6\"\n");
        QTest::newRow("thousands as decimals") << QByteArray("a\tb\n1\t20,152\n2\t2,243\n") << LayoutChoice{.decimal = ','}
                                               << QByteArray("a,b\n1,20.152\n2,2.243\n");
        QTest::newRow("encoding") << QByteArray("a,b\nPer\xC3\xBA,2\n") << LayoutChoice{.encoding = Encoding::Latin1}
                                  << QByteArray("a,b\nPer\xC3\x83\xC2\xBA,2\n");
    }
    void choicesHoldForEveryLaterReader()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(LayoutChoice, choice);
        QFETCH(QByteArray, kept);
        const TableReading reading = read(bytes.toStdString(), choice);
        QCOMPARE(reading.converted.has_value(), !kept.isEmpty());
        const std::string later = reading.converted ? *reading.converted : bytes.toStdString();
        if (!kept.isEmpty())
            QCOMPARE(QByteArray::fromStdString(later), kept);
        QVERIFY(reading.table == recognised(later)); // what was shown is what stages get
    }

    void pointsThatWereTextBecomeNumbers()
    {
        // Read with a decimal comma, "1.5" is text; kept with points it is a number, and the reading says so already.
        const TableReading reading = read("a;b\n1,5;1.5\n2,5;2.5\n", {.decimal = ','});
        QCOMPARE(typeOf(reading, "a"), ColumnType::Real);
        QCOMPARE(typeOf(reading, "b"), ColumnType::Real);
        QVERIFY(reading.table == recognised(*reading.converted));
    }

    void aLayoutThatCannotBeKeptIsRefused()
    {
        try {
            read("1,2\n3,4\n5,6\n", {.header = true}); // the names would be read as a row
            QFAIL("no error");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::InvalidData);
            QCOMPARE(error.text().id(), std::string("ingest.layoutLost"));
        }
    }

    void namesOfLayouts()
    {
        for (const Encoding encoding : {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Latin1})
            QVERIFY(encodingNamed(name(encoding)) == encoding);
        QVERIFY(encodingNamed("UTF8") == Encoding::Utf8);
        QVERIFY(encodingNamed("Windows-1252") == Encoding::Latin1);
        QVERIFY(!encodingNamed("ebcdic"));
        for (const char separator : {',', ';', '\t', '|'})
            QVERIFY(separatorNamed(separatorName(separator)) == separator);
        QVERIFY(!separatorNamed(":"));
    }
};

QTEST_GUILESS_MAIN(TableReadingTest)
#include "tst_table_reading.moc"
