// GitRepository beside the real git: what one writes the other reads, and git finds nothing to complain
// about.
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "core/base/Error.h"
#include "core/versioning/GitRepository.h"
#include "tests/core/versioning/Scratch.h"

using namespace podium;
using namespace podium::versioning;

class TestGitRepository : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void initMakesARepositoryLikeGits();
    void committedBytesAreTheFiles_data();
    void committedBytesAreTheFiles();
    void lineEndSettingsChangeNothing();
    void executableBitsAndLinksAreKept();
    void commitTakesOnlyTheNamedPaths();
    void commitOfEverythingLeavesIgnoredFilesOut();
    void changesOfTrackedFilesAreThoseOfGit();
    void oneCommitIsOnePack();
    void readsWhatGitWrote();
    void resolvesRevisions();
    void referencesCompareAndSwap();
    void referencesChangeTogetherOrNotAtAll();
    void packedReferencesAreSeenAndRemoved();
    void badReferenceNamesAreRefused();
    void branchMovesAreInTheReflog();
    void detachedHeadAndFreshRepository();
    void worktreesWork();
    void hooksAreRunByGit();
    void identity_data();
    void identity();
    void errorsTellWhatIsWrong();
    void aLockedIndexIsBusy();
    void aFolderOfAnotherUserIsTold();
};

void TestGitRepository::initTestCase()
{
    // libgit2 looks for the personal configuration when it starts.
    static QTemporaryDir home;
    qputenv("HOME", home.path().toUtf8());
    qunsetenv("XDG_CONFIG_HOME");
    for (const char* name : {"GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_AUTHOR_DATE", "EMAIL"})
        qunsetenv(name);
}

void TestGitRepository::initMakesARepositoryLikeGits()
{
    Scratch scratch;
    const GitRepository repository = GitRepository::init(scratch.path());
    QCOMPARE(scratch.git({"symbolic-ref", "HEAD"}), std::string("refs/heads/main"));
    QCOMPARE(scratch.git({"rev-parse", "--is-bare-repository"}), std::string("false"));
    QVERIFY(GitRepository::isRepository(scratch.path()));
    QVERIFY(!GitRepository::isRepository(scratch.home()));
    QCOMPARE(repository.workTree(), scratch.path());
    QCOMPARE(repository.gitDirectory(), scratch.path() / ".git");
    QVERIFY(!scratch.files().exists(scratch.path() / ".git/hooks/pre-commit"));
    QVERIFY(!scratch.files().exists(scratch.home() / ".gitconfig"));
    QCOMPARE(thrown([&] { GitRepository::init(scratch.path()); }), std::string("AlreadyExists"));
}

void TestGitRepository::committedBytesAreTheFiles_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain") << QByteArray("a.txt") << QByteArray("a\n");
    QTest::newRow("empty") << QByteArray("empty") << QByteArray();
    QTest::newRow("spaces") << QByteArray("a folder/with two  spaces.csv") << QByteArray("x,y\r\n1,2\r\n");
    QTest::newRow("accents") << QByteArray("datos/año/educación.csv") << QByteArray("país,precisión\n");
    QTest::newRow("special") << QByteArray("[a]*?#!.txt") << QByteArray("x");
    QTest::newRow("binary") << QByteArray("m.podium") << QByteArray("\0\xff\r\n\0", 5);
    QTest::newRow("deep") << QByteArray("a/b/c/d/e/f/g.txt") << QByteArray("no newline at the end");
}

void TestGitRepository::committedBytesAreTheFiles()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, bytes);
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    scratch.write(name.toStdString(), bytes.toStdString());
    const std::string commit = repository.commitPaths({name.toStdString()}, "First\n");
    QCOMPARE(scratch.git({"rev-parse", "HEAD"}), commit);
    QCOMPARE(scratch.git({"status", "--porcelain"}), std::string());
    QCOMPARE(scratch.run("git", {"cat-file", "blob", "HEAD:" + QString::fromUtf8(name)}).out,
             bytes.toStdString());
    QCOMPARE(scratch.git({"fsck", "--strict", "--full"}), std::string());
    QCOMPARE(repository.fileAt(commit, name.toStdString()).value(), bytes.toStdString());
    QCOMPARE(repository.changesOfTrackedFiles().size(), std::size_t(0));
}

