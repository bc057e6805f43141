// Running in the work tree: what is stale and why, what is restored, and what failure and cancellation leave.
#include <QtTest>

#include <chrono>
#include <thread>

#include "core/pipeline/Executor.h"
#include "core/versioning/GitRepository.h"
#include "core/versioning/Locks.h"
#include "tests/core/pipeline/TestProject.h"

using namespace podium;
using namespace podium::pipeline;
using namespace std::chrono_literals;

namespace {

std::vector<StageRun> run(TestProject& project, const RunOptions& options = {}, CancelToken token = {})
{
    Executor executor(project.setup());
    JobContext job(project.pool, token);
    return executor.run(options, job);
}

std::string runFails(TestProject& project, const RunOptions& options = {}, CancelToken token = {})
{
    return thrown([&] { run(project, options, token); });
}

std::vector<StageStatus> status(TestProject& project)
{
    Executor executor(project.setup());
    JobContext job(project.pool);
    return executor.status(job);
}

// {"count": [...]} as `dvc status --json` prints it
Json changesOf(TestProject& project)
{
    Json all = Json::object();
    for (const StageStatus& stage : status(project)) {
        if (!stage.changes.is_null())
            all[stage.stage] = stage.changes;
    }
    return all;
}

std::string reasonsOf(TestProject& project, const std::string& name)
{
    std::string text;
    for (const StageStatus& stage : status(project)) {
        for (const Text& reason : stage.reasons)
            text += stage.stage == name ? reason.english() + " " : std::string();
    }
    return text;
}

// The pipeline with a stage of shell commands at its end.
void addShellStage(TestProject& project, const std::string& command, const std::string& more = {})
{
    project.write("dvc.yaml", std::string(TestProject::kPipeline) + "  shell:\n    cmd: " + command +
                                  "\n    deps: [reports/report.json]\n    outs: [shell/out.txt]\n" + more);
}

} // namespace

class TestExecutor : public QObject
{
    Q_OBJECT

private slots:
    void runsThenIsUnchanged();
    void recordsWhatDvcRecords();
    void tablesGoInMemory();
    void reasons_data();
    void reasons();
    void onlyWhatChangedRuns();
    void restoresFromTheRunCache();
    void restoresMissingOutputs();
    void force();
    void chosenStages();
    void statusAfterRunIsClean();
    void statusOfImportedData();
    void changedDataIsRecorded();
    void problemsAreToldBeforeAnythingRuns_data();
    void problemsAreToldBeforeAnythingRuns();
    void failureKeepsWhatFinished();
    void shellStages();
    void failingShellStagePutsOutputsBack();
    void cancelledShellStagePutsOutputsBack();
    void cancelledBuiltinStage();
    void everyWriteMayFail_data();
    void everyWriteMayFail();
    void whatAFailedRunLeftIsTold();
    void shellStageWithoutItsOutput();
    void frozenAndAlwaysChanged();
    void ignoresItsOutputs();
    void locks();
    void onStageIsTold();
};

void TestExecutor::runsThenIsUnchanged()
{
    TestProject project;
    const auto first = run(project);
    QCOMPARE(told(first), std::string("count ran, report ran"));
    QVERIFY2(first.front().reason.english().starts_with("It had not been run before."), first.front().reason.english().c_str()); // it has been now
    QCOMPARE(project.read("data/counted/total.csv"), std::string("n\n19\n"));
    QCOMPARE(project.read("reports/report.json"), std::string("n\n19\n"));
    const auto before = project.everything();
    const auto again = run(project);
    QCOMPARE(told(again), std::string("count unchanged, report unchanged"));
    QCOMPARE(again.front().reason.english(), std::string("Nothing it depends on has changed."));
    QVERIFY(project.everything() == before);
    QCOMPARE(project.count->runs.load(), 1);
}

