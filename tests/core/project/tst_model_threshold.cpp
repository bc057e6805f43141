// The threshold chosen for a model: kept beside it by its content, used wherever the model answers, taken back.
#include <QtTest>

#include <cmath>

#include "core/comparison/Report.h"
#include "core/pipeline/Executor.h"
#include "core/project/ApplyPreview.h"
#include "core/project/Experiment.h"
#include "core/project/InitOptions.h"
#include "core/project/ModelThreshold.h"
#include "core/project/Prediction.h"
#include "core/project/RunExport.h"
#include "core/project/RunFacts.h"
#include "core/project/RunReport.h"
#include "core/versioning/GitRepository.h"
#include "tests/core/project/ProjectFixture.h"

using namespace podium;
using namespace podium::project;
using podium::test::errorOf;
using podium::test::request;
using podium::test::SampleProject;
using podium::test::says;

namespace {

/// A project whose work tree and experiment "a" have models; the raw rows of its table.
struct Trained : SampleProject
{
    Trained()
    {
        project->sweep({request("a", {{"train.n_est", 5}})}, {}, job);
        project->run({{}, {{"train.n_est", Json(6)}}, false}, job);
    }
    PredictReport predictAll(const std::string& run)
    {
        PredictRequest wanted;
        wanted.run = run;
        wanted.table = root() / "data/raw/cwurData.csv";
        wanted.missing = PredictRequest::Missing::TrainingMedian;
        return project->predict(wanted, job);
    }
};

/// True where each row is of the positive class exactly from the threshold on.
bool follows(const PredictReport& report, double threshold)
{
    const Column& predicted = report.table.column("predicted", {});
    const Column& share = report.table.column("proba_" + report.positive, {});
    for (std::int64_t row = 0; row < report.table.rowCount(); ++row)
        if ((predicted.asText(row) == report.positive) != (share.real(row) >= threshold))
            return false;
    return report.table.rowCount() > 0;
}

std::string textOf(const comparison::ReportDocument& report) { return comparison::reportHtml(report); }

} // namespace

class tst_model_threshold : public QObject
{
    Q_OBJECT

private slots:
    void theFileIsReadAsItIsWritten()
    {
        const ModelThresholds kept{{"00000000000000000000000000000012", {0.37, {}}},
                                   {"1e234567890123456789012345678901", {1 + std::numeric_limits<double>::epsilon(), comparison::ErrorCosts{1, 12.5}}}};
        const ModelThresholds read = parseThresholds(thresholdsText(kept));
        QCOMPARE(read.size(), kept.size());
        for (const auto& [model, threshold] : kept) {
            QVERIFY2(read.contains(model), model.c_str());
            QCOMPARE(read.at(model).value, threshold.value);
            QCOMPARE(read.at(model).costs.has_value(), threshold.costs.has_value());
        }
        QCOMPARE(read.at("1e234567890123456789012345678901").costs->falseNegative, 12.5);
        QCOMPARE(thresholdsText({}), std::string());
        for (const char* broken : {"- a\n", "abc: {threshold: 0.5}\n", "00000000000000000000000000000abc: {threshold: 2}\n",
                                   "00000000000000000000000000000abc: {threshold: \"0.5\"}\n", "00000000000000000000000000000abc: 0.5\n"})
            QCOMPARE(errorOf([&] { parseThresholds(broken); }).code(), ErrorCode::InvalidFormat);
    }

