// What the editor of recipes shows before anything is written, and steps that are switched off.
#include <QTest>

#include "core/cleaning/RecipePreview.h"
#include "tests/core/cleaning/MemoryInputs.h"
#include "tests/support/TableText.h"

using namespace podium;
using namespace podium::cleaning;
using test::errorOf;
using test::job;
using test::table;

namespace {

const Table kRaw = table(R"(
    rank | name   | ratio   | score
    =1   | Oslo   | 33 : 67 | 98.5
    2    | Lima   |         |
    301  | Quito  | 50 : 50 | 3
)");

const char* const kRecipe = "- strip: {columns: [rank], characters: \"=\"}\n"
                            "- trim: {enabled: false}\n"
                            "- convert: {columns: [rank], to: integer}\n"
                            "- drop_rows: {column: rank, is: \">\", value: 100}\n"
                            "- split_column: {column: ratio, separator: \":\", into: [women, men], to: integer}\n";

std::string shown(const PreviewRow& row)
{
    std::string text = row.dropped ? "- " : "";
    for (const PreviewCell& cell : row.cells)
        text += (cell.changed ? "[" + cell.before + ">" + cell.after + "]" : row.dropped ? cell.before : cell.after) + "|";
    return text;
}

} // namespace

class tst_recipe_preview : public QObject
{
    Q_OBJECT
private slots:
    void showsWhatOneStepChanges()
    {
        const Recipe recipe = Recipe::parse(kRecipe, "r.yaml");
        QCOMPARE(recipe.steps().size(), std::size_t{4});
        RecipePreview preview = previewRecipe(kRaw, recipe, 0, 10, "t", job());
        QVERIFY(!preview.error);
        QCOMPARE(preview.reports.size(), std::size_t{4});
        QCOMPARE(preview.rowsTouched, std::int64_t{1});
        QCOMPARE(preview.rows.size(), std::size_t{1});
        QCOMPARE(shown(preview.rows[0]), std::string("[=1>1]|Oslo|33 : 67|98.5|"));
        preview = previewRecipe(kRaw, recipe, 2, 10, "t", job());
        QCOMPARE(preview.rowsTouched, std::int64_t{1});
        QCOMPARE(shown(preview.rows[0]), std::string("- 301|Quito|50 : 50|3.0|"));
        QCOMPARE(preview.rows[0].rowId, std::int64_t{2});
        preview = previewRecipe(kRaw, recipe, 3, 1, "t", job());
        QCOMPARE(preview.columns.size(), std::size_t{6});
        QVERIFY(preview.columns[3].fate == PreviewColumn::Fate::Added || preview.columns[2].fate == PreviewColumn::Fate::Added);
        QVERIFY(preview.columns.back().fate == PreviewColumn::Fate::Dropped);
        QCOMPARE(preview.rows.size(), std::size_t{1}); // no more than were asked for
    }

    void showsTheFirstRowsWhereNothingChanges()
    {
        const RecipePreview preview = previewRecipe(kRaw, Recipe::parse("- trim\n", "r"), 0, 2, "t", job());
        QCOMPARE(preview.rowsTouched, std::int64_t{0});
        QCOMPARE(preview.rows.size(), std::size_t{2});
        QCOMPARE(shown(preview.rows[1]), std::string("2|Lima|||"));
    }

    void theWholeRecipeWithoutAStep()
    {
        const RecipePreview preview = previewRecipe(kRaw, Recipe::parse(kRecipe, "r"), {}, 10, "t", job());
        QCOMPARE(preview.rowsTouched, std::int64_t{3});
        QVERIFY(preview.rows[2].dropped);
    }

    void stopsAtTheStepThatCannotBeDone()
    {
        const Recipe recipe = Recipe::parse("- trim: {enabled: false}\n- strip: {columns: [rank], characters: \"=\"}\n- strip: {columns: [nothing], characters: \"=\"}\n- trim\n", "r.yaml");
        const RecipePreview preview = previewRecipe(kRaw, recipe, 2, 10, "t", job());
        QVERIFY(preview.error);
        QCOMPARE(preview.failed, std::size_t{1});
        QCOMPARE(preview.reports.size(), std::size_t{1});
        // Steps that are switched off count: it is the third line of the file.
        QVERIFY2(preview.error->where().find("step 3 (strip)") != std::string::npos, preview.error->what());
        QCOMPARE(preview.rows.size(), std::size_t{3});
    }

    void aStepThatIsSwitchedOffIsCheckedAndLeavesNoTrace()
    {
        const Recipe with = Recipe::parse("- trim\n- strip: {characters: x, enabled: true}\n- strip: {characters: y, enabled: false}\n", "r");
        const Recipe without = Recipe::parse("- trim\n- strip: {characters: x}\n", "r");
        QCOMPARE(with.md5(), without.md5());
        QCOMPARE(with.number(1), std::size_t{2});
        QVERIFY_EXCEPTION_THROWN(Recipe::parse("- strip: {enabled: false}\n", "r"), Error);       // which characters?
        QVERIFY_EXCEPTION_THROWN(Recipe::parse("- trim: {enabled: perhaps}\n", "r"), Error);
    }
};

QTEST_APPLESS_MAIN(tst_recipe_preview)
#include "tst_recipe_preview.moc"
