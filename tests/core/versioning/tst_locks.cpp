// Locks: between threads and processes, and with the entries that dvc leaves in its rwlock.
#include <unistd.h>

#include <chrono>
#include <thread>

#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/versioning/Locks.h"
#include "tests/core/versioning/Scratch.h"

using namespace podium;
using namespace podium::versioning;
using namespace std::chrono_literals;

namespace {

/// `flock -n FILE true`: whether another process gets the lock.
bool isFree(const Scratch& scratch, const char* file)
{
    return scratch.run("flock", {"-n", file, "true"}).status == 0;
}

qint64 deadPid()
{
    QProcess ended;
    ended.start("true", {});
    const qint64 pid = ended.processId();
    ended.waitForFinished();
    return pid;
}

} // namespace

class TestLocks : public QObject
{
    Q_OBJECT

private slots:
    void dvcLockIsTheOneOfDvc();
    void waitsForItsTurn();
    void namesTheHolder();
    void aCancelledWaitEndsSoon();
    void childrenDoNotInheritIt();
    void aLockFileThatWasRemovedIsMadeAgain();
    void readOnlyFoldersAreTold();
    void stageLockEntries();
    void stageLockMeetsOthers_data();
    void stageLockMeetsOthers();
    void brokenRwlockIsTold();
    void theRealDvcHonoursOurLocks();
    void weHonourTheLocksOfTheRealDvc();

private:
    /// A project that the real dvc made, with one stage that takes some seconds; empty where there is no dvc.
    QString dvcProject(Scratch& scratch) const;
};

void TestLocks::dvcLockIsTheOneOfDvc()
{
    Scratch scratch;
    scratch.files().createDirectories(scratch.path());
    {
        const auto lock = lockDvc(scratch.files(), scratch.path(), {});
        QCOMPARE(scratch.read(".dvc/tmp/lock"), " " + std::to_string(getpid()) + "\n");
        QVERIFY(!isFree(scratch, ".dvc/tmp/lock"));
    }
    QVERIFY(isFree(scratch, ".dvc/tmp/lock"));
    QVERIFY(scratch.files().exists(scratch.path() / ".dvc/tmp/lock"));
    const auto lock = lockProject(scratch.files(), scratch.path(), {});
    const std::string text = scratch.read(".podium/lock");
    QVERIFY2(text.starts_with(std::to_string(getpid()) + " "), text.c_str());
    QCOMPARE(std::count(text.begin(), text.end(), ' '), std::ptrdiff_t(2));
}

void TestLocks::waitsForItsTurn()
{
    Scratch scratch;
    auto first = lockProject(scratch.files(), scratch.path(), {});
    std::thread release([&] {
        std::this_thread::sleep_for(150ms);
        first.reset();
    });
    const auto start = std::chrono::steady_clock::now();
    const auto second = lockProject(scratch.files(), scratch.path(), {}, 5s);
    release.join();
    const auto waited = std::chrono::steady_clock::now() - start;
    QVERIFY(waited >= 100ms && waited < 2s);
}

void TestLocks::namesTheHolder()
{
    Scratch scratch;
    const auto held = lockProject(scratch.files(), scratch.path(), {});
    std::string message;
    const auto start = std::chrono::steady_clock::now();
    QCOMPARE(thrown([&] { lockProject(scratch.files(), scratch.path(), {}, 0ms); }, &message),
             std::string("Busy"));
    QVERIFY(std::chrono::steady_clock::now() - start < 200ms);
    QVERIFY2(message.find(std::to_string(getpid())) != std::string::npos, message.c_str());
    QVERIFY2(message.find("tst_locks") != std::string::npos, message.c_str());
}

void TestLocks::aCancelledWaitEndsSoon()
{
    Scratch scratch;
    const auto held = lockDvc(scratch.files(), scratch.path(), {});
    CancelToken token;
    std::thread canceller([&] {
        std::this_thread::sleep_for(50ms);
        token.cancel();
    });
    const auto start = std::chrono::steady_clock::now();
    QCOMPARE(thrown([&] { lockDvc(scratch.files(), scratch.path(), token); }), std::string("Cancelled"));
    canceller.join();
    QVERIFY(std::chrono::steady_clock::now() - start < 500ms);
}