    void itIsKeptWithTheModelAndTakenBack()
    {
        Trained p;
        const std::string model = p.read("models/model.podium");
        p.project->setThreshold("a", ModelThreshold{0.3});
        p.project->setThreshold("workspace", ModelThreshold{0.8, comparison::ErrorCosts{3, 1}});
        const ModelThresholds kept = p.project->modelThresholds();
        QCOMPARE(kept.size(), 2u);
        QCOMPARE(kept.at(p.project->modelOf(p.project->experiment("a"))).value, 0.3);
        QCOMPARE(p.read("models/model.podium"), model); // no byte of an output is touched
        for (const auto& stage : p.project->status(p.job))
            QCOMPARE(stage.state, pipeline::StageState::UpToDate);
        QCOMPARE(p.project->runFacts(*p.project->workspaceResult()).threshold->value, 0.8);
        QCOMPARE(p.project->runFacts(p.project->experiment("a")).threshold->value, 0.3);
        // Versioned: git sees the file, and nothing else that is new.
        const auto untracked = versioning::GitRepository::open(p.root()).untrackedFiles();
        QVERIFY(std::find(untracked.begin(), untracked.end(), kThresholdsFile) != untracked.end());

        p.project->setThreshold("a", std::nullopt);
        QCOMPARE(p.project->modelThresholds().size(), 1u);
        p.project->undo(std::nullopt, p.job);
        QCOMPARE(p.project->modelThresholds().size(), 2u);
        p.project->undo(std::nullopt, p.job);
        p.project->undo(std::nullopt, p.job);
        QVERIFY(!p.files.exists(p.root() / kThresholdsFile));
        p.project->setThreshold("a", std::nullopt); // nothing to take away: no change
        QVERIFY(p.project->modelThresholds().empty());
    }

    void whatIsNoThresholdIsRefused()
    {
        Trained p;
        for (const double value : {-0.1, 1.5, std::nan("")})
            QCOMPARE(errorOf([&] { p.project->setThreshold("a", ModelThreshold{value}); }).code(), ErrorCode::InvalidArgument);
        QCOMPARE(errorOf([&] { p.project->setThreshold("nobody", ModelThreshold{0.3}); }).code(), ErrorCode::NotFound);
        QVERIFY(!p.files.exists(p.root() / kThresholdsFile));
        SampleProject untrained;
        QCOMPARE(errorOf([&] { untrained.project->setThreshold("workspace", ModelThreshold{0.3}); }).code(), ErrorCode::NotFound);
    }

    void aModelOfThreeClassesHasNone()
    {
        podium::test::Workshop shop;
        podium::test::ScratchDirectory scratch;
        std::string rows = "size,kind\n";
        for (int i = 0; i < 90; ++i)
            rows += std::to_string(i * 37 % 90) + (i * 37 % 90 < 30 ? ",small\n" : i * 37 % 90 < 60 ? ",middle\n" : ",large\n");
        scratch.write("kinds.csv", rows);
        InitOptions options;
        options.data = scratch / "kinds.csv";
        options.target = "kind";
        Project::init(shop.files, scratch / "p", options, shop.job);
        Project project(shop.files, scratch / "p");
        project.run({{}, {{"train.n_est", Json(3)}}, false}, shop.job);
        const Error error = errorOf([&] { project.setThreshold("workspace", ModelThreshold{0.3}); });
        QCOMPARE(error.code(), ErrorCode::InvalidArgument);
        QVERIFY(says(error, "two classes"));
    }

    void predictionsFollowIt()
    {
        Trained p;
        const PredictReport before = p.predictAll("a");
        QVERIFY(!before.threshold);
        for (const double threshold : {0.2, 0.9}) {
            p.project->setThreshold("a", ModelThreshold{threshold});
            const PredictReport report = p.predictAll("a");
            QCOMPARE(*report.threshold, threshold);
            QVERIFY(follows(report, threshold));
            QVERIFY(report.csv != before.csv);
        }
        // A file of the same model is the same model; another one is not.
        PredictRequest byFile;
        byFile.model = p.scratch / "copy.podium";
        byFile.table = p.root() / "data/raw/cwurData.csv";
        byFile.missing = PredictRequest::Missing::TrainingMedian;
        QVERIFY(!p.predictAll({}).threshold);
        p.files.replace(byFile.model, p.read("models/model.podium"));
        QVERIFY(!p.project->predict(byFile, p.job).threshold);
        p.project->setThreshold("workspace", ModelThreshold{0.25});
        QVERIFY(follows(p.project->predict(byFile, p.job), 0.25));
        p.project->setThreshold("a", std::nullopt);
        QCOMPARE(p.predictAll("a").csv, before.csv);
    }