void TestExecutor::recordsWhatDvcRecords()
{
    TestProject project;
    run(project);
    const LockFile lock = LockFile::parse(project.read("dvc.lock"), "dvc.lock");
    const LockEntry* count = lock.find("count");
    QVERIFY(count);
    QCOMPARE(count->dependencies.at("data/raw/words.txt").size, std::uint64_t(14));
    QCOMPARE(count->dependencies.at("rules").fileCount.value_or(0), std::int64_t(1));
    QVERIFY((count->params.front().second == Json{{"count", Json{{"factor", 1}}}}));
    const auto& folder = count->outs.at("data/counted");
    QVERIFY(folder.isDirectory() && folder.fileCount == 1 && folder.size == 5);
    QVERIFY(project.objects.hasAll(folder));
    QVERIFY(project.objects.has(lock.find("report")->outs.at("reports/report.json").md5));
    QVERIFY(project.runCache.find(runCacheKey(*count).key));
    QCOMPARE(project.read("dvc.lock").find("schema: '2.0'\nstages:\n  count:\n    cmd: podium stage count --rev 2\n"), std::size_t(0));
}

void TestExecutor::tablesGoInMemory()
{
    TestProject project;
    run(project);
    QCOMPARE(project.tablesInMemory.load(), 1);
}

void TestExecutor::reasons_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("changes");
    const auto row = [](const char* name, const char* file, const char* content, const char* stage, const char* reason, const char* changes) {
        QTest::newRow(name) << file << content << stage << reason << changes;
    };
    row("parameter", "params.yaml", "count:\n  factor: 3\nreport:\n  digits: 2\n", "count", "Parameter count.factor changed from 1 to 3.",
        R"([{"changed deps":{"params.yaml":{"count":"modified"}}}])");
    row("parameter as a real", "params.yaml", "count:\n  factor: 1.0\nreport:\n  digits: 2\n", "count", "", "null");
    row("new parameter", "params.yaml", "count:\n  factor: 1\n  x: 2\nreport:\n  digits: 2\n", "count", "Parameter count.x is new.",
        R"([{"changed deps":{"params.yaml":{"count":"modified"}}}])");
    row("parameter gone", "params.yaml", "count:\n  factor: 1\n", "report", "Parameter report is no longer there.",
        R"([{"changed deps":{"params.yaml":{"report":"deleted"}}}])");
    row("dependency", "rules/rule.txt", "other rule\n", "count", "rules changed since its last run.",
        R"([{"changed deps":{"rules":"modified"}}])");
    row("dependency added", "rules/more.txt", "x", "count", "rules changed since its last run.", R"([{"changed deps":{"rules":"modified"}}])");
    row("dependency gone", "data/counted/total.csv", "", "report", "data/counted/total.csv is missing.",
        R"([{"changed deps":{"data/counted/total.csv":"deleted"}}])");
    row("output", "reports/report.json", "by hand", "report", "Its output reports/report.json was changed by something else.",
        R"([{"changed outs":{"reports/report.json":"modified"}}])");
    row("output gone", "reports/report.json", "", "report", "Its output reports/report.json is missing.",
        R"([{"changed outs":{"reports/report.json":"deleted"}}])");
    row("never run", "dvc.lock", "", "count", "It has not been run yet.",
        R"([{"changed deps":{"data/raw/words.txt":"modified","rules":"modified","params.yaml":"new"}},{"changed outs":{"data/counted":"modified"}}])");
    row("before it", "params.yaml", "count:\n  factor: 3\nreport:\n  digits: 2\n", "report", "The stage count before it is out of date.", "null");
}