void TestGitRepository::lineEndSettingsChangeNothing()
{
    Scratch scratch;
    GitRepository first = GitRepository::init(scratch.path());
    scratch.git({"config", "core.autocrlf", "true"});
    GitRepository repository = GitRepository::open(scratch.path());
    scratch.write("crlf.csv", "a,b\r\n1,2\r\n");
    scratch.write("lf.csv", "a,b\n1,2\n");
    scratch.write("mixed.csv", "a,b\r\n1,2\n");
    QTest::qWait(1100); // git looks again at files as young as its index
    repository.commitPaths({}, "Tables");
    QCOMPARE(scratch.run("git", {"cat-file", "blob", "HEAD:crlf.csv"}).out, std::string("a,b\r\n1,2\r\n"));
    QCOMPARE(scratch.run("git", {"cat-file", "blob", "HEAD:lf.csv"}).out, std::string("a,b\n1,2\n"));
    QCOMPARE(scratch.run("git", {"cat-file", "blob", "HEAD:mixed.csv"}).out, std::string("a,b\r\n1,2\n"));
    QCOMPARE(scratch.git({"status", "--porcelain"}), std::string());
    QCOMPARE(scratch.read("crlf.csv"), std::string("a,b\r\n1,2\r\n"));
}

void TestGitRepository::executableBitsAndLinksAreKept()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    scratch.write("run.sh", "#!/bin/sh\n");
    scratch.files().chmod(scratch.path() / "run.sh", 0755);
    std::filesystem::create_symlink("run.sh", scratch.path() / "link");
    std::filesystem::create_symlink("nowhere", scratch.path() / "dangling");
    const std::string commit = repository.commitPaths({}, "Files");
    QCOMPARE(scratch.git({"ls-tree", "--format=%(objectmode) %(path)", "HEAD"}),
             std::string("120000 dangling\n120000 link\n100755 run.sh"));
    QCOMPARE(scratch.git({"status", "--porcelain"}), std::string());
    const std::vector<TreeEntry> tree = repository.tree(commit);
    QCOMPARE(tree.size(), std::size_t(3));
    QCOMPARE(tree[2].mode, 0100755u);
    QCOMPARE(repository.blob(tree[0].blob), std::string("nowhere"));
}

void TestGitRepository::commitTakesOnlyTheNamedPaths()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    scratch.write("a/1.txt", "1");
    scratch.write("a/2.txt", "2");
    scratch.write("ab.txt", "3");
    scratch.write("b.txt", "4");
    repository.commitPaths({"a"}, "Folder a");
    QCOMPARE(scratch.git({"ls-tree", "-r", "--name-only", "HEAD"}), std::string("a/1.txt\na/2.txt"));
    scratch.files().remove(scratch.path() / "a/1.txt");
    scratch.write("a/2.txt", "22");
    repository.commitPaths({"a/1.txt", "b.txt"}, "One gone, one come");
    QCOMPARE(scratch.git({"ls-tree", "-r", "--name-only", "HEAD"}), std::string("a/2.txt\nb.txt"));
    QCOMPARE(scratch.git({"status", "--porcelain"}), std::string(" M a/2.txt\n?? ab.txt"));
    QCOMPARE(scratch.git({"log", "--format=%s"}), std::string("One gone, one come\nFolder a"));
    QCOMPARE(scratch.git({"fsck", "--strict"}), std::string());
}

void TestGitRepository::commitOfEverythingLeavesIgnoredFilesOut()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    scratch.write(".gitignore", "/.podium/\n*.tmp\n");
    scratch.write(".podium/podium.sqlite", "x");
    scratch.write("x.tmp", "x");
    scratch.write("data/.gitignore", "/clean\n");
    scratch.write("data/clean/a.csv", "x");
    scratch.write("data/raw/a.csv.dvc", "x");
    QVERIFY(repository.isIgnored("data/clean/a.csv"));
    QVERIFY(!repository.isIgnored("data/raw/a.csv.dvc"));
    QCOMPARE(repository.untrackedFiles(),
             (std::vector<std::string>{".gitignore", "data/.gitignore", "data/raw/a.csv.dvc"}));
    repository.commitPaths({}, "All");
    QCOMPARE(scratch.git({"ls-tree", "-r", "--name-only", "HEAD"}),
             std::string(".gitignore\ndata/.gitignore\ndata/raw/a.csv.dvc"));
    QCOMPARE(scratch.git({"status", "--porcelain"}), std::string());
}

