#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include "core/base/Error.h"
#include "tests/support/FailingFileSystem.h"
#include "tests/support/ScratchDirectory.h"

using namespace podium;
using test::FailingFileSystem;
using test::ScratchDirectory;

namespace {

ErrorCode codeOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error.code();
    }
    return ErrorCode::Internal;
}

} // namespace

class FileSystemTest : public QObject
{
    Q_OBJECT
private slots:
    void replaceIsAllOrNothing_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* how : {"replace", "replaceUnsynced", "copy", "copyUnsynced"})
            QTest::newRow(how) << how;
    }
    void replaceIsAllOrNothing()
    {
        QFETCH(QString, how);
        ScratchDirectory scratch;
        FailingFileSystem files;
        const Path source = scratch.write("source", std::string(100000, 'n'));
        const Path target = scratch / "target";
        const auto change = [&] {
            if (how == "replace")
                files.replace(target, std::string(100000, 'n'));
            else if (how == "replaceUnsynced")
                files.replaceUnsynced(target, std::string(100000, 'n'));
            else if (how == "copy")
                files.copy(source, target);
            else
                files.copyUnsynced(source, target);
        };
        change();
        const std::int64_t operations = files.operations();
        QCOMPARE(operations, how == "replace" || how == "copy" ? 5 : 3);

        for (const bool partly : {false, true}) {
            for (std::int64_t n = 0; n < operations; ++n) {
                FileSystem().replace(target, "old");
                if (partly)
                    files.writePartly(n, 5000);
                else
                    files.failFrom(n, EIO);
                QVERIFY_THROWS_EXCEPTION(Error, change());
                const std::string now = scratch.read("target");
                const bool whole = now == "old" || now == std::string(100000, 'n');
                QVERIFY2(whole, qPrintable(QString("operation %1 left %2 bytes").arg(n).arg(now.size())));
                // only the last step, the sync of the folder, comes after the rename
                QCOMPARE(now == "old", n < operations - (operations == 5 ? 1 : 0));
                QCOMPARE(scratch.files(), (std::vector<std::string>{"source", "target"}));
                files.work();
                change();
                QCOMPARE(scratch.read("target").size(), std::size_t(100000));
            }
        }
    }
    void fullDiskSaysSo()
    {
        const ScratchDirectory scratch;
        FailingFileSystem files;
        files.writePartly(1, 3);
        try {
            files.replace(scratch / "f", "abcdef");
            QFAIL("written");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::NoSpace);
            QVERIFY(QString(error.what()).contains("the disk is full"));
        }
        QVERIFY(scratch.files().empty());
    }
    void newFiles()
    {
        const ScratchDirectory scratch;
        FailingFileSystem files;
        files.writeNew(scratch / "new", "1", 0444);
        QCOMPARE(files.stat(scratch / "new")->mode, 0444u);
        QCOMPARE(codeOf([&] { files.writeNew(scratch / "new", "2"); }), ErrorCode::AlreadyExists);
        QCOMPARE(scratch.read("new"), std::string("1"));
        files.failFrom(1);
        QVERIFY_THROWS_EXCEPTION(Error, files.writeNew(scratch / "other", "2"));
        QVERIFY(!scratch.has("other"));
    }
    void reading()
    {
        const FileSystem files;
        ScratchDirectory other;
        other.write("empty", "");
        other.write("bytes", std::string_view("a\0b\r\n", 5));
        QCOMPARE(files.read(other / "bytes"), std::string("a\0b\r\n", 5));
        QCOMPARE(files.read(other / "empty"), std::string());
        QVERIFY(!files.readIfExists(other / "none"));
        QVERIFY(!files.readIfExists(other / "bytes" / "below")); // a part of the path is a file
        QCOMPARE(codeOf([&] { files.read(other / "none"); }), ErrorCode::NotFound);
        QCOMPARE(codeOf([&] { files.read(other.path()); }), ErrorCode::Io);
        QVERIFY(files.read("/proc/self/status").find("Pid:") != std::string::npos); // of unknown size
        QCOMPARE(files.map(other / "bytes")->bytes(), std::string_view("a\0b\r\n", 5));
        QVERIFY(files.map(other / "empty")->bytes().empty());
        QCOMPARE(codeOf([&] { files.map(other.path()); }), ErrorCode::Io);
        QCOMPARE(codeOf([&] { files.map(other / "none"); }), ErrorCode::NotFound);
    }
    void mappedPagesComeBack()
    {
        ScratchDirectory scratch;
        std::string bytes(1 << 20, 'x');
        bytes[500000] = 'y';
        const Path path = scratch.write("large", bytes);
        const auto mapped = FileSystem().map(path);
        QCOMPARE(mapped->bytes(), std::string_view(bytes));
        mapped->release(0, mapped->bytes().size());
        mapped->release(10, 20);
        QCOMPARE(mapped->bytes(), std::string_view(bytes));
    }
    void statAndLinks()
    {
        ScratchDirectory scratch;
        const FileSystem files;
        scratch.write("file", "12345");
        std::filesystem::create_symlink("file", scratch / "link");
        std::filesystem::create_symlink("nowhere", scratch / "dangling");
        QCOMPARE(files.stat(scratch / "link")->size, std::uint64_t(5));
        QVERIFY(files.stat(scratch / "link")->kind == FileStat::Kind::File);
        QVERIFY(files.stat(scratch.path())->kind == FileStat::Kind::Directory);
        QVERIFY(!files.exists(scratch / "dangling"));
        const FileStat before = *files.stat(scratch / "file");
        QVERIFY(before.modifiedNs > 1'600'000'000'000'000'000);
        scratch.write("file", "12345");
        QVERIFY(files.stat(scratch / "file")->inode != before.inode);
    }
    void listing()
    {
        ScratchDirectory scratch;
        const FileSystem files;
        for (const char* name : {"b/2", "b/.hidden", "a-b", "a/q", "a.txt", "Z/z", "é"})
            scratch.write(name, "");
        std::filesystem::create_directories(scratch / "empty");
        std::filesystem::create_directory_symlink("b", scratch / "folder-link");
        std::filesystem::create_symlink("a.txt", scratch / "file-link");
        QCOMPARE(scratch.files(), (std::vector<std::string>{"Z/z", "a-b", "a.txt", "a/q", "b/.hidden", "b/2",
                                                            "file-link", "é"}));
        QCOMPARE(files.list(scratch / "b"), (std::vector<std::string>{".hidden", "2"}));
        QCOMPARE(codeOf([&] { files.list(scratch / "none"); }), ErrorCode::NotFound);
        QCOMPARE(codeOf([&] { files.list(scratch / "a.txt"); }), ErrorCode::NotFound);
    }
    void foldersAndRemoval()
    {
        ScratchDirectory scratch;
        FailingFileSystem files;
        files.createDirectories(scratch / "a/b/c/");
        files.createDirectories(scratch / "a/b/c");
        QVERIFY(files.stat(scratch / "a/b/c")->kind == FileStat::Kind::Directory);
        scratch.write("file", "x");
        QCOMPARE(codeOf([&] { files.createDirectories(scratch / "file/below"); }), ErrorCode::NotFound);
        QCOMPARE(codeOf([&] { files.remove(scratch / "a"); }), ErrorCode::Io);
        files.remove(scratch / "none");
        // A link is removed, not what it leads to.
        std::filesystem::create_directory_symlink("a", scratch / "link");
        files.removeTree(scratch / "link");
        QVERIFY(files.exists(scratch / "a/b/c"));
        files.removeTree(scratch / "a");
        QVERIFY(!files.exists(scratch / "a"));
        files.rename(scratch / "file", scratch / "moved");
        files.chmod(scratch / "moved", 0400);
        QCOMPARE(files.stat(scratch / "moved")->mode, 0400u);
        QCOMPARE(codeOf([&] { files.rename(scratch / "file", scratch / "x"); }), ErrorCode::NotFound);
    }
    void replaceOfALinkReplacesTheLink()
    {
        ScratchDirectory scratch;
        scratch.write("target", "old");
        std::filesystem::create_symlink("target", scratch / "link");
        FileSystem().replace(scratch / "link", "new");
        QCOMPARE(scratch.read("target"), std::string("old"));
        QCOMPARE(scratch.read("link"), std::string("new"));
    }
    void everyChangeCanFail()
    {
        ScratchDirectory scratch;
        FailingFileSystem files;
        scratch.write("f", "x");
        const std::vector<std::function<void()>> changes{[&] { files.createDirectories(scratch / "d"); },
                                                         [&] { files.sync(scratch / "f"); },
                                                         [&] { files.syncDirectory(scratch.path()); },
                                                         [&] { files.syncFileSystem(scratch.path()); },
                                                         [&] { files.rename(scratch / "f", scratch / "g"); },
                                                         [&] { files.remove(scratch / "f"); },
                                                         [&] { files.removeTree(scratch / "f"); },
                                                         [&] { files.chmod(scratch / "f", 0600); }};
        for (const auto& change : changes) {
            files.failFrom(0, EROFS);
            QCOMPARE(codeOf(change), ErrorCode::PermissionDenied);
            QCOMPARE(scratch.files(), std::vector<std::string>{"f"});
            QVERIFY(!scratch.has("d"));
        }
    }
    void copies()
    {
        ScratchDirectory scratch;
        FileSystem files;
        std::string bytes;
        for (int i = 0; i < 300000; ++i)
            bytes += static_cast<char>(i * 7);
        scratch.write("from", bytes);
        files.copy(scratch / "from", scratch / "to", 0444);
        QCOMPARE(scratch.read("to"), bytes);
        QCOMPARE(files.stat(scratch / "to")->mode, 0444u);
        QVERIFY(files.stat(scratch / "to")->inode != files.stat(scratch / "from")->inode);
        files.copyUnsynced("/proc/self/status", scratch / "status"); // neither clone nor range
        QVERIFY(scratch.read("status").find("Pid:") != std::string::npos);
        QCOMPARE(codeOf([&] { files.copy(scratch / "none", scratch / "x"); }), ErrorCode::NotFound);
        QCOMPARE(codeOf([&] { files.copy(scratch.path(), scratch / "x"); }), ErrorCode::Io);
        QVERIFY(!scratch.has("x"));
    }
    void freeSpace()
    {
        ScratchDirectory scratch;
        const FileSystem files;
        QVERIFY(files.freeSpace(scratch.path()) > 0);
        QVERIFY(files.freeSpace(scratch / "not/yet/there") > 0);
    }
    void temporaryDirectories()
    {
        ScratchDirectory scratch;
        FileSystem files;
        Path first;
        {
            const TemporaryDirectory a(files, scratch / "parent", "run-");
            const TemporaryDirectory b(files, scratch / "parent", "run-");
            QVERIFY(a.path() != b.path());
            first = a.path();
            files.createDirectories(a.path() / "deep/er");
            files.writeNew(a.path() / "deep/er/f", "x", 0444);
        }
        QVERIFY(!files.exists(first));
        QCOMPARE(files.list(scratch / "parent").size(), std::size_t(0));
    }
    void descriptorsAreClosed()
    {
        ScratchDirectory scratch;
        FailingFileSystem files;
        const auto open = [] { return FileSystem().list("/proc/self/fd").size(); };
        const std::size_t before = open();
        for (std::int64_t n = 0; n < 6; ++n) {
            files.failFrom(n);
            try {
                files.replace(scratch / "f", "x");
                files.copy(scratch / "f", scratch / "g");
            } catch (const Error&) {
            }
            files.map(scratch.write("m", "x"));
        }
        QCOMPARE(open(), before);
    }
};

QTEST_GUILESS_MAIN(FileSystemTest)
#include "tst_file_system.moc"