void TestExecutor::reasons()
{
    QFETCH(QString, file);
    QFETCH(QString, content);
    QFETCH(QString, stage);
    QFETCH(QString, reason);
    QFETCH(QString, changes);
    TestProject project;
    run(project);
    std::this_thread::sleep_for(25ms); // so that file times tell
    if (content.isEmpty())
        project.files.remove(project.root() / file.toStdString());
    else
        project.write(file.toStdString(), content.toStdString());
    const std::string reasons = reasonsOf(project, stage.toStdString());
    QVERIFY2(reason.isEmpty() ? reasons.empty() : QString::fromStdString(reasons).contains(reason), reasons.c_str());
    const Json found = changesOf(project);
    const std::string text = found.contains(stage.toStdString()) ? found[stage.toStdString()].dump() : std::string("null");
    QCOMPARE(QString::fromStdString(text), changes);
}

void TestExecutor::onlyWhatChangedRuns()
{
    TestProject project;
    run(project);
    project.write("params.yaml", "count:\n  factor: 1\nreport:\n  digits: 5\n");
    const auto runs = run(project);
    QCOMPARE(told(runs), std::string("count unchanged, report ran"));
    QCOMPARE(runs.back().reason.english(), std::string("Parameter report.digits changed from 2 to 5."));
    // The same output again: what follows does not run.
    project.write("rules/rule.txt", "eluR\n");
    QCOMPARE(told(run(project)), std::string("count ran, report unchanged"));
}

void TestExecutor::restoresFromTheRunCache()
{
    TestProject project;
    run(project);
    const std::string lock = project.read("dvc.lock");
    project.write("params.yaml", "count:\n  factor: 2\nreport:\n  digits: 2\n");
    QCOMPARE(told(run(project)), std::string("count ran, report ran"));
    QVERIFY(project.exists("data/counted/deep/extra.txt"));
    project.write("params.yaml", "count:\n  factor: 1\nreport:\n  digits: 2\n");
    const auto runs = run(project);
    QCOMPARE(told(runs), std::string("count restored, report restored"));
    QVERIFY(runs.front().reason.english().find("taken from the store") != std::string::npos);
    QCOMPARE(project.read("data/counted/total.csv"), std::string("n\n19\n"));
    QVERIFY(!project.exists("data/counted/deep")); // nothing of the other run stays
    QCOMPARE(project.read("reports/report.json"), std::string("n\n19\n"));
    QCOMPARE(project.read("dvc.lock"), lock);
    QCOMPARE(project.count->runs.load(), 2);
}

void TestExecutor::restoresMissingOutputs()
{
    TestProject project;
    run(project);
    const std::string lock = project.read("dvc.lock");
    project.files.removeTree(project.root() / "data/counted");
    project.files.removeTree(project.root() / "reports");
    project.files.removeTree(project.root() / ".dvc/cache/runs"); // dvc.lock alone is enough
    QCOMPARE(told(run(project)), std::string("count restored, report restored"));
    QCOMPARE(project.read("reports/report.json"), std::string("n\n19\n"));
    QCOMPARE(project.read("dvc.lock"), lock);
}

void TestExecutor::force()
{
    TestProject project;
    run(project);
    const auto runs = run(project, {{}, true});
    QCOMPARE(told(runs), std::string("count ran, report ran"));
    QVERIFY(runs.front().reason.english().find("asked to run") != std::string::npos);
}

void TestExecutor::chosenStages()
{
    TestProject project;
    QCOMPARE(told(run(project, {{"count"}, false})), std::string("count ran"));
    QVERIFY(!project.exists("reports/report.json"));
    QVERIFY(runFails(project, {{"nothing"}, false}).find("no stage nothing") != std::string::npos);
}

void TestExecutor::statusAfterRunIsClean()
{
    TestProject project;
    for (const StageStatus& stage : status(project))
        QCOMPARE(int(stage.state), int(StageState::NeverRun));
    run(project);
    const auto list = status(project);
    QCOMPARE(list.size(), std::size_t(2));
    for (const StageStatus& stage : list) {
        QCOMPARE(int(stage.state), int(StageState::UpToDate));
        QVERIFY(stage.reasons.empty() && stage.changes.is_null());
    }
}

