// Every step of recipes: what it makes of a table, and what it reports.
#include <random>

#include <QTest>

#include "core/cleaning/Recipe.h"
#include "core/cleaning/StepBase.h"
#include "tests/core/cleaning/MemoryInputs.h"
#include "tests/support/TableText.h"

using namespace podium;
using namespace podium::cleaning;
using test::dump;
using test::job;
using test::table;

namespace {

CleaningResult cleaned(const Table& raw, const std::string& recipe)
{
    return clean(raw, Recipe::parse(recipe, "recipes/t.yaml"), "t", job());
}

} // namespace

class RecipeStepsTest : public QObject
{
    Q_OBJECT

private slots:
    void steps_data()
    {
        QTest::addColumn<QByteArray>("recipe");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after"); // rows keep the number they had
        QTest::addColumn<int>("cellsChanged");
        const auto row = [](const char* name, const char* recipe, const char* before, const char* after,
                            int changed) {
            QTest::newRow(name) << QByteArray(recipe) << QByteArray(before) << QByteArray(after) << changed;
        };

        row("drop_columns named", "- drop_columns: {columns: [b]}", "a|b|c\n1|2|3",
            "a:integer|c:integer\n0: 1|3", 0);
        row("drop_columns one name", "- drop_columns: {columns: b}", "a|b\n1|2", "a:integer\n0: 1", 0);
        row("drop_columns share of rows", "- drop_columns: {missing_share_above: 0.5}",
            "a|b|c:text\n1||\n2|2|\n3||\n4|4|x", "a:integer|b:integer\n0: 1|\n1: 2|2\n2: 3|\n3: 4|4", 0);
        row("drop_columns share of the table", "- drop_columns: {table_missing_share_above: 0.6}",
            "a|b|c\n1||\n2||5\n3|2|6", "a:integer|c:integer\n0: 1|\n1: 2|5\n2: 3|6", 0);
        row("drop_columns nothing missing",
            "- drop_columns: {missing_share_above: 0, table_missing_share_above: 0}", "a|b\n1|2",
            "a:integer|b:integer\n0: 1|2", 0);

        row("fill_missing next", "- fill_missing: {method: next}", "a|b\n|x\n2|\n|\n4|y\n|",
            "a:integer|b:text\n0: 2|x\n1: 2|y\n2: 4|y\n3: 4|y\n4: |", 4);
        row("fill_missing previous", "- fill_missing: {method: previous, columns: [a]}", "a|b\n|x\n2|\n|",
            "a:integer|b:text\n0: |x\n1: 2|\n2: 2|", 1);
        row("fill_missing constant", "- fill_missing: {method: constant, value: 0}", "a|b|c\n1|x|\n||0.5",
            "a:integer|b:text|c:real\n0: 1|x|0.0\n1: 0|0|0.5", 3);
        row("fill_missing constant real", "- fill_missing: {method: constant, value: 0.5}", "a|b\n1|7\n|8",
            "a:real|b:integer\n0: 1.0|7\n1: 0.5|8", 1);
        row("fill_missing constant boolean and date",
            "- fill_missing: {method: constant, value: \"false\", columns: [a]}\n"
            "- fill_missing: {method: constant, value: \"2015-03-01\", columns: [b]}",
            "a:boolean|b:date\nTrue|2014-01-01\n|",
            "a:boolean|b:date\n0: True|2014-01-01\n1: False|2015-03-01", 2);
        row("fill_missing mean", "- fill_missing: {method: mean}", "a|b|c\n1|1|x\n|2|\n4||",
            "a:real|b:real|c:text\n0: 1.0|1.0|x\n1: 2.5|2.0|\n2: 4.0|1.5|", 2);
        row("fill_missing mean stays whole", "- fill_missing: {method: mean, columns: [a]}",
            "a|b\n1|1\n|2\n3|", "a:integer|b:integer\n0: 1|1\n1: 2|2\n2: 3|", 1);
        row("fill_missing median", "- fill_missing: {method: median}", "a|b\n9|1.5\n|\n1|2.5\n2|",
            "a:integer|b:real\n0: 9|1.5\n1: 2|2.0\n2: 1|2.5\n3: 2|2.0", 3);
        row("fill_missing median of an even number", "- fill_missing: {method: median}", "a|b\n9|1\n|1\n2|1",
            "a:real|b:integer\n0: 9.0|1\n1: 5.5|1\n2: 2.0|1", 1);
        row("fill_missing most_frequent", "- fill_missing: {method: most_frequent}",
            "a|b|c:date\nx|2|2015-01-02\n|1|\ny||2015-01-01\ny|2|2015-01-01\nx|1|",
            "a:text|b:integer|c:date\n0: x|2|2015-01-02\n1: x|1|2015-01-01\n2: y|1|2015-01-01\n3: "
            "y|2|2015-01-01\n4: x|1|2015-01-01",
            4);
        row("fill_missing of nothing",
            "- fill_missing: {method: median}\n- fill_missing: {method: next}\n- fill_missing: {method: "
            "most_frequent}",
            "a|b\n|1\n|2", "a:integer|b:integer\n0: |1\n1: |2", 0);

        row("missing_tokens", "- missing_tokens: {tokens: [\"-\", n/a, -999]}",
            "a|b|c\n-|-999|-999\nx-|5|1.5\nn/a|-99|2",
            "a:text|b:integer|c:real\n0: ||\n1: x-|5|1.5\n2: |-99|2.0", 4);
        row("missing_tokens infinite", "- missing_tokens: {tokens: [inf, \"-inf\"]}", "a|b\ninf|x\n1.5|inf\n-inf|y",
            "a:real|b:text\n0: |x\n1: 1.5|\n2: |y", 3);
        row("missing_tokens in columns", "- missing_tokens: {tokens: [\"-\"], columns: [a]}", "a|b\n-|-\nx|y",
            "a:text|b:text\n0: |-\n1: x|y", 1);

        row("drop_rows not numeric", "- drop_rows: {column: r, is: not_numeric}",
            "r|b\n1|1\n301-350|2\n|3\n7|4", "r:text|b:integer\n0: 1|1\n3: 7|4", 0);
        row("drop_rows missing", "- drop_rows: {column: r, is: missing}", "r|b\n1|1\n|2",
            "r:integer|b:integer\n0: 1|1", 0);
        row("drop_rows below", "- drop_rows: {column: r, is: \"<\", value: 3}", "r\n1\n3\n5",
            "r:integer\n1: 3\n2: 5", 0);
        row("drop_rows of a missing cell", "- drop_rows: {column: r, is: \"!=\", value: 3}",
            "r|b\n1|1\n3|2\n|3", "r:integer|b:integer\n1: 3|2\n2: |3", 0);
        row("filter number in text", "- filter: {column: r, is: \">=\", value: 10}", "r\n9\n10\n=11\n100",
            "r:text\n1: 10\n3: 100", 0);
        row("filter text order", "- filter: {column: r, is: \"<\", value: \"b\"}", "r\na\nb\nB\né",
            "r:text\n0: a\n2: B", 0);
        row("filter one_of", "- filter: {column: c, is: one_of, value: [USA, Chile]}", "c\nUSA\nPeru\nChile",
            "c:text\n0: USA\n2: Chile", 0);
        row("filter not_one_of numbers", "- filter: {column: c, is: not_one_of, value: [1, 2.0]}",
            "c\n1\n2\n3", "c:integer\n2: 3", 0);
        row("filter contains", "- filter: {column: c, is: contains, value: ia}", "c\nIndia\nPeru",
            "c:text\n0: India", 0);
        row("filter matches", "- filter: {column: c, is: matches, value: \"^\\\\p{Lu}.*ú$\"}",
            "c\nPerú\nperú\nPeru", "c:text\n0: Perú", 0);
        row("filter date", "- filter: {column: d, is: \">\", value: \"2015-01-01\"}",
            "d:date\n2014-12-31\n2015-01-02", "d:date\n1: 2015-01-02", 0);
        row("filter boolean", "- filter: {column: d, is: \"=\", value: \"true\"}", "d:boolean\nTrue\nFalse",
            "d:boolean\n0: True", 0);
        row("filter numeric", "- filter: {column: r, is: numeric}", "r\n1\nx\n2.5", "r:text\n0: 1\n2: 2.5",
            0);
        row("filter present", "- filter: {column: r, is: present}", "r|b\n|1\nx|2",
            "r:text|b:integer\n1: x|2", 0);
        row("filter equal text", "- filter: {column: r, is: \"=\", value: \"01\"}", "r:text\n01\n1",
            "r:text\n0: 01", 0);
        row("filter equal number in text", "- filter: {column: r, is: \"=\", value: 1}",
            "r:text\n01\n1\n1.0\nx", "r:text\n0: 01\n1: 1\n2: 1.0", 0);

        row("strip both", "- strip: {columns: [r], characters: \"=\"}",
            "r:text\n=12\n12=\n==1=2==\n12\n=", "r:text\n0: 12\n1: 12\n2: 1=2\n3: 12\n4: ", 4);
        row("strip left", "- strip: {columns: [r], characters: \"=#\", side: left}",
            "r:text\n=#12=", "r:text\n0: 12=", 1);
        row("strip right", "- strip: {characters: \"%€\", side: right}", "r:text|n\n%12€%|1",
            "r:text|n:integer\n0: %12|1", 1);

        row("replace cell", "- replace: {columns: [c], find: USA, with: United States of America}",
            "c\nUSA\nUSA!\nusa", "c:text\n0: United States of America\n1: USA!\n2: usa", 1);
        row("replace text", "- replace: {find: \"a\", with: \"aa\", match: text}", "c|n\nbanana|1\nx|2",
            "c:text|n:integer\n0: baanaanaa|1\n1: x|2", 1);
        row("replace by nothing", "- replace: {find: \"n/a\"}", "c\nn/a\nx", "c:text\n0: \n1: x", 1);
        row("replace regex", "- replace: {find: \"(\\\\d+) : (\\\\d+)\", with: \"$2/$1\", match: regex}",
            "c\n33 : 67\n-", "c:text\n0: 67/33\n1: -", 1);
        row("replace regex by name", "- replace: {find: \"(?<y>\\\\d{4})\", with: \"$$${y}\", match: regex}",
            "c\nin 2015", "c:text\n0: in $2015", 1);
        row("replace in numbers", "- replace: {columns: [n], find: 2, with: 20}", "n\n1\n2",
            "n:integer\n0: 1\n1: 20", 1);
        row("replace makes numbers text", "- replace: {columns: [n], find: 2, with: two}", "n\n1\n2",
            "n:text\n0: 1\n1: two", 1);

        row("split_column",
            "- split_column: {column: r, separator: \":\", into: [\"f %\", \"m %\"], to: integer}",
            "a|r|b\n1|33 : 67|2\n3||4\n5|0:100|6",
            "a:integer|f %:integer|m %:integer|b:integer\n0: 1|33|67|2\n1: 3|||4\n2: 5|0|100|6", 2);
        row("split_column kept", "- split_column: {column: r, separator: \"-\", into: [x, y], keep: true}",
            "r\na-b\nc -", "r:text|x:text|y:text\n0: a-b|a|b\n1: c -|c|", 2);
        row("split_column in place of itself",
            "- split_column: {column: r, separator: \",\", into: [r, s], to: real, decimal: \".\"}",
            "r\n1.5,2", "r:real|s:real\n0: 1.5|2.0", 1);
        row("split_column misfits",
            "- split_column: {column: r, separator: \":\", into: [x, y], to: integer, on_error: missing}",
            "r\n1:2\n1:2:3\n1:b", "x:integer|y:integer\n0: 1|2\n1: |\n2: 1|", 3);

        row("convert to integer", "- convert: {columns: [a, b], to: integer}", "a:text|b\n4|4.0\n4.0|5\n|6.0",
            "a:integer|b:integer\n0: 4|4\n1: 4|5\n2: |6", 0);
        row("convert comma", "- convert: {columns: [n], to: real, decimal: \",\"}", "n:text\n20,152\n462",
            "n:real\n0: 20.152\n1: 462.0", 1);
        row("convert thousands", "- convert: {columns: [n], to: integer, thousands: \",\"}",
            "n:text\n20,152\n462", "n:integer\n0: 20152\n1: 462", 1);
        row("convert misfits", "- convert: {columns: [n], to: real, on_error: missing}", "n\n1.5\nx",
            "n:real\n0: 1.5\n1: ", 1);
        row("convert to text", "- convert: {columns: [a, b, c], to: text}", "a|b|c:date\n1|0.5|2015-01-01",
            "a:text|b:text|c:text\n0: 1|0.5|2015-01-01", 0);
        row("convert to boolean", "- convert: {columns: [a, b], to: boolean}", "a|b\nyes|1\nno|0",
            "a:boolean|b:boolean\n0: True|True\n1: False|False", 2);
        row("convert to date", "- convert: {columns: [a], to: date, date_order: dmy}", "a\n1/3/2015",
            "a:date\n0: 2015-03-01", 1);
        row("convert integer to real", "- convert: {columns: [a], to: real}", "a\n1\n2",
            "a:real\n0: 1.0\n1: 2.0", 0);

        row("rename", "- rename: {columns: {a: b, b: a}}", "a|b\n1|2", "b:integer|a:integer\n0: 1|2", 0);

        row("deduplicate", "- deduplicate", "a|b\n1|x\n1|x\n1|y\n|x\n|x",
            "a:integer|b:text\n0: 1|x\n2: 1|y\n3: |x", 0);
        row("deduplicate last by column", "- deduplicate: {columns: [b], keep: last}", "a|b\n1|x\n2|x\n3|y",
            "a:integer|b:text\n1: 2|x\n2: 3|y", 0);

        row("empty recipe", "", "a\n1", "a:integer\n0: 1", 0);
        row("one step after the other",
            "- missing_tokens: {tokens: [\"-\"]}\n- fill_missing: {method: next}\n- drop_rows: {column: r, "
            "is: not_numeric}\n"
            "- convert: {columns: [r, s], to: integer}",
            "r|s\n1|-\n2-3|5\n4|-\n9-10|6", "r:integer|s:integer\n0: 1|5\n2: 4|6", 4);
    }
    void steps()
    {
        QFETCH(QByteArray, recipe);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(int, cellsChanged);
        const Table raw = table(before.toStdString());
        const CleaningResult result = cleaned(raw, recipe.toStdString());
        QCOMPARE(QByteArray::fromStdString(dump(result.table)), after);
        std::int64_t changed = 0;
        for (const StepReport& report : result.reports) {
            changed += report.cellsChanged;
            QVERIFY(report.examples.size() <= 5);
            QCOMPARE(report.rowsBefore - report.rowsAfter,
                     static_cast<std::int64_t>(report.droppedRowIds.size()));
        }
        QCOMPARE(changed, cellsChanged);
        QCOMPARE(dump(raw), dump(table(before.toStdString()))); // the raw table is not touched
    }

