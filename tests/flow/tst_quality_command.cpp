// `podium quality`: words, JSON, report, a table of the project and a file of none.
#include <QRegularExpression>
#include <QTest>

#include "tests/support/PodiumProgram.h"

using podium::test::Outcome;
using podium::test::PodiumProgram;

class QualityCommandTest : public QObject
{
    Q_OBJECT

    PodiumProgram m_program;
    QString m_project;

    Outcome podium(const QStringList& arguments) const { return m_program.run(m_project, arguments); }

    static QJsonObject finding(const QJsonDocument& json, const QString& rule, const QString& column)
    {
        for (const QJsonValue& each : json["findings"].toArray())
            if (each["rule"].toString() == rule && each["columns"].toArray().first().toString() == column)
                return each.toObject();
        return {};
    }

private slots:
    void initTestCase()
    {
        const Outcome made = m_program.run(m_program.folder(), {"init", "project", "--sample"});
        QVERIFY2(made.status == 0, made.errors.constData());
        m_project = m_program.path("project");
    }
    void aFindingIsNoted()
    {
        const QJsonDocument before = podium({"quality", "cwurData", "--json"}).json();
        QString key;
        for (const QJsonValue& each : before["findings"].toArray())
            if (!each["mended"].toBool() && key.isEmpty())
                key = each["key"].toString();
        QVERIFY(!key.isEmpty());
        const auto noted = [&](const QStringList& arguments, const char* what) {
            const Outcome outcome = podium(QStringList{"quality", "cwurData", "--json"} + arguments);
            for (const QJsonValue& each : outcome.json()["findings"].toArray())
                if (each["key"].toString() == key)
                    return each[QLatin1String(what)];
            return QJsonValue();
        };
        QCOMPARE(noted({"--accept", key, "-m", "known"}, "accepted").toString(), QString("known"));
        QVERIFY(noted({"--reopen", key}, "accepted").isNull());
        QCOMPARE(noted({"--to-mend", key, "-m", "ask them"}, "to_mend").toString(), QString("ask them"));
        QVERIFY(podium({"quality", "cwurData"}).output.contains("to mend: ask them"));
        QVERIFY(podium({"undo"}).status == 0);
        QVERIFY(noted({}, "to_mend").isNull());
        const Outcome unknown = podium({"quality", "cwurData", "--accept", "nothing"});
        QCOMPARE(unknown.status, 1);
        QVERIFY2(unknown.errors.contains("no finding nothing") && unknown.errors.contains(key.toUtf8()), unknown.errors.constData());
    }
    void jsonHasProfileAndFindings()
    {
        const Outcome outcome = podium({"quality", "shanghaiData", "--json"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        const QJsonDocument json = outcome.json();
        QCOMPARE(json["profile"]["rows"].toInt(), 4897);
        QCOMPARE(json["profile"]["columns"].toArray().size(), 11);
        const QJsonObject missing = finding(json, "missing", "total_score");
        QCOMPARE(missing["severity"].toString(), QString("error"));
        QVERIFY(missing["message"].toString().startsWith("`total_score` is missing in 77"));
        QCOMPARE(missing["message_id"].toString(), QString("quality.missing"));
        QVERIFY(missing["rows"].toArray().size() > 3000);
        QCOMPARE(missing["mended"].toBool(), true); // the recipe leaves the column out
        QCOMPARE(finding(json, "number_as_text", "world_rank")["mended"].toBool(), true);
    }
    void withoutItsStepTheRecipeMendsItNoMore()
    {
        QFile recipe(m_project + "/recipes/shanghaiData.yaml");
        QVERIFY(recipe.open(QIODevice::ReadOnly));
        const QByteArray whole = recipe.readAll();
        recipe.close();
        const auto write = [&](const QByteArray& text) {
            QVERIFY(recipe.open(QIODevice::WriteOnly));
            recipe.write(text);
            recipe.close();
        };
        write("- trim:\n");
        const QJsonDocument json = podium({"quality", "shanghaiData", "--json"}).json();
        const QJsonObject missing = finding(json, "missing", "total_score");
        QCOMPARE(missing["mended"].toBool(), false);
        QCOMPARE(missing["mend"]["steps"][0]["drop_columns"]["columns"][0].toString(), QString("total_score"));
        // Worst first: nothing serious stands behind a note.
        QStringList severities;
        for (const QJsonValue& each : json["findings"].toArray())
            severities << each["severity"].toString();
        QVERIFY(severities.lastIndexOf("error") < severities.indexOf("note"));
        // The mend is added, what it does is told, and it is taken back.
        const QJsonDocument mended = podium({"quality", "shanghaiData", "--mend", "missing:total_score", "--json"}).json();
        QCOMPARE(mended["columns_dropped"][0].toString(), QString("total_score"));
        QCOMPARE(mended["rows_before"].toInt(), mended["rows_after"].toInt());
        QCOMPARE(finding(podium({"quality", "shanghaiData", "--json"}).json(), "missing", "total_score")["mended"].toBool(), true);
        QVERIFY(podium({"quality", "shanghaiData", "--mend", "missing:total_score"}).errors.contains("mends it already"));
        const QJsonObject moves = finding(json, "rank_jump", "world_rank");
        QVERIFY(moves["mend"].isNull() && moves["advice"].toString().startsWith("To decide:"));
        QCOMPARE(podium({"undo"}).status, 0);
        write("- drop_columns:\n    columns: [not_there]\n");
        QVERIFY(podium({"quality", "shanghaiData", "--json"}).json()["recipe_problem"].toString().contains("not_there"));
        QVERIFY(podium({"quality", "shanghaiData"}).errors.contains("recipe could not be applied"));
        write(whole);
    }
    void wordsWorstFirst()
    {
        const Outcome outcome = podium({"quality", "timesData"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        QVERIFY(outcome.output.startsWith("timesData: 2603 rows, 14 columns"));
        m_program.environment().insert("LC_ALL", "es_ES.UTF-8");
        QVERIFY(podium({"quality", "timesData"}).output.contains("falta el"));
        m_program.environment().insert("LC_ALL", "C.UTF-8");
    }
    void reportStandsAlone()
    {
        QCOMPARE(podium({"quality", "timesData", "--html", "report.html"}).status, 0);
        QFile file(m_project + "/report.html");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray html = file.readAll();
        QVERIFY(html.contains("num_students") && html.contains("<svg") && html.endsWith("</html>\n"));
        QVERIFY(html.contains("2016") && !html.contains("2,016")); // years are no thousands
        QVERIFY(!html.contains("http://") && !html.contains("https://") && !html.contains("<script"));
        QVERIFY(html.size() < 200'000);
        file.remove();
    }
    /// Words, numbers and years as the language has them; what was noted and what would mend each finding.
    void reportSpeaksTheLanguage()
    {
        const QJsonDocument json = podium({"quality", "shanghaiData", "--json"}).json();
        QString advised, noted;
        for (const QJsonValue& each : json["findings"].toArray())
            if (!each["mended"].toBool() && !each["advice"].toString().isEmpty() && advised.isEmpty())
                advised = each["key"].toString();
            else if (!each["mended"].toBool() && noted.isEmpty())
                noted = each["key"].toString();
        QVERIFY(!advised.isEmpty() && !noted.isEmpty());
        QCOMPARE(podium({"quality", "shanghaiData", "--to-mend", noted, "-m", "preguntar a la fuente"}).status, 0);
        m_program.environment().insert("LC_ALL", "es_ES.UTF-8");
        QCOMPARE(podium({"quality", "shanghaiData", "--html", "informe.html"}).status, 0);
        m_program.environment().insert("LC_ALL", "C.UTF-8");
        const QString html = QString::fromUtf8(PodiumProgram::read(m_project + "/informe.html"));
        QVERIFY(html.contains(QStringLiteral("número entero")) && html.contains(QStringLiteral("números como texto")));
        for (const char* english : {">integer<", ">real<", ">text<", ">boolean<"})
            QVERIFY2(!html.contains(QLatin1String(english)), english);
        QVERIFY(html.contains(QStringLiteral("preguntar a la fuente")));
        QVERIFY(html.contains(QStringLiteral("Por decidir:")) || html.contains(QStringLiteral("Hay que decidir:")));
        QVERIFY(html.contains(QStringLiteral(">university_name</th>"))); // in the matrix, whole
        static const QRegularExpression years(QStringLiteral(">20\\d\\d&nbsp;…&nbsp;20\\d\\d<")), point(QStringLiteral("<td class=n>[^<]*\\d\\.\\d{1,2}\\b"));
        QVERIFY(html.contains(years)); // not grouped as thousands
        QVERIFY2(!html.contains(point), qPrintable(point.match(html).captured()));
        QCOMPARE(podium({"undo"}).status, 0);
    }
    void aFileOfNoProject()
    {
        QFile file(m_program.path("some.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray csv = "name,<b>share</b>,label\n";
        for (int i = 0; i < 200; ++i)
            csv += "n" + QByteArray::number(i) + "," + QByteArray::number(i % 90) + "%," + (i % 50 == 0 ? "yes" : "no") + "\n";
        file.write(csv);
        file.close();
        const Outcome outcome = m_program.run(m_program.folder(), {"quality", "./some.csv", "--json", "--target", "label"});
        QVERIFY2(outcome.status == 0, outcome.errors.constData());
        QVERIFY(!finding(outcome.json(), "number_as_text", "<b>share</b>").isEmpty());
        QVERIFY(!finding(outcome.json(), "target_unbalanced", "label").isEmpty());
        QCOMPARE(m_program.run(m_program.folder(), {"quality", "./some.csv", "--html", "r.html"}).status, 0);
        QFile report(m_program.path("r.html"));
        QVERIFY(report.open(QIODevice::ReadOnly));
        const QByteArray html = report.readAll();
        QVERIFY(html.contains("&lt;b&gt;share") && !html.contains("<b>share"));
    }
    void aHundredColumnsStayUnderTwoMegabytes()
    {
        QFile file(m_program.path("wide.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int row = 0; row < 201; ++row) {
            QByteArray line;
            for (int column = 0; column < 100; ++column)
                line += (column == 0 ? "" : ",") + (row == 0 ? "a column with a long name " + QByteArray::number(column)
                                                             : QByteArray::number((row * 31 + column * 17) % 977));
            file.write(line + "\n");
        }
        file.close();
        QCOMPARE(m_program.run(m_program.folder(), {"quality", "wide.csv", "--html", "wide.html"}).status, 0);
        const qint64 size = QFileInfo(m_program.path("wide.html")).size();
        QVERIFY(size > 100'000 && size < 2'000'000);
    }
    void anUnknownTableIsNamed()
    {
        const Outcome outcome = podium({"quality", "leidenData"});
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.errors.contains("leidenData") && outcome.errors.contains("timesData"));
    }
};

QTEST_GUILESS_MAIN(QualityCommandTest)
#include "tst_quality_command.moc"