void TestExecutor::statusOfImportedData()
{
    TestProject project;
    run(project);
    std::this_thread::sleep_for(25ms);
    project.write("data/raw/words.txt", "four\n");
    QCOMPARE(changesOf(project)["data/raw/words.txt.dvc"].dump(), std::string(R"([{"changed outs":{"data/raw/words.txt":"modified"}}])"));
    project.files.remove(project.root() / "data/raw/words.txt");
    QCOMPARE(changesOf(project)["data/raw/words.txt.dvc"].dump(), std::string(R"([{"changed outs":{"data/raw/words.txt":"deleted"}}])"));
    project.files.removeTree(project.root() / ".dvc/cache/files");
    QCOMPARE(changesOf(project)["data/raw/words.txt.dvc"].dump(), std::string(R"([{"changed outs":{"data/raw/words.txt":"not in cache"}}])"));
    QVERIFY(reasonsOf(project, "data/raw/words.txt.dvc").find("stored content of data/raw/words.txt") != std::string::npos);
}

void TestExecutor::changedDataIsRecorded()
{
    TestProject project;
    run(project);
    std::this_thread::sleep_for(25ms);
    project.write("data/raw/words.txt.dvc", project.read("data/raw/words.txt.dvc") + "desc: words\n");
    project.write("data/raw/words.txt", "four\n");
    const auto runs = run(project);
    QCOMPARE(told(runs), std::string("data/raw/words.txt.dvc ran, count ran, report ran"));
    QVERIFY(project.read("data/raw/words.txt.dvc").ends_with("desc: words\n"));
    QVERIFY(changesOf(project).empty());
}

void TestExecutor::problemsAreToldBeforeAnythingRuns_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QStringList>("says");
    const auto pipelineWith = [](const char* from, const char* to) { return QString(TestProject::kPipeline).replace(from, to); };
    QTest::newRow("parameter of the last stage") << "params.yaml" << "count: {factor: 1}\nreport: {digits: 0}\n"
                                                 << QStringList{"InvalidArgument", "report.digits"};
    QTest::newRow("missing parameter") << "params.yaml" << "count: {factor: 1}\n" << QStringList{"report", "params.yaml"};
    QTest::newRow("missing data") << "data/raw/words.txt" << "" << QStringList{"data/raw/words.txt is missing", "count", "dvc checkout"};
    QTest::newRow("missing rules") << "rules" << "" << QStringList{"rules is missing", "count"};
    QTest::newRow("newer revision") << "dvc.yaml" << pipelineWith("report --rev 2", "report --rev 9") << QStringList{"Unsupported", "newer Podium"};
    QTest::newRow("older revision") << "dvc.yaml" << pipelineWith("report --rev 2", "report --rev 1") << QStringList{"Unsupported", "--rev 2"};
    QTest::newRow("unknown built-in stage") << "dvc.yaml" << pipelineWith("stage report", "stage rport") << QStringList{"rport", "count, report"};
    QTest::newRow("broken params") << "params.yaml" << "count: [\n" << QStringList{"InvalidFormat", "params.yaml"};
    QTest::newRow("broken lock") << "dvc.lock" << "stages: [\n" << QStringList{"InvalidFormat", "dvc.lock"};
    QTest::newRow("cycle") << "dvc.yaml" << pipelineWith("- rules\n", "- rules\n    - reports\n") << QStringList{"circle", "count → report → count"};
}

void TestExecutor::problemsAreToldBeforeAnythingRuns()
{
    QFETCH(QString, file);
    QFETCH(QString, content);
    QFETCH(QStringList, says);
    TestProject project;
    if (content.isEmpty())
        project.files.removeTree(project.root() / file.toStdString());
    else
        project.write(file.toStdString(), content.toStdString());
    const auto before = project.everything();
    const std::string message = runFails(project);
    for (const QString& part : says)
        QVERIFY2(QString::fromStdString(message).contains(part), (message + " | " + part.toStdString()).c_str());
    QVERIFY(project.everything() == before);
    QCOMPARE(project.count->runs.load(), 0);
    QVERIFY(!project.exists(".dvc/cache/runs"));
    // An experiment of this state meets the same (but for the file, which it takes from the store).
    if (file != "data/raw/words.txt") {
        Executor executor(project.setup());
        JobContext job(project.pool);
        const std::string isolated = thrown([&] { executor.runIsolated(project.state(), {}, job); });
        QVERIFY2(QString::fromStdString(isolated).contains(says.front()), isolated.c_str());
    }
}

