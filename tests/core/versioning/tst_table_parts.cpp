// What is stored of a versioned table: parts that stay, pieces of the imported file, and that a stage reads them as one file.
#include <QtTest>

#include <algorithm>
#include <random>

#include "tests/core/versioning/TableStore.h"

using namespace podium;
using namespace podium::test;

class TestTableParts : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheTouchedPartIsWrittenAnew()
    {
        TableStore store;
        ObjectId first, second;
        TableContent content = store.stored(changed(store.fromCsv(kRanks), store.operation(Kind::Append, "year,name,rank,score\n2016,Oslo,1,90\n")).content, &first);
        store.stored(changed(content, update({"year = 2016"}, {{"rank", "2"}})).content, &second);
        std::map<std::string, std::string> before, after;
        for (const DirectoryEntry& entry : store.objects.readDirectory(first.md5))
            before[entry.path] = entry.md5;
        for (const DirectoryEntry& entry : store.objects.readDirectory(second.md5))
            after[entry.path] = entry.md5;
        QCOMPARE(before.at("000001.csv"), after.at("000001.csv"));
        QVERIFY(before.at("000002.csv") != after.at("000002.csv"));
    }
    void aLargeFileThatIsChangedBecomesParts()
    {
        TableStore store;
        std::string csv = "n,odd\n";
        for (int i = 0; i < 120'000; ++i)
            csv += std::to_string(i) + "," + std::to_string(i % 2) + "\n";
        ObjectId first, second;
        const TableContent imported = store.stored(changed(store.fromCsv(csv), store.operation(Kind::Append, "n,odd\n7,3\n")).content);
        QCOMPARE(imported.parts.size(), 2u); // the file as it was, and the row
        const TableContent once = store.stored(changed(imported, update({"n = 60000"}, {{"odd", "5"}})).content, &first);
        const TableContent twice = store.stored(changed(once, removal({"n = 119999"})).content, &second);
        QCOMPARE(once.parts.size(), 4u);
        std::string expected = csv + "7,3\n";
        expected.replace(expected.find("\n60000,0\n"), 9, "\n60000,5\n");
        expected.erase(expected.find("119999,1\n"), 9);
        QVERIFY(ingest::writeCsv(twice.rows()) == expected);
        int shared = 0;
        for (const DirectoryEntry& before : store.objects.readDirectory(first.md5))
            for (const DirectoryEntry& after : store.objects.readDirectory(second.md5))
                shared += before.path.ends_with(".csv") && before.path == after.path && before.md5 == after.md5 ? 1 : 0;
        QCOMPARE(shared, 3);
        QVERIFY(store.objects.read(store.filesOf(second).at("000001.csv")) == csv); // what did not change is the imported file still
        qsizetype written = 0;
        for (const auto& [name, md5] : store.filesOf(second))
            written += name == "000001.csv" ? 0 : static_cast<qsizetype>(store.objects.read(md5).size());
        QVERIFY2(written < 500, QByteArray::number(written));
    }
    /// A column more or less writes no row: the parts stay, and the list says what became of them.
    void aSchemaStepWritesNoRows()
    {
        TableStore store;
        ObjectId first, second, third;
        const TableContent imported = store.fromCsv(kRanks);
        SchemaChange step;
        SchemaChange::NewColumn column;
        column.field.name = "town";
        column.value = "a \"b\",\nc";
        step.added.push_back(column);
        step.dropped = {"score"};
        TableContent content = store.stored(changed(imported, evolution(step)).content, &first);
        QCOMPARE(store.filesOf(first).size(), std::size_t(2));
        QCOMPARE(store.objects.read(store.filesOf(first).at("000001.csv")), std::string(kRanks));
        QCOMPARE(content.rows().names(), (std::vector<std::string>{"year", "name", "rank", "town"}));
        QCOMPARE(content.rows().column(3).asText(3), column.value);
        QVERIFY(store.typed(first) == ingest::parseCsv(csv(content), "t", {}, store.job).table);

        content = store.stored(changed(content, store.operation(Kind::Append, "year,name,rank,town\n2016,Oslo,1,x\n")).content, &second);
        // A dropped column that comes again has none of its old cells.
        step = {};
        step.dropped = {"town"};
        column.field.name = "score";
        column.value = "7";
        step.added.push_back(column);
        content = store.stored(changed(content, evolution(step)).content, &third);
        QCOMPARE(csv(content), std::string("year,name,rank,score\n2014,Oslo,1,7\n2014,Lund,=2,7\n2015,Oslo,1,7\n2015,Lund,3,7\n2016,Oslo,1,7\n"));
        QVERIFY(store.typed(third) == ingest::parseCsv(csv(content), "t", {}, store.job).table);
        QCOMPARE(store.typed(third).column(3).type(), ColumnType::Integer);
        for (const char* part : {"000001.csv", "000002.csv"})
            QCOMPARE(store.filesOf(third).at(part), store.filesOf(second).at(part));
        // A part that is changed is written as the table is now.
        content = store.stored(changed(content, update({"year = 2016"}, {{"rank", "9"}})).content, &second);
        QCOMPARE(store.objects.read(store.filesOf(second).at("000002.csv")), std::string("year,name,rank,score\n2016,Oslo,9,7\n"));
    }
    void piecesReadAsIfWrittenAnew_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("mark");
        QTest::addColumn<bool>("shared");
        QTest::newRow("plain") << QByteArray("\n") << QByteArray() << true;
        QTest::newRow("CRLF") << QByteArray("\r\n") << QByteArray() << true;
        QTest::newRow("CR") << QByteArray("\r") << QByteArray() << true;
        QTest::newRow("byte order mark") << QByteArray("\n") << QByteArray("\xef\xbb\xbf") << true;
        QTest::newRow("blank lines") << QByteArray("\n \n\n") << QByteArray() << true;
        QTest::newRow("Latin-1") << QByteArray("\n") << QByteArray() << false;
    }
    /// Updates, removals, appends and steps of the schema in any order: what is read of pieces and older parts is what would be read
    /// had all been written anew, and the imported file stays what it was.
    void piecesReadAsIfWrittenAnew()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, mark);
        QFETCH(bool, shared);
        static const char* const kCells[] = {"x", "\"a,b\"", "\"q\"\"q\"", "l\xc3\xadnea", "\"two\nlines\"", "", "3", "bad\"quote", "\"stray\" end", "-"};
        for (unsigned seed = 1; seed <= 5; ++seed) {
            std::mt19937 random(seed);
            const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
            TableStore store;
            std::string bytes = mark.toStdString() + "id,a,b" + start.toStdString().substr(0, start.startsWith("\r\n") ? 2 : 1);
            for (int i = 0; i < 60; ++i) {
                bytes += std::to_string(i) + "," + kCells[below(10)] + (i % 17 == 5 ? "" : "," + std::to_string(below(9))) + start.toStdString();
                if (!shared && i == 30)
                    bytes += "31,\xe9,2\n";
            }
            TableContent content = store.fromCsv(bytes);
            const std::string imported = content.parts.front().stored->md5;
            TableContent anew = store.fromCsv(csv(content), content.schema);
            bool any = false;
            int columns = 0;
            for (int step = 0; step < 12; ++step) {
                TableOperation operation;
                switch (below(5)) {
                case 0:
                    operation = removal({"id = " + std::to_string(below(60))});
                    break;
                case 1: {
                    SchemaChange change;
                    SchemaChange::NewColumn column;
                    column.field.name = "new" + std::to_string(++columns);
                    column.value = below(3) == 0 ? "" : kCells[below(10)];
                    change.added.push_back(column);
                    operation = evolution(change);
                    break;
                }
                case 2: {
                    SchemaChange change;
                    if (content.schema.columns.fields.size() < 3)
                        continue;
                    change.dropped = {content.schema.names()[static_cast<std::size_t>(1 + below(static_cast<int>(content.schema.columns.fields.size()) - 1))]};
                    operation = evolution(change);
                    break;
                }
                case 3:
                    operation = store.operation(Kind::Append, "id\n" + std::to_string(100 + step) + "\n");
                    break;
                default:
                    operation = update({"id = " + std::to_string(below(60))}, {{content.schema.names().back(), "7"}});
                }
                content.leastKept = 3;
                ChangedTable one = changed(content, operation), two = changed(anew, operation);
                QCOMPARE(one.counts.toJson().dump(), two.counts.toJson().dump());
                QCOMPARE(one.refused, two.refused);
                if (!one.different)
                    continue;
                ObjectId object;
                content = store.stored(one.content, &object);
                anew = store.fromCsv(csv(two.content), two.content.schema);
                QCOMPARE(QString::fromStdString(csv(content)), QString::fromStdString(csv(anew)));
                QVERIFY2(store.typed(object) == ingest::parseCsv(csv(anew), "t", {}, store.job).table, csv(anew).c_str());
                const auto files = store.filesOf(object);
                any = any || std::any_of(files.begin(), files.end(), [&](const auto& file) { return file.second == imported; });
                for (const auto& [name, md5] : files)
                    if (name != "_table.json" && md5 != imported)
                        QVERIFY2(!shared || store.objects.read(md5).size() < bytes.size(), name.c_str());
            }
            QVERIFY(any || !shared);
        }
    }
    void manySmallAppendsMakeFewParts()
    {
        TableStore store;
        TableContent content = store.stored(changed(store.fromCsv(kRanks), store.operation(Kind::Append, "year,name\n2000,Oslo\n")).content);
        std::string expected = csv(content);
        for (int year = 2001; year < 2100; ++year) {
            const std::string row = std::to_string(year) + ",Oslo,,\n";
            content = store.stored(changed(content, store.operation(Kind::Append, "year,name,rank,score\n" + row)).content);
            expected += row;
            QVERIFY(content.parts.size() <= 9);
        }
        QCOMPARE(csv(content), expected);
        QVERIFY(content.parts.front().stored->original); // never written anew for it
    }
    void aSchemaStepLeavesTheFileAFile()
    {
        TableStore store;
        ObjectId object;
        SchemaChange step;
        step.key = {"name", "year"};
        store.stored(changed(store.fromCsv(kRanks), evolution(step)).content, &object);
        QVERIFY(!object.isDirectory());
        QCOMPARE(store.objects.read(object.md5), std::string(kRanks));
    }
    void importedDialectsAndNewParts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("semicolons") << QByteArray("name;town\nA;x,y\nB;\"p;q\"\n");
        QTest::newRow("latin-1, CRLF") << QByteArray("name,town\r\nA,M\xe1laga\r\nB,x\r\n");
        QTest::newRow("UTF-8 with mark") << QByteArray("\xef\xbb\xbfname,town\nA,x\nB,y\n");
        QTest::newRow("no header") << QByteArray("1,2.5\n2,3.5\n3,4.5\n");
        QTest::newRow("only text") << QByteArray("name,town\nname,town\nB,y\n");
    }
    /// The new part is read as what it is, whatever the imported one looks like.
    void importedDialectsAndNewParts()
    {
        QFETCH(QByteArray, bytes);
        TableStore store;
        ObjectId object;
        const TableContent content = store.fromCsv(bytes.toStdString());
        const Table before = ingest::parseCsv(bytes.toStdString(), "t", {}, store.job).table;
        TableOperation append;
        append.rows = content.rows().slice(0, 2);
        store.stored(changed(content, append).content, &object);
        const Table after = store.typed(object);
        QCOMPARE(after.names(), before.names());
        QCOMPARE(after.rowCount(), before.rowCount() + 2);
        for (std::size_t c = 0; c < before.columnCount(); ++c)
            for (std::int64_t row = 0; row < after.rowCount(); ++row)
                QCOMPARE(after.column(c).asText(row), before.column(c).asText(row < before.rowCount() ? row : row - before.rowCount()));
    }
};

QTEST_GUILESS_MAIN(TestTableParts)
#include "tst_table_parts.moc"
