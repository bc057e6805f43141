// Asking a model in the real window: a raw table, one typed row, what is missing, what is saved.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include "core/project/InitOptions.h"
#include "tests/support/DrivenWindow.h"
#include "tests/support/WarningGuard.h"
#include "ui/serving/KeptPredictionsModel.h"
#include "ui/serving/PredictPage.h"
#include "ui/shell/Actions.h"

using namespace podium;
using namespace podium::ui;

class tst_predict_page : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { QCOMPARE(m_driven.watchdog.takeAlarms(), QStringList()); }

    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QVERIFY(m_driven.createProject());
        m_window->showPage(QStringLiteral("serving"));
        QCOMPARE(m_window->currentPage(), QStringLiteral("serving"));
    }

    void withoutAModelItSaysSo()
    {
        QVERIFY(!part<QPushButton>("predict")->isEnabled());
        QVERIFY(part<QPushButton>("predict")->toolTip().contains(QStringLiteral("no model yet")));
        m_workbench->session.sweep("sweeps/thesis.yaml");
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>("predict")->isEnabled() && m_workbench->jobs.isIdle(), 60000);
    }

    void predictsARawTable()
    {
        choose("Cnest64");
        QCOMPARE(part<QComboBox>("predictTable")->currentText(), QStringLiteral("data/raw/cwurData.csv")); // as it is called in the project
        QTest::mouseClick(part<QPushButton>("predict"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>("predictResult")->text().contains(QStringLiteral("2,200")), 30000);
        QVERIFY(part<QLabel>("predictResult")->text().contains(QStringLiteral("Among the best")));
        const QAbstractItemModel* rows = part<QTableView>("predictions")->model();
        QCOMPARE(rows->rowCount(), 2200);
        QVERIFY(!rows->data(QModelIndex()).isValid()); // without a warning
        QCOMPARE(rows->index(0, 0).data().toString(), QStringLiteral("1"));
        // What was said stands right after the name, the probability of the class in question first.
        const auto heading = [rows](int column) { return rows->headerData(column, Qt::Horizontal).toString(); };
        QCOMPARE(heading(1), QStringLiteral("institution"));
        QCOMPARE(heading(2), QStringLiteral("Predicted"));
        QVERIFY(heading(3).contains(QStringLiteral("Among the best")));
        QTRY_VERIFY(m_workbench->jobs.isIdle());
    }

    void savesWhatIsShown()
    {
        const QString file = QString::fromStdString((m_driven.scratch / "out.csv").string());
        QTest::mouseClick(part<QPushButton>("savePredictions"), Qt::LeftButton);
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = m_window->findChild<QFileDialog*>(QStringLiteral("savePredictionsDialog"))) != nullptr);
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(file);
        QTest::keyClick(dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit")), Qt::Key_Return);
        QTRY_VERIFY(QFileInfo::exists(file));
        QTRY_VERIFY(m_workbench->jobs.isIdle());
        const std::string bytes = m_driven.read("out.csv");
        QCOMPARE(std::count(bytes.begin(), bytes.end(), '\n'), 2201);
        QVERIFY(bytes.starts_with("row,"));
    }

    void predictsWhatIsTyped()
    {
        choose("Cnest64");
        part<QTabWidget>("predictSource")->setCurrentIndex(1);
        QLineEdit* citations = nullptr;
        QTRY_VERIFY((citations = part<QLineEdit>("value-citations")) != nullptr);
        for (QLineEdit* value : page()->findChildren<QLineEdit*>(QRegularExpression(QStringLiteral("^value-"))))
            value->setText(value->objectName() == QLatin1String("value-country") ? QStringLiteral("USA") : QStringLiteral("1"));
        QTest::keyClicks(part<QLineEdit>("rowName"), QStringLiteral("Lugano Tech"));
        // What cannot be read is marked where it stands, and nothing is asked.
        citations->setText(QStringLiteral("abc"));
        QVERIFY(part<QLabel>("value-citations-problem")->text().contains(QStringLiteral("number is expected")));
        QTest::keyClick(part<QLineEdit>("rowName"), Qt::Key_Return);
        QVERIFY(m_workbench->jobs.isIdle());
        QCOMPARE(m_window->focusWidget(), citations);
        citations->setText(QStringLiteral("1"));
        QVERIFY(part<QLabel>("value-citations-problem")->text().isEmpty());
        QTest::keyClick(citations, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(part<QTableView>("predictions")->model()->rowCount(), 1, 30000);
        QVERIFY2(part<QLabel>("predictResult")->text().startsWith(QStringLiteral("Lugano Tech: ")), qPrintable(part<QLabel>("predictResult")->text()));
        QVERIFY(part<QLabel>("predictResult")->text().contains(QStringLiteral("with a probability of")));
        QTRY_VERIFY(m_workbench->jobs.isIdle());
    }

    void aMissingValueIsNamedOrFilled()
    {
        part<QLineEdit>("value-citations")->clear();
        QTRY_VERIFY(part<QPushButton>("predict")->isEnabled());
        QStringList failed;
        connect(&m_workbench->session, &ProjectSession::failed, page(), [&failed](const Error& error) { failed.append(QString::fromUtf8(error.what())); });
        QTest::mouseClick(part<QPushButton>("predict"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 30000);
        QVERIFY2(failed.first().contains(QStringLiteral("citations")), qPrintable(failed.first()));
        QVERIFY(part<QLabel>("value-citations-problem")->text().contains(QStringLiteral("needs a value")));
        QTRY_VERIFY(part<QPushButton>("predict")->isEnabled());
        auto* notice = m_window->findChild<QWidget*>(QStringLiteral("notice"));
        QVERIFY(notice->isVisible());
        part<QComboBox>("predictMissing")->setCurrentIndex(1);
        QTest::mouseClick(part<QPushButton>("predict"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_workbench->jobs.isIdle(), 30000);
        QCOMPARE(failed.size(), 1);
        disconnect(&m_workbench->session, &ProjectSession::failed, page(), nullptr);
        QCOMPARE(part<QTableView>("predictions")->model()->rowCount(), 1);
        QVERIFY(!notice->isVisible()); // what it told of is done
    }

    void formerOnesAreListedShownAndTakenBack()
    {
        auto* kept = part<QTableView>("keptPredictions");
        QTRY_COMPARE(kept->model()->rowCount(), 3);
        QVERIFY(kept->isVisible());
        new QAbstractItemModelTester(kept->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, this);
        const auto cell = [kept](int row, int column) { return kept->model()->index(row, column).data().toString(); };
        QCOMPARE(cell(0, KeptPredictionsModel::Rows), QStringLiteral("Lugano Tech"));
        QCOMPARE(cell(2, KeptPredictionsModel::Rows), QStringLiteral("cwurData.csv"));
        QCOMPARE(cell(2, KeptPredictionsModel::Count), QStringLiteral("2,200"));
        QVERIFY(cell(2, KeptPredictionsModel::Model).contains(QStringLiteral("Cnest64")));
        QVERIFY(cell(2, KeptPredictionsModel::Predicted).contains(QStringLiteral("Among the best")));
        kept->setFocus();
        kept->selectRow(2);
        QTest::keyClick(kept, Qt::Key_Return);
        QTRY_COMPARE(part<QTableView>("predictions")->model()->rowCount(), 2200);
        QVERIFY(part<QLabel>("predictResult")->text().contains(QStringLiteral("2,200")));
        kept->selectRow(0);
        QTest::mouseClick(part<QPushButton>("showKept"), Qt::LeftButton);
        QTRY_COMPARE(part<QTableView>("predictions")->model()->rowCount(), 1);

        QAction* undo = m_window->actions().undo;
        QTRY_VERIFY(undo->isEnabled());
        QVERIFY2(undo->text().contains(QStringLiteral("Predicted Lugano Tech")), qPrintable(undo->text()));
        QCOMPARE(undo->iconText(), QStringLiteral("↶ Undo")); // the tool bar stays as wide as it is
        undo->trigger();
        QTRY_COMPARE(kept->model()->rowCount(), 2);
        QTRY_VERIFY(!part<QTableView>("predictions")->isVisible()); // it was shown
        QAction* redo = m_window->actions().redo;
        QTRY_VERIFY(redo->isEnabled());
        QVERIFY2(redo->text().contains(QStringLiteral("Predicted Lugano Tech")), qPrintable(redo->text()));
        redo->trigger();
        QTRY_COMPARE(kept->model()->rowCount(), 3);
        QTRY_VERIFY(m_workbench->jobs.isIdle());
        QVERIFY(!redo->isEnabled());
        kept->selectRow(0);
        QTest::mouseClick(part<QPushButton>("showKept"), Qt::LeftButton);
        QTRY_COMPARE(part<QTableView>("predictions")->model()->rowCount(), 1);
    }

    void speaksSpanish()
    {
        m_language->use(LanguageSwitch::Code::Spanish);
        QTRY_COMPARE(part<QPushButton>("predict")->text(), QStringLiteral("▶ Predecir"));
        QVERIFY(part<QLabel>("predictResult")->text().contains(QStringLiteral("Entre las mejores")));
        m_language->use(LanguageSwitch::Code::English);
    }

private:
    PredictPage* page() const { return m_window->findChild<PredictPage*>(); }
    template <class W> W* part(const char* name) const { return page()->findChild<W*>(QString::fromLatin1(name)); }
    void choose(const char* run)
    {
        auto* models = part<QComboBox>("predictModel");
        const int index = models->findText(QString::fromLatin1(run), Qt::MatchStartsWith);
        QVERIFY(index >= 0);
        models->setCurrentIndex(index);
    }

    test::DrivenWindow m_driven;
    MainWindow* const m_window = &m_driven.window;
    Workbench* const m_workbench = &m_driven.workbench;
    LanguageSwitch* const m_language = &m_driven.language;
};

QTEST_MAIN(tst_predict_page)
#include "tst_predict_page.moc"
