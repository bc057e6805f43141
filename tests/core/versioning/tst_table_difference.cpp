// What is another between two contents of a table: rows and cells, with a key and without.
#include <QtTest>

#include "tests/core/versioning/TableStore.h"

using namespace podium;
using namespace podium::test;

class TestTableDifference : public QObject
{
    Q_OBJECT

private slots:
    void differencesByKeyAndByContent()
    {
        TableStore store;
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
        TableStore store;
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
    void anEmptyCellIsShownAsADash()
    {
        TableStore store;
        const TableContent before = store.fromCsv("id,name\n1,a\n"), after = store.fromCsv("id,name\n1,a\n2,\n");
        QCOMPARE(differenceOf(before, after).added.front().shown, std::string("id = 2, name = –"));
    }
    /// Nor does a row more or less elsewhere hide that others changed: between the same rows that stayed.
    void rowsThatChangedBesideNewOnes()
    {
        TableStore store;
        const TableContent before = store.fromCsv("id,name,town\n1,a,x\n2,b,y\n3,c,z\n4,d,v\n5,e,w\n");
        const TableContent after = store.fromCsv("id,name,town\n0,n,n\n1,a,x\n2,B,y\n3,C,z\n4,d,v\n6,f,u\n7,g,t\n");
        const TableDifference difference = differenceOf(before, after);
        QCOMPARE(difference.changed.size(), 2u);
        QCOMPARE(difference.changed.front().before, std::optional<std::int64_t>(1));
        QCOMPARE(difference.changed.front().after, std::optional<std::int64_t>(2));
        QCOMPARE(difference.changed.back().cells.front().after, std::string("C"));
        QCOMPARE(difference.added.size(), 3u);
        QCOMPARE(difference.removed.size(), 1u); // one went and two came at the end: nobody knows which is which
        const TableDifference back = differenceOf(after, before);
        QCOMPARE(back.changed.size(), 2u);
        QCOMPARE(back.removed.size(), 3u);
    }
};

QTEST_GUILESS_MAIN(TestTableDifference)
#include "tst_table_difference.moc"