void TestLocks::childrenDoNotInheritIt()
{
    Scratch scratch;
    auto held = lockDvc(scratch.files(), scratch.path(), {});
    QProcess child;
    child.start("sleep", {"5"});
    child.waitForStarted();
    held.reset();
    QVERIFY(isFree(scratch, ".dvc/tmp/lock"));
    child.kill();
    child.waitForFinished();
}

void TestLocks::aLockFileThatWasRemovedIsMadeAgain()
{
    Scratch scratch;
    const auto lost = lockDvc(scratch.files(), scratch.path(), {});
    scratch.files().removeTree(scratch.path() / ".dvc/tmp");
    const auto held = lockDvc(scratch.files(), scratch.path(), {});
    QVERIFY(!isFree(scratch, ".dvc/tmp/lock"));
}

void TestLocks::readOnlyFoldersAreTold()
{
    Scratch scratch;
    scratch.write(".podium/x", "");
    scratch.files().createDirectories(scratch.path() / ".podium/lock");
    std::string message;
    const std::string code = thrown([&] { lockProject(scratch.files(), scratch.path(), {}); }, &message);
    QCOMPARE(code, std::string("Io"));
    QVERIFY2(message.find(".podium/lock") != std::string::npos, message.c_str());
}

void TestLocks::stageLockEntries()
{
    Scratch scratch;
    const std::string root = scratch.path().string();
    {
        const StageLock lock(scratch.files(), scratch.path(), {"data/raw", "params.yaml"}, {"data/clean/"},
                             {});
        const Json content = parseJson(scratch.read(".dvc/tmp/rwlock"), "rwlock");
        QCOMPARE(content["write"][root + "/data/clean"]["pid"].get<int>(), getpid());
        QVERIFY(content["write"][root + "/data/clean"]["cmd"].is_string());
        QCOMPARE(content["read"][root + "/data/raw"][0]["pid"].get<int>(), getpid());
        QVERIFY(isFree(scratch, ".dvc/tmp/rwlock.lock"));
        const StageLock other(scratch.files(), scratch.path(), {"data/raw"}, {"models/m"},
                              {}); // this process again
    }
    const Json content = parseJson(scratch.read(".dvc/tmp/rwlock"), "rwlock");
    QVERIFY(content["write"].empty());
    QVERIFY(content["read"].empty());
}

void TestLocks::stageLockMeetsOthers_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("alive");
    QTest::addColumn<bool>("refused");
    QTest::newRow("nobody") << "none"
                            << "" << true << false;
    QTest::newRow("another writes what we write") << "write"
                                                  << "data/clean" << true << true;
    QTest::newRow("another writes in what we write") << "write"
                                                     << "data/clean/a.csv" << true << true;
    QTest::newRow("another writes above what we write") << "write"
                                                        << "data" << true << true;
    QTest::newRow("another writes what we read") << "write"
                                                 << "data/raw" << true << true;
    QTest::newRow("another reads what we write") << "read"
                                                 << "data/clean" << true << true;
    QTest::newRow("another reads what we read") << "read"
                                                << "data/raw" << true << false;
    QTest::newRow("another writes beside") << "write"
                                           << "data/clean2" << true << false;
    QTest::newRow("a dead one writes") << "write"
                                       << "data/clean" << false << false;
    QTest::newRow("a dead one reads") << "read"
                                      << "data/clean" << false << false;
}

void TestLocks::stageLockMeetsOthers()
{
    QFETCH(QString, kind);
    QFETCH(QString, path);
    QFETCH(bool, alive);
    QFETCH(bool, refused);
    Scratch scratch;
    const std::string key = (scratch.path() / path.toStdString()).string();
    const Json holder = {{"pid", alive ? static_cast<qint64>(getppid()) : deadPid()}, {"cmd", "dvc repro"}};
    Json content = Json::object();
    if (kind == "write")
        content["write"][key] = holder;
    if (kind == "read")
        content["read"][key] = Json::array({holder});
    if (kind != "none")
        scratch.write(".dvc/tmp/rwlock", content.dump());
    std::string message;
    const std::string code = thrown(
        [&] { const StageLock lock(scratch.files(), scratch.path(), {"data/raw"}, {"data/clean"}, {}); },
        &message);
    QCOMPARE(code, std::string(refused ? "Busy" : "none"));
    if (refused) {
        QVERIFY2(message.find("dvc repro") != std::string::npos, message.c_str());
        QVERIFY2(message.find(std::to_string(getppid())) != std::string::npos, message.c_str());
    }
    if (kind != "none") {
        const Json left = parseJson(scratch.read(".dvc/tmp/rwlock"), "rwlock");
        const bool kept = left.contains(kind.toStdString()) && left[kind.toStdString()].contains(key);
        QCOMPARE(kept, alive);
    }
}

