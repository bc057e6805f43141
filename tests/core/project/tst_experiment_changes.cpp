// What is done with experiments that are there: applied, removed, renamed, branched, and taken back.
#include <QtTest>

#include <unistd.h>

#include <atomic>
#include <set>
#include <thread>

#include "core/ingest/Csv.h"
#include "core/pipeline/Executor.h"
#include "core/project/ApplyPreview.h"
#include "core/project/Experiment.h"
#include "core/project/ExperimentIndex.h"
#include "core/project/ExperimentName.h"
#include "core/versioning/GitRepository.h"
#include "tests/core/project/ProjectFixture.h"

using namespace podium;
using namespace podium::project;
using podium::test::errorOf;
using podium::test::request;
using podium::test::SampleProject;
using podium::test::says;

class tst_experiment_changes : public QObject
{
    Q_OBJECT

private slots:
    void applyingMakesTheWorkTreeTheExperimentAndUndoTakesItBack()
    {
        SampleProject p;
        p.project->sweep({request("a", {{"train.n_est", 8}}), request("b", {{"train.n_est", 9}})}, {}, p.job);
        const std::string params = p.read("params.yaml");
        p.project->applyExperiment("a", p.job);
        QVERIFY(p.read("params.yaml").find("n_est: 8") != std::string::npos);
        QVERIFY(p.files.exists(p.root() / "models" / "model.podium"));
        const auto status = p.project->status(p.job);
        QCOMPARE(status.size(), 4u);
        for (const auto& stage : status)
            QVERIFY2(stage.state == pipeline::StageState::UpToDate, stage.stage.c_str());
        const auto git = versioning::GitRepository::open(p.root());
        QCOMPARE(*git.reference("refs/exps/exec/EXEC_APPLY"), p.project->experiment("a").commit);
        QCOMPARE(p.project->workspaceResult()->metrics, p.project->experiment("a").metrics);

        p.project->applyExperiment("b", p.job);
        QVERIFY(p.read("params.yaml").find("n_est: 9") != std::string::npos);
        p.project->undo(std::nullopt, p.job);
        QVERIFY(p.read("params.yaml").find("n_est: 8") != std::string::npos);
        p.project->undo(std::nullopt, p.job);
        QCOMPARE(p.read("params.yaml"), params);
        QVERIFY(!p.files.exists(p.root() / "dvc.lock"));
        QVERIFY(!p.files.exists(p.root() / "models" / "model.podium"));
    }

    void whatApplyingChangesIsToldBefore()
    {
        SampleProject p;
        p.project->sweep({request("a", {{"train.n_est", 8}}), request("b", {{"train.n_est", 9}})}, {}, p.job);
        const auto told = [&](const char* path) {
            for (const ApplyPreview::File& file : p.project->previewApply("a").files)
                if (file.path == path)
                    return std::string(name(file.change)) + (file.isData ? " data" : "");
            return std::string();
        };
        QCOMPARE(told("params.yaml"), std::string("replaced"));
        QCOMPARE(told("dvc.lock"), std::string("added"));
        QCOMPARE(told("models/model.podium"), std::string("added data"));
        const ApplyPreview first = p.project->previewApply("a");
        QCOMPARE(first.parameters.size(), 1u);
        QCOMPARE(first.parameters.front().key, std::string("train.n_est"));
        QVERIFY(first.parameters.front().before == Json(100) && first.parameters.front().after == Json(8));
        QVERIFY(!p.files.exists(p.root() / "dvc.lock")); // nothing was written
        // What it tells is what happens.
        std::map<std::string, std::string> before;
        for (const ApplyPreview::File& file : first.files)
            before[file.path] = p.files.stat(p.root() / file.path) && p.files.stat(p.root() / file.path)->kind == FileStat::Kind::File ? p.read(file.path) : "";
        p.project->applyExperiment("a", p.job);
        for (const ApplyPreview::File& file : first.files)
            QVERIFY2(p.files.stat(p.root() / file.path)->kind == FileStat::Kind::Directory || p.read(file.path) != before[file.path], file.path.c_str());
        QVERIFY(p.project->previewApply("a").empty());
        QCOMPARE(p.project->previewApply("b").parameters.size(), 1u);
        QCOMPARE(told("models/model.podium"), std::string());
        QVERIFY(errorOf([&] { p.project->previewApply("none"); }).code() == ErrorCode::NotFound);
    }

