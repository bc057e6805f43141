#include <QTest>

#include <random>

#include "core/base/Error.h"
#include "core/base/Yaml.h"
#include "core/base/YamlList.h"

using namespace podium;

namespace {

const std::string kRecipe = "# How it is cleaned.\n"
                            "# Second line.\n"
                            "\n"
                            "# a dash is missing\n"
                            "- missing_tokens:\n"
                            "    tokens: [\"-\"]   # as the site writes it\n"
                            "\n"
                            "- trim\n"
                            "# the mark goes\n"
                            "- strip:\n"
                            "    # only this one\n"
                            "    columns: [world_rank]\n"
                            "    characters: \"=#\"\n";

Json step(const char* name, Json settings)
{
    Json item = Json::object();
    item[name] = std::move(settings);
    return item;
}

} // namespace

class tst_yaml_list : public QObject
{
    Q_OBJECT
private slots:
    void readsItems()
    {
        const YamlList list(kRecipe, "r.yaml");
        QCOMPARE(list.size(), std::size_t{3});
        QVERIFY(list.item(1) == Json("trim"));
        QVERIFY(list.item(2)["strip"]["characters"] == Json("=#"));
        QCOMPARE(list.text(), kRecipe);
    }

    void replacesOneItemAndKeepsItsComments()
    {
        const YamlList list = YamlList(kRecipe, "r.yaml").replaced(0, step("missing_tokens", {{"tokens", Json::array({"-", "n/a"})}}));
        QCOMPARE(list.text(), "# How it is cleaned.\n# Second line.\n\n# a dash is missing\n# as the site writes it\n- missing_tokens:\n"
                              "    tokens: ['-', n/a]\n\n- trim\n" + kRecipe.substr(kRecipe.find("# the mark")));
        const YamlList off = YamlList(kRecipe, "r.yaml").replaced(2, step("strip", {{"columns", Json::array({"world_rank"})}, {"characters", "=#"}, {"enabled", false}}));
        QVERIFY2(off.text().ends_with("# the mark goes\n# only this one\n- strip:\n    columns: [world_rank]\n    characters: =#\n    enabled: false\n"),
                 off.text().c_str());
    }

    void insertsRemovesAndMoves()
    {
        const YamlList list(kRecipe, "r.yaml");
        QVERIFY(list.inserted(3, "trim").text().ends_with("characters: \"=#\"\n- trim\n"));
        QVERIFY(list.inserted(0, step("rename", {{"columns", {{"a b", "c"}}}})).text().find("- rename:\n    columns: {a b: c}\n\n# a dash") != std::string::npos);
        QCOMPARE(list.removed(2).text(), kRecipe.substr(0, kRecipe.find("# the mark")));
        const YamlList moved = list.moved(2, 0);
        QVERIFY(moved.item(0) == list.item(2));
        QVERIFY(moved.text().starts_with("# How it is cleaned.\n# Second line.\n\n# the mark goes\n- strip:"));
        QVERIFY(moved.text().find("\n\n# a dash is missing\n- missing_tokens:") != std::string::npos);
        QCOMPARE(moved.moved(0, 2).text(), kRecipe);
    }

    void beginsFromNothing()
    {
        QCOMPARE(YamlList("", "r").inserted(0, "trim").text(), std::string("- trim\n"));
        QCOMPARE(YamlList("# only words", "r").inserted(0, "trim").text(), std::string("# only words\n- trim\n"));
        QCOMPARE(YamlList("- trim", "r").inserted(1, "trim").text(), std::string("- trim\n- trim\n"));
        QCOMPARE(YamlList("- trim\n", "r").removed(0).size(), std::size_t{0});
        QCOMPARE(YamlList("  - a\n  - b\n", "r").inserted(1, "c").text(), std::string("  - a\n  - c\n  - b\n"));
    }

