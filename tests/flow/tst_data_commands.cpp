// `podium data`: tables imported into a project, as its users meet it.
#include <QTest>

#include "tests/support/PodiumProgram.h"
#include "tests/support/WebServer.h"

using podium::test::Outcome;
using podium::test::PodiumProgram;

class DataCommandsTest : public QObject
{
    Q_OBJECT

    PodiumProgram m_program;
    QString m_project;

    Outcome podium(const QStringList& arguments) const { return m_program.run(m_project, arguments); }
    void write(const QString& name, const QByteArray& bytes) const
    {
        QDir().mkpath(QFileInfo(m_program.path(name)).path());
        QFile file(m_program.path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray read(const QString& name) const
    {
        QFile file(m_project + "/" + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    QJsonObject listed(const QString& table) const
    {
        for (const QJsonValue& entry : podium({"data", "list", "--json"}).json().array())
            if (entry["name"].toString() == table)
                return entry.toObject();
        return {};
    }

private slots:
    void initTestCase()
    {
        const Outcome made = m_program.run(m_program.folder(), {"init", "project", "--sample"});
        QVERIFY2(made.status == 0, made.errors.constData());
        m_project = m_program.path("project");
        write("in/towns.csv", "town,inhabitants\nLugo,98025\nOurense,103756\n");
    }

    void listTellsWhatIsThere()
    {
        const QJsonObject times = listed("timesData");
        QCOMPARE(times["rows"].toInt(), 2603);
        QCOMPARE(times["columns"].toInt(), 14);
        QCOMPARE(times["state"].toString(), QString("as_imported"));
        QCOMPARE(times["looks_like"]["publisher"].toString(), QString("Times"));
        QCOMPARE(times["stage"].toString(), QString("clean"));
        QCOMPARE(times["md5"].toString().size(), 32);
        QCOMPARE(times["bytes"].toInt(), read("data/raw/timesData.csv").size());
        const Outcome human = podium({"data", "list"});
        QVERIFY2(human.output.contains("as imported") && human.output.contains("CWUR"), human.output.constData());
    }

    void dryRunWritesNothing()
    {
        const Outcome dry = podium({"data", "import", "../in", "--dry-run"});
        QVERIFY2(dry.status == 0, dry.errors.constData());
        QVERIFY2(dry.output.contains("towns") && dry.output.contains("new") && dry.output.contains("no stage reads it"), dry.output.constData());
        QVERIFY(dry.output.contains("Nothing was imported"));
        QVERIFY(!QFile::exists(m_project + "/data/raw/towns.csv"));
        const QJsonObject json = podium({"data", "import", "../in", "--dry-run", "--json"}).json().object();
        QCOMPARE(json["dry_run"].toBool(), true);
        const QJsonObject table = json["tables"].toArray().at(0).toObject();
        QCOMPARE(table["state"].toString(), QString("new"));
        QCOMPARE(table["columns"].toArray().at(1)["type"].toString(), QString("integer"));
        QVERIFY(table["stage"].isNull());
        QVERIFY(!QFile::exists(m_project + "/data/raw/towns.csv"));
    }

    void importAndUndo()
    {
        const Outcome taken = podium({"data", "import", "../in/towns.csv"});
        QVERIFY2(taken.status == 0, taken.errors.constData());
        QVERIFY2(taken.output.contains("Imported the table towns. \"podium undo\" takes it back."), taken.output.constData());
        QCOMPARE(read("data/raw/towns.csv"), QByteArray("town,inhabitants\nLugo,98025\nOurense,103756\n"));
        QCOMPARE(listed("towns")["rows"].toInt(), 2);
        const Outcome again = podium({"data", "add", "../in/towns.csv"});
        QVERIFY2(again.status == 0 && again.output.contains("Nothing to import"), again.output.constData());
        QCOMPARE(podium({"undo"}).status, 0);
        QVERIFY(listed("towns").isEmpty());
        QVERIFY(!QFile::exists(m_project + "/data/raw/towns.csv.dvc"));
    }

    void anotherNameAndAnotherLayout()
    {
        write("in2/precios.csv", "a\xF1o;precio\n2001;1,5\n2002;12,25\n");
        const Outcome taken = podium({"data", "import", "../in2/precios.csv", "--name", "prices", "--json"});
        QVERIFY2(taken.status == 0, taken.errors.constData());
        const QJsonObject table = taken.json()["tables"].toArray().at(0).toObject();
        QCOMPARE(table["decimal"].toString(), QString(","));
        QCOMPARE(table["encoding"].toString(), QString("latin-1"));
        QCOMPARE(table["separator"].toString(), QString(";"));
        QCOMPARE(table["rewritten"].toBool(), true);
        QCOMPARE(read("data/raw/prices.csv"), QByteArray("año,precio\n2001,1.5\n2002,12.25\n"));
        const Outcome asText = podium({"data", "import", "../in2/precios.csv", "--name", "texts", "--decimal", ".", "--no-header"});
        QVERIFY2(asText.status == 0, asText.errors.constData());
        QCOMPARE(read("data/raw/texts.csv"), QByteArray("column_1,column_2\naño,precio\n2001,\"1,5\"\n2002,\"12,25\"\n"));
        QCOMPARE(podium({"undo"}).status, 0);
        QCOMPARE(podium({"undo"}).status, 0);
    }

    void replacedTablesMakeStagesStale()
    {
        QVERIFY(podium({"run"}).status == 0);
        QByteArray times = read("data/raw/timesData.csv");
        write("in3/other.csv", times.left(times.lastIndexOf('\n', -2) + 1));
        const Outcome taken = podium({"data", "import", "../in3/other.csv", "--name", "timesData"});
        QVERIFY2(taken.output.contains("replaces 2603 rows"), taken.output.constData());
        const QJsonDocument status = podium({"status", "--json"}).json();
        QCOMPARE(status[0]["state"].toString(), QString("stale"));
        QCOMPARE(podium({"undo"}).status, 0);
        for (const QJsonValue& stage : podium({"status", "--json"}).json().array())
            QCOMPARE(stage["state"].toString(), QString("up_to_date"));
    }

    void aTableFromTheWebIsUpdated()
    {
        using podium::test::WebServer;
        std::string text = "river,km\nEbro,930\n", etag = "\"one\"";
        WebServer server([&](const WebServer::Request& request) { return WebServer::file(request, text, etag); });
        QVERIFY(podium({"data", "update"}).output.contains("No table came from the web"));
        const QString address = QString::fromStdString(server.address("/rivers.csv"));
        QCOMPARE(podium({"data", "import", address}).status, 0);
        QCOMPARE(listed("rivers").value("source")["address"].toString(), address);
        const auto state = [&] { return podium({"data", "update", "--json"}).json().array().at(0)["state"].toString(); };
        QCOMPARE(state(), QString("same"));
        text += "Duero,897\n";
        etag = "\"two\"";
        QCOMPARE(state(), QString("changed"));
        const Outcome human = podium({"data", "update", "rivers"});
        QVERIFY2(human.output.contains("changed since the import") && human.errors.contains("--import"), human.output.constData());
        QVERIFY(podium({"data", "update", "--import", "--dry-run"}).output.contains("replaces 1 row,"));
        QCOMPARE(podium({"data", "update", "--import"}).status, 0);
        QCOMPARE(read("data/raw/rivers.csv"), QByteArray::fromStdString(text));
        QCOMPARE(state(), QString("same"));
        QCOMPARE(podium({"data", "update", "timesData"}).status, 1);
        QCOMPARE(podium({"data", "update", "--import", "--all"}).status, 2);
        // The same words with --set change cells, and then the table no longer is what its source has.
        QCOMPARE(podium({"data", "record", "rivers"}).status, 0);
        QCOMPARE(podium({"data", "update", "rivers", "--set", "km=1", "--where", "river = Ebro"}).status, 0);
        QVERIFY(podium({"data", "update", "--json"}).json().array().isEmpty());
    }

    void tablesAreExported()
    {
        QCOMPARE(podium({"data", "export", "timesData", "-o", "../out/times.arff"}).status, 1); // no such folder
        QCOMPARE(podium({"data", "export", "timesData", "-o", "times.arff"}).status, 0);
        QVERIFY(read("times.arff").startsWith("@RELATION timesData\n"));
        QCOMPARE(podium({"data", "export", "nothing", "-o", "n.arff"}).status, 1);
        QCOMPARE(podium({"data", "export", "timesData", "-o", "n.xlsx"}).status, 2);
        QCOMPARE(podium({"data", "export", "timesData", "--form", "cooked", "-o", "n.arff"}).status, 2);
        QFile::remove(m_project + "/times.arff");
    }

    void wrongUsageAndFailures()
    {
        for (const QStringList& options : {QStringList{"--separator", ":"}, {"--encoding", "ebcdic"}, {"--decimal", ";"}, {"--header", "--no-header"}}) {
            const Outcome outcome = podium(QStringList{"data", "import", "../in"} + options);
            QCOMPARE(outcome.status, 2);
            QVERIFY(outcome.output.isEmpty());
        }
        QCOMPARE(podium({"data", "import"}).status, 2);
        write("empty/none.csv", "");
        const Outcome empty = podium({"data", "import", "../empty"});
        QCOMPARE(empty.status, 1);
        QVERIFY2(empty.errors.contains("The file is empty.") && empty.errors.contains("What to do:"), empty.errors.constData());
        // Of several, those that can be read are imported; the other is told of.
        write("mixed/none.csv", "");
        write("mixed/towns.csv", "a,b\n1,2\n");
        const Outcome mixed = podium({"data", "import", "../mixed"});
        QCOMPARE(mixed.status, 0);
        QVERIFY2(mixed.errors.contains("none: The file is empty."), mixed.errors.constData());
        QVERIFY(!listed("towns").isEmpty() && listed("none").isEmpty());
        QCOMPARE(podium({"data", "import", "../nowhere.csv"}).status, 1);
    }

    void spanish()
    {
        m_program.environment().insert("LC_ALL", "es_ES.UTF-8");
        const Outcome dry = podium({"data", "import", "../in", "--dry-run"});
        m_program.environment().insert("LC_ALL", "C.UTF-8");
        QVERIFY2(dry.output.contains("No se importó nada"), dry.output.constData());
    }
};

QTEST_GUILESS_MAIN(DataCommandsTest)
#include "tst_data_commands.moc"
