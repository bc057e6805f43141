// The operations on a versioned table: what each does, what it refuses and why, what it leaves as it was; and sequences of them
// against a plain model of rows.
#include <QtTest>

#include <algorithm>
#include <map>
#include <random>

#include "core/base/Error.h"
#include "core/base/ThreadPool.h"
#include "core/ingest/Csv.h"
#include "core/ingest/TableIndex.h"
#include "core/versioning/TableChange.h"
#include "tests/support/ScratchDirectory.h"

using namespace podium;
using namespace podium::versioning;
using Kind = TableOperation::Kind;

namespace {

struct Store
{
    FileSystem files;
    test::ScratchDirectory scratch;
    ObjectStore objects{files, scratch.path()};
    ThreadPool pool{2};
    JobContext job{pool};

    TableContent fromCsv(const std::string& bytes, const std::optional<TableSchema>& schema = {})
    {
        return readContent(objects, objects.put(bytes), schema, "t.csv", job);
    }
    TableContent stored(TableContent content, ObjectId* object = nullptr)
    {
        const ObjectId id = storeContent(objects, content);
        if (object)
            *object = id;
        return readContent(objects, id, content.schema, "t.csv", job);
    }
    TableOperation operation(Kind kind, const std::string& csv)
    {
        TableOperation operation;
        operation.kind = kind;
        operation.rows = readAsText({{"", csv}}, "rows.csv", &operation.rowTypes, job);
        return operation;
    }
    /// As a stage reads it.
    Table typed(const ObjectId& object)
    {
        if (!object.isDirectory())
            return ingest::parseCsv(objects.read(object.md5), "t", {}, job).table;
        std::map<std::string, std::string> byName;
        for (const DirectoryEntry& entry : objects.readDirectory(object.md5))
            byName[entry.path] = objects.read(entry.md5);
        const auto index = ingest::TableIndex::parse(byName.at("_table.json"), "_table.json");
        const auto parts = index.csvParts("t.csv", [&](const std::string& file) -> std::string_view { return byName.at(file); });
        return ingest::parseCsvParts(parts, {}, job).table;
    }
    std::map<std::string, std::string> filesOf(const ObjectId& object)
    {
        std::map<std::string, std::string> files;
        for (const DirectoryEntry& entry : objects.readDirectory(object.md5))
            files[entry.path] = entry.md5;
        return files;
    }
};

std::string csv(const TableContent& content) { return ingest::writeCsv(content.rows()); }

TableOperation update(std::vector<std::string> where, std::vector<std::pair<std::string, std::string>> set)
{
    TableOperation operation;
    operation.kind = Kind::Update;
    operation.where = std::move(where);
    operation.set = std::move(set);
    return operation;
}

TableOperation removal(std::vector<std::string> where)
{
    TableOperation operation;
    operation.kind = Kind::Delete;
    operation.where = std::move(where);
    return operation;
}

TableOperation evolution(SchemaChange change)
{
    TableOperation operation;
    operation.kind = Kind::Schema;
    operation.schema = std::move(change);
    return operation;
}

template <class Call>
std::string errorOf(Call&& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

const char* const kRanks = "year,name,rank,score\n2014,Oslo,1,98.50\n2014,Lund,=2,97\n2015,Oslo,1,99.1\n2015,Lund,3,-\n";

} // namespace

class TestTableChange : public QObject
{
    Q_OBJECT

private slots:
    void anAppendSharesWhatWasThere()
    {
        Store store;
        ObjectId object;
        const TableContent before = store.fromCsv(kRanks);
        const ChangedTable result = changed(before, store.operation(Kind::Append, "name,year,rank,score\nBergen,2015,4,80\n"));
        QVERIFY(result.different && !result.refused);
        QCOMPARE(result.counts.added, 1);
        QCOMPARE(result.counts.rows, 5);
        store.stored(result.content, &object);
        QVERIFY(object.isDirectory());
        QCOMPARE(object.fileCount, 3);
        bool original = false;
        for (const DirectoryEntry& entry : store.objects.readDirectory(object.md5))
            original = original || store.objects.read(entry.md5) == kRanks;
        QVERIFY2(original, "the imported file is a part byte for byte");
        // And a stage reads what it would read of one file.
        QVERIFY(store.typed(object) ==
                ingest::parseCsv(std::string(kRanks) + "2015,Bergen,4,80\n", "t", {}, store.job).table);
    }
    void wholeNumbersWithAPointAreTaken()
    {
        Store store;
        const TableContent before = store.fromCsv(kRanks);
        const ChangedTable appended = changed(before, store.operation(Kind::Append, "name,year,rank,score\nBergen,2015.0,4,80\n"));
        QVERIFY(appended.rejected.empty());
        QVERIFY(ingest::writeCsv(appended.content.rows()).ends_with("2015,Bergen,4,80\n"));
        const ChangedTable half = changed(before, store.operation(Kind::Append, "name,year,rank,score\nBergen,2015.5,4,80\n"));
        QVERIFY(half.refused);
        TableOperation merge = store.operation(Kind::Merge, "name,year,rank,score\nLund,2015.0,7,81\n");
        merge.on = {"name", "year"};
        const ChangedTable merged = changed(before, merge);
        QCOMPARE(merged.counts.changed, 1);
        QCOMPARE(merged.counts.added, 0);
    }
    void whatIsNotTouchedKeepsItsSpelling()
    {
        Store store;
        const ChangedTable result = changed(store.fromCsv(kRanks), update({"name = Lund", "year >= 2015"}, {{"score", "96.0"}}));
        QCOMPARE(result.counts.changed, 1);
        QCOMPARE(csv(result.content), std::string("year,name,rank,score\n2014,Oslo,1,98.50\n2014,Lund,=2,97\n2015,Oslo,1,99.1\n2015,Lund,3,96.0\n"));
        // The same value in another spelling is no change.
        const ChangedTable same = changed(store.fromCsv("a,b\n1,x\n2,y\n"), update({"a = 1"}, {{"a", "01"}}));
        QVERIFY(!same.different);
        QCOMPARE(same.counts.changed, 0);
    }
    void onlyTheTouchedPartIsWrittenAnew()
    {
        Store store;
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
        Store store;
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
        Store store;
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
            Store store;
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
        Store store;
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
    void rowsThatDoNotFitAreToldEach()
    {
        Store store;
        TableContent content = store.fromCsv("year,name,rank\n2014,Oslo,1\n2015,Oslo,2\n");
        SchemaChange agreed;
        agreed.key = {"year", "name"};
        agreed.rules = {"rank >= 1"};
        content = changed(content, evolution(agreed)).content;
        const TableOperation append = store.operation(
            Kind::Append, "year,name,rank\n2016,Oslo,3\nnever,Lund,1\n2016,,1\n2016,Lund,0\n2014,Oslo,9\n2017,Lund,1\n2017,Lund,2\n2018,Lund,x\n");
        ChangedTable result = changed(content, append);
        QVERIFY(result.refused);
        QVERIFY(!result.different);
        QCOMPARE(result.content.rowCount(), 2);
        QStringList told;
        for (const RejectedRow& row : result.rejected)
            told << QString("%1 %2").arg(row.row).arg(QString::fromStdString(row.reason.english()));
        QCOMPARE(told, QStringList({"2 “never” in year is no whole number.", "3 name is missing, but must not be.",
                                    "4 “0” in rank breaks the rule rank >= 1.", "5 A row with year = 2014, name = Oslo is in the table already.",
                                    "7 year = 2017, name = Lund stands in more than one row.", "8 “x” in rank is no whole number."}));
        TableOperation lenient = append;
        lenient.skipRejected = true;
        result = changed(content, lenient);
        QVERIFY(!result.refused);
        QCOMPARE(result.counts.added, 2);
        QCOMPARE(csv(result.content), std::string("year,name,rank\n2014,Oslo,1\n2015,Oslo,2\n2016,Oslo,3\n2017,Lund,1\n"));
    }
    void columnsAreFoundByName()
    {
        Store store;
        const TableContent content = store.fromCsv("a,b\n1,x\n");
        QCOMPARE(csv(changed(content, store.operation(Kind::Append, "b\ny\nz\n")).content), std::string("a,b\n1,x\n,y\n,z\n"));
        const std::string error = errorOf([&] { changed(content, store.operation(Kind::Append, "a,c,d\n1,2,3\n")); });
        QVERIFY2(error.find("c, d") != std::string::npos && error.find("--add-column") != std::string::npos, error.c_str());
    }
    void mergeChangesAndAdds()
    {
        Store store;
        TableContent content = store.fromCsv("id,name,score\n1,a,1.50\n2,b,2\n3,c,3\n");
        TableOperation merge = store.operation(Kind::Merge, "score,id\n1.5,1\n20,02\n40,4\n");
        QVERIFY(errorOf([&] { changed(content, merge); }).find("no key") != std::string::npos);
        merge.on = {"id"};
        const ChangedTable result = changed(content, merge);
        QCOMPARE(result.counts.changed, 1);
        QCOMPARE(result.counts.added, 1);
        QCOMPARE(csv(result.content), std::string("id,name,score\n1,a,1.50\n2,b,20\n3,c,3\n4,,40\n"));
        const TableDifference shown = differenceOf(content, result.content, merge.on); // the table has no key of its own
        QCOMPARE(shown.changed.size(), std::size_t(1));
        QCOMPARE(shown.added.size(), std::size_t(1));
        QCOMPARE(shown.removed.size(), std::size_t(0));
        TableOperation twice = store.operation(Kind::Merge, "id,score\n1,5\n1,6\n");
        twice.on = {"id"};
        QVERIFY(changed(content, twice).refused);
        TableOperation unclear = store.operation(Kind::Merge, "id,score\n1,5\n");
        unclear.on = {"id"};
        QVERIFY(errorOf([&] { changed(store.fromCsv("id,score\n1,1\n1,2\n"), unclear); }).find("several rows") != std::string::npos);
    }
    void deleteAndEmptyTable()
    {
        Store store;
        ObjectId object;
        TableContent content = store.stored(changed(store.fromCsv(kRanks), store.operation(Kind::Append, "year,name\n2016,Oslo\n")).content);
        ChangedTable result = changed(content, removal({"name = Oslo"}));
        QCOMPARE(result.counts.removed, 3);
        QCOMPARE(result.content.parts.size(), 1u); // the second part went
        result = changed(result.content, removal({}));
        QCOMPARE(result.counts.rows, 0);
        content = store.stored(result.content, &object);
        QCOMPARE(csv(content), std::string("year,name,rank,score\n"));
        QCOMPARE(changed(content, store.operation(Kind::Append, "year,name\n2016,Oslo\n")).counts.rows, 1);
    }
    void overwriteKeepsOrTakesColumns()
    {
        Store store;
        const TableContent content = store.fromCsv("a,b\n1,x\n2,y\n");
        ChangedTable result = changed(content, store.operation(Kind::Overwrite, "b,a\nx,1\nz,3\n"));
        QCOMPARE(csv(result.content), std::string("a,b\n1,x\n3,z\n"));
        QCOMPARE(result.counts.added, 1);
        QCOMPARE(result.counts.removed, 1);
        QVERIFY(!changed(content, store.operation(Kind::Overwrite, "a,b\n1,x\n2,y\n")).different);
        TableOperation other = store.operation(Kind::Overwrite, "a,c\n1,2.5\n");
        QVERIFY(errorOf([&] { changed(content, other); }).find("c") != std::string::npos);
        other.newColumns = true;
        result = changed(content, other);
        QCOMPARE(csv(result.content), std::string("a,c\n1,2.5\n"));
        QCOMPARE(result.content.schema.columns.fields[1].type, ColumnType::Real);
    }
    void theSchemaEvolvesByExplicitSteps()
    {
        Store store;
        ObjectId object;
        TableContent content = store.fromCsv("a,b\n1,x\n2,\n");
        SchemaChange step;
        step.required = {"b"};
        ChangedTable result = changed(content, evolution(step));
        QVERIFY(result.refused);
        QCOMPARE(result.rejected.front().row, 2);
        step = {};
        SchemaChange::NewColumn column;
        column.field.name = "c";
        column.field.type = ColumnType::Date;
        column.value = "2015-03-01";
        step.added.push_back(column);
        step.types = {{"a", ColumnType::Real}};
        step.key = {"a"};
        result = changed(content, evolution(step));
        QVERIFY(result.different);
        content = store.stored(result.content, &object);
        QCOMPARE(csv(content), std::string("a,b,c\n1,x,2015-03-01\n2,,2015-03-01\n"));
        QCOMPARE(TableSchema::parse(content.schema.text(), "s"), content.schema);
        step = {};
        step.dropped = {"a"};
        QVERIFY(errorOf([&] { changed(content, evolution(step)); }).find("key") != std::string::npos);
        step.key.emplace();
        QCOMPARE(csv(changed(content, evolution(step)).content), std::string("b,c\nx,2015-03-01\n,2015-03-01\n"));
        step = {};
        step.types = {{"b", ColumnType::Integer}};
        QVERIFY(changed(content, evolution(step)).refused);
    }
    void aSchemaStepLeavesTheFileAFile()
    {
        Store store;
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
        Store store;
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
    void conditionsAreReadAsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        QTest::newRow("number") << "year>=2015" << "2,3";
        QTest::newRow("text") << "name = Lund" << "1,3";
        QTest::newRow("not") << "name != Lund" << "0,2";
        QTest::newRow("list") << "name one_of Lund, \"x, y\"" << "1,3";
        QTest::newRow("not in list") << "year not_one_of [2015]" << "0,1";
        QTest::newRow("contains") << "name contains un" << "1,3";
        QTest::newRow("matches") << "rank matches ^=" << "1";
        QTest::newRow("numeric") << "rank numeric" << "0,2,3";
        QTest::newRow("placeholder is present") << "score present" << "0,1,2,3";
    }
    void conditionsAreReadAsWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, kept);
        Store store;
        const TableContent content = store.fromCsv(kRanks);
        const RowCondition condition = RowCondition::parse(text.toStdString(), content.schema.names());
        QCOMPARE(RowCondition::parse(condition.text(), content.schema.names()), condition);
        QCOMPARE(RowCondition::fromJson(condition.toJson(), "j"), condition);
        QStringList rows;
        const std::vector<bool> hold = rowsThatHold(content.rows(), content.schema.columns, {condition});
        for (std::size_t row = 0; row < hold.size(); ++row)
            if (hold[row])
                rows << QString::number(row);
        QCOMPARE(rows.join(","), kept);
    }
    void conditionsThatAreNone()
    {
        for (const char* text : {"", "year", "yearmissing", "years > 3", "year > abc", "name = ", "year one_of", "name matches ("}) {
            Store store;
            const TableContent content = store.fromCsv(kRanks);
            const std::string error = errorOf([&] {
                const auto hold = rowsThatHold(content.rows(), content.schema.columns, {RowCondition::parse(text, content.schema.names())});
                if (std::string(text) == "name = ") // an empty text: fulfilled by no cell
                    throw Error(ErrorCode::InvalidArgument, TextId{"t", "understood"});
            });
            QVERIFY2(error.find(text) != std::string::npos || error.find("understood") != std::string::npos, (std::string(text) + ": " + error).c_str());
        }
    }
    void differencesByKeyAndByContent()
    {
        Store store;
        TableContent before = store.fromCsv("id,name\n1,a\n2,b\n3,c\n");
        TableContent after = store.fromCsv("id,name\n3,c\n02,B\n4,d\n");
        TableDifference difference = differenceOf(before, after);
        QCOMPARE(difference.added.size(), 2u);
        QCOMPARE(difference.removed.size(), 2u);
        after.schema.key = {"id"};
        difference = differenceOf(before, after);
        QCOMPARE(difference.added.size(), 1u);
        QCOMPARE(difference.removed.size(), 1u);
        QCOMPARE(difference.changed.size(), 1u);
        QCOMPARE(difference.changed.front().cells.size(), 1u);
        QCOMPARE(difference.changed.front().cells.front().before, std::string("b"));
        QCOMPARE(difference.cellsChanged(), 1);
        QVERIFY(differenceOf(before, before).empty());
    }
    /// Without a key a row that kept its place and most of its cells is the same row; in a table of another size nothing is known of places.
    void rowsThatKeepTheirPlace()
    {
        Store store;
        const TableContent before = store.fromCsv("id,name,town\n1,a,x\n2,b,y\n3,c,z\n");
        const TableContent after = store.fromCsv("id,name,town\n1,a,x\n2,B,y\n4,d,z\n");
        const TableDifference difference = differenceOf(before, after);
        QCOMPARE(difference.changed.size(), 1u);
        QCOMPARE(difference.changed.front().cells.front().after, std::string("B"));
        QCOMPARE(difference.added.size(), 1u); // two of three cells are other ones
        QCOMPARE(difference.removed.size(), 1u);
        const TableContent shorter = store.fromCsv("id,name,town\n1,a,x\n2,B,y\n");
        QCOMPARE(differenceOf(before, shorter).changed.size(), 0u);
        QCOMPARE(differenceOf(before, shorter).removed.size(), 2u);
    }
    void twoWriters()
    {
        Store store;
        TableContent base = store.fromCsv("id,v\n1,a\n2,b\n3,c\n");
        base.schema.key = {"id"};
        const TableContent now = changed(base, update({"id = 2"}, {{"v", "theirs"}})).content;
        QVERIFY(conflictingRows(base, now, update({"id = 1"}, {{"v", "x"}})).empty());
        QCOMPARE(conflictingRows(base, now, update({"id <= 2"}, {{"v", "x"}})), std::vector<std::string>{"id = 2"});
        QCOMPARE(conflictingRows(base, now, removal({"v = b"})), std::vector<std::string>{"id = 2"});
        QVERIFY(conflictingRows(base, now, store.operation(Kind::Append, "id,v\n4,d\n")).empty());
        QCOMPARE(conflictingRows(base, now, store.operation(Kind::Merge, "id,v\n2,mine\n5,e\n")), std::vector<std::string>{"id = 2"});
        QCOMPARE(conflictingRows(base, now, store.operation(Kind::Overwrite, "id,v\n9,z\n")), std::vector<std::string>{"id = 2"});
        const TableContent grown = changed(base, store.operation(Kind::Append, "id,v\n4,d\n")).content;
        QCOMPARE(conflictingRows(base, grown, store.operation(Kind::Append, "id,v\n4,e\n")), std::vector<std::string>{"id = 4"});
        TableContent keyless = base, keylessNow = grown;
        keyless.schema.key.clear();
        keylessNow.schema.key.clear();
        QVERIFY(conflictingRows(keyless, keylessNow, store.operation(Kind::Append, "id,v\n4,d\n")).empty());
    }
    void sequencesAgainstAModel_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 40; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void sequencesAgainstAModel();
};

