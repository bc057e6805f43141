// Each thing that the window can change is taken back by Undo, byte for byte, and made again by undoing that.
#include <QTest>

#include <filesystem>
#include <set>

#include "core/pipeline/Executor.h"
#include "core/project/Annotations.h"
#include "core/project/Experiment.h"
#include "core/project/FeatureList.h"
#include "core/project/ModelThreshold.h"
#include "core/project/Prediction.h"
#include "core/project/ProjectSheet.h"
#include "core/project/RecipeFile.h"
#include "core/project/RecipeMend.h"
#include "core/project/TableImport.h"
#include "core/project/Trash.h"
#include "core/quality/QualityFinding.h"
#include "core/versioning/GitRepository.h"
#include "tests/core/project/ProjectFixture.h"
#include "ui/project/ProjectSession.h"

using namespace podium;
using namespace podium::ui;
using podium::test::SampleProject;

namespace {

using State = std::map<std::string, std::string>;

/// What a person has: files, names of experiments and branches, marks on runs. Not Podium's and dvc's own.
State stateOf(const SampleProject& sample, const ProjectSnapshot& snapshot)
{
    State state;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(sample.root())) {
        const std::string path = std::filesystem::relative(entry.path(), sample.root()).string();
        const bool own = path.starts_with(".git/") || path.starts_with(".podium") || path.starts_with(".dvc/cache") || path.starts_with(".dvc/tmp");
        if (!own && entry.is_regular_file())
            state[path] = sample.files.read(entry.path());
    }
    const auto git = versioning::GitRepository::open(sample.root());
    for (const char* prefix : {"refs/exps/", "refs/heads/"})
        for (const auto& [name, target] : git.references(prefix))
            if (name != "refs/exps/exec/EXEC_APPLY" && name != "refs/exps/apply/ORIG_HEAD")
                state[name] = target;
    for (const auto* runs : {&snapshot.experiments, &snapshot.archived})
        for (const project::Experiment& run : *runs)
            for (const auto& [key, value] : run.tags)
                state[run.id + "/" + key] = value;
    for (const project::KeptPrediction& kept : snapshot.project->predictions())
        state["prediction/" + kept.runId] = kept.table;
    return state;
}

QString differences(const State& a, const State& b) // a QString is shown where a comparison fails
{
    QString text;
    for (const auto* side : {&a, &b})
        for (const auto& [key, value] : *side)
            if (!a.contains(key) || !b.contains(key) || a.at(key) != b.at(key))
                text += QLatin1Char(' ') + QString::fromStdString(key);
    return text;
}

using Wish = std::function<void(ProjectSession&, const SampleProject&)>;

std::string runId(const ProjectSession& session, const std::string& name)
{
    for (const project::Experiment& run : session.snapshot()->experiments)
        if (run.name == name)
            return run.id;
    return {};
}

} // namespace

Q_DECLARE_METATYPE(Wish)

