// Which of the rankings a table looks like, by its columns.
#include <QTest>

#include "core/base/ThreadPool.h"
#include "core/features/RankingTemplate.h"
#include "core/ingest/Csv.h"
#include "core/ingest/Source.h"

using namespace podium;
namespace ranking = podium::features::ranking;

class RankingLikenessTest : public QObject
{
    Q_OBJECT

private slots:
    void theRankingsThemselves()
    {
        ThreadPool pool(1);
        JobContext job(pool);
        for (const ingest::SourceTable& table : ingest::sampleTables()) {
            const auto names = ingest::parseCsv(table.bytes, table.name, {}, job).table.names();
            QCOMPARE(names, ranking::rawColumns(table.name));
            const auto like = ranking::likeness(names);
            QVERIFY(like);
            QCOMPARE(like->table, table.name);
            QCOMPARE(like->matched, names);
            QVERIFY(like->lacking.empty());
            QVERIFY(!ranking::publisher(table.name).empty());
        }
    }

    void spellingsAndLacksAreForgiven()
    {
        const auto like = ranking::likeness({"World Rank", "University Name", "National Rank", "Total Score", "Alumni", "Award",
                                             "HiCi", "NS", "PUB", "Year", "Comment"});
        QVERIFY(like);
        QCOMPARE(like->table, std::string("shanghaiData"));
        QCOMPARE(like->lacking, (std::vector<std::string>{"pcp"}));
    }

    void whatAllRankingsShareIsNotEnough()
    {
        QVERIFY(!ranking::likeness({"world_rank", "university_name", "total_score", "year", "country"}));
        QVERIFY(!ranking::likeness({}));
        QVERIFY(ranking::rawColumns("school_and_country_table").empty());
        QVERIFY(ranking::publisher("x").empty());
    }
};

QTEST_GUILESS_MAIN(RankingLikenessTest)
#include "tst_ranking_likeness.moc"
