// Several rankings together in the real window: explored, their names decided on by mouse and keyboard, mapped, made part of the pipeline,
// each taken back.
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include "core/project/InitOptions.h"
#include "core/project/TableImport.h"
#include "tests/support/DrivenWindow.h"
#include "tests/support/WarningGuard.h"
#include "ui/plots/CurvePlot.h"
#include "ui/quality/HarmonisedFieldsModel.h"
#include "ui/quality/InstitutionsModel.h"
#include "ui/quality/NameMatchesModel.h"
#include "ui/quality/RankingsPage.h"

using namespace podium;
using namespace podium::ui;

class tst_rankings_page : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { QCOMPARE(m_driven.watchdog.takeAlarms(), QStringList()); }

    void initTestCase()
    {
        QVERIFY(m_driven.createProject());
        // A fourth ranking that writes two of the synthetic universities otherwise.
        const Path file = m_driven.write("qs.csv", "institution,country,rank,year\n"
                                                   "Farnenhaven Technical Institute,USA,1,2014\n"
                                                   "Aodong National University,Japan,2,2014\n"
                                                   "Elsewhere College,Japan,101-150,2014\n");
        const auto project = m_driven.workbench.session.snapshot()->project;
        m_driven.workbench.jobs.start<bool>({PODIUM_TEXT("ui.importTables", "Import tables"), "project.write", JobPolicy::Sequential, false},
                                            [project, file](JobContext& job) {
                                                (void)project->importTables(project->planImport({file}, {}, job).tables, job);
                                                return true;
                                            },
                                            {});
        QVERIFY(m_driven.waitUntilIdle());
        m_driven.workbench.session.refresh();
        QVERIFY(m_driven.waitUntilIdle());
        m_driven.window.showPage(QStringLiteral("rankings"));
        QCOMPARE(m_driven.window.currentPage(), QStringLiteral("rankings"));
        QTRY_VERIFY_WITH_TIMEOUT(page()->source().rankings() != nullptr, test::DrivenWindow::kPatience);
        QCOMPARE(page()->source().rankings()->rankings.size(), std::size_t(4));
        for (const char* name : {"rankingInstitutions", "matches", "harmonisedFields"})
            new QAbstractItemModelTester(part<QTableView>(name)->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, this);
    }

    void readingAgainTicksNoMoreThanBefore()
    {
        InstitutionsModel model;
        comparison::RankingSet set;
        for (int i = 0; i < 6; ++i)
            set.institutions.push_back({i < 2 ? "Twice" : "Other" + std::to_string(i), {}, {}, 1});
        for (int i = 0; i < 40; ++i) { // two of one name once doubled the choice each time, until the window stood still
            model.setRankings(std::make_shared<const comparison::RankingSet>(set));
            QCOMPARE(model.chosen(), (std::vector<std::size_t>{0, 1, 2}));
        }
    }

    void institutionsAreFoundAndTicked()
    {
        auto* list = part<QTableView>("rankingInstitutions");
        auto* model = static_cast<InstitutionsModel*>(list->model());
        QCOMPARE(model->chosen().size(), std::size_t(3));
        const int before = part<CurvePlot>("placesPlot")->seriesCount();
        QVERIFY(before >= 3);
        QTest::keyClicks(part<QLineEdit>("rankingSearch"), QStringLiteral("aodong"));
        QVERIFY(model->rowCount() >= 1 && model->rowCount() < 10);
        int row = 0;
        while (model->index(row, InstitutionsModel::Name).data().toString() != QStringLiteral("Aodong National University"))
            QVERIFY(++row < model->rowCount());
        list->setFocus();
        list->setCurrentIndex(model->index(row, InstitutionsModel::Name));
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(model->chosen().size(), std::size_t(4));
        QVERIFY(part<QLabel>("rankingCount")->text().contains(QStringLiteral("4 of at most 6")));
        auto* qs = part<QCheckBox>("ranking-qs");
        if (!qs->isChecked())
            QTest::mouseClick(qs, Qt::LeftButton, {}, {8, qs->height() / 2});
        QVERIFY(part<CurvePlot>("placesPlot")->seriesCount() > before);
        QStringList legend; // of the patterns: rankings, never one of the institutions
        for (const QLabel* label : part<CurvePlot>("placesPlot")->findChildren<QLabel*>())
            legend << label->text().split(QLatin1Char('\n')).filter(QStringLiteral("──  "));
        QVERIFY2(legend.size() == 1 && legend.front().startsWith(QStringLiteral("──  ranking ")), qPrintable(legend.join(QLatin1Char('|'))));
        // No more than can be told apart.
        part<QLineEdit>("rankingSearch")->clear();
        for (int i = 0; i < 10; ++i)
            model->setData(model->index(i, InstitutionsModel::Name), Qt::Checked, Qt::CheckStateRole);
        QCOMPARE(model->chosen().size(), InstitutionsModel::kMost);
    }

    void aCountryNarrowsBothListAndPlot()
    {
        auto* model = part<QTableView>("rankingInstitutions")->model();
        auto* country = part<QComboBox>("rankingCountry");
        const int all = model->rowCount();
        part<QTabWidget>("rankingPlots")->setCurrentIndex(1);
        const QString before = part<QLabel>("rankingSentence")->text();
        const int japan = country->findText(QStringLiteral("Japan"));
        QVERIFY(japan > 0);
        country->setCurrentIndex(japan);
        QVERIFY(model->rowCount() > 0 && model->rowCount() < all);
        for (int row = 0; row < model->rowCount(); ++row)
            QCOMPARE(model->index(row, InstitutionsModel::Country).data().toString(), QStringLiteral("Japan"));
        QVERIFY(part<QLabel>("rankingSentence")->text() != before);
        country->setCurrentIndex(0);
        QCOMPARE(model->rowCount(), all);
    }

    void twoRankingsAreComparedInWords()
    {
        auto* first = part<QComboBox>("rankingFirst");
        auto* second = part<QComboBox>("rankingSecond");
        first->setCurrentIndex(first->findText(QStringLiteral("Times")));
        second->setCurrentIndex(second->findText(QStringLiteral("CWUR")));
        auto* year = part<QComboBox>("rankingYear");
        QCOMPARE(year->count(), 4); // 2012 to 2015
        year->setCurrentIndex(year->findText(QStringLiteral("2014")));
        const QString sentence = part<QLabel>("rankingSentence")->text();
        QVERIFY2(sentence.contains(QStringLiteral("Times and CWUR agree")) && sentence.contains(QStringLiteral("400 institutions")) &&
                     sentence.contains(QStringLiteral("ρ 0.79")),
                 qPrintable(sentence));
        QVERIFY(part<CurvePlot>("pairPlot")->seriesCount() > 1);
        QVERIFY(part<CurvePlot>("pairPlot")->fileOf("csv").startsWith("series,x,y,label\n"));
        // The arrow keys read out who a point is.
        auto* plot = part<CurvePlot>("pairPlot");
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_Right);
        bool named = false;
        for (const QLabel* label : plot->findChildren<QLabel*>())
            named = named || label->text().contains(QStringLiteral("· Times "));
        QVERIFY(named);
    }

    void aHarmonisedTableIsProposed()
    {
        part<QTabBar>("rankingsTabs")->setCurrentIndex(1);
        auto* propose = part<QPushButton>("harmonisedPropose");
        QVERIFY(propose->isVisible());
        m_driven.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_driven.window));
        QTest::mouseClick(propose, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(page()->source().view() != nullptr, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        QVERIFY(!propose->isVisible());
        // The keyboard stands in what came, not on the button that runs all stages.
        QVERIFY(qApp->focusWidget() != nullptr && page()->isAncestorOf(qApp->focusWidget()));
        QVERIFY(row("Aodong") >= 0 && row("Farnenhaven") >= 0);
    }

    void namesAreDecidedOnAndUndone()
    {
        auto* view = part<QTableView>("matches");
        view->selectRow(row("Aodong"));
        QTest::mouseClick(part<QPushButton>("matchSame"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(row("Aodong") < 0, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        QVERIFY(m_driven.read("project/harmonised/aliases.yaml").find("- same: [") != std::string::npos);
        view->setFocus();
        view->selectRow(row("Farnenhaven"));
        QTest::keyClick(view, Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(row("Farnenhaven") < 0, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        QVERIFY(m_driven.read("project/harmonised/aliases.yaml").find("- not_same: [") != std::string::npos);
        // What was decided is listed, and can be opened again.
        part<QComboBox>("matchState")->setCurrentIndex(2);
        QVERIFY(row("Farnenhaven") >= 0 && !part<QPushButton>("matchNotSame")->isEnabled());
        view->selectRow(row("Farnenhaven"));
        QTest::mouseClick(part<QPushButton>("matchOpen"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(row("Farnenhaven") < 0, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        m_driven.workbench.session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(row("Farnenhaven") >= 0, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        part<QComboBox>("matchState")->setCurrentIndex(0);
    }

    void cellsHaveTheirTypesAndTellWhereTheyAreFrom()
    {
        part<QTabBar>("rankingsTabs")->setCurrentIndex(2);
        const auto& view = page()->source().view();
        const std::size_t year = *view->table.indexOf("year"), score = *view->table.indexOf("teaching");
        QCOMPARE(view->table.column(year).type(), ColumnType::Integer);
        QCOMPARE(view->table.column(score).type(), ColumnType::Real);
        auto* rows = part<QTableView>("rows");
        rows->setCurrentIndex(rows->model()->index(0, static_cast<int>(year)));
        QCOMPARE(part<QLabel>("cellOrigin")->text(), QStringLiteral("year of row 1: from timesData."));
    }

    void aFieldIsMappedByTheKeyboard()
    {
        part<QTabBar>("rankingsTabs")->setCurrentIndex(2);
        auto* view = part<QTableView>("harmonisedFields");
        auto* model = view->model();
        QTest::keyClicks(part<QLineEdit>("harmonisedField"), QStringLiteral("overall"));
        QTest::keyClick(part<QLineEdit>("harmonisedField"), Qt::Key_Return);
        const int last = model->rowCount() - 1;
        QCOMPARE(model->index(last, 0).data().toString(), QStringLiteral("overall"));
        view->setFocus();
        view->setCurrentIndex(model->index(last, 1));
        QTest::keyClick(view, Qt::Key_F2);
        auto* editor = view->viewport()->findChild<QComboBox*>();
        QVERIFY(editor != nullptr);
        editor->setCurrentIndex(editor->findText(QStringLiteral("total_score")));
        QVERIFY(editor->currentIndex() > 0);
        QTest::keyClick(editor, Qt::Key_Tab);
        QTRY_VERIFY_WITH_TIMEOUT(page()->source().view()->text.find("overall: total_score") != std::string::npos, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        m_driven.workbench.session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(page()->source().view()->text.find("overall") == std::string::npos, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
    }

    void whichRowsOfATableCountIsChanged()
    {
        auto* view = part<QTableView>("harmonisedFields");
        auto* column = part<QComboBox>("harmonisedWhereColumn");
        auto* text = part<QLineEdit>("harmonisedWhereText");
        view->setCurrentIndex(view->model()->index(0, 0));
        QVERIFY(!column->isVisible() && !text->isVisible());
        view->setCurrentIndex(view->model()->index(0, 1));
        QVERIFY(column->isVisible() && text->isVisible() && text->text().isEmpty());
        const auto rows = page()->source().view()->made.table.rowCount();
        column->setCurrentText(QStringLiteral("year"));
        QTest::keyClicks(text, QStringLiteral("2015"));
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(page()->source().view()->made.table.rowCount() < rows, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        QVERIFY(page()->source().view()->text.find("year: \"2015\"") != std::string::npos || page()->source().view()->text.find("year: '2015'") != std::string::npos);
        QVERIFY(part<QLabel>("harmonisedSource")->text().contains(QStringLiteral("year = 2015")));
        QCOMPARE(text->text(), QStringLiteral("2015"));
        text->clear();
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(page()->source().view()->made.table.rowCount() == rows, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        for (int i = 0; i < 2; ++i) {
            m_driven.workbench.session.undo();
            QVERIFY(m_driven.waitUntilIdle());
        }
    }

    void theOrderInWhichTablesFillIsChanged()
    {
        auto* view = part<QTableView>("harmonisedFields");
        auto* later = part<QPushButton>("harmonisedLater");
        auto* adds = part<QCheckBox>("harmonisedAddsRows");
        const auto table = [&](std::size_t at) { return page()->source().view()->sources[at].table; };
        const std::string first = table(0), second = table(1);
        view->setCurrentIndex(view->model()->index(0, 0)); // the name of a field is no table's
        QVERIFY(!later->isEnabled() && !adds->isVisible());
        view->setCurrentIndex(view->model()->index(0, 1));
        QVERIFY(later->isEnabled() && !part<QPushButton>("harmonisedEarlier")->isEnabled());
        QVERIFY(adds->isVisible() && adds->isChecked() && !adds->isEnabled());
        QTest::mouseClick(later, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(table(0) == second && table(1) == first, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        QCOMPARE(view->currentIndex().column(), 2); // the same table, at its new place
        QVERIFY(view->model()->headerData(2, Qt::Horizontal).toString().startsWith(QStringLiteral("2. ")));
        const auto rows = page()->source().view()->made.table.rowCount();
        QTest::mouseClick(adds, Qt::LeftButton, {}, {8, adds->height() / 2});
        QTRY_VERIFY_WITH_TIMEOUT(page()->source().view()->made.table.rowCount() < rows, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        QVERIFY(page()->source().view()->text.find("add_rows: false") != std::string::npos);
        for (int i = 0; i < 2; ++i) {
            m_driven.workbench.session.undo();
            QVERIFY(m_driven.waitUntilIdle());
        }
        QTRY_VERIFY_WITH_TIMEOUT(table(0) == first, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
    }

    void theTableBecomesPartOfThePipelineAndIsTakenBack()
    {
        auto* build = part<QPushButton>("harmonisedBuild");
        QVERIFY(build->isVisible());
        build->setFocus();
        const QPoint middle = build->mapTo(page(), build->rect().center());
        QTest::mouseClick(build, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!build->isVisible(), test::DrivenWindow::kPatience);
        auto* remove = part<QPushButton>("harmonisedRemove"); // a second click or key must not take the table away
        QVERIFY(!QRect(remove->mapTo(page(), QPoint()), remove->size()).contains(middle));
        QVERIFY(!remove->hasFocus());
        QVERIFY(m_driven.waitUntilIdle());
        QVERIFY(m_driven.read("project/dvc.yaml").find("podium stage harmonise --rev 1") != std::string::npos);
        QVERIFY(m_driven.workbench.session.snapshot()->stage("harmonise") != nullptr);
        m_driven.workbench.session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(build->isVisible(), test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        QVERIFY(m_driven.read("project/dvc.yaml").find("harmonise") == std::string::npos);
    }

    void theTableIsRemovedAndComesBack()
    {
        QTest::mouseClick(part<QPushButton>("harmonisedRemove"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(page()->source().view() == nullptr && !page()->source().isWorking(), test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        QVERIFY(part<QPushButton>("harmonisedPropose")->isVisible());
        m_driven.workbench.session.undo();
        QTRY_VERIFY_WITH_TIMEOUT(page()->source().view() != nullptr, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
    }

private:
    RankingsPage* page() const { return m_driven.window.findChild<RankingsPage*>(); }
    template <class Widget>
    Widget* part(const char* name) const
    {
        auto* widget = page()->findChild<Widget*>(QString::fromLatin1(name));
        if (widget == nullptr)
            qFatal("there is no %s", name);
        return widget;
    }
    /// Of the list of pairs that is shown; -1 where neither name contains the text.
    int row(const char* name) const
    {
        const auto* model = part<QTableView>("matches")->model();
        for (int i = 0; i < model->rowCount(); ++i)
            if (model->index(i, NameMatchesModel::First).data().toString().contains(QString::fromLatin1(name)) ||
                model->index(i, NameMatchesModel::Second).data().toString().contains(QString::fromLatin1(name)))
                return i;
        return -1;
    }

    test::DrivenWindow m_driven;
};

QTEST_MAIN(tst_rankings_page)
#include "tst_rankings_page.moc"
