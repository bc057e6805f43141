// From an empty screen to an exported model, as a newcomer goes: the real main window, by mouse and keyboard, in both languages. After
// it the command line and git see what the window shows.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QDir>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>

#include "core/project/InitOptions.h"
#include "tests/support/DrivenWindow.h"
#include "tests/support/PodiumProgram.h"
#include "ui/comparison/ApplyDialog.h"
#include "ui/evaluation/MatrixView.h"
#include "ui/registry/ExportDialog.h"
#include "ui/shell/Actions.h"
#include "ui/shell/CreateProjectDialog.h"
#include "ui/shell/Docks.h"
#include "ui/shell/Navigation.h"

using namespace podium;
using namespace podium::ui;

namespace {

void type(QLineEdit* line, const QString& text)
{
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

} // namespace

class tst_whole_way : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        // The tables of the user: those of a synthetic project, in a folder of their own.
        test::DrivenWindow maker;
        QVERIFY(maker.createProject());
        const QString raw = QString::fromStdString((maker.project() / "data/raw").string());
        for (const QFileInfo& table : QDir(raw).entryInfoList({QStringLiteral("*.csv")}))
            QVERIFY(QFile::copy(table.filePath(), tables() + QLatin1Char('/') + table.fileName()));
        QCOMPARE(QDir(tables()).entryList({QStringLiteral("*.csv")}).size(), 3);
    }

    void fromTheWelcomePageToTheExport_data()
    {
        QTest::addColumn<bool>("spanish");
        QTest::newRow("English") << false;
        QTest::newRow("Spanish") << true;
    }

    void fromTheWelcomePageToTheExport()
    {
        QFETCH(bool, spanish);
        test::DrivenWindow driven(spanish ? LanguageSwitch::Code::Spanish : LanguageSwitch::Code::English);
        m_driven = &driven;
        importTables();
        addATable();
        mendWhatIsWrong();
        goTo(QStringLiteral("ingest"));
        runStageByStage(spanish);
        runTheTwelve();
        compareTwo();
        writeReports(spanish);
        keepThreshold();
        applyAndUndo(spanish);
        predict(spanish);
        exportBest();
        removeAndCleanUp();
        agreesWithTheCommandLine();
        press(Qt::Key_W);
        QCOMPARE(driven.window.currentPage(), QStringLiteral("welcome"));
        QCOMPARE(driven.watchdog.takeAlarms(), QStringList());
    }

