// The runs dock driven by mouse and keyboard on a real project: filter, star, notes, archive, columns, views, copy, undo.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QDialog>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QTimer>
#include <QTreeView>

#include "core/project/Annotations.h"
#include "core/project/Experiment.h"
#include "core/project/InitOptions.h"
#include "core/versioning/GitRepository.h"
#include "tests/support/DrivenWindow.h"
#include "tests/support/WarningGuard.h"
#include "ui/comparison/RunColumnsPopup.h"
#include "ui/comparison/RunNotesDialog.h"
#include "ui/comparison/RunTableModel.h"
#include "ui/comparison/RunsPanel.h"
#include "ui/shell/Docks.h"

using namespace podium;
using namespace podium::ui;

class tst_runs_panel : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<test::DrivenWindow> m_driven;
    RunsPanel* m_panel = nullptr;
    QTreeView* m_tree = nullptr;
    RunTableModel* m_model = nullptr;

    ProjectSession& session() { return m_driven->workbench.session; }
    template <class T>
    T* child(const char* name)
    {
        return m_panel->findChild<T*>(QString::fromLatin1(name));
    }
    bool settled()
    {
        return QTest::qWaitFor([&] { return m_driven->workbench.jobs.isIdle() && !session().isWorking(); }, test::DrivenWindow::kPatience);
    }
    QModelIndex row(const std::string& name)
    {
        for (const project::Experiment& run : session().snapshot()->experiments)
            if (run.name == name)
                return m_model->indexOf(run.id);
        return {};
    }
    const project::Experiment& run(const std::string& name)
    {
        for (const project::Experiment& one : session().snapshot()->experiments)
            if (one.name == name)
                return one;
        return session().snapshot()->archived.front();
    }
    void choose(const std::string& name)
    {
        m_tree->scrollTo(row(name));
        QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, Qt::NoModifier, m_tree->visualRect(row(name)).center());
        m_tree->setFocus();
    }
    void type(const QString& filter)
    {
        auto* line = child<QLineEdit>("runFilter");
        line->setFocus();
        line->clear();
        QTest::keyClicks(line, filter);
    }
    QStringList headings()
    {
        QStringList all;
        for (int visual = 0; visual < m_tree->header()->count(); ++visual)
            all.append(m_model->headerData(m_tree->header()->logicalIndex(visual), Qt::Horizontal).toString());
        return all;
    }
    /// The action of the open or unopened menu of a button.
    QAction* action(const char* button, const char* text)
    {
        QMenu* menu = child<QPushButton>(button)->menu();
        emit menu->aboutToShow();
        for (QAction* one : menu->actions())
            if (one->text() == QLatin1String(text))
                return one;
        return nullptr;
    }

