// The content store: names, bytes and modes as DVC's, nothing half-written, nothing used unchecked.
#include <sys/stat.h>

#include <thread>

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/versioning/ObjectStore.h"
#include "tests/core/versioning/Scratch.h"

using namespace podium;
using namespace podium::versioning;

namespace {

/// Fails every write-like call from the given one on.
class FailingFileSystem : public FileSystem
{
public:
    int left = -1; ///< calls that still succeed; -1 = all

protected:
    std::uint64_t before(Operation, const Path& path, std::uint64_t bytes) override
    {
        if (left == 0)
            throw systemError(ENOSPC, PODIUM_TEXT("test.failing", "Failing on purpose"), path.string());
        if (left > 0)
            --left;
        return bytes;
    }
};

unsigned modeOf(const Path& file)
{
    struct stat status
    {
    };
    return ::lstat(file.c_str(), &status) == 0 ? status.st_mode & 07777u : 0u;
}

std::vector<std::string> treeOf(const FileSystem& files, const Path& folder)
{
    std::vector<std::string> names;
    for (const Path& path : files.listTree(folder))
        names.push_back(path.generic_string() + "=" + files.read(folder / path));
    return names;
}

} // namespace

class TestObjectStore : public QObject
{
    Q_OBJECT

private slots:
    void listingIsByteForByteDvcs();
    void listingsThatLeaveTheFolderAreRefused_data();
    void listingsThatLeaveTheFolderAreRefused();
    void hashesThatAreNoneAreRefused_data();
    void hashesThatAreNoneAreRefused();
    void objectsLieWhereDvcLooks();
    void unsyncedObjectsAreSeenAtOnceAndKeptByTheBarrier();
    void withoutBarrierNothingStays();
    void largeFilesAreCopied();
    void damagedObjectsAreNotUsed();
    void aTruncatedObjectIsMended();
    void checkoutOfAFile();
    void checkoutOfAFolderTouchesOnlyWhatDiffers();
    void checkoutChangesTheKind();
    void checkoutNeedsEverythingBeforeItBegins();
    void checkoutDoesNotFollowLinks();
    void everyFailedWriteLeavesAWholeStore();
    void abandonedFilesGo();
    void manyThreadsPutTheSame();
    void manyObjectsAreQuick();
};

void TestObjectStore::listingIsByteForByteDvcs()
{
    // What `dvc add` 3.67.1 stored for a folder with these files.
    const std::string expected =
        R"([{"md5": "fbade9e36a3f36d3d676c1b808451dd7", "relpath": "Z/z.txt"}, )"
        R"({"md5": "03c7c0ace395d80182db07ae2c30f034", "relpath": "a-b"}, )"
        R"({"md5": "0cc175b9c0f1b6a831c399e269772661", "relpath": "a.txt"}, )"
        R"({"md5": "7694f4a66316e53c8cdd9d9954bd611d", "relpath": "a/q.txt"}, )"
        R"({"md5": "03c7c0ace395d80182db07ae2c30f034", "relpath": "a0"}, )"
        R"({"md5": "92eb5ffee6ae2fec3ad71c777531578f", "relpath": "b.txt"}, )"
        R"({"md5": "e1671797c52e15f763380b45e841ec32", "relpath": "\u00e9.txt"}, )"
        R"({"md5": "2a02eac39d716a70ecf37579185927b6", "relpath": "\ud83d\ude00 x\".csv"}])";
    Scratch scratch;
    ObjectStore store(scratch.files(), scratch.path() / "cache");
    const ObjectId id = store.putDirectory({{"é.txt", "e"},
                                            {"a.txt", "a"},
                                            {"a/q.txt", "q"},
                                            {"a-b", "s"},
                                            {"a0", "s"},
                                            {"Z/z.txt", "z"},
                                            {"b.txt", "b"},
                                            {"\U0001F600 x\".csv", "\U0001F600"}});
    QCOMPARE(id.md5, std::string("71776c2088238423189e141fadf90cc6.dir"));
    QCOMPARE(id.size, std::uint64_t(11));
    QCOMPARE(id.fileCount.value(), std::int64_t(8));
    QCOMPARE(store.read(id.md5), expected);
    const std::vector<DirectoryEntry> parsed = store.readDirectory(id.md5);
    QCOMPARE(parsed.size(), std::size_t(8));
    QCOMPARE(parsed[7].path, std::string("\U0001F600 x\".csv"));
    QCOMPARE(directoryListing(parsed), expected);
    QVERIFY(store.hasAll(id));
    QCOMPARE(directoryListing({}), std::string("[]"));
}

