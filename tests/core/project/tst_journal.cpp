// The journal: changes are whole, come back, survive a kill at every point, and refuse to overwrite what came
// later.
#include <sys/wait.h>
#include <unistd.h>

#include <map>

#include "core/base/Error.h"
#include "core/base/Hash.h"
#include "core/project/Journal.h"
#include "tests/core/versioning/Scratch.h"

using namespace podium;
using namespace podium::project;
using namespace podium::versioning;

namespace {

const TextId kWhat = PODIUM_TEXT("test.change", "A change");

/// Fails, or ends the process as kill -9 would, at the Nth write.
class BrittleFileSystem : public FileSystem
{
public:
    int left = -1; ///< writes that still succeed; -1 = all
    bool kills = false;

protected:
    std::uint64_t before(Operation, const Path& path, std::uint64_t bytes) override
    {
        if (left == 0) {
            if (kills)
                ::_exit(77);
            throw systemError(ENOSPC, PODIUM_TEXT("test.failing", "Failing on purpose"), path.string());
        }
        if (left > 0)
            --left;
        return bytes;
    }
};

/// A project folder with all that a journal needs. Opened anew = as another process would.
struct Opened
{
    explicit Opened(Scratch& scratch, FileSystem& files)
        : git(GitRepository::open(scratch.path()))
        , store(scratch.path() / ".podium/podium.sqlite")
        , objects(files, scratch.path() / ".dvc/cache")
        , hashes(files, scratch.path(), scratch.path() / ".podium/cache.sqlite")
        , journal({&files, scratch.path(), &store, &git, &objects, &hashes})
    {
    }
    GitRepository git;
    tracking::RunStore store;
    ObjectStore objects;
    HashCache hashes;
    Journal journal;
};

void makeProject(Scratch& scratch)
{
    GitRepository git = GitRepository::init(scratch.path());
    scratch.write(".gitignore", "/.podium/\n/.dvc/\n/data/\n");
    scratch.write("params.yaml", "n: 1\n");
    scratch.write("reports/metrics.json", "{}");
    git.commitPaths({}, "Project");
    scratch.write("data/clean/a.csv", "a");
    scratch.write("data/clean/b.csv", "b");
    scratch.files().createDirectories(scratch.path() / ".podium");
}

/// All of the work tree (without stores) and the references of experiments, for comparing.
std::map<std::string, std::string> stateOf(const Scratch& scratch)
{
    std::map<std::string, std::string> state;
    FileSystem files;
    for (const Path& path : files.listTree(scratch.path())) {
        const std::string name = path.generic_string();
        if (!name.starts_with(".git/") && !name.starts_with(".podium/") && !name.starts_with(".dvc/"))
            state[name] = std::filesystem::is_symlink(scratch.path() / path)
                              ? "-> " + std::filesystem::read_symlink(scratch.path() / path).string()
                              : files.read(scratch.path() / path);
    }
    for (const auto& [name, target] : GitRepository::open(scratch.path()).references("refs/exps/"))
        state[name] = target;
    return state;
}

/// Where two states differ, for messages.
std::string difference(const std::map<std::string, std::string>& a,
                       const std::map<std::string, std::string>& b)
{
    std::string text;
    for (const auto& [name, value] : a)
        if (!b.contains(name) || b.at(name) != value)
            text += "- " + name + ": " + value + "\n";
    for (const auto& [name, value] : b)
        if (!a.contains(name) || a.at(name) != value)
            text += "+ " + name + ": " + value + "\n";
    return text;
}

/// A change of every kind: references made and moved, files made, changed and removed, outputs changed and
/// removed.
Change everything(Opened& opened)
{
    const std::string head = opened.git.head().value();
    Change change;
    change.references = {{"refs/exps/a/new", head}, {"refs/exps/a/other", head}};
    change.files = {{"params.yaml", "n: 2\n"},
                    {"dvc.lock", "schema: '2.0'\n"},
                    {"reports/metrics.json", std::nullopt},
                    {"run.sh", "#!/bin/sh\n", 0100755},
                    {"link", "run.sh", 0120000}};
    const ObjectId folder = opened.objects.putDirectory({{"a.csv", "a"}, {"c.csv", "c"}}, false);
    const ObjectId model = opened.objects.put("model", false);
    change.outputs = {{"data/clean", folder}, {"models/model.podium", model}};
    return change;
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void appliesAndUndoesEverything();
    void undoCanBeUndone();
    void refusesWhereTheStateIsAnother_data();
    void refusesWhereTheStateIsAnother();
    void refusesWhereContentIsGone();
    void wrongIdsAreTold();
    void aSweepIsOneEntryAndOnePack();
    void aChangeOfNothingIsNoEntry();
    void openChangesAreRecorded();
    void openChangesThatEndEarly_data();
    void openChangesThatEndEarly();
    void contentsSurviveGarbageCollection();
    void failuresLeaveTheStateBefore();
    void killsAreRecoveredFrom();
    void recoveryMayBeKilled();
    void userEditsAfterAKillAreKept();
    void staleLocksOfAKilledProcessGo();
    void pathsStayInTheProject_data();
    void pathsStayInTheProject();
    void aLostStoreDoesNotBlockNewEntries();
};

void TestJournal::initTestCase()
{
    static QTemporaryDir home;
    qputenv("HOME", home.path().toUtf8());
}

void TestJournal::appliesAndUndoesEverything()
{
    Scratch scratch;
    makeProject(scratch);
    const auto before = stateOf(scratch);
    Opened opened(scratch, scratch.files());
    const std::int64_t id = opened.journal.apply(kWhat, everything(opened));
    QVERIFY(id > 0);
    const auto after = stateOf(scratch);
    QCOMPARE(after.at("params.yaml"), std::string("n: 2\n"));
    QCOMPARE(after.at("link"), std::string("-> run.sh"));
    QVERIFY(::access((scratch.path() / "run.sh").c_str(), X_OK) == 0);
    QVERIFY(!after.contains("reports/metrics.json"));
    QVERIFY(!scratch.files().exists(scratch.path() / "reports"));
    QCOMPARE(after.at("data/clean/c.csv"), std::string("c"));
    QVERIFY(!after.contains("data/clean/b.csv"));
    QCOMPARE(after.at("models/model.podium"), std::string("model"));
    QVERIFY(after.contains("refs/exps/a/new"));
    QCOMPARE(scratch.git({"fsck", "--strict", "--no-dangling"}), std::string());
    QVERIFY(!opened.journal.needsRecovery());

    const JournalEntry undone = opened.journal.undo(std::nullopt);
    QCOMPARE(undone.id, id);
    QCOMPARE(difference(before, stateOf(scratch)), std::string());
    const std::vector<JournalEntry> entries = opened.journal.entries();
    QCOMPARE(entries.size(), std::size_t(2));
    QVERIFY(entries[1].undone);
    QVERIFY(!entries[1].who.empty());
    QVERIFY(entries[1].timeMs > 1700000000000);
    QCOMPARE(entries[0].undoes.value(), id);
    QCOMPARE(entries[0].what.english(), std::string("Undone: A change"));
    QCOMPARE(thrown([&] { opened.journal.undo(std::nullopt); }), std::string("NotFound"));
}

void TestJournal::undoCanBeUndone()
{
    Scratch scratch;
    makeProject(scratch);
    const auto before = stateOf(scratch);
    Opened opened(scratch, scratch.files());
    const std::int64_t id = opened.journal.apply(kWhat, everything(opened));
    const auto after = stateOf(scratch);
    opened.journal.undo(id);
    std::string message;
    QCOMPARE(thrown([&] { opened.journal.undo(id); }, &message), std::string("Conflict"));
    QVERIFY2(message.find("taken back already") != std::string::npos, message.c_str());
    opened.journal.undo(opened.journal.entries().front().id);
    QCOMPARE(difference(after, stateOf(scratch)), std::string());
    QCOMPARE(opened.journal.entries().front().what.english(), std::string("Made again: A change"));
    QVERIFY(!opened.journal.entries().back().undone);
    opened.journal.undo(std::nullopt);
    QCOMPARE(difference(before, stateOf(scratch)), std::string());
}

void TestJournal::refusesWhereTheStateIsAnother_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a file was edited") << "params.yaml";
    QTest::newRow("a new file was removed") << "dvc.lock";
    QTest::newRow("a removed file is back") << "reports/metrics.json";
    QTest::newRow("an output was edited") << "data/clean/a.csv";
    QTest::newRow("a file came into an output") << "data/clean/z.csv";
    QTest::newRow("a reference went") << "refs/exps/a/new";
}

