// `podium harmonise`: proposed, shown, decided on, built, compared; in words and as JSON.
#include <QTest>

#include "tests/support/PodiumProgram.h"

using podium::test::Outcome;
using podium::test::PodiumProgram;

class HarmoniseCommandTest : public QObject
{
    Q_OBJECT

    PodiumProgram m_program;
    QString m_project;

    Outcome podium(const QStringList& arguments) const { return m_program.run(m_project, QStringList{"harmonise"} + arguments); }

private slots:
    void initTestCase()
    {
        const Outcome made = m_program.run(m_program.folder(), {"init", "project", "--sample"});
        QVERIFY2(made.status == 0, made.errors.constData());
        m_project = m_program.path("project");
    }
    void withoutATableItSaysWhatToDo()
    {
        QVERIFY(podium({"list"}).output.contains("no harmonised table yet"));
        const Outcome outcome = podium({"show"});
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.errors.contains("podium harmonise propose"));
        QCOMPARE(podium({"decide", "A", "B"}).status, 2);
        QCOMPARE(podium({"decide", "A", "B", "--same", "--open"}).status, 2);
        QCOMPARE(podium({"compare", "timesData"}).status, 2);
        QCOMPARE(podium({"compare", "timesData", "nothing"}).status, 1);
    }
    void proposedAndShown()
    {
        const Outcome outcome = podium({"propose", "--table", "cwurData", "--table", "timesData", "--json"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        const QJsonDocument json = outcome.json();
        QCOMPARE(json["name"].toString(), QString("rankings"));
        QCOMPARE(json["mapping"][0]["table"].toString(), QString("cwurData"));
        QCOMPARE(json["mapping"][1]["columns"]["institution"].toString(), QString("university_name"));
        const QJsonValue rows = json["report"]["sources"][1];
        QCOMPARE(rows["rows_joined"].toInt() + rows["rows_added"].toInt() + rows["rows_left_out"].toInt(), rows["rows_read"].toInt());
        const QByteArray shown = podium({"show"}).output;
        QVERIFY2(shown.contains("university_name") && shown.contains("cwurData: 2200 rows, 0 joined, 2200 added"), shown.constData());
        QCOMPARE(podium({"list", "--json"}).json().array(), QJsonArray{"rankings"});
    }
    void decidedAndOpened()
    {
        QVERIFY(podium({"match", "--state", "all", "--json"}).json().isArray());
        QCOMPARE(podium({"decide", "Aodong University", "Farnenhaven Institute of Technology", "--same"}).status, 0);
        const QJsonDocument accepted = podium({"match", "--state", "accepted", "--json"}).json();
        QCOMPARE(accepted.array().size(), 1);
        QVERIFY(!accepted[0]["by"].toString().isEmpty());
        QCOMPARE(podium({"decide", "Farnenhaven Institute of Technology", "Aodong University", "--open"}).status, 0);
        QVERIFY(podium({"match", "--state", "accepted"}).output.contains("no such pairs"));
    }
    void builtAndTrainedOn()
    {
        const Outcome built = podium({"build", "--json"});
        QVERIFY2(built.status == 0, built.errors.constData());
        QCOMPARE(built.json()["stage"].toString(), QString("harmonise"));
        QCOMPARE(built.json()["changed"].toBool(), true);
        const Outcome ran = m_program.run(m_project, {"run", "-S", "train.train_data=rankings", "--json"});
        QVERIFY2(ran.status == 0, ran.errors.constData());
        QCOMPARE(ran.json().array().size(), 5);
    }
    void rankingsCompared()
    {
        const QJsonDocument json = podium({"compare", "timesData", "cwurData", "--year", "2014", "--json"}).json();
        QCOMPARE(json.array().size(), 1);
        QVERIFY(json[0]["institutions"].toInt() > 100 && json[0]["spearman"].toDouble() > 0.5 && json[0]["kendall"].toDouble() > 0.4);
        QVERIFY(podium({"compare", "Times", "CWUR"}).output.contains("Spearman's"));
    }
};

QTEST_GUILESS_MAIN(HarmoniseCommandTest)
#include "tst_harmonise_command.moc"
