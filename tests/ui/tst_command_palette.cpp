// Finding actions, pages, runs and panels by a few letters, in either language: the score, and the palette in the real window.
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QAbstractItemModelTester>
#include <QTest>
#include <QTreeView>

#include "core/project/InitOptions.h"
#include "tests/support/DrivenWindow.h"
#include "tests/support/WarningGuard.h"
#include "ui/cleaning/RuleDialog.h"
#include "ui/shell/Actions.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/Docks.h"
#include "ui/shell/FuzzyMatch.h"

using namespace podium::ui;

class tst_command_palette : public QObject
{
    Q_OBJECT
private slots:
    void ignoresCaseAndAccents()
    {
        QCOMPARE(folded(QStringLiteral("Área ROC")), QStringLiteral("area roc"));
        QVERIFY(fuzzyScore(QStringLiteral("CARACTERISTICAS"), {QStringLiteral("Características")}));
    }

    void findsWordsAndInitials_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("found");
        QTest::newRow("empty") << QString() << true;
        QTest::newRow("start") << QStringLiteral("run") << true;
        QTest::newRow("inside") << QStringLiteral("welv") << true;
        QTest::newRow("two words in any order") << QStringLiteral("twelve run") << true;
        QTest::newRow("initials") << QStringLiteral("rtt") << true;
        QTest::newRow("letters left out") << QStringLiteral("thss") << true;
        QTest::newRow("other language") << QStringLiteral("tesis") << true;
        QTest::newRow("not from inside a word") << QStringLiteral("wv") << false;
        QTest::newRow("one word of two") << QStringLiteral("run elephant") << false;
        QTest::newRow("nothing") << QStringLiteral("xyz") << false;
    }
    void findsWordsAndInitials()
    {
        QFETCH(QString, query);
        QFETCH(bool, found);
        const QStringList texts{QStringLiteral("Run the thesis' twelve"), QStringLiteral("Ejecutar los doce de la tesis")};
        QCOMPARE(fuzzyScore(query, texts).has_value(), found);
    }

    void whatFitsBetterScoresHigher()
    {
        const auto score = [](const char* query, const char* text) {
            return fuzzyScore(QString::fromLatin1(query), {QString::fromLatin1(text)}).value_or(-1);
        };
        QVERIFY(score("tra", "Train") > score("tra", "Extra rows"));
        QVERIFY(score("tra", "Extra rows") > score("tra", "Terrace"));
        QVERIFY(fuzzyScore(QStringLiteral("a"), {QStringLiteral("a"), QStringLiteral("b")}) >
                fuzzyScore(QStringLiteral("a"), {QStringLiteral("b"), QStringLiteral("a")}));
    }

    void modelKeepsItsPromises()
    {
        CommandModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        int ran = 0;
        model.setCommands({{QStringLiteral("Off"), {}, {}, {}, false, [] {}}, {QStringLiteral("On"), {}, {}, {}, true, [&ran] { ++ran; }}});
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("On")); // what can be done comes first
        QVERIFY(!model.flags(model.index(1)).testFlag(Qt::ItemIsEnabled));
        model.setQuery(QStringLiteral("off"));
        QCOMPARE(model.rowCount(), 1);
        model.setQuery(QStringLiteral("zz"));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(ran, 0);
    }

    void drivesTheWindowByKeyboard()
    {
        podium::test::DrivenWindow driven;
        MainWindow& window = driven.window;
        window.activateWindow();
        auto* palette = window.findChild<CommandPalette*>();
        auto* query = palette->findChild<QLineEdit*>(QStringLiteral("commandQuery"));
        auto* list = palette->findChild<QListView*>(QStringLiteral("commandList"));

        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(palette->isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), query);
        QTest::keyClick(query, Qt::Key_Escape);
        QVERIFY(!palette->isVisible());

        // An action by its words in the other language.
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(palette->isVisible());
        QTest::keyClicks(query, QStringLiteral("oscuro"));
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Theme: Dark"));
        QTest::keyClick(query, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QCOMPARE(driven.theme.mode(), Theme::Mode::Dark);

        // A disabled action neither runs nor closes the palette; a click elsewhere does.
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(query, QStringLiteral("undo"));
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(query, Qt::Key_Return);
        QVERIFY(palette->isVisible());
        QTest::keyClick(query, Qt::Key_Escape);

        QVERIFY(driven.createProject());
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(palette->isVisible());
        QTest::keyClicks(query, QStringLiteral("limpiar"));
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Clean"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->currentIndex()).center());
        QVERIFY(!palette->isVisible());
        QCOMPARE(window.currentPage(), QStringLiteral("cleaning"));

        // What can be pressed on the page, and what the menus of panels hold.
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(palette->isVisible());
        QTest::keyClicks(query, QStringLiteral("etapa siguiente")); // in the other language too
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Next stage"));
        QTest::keyClick(query, Qt::Key_Return);
        QCOMPARE(window.currentPage(), QStringLiteral("features"));
        driven.language.use(LanguageSwitch::Code::Spanish);
        QCoreApplication::processEvents(); // words are changed by posted events
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(palette->isVisible());
        QTest::keyClicks(query, QStringLiteral("next stage"));
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Etapa siguiente"));
        QTest::keyClick(query, Qt::Key_Escape);
        driven.language.use(LanguageSwitch::Code::English);
        driven.workbench.session.runExperiments({{"one", {{"train.n_est", 2}}, {}}});
        QVERIFY(driven.waitUntilRead(1));
        // From any page: the sheet, the report of what is chosen, the export.
        window.showPage(QStringLiteral("ingest"));
        const auto wanted = [&](const QString& words) {
            window.actions().find->trigger(); // the window is not the active one again until its dialog is gone for good
            QTest::keyClicks(query, words);
            const QString title = list->currentIndex().data().toString();
            QTest::keyClick(query, Qt::Key_Return);
            return title;
        };
        QCOMPARE(wanted(QStringLiteral("project sheet")), QStringLiteral("Project sheet…"));
        auto* sheet = window.findChild<QDialog*>(QStringLiteral("projectSheet"));
        QVERIFY(sheet != nullptr && sheet->isVisible());
        sheet->close();
        QCOMPARE(window.currentPage(), QStringLiteral("project"));
        QCOMPARE(wanted(QStringLiteral("rule")), QStringLiteral("New rule…"));
        auto* rule = window.findChild<RuleDialog*>();
        QVERIFY(rule != nullptr && rule->isVisible());
        rule->close();
        driven.workbench.selection.setRuns({driven.workbench.session.snapshot()->experiments.front().id});
        QVERIFY(window.actions().report->isEnabled());
        QCOMPARE(wanted(QStringLiteral("report of")), QStringLiteral("Report of the chosen runs…"));
        auto* question = window.findChild<QDialog*>(QStringLiteral("saveReportDialog"));
        QVERIFY(question != nullptr && question->isVisible());
        question->close();
        driven.workbench.selection.clear();
        QVERIFY(!window.actions().report->isEnabled());
        QCOMPARE(wanted(QStringLiteral("export best")), QStringLiteral("Export best model…"));
        QCOMPARE(window.currentPage(), QStringLiteral("registry"));
        for (QDialog* open : window.findChildren<QDialog*>())
            open->close();
        window.docks().show(QStringLiteral("runs"));
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(palette->isVisible());
        QTest::keyClicks(query, QStringLiteral("only columns differ"));
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("View: Only columns that differ"));
        QTest::keyClick(query, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QTRY_COMPARE(window.findChild<QTreeView*>(QStringLiteral("runTree"))->model()->columnCount(), 1);
        QCOMPARE(driven.watchdog.takeAlarms(), QStringList());
    }
};

QTEST_MAIN(tst_command_palette)
#include "tst_command_palette.moc"
