// A clean table made ready for training: rows, columns, classes, codes, warnings and errors.
#include <QTest>

#include "core/features/ClassWords.h"
#include "core/features/Featurizer.h"
#include "core/features/Prepared.h"
#include "core/features/RankingTemplate.h"
#include "tests/core/cleaning/MemoryInputs.h"
#include "tests/support/TableText.h"

using namespace podium;
using namespace podium::features;
using test::dump;
using test::errorOf;
using test::job;
using test::table;

namespace {

cleaning::CleanSchema schemaOf(const Table& clean, const std::string& name)
{
    cleaning::CleanSchema schema;
    schema.table = name;
    schema.columns = clean.schema();
    schema.raw = clean.schema();
    schema.rowsRead = clean.rowCount() + 3;
    schema.recipeMd5 = "0";
    return schema;
}

Prepared prepared(const Table& clean, const Json& section, const std::string& name = "cwurData")
{
    return featurize(clean, schemaOf(clean, name), featurizeOptions({{"featurize", section}}), job());
}

std::string error(const Table& clean, const Json& section, const std::string& name = "cwurData")
{
    return errorOf([&] { prepared(clean, section, name); });
}

Table places()
{
    return table(R"(
        world_rank | country | citations | score | year
        1          | USA     | 10        | 9.5   | 2013
        2          | UK      | 20        | 9.0   | 2013
        3          | Ásia    | 30        | 8.0   | 2013
        4          | Chile   | 40        | 7.0   | 2013
        1          | USA     | 11        | 9.5   | 2014
        2          | UK      | 21        | 9.0   | 2014
        3          | Zambia  | 31        | 8.0   | 2014
        5          | Peru    | 50        | 7.0   | 2014
    )");
}

const Json kColumns = {{"cwurData", {"country", "citations"}}};
const Json kSmall = {{"max_rank", 3}, {"world_rank", 2}, {"columns", kColumns}};

QString all(const std::vector<Text>& texts)
{
    QString joined;
    for (const Text& text : texts)
        joined += QString::fromStdString(text.id() + ": " + text.english() + "\n");
    return joined;
}

#define QVERIFY_CONTAINS(text, part)                                                                         \
    QVERIFY2(std::string(text).find(part) != std::string::npos, std::string(text).c_str())

} // namespace

class FeaturizerTest : public QObject
{
    Q_OBJECT

private slots:
    void partsSaidByAColumn()
    {
        const Table clean = table(R"(
        score | kind | use        | won
        1.5   | a    | train      | yes
        2.5   | b    | validation | no
        3.5   | a    | train      | no
        4.5   | b    | test       | yes
        )");
        const Json section = {{"target", "won"}, {"split", "predefined"}, {"split_column", "use"}};
        const Prepared result = prepared(clean, section, "t");
        QCOMPARE(result.parts.size(), std::size_t(3));
        QCOMPARE(dump(result.parts[0].x), std::string("score:real|kind:integer\n0: 1.5|0\n2: 3.5|0"));
        QCOMPARE(dump(result.parts[1].x), std::string("score:real|kind:integer\n1: 2.5|1"));
        QCOMPARE(dump(result.parts[2].x), std::string("score:real|kind:integer\n3: 4.5|1"));
        QCOMPARE(result.split, Json({{"rule", "predefined"}, {"column", "use"}}));

        Json named = section;
        named["columns"] = {{"t", {"score", "use"}}};
        QVERIFY_CONTAINS(error(clean, named, "t"), "cannot be a feature");
        Json without = section;
        without.erase("split_column");
        QVERIFY_CONTAINS(error(clean, without, "t"), "needs featurize.split_column");
    }

