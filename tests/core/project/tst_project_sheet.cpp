// The project sheet: read as people write it, changed without touching what is not its own, undone.
#include <QtTest>

#include "core/project/ProjectSheet.h"
#include "core/versioning/GitRepository.h"
#include "tests/core/project/ProjectFixture.h"

using namespace podium;
using namespace podium::project;
using podium::test::errorOf;
using podium::test::SampleProject;
using podium::test::says;

class tst_project_sheet : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatPeopleWrite()
    {
        QVERIFY(parseSheet("") == ProjectSheet());
        QVERIFY(parseSheet("# only a comment\n") == ProjectSheet());
        const ProjectSheet sheet = parseSheet("question: ¿Quién entra?\nowner: 2024\n"
                                              "main_metric: f1\nthreshold: 1\nmine: [1, 2]\n");
        QCOMPARE(sheet.question, std::string("¿Quién entra?"));
        QCOMPARE(sheet.owner, std::string("2024"));
        QCOMPARE(*sheet.threshold, 1.0);
        QCOMPARE(sheet.rankedBy("accuracy"), std::string("f1"));
        QCOMPARE(ProjectSheet().rankedBy("accuracy"), std::string("accuracy"));
    }

    void refusesWithTheKey()
    {
        QVERIFY(says(errorOf([] { parseSheet("main_metric: f3\n"); }), "f3"));
        QVERIFY(says(errorOf([] { parseSheet("threshold: 0,95\n"); }), "threshold"));
        QVERIFY(says(errorOf([] { parseSheet("notes: {a: 1}\n"); }), "notes"));
        QVERIFY(says(errorOf([] { parseSheet("- a\n"); }), "project.yaml"));
        QVERIFY(says(errorOf([] { splicedSheet("", {.mainMetric = "f3"}); }), "f3"));
    }

    void keepsCommentsOrderAndForeignKeys()
    {
        const std::string text = "# mine\nowner: Ana  # since May\nbudget: 017\n\nthreshold: .9\nmain_metric: f1\n";
        const ProjectSheet sheet{.mainMetric = "roc_auc", .threshold = 0.95, .owner = "Ana"};
        QCOMPARE(splicedSheet(text, sheet),
                 std::string("# mine\nowner: Ana  # since May\nbudget: 017\n\nthreshold: 0.95\nmain_metric: roc_auc\n"));
        QCOMPARE(splicedSheet(text, parseSheet(text)), text);
    }

    void anyTextComesBack()
    {
        for (const char* notes : {"two\nlines", "yes", "017", "a: b # c", " leading", "\"quoted\"", "trailing\n", "null",
                                  "ñandú – “x”"}) {
            const ProjectSheet sheet{.question = "q?", .threshold = 1e-3, .notes = notes};
            const std::string once = splicedSheet("", sheet);
            QVERIFY2(parseSheet(once) == sheet, once.c_str());
            const std::string emptied = splicedSheet(once, {});
            QVERIFY2(parseSheet(emptied) == ProjectSheet(), emptied.c_str());
            QVERIFY(parseSheet(splicedSheet(emptied, sheet)) == sheet);
        }
    }

    void aNewProjectHasOneThatGitTracks()
    {
        SampleProject p;
        QVERIFY(p.project->sheet() == ProjectSheet());
        const std::string before = p.read("project.yaml");
        const ProjectSheet sheet{.question = "Who is in?", .target = "top 100", .mainMetric = "f1", .threshold = 0.95,
                                 .owner = "Ana", .notes = "one\ntwo"};
        p.project->setSheet(sheet);
        QVERIFY(p.project->sheet() == sheet);
        QVERIFY(p.read("project.yaml").starts_with("# What this project is for"));
        const auto git = versioning::GitRepository::open(p.root());
        QVERIFY(git.untrackedFiles().empty());
        QCOMPARE(git.changesOfTrackedFiles().size(), 1u);
        QCOMPARE(p.project->journal().front().what.id(), std::string("project.didSheet"));
        const std::size_t entries = p.project->journal().size();
        p.project->setSheet(sheet); // nothing new, nothing kept
        QCOMPARE(p.project->journal().size(), entries);
        p.project->undo({}, p.job);
        QCOMPARE(p.read("project.yaml"), before);
        // A project that has none, such as one of another tool.
        p.files.remove(p.root() / "project.yaml");
        QVERIFY(p.project->sheet() == ProjectSheet());
        p.project->setSheet(sheet);
        QVERIFY(p.project->sheet() == sheet);
        p.project->undo({}, p.job);
        QVERIFY(!p.files.exists(p.root() / "project.yaml"));
    }

    void thresholdsHaveADirection()
    {
        QVERIFY(reaches("f1", 0.95, 0.95));
        QVERIFY(!reaches("f1", 0.94, 0.95));
        QVERIFY(reaches("log_loss", 0.1, 0.2));
        QVERIFY(!reaches("brier", 0.3, 0.2));
    }
};

QTEST_MAIN(tst_project_sheet)
#include "tst_project_sheet.moc"