private:
    QString tables() const { return m_tables.path(); }
    MainWindow& window() { return m_driven->window; }
    ProjectSession& session() { return m_driven->workbench.session; }
    QWidget* page() { return window().findChild<QWidget*>(QStringLiteral("page-") + window().currentPage()); }
    template <class W>
    W* part(QWidget* parent, const char* name)
    {
        auto* found = parent->findChild<W*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no widget %s", name);
        return found;
    }
    void click(QWidget* widget)
    {
        QVERIFY2(widget->isVisible() && widget->isEnabled(), qPrintable(widget->objectName()));
        QTest::mouseClick(widget, Qt::LeftButton);
    }
    /// By the list at the left, with the keyboard.
    void goTo(const QString& id)
    {
        auto* navigation = window().findChild<Navigation*>();
        navigation->setFocus();
        constexpr int kBetweenKeys = 1; // ms: each comes through the event loop, as from a keyboard, and each page is shown by itself
        QTest::keyClick(navigation, Qt::Key_Home, {}, kBetweenKeys);
        for (int step = 0; step < navigation->pages().rowCount() && window().currentPage() != id; ++step)
            QTest::keyClick(navigation, Qt::Key_Down, {}, kBetweenKeys);
        QCOMPARE(window().currentPage(), id);
    }
    /// A shortcut with Ctrl, to the window that was clicked last.
    void press(Qt::Key key)
    {
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTest::keyClick(&window(), key, Qt::ControlModifier);
    }
    bool idle() { return m_driven->waitUntilIdle(); }

    void importTables()
    {
        click(part<QPushButton>(&window(), "welcomeTables"));
        auto* dialog = window().findChild<CreateProjectDialog*>();
        QVERIFY(dialog != nullptr);
        type(part<QLineEdit>(dialog, "dataPath"), tables());
        auto* folder = part<QLineEdit>(dialog, "projectFolder");
        type(folder, QString::fromStdString(m_driven->project().string()));
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(dialog, "create")->isEnabled(), 10000);
        QTest::keyClick(folder, Qt::Key_Return);
        QVERIFY(m_driven->waitUntilRead(0));
        QCOMPARE(window().currentPage(), QStringLiteral("project"));
        goTo(QStringLiteral("ingest"));
        QCOMPARE(part<QTableView>(page(), "tables")->model()->rowCount(), 3);
    }

    /// Into the project that is there, by dropping the file on the Import page.
    void addATable()
    {
        const Path file = m_driven->write("in/towns.csv", "town,inhabitants\nLugo,98025\nOurense,103756\n");
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
        const QPoint middle = page()->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(page(), &enter);
        QDropEvent drop(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(page(), &drop);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(page(), "importTablesNow")->isVisible() && part<QPushButton>(page(), "importTablesNow")->isEnabled(),
                                 20000);
        QVERIFY(idle());
        QCOMPARE(part<QTableView>(page(), "importTables")->model()->rowCount(), 1);
        click(part<QPushButton>(page(), "importTablesNow"));
        QTRY_COMPARE_WITH_TIMEOUT(session().snapshot()->tables.size(), std::size_t(4), 20000);
        QVERIFY(idle());
        QTRY_COMPARE(part<QTableView>(page(), "tables")->model()->rowCount(), 4);
    }

    /// What the quality page proposes for the first finding that has a mend goes into the recipe, and is taken back.
    void mendWhatIsWrong()
    {
        goTo(QStringLiteral("quality"));
        auto* findings = part<QTableView>(page(), "qualityFindings");
        QTRY_VERIFY_WITH_TIMEOUT(findings->model()->rowCount() > 0, test::DrivenWindow::kPatience);
        QVERIFY(idle());
        auto* add = part<QPushButton>(page(), "addToRecipe");
        const int before = findings->model()->rowCount();
        for (int row = 0; row < before && !(add->isVisible() && add->isEnabled()); ++row) {
            findings->selectRow(row);
            QVERIFY(idle());
        }
        click(add);
        QTRY_VERIFY_WITH_TIMEOUT(session().snapshot()->lastChange.has_value() && findings->model()->rowCount() < before, test::DrivenWindow::kPatience);
        QVERIFY(idle());
        press(Qt::Key_Z);
        QTRY_COMPARE_WITH_TIMEOUT(findings->model()->rowCount(), before, test::DrivenWindow::kPatience);
        QVERIFY(idle());
    }

    void runStageByStage(bool spanish)
    {
        for (const char* stage : {"cleaning", "features", "training", "evaluation"}) {
            auto* next = part<QPushButton>(page(), "nextStage");
            QCOMPARE(next->text(), spanish ? QStringLiteral("Etapa siguiente") : QStringLiteral("Next stage"));
            click(next);
            QCOMPARE(window().currentPage(), QString::fromLatin1(stage));
            const int before = session().snapshot()->staleStages();
            auto* run = part<QPushButton>(page(), "runStage");
            run->setFocus();
            QTest::keyClick(run, Qt::Key_Space);
            QTRY_VERIFY_WITH_TIMEOUT(session().snapshot()->staleStages() < before, test::DrivenWindow::kPatience);
            QVERIFY(idle());
        }
        QCOMPARE(session().snapshot()->staleStages(), 0);
    }

    void runTheTwelve()
    {
        press(Qt::Key_T);
        QVERIFY(m_driven->waitUntilRead(12));
    }

    QModelIndex runNamed(QTreeView& tree, const QString& name)
    {
        for (int group = 0; group < tree.model()->rowCount(); ++group) {
            const QModelIndex parent = tree.model()->index(group, 0);
            for (int row = 0; row < tree.model()->rowCount(parent); ++row)
                for (int column = 0; column < tree.model()->columnCount(parent); ++column)
                    if (tree.model()->index(row, column, parent).data().toString() == name)
                        return tree.model()->index(row, column, parent);
        }
        return {};
    }

    void clickRun(const QString& name, Qt::KeyboardModifiers modifiers)
    {
        auto* tree = part<QTreeView>(&window(), "runTree");
        const QModelIndex run = runNamed(*tree, name);
        QVERIFY2(run.isValid(), qPrintable(name));
        tree->scrollTo(run);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, modifiers, tree->visualRect(run).center());
    }

    void compareTwo()
    {
        window().docks().show(QStringLiteral("runs"));
        QTest::qWait(20);
        clickRun(QStringLiteral("cwurData"), Qt::NoModifier);
        clickRun(QStringLiteral("Cnest64"), Qt::ControlModifier);
        QCOMPARE(m_driven->workbench.selection.runs().size(), std::size_t(2));
        goTo(QStringLiteral("comparison"));
        QTRY_COMPARE_WITH_TIMEOUT(window().docks().dock(QStringLiteral("confusion"))->findChildren<MatrixView*>().size(), 2, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(part<QTableView>(page(), "significanceTable")->model()->columnCount(), 2, 20000);
        auto* parameters = part<QTableView>(page(), "parametersTable")->model();
        QVERIFY(parameters->rowCount() > 0);
        QCOMPARE(parameters->columnCount(), 3);
    }

    /// As a web page and as PDF, from the two that are compared.
    void writeReports(bool spanish)
    {
        for (const char* name : {"compared.html", "compared.pdf"}) {
            const QString file = QString::fromStdString((m_driven->scratch / name).string());
            click(part<QPushButton>(page(), "writeReport"));
            QFileDialog* dialog = nullptr;
            QTRY_VERIFY((dialog = window().findChild<QFileDialog*>(QStringLiteral("saveReportDialog"))) != nullptr && dialog->isVisible());
            part<QLineEdit>(dialog, "fileNameEdit")->setText(file);
            click(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save));
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), test::DrivenWindow::kPatience);
            QVERIFY(idle());
            QTRY_VERIFY(window().findChild<QFileDialog*>(QStringLiteral("saveReportDialog")) == nullptr);
        }
        const std::string html = m_driven->read("compared.html");
        QVERIFY(html.find(spanish ? "Matrices de confusi" : "Confusion matrices") != std::string::npos);
        QVERIFY(html.find("Cnest64") != std::string::npos);
        QVERIFY(m_driven->read("compared.pdf").starts_with("%PDF-"));
    }

    /// Of the first of the two: the cheapest where misses are dear.
    void keepThreshold()
    {
        auto* curves = window().docks().dock(QStringLiteral("curves"));
        window().docks().show(QStringLiteral("curves"));
        QTest::qWait(20);
        part<QToolButton>(curves, "showCosts")->click(); // a dock may be narrower than its content
        part<QDoubleSpinBox>(curves, "costFalseNegative")->setValue(20);
        part<QPushButton>(curves, "thresholdCheapest")->click();
        auto* keep = part<QPushButton>(curves, "thresholdKeep");
        QTRY_VERIFY_WITH_TIMEOUT(keep->isEnabled(), 20000);
        keep->click();
        QTRY_COMPARE_WITH_TIMEOUT(session().snapshot()->thresholds.size(), std::size_t(1), 20000);
        QVERIFY(idle());
        part<QToolButton>(curves, "thresholdOwn")->click();
    }

    void applyAndUndo(bool spanish)
    {
        clickRun(QStringLiteral("Cnest64"), Qt::NoModifier);
        auto* tree = part<QTreeView>(&window(), "runTree");
        // The menu runs a loop of its own: chosen from inside it.
        QTimer::singleShot(50, this, [spanish] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (menu == nullptr)
                return;
            for (QAction* action : menu->actions())
                if (action->text().startsWith(spanish ? QStringLiteral("Aplicar") : QStringLiteral("Apply")))
                    menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        const QPoint place = tree->visualRect(runNamed(*tree, QStringLiteral("Cnest64"))).center();
        QContextMenuEvent asked(QContextMenuEvent::Mouse, place, tree->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(tree->viewport(), &asked);
        auto* dialog = window().findChild<ApplyDialog*>();
        QVERIFY(dialog != nullptr);
        auto* apply = part<QPushButton>(dialog, "apply");
        QTRY_VERIFY_WITH_TIMEOUT(apply->isEnabled(), 10000);
        QAbstractItemModel* changes = part<QTableView>(dialog, "applyChanges")->model();
        const QAbstractItemModelTester tester(changes, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(changes->rowCount() > 3);
        QCOMPARE(changes->index(0, 2).data().toString(), QStringLiteral("64"));
        QVERIFY(*findDotted(session().snapshot()->params, "train.n_est") == Json(100)); // nothing done yet
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(*findDotted(session().snapshot()->params, "train.n_est") == Json(64), 20000);
        QVERIFY(idle());
        QCOMPARE(session().snapshot()->staleStages(), 0);
        press(Qt::Key_Z);
        QTRY_VERIFY_WITH_TIMEOUT(*findDotted(session().snapshot()->params, "train.n_est") == Json(100), 20000);
        QVERIFY(idle());
    }

    void predict(bool spanish)
    {
        goTo(QStringLiteral("serving"));
        part<QComboBox>(page(), "predictTable")->setCurrentText(tables() + QStringLiteral("/cwurData.csv"));
        auto* models = part<QComboBox>(page(), "predictModel");
        const int model = models->findText(QStringLiteral("Cnest64"), Qt::MatchContains);
        QVERIFY(model >= 0);
        models->setCurrentIndex(model);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(page(), "predict")->isEnabled(), 20000);
        click(part<QPushButton>(page(), "predict"));
        QTRY_COMPARE_WITH_TIMEOUT(part<QTableView>(page(), "predictions")->model()->rowCount(), 2200, 30000);
        QVERIFY(idle());
        // By the threshold that was kept for the first of the two that were compared, and for no other.
        const auto decided = [&] {
            bool told = false;
            for (const QLabel* label : page()->findChildren<QLabel*>())
                told = told || label->text().contains(spanish ? QStringLiteral("umbral elegido") : QStringLiteral("threshold chosen"));
            return told;
        };
        QVERIFY(!decided());
        models->setCurrentIndex(models->findText(QStringLiteral("cwurData · "), Qt::MatchStartsWith));
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(page(), "predict")->isEnabled(), 20000);
        click(part<QPushButton>(page(), "predict"));
        QTRY_VERIFY_WITH_TIMEOUT(decided(), 30000);
        QVERIFY(idle());
    }

    void exportBest()
    {
        goTo(QStringLiteral("registry"));
        const QString target = QString::fromStdString((m_driven->scratch / "best.onnx").string());
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(page(), "exportBest")->isEnabled(), 20000);
        click(part<QPushButton>(page(), "exportBest"));
        auto* dialog = window().findChild<ExportDialog*>();
        QVERIFY(dialog != nullptr);
        type(part<QLineEdit>(dialog, "exportTarget"), target);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(page(), "exportState")->text().contains(target), 60000);
        QVERIFY(idle());
        QVERIFY(QFileInfo(target).size() > 1000);
        QTRY_VERIFY(part<QLabel>(page(), "exportState")->text().startsWith(QStringLiteral("✓")));
    }

    /// Removed runs go into the trash, and for good from there.
    void removeAndCleanUp()
    {
        clickRun(QStringLiteral("Sf3"), Qt::NoModifier);
        auto* tree = part<QTreeView>(&window(), "runTree");
        QTest::keyClick(tree, Qt::Key_Delete);
        QVERIFY(m_driven->waitUntilRead(11));
        window().actions().trash->trigger();
        auto* dialog = window().findChild<QDialog*>(QStringLiteral("trash"));
        QVERIFY(dialog != nullptr);
        QTRY_COMPARE_WITH_TIMEOUT(part<QTableView>(dialog, "trashed")->model()->rowCount(), 1, 20000);
        QTRY_VERIFY(part<QPushButton>(dialog, "cleanUp")->isEnabled());
        click(part<QPushButton>(dialog, "cleanUp"));
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(dialog, "confirmCleanUp")->isVisible(), 20000);
        QTRY_VERIFY(part<QPushButton>(dialog, "confirmCleanUp")->isEnabled());
        click(part<QPushButton>(dialog, "confirmCleanUp"));
        QTRY_COMPARE_WITH_TIMEOUT(part<QTableView>(dialog, "trashed")->model()->rowCount(), 0, 20000);
        QVERIFY(idle());
        dialog->close();
    }

    void agreesWithTheCommandLine()
    {
        const test::PodiumProgram program;
        const QString project = QString::fromStdString(m_driven->project().string());
        const test::Outcome status = program.run(project, {QStringLiteral("status"), QStringLiteral("--json")});
        QVERIFY2(status.status == 0, status.errors.constData());
        int stale = 0;
        for (const QJsonValue& stage : status.json().array())
            stale += stage[QStringLiteral("state")].toString() == QLatin1String("up_to_date") ? 0 : 1;
        QCOMPARE(session().snapshot()->staleStages(), stale);
        QCOMPARE(program.run(project, {QStringLiteral("exp"), QStringLiteral("list"), QStringLiteral("--json")}).json().array().size(), qsizetype(11));
        const test::Outcome verified = program.run(project, {QStringLiteral("verify")});
        QVERIFY2(verified.status == 0, (verified.output + verified.errors).constData());
        // All that the way brought is either a result, which git does not keep, or known to it.
        const test::Outcome git = program.runProgram(QStringLiteral("git"), project, {QStringLiteral("status"), QStringLiteral("--porcelain")});
        for (const QByteArray& line : git.output.split('\n'))
            QVERIFY2(!line.contains(".podium") && !line.contains("data/clean") && (!line.contains("models/") || line.contains("models/thresholds.yaml")),
                     line.constData());
    }

    QTemporaryDir m_tables;
    test::DrivenWindow* m_driven = nullptr;
};

QTEST_MAIN(tst_whole_way)
#include "tst_whole_way.moc"
