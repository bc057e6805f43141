// The quality page in the real window: findings worst first, a mend whose effect is seen before it goes into the recipe, a finding that is
// accepted, both undone; bars and cells that show their rows; by mouse and by keyboard.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include "core/project/InitOptions.h"
#include "tests/support/DrivenWindow.h"
#include "tests/support/WarningGuard.h"
#include "ui/quality/AssociationView.h"
#include "ui/quality/BarsView.h"
#include "ui/quality/FindingPanel.h"
#include "ui/quality/QualityPage.h"
#include "ui/table/BigTableModel.h"
#include "ui/table/TableView.h"

using namespace podium;
using namespace podium::ui;

class tst_quality_page : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { QCOMPARE(m_driven.watchdog.takeAlarms(), QStringList()); }

    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QVERIFY(m_driven.createProject());
        // A recipe that leaves the faults of the table, as one that someone has just begun.
        m_driven.write("project/recipes/shanghaiData.yaml", "- trim:\n");
        m_driven.workbench.session.refresh();
        QVERIFY(m_driven.waitUntilIdle());
        m_driven.window.showPage(QStringLiteral("quality"));
        QCOMPARE(m_driven.window.currentPage(), QStringLiteral("quality"));
        QTRY_VERIFY_WITH_TIMEOUT(row("total_score", "missing in 7") >= 0, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        new QAbstractItemModelTester(findings(), QAbstractItemModelTester::FailureReportingMode::QtTest, this);
        new QAbstractItemModelTester(part<QTableView>("qualityColumns")->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, this);
        new QAbstractItemModelTester(part<QTableView>("effectCells")->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, this);
    }

    void theWorstComesFirstAndIsSaid()
    {
        QCOMPARE(part<QTabBar>("qualityTables")->count(), 4);
        QCOMPARE(row("total_score", "missing in 7"), 0);
        QVERIFY(findings()->index(0, QualityFindingsModel::Grade).data().toString().startsWith(QStringLiteral("▲")));
        QVERIFY(says("What matters most: shanghaiData: `total_score` is missing"));
        // Of several tables together, not one table after the other.
        int others = 0;
        for (int i = 1; i < findings()->rowCount(); ++i)
            others += findings()->index(i, QualityFindingsModel::TableName).data() != findings()->index(i - 1, QualityFindingsModel::TableName).data() ? 1 : 0;
        QVERIFY2(others > part<QTabBar>("qualityTables")->count() + 2, QByteArray::number(others));
    }

    void theFilterAndTheTabsNarrow()
    {
        auto* show = part<QComboBox>("qualityShow");
        const int open = findings()->rowCount();
        show->setCurrentIndex(1);
        QVERIFY(findings()->rowCount() > 0 && findings()->rowCount() < open);
        for (int i = 0; i < findings()->rowCount(); ++i)
            QVERIFY(findings()->index(i, QualityFindingsModel::Grade).data().toString().startsWith(QStringLiteral("▲")));
        show->setCurrentIndex(5);
        QVERIFY(findings()->rowCount() > 0); // what the recipes of the other tables mend
        show->setCurrentIndex(0);
        auto* tabs = part<QTabBar>("qualityTables");
        for (int i = 1; i < tabs->count(); ++i)
            if (tabs->tabText(i).startsWith(QStringLiteral("shanghaiData")))
                tabs->setCurrentIndex(i);
        QVERIFY(findings()->rowCount() > 0 && findings()->rowCount() <= open);
        for (int i = 0; i < findings()->rowCount(); ++i)
            QCOMPARE(findings()->index(i, QualityFindingsModel::TableName).data().toString(), QStringLiteral("shanghaiData"));
    }

    void aMendIsSeenAddedAndUndone()
    {
        choose("total_score", "missing in 7");
        auto* add = part<QPushButton>("addToRecipe");
        QTRY_VERIFY_WITH_TIMEOUT(add->isVisible() && add->isEnabled(), test::DrivenWindow::kPatience);
        QVERIFY(part<QLabel>("effect")->text().contains(QStringLiteral("Columns that go: total_score.")));
        QVERIFY(part<QLabel>("effect")->text().contains(QStringLiteral("No row is lost.")));
        QTest::mouseClick(add, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(row("total_score", "missing in 7") < 0, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        QVERIFY(m_driven.read("project/recipes/shanghaiData.yaml").find("- drop_columns:") != std::string::npos);
        // The keyboard may stand in a line in which nothing was typed: that is no reason not to undo.
        auto* note = part<QLineEdit>("acceptNote");
        m_driven.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_driven.window));
        note->setFocus();
        QTest::keyClick(note, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(row("total_score", "missing in 7") >= 0, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        QCOMPARE(m_driven.read("project/recipes/shanghaiData.yaml"), std::string("- trim:\n"));
    }

    void theNextFindingTakesThePlaceOfOneThatWasMended()
    {
        auto* view = part<QTableView>("qualityFindings");
        QTRY_VERIFY(findings()->rowCount() > 4);
        view->selectRow(3);
        const QString next = findings()->index(4, QualityFindingsModel::What).data().toString();
        QTest::mouseClick(part<QPushButton>("accept"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(findings()->index(3, QualityFindingsModel::What).data().toString(), next, test::DrivenWindow::kPatience);
        QTRY_COMPARE(view->currentIndex().row(), 3);
        QVERIFY(m_driven.waitUntilIdle());
        m_driven.workbench.session.undo();
        QVERIFY(m_driven.waitUntilIdle());
    }

    void aMendGivesATableItsFirstRecipe()
    {
        const std::string params = m_driven.read("project/params.yaml");
        std::string without = params;
        const std::string line = "    shanghaiData: recipes/shanghaiData.yaml\n";
        QVERIFY(without.find(line) != std::string::npos);
        without.erase(without.find(line), line.size());
        m_driven.write("project/params.yaml", without);
        m_driven.workbench.session.refresh();
        QVERIFY(m_driven.waitUntilIdle());
        choose("total_score", "missing in 7");
        auto* add = part<QPushButton>("addToRecipe");
        QTRY_VERIFY_WITH_TIMEOUT(add->isVisible() && add->isEnabled(), test::DrivenWindow::kPatience);
        QCOMPARE(add->text(), QStringLiteral("Make a recipe of it"));
        QVERIFY(part<QLabel>("effect")->text().contains(QStringLiteral("has no recipe yet")));
        QTest::mouseClick(add, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(row("total_score", "missing in 7") < 0, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        QVERIFY(m_driven.read("project/params.yaml").find("leave_out: [shanghaiData]") != std::string::npos);
        m_driven.workbench.session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(row("total_score", "missing in 7") >= 0, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        QCOMPARE(m_driven.read("project/params.yaml"), without);
        m_driven.write("project/params.yaml", params);
        m_driven.workbench.session.refresh();
        QVERIFY(m_driven.waitUntilIdle());
    }

    void whatNoStepMendsSaysWhatToDecide()
    {
        int jumps = -1; // by ranking checks, whose sentences begin with the column
        for (int i = 0; i < findings()->rowCount(); ++i)
            if (findings()->index(i, QualityFindingsModel::What).data().toString().contains(QStringLiteral("far beyond the usual")))
                jumps = i;
        QVERIFY(jumps >= 0);
        part<QTableView>("qualityFindings")->selectRow(jumps);
        QCOMPARE(findings()->index(jumps, QualityFindingsModel::Remedy).data().toString(), QStringLiteral("To decide"));
        auto* advice = part<QLabel>("advice");
        QVERIFY(advice->isVisible() && advice->text().startsWith(QStringLiteral("To decide:")));
        QVERIFY(!part<QPushButton>("addToRecipe")->isVisible());
        choose("total_score", "missing in 7");
        QVERIFY(!advice->isVisible());
        QVERIFY(m_driven.waitUntilIdle());
    }

    void cellsBeforeAndAfterAreShown()
    {
        choose("national_rank", "written as text");
        auto* cells = part<QTableView>("effectCells");
        QTRY_VERIFY_WITH_TIMEOUT(cells->isVisible() && cells->model()->rowCount() > 0, test::DrivenWindow::kPatience);
        QVERIFY(cells->model()->index(0, MendEffectModel::Before).data().toString() !=
                cells->model()->index(0, MendEffectModel::After).data().toString());
        QVERIFY(m_driven.waitUntilIdle());
    }

    void aFindingIsAcceptedWithItsReason()
    {
        choose("total_score", "missing in 7");
        auto* note = part<QLineEdit>("acceptNote");
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("only the first hundred have one"));
        QTest::keyClick(note, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(row("total_score", "missing in 7") < 0, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        part<QComboBox>("qualityShow")->setCurrentIndex(5);
        choose("total_score", "missing in 7");
        QCOMPARE(findings()->index(row("total_score", "missing in 7"), QualityFindingsModel::Remedy).data().toString(),
                 QStringLiteral("only the first hundred have one"));
        QCOMPARE(part<QLabel>("decided")->text(), QStringLiteral("Accepted as it is: only the first hundred have one"));
        auto* accept = part<QPushButton>("accept");
        QCOMPARE(accept->text(), QStringLiteral("No longer accept it"));
        QTest::mouseClick(accept, Qt::LeftButton);
        QVERIFY(m_driven.waitUntilIdle());
        part<QComboBox>("qualityShow")->setCurrentIndex(0);
        QTRY_VERIFY_WITH_TIMEOUT(row("total_score", "missing in 7") >= 0, test::DrivenWindow::kPatience);
    }

    void whatIsToBeMendedHasItsFilter()
    {
        auto* show = part<QComboBox>("qualityShow");
        show->setCurrentIndex(4);
        QCOMPARE(findings()->rowCount(), 0);
        show->setCurrentIndex(0);
        choose("total_score", "missing in 7");
        part<QLineEdit>("acceptNote")->setText(QStringLiteral("ask the source"));
        QTest::mouseClick(part<QPushButton>("markToMend"), Qt::LeftButton);
        QVERIFY(m_driven.waitUntilIdle());
        show->setCurrentIndex(4);
        QTRY_COMPARE_WITH_TIMEOUT(findings()->rowCount(), 1, test::DrivenWindow::kPatience);
        QCOMPARE(part<QLabel>("decided")->text(), QStringLiteral("To be mended: ask the source"));
        QTest::mouseClick(part<QPushButton>("markToMend"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(findings()->rowCount(), 0, test::DrivenWindow::kPatience);
        show->setCurrentIndex(0);
        QVERIFY(m_driven.waitUntilIdle());
    }

    void aBarShowsItsRows()
    {
        choose("total_score", "missing in 7");
        QVERIFY(m_driven.waitUntilIdle());
        auto* bars = part<BarsView>("bars");
        QVERIFY(bars->count() > 3);
        QTest::mouseClick(bars, Qt::LeftButton, {}, bars->barArea(0).center());
        QVERIFY(m_driven.waitUntilIdle());
        const auto* rows = page()->findChild<TableView*>();
        QTRY_VERIFY(rows->isVisible());
        const int first = rows->model().rowCount();
        QVERIFY(first > 0 && first < 1200);
        QTest::keyClick(bars, Qt::Key_Right);
        QTest::keyClick(bars, Qt::Key_Return);
        QVERIFY(m_driven.waitUntilIdle());
        QTRY_VERIFY(rows->model().rowCount() != first);
        QVERIFY(!bars->accessibleDescription().isEmpty());
    }

    void aCellOfTheAssociationsShowsItsRows()
    {
        auto* cells = part<AssociationView>("associations");
        QVERIFY(cells->isVisible());
        QTest::mouseClick(cells, Qt::LeftButton, {}, cells->cellArea(3, 2).center()); // total_score and national_rank
        QVERIFY(m_driven.waitUntilIdle());
        const auto* rows = page()->findChild<TableView*>();
        QTRY_VERIFY(rows->model().rowCount() > 1000 && rows->model().rowCount() < 1200);
        QTRY_VERIFY(rows->visibleRegion().boundingRect().height() > 50); // they stand far above the matrix
        cells->setFocus();
        QTest::keyClick(cells, Qt::Key_Down);
        QTest::keyClick(cells, Qt::Key_Space);
        QVERIFY(m_driven.waitUntilIdle());
        QVERIFY(cells->accessibleDescription().contains(QStringLiteral("Spearman")));
    }

    /// Somebody cancels the job: the page says so, nothing is green, and what is left can be looked through.
    void aStoppedLookSaysSoAndGoesOn()
    {
        QualityReviews& quality = m_driven.workbench.quality;
        auto* goOn = part<QPushButton>("qualityGoOn");
        QVERIFY(!goOn->isVisible());
        {
            QObject once;
            connect(&quality, &QualityReviews::changed, &once, [&] {
                if (quality.isWorking())
                    m_driven.workbench.jobs.cancelAll();
            });
            m_driven.write("project/recipes/shanghaiData.yaml", "- trim:\n# looked at again\n");
            m_driven.workbench.session.refresh();
            QTRY_COMPARE_WITH_TIMEOUT(quality.state(), QualityReviews::State::Stopped, test::DrivenWindow::kPatience);
        }
        QVERIFY(goOn->isVisible());
        QVERIFY(says("was stopped: "));
        const auto sign = [&] {
            auto* pages = m_driven.window.findChild<QListView*>(QStringLiteral("navigation"));
            for (int i = 0; i < pages->model()->rowCount(); ++i)
                if (pages->model()->index(i, 0).data().toString() == QStringLiteral("Quality"))
                    return pages->model()->index(i, 0).data(Qt::ToolTipRole).toString();
            return QString();
        };
        QVERIFY2(sign().contains(QStringLiteral("not all looked through")), qPrintable(sign()));
        QTest::mouseClick(goOn, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(quality.state(), QualityReviews::State::Done, test::DrivenWindow::kPatience);
        QVERIFY(!goOn->isVisible() && !says("was stopped: "));
        QVERIFY2(!sign().contains(QStringLiteral("looked through")), qPrintable(sign()));
        m_driven.write("project/recipes/shanghaiData.yaml", "- trim:\n");
        m_driven.workbench.session.refresh();
        QVERIFY(m_driven.waitUntilIdle());
    }

    void aColumnIsLookedAt()
    {
        auto* columns = part<QTableView>("qualityColumns");
        QVERIFY(columns->isVisible());
        columns->selectRow(5);
        QVERIFY(!part<QPushButton>("addToRecipe")->isVisible());
        QVERIFY(part<QLabel>("columnFigures")->text().contains(QStringLiteral("Quartiles")));
    }

    void theReportIsWritten_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QString>("begins");
        QTest::addColumn<bool>("ofAll");
        QTest::newRow("web page") << QStringLiteral("html") << QStringLiteral("<!DOCTYPE html>") << false;
        QTest::newRow("pdf") << QStringLiteral("pdf") << QStringLiteral("%PDF-") << false;
        QTest::newRow("web page of all tables") << QStringLiteral("all.html") << QStringLiteral("<!DOCTYPE html>") << true;
        QTest::newRow("pdf of all tables") << QStringLiteral("all.pdf") << QStringLiteral("%PDF-") << true;
    }
    void theReportIsWritten()
    {
        QFETCH(QString, ending);
        QFETCH(QString, begins);
        QFETCH(bool, ofAll);
        const int tab = part<QTabBar>("qualityTables")->currentIndex();
        if (ofAll)
            part<QTabBar>("qualityTables")->setCurrentIndex(0);
        QTest::mouseClick(part<QPushButton>("qualityReport"), Qt::LeftButton);
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = page()->findChild<QFileDialog*>(QStringLiteral("qualityReportDialog"))) != nullptr);
        const QString file = QString::fromStdString((m_driven.scratch / ("report." + ending.toStdString())).string());
        auto* line = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        line->setText(file);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(file), test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        const std::string written = m_driven.read("report." + ending.toStdString());
        QVERIFY(written.starts_with(begins.toStdString()));
        QVERIFY(ending.endsWith(QStringLiteral("pdf")) ? written.find("/Type /Page") != std::string::npos && written.size() > 20000
                                                : written.find("shanghaiData") != std::string::npos);
        QCOMPARE(ending == QStringLiteral("all.html"), written.find("timesData</h1>") != std::string::npos && written.find("Quality of 3 tables") != std::string::npos);
        part<QTabBar>("qualityTables")->setCurrentIndex(tab);
        QTRY_VERIFY(page()->findChild<QFileDialog*>(QStringLiteral("qualityReportDialog")) == nullptr);
    }

    void speaksSpanish()
    {
        m_driven.language.use(LanguageSwitch::Code::Spanish);
        QTRY_COMPARE(part<QPushButton>("addToRecipe")->text(), QStringLiteral("Añadir a la receta"));
        QTRY_VERIFY(row("total_score", "falta en el 7") >= 0);
        m_driven.language.use(LanguageSwitch::Code::English);
    }

private:
    QualityPage* page() { return m_driven.window.findChild<QualityPage*>(); }
    template <class W> W* part(const char* name) { return page()->findChild<W*>(QString::fromLatin1(name)); }
    bool says(const char* words)
    {
        for (const QLabel* label : page()->findChildren<QLabel*>())
            if (label->text().contains(QLatin1String(words)))
                return true;
        return false;
    }
    QAbstractItemModel* findings() { return part<QTableView>("qualityFindings")->model(); }
    int row(const char* column, const char* words)
    {
        for (int i = 0; i < findings()->rowCount(); ++i) {
            const QString what = findings()->index(i, QualityFindingsModel::What).data().toString();
            if (what.contains(QLatin1Char('`') + QString::fromLatin1(column) + QLatin1Char('`')) && what.contains(QString::fromLatin1(words)))
                return i;
        }
        return -1;
    }
    void choose(const char* column, const char* words)
    {
        const int at = row(column, words);
        QVERIFY(at >= 0);
        part<QTableView>("qualityFindings")->selectRow(at);
    }

    test::DrivenWindow m_driven;
};

QTEST_MAIN(tst_quality_page)
#include "tst_quality_page.moc"
