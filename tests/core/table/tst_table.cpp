#include <QTest>

#include "core/base/Error.h"
#include "core/table/Table.h"

using namespace podium;

namespace {

Table sample()
{
    return Table({"rank", "name", "score"},
                 {Column::integers({1, 2, 3}), Column::texts({"A", "B", "C"}), Column::reals({9.5, 8, 7})});
}

template <typename Function>
std::string errorOf(Function function, ErrorCode code)
{
    try {
        function();
    } catch (const Error& error) {
        return error.code() == code ? error.what() : "another code: " + std::string(error.what());
    }
    return "no error";
}

} // namespace

class TableTest : public QObject
{
    Q_OBJECT
private slots:
    void refusesWhatIsNoTable()
    {
        QVERIFY(errorOf(
                    [] {
                        Table({"a", "a"}, {Column::integers({1}), Column::integers({2})});
                    },
                    ErrorCode::InvalidData)
                    .find("Two columns have the name a") != std::string::npos);
        QVERIFY(errorOf(
                    [] {
                        Table({"a", "b"}, {Column::integers({1}), Column::integers({1, 2})});
                    },
                    ErrorCode::InvalidData)
                    .find("Column b has 2 rows where the others have 1") != std::string::npos);
        QVERIFY(errorOf([] { Table({"a"}, {}); }, ErrorCode::InvalidData).find("1 names") !=
                std::string::npos);
        QVERIFY(errorOf(
                    [] {
                        Table({"a"}, {Column::integers({1})}, {4, 5});
                    },
                    ErrorCode::InvalidData)
                    .find("2 row numbers") != std::string::npos);
    }
    void missingColumnIsNamedWithTheOthers()
    {
        const std::string text =
            errorOf([] { sample().column("world_rank", "data/clean/x.csv"); }, ErrorCode::InvalidData);
        QVERIFY(text.find("There is no column world_rank") != std::string::npos);
        QVERIFY(text.find("data/clean/x.csv") != std::string::npos);
        QVERIFY(text.find("rank, name, score") != std::string::npos);
    }
    void rowIdsGoAlong()
    {
        const Table table = sample();
        QVERIFY(!table.hasRowIds());
        QCOMPARE(table.rowId(2), std::int64_t(2));
        const std::vector<std::int64_t> rows = {2, 0};
        const Table taken = table.take(rows);
        QCOMPARE(taken.rowId(0), std::int64_t(2));
        QCOMPARE(taken.column(1).text(0), std::string_view("C"));
        QCOMPARE(taken.slice(1, 1).rowId(0), std::int64_t(0));
        const Table tail = table.slice(1, 2);
        QCOMPARE(tail.rowId(0), std::int64_t(1));
        QCOMPARE(tail.column("name", "").text(0), std::string_view("B"));
        QVERIFY(
            !(tail == Table({"rank", "name", "score"}, {tail.column(0), tail.column(1), tail.column(2)})));
        QCOMPARE(tail.take(std::vector<std::int64_t>{1}).rowId(0), std::int64_t(2));
    }
    void columnsChange()
    {
        const Table table = sample();
        const Table replaced = table.withColumn("score", Column::integers({3, 2, 1}));
        QCOMPARE(replaced.columnCount(), std::size_t(3));
        QCOMPARE(replaced.column(2).type(), ColumnType::Integer);
        QCOMPARE(table.column(2).type(), ColumnType::Real); // a table is a value
        QCOMPARE(table.withColumn("new", Column::integers({3, 2, 1})).names().back(), std::string("new"));
        QVERIFY(errorOf([&] { table.withColumn("new", Column::integers({1})); }, ErrorCode::InvalidData)
                    .find("Column new has 1 rows") != std::string::npos);
        QCOMPARE(table.withoutColumn("name").names(), (std::vector<std::string>{"rank", "score"}));
        QVERIFY(table.withoutColumn("nothing") == table);
        QCOMPARE(table.withRenamed("name", "who").names()[1], std::string("who"));
        QVERIFY(errorOf([&] { table.withRenamed("name", "rank"); }, ErrorCode::InvalidData).find("rank") !=
                std::string::npos);
        QCOMPARE(table.select({"score", "rank"}, "").names(), (std::vector<std::string>{"score", "rank"}));
        QVERIFY(errorOf(
                    [&] {
                        table.select({"score", "score"}, "");
                    },
                    ErrorCode::InvalidData)
                    .find("score") != std::string::npos);
    }
    void emptyTables()
    {
        const Table none;
        QCOMPARE(none.rowCount(), std::int64_t(0));
        QVERIFY(none == Table({}, {}));
        const Table noRows = sample().slice(3, 5);
        QCOMPARE(noRows.rowCount(), std::int64_t(0));
        QCOMPARE(noRows.columnCount(), std::size_t(3));
        QCOMPARE(noRows.schema().fields[2].type, ColumnType::Real);
    }
    void schemaAsJson()
    {
        const Table table = sample().withColumn("rank", Column::integers({1, 0, 3}, {false, true, false}));
        const Schema schema = table.schema();
        QCOMPARE(schema.fields[0], (Field{"rank", ColumnType::Integer, true}));
        QCOMPARE(schema.fields[1], (Field{"name", ColumnType::Text, false}));
        QCOMPARE(
            schema.toJson().dump(),
            std::string(
                R"([{"name":"rank","type":"integer","nullable":true},{"name":"name","type":"text","nullable":false},)"
                R"({"name":"score","type":"real","nullable":false}])"));
        QVERIFY(Schema::fromJson(schema.toJson(), "x") == schema);
        QCOMPARE(*schema.indexOf("score"), std::size_t(2));
        QVERIFY(!schema.indexOf("none"));
    }
    void brokenSchemaIsTold_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("part");
        QTest::newRow("no list") << "{}"
                                 << "is not a list of columns";
        QTest::newRow("no type") << R"([{"name":"a","type":"real"},{"name":"b"}])"
                                 << "Entry 2";
        QTest::newRow("unknown type") << R"([{"name":"a","type":"float"}])"
                                      << "\"float\"";
        QTest::newRow("nullable") << R"([{"name":"a","type":"real","nullable":1}])"
                                  << "Entry 1";
    }
    void brokenSchemaIsTold()
    {
        QFETCH(QString, json);
        QFETCH(QString, part);
        const std::string text =
            errorOf([&] { Schema::fromJson(Json::parse(json.toStdString()), "t.schema.json"); },
                    ErrorCode::InvalidFormat);
        QVERIFY2(text.find(part.toStdString()) != std::string::npos, text.c_str());
        QVERIFY2(text.find("t.schema.json") != std::string::npos, text.c_str());
    }
};

QTEST_GUILESS_MAIN(TableTest)
#include "tst_table.moc"
