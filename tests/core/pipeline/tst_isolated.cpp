// Isolated runs: nothing of the work tree changes, equal stages run once, also from several threads.
#include <QtTest>

#include <chrono>
#include <future>
#include <thread>

#include "core/base/Hash.h"
#include "core/pipeline/Executor.h"
#include "core/pipeline/StageFlight.h"
#include "tests/core/pipeline/TestProject.h"

using namespace podium;
using namespace podium::pipeline;
using namespace std::chrono_literals;

namespace {

std::string paramsWith(int factor, int digits)
{
    return "count:\n  factor: " + std::to_string(factor) + "\nreport:\n  digits: " + std::to_string(digits) + "\n";
}

IsolatedResult isolated(TestProject& project, Executor& executor, const std::map<std::string, std::string>& changed,
                        CancelToken token = {}, const RunOptions& options = {})
{
    JobContext job(project.pool, token);
    const MemoryState state = project.state(changed);
    return executor.runIsolated(state, options, job);
}

const char* kShellStage = "  shell:\n    cmd: sh tool.sh\n    deps: [tool.sh, reports/report.json, data/counted]\n    outs: [shell/out]\n";

} // namespace

class TestIsolated : public QObject
{
    Q_OBJECT

private slots:
    void givesLockAndSmallFiles();
    void sameAsInTheWorkTree();
    void nothingOfTheWorkTreeIsUsed();
    void unchangedStagesAreKept();
    void equalStagesRunOnce();
    void equalStagesOfThreadsRunOnce();
    void failureReachesAllWhoWait();
    void aCancelledLeaderPoisonsNobody();
    void cancelWhileWaiting();
    void shellStages();
    void shellStageFails();
    void missingObjectIsTold();
    void foldersOfSeveralOrigins();
    void flightsOfOtherProcesses();
};

void TestIsolated::givesLockAndSmallFiles()
{
    TestProject project;
    const auto before = project.everything();
    Executor executor(project.setup());
    const IsolatedResult result = isolated(project, executor, {{"params.yaml", paramsWith(2, 2)}});
    QCOMPARE(told(result.runs), std::string("count ran, report ran"));
    QCOMPARE(result.files.size(), std::size_t(2));
    QCOMPARE(result.files.at("reports/report.json"), std::string("n\n38\n"));
    QCOMPARE(result.files.at("dvc.lock"), result.lock.text());
    QVERIFY(project.objects.hasAll(result.lock.find("count")->outs.at("data/counted")));
    QVERIFY(project.everything() == before);
    QCOMPARE(project.tablesInMemory.load(), 1);
}

void TestIsolated::sameAsInTheWorkTree()
{
    TestProject project;
    Executor executor(project.setup());
    const IsolatedResult result = isolated(project, executor, {});
    project.objects.barrier();
    JobContext job(project.pool);
    QCOMPARE(told(executor.run({}, job)), std::string("count restored, report restored"));
    QCOMPARE(project.read("dvc.lock"), result.files.at("dvc.lock"));
    QCOMPARE(project.read("reports/report.json"), result.files.at("reports/report.json"));
}

void TestIsolated::nothingOfTheWorkTreeIsUsed()
{
    TestProject project;
    const MemoryState state = project.state();
    // The folder's own files are as good as gone; the imported table is in the store.
    for (const char* name : {"data", "rules", "params.yaml", "dvc.yaml"})
        project.files.removeTree(project.root() / name);
    Executor executor(project.setup());
    JobContext job(project.pool);
    QCOMPARE(told(executor.runIsolated(state, {}, job).runs), std::string("count ran, report ran"));
}

void TestIsolated::unchangedStagesAreKept()
{
    TestProject project;
    Executor executor(project.setup());
    JobContext job(project.pool);
    executor.run({}, job);
    const IsolatedResult same = isolated(project, executor, {});
    QCOMPARE(told(same.runs), std::string("count unchanged, report unchanged"));
    QVERIFY(same.files.empty());
    const IsolatedResult other = isolated(project, executor, {{"params.yaml", paramsWith(1, 7)}});
    QCOMPARE(told(other.runs), std::string("count unchanged, report ran"));
    QCOMPARE(other.files.size(), std::size_t(1)); // the report is the same
    const IsolatedResult restored = isolated(project, executor, {{"params.yaml", paramsWith(1, 7)}});
    QCOMPARE(told(restored.runs), std::string("count unchanged, report restored"));
    QVERIFY(restored.files == other.files);
    const IsolatedResult forced = isolated(project, executor, {}, {}, {{}, true});
    QCOMPARE(told(forced.runs), std::string("count ran, report ran"));
}

