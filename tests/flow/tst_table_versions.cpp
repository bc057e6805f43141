// Versions of tables through the real program: what the commands say, and eight writers on one table.
#include <QTest>

#include <memory>
#include <set>
#include <vector>

#include "tests/support/PodiumProgram.h"

using podium::test::Outcome;
using podium::test::PodiumProgram;

class TestTableVersions : public QObject
{
    Q_OBJECT

    PodiumProgram m_program;
    int m_copies = 0;

    QString copy()
    {
        const QString path = m_program.path(QString("copy%1").arg(++m_copies));
        QProcess::execute("cp", {"-a", m_program.path("fresh"), path});
        return path;
    }
    QString file(const QString& name, const QByteArray& bytes)
    {
        PodiumProgram::write(m_program.path(name), bytes);
        return m_program.path(name);
    }
    QByteArray done(const QString& project, const QStringList& arguments, int status = 0)
    {
        const Outcome outcome = m_program.run(project, arguments);
        if (outcome.status != status)
            qWarning("%s", (arguments.join(' ').toUtf8() + ": " + outcome.output + outcome.errors).constData());
        m_errors = outcome.errors;
        return outcome.status == status ? outcome.output : QByteArray("failed");
    }
    QByteArray m_errors;

private slots:
    void initTestCase()
    {
        if (!QFile::exists(QString::fromLocal8Bit(qgetenv("PODIUM_BIN")) + "/podium"))
            QSKIP("podium is not built");
        QByteArray rows = "id,size,kind\n";
        for (int i = 0; i < 40; ++i)
            rows += QByteArray::number(i) + "," + QByteArray::number(i * 37 % 20) + (i * 37 % 20 > 9 ? ",tall\n" : ",small\n");
        QVERIFY(!done(m_program.folder(), {"init", "fresh", "--data", file("flowers.csv", rows), "--target", "kind"}).contains("failed"));
    }

    void aWorkingDay()
    {
        const QString p = copy();
        QVERIFY(done(p, {"data", "schema", "flowers", "--set-key", "id", "--rule", "size >= 0"}).contains("Version 2"));
        const QString more = file("more.csv", "id,size,kind\n40,3,small\n41,-1,tall\n1,2,small\n");
        done(p, {"data", "append", "flowers", more}, 1);
        QVERIFY2(m_errors.contains("row 2: “-1” in size breaks the rule size >= 0.") &&
                     m_errors.contains("row 3: A row with id = 1 is in the table already."),
                 m_errors.constData());
        QVERIFY(done(p, {"data", "append", "flowers", more, "--skip-rejected", "-m", "From the garden."}).contains("rows new 1,"));
        QVERIFY(done(p, {"data", "update", "flowers", "--where", "size < 2", "--set", "size=2", "--dry-run"}).contains("would be new 0, changed 4"));
        QVERIFY(done(p, {"data", "update", "flowers", "--where", "size < 2", "--set", "size=2"}).contains("changed 4,"));
        QVERIFY(done(p, {"data", "delete", "flowers", "--where", "kind = small", "--where", "id >= 30"}).contains("gone "));
        done(p, {"data", "delete", "flowers"}, 2);
        const QByteArray history = done(p, {"data", "history", "flowers"});
        QVERIFY2(history.contains("From the garden.") && history.contains("where kind = small and id >= 30"), history.constData());
        QCOMPARE(QJsonDocument::fromJson(done(p, {"data", "history", "flowers", "--json"})).array().size(), 5);
        const QByteArray diff = done(p, {"data", "diff", "flowers", "3", "4"});
        QVERIFY2(diff.contains("size: 0 → 2") && diff.contains("(cells: 4)"), diff.constData());
        QVERIFY(done(p, {"data", "show", "flowers@3", "--rows", "2"}).contains("and 39 more"));
        done(p, {"data", "show", "flowers@1", "-o", m_program.path("first.csv")});
        QCOMPARE(PodiumProgram::read(m_program.path("first.csv")), PodiumProgram::read(m_program.path("flowers.csv")));
        QVERIFY(done(p, {"data", "restore", "flowers", "3", "-m", "Not yet."}).contains("Version 6"));
        QVERIFY(!done(p, {"undo"}).contains("failed"));
        QCOMPARE(QJsonDocument::fromJson(done(p, {"data", "history", "flowers", "--json"})).array().size(), 5);
        QCOMPARE(m_program.runProgram("git", p, {"status", "--porcelain"}).output, QByteArray());
        QVERIFY(!done(p, {"run"}).contains("failed"));
    }

    void anImportBecomesAVersion()
    {
        const QString p = copy();
        QVERIFY(!done(p, {"data", "import", file("towns.csv", "town,rank\nOslo,1\nLund,2\n")}).contains("failed"));
        QVERIFY(done(p, {"data", "append", "towns", file("town.csv", "town,rank\nBergen,3\n")}).contains("3 in all. Version 2"));
        QVERIFY2(m_errors.contains("it is version 1 now"), m_errors.constData());
        QVERIFY(!done(p, {"data", "import", file("lakes.csv", "lake,rank\nMälaren,1\n")}).contains("failed"));
        QVERIFY(done(p, {"data", "record", "lakes"}).contains("Version 1"));
        QCOMPARE(m_program.runProgram("git", p, {"status", "--porcelain"}).output, QByteArray());
    }