    void refusesWhatIsNoList()
    {
        QVERIFY_EXCEPTION_THROWN(YamlList("a: 1\n", "r"), Error);
        QVERIFY_EXCEPTION_THROWN(YamlList("- [\n", "r"), Error);
    }

    /// A list in brackets is read as it stands, and becomes lines with the first change; every comment is still there.
    void bracketsBecomeLines()
    {
        const std::string text = "# rules\n--- # begin\n[ # of ranks\n  {range: {columns: [rank], min: 1}}, # the first\n  # then\n  trim,\n  {strip: {characters: '#'}} # last\n] # end\n# below\n";
        const YamlList list(text, "r");
        QCOMPARE(list.text(), text);
        QCOMPARE(list.size(), std::size_t{3});
        QCOMPARE(list.replaced(1, "drop").text(),
                 std::string("# rules\n--- # begin\n# of ranks\n# the first\n- range:\n    columns: [rank]\n    min: 1\n# then\n- drop\n# last\n- strip:\n    characters: '#'\n# end\n# below\n"));
        QCOMPARE(YamlList("[]\n", "r").inserted(0, "trim").text(), std::string("- trim\n"));
        QCOMPARE(YamlList("--- [a, [b, c]]", "r").removed(0).text(), std::string("---\n- [b, c]\n"));
        QCOMPARE(YamlList("[a, b]\n", "r").moved(1, 0).text(), std::string("- b\n- a\n"));
        QCOMPARE(YamlList("# x\n[\n  # none\n]\n", "r").inserted(0, "trim").text(), std::string("# x\n\n# none\n- trim\n"));
    }

    void anySequenceOfChangesKeepsTheListItSays_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("lines") << QByteArray::fromStdString(kRecipe);
        QTest::newRow("brackets") << QByteArray("# How it is cleaned.\n# Second line.\n[{missing_tokens: {tokens: ['-']}}, # as the site writes it\n trim, {strip: {columns: [world_rank], characters: '=#'}}]\n");
    }

    void anySequenceOfChangesKeepsTheListItSays()
    {
        QFETCH(QByteArray, text);
        std::mt19937 random(3);
        const std::vector<Json> pool = {"trim", step("strip", {{"columns", Json::array({"a, b", "#c"})}, {"characters", "'\""}}),
                                        step("fill_missing", {{"method", "constant"}, {"value", 0.5}}), step("rename", {{"columns", {{"x: y", "- z"}}}}),
                                        step("replace", {{"find", ""}, {"with", nullptr}})};
        for (int round = 0; round < 60; ++round) {
            YamlList list(text.toStdString(), "r.yaml");
            std::vector<Json> expected{list.item(0), list.item(1), list.item(2)};
            for (int change = 0; change < 12; ++change) {
                const std::size_t at = expected.empty() ? 0 : random() % expected.size();
                const Json item = pool[random() % pool.size()];
                switch (expected.empty() ? 0 : random() % 4) {
                case 0:
                    list = list.inserted(at, item);
                    expected.insert(expected.begin() + static_cast<std::ptrdiff_t>(at), item);
                    break;
                case 1:
                    list = list.removed(at);
                    expected.erase(expected.begin() + static_cast<std::ptrdiff_t>(at));
                    break;
                case 2:
                    list = list.replaced(at, item);
                    expected[at] = item;
                    break;
                case 3: {
                    const std::size_t to = random() % expected.size();
                    list = list.moved(at, to);
                    const Json moving = expected[at];
                    expected.erase(expected.begin() + static_cast<std::ptrdiff_t>(at));
                    expected.insert(expected.begin() + static_cast<std::ptrdiff_t>(to), moving);
                    break;
                }
                }
                QVERIFY(list.text().starts_with("# How it is cleaned.\n# Second line.\n"));
                const Json parsed = parseYaml(list.text(), "again");
                QVERIFY((parsed.is_null() ? Json::array() : parsed) == Json(expected));
            }
        }
    }
};

QTEST_APPLESS_MAIN(tst_yaml_list)
#include "tst_yaml_list.moc"