void TestGitRepository::changesOfTrackedFilesAreThoseOfGit()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    for (const char* name : {"same", "changed", "gone", "staged", "staged and gone", "un-added"})
        scratch.write(name, name);
    repository.commitPaths({}, "All");
    scratch.write("changed", "other");
    scratch.files().remove(scratch.path() / "gone");
    scratch.write("staged", "other");
    scratch.git({"add", "staged"});
    scratch.git({"rm", "-q", "staged and gone"});
    scratch.git({"rm", "-q", "--cached", "un-added"});
    scratch.write("new", "new");
    scratch.git({"add", "new"});
    scratch.write("untracked", "x");
    std::vector<std::string> told;
    for (const GitRepository::Change& change : repository.changesOfTrackedFiles())
        told.push_back((change.deleted ? "D " : "M ") + change.path);
    QCOMPARE(told, (std::vector<std::string>{"M changed", "D gone", "M new", "M staged", "D staged and gone",
                                             "D un-added"}));
    // A file whose time is new and whose bytes are old is no change.
    std::filesystem::last_write_time(scratch.path() / "same", std::filesystem::file_time_type::clock::now());
    QCOMPARE(repository.changesOfTrackedFiles().size(), told.size());
}

void TestGitRepository::oneCommitIsOnePack()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    for (int i = 0; i < 30; ++i)
        scratch.write("f" + std::to_string(i) + "/x.txt", std::to_string(i));
    repository.commitPaths({}, "Many");
    const std::string counts = scratch.git({"count-objects", "-v"});
    QVERIFY2(counts.find("count: 0\n") != std::string::npos, counts.c_str());
    QVERIFY2(counts.find("packs: 1\n") != std::string::npos, counts.c_str());
    QVERIFY2(counts.find("in-pack: 62\n") != std::string::npos,
             counts.c_str()); // 30 files, 30 folders, root, commit
}

void TestGitRepository::readsWhatGitWrote()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    scratch.setEnvironment("GIT_AUTHOR_NAME", "María Peña");
    scratch.setEnvironment("GIT_AUTHOR_EMAIL", "m@example.org");
    scratch.setEnvironment("GIT_AUTHOR_DATE", "1700000000 -0330");
    scratch.setEnvironment("GIT_COMMITTER_NAME", "c");
    scratch.setEnvironment("GIT_COMMITTER_EMAIL", "c@example.org");
    scratch.write("á/b.txt", "bytes");
    scratch.git({"add", "-A"});
    scratch.git({"commit", "-q", "-m", "Título\n\ncuerpo"});
    const std::string head = repository.head().value();
    QCOMPARE(head, scratch.git({"rev-parse", "HEAD"}));
    const Commit commit = repository.commit(head);
    QCOMPARE(commit.author.name, std::string("María Peña"));
    QCOMPARE(commit.author.seconds, std::int64_t(1700000000));
    QCOMPARE(commit.author.offsetMinutes, -210);
    QCOMPARE(commit.message, std::string("Título\n\ncuerpo\n"));
    QCOMPARE(commit.tree, scratch.git({"rev-parse", "HEAD^{tree}"}));
    QCOMPARE(repository.fileAt(head, "á/b.txt").value(), std::string("bytes"));
    QVERIFY(!repository.fileAt(head, "á").has_value());
    QVERIFY(!repository.fileAt(head, "á/c.txt").has_value());
    QCOMPARE(GitRepository::blobId("bytes"), repository.tree(head).front().blob);
    QVERIFY(repository.hasObject(head));
    QVERIFY(!repository.hasObject(std::string(40, '1')));
    scratch.git({"gc", "-q"});
    QCOMPARE(repository.fileAt(head, "á/b.txt").value(), std::string("bytes"));
}

