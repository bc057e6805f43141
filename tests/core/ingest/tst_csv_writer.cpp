#include <QTest>

#include <cmath>
#include <limits>
#include <random>

#include "CsvTest.h"

using namespace podium;
using namespace podium::ingest;
using namespace podium::test;

namespace {

/// Texts that need care, but none that a reader takes for missing.
std::string awkwardText(std::mt19937& random)
{
    static const std::vector<std::string> kPieces = {
        "a", "Zürich", ",",   ";",   "\t",   "|",          "\"",   "\"\"", "\n", "\r\n", "\r",
        " ", "1",      "007", "=12", "true", "2015-01-01", "日本", "-",    "'",  "\\",   "1e5"};
    std::string text;
    for (std::size_t count = 1 + random() % 4; count > 0; --count)
        text += kPieces[random() % kPieces.size()];
    return text;
}

Table randomTable(std::mt19937& random)
{
    std::vector<std::string> names;
    std::vector<Column> columns;
    const auto rows = static_cast<std::int64_t>(random() % 40);
    const std::size_t count = 1 + random() % 6;
    for (std::size_t c = 0; c < count; ++c) {
        const auto type = static_cast<ColumnType>(random() % 5);
        ColumnBuilder builder(type);
        for (std::int64_t row = 0; row < rows; ++row) {
            if (random() % 5 == 0) {
                builder.appendMissing();
                continue;
            }
            switch (type) {
            case ColumnType::Integer:
                builder.appendInteger(
                    static_cast<std::int64_t>((std::uint64_t{random()} << 32 | random()) >> (random() % 64)));
                break;
            case ColumnType::Real: {
                static const std::vector<double> kValues = {0.1,
                                                            -0.0,
                                                            100,
                                                            1e-5,
                                                            1e16,
                                                            5e-324,
                                                            1.7976931348623157e308,
                                                            1.0 / 3,
                                                            std::numeric_limits<double>::infinity()};
                builder.appendReal(random() % 2 == 0
                                       ? kValues[random() % kValues.size()]
                                       : std::ldexp(random(), static_cast<int>(random() % 200) - 100));
                break;
            }
            case ColumnType::Text:
                builder.appendText(awkwardText(random));
                break;
            case ColumnType::Boolean:
                builder.appendBoolean(random() % 2 == 0);
                break;
            case ColumnType::Date:
                builder.appendDate(static_cast<std::int32_t>(random() % 40000));
                break;
            }
        }
        names.push_back("c" + std::to_string(c) + (random() % 3 == 0 ? awkwardText(random) : ""));
        columns.push_back(builder.finish());
    }
    std::vector<std::int64_t> ids;
    for (std::int64_t row = 0; row < rows; ++row)
        ids.push_back(row * 3 + 1);
    return Table(std::move(names), std::move(columns), std::move(ids));
}

} // namespace

class CsvWriterTest : public QObject
{
    Q_OBJECT
private slots:
    void cellsAsPandasWritesThem()
    {
        ColumnBuilder booleans(ColumnType::Boolean);
        booleans.appendBoolean(true);
        booleans.appendMissing();
        const Table table({"i", "r", "t", "b", "a \"b\"", "x,y"},
                          {Column::integers({1, 2}, {false, true}), Column::reals({100, std::nan("")}),
                           Column::texts({"a,b", "say \"hi\"\n"}), booleans.finish(),
                           Column::texts({"Zürich", ""}, {false, true}), Column::reals({1e-5, 1e16})});
        QCOMPARE(writeCsv(table),
                 std::string("i,r,t,b,\"a \"\"b\"\"\",\"x,y\"\n1,100.0,\"a,b\",True,Zürich,1e-05\n,,\"say "
                             "\"\"hi\"\"\n\",,,1e+16\n"));
        CsvWriteOptions options;
        options.separator = ';';
        options.rowIds = true;
        QCOMPARE(writeCsv(table.slice(1, 1).select({"t", "x,y"}, ""), options),
                 std::string("t;x,y\n1;\"say \"\"hi\"\"\n\";1e+16\n"));
    }
    void smallTables()
    {
        QCOMPARE(writeCsv(Table()), std::string());
        QCOMPARE(writeCsv(Table({"a", "b"}, {Column(), Column()})), std::string("a,b\n"));
        // A lone missing or blank cell would be a blank line.
        QCOMPARE(writeCsv(Table({"a"}, {Column::texts({"x", "", " "}, {false, true, false})})),
                 std::string("a\nx\n\"\"\n\" \"\n"));
        CsvWriteOptions options;
        options.rowIds = true;
        QCOMPARE(writeCsv(Table({"chances"}, {Column::integers({1, 0})}, {7, 9}), options),
                 std::string("chances\n7,1\n9,0\n"));
    }
    void whatIsWrittenIsRead()
    {
        std::mt19937 random(20);
        for (int i = 0; i < 400; ++i) {
            const Table table = randomTable(random);
            CsvOptions reading;
            reading.schema = table.schema();
            reading.header = true;
            reading.rowIds = i % 2 == 0;
            CsvWriteOptions writing;
            writing.rowIds = reading.rowIds;
            writing.separator = ",;\t|"[i / 2 % 4];
            reading.separator = writing.separator;
            const std::string text = writeCsv(table, writing);
            const CsvResult read = parse(text, reading);
            const Table expected = reading.rowIds ? table : Table(table.names(), [&] {
                std::vector<Column> columns;
                for (std::size_t c = 0; c < table.columnCount(); ++c)
                    columns.push_back(table.column(c));
                return columns;
            }());
            QVERIFY2(read.table == expected, text.c_str());
            QVERIFY2(read.findings.empty(), text.c_str());
            QVERIFY2(parseInBlocks(text, 1 + random() % 50, reading).table == expected, text.c_str());
            QCOMPARE(writeCsv(read.table, writing), text);
        }
    }
    void segmentsAreNotSeenInTheBytes()
    {
        std::string text = "a,b\n";
        for (int i = 0; i < 500; ++i)
            text += std::to_string(i) + ",t" + std::to_string(i % 13) + "\n";
        QCOMPARE(writeCsv(parseInBlocks(text, 64).table), text);
    }
};

QTEST_GUILESS_MAIN(CsvWriterTest)
#include "tst_csv_writer.moc"
