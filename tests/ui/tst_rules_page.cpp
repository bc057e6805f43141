// Rules in the real window: added by the form, seen broken with their rows, changed, taken away, undone; a finding made a rule; the notice of a
// run that rules stopped, which goes when its cause does.
#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include "core/project/InitOptions.h"
#include "tests/support/DrivenWindow.h"
#include "ui/cleaning/RuleDialog.h"
#include "ui/cleaning/RulesCard.h"
#include "ui/cleaning/RulesModel.h"
#include "ui/pipeline/StagePage.h"
#include "ui/quality/QualityPage.h"
#include "ui/shell/NoticeBar.h"
#include "ui/table/BigTableModel.h"
#include "ui/table/TableView.h"
#include "ui/versioning/ApprovalCard.h"

using namespace podium;
using namespace podium::ui;

class tst_rules_page : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { QCOMPARE(m_driven.watchdog.takeAlarms(), QStringList()); }

    void initTestCase()
    {
        QVERIFY(m_driven.createProject());
        m_driven.window.showPage(QStringLiteral("quality"));
        QTRY_VERIFY_WITH_TIMEOUT(m_driven.workbench.quality.state() == QualityReviews::State::Done, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
    }

    /// From the Quality page, where the project has no stage of rules yet.
    void aRuleIsAddedByTheForm()
    {
        QTest::mouseClick(m_driven.window.findChild<QPushButton*>(QStringLiteral("newRule")), Qt::LeftButton);
        RuleDialog* dialog = openDialog();
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->findChild<QWidget*>(QStringLiteral("step-columns")) != nullptr); // the first kind has its form at once
        choose(dialog, "ruleTable", QStringLiteral("cwurData"));
        dialog->findChild<QComboBox*>(QStringLiteral("ruleState"))->setCurrentIndex(0); // as imported
        auto* kinds = dialog->findChild<QComboBox*>(QStringLiteral("ruleKind"));
        kinds->setCurrentIndex(kinds->findData(QStringLiteral("range")));
        QVERIFY(m_driven.waitUntilIdle());
        auto* save = dialog->findChild<QPushButton*>(QStringLiteral("saveRule"));
        auto* effect = dialog->findChild<QLabel*>(QStringLiteral("ruleEffect"));
        QVERIFY(m_driven.waitUntilIdle());
        QVERIFY(!save->isEnabled()); // no column yet
        auto* columns = dialog->findChild<QWidget*>(QStringLiteral("step-columns"))->findChild<QLineEdit*>();
        columns->setFocus();
        QTest::keyClicks(columns, QStringLiteral("scorre"));
        QTRY_VERIFY_WITH_TIMEOUT(effect->text().contains(QStringLiteral("neither min nor max")), test::DrivenWindow::kPatience);
        dialog->findChild<QWidget*>(QStringLiteral("step-max"))->findChild<QDoubleSpinBox*>()->setValue(50);
        QTRY_VERIFY_WITH_TIMEOUT(effect->text().contains(QStringLiteral("no column scorre")), test::DrivenWindow::kPatience);
        QVERIFY(!save->isEnabled());
        columns->selectAll();
        QTest::keyClicks(columns, QStringLiteral("score"));
        QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), test::DrivenWindow::kPatience);
        QVERIFY2(effect->text().contains(QStringLiteral("It would be broken now in ")), qPrintable(effect->text()));
        QCOMPARE(dialog->findChild<QLabel*>(QStringLiteral("ruleWords"))->text(), QStringLiteral("score: at most 50"));
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_driven.workbench.session.snapshot()->stage("check_raw") != nullptr, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        QVERIFY(m_driven.read("project/rules/raw/cwurData.yaml").find("max: 50") != std::string::npos);
        QTRY_VERIFY(m_driven.window.findChild<RuleDialog*>() == nullptr);
    }

    void whatIsBrokenIsShownWithItsRows()
    {
        m_driven.window.showPage(QStringLiteral("stage-check_raw"));
        QTRY_COMPARE_WITH_TIMEOUT(rules()->rowCount(), 1, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        new QAbstractItemModelTester(rules(), QAbstractItemModelTester::FailureReportingMode::QtTest, this);
        QCOMPARE(text(0, RulesModel::State), QStringLiteral("▲ broken"));
        QCOMPARE(text(0, RulesModel::Rule), QStringLiteral("score: at most 50"));
        QCOMPARE(text(0, RulesModel::TableName), QStringLiteral("cwurData (as imported)"));
        auto* rows = part<TableView>("brokenRows");
        QTRY_VERIFY(rows->isVisible() && rows->model().rowCount() > 0);
        QVERIFY2(part<QLabel>("ruleMessage")->text().contains(QStringLiteral("score: at most 50")), qPrintable(part<QLabel>("ruleMessage")->text()));
    }

    /// Another table and its columns are chosen from what there is, not typed.
    void anotherTableIsChosenFromWhatThereIs()
    {
        const QString before = m_driven.window.currentPage();
        m_driven.window.showPage(QStringLiteral("quality"));
        QTest::mouseClick(m_driven.window.findChild<QPushButton*>(QStringLiteral("newRule")), Qt::LeftButton);
        RuleDialog* dialog = openDialog();
        QVERIFY(dialog != nullptr);
        choose(dialog, "ruleTable", QStringLiteral("cwurData"));
        dialog->findChild<QComboBox*>(QStringLiteral("ruleState"))->setCurrentIndex(0); // as imported
        auto* kinds = dialog->findChild<QComboBox*>(QStringLiteral("ruleKind"));
        kinds->setCurrentIndex(kinds->findData(QStringLiteral("foreign_key")));
        QVERIFY(m_driven.waitUntilIdle());
        const auto line = [&](const char* setting) { return dialog->findChild<QWidget*>(QString::fromLatin1(setting))->findChild<QLineEdit*>(); };
        const auto pick = [&](const char* setting, const QString& name) {
            QTest::mouseClick(line(setting), Qt::LeftButton);
            QAbstractItemView* list = line(setting)->completer()->popup();
            for (int i = 0; i < list->model()->rowCount(); ++i)
                if (list->model()->index(i, 0).data().toString() == name) {
                    list->setCurrentIndex(list->model()->index(i, 0));
                    QTest::keyClick(list, Qt::Key_Return);
                        }
            return line(setting)->text();
        };
        QCOMPARE(pick("step-columns", QStringLiteral("institution")), QStringLiteral("institution"));
        QCOMPARE(pick("step-table", QStringLiteral("timesData")), QStringLiteral("timesData"));
        QVERIFY(QTest::qWaitFor([&] { return m_driven.waitUntilIdle() && line("step-references")->completer() != nullptr; }));
        QCOMPARE(pick("step-references", QStringLiteral("university_name")), QStringLiteral("university_name"));
        auto* words = dialog->findChild<QLabel*>(QStringLiteral("ruleWords"));
        QTRY_COMPARE(words->text(), QStringLiteral("institution: stands in timesData too, in university_name"));
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QPushButton*>(QStringLiteral("saveRule"))->isEnabled(), test::DrivenWindow::kPatience);
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("cancelRule")), Qt::LeftButton);
        QTRY_VERIFY(m_driven.window.findChild<RuleDialog*>() == nullptr);
        m_driven.window.showPage(before);
    }

    void aRunThatItStopsTellsWhyUntilItIsMended()
    {
        auto* notice = m_driven.window.findChild<NoticeBar*>();
        m_driven.workbench.session.run({"check_raw"});
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        bool said = false;
        for (const QLabel* label : page()->findChildren<QLabel*>()) {
            said = said || label->text().contains(QStringLiteral("1 of 1 rule is broken"));
            QVERIFY2(!label->isVisible() || !label->text().contains(QStringLiteral("not run yet")), qPrintable(label->text()));
        }
        QVERIFY(said);
        // The notice leads to the rows.
        m_driven.window.showPage(QStringLiteral("project"));
        m_driven.workbench.session.run({"check_raw"});
        QVERIFY(m_driven.waitUntilIdle());
        auto* show = notice->findChild<QPushButton*>(QStringLiteral("noticeMend"));
        QTRY_VERIFY(show->isVisible());
        QTest::mouseClick(show, Qt::LeftButton);
        QCOMPARE(m_driven.window.currentPage(), QStringLiteral("stage-check_raw"));
        m_driven.workbench.session.run({"check_raw"}); // and comes back where it is not mended
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        // Changed by the form into a warning: the notice goes, and the stage that runs now does not look as if all were well.
        QTest::mouseClick(part<QPushButton>("editRule"), Qt::LeftButton);
        RuleDialog* dialog = openDialog();
        QVERIFY(dialog != nullptr);
        QVERIFY(!dialog->findChild<QComboBox*>(QStringLiteral("ruleTable"))->isEnabled());
        auto* severity = dialog->findChild<QWidget*>(QStringLiteral("step-severity"))->findChild<QComboBox*>();
        severity->setCurrentIndex(severity->findData(QStringLiteral("warning")));
        auto* save = dialog->findChild<QPushButton*>(QStringLiteral("saveRule"));
        QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), test::DrivenWindow::kPatience);
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!notice->isVisible(), test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        QTRY_COMPARE(text(0, RulesModel::State), QStringLiteral("◆ broken"));
        m_driven.workbench.session.run({"check_raw"});
        QVERIFY(m_driven.waitUntilIdle());
        QTRY_VERIFY_WITH_TIMEOUT(m_driven.workbench.session.snapshot()->stage("check_raw")->brokenRules == 1, test::DrivenWindow::kPatience);
        auto* pages = m_driven.window.findChild<QListView*>(QStringLiteral("navigation"));
        QString sign;
        for (int i = 0; i < pages->model()->rowCount(); ++i)
            if (pages->model()->index(i, 0).data().toString() == QStringLiteral("Check imported"))
                sign = pages->model()->index(i, 0).data(Qt::ToolTipRole).toString();
        QVERIFY2(sign.contains(QStringLiteral("rules are broken")), qPrintable(sign));
    }

    /// Also where the file that the failure named was put right outside.
    void theNoticeGoesWhenItsFileChanges()
    {
        auto* notice = m_driven.window.findChild<NoticeBar*>();
        const std::string recipe = m_driven.read("project/recipes/timesData.yaml");
        m_driven.write("project/recipes/timesData.yaml", "- nothing_known:\n");
        m_driven.workbench.session.run({"clean"});
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        m_driven.workbench.session.refresh();
        QVERIFY(m_driven.waitUntilIdle());
        QVERIFY(notice->isVisible());
        m_driven.write("project/recipes/timesData.yaml", recipe);
        m_driven.workbench.session.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!notice->isVisible(), test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
    }

    void aFindingBecomesARule()
    {
        m_driven.window.showPage(QStringLiteral("quality"));
        QVERIFY(m_driven.waitUntilIdle());
        auto* quality = m_driven.window.findChild<QualityPage*>();
        quality->findChild<QComboBox*>(QStringLiteral("qualityShow"))->setCurrentIndex(6); // all
        auto* view = quality->findChild<QTableView*>(QStringLiteral("qualityFindings"));
        int missing = -1;
        for (int i = 0; i < view->model()->rowCount() && missing < 0; ++i)
            if (view->model()->index(i, QualityFindingsModel::What).data().toString().contains(QStringLiteral("`total_score` is missing")))
                missing = i;
        QVERIFY(missing >= 0);
        view->selectRow(missing);
        auto* make = quality->findChild<QPushButton*>(QStringLiteral("makeRule"));
        QVERIFY(make->isVisible());
        QTest::mouseClick(make, Qt::LeftButton);
        RuleDialog* dialog = openDialog();
        QVERIFY(dialog != nullptr);
        QVERIFY2(dialog->findChild<QLabel*>(QStringLiteral("ruleWords"))->text().startsWith(QStringLiteral("total_score: no cell is missing")),
                 qPrintable(dialog->findChild<QLabel*>(QStringLiteral("ruleWords"))->text()));
        QVERIFY(m_driven.waitUntilIdle());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(m_driven.window.findChild<RuleDialog*>() == nullptr);
    }

    void aRuleIsTakenAwayAndComesBack()
    {
        m_driven.window.showPage(QStringLiteral("stage-check_raw"));
        QVERIFY(m_driven.waitUntilIdle());
        QTest::mouseClick(part<QPushButton>("removeRule"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(rules()->rowCount(), 0, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
        m_driven.workbench.session.undo();
        QTRY_COMPARE_WITH_TIMEOUT(rules()->rowCount(), 1, test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilIdle());
    }

    void trainingSaysWhatNobodyHasApproved()
    {
        m_driven.window.showPage(QStringLiteral("training"));
        auto* card = m_driven.window.findChild<ApprovalCard*>();
        QVERIFY(card->isVisible());
        QTest::mouseClick(card->findChild<QPushButton*>(QStringLiteral("approvalLook")), Qt::LeftButton);
        QCOMPARE(m_driven.window.currentPage(), QStringLiteral("data"));
        QVERIFY(m_driven.waitUntilIdle());
        for (const project::TableInfo& table : m_driven.workbench.session.snapshot()->tables)
            m_driven.workbench.session.setTableState(table.name, "workspace", project::VersionState::State::Approved, {});
        QVERIFY(m_driven.waitUntilIdle());
        m_driven.window.showPage(QStringLiteral("training"));
        QTRY_VERIFY_WITH_TIMEOUT(!card->isVisible(), test::DrivenWindow::kPatience);
    }

    void speaksSpanish()
    {
        m_driven.window.showPage(QStringLiteral("stage-check_raw"));
        m_driven.language.use(LanguageSwitch::Code::Spanish);
        QTRY_COMPARE(text(0, RulesModel::Rule), QStringLiteral("score: como máximo 50"));
        m_driven.language.use(LanguageSwitch::Code::English);
    }

    void thePageOfAStageThatIsGoneIsLeft()
    {
        m_driven.window.showPage(QStringLiteral("stage-check_raw"));
        const auto isThere = [this] { return m_driven.workbench.session.snapshot()->stage("check_raw") != nullptr; };
        for (int step = 0; step < 20 && isThere(); ++step) {
            QCOMPARE(m_driven.window.currentPage(), QStringLiteral("stage-check_raw"));
            m_driven.workbench.session.undo();
            QVERIFY(m_driven.waitUntilIdle());
        }
        QVERIFY(!isThere());
        QTRY_COMPARE(m_driven.window.currentPage(), QStringLiteral("project"));
    }

private:
    QWidget* page() { return m_driven.window.findChild<QWidget*>(QStringLiteral("page-stage")); }
    template <class W> W* part(const char* name) { return page()->findChild<W*>(QString::fromLatin1(name)); }
    QAbstractItemModel* rules() { return part<QTableView>("rules")->model(); }
    QString text(int row, int column) { return rules()->index(row, column).data().toString(); }
    RuleDialog* openDialog()
    {
        return QTest::qWaitFor([&] { return m_driven.window.findChild<RuleDialog*>() != nullptr; }, test::DrivenWindow::kPatience)
            ? m_driven.window.findChild<RuleDialog*>()
            : nullptr;
    }
    static void choose(RuleDialog* dialog, const char* box, const QString& text)
    {
        auto* combo = dialog->findChild<QComboBox*>(QString::fromLatin1(box));
        combo->setCurrentIndex(combo->findText(text));
    }

    test::DrivenWindow m_driven;
};

QTEST_MAIN(tst_rules_page)
#include "tst_rules_page.moc"
