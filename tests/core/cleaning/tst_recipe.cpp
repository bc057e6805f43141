// Recipes as files: what is refused and how, what of them a model keeps, and the recipe that is proposed for
// an unknown table.
#include <QTest>

#include <cmath>
#include <limits>

#include "core/cleaning/Recipe.h"
#include "resources/Resources.h"
#include "tests/core/cleaning/MemoryInputs.h"
#include "tests/support/TableText.h"

using namespace podium;
using namespace podium::cleaning;
using test::dump;
using test::errorOf;
using test::job;
using test::table;

class RecipeTest : public QObject
{
    Q_OBJECT

private slots:
    void brokenRecipes_data()
    {
        QTest::addColumn<QByteArray>("recipe");
        QTest::addColumn<QStringList>("parts"); // what the message has to tell
        const auto row = [](const char* name, const char* recipe, const QStringList& parts) {
            QTest::newRow(name) << QByteArray(recipe) << parts;
        };
        row("no YAML", "- strip: {columns: [a", {"r.yaml"});
        row("no list", "strip: {columns: [a]}", {"r.yaml", "no list of steps"});
        row("a number", "- trim\n- 3", {"Step 2", "step 2"});
        row("two steps in one", "- trim: {}\n  strip: {characters: x}", {"Step 1"});
        row("unknown step", "- trim\n- fill_mising: {method: next}",
            {"step 2", "fill_mising", "fill_missing", "drop_columns", "deduplicate"});
        row("unknown key", "- strip: {columns: [a], chars: \"=\"}",
            {"step 1 (strip)", "chars", "characters", "side"});
        row("wrong type", "- strip: {columns: {a: b}, characters: \"=\"}",
            {"step 1 (strip)", "columns", "list"});
        row("parameters are a list", "- strip: [a]", {"step 1 (strip)", "columns, characters, side"});
        row("wrong choice", "- fill_missing: {method: backwards}", {"method", "backwards", "previous"});
        row("missing key", "- fill_missing", {"step 1 (fill_missing)", "needs", "method"});
        row("share out of range", "- drop_columns: {missing_share_above: 1.5}",
            {"missing_share_above", "1.5", "between 0 and 1"});
        row("nothing to drop", "- drop_columns", {"which columns go", "table_missing_share_above"});
        row("constant without value", "- fill_missing: {method: constant}", {"value"});
        row("value without constant", "- fill_missing: {method: mean, value: 3}", {"value", "constant"});
        row("nothing to strip", "- strip: {characters: \"\"}", {"which characters"});
        row("split into one", "- split_column: {column: a, separator: \":\", into: [b]}", {"two names"});
        row("decimal mark", "- convert: {columns: [a], to: real, decimal: \"::\"}", {"::", "decimal mark"});
        row("same marks", "- convert: {columns: [a], to: real, decimal: \",\", thousands: \",\"}",
            {"thousands", ","});
        row("type", "- convert: {columns: [a], to: number}",
            {"to", "number", "integer, real, text, boolean, date"});
        row("no columns", "- convert: {to: real}", {"needs", "columns"});
        row("condition without value", "- drop_rows: {column: a, is: \"<\"}", {"<", "0 values"});
        row("condition with value", "- drop_rows: {column: a, is: missing, value: 3}",
            {"missing", "1 values"});
        row("relation", "- filter: {column: a, is: like, value: x}", {"is", "like", "contains"});
        row("regular expression", "- replace: {find: \"(a\", match: regex}", {"(a", "regular expression"});
        row("regular expression of a filter", "- filter: {column: a, is: matches, value: \"[\"}",
            {"[", "regular expression"});
        row("replacement", "- replace: {find: \"a\", with: \"$2\", match: regex}", {"$2"});
        row("replacement by name", "- replace: {find: \"(?<x>a)\", with: \"${y}\", match: regex}", {"$y"});
        row("replacement by nothing", "- replace: {find: \"a\", with: \"$\", match: regex}", {"\"$\""});
        row("rename to nothing", "- rename: {columns: {a: }}", {"a", "no name"});
    }
    void brokenRecipes()
    {
        QFETCH(QByteArray, recipe);
        QFETCH(QStringList, parts);
        const QString error =
            QString::fromStdString(errorOf([&] { Recipe::parse(recipe.toStdString(), "recipes/r.yaml"); }));
        QVERIFY2(error.startsWith("InvalidFormat: ") || error.startsWith("invalid_format: "),
                 qPrintable(error));
        QVERIFY2(error.contains("recipes/r.yaml"), qPrintable(error));
        for (const QString& part : parts)
            QVERIFY2(error.contains(part), qPrintable(part + " is not in: " + error));
    }

