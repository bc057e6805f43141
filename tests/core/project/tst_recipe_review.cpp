// What a recipe does to a ranking that nobody would want is told with the cells it happens to.
#include <cstdlib>

#include <QTest>

#include "core/base/FileSystem.h"
#include "core/project/RecipeReview.h"
#include "resources/Resources.h"
#include "tests/core/quality/RankingTables.h"

using namespace podium;
using test::Counts;
using test::rankingJob;

namespace {

const char* const kTable = "world_rank,institution,year,income,students\n"
                           "1,University of Oslo,2014,50.1,\"20,152\"\n"
                           "2,University of Bergen,2014,,\"1,204\"\n"
                           "2,University of Bergen,2015,40.5,\"1,204\"\n"
                           "3,University of Turin,2014,,462\n"
                           "4-9,University of Porto,2014,,\n"
                           "4-9,University of Faro,2014,30.5,\"9,999\"\n";

std::vector<quality::QualityFinding> review(const std::string& recipe)
{
    return project::reviewRecipe(test::csvTable(kTable), cleaning::Recipe::parse(recipe, "recipes/t.yaml"), "t",
                                 rankingJob());
}

void expectReal(const std::string& name, std::string_view recipe, const Counts& counts)
{
    const char* const folder = std::getenv("PODIUM_RANKINGS");
    if (folder == nullptr)
        QSKIP("PODIUM_RANKINGS does not name the folder of the real tables");
    FileSystem files;
    const Table raw = ingest::readCsv(files, Path(folder) / (name + ".csv"), {}, rankingJob()).table;
    const Counts found = test::countsOf(project::reviewRecipe(
        raw, cleaning::Recipe::parse(resource(recipe), std::string(recipe)), name, rankingJob()));
    QVERIFY2(found == counts, ("found:\n" + test::shown(found)).c_str());
}

} // namespace

class RecipeReviewTest : public QObject
{
    Q_OBJECT

private slots:
    void cellsOfAnotherInstitutionAreTold()
    {
        // Bergen 2014 takes from Bergen 2015, which is fair; Turin takes from Faro.
        const auto findings = review("- fill_missing:\n    columns: [income]\n    method: next\n");
        QCOMPARE(test::countsOf(findings), (Counts{{"filled_from_other:income", 2}}));
        QCOMPARE(findings.front().rows, (std::vector<std::int64_t>{3, 4}));
        QCOMPARE(findings.front().examples.front(), std::string("University of Turin ← University of Faro: 30.5"));
        QCOMPARE(test::countsOf(review("- fill_missing:\n    columns: [income]\n    method: previous\n")),
                 (Counts{{"filled_from_other:income", 3}}));
    }
    void onlyRowsAndColumnsThatAreKeptCount()
    {
        const std::string fill = "- fill_missing:\n    columns: [income]\n    method: next\n";
        QCOMPARE(test::countsOf(review(fill + "- drop_rows:\n    column: world_rank\n    is: not_numeric\n")),
                 (Counts{{"filled_from_other:income", 1}}));
        QCOMPARE(test::countsOf(review(fill + "- rename:\n    columns: {income: money}\n- drop_columns:\n    columns: "
                                              "[money]\n")),
                 Counts());
    }
    void aFillWithOtherThanARowIsNoMatter()
    {
        QCOMPARE(test::countsOf(review("- fill_missing:\n    columns: [income]\n    method: median\n")), Counts());
    }
    void thousandsReadAsDecimalsAreTold()
    {
        QCOMPARE(test::countsOf(review("- convert:\n    columns: [students]\n    to: real\n    decimal: \",\"\n")),
                 (Counts{{"thousands_as_decimal:students", 4}}));
        QCOMPARE(test::countsOf(review("- convert:\n    columns: [students]\n    to: integer\n    thousands: \",\"\n")),
                 Counts());
    }

    void theRecipesOfTheTemplateOnTheRealTables()
    {
        // Counted with pandas: bfill, rows with a range of places left out.
        expectReal("timesData", "recipes/timesData.yaml",
                   // One step, one finding: 9, 140, 19, 19, 20 and 123 of these columns.
                   {{"filled_from_other:international,income,num_students,student_staff_ratio,international_students,female_male_ratio", 330},
                    {"thousands_as_decimal:num_students", 1198}});
        expectReal("shanghaiData", "recipes/shanghaiData.yaml",
                   {{"filled_from_other:university_name,national_rank,alumni,award,hici,ns,pub,pcp", 8}});
        expectReal("cwurData", "recipes/cwurData.yaml", {});
    }
};

QTEST_GUILESS_MAIN(RecipeReviewTest)
#include "tst_recipe_review.moc"
