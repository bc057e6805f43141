// The real main window, driven by mouse and keyboard: from the welcome page to the comparison of the thesis' twelve.
#include <filesystem>

#include <QAbstractButton>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include "core/base/Room.h"
#include "core/project/InitOptions.h"
#include "tests/support/DrivenWindow.h"
#include "tests/support/Inspection.h"
#include "ui/evaluation/MatrixView.h"
#include "ui/plots/CurvePlot.h"
#include "ui/shell/Actions.h"
#include "ui/shell/CreateProjectDialog.h"
#include "ui/shell/Docks.h"
#include "ui/shell/Navigation.h"

using namespace podium;
using namespace podium::ui;

namespace {

constexpr int kPatience = 120000;

template <class W>
W* child(QObject& parent, const char* name)
{
    auto* found = parent.findChild<W*>(QString::fromLatin1(name));
    if (found == nullptr)
        qFatal("no widget %s", name);
    return found;
}

void click(QWidget* widget)
{
    QVERIFY2(widget->isVisible() && widget->isEnabled(), qPrintable(widget->objectName()));
    QTest::mouseClick(widget, Qt::LeftButton);
}

} // namespace

class tst_main_window : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { QCOMPARE(m_driven.watchdog.takeAlarms(), QStringList()); }

    void welcomePageOffersTheWaysIn()
    {
        QCOMPARE(m_window->currentPage(), QStringLiteral("welcome"));
        for (const char* name : {"welcomeTables", "welcomeSample", "welcomeOpen"})
            QVERIFY(child<QPushButton>(*m_window, name)->isVisible());
        QVERIFY(!m_window->docks().dock(QStringLiteral("runs"))->isVisible());
        QVERIFY2(test::unnamed(*m_window).isEmpty(), qPrintable(test::unnamed(*m_window).join(QLatin1Char('\n'))));
    }

    void dialogRefusesAFullFolder()
    {
        m_driven.write("full/file.txt", "x");
        click(child<QPushButton>(*m_window, "welcomeTables"));
        auto* dialog = child<CreateProjectDialog>(*m_window, "createProject");
        auto* create = child<QPushButton>(*dialog, "create");
        QVERIFY(!create->isEnabled()); // no tables yet
        QTest::keyClicks(child<QLineEdit>(*dialog, "dataPath"), QString::fromStdString((m_driven.scratch / "full").string()));
        auto* folder = child<QLineEdit>(*dialog, "projectFolder");
        folder->selectAll();
        QTest::keyClicks(folder, QString::fromStdString((m_driven.scratch / "full").string()));
        QVERIFY(!create->isEnabled());
        QVERIFY2(test::unnamed(*dialog).isEmpty(), qPrintable(test::unnamed(*dialog).join(QLatin1Char('\n'))));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(m_window->findChild<CreateProjectDialog*>() == nullptr);
    }

    void failureIsTellingAndOpensNoBox()
    {
        m_window->openProject(QString::fromStdString((m_driven.scratch / "full").string()));
        auto* notice = child<QWidget>(*m_window, "notice");
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 10000);
        QVERIFY(qApp->activeModalWidget() == nullptr);
        QVERIFY(notice->accessibleName().startsWith(QStringLiteral("▲")));
        QCOMPARE(m_window->currentPage(), QStringLiteral("welcome"));
        click(child<QPushButton>(*m_window, "noticeClose"));
        QVERIFY(!notice->isVisible());
    }

    void createsTheSampleProject()
    {
        click(child<QPushButton>(*m_window, "welcomeSample"));
        auto* dialog = child<CreateProjectDialog>(*m_window, "createProject");
        auto* folder = child<QLineEdit>(*dialog, "projectFolder");
        folder->setFocus();
        folder->selectAll();
        QTest::keyClicks(folder, QString::fromStdString((m_driven.scratch / "sample").string()));
        QTest::keyClick(folder, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->currentPage(), QStringLiteral("project"), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_workbench->jobs.isIdle() && !m_workbench->session.snapshot()->stages.empty(), kPatience);
        const auto snapshot = m_workbench->session.snapshot();
        QVERIFY2(snapshot->problems.empty(), snapshot->problems.empty() ? "" : snapshot->problems.front().what());
        QVERIFY(snapshot->synthetic);
        QCOMPARE(snapshot->stages.size(), std::size_t(4));
        QCOMPARE(snapshot->staleStages(), 4);
        QVERIFY(m_window->docks().dock(QStringLiteral("runs"))->isVisible());
        QCOMPARE(m_driven.settings.recentProjects().size(), 1);
    }

    void parametersAreSavedMarkedAndTakenBack()
    {
        m_window->showPage(QStringLiteral("training"));
        auto* page = child<QWidget>(*m_window, "page-training");
        auto* trees = child<QWidget>(*page, "train.n_est")->findChild<QSpinBox*>();
        QVERIFY(trees != nullptr);
        auto* save = child<QPushButton>(*page, "saveParameters");
        QVERIFY(!save->isEnabled());
        trees->setFocus();
        trees->selectAll();
        QTest::keyClicks(trees, QStringLiteral("64"));
        QTest::keyClick(trees, Qt::Key_Tab);
        QVERIFY(save->isEnabled());
        click(save);
        QTRY_VERIFY_WITH_TIMEOUT(m_workbench->jobs.isIdle(), kPatience);
        QVERIFY(*findDotted(m_workbench->session.snapshot()->params, "train.n_est") == Json(64));
        QVERIFY(!save->isEnabled());
        QVERIFY(m_window->actions().undo->isEnabled());
        m_window->actions().undo->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_workbench->jobs.isIdle(), kPatience);
        QVERIFY(*findDotted(m_workbench->session.snapshot()->params, "train.n_est") == Json(100));
        QCOMPARE(trees->value(), 100);
    }

    void runsAll()
    {
        m_window->showPage(QStringLiteral("project"));
        auto* run = child<QPushButton>(*child<QWidget>(*m_window, "page-project"), "runAll");
        QTRY_VERIFY(run->isEnabled());
        click(run);
        QVERIFY(!run->isEnabled()); // busy
        // The window answers while the work runs.
        m_window->showPage(QStringLiteral("cleaning"));
        m_window->showPage(QStringLiteral("project"));
        QTRY_VERIFY_WITH_TIMEOUT(m_workbench->jobs.isIdle() && m_workbench->session.snapshot()->staleStages() == 0, kPatience);
        const auto snapshot = m_workbench->session.snapshot();
        QVERIFY(snapshot->workspace.has_value());
        for (const StageView& stage : snapshot->stages)
            QVERIFY2(!stage.summary.empty(), stage.definition.name.c_str());
        auto* confusion = m_window->docks().dock(QStringLiteral("confusion"));
        QTRY_COMPARE(confusion->findChildren<MatrixView*>().size(), 1);
    }

    void stagePagesTellWhatWasDone()
    {
        for (const char* page : {"cleaning", "features", "training", "evaluation"}) {
            m_window->showPage(QString::fromLatin1(page));
            QTest::qWait(20);
            auto* widget = child<QWidget>(*m_window, (std::string("page-") + page).c_str());
            QVERIFY(widget->isVisible());
            QVERIFY2(test::unnamed(*m_window).isEmpty(), qPrintable(test::unnamed(*m_window).join(QLatin1Char('\n'))));
        }
        // "Next stage" leads through the flow to the comparison.
        m_window->showPage(QStringLiteral("ingest"));
        QStringList way;
        for (int i = 0; i < 5; ++i) {
            click(child<QPushButton>(*child<QWidget>(*m_window, qPrintable(QStringLiteral("page-") + m_window->currentPage())), "nextStage"));
            way.append(m_window->currentPage());
        }
        QCOMPARE(way, (QStringList{"cleaning", "features", "training", "evaluation", "comparison"}));
    }

    void navigationKeepsTheOrderOfTheFlowAndTheKeyboard()
    {
        auto* navigation = child<Navigation>(*m_window, "navigation");
        QStringList shown, wanted{QStringLiteral("project")};
        for (int row = 0; row < navigation->pages().rowCount(); ++row)
            shown.append(navigation->pages().idAt(row));
        for (const RoomInfo& room : rooms())
            if (shown.contains(fromUtf8(room.id))) {
                wanted.append(fromUtf8(room.id));
                if (room.room == Room::Ingest)
                    wanted.append(QStringLiteral("data")); // no room of its own: the versions of what was imported
                if (room.room == Room::Quality)
                    wanted.append(QStringLiteral("rankings")); // nor this one: several tables looked at together
            }
        QCOMPARE(shown, wanted);
        m_window->showPage(QStringLiteral("project"));
        navigation->setFocus();
        QTest::keyClick(navigation, Qt::Key_Down);
        QCOMPARE(m_window->currentPage(), QStringLiteral("ingest"));
        QTest::keyClick(navigation, Qt::Key_End);
        QCOMPARE(m_window->currentPage(), shown.last());
    }

    void runsTheTwelveOfTheThesis()
    {
        m_window->showPage(QStringLiteral("project"));
        click(child<QPushButton>(*child<QWidget>(*m_window, "page-project"), "thesis"));
        QTRY_VERIFY_WITH_TIMEOUT(m_workbench->jobs.isIdle() && m_workbench->session.snapshot()->experiments.size() == 12, kPatience);
        QVERIFY(!child<QWidget>(*m_window, "notice")->isVisible());
    }

    void chosenRunsShowMatrixAndCurves()
    {
        auto* tree = child<QTreeView>(*m_window, "runTree");
        QTRY_VERIFY(tree->isVisible());
        const QModelIndex group = tree->model()->index(0, 0);
        QVERIFY(tree->isExpanded(group));
        QVERIFY(tree->model()->rowCount(group) >= 2);
        const auto clickRow = [&](int row, Qt::KeyboardModifiers modifiers) {
            const QModelIndex index = tree->model()->index(row, 0, group);
            tree->scrollTo(index);
            QTest::mouseClick(tree->viewport(), Qt::LeftButton, modifiers, tree->visualRect(index).center());
        };
        clickRow(0, Qt::NoModifier);
        clickRow(1, Qt::ControlModifier);
        QCOMPARE(m_workbench->selection.runs().size(), std::size_t(2));
        auto* confusion = m_window->docks().dock(QStringLiteral("confusion"));
        QTRY_COMPARE_WITH_TIMEOUT(confusion->findChildren<MatrixView*>().size(), 2, 20000);
        auto* curves = m_window->docks().dock(QStringLiteral("curves"));
        for (CurvePlot* plot : curves->findChildren<CurvePlot*>())
            QTRY_VERIFY_WITH_TIMEOUT(plot->seriesCount() >= 2, 20000); // some wait for the rows' scores
        m_window->showPage(QStringLiteral("comparison"));
        QTest::qWait(20);
        QVERIFY2(test::unnamed(*m_window).isEmpty(), qPrintable(test::unnamed(*m_window).join(QLatin1Char('\n'))));
    }

    void sortsByRawValuesInsideGroups()
    {
        auto* tree = child<QTreeView>(*m_window, "runTree");
        const int accuracy = 5; // behind the name, the star and three more
        tree->sortByColumn(accuracy, Qt::DescendingOrder);
        for (int g = 0; g < tree->model()->rowCount(); ++g) {
            const QModelIndex group = tree->model()->index(g, 0);
            for (int row = 1; row < tree->model()->rowCount(group); ++row)
                QVERIFY(tree->model()->index(row - 1, accuracy, group).data(kSortRole).toDouble() >=
                        tree->model()->index(row, accuracy, group).data(kSortRole).toDouble());
        }
        QCOMPARE(m_workbench->selection.runs().size(), std::size_t(2)); // sorting chooses nothing
    }

    /// Docks that were arranged in a small window would else stand as narrow in a large one.
    void docksThatNobodyDrewFollowTheWindow()
    {
        auto* confusion = m_window->docks().dock(QStringLiteral("confusion"));
        m_window->resize(1024, 800);
        QTest::qWait(50);
        m_window->docks().arrange();
        QTest::qWait(50);
        const int narrow = confusion->width();
        m_window->resize(1440, 900);
        QTRY_COMPARE(confusion->width(), 420);
        QVERIFY(narrow < 420);
        m_window->resizeDocks({confusion}, {500}, Qt::Horizontal); // drawn by hand
        QTRY_VERIFY(std::abs(confusion->width() - 500) < 5);
        const int drawn = confusion->width();
        m_window->resize(1280, 800);
        QTest::qWait(100);
        QCOMPARE(confusion->width(), drawn);
        m_window->docks().arrange();
        QTest::qWait(50);
    }

    void aDockGetsRoomForWhatIsOpenedAndGivesItBack()
    {
        m_window->resize(1440, 900);
        QTest::qWait(50);
        m_window->docks().arrange();
        auto* confusion = m_window->docks().dock(QStringLiteral("confusion"));
        auto* curves = m_window->docks().dock(QStringLiteral("curves"));
        auto* costs = child<QToolButton>(*curves, "showCosts");
        QTRY_VERIFY_WITH_TIMEOUT(costs->isVisible(), 20000);
        QTest::qWait(300); // so long it takes to know how they stand
        const int before = confusion->height();
        costs->click();
        QTRY_VERIFY(curves->findChild<QPushButton*>(QStringLiteral("thresholdCheapest"))->isVisible());
        auto* plot = qobject_cast<CurvePlot*>(child<QTabWidget>(*curves, "curveTabs")->currentWidget());
        QVERIFY(plot != nullptr);
        QTRY_VERIFY2(plot->height() >= 200, qPrintable(QStringLiteral("the plot is %1 high beside the costs, in %2 of a window of %3").arg(plot->height()).arg(curves->height()).arg(m_window->height())));
        QTest::qWait(200); // it has all that it gets
        const int plotHeight = plot->height();
        emit plot->pointed(0.4); // what is pointed at is told where the costs stand: the plot does not move below the mouse
        QTRY_VERIFY(curves->findChild<QLabel*>(QStringLiteral("thresholdReadOut"))->isVisible());
        QTest::qWait(50);
        QVERIFY(!curves->findChild<QLabel*>(QStringLiteral("thresholdCosts"))->isVisible());
        QCOMPARE(plot->height(), plotHeight);
        emit plot->pointed(std::nullopt);
        QTRY_VERIFY(curves->findChild<QLabel*>(QStringLiteral("thresholdCosts"))->isVisible());
        costs->click();
        QTRY_COMPARE(confusion->height(), before);
        auto* rows = confusion->findChild<QTableView*>(QStringLiteral("cellRows"));
        emit confusion->findChildren<MatrixView*>().front()->cellChosen(1, 1);
        QTRY_VERIFY2(rows->isVisible() && rows->viewport()->height() >= 4 * rows->rowHeight(0), qPrintable(QString::number(rows->viewport()->height())));
        QTRY_VERIFY(confusion->height() > before);
        QCOMPARE(rows->horizontalScrollBar()->maximum(), 0); // all columns are seen
        // The matrix is seen whole beside the rows, or not at all.
        auto* matrix = confusion->findChildren<MatrixView*>().front();
        QVERIFY(!matrix->isVisible() || matrix->visibleRegion().boundingRect().height() >= matrix->height());
        confusion->findChild<QToolButton*>(QStringLiteral("closeRows"))->click();
        QTRY_COMPARE(confusion->height(), before);
        QTRY_VERIFY(matrix->isVisible());
        emit matrix->cellChosen(0, 1); // few rows need no more than there is
        QTest::qWait(100);
        QVERIFY(rows->isVisible() && rows->model()->rowCount() < 4);
        QCOMPARE(confusion->height(), before);
        QVERIFY(!matrix->isVisible() || matrix->visibleRegion().boundingRect().height() >= matrix->height());
        confusion->findChild<QToolButton*>(QStringLiteral("closeRows"))->click();
        QTRY_VERIFY(matrix->isVisible());
    }

    void switchesTheLanguageWithoutARestart()
    {
        m_window->showPage(QStringLiteral("training"));
        auto* status = child<QAbstractButton>(*m_window, "statusLanguage");
        click(status);
        QCOMPARE(m_language->code(), LanguageSwitch::Code::Spanish);
        QCoreApplication::processEvents();
        QCOMPARE(child<QPushButton>(*child<QWidget>(*m_window, "page-training"), "nextStage")->text(), QStringLiteral("Etapa siguiente"));
        QCOMPARE(m_window->docks().dock(QStringLiteral("confusion"))->windowTitle(), QStringLiteral("Matriz de confusión"));
        QCOMPARE(child<Navigation>(*m_window, "navigation")->pages().index(0).data().toString(), QStringLiteral("Proyecto"));
        const auto matrixInSpanish = [&] {
            const auto matrices = m_window->docks().dock(QStringLiteral("confusion"))->findChildren<MatrixView*>();
            return !matrices.isEmpty() && matrices.last()->accessibleDescription().contains(QStringLiteral("Entre las mejores"));
        };
        QTRY_VERIFY(matrixInSpanish());
        click(status);
        QCOMPARE(m_language->code(), LanguageSwitch::Code::English);
    }

    void seesChangesFromOutside()
    {
        QSignalSpy changed(&m_workbench->session, &ProjectSession::changed);
        std::string text = m_driven.read("sample/params.yaml");
        const auto at = text.find("n_est: 100");
        QVERIFY(at != std::string::npos);
        text.replace(at, 10, "n_est: 64");
        m_driven.write("sample/params.yaml", text);
        QTRY_COMPARE_WITH_TIMEOUT(m_workbench->session.snapshot()->staleStages() > 0, true, 15000);
        QTRY_VERIFY_WITH_TIMEOUT(m_workbench->jobs.isIdle(), kPatience);
        QVERIFY(*findDotted(m_workbench->session.snapshot()->params, "train.n_est") == Json(64));
        // Reading does not set off reading.
        QTest::qWait(500);
        const auto settled = changed.count();
        QTest::qWait(1200);
        QCOMPARE(changed.count(), settled);
    }

    void fitsASmallScreen()
    {
        m_window->resize(1024, 700);
        QTest::qWait(20);
        QCOMPARE(m_window->size(), QSize(1024, 700));
        for (const QString& page : m_window->pageIds()) {
            m_window->showPage(page);
            QTest::qWait(10);
            QCOMPARE(m_window->size(), QSize(1024, 700));
        }
    }

    void stagesOfTheUsersOwnHavePages()
    {
        const Path folder = m_driven.scratch / "foreign";
        m_driven.write("foreign/in.txt", "1\n2\n");
        m_driven.write("foreign/.dvc/config", "");
        m_driven.write("foreign/dvc.yaml", "stages:\n  count:\n    cmd: wc -l in.txt > n.txt\n    deps: [in.txt]\n    outs: [n.txt]\n"
                                            "  spoil:\n    cmd: exit 3\n    deps: [n.txt]\n    outs: [x.txt]\n");
        QCOMPARE(QProcess::execute(QStringLiteral("git"), {QStringLiteral("init"), QStringLiteral("-q"), QString::fromStdString(folder.string())}), 0);
        m_window->openProject(QString::fromStdString(folder.string()));
        QTRY_VERIFY_WITH_TIMEOUT(m_workbench->jobs.isIdle() && m_workbench->session.snapshot()->stages.size() == 2, kPatience);
        // Only the pages that say something of this project are listed.
        QCOMPARE(m_window->pageIds(), (std::vector<QString>{"welcome", "project", "stage-count", "stage-spoil", "comparison", "registry", "serving"}));
        click(child<QWidget>(*m_window, "stage-stage-count"));
        QCOMPARE(m_window->currentPage(), QStringLiteral("stage-count"));
        auto* page = child<QWidget>(*m_window, "page-stage");
        click(child<QPushButton>(*page, "runStage"));
        QTRY_VERIFY_WITH_TIMEOUT(m_workbench->jobs.isIdle() && m_workbench->session.snapshot()->staleStages() == 1, kPatience);
        QVERIFY(QFileInfo::exists(QString::fromStdString((folder / "n.txt").string())));
        click(child<QPushButton>(*page, "nextStage"));
        QCOMPARE(m_window->currentPage(), QStringLiteral("stage-spoil"));
        click(child<QPushButton>(*page, "runStage"));
        QTRY_VERIFY_WITH_TIMEOUT(child<QWidget>(*m_window, "notice")->isVisible(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_workbench->jobs.isIdle(), kPatience);
        QVERIFY(m_workbench->session.log("spoil") != nullptr && m_workbench->session.log("spoil")->error.has_value());
        QVERIFY(child<QWidget>(*m_window, "stage-stage-spoil")->accessibleName().contains(QStringLiteral("failed")));
        QVERIFY(qApp->activeModalWidget() == nullptr);
        QVERIFY2(test::unnamed(*m_window).isEmpty(), qPrintable(test::unnamed(*m_window).join(QLatin1Char('\n'))));
    }

    void folderThatWentAwayIsToldOnce()
    {
        std::filesystem::remove_all(m_workbench->session.snapshot()->root);
        m_workbench->session.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(m_workbench->session.snapshot()->problems.size(), std::size_t(1), 15000);
        QTRY_VERIFY_WITH_TIMEOUT(m_workbench->jobs.isIdle(), kPatience);
        QVERIFY(m_workbench->session.snapshot()->stages.empty());
        QVERIFY(!m_window->actions().runAll->isEnabled());
        QVERIFY(m_window->actions().close->isEnabled());
    }

    void brokenParametersAreToldAndNothingIsOfferedToRun()
    {
        m_window->openProject(QString::fromStdString((m_driven.scratch / "sample").string()));
        QTRY_VERIFY_WITH_TIMEOUT(m_workbench->jobs.isIdle() && m_workbench->session.snapshot()->stages.size() == 4, kPatience);
        const std::string good = m_driven.read("sample/params.yaml");
        m_driven.write("sample/params.yaml", "featurize: [1\nbad");
        QTRY_VERIFY_WITH_TIMEOUT(!m_workbench->session.snapshot()->problems.empty(), 15000);
        QTRY_VERIFY_WITH_TIMEOUT(m_workbench->jobs.isIdle(), kPatience);
        m_window->showPage(QStringLiteral("project"));
        auto* page = child<QWidget>(*m_window, "page-project");
        QVERIFY(!child<QPushButton>(*page, "runAll")->isEnabled());
        QVERIFY(!child<QPushButton>(*page, "thesis")->isEnabled());
        QVERIFY(!m_window->actions().thesis->isEnabled());
        QVERIFY(!m_window->actions().runAll->isEnabled());
        m_driven.write("sample/params.yaml", good);
        QTRY_VERIFY_WITH_TIMEOUT(m_workbench->session.snapshot()->problems.empty(), 15000);
        QTRY_VERIFY(child<QPushButton>(*page, "thesis")->isEnabled());
    }

private:
    test::DrivenWindow m_driven;
    MainWindow* const m_window = &m_driven.window;
    Workbench* const m_workbench = &m_driven.workbench;
    LanguageSwitch* const m_language = &m_driven.language;
};

QTEST_MAIN(tst_main_window)
#include "tst_main_window.moc"