void TestIsolated::equalStagesRunOnce()
{
    TestProject project;
    Executor executor(project.setup());
    isolated(project, executor, {{"params.yaml", paramsWith(3, 1)}});
    const IsolatedResult second = isolated(project, executor, {{"params.yaml", paramsWith(3, 2)}});
    QCOMPARE(told(second.runs), std::string("count restored, report ran"));
    QCOMPARE(project.count->runs.load(), 1);
    QCOMPARE(project.tablesInMemory.load(), 2); // the restored table was still in memory
}

void TestIsolated::equalStagesOfThreadsRunOnce()
{
    TestProject project;
    Executor executor(project.setup());
    project.duringCount = [](JobContext&) { std::this_thread::sleep_for(100ms); };
    std::vector<std::future<IsolatedResult>> runs;
    for (int digits = 1; digits <= 6; ++digits)
        runs.push_back(std::async(std::launch::async,
                                  [&, digits] { return isolated(project, executor, {{"params.yaml", paramsWith(2, digits)}}); }));
    int ran = 0;
    for (auto& future : runs) {
        const IsolatedResult result = future.get();
        ran += result.runs.front().action == StageAction::Ran ? 1 : 0;
        QCOMPARE(result.files.at("reports/report.json"), std::string("n\n38\n"));
    }
    QCOMPARE(ran, 1);
    QCOMPARE(project.count->runs.load(), 1);
    QCOMPARE(project.report->runs.load(), 6);
}

void TestIsolated::failureReachesAllWhoWait()
{
    TestProject project;
    Executor executor(project.setup());
    project.duringCount = [](JobContext&) {
        std::this_thread::sleep_for(100ms);
        throw Error(ErrorCode::InvalidData, TextId{"test.bad", "Bad data."});
    };
    std::vector<std::future<std::string>> runs;
    for (int digits = 1; digits <= 3; ++digits)
        runs.push_back(std::async(std::launch::async, [&, digits] {
            return thrown([&] { isolated(project, executor, {{"params.yaml", paramsWith(2, digits)}}); });
        }));
    for (auto& future : runs)
        QCOMPARE(future.get(), std::string("InvalidData: Bad data. (stage count)"));
    QCOMPARE(project.count->runs.load(), 1);
    project.duringCount = {};
    QCOMPARE(told(isolated(project, executor, {{"params.yaml", paramsWith(2, 1)}}).runs), std::string("count ran, report ran"));
}

void TestIsolated::aCancelledLeaderPoisonsNobody()
{
    TestProject project;
    Executor executor(project.setup());
    std::atomic<int> entered = 0;
    project.duringCount = [&](JobContext& job) {
        ++entered;
        for (int i = 0; i < 20; ++i) {
            job.checkCancelled();
            std::this_thread::sleep_for(10ms);
        }
    };
    CancelToken token;
    auto leader = std::async(std::launch::async, [&] {
        return thrown([&] { isolated(project, executor, {{"params.yaml", paramsWith(2, 1)}}, token); });
    });
    while (entered == 0)
        std::this_thread::sleep_for(1ms);
    auto follower = std::async(std::launch::async, [&] {
        return told(isolated(project, executor, {{"params.yaml", paramsWith(2, 2)}}).runs);
    });
    std::this_thread::sleep_for(30ms);
    token.cancel();
    QVERIFY(leader.get().starts_with("Cancelled"));
    QCOMPARE(follower.get(), std::string("count ran, report ran"));
    QCOMPARE(entered.load(), 2);
}

void TestIsolated::cancelWhileWaiting()
{
    TestProject project;
    Executor executor(project.setup());
    std::promise<void> enter;
    std::promise<void> leave;
    project.duringCount = [&](JobContext&) {
        enter.set_value();
        leave.get_future().wait();
    };
    auto leader = std::async(std::launch::async, [&] { return told(isolated(project, executor, {}).runs); });
    enter.get_future().wait();
    CancelToken token;
    auto follower = std::async(std::launch::async, [&] { return thrown([&] { isolated(project, executor, {}, token); }); });
    std::this_thread::sleep_for(30ms);
    token.cancel();
    QVERIFY(follower.get().starts_with("Cancelled")); // while the leader is still at work
    leave.set_value();
    QCOMPARE(leader.get(), std::string("count ran, report ran"));
}