void TestExecutor::failureKeepsWhatFinished()
{
    TestProject project;
    project.duringReport = [](const StageInputs&) { throw Error(ErrorCode::InvalidData, TextId{"test.bad", "Bad data."}); };
    const std::string message = runFails(project);
    QVERIFY2(message.find("Bad data. (stage report)") != std::string::npos, message.c_str());
    const LockFile lock = LockFile::parse(project.read("dvc.lock"), "dvc.lock");
    QVERIFY(lock.find("count") && !lock.find("report"));
    QVERIFY(!project.exists("reports/report.json"));
    project.duringReport = {};
    QCOMPARE(told(run(project)), std::string("count unchanged, report ran"));
}

void TestExecutor::shellStages()
{
    TestProject project;
    addShellStage(project, "'cat reports/report.json > shell/out.txt; echo $DVC_STAGE >> shell/out.txt'",
                  "  folder:\n    wdir: shell\n    cmd:\n    - mkdir deep\n    - cp out.txt deep/copy.txt\n    deps: [out.txt]\n    outs: [deep]\n");
    QCOMPARE(told(run(project)), std::string("count ran, report ran, shell ran, folder ran"));
    QCOMPARE(project.read("shell/deep/copy.txt"), std::string("n\n19\nshell\n"));
    const LockFile lock = LockFile::parse(project.read("dvc.lock"), "dvc.lock");
    QVERIFY(lock.find("folder")->cmd == Json({"mkdir deep", "cp out.txt deep/copy.txt"}));
    QCOMPARE(lock.find("folder")->outs.at("deep").fileCount.value_or(0), std::int64_t(1));
    QCOMPARE(told(run(project)), std::string("count unchanged, report unchanged, shell unchanged, folder unchanged"));
    // Old outputs are gone when the command starts: mkdir works again.
    QCOMPARE(told(run(project, {{"folder"}, true})), std::string("count ran, report ran, shell ran, folder ran"));
}

void TestExecutor::failingShellStagePutsOutputsBack()
{
    TestProject project;
    addShellStage(project, "cp reports/report.json shell/out.txt");
    run(project);
    const auto before = project.everything();
    addShellStage(project, "'echo half > shell/out.txt; echo it went wrong >&2; exit 3'");
    const std::string message = runFails(project);
    QVERIFY2(message.find("exit status 3: it went wrong") != std::string::npos, message.c_str());
    QVERIFY2(message.find("stage shell") != std::string::npos, message.c_str());
    auto after = project.everything();
    after["dvc.yaml"] = before.at("dvc.yaml");
    QVERIFY(after == before);
    QVERIFY(project.files.list(project.root() / ".podium/tmp").empty());
}

void TestExecutor::cancelledShellStagePutsOutputsBack()
{
    TestProject project;
    addShellStage(project, "cp reports/report.json shell/out.txt");
    run(project);
    addShellStage(project, "'echo half > shell/out.txt; sleep 30'");
    const auto before = project.everything();
    CancelToken token;
    QElapsedTimer timer;
    std::thread canceller([&] {
        while (!project.exists("shell/out.txt") || project.read("shell/out.txt") != "half\n")
            std::this_thread::sleep_for(5ms);
        timer.start();
        token.cancel();
    });
    const std::string message = runFails(project, {}, token);
    canceller.join();
    QVERIFY2(timer.elapsed() < 15000, "the stage was waited for instead of ended");
    QVERIFY2(message.starts_with("Cancelled"), message.c_str());
    QVERIFY(project.everything() == before);
}

