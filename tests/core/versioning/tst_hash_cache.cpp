// The hash cache never tells an old hash, whatever happens to files and to its own database.
#include <fcntl.h>
#include <sys/stat.h>

#include "core/base/Hash.h"
#include "core/versioning/ObjectStore.h"
#include "tests/core/versioning/Scratch.h"

using namespace podium;
using namespace podium::versioning;

namespace {

/// Sets a file's times so that it looks long unchanged; ctime cannot be set, so callers wait where it
/// matters.
void setModified(const Path& file, std::int64_t seconds, long nanoseconds = 0)
{
    const timespec times[2] = {{seconds, nanoseconds}, {seconds, nanoseconds}};
    ::utimensat(AT_FDCWD, file.c_str(), times, 0);
}

} // namespace

class TestHashCache : public QObject
{
    Q_OBJECT

private slots:
    void hashesFilesAndFolders();
    void nothingThereIsNone();
    void aRememberedHashIsUsed();
    void aChangeOfEqualSizeAndTimeIsSeen();
    void youngFilesAreNotTrusted();
    void brokenDatabases_data();
    void brokenDatabases();
    void worksWithoutAPlaceToWrite();
    void twoCachesShareADatabase();
};

void TestHashCache::hashesFilesAndFolders()
{
    Scratch scratch;
    scratch.write("raw/Z/z.txt", "z");
    scratch.write("raw/a.txt", "a");
    scratch.write("raw/é.txt", "e");
    scratch.write("one.csv", "x,y\r\n");
    std::filesystem::create_directories(scratch.path() / "raw/empty folder");
    HashCache cache(scratch.files(), scratch.path(), scratch.path() / "cache.sqlite");
    const ObjectId file = cache.hash("one.csv").value();
    QCOMPARE(file.md5, md5("x,y\r\n"));
    QCOMPARE(file.size, std::uint64_t(5));
    QVERIFY(!file.fileCount.has_value());
    const ObjectId folder = cache.hash("raw").value();
    ObjectStore store(scratch.files(), scratch.path() / "cache");
    QVERIFY(folder == store.putDirectory({{"Z/z.txt", "z"}, {"a.txt", "a"}, {"é.txt", "e"}}));
}

void TestHashCache::nothingThereIsNone()
{
    Scratch scratch;
    scratch.write("x", "1");
    HashCache cache(scratch.files(), scratch.path(), scratch.path() / "cache.sqlite");
    QVERIFY(!cache.hash("nothing").has_value());
    QVERIFY(!cache.hash("x/y").has_value());
    QVERIFY(cache.hash("x").has_value());
    scratch.files().remove(scratch.path() / "x");
    QVERIFY(!cache.hash("x").has_value());
}

void TestHashCache::aRememberedHashIsUsed()
{
    Scratch scratch;
    scratch.write("x", "1");
    QTest::qWait(40);
    {
        HashCache cache(scratch.files(), scratch.path(), scratch.path() / "cache.sqlite");
        QCOMPARE(cache.hash("x")->md5, md5("1"));
    }
    // Proof that the second cache does not read the file: it is told another hash in the database.
    QCOMPARE(scratch.run("sqlite3", {"cache.sqlite", "select count(*) from files"}).status, 0);
    scratch.run("sqlite3", {"cache.sqlite", "update files set md5 = 'remembered'"});
    HashCache cache(scratch.files(), scratch.path(), scratch.path() / "cache.sqlite");
    QCOMPARE(cache.hash("x")->md5, std::string("remembered"));
    scratch.write("x", "2"); // a new file: another inode
    QCOMPARE(cache.hash("x")->md5, md5("2"));
}

void TestHashCache::aChangeOfEqualSizeAndTimeIsSeen()
{
    Scratch scratch;
    scratch.write("x", "1");
    setModified(scratch.path() / "x", 1700000000);
    QTest::qWait(40);
    HashCache cache(scratch.files(), scratch.path(), scratch.path() / "cache.sqlite");
    QCOMPARE(cache.hash("x")->md5, md5("1"));
    const int descriptor = ::open((scratch.path() / "x").c_str(), O_WRONLY);
    QCOMPARE(::pwrite(descriptor, "2", 1, 0), ssize_t(1));
    ::close(descriptor);
    setModified(scratch.path() / "x", 1700000000); // only ctime tells
    QCOMPARE(cache.hash("x")->md5, md5("2"));
}

void TestHashCache::youngFilesAreNotTrusted()
{
    Scratch scratch;
    HashCache cache(scratch.files(), scratch.path(), scratch.path() / "cache.sqlite");
    scratch.write("x", "0");
    const int descriptor = ::open((scratch.path() / "x").c_str(), O_WRONLY);
    for (int i = 0; i < 400; ++i) {
        const char digit = static_cast<char>('0' + i % 10);
        QCOMPARE(::pwrite(descriptor, &digit, 1, 0), ssize_t(1));
        QCOMPARE(cache.hash("x")->md5, md5(std::string_view(&digit, 1)));
    }
    ::close(descriptor);
}

void TestHashCache::brokenDatabases_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no database") << QByteArray("this is no database at all, only text that is long enough");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("SQLite format 3\0\x10\0\x01\x01\0", 21);
}

void TestHashCache::brokenDatabases()
{
    QFETCH(QByteArray, bytes);
    Scratch scratch;
    scratch.write("x", "1");
    scratch.write("cache.sqlite", bytes.toStdString());
    QTest::qWait(40);
    {
        HashCache cache(scratch.files(), scratch.path(), scratch.path() / "cache.sqlite");
        QCOMPARE(cache.hash("x")->md5, md5("1"));
    }
    QCOMPARE(scratch.run("sqlite3", {"cache.sqlite", "select md5 from files"}).out, md5("1") + "\n");
    // Another program's table of the same name.
    scratch.run("sqlite3", {"cache.sqlite", "drop table files; create table files (a)"});
    {
        HashCache cache(scratch.files(), scratch.path(), scratch.path() / "cache.sqlite");
        QCOMPARE(cache.hash("x")->md5, md5("1"));
    }
    QCOMPARE(scratch.run("sqlite3", {"cache.sqlite", "select md5 from files"}).out, md5("1") + "\n");
}

void TestHashCache::worksWithoutAPlaceToWrite()
{
    Scratch scratch;
    scratch.write("x", "1");
    QTest::qWait(40);
    HashCache cache(scratch.files(), scratch.path(), scratch.path() / "no folder" / "cache.sqlite");
    QCOMPARE(cache.hash("x")->md5, md5("1"));
    QCOMPARE(cache.hash("x")->md5, md5("1"));
    QVERIFY(!scratch.files().exists(scratch.path() / "no folder"));
}

void TestHashCache::twoCachesShareADatabase()
{
    Scratch scratch;
    for (int i = 0; i < 600; ++i)
        scratch.write("d/" + std::to_string(i), std::to_string(i));
    QTest::qWait(40);
    HashCache first(scratch.files(), scratch.path(), scratch.path() / "cache.sqlite");
    HashCache second(scratch.files(), scratch.path(), scratch.path() / "cache.sqlite");
    const ObjectId a = first.hash("d").value();
    const ObjectId b = second.hash("d").value();
    QVERIFY(a == b);
    QCOMPARE(a.fileCount.value(), std::int64_t(600));
}

QTEST_GUILESS_MAIN(TestHashCache)
#include "tst_hash_cache.moc"
