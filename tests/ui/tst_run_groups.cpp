// Which runs may be compared, and which of them is called the best.
#include <QTest>

#include "core/project/Experiment.h"
#include "tests/ui/Experiments.h"
#include "ui/comparison/RunGroups.h"

using namespace podium;
using namespace podium::ui;
using podium::test::experiment;

class tst_run_groups : public QObject
{
    Q_OBJECT
private slots:
    void runsOnOtherRowsStandApart()
    {
        const std::vector<project::Experiment> runs{experiment("a", "cwurData", 0.9), experiment("b", "timesData", 0.8),
                                                    experiment("c", "cwurData", 0.95), experiment("d", "cwurData", 0.99, 300, 300)};
        const auto groups = groupRuns(runs);
        QCOMPARE(groups.size(), std::size_t(3));
        QCOMPARE(groups[0].runs, (std::vector<std::size_t>{0, 2}));
        QVERIFY(groups[0].isBest(runs[2], "accuracy"));
        QVERIFY(!groups[0].isBest(runs[0], "accuracy"));
        QVERIFY(!groups[2].isBest(runs[3], "accuracy")); // alone: nothing to be better than
        QVERIFY(comparable(runs[0], runs[2]));
        QVERIFY(!comparable(runs[0], runs[3]));
    }

    void anotherLabelIsAnotherGroupEvenOnAsManyRows()
    {
        // Shanghai has the same 100 validation rows with max_rank 100 and 300, but other classes.
        const std::vector<project::Experiment> runs{experiment("a", "shanghaiData", 0.9, 100, 100), experiment("b", "shanghaiData", 1.0, 300, 100)};
        const auto groups = groupRuns(runs);
        QCOMPARE(groups.size(), std::size_t(2));
        QCOMPARE(groups[1].distinct.front().first, std::string("featurize.max_rank"));
        QVERIFY(groups[1].distinct.front().second == Json(300));
    }

    void columnsAndTreesKeepTheGroup()
    {
        auto few = experiment("f3", "cwurData", 0.9);
        for (auto& [key, value] : few.params)
            if (key == "featurize.max_features" || key == "train.n_est" || key == "featurize.seed")
                value = 3;
        QVERIFY(comparable(few, experiment("all", "cwurData", 0.8)));
    }

    void seedOfARandomSplitIsAnotherGroup()
    {
        auto a = experiment("a", "cwurData", 0.9), b = experiment("b", "cwurData", 0.9);
        for (auto* run : {&a, &b})
            for (auto& [key, value] : run->params)
                if (key == "featurize.split")
                    value = "random";
        for (auto& [key, value] : b.params)
            if (key == "featurize.seed")
                value = 43;
        QVERIFY(!comparable(a, b));
    }

    void warnedAndTiedRunsAreNeverBest()
    {
        auto warned = experiment("w", "cwurData", 1.0);
        warned.warnings.push_back({"one_class_validation", PODIUM_TEXT("ui.test", "One class.")});
        const std::vector<project::Experiment> runs{warned, experiment("a", "cwurData", 0.9), experiment("b", "cwurData", 0.9)};
        const auto groups = groupRuns(runs);
        for (const auto& run : runs)
            QVERIFY(!groups.front().isBest(run, "accuracy"));
    }

    void undefinedMetricIsNoValue()
    {
        auto undefined = experiment("u", "cwurData", 0.9);
        undefined.metrics.back().second = std::nullopt;
        const std::vector<project::Experiment> runs{undefined, experiment("a", "cwurData", 0.8), experiment("b", "cwurData", 0.7)};
        const auto groups = groupRuns(runs);
        QVERIFY(!groups.front().isBest(undefined, "roc_auc"));
        QVERIFY(groups.front().isBest(runs[1], "roc_auc"));
        QVERIFY(groups.front().isBest(undefined, "accuracy"));
    }
};

QTEST_GUILESS_MAIN(tst_run_groups)
#include "tst_run_groups.moc"