void TestJournal::refusesWhereTheStateIsAnother()
{
    QFETCH(QString, path);
    Scratch scratch;
    makeProject(scratch);
    Opened opened(scratch, scratch.files());
    opened.journal.apply(kWhat, everything(opened));
    const std::string name = path.toStdString();
    if (name == "dvc.lock")
        scratch.files().remove(scratch.path() / name);
    else if (name.starts_with("refs/"))
        opened.git.removeReference(name, opened.git.head().value());
    else
        scratch.write(name, "mine");
    const auto state = stateOf(scratch);
    std::string message;
    QCOMPARE(thrown([&] { opened.journal.undo(std::nullopt); }, &message), std::string("Conflict"));
    const std::string told = name.starts_with("data/clean") ? "data/clean" : name;
    QVERIFY2(message.find(told) != std::string::npos, message.c_str());
    QCOMPARE(difference(state, stateOf(scratch)), std::string());
    QCOMPARE(opened.journal.entries().size(), std::size_t(1));
}

void TestJournal::refusesWhereContentIsGone()
{
    Scratch scratch;
    makeProject(scratch);
    Opened opened(scratch, scratch.files());
    opened.journal.apply(kWhat, everything(opened));
    scratch.files().remove(opened.objects.objectPath(md5("b")));
    std::string message;
    QCOMPARE(thrown([&] { opened.journal.undo(std::nullopt); }, &message), std::string("Conflict"));
    QVERIFY2(message.find("cleaned away") != std::string::npos, message.c_str());
    QVERIFY2(message.find("data/clean") != std::string::npos, message.c_str());
}

