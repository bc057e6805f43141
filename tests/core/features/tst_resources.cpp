// What ships inside the programs: the sweeps of the thesis and the template of a ranking project.
#include <QTest>

#include "core/base/Yaml.h"
#include "core/features/FeaturizeOptions.h"
#include "core/features/RankingTemplate.h"
#include "resources/Resources.h"

using namespace podium;

class ResourcesTest : public QObject
{
    Q_OBJECT

private slots:
    void byName()
    {
        QVERIFY(hasResource("recipes/cwurData.yaml"));
        QVERIFY(!hasResource("recipes/none.yaml"));
        QVERIFY(resource("recipes/none.yaml").empty());
        QCOMPARE(resourceNames("recipes/").size(), std::size_t(4));
        QVERIFY(resource("recipes/timesData.yaml").ends_with("decimal: \",\"\n"));
        for (const std::string_view name : resourceNames())
            QVERIFY(!resource(name).empty());
    }

    void sweeps_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("limitOf300");
        QTest::newRow("thesis") << QByteArray("sweeps/thesis.yaml") << 100;
        QTest::newRow("published") << QByteArray("sweeps/thesis-published.yaml") << 150;
    }
    void sweeps()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, limitOf300);
        const Json sweep = parseYaml(resource(file.toStdString()), file.toStdString());
        const std::vector<std::string> tables = {"cwurData", "timesData", "shanghaiData"};
        const std::vector<std::string> names = {"cwurData", "timesData", "shanghaiData", "Cmr300",
                                                "Tmr300",   "Smr300",    "Cf3",          "Tf3",
                                                "Sf3",      "Cnest64",   "Tnest64",      "Snest64"};
        QCOMPARE(sweep.size(), names.size());
        for (std::size_t i = 0; i < names.size(); ++i) {
            const Json& params = sweep[i]["params"];
            QCOMPARE(sweep[i]["name"].get<std::string>(), names[i]);
            QCOMPARE(params["train.train_data"].get<std::string>(), tables[i % 3]);
            QCOMPARE(params["featurize.max_rank"].get<int>(), i / 3 == 1 ? 300 : 100);
            QCOMPARE(params["featurize.world_rank"].get<int>(), i / 3 == 1 ? limitOf300 : 50);
            QCOMPARE(params["featurize.max_features"].get<int>(), i / 3 == 2 ? 3 : 12);
            QCOMPARE(params["train.n_est"].get<int>(), i / 3 == 3 ? 64 : 100);
            QCOMPARE(params.size(), std::size_t(5));
        }
    }

    // The template says the defaults, and knows every parameter of rankings but the one that a first recipe writes and those that
    // another choice than its own would ask for.
    void parametersOfTheTemplate()
    {
        const Json params = parseYaml(resource("template/params.yaml"), "params.yaml");
        for (const Parameter& parameter : features::featurizeParameters()) {
            const Json* value = findDotted(params, parameter.key);
            const bool ofAnyTable = parameter.key == "featurize.target" ||
                                    parameter.key == "featurize.positive" ||
                                    parameter.key == "featurize.threshold" || parameter.key == features::kLeaveOut;
            const auto& [decides, choice] = parameter.onlyWith;
            const Json* chosen = decides.empty() ? nullptr : findDotted(params, decides);
            const bool notAsked = chosen != nullptr && *chosen != choice;
            QVERIFY2((value == nullptr) == (ofAnyTable || notAsked), parameter.key.c_str());
            if (value != nullptr)
                QVERIFY2(*value == parameter.defaultValue, parameter.key.c_str());
        }
        features::featurizeOptions(params);
        std::vector<std::string> tables;
        for (const auto& [table, recipe] : params["clean"]["recipes"].items()) {
            tables.push_back(table);
            QVERIFY(hasResource(recipe.get<std::string>()));
        }
        QCOMPARE(tables, features::ranking::tables());
    }

    void pipelineOfTheTemplate()
    {
        const Json pipeline = parseYaml(resource("template/dvc.yaml"), "dvc.yaml");
        std::vector<std::string> stages;
        for (const auto& [name, stage] : pipeline["stages"].items()) {
            stages.push_back(name);
            QCOMPARE(stage["cmd"].get<std::string>(), "podium stage " + name + " --rev 1");
        }
        QCOMPARE(stages, (std::vector<std::string>{"clean", "featurize", "train", "evaluate"}));
        QCOMPARE(pipeline["plots"].size(), std::size_t(4));
    }
};

QTEST_GUILESS_MAIN(ResourcesTest)
#include "tst_resources.moc"