void TestGitRepository::resolvesRevisions()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    QVERIFY(!repository.resolve("HEAD").has_value());
    scratch.write("a", "1");
    const std::string first = repository.commitPaths({}, "1");
    scratch.write("a", "2");
    const std::string second = repository.commitPaths({}, "2");
    scratch.setEnvironment("GIT_COMMITTER_NAME", "c");
    scratch.setEnvironment("GIT_COMMITTER_EMAIL", "c@example.org");
    scratch.git({"tag", "-a", "v1", "-m", "x", first.c_str()});
    QCOMPARE(repository.resolve("main~1").value(), first);
    QCOMPARE(repository.resolve("v1").value(), first);
    QCOMPARE(repository.resolve(second.substr(0, 10)).value(), second);
    QVERIFY(!repository.resolve("nothing").has_value());
    QVERIFY(!repository.resolve("").has_value());
    QVERIFY(!repository.resolve("HEAD:a").has_value());
}

void TestGitRepository::referencesCompareAndSwap()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    scratch.write("a", "1");
    const std::string first = repository.commitPaths({}, "1");
    scratch.write("a", "2");
    const std::string second = repository.commitPaths({}, "2");
    const std::string name = "refs/exps/ab/" + first.substr(2) + "/tonal-tans";
    repository.setReference(name, first, std::nullopt, "made");
    QCOMPARE(scratch.git({"rev-parse", name.c_str()}), first);
    std::string message;
    QCOMPARE(thrown([&] { repository.setReference(name, second, std::nullopt, "again"); }, &message),
             std::string("Conflict"));
    QVERIFY2(message.find("tonal-tans") != std::string::npos, message.c_str());
    QVERIFY2(message.find(first.substr(0, 10)) != std::string::npos, message.c_str());
    QCOMPARE(thrown([&] { repository.setReference(name, second, second, "wrong"); }),
             std::string("Conflict"));
    repository.setReference(name, second, first, "moved");
    QCOMPARE(repository.references("refs/exps/"), (std::map<std::string, std::string>{{name, second}}));
    QCOMPARE(thrown([&] { repository.removeReference(name, first); }), std::string("Conflict"));
    repository.removeReference(name, second);
    QVERIFY(!repository.reference(name).has_value());
    QVERIFY(repository.references("refs/exps/").empty());
    QCOMPARE(repository.references("refs/heads/"),
             (std::map<std::string, std::string>{{"refs/heads/main", second}}));
}

void TestGitRepository::referencesChangeTogetherOrNotAtAll()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    scratch.write("a", "1");
    const std::string first = repository.commitPaths({}, "1");
    repository.setReference("refs/exps/b", first, std::nullopt, "b");
    QCOMPARE(thrown([&] {
                 repository.setReferences({{"refs/exps/a", std::nullopt, first},
                                           {"refs/exps/b", std::nullopt, first},
                                           {"refs/exps/c", std::nullopt, first}},
                                          "all");
             }),
             std::string("Conflict"));
    QCOMPARE(repository.references("refs/exps/").size(), std::size_t(1));
    repository.setReferences({{"refs/exps/a", std::nullopt, first}, {"refs/exps/b", first, std::nullopt}},
                             "both");
    QCOMPARE(repository.references("refs/exps/"),
             (std::map<std::string, std::string>{{"refs/exps/a", first}}));
    QCOMPARE(scratch.git({"fsck", "--strict"}), std::string());
    QVERIFY(scratch.git({"ls-files", "--others", "--ignored", "--exclude=*.lock", ".git"}).empty());
}

void TestGitRepository::packedReferencesAreSeenAndRemoved()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    scratch.write("a", "1");
    const std::string first = repository.commitPaths({}, "1");
    repository.setReference("refs/exps/x/one", first, std::nullopt, "");
    repository.setReference("refs/exps/x/two", first, std::nullopt, "");
    scratch.git({"pack-refs", "--all"});
    QVERIFY(!scratch.files().exists(scratch.path() / ".git/refs/exps/x/one"));
    QCOMPARE(repository.references("refs/exps/").size(), std::size_t(2));
    repository.removeReference("refs/exps/x/one", first);
    QCOMPARE(scratch.git({"for-each-ref", "--format=%(refname)", "refs/exps"}),
             std::string("refs/exps/x/two"));
    QCOMPARE(repository.head().value(), first);
}