private slots:
    void initTestCase()
    {
        m_driven = std::make_unique<test::DrivenWindow>();
        QVERIFY(m_driven->createProject());
        const auto trees = [](const std::string& name, int count) {
            return project::ExperimentRequest{name, {{"train.n_est", count}}, {}};
        };
        session().runExperiments({trees("few", 4), trees("more", 8), trees("most", 16)});
        m_panel = m_driven->window.findChild<RunsPanel*>();
        QVERIFY(m_panel != nullptr);
        m_tree = child<QTreeView>("runTree");
        m_model = m_panel->findChild<RunTableModel*>();
        new QAbstractItemModelTester(m_model, QAbstractItemModelTester::FailureReportingMode::QtTest, m_model);
        // While they run they stand above, and then they are rows.
        QTRY_VERIFY_WITH_TIMEOUT(m_model->entryCount() == 3 || session().snapshot()->experiments.size() == 3, test::DrivenWindow::kPatience);
        QVERIFY(m_driven->waitUntilRead(3));
        QVERIFY(settled());
        QTRY_COMPARE(m_model->entryCount(), 0);
        QTRY_COMPARE(m_model->shownRuns().size(), std::size_t(3));
        m_driven->window.docks().dock(QStringLiteral("runs"))->raise();
        QTRY_VERIFY(m_tree->isVisible());
    }

    void cleanup()
    {
        QVERIFY(settled());
        QCOMPARE(m_driven->watchdog.takeAlarms(), QStringList());
    }

    void cleanupTestCase() { m_driven.reset(); }

    void filtersWhileTyping()
    {
        auto* message = child<QLabel>("runFilterMessage");
        type(QStringLiteral("params.train.n_est = '8'"));
        QCOMPARE(m_model->shownRuns().size(), std::size_t(1));
        QVERIFY(!message->isVisible());
        QCOMPARE(child<QLabel>("runCount")->text(), QStringLiteral("1 of 3 runs"));
        type(QStringLiteral("params.train.n_est > "));
        QVERIFY(message->isVisible());
        QVERIFY2(message->text().contains(QLatin1String("character 20")), qPrintable(message->text()));
        QCOMPARE(m_model->shownRuns().size(), std::size_t(3)); // what could be read last is in force: the empty line
        auto* line = child<QLineEdit>("runFilter");
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(line->text().isEmpty());
        QVERIFY(!message->isVisible());
        QCOMPARE(m_model->shownRuns().size(), std::size_t(3));
    }

    void completesAndRemembersFilters()
    {
        auto* line = child<QLineEdit>("runFilter");
        type(QStringLiteral("metrics.acc"));
        auto* completer = m_panel->findChild<QCompleter*>();
        QCOMPARE(completer->currentCompletion(), QStringLiteral("metrics.accuracy"));
        emit completer->activated(completer->currentCompletion());
        QCOMPARE(line->text(), QStringLiteral("metrics.accuracy "));
        QTest::keyClicks(line, QStringLiteral("> 0"));
        QTest::keyClick(line, Qt::Key_Return);
        auto* history = child<QAbstractButton>("runFilterHistory");
        QVERIFY(history->isEnabled());
        line->clear();
        QCOMPARE(m_panel->view().filter, std::string());
    }

    void starsByKeyAndByClick()
    {
        choose("more");
        QTest::keyClick(m_tree, Qt::Key_S);
        QVERIFY(settled());
        QTRY_VERIFY(project::isStarred(run("more")));
        const int star = m_model->sectionOf({RunColumn::Kind::Star, {}});
        QTRY_COMPARE(row("more").siblingAtColumn(star).data().toString(), QStringLiteral("★"));
        QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, Qt::NoModifier, m_tree->visualRect(row("few").siblingAtColumn(star)).center());
        QVERIFY(settled());
        QTRY_VERIFY(project::isStarred(run("few")));
        QCOMPARE(m_driven->workbench.selection.runs(), std::vector<std::string>{run("more").id}); // the choice stays
        session().undo();
        QVERIFY(settled());
        QTRY_VERIFY(!project::isStarred(run("few")));
        QVERIFY(project::isStarred(run("more")));
    }

    void keysGoOnWhereTheyWere()
    {
        choose("more");
        QTest::keyClick(m_tree, Qt::Key_D); // other columns: the same run
        QTest::keyClick(m_tree, Qt::Key_S);
        QVERIFY(settled());
        QTRY_VERIFY(!project::isStarred(run("more")));
        type(QStringLiteral("metrics.accuracy > 0"));
        m_tree->setFocus();
        QTest::keyClick(m_tree, Qt::Key_S);
        QVERIFY(settled());
        QTRY_VERIFY(project::isStarred(run("more")));
        child<QLineEdit>("runFilter")->clear();
        QTest::keyClick(m_tree, Qt::Key_D);
    }

    void notesTagsAndName()
    {
        choose("few");
        QTest::keyClick(m_tree, Qt::Key_F2);
        auto* dialog = m_panel->findChild<RunNotesDialog*>();
        QVERIFY(dialog != nullptr);
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("runNote"))->setPlainText(QStringLiteral("small but quick"));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("addTag")), Qt::LeftButton);
        auto* tags = dialog->findChild<QTableWidget*>(QStringLiteral("runTags"));
        tags->item(0, 0)->setText(QStringLiteral("podium.star"));
        QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("saveNotes"))->isEnabled());
        tags->item(0, 0)->setText(QStringLiteral("team"));
        tags->item(0, 1)->setText(QStringLiteral("a"));
        auto* remove = dialog->findChild<QPushButton*>(QStringLiteral("removeTag"));
        QVERIFY(remove->isEnabled());
        tags->setCurrentItem(nullptr);
        QVERIFY(!remove->isEnabled()); // there is none to remove
        // A name that git cannot keep, or another run has, is refused while it is typed.
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("runName"));
        for (const char* bad : {"two words", "a..b", "workspace", "more"}) {
            name->setText(QString::fromLatin1(bad));
            QVERIFY2(!dialog->findChild<QPushButton*>(QStringLiteral("saveNotes"))->isEnabled(), bad);
        }
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("tiny"));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("saveNotes")), Qt::LeftButton);
        QVERIFY(settled());
        QTRY_COMPARE(project::noteOf(run("tiny")), std::string("small but quick"));
        QCOMPARE(project::tagOf(run("tiny"), "team"), std::optional<std::string>("a"));
        QTRY_VERIFY(row("tiny").isValid());
        type(QStringLiteral("tags.team = 'a'"));
        QCOMPARE(m_model->shownRuns().size(), std::size_t(1));
        child<QLineEdit>("runFilter")->clear();
    }

    void aBranchGetsANameThatGitCanKeep()
    {
        {
            const Watchdog::Pause own(m_driven->watchdog); // another program makes one
            versioning::GitRepository::open(session().snapshot()->root).setReference("refs/heads/theirs", run("more").commit, std::nullopt, "test");
        }
        QTRY_COMPARE(session().snapshot()->branches, (std::vector<std::string>{"main", "theirs"}));
        choose("more");
        QTimer::singleShot(0, m_panel, [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            for (QAction* action : menu->actions())
                if (action->text().startsWith(QStringLiteral("Make a branch")))
                    menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        emit m_tree->customContextMenuRequested(m_tree->visualRect(row("more")).center());
        auto* dialog = m_panel->findChild<QDialog*>(QStringLiteral("makeBranch"));
        QVERIFY(dialog != nullptr && dialog->isVisible());
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("name"));
        auto* take = dialog->findChild<QPushButton*>(QStringLiteral("take"));
        QCOMPARE(name->text(), QStringLiteral("more-branch"));
        QVERIFY(take->isEnabled());
        name->setText(QStringLiteral("my branch"));
        QVERIFY(!take->isEnabled());
        for (const char* taken : {"main", "theirs", "theirs/too"}) {
            name->setText(QString::fromLatin1(taken));
            QVERIFY2(!take->isEnabled() && dialog->findChild<QLabel*>(QStringLiteral("problem"))->isVisible(), taken);
        }
        name->setText(QStringLiteral("trials/more"));
        QTest::mouseClick(take, Qt::LeftButton);
        QVERIFY(settled());
        const Watchdog::Pause own(m_driven->watchdog);
        QCOMPARE(versioning::GitRepository::open(session().snapshot()->root).resolve("refs/heads/trials/more"), std::optional(run("more").commit));
    }

    void aRunKeepsTheColourThatWasGiven()
    {
        const std::string id = run("most").id;
        session().annotateExperiments({id}, {{project::kColorTag, "3"}});
        QVERIFY(settled());
        QTRY_COMPARE(m_driven->workbench.selection.style(id).color(), Theme::runColor(3));
    }

    void theRunPlotsStandHigherInFrontAndGiveTheRoomBack()
    {
        MainWindow& window = m_driven->window;
        window.resize(1440, 900);
        window.docks().arrange();
        const auto bring = [&](const char* id) {
            window.docks().show(QString::fromLatin1(id));
            QTest::qWait(60); // the layout, and what follows it
            return window.docks().dock(QString::fromLatin1(id));
        };
        const int low = bring("runs")->height();
        QDockWidget* plots = bring("runplots");
        QVERIFY2(plots->height() > low + 100, qPrintable(QStringLiteral("%1 %2").arg(low).arg(plots->height())));
        QCOMPARE(bring("queue")->height(), low);
        bring("runplots");
        window.resizeDocks({plots}, {plots->height() - 60}, Qt::Vertical); // drawn by hand
        QTest::qWait(60);
        const int drawn = plots->height();
        QCOMPARE(bring("runs")->height(), drawn);
        window.docks().arrange();
        QCOMPARE(bring("runs")->height(), low);
    }

    void archiveTakesRunsOutOfTheList()
    {
        session().annotateExperiments({run("most").id}, {{project::kArchivedTag, "true"}});
        QVERIFY(settled());
        QTRY_COMPARE(m_model->shownRuns().size(), std::size_t(2));
        action("runViewButton", "Archived runs too")->trigger();
        QVERIFY(settled());
        QTRY_COMPARE(m_model->shownRuns().size(), std::size_t(3));
        action("runViewButton", "Archived runs too")->trigger();
        QVERIFY(settled());
        QTRY_COMPARE(m_model->shownRuns().size(), std::size_t(2));
        session().undo();
        QVERIFY(settled());
        QTRY_COMPARE(m_model->shownRuns().size(), std::size_t(3));
    }

    void columnsViewsAndWhatDiffers()
    {
        const QStringList standard = headings();
        m_tree->setFocus();
        QTest::keyClick(m_tree, Qt::Key_D);
        QVERIFY2(m_model->sectionOf(RunColumn::parameter("train.n_est")) > 0, qPrintable(headings().join(QLatin1Char('|'))));
        QCOMPARE(m_model->sectionOf(RunColumn::parameter("train.train_data")), -1);
        QTest::keyClick(m_tree, Qt::Key_D);
        QCOMPARE(headings(), standard);

        QTest::mouseClick(child<QPushButton>("runColumnsButton"), Qt::LeftButton);
        auto* popup = m_panel->findChild<RunColumnsPopup*>();
        QVERIFY(popup->isVisible());
        QTest::keyClicks(popup->findChild<QLineEdit*>(QStringLiteral("runColumnSearch")), QStringLiteral("n_est"));
        auto* list = popup->findChild<QListWidget*>(QStringLiteral("runColumnList"));
        for (int i = 0; i < list->count(); ++i)
            if (!list->item(i)->isHidden())
                list->item(i)->setCheckState(Qt::Checked);
        popup->hide();
        QVERIFY(m_model->sectionOf(RunColumn::parameter("train.n_est")) > 0);
        // Columns change places by their headings.
        const int last = m_tree->header()->count() - 1;
        const QString moved = headings().last();
        m_tree->header()->moveSection(last, 1);
        QTRY_COMPARE(headings().at(1), moved);
        QTRY_COMPARE(m_panel->view().columns.front(), RunColumn::parameter("train.n_est"));
        action("runViewButton", "Standard view")->trigger();
        QCOMPARE(headings(), standard);
        action("runViewButton", "In groups of the same rows")->trigger();
        QCOMPARE(m_model->rowCount(), 1);
        action("runViewButton", "In groups of the same rows")->trigger();
    }

    void copiesAndExports()
    {
        m_tree->setFocus();
        m_driven->workbench.selection.clear();
        QTest::keyClick(m_tree, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(settled());
        QTRY_COMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 4);
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Run\tDataset\t★\tPrecision")));
        const Path file = m_driven->scratch / "runs.csv";
        m_panel->exportTo(file);
        QVERIFY(settled());
        const std::string csv = m_driven->read("runs.csv");
        QVERIFY2(csv.find("tiny,") != std::string::npos, csv.c_str());
        QCOMPARE(std::count(csv.begin(), csv.end(), '\n'), 4);
    }
};

QTEST_MAIN(tst_runs_panel)
#include "tst_runs_panel.moc"
