#include <QTest>

#include <limits>
#include <random>

#include "CsvTest.h"
#include "core/ingest/Arff.h"

using namespace podium;
using namespace podium::ingest;
using namespace podium::test;

namespace {

const std::string kIris = "% a comment\n"
                          "\n"
                          "@RELATION 'iris plants'\n"
                          "@attribute sepallength NUMERIC\n"
                          "@ATTRIBUTE \"petal width\" real\n"
                          "@attribute rows integer % not a comment that matters\n"
                          "@attribute name string\n"
                          "@attribute seen date \"yyyy-MM-dd\"\n"
                          "@attribute class {Iris-setosa, 'Iris versicolor' , \"it's\"}\n"
                          "@DATA\n"
                          "5.1, 0.2, 3, 'O\\'Brien, \\\"x\\\"', 2015-03-01, Iris-setosa\n"
                          "% between rows\n"
                          "4,?,7,'?','2016-02-29','Iris versicolor'\n"
                          "?,1e3,?,?,?,\"it's\", {5}\n";

/// What and where of the error that a text gives, "" without one.
std::string errorOf(const std::string& text)
{
    try {
        parseArff(text, "x.arff");
        return {};
    } catch (const Error& error) {
        return error.text().id() + " @ " + error.where();
    }
}

std::string withRow(const std::string& row)
{
    return "@relation r\n@attribute a numeric\n@attribute b {x,y}\n@data\n" + row + "\n";
}

} // namespace

class tst_arff : public QObject
{
    Q_OBJECT
private slots:
    void readsTypesQuotesCommentsAndMissingValues()
    {
        const ArffResult result = parseArff(kIris, "iris.arff");
        QCOMPARE(result.relation, std::string("iris plants"));
        QCOMPARE(shown(result.table), std::string("rrittt: 5.1|0.2|3|O'Brien, \"x\"|2015-03-01|Iris-setosa; "
                                                  "4.0||7|?|2016-02-29|Iris versicolor; |1000.0||||it's"));
        QCOMPARE(result.table.names()[1], std::string("petal width"));
        QVERIFY(result.table.column(3).isMissing(2));
        QVERIFY(!result.table.column(3).isMissing(1)); // a quoted question mark is a text
        QCOMPARE(result.attributes[5].categories, (std::vector<std::string>{"Iris-setosa", "Iris versicolor", "it's"}));
        QCOMPARE(result.attributes[2].type, ColumnType::Integer);
    }

    void readsSparseRowsOtherLineEndsAndEncodings()
    {
        const std::string text = "@relation r\r\n@attribute a numeric\r\n@attribute b {no,yes}\r\n@attribute c numeric\r\n@data\r\n"
                                 "{0 4, 1 yes}\r\n{ }\r\n{2 1.5}\r\n";
        QCOMPARE(shown(parseArff(text, "s").table), std::string("itr: 4|yes|0.0; 0|no|0.0; 0|no|1.5"));
        QCOMPARE(shown(parseArff("@relation r\r@attribute caf\xE9 string\r@data\r\xE9\r", "l").table), std::string("t: \xC3\xA9"));
        QCOMPARE(shown(parseArff("\xEF\xBB\xBF@relation r\n@attribute a numeric\n@data\n1", "b").table), std::string("i: 1"));
    }

    void readsBracesInsideOfValues()
    {
        const ArffResult result = parseArff("@relation r\n@attribute a {x, {y}, 'z}'} \n@data\nx\n'{y}'\n'z}'\n", "b");
        QCOMPARE(result.attributes[0].categories, (std::vector<std::string>{"x", "{y}", "z}"}));
        QCOMPARE(result.table.rowCount(), std::int64_t{3});
    }