void TestJournal::wrongIdsAreTold()
{
    Scratch scratch;
    makeProject(scratch);
    Opened opened(scratch, scratch.files());
    std::string message;
    QCOMPARE(thrown([&] { opened.journal.undo(17); }, &message), std::string("NotFound"));
    QVERIFY2(message.find("17") != std::string::npos, message.c_str());
    QCOMPARE(thrown([&] { opened.journal.undo(std::nullopt); }, &message), std::string("NotFound"));
    QVERIFY2(message.find("nothing to undo") != std::string::npos, message.c_str());
}

void TestJournal::aSweepIsOneEntryAndOnePack()
{
    Scratch scratch;
    makeProject(scratch);
    Opened opened(scratch, scratch.files());
    const std::string head = opened.git.head().value();
    ObjectBatch batch(opened.git);
    Change change;
    change.batch = &batch;
    for (int i = 0; i < 12; ++i) {
        const std::string tree = batch.addTree(head, {{"params.yaml", "n: " + std::to_string(i)}});
        versioning::Commit commit;
        commit.tree = tree;
        commit.parents = {head};
        commit.author = {"a", "a@x", 1, 0};
        commit.message = "e";
        change.references.push_back({"refs/exps/aa/bb/e" + std::to_string(i), batch.addCommit(commit)});
    }
    opened.journal.apply(kWhat, change);
    const std::string counts = scratch.git({"count-objects", "-v"});
    QVERIFY2(counts.find("packs: 2\n") != std::string::npos && counts.find("count: 0\n") != std::string::npos,
             counts.c_str());
    QCOMPARE(scratch.git({"fsck", "--strict", "--no-dangling"}), std::string());
    QCOMPARE(opened.git.references("refs/exps/").size(), std::size_t(12));
    opened.journal.undo(std::nullopt);
    QCOMPARE(opened.git.references("refs/exps/").size(), std::size_t(0));
    scratch.git({"gc", "-q", "--prune=now"});
    opened.journal.undo(opened.journal.entries().front().id); // made again from what the journal kept
    QCOMPARE(opened.git.references("refs/exps/").size(), std::size_t(12));
    QCOMPARE(scratch.git({"fsck", "--strict", "--no-dangling"}), std::string());
}