void TestObjectStore::listingsThatLeaveTheFolderAreRefused_data()
{
    QTest::addColumn<QString>("path");
    for (const char* path : {"../x", "a/../../x", "/etc/passwd", "", "a//b", "./a", "a/.", "..", "a/"})
        QTest::newRow(*path ? path : "empty") << path;
}

void TestObjectStore::listingsThatLeaveTheFolderAreRefused()
{
    QFETCH(QString, path);
    const std::string text = pythonJson(
        Json::array({{{"md5", "0cc175b9c0f1b6a831c399e269772661"}, {"relpath", path.toStdString()}}}), true);
    std::string message;
    QCOMPARE(thrown([&] { parseDirectoryListing(text, "data.dir"); }, &message),
             std::string("InvalidFormat"));
    QVERIFY2(message.find("data.dir") != std::string::npos, message.c_str());
}

void TestObjectStore::hashesThatAreNoneAreRefused_data()
{
    QTest::addColumn<QString>("md5");
    for (const char* md5 : {"", "abc", "../../../../etc/passwd", "0cc175b9c0f1b6a831c399e26977266G",
                            "0CC175B9C0F1B6A831C399E269772661", "0cc175b9c0f1b6a831c399e269772661.dix"})
        QTest::newRow(*md5 ? md5 : "empty") << md5;
}

void TestObjectStore::hashesThatAreNoneAreRefused()
{
    QFETCH(QString, md5);
    Scratch scratch;
    ObjectStore store(scratch.files(), scratch.path() / "cache");
    QCOMPARE(thrown([&] { store.read(md5.toStdString()); }), std::string("InvalidFormat"));
    QCOMPARE(thrown([&] {
                 store.checkout({md5.toStdString(), 0, {}}, scratch.path() / "x");
             }),
             std::string("InvalidFormat"));
}

void TestObjectStore::objectsLieWhereDvcLooks()
{
    Scratch scratch;
    ObjectStore store(scratch.files(), scratch.path() / "cache");
    const ObjectId id = store.put("a");
    QCOMPARE(id.md5, md5("a"));
    const Path file = scratch.path() / "cache/files/md5/0c/c175b9c0f1b6a831c399e269772661";
    QCOMPARE(store.objectPath(id.md5), file);
    QCOMPARE(scratch.files().read(file), std::string("a"));
    QCOMPARE(modeOf(file), 0444u);
    QCOMPARE(modeOf(file.parent_path()) & 0700u, 0700u);
    QVERIFY(store.has(id.md5));
    QVERIFY(!store.has(md5("b")));
    std::string message;
    QCOMPARE(thrown([&] { store.read(md5("b")); }, &message), std::string("NotFound"));
    QVERIFY2(message.find(md5("b")) != std::string::npos, message.c_str());
    const ObjectId folder = store.putDirectory({{"x", "1"}}, true);
    QCOMPARE(modeOf(store.objectPath(folder.md5)), 0444u);
    const ObjectId empty = store.put("");
    QCOMPARE(empty.md5, std::string("d41d8cd98f00b204e9800998ecf8427e"));
    QCOMPARE(store.read(empty.md5), std::string());
}