    void stepsThatCannotBeDone_data()
    {
        QTest::addColumn<QByteArray>("recipe");
        QTest::addColumn<QStringList>("parts");
        const auto row = [](const char* name, const char* recipe, const QStringList& parts) {
            QTest::newRow(name) << QByteArray(recipe) << parts;
        };
        const QStringList columns = {"rank, name, score, day"};
        row("strip", "- trim\n- strip: {columns: [world_rank], characters: \"=\"}",
            QStringList{"Step 2", "(strip)", "world_rank", "table t"} + columns);
        row("drop_columns", "- drop_columns: {columns: [x]}",
            QStringList{"Step 1", "(drop_columns)", "column x"} + columns);
        row("fill_missing", "- fill_missing: {columns: [x], method: next}", columns);
        row("drop_rows", "- drop_rows: {column: x, is: missing}", columns);
        row("convert", "- convert: {columns: [x], to: real}", columns);
        row("split_column", "- split_column: {column: x, separator: \":\", into: [a, b]}", columns);
        row("rename", "- rename: {columns: {x: y}}", columns);
        row("deduplicate", "- deduplicate: {columns: [x]}", columns);
        row("missing_tokens", "- missing_tokens: {columns: [x], tokens: [a]}", columns);
        row("replace", "- replace: {columns: [x], find: a}", columns);
        row("dropped before", "- drop_columns: {columns: [score]}\n- convert: {columns: [score], to: text}",
            {"Step 2", "score", "rank, name, day"});
        row("every column", "- drop_columns: {columns: [rank, name, score, day]}",
            {"every column of table t"});
        row("rename onto another", "- rename: {columns: {name: score}}", {"second column score"});
        row("split onto another", "- split_column: {column: name, separator: \"a\", into: [b, score]}",
            {"second column score"});
        row("mean of text", "- fill_missing: {columns: [name], method: mean}",
            {"name", "text", "mean", "most_frequent"});
        row("constant that does not fit", "- fill_missing: {method: constant, value: abc}",
            {"abc", "score", "real"});
        row("convert a word", "- convert: {columns: [name], to: real}",
            {"\"Oslo\"", "real", "3 cells", "row 1", "on_error: missing"});
        row("convert a fraction", "- convert: {columns: [score], to: integer}", {"\"0.5\"", "row 1"});
        row("convert a date", "- convert: {columns: [day], to: integer}", {"2015-01-01", "integer"});
        row("split a cell", "- split_column: {column: name, separator: \"l\", into: [a, b]}",
            {"\"Lima\"", "2 parts", "row 2"});
        row("compare with a word", "- filter: {column: score, is: \"<\", value: abc}",
            {"abc", "score", "real"});
        row("slow expression", "- filter: {column: name, is: matches, value: \"^(.|..)*!$\"}", {"nothing"});
    }
    void stepsThatCannotBeDone()
    {
        QFETCH(QByteArray, recipe);
        QFETCH(QStringList, parts);
        const Table raw = table(
            "rank|name|score|day:date\n1|Oslo|0.5|2015-01-01\n2|Lima||2015-01-01\n3|Chile|1.5|2015-01-01");
        const QString error = QString::fromStdString(
            errorOf([&] { clean(raw, Recipe::parse(recipe.toStdString(), "recipes/r.yaml"), "t", job()); }));
        if (parts != QStringList{"nothing"})
            QVERIFY2(error.contains("recipes/r.yaml, step"), qPrintable(error));
        for (const QString& part : parts)
            QVERIFY2(error.contains(part), qPrintable(part + " is not in: " + error));
    }

    // An expression that backtracks without end is told, not waited for.
    void slowExpression()
    {
        const Table raw({"a"}, {Column::texts({std::string(60, 'a') + "!"})});
        const std::string error = errorOf([&] {
            clean(raw, Recipe::parse("- filter: {column: a, is: matches, value: \"^(a+)+$\"}", "r"), "t",
                  job());
        });
        QVERIFY2(error.find("takes too long") != std::string::npos, error.c_str());
        const std::string other = errorOf([&] {
            clean(raw, Recipe::parse("- replace: {find: \"^(a+)+$\", match: regex}", "r"), "t", job());
        });
        QVERIFY2(other.find("takes too long") != std::string::npos, other.c_str());
    }

    void cancelled()
    {
        ThreadPool pool(1);
        CancelToken token;
        JobContext context(pool, token);
        token.cancel();
        const std::string error =
            errorOf([&] { clean(table("a\n1"), Recipe::parse("- trim", "r"), "t", context); });
        QVERIFY2(error.find("cancelled") != std::string::npos, error.c_str());
    }

    void survivesJson()
    {
        for (const std::string_view name : resourceNames("recipes/")) {
            const Recipe recipe = Recipe::parse(resource(name), std::string(name));
            QVERIFY(!recipe.steps().empty());
            const Recipe again = Recipe::fromJson(parseJson(pythonJson(recipe.toJson(), false), "x"), "x");
            QCOMPARE(again.toJson().dump(), recipe.toJson().dump());
            QCOMPARE(again.md5(), recipe.md5());
        }
        QCOMPARE(Recipe::parse("# a comment\n- trim", "a").md5(), Recipe::parse("- trim: {}", "b").md5());
        QVERIFY(Recipe::parse("- trim", "a").md5() != Recipe::parse("- deduplicate", "b").md5());
    }