    void classesOfALimitAreCalledByIt()
    {
        using Params = std::vector<std::pair<std::string, Json>>;
        const auto words = [](const Params& params, const char* label) { return classText(labelRuleOf(params), label).english(); };
        const Params ranking{{"featurize.world_rank", 50}, {"featurize.label_rule", "below"}};
        QCOMPARE(words(ranking, "1"), std::string("Among the best"));
        QCOMPARE(words(ranking, "0"), std::string("No"));
        Params limit{{"featurize.target", "score"}, {"featurize.threshold", 7.5}};
        QCOMPARE(words(limit, "1"), std::string("score < 7.5"));
        QCOMPARE(words(limit, "0"), std::string("score ≥ 7.5"));
        limit.emplace_back("featurize.label_rule", "up_to");
        QCOMPARE(words(limit, "1"), std::string("score ≤ 7.5"));
        QCOMPARE(words(limit, "0"), std::string("score > 7.5"));
        const Params values{{"featurize.target", "won"}, {"featurize.threshold", nullptr}};
        QCOMPARE(words(values, "1"), std::string("1")); // a value of the table itself
        QCOMPARE(words(values, "yes"), std::string("yes"));
        QCOMPARE(words({}, "1"), std::string("1")); // another program's run

        // The model says the same of itself as the parameters of its run.
        const Prepared result = prepared(places(), {{"target", "score"}, {"threshold", 8.5}, {"split", "random"}});
        QCOMPARE(classText(result.spec.labelRule, result.spec.classes[0]).english(), std::string("score ≥ 8.5"));
        QCOMPARE(classText(LabelRule::fromJson(result.spec.labelRule.toJson(), {}), "1").english(), std::string("score < 8.5"));
    }

    void rankingPrepared()
    {
        const Prepared result = prepared(places(), kSmall);
        QCOMPARE(result.parts.size(), std::size_t(2));
        // Codes by code points of what remains: "UK" < "USA" < "Zambia" < "Ásia"; Chile and Peru are not
        // there.
        QCOMPARE(dump(result.parts[0].x),
                 std::string("country:integer|citations:integer\n0: 1|10\n1: 0|20\n2: 3|30"));
        QCOMPARE(dump(result.parts[1].x),
                 std::string("country:integer|citations:integer\n4: 1|11\n5: 0|21\n6: 2|31"));
        QCOMPARE(dump(result.parts[0].y), std::string("chances:integer\n0: 1\n1: 0\n2: 0"));
        QCOMPARE(result.spec.features[0].categories,
                 (std::vector<std::string>{"UK", "USA", "Zambia", "Ásia"}));
        QVERIFY(!result.spec.features[0].trainingMedian);
        QCOMPARE(result.spec.features[1].trainingMedian, std::optional<double>(20));
        QCOMPARE(result.spec.classes, (std::vector<std::string>{"0", "1"}));
        QCOMPARE(result.spec.positive, std::string("1"));
        QCOMPARE(result.spec.maxRank, std::optional<double>(3));
        QCOMPARE(
            QByteArray::fromStdString(result.toJson()["funnel"].dump()),
            QByteArray(
                R"([{"id":"read","rows":11},{"id":"numeric_rank","rows":8},{"id":"max_rank","rows":6},)"
                R"({"id":"train","rows":3,"classes":[2,1]},{"id":"validation","rows":3,"classes":[2,1]}])"));
        QCOMPARE(
            QByteArray::fromStdString(result.labelCounts.dump()),
            QByteArray(
                R"({"below":2,"up_to":4,"rows":6,"train":{"below":1,"up_to":2,"rows":3},"validation":{"below":1,"up_to":2,"rows":3}})"));
        QCOMPARE(QByteArray::fromStdString(result.split.dump()),
                 QByteArray(R"({"rule":"last_year","year":2014})"));
        QVERIFY(all(result.warnings).contains("features.fewRowsOfAClass")); // 3 rows say little
    }

    void labelRuleUpTo()
    {
        Json section = kSmall;
        section["label_rule"] = "up_to";
        const Prepared result = prepared(places(), section);
        QCOMPARE(dump(result.parts[0].y), std::string("chances:integer\n0: 1\n1: 1\n2: 0"));
        QVERIFY(result.spec.labelRule.inclusive);
        QCOMPARE(result.labelCounts["below"].get<int>(), 2);
        QCOMPARE(result.labelCounts["up_to"].get<int>(), 4);
    }

