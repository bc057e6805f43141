// What stands on the pages of stages besides their parameters, in the real window: feature columns as a tick list, the rows step by
// step and the rows behind each step, the tables at both ends, earlier runs.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include "core/base/Yaml.h"
#include "core/cleaning/StepBase.h"
#include "core/project/Experiment.h"
#include "core/project/InitOptions.h"
#include "tests/support/DrivenWindow.h"
#include "ui/features/FeatureColumnsCard.h"
#include "ui/features/FeatureColumnsModel.h"
#include "ui/pipeline/FunnelCard.h"
#include "ui/pipeline/ParameterEditor.h"
#include "ui/pipeline/StageHistory.h"
#include "ui/pipeline/StagePage.h"
#include "ui/pipeline/TableDialog.h"
#include "ui/shell/Actions.h"

using namespace podium;
using namespace podium::ui;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::QtTest;
constexpr int kPatience = 60000;

} // namespace

class tst_stage_pages : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { QCOMPARE(m_driven.watchdog.takeAlarms(), QStringList()); }

    void tickListModel()
    {
        FeatureColumnsModel model;
        const QAbstractItemModelTester tester(&model, kFatal);
        auto review = std::make_shared<features::ColumnReview>();
        review->rows = 200;
        review->compared = 200;
        review->columns = {{"world_rank", ColumnType::Integer, 0, std::nullopt, true},
                           {"country", ColumnType::Text, 3, 0.25, false},
                           {"name", ColumnType::Text, 0, std::nullopt, false}};
        model.setReview(review);
        model.setTicked({"country"});
        QCOMPARE(model.index(1, FeatureColumnsModel::Missing).data().toString(), QStringLiteral("1.5%"));
        QCOMPARE(model.index(1, FeatureColumnsModel::Association).data().toString(), QStringLiteral("0.25"));
        QCOMPARE(model.index(2, FeatureColumnsModel::Association).data().toString(), QStringLiteral("–"));
        QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsEnabled));
        QVERIFY(!model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole)); // it decides the class
        QVERIFY(model.setData(model.index(2, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(model.ticked() == (std::vector<std::string>{"country", "name"}));
        model.toggle(1);
        QVERIFY(model.ticked() == std::vector<std::string>{"name"});
        model.setReview(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void historyModel()
    {
        StageHistoryModel model;
        const QAbstractItemModelTester tester(&model, kFatal);
        model.setSnapshot(nullptr, "train");
        QCOMPARE(model.rowCount(), 0);
    }

    void columnsAreKnownOnceTheTablesAreClean()
    {
        QVERIFY(m_driven.createProject());
        m_window->showPage(QStringLiteral("features"));
        QTRY_VERIFY(!part<QTableView>("featureColumns")->isVisible() && m_workbench->jobs.isIdle());
        QVERIFY(!page()->findChild<FunnelCard*>()->isVisible());
        // What the stage before is yet to make is not told as a fault, file by file; a file that nothing makes is.
        QCOMPARE(part<QLabel>("stageReasons")->text(), QStringLiteral("It has not been run yet.\nRunning it first runs the stages that it needs."));
        m_workbench->session.run({"featurize"});
        QTRY_VERIFY_WITH_TIMEOUT(m_driven.waitUntilIdle() && part<QTableView>("featureColumns")->isVisible(), kPatience);
        QVERIFY(columns()->rowCount() > 5);
        // The form does not show the same map again.
        QVERIFY(part<ParameterEditor>("featurize.max_rank") != nullptr);
        QVERIFY(part<ParameterEditor>("featurize.columns") == nullptr);
    }

    void ticksByMouseAndKeyboardAreSavedAndUndone()
    {
        const int row = rowOf("country");
        QVERIFY(isTicked(row));
        auto* view = part<QTableView>("featureColumns");
        reveal(view);
        const QRect cell = view->visualRect(columns()->index(row, 0));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 14, cell.center().y()));
        QVERIFY(!isTicked(row));
        QVERIFY(part<QLabel>("featureState")->text().contains(QStringLiteral("Not saved")));
        view->setFocus();
        QCOMPARE(view->currentIndex().row(), row);
        QTest::keyClick(view, Qt::Key_Space);
        QVERIFY(isTicked(row));
        QTest::keyClick(view, Qt::Key_Space);
        QVERIFY(!isTicked(row));

        click("saveColumns");
        QTRY_VERIFY_WITH_TIMEOUT(m_driven.waitUntilIdle() && !part<QPushButton>("saveColumns")->isEnabled(), kPatience);
        const Json inFile = savedColumns();
        QVERIFY(inFile.contains(table()) && !inFile[table()].empty());
        for (const Json& name : inFile[table()])
            QVERIFY(name != "country");
        QVERIFY(part<QPushButton>("usualColumns")->isEnabled());
        m_workbench->session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(m_driven.waitUntilIdle() && isTicked(row), kPatience);
        QVERIFY(!savedColumns().contains(table()));
    }

    void runningTheStageSavesTheTicks()
    {
        const int row = rowOf("country");
        toggle(row);
        click("runStage");
        QTRY_VERIFY_WITH_TIMEOUT(m_driven.waitUntilIdle() && savedColumns().contains(table()), kPatience);
        QVERIFY(!isTicked(row));
        QVERIFY(m_driven.read("project/data/prepared/" + table() + "-features.json").find("\"name\": \"country\"") == std::string::npos);
        click("committedColumns"); // the first commit names no columns
        QVERIFY(isTicked(row));
        click("saveColumns");
        QTRY_VERIFY_WITH_TIMEOUT(m_driven.waitUntilIdle() && !savedColumns().contains(table()), kPatience);
    }

    void everyRunSavesWhatIsTyped()
    {
        toggle(rowOf("country"));
        const std::string shown = table();
        auto* editor = part<ParameterEditor>("featurize.max_rank");
        const Json inFile = editor->value();
        editor->setValue(Json(321));
        m_window->showPage(QStringLiteral("project"));
        m_window->actions().runAll->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_driven.waitUntilIdle() && savedColumns().contains(shown), kPatience);
        QVERIFY(m_driven.read("project/params.yaml").find("321") != std::string::npos);
        QCOMPARE(m_driven.workbench.session.log("featurize")->error.has_value(), false);
        m_workbench->session.undo(); // values and outputs are one change
        QTRY_VERIFY_WITH_TIMEOUT(m_driven.waitUntilIdle() && !savedColumns().contains(shown), kPatience);
        m_window->showPage(QStringLiteral("features"));
        QCOMPARE(part<ParameterEditor>("featurize.max_rank")->value(), inFile);
    }

    void aChoiceAsksForWhatItNeeds()
    {
        auto* split = part<ParameterEditor>("featurize.split")->findChild<QComboBox*>();
        auto* column = part<ParameterEditor>("featurize.split_column");
        QVERIFY(split != nullptr);
        QVERIFY(column != nullptr);
        QVERIFY(!column->isVisible());
        reveal(split);
        split->setFocus();
        QTest::keyClick(split, Qt::Key_End);
        QTRY_VERIFY(column->isVisible());
        auto* line = column->findChild<QLineEdit*>();
        reveal(line);
        line->setFocus();
        QTest::keyClicks(line, QStringLiteral("part"));
        click("saveParameters");
        QTRY_VERIFY_WITH_TIMEOUT(m_driven.waitUntilIdle() && m_driven.read("project/params.yaml").find("split: predefined") != std::string::npos, kPatience);
        QVERIFY(m_driven.read("project/params.yaml").find("split_column: part") != std::string::npos);
        m_workbench->session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(m_driven.waitUntilIdle() && !column->isVisible(), kPatience);
    }

    void namedListsComeBack()
    {
        toggle(rowOf("country"));
        auto* name = part<QLineEdit>("listName");
        reveal(name);
        name->setFocus();
        QTest::keyClicks(name, QStringLiteral("no country"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_driven.waitUntilIdle() && part<QComboBox>("featureLists")->count() == 1, kPatience);
        QVERIFY(m_driven.read("project/features/no country.yaml").find("columns:") != std::string::npos);
        click("discardColumns");
        QVERIFY(isTicked(rowOf("country")));
        click("chooseList");
        QVERIFY(!isTicked(rowOf("country")));
        click("discardColumns");
        click("removeList");
        QTRY_VERIFY_WITH_TIMEOUT(m_driven.waitUntilIdle() && part<QComboBox>("featureLists")->count() == 0, kPatience);
        m_workbench->session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(m_driven.waitUntilIdle() && part<QComboBox>("featureLists")->count() == 1, kPatience);
    }

    void otherTablesHaveTheirOwnColumns()
    {
        auto* tables = part<QComboBox>("featureTable");
        QCOMPARE(tables->count(), 3);
        const std::string before = table();
        tables->setCurrentIndex(tables->currentIndex() == 0 ? 1 : 0);
        QVERIFY(table() != before);
        QTRY_VERIFY_WITH_TIMEOUT(m_driven.waitUntilIdle() && part<QTableView>("featureColumns")->isVisible(), kPatience);
        QCOMPARE(part<QComboBox>("featureLists")->count(), 0);
        tables->setCurrentText(QString::fromStdString(before));
        QTRY_VERIFY_WITH_TIMEOUT(m_driven.waitUntilIdle() && part<QComboBox>("featureLists")->count() == 1, kPatience);
    }

    void aBarShowsTheRowsItLost()
    {
        auto* bar = bars("features").at(2); // up to the largest rank
        QVERIFY2(bar->figures().contains(QStringLiteral("fewer")), qPrintable(bar->figures()));
        QVERIFY(bar->accessibleName().contains(bar->figures()));
        reveal(bar);
        bar->setFocus();
        QTest::keyClick(bar, Qt::Key_Return);
        TableDialog* dialog = openDialog();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(m_workbench->jobs.isIdle(), kPatience);
        const QString title = dialog->findChild<QTabWidget*>()->tabText(0);
        const int rows = dialog->findChild<QTableView*>()->model()->rowCount();
        QVERIFY(rows > 20);
        QVERIFY2(bar->figures().contains(QStringLiteral(", %1 fewer").arg(QLocale().toString(rows))), qPrintable(bar->figures() + title));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("closeTables")), Qt::LeftButton);
        QTRY_VERIFY(m_window->findChild<TableDialog*>() == nullptr);
    }

    void samplesRawAndCleanOpen()
    {
        click("openTables");
        TableDialog* samples = openDialog();
        QVERIFY(samples != nullptr);
        QCOMPARE(samples->findChild<QTabWidget*>()->count(), 1);
        samples->close();
        QTRY_VERIFY(m_window->findChild<TableDialog*>() == nullptr);
        m_window->showPage(QStringLiteral("cleaning"));
        QTRY_VERIFY(!bars("cleaning").empty());
        click("openTables");
        TableDialog* tables = openDialog();
        QVERIFY(tables != nullptr);
        QCOMPARE(tables->findChild<QTabWidget*>()->count(), 2);
        m_language->use(LanguageSwitch::Code::Spanish);
        QTRY_VERIFY(tables->windowTitle().contains(QStringLiteral("en bruto")));
        m_language->use(LanguageSwitch::Code::English);
        QTRY_VERIFY_WITH_TIMEOUT(m_workbench->jobs.isIdle(), kPatience);
        tables->close();
        QTRY_VERIFY(m_window->findChild<TableDialog*>() == nullptr);
    }

    /// In words, not as the recipe file names them.
    void theReportNamesItsSteps()
    {
        m_window->showPage(QStringLiteral("cleaning"));
        const auto* report = page()->findChild<QTableView*>(QStringLiteral("report"));
        QVERIFY(report != nullptr && report->model()->rowCount() > 0);
        QStringList titles;
        for (const cleaning::StepKind* kind : cleaning::stepKinds())
            titles.append(QString::fromUtf8(kind->title.english));
        for (int row = 0; row < report->model()->rowCount(); ++row)
            QVERIFY2(titles.contains(report->model()->index(row, 0).data().toString()), qPrintable(report->model()->index(row, 0).data().toString()));
    }

    /// However high the window is: room that is left over stays below the last card.
    void cardsAreAsHighAsWhatTheyHold()
    {
        const QSize before = m_window->size();
        m_window->resize(1440, 2400);
        for (const char* id : {"cleaning", "training", "evaluation"}) {
            m_window->showPage(QString::fromLatin1(id));
            QTest::qWait(50);
            for (const QTableView* view : page()->findChildren<QTableView*>())
                if (view->isVisible() && view->minimumHeight() == view->maximumHeight())
                    if (const auto* card = qobject_cast<const Card*>(view->parentWidget()); card != nullptr && card->findChildren<QTableView*>().size() == 1)
                        QVERIFY2(card->height() <= view->height() + 110, qPrintable(QString::fromLatin1(id) + view->objectName()));
        }
        m_window->resize(before);
    }

    void figuresOfBeforeAreTold()
    {
        m_window->showPage(QStringLiteral("features"));
        m_workbench->session.setParameters({{"featurize.max_rank", 80}});
        QTRY_VERIFY_WITH_TIMEOUT(m_driven.waitUntilIdle(), kPatience);
        QTest::mouseClick(bars("features").at(2), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>("funnelMessage")->isVisible(), kPatience);
        QVERIFY(part<QLabel>("funnelMessage")->text().contains(QStringLiteral("Run the stage")));
        QVERIFY(m_window->findChild<TableDialog*>() == nullptr);
        m_workbench->session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(m_driven.waitUntilIdle(), kPatience);
    }

    void earlierRunsAreListedAndChosen()
    {
        m_window->showPage(QStringLiteral("training"));
        QVERIFY(!page()->findChild<StageHistoryCard*>()->isVisible());
        project::ExperimentRequest small;
        small.name = "small";
        small.params = {{"train.n_est", 7}};
        m_workbench->session.runExperiments({small});
        QVERIFY(m_driven.waitUntilRead(1));
        auto* history = part<QTableView>("stageHistory");
        QTRY_VERIFY(history->isVisible());
        const QAbstractItemModelTester tester(history->model(), kFatal);
        QCOMPARE(history->model()->rowCount(), 1);
        const QString differs = history->model()->index(0, StageHistoryModel::Differences).data().toString();
        QVERIFY2(differs.contains(QStringLiteral(": 7")), qPrintable(differs));
        reveal(history);
        m_workbench->selection.clear();
        const QPoint at = history->visualRect(history->model()->index(0, 1)).center();
        QTest::mouseClick(history->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(history->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(m_workbench->selection.runs().size(), std::size_t(1));
        m_window->showPage(QStringLiteral("features"));
        QCOMPARE(part<QTableView>("stageHistory")->model()->index(0, StageHistoryModel::Differences).data().toString(), QStringLiteral("as now"));
        // What came out of a later stage was decided by the earlier ones too; its figures stand above the list.
        m_window->showPage(QStringLiteral("evaluation"));
        QTRY_COMPARE(part<QTableView>("stageHistory")->model()->index(0, StageHistoryModel::Differences).data().toString(), differs);
    }

private:
    StagePage* page() const { return m_window->findChild<StagePage*>(QStringLiteral("page-") + m_window->currentPage()); }
    template <class W> W* part(const char* name) const { return page()->findChild<W*>(QString::fromLatin1(name)); }
    QAbstractItemModel* columns() const { return part<QTableView>("featureColumns")->model(); }
    std::string table() const { return part<QComboBox>("featureTable")->currentText().toStdString(); }
    bool isTicked(int row) const { return columns()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked; }
    int rowOf(const char* name) const
    {
        for (int row = 0; row < columns()->rowCount(); ++row)
            if (columns()->index(row, 0).data(Qt::UserRole + 2).toString() == QLatin1String(name))
                return row;
        return -1;
    }
    void toggle(int row)
    {
        auto* view = part<QTableView>("featureColumns");
        view->setFocus();
        view->setCurrentIndex(columns()->index(row, 0));
        QTest::keyClick(view, Qt::Key_Space);
    }
    void reveal(QWidget* widget) const
    {
        widget->setFocus();
        QTest::qWait(50); // the page scrolls to it
    }
    void click(const char* name)
    {
        auto* button = part<QPushButton>(name);
        reveal(button);
        QVERIFY2(button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    Json savedColumns()
    {
        const Json params = parseYaml(m_driven.read("project/params.yaml"), "params.yaml");
        return params["featurize"].value("columns", Json::object());
    }
    std::vector<FunnelBarButton*> bars(const char* room) const
    {
        std::vector<FunnelBarButton*> shown;
        for (FunnelBarButton* bar : m_window->findChild<StagePage*>(QStringLiteral("page-") + QString::fromLatin1(room))->findChildren<FunnelBarButton*>())
            if (bar->isVisible())
                shown.push_back(bar);
        return shown;
    }
    TableDialog* openDialog() const
    {
        TableDialog* dialog = nullptr;
        [[maybe_unused]] const bool there = QTest::qWaitFor([&] { return (dialog = m_window->findChild<TableDialog*>()) != nullptr && dialog->isVisible(); }, kPatience);
        return dialog;
    }

    test::DrivenWindow m_driven;
    MainWindow* m_window = &m_driven.window;
    Workbench* m_workbench = &m_driven.workbench;
    LanguageSwitch* m_language = &m_driven.language;
};

QTEST_MAIN(tst_stage_pages)
#include "tst_stage_pages.moc"
