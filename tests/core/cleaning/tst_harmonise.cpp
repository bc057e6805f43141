// Several tables as one: which rows become one row, who gives each cell, and that no row is lost.
#include <random>

#include <QTest>

#include "core/cleaning/CleanTable.h"
#include "core/cleaning/HarmoniseStage.h"
#include "core/cleaning/NameDecisions.h"
#include "tests/core/cleaning/MemoryInputs.h"
#include "tests/support/TableText.h"

using namespace podium;
using namespace podium::cleaning;
using test::dump;
using test::errorOf;
using test::job;
using test::table;

namespace {

constexpr const char* kTimes = R"(
    university_name    | country        | world_rank:text | total_score:text | year
    Oslo University    | Norway         | 1               | 90               | 2011
    University of Cork | Unted Kingdom  | 2               | -                | 2011
    Oslo University    | Norway         | 201-225         |                  | 2012
)";
constexpr const char* kCwur = R"(
    institution        | country | world_rank | score | patents | year
    University of Cork | UK      | 1          | 80.5  | 7       | 2011
    Lima Academy       | Peru    | 2          | 70    | 8       | 2011
    University of Cork | UK      | 3          | 60    | 9       | 2011
                       | Chile   | 4          | 50    | 9       | 2011
)";

HarmonisedTable made(const std::string& yaml, const std::vector<quality::NameDecision>& decisions = {})
{
    std::vector<HarmoniseSourceTable> sources;
    for (const HarmonisedSource& source : readHarmonisedSources(yaml, "test"))
        sources.push_back({source, std::make_shared<const Table>(source.table == "times"       ? table(kTimes)
                                                                 : source.table == "cwur"      ? table(kCwur)
                                                                 : source.table == "countries" ? table(R"(
                       name:text       | kind:text | 2005:real | 2010:real | 2012:real
                       United Kingdom  | all       | 5         | 6         | 7
                       United Kingdom  | higher    | 0.7       |           | 0.9
                       Norway          | higher    | 1.6       | 1.7       | 1.8
                   )")
                                                                                               : table(R"(
                       school          | country
                       Lima Academy    | Peru
                       Oslo University | Sweden
                   )"))});
    return harmonise(sources, decisions, job());
}

constexpr const char* kBoth = "- table: times\n"
                              "  columns: {institution: university_name, country: country, year: year, world_rank: world_rank, score: total_score}\n"
                              "- table: cwur\n"
                              "  columns: {institution: institution, country: country, year: year, cwur_rank: world_rank, score: score, patents: patents}\n";

/// A ranking of random institutions, some of them twice in a year, some without a name or a year.
Table randomRanking(std::mt19937& random, std::size_t rows)
{
    std::vector<std::string> names, years, values;
    std::vector<bool> noName, noYear;
    for (std::size_t i = 0; i < rows; ++i) {
        names.push_back("Academy of " + std::string(1, static_cast<char>('A' + random() % 9)) + (random() % 3 == 0 ? "" : "x"));
        years.push_back(std::to_string(2010 + random() % 3));
        values.push_back(std::to_string(random() % 100));
        noName.push_back(random() % 11 == 0);
        noYear.push_back(random() % 13 == 0);
    }
    return Table({"name", "year", "value"}, {Column::texts(names, noName), Column::texts(years, noYear), Column::texts(values)});
}

} // namespace

class HarmoniseTest : public QObject
{
    Q_OBJECT

private slots:
    void sameInstitutionAndYearIsOneRow()
    {
        const HarmonisedTable result = made(kBoth);
        QCOMPARE(dump(result.table),
                 std::string("institution:text|country:text|year:text|world_rank:text|score:text|cwur_rank:text|patents:text\n"
                             "0: Oslo University|Norway|2011|1|90||\n"
                             "1: University of Cork|United Kingdom|2011|2|80.5|1|7\n"
                             "2: Oslo University|Norway|2012|201-225|||\n"
                             "3: Lima Academy|Peru|2011||70.0|2|8\n"
                             "4: University of Cork|United Kingdom|2011||60.0|3|9\n"
                             "5: |Chile|2011||50.0|4|9"));
        QCOMPARE(dump(result.sources),
                 std::string("row:times:integer|row:cwur:integer|institution:text|country:text|year:text|world_rank:text|score:text|"
                             "cwur_rank:text|patents:text\n"
                             "0: 0||times|times|times|times|times||\n"
                             "1: 1|0|times|times|times|times|cwur|cwur|cwur\n"
                             "2: 2||times|times|times|times|||\n"
                             "3: |1|cwur|cwur|cwur||cwur|cwur|cwur\n"
                             "4: |2|cwur|cwur|cwur||cwur|cwur|cwur\n"
                             "5: |3||cwur|cwur||cwur|cwur|cwur"));
        QCOMPARE(result.rows[0].added, std::int64_t(3));
        QCOMPARE(result.rows[1].joined, std::int64_t(1));
        QCOMPARE(result.rows[1].added, std::int64_t(3));
        QCOMPARE(result.rows[1].repeated, std::int64_t(1));
        QCOMPARE(result.rows[1].keyless, std::int64_t(1));
        // Only a gap of the row's own table counts as filled: not what it has no field for, not what its row knows itself.
        QCOMPARE(result.origins.home.text(1), std::string_view("times"));
        QCOMPARE(result.origins.home.text(3), std::string_view("cwur"));
        for (std::size_t field = 0; field < result.fields.size(); ++field)
            for (std::int64_t row = 0; row < result.table.rowCount(); ++row)
                QCOMPARE(result.origins.isFilled(field, row), result.fields[field].field == "score" && row == 1);
        QCOMPARE(result.fields[4].filled, std::int64_t(1));
        QCOMPARE(result.countriesRewritten, std::int64_t(2)); // "Unted Kingdom" of one, "UK" of the repeated one
    }

    void aTableMayOnlyFill()
    {
        const HarmonisedTable result = made(std::string(kBoth) + "  add_rows: false\n");
        QCOMPARE(result.table.rowCount(), std::int64_t(3));
        QCOMPARE(result.rows[1].joined, std::int64_t(1));
        QCOMPARE(result.rows[1].leftOut, std::int64_t(3));
        QCOMPARE(result.table.column("score", "t").asText(1), std::string("80.5"));
    }

    void tablesOfInstitutionsAndOfCountriesGiveCells()
    {
        const HarmonisedTable result = made("- table: times\n  columns: {institution: university_name, year: year}\n"
                                            "- table: schools\n  columns: {institution: school, country: country}\n"
                                            "- table: countries\n  columns: {country: name}\n  where: {kind: higher}\n  years: spending\n"
                                            "- table: cwur\n  columns: {institution: institution, country: country, year: year}\n");
        const Column& country = result.table.column("country", "t");
        const Column& spending = result.table.column("spending", "t");
        QCOMPARE(country.asText(0), std::string("Sweden")); // of the schools; the countries that tables of institutions say differ
        QCOMPARE(country.asText(1), std::string("United Kingdom"));
        QCOMPARE(spending.asText(0), std::string()); // Sweden is not there
        QCOMPARE(spending.asText(1), std::string("0.7")); // of 2005: 2010 is empty, 2012 is not yet
        QCOMPARE(result.rows[2].used, std::int64_t(2)); // both rows of Cork
        QVERIFY(result.origins.isFilled(*result.table.indexOf("country"), 0));   // the table of the row has none at all
        QVERIFY(!result.origins.isFilled(*result.table.indexOf("spending"), 1)); // only one table could tell it
        QCOMPARE(result.table.columnCount(), std::size_t(4));
    }

    void aDecisionJoins()
    {
        const HarmonisedTable before = made(kBoth);
        QCOMPARE(before.matching.institutions, std::size_t(3));
        const HarmonisedTable after = made(kBoth, {{"Lima Academy", "Oslo University", true, {}, {}}});
        QCOMPARE(after.matching.institutions, std::size_t(2));
        QCOMPARE(after.table.column("institution", "t").asText(3), std::string("University of Cork"));
        QCOMPARE(after.table.column("patents", "t").asText(0), std::string("8"));
    }

    void noRowIsLostAndNoCellInvented()
    {
        std::mt19937 random(20);
        for (int round = 0; round < 200; ++round) {
            std::vector<HarmoniseSourceTable> sources;
            for (const char* name : {"a", "b", "c"}) {
                HarmonisedSource source;
                source.table = name;
                source.columns = {{"institution", "name"}, {"year", "year"}, {"value", "value"}, {std::string("own_") + name, "value"}};
                sources.push_back({source, std::make_shared<const Table>(randomRanking(random, random() % 20))});
            }
            const HarmonisedTable result = harmonise(sources, {}, job());
            for (std::size_t s = 0; s < sources.size(); ++s) {
                const HarmonisedRows& rows = result.rows[s];
                QCOMPARE(rows.read, sources[s].table->rowCount());
                QCOMPARE(rows.joined + rows.added + rows.leftOut, rows.read);
                QCOMPARE(rows.leftOut, std::int64_t(0));
                // Every row of the source stands in exactly one row, with its value.
                std::vector<int> seen(static_cast<std::size_t>(rows.read), 0);
                const Column& from = result.sources.column(s);
                const Column& own = result.table.column("own_" + rows.table, "t");
                for (std::int64_t i = 0; i < from.size(); ++i) {
                    QCOMPARE(from.isMissing(i), own.isMissing(i));
                    if (from.isMissing(i))
                        continue;
                    ++seen[static_cast<std::size_t>(from.integer(i))];
                    QCOMPARE(own.asText(i), sources[s].table->column("value", "t").asText(from.integer(i)));
                }
                QVERIFY(std::all_of(seen.begin(), seen.end(), [](int count) { return count == 1; }));
            }
            // A cell is that of the table which is named as its source, and the first that has one.
            const Column& value = result.table.column("value", "t");
            const Column& source = result.sources.column("value", "t");
            for (std::int64_t i = 0; i < value.size(); ++i) {
                std::size_t first = 0;
                while (result.sources.column(first).isMissing(i))
                    ++first;
                QCOMPARE(source.asText(i), result.rows[first].table);
                QCOMPARE(value.asText(i), result.table.column("own_" + result.rows[first].table, "t").asText(i));
            }
        }
    }

    void descriptionsAreChecked()
    {
        const auto problem = [](const std::string& yaml) { return errorOf([&] { readHarmonisedSources(yaml, "h.yaml"); }); };
        QVERIFY(problem("- columns: {}\n").find("h.yaml, entry 1") != std::string::npos);
        QVERIFY(problem("- table: a\n  columns: {x: y}\n").find("neither a column of institutions") != std::string::npos);
        QVERIFY(problem("- table: a\n  colums: {x: y}\n").find("no key colums") != std::string::npos);
        QVERIFY(problem("- table: a\n  columns: {institution: i, country: c}\n").find("No table of the description gives rows") != std::string::npos);
        QVERIFY(problem("- table: a\n  columns: 3\n").find("columns is no map") != std::string::npos);
        QVERIFY(problem("- table: a\n  columns: {institution: i, year: y}\n  years: x\n").find("countries alone") != std::string::npos);
        QVERIFY(errorOf([] { made("- table: times\n  columns: {institution: nowhere, year: year}\n"); }).find("nowhere") != std::string::npos);
    }

    void descriptionsKeepTheirComments()
    {
        const std::string yaml = "# mine\n- table: b # second\n  columns: {institution: i, year: y}\n\n# why a\n- table: a\n  columns: {institution: i, year: y}\n";
        std::vector<HarmonisedSource> sources = readHarmonisedSources(yaml, "t");
        std::swap(sources[0], sources[1]);
        sources[1].addsRows = false;
        const std::string changed = withHarmonisedSources(yaml, sources, "t");
        QVERIFY(changed.find("# why a\n- table: a") < changed.find("- table: b"));
        QVERIFY(changed.find("# mine") != std::string::npos && changed.find("add_rows: false") != std::string::npos);
        QCOMPARE(readHarmonisedSources(changed, "t"), sources);
        QCOMPARE(withHarmonisedSources(changed, sources, "t"), changed);
        sources.pop_back();
        QCOMPARE(readHarmonisedSources(withHarmonisedSources(changed, sources, "t"), "t"), sources);
        QCOMPARE(readHarmonisedSources(harmonisedSourcesText(sources), "t"), sources);
    }

    void decisionsRoundTrip()
    {
        const std::string where = "aliases.yaml";
        std::string text = withNameDecision({}, {"A, of \"B\"", "C: d", true, 0.81234, "Ana"}, where);
        text = withNameDecision(text + "# kept\n", {"E", "F", false, {}, {}}, where);
        auto decisions = readNameDecisions(text, where);
        QCOMPARE(decisions.size(), std::size_t(2));
        QVERIFY((decisions[0] == quality::NameDecision{"A, of \"B\"", "C: d", true, 0.812, "Ana"}));
        text = withNameDecision(text, {"C: d", "A, of \"B\"", false, {}, "Eva"}, where); // the pair in another order
        decisions = readNameDecisions(text, where);
        QVERIFY(decisions.size() == 2 && !decisions[0].same && decisions[0].by == "Eva");
        QVERIFY(text.find("# kept") != std::string::npos);
        text = withoutNameDecision(text, "F", "E", where);
        QCOMPARE(readNameDecisions(text, where).size(), std::size_t(1));
        QVERIFY(errorOf([&] { readNameDecisions("- same: [A]\n", where); }).find("aliases.yaml, entry 1") != std::string::npos);
        QVERIFY(errorOf([&] { readNameDecisions("- same: [A, B]\n  not_same: [A, B]\n", where); }).find("entry 1") != std::string::npos);
    }

    void proposals()
    {
        const Table times = table(kTimes);
        const Table cwur = table(kCwur);
        const Table notes = table("a | b\n 1 | 2");
        const auto proposed = proposedSources({{"notes", &notes}, {"cwur", &cwur}, {"times", &times}}, {});
        QCOMPARE(proposed.size(), std::size_t(2)); // the notes join nothing
        QCOMPARE(proposed[0].table, std::string("cwur")); // the larger one
        QCOMPARE(proposed[0].column("world_rank"), std::optional<std::string>("world_rank"));
        QCOMPARE(proposed[1].column("times_world_rank"), std::optional<std::string>("world_rank"));
        QCOMPARE(proposed[1].column("institution"), std::optional<std::string>("university_name"));
        const auto shared = proposedSources({{"times", &times}, {"cwur", &cwur}}, {.shareRanks = true, .keepOrder = true});
        QCOMPARE(shared[0].table, std::string("times"));
        QCOMPARE(shared[0].column("score"), std::optional<std::string>("total_score")); // the same field, another name
        QCOMPARE(shared[1].column("score"), std::optional<std::string>("score"));
        QVERIFY(errorOf([&] { proposedSources({{"notes", &notes}}, {}); }).find("None of the tables is a ranking") != std::string::npos);
    }

    void theStageWritesTheTableAndItsSources()
    {
        test::MemoryInputs inputs;
        inputs.files["harmonised/both.yaml"] = kBoth;
        inputs.files["data/raw/times.csv"] = "university_name,country,world_rank,total_score,year\nOslo University,Norway,1,90,2011\n";
        inputs.files["data/raw/cwur.csv"] = "institution,country,world_rank,score,patents,year\nUniversity of Oslo,,3,4,5,2011\n";
        const HarmoniseStage stage;
        const Json params = {{"harmonise", {{"tables", {{"both", "harmonised/both.yaml"}}}}}};
        stage.checkParameters(params);
        const pipeline::StageOutputs outputs = stage.run(inputs, params, job());
        QCOMPARE(outputs.files.size(), std::size_t(3));
        QCOMPARE(outputs.files[0].path, std::string("data/harmonised/both.csv"));
        QCOMPARE(outputs.files[0].bytes, std::string("institution,country,year,world_rank,score,cwur_rank,patents\n"
                                                     "Oslo University,Norway,2011,1,90,,\nUniversity of Oslo,,2011,,4,3,5\n"));
        QCOMPARE(outputs.warnings.size(), std::size_t(1)); // Oslo is doubtful: one of them has no country
        inputs.files[kAliasesPath] = "- same: [Oslo University, University of Oslo]\n";
        const pipeline::StageOutputs decided = stage.run(inputs, params, job());
        QCOMPARE(decided.files[0].bytes, std::string("institution,country,year,world_rank,score,cwur_rank,patents\n"
                                                     "Oslo University,Norway,2011,1,90,3,5\n"));
        QVERIFY(decided.warnings.empty());
        inputs.add(decided, false);
        QVERIFY(stage.summary(inputs, params).english().find("both: 1 rows of 1 institutions from 2 tables") == 0);
        std::vector<ingest::Finding> findings;
        QCOMPARE(readRawTable(inputs, "both", findings, job()).rowCount(), std::int64_t(1)); // cleaned like an imported one
        QVERIFY(errorOf([&] { stage.checkParameters(Json::object()); }).find("names no table") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(HarmoniseTest)
#include "tst_harmonise.moc"