    void defaultOrders()
    {
        QCOMPARE(ranking::tables(), (std::vector<std::string>{"cwurData", "timesData", "shanghaiData"}));
        QCOMPARE(ranking::defaultColumns("cwurData").size(), std::size_t(6));
        QCOMPARE(ranking::defaultColumns("timesData").size(), std::size_t(11));
        QCOMPARE(ranking::defaultColumns("shanghaiData").size(), std::size_t(7));
        QVERIFY(ranking::defaultColumns("other").empty());
        const Table shanghai = table("world_rank|alumni|award|hici|ns|pub|pcp|national_rank|year\n1|1|2|3|4|"
                                     "5|6|7|2013\n60|1|2|3|4|5|6|7|2013\n"
                                     "1|1|2|3|4|5|6|7|2014\n60|1|2|3|4|5|6|7|2014");
        const Prepared three = prepared(shanghai, {{"max_features", 3}}, "shanghaiData");
        QCOMPARE(three.parts[0].x.names(), (std::vector<std::string>{"alumni", "award", "hici"}));
        QVERIFY(three.notes.empty());
        const Prepared twelve = prepared(shanghai, {{"max_features", 12}}, "shanghaiData");
        QCOMPARE(twelve.parts[0].x.columnCount(), std::size_t(7));
        QVERIFY(all(twelve.notes).contains("12 columns may be used, but its order has only 7"));
        QCOMPARE(prepared(shanghai, {{"max_features", nullptr}}, "shanghaiData").parts[0].x.columnCount(),
                 std::size_t(7));
        QVERIFY(prepared(shanghai, {{"max_features", 7}}, "shanghaiData").notes.empty());
    }

    void lastYearKeptForTheTest()
    {
        Json section = kSmall;
        section["split"] = "last_year_test";
        const Prepared result = prepared(places(), section);
        QCOMPARE(result.parts.size(), std::size_t(3));
        QCOMPARE(result.parts[2].file, std::string("test"));
        QCOMPARE(result.parts[2].x.rowCount(), 3);
        QCOMPARE(result.parts[0].x.rowCount() + result.parts[1].x.rowCount(), 3);
        QCOMPARE(result.split["seed"].get<int>(), 42);
        QVERIFY(result.labelCounts.contains("test"));
    }

    void seedMattersOnlyWhereItDraws()
    {
        Json other = kSmall;
        other["seed"] = 7;
        QVERIFY(prepared(places(), kSmall).toJson() == prepared(places(), other).toJson());
    }

    void badParameters_data()
    {
        QTest::addColumn<QByteArray>("section");
        QTest::addColumn<QStringList>("parts");
        const auto row = [](const char* name, const char* section, const QStringList& parts) {
            QTest::newRow(name) << QByteArray(section) << parts;
        };
        row("world_rank = max_rank", R"({"max_rank": 50, "world_rank": 50})",
            {"InvalidArgument", "world_rank is 50", "max_rank, 50", "smaller"});
        row("world_rank > max_rank", R"({"max_rank": 50, "world_rank": 60})", {"world_rank is 60"});
        row("max_features 0", R"({"max_features": 0})", {"max_features", "0"});
        row("max_rank 0", R"({"max_rank": 0})", {"max_rank"});
        row("max_rank text", R"({"max_rank": "x"})", {"max_rank", "whole number"});
        row("unknown key", R"({"max_ranks": 3})", {"max_ranks", "max_rank, world_rank, label_rule"});
        row("no section", R"(3)", {"featurize"});
        row("label_rule", R"({"label_rule": "above"})", {"label_rule", "up_to"});
        row("split", R"({"split": "first_year"})", {"split", "last_year_test"});
        row("columns", R"({"columns": {"cwurData": "country"}})", {"columns.cwurData", "list"});
        row("positive of rankings", R"({"positive": "1"})", {"positive", "needs featurize.target"});
        row("max_rank of any table", R"({"target": "x", "max_rank": 3})", {"max_rank", "for rankings"});
        row("negative seed", R"({"seed": -1})", {"seed"});
    }
    void badParameters()
    {
        QFETCH(QByteArray, section);
        QFETCH(QStringList, parts);
        const Json params = {{"featurize", Json::parse(section.toStdString())}};
        const QString error = QString::fromStdString(errorOf([&] { featurizeOptions(params); }));
        for (const QString& part : parts)
            QVERIFY2(error.contains(part), qPrintable(part + " is not in: " + error));
    }

