// `podium stage NAME --rev N` as dvc calls it: declared files in, declared files out, nothing else.
#include <QtTest>

#include "core/pipeline/StageProcess.h"
#include "tests/core/pipeline/TestProject.h"

using namespace podium;
using namespace podium::pipeline;

namespace {

std::string runCount(TestProject& project, int revision = 2, const StageProcessOptions& options = {}, const char* name = "count",
                     CancelToken token = {})
{
    JobContext job(project.pool, token);
    return thrown([&] { runStageProcess(project.registry, project.files, project.root(), name, revision, job, options); });
}

} // namespace

class TestStageProcess : public QObject
{
    Q_OBJECT

private slots:
    void writesTheDeclaredOutputs();
    void aFolderIsReplacedWhole();
    void touchesNothingElse();
    void givesTheWarnings();
    void choosesTheStage();
    void mayBeAPartOfAShellLine();
    void errors_data();
    void errors();
    void aMissingProductLeadsToItsStage();
    void undeclaredFilesAreNotReadable();
    void undeclaredOutputsAreNotWritten();
    void cancelWritesNothing();
};

void TestStageProcess::writesTheDeclaredOutputs()
{
    TestProject project;
    QCOMPARE(runCount(project), std::string("none"));
    QCOMPARE(project.read("data/counted/total.csv"), std::string("n\n19\n"));
    QCOMPARE(runCount(project, 2, {}, "report"), std::string("none"));
    QCOMPARE(project.read("reports/report.json"), std::string("n\n19\n"));
}

void TestStageProcess::aFolderIsReplacedWhole()
{
    TestProject project;
    project.write("params.yaml", "count: {factor: 2}\n");
    QCOMPARE(runCount(project), std::string("none"));
    QVERIFY(project.exists("data/counted/deep/extra.txt"));
    project.write("params.yaml", "count: {factor: 1}\n");
    project.write("data/counted/stray.txt", "old");
    QCOMPARE(runCount(project), std::string("none"));
    QCOMPARE(project.files.list(project.root() / "data/counted"), std::vector<std::string>{"total.csv"});
    QCOMPARE(project.files.list(project.root() / "data"), (std::vector<std::string>{"counted", "raw"}));
}

void TestStageProcess::touchesNothingElse()
{
    TestProject project;
    const auto before = project.everything();
    const auto inDvc = project.files.listTree(project.root() / ".dvc");
    const auto inPodium = project.files.listTree(project.root() / ".podium");
    QCOMPARE(runCount(project), std::string("none"));
    auto after = project.everything();
    QCOMPARE(after.erase("data/counted/total.csv"), std::size_t(1));
    QVERIFY(after == before);
    QVERIFY(project.files.listTree(project.root() / ".dvc") == inDvc);
    QVERIFY(project.files.listTree(project.root() / ".podium") == inPodium);
}

void TestStageProcess::givesTheWarnings()
{
    TestProject project;
    JobContext job(project.pool);
    const auto warnings = runStageProcess(project.registry, project.files, project.root(), "count", 2, job);
    QCOMPARE(warnings.size(), std::size_t(1));
    QCOMPARE(warnings.front().english(), std::string("Counted."));
}

void TestStageProcess::choosesTheStage()
{
    TestProject project;
    std::string text = TestProject::kPipeline;
    text += "  other:\n    cmd: podium stage count --rev 2\n    deps: [data/raw/words.txt, rules]\n    params: [count]\n    outs: [data/other]\n";
    project.write("dvc.yaml", text);
    // The stage of that name is meant, unless dvc says another; the test stage writes only data/counted.
    QCOMPARE(runCount(project), std::string("none"));
    const std::string message = runCount(project, 2, {"other"});
    QVERIFY2(message.find("stage other makes data/counted/total.csv") != std::string::npos, message.c_str());
    QVERIFY(!project.exists("data/other"));
}

void TestStageProcess::mayBeAPartOfAShellLine()
{
    TestProject project;
    std::string text = TestProject::kPipeline;
    const std::string command = "podium stage count --rev 2";
    text.replace(text.find(command), command.size(), "nice " + command + " && true");
    project.write("dvc.yaml", text);
    const std::string message = runCount(project); // nobody says which stage this is
    QVERIFY2(message.find("No stage of dvc.yaml") != std::string::npos, message.c_str());
    QCOMPARE(runCount(project, 2, {"count"}), std::string("none"));
    QCOMPARE(project.read("data/counted/total.csv"), std::string("n\n19\n"));
}