void TestExecutor::cancelledBuiltinStage()
{
    TestProject project;
    const auto before = project.everything();
    CancelToken token;
    project.duringCount = [&](JobContext& job) {
        token.cancel();
        job.checkCancelled();
    };
    QVERIFY(runFails(project, {}, token).starts_with("Cancelled"));
    QVERIFY(project.everything() == before);
    QCOMPARE(project.report->runs.load(), 0);
}

void TestExecutor::everyWriteMayFail_data()
{
    QTest::addColumn<bool>("full");
    QTest::newRow("broken disk") << false;
    QTest::newRow("full disk") << true;
}

// At each write in turn the disk fails for good: what stands is whole, what dvc.lock names is stored, and the next run ends as if
// nothing had been.
void TestExecutor::everyWriteMayFail()
{
    QFETCH(bool, full);
    TestProject ran;
    addShellStage(ran, "cp reports/report.json shell/out.txt");
    run(ran);
    bool worked = false;
    std::int64_t n = 0;
    for (; !worked; n += full ? 3 : 1) {
        TestProject project;
        project.copyFrom(ran);
        project.write("params.yaml", "count:\n  factor: 2\nreport:\n  digits: 2\n");
        if (full)
            project.files.writePartly(n, 3);
        else
            project.files.failFrom(n);
        const std::string message = runFails(project);
        project.files.work();
        worked = message == "none";
        if (!worked)
            QVERIFY2(message.starts_with("Io: ") || message.starts_with("NoSpace: "), message.c_str());

        const auto oneOf = [&](const char* path) {
            const std::string text = project.read(path);
            return text == "n\n19\n" || text == "n\n38\n" || (text == "(missing)" && path == std::string("shell/out.txt"));
        };
        const QByteArray step = "at write " + QByteArray::number(qlonglong(n)) + ": " + message.c_str();
        QVERIFY2(oneOf("data/counted/total.csv") && oneOf("reports/report.json") && oneOf("shell/out.txt"), step);
        const LockFile lock = LockFile::parse(project.read("dvc.lock"), "dvc.lock");
        QCOMPARE(lock.stages.size(), std::size_t(3));
        for (const auto& [name, entry] : lock.stages) {
            for (const auto& [path, id] : entry.outs)
                QVERIFY2(project.objects.hasAll(id), step + " " + path.c_str());
        }
        run(project);
        QCOMPARE(project.read("shell/out.txt"), std::string("n\n38\n"));
        QCOMPARE(project.files.list(project.root() / "data/counted"), (std::vector<std::string>{"deep", "total.csv"}));
        QVERIFY2(changesOf(project).empty(), step);
    }
    QVERIFY2(n > 40, qPrintable(QString::number(n))); // it did go through all of them
}

// A stage that tells its result by failing leaves its files: nobody else changed them. One whose output cannot be written leaves the
// outputs of its last good run.
void TestExecutor::whatAFailedRunLeftIsTold()
{
    TestProject project;
    addShellStage(project, "cp reports/report.json shell/out.txt");
    run(project);
    project.fails = true;
    project.write("params.yaml", "count:\n  factor: 2\nreport:\n  digits: 2\n");
    QVERIFY(runFails(project).find("Not good enough.") != std::string::npos);
    const auto told = [&] { return reasonsOf(project, "report"); };
    QVERIFY2(told().find("Its last run failed: Not good enough. It left what is there now of reports/report.json.") != std::string::npos, told().c_str());
    QVERIFY(told().find("something else") == std::string::npos);
    std::this_thread::sleep_for(25ms); // so that file times tell
    project.write("reports/report.json", "by hand");
    QVERIFY2(told().find("reports/report.json was changed by something else") != std::string::npos, told().c_str());
    project.fails = false;
    run(project);
    QCOMPARE(told(), std::string());

    project.write("dvc.yaml", std::string(TestProject::kPipeline) + "  shell:\n    cmd: cp reports/report.json shell/out.txt && cp shell/out.txt other/out.txt\n"
                                                                    "    deps: [reports/report.json]\n    outs: [shell/out.txt, other/out.txt]\n");
    run(project);
    const std::string shown = project.read("shell/out.txt");
    project.write("params.yaml", "count:\n  factor: 3\nreport:\n  digits: 2\n");
    run(project);
    project.write("params.yaml", "count:\n  factor: 2\nreport:\n  digits: 2\n"); // restored from what ran before
    project.files.removeTree(project.root() / "other");
    project.write("other", "a file where a folder has to be");
    const std::string now = project.read("shell/out.txt");
    QVERIFY(now != shown && runFails(project) != "none");
    QCOMPARE(project.read("shell/out.txt"), now); // not half of the new ones
}

