// ObjectBatch: many objects become one pack that the real git accepts.
#include "core/base/Error.h"
#include "core/versioning/GitRepository.h"
#include "tests/core/versioning/Scratch.h"

using namespace podium;
using namespace podium::versioning;

namespace {

std::size_t filesIn(const Path& folder)
{
    std::size_t count = 0;
    if (std::filesystem::exists(folder))
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            count += entry.is_regular_file() ? 1 : 0;
    return count;
}

} // namespace

class TestObjectBatch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void twelveExperimentsAreOnePack();
    void nothingIsWrittenBeforeFlush();
    void knownObjectsAreNotWrittenAgain();
    void anEmptyBatchWritesNothing();
    void treesTakeAndDropFiles_data();
    void treesTakeAndDropFiles();
    void treesKeepModesAndSubmodules();
    void emptyAndLargeBlobs();
    void aSweepIsQuick();
};

void TestObjectBatch::initTestCase()
{
    static QTemporaryDir home;
    qputenv("HOME", home.path().toUtf8());
}

void TestObjectBatch::twelveExperimentsAreOnePack()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    for (int i = 0; i < 20; ++i)
        scratch.write("recipes/r" + std::to_string(i) + ".yaml", "- trim: {}\n");
    scratch.write("params.yaml", "train:\n  n_est: 100\n");
    const std::string head = repository.commitPaths({}, "Project");

    ObjectBatch batch(repository);
    std::vector<GitRepository::ReferenceChange> references;
    for (int i = 0; i < 12; ++i) {
        const std::string params = "train:\n  n_est: " + std::to_string(i) + "\n";
        const std::string tree =
            batch.addTree(head, {{"params.yaml", params},
                                 {"dvc.lock", "schema: '2.0'\n"},
                                 {"reports/metrics.json", "{\"a\": " + std::to_string(i) + "}"}});
        const std::string commit = batch.addCommit(
            {{}, tree, {head}, {"a", "a@example.org", 1700000000 + i, 0}, "dvc: commit experiment 00"});
        references.push_back({"refs/exps/aa/bb/e" + std::to_string(i), std::nullopt, commit});
    }
    batch.flush();
    repository.setReferences(references, "podium: sweep");

    QCOMPARE(filesIn(scratch.path() / ".git/objects/pack"), std::size_t(4)); // two packs with their indexes
    QCOMPARE(scratch.git({"fsck", "--strict", "--full", "--no-dangling"}), std::string());
    QCOMPARE(scratch.git({"for-each-ref", "--format=%(refname)", "refs/exps"}).size(),
             std::string("refs/exps/aa/bb/e0\n").size() * 12 + 1);
    QCOMPARE(scratch.run("git", {"cat-file", "blob", "refs/exps/aa/bb/e7:params.yaml"}).out,
             std::string("train:\n  n_est: 7\n"));
    QCOMPARE(scratch.git({"diff", "--name-only", "HEAD", "refs/exps/aa/bb/e7"}),
             std::string("dvc.lock\nparams.yaml\nreports/metrics.json"));
    QCOMPARE(scratch.run("git", {"cat-file", "commit", "refs/exps/aa/bb/e0"})
                 .out.find("dvc: commit experiment 00\n"),
             std::string::npos);
    // The handle that was open before sees the new pack.
    QCOMPARE(repository.commit(repository.reference("refs/exps/aa/bb/e3").value()).parents.front(), head);
}

void TestObjectBatch::nothingIsWrittenBeforeFlush()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    const std::string before = scratch.git({"count-objects", "-v"});
    std::string blob;
    {
        ObjectBatch batch(repository);
        blob = batch.addBlob("lost");
        batch.addTree("", {{"a/b", "lost too"}});
    }
    QCOMPARE(scratch.git({"count-objects", "-v"}), before);
    QVERIFY(!repository.hasObject(blob));
}

void TestObjectBatch::knownObjectsAreNotWrittenAgain()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    scratch.write("a", "1");
    const std::string head = repository.commitPaths({}, "1");
    ObjectBatch batch(repository);
    QCOMPARE(batch.addBlob("1"), GitRepository::blobId("1"));
    QCOMPARE(batch.addTree(head, {{"a", "1"}}), repository.commit(head).tree);
    batch.flush();
    QCOMPARE(filesIn(scratch.path() / ".git/objects/pack"), std::size_t(2));
}