    void applyAndUndoWaitForTheStagesOfARealDvc()
    {
        SampleProject p;
        p.project->sweep({request("a", {{"train.n_est", 8}}), request("b", {{"train.n_est", 9}})}, {}, p.job);
        p.project->applyExperiment("a", p.job);
        const std::string params = p.read("params.yaml"), model = p.read("models/model.podium");
        const Json dvc = {{"pid", ::getppid()}, {"cmd", "dvc repro train"}};
        const auto hold = [&](const Json& write, const Json& read) {
            p.write(".dvc/tmp/rwlock", Json{{"write", write}, {"read", read}}.dump());
        };
        const std::string written = (p.root() / "models" / "model.podium").string();
        const std::string read = (p.root() / "params.yaml").string();
        for (const auto& [writes, reads] :
             {std::pair{Json{{written, dvc}}, Json::object()},
              std::pair{Json::object(), Json{{read, Json::array({dvc})}}}}) {
            hold(writes, reads);
            const auto before = p.project->journal().size();
            for (const Error& error : {errorOf([&] { p.project->applyExperiment("b", p.job); }),
                                       errorOf([&] { p.project->undo(std::nullopt, p.job); })}) {
                QVERIFY(error.code() == ErrorCode::Busy);
                QVERIFY(says(error, "dvc repro train"));
            }
            if (!reads.empty())
                QVERIFY(errorOf([&] {
                            p.project->run({{}, {{"train.n_est", 7}}, false}, p.job, {});
                        }).code() == ErrorCode::Busy);
            QCOMPARE(p.read("params.yaml"), params);
            QCOMPARE(p.read("models/model.podium"), model);
            QCOMPARE(p.project->journal().size(), before);
            p.project->removeExperiments({"b"}); // touches no file of the work tree
            p.project->undo(std::nullopt, p.job);
        }
        hold(Json{{(p.root() / "elsewhere").string(), dvc}}, Json::object());
        p.project->applyExperiment("b", p.job);
        QVERIFY(p.read("params.yaml").find("n_est: 9") != std::string::npos);
    }

    void removedExperimentsComeBackByUndo()
    {
        SampleProject p;
        p.project->sweep({request("a", {{"train.n_est", 8}}), request("b", {{"train.n_est", 9}})}, {}, p.job);
        const Json before = p.project->experiment("a").toJson();
        p.project->removeExperiments({"a"});
        QCOMPARE(p.project->experiments().size(), 1u);
        QVERIFY(errorOf([&] { p.project->experiment("a"); }).code() == ErrorCode::NotFound);
        p.project->undo(std::nullopt, p.job);
        QCOMPARE(p.project->experiment("a").toJson().dump(), before.dump());
        QVERIFY(errorOf([&] {
                    p.project->removeExperiments({"b", "nothing"});
                }).code() == ErrorCode::NotFound);
        QCOMPARE(p.project->experiments().size(), 2u);
    }

    void experimentsAreRenamedAndBranched()
    {
        SampleProject p;
        p.project->sweep({request("a", {{"train.n_est", 8}}), request("b", {{"train.n_est", 9}})}, {}, p.job);
        const Experiment before = p.project->experiment("a");
        p.project->renameExperiment("a", "c");
        QVERIFY(errorOf([&] { p.project->experiment("a"); }).code() == ErrorCode::NotFound);
        QCOMPARE(p.project->experiment("c").id, before.id);
        QCOMPARE(p.project->experiments().size(), 2u);
        QVERIFY(errorOf([&] { p.project->renameExperiment("c", "b"); }).code() == ErrorCode::AlreadyExists);
        QVERIFY(errorOf([&] { p.project->renameExperiment("c", "b/d"); }).code() == ErrorCode::InvalidArgument);
        const auto git = versioning::GitRepository::open(p.root());
        QCOMPARE(p.project->branchExperiment("c"), std::string("c-branch"));
        QCOMPARE(git.resolve("refs/heads/c-branch").value_or(""), before.commit);
        QVERIFY(errorOf([&] { p.project->branchExperiment("c"); }).code() == ErrorCode::AlreadyExists);
        const Error refused = errorOf([&] { p.project->branchExperiment("c", "best//one"); });
        QVERIFY(refused.code() == ErrorCode::InvalidArgument);
        QCOMPARE(refused.text().english(), std::string("best//one cannot be the name of a branch: a part of it is empty."));
        QCOMPARE(p.project->branchExperiment("c", "best/one"), std::string("best/one"));
        for (const char* clash : {"best", "best/one/more"}) // a file where git needs a folder, and the other way round
            QVERIFY2(errorOf([&] { p.project->branchExperiment("c", clash); }).code() == ErrorCode::AlreadyExists, clash);
        for (int i = 0; i < 3; ++i)
            p.project->undo(std::nullopt, p.job);
        QCOMPARE(p.project->experiment("a").commit, before.commit);
        QVERIFY(!git.resolve("refs/heads/c-branch") && !git.resolve("refs/heads/best/one"));
    }

    void aWholeSweepIsOneUndo()
    {
        SampleProject p;
        p.project->sweep({request("a", {{"train.n_est", 8}}), request("b", {{"train.n_est", 9}})}, {}, p.job);
        p.project->undo(std::nullopt, p.job);
        QVERIFY(p.project->experiments().empty());
        QVERIFY(p.project->journal().at(0).what.english().size() > 3);
    }
};

QTEST_GUILESS_MAIN(tst_experiment_changes)
#include "tst_experiment_changes.moc"