void TestIsolated::shellStages()
{
    TestProject project;
    project.write("tool.sh", "test ! -e data/raw/words.txt || exit 1\nmkdir -p shell/out\ncat data/counted/deep/extra.txt reports/report.json > shell/out/all.txt\n"
                             "cat other/tracked.txt > shell/out/more.txt\n");
    project.write("other/tracked.txt", "tracked\n");
    project.write("dvc.yaml", std::string(TestProject::kPipeline) + kShellStage);
    const auto before = project.everything();
    Executor executor(project.setup());
    const IsolatedResult result = isolated(project, executor, {{"params.yaml", paramsWith(2, 1)}});
    QCOMPARE(told(result.runs), std::string("count ran, report ran, shell ran"));
    const auto& out = result.lock.find("shell")->outs.at("shell/out");
    QCOMPARE(out.fileCount.value_or(0), std::int64_t(2));
    QCOMPARE(project.objects.read(md5("more\nn\n38\n")), std::string("more\nn\n38\n"));
    QVERIFY(project.everything() == before);
    const auto left = project.files.list(project.root() / ".podium/tmp");
    QCOMPARE(left, std::vector<std::string>{"stages.lock"});
    // The work tree gets there by the same way.
    project.objects.barrier();
    project.write("params.yaml", paramsWith(2, 1));
    JobContext job(project.pool);
    QCOMPARE(told(executor.run({}, job)), std::string("count restored, report restored, shell restored"));
    QCOMPARE(project.read("shell/out/more.txt"), std::string("tracked\n"));
}

void TestIsolated::shellStageFails()
{
    TestProject project;
    project.write("tool.sh", "echo no such thing >&2\nexit 4\n");
    project.write("dvc.yaml", std::string(TestProject::kPipeline) + kShellStage);
    Executor executor(project.setup());
    const std::string message = thrown([&] { isolated(project, executor, {}); });
    QVERIFY2(message.find("exit status 4: no such thing") != std::string::npos, message.c_str());
    QCOMPARE(project.files.list(project.root() / ".podium/tmp"), std::vector<std::string>{"stages.lock"});
}

void TestIsolated::missingObjectIsTold()
{
    TestProject project;
    const MemoryState state = project.state();
    project.files.removeTree(project.root() / ".dvc/cache");
    Executor executor(project.setup());
    JobContext job(project.pool);
    const std::string message = thrown([&] { executor.runIsolated(state, {}, job); });
    QVERIFY2(message.starts_with("NotFound"), message.c_str());
}

void TestIsolated::foldersOfSeveralOrigins()
{
    TestProject project;
    // `data` holds an imported table, its .dvc file and what a stage makes; the work tree hashes it as one folder.
    project.write("dvc.yaml", std::string(TestProject::kPipeline) +
                                  "  list:\n    cmd: podium stage report --rev 2\n    deps: [data]\n    params: [report]\n    outs: [reports/report.json2]\n");
    std::string text = project.read("dvc.yaml");
    text.replace(text.find("podium stage report --rev 2\n    deps: [data]"), 27, "find data -type f > reports/report.json2");
    project.write("dvc.yaml", text);
    Executor executor(project.setup());
    const IsolatedResult result = isolated(project, executor, {});
    project.objects.barrier();
    JobContext job(project.pool);
    executor.run({}, job);
    const LockFile lock = LockFile::parse(project.read("dvc.lock"), "dvc.lock");
    QCOMPARE(result.lock.find("list")->dependencies.at("data").md5, lock.find("list")->dependencies.at("data").md5);
    QVERIFY(result.lock.find("list")->dependencies.at("data") == lock.find("list")->dependencies.at("data"));
}

void TestIsolated::flightsOfOtherProcesses()
{
    TestProject project;
    // Two executors know nothing of each other's futures, as two processes do: the lock file makes the second one wait.
    Executor first(project.setup());
    Executor second(project.setup());
    project.duringCount = [](JobContext&) { std::this_thread::sleep_for(100ms); };
    auto a = std::async(std::launch::async, [&] { return told(isolated(project, first, {}).runs); });
    auto b = std::async(std::launch::async, [&] { return told(isolated(project, second, {}).runs); });
    const std::string told1 = a.get();
    const std::string told2 = b.get();
    QCOMPARE(project.count->runs.load(), 1);
    QVERIFY2((told1 + told2).find("count restored") != std::string::npos, (told1 + " / " + told2).c_str());
}

QTEST_GUILESS_MAIN(TestIsolated)
#include "tst_isolated.moc"
