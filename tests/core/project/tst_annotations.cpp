// Stars, notes, tags and archive: kept by the run store, by rebuilding its index, by renaming and removing, and taken back by undo.
#include <QtTest>

#include "core/project/Annotations.h"
#include "core/project/CheckItem.h"
#include "core/project/Experiment.h"
#include "core/project/ExperimentSearch.h"
#include "tests/core/project/ProjectFixture.h"

using namespace podium;
using namespace podium::project;
using podium::test::errorOf;
using podium::test::SampleProject;
using podium::test::says;

namespace {

std::string names(const std::vector<Experiment>& experiments)
{
    std::string all;
    for (const Experiment& experiment : experiments)
        all += (all.empty() ? "" : " ") + experiment.name;
    return all;
}

} // namespace

class tst_annotations : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotedStaysAndCanBeTakenBack()
    {
        SampleProject p;
        for (const char* name : {"one", "two"})
            p.project->runExperiment({name, {{"train.n_est", name == std::string("one") ? 4 : 6}}, {}}, p.job);
        Project& project = *p.project;
        project.annotate({"one"}, {{kStarTag, "true"}});
        project.annotate({"one"}, {{kNoteTag, "größer als ñ"}});
        project.annotate({"one", "two", "one"}, {{"team", "a"}, {"x/y", "b c"}});
        const auto look = [&](const char* name) { return project.experiment(name); };
        QVERIFY(isStarred(look("one")));
        QVERIFY(!isStarred(look("two")));
        QCOMPARE(noteOf(look("one")), std::string("größer als ñ"));
        QCOMPARE(tagOf(look("two"), "x/y"), std::optional<std::string>("b c"));

        // Neither a rebuilt index nor another name loses them.
        project.verify(true, p.job);
        project.renameExperiment("one", "uno");
        QCOMPARE(noteOf(look("uno")), std::string("größer als ñ"));
        project.removeExperiments({"uno"});
        project.undo({}, p.job);
        QVERIFY(isStarred(look("uno")));
        QCOMPARE(look("uno").toJson()["tags"]["team"], Json("a"));
        QCOMPARE(look("uno").toJson()["star"], Json(true));

        project.undo({}, p.job); // the name
        QVERIFY(says(errorOf([&] { project.undo(9999, p.job); }), "9999"));
        const Text what = project.undo({}, p.job);
        QCOMPARE(what.english(), std::string("Changed tags of 2 experiments"));
        QCOMPARE(tagOf(look("one"), "team"), std::nullopt);
        QCOMPARE(tagOf(look("two"), "team"), std::nullopt);
        QVERIFY(isStarred(look("one")));
        project.undo({}, p.job);
        QCOMPARE(noteOf(look("one")), std::string());

        // Changed since: that entry cannot be taken back.
        const auto starred = project.journal();
        project.annotate({"one"}, {{kStarTag, std::nullopt}});
        const auto star = std::find_if(starred.begin(), starred.end(),
                                       [](const auto& item) { return item.what.english() == "Starred experiment one"; });
        QVERIFY(star != starred.end());
        QVERIFY(errorOf([&] { project.undo(star->id, p.job); }).code() == ErrorCode::Conflict);
    }

    void archivedOnesAreLeftOut()
    {
        SampleProject p;
        p.project->runExperiment({"one", {{"train.n_est", 4}}, {}}, p.job);
        p.project->runExperiment({"two", {{"train.n_est", 6}}, {}}, p.job);
        p.project->annotate({"one"}, {{kArchivedTag, "true"}});
        QCOMPARE(names(p.project->experiments()), std::string("two"));
        QCOMPARE(names(p.project->experiments(true)), std::string("two one"));
        QCOMPARE(p.project->experiment("one").toJson()["lifecycle"], Json("archived"));
        // A reference that moves does not bring it back.
        p.project->renameExperiment("two", "dos");
        p.project->verify(true, p.job);
        QCOMPARE(names(p.project->experiments()), std::string("dos"));
        p.project->annotate({"one"}, {{kArchivedTag, std::nullopt}});
        QCOMPARE(names(p.project->experiments()), std::string("dos one"));
    }

    void aChangeOfNothingIsNoEntry()
    {
        SampleProject p;
        p.project->runExperiment({"one", {{"train.n_est", 4}}, {}}, p.job);
        const std::size_t before = p.project->journal().size();
        p.project->annotate({"one"}, {{kStarTag, std::nullopt}});
        QCOMPARE(p.project->journal().size(), before);
        for (const char* key : {"", "a*b", "/a", "a//b", "../a", "mlflow.runName"})
            QVERIFY(errorOf([&] { p.project->annotate({"one"}, {{key, "x"}}); }).code() == ErrorCode::InvalidArgument);
        QVERIFY(errorOf([&] { p.project->annotate({"one"}, {{"a", std::string(8001, 'x')}}); }).code() == ErrorCode::InvalidArgument);
        QVERIFY(errorOf([&] { p.project->annotate({"one"}, {{"a", "\xff"}}); }).code() == ErrorCode::InvalidArgument);
        QVERIFY(errorOf([&] { p.project->annotate({"none"}, {{"a", "x"}}); }).code() == ErrorCode::NotFound);
        QCOMPARE(p.project->journal().size(), before);
    }

    void filtersSeeWhatIsNoted()
    {
        SampleProject p;
        p.project->runExperiment({"one", {{"train.n_est", 4}}, {}}, p.job);
        p.project->runExperiment({"two", {{"train.n_est", 64}}, {}}, p.job);
        p.project->annotate({"one"}, {{"team", "a"}});
        const std::vector<Experiment> all = p.project->experiments();
        const auto kept = [&](const std::string& filter) {
            std::vector<Experiment> some;
            for (const std::size_t i : tracking::select(ExperimentColumns(all), tracking::RunFilter::parse(filter), {}))
                some.push_back(all[i]);
            return names(some);
        };
        QCOMPARE(kept("tags.team = 'a'"), std::string("one"));
        QCOMPARE(kept("tags.team IS NULL"), std::string("two"));
        QCOMPARE(kept("params.train.n_est = '64' AND metrics.accuracy > 0"), std::string("two"));
        QCOMPARE(kept("attributes.run_name LIKE 't%' and dataset.name = 'timesData'"), std::string("two"));
        QCOMPARE(kept("status = 'FINISHED' and end_time >= " + std::to_string(all.back().createdMs)), std::string("two one"));
    }
};

QTEST_GUILESS_MAIN(tst_annotations)
#include "tst_annotations.moc"
