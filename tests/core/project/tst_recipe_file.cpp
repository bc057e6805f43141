#include "core/project/RecipeFile.h"
#include "tests/core/project/ProjectFixture.h"

using namespace podium;
using namespace podium::project;
using namespace podium::test;

class tst_recipe_file : public QObject
{
    Q_OBJECT
private slots:
    void isWrittenThroughTheJournal()
    {
        SampleProject p;
        const RecipeFile before = p.project->recipe("timesData");
        QCOMPARE(before.path, std::string("recipes/timesData.yaml"));
        QCOMPARE(before.text, p.read(before.path));
        RecipeFile changed = before;
        changed.text += "- trim\n";
        p.project->setRecipe(changed, before.text);
        QCOMPARE(p.read(before.path), changed.text);
        QCOMPARE(p.project->journal().front().what.id(), std::string("project.didRecipe"));
        const std::size_t entries = p.project->journal().size();
        p.project->setRecipe(changed, changed.text); // nothing new, nothing kept
        QCOMPARE(p.project->journal().size(), entries);
        p.project->undo({}, p.job);
        QCOMPARE(p.read(before.path), before.text);
    }

    void refusesWhatIsNoRecipeAndWhatWasChangedMeanwhile()
    {
        SampleProject p;
        const RecipeFile before = p.project->recipe("cwurData");
        RecipeFile broken = before;
        broken.text += "- fill_missing: {metod: next}\n";
        const Error error = errorOf([&] { p.project->setRecipe(broken, before.text); });
        QVERIFY(error.code() == ErrorCode::InvalidFormat);
        QVERIFY(says(error, "recipes/cwurData.yaml"));
        QVERIFY(says(error, "metod"));
        QCOMPARE(p.read(before.path), before.text);
        p.write(before.path, before.text + "# by an editor\n");
        RecipeFile changed = before;
        changed.text += "- trim\n";
        QVERIFY(errorOf([&] { p.project->setRecipe(changed, before.text); }).code() == ErrorCode::Conflict);
        QCOMPARE(p.read(before.path), before.text + "# by an editor\n");
        QVERIFY(errorOf([&] { p.project->recipe("nothing"); }).code() == ErrorCode::NotFound);
    }
};

QTEST_MAIN(tst_recipe_file)
#include "tst_recipe_file.moc"
