// Each fault put into a ranking without faults is found, with its count, and nothing else is.
#include <QTest>

#include "core/ingest/Source.h"
#include "tests/core/quality/RankingTables.h"

using namespace podium;
using namespace podium::quality;
using test::CleanRanking;
using test::Counts;
using test::countsOf;
using test::csvTable;
using test::findingOf;
using test::rankingJob;

class RankingChecksTest : public QObject
{
    Q_OBJECT

private:
    static void expect(const CleanRanking& ranking, const Counts& counts)
    {
        const Counts found = ranking.counts();
        QVERIFY2(found == counts, ("found:\n" + test::shown(found)).c_str());
    }

private slots:
    void aRankingWithoutFaultsGivesNoFinding() { expect(CleanRanking(), {}); }

    void aTableThatIsNoRankingGivesNoFinding()
    {
        QCOMPARE(test::shown(countsOf(rankingFindings(
                     csvTable("order,customer,city,price,rank_of_goods\n1,Ann,Oslo,0,3\n2,Bob,Oslo,5,3\n4,Cid,Rome,7,9\n"),
                     rankingJob()))),
                 std::string());
        QCOMPARE(test::shown(countsOf(rankingFindings(csvTable("country\nNorway\nSpain\nNorway\n"), rankingJob()))),
                 std::string());
    }

    void theSampleHasTheFaultsOfTheRealTables()
    {
        std::map<std::string, Counts> found;
        for (const ingest::SourceTable& each : ingest::sampleTables())
            found[each.name] = countsOf(rankingFindings(csvTable(each.bytes), rankingJob()));
        for (const auto& [table, keys] : std::map<std::string, std::vector<std::string>>{
                 {"cwurData", {"year_rows:year", "column_empty_years:broad_impact", "stray_quotes:institution",
                               "last_place_shared:quality_of_education,alumni_employment,quality_of_faculty,publications,influence,citations,broad_impact,patents"}},
                 {"timesData", {"rank_as_range:world_rank", "rank_mark:world_rank", "rank_tie_mark:world_rank",
                                "score_only_top:total_score,world_rank", "placeholder:income", "year_rows:year",
                                "column_never_changes:num_students"}},
                 {"shanghaiData", {"rank_as_range:national_rank", "rank_range_rows:world_rank", "year_rows:year",
                                   "institution_missing:university_name", "row_nearly_empty"}}}) {
            for (const std::string& key : keys)
                QVERIFY2(found.at(table).contains(key), (table + " " + key + " is not among\n" + test::shown(found.at(table))).c_str());
            for (const auto& [key, count] : found.at(table)) // its invented names are all different
                QVERIFY2(!key.starts_with("institution_spellings") && !key.starts_with("country_"), key.c_str());
        }
    }