    void keepsWhatPredictionNeeds()
    {
        const Recipe times = Recipe::parse(resource("recipes/timesData.yaml"), "times");
        std::set<std::string> columns = {"male_ratio %", "num_students", "teaching"};
        const Recipe needed = times.rowWise().neededFor(columns);
        QCOMPARE(columns, (std::set<std::string>{"female_male_ratio", "num_students", "teaching"}));
        QCOMPARE(needed.steps().size(), std::size_t(3)); // the dash, the split, the comma
        const Table row = clean(table("teaching|num_students:text|female_male_ratio\n90.5|20,152|33 : 67"),
                                needed, "new", job())
                              .table;
        QCOMPARE(dump(row), std::string("teaching:real|num_students:real|female_ratio %:integer|male_ratio "
                                        "%:integer\n0: 90.5|20.152|33|67"));
        // Never the next row, and never the constant that stood behind it.
        const Recipe shanghai = Recipe::parse(resource("recipes/shanghaiData.yaml"), "s");
        const Recipe rowWise = shanghai.rowWise();
        for (const auto& step : rowWise.steps())
            QVERIFY(!step->fillsMissing());
        std::set<std::string> international = {"international_students %"};
        const Recipe renamed = times.rowWise().neededFor(international);
        QCOMPARE(international, (std::set<std::string>{"international_students"}));
        QCOMPARE(dump(clean(table("international_students\n25%"), renamed, "new", job()).table),
                 std::string("international_students %:integer\n0: 25"));
        std::set<std::string> none = {"teaching"};
        QCOMPARE(Recipe::parse("- drop_columns: {columns: [x]}\n- drop_rows: {column: y, is: missing}", "r")
                     .neededFor(none)
                     .steps()
                     .size(),
                 std::size_t(0));
    }

    void proposal()
    {
        std::string text = "id|name|price:text|share|nearly|city|target\n";
        for (int i = 0; i < 40; ++i) {
            text += std::to_string(i) + "|n" + std::to_string(i) + "|" +
                    (i == 3   ? "-"
                     : i == 4 ? "?"
                              : "1,2" + std::to_string(10 + i)) +
                    "|" + (i == 5 ? "" : std::to_string(i) + "%") + "|" + (i == 0 ? "1" : "") + "|" +
                    (i == 7       ? ""
                     : i % 3 == 0 ? "Oslo"
                                  : "Lima") +
                    "|" +
                    (i == 9       ? ""
                     : i % 2 == 0 ? "yes"
                                  : "no") +
                    "\n";
        }
        const Table raw = table(text);
        const std::string yaml = proposedRecipe(raw, "target");
        const CleaningResult result = clean(raw, Recipe::parse(yaml, "proposed"), "t", job());
        QVERIFY(!result.table.indexOf("nearly"));
        QCOMPARE(result.table.rowCount(), 39); // nobody makes up a target
        QCOMPARE(result.table.column("price", "t").type(), ColumnType::Integer);
        QCOMPARE(result.table.column("share", "t").real(0), 0.0);
        QCOMPARE(result.table.column("price", "t").integer(0), 1210);
        for (std::size_t i = 0; i < result.table.columnCount(); ++i)
            QVERIFY2(result.table.column(i).missingCount() == 0, result.table.names()[i].c_str());
        QVERIFY(yaml.find("# ") == 0);
        QCOMPARE(proposedRecipe(raw, "target"), yaml);

        // What no model takes in is not known either, but a target stays as it is.
        const double infinite = std::numeric_limits<double>::infinity();
        const Table huge({"a", "target"}, {Column::reals({1.5, infinite, -infinite, 1e300, 2.5}),
                                           Column::reals({1.5, infinite, 2.5, 3.5, 4.5})});
        const Table tamed =
            clean(huge, Recipe::parse(proposedRecipe(huge, "target"), "h"), "h", job()).table;
        for (std::int64_t row = 1; row < 4; ++row)
            QCOMPARE(tamed.column("a", "h").real(row), 2.0);
        QVERIFY(std::isinf(tamed.column("target", "h").real(1)));

        // A table without faults needs nothing but white space looked at; odd names are quoted.
        const Table plain({"a: b #", "\"x\""},
                          {Column::texts({"u", "v"}), Column::integers({1, 2}, {false, true})});
        const Recipe recipe = Recipe::parse(proposedRecipe(plain), "p");
        QCOMPARE(recipe.steps().size(), std::size_t(2));
        QCOMPARE(clean(plain, recipe, "t", job()).table.column(1).missingCount(), 0);
        QCOMPARE(Recipe::parse(proposedRecipe(Table()), "p").steps().size(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(RecipeTest)
#include "tst_recipe.moc"
