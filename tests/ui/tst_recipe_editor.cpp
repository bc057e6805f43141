// The recipe of a table edited in the real window: steps added, changed, moved, switched off and undone; YAML beside it; saved and undone.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include "core/project/InitOptions.h"
#include "tests/support/DrivenWindow.h"
#include "tests/support/WarningGuard.h"
#include "ui/cleaning/AddStepDialog.h"
#include "ui/cleaning/RecipeEditor.h"
#include "ui/cleaning/RecipeStepModel.h"

using namespace podium;
using namespace podium::ui;

class tst_recipe_editor : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { QCOMPARE(m_driven.watchdog.takeAlarms(), QStringList()); }

    void initTestCase()
    {
        QVERIFY(m_driven.createProject());
        m_driven.window.showPage(QStringLiteral("cleaning"));
        QTRY_VERIFY(editor() != nullptr && editor()->isVisible());
        part<QComboBox>("recipeTable")->setCurrentText(QStringLiteral("shanghaiData"));
        QTRY_VERIFY(steps()->model()->rowCount() > 1);
        m_testers.push_back(std::make_unique<QAbstractItemModelTester>(steps()->model()));
        m_testers.push_back(std::make_unique<QAbstractItemModelTester>(part<QTableView>("recipePreview")->model()));
        m_before = recipe();
    }

    void tellsWhatEachStepDoes()
    {
        QTRY_VERIFY(!effect(0).isEmpty() && effect(0) != QStringLiteral("…"));
        QTRY_VERIFY(part<QTableView>("recipePreview")->model()->rowCount() > 0);
        QVERIFY(!part<QPushButton>("saveRecipe")->isEnabled());
        QVERIFY(part<QPlainTextEdit>("recipeYaml")->toPlainText().startsWith(QLatin1Char('#')));
    }

    void theFirstEditCanBeTakenBackAtOnce()
    {
        const QString whole = text();
        auto *undo = part<QPushButton>("undoStep"), *redo = part<QPushButton>("redoStep");
        QVERIFY(!undo->isEnabled() && !redo->isEnabled());
        std::unique_ptr<QMimeData> data(steps()->model()->mimeData({steps()->model()->index(0, 0)}));
        steps()->model()->dropMimeData(data.get(), Qt::MoveAction, 2, 0, {});
        QVERIFY(text() != whole && undo->isEnabled() && !redo->isEnabled());
        QTest::mouseClick(undo, Qt::LeftButton);
        QVERIFY(text() == whole && !undo->isEnabled() && redo->isEnabled());
    }

    void addsAStepFromThePalette()
    {
        const int before = steps()->model()->rowCount();
        steps()->setCurrentIndex(steps()->model()->index(before - 1, 0));
        QTest::mouseClick(part<QPushButton>("addRecipeStep"), Qt::LeftButton);
        QTRY_VERIFY(m_driven.window.findChild<AddStepDialog*>() != nullptr);
        auto* dialog = m_driven.window.findChild<AddStepDialog*>();
        auto* search = dialog->findChild<QLineEdit*>(QStringLiteral("searchSteps"));
        for (const auto& [words, step] : {std::pair("mean", "fill_missing"), std::pair("exclude", ""), std::pair("drop col", "drop_columns")}) { // also by what it can be told
            search->clear();
            QTest::keyClicks(search, QString::fromLatin1(words));
            QCOMPARE(dialog->chosen(), std::string(step));
            QCOMPARE(dialog->findChild<QListWidget*>(QStringLiteral("stepKinds"))->isVisible(), *step != '\0');
        }
        search->clear();
        QTest::keyClicks(search, QStringLiteral("drop_rows"));
        QCOMPARE(dialog->chosen(), std::string("drop_rows"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(steps()->model()->rowCount(), before + 1);
        QCOMPARE(steps()->currentIndex().row(), before);
        // Not whole yet: it says what is missing, and cannot be saved.
        QTRY_VERIFY(part<QLabel>("recipeMessage")->text().contains(QStringLiteral("recipes/shanghaiData.yaml, step %1").arg(before + 1)));
        QVERIFY(!part<QPushButton>("saveRecipe")->isEnabled());
        QTest::keyClicks(field("column"), QStringLiteral("year"));
        auto* relation = editor()->findChild<QWidget*>(QStringLiteral("step-is"))->findChild<QComboBox*>();
        relation->setCurrentIndex(relation->findData(QStringLiteral("<")));
        QTest::keyClicks(field("value"), QStringLiteral("2007"));
        QTRY_VERIFY(part<QPushButton>("saveRecipe")->isEnabled());
        QTRY_VERIFY2(effect(before).contains(QStringLiteral("rows go")), qPrintable(effect(before)));
        QTRY_VERIFY(part<QLabel>("recipeSentence")->text().contains(QStringLiteral("This step changes")));
        QVERIFY2(text().endsWith(QStringLiteral("- drop_rows:\n    column: year\n    is: <\n    value: 2007\n")), qPrintable(text().right(200)));
    }

    void movesSwitchesOffAndUndoes()
    {
        const int last = steps()->model()->rowCount() - 1;
        const QString whole = text();
        steps()->setCurrentIndex(steps()->model()->index(last, 0));
        steps()->setFocus();
        QTest::keyClick(steps(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(steps()->currentIndex().row(), last - 1);
        QVERIFY(text() != whole);
        QTest::keyClick(steps(), Qt::Key_Z, Qt::ControlModifier); // the list's own undo
        QVERIFY2(text() == whole, qPrintable(text().right(300) + QStringLiteral("\n-----\n") + whole.right(300)));
        QVERIFY(recipe() == m_before); // nothing of the project was undone
        const QModelIndex index = steps()->model()->index(last, 0);
        QVERIFY(steps()->model()->setData(index, Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(text().contains(QStringLiteral("enabled: false")));
        QTRY_COMPARE(effect(last), QStringLiteral("switched off"));
        QTest::keyClick(steps(), Qt::Key_Delete);
        QCOMPARE(steps()->model()->rowCount(), last);
        QTest::mouseClick(part<QPushButton>("undoStep"), Qt::LeftButton);
        QTest::mouseClick(part<QPushButton>("undoStep"), Qt::LeftButton);
        QCOMPARE(text(), whole);
        QTest::mouseClick(part<QPushButton>("redoStep"), Qt::LeftButton);
        QVERIFY(text().contains(QStringLiteral("enabled: false")));
        QTest::mouseClick(part<QPushButton>("undoStep"), Qt::LeftButton);
    }

    void dragsAStep()
    {
        auto* model = steps()->model();
        const QString first = model->index(0, 0).data().toString().mid(3);
        std::unique_ptr<QMimeData> data(model->mimeData({model->index(0, 0)}));
        QVERIFY(!model->dropMimeData(data.get(), Qt::MoveAction, 2, 0, {})); // the document moves it, the view takes nothing away
        QCOMPARE(model->index(1, 0).data().toString().mid(3), first);
        QTest::mouseClick(part<QPushButton>("undoStep"), Qt::LeftButton);
        QCOMPARE(model->index(0, 0).data().toString().mid(3), first);
    }

    void theTextIsTheSameRecipe()
    {
        auto* yaml = part<QPlainTextEdit>("recipeYaml");
        part<QTabWidget>("recipeViews")->setCurrentIndex(1);
        const QString whole = text();
        const int rows = steps()->model()->rowCount();
        yaml->moveCursor(QTextCursor::End);
        QTest::keyClicks(yaml, QStringLiteral("- tri"));
        QTRY_VERIFY2(part<QLabel>("recipeMessage")->text().contains(QStringLiteral("tri")), qPrintable(part<QLabel>("recipeMessage")->text() + text().right(100)));
        QVERIFY(!part<QPushButton>("saveRecipe")->isEnabled());
        QTest::keyClicks(yaml, QStringLiteral("m"));
        QTRY_COMPARE(steps()->model()->rowCount(), rows + 1);
        QVERIFY(part<QPushButton>("saveRecipe")->isEnabled());
        QTest::mouseClick(part<QPushButton>("undoStep"), Qt::LeftButton); // what was typed in one go
        QCOMPARE(text(), whole);
    }

    void savesThroughTheJournal()
    {
        QTest::mouseClick(part<QPushButton>("saveRecipe"), Qt::LeftButton);
        QTRY_VERIFY(recipe() == text().toStdString());
        QTRY_VERIFY(m_driven.workbench.jobs.isIdle());
        QTRY_VERIFY(!part<QPushButton>("discardRecipe")->isEnabled());
        m_driven.workbench.session.undo();
        QTRY_VERIFY(recipe() == m_before);
        QTRY_COMPARE(text().toStdString(), m_before); // nothing unsaved was here, so the file's text is shown
    }

    void anotherProgramChangedIt()
    {
        QTRY_VERIFY(m_driven.workbench.jobs.isIdle());
        QVERIFY(steps()->model()->setData(steps()->model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        m_driven.write("project/recipes/shanghaiData.yaml", m_before + "- trim\n");
        m_driven.workbench.session.refresh();
        QTRY_VERIFY(part<QPushButton>("reloadRecipe")->isVisible());
        QVERIFY(!part<QPushButton>("saveRecipe")->isEnabled());
        QTest::mouseClick(part<QPushButton>("reloadRecipe"), Qt::LeftButton);
        QTRY_COMPARE(text().toStdString(), m_before + "- trim\n");
        QVERIFY(!part<QPushButton>("reloadRecipe")->isVisible());
    }

    void speaksSpanish()
    {
        m_driven.workbench.language.use(LanguageSwitch::Code::Spanish);
        QTRY_COMPARE(part<QPushButton>("saveRecipe")->text(), QStringLiteral("Guardar la receta"));
        m_driven.workbench.language.use(LanguageSwitch::Code::English);
    }

private:
    RecipeEditor* editor() const { return m_driven.window.findChild<RecipeEditor*>(); }
    template <class W> W* part(const char* name) const { return editor()->findChild<W*>(QString::fromLatin1(name)); }
    QTableView* steps() const { return part<QTableView>("recipeSteps"); }
    QString effect(int row) const { return steps()->model()->index(row, RecipeStepModel::Effect).data().toString(); }
    QString text() const { return part<QPlainTextEdit>("recipeYaml")->toPlainText(); }
    QLineEdit* field(const char* key) const
    {
        return editor()->findChild<QWidget*>(QStringLiteral("step-") + QString::fromLatin1(key))->findChild<QLineEdit*>();
    }
    std::string recipe() { return m_driven.read("project/recipes/shanghaiData.yaml"); }

    test::DrivenWindow m_driven;
    std::string m_before;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

QTEST_MAIN(tst_recipe_editor)
#include "tst_recipe_editor.moc"
