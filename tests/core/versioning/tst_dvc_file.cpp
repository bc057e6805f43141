// .dvc files and .gitignore entries, byte for byte as dvc 3.67.1 writes them.
#include "core/base/Error.h"
#include "core/versioning/DvcFile.h"
#include "tests/core/versioning/Scratch.h"

using namespace podium;
using namespace podium::versioning;

class TestDvcFile : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatDvcWrites();
    void readsBack();
    void readsOtherForms();
    void brokenOnesTellFileAndKey_data();
    void brokenOnesTellFileAndKey();
    void gitignoreEntries_data();
    void gitignoreEntries();
};

void TestDvcFile::writesWhatDvcWrites()
{
    QCOMPARE(
        dvcFileText({"data/raw/foo [1].csv", {"49f68a5c8493ec2c0bf489821c21fc3b", 2, {}}, "md5"}),
        std::string(
            "outs:\n- md5: 49f68a5c8493ec2c0bf489821c21fc3b\n  size: 2\n  hash: md5\n  path: foo [1].csv\n"));
    QCOMPARE(dvcFileText({"raw", {"71776c2088238423189e141fadf90cc6.dir", 11, 8}, "md5"}),
             std::string("outs:\n- md5: 71776c2088238423189e141fadf90cc6.dir\n  size: 11\n  nfiles: 8\n  "
                         "hash: md5\n  path: raw\n"));
}

void TestDvcFile::readsBack()
{
    for (const DvcOutput& output :
         {DvcOutput{"data/raw/año 1.csv", {"49f68a5c8493ec2c0bf489821c21fc3b", 2, {}}, "md5"},
          DvcOutput{"12", {"71776c2088238423189e141fadf90cc6.dir", 0, 0}, "md5"},
          DvcOutput{"data/true", {"49f68a5c8493ec2c0bf489821c21fc3b", 1, {}}, "md5"}}) {
        const std::vector<DvcOutput> parsed = parseDvcFile(dvcFileText(output), output.path + ".dvc");
        QCOMPARE(parsed.size(), std::size_t(1));
        QCOMPARE(parsed[0].path, output.path);
        QVERIFY(parsed[0].object == output.object);
        QCOMPARE(parsed[0].hashName, std::string("md5"));
    }
}

void TestDvcFile::readsOtherForms()
{
    const std::vector<DvcOutput> outputs =
        parseDvcFile("# a comment\nmeta:\n  synthetic: yes\nwdir: ../other\nouts:\n- path: a.csv\n  md5: "
                     "49f68a5c8493ec2c0bf489821c21fc3b\n"
                     "  size: 2\n- path: ./sub/b\n  hash: md5\n",
                     "data/raw/x.dvc");
    QCOMPARE(outputs.size(), std::size_t(2));
    QCOMPARE(outputs[0].path, std::string("data/other/a.csv"));
    QCOMPARE(outputs[0].hashName, std::string("md5-dos2unix"));
    QCOMPARE(outputs[1].path, std::string("data/other/sub/b"));
    QVERIFY(outputs[1].object.md5.empty());
}

void TestDvcFile::brokenOnesTellFileAndKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("empty") << ""
                           << "outs";
    QTest::newRow("a list") << "- 1\n"
                            << "outs";
    QTest::newRow("outs is a map") << "outs:\n  md5: x\n"
                                   << "outs";
    QTest::newRow("no path") << "outs:\n- md5: x\n"
                             << "path";
    QTest::newRow("an entry is a string") << "outs:\n- x\n"
                                          << "path";
    QTest::newRow("no yaml") << "outs: [\n"
                             << "raw/x.dvc";
}

void TestDvcFile::brokenOnesTellFileAndKey()
{
    QFETCH(QString, text);
    QFETCH(QString, key);
    std::string message;
    QCOMPARE(thrown([&] { parseDvcFile(text.toStdString(), "raw/x.dvc"); }, &message),
             std::string("InvalidFormat"));
    QVERIFY2(message.find("raw/x.dvc") != std::string::npos, message.c_str());
    QVERIFY2(message.find(key.toStdString()) != std::string::npos, message.c_str());
}

void TestDvcFile::gitignoreEntries_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("result");
    QTest::newRow("new file") << ""
                              << "raw"
                              << "/raw\n";
    QTest::newRow("added") << "*.tmp\n"
                           << "raw"
                           << "*.tmp\n/raw\n";
    QTest::newRow("no line end") << "*.tmp"
                                 << "raw"
                                 << "*.tmp\n/raw\n";
    QTest::newRow("there already") << "/raw\n*.tmp"
                                   << "raw"
                                   << "/raw\n*.tmp";
    QTest::newRow("there with CR") << "/raw\r\n"
                                   << "raw"
                                   << "/raw\r\n";
    QTest::newRow("another with this beginning") << "/raw2\n"
                                                 << "raw"
                                                 << "/raw2\n/raw\n";
    QTest::newRow("special characters") << ""
                                        << "foo [1]!#*?.csv"
                                        << "/foo \\[1\\]\\!\\#\\*\\?.csv\n";
}

void TestDvcFile::gitignoreEntries()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QString, result);
    QCOMPARE(QString::fromStdString(gitignoreWith(text.toStdString(), name.toStdString())), result);
}

QTEST_GUILESS_MAIN(TestDvcFile)
#include "tst_dvc_file.moc"