    void aGapIsFound()
    {
        CleanRanking ranking;
        for (int place = 30; place <= 40; ++place)
            ranking.at(2014, place)[CleanRanking::Rank] = std::to_string(place + 2);
        expect(ranking, {{"rank_gap:world_rank", 2}});
    }
    void aTieIsToldAndExplainsTheGap()
    {
        CleanRanking ranking;
        ranking.at(2013, 6)[CleanRanking::Rank] = "5";
        ranking.at(2013, 6)[CleanRanking::Score] = ranking.at(2013, 5)[CleanRanking::Score];
        expect(ranking, {{"rank_tie:world_rank", 2}});
    }
    void denseTiesAreNoFault()
    {
        CleanRanking ranking;
        ranking.at(2013, 6)[CleanRanking::Score] = ranking.at(2013, 5)[CleanRanking::Score];
        for (int place = 6; place <= 40; ++place)
            ranking.at(2013, place)[CleanRanking::Rank] = std::to_string(place - 1);
        expect(ranking, {{"rank_tie:world_rank", 2}});
    }
    void aPlaceUsedUpByATieIsFound()
    {
        CleanRanking ranking;
        for (const int place : {11, 12}) {
            ranking.at(2013, place)[CleanRanking::Rank] = "10";
            ranking.at(2013, place)[CleanRanking::Score] = ranking.at(2013, 10)[CleanRanking::Score];
        }
        ranking.at(2013, 13)[CleanRanking::Rank] = "12";
        expect(ranking, {{"rank_tie:world_rank", 3}, {"rank_taken:world_rank", 1}, {"rank_gap:world_rank", 1}});
    }
    void aTieWithOtherScoresIsFound()
    {
        CleanRanking ranking;
        ranking.at(2013, 6)[CleanRanking::Rank] = "5";
        expect(ranking, {{"rank_tie:world_rank", 2}, {"tie_with_other_score:world_rank,score", 1}});
    }
    void marksOfTiesInSomeYearsOnlyAreTold()
    {
        CleanRanking ranking;
        for (const int year : {2012, 2013}) {
            ranking.at(year, 5)[CleanRanking::Rank] = ranking.at(year, 6)[CleanRanking::Rank] =
                year == 2012 ? "=5" : "5";
            ranking.at(year, 6)[CleanRanking::Score] = ranking.at(year, 5)[CleanRanking::Score];
        }
        expect(ranking, {{"rank_tie:world_rank", 4}, {"rank_tie_mark:world_rank", 2}, {"rank_mark:world_rank", 2}});
    }
    void rangesAreToldWithTheirMend()
    {
        CleanRanking ranking;
        for (int year = 2012; year < 2016; ++year)
            for (int place = 21; place <= 40; ++place) {
                ranking.at(year, place)[CleanRanking::Rank] = place <= 30 ? "21-30" : "31-40";
                ranking.at(year, place)[CleanRanking::Score] = "-";
            }
        expect(ranking, {{"rank_as_range:world_rank", 80},
                         {"score_only_top:score,world_rank", 80},
                         {"placeholder:score", 80}});
        const auto findings = rankingFindings(csvTable(ranking.csv()), rankingJob());
        const Mend& mend = *findingOf(findings, "rank_as_range")->mend;
        QCOMPARE(mend.steps.size(), std::size_t(2));
        QVERIFY(mend.steps[0].contains("replace") && mend.steps[1].contains("convert"));
    }
    void rangesThatOverlapOrAreUnevenAreFound()
    {
        CleanRanking ranking;
        for (int year = 2012; year < 2016; ++year)
            for (int place = 21; place <= 40; ++place)
                ranking.at(year, place)[CleanRanking::Rank] =
                    place <= 30 ? "21-30" : year == 2014 ? "30-40" : year == 2015 ? "31-60" : "31-40";
        expect(ranking, {{"rank_as_range:world_rank", 80},
                         {"rank_range_overlap:world_rank", 10},
                         {"rank_range_rows:world_rank", 1}});
    }
    void placesThatCannotBeAreFound()
    {
        CleanRanking ranking;
        ranking.at(2012, 40)[CleanRanking::Rank] = "0";
        ranking.at(2013, 40)[CleanRanking::Rank] = "last";
        ranking.at(2014, 40)[CleanRanking::Rank] = "";
        expect(ranking, {{"rank_below_one:world_rank", 1},
                         {"rank_unreadable:world_rank", 1},
                         {"rank_missing:world_rank", 1},
                         {"rank_against_score:world_rank,score", 1}});
    }
    void aPlaceAgainstTheScoreIsFound()
    {
        CleanRanking ranking;
        ranking.at(2014, 20)[CleanRanking::Score] = "99.9";
        expect(ranking, {{"rank_against_score:world_rank,score", 1}});
        const auto findings = rankingFindings(csvTable(ranking.csv()), rankingJob());
        QCOMPARE(findingOf(findings, "rank_against_score")->rows, std::vector<std::int64_t>{2 * 40 + 19});
    }
    void aScoreBeyondItsScaleIsFound()
    {
        CleanRanking ranking;
        ranking.at(2012, 1)[CleanRanking::Score] = "999";
        expect(ranking, {{"beyond_scale:score", 1}, {"scale_of_cell:score", 1}});
    }
    void aScoreOfZeroIsFound()
    {
        CleanRanking ranking;
        ranking.at(2012, 40)[CleanRanking::Score] = "0";
        expect(ranking, {{"zero_for_missing:score", 1}});
    }
    void jumpsOfTheNumberOfRowsAreFound()
    {
        CleanRanking ranking;
        ranking.rows.erase(ranking.rows.begin() + 20, ranking.rows.begin() + 40); // half of 2012
        expect(ranking, {{"year_rows:year", 1}});
    }
    void aYearWithoutRowsIsFound()
    {
        CleanRanking ranking;
        for (std::vector<std::string>& row : ranking.rows)
            if (row[CleanRanking::Year] == "2015")
                row[CleanRanking::Year] = "2016";
        expect(ranking, {{"year_missing:year", 1}});
    }
    void aColumnThatIsEmptyForYearsIsFound()
    {
        CleanRanking ranking;
        for (int place = 1; place <= 40; ++place)
            ranking.at(2012, place)[CleanRanking::Teaching] = place % 2 == 0 ? "" : "-";
        expect(ranking, {{"column_empty_years:teaching", 40}, {"placeholder:teaching", 20}});
    }
    void aColumnThatNeverChangesIsFound()
    {
        CleanRanking ranking;
        for (std::vector<std::string>& row : ranking.rows)
            row[CleanRanking::Teaching] = row[CleanRanking::Teaching].substr(0, 2) + ".5";
        expect(ranking, {{"column_never_changes:teaching", 40}});
    }
    void anInstitutionTwiceAYearOrWithoutNameIsFound()
    {
        CleanRanking ranking;
        ranking.at(2015, 39)[CleanRanking::Name] = ranking.at(2015, 1)[CleanRanking::Name];
        ranking.at(2015, 39)[CleanRanking::Country] = ranking.at(2015, 1)[CleanRanking::Country];
        ranking.at(2012, 40)[CleanRanking::Name] = "";
        expect(ranking, {{"institution_twice:institution", 2}, {"institution_missing:institution", 1}});
    }
    void anAbsenceInBetweenIsFound()
    {
        CleanRanking ranking;
        for (int place = 3; place < 40; ++place) { // the one on place 3 is left out, the others move up
            ranking.at(2013, place)[CleanRanking::Name] = ranking.at(2013, place + 1)[CleanRanking::Name];
            ranking.at(2013, place)[CleanRanking::Country] = ranking.at(2013, place + 1)[CleanRanking::Country];
        }
        ranking.at(2013, 40)[CleanRanking::Name] = "Newcomer School of Arts";
        expect(ranking, {{"institution_year_missing:institution", 1}});
    }
    void aMoveBeyondTheUsualIsFound()
    {
        CleanRanking ranking;
        std::swap(ranking.at(2014, 2)[CleanRanking::Name], ranking.at(2014, 38)[CleanRanking::Name]);
        std::swap(ranking.at(2014, 2)[CleanRanking::Country], ranking.at(2014, 38)[CleanRanking::Country]);
        expect(ranking, {{"rank_jump:world_rank", 4}}); // two go, and come back the year after
    }
    void aColumnThatChangesItsScaleIsFound()
    {
        CleanRanking ranking;
        for (int place = 1; place <= 40; ++place)
            ranking.at(2014, place)[CleanRanking::Teaching].erase(1, 0).insert(0, "7");
        ranking.at(2012, 5)[CleanRanking::Teaching] = "1500.0";
        const Counts found = ranking.counts();
        QCOMPARE(found.at("scale_by_year:teaching"), std::int64_t(2));
    }
    void aCellOfAnotherScaleIsFound()
    {
        CleanRanking ranking;
        ranking.at(2012, 5)[CleanRanking::Teaching] = "14310";
        expect(ranking, {{"scale_of_cell:teaching", 1}});
    }
    void blanksQuotesAndBrokenCharactersAreFound()
    {
        CleanRanking ranking;
        std::string& first = ranking.at(2012, 1)[CleanRanking::Name];
        first = " " + first;
        std::string& second = ranking.at(2012, 2)[CleanRanking::Name];
        second.insert(second.find(' '), " ");
        for (int year = 2012; year < 2016; ++year)
            for (int place = 39; place <= 40; ++place)
                if (std::string& name = ranking.at(year, place)[CleanRanking::Name]; name.starts_with("Univ"))
                    name = "University of SÃ£o Bento";
                else
                    name = "Coll?ge of Gradec";
        expect(ranking, {{"stray_blanks:institution", 1},
                         {"double_blanks:institution", 1},
                         {"institution_spellings:institution", 1}, // only the inner blank makes it another name
                         {"broken_characters:institution", 4},
                         {"lost_characters:institution", 4}});
        const auto findings = rankingFindings(csvTable(ranking.csv()), rankingJob());
        QCOMPARE(findingOf(findings, "broken_characters")->mend->steps[0]["replace"]["with"].get<std::string>(),
                 std::string("University of São Bento"));
    }
    void misspeltCountriesAreFound()
    {
        CleanRanking ranking;
        ranking.at(2012, 1)[CleanRanking::Country] = "Norwya";
        ranking.at(2013, 1)[CleanRanking::Country] = "Federal Republic of Germany";
        ranking.at(2014, 1)[CleanRanking::Country] = "Atlantis";
        const Counts found = ranking.counts();
        QCOMPARE(found.at("country_spellings:country"), std::int64_t(2));
        QCOMPARE(found.at("country_unknown:country"), std::int64_t(1));
        const auto findings = rankingFindings(csvTable(ranking.csv()), rankingJob());
        QCOMPARE(findingOf(findings, "country_spellings")->mend->steps.size(), std::size_t(2));
    }
    void anInstitutionInTwoCountriesIsFound()
    {
        CleanRanking ranking;
        ranking.at(2012, 1)[CleanRanking::Country] = "France";
        expect(ranking, {{"institution_countries:institution,country", 1}});
    }
    void unitsAndPartsAreFound()
    {
        std::string csv = "rank,university,year,foreign,women\n";
        for (int i = 1; i <= 30; ++i)
            csv += std::to_string(i) + ",University of Town" + std::string(1, static_cast<char>('A' + i % 26)) +
                   (i > 26 ? "x" : "") + ",2015," + std::to_string(i) + (i == 7 ? "" : "%") + "," + std::to_string(30 + i) +
                   " : " + std::to_string(i == 9 ? 80 : 70 - i) + "\n";
        const Counts found = countsOf(rankingFindings(csvTable(csv), rankingJob()));
        QVERIFY2((found == Counts{{"mixed_units:foreign", 1}, {"parts_not_hundred:women", 1}}),
                 test::shown(found).c_str());
    }
    void nationalPlacesAreComparedWithThoseInTheWorld()
    {
        std::string csv = "world_rank,institution,country,national_rank,year\n";
        int norway = 0;
        int spain = 0;
        for (int i = 1; i <= 60; ++i) {
            const bool first = i % 2 == 0;
            const int national = first ? ++norway : ++spain;
            csv += std::to_string(i) + ",University " + std::to_string(1000 + i) + "," + (first ? "Norway," : "Spain,") +
                   std::to_string(i == 10 ? 1 : national) + ",2015\n";
            norway -= i == 10 ? 1 : 0;
        }
        csv += "61,University 2000,Chile,66,2015\n";
        const Counts found = countsOf(rankingFindings(csvTable(csv), rankingJob()));
        QVERIFY2((found == Counts{{"national_rank_order:national_rank,world_rank", 1},
                                  {"national_rank_gap:national_rank,world_rank", 1}}),
                 test::shown(found).c_str());
    }
    void rolesOfAnUnknownRankingAreTold()
    {
        const Table table = csvTable("2024 Rank,Nombre,País,Overall Score,Edition\n"
                                     "1,Universidad de Chile,Chile,99.1,2024\n2,University of Oslo,Norway,98.2,2024\n");
        const RankingRoles roles = rankingRoles(table);
        QCOMPARE(roles.rank, std::optional<std::size_t>(0));
        QCOMPARE(roles.institution, std::optional<std::size_t>(1));
        QCOMPARE(roles.country, std::optional<std::size_t>(2));
        QCOMPARE(roles.score, std::optional<std::size_t>(3));
        QCOMPARE(roles.year, std::optional<std::size_t>(4));
    }
    void ranksAreReadAsTheyAreWritten()
    {
        const auto is = [](std::string_view text, RankCell::Kind kind, std::int64_t from, std::int64_t to, bool mark) {
            const RankCell cell = readRank(text);
            return cell.kind == kind && cell.from == from && cell.to == to && cell.tieMark == mark;
        };
        QVERIFY(is("39", RankCell::Kind::Place, 39, 39, false));
        QVERIFY(is("=39", RankCell::Kind::Place, 39, 39, true));
        QVERIFY(is(" 39= ", RankCell::Kind::Place, 39, 39, true));
        QVERIFY(is("201-300", RankCell::Kind::Range, 201, 300, false));
        QVERIFY(is("201 – 300", RankCell::Kind::Range, 201, 300, false));
        QVERIFY(is("601+", RankCell::Kind::Range, 601, 601, false));
        QVERIFY(is("", RankCell::Kind::Missing, 0, 0, false));
        QVERIFY(is("300-201", RankCell::Kind::Unreadable, 0, 0, false));
        QVERIFY(is("n/a", RankCell::Kind::Unreadable, 0, 0, false));
    }
};

QTEST_GUILESS_MAIN(RankingChecksTest)
#include "tst_ranking_checks.moc"