    void exportsFollowItAndAreReplayedByIt()
    {
        Trained p;
        const auto exported = [&] { return p.project->exportModel({"a", "onnx", p.scratch / "a.onnx", p.scratch / "replay"}, p.job); };
        const ModelExportReport plain = exported();
        QVERIFY(!plain.threshold);
        p.project->setThreshold("a", ModelThreshold{0.15});
        const ModelExportReport report = exported();
        QCOMPARE(*report.threshold, 0.15);
        QCOMPARE(report.file.replay.labels.size(), plain.file.replay.labels.size());
        const std::size_t positive = report.classes[1] == p.predictAll("a").positive ? 1 : 0;
        std::size_t changed = 0;
        for (std::size_t row = 0; row < report.file.replay.labels.size(); ++row) {
            const double share = report.file.replay.probabilities[row * 2 + positive];
            QCOMPARE(report.file.replay.labels[row] == report.classes[positive], share >= 0.15);
            changed += report.file.replay.labels[row] != plain.file.replay.labels[row] ? 1 : 0;
        }
        QVERIFY(changed > 0);
        QVERIFY(p.files.read(p.scratch / "a.onnx").find("podium.threshold") != std::string::npos);
    }

    void reportsTellIt()
    {
        Trained p;
        const ReportWording wording{Language::english(), "en"};
        const auto html = [&] { return textOf(p.project->report({"a"}, wording, p.job)); };
        QVERIFY(html().find("threshold chosen for the model") == std::string::npos);
        p.project->setThreshold("a", ModelThreshold{0.25, comparison::ErrorCosts{1, 4}});
        const std::string told = html();
        QVERIFY(told.find("threshold chosen for the model") != std::string::npos);
        QVERIFY(told.find("0.2500") != std::string::npos);
        QVERIFY(told.find("a false positive costs 1 and a false negative 4") != std::string::npos);
    }

    void testFiguresFollowIt()
    {
        SampleProject p;
        p.project->sweep({request("a", {{"train.n_est", 5}, {"featurize.split", "last_year_test"}})}, {}, p.job);
        const auto precisionAndRecall = [&](const TestResult& test) {
            std::map<std::string, double> figures;
            for (const auto& [key, value] : test.metrics)
                figures[key] = value.value_or(-1);
            return figures;
        };
        const auto before = precisionAndRecall(*p.project->evaluateOnTest("a", p.job).test);
        p.project->setThreshold("a", ModelThreshold{0});
        const TestResult all = *p.project->evaluateOnTest("a", p.job).test;
        const auto after = precisionAndRecall(all);
        QCOMPARE(*all.threshold, 0.0);
        QCOMPARE(after.at("recall"), 1.0); // everything is positive from 0 on
        QCOMPARE(after.at("roc_auc"), before.at("roc_auc"));
        QCOMPARE(*p.project->experiment("a").test->threshold, 0.0);
        QVERIFY(p.project->experiment("a").toJson()["test"]["threshold"] == 0.0);
    }

    void applyingAnExperimentLeavesItAlone()
    {
        Trained p;
        p.project->setThreshold("a", ModelThreshold{0.3});
        for (const ApplyPreview::File& file : p.project->previewApply("a").files)
            QVERIFY(file.path != kThresholdsFile);
        p.project->applyExperiment("a", p.job);
        QCOMPARE(p.project->runFacts(*p.project->workspaceResult()).threshold->value, 0.3); // it is the same model now
        QVERIFY(follows(p.predictAll({}), 0.3));
    }
};

QTEST_GUILESS_MAIN(tst_model_threshold)
#include "tst_model_threshold.moc"