void TestObjectStore::unsyncedObjectsAreSeenAtOnceAndKeptByTheBarrier()
{
    Scratch scratch;
    ObjectStore store(scratch.files(), scratch.path() / "cache");
    ObjectStore other(scratch.files(), scratch.path() / "cache");
    const ObjectId id = store.put("bytes", false);
    const ObjectId folder = store.putDirectory({{"f", "bytes"}, {"g", "more"}}, false);
    QVERIFY(store.hasAll(folder));
    QCOMPARE(store.read(id.md5), std::string("bytes"));
    QVERIFY(!other.has(id.md5));
    QVERIFY(!scratch.files().exists(store.objectPath(id.md5)));
    store.checkout(folder, scratch.path() / "out");
    QCOMPARE(treeOf(scratch.files(), scratch.path() / "out"),
             (std::vector<std::string>{"f=bytes", "g=more"}));
    store.barrier();
    QVERIFY(other.hasAll(folder));
    QCOMPARE(modeOf(store.objectPath(id.md5)), 0444u);
    QVERIFY(scratch.files().list(scratch.path() / "cache/files/md5/podium-staging").empty());
    store.barrier(); // nothing to do
}

void TestObjectStore::withoutBarrierNothingStays()
{
    Scratch scratch;
    {
        ObjectStore store(scratch.files(), scratch.path() / "cache");
        store.putDirectory({{"f", "bytes"}, {"g", "more"}}, false);
    }
    QVERIFY(scratch.files().listTree(scratch.path() / "cache").empty());
}

void TestObjectStore::largeFilesAreCopied()
{
    Scratch scratch;
    std::string bytes(9u << 20, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 131 >> 8);
    scratch.write("big", bytes);
    ObjectStore store(scratch.files(), scratch.path() / "cache");
    for (const bool synced : {true, false}) {
        const ObjectId id = store.putFile(scratch.path() / "big", synced);
        QCOMPARE(id.md5, md5(bytes));
        QCOMPARE(id.size, std::uint64_t(bytes.size()));
        QVERIFY(store.read(id.md5) == bytes);
        store.checkout(id, scratch.path() / "out");
        QVERIFY(scratch.read("out") == bytes);
        QCOMPARE(modeOf(scratch.path() / "out"), 0644u);
        QVERIFY(scratch.files().list(scratch.path() / "cache/files/md5/podium-staging").empty());
    }
    QCOMPARE(thrown([&] { store.putFile(scratch.path() / "nothing"); }), std::string("NotFound"));
}

void TestObjectStore::damagedObjectsAreNotUsed()
{
    Scratch scratch;
    ObjectStore store(scratch.files(), scratch.path() / "cache");
    const ObjectId file = store.put("right");
    const ObjectId folder = store.putDirectory({{"f", "right"}, {"g", "other"}});
    scratch.files().replaceUnsynced(store.objectPath(file.md5), "wrong", 0444);
    QVERIFY(store.isCorrupt(file.md5));
    QVERIFY(!store.isCorrupt(md5("other")));
    scratch.write("out", "before");
    std::string message;
    QCOMPARE(thrown([&] { store.read(file.md5); }, &message), std::string("Corrupt"));
    QVERIFY2(message.find(file.md5) != std::string::npos, message.c_str());
    QCOMPARE(thrown([&] { store.checkout(file, scratch.path() / "out"); }), std::string("Corrupt"));
    QCOMPARE(scratch.read("out"), std::string("before"));
    QCOMPARE(thrown([&] { store.checkout(folder, scratch.path() / "dir"); }), std::string("Corrupt"));
    scratch.files().replaceUnsynced(store.objectPath(folder.md5), "[]", 0444);
    QCOMPARE(thrown([&] { store.checkout(folder, scratch.path() / "dir"); }), std::string("Corrupt"));
}

void TestObjectStore::aTruncatedObjectIsMended()
{
    Scratch scratch;
    ObjectStore store(scratch.files(), scratch.path() / "cache");
    const ObjectId id = store.put("content");
    scratch.files().replaceUnsynced(store.objectPath(id.md5), "cont", 0444);
    store.put("content");
    QCOMPARE(store.read(id.md5), std::string("content"));
    scratch.files().replaceUnsynced(store.objectPath(id.md5), "", 0444);
    store.put("content", false);
    store.barrier();
    QCOMPARE(store.read(id.md5), std::string("content"));
}

