// The journal after failures and kills at every point: the state before or after, never one between.
#include <sys/wait.h>

#include "core/base/Hash.h"
#include "tests/core/project/JournalProject.h"

using namespace podium;
using namespace podium::test;

class TestJournalRecovery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void openChangesThatEndEarly_data();
    void openChangesThatEndEarly();
    void failuresLeaveTheStateBefore();
    void killsAreRecoveredFrom();
    void recoveryMayBeKilled();
    void userEditsAfterAKillAreKept();
    void staleLocksOfAKilledProcessGo();
    void aLostStoreDoesNotBlockNewEntries();
};

void TestJournalRecovery::initTestCase()
{
    static QTemporaryDir home;
    qputenv("HOME", home.path().toUtf8());
}

void TestJournalRecovery::openChangesThatEndEarly_data()
{
    QTest::addColumn<bool>("keep");
    QTest::addColumn<bool>("killed");
    QTest::newRow("taken back after an exception") << false << false;
    QTest::newRow("kept after an exception") << true << false;
    QTest::newRow("taken back after a kill") << false << true;
    QTest::newRow("kept after a kill") << true << true;
}

void TestJournalRecovery::openChangesThatEndEarly()
{
    QFETCH(bool, keep);
    QFETCH(bool, killed);
    Scratch scratch;
    makeProject(scratch);
    const auto before = stateOf(scratch);
    const auto work = [&] {
        Opened opened(scratch, scratch.files());
        const auto unfinished = keep ? ChangeScope::Unfinished::Keep : ChangeScope::Unfinished::TakeBack;
        OpenChange change =
            opened.journal.begin(kWhat, {{"refs/exps/x"}, {"params.yaml"}, {"data/clean"}, unfinished});
        opened.git.setReference("refs/exps/x", opened.git.head().value(), std::nullopt, "");
        scratch.write("params.yaml", "n: 6\n");
        scratch.files().removeTree(scratch.path() / "data/clean");
        if (killed)
            ::_exit(0);
    };
    if (killed) {
        const pid_t child = ::fork();
        if (child == 0)
            work();
        int status = 0;
        ::waitpid(child, &status, 0);
    } else {
        work();
    }
    Opened opened(scratch, scratch.files());
    QCOMPARE(opened.journal.needsRecovery(), killed);
    opened.journal.recover();
    QVERIFY(!opened.journal.needsRecovery());
    if (keep) {
        QCOMPARE(scratch.read("params.yaml"), std::string("n: 6\n"));
        opened.journal.undo(std::nullopt);
    } else {
        QCOMPARE(opened.journal.entries().front().state, JournalEntry::State::TakenBack);
        QCOMPARE(thrown([&] { opened.journal.undo(std::nullopt); }), std::string("NotFound"));
        // What was found is still there for who looks.
        QCOMPARE(scratch.git({"show", "refs/podium/journal/1:found/params.yaml"}), std::string("n: 6"));
    }
    QCOMPARE(difference(before, stateOf(scratch)), std::string());
}

void TestJournalRecovery::failuresLeaveTheStateBefore()
{
    int call = 0;
    for (bool failed = true; failed; ++call) {
        QVERIFY(call < 200);
        Scratch scratch;
        makeProject(scratch);
        const auto before = stateOf(scratch);
        BrittleFileSystem files;
        failed = false;
        {
            Opened opened(scratch, files);
            const Change change = everything(opened);
            files.left = call;
            std::string message;
            failed = thrown([&] { opened.journal.apply(kWhat, change); }, &message) != "none";
            if (failed)
                QVERIFY2(message.find("Failing on purpose") != std::string::npos, message.c_str());
        }
        Opened opened(scratch, scratch.files());
        opened.journal.recover();
        QVERIFY(!opened.journal.needsRecovery());
        if (failed)
            QCOMPARE(difference(before, stateOf(scratch)), std::string());
        opened.journal.apply(kWhat, everything(opened));
        opened.journal.undo(std::nullopt);
        if (failed)
            QCOMPARE(difference(before, stateOf(scratch)), std::string());
        QCOMPARE(scratch.git({"fsck", "--strict", "--no-dangling"}), std::string());
    }
    QVERIFY(call > 10);
}