class tst_undo : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_sample.project->run({}, m_sample.job);
        m_sample.project->sweep({{"a", {{"train.n_est", 3}}, {}}, {"b", {{"train.n_est", 4}}, {}}, {"gone", {{"train.n_est", 5}}, {}}}, {}, m_sample.job);
        m_sample.project->removeExperiments({"gone"});
        m_sample.scratch.write("in/towns.csv", "town,inhabitants\nLugo,98025\n");
        m_session.open(m_sample.root());
        QVERIFY(settled());
        QCOMPARE(m_session.snapshot()->experiments.size(), std::size_t(2));
    }
    void cleanupTestCase() { m_jobs.stop(); }

    void everyWishIsTakenBack_data()
    {
        QTest::addColumn<Wish>("wish");
        const auto add = [](const char* name, Wish wish) { QTest::newRow(name) << wish; };
        add("parameters", [](auto& s, auto&) { s.setParameters({{"train.n_est", Json(7)}}); });
        add("project sheet", [](auto& s, auto&) {
            project::ProjectSheet sheet;
            sheet.question = "Which ones?";
            sheet.threshold = 0.9;
            s.setSheet(sheet);
        });
        add("list of features", [](auto& s, auto&) { s.setFeatureList({"few", "cwurData", {"citations"}}); });
        add("recipe", [](auto& s, auto&) {
            project::RecipeFile recipe = s.snapshot()->project->recipe("cwurData");
            const std::string before = recipe.text;
            recipe.text += "# a note\n";
            s.setRecipe(recipe, before);
        });
        add("mend", [](auto& s, auto&) {
            quality::Mend mend;
            mend.steps = Json::parse(R"([{"trim": null}])");
            s.addToRecipe("cwurData", mend);
        });
        add("accepted finding", [](auto& s, auto&) { s.acceptFinding("cwurData", "missing:citations", "known"); });
        add("run of stages", [](auto& s, auto&) { s.run({}, {{"train.n_est", Json(6)}}); });
        add("imported table", [](auto& s, auto& sample) {
            ThreadPool pool(1);
            JobContext job(pool);
            s.importTables(s.snapshot()->project->planImport({sample.scratch / "in"}, {}, job).tables, {});
        });
        add("experiments", [](auto& s, auto&) { s.runExperiments({{"new", {{"train.n_est", 8}}, {}}}); });
        add("applied experiment", [](auto& s, auto&) { s.applyExperiment(*s.snapshot()->experiment(runId(s, "a"))); });
        add("removed experiments", [](auto& s, auto&) { s.removeExperiments({runId(s, "a"), runId(s, "b")}); });
        add("brought back from the trash", [](auto& s, auto&) { s.restoreFromTrash({"gone"}); });
        add("star", [](auto& s, auto&) { s.annotateExperiments({runId(s, "a")}, {{project::kStarTag, "true"}}); });
        add("archive", [](auto& s, auto&) { s.annotateExperiments({runId(s, "a")}, {{project::kArchivedTag, "true"}}); });
        add("name", [](auto& s, auto&) { s.renameExperiment(runId(s, "a"), "other"); });
        add("branch", [](auto& s, auto&) { s.branchExperiment(runId(s, "a"), "kept"); });
        add("prediction", [](auto& s, auto& sample) {
            project::PredictRequest ask;
            ask.run = runId(s, "a");
            ask.table = sample.root() / "data/raw/cwurData.csv";
            ask.missing = project::PredictRequest::Missing::TrainingMedian;
            s.predict(ask, {});
        });
        add("queued sweep", [](auto& s, auto&) { s.runExperiments({{"q1", {{"train.n_est", 9}}, {}}, {"q2", {{"train.n_est", 10}}, {}}}); });
        add("threshold", [](auto& s, auto&) { s.setThreshold(runId(s, "a"), project::ModelThreshold{0.3}); });
    }

    void everyWishIsTakenBack()
    {
        QFETCH(Wish, wish);
        const State before = state();
        wish(m_session, m_sample);
        QVERIFY(settled());
        const State after = state();
        QVERIFY(after != before);
        QVERIFY(m_session.snapshot()->lastChange.has_value());
        m_session.undo();
        QVERIFY(settled());
        QCOMPARE(differences(before, state()), QString());
        // And made again, as it was.
        QVERIFY(m_session.snapshot()->lastUndoing.has_value() && !m_session.snapshot()->lastUndone.empty());
        m_session.redo();
        QVERIFY(settled());
        QCOMPARE(differences(after, state()), QString());
        QVERIFY(!m_session.snapshot()->lastUndoing.has_value());
        m_session.undo();
        QVERIFY(settled());
        QCOMPARE(differences(before, state()), QString());
    }

private:
    /// Nothing runs, and what was done is read. (The reading starts when the work has ended.)
    bool settled()
    {
        return QTest::qWaitFor([this] { return !m_session.isWorking() && m_jobs.isIdle() && m_session.isOpen() && !m_session.snapshot()->stages.empty() && allRead(); },
                               60000);
    }
    /// What was made or taken back in quick succession is read together, a moment later: until then the session knows of other experiments
    /// than git has.
    bool allRead() const
    {
        std::set<std::string> there, read;
        for (const auto& [name, commit] : versioning::GitRepository::open(m_sample.root()).references("refs/exps/"))
            if (name != "refs/exps/exec/EXEC_APPLY" && name != "refs/exps/apply/ORIG_HEAD")
                there.insert(commit);
        for (const auto* runs : {&m_session.snapshot()->experiments, &m_session.snapshot()->archived})
            for (const project::Experiment& run : *runs)
                read.insert(run.commit);
        return there == read;
    }
    State state() { return stateOf(m_sample, *m_session.snapshot()); }

    SampleProject m_sample;
    JobRunner m_jobs{m_sample.pool};
    ProjectSession m_session{m_jobs};
};

QTEST_MAIN(tst_undo)
#include "tst_undo.moc"
