// The project page, driven: the sheet is written, decides which run is the best, and says whether that is enough.
#include <algorithm>

#include <QComboBox>
#include <QLabel>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QHeaderView>
#include <QTest>
#include <QTreeView>

#include "core/project/Experiment.h"
#include "core/project/InitOptions.h"
#include "tests/support/DrivenWindow.h"
#include "tests/ui/Experiments.h"
#include "ui/comparison/RunCells.h"
#include "ui/pipeline/StageSign.h"
#include "ui/shell/BestRunsCard.h"
#include "ui/shell/ProjectSheetCard.h"
#include "ui/shell/ProjectSheetDialog.h"
#include "ui/shell/StageFlow.h"

using namespace podium;
using namespace podium::ui;

namespace {

constexpr int kPatience = 60000;

QStringList shown(const QWidget& parent, const char* name)
{
    QStringList all;
    for (const auto* label : parent.findChildren<QLabel*>(QString::fromLatin1(name)))
        if (label->isVisibleTo(&parent))
            all.append(label->text());
    return all;
}

QStringList texts(const QWidget& parent, const char* name)
{
    QTest::qWait(20); // what was taken out is gone
    return shown(parent, name);
}

void setMetric(project::Experiment& run, const std::string& metric, double value)
{
    for (auto& [key, old] : run.metrics)
        if (key == metric) {
            old = value;
            return;
        }
    run.metrics.emplace_back(metric, value);
}

} // namespace

class tst_project_page : public QObject
{
    Q_OBJECT
private slots:
    void mainMetricDecidesAndWarningsNeverWin()
    {
        auto a = test::experiment("a", "t", 0.90), b = test::experiment("b", "t", 0.90), c = test::experiment("c", "t", 0.99);
        setMetric(a, "log_loss", 0.2);
        setMetric(b, "log_loss", 0.1);
        setMetric(c, "log_loss", 0.01);
        c.warnings.push_back({"few", {}});
        auto snapshot = test::snapshotOf({a, b, c});
        BestRunsCard card;
        card.show();
        card.fill(*snapshot);
        QCOMPARE(texts(card, "bestRunOfGroup").size(), 1);
        QVERIFY2(texts(card, "bestRunOfGroup").first().contains(QStringLiteral("a")), "a tie is told");
        QVERIFY(texts(card, "bestRunOfGroup").first().contains(QStringLiteral("b")));
        QVERIFY(texts(card, "bestRunOfGroup").first().contains(QLocale().toString(0.9, 'f', 3)));
        QVERIFY(texts(card, "bestVerdict").isEmpty());
        snapshot->sheet.mainMetric = "log_loss";
        snapshot->sheet.threshold = 0.15;
        card.fill(*snapshot);
        QCOMPARE(texts(card, "bestRunOfGroup"), QStringList{QStringLiteral("★ b: ") + QLocale().toString(0.1, 'f', 3)});
        QVERIFY(texts(card, "bestVerdict").first().contains(QStringLiteral("good enough")));
        snapshot->sheet.threshold = 0.05;
        card.fill(*snapshot);
        QVERIFY(texts(card, "bestVerdict").first().contains(QStringLiteral("not yet good enough")));
    }

    void abbreviationsKeepTheirCapitals()
    {
        QCOMPARE(metricInSentence("f1"), QStringLiteral("F1"));
        QCOMPARE(metricInSentence("roc_auc"), QStringLiteral("ROC AUC"));
        QCOMPARE(metricInSentence("accuracy"), QStringLiteral("accuracy"));
    }

    void nearlyReachedIsNotRoundedUp()
    {
        bool reached = true;
        const QString verdict = thresholdVerdict({.mainMetric = "f1", .threshold = 0.95}, 0.9496, reached);
        QVERIFY(!reached);
        QVERIFY2(verdict.contains(QLocale().toString(0.9496, 'g', 6)), qPrintable(verdict));
    }

