// Each kind of rule finds the cells that break it, and nothing else; mistakes in a file are told with their place.
#include <QTest>

#include "core/base/Yaml.h"
#include "core/cleaning/CheckStage.h"
#include "core/cleaning/RuleWords.h"
#include "tests/core/cleaning/MemoryInputs.h"
#include "tests/support/TableText.h"

using namespace podium;
using namespace podium::cleaning;
using test::errorOf;
using test::job;

namespace {

const Table& ranking()
{
    static const Table table = test::table(R"(
        place | name   | country | score | year | code
        1     | Oslo   | Norway  | 99.5  | 2014 | a1
        2     | Bergen | Norway  | 90.0  | 2014 | b2
        3     | Turin  |         | 95.0  | 2014 | 33
        1     | Oslo   | Norway  | 98.0  | 2015 | a1
        2     | Turin  | Italy   |       | 2015 | x
    )");
    return table;
}

RuleResult only(const std::string& rule)
{
    const auto others = [](const std::string& name) {
        return name == "countries" ? std::make_shared<const Table>(test::table("name\nNorway\nSpain\n")) : nullptr;
    };
    const std::vector<RuleResult> results = RuleSet::parse(rule, "rules/t.yaml").check(ranking(), "t", others, job());
    if (results.size() != 1)
        throw std::runtime_error("one rule was meant: " + rule);
    return results.front();
}

/// "row column value; …" of the cells that break the rule.
std::string cells(const std::string& rule)
{
    const RuleResult result = only(rule);
    std::string text;
    for (const BrokenCell& cell : result.cells)
        text += (text.empty() ? "" : "; ") + std::to_string(cell.rowId) + " " + cell.column + " " + cell.value;
    return text;
}

std::string parseError(const std::string& rules)
{
    return errorOf([&] { RuleSet::parse(rules, "rules/t.yaml"); });
}

} // namespace