void TestLocks::brokenRwlockIsTold()
{
    Scratch scratch;
    scratch.write(".dvc/tmp/rwlock", "{\"write\": ");
    std::string message;
    QCOMPARE(thrown([&] { const StageLock lock(scratch.files(), scratch.path(), {}, {"a"}, {}); }, &message),
             std::string("InvalidFormat"));
    QVERIFY2(message.find("rwlock") != std::string::npos, message.c_str());
    scratch.write(".dvc/tmp/rwlock", "");
    const StageLock lock(scratch.files(), scratch.path(), {}, {"a"}, {});
}

QString TestLocks::dvcProject(Scratch& scratch) const
{
    // PODIUM_PEERS is the Python of the environment; dvc lies beside it.
    const QString dvc = QFileInfo(qEnvironmentVariable("PODIUM_PEERS")).path() + "/dvc";
    if (!qEnvironmentVariableIsSet("PODIUM_PEERS") || !QFile::exists(dvc))
        return {};
    scratch.write("dvc.yaml",
                  "stages:\n  s:\n    cmd: sleep 3 && cp in out\n    deps: [in]\n    outs: [out]\n");
    scratch.write("in", "1");
    scratch.git({"init", "-q"});
    return scratch.run(dvc, {"init", "-q"}).status == 0 ? dvc : QString();
}

void TestLocks::theRealDvcHonoursOurLocks()
{
    Scratch scratch;
    const QString dvc = dvcProject(scratch);
    if (dvc.isEmpty())
        QSKIP("PODIUM_PEERS names no environment with dvc");
    {
        const auto held = lockDvc(scratch.files(), scratch.path(), {});
        const Scratch::Result result = scratch.run(dvc, {"repro"});
        QVERIFY(result.status != 0);
        QVERIFY2(result.err.find("Unable to acquire lock") != std::string::npos, result.err.c_str());
    }
    {
        const StageLock held(scratch.files(), scratch.path(), {}, {"out"}, {});
        const Scratch::Result result = scratch.run(dvc, {"repro"});
        QVERIFY(result.status != 0);
        QVERIFY2(result.err.find("is busy") != std::string::npos, result.err.c_str());
        QVERIFY2(result.err.find(std::to_string(getpid())) != std::string::npos, result.err.c_str());
        QVERIFY(!scratch.files().exists(scratch.path() / "out"));
    }
    const Scratch::Result result = scratch.run(dvc, {"repro"});
    QVERIFY2(result.status == 0, result.err.c_str());
    QCOMPARE(scratch.read("out"), std::string("1"));
}

void TestLocks::weHonourTheLocksOfTheRealDvc()
{
    Scratch scratch;
    const QString dvc = dvcProject(scratch);
    if (dvc.isEmpty())
        QSKIP("PODIUM_PEERS names no environment with dvc");
    std::thread other([&] { scratch.run(dvc, {"repro", "-q"}); });
    const auto entry = [&] {
        const auto text = scratch.files().readIfExists(scratch.path() / ".dvc/tmp/rwlock").value_or("");
        return text.find("/out") != std::string::npos;
    };
    std::string code;
    std::string message;
    if (QTest::qWaitFor(entry, 30000))
        code = thrown([&] { const StageLock lock(scratch.files(), scratch.path(), {"out"}, {"x"}, {}); },
                      &message);
    other.join();
    QCOMPARE(code, std::string("Busy"));
    QVERIFY2(message.find("repro") != std::string::npos, message.c_str());
    const StageLock lock(scratch.files(), scratch.path(), {"out"}, {"x"}, {});
}

QTEST_GUILESS_MAIN(TestLocks)
#include "tst_locks.moc"
