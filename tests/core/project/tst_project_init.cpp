// Making a project: all of it or nothing, for the rankings, the sample and any table.
#include <QtTest>

#include <fstream>

#include "core/base/Parameter.h"
#include "core/base/Yaml.h"
#include "core/ingest/Source.h"
#include "core/pipeline/Executor.h"
#include "core/pipeline/Pipeline.h"
#include "core/project/CheckItem.h"
#include "core/project/Experiment.h"
#include "core/project/InitOptions.h"
#include "core/project/OfferedTables.h"
#include "core/project/Project.h"
#include "core/project/TableImport.h"
#include "core/versioning/GitRepository.h"
#include "tests/core/project/ProjectFixture.h"

using namespace podium;
using namespace podium::project;
using podium::test::errorOf;
using podium::test::SampleProject;
using podium::test::says;
using podium::test::ScratchDirectory;
using podium::test::Workshop;

namespace {

/// A table with three number columns and a class that depends on them.
std::string flowers(int rows, int classes)
{
    std::string text = "length,width,note,kind\n";
    for (int i = 0; i < rows; ++i)
        text += std::to_string(10 + i % 7 + 10 * (i % classes)) + "," + std::to_string(i % 5) + ".5,n" +
                std::to_string(i % 3) + ",k" + std::to_string(i % classes) + "\n";
    return text;
}

struct Place : Workshop
{
    ScratchDirectory scratch;
    InitReport init(const std::string& name, InitOptions options = {})
    {
        return Project::init(files, scratch / name, options, job);
    }
    Project open(const std::string& name) { return Project(files, scratch / name); }
};

} // namespace

class tst_project_init : public QObject
{
    Q_OBJECT

private slots:
    void theSampleIsAProjectMarkedAsSynthetic()
    {
        SampleProject p;
        QVERIFY(p.report.synthetic);
        QCOMPARE(p.report.tables.size(), 3u);
        QVERIFY(p.project->isSynthetic());
        const auto tables = p.project->tables();
        QCOMPARE(tables.size(), 3u);
        for (const TableInfo& table : tables) {
            QVERIFY(table.synthetic);
            QVERIFY(table.hasRecipe);
            QVERIFY(table.size > 1000);
            QVERIFY(p.files.exists(p.root() / table.path));
        }
        QVERIFY(p.read("data/raw/README.md").find("ynthetic") != std::string::npos);
        const auto git = versioning::GitRepository::open(p.root());
        QVERIFY(git.head());
        QCOMPARE(*git.branch(), std::string("main"));
        QVERIFY(git.untrackedFiles().empty());
        QVERIFY(git.changesOfTrackedFiles().empty());
        QVERIFY(git.isIgnored("data/raw/cwurData.csv"));
        QVERIFY(git.isIgnored(".podium/podium.sqlite"));
        QVERIFY(git.isIgnored("data/clean/x.csv"));
        QVERIFY(git.isIgnored("models/model.podium"));
        QVERIFY(!git.isIgnored("reports/metrics.json"));
        QCOMPARE(p.project->pipeline().stages().size(), 4u);
        QCOMPARE(p.project->title(), std::string("sample"));
        const auto status = p.project->status(p.job);
        for (const auto& stage : status)
            QVERIFY(stage.state == pipeline::StageState::NeverRun ||
                    stage.state == pipeline::StageState::Stale);
    }

    void aMarkHoldsForItsContentOnly()
    {
        SampleProject p;
        std::string text = p.read("data/raw/cwurData.csv.dvc");
        const auto at = text.find("md5: ");
        text.replace(at + 5, 32, std::string(32, 'a'));
        p.write("data/raw/cwurData.csv.dvc", text);
        for (const TableInfo& table : p.project->tables())
            QCOMPARE(table.synthetic, table.name != "cwurData");
    }

    void equalProjectsHaveEqualFiles()
    {
        SampleProject a, b;
        const auto names = [](SampleProject& p) {
            std::vector<Path> all;
            for (const Path& file : p.files.listTree(p.root()))
                if (*file.begin() != ".git" && *file.begin() != ".podium")
                    all.push_back(file);
            return all;
        };
        QCOMPARE(names(a), names(b));
        for (const Path& file : names(a))
            QCOMPARE(a.read(file.string()), b.read(file.string()));
    }

