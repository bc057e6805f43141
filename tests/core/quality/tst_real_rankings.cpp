// The faults of the five real tables, which were looked up and counted in them by hand and with pandas: each is found
// with its count, and nothing else is.
#include <cstdlib>
#include <set>
#include <sstream>

#include <QTest>

#include "core/base/FileSystem.h"
#include "core/quality/Checks.h"
#include "core/quality/InstitutionMatching.h"
#include "core/quality/NamesTogether.h"
#include "core/quality/Profile.h"
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
                   // 101, 355, 367 for all that follow in quality_of_education, and so on: one fault of seven columns.
                   {"last_place_shared:quality_of_education,alumni_employment,quality_of_faculty,publications,influence,citations,patents", 1873},
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

    /// What the general checks and those of rankings both see is told once.
    void noFaultIsToldTwice()
    {
        for (const char* const name : {"cwurData", "timesData", "shanghaiData"}) {
            ReviewedTable reviewed;
            reviewed.name = name;
            reviewed.table = std::make_shared<Table>(real(name));
            const Counts found = test::countsOf(reviewTable(reviewed, profileTable(*reviewed.table, {}, rankingJob()), rankingJob()));
            std::map<std::string, std::set<std::string>> rulesOf;
            for (const auto& [key, count] : found) {
                const std::size_t colon = std::min(key.find(':'), key.size() - 1);
                std::stringstream columns(key.substr(colon + 1));
                for (std::string column; std::getline(columns, column, ',');)
                    rulesOf[column].insert(key.substr(0, colon));
            }
            for (const auto& [column, rules] : rulesOf) {
                const auto both = [&](const char* one, const char* other) { return rules.contains(one) && rules.contains(other); };
                QVERIFY2(!both("piled_up", "last_place_shared") && !both("missing", "institution_missing") && !both("missing", "rank_missing") &&
                             !both("missing_by_group", "column_empty_years") && !both("rank_as_range", "number_as_text"),
                         column.c_str());
                if (both("placeholder", "number_as_text"))
                    QVERIFY2(found.at("placeholder:" + column) != found.at("number_as_text:" + column), column.c_str());
            }
            if (std::string(name) == "timesData") {
                QCOMPARE(found.at("number_as_text:income"), std::int64_t(218));
                QCOMPARE(found.at("placeholder:female_male_ratio"), std::int64_t(3)); // beside 2,367 ratios
            }
        }
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
                QVERIFY(pairs.emplace(finding.table, finding.count).second);
        // One finding a table, by the one that is to write otherwise.
        const std::map<std::string, std::int64_t> pairsExpected = {
            {"cwurData", 59}, {"school_and_country_table", 6}, {"shanghaiData", 83}, {"timesData", 6}};
        QVERIFY2(pairs == pairsExpected, test::shown(pairs).c_str());
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
