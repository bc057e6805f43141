#include <QTest>

#include <map>
#include <set>

#include "CsvTest.h"
#include "core/base/Hash.h"
#include "core/ingest/Source.h"

using namespace podium;
using namespace podium::ingest;
using namespace podium::test;

class SampleTest : public QObject
{
    Q_OBJECT

    std::map<std::string, CsvResult> m_tables;
    const Table& table(const char* name) { return m_tables.at(name).table; }
    std::map<std::int64_t, std::int64_t> rowsByYear(const char* name)
    {
        std::map<std::int64_t, std::int64_t> counts;
        const Column& years = table(name).column("year", name);
        for (std::int64_t row = 0; row < years.size(); ++row)
            ++counts[years.integer(row)];
        return counts;
    }
    /// Rows whose rank is a number, "=" taken away, and at most `largest`.
    std::int64_t numericRanks(const char* name, int largest)
    {
        const Column& ranks = table(name).column("world_rank", name);
        std::int64_t count = 0;
        for (std::int64_t row = 0; row < ranks.size(); ++row) {
            const std::string text = ranks.asText(row);
            if (text.find('-') == std::string::npos &&
                std::stoi(text.substr(text[0] == '=' ? 1 : 0)) <= largest)
                ++count;
        }
        return count;
    }

private slots:
    void initTestCase()
    {
        for (const SourceTable& source : sampleTables())
            m_tables.emplace(source.name, parse(source.bytes));
        QCOMPARE(m_tables.size(), std::size_t(3));
    }
    void alwaysTheSameBytes()
    {
        const auto first = sampleTables();
        const auto second = sampleTables();
        for (std::size_t i = 0; i < first.size(); ++i)
            QCOMPARE(md5(first[i].bytes), md5(second[i].bytes));
        QCOMPARE(md5(first[0].bytes), std::string("cfb23ca23dfc86ee10d2e6a478eef3ff"));
        QCOMPARE(md5(first[1].bytes), std::string("4044ec4cf4f138fd91623be905b96b6d"));
        QCOMPARE(md5(first[2].bytes), std::string("0a6c0c815a3cdf5f756ee87e480a266e"));
    }
    void schemasOfTheRankings()
    {
        using Names = std::vector<std::string>;
        QCOMPARE(table("cwurData").names(),
                 (Names{"world_rank", "institution", "country", "national_rank", "quality_of_education",
                        "alumni_employment", "quality_of_faculty", "publications", "influence", "citations",
                        "broad_impact", "patents", "score", "year"}));
        QCOMPARE(table("timesData").names(),
                 (Names{"world_rank", "university_name", "country", "teaching", "international", "research",
                        "citations", "income", "total_score", "num_students", "student_staff_ratio",
                        "international_students", "female_male_ratio", "year"}));
        QCOMPARE(table("shanghaiData").names(),
                 (Names{"world_rank", "university_name", "national_rank", "total_score", "alumni", "award",
                        "hici", "ns", "pub", "pcp", "year"}));
        std::string types;
        for (const char* name : {"cwurData", "timesData", "shanghaiData"}) {
            for (const Field& field : table(name).schema().fields)
                types += podium::name(field.type)[0];
            types += ' ';
        }
        QCOMPARE(types, std::string("ittiiiiiiiiiri tttrtrrtttrtti tttrrrrrrri "));
    }
    void rowsOfTheYears()
    {
        using Counts = std::map<std::int64_t, std::int64_t>;
        QCOMPARE(rowsByYear("cwurData"), (Counts{{2012, 100}, {2013, 100}, {2014, 1000}, {2015, 1000}}));
        QCOMPARE(rowsByYear("timesData"),
                 (Counts{{2011, 200}, {2012, 402}, {2013, 400}, {2014, 400}, {2015, 401}, {2016, 800}}));
        QCOMPARE(rowsByYear("shanghaiData"), (Counts{{2005, 500},
                                                     {2006, 500},
                                                     {2007, 510},
                                                     {2008, 503},
                                                     {2009, 501},
                                                     {2010, 500},
                                                     {2011, 500},
                                                     {2012, 284},
                                                     {2013, 99},
                                                     {2014, 500},
                                                     {2015, 500}}));
    }
    void funnelOfTheRankings()
    {
        QCOMPARE(numericRanks("timesData", 100000), std::int64_t(1201));
        QCOMPARE(numericRanks("timesData", 100), std::int64_t(602));
        QCOMPARE(numericRanks("shanghaiData", 100000), std::int64_t(1102));
        QCOMPARE(numericRanks("shanghaiData", 100), std::int64_t(1102));
        QCOMPARE(numericRanks("cwurData", 100), std::int64_t(400));
    }
    void faultsOfTheRankings()
    {
        QCOMPARE(table("cwurData").column("broad_impact", "").missingCount(), std::int64_t(200));
        QCOMPARE(finding(m_tables.at("cwurData"), "stray_quote")->count, std::int64_t(2));
        QCOMPARE(table("shanghaiData").column("total_score", "").missingCount(), std::int64_t(3796));
        const auto cells = [&](const char* name, const char* column,
                               const std::function<bool(std::string_view)>& test) {
            const Column& texts = table(name).column(column, name);
            std::int64_t count = 0;
            for (std::int64_t row = 0; row < texts.size(); ++row)
                count += !texts.isMissing(row) && test(texts.text(row)) ? 1 : 0;
            return count;
        };
        const auto isDash = [](std::string_view text) { return text == "-"; };
        QVERIFY(cells("timesData", "world_rank",
                      [](std::string_view text) { return text.starts_with('='); }) > 50);
        QVERIFY(cells("timesData", "world_rank", [](std::string_view text) { return text == "201-225"; }) >
                50);
        QVERIFY(cells("timesData", "income", isDash) > 150);
        QVERIFY(cells("timesData", "international", isDash) > 2);
        QCOMPARE(cells("timesData", "total_score", isDash), std::int64_t(1402));
        QVERIFY(cells("timesData", "num_students",
                      [](std::string_view text) { return text.find(',') != text.npos; }) > 2000);
        QVERIFY(cells("timesData", "international_students",
                      [](std::string_view text) { return text.ends_with('%'); }) > 2000);
        QVERIFY(cells("timesData", "female_male_ratio",
                      [](std::string_view text) { return text.find(" : ") != text.npos; }) > 2000);
        QVERIFY(table("timesData").column("female_male_ratio", "").missingCount() > 100);
        QVERIFY(cells("timesData", "university_name",
                      [](std::string_view text) { return text.find(", ") != text.npos; }) > 5);
        QVERIFY(cells("timesData", "university_name",
                      [](std::string_view text) { return text.find("É") != text.npos; }) > 5);
        QVERIFY(cells("shanghaiData", "national_rank",
                      [](std::string_view text) { return text.find('-') != text.npos; }) > 1000);
        QVERIFY(table("shanghaiData").column("ns", "").missingCount() > 5);
    }
    void ranksAreInOrder()
    {
        for (const auto& [name, last] :
             {std::pair("cwurData", 1000), {"timesData", 200}, {"shanghaiData", 100}}) {
            const Column& ranks = table(name).column("world_rank", name);
            const Column& years = table(name).column("year", name);
            std::int64_t before = 0;
            for (std::int64_t row = 0; row < ranks.size(); ++row) {
                const std::string text = ranks.asText(row);
                if (row == 0 || years.integer(row) != years.integer(row - 1)) {
                    QVERIFY(row == 0 || years.integer(row) > years.integer(row - 1));
                    before = 0;
                }
                if (text.find('-') != std::string::npos)
                    continue;
                const std::int64_t rank = std::stoi(text.substr(text[0] == '=' ? 1 : 0));
                QVERIFY2(rank >= before && rank <= last, text.c_str());
                before = rank;
            }
        }
    }
};

QTEST_GUILESS_MAIN(SampleTest)
#include "tst_sample.moc"