    void dialogChecksWhileTyping()
    {
        ProjectSheetDialog dialog({.mainMetric = "f1", .threshold = 0.95});
        auto* threshold = dialog.findChild<QLineEdit*>(QStringLiteral("sheetThreshold"));
        auto* save = dialog.findChild<QPushButton*>(QStringLiteral("sheetSave"));
        QVERIFY(save->isEnabled());
        for (const char* bad : {"95", "much", "-1", "nan"}) {
            threshold->setText(QString::fromLatin1(bad));
            QVERIFY2(!save->isEnabled(), bad);
            QVERIFY(!dialog.findChild<QLabel*>(QStringLiteral("sheetMessage"))->text().isEmpty());
        }
        threshold->setText(QStringLiteral("0.5"));
        QVERIFY(save->isEnabled());
        QCOMPARE(*dialog.sheet().threshold, 0.5);
        QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Spain));
        threshold->setText(QStringLiteral("0,75"));
        QVERIFY(save->isEnabled());
        QCOMPARE(*dialog.sheet().threshold, 0.75);
        threshold->setText(QStringLiteral("0.125"));
        QCOMPARE(*dialog.sheet().threshold, 0.125);
        QLocale::setDefault(QLocale::c());
        threshold->clear();
        QVERIFY(save->isEnabled());
        QVERIFY(!dialog.sheet().threshold);
    }

    void independentStagesAreNotChained()
    {
        const auto step = [](const char* name, std::vector<std::size_t> needs) {
            FlowStep step;
            step.page = step.title = QString::fromLatin1(name);
            step.stage = name;
            step.needs = std::move(needs);
            return step;
        };
        using Edges = std::vector<StageFlow::Edge>;
        StageFlow flow;
        flow.resize(1000, 100);
        flow.show();
        flow.setSteps({step("a", {}), step("b", {}), step("c", {})});
        QVERIFY(flow.edges().empty());
        QCOMPARE(flow.card(QStringLiteral("a"))->y(), flow.card(QStringLiteral("b"))->y());
        // Two that join, and an arrow that follows from the others.
        flow.setSteps({step("a", {}), step("b", {}), step("c", {0, 1}), step("d", {0, 2})});
        QCOMPARE(flow.edges(), (Edges{{0, 2}, {1, 2}, {2, 3}}));
        const auto place = [&](const char* name) { return flow.card(QString::fromLatin1(name))->geometry(); };
        QCOMPARE(place("a").x(), place("b").x());
        QVERIFY(place("a").bottom() < place("b").top());
        QVERIFY(place("b").right() < place("c").left());
        QVERIFY(place("c").right() < place("d").left());
        // Where columns do not fit, each layer is a row.
        flow.resize(400, 100);
        QVERIFY(place("b").bottom() < place("c").top());
        QVERIFY(place("c").bottom() < place("d").top());
        for (const char* name : {"a", "b", "c", "d"})
            QVERIFY2(place(name).right() <= 400 && place(name).bottom() <= flow.height(), name);
        // A chain stays one line of text.
        flow.resize(1000, 100);
        flow.setSteps({step("a", {}), step("b", {0}), step("c", {0, 1})});
        QCOMPARE(flow.edges(), (Edges{{0, 1}, {1, 2}}));
        QCOMPARE(place("a").y(), place("c").y());
    }

    void sheetIsFilledInFromTheWindow()
    {
        test::DrivenWindow driven;
        MainWindow& window = driven.window;
        Workbench& workbench = driven.workbench;
        const auto idle = [&](std::size_t runs) {
            return QTest::qWaitFor([&] {
                const auto snapshot = workbench.session.snapshot();
                return snapshot != nullptr && snapshot->stages.size() == 4 && snapshot->experiments.size() == runs && workbench.jobs.isIdle();
            }, kPatience);
        };
        QVERIFY(driven.createProject());
        auto* edit = window.findChild<QPushButton*>(QStringLiteral("editSheet"));
        QVERIFY(edit->isVisible() && edit->isEnabled());
        QTest::mouseClick(edit, Qt::LeftButton);
        auto* dialog = window.findChild<ProjectSheetDialog*>();
        QVERIFY(dialog != nullptr);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("sheetQuestion")), QStringLiteral("Who is in <the> top?"));
        auto* metric = dialog->findChild<QComboBox*>(QStringLiteral("sheetMetric"));
        metric->setCurrentIndex(metric->findData(QStringLiteral("f1")));
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("sheetThreshold")), QStringLiteral("0.5"));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("sheetSave")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(workbench.session.snapshot()->sheet.mainMetric, std::string("f1"), kPatience);
        QVERIFY(idle(0));
        QVERIFY(texts(window, "sheetWords").first().contains(QStringLiteral("Who is in &lt;the&gt; top?")));
        QVERIFY(texts(window, "bestRunOfGroup").isEmpty());

        // The pipeline of the template is a chain; its menu opens by key and by mouse.
        auto* flow = window.findChild<StageFlow*>();
        QCOMPARE(flow->edges(), (std::vector<StageFlow::Edge>{{0, 1}, {1, 2}, {2, 3}, {3, 4}}));
        const auto openMenu = [&](const QString& page, QContextMenuEvent::Reason reason) {
            auto* card = flow->card(page);
            QContextMenuEvent event(reason, card->rect().center(), card->mapToGlobal(card->rect().center()));
            QCoreApplication::sendEvent(card, &event);
            return window.findChild<QMenu*>(QStringLiteral("stageMenu"));
        };
        const auto choose = [](QMenu* menu, const char* name) {
            auto* action = menu->findChild<QAction*>(QString::fromLatin1(name));
            QVERIFY2(action != nullptr && action->isEnabled(), name);
            action->trigger();
            menu->close();
            QTRY_VERIFY(menu->findChildren<QAction*>().isEmpty() || !menu->isVisible());
            QCoreApplication::sendPostedEvents(menu, QEvent::DeferredDelete);
        };
        QCOMPARE(workbench.session.snapshot()->fromStageOn("featurize"), (std::vector<std::string>{"featurize", "train", "evaluate"}));
        choose(openMenu(QStringLiteral("features"), QContextMenuEvent::Keyboard), "stageRun");
        QVERIFY(idle(0));
        QCOMPARE(workbench.session.snapshot()->staleStages(), 2);
        choose(openMenu(QStringLiteral("features"), QContextMenuEvent::Mouse), "stageRunOn");
        QVERIFY(idle(0));
        QCOMPARE(workbench.session.snapshot()->staleStages(), 0);
        const StageView* features = workbench.session.snapshot()->stage("featurize");
        QVERIFY(stageWhy(*features, workbench.session.log("featurize")).contains(QStringLiteral("passed over")));
        choose(openMenu(QStringLiteral("features"), QContextMenuEvent::Mouse), "stageOutputs");
        QCOMPARE(window.currentPage(), QStringLiteral("features"));
        window.showPage(QStringLiteral("project"));

        workbench.session.sweep("sweeps/thesis.yaml");
        QVERIFY(idle(12));
        auto* runs = window.findChild<QTreeView*>(QStringLiteral("runTree"));
        QCOMPARE(runs->header()->sortIndicatorOrder(), Qt::DescendingOrder);
        QCOMPARE(runs->model()->headerData(runs->header()->sortIndicatorSection(), Qt::Horizontal).toString(), QStringLiteral("F1"));
        // At one look: between two the card may be filled anew, and what is new is shown only by its layout.
        QTRY_VERIFY_WITH_TIMEOUT(!shown(window, "bestRunOfGroup").isEmpty() && shown(window, "bestVerdict").size() == shown(window, "bestRunOfGroup").size(), kPatience);
        const auto buttons = window.findChildren<QPushButton*>(QStringLiteral("compareBest"));
        const auto compare = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) { return button->isVisible(); });
        QVERIFY(compare != buttons.end());
        QTest::mouseClick(*compare, Qt::LeftButton);
        QCOMPARE(window.currentPage(), QStringLiteral("comparison"));
        QVERIFY(workbench.selection.runs().size() >= 1);

        for (int undone = 0; undone < 12 + 3; ++undone) { // the experiments, two runs, the sheet
            workbench.session.undo();
            QTRY_VERIFY_WITH_TIMEOUT(workbench.jobs.isIdle() && !workbench.session.isWorking(), kPatience);
        }
        QCOMPARE(workbench.session.snapshot()->sheet.mainMetric, std::string());
        // A broken sheet is told, and the project is still shown.
        driven.write("project/project.yaml", "main_metric: f3\n");
        workbench.session.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!workbench.session.snapshot()->problems.empty() && workbench.jobs.isIdle(), kPatience);
        QCOMPARE(workbench.session.snapshot()->stages.size(), 4u);
        QCOMPARE(driven.watchdog.takeAlarms(), QStringList());
    }
};

QTEST_MAIN(tst_project_page)
#include "tst_project_page.moc"
