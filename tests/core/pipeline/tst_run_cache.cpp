// The run cache: keys as dvc 3.67.1 gave them, and which entry is taken.
#include <QProcess>
#include <QtTest>

#include <chrono>
#include <set>

#include "core/pipeline/LockFile.h"
#include "tests/core/pipeline/TestProject.h"

using namespace podium;
using namespace podium::pipeline;

namespace {

LockEntry entryOf(TestProject& project, const std::string& command, std::string_view content)
{
    LockEntry entry;
    entry.cmd = command;
    entry.dependencies["in.txt"] = {"900150983cd24fb0d6963f7d28e17f72", 3, std::nullopt};
    entry.outs["out.txt"] = project.objects.put(content);
    return entry;
}

Path fileOf(TestProject& project, const LockEntry& entry)
{
    const RunCacheKey id = runCacheKey(entry);
    return project.root() / ".dvc/cache/runs" / id.key.substr(0, 2) / id.key / id.value;
}

} // namespace

class TestRunCache : public QObject
{
    Q_OBJECT

private slots:
    void namesOfDvc();
    void putAndFind();
    void outputsMustBeStored();
    void newestIsTaken();
    void damagedIsPassedOver();
    void sizesDoNotCount();
    void nothingWithoutInputsOrOutputs();
    void nothingHalfMadeStays();
};

void TestRunCache::namesOfDvc()
{
    const std::string runs = FileSystem().read(Path(PIPELINE_GOLDEN) / "runs.txt");
    std::set<std::string> left;
    for (std::size_t from = 0; from < runs.size();) {
        const std::size_t end = runs.find('\n', from);
        left.insert(runs.substr(from, end - from));
        from = end + 1;
    }
    const LockFile lock = LockFile::parse(FileSystem().read(Path(PIPELINE_GOLDEN) / "dvc.lock"), "dvc.lock");
    for (const auto& [name, entry] : lock.stages) {
        const RunCacheKey id = runCacheKey(entry);
        left.erase(id.key + "/" + id.value);
    }
    QVERIFY2(left.empty(), left.empty() ? "" : left.begin()->c_str());
}

void TestRunCache::putAndFind()
{
    TestProject project;
    const LockEntry entry = entryOf(project, "echo é > out.txt", "abc");
    const std::string key = stageKey(entry, {"out.txt"});
    QCOMPARE(key, runCacheKey(entry).key);
    QVERIFY(!project.runCache.find(key));
    project.runCache.put(entry);
    QCOMPARE(QString::fromStdString(project.files.read(fileOf(project, entry))),
             QString("cmd: echo é > out.txt\ndeps:\n- path: in.txt\n  hash: md5\n  md5: 900150983cd24fb0d6963f7d28e17f72\n  size: 3\n"
                     "outs:\n- path: out.txt\n  hash: md5\n  md5: 900150983cd24fb0d6963f7d28e17f72\n  size: 3\n"));
    const auto found = project.runCache.find(key);
    QVERIFY(found);
    QVERIFY(found->outs == entry.outs);
    QVERIFY(found->cmd == entry.cmd);
}

void TestRunCache::outputsMustBeStored()
{
    TestProject project;
    const LockEntry entry = entryOf(project, "x", "gone soon");
    project.runCache.put(entry);
    const Path object = project.objects.objectPath(entry.outs.at("out.txt").md5);
    project.files.remove(object);
    QVERIFY(!project.runCache.find(runCacheKey(entry).key));
}

void TestRunCache::newestIsTaken()
{
    TestProject project;
    const LockEntry older = entryOf(project, "x", "older");
    const LockEntry newer = entryOf(project, "x", "newer");
    project.runCache.put(newer);
    project.runCache.put(older);
    std::filesystem::last_write_time(fileOf(project, older), std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
    QCOMPARE(runCacheKey(older).key, runCacheKey(newer).key);
    QCOMPARE(project.runCache.find(runCacheKey(older).key)->outs.at("out.txt").md5, newer.outs.at("out.txt").md5);
    project.files.remove(project.objects.objectPath(newer.outs.at("out.txt").md5));
    QCOMPARE(project.runCache.find(runCacheKey(older).key)->outs.at("out.txt").md5, older.outs.at("out.txt").md5);
}

void TestRunCache::damagedIsPassedOver()
{
    TestProject project;
    const LockEntry entry = entryOf(project, "x", "content");
    project.runCache.put(entry);
    project.files.replace(fileOf(project, entry), "cmd: [");
    QVERIFY(!project.runCache.find(runCacheKey(entry).key));
    project.files.replace(fileOf(project, entry), "");
    QVERIFY(!project.runCache.find(runCacheKey(entry).key));
}

void TestRunCache::sizesDoNotCount()
{
    TestProject project;
    LockEntry entry = entryOf(project, "x", "content");
    const RunCacheKey before = runCacheKey(entry);
    entry.dependencies["in.txt"].size = 99;
    entry.outs["out.txt"].fileCount = 3;
    QCOMPARE(runCacheKey(entry).key, before.key);
    QCOMPARE(runCacheKey(entry).value, before.value);
    entry.params = {{"params.yaml", Json{{"a", Json{{"b", 1}}}}}};
    const RunCacheKey withParams = runCacheKey(entry);
    QVERIFY(withParams.key != before.key);
    entry.params = {{"params.yaml", Json{{"a", Json{{"b", 1}, {"size", 7}}}}}};
    QCOMPARE(runCacheKey(entry).key, withParams.key);
    entry.params = {{"params.yaml", Json{{"a", Json{{"b", 1.0}}}}}}; // "1.0" is another text than "1"
    QVERIFY(runCacheKey(entry).key != withParams.key);
}

void TestRunCache::nothingWithoutInputsOrOutputs()
{
    TestProject project;
    LockEntry entry = entryOf(project, "x", "content");
    entry.dependencies.clear();
    project.runCache.put(entry);
    QVERIFY(!project.exists(".dvc/cache/runs"));
    entry = entryOf(project, "x", "content");
    entry.outs.clear();
    project.runCache.put(entry);
    QVERIFY(!project.exists(".dvc/cache/runs"));
}

// dvc takes every file under a key for an entry, and stumbles over a key without one.
void TestRunCache::nothingHalfMadeStays()
{
    QProcess ended;
    ended.start("true", {});
    const std::string pid = std::to_string(ended.processId());
    ended.waitForFinished();
    bool worked = false;
    for (int n = 0; !worked; ++n) {
        TestProject project;
        const LockEntry entry = entryOf(project, "x", "content");
        project.write(".dvc/cache/podium-runs/" + pid + "-1/half", "left by a killed process");
        project.files.failFrom(n);
        worked = thrown([&] { project.runCache.put(entry); }) == "none";
        project.files.work();
        const Path folder = fileOf(project, entry).parent_path();
        if (project.files.exists(folder))
            QCOMPARE(project.files.list(folder), std::vector<std::string>{runCacheKey(entry).value});
        RunCache later(project.files, project.root() / ".dvc" / "cache", project.objects);
        LockEntry other = entry;
        other.cmd = "y";
        later.put(other);
        QVERIFY(!project.exists(".dvc/cache/podium-runs/" + pid + "-1"));
    }
}

QTEST_GUILESS_MAIN(TestRunCache)
#include "tst_run_cache.moc"
