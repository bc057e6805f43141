// Removed experiments: what they would free, brought back, cleaned up, and that nothing is deleted that anything else needs.
#include <QtTest>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <set>
#include <thread>

#include "core/pipeline/Executor.h"
#include "core/pipeline/LockFile.h"
#include "core/project/CheckItem.h"
#include "core/project/Experiment.h"
#include "core/project/Trash.h"
#include "core/versioning/GitRepository.h"
#include "core/versioning/Locks.h"
#include "core/versioning/ObjectStore.h"
#include "tests/core/project/ProjectFixture.h"

using namespace podium;
using namespace podium::project;
using podium::test::errorOf;
using podium::test::request;
using podium::test::SampleProject;
using podium::test::says;

namespace {

std::set<std::string> objectsOf(const SampleProject& p)
{
    std::set<std::string> objects;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(p.root() / ".dvc/cache/files/md5"))
        if (entry.is_regular_file())
            objects.insert(entry.path().parent_path().filename().string() + entry.path().filename().string());
    return objects;
}

/// Every output that the commit's dvc.lock names is whole in the store.
bool isWhole(const SampleProject& p, FileSystem& files, const std::string& commit)
{
    const versioning::ObjectStore store(files, p.root() / ".dvc/cache");
    const auto git = versioning::GitRepository::open(p.root());
    const auto lock = pipeline::LockFile::parse(git.fileAt(commit, "dvc.lock").value_or(""), "dvc.lock");
    for (const auto& [stage, entry] : lock.stages)
        for (const auto& [path, object] : entry.outs)
            if (path != "reports/metrics.json" && path != "reports/confusion.csv" && path != "reports/roc.json" && path != "reports/prc.json" &&
                !store.hasAll(object))
                return false;
    return !lock.stages.empty();
}

std::vector<std::string> names(const std::vector<TrashedExperiment>& experiments)
{
    std::vector<std::string> all;
    for (const TrashedExperiment& one : experiments)
        all.push_back(one.name);
    return all;
}

using Names = std::vector<std::string>;

struct Swept : SampleProject
{
    Swept()
    {
        project->sweep({request("a", {{"train.n_est", 3}}), request("b", {{"train.n_est", 4}}), request("c", {{"train.n_est", 5}})}, {}, job);
    }
    TrashContent trash() { return project->trash(job); }
    CleanUpReport cleanUp(Names chosen = {}, bool undo = false, bool dryRun = false)
    {
        return project->cleanUp({std::move(chosen), undo, dryRun}, job);
    }
};

} // namespace

class tst_trash : public QObject
{
    Q_OBJECT

private slots:
    void itHoldsWhatWasRemovedWithTheBytesItFrees()
    {
        Swept p;
        QVERIFY(p.trash().experiments.empty());
        QCOMPARE(p.trash().bytes, 0u);
        p.project->removeExperiments({"a"});
        p.project->removeExperiments({"c"});
        const TrashContent content = p.trash();
        QCOMPARE(names(content.experiments), (Names{"c", "a"})); // the last first
        for (const TrashedExperiment& one : content.experiments) {
            QVERIFY(one.removedMs);
            QVERIFY(one.bytes > 0); // its model, which no other has
        }
        QVERIFY(content.bytes >= content.experiments[0].bytes + content.experiments[1].bytes);
        QVERIFY(!content.sharedStore);
        QVERIFY(isWhole(p, p.files, content.experiments[0].commit)); // nothing is gone yet
    }

    void undoAndRestoreBringBack()
    {
        Swept p;
        const std::string commit = p.project->experiment("a").commit;
        p.project->removeExperiments({"a", "b"});
        p.project->undo(std::nullopt, p.job);
        QVERIFY(p.trash().experiments.empty());
        p.project->removeExperiments({"a", "b"});
        p.project->restoreFromTrash({"a"});
        QCOMPARE(p.project->experiment("a").commit, commit);
        QCOMPARE(names(p.trash().experiments), Names{"b"});
        p.project->undo(std::nullopt, p.job); // the bringing back
        QCOMPARE(p.trash().experiments.size(), 2u);
        p.project->restoreFromTrash({commit.substr(0, 8), "b"});
        QVERIFY(p.trash().experiments.empty());
        QCOMPARE(errorOf([&] { p.project->restoreFromTrash({"a"}); }).code(), ErrorCode::NotFound);
        // A name that is taken meanwhile.
        p.project->removeExperiments({"a"});
        p.project->runExperiment(request("a", {{"train.n_est", 9}}), p.job);
        QCOMPARE(errorOf([&] { p.project->restoreFromTrash({"a"}); }).code(), ErrorCode::AlreadyExists);
    }