    void everyParameterIsDescribed()
    {
        for (const Parameter& parameter : featurizeParameters()) {
            QVERIFY2(parameter.key.starts_with("featurize."), parameter.key.c_str());
            QVERIFY2(std::string_view(parameter.label.english).size() > 1, parameter.key.c_str());
            QVERIFY2(std::string_view(parameter.help.english).ends_with("."), parameter.key.c_str());
        }
        QCOMPARE(errorOf([] { featurizeOptions(Json::object()); }), std::string("nothing"));
        QCOMPARE(featurizeOptions({{"featurize", nullptr}}).maxFeatures, std::optional<std::size_t>(12));
        QVERIFY(!featurizeOptions({{"featurize", {{"target", "x"}}}}).maxFeatures);
        QVERIFY(featurizeOptions({{"featurize", {{"target", "x"}}}}).split == SplitRule::Random);
    }

    void badTables()
    {
        QVERIFY_CONTAINS(error(Table({"world_rank"}, {Column::integers({})}), kSmall),
                         "cwurData has no rows");
        QVERIFY_CONTAINS(error(table("rank\n1"), kSmall), "has no column world_rank");
        QVERIFY_CONTAINS(error(table("world_rank|year\n=1|2013"), kSmall), "is of type text");
        QVERIFY_CONTAINS(error(table("world_rank|country|citations|year\n9|a|1|2013"), kSmall), "up to 3");
        QVERIFY_CONTAINS(error(table("world_rank|country|citations\n1|a|1\n2|a|2"), kSmall),
                         "needs a column year");
        const std::string oneRow = error(table("world_rank|country|citations|year\n1|a|1|2013"), kSmall);
        QVERIFY_CONTAINS(oneRow, "leaves no row of table cwurData for training");
        QVERIFY_CONTAINS(oneRow, "featurize.split to random");
        const std::string missing =
            error(table("world_rank|country|citations|year\n1|a|1|2013\n2||2|2013\n1|a||2014"), kSmall);
        QVERIFY_CONTAINS(missing, "feature country of table cwurData is missing in 1 of 3 rows");
        QVERIFY_CONTAINS(missing, "row 2");
        QVERIFY_CONTAINS(missing, "fill_missing");
        Json section = kSmall;
        section["columns"] = {{"cwurData", {"country", "citation"}}};
        const std::string unknown = error(places(), section);
        QVERIFY_CONTAINS(unknown, "names citation, which is not in the clean table cwurData");
        QVERIFY_CONTAINS(unknown, "world_rank, country, citations, score, year");
        section["columns"] = {{"cwurData", {"world_rank"}}};
        QVERIFY_CONTAINS(error(places(), section), "cannot be a feature");
        section["columns"] = {{"cwurData", {"score", "score"}}};
        QVERIFY_CONTAINS(error(places(), section), "twice");
        section["columns"] = Json::object();
        QVERIFY_CONTAINS(error(places(), section), "alumni_employment is not in the clean table");
        QVERIFY_CONTAINS(error(places(), section, "usNews"), "none of the known rankings");
        QVERIFY_CONTAINS(error(table("world_rank|a|year\n1|1e39|2013\n2|1|2014"),
                               {{"max_rank", 3}, {"world_rank", 2}, {"columns", {{"cwurData", {"a"}}}}}),
                         "too large");
    }

    void warnings()
    {
        // One class in training and another alone in validation.
        const Table clean = table("world_rank|a|year\n1|1|2013\n1|2|2013\n3|3|2014\n3|4|2014");
        const Prepared result =
            prepared(clean, {{"max_rank", 3}, {"world_rank", 2}, {"columns", {{"cwurData", {"a"}}}}});
        QVERIFY(all(result.warnings)
                    .contains("features.oneClassTraining: cwurData: all 2 rows for training are of class 1"));
        QVERIFY(
            all(result.warnings)
                .contains("features.oneClassValidation: cwurData: all 2 rows for validation are of class 0"));
        QVERIFY(!all(result.warnings).contains("fewRows"));

        const Table text = table("world_rank|a:text|year\n1|10|2013\n3|9|2013\n1|10|2014\n3|9|2014");
        const Prepared asText =
            prepared(text, {{"max_rank", 3}, {"world_rank", 2}, {"columns", {{"cwurData", {"a"}}}}});
        QVERIFY(all(asText.warnings).contains("features.numbersAsText"));

        std::string names = "name|kind\n";
        for (int i = 0; i < 40; ++i)
            names += "n" + std::to_string(i) + "|" + (i % 2 ? "a" : "b") + "\n";
        QVERIFY(all(prepared(table(names), {{"target", "kind"}}, "goods").warnings)
                    .contains("goods: the column name holds another text in each row"));
    }

