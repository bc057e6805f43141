// The operations on a versioned table: what each does, what it refuses and why, what it leaves as it was; and sequences of them
// against a plain model of rows.
#include <QtTest>

#include <algorithm>
#include <random>

#include "tests/core/versioning/TableStore.h"

using namespace podium;
using namespace podium::test;

class TestTableChange : public QObject
{
    Q_OBJECT

private slots:
    void anAppendSharesWhatWasThere()
    {
        TableStore store;
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
        TableStore store;
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
        TableStore store;
        const ChangedTable result = changed(store.fromCsv(kRanks), update({"name = Lund", "year >= 2015"}, {{"score", "96.0"}}));
        QCOMPARE(result.counts.changed, 1);
        QCOMPARE(csv(result.content), std::string("year,name,rank,score\n2014,Oslo,1,98.50\n2014,Lund,=2,97\n2015,Oslo,1,99.1\n2015,Lund,3,96.0\n"));
        // The same value in another spelling is no change.
        const ChangedTable same = changed(store.fromCsv("a,b\n1,x\n2,y\n"), update({"a = 1"}, {{"a", "01"}}));
        QVERIFY(!same.different);
        QCOMPARE(same.counts.changed, 0);
    }
    void rowsThatDoNotFitAreToldEach()
    {
        TableStore store;
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
        TableStore store;
        const TableContent content = store.fromCsv("a,b\n1,x\n");
        QCOMPARE(csv(changed(content, store.operation(Kind::Append, "b\ny\nz\n")).content), std::string("a,b\n1,x\n,y\n,z\n"));
        const std::string error = errorOf([&] { changed(content, store.operation(Kind::Append, "a,c,d\n1,2,3\n")); });
        QVERIFY2(error.find("c, d") != std::string::npos && error.find("--add-column") != std::string::npos, error.c_str());
    }
    void mergeChangesAndAdds()
    {
        TableStore store;
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
        TableStore store;
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
        TableStore store;
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
        TableStore store;
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
    void checkingCanBeCancelled()
    {
        TableStore store;
        const TableContent content = store.fromCsv(kRanks);
        CancelToken token;
        token.cancel();
        JobContext job(store.pool, token);
        SchemaChange step;
        step.required = {"name"};
        for (const TableOperation& operation : {evolution(step), store.operation(Kind::Append, kRanks)})
            QVERIFY_EXCEPTION_THROWN(podium::versioning::changed(content, operation, job), Error);
    }
    void twoWriters()
    {
        TableStore store;
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
    TableStore store;
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
