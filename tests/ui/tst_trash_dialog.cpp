// The trash by mouse and keyboard in the real window: removed runs come back, or go for good after a question.
#include <QCheckBox>
#include <QLabel>
#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QTableView>

#include "core/project/Experiment.h"
#include "core/project/InitOptions.h"
#include "tests/support/DrivenWindow.h"
#include "ui/comparison/TrashDialog.h"
#include "ui/comparison/TrashModel.h"
#include "ui/shell/Actions.h"

using namespace podium;
using namespace podium::ui;

class tst_trash_dialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY(m_driven.createProject());
        session().runExperiments({{"a", {{"train.n_est", 3}}, {}}, {"b", {{"train.n_est", 4}}, {}}, {"c", {{"train.n_est", 5}}, {}}});
        QVERIFY(m_driven.waitUntilRead(3));
    }
    void cleanup() { QCOMPARE(m_driven.watchdog.takeAlarms(), QStringList()); }

    void itSaysThatItIsEmpty()
    {
        TrashDialog* dialog = open();
        QTRY_VERIFY_WITH_TIMEOUT(sentence(dialog).contains(QStringLiteral("empty")), 20000);
        QVERIFY(!button(dialog, "cleanUp")->isEnabled());
        QVERIFY(!button(dialog, "bringBack")->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(m_driven.window.findChild<TrashDialog*>() == nullptr);
    }

    void runsComeBackFromIt()
    {
        removeAll();
        TrashDialog* dialog = open();
        auto* table = dialog->findChild<QTableView*>(QStringLiteral("trashed"));
        const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 3, 20000);
        QVERIFY(sentence(dialog).contains(QStringLiteral("kB")) || sentence(dialog).contains(QStringLiteral("MB")));
        QVERIFY(!button(dialog, "bringBack")->isEnabled()); // of which is not said
        choose(table, QStringLiteral("b"));
        QTRY_VERIFY(button(dialog, "bringBack")->isEnabled());
        QTest::mouseClick(button(dialog, "bringBack"), Qt::LeftButton);
        QVERIFY(m_driven.waitUntilRead(1));
        QCOMPARE(session().snapshot()->experiments.front().name, std::string("b"));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, 20000);
        dialog->close();
        QVERIFY(m_driven.waitUntilIdle());
    }

    void theQuestionCanBeLeft()
    {
        TrashDialog* dialog = open();
        QTRY_VERIFY_WITH_TIMEOUT(button(dialog, "cleanUp")->isEnabled(), 20000);
        QTest::mouseClick(button(dialog, "cleanUp"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(button(dialog, "confirmCleanUp")->isVisible(), 20000);
        QVERIFY(sentence(dialog).contains(QStringLiteral("cannot be undone")));
        QTest::mouseClick(button(dialog, "closeTrash"), Qt::LeftButton);
        QVERIFY(dialog->isVisible() && !button(dialog, "confirmCleanUp")->isVisible());
        QVERIFY(m_driven.waitUntilIdle());
        QCOMPARE(dialog->findChild<QTableView*>(QStringLiteral("trashed"))->model()->rowCount(), 2);
        dialog->close();
    }

    void whatIsChosenGoesForGoodThenTheRest()
    {
        TrashDialog* dialog = open();
        auto* table = dialog->findChild<QTableView*>(QStringLiteral("trashed"));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, 20000);
        choose(table, QStringLiteral("a"));
        const auto cleanUp = [&] {
            QTRY_VERIFY_WITH_TIMEOUT(button(dialog, "cleanUp")->isEnabled(), 20000);
            QTest::mouseClick(button(dialog, "cleanUp"), Qt::LeftButton);
            QTRY_VERIFY_WITH_TIMEOUT(button(dialog, "confirmCleanUp")->isVisible() && button(dialog, "confirmCleanUp")->isEnabled(), 20000);
            QTest::mouseClick(button(dialog, "confirmCleanUp"), Qt::LeftButton);
            QVERIFY(m_driven.waitUntilIdle());
        };
        cleanUp();
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 20000);
        QCOMPARE(table->model()->index(0, TrashModel::Name).data().toString(), QStringLiteral("c"));
        table->clearSelection();
        auto* undo = dialog->findChild<QCheckBox*>(QStringLiteral("trashUndo"));
        QVERIFY(undo->isVisible());
        undo->setFocus();
        QTest::keyClick(undo, Qt::Key_Space);
        cleanUp();
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, 20000);
        QTRY_VERIFY(!undo->isVisible());
        QCOMPARE(session().snapshot()->experiments.size(), std::size_t(1)); // what was brought back is whole
        const std::string kept = session().snapshot()->experiments.front().id;
        dialog->close();
        session().applyExperiment(*session().snapshot()->experiment(kept));
        QVERIFY(m_driven.waitUntilIdle());
        QCOMPARE(session().snapshot()->staleStages(), 0);
    }

private:
    ProjectSession& session() { return m_driven.workbench.session; }
    static QPushButton* button(QWidget* dialog, const char* name) { return dialog->findChild<QPushButton*>(QString::fromLatin1(name)); }
    static QString sentence(QWidget* dialog) { return dialog->findChild<QLabel*>(QStringLiteral("trashSentence"))->text(); }
    TrashDialog* open()
    {
        m_driven.window.actions().trash->trigger();
        return m_driven.window.findChild<TrashDialog*>();
    }
    void removeAll()
    {
        std::vector<std::string> ids;
        for (const project::Experiment& run : session().snapshot()->experiments)
            ids.push_back(run.id);
        session().removeExperiments(ids);
        QVERIFY(m_driven.waitUntilRead(0));
    }
    static void choose(QTableView* table, const QString& name)
    {
        table->clearSelection();
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (table->model()->index(row, TrashModel::Name).data().toString() == name)
                QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, table->visualRect(table->model()->index(row, 0)).center());
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    }

    test::DrivenWindow m_driven;
};

QTEST_MAIN(tst_trash_dialog)
#include "tst_trash_dialog.moc"