void TestExecutor::shellStageWithoutItsOutput()
{
    TestProject project;
    addShellStage(project, "'true'");
    const std::string message = runFails(project);
    QVERIFY2(message.find("stage shell does not make its output shell/out.txt") != std::string::npos, message.c_str());
}

void TestExecutor::frozenAndAlwaysChanged()
{
    TestProject project;
    addShellStage(project, "'echo x >> shell/log; cp shell/log shell/out.txt'", "    always_changed: true\n");
    QCOMPARE(told(run(project)), std::string("count ran, report ran, shell ran"));
    QCOMPARE(told(run(project)), std::string("count unchanged, report unchanged, shell ran"));
    QCOMPARE(project.read("shell/out.txt"), std::string("x\nx\n"));
    QCOMPARE(changesOf(project)["shell"].dump(), std::string(R"(["always changed"])"));

    addShellStage(project, "'exit 1'", "    frozen: true\n");
    QCOMPARE(told(run(project)), std::string("count unchanged, report unchanged, shell unchanged"));
    project.files.remove(project.root() / "shell/out.txt");
    QVERIFY(runFails(project).find("is frozen, but its output shell/out.txt is missing") != std::string::npos);
}

void TestExecutor::ignoresItsOutputs()
{
    TestProject project;
    versioning::GitRepository::init(project.root());
    project.write("data/.gitignore", "# mine\n/other");
    run(project);
    QCOMPARE(project.read("data/.gitignore"), std::string("# mine\n/other\n/counted\n"));
    QVERIFY(!project.exists("reports/.gitignore")); // not cached: git tracks it
    // What a pattern covers already is not named again.
    TestProject other;
    versioning::GitRepository::init(other.root());
    other.write(".gitignore", "count*/\n");
    run(other);
    QVERIFY(!other.exists("data/.gitignore"));
}

void TestExecutor::locks()
{
    TestProject project;
    std::string seen;
    project.duringCount = [&](JobContext& job) {
        // While a stage runs, dvc's lock is free and its paths are marked.
        versioning::lockDvc(project.files, project.root(), job.token());
        seen = project.read(".dvc/tmp/rwlock");
    };
    run(project);
    QVERIFY2(seen.find("data/counted") != std::string::npos && seen.find("data/raw/words.txt") != std::string::npos, seen.c_str());
    QVERIFY(project.read(".dvc/tmp/rwlock").find("data/counted") == std::string::npos);
}

void TestExecutor::onStageIsTold()
{
    TestProject project;
    Executor executor(project.setup());
    JobContext job(project.pool);
    std::vector<StageRun> seen;
    const auto runs = executor.run({}, job, [&](const StageRun& one) { seen.push_back(one); });
    QCOMPARE(told(seen), told(runs));
    QCOMPARE(seen.front().warnings.front().english(), std::string("Counted."));
    QVERIFY(seen.front().seconds > 0);
}

QTEST_GUILESS_MAIN(TestExecutor)
#include "tst_executor.moc"