void TestObjectBatch::anEmptyBatchWritesNothing()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    ObjectBatch batch(repository);
    batch.flush();
    QCOMPARE(filesIn(scratch.path() / ".git/objects/pack"), std::size_t(0));
}

void TestObjectBatch::treesTakeAndDropFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("remove");
    QTest::addColumn<QString>("listing");
    QTest::newRow("add beside") << "a/2" << false << "a/1\na/2\nb/c/d\ne";
    QTest::newRow("replace") << "a/1" << false << "a/1\nb/c/d\ne";
    QTest::newRow("last file of a folder") << "b/c/d" << true << "a/1\ne";
    QTest::newRow("what is not there") << "x/y" << true << "a/1\nb/c/d\ne";
    QTest::newRow("a folder where a file was") << "e/f" << false << "a/1\nb/c/d\ne/f";
    QTest::newRow("a file where a folder was") << "b" << false << "a/1\nb\ne";
    QTest::newRow("accents and spaces") << "ñ o/p q" << false << "a/1\nb/c/d\ne\nñ o/p q";
}

void TestObjectBatch::treesTakeAndDropFiles()
{
    QFETCH(QString, path);
    QFETCH(bool, remove);
    QFETCH(QString, listing);
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    for (const char* name : {"a/1", "b/c/d", "e"})
        scratch.write(name, name);
    const std::string head = repository.commitPaths({}, "1");
    ObjectBatch batch(repository);
    const std::string tree = batch.addTree(
        head, {{path.toStdString(), remove ? std::nullopt : std::optional<std::string>("new"), 0100644}});
    batch.flush();
    QCOMPARE(QString::fromStdString(
                 scratch.git({"-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", tree.c_str()})),
             listing);
    QCOMPARE(scratch.git({"fsck", "--strict", "--no-dangling"}), std::string());
}

void TestObjectBatch::treesKeepModesAndSubmodules()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    ObjectBatch batch(repository);
    const std::string base = batch.addTree("", {{"run", "x", 0100755}, {"link", "run", 0120000}, {"f", "x"}});
    const std::string next = batch.addTree(base, {{"g", "y"}});
    batch.flush();
    QCOMPARE(scratch.git({"ls-tree", "--format=%(objectmode) %(path)", next.c_str()}),
             std::string("100644 f\n100644 g\n120000 link\n100755 run"));
}

void TestObjectBatch::emptyAndLargeBlobs()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    ObjectBatch batch(repository);
    std::string large(5 << 20, 'x');
    for (std::size_t i = 0; i < large.size(); i += 7)
        large[i] = static_cast<char>(i * 2654435761u >> 24);
    const std::string id = batch.addBlob(large);
    const std::string empty = batch.addBlob("");
    batch.flush();
    QVERIFY(repository.blob(id) == large);
    QCOMPARE(repository.blob(empty), std::string());
    QCOMPARE(scratch.git({"fsck", "--strict", "--no-dangling"}), std::string());
}

void TestObjectBatch::aSweepIsQuick()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    for (int i = 0; i < 40; ++i)
        scratch.write("f" + std::to_string(i), std::string(2000, static_cast<char>('a' + i % 26)));
    const std::string head = repository.commitPaths({}, "Project");
    int round = 0;
    QBENCHMARK
    {
        ++round;
        ObjectBatch batch(repository);
        std::vector<GitRepository::ReferenceChange> references;
        for (int i = 0; i < 12; ++i) {
            const std::string mark = std::to_string(i) + "/" + std::to_string(round);
            std::vector<ObjectBatch::FileChange> changes;
            for (const char* name : {"params.yaml", "dvc.lock", "reports/metrics.json", "reports/roc.json",
                                     "reports/prc.json", "reports/confusion.csv", "reports/cleaning.json"})
                changes.push_back({name, std::string(name) + mark + std::string(4000, ' ')});
            const std::string tree = batch.addTree(head, changes);
            references.push_back({"refs/exps/x/" + mark, std::nullopt,
                                  batch.addCommit({{}, tree, {head}, {"a", "a@x", 1700000000, 0}, "e"})});
        }
        batch.flush();
        repository.setReferences(references, "sweep");
    }
}

QTEST_GUILESS_MAIN(TestObjectBatch)
#include "tst_object_batch.moc"