void TestGitRepository::badReferenceNamesAreRefused()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    scratch.write("a", "1");
    const std::string first = repository.commitPaths({}, "1");
    for (const char* name : {"refs/exps/a b", "refs/exps/..", "refs/exps/a:b", "refs/exps/", "",
                             "refs/exps/a.lock", "refs/exps/../../evil"}) {
        std::string message;
        QCOMPARE(thrown([&] { repository.setReference(name, first, std::nullopt, ""); }, &message),
                 std::string("InvalidArgument"));
        QVERIFY2(message.find("cannot be used as a name") != std::string::npos, message.c_str());
    }
}

void TestGitRepository::branchMovesAreInTheReflog()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    scratch.write("a", "1");
    repository.commitPaths({}, "First title\n\nbody");
    scratch.write("a", "2");
    repository.commitPaths({}, "Second title");
    QCOMPARE(scratch.git({"reflog", "main", "--format=%gs"}),
             std::string("commit: Second title\ncommit (initial): First title"));
}

void TestGitRepository::detachedHeadAndFreshRepository()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    QVERIFY(!repository.head().has_value());
    QCOMPARE(repository.branch().value(), std::string("main"));
    QVERIFY(repository.changesOfTrackedFiles().empty());
    QVERIFY(repository.references("refs/").empty());
    scratch.write("a", "1");
    const std::string first = repository.commitPaths({}, "1");
    scratch.git({"checkout", "-q", "--detach"});
    QVERIFY(!repository.branch().has_value());
    scratch.write("a", "2");
    const std::string second = repository.commitPaths({}, "2");
    QCOMPARE(repository.head().value(), second);
    QCOMPARE(repository.reference("refs/heads/main").value(), first);
    QCOMPARE(scratch.git({"status", "--porcelain"}), std::string());
}

void TestGitRepository::worktreesWork()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    scratch.write("sub/a", "1");
    const std::string first = repository.commitPaths({}, "1");
    const Path other = scratch.home() / "other tree";
    scratch.git({"worktree", "add", "-q", "-b", "side", QString::fromStdString(other.string())});
    GitRepository inTree = GitRepository::open(other / "sub");
    QCOMPARE(inTree.workTree(), other);
    QCOMPARE(inTree.branch().value(), std::string("side"));
    scratch.files().replaceUnsynced(other / "sub/a", "2");
    QCOMPARE(inTree.changesOfTrackedFiles().size(), std::size_t(1));
    const std::string second = inTree.commitPaths({"sub"}, "2");
    QCOMPARE(repository.reference("refs/heads/side").value(), second);
    QCOMPARE(repository.head().value(), first);
    inTree.setReference("refs/exps/e", second, std::nullopt, "");
    QCOMPARE(repository.reference("refs/exps/e").value(), second);
    QCOMPARE(scratch.git({"fsck", "--strict"}), std::string());
}

void TestGitRepository::hooksAreRunByGit()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    const Path hook = scratch.path() / ".git/hooks/commit-msg";
    scratch.files().createDirectories(hook.parent_path());
    scratch.files().replaceUnsynced(hook, "#!/bin/sh\necho 'Hooked: yes' >> \"$1\"\n");
    scratch.files().chmod(hook, 0755);
    scratch.write("a", "1");
    repository.commitPaths({"a"}, "With a hook");
    QVERIFY(scratch.git({"log", "--format=%B"}).find("Hooked: yes") != std::string::npos);
    scratch.files().replaceUnsynced(hook, "#!/bin/sh\necho 'not like this' >&2\nexit 1\n");
    scratch.files().chmod(hook, 0755);
    scratch.write("a", "2");
    std::string message;
    QCOMPARE(thrown([&] { repository.commitPaths({"a"}, "Refused"); }, &message),
             std::string("ExternalTool"));
    QVERIFY2(message.find("not like this") != std::string::npos, message.c_str());
}

