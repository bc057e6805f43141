// `podium rules list/add/change/remove`: what the window does with rules, with the same entries in the journal.
#include <QTest>

#include "tests/support/PodiumProgram.h"

using podium::test::Outcome;
using podium::test::PodiumProgram;

class RuleCommandsTest : public QObject
{
    Q_OBJECT

    PodiumProgram m_program;
    QString m_project;

    Outcome podium(const QStringList& arguments) const { return m_program.run(m_project, arguments); }
    QByteArray file(const QString& path) const
    {
        QFile file(m_project + '/' + path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
    }

private slots:
    void initTestCase()
    {
        const Outcome made = m_program.run(m_program.folder(), {"init", "project", "--sample"});
        QVERIFY2(made.status == 0, made.errors.constData());
        m_project = m_program.path("project");
    }
    void aRuleIsAddedChangedAndTakenAway()
    {
        const QByteArray pipeline = file("dvc.yaml");
        const Outcome tried = podium({"rules", "add", "cwurData", "range", "columns=score", "max=50", "--on", "raw", "--dry-run"});
        QVERIFY2(tried.status == 0 && tried.output.contains("Would add a rule for cwurData (as imported): score: at most 50."), tried.output + tried.errors);
        QVERIFY2(tried.output.contains("out of the range"), tried.output.constData());
        QCOMPARE(file("rules/raw/cwurData.yaml"), QByteArray("not there"));

        QVERIFY(podium({"rules", "add", "cwurData", "range", "columns=score", "max=50", "--on", "raw"}).status == 0);
        QCOMPARE(file("rules/raw/cwurData.yaml"), QByteArray("- range:\n    columns: [score]\n    max: 50\n"));
        QVERIFY(file("dvc.yaml").contains("check_raw")); // as the window does with a first rule
        const Outcome second = podium({"rules", "add", "cwurData", "not_null", "columns=world_rank, country", "name=the names", "severity=warning", "where.column=year",
                                       "where.is=>=", "where.value=2014", "--on", "raw", "--json"});
        QVERIFY2(second.status == 0, second.errors.constData());
        QCOMPARE(second.json()["rule"]["not_null"]["columns"].toArray(), QJsonArray({"world_rank", "country"}));
        QCOMPARE(second.json()["rule"]["not_null"]["where"]["value"].toInt(), 2014);
        QCOMPARE(second.json()["result"]["broken"].toInt(), 0);

        const QByteArray listed = podium({"rules", "list"}).output;
        QVERIFY2(listed.contains("cwurData (as imported)\n  1  ▲ score: at most 50  (broken in ") && listed.contains("  2  ✓ the names: world_rank, country: no cell is missing, only where year >= 2014\n"),
                 listed.constData());
        QVERIFY(podium({"rules", "change", "cwurData", "1", "max=100", "min=0", "--on", "raw"}).output.contains("score: from 0 to 100"));
        QVERIFY(podium({"rules", "change", "cwurData", "2", "where=", "name=", "--on", "raw"}).status == 0);
        QVERIFY2(file("rules/raw/cwurData.yaml").contains("- not_null:\n    columns: [world_rank, country]\n    severity: warning\n"), file("rules/raw/cwurData.yaml"));
        QCOMPARE(podium({"rules", "list", "--json"}).json().array().size(), 2);
        QVERIFY(podium({"rules", "check"}).output.contains("2 of 2 rules hold."));
        QVERIFY(podium({"rules", "remove", "cwurData", "1", "--on", "raw"}).output.contains("Took a rule for cwurData (as imported) away: score: from 0 to 100."));
        QCOMPARE(podium({"rules", "list", "--json"}).json()[0]["number"].toInt(), 1);
        for (int i = 0; i < 5; ++i)
            QVERIFY(podium({"undo"}).status == 0);
        QCOMPARE(file("rules/raw/cwurData.yaml"), QByteArray("not there"));
        QCOMPARE(file("dvc.yaml"), pipeline);
    }
    void aListInBracketsIsChanged()
    {
        QVERIFY(QDir(m_project).mkpath("rules/raw"));
        QFile rules(m_project + "/rules/raw/cwurData.yaml");
        QVERIFY(rules.open(QIODevice::WriteOnly));
        rules.write("# ours\n[{range: {columns: [score], max: 50}}, # half\n {not_null: {columns: [country]}}]\n");
        rules.close();
        QVERIFY(podium({"rules", "change", "cwurData", "2", "columns=year", "--on", "raw"}).status == 0);
        QCOMPARE(file("rules/raw/cwurData.yaml"), QByteArray("# ours\n\n# half\n- range:\n    columns: [score]\n    max: 50\n- not_null:\n    columns: [year]\n"));
    }
    void whatCannotBeIsTold()
    {
        const auto error = [&](const QStringList& arguments) { return podium(QStringList{"rules"} + arguments).errors; };
        QVERIFY(error({"add", "cwurData", "nothing", "columns=a"}).contains("not_null, unique, range"));
        QVERIFY(error({"add", "cwurData", "range", "columns=score", "--on", "raw"}).contains("neither min nor max"));
        QVERIFY(error({"add", "cwurData", "range", "columns=scores", "min=1", "--on", "raw"}).contains("no column scores"));
        QVERIFY(error({"add", "cwurData", "range", "columns", "--on", "raw"}).contains("KEY=VALUE"));
        QVERIFY(error({"add", "cwurData", "range", "columns=score", "most=3", "--on", "raw"}).contains("most"));
        QVERIFY(error({"change", "cwurData", "7", "min=1", "--on", "raw"}).contains("has no rule 7"));
        QVERIFY(error({"add", "cwurData", "range", "columns=score", "min=1", "--on", "cooked"}).contains("raw, clean or prepared"));
        // Of a table that is not there yet a rule can be written; what it would find is told to be unknown.
        const Outcome early = podium({"rules", "add", "cwurData", "range", "columns=score", "min=0"});
        QVERIFY2(early.status == 0 && early.errors.contains("not there yet"), early.errors.constData());
    }
};

QTEST_GUILESS_MAIN(RuleCommandsTest)
#include "tst_rule_commands.moc"
