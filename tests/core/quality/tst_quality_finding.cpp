// The order, the keys and the JSON of findings; which ranking a table is.
#include <algorithm>

#include <QTest>

#include "core/base/ThreadPool.h"
#include "core/ingest/Csv.h"
#include "core/ingest/Source.h"
#include "core/quality/Checks.h"

using namespace podium;
using namespace podium::quality;

class QualityFindingTest : public QObject
{
    Q_OBJECT

private slots:
    void theWorstComesFirst()
    {
        const auto finding = [](const char* rule, Severity severity, std::int64_t count) {
            QualityFinding result;
            result.rule = rule;
            result.severity = severity;
            result.count = count;
            return result;
        };
        std::vector<QualityFinding> findings = {
            finding("a", Severity::Note, 9), finding("b", Severity::Error, 1), finding("c", Severity::Warning, 2),
            finding("d", Severity::Error, 5), finding("e", Severity::Error, 5)};
        sortWorstFirst(findings);
        std::string order;
        for (const QualityFinding& each : findings)
            order += each.rule;
        QCOMPARE(order, std::string("debca"));
    }
    void rowsAndExamplesAreBounded()
    {
        QualityFinding finding;
        for (std::size_t i = 0; i < QualityFinding::kMostRows + 5; ++i) {
            finding.addRow(static_cast<std::int64_t>(i));
            finding.addExample(std::to_string(i % 9));
            finding.addExample("0");
        }
        QCOMPARE(finding.rows.size(), QualityFinding::kMostRows);
        QCOMPARE(finding.examples.size(), QualityFinding::kMostExamples);
    }
    void theKeyIsRuleAndColumns()
    {
        QualityFinding finding;
        finding.rule = "missing";
        QCOMPARE(finding.key(), std::string("missing"));
        finding.columns = {"a", "b"};
        QCOMPARE(finding.key(), std::string("missing:a,b"));
    }
    void jsonKeepsEnglishAndIds()
    {
        QualityFinding finding;
        finding.rule = "missing";
        finding.severity = Severity::Error;
        finding.columns = {"total_score"};
        finding.message = Text(TextId{"quality.test", "{n} rows"}, {{"n", 3}});
        QVERIFY(finding.toJson()["mend"].is_null());
        Mend mend;
        mend.steps.push_back({{"drop_columns", {{"columns", {"total_score"}}}}});
        finding.mend = mend;
        const Json json = finding.toJson();
        QCOMPARE(json["severity"].get<std::string>(), std::string("error"));
        QCOMPARE(json["message"].get<std::string>(), std::string("3 rows"));
        QCOMPARE(json["message_id"].get<std::string>(), std::string("quality.test"));
        QCOMPARE(json["mend"]["steps"][0]["drop_columns"]["columns"][0].get<std::string>(),
                 std::string("total_score"));
    }
    void rankingsAreToldByTheirColumns()
    {
        ThreadPool pool(1);
        JobContext job(pool);
        std::vector<Ranking> found;
        for (const ingest::SourceTable& each : ingest::sampleTables())
            found.push_back(rankingOf(ingest::parseCsv(each.bytes, each.origin, {}, job).table));
        std::sort(found.begin(), found.end());
        QCOMPARE(found, (std::vector<Ranking>{Ranking::Cwur, Ranking::Times, Ranking::Shanghai}));
        QCOMPARE(rankingOf(ingest::parseCsv("world_rank,year\n1,2015\n", "t", {}, job).table), Ranking::None);
    }
};

QTEST_GUILESS_MAIN(QualityFindingTest)
#include "tst_quality_finding.moc"