void TestObjectStore::checkoutOfAFile()
{
    Scratch scratch;
    ObjectStore store(scratch.files(), scratch.path() / "cache");
    const ObjectId id = store.put("new");
    store.checkout(id, scratch.path() / "a/b/file");
    QCOMPARE(scratch.read("a/b/file"), std::string("new"));
    QCOMPARE(modeOf(scratch.path() / "a/b/file"), 0644u);
    const auto first = scratch.files().stat(scratch.path() / "a/b/file")->inode;
    store.checkout(id, scratch.path() / "a/b/file");
    QCOMPARE(scratch.files().stat(scratch.path() / "a/b/file")->inode, first);
    scratch.write("a/b/file", "own");
    store.checkout(id, scratch.path() / "a/b/file");
    QCOMPARE(scratch.read("a/b/file"), std::string("new"));
    QCOMPARE(scratch.files().list(scratch.path() / "a/b").size(), std::size_t(1));
}

void TestObjectStore::checkoutOfAFolderTouchesOnlyWhatDiffers()
{
    Scratch scratch;
    ObjectStore store(scratch.files(), scratch.path() / "cache");
    const ObjectId first = store.putDirectory({{"same", "1"}, {"changed", "2"}, {"gone/deep/file", "3"}});
    const ObjectId second = store.putDirectory({{"same", "1"}, {"changed", "two"}, {"sub/new", "4"}});
    const Path out = scratch.path() / "out";
    store.checkout(first, out);
    const auto inode = scratch.files().stat(out / "same")->inode;
    scratch.write("out/foreign", "x");
    store.checkout(second, out);
    QCOMPARE(treeOf(scratch.files(), out), (std::vector<std::string>{"changed=two", "same=1", "sub/new=4"}));
    QCOMPARE(scratch.files().stat(out / "same")->inode, inode);
    QVERIFY(!scratch.files().exists(out / "gone"));
    const ObjectId empty = store.putDirectory({});
    store.checkout(empty, out);
    QVERIFY(scratch.files().exists(out));
    QVERIFY(scratch.files().list(out).empty());
}

void TestObjectStore::checkoutChangesTheKind()
{
    Scratch scratch;
    ObjectStore store(scratch.files(), scratch.path() / "cache");
    const ObjectId file = store.put("file");
    const ObjectId folder = store.putDirectory({{"a", "1"}, {"b/c", "2"}});
    const Path out = scratch.path() / "out";
    store.checkout(file, out);
    store.checkout(folder, out);
    QCOMPARE(treeOf(scratch.files(), out), (std::vector<std::string>{"a=1", "b/c=2"}));
    store.checkout(file, out);
    QCOMPARE(scratch.read("out"), std::string("file"));
    const ObjectId swapped = store.putDirectory({{"a/x", "1"}, {"b", "2"}});
    store.checkout(folder, out);
    store.checkout(swapped, out);
    QCOMPARE(treeOf(scratch.files(), out), (std::vector<std::string>{"a/x=1", "b=2"}));
    QCOMPARE(scratch.files().list(scratch.path()), (std::vector<std::string>{"cache", "out"}));
}

void TestObjectStore::checkoutNeedsEverythingBeforeItBegins()
{
    Scratch scratch;
    ObjectStore store(scratch.files(), scratch.path() / "cache");
    const ObjectId folder = store.putDirectory({{"a", "1"}, {"b", "2"}});
    scratch.files().remove(store.objectPath(md5("2")));
    QVERIFY(store.has(folder.md5));
    QVERIFY(!store.hasAll(folder));
    scratch.write("out/a", "own");
    QCOMPARE(thrown([&] { store.checkout(folder, scratch.path() / "out"); }), std::string("NotFound"));
    QCOMPARE(scratch.read("out/a"), std::string("own"));
    scratch.write("file", "own");
    QCOMPARE(thrown([&] { store.checkout(folder, scratch.path() / "file"); }), std::string("NotFound"));
    QCOMPARE(scratch.read("file"), std::string("own"));
}