    void theParametersAreThoseOfTheTemplate()
    {
        SampleProject p;
        QCOMPARE(p.project->params()["featurize"]["max_rank"], Json(100));
        std::vector<std::string> keys;
        for (const Parameter* parameter : p.project->parameters())
            keys.push_back(parameter->key);
        for (const char* key : {"clean.recipes", "featurize.max_rank", "featurize.label_rule",
                                "train.train_data", "train.n_est", "train.max_samples"})
            QVERIFY2(std::find(keys.begin(), keys.end(), key) != keys.end(), key);
        QVERIFY(std::find(keys.begin(), keys.end(), "featurize.target") ==
                keys.end()); // not of this kind of project
        for (const Parameter* parameter : p.project->parametersOf("train"))
            QVERIFY(parameter->key.starts_with("train."));
    }

    void settingsAreUnderstood_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("full key") << "train.n_est=64"
                                  << "train.n_est"
                                  << "64";
        QTest::newRow("short key") << "n_est=64"
                                   << "train.n_est"
                                   << "64";
        QTest::newRow("text") << "train_data=timesData"
                              << "train.train_data"
                              << "\"timesData\"";
        QTest::newRow("null") << "max_depth=null"
                              << "train.max_depth"
                              << "null";
        QTest::newRow("truth") << "bootstrap=false"
                               << "train.bootstrap"
                               << "false";
        QTest::newRow("share") << "train.max_features=0.5"
                               << "train.max_features"
                               << "0.5";
        QTest::newRow("word of a choice") << "train.max_features=log2"
                                          << "train.max_features"
                                          << "\"log2\"";
        QTest::newRow("inside a map") << "clean.recipes.timesData=recipes/timesData.thousands.yaml"
                                      << "clean.recipes.timesData"
                                      << "\"recipes/timesData.thousands.yaml\"";
        QTest::newRow("a map") << "featurize.columns={cwurData: [citations]}"
                               << "featurize.columns"
                               << "{\"cwurData\": [\"citations\"]}";
    }
    void settingsAreUnderstood()
    {
        QFETCH(QString, setting);
        QFETCH(QString, key);
        QFETCH(QString, value);
        static SampleProject p;
        const auto [found, parsed] = p.project->parseSetting(setting.toStdString());
        QCOMPARE(found, key.toStdString());
        QCOMPARE(parsed.dump(), Json::parse(value.toStdString()).dump());
    }

    void settingsAreRefused_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("ambiguous") << "max_features=3"
                                   << QStringList{"featurize.max_features", "train.max_features",
                                                  "Table columns used"};
        QTest::newRow("ambiguous seed") << "seed=3" << QStringList{"featurize.seed", "train.seed"};
        QTest::newRow("unknown") << "trees=3" << QStringList{"trees", "train.n_est"};
        QTest::newRow("unknown full") << "train.trees=3" << QStringList{"train.trees"};
        QTest::newRow("type") << "train.n_est=many" << QStringList{"train.n_est", "many"};
        QTest::newRow("nothing") << "train.n_est" << QStringList{"train.n_est", "key=value"};
    }
    void settingsAreRefused()
    {
        QFETCH(QString, setting);
        QFETCH(QStringList, parts);
        static SampleProject p;
        const Error error = errorOf([&] { p.project->parseSetting(setting.toStdString()); });
        QVERIFY2(error.code() == ErrorCode::InvalidArgument, error.what());
        for (const QString& part : parts)
            QVERIFY(says(error, part.toUtf8().constData()));
    }

    void parametersAreSetInPlaceAndTakenBack()
    {
        SampleProject p;
        const std::string before = p.read("params.yaml");
        p.project->setParameters({{"train.n_est", 64}, {"featurize.max_features", 3}});
        const std::string after = p.read("params.yaml");
        QVERIFY(after.find("  n_est: 64\n") != std::string::npos);
        QVERIFY(after.find("# Trees of the forest.") != std::string::npos);
        QVERIFY(errorOf([&] {
                    p.project->setParameters({{"featurize.world_rank", 500}});
                }).code() == ErrorCode::InvalidArgument);
        QCOMPARE(p.read("params.yaml"), after);
        p.project->undo(std::nullopt, p.job);
        QCOMPARE(p.read("params.yaml"), before);
    }

    void aFolderOfTablesKeepsTheOthersToo()
    {
        Place place;
        for (const ingest::SourceTable& table : ingest::sampleTables())
            place.scratch.write("tables/" + table.name + ".csv", table.bytes);
        place.scratch.write("tables/extra.csv", "a;b\n1;2\n3;4\n");
        InitOptions options;
        options.data = place.scratch / "tables";
        const InitReport report = place.init("p", options);
        QCOMPARE(report.tables.size(), 4u);
        QVERIFY(!report.synthetic);
        Project project = place.open("p");
        QVERIFY(!project.isSynthetic());
        for (const TableInfo& table : project.tables())
            QCOMPARE(table.hasRecipe, table.name != "extra");
        QVERIFY(place.scratch.has("tables/extra.csv")); // the user's own stay where they are
        QCOMPARE(place.scratch.read("p/data/raw/extra.csv"), std::string("a;b\n1;2\n3;4\n"));
    }

    void anyRankingsBecomeAProject_data()
    {
        QTest::addColumn<QStringList>("rankings");
        QTest::newRow("one") << QStringList{"shanghaiData"};
        QTest::newRow("two") << QStringList{"cwurData", "timesData"};
    }
    /// What can be learned from those that are there, and nothing that needs the others.
    void anyRankingsBecomeAProject()
    {
        QFETCH(QStringList, rankings);
        Place place;
        for (const ingest::SourceTable& table : ingest::sampleTables())
            if (rankings.contains(QString::fromStdString(table.name)))
                place.scratch.write("tables/" + table.name + ".csv", table.bytes);
        InitOptions options;
        options.data = place.scratch / "tables";
        place.init("p", options);
        Project project = place.open("p");
        for (const TableInfo& table : project.tables())
            QVERIFY(table.hasRecipe);
        for (const CheckItem& item : project.check(place.job))
            QVERIFY2(item.severity != Severity::Error, item.text.english().c_str());
        QCOMPARE(project.run({}, place.job).size(), 4u);
        QCOMPARE(project.params()["train"]["train_data"], Json(rankings.front().toStdString()));
        const auto sweep = project.sweepFile("sweeps/thesis.yaml");
        QCOMPARE(sweep.size(), 4u * static_cast<std::size_t>(rankings.size()));
        QVERIFY(place.scratch.has("p/recipes/" + rankings.front().toStdString() + ".yaml"));
        QCOMPARE(place.scratch.has("p/recipes/timesData.thousands.yaml"), rankings.contains("timesData"));
        QVERIFY(!place.scratch.has(rankings.contains("shanghaiData") ? "p/recipes/cwurData.yaml" : "p/recipes/shanghaiData.yaml"));
    }

    void aRankingIsKnownByItsColumns()
    {
        Place place;
        place.scratch.write("tables/world 2015.csv", ingest::sampleTables().front().bytes);
        place.scratch.write("tables/extra.csv", "a;b\n1;2\n3;4\n");
        InitOptions options;
        options.data = place.scratch / "tables";
        const InitReport report = place.init("p", options);
        QCOMPARE(report.tables, (std::vector<std::string>{"extra", ingest::sampleTables().front().name}));
        QVERIFY(std::any_of(report.findings.begin(), report.findings.end(),
                            [](const ingest::Finding& finding) { return finding.message.english().find("world 2015") != std::string::npos; }));
        QCOMPARE(place.open("p").run({}, place.job).size(), 4u);
    }

    void tablesSayWhatCanBePredicted()
    {
        Place place;
        std::string text = "kind,level,size,name,same\n";
        for (int i = 0; i < 60; ++i)
            text += (i % 3 == 0 ? "a," : "b,") + std::to_string(i % 2) + "," + std::to_string(i) + ".5,n" + std::to_string(i) + ",x\n";
        place.scratch.write("tables/things.csv", text);
        place.scratch.write("tables/empty.csv", "");
        const auto tables = offeredTables(place.files, place.scratch / "tables", place.job);
        QCOMPARE(tables.size(), 2u);
        QVERIFY(tables[0].problem);
        QVERIFY(tables[1].ranking.empty());
        const std::vector<OfferedColumn>& columns = tables[1].columns;
        QCOMPARE(columns.size(), 5u);
        QCOMPARE(columns[0].classes, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(columns[1].classes, (std::vector<std::string>{"0", "1"}));
        QCOMPARE(columns[1].median, std::optional<double>(1));
        QVERIFY(columns[2].classes.empty());
        QCOMPARE(columns[2].median, std::optional<double>(30.5));
        QVERIFY(!columns[3].learnable());
        QVERIFY(!columns[4].learnable());
    }

    void theTableOfATargetCanBeNamed()
    {
        Place place;
        place.scratch.write("tables/one.csv", flowers(200, 2));
        place.scratch.write("tables/two.csv", flowers(200, 2));
        InitOptions options;
        options.data = place.scratch / "tables";
        options.target = "kind";
        QVERIFY(says(errorOf([&] { place.init("p", options); }), "one, two"));
        options.table = "two";
        place.init("p", options);
        QCOMPARE(place.open("p").params()["train"]["train_data"], Json("two"));
    }

    void anyTableBecomesAProject_data()
    {
        QTest::addColumn<int>("classes");
        QTest::newRow("two classes") << 2;
        QTest::newRow("three classes") << 3;
    }
    void anyTableBecomesAProject()
    {
        QFETCH(int, classes);
        Place place;
        InitOptions options;
        options.data = place.scratch.write("flowers of spring.csv", flowers(200, classes));
        options.target = "kind";
        place.init("p", options);
        Project project = place.open("p");
        QVERIFY(!project.params()["featurize"].contains("max_rank"));
        QCOMPARE(project.params()["train"]["train_data"], Json("flowers of spring"));
        const auto runs = project.run({}, place.job);
        QCOMPARE(runs.size(), 4u);
        for (const auto& run : runs)
            QVERIFY(run.action == pipeline::StageAction::Ran);
        const auto result = project.workspaceResult();
        QVERIFY(result);
        QVERIFY(result->metrics.at(3).second.value() > 0.9); // accuracy: the classes are plain to see
        QCOMPARE(result->confusion.contains("labels"), classes > 2);
        QVERIFY(!project.stageSummary("train").empty());
        QCOMPARE(project.experiments().size(), 0u);
        QVERIFY(project.runExperiment({"e", {{"train.n_est", 10}}, {}}, place.job).warnings.empty());
    }

    void whatCannotBecomeAProject_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("part");
        QTest::newRow("no target, no rankings") << QByteArray("a,b\n1,2\n") << QString() << "--target";
        QTest::newRow("no such column") << QByteArray("a,b\n1,2\n") << "c"
                                        << "a, b";
        std::string many = "a,b\n";
        for (int i = 0; i < 60; ++i)
            many += std::to_string(i % 7) + "," + std::to_string(i) + "\n";
        QTest::newRow("too many values") << QByteArray::fromStdString(many) << "b"
                                         << "threshold";
        QTest::newRow("empty") << QByteArray() << "b"
                               << "t";
    }
    void whatCannotBecomeAProject()
    {
        QFETCH(QByteArray, table);
        QFETCH(QString, target);
        QFETCH(QString, part);
        Place place;
        InitOptions options;
        options.data = place.scratch.write("t.csv", table.toStdString());
        options.target = target.toStdString();
        const auto before = place.scratch.files();
        const Error error = errorOf([&] { place.init("deep/er/p", options); });
        QVERIFY2(error.code() != ErrorCode::Internal, error.what());
        QVERIFY(says(error, part.toUtf8().constData()));
        QCOMPARE(place.scratch.files(), before);
        QVERIFY(!place.scratch.has("deep"));
    }

    void aProjectIsNotMadeTwice()
    {
        SampleProject p;
        const auto before = p.scratch.files();
        const Error again = errorOf([&] { Project::init(p.files, p.root(), {}, p.job); });
        QVERIFY(again.code() == ErrorCode::AlreadyExists);
        QVERIFY(!again.hint().empty());
        QCOMPARE(p.scratch.files(), before);
    }

    void aFolderWithSomethingInItIsLeftAlone()
    {
        Place place;
        place.scratch.write("mine/letter.txt", "dear");
        const Error error = errorOf([&] { place.init("mine"); });
        QVERIFY(error.code() == ErrorCode::AlreadyExists);
        QVERIFY(says(error, "letter.txt"));
        QCOMPARE(place.scratch.files(), std::vector<std::string>{"mine/letter.txt"});
        QVERIFY(errorOf([&] { place.init("mine/letter.txt"); }).code() == ErrorCode::AlreadyExists);
    }

    void anEmptyFolderBecomesTheProject()
    {
        Place place;
        place.files.createDirectories(place.scratch / "empty");
        const auto inode = place.files.stat(place.scratch / "empty")->inode;
        place.init("empty");
        QCOMPARE(place.files.stat(place.scratch / "empty")->inode,
                 inode); // a shell that stands in it stays in it
        QCOMPARE(place.open("empty").tables().size(), 3u);
        QVERIFY(!place.scratch.has("empty/.podium/new"));
    }

    void whatAKilledInitLeftIsTakenAway()
    {
        Place place;
        place.scratch.write("p/.podium/new/.dvc/config", "");
        place.scratch.write("p/.podium/init-moving", "data\ndvc.yaml\n.dvc\n");
        place.scratch.write("p/data/raw/x.csv", "half");
        place.init("p");
        QCOMPARE(place.open("p").tables().size(), 3u);
        QVERIFY(!place.scratch.has("p/data/raw/x.csv"));
    }

    void aProjectIsFoundFromInside()
    {
        SampleProject p;
        QCOMPARE(Project(p.files, p.root() / "data" / "raw").root(), p.root());
        const Error none = errorOf([&] { Project(p.files, p.scratch.path()); });
        QVERIFY(none.code() == ErrorCode::NotFound);
        QVERIFY(says(none, "podium init"));
    }

    void anyDvcProjectOpens_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("top of the repository") << "repository";
        QTest::newRow("folder of a repository") << "repository/analysis/one";
    }
    void anyDvcProjectOpens()
    {
        QFETCH(QString, folder);
        Place place;
        const Path root = place.scratch / folder.toStdString();
        const auto path = [&](const char* name) { return folder.toStdString() + "/" + name; };
        place.files.createDirectories(root);
        {
            auto git = versioning::GitRepository::init(place.scratch / "repository");
            place.scratch.write(path(".dvc/.gitignore"), "/config.local\n/tmp\n/cache\n");
            place.scratch.write(path(".dvc/config"), "");
            place.scratch.write(path("params.yaml"), "lr: 0.5\n");
            place.scratch.write(path("in.txt"), "hello\n");
            place.scratch.write(path("score.txt"), "{\"score\": 0.75}\n");
            place.scratch.write(path("dvc.yaml"),
                                "stages:\n  copy:\n    cmd: cp in.txt out.txt && cp score.txt m.json\n    "
                                "deps: [in.txt]\n    params: [lr]\n"
                                "    outs: [out.txt]\n    metrics:\n    - m.json:\n        cache: false\n");
            place.scratch.write(path(".gitignore"), "/out.txt\n");
            git.commitPaths({}, "start");
        }
        Project project(place.files, root);
        QVERIFY(project.tables().empty());
        QVERIFY(project.parameters().empty());
        const auto runs = project.run({{}, {{"lr", 0.25}}, false}, place.job);
        QCOMPARE(runs.size(), 1u);
        QCOMPARE(place.scratch.read(path("params.yaml")), std::string("lr: 0.25\n"));
        QCOMPARE(project.workspaceResult()->metrics.at(0).first, std::string("score"));
        QVERIFY(errorOf([&] {
                    project.run({{}, {{"no.such", 1}}, false}, place.job);
                }).code() == ErrorCode::InvalidArgument);
        const Experiment made = project.runExperiment({"mine", {{"lr", 0.125}}, {}}, place.job);
        QCOMPARE(made.metrics.at(0).second, std::optional<double>(0.75));
        QCOMPARE(made.params.at(0).second, Json(0.125));
        QVERIFY(versioning::GitRepository::open(root).untrackedFiles().size() <=
                2); // dvc.lock and m.json, never .podium
        project.applyExperiment("mine", place.job);
        QCOMPARE(place.scratch.read(path("params.yaml")), std::string("lr: 0.125\n"));
        project.undo(std::nullopt, place.job);
        QCOMPARE(place.scratch.read(path("params.yaml")), std::string("lr: 0.25\n"));
        const auto items = project.check(place.job);
        QVERIFY(std::any_of(items.begin(), items.end(), [](const CheckItem& item) {
            return item.id == "pipeline" && item.severity == Severity::Note;
        }));
    }
};

QTEST_GUILESS_MAIN(tst_project_init)
#include "tst_project_init.moc"