    void trim()
    {
        const Table raw({"a", "n"},
                        {Column::texts({" x ", "\u00a0y", "  ", "z"}), Column::integers({1, 2, 3, 4})});
        const CleaningResult result = cleaned(raw, "- trim");
        QCOMPARE(dump(result.table), std::string("a:text|n:integer\n0: x|1\n1: y|2\n2: |3\n3: z|4"));
        QVERIFY(result.table.column(0).isMissing(2));
        QCOMPARE(result.reports[0].cellsChanged, 3);
    }

    void reportTellsWhatChanged()
    {
        const CleaningResult result =
            cleaned(table("r:text|s\n=1|a\n2-3|b\n=4|c"), "- strip: {columns: [r], characters: \"=\"}\n"
                                                          "- drop_rows: {column: r, is: not_numeric}\n"
                                                          "- drop_columns: {columns: [s]}\n"
                                                          "- rename: {columns: {r: rank}}\n");
        QCOMPARE(
            QByteArray::fromStdString(result.reports[0].toJson().dump()),
            QByteArray(
                R"({"step":"strip","rows_before":3,"rows_after":3,"cells_changed":2,"columns_dropped":[],"columns_added":[],)"
                R"("examples":[{"row":0,"column":"r","before":"=1","after":"1"},{"row":2,"column":"r","before":"=4","after":"4"}],"dropped_rows":[]})"));
        QCOMPARE(
            QByteArray::fromStdString(result.reports[1].toJson().dump()),
            QByteArray(
                R"({"step":"drop_rows","rows_before":3,"rows_after":2,"cells_changed":0,"columns_dropped":[],"columns_added":[],)"
                R"("examples":[],"dropped_rows":[1]})"));
        QCOMPARE(result.reports[2].columnsDropped, std::vector<std::string>{"s"});
        QCOMPARE(result.reports[3].columnsAdded, std::vector<std::string>{"rank"});
    }

