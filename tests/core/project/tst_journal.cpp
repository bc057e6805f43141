// The journal: changes are whole, come back, and refuse to overwrite what came later.
#include "core/base/Hash.h"
#include "tests/core/project/JournalProject.h"

using namespace podium;
using namespace podium::test;

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
    void contentsSurviveGarbageCollection();
    void pathsStayInTheProject_data();
    void pathsStayInTheProject();
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

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