class RulesTest : public QObject
{
    Q_OBJECT

private slots:
    void rulesInWords_data()
    {
        QTest::addColumn<std::string>("rule");
        QTest::addColumn<std::string>("words");
        const auto row = [](const char* rule, const char* words) { QTest::newRow(words) << std::string(rule) << std::string(words); };
        row("not_null: {columns: [a, b]}", "a, b: no cell is missing");
        row("unique: {columns: [a]}", "a: no two rows are the same");
        row("range: {columns: [a], min: 0, max: 99.5}", "a: from 0 to 99.5");
        row("range: {columns: a, max: 3}", "a: at most 3");
        row("set: {columns: [a], values: [x, 2]}", "a: one of x, 2");
        row("pattern: {columns: [a], matches: '^x'}", "a: matches ^x");
        row("type: {columns: [a], type: integer}", "a: whole numbers");
        row("foreign_key: {columns: [a], table: t, references: [b]}", "a: stands in t too, in b");
        row("monotone: {column: a, along: b, by: [year], direction: falling}", "a: never rises along b for each year");
        row("row_count: {min: 10, by: [year]}", "rows: at least 10 for each year");
        row("condition: {column: a, is: '>=', value: 3}", "a >= 3");
        row("range: {columns: [a], min: 1, where: {column: year, is: one_of, value: [2014, 2015]}}", "a: at least 1, only where year is one of 2014, 2015");
        row("range: {}", "–: at least –"); // half typed
        row("something: {}", "something");
    }
    void rulesInWords()
    {
        QFETCH(std::string, rule);
        QFETCH(std::string, words);
        QCOMPARE(ruleWords(parseYaml(rule, "rule")).english(), words);
    }
    void aMessageNamesLimitsAndState()
    {
        const std::string yaml = "- range: {columns: [score], min: 0, max: 98}\n";
        const RuleResult result = RuleSet::parse(yaml, "rules/t.yaml").check(ranking(), "t", {}, job(), RulesOn::Raw).front();
        QCOMPARE(result.on, RulesOn::Raw);
        const std::string message = result.message.english();
        QVERIFY2(message.starts_with("t (as imported): 1 of ") && message.find("score: from 0 to 98") != std::string::npos, message.c_str());
    }
    void brokenCells_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("broken");
        const auto add = [](const char* name, const char* rule, const char* broken) {
            QTest::newRow(name) << rule << broken;
        };
        add("not_null", "- not_null: {columns: [country, score]}", "2 country ; 4 score ");
        add("not_null holds", "- not_null: {columns: [name, year]}", "");
        add("unique", "- unique: {columns: [name]}", "3 name Oslo; 4 name Turin");
        add("unique by two", "- unique: {columns: [name, year]}", "");
        add("range", "- range: {columns: [score], min: 90, max: 98}", "0 score 99.5");
        add("range from below", "- range: {columns: [score, place], min: 2}", "0 place 1; 3 place 1");
        add("set", "- set: {columns: [country], values: [Norway, Spain]}", "4 country Italy");
        add("set of numbers", "- set: {columns: [year], values: [2014]}", "3 year 2015; 4 year 2015");
        add("pattern", "- pattern: {columns: [code], matches: \"^[a-z][0-9]$\"}", "2 code 33; 4 code x");
        add("type", "- type: {columns: [code], type: integer}", "0 code a1; 1 code b2; 3 code a1; 4 code x");
        add("type holds", "- type: {columns: [year], type: integer}", "");
        add("foreign key", "- foreign_key: {columns: [country], table: countries, references: [name]}", "4 country Italy");
        add("monotone", "- monotone: {column: score, along: place, by: [year], direction: falling}", "2 score 95.0");
        add("monotone in table order", "- monotone: {column: year}", "");
        add("monotone strict", "- monotone: {column: year, strict: true}", "1 year 2014; 2 year 2014; 4 year 2015");
        add("row count", "- row_count: {min: 6}", "-1  5");
        add("row count by year", "- row_count: {min: 3, by: [year]}", "-1 year 2015: 2");
        add("condition", "- condition: {column: score, is: \">\", value: 91}", "1 score 90.0; 4 score ");
        add("where", "- not_null: {columns: [country], where: {column: year, is: \"=\", value: 2015}}", "");
    }
    void brokenCells()
    {
        QFETCH(QString, rule);
        QFETCH(QString, broken);
        QString found = QString::fromStdString(cells(rule.toStdString()));
        found.replace("90.0", "90").replace("95.0", "95");
        QCOMPARE(found, QString(broken).replace("90.0", "90").replace("95.0", "95"));
    }

    void countsAreOfRows()
    {
        const RuleResult result = only("- not_null: {columns: [country, score], severity: warning, name: filled}");
        QCOMPARE(result.checked, std::int64_t(5));
        QCOMPARE(result.broken, std::int64_t(2));
        QCOMPARE(result.severity, Severity::Warning);
        QCOMPARE(result.name, std::string("filled"));
        QCOMPARE(result.message.english(), std::string("t (clean): 2 of 5 rows have nothing in country, score. Rule: country, score: no cell is missing."));
    }
    void allRulesAreCheckedAtOnce()
    {
        const auto results = RuleSet::parse("- unique: {columns: [name]}\n- not_null: {columns: [country]}\n", "r")
                                 .check(ranking(), "t", {}, job());
        QCOMPARE(results.size(), std::size_t(2));
        QVERIFY(!results[0].holds() && !results[1].holds());
        QCOMPARE(results[1].number, std::size_t(2));
    }

    void mistakesTellFileRuleAndKey_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("no list") << "range: 1" << QStringList{"rules/t.yaml", "no list of rules"};
        QTest::newRow("unknown rule") << "- not_null: {columns: [a]}\n- rnage: {}"
                                      << QStringList{"rules/t.yaml, rule 2", "rnage", "not_null, unique, range"};
        QTest::newRow("unknown key") << "- range: {columns: [a], mn: 1}"
                                     << QStringList{"rules/t.yaml, rule 1 (range)", "no parameter mn", "columns, min, max"};
        QTest::newRow("key missing") << "- pattern: {columns: [a]}" << QStringList{"rule 1 (pattern)", "matches"};
        QTest::newRow("no limit") << "- range: {columns: [a]}" << QStringList{"rule 1 (range)", "neither min nor max"};
        QTest::newRow("severity") << "- unique: {columns: [a], severity: bad}" << QStringList{"severity", "error, warning"};
        QTest::newRow("expression") << "- pattern: {columns: [a], matches: \"(\"}" << QStringList{"rule 1 (pattern)"};
        QTest::newRow("condition") << "- condition: {column: a, is: \"<\"}" << QStringList{"rule 1 (condition)", "<"};
        QTest::newRow("where") << "- unique: {columns: [a], where: {colum: b}}" << QStringList{"rule 1 (unique), where", "colum"};
        QTest::newRow("references") << "- foreign_key: {columns: [a, b], table: t, references: [c]}"
                                    << QStringList{"rule 1 (foreign_key)", "references"};
    }
    void mistakesTellFileRuleAndKey()
    {
        QFETCH(QString, rules);
        QFETCH(QStringList, said);
        const std::string error = parseError(rules.toStdString());
        for (const QString& part : said)
            QVERIFY2(error.find(part.toStdString()) != std::string::npos, error.c_str());
        QVERIFY2(error.starts_with("InvalidFormat") || error.starts_with("invalid_format"), error.c_str());
    }
    void rulesThatDoNotFitTheTableAreTold()
    {
        const auto error = [](const std::string& rule) { return errorOf([&] { only(rule); }); };
        const std::string column = error("- not_null: {columns: [town]}");
        QVERIFY2(column.find("town") != std::string::npos && column.find("rule 1 (not_null)") != std::string::npos,
                 column.c_str());
        QVERIFY(error("- range: {columns: [name], min: 1}").find("type text") != std::string::npos);
        QVERIFY(error("- foreign_key: {columns: [name], table: nowhere}").find("nowhere") != std::string::npos);
    }

    void theStageWritesAllAndFailsForErrors()
    {
        test::MemoryInputs inputs;
        inputs.files["data/clean/tables.json"] = "{\"tables\": [\"t\", \"u\"]}";
        inputs.tables["data/clean/t.csv"] = std::make_shared<const Table>(ranking());
        inputs.files["data/clean/t.csv"] = "not read: the table is in memory";
        inputs.files["rules/t.yaml"] = "- unique: {columns: [name], severity: warning}\n";
        pipeline::StageOutputs outputs = CheckStage().run(inputs, Json::object(), job());
        QVERIFY(!outputs.failure);
        QCOMPARE(outputs.warnings.size(), std::size_t(1));
        QCOMPARE(outputs.files.size(), std::size_t(1));
        Json report = parseJson(outputs.files.front().bytes, "report");
        QCOMPARE(report["broken_warnings"].get<int>(), 1);
        QCOMPARE(report["results"][0]["cells"][0]["value"].get<std::string>(), std::string("Oslo"));

        inputs.files["rules/t.yaml"] += "- not_null: {columns: [country]}\n";
        outputs = CheckStage().run(inputs, Json::object(), job());
        QVERIFY(outputs.failure.has_value());
        QVERIFY(std::string(outputs.failure->what()).find("1 of 2 rules is broken") != std::string::npos);
        report = parseJson(outputs.files.front().bytes, "report");
        QCOMPARE(report["broken_errors"].get<int>(), 1);
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
