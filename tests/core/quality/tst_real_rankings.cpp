// The faults of the five real tables, which were looked up and counted in them by hand and with pandas: each is found
// with its count, and nothing else is.
#include <cstdlib>

#include <QTest>

#include "core/base/FileSystem.h"
#include "core/quality/InstitutionMatching.h"
#include "core/quality/NamesTogether.h"
#include "tests/core/quality/RankingTables.h"

using namespace podium;
using namespace podium::quality;
using test::Counts;
using test::rankingJob;

namespace {

const char* folder() { return std::getenv("PODIUM_RANKINGS"); }

Table real(const std::string& name)
{
    FileSystem files;
    return ingest::readCsv(files, Path(folder()) / (name + ".csv"), {}, rankingJob()).table;
}

void expect(const std::string& table, const Counts& counts)
{
    const Counts found = test::countsOf(rankingFindings(real(table), rankingJob()));
    QVERIFY2(found == counts, ("found:\n" + test::shown(found)).c_str());
}

} // namespace

class RealRankingsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (folder() == nullptr)
            QSKIP("PODIUM_RANKINGS does not name the folder of the real tables");
    }

    void cwur()
    {
        expect("cwurData",
               {
                   {"year_rows:year", 1},                                 // 100 in 2012 and 2013, then 1000
                   {"column_empty_years:broad_impact", 200},              // 2012 and 2013
                   {"national_rank_order:national_rank,world_rank", 1},   // Edinburgh 2012: first in the country, as Cambridge
                   {"national_rank_gap:national_rank,world_rank", 1},     // Uruguay 2015: its only one is the 66th
                   {"stray_quotes:institution", 2},                       // Eastern Piedmont Amedeo Avogadro""
                   {"institution_year_missing:institution", 2},           // TU Munich and Tufts in 2013
                   {"rank_jump:world_rank", 21},                          // Osaka City 150 -> 474
                   {"last_place_shared:quality_of_education", 1357},      // 101, 355, 367 for all that follow
                   {"last_place_shared:alumni_employment", 1067},
                   {"last_place_shared:quality_of_faculty", 1619},
                   {"last_place_shared:publications", 43},
                   {"last_place_shared:influence", 69},
                   {"last_place_shared:citations", 426},
                   {"last_place_shared:patents", 470},
               });
    }
    void times()
    {
        expect("timesData",
               {
                   {"rank_as_range:world_rank", 1402},
                   {"rank_mark:world_rank", 89},          // "=39" in 2016 only
                   {"rank_tie:world_rank", 530},
                   {"rank_tie_mark:world_rank", 441},     // ties of 2011 to 2015
                   {"rank_taken:world_rank", 1},          // 2016: three on 106, then 108
                   {"rank_gap:world_rank", 1},            // 2016: three on 149, then 153
                   {"rank_range_overlap:world_rank", 51}, // 2012: 301-350 and 350-400
                   {"score_only_top:total_score,world_rank", 1402},
                   {"placeholder:total_score", 1402},
                   {"placeholder:income", 218},
                   {"placeholder:international", 9},
                   {"placeholder:female_male_ratio", 3},
                   {"year_rows:year", 2}, // 200 -> 402, 401 -> 800
                   {"column_never_changes:num_students", 460}, // of one year, copied to all
                   {"column_never_changes:student_staff_ratio", 460},
                   {"column_never_changes:international_students", 459},
                   {"column_never_changes:female_male_ratio", 429},
                   {"country_spellings:country", 2}, // Unted Kingdom, Unisted States of America
                   {"institution_year_missing:university_name", 14},
                   {"rank_jump:world_rank", 13}, // Middle East Technical 85 -> 501-600
               });
    }
    void shanghai()
    {
        expect("shanghaiData",
               {
                   {"rank_as_range:world_rank", 3795},
                   {"rank_as_range:national_rank", 3268},
                   {"rank_missing:national_rank", 1},
                   {"rank_tie:world_rank", 357},
                   {"rank_range_rows:world_rank", 1}, // 2012: 84 in 201-300
                   {"score_only_top:total_score,world_rank", 3795},
                   {"year_rows:year", 3}, // 284 in 2012 and 99 in 2013 among years of 500
                   {"institution_missing:university_name", 1},
                   {"row_nearly_empty", 2},
                   {"institution_twice:university_name", 12}, // Queen's, Maryland Baltimore, Milan
                   {"institution_year_missing:university_name", 25},
                   {"institution_spellings:university_name", 33}, // California-Berkeley in 2014, …
                   {"double_blanks:university_name", 14},
                   {"rank_jump:world_rank", 2},
               });
    }
    void supplements()
    {
        expect("school_and_country_table", {});
        expect("education_expenditure_supplementary_data",
               {
                   {"stray_blanks:institute_type", 333},
                   {"stray_blanks:country", 18},   // "  Brazil", "  Russian Federation"
                   {"country_unknown:country", 9}, // OECD Average
               });
    }

    void theRowsAreTheFaultyOnes()
    {
        const Table shanghai = real("shanghaiData");
        const std::vector<QualityFinding> findings = rankingFindings(shanghai, rankingJob());
        QCOMPARE(test::findingOf(findings, "institution_missing")->rows, std::vector<std::int64_t>{3896});
        QCOMPARE(test::findingOf(findings, "row_nearly_empty")->rows, (std::vector<std::int64_t>{3797, 3896}));
    }

    void countriesOfTheTablesTogether()
    {
        std::vector<ReviewedTable> tables;
        for (const char* const name : {"cwurData", "timesData", "shanghaiData", "school_and_country_table",
                                       "education_expenditure_supplementary_data"}) {
            ReviewedTable& table = tables.emplace_back();
            table.name = name;
            table.table = std::make_shared<Table>(real(name));
        }
        std::map<std::string, std::vector<std::string>> written;
        for (const QualityFinding& finding : countriesTogether(tables, {}, rankingJob()))
            written[finding.table] = finding.examples;
        const std::map<std::string, std::vector<std::string>> expected = {
            {"cwurData",
             {"Ireland → Republic of Ireland", "Russia → Russian Federation", "USA → United States of America"}},
            {"timesData", {"Slovakia → Slovak Republic"}},
            {"school_and_country_table", {"Slovakia → Slovak Republic"}},
            {"education_expenditure_supplementary_data",
             {"Ireland → Republic of Ireland", "Korea, Republic of → South Korea",
              "United States → United States of America"}}};
        QVERIFY(written == expected);
        const auto found = institutionsTogether(tables, {}, rankingJob());
        std::map<std::string, std::int64_t> pairs;
        for (const QualityFinding& finding : found)
            if (finding.rule == "institution_spellings_together")
                pairs[finding.table + "/" + finding.columns.front()] = finding.count;
        // By the table that is to write otherwise and the column of the others.
        const std::map<std::string, std::int64_t> pairsExpected = {
            {"cwurData/school_name", 43},      {"cwurData/university_name", 59},     {"school_and_country_table/institution", 6},
            {"school_and_country_table/university_name", 6}, {"shanghaiData/institution", 67}, {"shanghaiData/school_name", 68},
            {"shanghaiData/university_name", 68}, {"timesData/institution", 6},      {"timesData/university_name", 6}};
        QVERIFY(pairs == pairsExpected);
        // One way of writing for all: what one table is to write is not what another one is to write no more.
        std::map<std::string, std::string> oneWay;
        for (const QualityFinding& finding : found)
            if (finding.mend)
                for (const Json& step : finding.mend->steps)
                    oneWay[step["replace"]["find"].get<std::string>()] = step["replace"]["with"].get<std::string>();
        QVERIFY(oneWay.size() > 100);
        for (const auto& [before, after] : oneWay)
            QVERIFY2(!oneWay.contains(after) || oneWay.at(after) != before, before.c_str());
        const std::vector<QualityFinding> all = institutionsTogether(tables, {}, rankingJob());
        const auto shanghai = std::find_if(all.begin(), all.end(), [](const QualityFinding& each) { return each.table == "shanghaiData"; });
        QVERIFY(shanghai != all.end() && shanghai->mend && !shanghai->rows.empty());
        QCOMPARE(static_cast<std::int64_t>(shanghai->mend->steps.size()), shanghai->count);
        // What somebody decided about is told no more.
        const NameDecision decided{"The Australian National University", "Australian National University", true, std::nullopt, "Ana"};
        for (const QualityFinding& finding : institutionsTogether(tables, {decided}, rankingJob()))
            if (finding.table == shanghai->table && finding.columns == shanghai->columns)
                QCOMPARE(finding.count, shanghai->count - 1);
    }
};

QTEST_GUILESS_MAIN(RealRankingsTest)
#include "tst_real_rankings.moc"