/// A table (id: key; group; value) as a map, and the same through operations, storing and reading after each.
void TestTableChange::sequencesAgainstAModel()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    static const char* const kTexts[] = {"x", "a,b", "\"q\"", "línea", "two\nlines", " blank ", ""};
    Store store;
    TableContent content = store.fromCsv("id,group,value\n0,g,start\n");
    SchemaChange key;
    key.key = {"id"};
    content = changed(content, evolution(key)).content;
    std::map<int, std::pair<std::string, std::string>> model{{0, {"g", "start"}}};
    for (int step = 0; step < 40; ++step) {
        const std::map<int, std::pair<std::string, std::string>> before = model;
        TableOperation operation;
        std::int64_t added = 0, removed = 0, changedRows = 0;
        std::map<int, std::pair<std::string, std::string>> rows;
        for (int i = below(6); i >= 0; --i)
            rows[below(40)] = {std::string(1, static_cast<char>('g' + below(3))), kTexts[below(7)]};
        std::vector<std::int64_t> ids;
        std::vector<std::string> groups, values;
        const int kind = below(5);
        bool refused = false;
        for (const auto& [id, row] : rows) {
            ids.push_back(id);
            groups.push_back(row.first);
            values.push_back(row.second);
        }
        std::vector<std::string> idTexts;
        for (const std::int64_t id : ids)
            idTexts.push_back(std::to_string(id));
        operation.rows = Table({"id", "group", "value"}, {Column::texts(idTexts), Column::texts(groups), Column::texts(values)});
        const std::string group(1, static_cast<char>('g' + below(3)));
        switch (kind) {
        case 0:
            operation.kind = Kind::Append;
            for (const auto& [id, row] : rows)
                refused = refused || before.contains(id);
            if (!refused) {
                model.insert(rows.begin(), rows.end());
                added = static_cast<std::int64_t>(rows.size());
            }
            break;
        case 1:
            operation.kind = Kind::Merge;
            for (const auto& [id, row] : rows) {
                added += before.contains(id) ? 0 : 1;
                changedRows += before.contains(id) && before.at(id) != row ? 1 : 0;
                model[id] = row;
            }
            break;
        case 2:
            operation = update({"group = " + group}, {{"value", kTexts[below(7)]}});
            for (auto& [id, row] : model)
                if (row.first == group && row.second != operation.set.front().second) {
                    row.second = operation.set.front().second;
                    ++changedRows;
                }
            break;
        case 3: {
            const int limit = below(40);
            operation = removal({"group = " + group, "id < " + std::to_string(limit)});
            removed = static_cast<std::int64_t>(std::erase_if(model, [&](const auto& row) { return row.second.first == group && row.first < limit; }));
            break;
        }
        default:
            operation.kind = Kind::Overwrite;
            model = rows;
            for (const auto& [id, row] : before)
                removed += rows.contains(id) ? 0 : 1;
            for (const auto& [id, row] : rows) {
                added += before.contains(id) ? 0 : 1;
                changedRows += before.contains(id) && before.at(id) != row ? 1 : 0;
            }
        }
        const ChangedTable result = changed(content, operation);
        QCOMPARE(result.refused, refused);
        QCOMPARE(result.counts.added, added);
        QCOMPARE(result.counts.removed, removed);
        QCOMPARE(result.counts.changed, changedRows);
        QCOMPARE(result.different, model != before);
        QCOMPARE(result.counts.rows, static_cast<std::int64_t>(model.size()));
        const TableDifference difference = differenceOf(content, result.content);
        QCOMPARE(difference.added.size(), static_cast<std::size_t>(added));
        QCOMPARE(difference.removed.size(), static_cast<std::size_t>(removed));
        QCOMPARE(difference.changed.size(), static_cast<std::size_t>(changedRows));
        content = store.stored(result.content);
        const Table now = content.rows();
        std::map<int, std::pair<std::string, std::string>> found;
        for (std::int64_t row = 0; row < now.rowCount(); ++row)
            found[std::stoi(std::string(now.column(0).text(row)))] = {std::string(now.column(1).text(row)), std::string(now.column(2).text(row))};
        QVERIFY2(found == model, (std::to_string(step) + ": " + csv(content)).c_str());
    }
}

QTEST_GUILESS_MAIN(TestTableChange)
#include "tst_table_change.moc"