    void anyTable()
    {
        std::string text = "price|colour|sold:boolean|when:date|kind\n";
        for (int i = 0; i < 100; ++i)
            text += std::to_string(i) + (i == 50 ? ".5" : "") + "|" + (i % 2 ? "red" : "blue") + "|" +
                    (i % 4 ? "True" : "False") + "|2015-01-02|" +
                    (i == 99 ? ""
                     : i % 3 ? "common"
                             : "rare") +
                    "\n";
        const Table clean = table(text);
        const Prepared result = prepared(clean, {{"target", "kind"}}, "goods");
        QCOMPARE(result.parts[0].x.names(), (std::vector<std::string>{"price", "colour", "sold", "when"}));
        QCOMPARE(result.spec.classes,
                 (std::vector<std::string>{"common", "rare"})); // the rarer one is positive and comes second
        QCOMPARE(result.spec.positive, std::string("rare"));
        QCOMPARE(result.spec.labelRule.label, std::string("kind"));
        QVERIFY(!result.spec.labelRule.threshold && !result.spec.maxRank);
        QVERIFY(result.labelCounts.empty());
        QCOMPARE(result.parts[0].x.rowCount(), 79);
        QCOMPARE(result.parts[1].x.rowCount(), 20);
        QVERIFY(all(result.warnings).contains("goods: 1 row without a value of kind is left out"));
        QCOMPARE(result.parts[0].x.column("when", "x").integer(0), 16437);
        QCOMPARE(result.parts[0].x.column("sold", "x").type(), ColumnType::Integer);
        QCOMPARE(QByteArray::fromStdString(result.split.dump()),
                 QByteArray(R"({"rule":"random","seed":42})"));

        const Prepared chosen =
            prepared(clean, {{"target", "kind"}, {"positive", "common"}, {"max_features", 2}}, "goods");
        QCOMPARE(chosen.spec.classes, (std::vector<std::string>{"rare", "common"}));
        QCOMPARE(chosen.parts[0].x.columnCount(), std::size_t(2));
        const Prepared boolean = prepared(
            clean, {{"target", "sold"}, {"positive", true}, {"columns", {{"goods", {"price"}}}}}, "goods");
        QCOMPARE(boolean.spec.positive, std::string("True"));

        QVERIFY_CONTAINS(error(clean, {{"target", "kinds"}}, "goods"), "price, colour, sold, when, kind");
        QVERIFY_CONTAINS(error(clean, {{"target", "kind"}, {"positive", "cheap"}}, "goods"), "common, rare");
        const std::string tooMany = error(clean, {{"target", "price"}}, "goods");
        QVERIFY_CONTAINS(tooMany, "100 different values");
        QVERIFY_CONTAINS(tooMany, "featurize.threshold");
        QVERIFY_CONTAINS(error(table("a|b\n1|x"), {{"target", "b"}}, "goods"), "at least two");
        QVERIFY_CONTAINS(error(table("b\nx\ny"), {{"target", "b"}}, "goods"), "no column besides");
        QVERIFY_CONTAINS(error(table("a|b:text\n1|\n2|"), {{"target", "b"}}, "goods"),
                         "missing in every row");
    }

    void thresholdOnAnyTable()
    {
        std::string text = "a|price\n";
        for (int i = 0; i < 50; ++i)
            text += std::to_string(i % 5) + "|" + std::to_string(i) + "\n";
        const Prepared result = prepared(table(text), {{"target", "price"}, {"threshold", 20.0}}, "goods");
        QCOMPARE(result.spec.classes, (std::vector<std::string>{"0", "1"}));
        QCOMPARE(result.labelCounts["below"].get<int>(), 20);
        QCOMPARE(result.labelCounts["up_to"].get<int>(), 21);
        QVERIFY_CONTAINS(error(table("a|b\n1|x\n2|y"), {{"target", "b"}, {"threshold", 1}}, "goods"),
                         "of type text");
    }

