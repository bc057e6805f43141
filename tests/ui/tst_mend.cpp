// A hint that the window can follow by itself is a click away.
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include "ui/base/Theme.h"
#include "ui/jobs/ActivityModel.h"
#include "ui/jobs/ActivityPanel.h"
#include "ui/jobs/JobRunner.h"

using namespace podium;
using namespace podium::ui;

class tst_mend : public QObject
{
    Q_OBJECT
private slots:
    void placesAndHintsLeadToActions()
    {
        const Text none;
        QCOMPARE(mendOf("params.yaml, train.n_est", none)->page, std::string("training"));
        QCOMPARE(mendOf("params.yaml, featurize.max_rank", none)->page, std::string("features"));
        QVERIFY(mendOf("params.yaml, clean.recipes.timesData", none)->kind == Mend::Kind::OpenRecipe);
        QVERIFY(mendOf("recipes/cwurData.yaml", none)->kind == Mend::Kind::OpenRecipe);
        QVERIFY(mendOf("project.yaml, threshold", none)->kind == Mend::Kind::OpenSheet);
        const auto clean = mendOf("data/clean/tables.json", PODIUM_TEXT("features.noTablesHint", "Run the stage clean again."));
        QVERIFY(clean && clean->kind == Mend::Kind::RunStage);
        QCOMPARE(clean->stage, std::string("clean"));
        const auto rules = mendOf("reports/rules_raw.json", none);
        QVERIFY(rules && rules->kind == Mend::Kind::OpenRules);
        QCOMPARE(rules->stage, std::string("check_raw"));
        for (const char* where : {"", "params.yaml", "params.yaml, mine.key", "dvc.yaml, stage x"})
            QVERIFY2(!mendOf(where, none), where);
    }

    void clickAndEnterFollowTheHint()
    {
        Theme theme(*qApp, Theme::Mode::Light);
        ThreadPool pool(1);
        JobRunner runner(pool);
        ActivityModel model(runner);
        ActivityPanel panel(model);
        panel.resize(800, 300);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QSignalSpy wanted(&model, &ActivityModel::mendWanted);
        model.note(Severity::Error, PODIUM_TEXT("test.what", "Something"), "params.yaml, train.n_est", PODIUM_TEXT("test.hint", "Correct it."));
        auto* view = panel.findChild<QTreeView*>();
        const QModelIndex operation = model.index(0, 0);
        view->expand(operation);
        const QModelIndex link = model.index(0, ActivityModel::Mending, operation);
        QVERIFY(!link.data().toString().isEmpty());
        QVERIFY(!model.mend(operation));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(link).center());
        QCOMPARE(wanted.count(), 1);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(link.siblingAtColumn(0)).center());
        QCOMPARE(wanted.count(), 1); // reading is no click on the link
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(wanted.count(), 2);
        QCOMPARE(wanted.last().first().value<Mend>().page, std::string("training"));
        model.note(Severity::Warning, PODIUM_TEXT("test.what", "Something"), "elsewhere", {});
        QVERIFY(model.index(0, ActivityModel::Mending, model.index(0, 0)).data().toString().isEmpty());
    }
};

QTEST_MAIN(tst_mend)
#include "tst_mend.moc"