void TestGitRepository::identity_data()
{
    QTest::addColumn<bool>("environment");
    QTest::addColumn<bool>("config");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("invented");
    QTest::newRow("environment first") << true << true << "Env" << false;
    QTest::newRow("configuration") << false << true << "Conf" << false;
    QTest::newRow("nothing") << false << false << "" << true;
}

void TestGitRepository::identity()
{
    QFETCH(bool, environment);
    QFETCH(bool, config);
    QFETCH(QString, name);
    QFETCH(bool, invented);
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    if (config) {
        scratch.git({"config", "user.name", "Conf"});
        scratch.git({"config", "user.email", "conf@example.org"});
    }
    if (environment) {
        qputenv("GIT_AUTHOR_NAME", "Env");
        qputenv("GIT_AUTHOR_EMAIL", "env@example.org");
        qputenv("GIT_AUTHOR_DATE", "1700000001 +0100");
    }
    bool told = !invented;
    const Signature signature = GitRepository::open(scratch.path()).signature(&told);
    for (const char* variable : {"GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_AUTHOR_DATE"})
        qunsetenv(variable);
    QCOMPARE(told, invented);
    if (!invented)
        QCOMPARE(QString::fromStdString(signature.name), name);
    else
        QVERIFY(signature.email.find('@') != std::string::npos);
    if (environment) {
        QCOMPARE(signature.seconds, std::int64_t(1700000001));
        QCOMPARE(signature.offsetMinutes, 60);
    } else {
        QVERIFY(std::abs(signature.seconds - std::time(nullptr)) < 5);
    }
}

void TestGitRepository::errorsTellWhatIsWrong()
{
    Scratch scratch;
    std::string message;
    QCOMPARE(thrown([&] { GitRepository::open(scratch.home()); }, &message), std::string("NotFound"));
    QVERIFY2(message.find("podium init") != std::string::npos, message.c_str());
    GitRepository repository = GitRepository::init(scratch.path());
    QCOMPARE(thrown([&] { repository.commit(std::string(40, 'a')); }, &message), std::string("NotFound"));
    QVERIFY2(message.find(std::string(40, 'a')) != std::string::npos, message.c_str());
    QCOMPARE(thrown([&] { repository.commit("xyz"); }, &message), std::string("InvalidFormat"));
    scratch.write("a", "1");
    const std::string commit = repository.commitPaths({}, "1");
    QCOMPARE(thrown([&] { repository.blob(commit); }), std::string("NotFound"));
    scratch.run("git", {"clone", "-q", "--bare", ".", "../bare"});
    QCOMPARE(thrown([&] { GitRepository::open(scratch.home() / "bare"); }), std::string("Unsupported"));
}

void TestGitRepository::aLockedIndexIsBusy()
{
    Scratch scratch;
    GitRepository repository = GitRepository::init(scratch.path());
    scratch.write("a", "1");
    scratch.write(".git/index.lock", "");
    std::string message;
    QCOMPARE(thrown([&] { repository.commitPaths({}, "1"); }, &message), std::string("Busy"));
    QVERIFY2(message.find(".lock") != std::string::npos, message.c_str());
    QVERIFY(!repository.head().has_value());
    scratch.files().remove(scratch.path() / ".git/index.lock");
    repository.commitPaths({}, "1");
    QCOMPARE(scratch.git({"fsck", "--strict"}), std::string());
}

void TestGitRepository::aFolderOfAnotherUserIsTold()
{
    if (::geteuid() != 0)
        QSKIP("only root can give a folder away");
    Scratch scratch;
    GitRepository::init(scratch.path());
    QCOMPARE(QProcess::execute("chown", {"-R", "65534", QString::fromStdString(scratch.path().string())}), 0);
    std::string message;
    QCOMPARE(thrown([&] { GitRepository::open(scratch.path()); }, &message), std::string("PermissionDenied"));
    QVERIFY2(message.find("safe.directory") != std::string::npos, message.c_str());
}

QTEST_GUILESS_MAIN(TestGitRepository)
#include "tst_git_repository.moc"