void TestStageProcess::errors_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("content"); // empty: removed
    QTest::addColumn<int>("revision");
    QTest::addColumn<QStringList>("says");
    QTest::newRow("newer") << "" << "" << 3 << QStringList{"Unsupported", "revision 3", "Install a newer Podium"};
    QTest::newRow("older") << "" << "" << 1 << QStringList{"Unsupported", "revision 1", "--rev 2"};
    QTest::newRow("missing dependency") << "data/raw/words.txt" << "" << 2
                                        << QStringList{"NotFound", "data/raw/words.txt is missing", "dvc checkout"};
    QTest::newRow("missing parameter") << "params.yaml" << "other: 1\n" << 2 << QStringList{"NotFound", "count", "params.yaml"};
    QTest::newRow("missing params file") << "params.yaml" << "" << 2 << QStringList{"NotFound", "params.yaml"};
    QTest::newRow("out of range") << "params.yaml" << "count: {factor: 10}\n" << 2 << QStringList{"InvalidArgument", "count.factor", "10"};
    QTest::newRow("wrong type") << "params.yaml" << "count: {factor: many}\n" << 2 << QStringList{"InvalidArgument", "count.factor"};
    QTest::newRow("not in dvc.yaml") << "dvc.yaml" << "stages: {}\n" << 2 << QStringList{"NotFound", "podium stage count --rev 2"};
    QTest::newRow("no dvc.yaml") << "dvc.yaml" << "" << 2 << QStringList{"NotFound", "dvc.yaml"};
}

void TestStageProcess::errors()
{
    QFETCH(QString, file);
    QFETCH(QString, content);
    QFETCH(int, revision);
    QFETCH(QStringList, says);
    TestProject project;
    if (content.isEmpty() && !file.isEmpty())
        project.files.remove(project.root() / file.toStdString());
    else if (!file.isEmpty())
        project.write(file.toStdString(), content.toStdString());
    const auto before = project.everything();
    const std::string message = runCount(project, revision);
    for (const QString& part : says)
        QVERIFY2(QString::fromStdString(message).contains(part), (message + " | " + part.toStdString()).c_str());
    QVERIFY(project.everything() == before);
    QCOMPARE(project.count->runs.load(), 0);
}

void TestStageProcess::aMissingProductLeadsToItsStage()
{
    TestProject project;
    const std::string message = runCount(project, 2, {}, "report");
    QVERIFY2(message.find("data/counted/total.csv is missing") != std::string::npos, message.c_str());
    QVERIFY2(message.find("result of the stage count: run that stage again") != std::string::npos, message.c_str());
    QVERIFY2(message.find("Put the file") == std::string::npos, message.c_str());
}

void TestStageProcess::undeclaredFilesAreNotReadable()
{
    TestProject project;
    std::string text = TestProject::kPipeline;
    text.replace(text.find("    - rules\n"), 12, "");
    project.write("dvc.yaml", text);
    const std::string message = runCount(project);
    QVERIFY2(message.find("rules/rule.txt, which is not among its deps") != std::string::npos, message.c_str());
    QVERIFY(!project.exists("data/counted"));
}

void TestStageProcess::undeclaredOutputsAreNotWritten()
{
    TestProject project;
    std::string text = TestProject::kPipeline;
    text.replace(text.find("- data/counted\n"), 15, "- data/count\n");
    project.write("dvc.yaml", text);
    const std::string message = runCount(project);
    QVERIFY2(message.find("data/counted/total.csv, which is not among its outs") != std::string::npos, message.c_str());
    QVERIFY(!project.exists("data/counted") && !project.exists("data/count"));
}

void TestStageProcess::cancelWritesNothing()
{
    TestProject project;
    CancelToken token;
    project.duringCount = [&](JobContext&) { token.cancel(); };
    const std::string message = runCount(project, 2, {}, "count", token);
    QVERIFY2(message.starts_with("Cancelled"), message.c_str());
    QVERIFY(!project.exists("data/counted"));
}

QTEST_GUILESS_MAIN(TestStageProcess)
#include "tst_stage_process.moc"
