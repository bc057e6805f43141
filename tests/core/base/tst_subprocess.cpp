#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <thread>

#include "core/base/Error.h"
#include "core/base/Subprocess.h"
#include "tests/support/ScratchDirectory.h"

using namespace podium;

class SubprocessTest : public QObject
{
    Q_OBJECT

    static SubprocessOptions shell(const std::string& script)
    {
        SubprocessOptions options;
        options.command = {"sh", "-c", script};
        options.environment = {{"PATH", "/usr/bin:/bin"}};
        return options;
    }

private slots:
    void outputErrorsAndStatus()
    {
        const SubprocessResult result = runSubprocess(shell("echo out; echo err >&2; exit 3"), {});
        QCOMPARE(result.exitStatus, 3);
        QCOMPARE(result.output, std::string("out\n"));
        QCOMPARE(result.errors, std::string("err\n"));
    }
    void environmentIsOnlyOurs()
    {
        SubprocessOptions options = shell("echo \"$A|$HOME\"");
        options.environment["A"] = "b c";
        QCOMPARE(runSubprocess(options, {}).output, std::string("b c|\n"));
        QVERIFY(currentEnvironment().contains("PATH"));
    }
    void workingDirectory()
    {
        const test::ScratchDirectory scratch;
        SubprocessOptions options = shell("pwd -P");
        options.directory = scratch.path();
        QCOMPARE(runSubprocess(options, {}).output,
                 std::filesystem::canonical(scratch.path()).string() + "\n");
    }
    void inputAndLargeOutput()
    {
        SubprocessOptions options = shell("cat; cat /dev/null >&2");
        options.input.assign(3'000'000, 'x'); // more than pipes hold: both directions at once
        std::size_t told = 0;
        options.onOutput = [&](std::string_view part) { told += part.size(); };
        const SubprocessResult result = runSubprocess(options, {});
        QCOMPARE(result.output, options.input);
        QCOMPARE(told, options.input.size());
    }
    void childThatDoesNotRead()
    {
        SubprocessOptions options = shell("exit 0");
        options.input.assign(3'000'000, 'x');
        QCOMPARE(runSubprocess(options, {}).exitStatus, 0);
    }
    void signalledChild() { QCOMPARE(runSubprocess(shell("kill -9 $$"), {}).exitStatus, 128 + 9); }
    void cannotStart_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("directory");
        QTest::newRow("not in PATH") << "no-such-program-here"
                                     << "";
        QTest::newRow("not there") << "/no/such/program"
                                   << "";
        QTest::newRow("a folder") << "/usr"
                                  << "";
        QTest::newRow("no such working folder") << "/bin/true"
                                                << "/no/such/folder";
    }
    void cannotStart()
    {
        QFETCH(QString, program);
        QFETCH(QString, directory);
        SubprocessOptions options;
        options.command = {program.toStdString()};
        options.directory = directory.toStdString();
        options.environment = {{"PATH", "/usr/bin:/bin"}};
        try {
            runSubprocess(options, {});
            QFAIL("started");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::ExternalTool);
            QVERIFY2(QString(error.what()).contains("cannot be started"), error.what());
            QCOMPARE(error.where(), program.toStdString());
        }
    }
    void cancelEndsTheWholeGroup_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("obeys TERM") << "echo $$; sleep 60 & echo $!; wait";
        QTest::newRow("ignores TERM") << "trap '' TERM; echo $$; sleep 60 & echo $!; wait; wait";
        QTest::newRow("grandchild ignores TERM") << "echo $$; (trap '' TERM; sleep 60) & echo $!; wait";
    }
    void cancelEndsTheWholeGroup()
    {
        QFETCH(QString, script);
        SubprocessOptions options = shell(script.toStdString());
        options.killAfter = std::chrono::milliseconds(200);
        CancelToken token;
        std::string told;
        options.onOutput = [&](std::string_view part) {
            told += part;
            if (std::count(told.begin(), told.end(), '\n') == 2)
                token.cancel();
        };
        QElapsedTimer timer;
        timer.start();
        try {
            runSubprocess(options, token);
            QFAIL("not cancelled");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::Cancelled);
        }
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        const auto grandchild = static_cast<pid_t>(std::stol(told.substr(told.find('\n'))));
        const auto gone = [&] { // a zombie of the machine's init is gone enough
            const std::optional<std::string> status =
                FileSystem().readIfExists(Path("/proc") / std::to_string(grandchild) / "stat");
            return !status || status->find(") Z ") != std::string::npos;
        };
        QTRY_VERIFY_WITH_TIMEOUT(gone(), 2000);
    }
    void cancelledBefore()
    {
        CancelToken token;
        token.cancel();
        QVERIFY_THROWS_EXCEPTION(Error, runSubprocess(shell("exit 0"), token));
    }
    void backgroundProcessDoesNotHoldUs()
    {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(runSubprocess(shell("sleep 5 & exit 4"), {}).exitStatus, 4);
        QVERIFY(timer.elapsed() < 3000);
    }
    void manyAtOnce()
    {
        std::atomic<int> right{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&, i] {
                for (int k = 0; k < 5; ++k)
                    right += runSubprocess(shell("cat; exit " + std::to_string(i)), {}).exitStatus == i;
            });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(right.load(), 40);
    }
};

QTEST_GUILESS_MAIN(SubprocessTest)
#include "tst_subprocess.moc"
