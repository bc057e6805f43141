// dvc.lock: byte for byte what dvc 3.67.1 wrote, and reading what people and older versions made of it.
#include <QtTest>

#include "core/base/Error.h"
#include "core/base/FileSystem.h"
#include "core/pipeline/LockFile.h"
#include "tests/core/pipeline/TestProject.h"

using namespace podium;
using namespace podium::pipeline;

namespace {

std::string golden()
{
    return FileSystem().read(Path(PIPELINE_GOLDEN) / "dvc.lock");
}

} // namespace

class TestLockFile : public QObject
{
    Q_OBJECT

private slots:
    void writesTheBytesOfDvc();
    void keepsTheLinesOfOtherStages();
    void newStagesAreAppended();
    void emptyIsAnEmptyLock();
    void readsAnyOrder();
    void entriesOfDvc2NeverCompareEqual();
    void paramsFilesAreOrdered();
    void refuses_data();
    void refuses();
};

void TestLockFile::writesTheBytesOfDvc()
{
    const std::string text = golden();
    const LockFile read = LockFile::parse(text, "dvc.lock");
    QCOMPARE(read.stages.size(), std::size_t(11));
    QCOMPARE(QByteArray::fromStdString(read.text()), QByteArray::fromStdString(text));

    LockFile made; // none of the lines read, all emitted
    for (const auto& [name, entry] : read.stages)
        made.set(name, entry);
    QCOMPARE(QByteArray::fromStdString(made.text()), QByteArray::fromStdString(text));
}

void TestLockFile::keepsTheLinesOfOtherStages()
{
    const std::string text = "# made by hand\nschema: '2.0'\nstages:\n"
                             "  a:\n    # why\n    cmd: one\n    outs:\n    - path: a.txt\n      md5: 60b725f10c9c85c70d97880dfe8191b3\n"
                             "  b:\n    cmd:   two\n"
                             "datasets: []\n";
    LockFile lock = LockFile::parse(text, "dvc.lock");
    LockEntry changed = *lock.find("b");
    changed.cmd = "three";
    lock.set("b", changed);
    QString expected = QString::fromStdString(text);
    expected.replace("cmd:   two", "cmd: three");
    QCOMPARE(QString::fromStdString(lock.text()), expected);
    QVERIFY(LockFile::parse(lock.text(), "dvc.lock").find("b")->cmd == "three");
}

void TestLockFile::newStagesAreAppended()
{
    LockFile lock = LockFile::parse(golden(), "dvc.lock");
    LockEntry entry;
    entry.cmd = "echo 1";
    entry.outs["data/out"] = {"0cc175b9c0f1b6a831c399e269772661.dir", 12, 2};
    lock.set("last", entry);
    const std::string expected = "  last:\n    cmd: echo 1\n    outs:\n    - path: data/out\n      hash: md5\n"
                                 "      md5: 0cc175b9c0f1b6a831c399e269772661.dir\n      size: 12\n      nfiles: 2\n";
    QCOMPARE(QString::fromStdString(lock.text()), QString::fromStdString(golden() + expected));
}

void TestLockFile::emptyIsAnEmptyLock()
{
    QVERIFY(LockFile::parse("", "dvc.lock").stages.empty());
    QVERIFY(LockFile::parse("schema: '2.0'\n", "dvc.lock").stages.empty());
    QVERIFY(LockFile::parse("schema: '2.0'\nstages: {}\n", "dvc.lock").stages.empty());
}

void TestLockFile::readsAnyOrder()
{
    const LockFile lock = LockFile::parse("stages:\r\n  a: {outs: [{md5: 900150983cd24fb0d6963f7d28e17f72, hash: md5, path: x}],\r\n"
                                          "    params: {other.yaml: {k: 1}, params.yaml: {}}, cmd: [one, two]}\r\nschema: '2.0'\r\n",
                                          "dvc.lock");
    const LockEntry* entry = lock.find("a");
    QVERIFY(entry);
    QVERIFY(entry->cmd == Json({"one", "two"}));
    QCOMPARE(entry->outs.at("x").md5, std::string("900150983cd24fb0d6963f7d28e17f72"));
    QCOMPARE(entry->outs.at("x").size, std::uint64_t(0));
    // What stands in another layout is written anew as a whole.
    QVERIFY(QString::fromStdString(lock.text()).startsWith("schema: '2.0'\nstages:\n  a:\n    cmd:\n    - one\n    - two\n"));
}

void TestLockFile::entriesOfDvc2NeverCompareEqual()
{
    const std::string text = "schema: '2.0'\nstages:\n  a:\n    cmd: x\n    deps:\n    - path: f\n"
                             "      md5: 900150983cd24fb0d6963f7d28e17f72\n      size: 3\n";
    const LockFile lock = LockFile::parse(text, "dvc.lock");
    QVERIFY(lock.find("a")->dependencies.at("f").md5.empty());
    QCOMPARE(QString::fromStdString(lock.text()), QString::fromStdString(text));
}

void TestLockFile::paramsFilesAreOrdered()
{
    LockEntry entry;
    entry.cmd = "x";
    entry.params = {{"z.yaml", Json{{"b", 1}, {"a", 2}}}, {"a.json", Json{{"k", 1.0}}}, {"params.yaml", Json{{"z", true}}}};
    LockFile lock;
    lock.set("s", entry);
    QCOMPARE(QString::fromStdString(lock.text()),
             QString("schema: '2.0'\nstages:\n  s:\n    cmd: x\n    params:\n      params.yaml:\n        z: true\n"
                     "      a.json:\n        k: 1.0\n      z.yaml:\n        a: 2\n        b: 1\n"));
}

void TestLockFile::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("old schema") << "train:\n  cmd: x\n" << "schema 2.0";
    QTest::newRow("other schema") << "schema: '3.0'\nstages: {}\n" << "schema 2.0";
    QTest::newRow("no command") << "schema: '2.0'\nstages:\n  a:\n    outs: []\n" << "cmd";
    QTest::newRow("stages a list") << "schema: '2.0'\nstages: [1]\n" << "stages must be a map";
    QTest::newRow("deps a map") << "schema: '2.0'\nstages:\n  a:\n    cmd: x\n    deps: {}\n" << "must be lists";
    QTest::newRow("broken") << "schema: '2.0'\nstages: [\n" << "dvc.lock";
    QTest::newRow("conflict marks") << "<<<<<<< ours\nschema: '2.0'\n" << "dvc.lock";
}

void TestLockFile::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const std::string message = thrown([&] { LockFile::parse(text.toStdString(), "dvc.lock"); });
    QVERIFY2(QString::fromStdString(message).contains(says), message.c_str());
}

QTEST_GUILESS_MAIN(TestLockFile)
#include "tst_lock_file.moc"