void TestJournalRecovery::killsAreRecoveredFrom()
{
    int call = 0;
    for (bool killed = true; killed; ++call) {
        QVERIFY(call < 200);
        Scratch scratch;
        makeProject(scratch);
        const auto before = stateOf(scratch);
        const pid_t child = ::fork();
        if (child == 0) {
            BrittleFileSystem files;
            files.kills = true;
            Opened opened(scratch, files);
            const Change change = everything(opened);
            files.left = call;
            opened.journal.apply(kWhat, change);
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFEXITED(status));
        killed = WEXITSTATUS(status) == 77;
        Opened opened(scratch, scratch.files());
        opened.journal.recover();
        QVERIFY(!opened.journal.needsRecovery());
        const auto state = stateOf(scratch);
        if (killed)
            QCOMPARE(difference(before, state), std::string());
        else
            QCOMPARE(state.at("params.yaml"), std::string("n: 2\n"));
    }
    QVERIFY(call > 10);
}

void TestJournalRecovery::recoveryMayBeKilled()
{
    for (int first = 8; first < 40; first += 5) {
        Scratch scratch;
        makeProject(scratch);
        const auto before = stateOf(scratch);
        const auto inChild = [&](int call, bool recovering) {
            const pid_t child = ::fork();
            if (child == 0) {
                BrittleFileSystem files;
                files.kills = true;
                Opened opened(scratch, files);
                if (recovering) {
                    files.left = call;
                    opened.journal.recover();
                } else {
                    const Change change = everything(opened);
                    files.left = call;
                    opened.journal.apply(kWhat, change);
                }
                ::_exit(0);
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            return WEXITSTATUS(status) == 77;
        };
        if (!inChild(first, false))
            return;
        for (int call = 0; inChild(call, true); ++call)
            QVERIFY(call < 100);
        QCOMPARE(difference(before, stateOf(scratch)), std::string());
        QVERIFY(!Opened(scratch, scratch.files()).journal.needsRecovery());
    }
}

void TestJournalRecovery::userEditsAfterAKillAreKept()
{
    Scratch scratch;
    makeProject(scratch);
    const pid_t child = ::fork();
    if (child == 0) {
        BrittleFileSystem files;
        files.kills = true;
        Opened opened(scratch, files);
        Change change;
        change.files = {{"params.yaml", "n: 2\n"}, {"z.txt", "z"}};
        files.left = 4; // after the first file
        opened.journal.apply(kWhat, change);
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QCOMPARE(WEXITSTATUS(status), 77);
    scratch.write("params.yaml", "edited by hand");
    Opened opened(scratch, scratch.files());
    QVERIFY(opened.journal.needsRecovery());
    opened.journal.recover();
    QCOMPARE(scratch.read("params.yaml"), std::string("edited by hand"));
    QVERIFY(!scratch.files().exists(scratch.path() / "z.txt"));
}

void TestJournalRecovery::staleLocksOfAKilledProcessGo()
{
    Scratch scratch;
    makeProject(scratch);
    {
        Opened opened(scratch, scratch.files());
        // What a kill inside libgit2 leaves: a begun entry and the lock of a reference.
        const pid_t child = ::fork();
        if (child == 0) {
            Opened inner(scratch, scratch.files());
            auto change = inner.journal.begin(kWhat, {{"refs/exps/x"}, {"params.yaml"}, {}});
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
    }
    scratch.write(".git/refs/exps/x.lock", "");
    scratch.write(".git/packed-refs.lock", "");
    Opened opened(scratch, scratch.files());
    opened.journal.recover();
    QVERIFY(!scratch.files().exists(scratch.path() / ".git/refs/exps/x.lock"));
    Change change;
    change.references = {{"refs/exps/x", opened.git.head().value()}};
    opened.journal.apply(kWhat, change);
    opened.journal.undo(std::nullopt);
}

void TestJournalRecovery::aLostStoreDoesNotBlockNewEntries()
{
    Scratch scratch;
    makeProject(scratch);
    {
        Opened opened(scratch, scratch.files());
        opened.journal.apply(kWhat, everything(opened));
    }
    scratch.files().removeTree(scratch.path() / ".podium");
    scratch.files().createDirectories(scratch.path() / ".podium");
    const auto before = stateOf(scratch);
    Opened opened(scratch, scratch.files());
    Change change;
    change.files = {{"params.yaml", "n: 9\n"}};
    opened.journal.apply(kWhat, change);
    QCOMPARE(opened.git.references("refs/podium/journal/").size(), std::size_t(2));
    opened.journal.undo(std::nullopt);
    QCOMPARE(difference(before, stateOf(scratch)), std::string());
}

QTEST_GUILESS_MAIN(TestJournalRecovery)
#include "tst_journal_recovery.moc"