    void cleaningUpFreesWhatItSaidAndNothingElse()
    {
        Swept p;
        p.project->run({{}, {{"train.n_est", Json(4)}}, false}, p.job); // the work tree has what "b" has
        const std::set<std::string> before = objectsOf(p);
        p.project->removeExperiments({"a", "b"});
        const TrashContent content = p.trash();
        const CleanUpReport dry = p.cleanUp({}, false, true);
        QCOMPARE(dry.bytes, content.bytes);
        QCOMPARE(objectsOf(p), before);
        QCOMPARE(p.trash().experiments.size(), 2u);

        const std::string commitOfB = content.experiments[0].name == "b" ? content.experiments[0].commit : content.experiments[1].commit;
        const CleanUpReport done = p.cleanUp();
        QCOMPARE(done.bytes, dry.bytes);
        QCOMPARE(done.objects, dry.objects);
        QVERIFY(done.objects > 0);
        const std::set<std::string> after = objectsOf(p);
        QCOMPARE(before.size() - after.size(), done.objects);
        QVERIFY(isWhole(p, p.files, p.project->experiment("c").commit));
        QVERIFY(isWhole(p, p.files, commitOfB)); // the work tree still needs its data
        QVERIFY(p.trash().experiments.empty());
        QCOMPARE(p.trash().bytes, 0u);
        QCOMPARE(p.cleanUp().objects, 0u);
        for (const auto& stage : p.project->status(p.job))
            QCOMPARE(stage.state, pipeline::StageState::UpToDate);
        for (const CheckItem& item : p.project->verify(false, p.job))
            QVERIFY2(item.severity < Severity::Warning, item.text.english().c_str());
        QCOMPARE(p.project->experiments().size(), 1u);
    }

    void whatWasCleanedUpCannotBeUndone()
    {
        Swept p;
        p.project->removeExperiments({"b"});
        p.project->removeExperiments({"a"});
        p.cleanUp({"a"});
        QCOMPARE(names(p.trash().experiments), Names{"b"});
        std::int64_t ofA = 0;
        for (const auto& item : p.project->journal()) {
            const bool isOfA = item.what.english() == "Removed experiment a";
            ofA = isOfA ? item.id : ofA;
            QVERIFY(item.cleaned || !isOfA);
        }
        const Error error = errorOf([&] { p.project->undo(ofA, p.job); });
        QCOMPARE(error.code(), ErrorCode::Conflict);
        QVERIFY(says(error, "cleaned away"));
        // Undo without more is of the last change that can be: of b, not of a.
        p.project->undo(std::nullopt, p.job);
        QVERIFY(isWhole(p, p.files, p.project->experiment("b").commit));
        QCOMPARE(errorOf([&] { p.project->restoreFromTrash({"a"}); }).code(), ErrorCode::NotFound);
    }

    void whatWasCleanedUpIsComputedAgain()
    {
        Swept p; // the same process: nothing remembers data that is gone
        p.project->removeExperiments({"a"});
        p.cleanUp();
        const Experiment again = p.project->runExperiment(request("a", {{"train.n_est", 3}}), p.job);
        QVERIFY(isWhole(p, p.files, again.commit));
    }

    void branchesTagsAndReflogsKeepTheirData()
    {
        Swept p;
        p.project->branchExperiment("a", "kept");
        const std::string ofA = p.project->experiment("a").commit, ofB = p.project->experiment("b").commit;
        auto git = versioning::GitRepository::open(p.root());
        git.setReference("refs/tags/v1", ofB, std::nullopt, "test");
        p.project->removeExperiments({"a", "b", "c"});
        const TrashContent content = p.trash();
        QCOMPARE(content.experiments.size(), 3u);
        for (const TrashedExperiment& one : content.experiments)
            QCOMPARE(one.bytes > 0, one.name == "c");
        p.cleanUp();
        QVERIFY(isWhole(p, p.files, ofA));
        QVERIFY(isWhole(p, p.files, ofB));
    }

    void otherChangesStayUndoable()
    {
        Swept p;
        p.project->setParameters({{"train.n_est", Json(7)}});
        p.project->run({}, p.job);
        const std::string model = p.read("models/model.podium");
        p.project->applyExperiment("b", p.job);
        p.project->removeExperiments({"b", "c"});
        p.cleanUp();
        // The model that applying replaced is kept by the journal alone.
        std::int64_t applied = 0;
        for (const auto& item : p.project->journal())
            applied = item.what.english() == "Applied experiment b" ? item.id : applied;
        p.project->undo(applied, p.job);
        QCOMPARE(p.read("models/model.podium"), model);
    }