    void saysWhatIsWrongAndInWhichLine()
    {
        QCOMPARE(errorOf(withRow("1,z")), std::string("ingest.arffCategory @ x.arff, line 5"));
        QCOMPARE(errorOf(withRow("one,x")), std::string("ingest.arffNumber @ x.arff, line 5"));
        QCOMPARE(errorOf(withRow("1")), std::string("ingest.arffFewValues @ x.arff, line 5"));
        QCOMPARE(errorOf(withRow("1,x,2")), std::string("ingest.arffManyValues @ x.arff, line 5"));
        QCOMPARE(errorOf(withRow("1,'x")), std::string("ingest.arffOpenQuote @ x.arff, line 5"));
        QCOMPARE(errorOf(withRow("{0 1, 7 x}")), std::string("ingest.arffIndex @ x.arff, line 5"));
        QCOMPARE(errorOf(withRow("{0 1, 1 x")), std::string("ingest.arffSparse @ x.arff, line 5"));
        QCOMPARE(errorOf("@relation r\n@attribute a relational\n"), std::string("ingest.arffType @ x.arff, line 2"));
        QCOMPARE(errorOf("@relation r\n@attribute a {x,y\n"), std::string("ingest.arffOpenBrace @ x.arff, line 2"));
        QCOMPARE(errorOf("@relation r\n@attribute a numeric\n"), std::string("ingest.arffNoData @ x.arff"));
        QCOMPARE(errorOf("@relation r\n@data\n"), std::string("ingest.arffNoAttribute @ x.arff, line 2"));
        QCOMPARE(errorOf("a,b\n1,2\n"), std::string("ingest.arffKeyword @ x.arff, line 1"));
    }

    void isRecognisedByItsFirstWord()
    {
        QVERIFY(isArff(kIris));
        QVERIFY(isArff("@RELATION r"));
        QVERIFY(!isArff("a,b\n1,2\n"));
        QVERIFY(!isArff(""));
    }

    void writesWhatItReads()
    {
        std::mt19937 random(7);
        const std::vector<std::string> words = {"a", "b c", "it's", "50%", "{x}", "?", "", "\\", "\"q\"", "tab\there", "two\nlines", "ñandú", "@data", ","};
        for (int round = 0; round < 200; ++round) {
            const std::int64_t rows = random() % 6;
            ColumnBuilder integers(ColumnType::Integer), reals(ColumnType::Real), texts(ColumnType::Text);
            for (std::int64_t row = 0; row < rows; ++row) {
                if (random() % 4 == 0)
                    integers.appendMissing();
                else
                    integers.appendInteger(static_cast<std::int64_t>(random()) - 1000);
                reals.appendReal(random() % 4 == 0 ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(random()) / 7 + 0.1);
                if (random() % 4 == 0)
                    texts.appendMissing();
                else
                    texts.appendText(words[random() % words.size()]);
            }
            const Table table({"how many", "it's", "text"}, {integers.finish(), reals.finish(), texts.finish()});
            ArffWriteOptions options;
            options.relation = words[random() % words.size()];
            options.mostCategories = random() % 2 == 0 ? 0 : 100;
            const std::string bytes = writeArff(table, options);
            const ArffResult again = parseArff(bytes, "again");
            QCOMPARE(again.relation, options.relation);
            QCOMPARE(again.table.names(), table.names());
            for (std::int64_t row = 0; row < rows; ++row)
                for (std::size_t c = 0; c < 3; ++c) {
                    QCOMPARE(again.table.column(c).isMissing(row), table.column(c).isMissing(row));
                    if (c == 2 || again.table.column(c).type() == table.column(c).type())
                        QCOMPARE(again.table.column(c).asText(row), table.column(c).asText(row));
                }
        }
    }

    void brokenTextsEndInATableOrAnError()
    {
        std::mt19937 random(11);
        const std::string nasty = "'\"{},%?@\\\n\r\t \xFF\xC3";
        int tables = 0, errors = 0;
        for (int round = 0; round < 4000; ++round) {
            std::string text = kIris;
            for (std::size_t edits = 1 + random() % 6; edits > 0 && !text.empty(); --edits) {
                const std::size_t at = random() % text.size();
                if (random() % 3 == 0)
                    text.erase(at, 1 + random() % 20);
                else
                    text.insert(at, 1, nasty[random() % nasty.size()]);
            }
            try {
                parseArff(text, "fuzz");
                ++tables;
            } catch (const Error& error) {
                QVERIFY(error.code() == ErrorCode::InvalidFormat || error.code() == ErrorCode::InvalidData);
                ++errors;
            }
        }
        QVERIFY(tables > 100 && errors > 100);
    }
};

QTEST_APPLESS_MAIN(tst_arff)
#include "tst_arff.moc"