void TestObjectStore::checkoutDoesNotFollowLinks()
{
    Scratch scratch;
    ObjectStore store(scratch.files(), scratch.path() / "cache");
    scratch.write("outside/file", "precious");
    scratch.write("out/x", "x");
    std::filesystem::create_directory_symlink("../outside", scratch.path() / "out/sub");
    std::filesystem::create_symlink("../outside/file", scratch.path() / "out/a");
    store.checkout(store.putDirectory({{"sub/file", "new"}, {"a", "new"}}), scratch.path() / "out");
    QCOMPARE(scratch.read("outside/file"), std::string("precious"));
    QCOMPARE(scratch.read("out/sub/file"), std::string("new"));
    QCOMPARE(scratch.read("out/a"), std::string("new"));
    QVERIFY(!std::filesystem::is_symlink(scratch.path() / "out/sub"));
}

void TestObjectStore::everyFailedWriteLeavesAWholeStore()
{
    for (int call = 0; call < 60; ++call) {
        Scratch scratch;
        FailingFileSystem failing;
        failing.left = call;
        const std::map<std::string, std::string_view> content{{"a", "1"}, {"b", "2"}};
        bool failed = false;
        {
            ObjectStore store(failing, scratch.path() / "cache");
            try {
                store.put("alone");
                const ObjectId id = store.putDirectory(content, false);
                store.barrier();
                store.checkout(id, scratch.path() / "out");
            } catch (const Error& error) {
                failed = true;
                QCOMPARE(error.code(), ErrorCode::NoSpace);
            }
        }
        ObjectStore store(scratch.files(), scratch.path() / "cache");
        for (const char* bytes : {"alone", "1", "2"})
            if (store.has(md5(bytes)))
                QCOMPARE(store.read(md5(bytes)), std::string(bytes));
        const ObjectId id = store.putDirectory(content);
        store.checkout(id, scratch.path() / "out");
        QCOMPARE(treeOf(scratch.files(), scratch.path() / "out"), (std::vector<std::string>{"a=1", "b=2"}));
        if (!failed)
            return;
    }
    QFAIL("more writes than thought");
}

void TestObjectStore::abandonedFilesGo()
{
    Scratch scratch;
    const std::string staging = "cache/files/md5/podium-staging/";
    QProcess ended;
    ended.start("true", {});
    const qint64 pid = ended.processId();
    ended.waitForFinished();
    scratch.write(staging + std::to_string(pid) + "-1", "dead");
    scratch.write(staging + std::to_string(getppid()) + "-1", "alive");
    ObjectStore store(scratch.files(), scratch.path() / "cache");
    store.put("x", false);
    store.barrier();
    QCOMPARE(scratch.files().list(scratch.path() / staging),
             (std::vector<std::string>{std::to_string(getppid()) + "-1"}));
}

void TestObjectStore::manyThreadsPutTheSame()
{
    Scratch scratch;
    ObjectStore store(scratch.files(), scratch.path() / "cache");
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (int t = 0; t < 8; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < 50; ++i) {
                const std::string bytes = "object " + std::to_string(i);
                const ObjectId id = store.put(bytes, t % 2 == 0);
                if (!store.has(id.md5) || store.read(id.md5) != bytes)
                    ++wrong;
                if (i % 20 == 0)
                    store.barrier();
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    store.barrier();
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(scratch.files().listTree(scratch.path() / "cache").size(), std::size_t(50));
}

void TestObjectStore::manyObjectsAreQuick()
{
    Scratch scratch;
    ObjectStore store(scratch.files(), scratch.path() / "cache");
    int round = 0;
    QBENCHMARK
    {
        ++round;
        for (int i = 0; i < 100; ++i)
            store.put(std::to_string(round) + "/" + std::to_string(i) + std::string(20000, 'x'), false);
        store.barrier();
    }
}

QTEST_GUILESS_MAIN(TestObjectStore)
#include "tst_object_store.moc"