    void whatUndoNeedsGoesToo()
    {
        Swept p;
        p.project->run({{}, {{"train.n_est", Json(7)}}, false}, p.job);
        p.project->run({{}, {{"train.n_est", Json(8)}}, false}, p.job);
        p.project->removeExperiments({"a"});
        const TrashContent content = p.trash();
        QVERIFY(content.undoEntries > 0);
        QVERIFY(content.undoBytes > 0); // the model of seven trees
        const CleanUpReport report = p.cleanUp({}, true);
        QCOMPARE(report.bytes, content.bytes + content.undoBytes);
        QCOMPARE(report.undoEntries, content.undoEntries);
        QVERIFY(versioning::GitRepository::open(p.root()).references("refs/podium/journal/").empty());
        QVERIFY(says(errorOf([&] { p.project->undo(std::nullopt, p.job); }), "cleaned up"));
        QVERIFY(isWhole(p, p.files, p.project->experiment("b").commit));
        for (const auto& stage : p.project->status(p.job))
            QCOMPARE(stage.state, pipeline::StageState::UpToDate);
        // Changes made from now on can be undone.
        p.project->setParameters({{"train.n_est", Json(9)}});
        p.project->undo(std::nullopt, p.job);
        QCOMPARE(errorOf([&] { p.cleanUp({"a"}, true); }).code(), ErrorCode::InvalidArgument);
    }

    void aStoreOutsideTheProjectIsLeftAlone()
    {
        SampleProject p;
        std::filesystem::copy(p.root() / ".dvc/cache", p.scratch / "store", std::filesystem::copy_options::recursive);
        p.write(".dvc/config.local", "[cache]\n    dir = " + (p.scratch / "store").string() + "\n");
        p.open();
        p.project->sweep({request("a", {{"train.n_est", 3}}), request("b", {{"train.n_est", 4}})}, {}, p.job);
        p.project->removeExperiments({"a"});
        QVERIFY(p.project->trash(p.job).sharedStore);
        const auto count = [&] { return std::distance(std::filesystem::recursive_directory_iterator(p.scratch / "store"), {}); };
        const auto before = count();
        const CleanUpReport report = p.project->cleanUp({}, p.job);
        QVERIFY(report.sharedStore);
        QCOMPARE(report.objects, 0u);
        QCOMPARE(count(), before);
        QVERIFY(p.project->trash(p.job).experiments.empty());
    }

    void itWaitsForRunsAndTheyForIt()
    {
        Swept p;
        p.project->removeExperiments({"a"});
        const auto runs = versioning::shareStore(p.files, p.root(), CancelToken());
        const auto another = versioning::shareStore(p.files, p.root(), CancelToken()); // any number at once
        QCOMPARE(errorOf([&] { p.cleanUp(); }).code(), ErrorCode::Busy);
        QCOMPARE(p.trash().experiments.size(), 1u);
        QCOMPARE(p.cleanUp({}, false, true).experiments.size(), 1u); // looking disturbs nobody
    }

    void aDiskThatFailsLeavesAWholeProject()
    {
        Swept p;
        p.project->removeExperiments({"a", "b"});
        class FailingRemoval : public FileSystem
        {
        public:
            int left = 0;

        protected:
            std::uint64_t before(Operation operation, const Path& path, std::uint64_t bytes) override
            {
                if (operation == Operation::Remove && left-- <= 0)
                    throw systemError(EIO, PODIUM_TEXT("test.remove", "Removing"), path.string());
                return bytes;
            }
        } failing;
        Project project(failing, p.root());
        const std::set<std::string> before = objectsOf(p);
        failing.left = 0; // all that is left is of both, whatever the order of names
        QCOMPARE(errorOf([&] { project.cleanUp({}, p.job); }).code(), ErrorCode::Io);
        QCOMPARE(objectsOf(p), before);
        QVERIFY(p.trash().experiments.empty()); // they are gone, their data is not yet
        QVERIFY(isWhole(p, p.files, p.project->experiment("c").commit));
        // What one of them made is needed again meanwhile, and stays.
        const Experiment again = p.project->runExperiment(request("again", {{"train.n_est", 3}}), p.job);
        const CleanUpReport rest = p.cleanUp();
        QVERIFY(rest.experiments.empty());
        QVERIFY(rest.objects > 0);
        QVERIFY(isWhole(p, p.files, again.commit));
        QCOMPARE(p.cleanUp().objects, 0u);
    }
};

QTEST_GUILESS_MAIN(tst_trash)
#include "tst_trash.moc"