    void everyKindOfStepIsDescribed()
    {
        QCOMPARE(stepKinds().size(), std::size_t(12));
        for (const StepKind* kind : stepKinds()) {
            QVERIFY(std::string_view(kind->purpose.english).ends_with("."));
            for (const Parameter& parameter : kind->parameters) {
                QVERIFY2(std::string_view(parameter.label.english).size() > 1, parameter.key.c_str());
                QVERIFY2(std::string_view(parameter.help.english).ends_with("."), parameter.key.c_str());
            }
        }
    }

    // Properties that hold for any table: nothing is missing after "next, then a constant"; what was there
    // stays; cleaning twice is cleaning once; the steps of a single row make of it what they make of it
    // within the table.
    void properties()
    {
        std::mt19937 random(7); // NOLINT: the same tables in every run
        const Recipe fill = Recipe::parse("- missing_tokens: {tokens: [\"-\"]}\n- fill_missing: {method: "
                                          "next}\n- fill_missing: {method: constant, value: 0}",
                                          "f");
        const Recipe rowWise =
            Recipe::parse("- missing_tokens: {tokens: [\"-\"]}\n- strip: {characters: \"=%\"}\n"
                          "- replace: {find: 7, with: seven, match: text, columns: [a]}\n- convert: "
                          "{columns: [b], to: real, on_error: missing}",
                          "r");
        static const std::vector<std::string> kCells = {"", "-", "1", "=2", "3%", "7", "x", "1.5"};
        for (int round = 0; round < 200; ++round) {
            std::vector<Column> columns;
            const std::size_t rows = random() % 12;
            for (int c = 0; c < 3; ++c) {
                std::vector<std::string> cells;
                std::vector<bool> missing;
                for (std::size_t i = 0; i < rows; ++i) {
                    cells.push_back(kCells[random() % kCells.size()]);
                    missing.push_back(cells.back().empty());
                }
                columns.push_back(Column::texts(cells, missing));
            }
            const Table raw({"a", "b", "c"}, columns);
            const Table filled = clean(raw, fill, "t", job()).table;
            for (std::size_t c = 0; c < 3; ++c) {
                QCOMPARE(filled.column(c).missingCount(), 0);
                for (std::int64_t row = 0; row < raw.rowCount(); ++row) {
                    const std::string before = raw.column(c).asText(row);
                    if (!before.empty() && before != "-")
                        QCOMPARE(filled.column(c).asText(row), before);
                }
            }
            QCOMPARE(dump(clean(filled, fill, "t", job()).table), dump(filled));
            const Table whole = clean(raw, rowWise, "t", job()).table;
            for (std::int64_t row = 0; row < raw.rowCount(); ++row) {
                const Table one = clean(raw.slice(row, 1), rowWise, "t", job()).table;
                for (std::size_t c = 0; c < 3; ++c)
                    QCOMPARE(one.column(c).asText(0), whole.column(c).asText(row));
            }
        }
    }
};

QTEST_GUILESS_MAIN(RecipeStepsTest)
#include "tst_recipe_steps.moc"