    void moreThanTwoClasses()
    {
        std::string text = "a|k\n";
        for (int i = 0; i < 60; ++i)
            text += std::to_string(i) + "|" + std::to_string(i % 12) + "\n";
        const Prepared result = prepared(table(text), {{"target", "k"}}, "goods");
        QCOMPARE(result.spec.classes.size(), std::size_t(12));
        QCOMPARE(result.spec.classes[2], std::string("2")); // by value, not "10" before "2"
        QVERIFY(result.spec.positive.empty());
        QVERIFY_CONTAINS(error(table(text), {{"target", "k"}, {"positive", 3}}, "goods"), "two classes");

        const Prepared one = prepared(table("a|k\n1|x\n2|x\n3|x"), {{"target", "k"}}, "goods");
        QVERIFY(all(one.warnings).contains("features.oneClassTraining"));
        const Prepared named =
            prepared(table("a|k\n1|x\n2|x\n3|x"), {{"target", "k"}, {"positive", "y"}}, "goods");
        QCOMPARE(named.spec.classes, (std::vector<std::string>{"x", "y"}));
    }

    void specSurvivesJson()
    {
        const Prepared result = prepared(places(), kSmall);
        const Json json = parseJson(prettyJson(result.toJson()), "x");
        const FeatureSpec spec = FeatureSpec::fromJson(json, "x");
        QVERIFY(spec.toJson() == result.spec.toJson());
        QCOMPARE(funnelOf(json, "x").size(), result.funnel.size());
        const Json keys = result.spec.toJson();
        for (const auto& [key, value] : keys.items()) {
            Json broken = json;
            broken.erase(key);
            if (key != "max_rank")
                QVERIFY_CONTAINS(errorOf([&] { FeatureSpec::fromJson(broken, "f.json"); }), "f.json");
            broken[key] = 1.5;
            if (key != "max_rank")
                QVERIFY_CONTAINS(errorOf([&] { FeatureSpec::fromJson(broken, "f.json"); }), key);
        }
        QVERIFY_CONTAINS(errorOf([&] { funnelOf(Json::object(), "f.json"); }), "f.json");
    }

    void encodesNewRows()
    {
        const Prepared result = prepared(places(), kSmall);
        std::vector<std::int64_t> unseen;
        const Matrix x = result.spec.encode(table("citations:text|country\n5|UK\nx|USA\n|Peru\n7|"), &unseen);
        QCOMPARE(x.rows, 4);
        QCOMPARE(x.columns, 2);
        QCOMPARE(x.column(0)[0], 0.0f);
        QCOMPARE(x.column(0)[1], 1.0f);
        QVERIFY(std::isnan(x.column(0)[2]) && std::isnan(x.column(0)[3]));
        QCOMPARE(x.column(1)[0], 5.0f);
        QVERIFY(std::isnan(x.column(1)[1]) && std::isnan(x.column(1)[2]));
        QCOMPARE(unseen, (std::vector<std::int64_t>{1, 1})); // missing is not unseen
        QVERIFY_CONTAINS(errorOf([&] { result.spec.encode(table("country\nUK"), nullptr); }), "citations");
    }

    // What was learned from is what the clean rows encode to.
    void samplesEqualEncodedRows()
    {
        const Prepared result = prepared(places(), kSmall);
        for (const PreparedPart& part : result.parts) {
            const Samples samples = samplesOf(part.x, part.y, result.spec);
            QCOMPARE(samples.features, (std::vector<std::string>{"country", "citations"}));
            QCOMPARE(static_cast<std::int64_t>(samples.y.size()), part.x.rowCount());
            const Matrix again = result.spec.encode(places().take(samples.rowIds), nullptr);
            QVERIFY(again.values == samples.x.values);
        }
        const Table& x = result.parts[0].x;
        const Table& y = result.parts[0].y;
        QVERIFY_CONTAINS(errorOf([&] { samplesOf(x, result.parts[1].y, result.spec); }), "different rows");
        QVERIFY_CONTAINS(errorOf([&] { samplesOf(x.withoutColumn("country"), y, result.spec); }), "country");
        QVERIFY_CONTAINS(errorOf([&] {
                             samplesOf(x, y.withColumn("chances", Column::integers({0, 1, 2})), result.spec);
                         }),
                         "class 2");
        QVERIFY_CONTAINS(errorOf([&] {
                             samplesOf(x.withColumn("country", Column::reals({0, NAN, 1})), y, result.spec);
                         }),
                         "no number");
    }
};

QTEST_GUILESS_MAIN(FeaturizerTest)
#include "tst_featurizer.moc"
