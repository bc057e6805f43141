#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

#include "CsvTest.h"
#include "core/ingest/Source.h"
#include "core/ingest/Sqlite.h"
#include "tests/support/ScratchDirectory.h"

using namespace podium;
using namespace podium::ingest;
using namespace podium::test;

namespace {

Path database(const ScratchDirectory& folder)
{
    const Path path = folder / "rankings é.sqlite";
    SQLite::Database made(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    made.exec("CREATE TABLE \"times data\" (rank INTEGER, score REAL, name TEXT, mixed);"
              "INSERT INTO \"times data\" VALUES (1, 95.5, 'Harvard, \"the\"', 1), (2, 94, NULL, 'x'), (NULL, NULL, 'Ñuñoa', 2.5);"
              "CREATE TABLE alone (n INTEGER); INSERT INTO alone VALUES (9007199254740993);"
              "CREATE VIEW best AS SELECT name FROM \"times data\" WHERE rank = 1;"
              "CREATE TABLE pictures (bytes BLOB);");
    return path;
}

std::string errorOf(const Path& path, const std::string& query)
{
    JobContext job(pool());
    try {
        readSqlite(path, query, job);
        return {};
    } catch (const Error& error) {
        return std::string(name(error.code())) + " " + error.text().id();
    }
}

} // namespace

class tst_sqlite : public QObject
{
    Q_OBJECT
private slots:
    void readsEachTableAndView()
    {
        const ScratchDirectory folder;
        JobContext job(pool());
        const std::vector<SqliteTable> tables = readSqlite(database(folder), {}, job);
        QCOMPARE(tables.size(), std::size_t{4});
        QCOMPARE(tables[0].name, std::string("alone"));
        QCOMPARE(shown(tables[0].table), std::string("i: 9007199254740993"));
        QCOMPARE(tables[1].name, std::string("best"));
        QCOMPARE(tables[3].name, std::string("times data"));
        QCOMPARE(shown(tables[3].table), std::string("irtt: 1|95.5|Harvard, \"the\"|1; 2|94.0||x; ||Ñuñoa|2.5"));
        QVERIFY(tables[3].table.column(2).isMissing(1));
    }

    void answersOneQuery()
    {
        const ScratchDirectory folder;
        JobContext job(pool());
        const Path path = database(folder);
        const auto tables = readSqlite(path, "SELECT name, rank * 2 AS twice FROM \"times data\" WHERE rank IS NOT NULL ORDER BY rank DESC; ", job);
        QCOMPARE(tables.size(), std::size_t{1});
        QCOMPARE(shown(tables[0].table), std::string("ti: |4; Harvard, \"the\"|2"));
    }

    void refusesWhatIsNoQuestion()
    {
        const ScratchDirectory folder;
        const Path path = database(folder);
        QCOMPARE(errorOf(path, "DROP TABLE alone"), std::string("InvalidArgument ingest.sqliteNoSelect"));
        QCOMPARE(errorOf(path, "INSERT INTO alone VALUES (1) RETURNING n"), std::string("InvalidArgument ingest.sqliteNoSelect"));
        QCOMPARE(errorOf(path, "SELECT 1; SELECT 2"), std::string("InvalidArgument ingest.sqliteNoSelect"));
        QCOMPARE(errorOf(path, "  "), std::string("InvalidArgument ingest.sqliteNoSelect"));
        QCOMPARE(errorOf(path, "SELECT nothing FROM alone"), std::string("InvalidArgument ingest.sqliteQuery"));
        QCOMPARE(errorOf(path, "SELECT x'00' AS b"), std::string("InvalidData ingest.sqliteBytes"));
        ScratchDirectory other;
        QCOMPARE(errorOf(other.write("no.sqlite", std::string("SQLite format 3\0rubbish and more", 32)), {}),
                 std::string("InvalidFormat ingest.sqliteFile"));
    }

    void isASourceOfTables()
    {
        const ScratchDirectory folder;
        const Path path = database(folder);
        SQLite::Database(path.string(), SQLite::OPEN_READWRITE).exec("DROP TABLE pictures");
        JobContext job(pool());
        std::vector<Finding> findings;
        const std::vector<SourceTable> tables = readSource(FileSystem(), path, 1 << 20, findings, job);
        QCOMPARE(tables.size(), std::size_t{3});
        QCOMPARE(tables[2].name, std::string("times data"));
        QCOMPARE(tables[2].bytes, std::string("rank,score,name,mixed\n1,95.5,\"Harvard, \"\"the\"\"\",1\n2,94.0,,x\n,,Ñuñoa,2.5\n"));
        QCOMPARE(findings.size(), std::size_t{1});
        QCOMPARE(findings[0].rule, std::string("converted"));
    }

    void aQueryIsOneTable()
    {
        ScratchDirectory folder;
        const Path path = database(folder);
        JobContext job(pool());
        std::vector<Finding> findings;
        const auto tables = readSource(FileSystem(), path, 1 << 20, findings, job, {"SELECT name, rank FROM \"times data\" WHERE rank > 1", {}});
        QCOMPARE(tables.size(), std::size_t{1});
        QCOMPARE(tables[0].name, path.stem().string());
        QCOMPARE(tables[0].bytes, std::string("name,rank\n,2\n"));
        try {
            readSource(FileSystem(), folder.write("t.csv", "a,b\n1,2\n"), 1 << 20, findings, job, {"SELECT 1", {}});
            QFAIL("a file of text answers no query");
        } catch (const Error& error) {
            QCOMPARE(error.text().id(), std::string("ingest.queryNoDatabase"));
        }
    }

    void anArffFileIsASourceToo()
    {
        ScratchDirectory folder;
        folder.write("in/iris.arff", "@relation iris\n@attribute 'petal width' numeric\n@attribute class {a,'b, c'}\n@data\n1.5,a\n?,'b, c'\n");
        JobContext job(pool());
        std::vector<Finding> findings;
        const auto tables = readSource(FileSystem(), folder / "in", 1 << 20, findings, job);
        QCOMPARE(tables.size(), std::size_t{1});
        QCOMPARE(tables[0].name, std::string("iris"));
        QCOMPARE(tables[0].bytes, std::string("petal width,class\n1.5,a\n,\"b, c\"\n"));
        QCOMPARE(findings[0].rule, std::string("converted"));
    }
};

QTEST_APPLESS_MAIN(tst_sqlite)
#include "tst_sqlite.moc"
