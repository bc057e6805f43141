#include <QTest>

#include <cmath>
#include <limits>

#include "core/base/Error.h"
#include "core/table/ColumnData.h"

using namespace podium;

namespace {

/// The same texts in segments of these lengths.
Column segmented(const std::vector<std::string>& values, const std::vector<std::size_t>& lengths)
{
    auto data = std::make_shared<Column::Data>();
    data->type = ColumnType::Text;
    std::size_t next = 0;
    for (const std::size_t length : lengths) {
        ColumnSegment segment;
        auto& texts = segment.values.emplace<TextBuffer>();
        for (std::size_t i = 0; i < length; ++i, ++next) {
            texts.bytes += values[next];
            texts.ends.push_back(static_cast<std::uint32_t>(texts.bytes.size()));
            ++segment.count;
            if (values[next].empty())
                segment.markMissing(i);
        }
        data->add(std::move(segment));
    }
    const std::int64_t size = data->size;
    return Column(std::move(data), 0, size);
}

} // namespace

class ColumnTest : public QObject
{
    Q_OBJECT
private slots:
    void typeNames()
    {
        for (const auto& [type, text] : {std::pair(ColumnType::Integer, "integer"),
                                         {ColumnType::Real, "real"},
                                         {ColumnType::Text, "text"},
                                         {ColumnType::Boolean, "boolean"},
                                         {ColumnType::Date, "date"}}) {
            QCOMPARE(name(type), std::string_view(text));
            QCOMPARE(columnTypeNamed(text), type);
        }
        try {
            columnTypeNamed("float");
            QFAIL("no error");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::InvalidFormat);
            QVERIFY(std::string(error.what()).find("\"float\"") != std::string::npos);
        }
    }
    void missingCells()
    {
        const Column integers = Column::integers({7, 8, 9}, {false, true, false});
        QCOMPARE(integers.missingCount(), std::int64_t(1));
        QVERIFY(integers.isMissing(1) && !integers.isMissing(2));
        QCOMPARE(integers.integer(1), std::int64_t(0));
        QVERIFY(std::isnan(integers.real(1)));
        QCOMPARE(integers.real(2), 9.0);

        const Column reals = Column::reals({1.5, std::nan(""), -0.0});
        QCOMPARE(reals.missingCount(), std::int64_t(1));
        QVERIFY(reals.isMissing(1));
        QCOMPARE(reals.asText(1), std::string());

        const Column texts = Column::texts({"", "x", "é"}, {true, false, false});
        QCOMPARE(texts.text(0), std::string_view());
        QVERIFY(texts.isMissing(0));
        QCOMPARE(texts.text(2), std::string_view("é"));
        QVERIFY(!Column::texts({""}).isMissing(0)); // an empty text is a text

        const Column none;
        QCOMPARE(none.size(), std::int64_t(0));
        QCOMPARE(none.missingCount(), std::int64_t(0));
    }
    void cellsAsText_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 100.0 << "100.0";
        QTest::newRow("short") << 0.1 << "0.1";
        QTest::newRow("third") << 1.0 / 3.0 << "0.3333333333333333";
        QTest::newRow("small") << 1e-5 << "1e-05";
        QTest::newRow("large") << 1e16 << "1e+16";
        QTest::newRow("minus zero") << -0.0 << "-0.0";
        QTest::newRow("infinite") << -std::numeric_limits<double>::infinity() << "-inf";
    }
    void cellsAsText()
    {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(Column::reals({value}).asText(0)), text);
    }
    void otherTypesAsText()
    {
        QCOMPARE(Column::integers({std::numeric_limits<std::int64_t>::min()}).asText(0),
                 std::string("-9223372036854775808"));
        ColumnBuilder booleans(ColumnType::Boolean);
        booleans.appendBoolean(true);
        booleans.appendMissing();
        booleans.appendBoolean(false);
        const Column flags = booleans.finish();
        QCOMPARE(flags.asText(0) + flags.asText(1) + flags.asText(2), std::string("TrueFalse"));
        QCOMPARE(flags.real(0), 1.0);
        ColumnBuilder dates(ColumnType::Date);
        for (const std::int32_t days : {0, -1, 16495, -719528})
            dates.appendDate(days);
        const Column column = dates.finish();
        QCOMPARE(column.asText(0), std::string("1970-01-01"));
        QCOMPARE(column.asText(1), std::string("1969-12-31"));
        QCOMPARE(column.asText(2), std::string("2015-03-01"));
        QCOMPARE(column.asText(3), std::string("0000-01-01"));
    }
    void slicesShareAndCount()
    {
        const Column column = Column::integers({0, 1, 2, 3, 4}, {false, false, true, false, true});
        const Column middle = column.slice(1, 3);
        QCOMPARE(middle.size(), std::int64_t(3));
        QCOMPARE(middle.integer(0), std::int64_t(1));
        QCOMPARE(middle.missingCount(), std::int64_t(1));
        QVERIFY(middle.slice(1, 1).isMissing(0));
        QCOMPARE(column.slice(4, 100).size(), std::int64_t(1)); // what is beyond the end is cut
        QCOMPARE(column.slice(9, 1).size(), std::int64_t(0));
        QVERIFY(middle == Column::integers({1, 99, 3}, {false, true, false}));
    }
    void takeKeepsOrderAndRepeats()
    {
        const Column column = Column::texts({"a", "", "c"}, {false, true, false});
        const std::vector<std::int64_t> rows = {2, 2, 1, 0};
        QVERIFY(column.take(rows) == Column::texts({"c", "c", "", "a"}, {false, false, true, false}));
        QCOMPARE(column.take({}).size(), std::int64_t(0));
        QCOMPARE(column.take({}).type(), ColumnType::Text);
    }
    void segmentsAreNotSeen_data()
    {
        QTest::addColumn<QList<int>>("lengths");
        QTest::newRow("one") << QList<int>{1000};
        QTest::newRow("equal") << QList<int>{250, 250, 250, 250};
        QTest::newRow("first small") << QList<int>{1, 1, 1, 997};
        QTest::newRow("last small") << QList<int>{996, 2, 1, 1};
        QTest::newRow("growing") << QList<int>{1, 9, 90, 900};
    }
    void segmentsAreNotSeen()
    {
        QFETCH(QList<int>, lengths);
        std::vector<std::string> values;
        std::vector<bool> missing;
        for (int i = 0; i < 1000; ++i) {
            values.push_back(i % 7 == 3 ? "" : "text " + std::to_string(i));
            missing.push_back(i % 7 == 3);
        }
        const Column whole = Column::texts(values, missing);
        const Column pieces = segmented(values, {lengths.begin(), lengths.end()});
        QVERIFY(pieces == whole);
        QCOMPARE(pieces.missingCount(), whole.missingCount());
        for (const auto& [offset, count] : {std::pair(0, 10), {5, 990}, {249, 3}, {998, 2}})
            QVERIFY(pieces.slice(offset, count) == whole.slice(offset, count));
        QCOMPARE(pieces.slice(248, 505).missingCount(), whole.slice(248, 505).missingCount());
    }
    void equalityLooksAtTypeAndMissing()
    {
        QVERIFY(!(Column::integers({1}) == Column::reals({1})));
        QVERIFY(!(Column::integers({0}) == Column::integers({0}, {true})));
        QVERIFY(Column::reals({std::nan("")}) == Column::reals({std::nan("")}));
        QVERIFY(!(Column::texts({"a"}) == Column::texts({"a", "b"})));
    }
    void builderStartsAgain()
    {
        ColumnBuilder builder(ColumnType::Integer, 2);
        builder.appendInteger(1);
        QCOMPARE(builder.size(), std::int64_t(1));
        QCOMPARE(builder.finish().size(), std::int64_t(1));
        QCOMPARE(builder.size(), std::int64_t(0));
        builder.appendMissing();
        const Column second = builder.finish();
        QCOMPARE(second.size(), std::int64_t(1));
        QVERIFY(second.isMissing(0));
    }
};

QTEST_GUILESS_MAIN(ColumnTest)
#include "tst_column.moc"