void TestJournal::aChangeOfNothingIsNoEntry()
{
    Scratch scratch;
    makeProject(scratch);
    Opened opened(scratch, scratch.files());
    Change change;
    change.files = {{"params.yaml", "n: 1\n"}};
    change.references = {{"refs/exps/none", std::nullopt}};
    QCOMPARE(opened.journal.apply(kWhat, change), std::int64_t(0));
    opened.journal.begin(kWhat, {{}, {"params.yaml"}, {"data/clean"}}).commit();
    QVERIFY(opened.journal.entries().empty());
    QVERIFY(opened.git.references("refs/podium/").empty());
}

void TestJournal::openChangesAreRecorded()
{
    Scratch scratch;
    makeProject(scratch);
    const auto before = stateOf(scratch);
    Opened opened(scratch, scratch.files());
    {
        OpenChange change = opened.journal.begin(kWhat, {{"refs/exps/x"},
                                                         {"params.yaml", "dvc.lock", "reports/metrics.json"},
                                                         {"data/clean", "models/m"}});
        QVERIFY(opened.journal.needsRecovery());
        scratch.write("params.yaml", "n: 5\n");
        scratch.write("data/clean/a.csv", "other");
        scratch.write("models/m", "model");
        change.commit();
    }
    QVERIFY(!opened.journal.needsRecovery());
    const auto after = stateOf(scratch);
    opened.journal.undo(std::nullopt);
    QCOMPARE(difference(before, stateOf(scratch)), std::string());
    QCOMPARE(after.at("models/m"), std::string("model"));
    // The outputs of before were in no store: begin() put them there.
    QVERIFY(opened.objects.has(md5("a")) && opened.objects.has(md5("b")));
}

void TestJournal::openChangesThatEndEarly_data()
{
    QTest::addColumn<bool>("keep");
    QTest::addColumn<bool>("killed");
    QTest::newRow("taken back after an exception") << false << false;
    QTest::newRow("kept after an exception") << true << false;
    QTest::newRow("taken back after a kill") << false << true;
    QTest::newRow("kept after a kill") << true << true;
}

void TestJournal::openChangesThatEndEarly()
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

void TestJournal::contentsSurviveGarbageCollection()
{
    Scratch scratch;
    makeProject(scratch);
    scratch.write("params.yaml", "only in the work tree");
    const auto before = stateOf(scratch);
    Opened opened(scratch, scratch.files());
    opened.journal.apply(kWhat, everything(opened));
    scratch.git({"reflog", "expire", "--expire=now", "--all"});
    scratch.git({"gc", "-q", "--prune=now"});
    Opened again(scratch, scratch.files());
    again.journal.undo(std::nullopt);
    QCOMPARE(difference(before, stateOf(scratch)), std::string());
    QCOMPARE(scratch.git({"fsck", "--strict", "--no-dangling"}), std::string());
}

void TestJournal::failuresLeaveTheStateBefore()
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

void TestJournal::killsAreRecoveredFrom()
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

void TestJournal::recoveryMayBeKilled()
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

void TestJournal::userEditsAfterAKillAreKept()
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

void TestJournal::staleLocksOfAKilledProcessGo()
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

void TestJournal::pathsStayInTheProject_data()
{
    QTest::addColumn<QString>("path");
    for (const char* path : {"../x", "/etc/x", "", "a/../../x", ".git/config", "a/.git/x"})
        QTest::newRow(*path ? path : "empty") << path;
}

void TestJournal::pathsStayInTheProject()
{
    QFETCH(QString, path);
    Scratch scratch;
    makeProject(scratch);
    Opened opened(scratch, scratch.files());
    Change change;
    change.files = {{path.toStdString(), "x"}};
    QCOMPARE(thrown([&] { opened.journal.apply(kWhat, change); }), std::string("InvalidArgument"));
    QCOMPARE(thrown([&] {
                 opened.journal.begin(kWhat, {{}, {}, {path.toStdString()}});
             }),
             std::string("InvalidArgument"));
    QVERIFY(opened.journal.entries().empty());
}

void TestJournal::aLostStoreDoesNotBlockNewEntries()
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

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