    /// Told once, refused where it was disabled, taken back by undo; a file of the project says who and why.
    void whatIsSaidOfAVersion()
    {
        const QString p = copy();
        done(p, {"run"});
        QCOMPARE(m_errors.count("nobody has approved yet"), 1);
        done(p, {"run"}); // nothing is trained, so nothing is said
        QCOMPARE(m_errors.count("nobody has approved yet"), 0);
        QVERIFY(done(p, {"data", "review", "flowers"}).contains("in review"));
        QVERIFY(done(p, {"data", "review", "flowers", "--approve", "-m", "counted by hand"}).contains("approved"));
        done(p, {"run", "--force"});
        QCOMPARE(m_errors.count("nobody has approved yet"), 0);
        done(p, {"data", "append", "flowers", file("one.csv", "id,size,kind\n900,3,small\n")});
        done(p, {"data", "review", "flowers", "--disable", "entered twice", "--approve"}, 2);
        done(p, {"data", "review", "flowers", "--disable", "entered twice"});
        done(p, {"run"}, 1);
        QVERIFY2(m_errors.contains("entered twice") && m_errors.contains("podium data restore flowers"), m_errors.constData());
        done(p, {"exp", "run", "-n", "no"}, 1);
        const QJsonObject review = QJsonDocument::fromJson(done(p, {"data", "review", "flowers", "--json"})).object();
        const QJsonArray versions = review["versions"].toArray();
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions[0].toObject()["review"].toObject()["state"].toString(), QString("disabled"));
        QCOMPARE(versions[0].toObject()["review"].toObject()["reason"].toString(), QString("entered twice"));
        QCOMPARE(versions[1].toObject()["review"].toObject()["state"].toString(), QString("approved"));
        QCOMPARE(versions[1].toObject()["review"].toObject()["reason"].toString(), QString("counted by hand"));
        QCOMPARE(review["kept"].toBool(), true);
        QVERIFY(PodiumProgram::read(p + "/quality/flowers.yaml").contains("entered twice"));
        done(p, {"undo"});
        done(p, {"run"});
        QCOMPARE(m_errors.count("nobody has approved yet"), 1);
        done(p, {"data", "review", "flowers", "--version", "1", "--disable", "old"});
        done(p, {"run", "--force"}); // another version than the one in the folder
    }

    /// No row is lost, whoever comes first; whoever comes second with the same key is told.
    void eightWriters()
    {
        const QString p = copy();
        done(p, {"data", "schema", "flowers", "--set-key", "id"});
        constexpr int kWriters = 8, kRounds = 3;
        std::set<int> expected;
        for (int i = 0; i < 40; ++i)
            expected.insert(i);
        for (int round = 0; round < kRounds; ++round) {
            std::vector<std::unique_ptr<QProcess>> writers;
            for (int w = 0; w < kWriters; ++w) {
                // Two rows of its own, and in the last round one that all want.
                const int id = 1000 + round * 100 + w * 10;
                QByteArray rows = "id,size,kind\n" + QByteArray::number(id) + ",1,small\n" + QByteArray::number(id + 1) + ",2,tall\n";
                if (round == kRounds - 1)
                    rows = "id,size,kind\n5000," + QByteArray::number(w) + ",small\n";
                else
                    expected.insert({id, id + 1});
                writers.push_back(std::make_unique<QProcess>());
                m_program.start(*writers.back(), "podium", p,
                                {"data", "append", "flowers", file(QString("w%1-%2.csv").arg(round).arg(w), rows), "--json"});
            }
            int succeeded = 0;
            for (const auto& writer : writers) {
                QVERIFY(writer->waitForFinished(240000));
                const QByteArray said = writer->readAllStandardOutput() + writer->readAllStandardError();
                if (writer->exitCode() == 0)
                    ++succeeded;
                else
                    QVERIFY2(round == kRounds - 1 && said.contains("id = 5000"), said.constData());
            }
            QCOMPARE(succeeded, round == kRounds - 1 ? 1 : kWriters);
        }
        expected.insert(5000);
        done(p, {"data", "show", "flowers", "-o", m_program.path("all.csv")});
        std::set<int> found;
        for (const QByteArray& line : PodiumProgram::read(m_program.path("all.csv")).split('\n').mid(1))
            if (!line.isEmpty())
                QVERIFY2(found.insert(line.left(line.indexOf(',')).toInt()).second, line.constData());
        QVERIFY(found == expected);
        QCOMPARE(QJsonDocument::fromJson(done(p, {"data", "history", "flowers", "--json"})).array().size(), 2 + 2 * kWriters + 1);
        QCOMPARE(m_program.runProgram("git", p, {"status", "--porcelain"}).output, QByteArray());
        QCOMPARE(m_program.runProgram("git", p, {"fsck", "--strict", "--no-dangling"}).status, 0);
    }
};

QTEST_GUILESS_MAIN(TestTableVersions)
#include "tst_table_versions.moc"
