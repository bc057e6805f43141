// The queue of experiments in the real window: ordered, paused, cancelled and asked for again there, kept when the project is closed,
// and filled from outside.
#include <QAbstractItemModelTester>
#include <QDialog>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTreeView>

#include "core/project/Experiment.h"
#include "core/project/ExperimentQueue.h"
#include "core/project/InitOptions.h"
#include "tests/support/DrivenWindow.h"
#include "tests/support/WarningGuard.h"
#include "ui/comparison/QueueModel.h"
#include "ui/shell/Actions.h"
#include "ui/shell/Docks.h"

using namespace podium;
using namespace podium::ui;

class tst_queue_panel : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QCOMPARE(m_driven.watchdog.takeAlarms(), QStringList()); }

    void initTestCase()
    {
        QVERIFY(m_driven.createProject());
        m_workbench->session.setParameters({{"train.max_depth", 3}}); // something to undo
        QVERIFY(m_driven.waitUntilIdle());
        new QAbstractItemModelTester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest, this);
        m_window->docks().show(QStringLiteral("queue"));
        QVERIFY(!table()->isVisible()); // nothing to show yet: what it is for, and how it is filled
        QTRY_VERIFY(button("queueNew")->isVisible() && button("queueNew")->isEnabled());
        press("queueNew");
        auto* dialog = m_window->findChild<QDialog*>(QStringLiteral("newExperiments"));
        QTRY_VERIFY(dialog != nullptr && dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(m_window->findChild<QDialog*>(QStringLiteral("newExperiments")) == nullptr);
        m_outside = std::make_unique<QSignalSpy>(&m_workbench->session, &ProjectSession::outsideChange);
    }

    void whatWaitsIsPutInOrder()
    {
        press("pauseQueue");
        QTRY_VERIFY(queue().isPaused());
        m_workbench->session.runExperiments({trees("a", 5), trees("b", 6), trees("c", 7)});
        QTRY_COMPARE(names(), (QStringList{"a", "b", "c"}));
        QTRY_VERIFY(m_workbench->jobs.isIdle());
        QVERIFY(state(0).contains(QStringLiteral("waiting, place 1")));
        QCOMPARE(why(0), QStringLiteral("The queue is paused."));
        const auto* runs = m_window->findChild<QTreeView*>(QStringLiteral("runTree")); // where it stands too, said in the whole row
        QTRY_VERIFY(runs->isFirstColumnSpanned(0, runs->model()->index(0, 0)));
        QVERIFY(table()->isVisible());
        QCOMPARE(text(0, QueueModel::Values), QStringLiteral("Trees = 5"));
        QVERIFY(model()->index(0, QueueModel::Values).data(Qt::ToolTipRole).toString().contains(QStringLiteral("train.n_est")));
        auto* atOnce = m_window->findChild<QSpinBox*>(QStringLiteral("queueAtOnce"));
        atOnce->setFocus();
        QTest::keyClick(atOnce, Qt::Key_Up);
        QCOMPARE(queue().atOnce(), std::size_t(1));
        QTest::keyClick(atOnce, Qt::Key_Down);
        QCOMPARE(queue().atOnce(), std::size_t(0));
        QVERIFY(label()->text().contains(QStringLiteral("paused; waiting: 3")));
        // What waits is in nobody's way.
        QVERIFY(!m_workbench->session.isWorking());
        QVERIFY(m_window->actions().undo->isEnabled() && m_window->actions().runAll->isEnabled() && m_window->actions().close->isEnabled());

        QVERIFY(!button("queueUp")->isEnabled());
        choose({"c"});
        press("queueUp");
        QTRY_COMPARE(names(), (QStringList{"a", "c", "b"}));
        QCOMPARE(chosen(), QStringList{"c"}); // it went along
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(names(), (QStringList{"c", "a", "b"}));
        QVERIFY(!button("queueUp")->isEnabled() && button("queueDown")->isEnabled());
        QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier); // it is the first
        // Dragged behind the last.
        const std::unique_ptr<QMimeData> data(model()->mimeData({model()->index(0, 0)}));
        QVERIFY(model()->flags(model()->index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
        QVERIFY(!model()->dropMimeData(data.get(), Qt::MoveAction, 3, 0, {})); // moved in the store
        QTRY_COMPARE(names(), (QStringList{"a", "b", "c"}));
    }

    void pausedCancelledAndRemovedOnesDoNotRun()
    {
        choose({"a"});
        press("queuePause");
        QTRY_VERIFY(state(0).contains(QStringLiteral("paused")));
        choose({"b"});
        press("queueCancel");
        QTRY_COMPARE(names(), (QStringList{"a", "c", "b"}));
        QVERIFY(state(2).contains(QStringLiteral("cancelled")));
        press("pauseQueue"); // goes on
        QVERIFY(m_driven.waitUntilRead(1));
        QCOMPARE(m_workbench->session.snapshot()->experiments.front().name, std::string("c"));
        QVERIFY(!queue().isPaused());
        QTRY_VERIFY(m_workbench->session.entries().size() == 1); // a, which is paused

        choose({"b"});
        press("queueAgain");
        QVERIFY(m_driven.waitUntilRead(2));
        choose({"a"});
        QCOMPARE(button("queuePause")->text(), QStringLiteral("Resume"));
        press("queuePause");
        QTRY_VERIFY(queue().isForgotten());
        // The line above the page says so too.
        auto* notice = m_window->findChild<QWidget*>(QStringLiteral("queueNotice"));
        QVERIFY(notice->isVisible());
        QVERIFY(notice->accessibleName().contains(QStringLiteral("1 experiment waits")));
        press("queueGo");
        QVERIFY(m_driven.waitUntilRead(3));
        QTRY_VERIFY(!notice->isVisible());
        QVERIFY(!button("queueGo")->isVisible());

        choose({"a", "b", "c"});
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Delete);
        QTRY_COMPARE(names(), QStringList());
        QCOMPARE(m_workbench->session.snapshot()->experiments.size(), std::size_t(3)); // they stay experiments
        m_workbench->session.undo();
        QVERIFY(m_driven.waitUntilRead(0)); // they were asked for together: one step
    }

    void whatRunsIsPutBackWhenTheProjectIsClosed()
    {
        QCOMPARE(m_outside->count(), 0); // all of it was this window's own doing
        m_workbench->session.runExperiments({trees("long", 60000), trees("short", 4)}, 1);
        QTRY_VERIFY_WITH_TIMEOUT(!names().isEmpty() && state(0).contains(QStringLiteral("running")), test::DrivenWindow::kPatience);
        QVERIFY(m_window->actions().close->isEnabled());
        m_window->actions().close->trigger();
        QVERIFY(m_driven.waitUntilIdle());
        QCOMPARE(names(), QStringList());

        m_window->openProject(QString::fromStdString(m_driven.project().string()));
        QTRY_COMPARE_WITH_TIMEOUT(names(), (QStringList{"long", "short"}), test::DrivenWindow::kPatience);
        QVERIFY(m_driven.waitUntilRead(0));
        auto* notice = m_window->findChild<QWidget*>(QStringLiteral("queueNotice"));
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(notice->accessibleName().contains(QStringLiteral("2 experiments wait")));
        QVERIFY(why(0).contains(QStringLiteral("Nobody works")));
        choose({"long"});
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Delete);
        QTRY_COMPARE(names(), QStringList{"short"});
        QTest::mouseClick(m_window->findChild<QPushButton*>(QStringLiteral("queueNoticeGo")), Qt::LeftButton);
        QVERIFY(m_driven.waitUntilRead(1));
        QCOMPARE(m_workbench->session.snapshot()->experiments.front().name, std::string("short"));
    }

    void theSameOnceMoreAfterAChangeHasANameOfItsOwn()
    {
        const auto made = [this] {
            QStringList all;
            for (const project::Experiment& run : m_workbench->session.snapshot()->experiments)
                all.append(QString::fromStdString(run.name));
            all.sort();
            return all;
        };
        const std::size_t before = m_workbench->session.snapshot()->experiments.size();
        m_workbench->session.runExperiments({trees("again", 4)});
        QVERIFY(m_driven.waitUntilRead(before + 1));
        for (const int seed : {7, 8, 7}) { // of the last one there is an experiment already
            m_workbench->session.setParameters({{"train.seed", seed}});
            QVERIFY(m_driven.waitUntilIdle());
            m_workbench->session.runExperiments({trees("again", 4)});
            QVERIFY(m_driven.waitUntilIdle());
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_workbench->session.snapshot()->experiments.size() == before + 3 && m_workbench->jobs.isIdle(), test::DrivenWindow::kPatience);
        QVERIFY2(made().contains(QStringLiteral("again-2")) && made().contains(QStringLiteral("again-3")), qPrintable(made().join(QLatin1Char(' '))));
        QVERIFY(!m_window->findChild<QWidget*>(QStringLiteral("notice"))->isVisible());
        for (int taken = 0; taken < 6; ++taken) { // three lists, three changes of a parameter
            m_workbench->session.undo();
            QVERIFY(m_driven.waitUntilIdle());
        }
        QVERIFY(m_driven.waitUntilRead(before));
    }

    void whatOthersQueueAndRunIsSeen()
    {
        const auto project = m_workbench->session.snapshot()->project;
        const auto elsewhere = [&](auto&& work) {
            const Watchdog::Pause own(m_driven.watchdog);
            ThreadPool pool(1);
            JobContext job(pool);
            project::ExperimentQueue queue = project->queue();
            work(queue, job);
        };
        m_window->docks().show(QStringLiteral("runs"));
        auto* runs = m_window->findChild<QTreeView*>(QStringLiteral("runTree"));
        QTRY_VERIFY(runs->isVisible() && runs->model()->rowCount() > 0);
        runs->expandAll();
        const int groups = runs->model()->rowCount();
        elsewhere([](project::ExperimentQueue& queue, JobContext& job) { queue.add({trees("outside", 8)}, {}, job); });
        QTRY_COMPARE(names().first(), QStringLiteral("outside"));
        // It stands above the runs, which stay unfolded.
        QTRY_COMPARE(runs->model()->rowCount(), groups + 1);
        for (int row = 0; row <= groups; ++row)
            QVERIFY(runs->isExpanded(runs->model()->index(row, 0)));
        QTRY_VERIFY(queue().isForgotten());
        elsewhere([](project::ExperimentQueue& queue, JobContext& job) { queue.drain({}, job); });
        QTRY_VERIFY(state(0).contains(QStringLiteral("done")));
        QVERIFY(m_driven.waitUntilRead(2));
        // One that cannot be made says why, and may be tried again.
        elsewhere([&](project::ExperimentQueue& queue, JobContext& job) {
            queue.add({trees("taken", 9)}, {}, job);
            project->runExperiment(trees("taken", 3), job);
        });
        QTRY_VERIFY(queue().isForgotten());
        m_window->docks().show(QStringLiteral("queue"));
        press("queueGo");
        QTRY_VERIFY(state(0).contains(QStringLiteral("failed")));
        // Told above the page too, and the log does not call it good.
        auto* notice = m_window->findChild<QWidget*>(QStringLiteral("queueNotice"));
        QTRY_VERIFY(notice->isVisible() && notice->accessibleName().contains(QStringLiteral("1 experiment failed")));
        QVERIFY(!m_window->findChild<QPushButton*>(QStringLiteral("queueNoticeGo"))->isVisible());
        QTRY_VERIFY(m_workbench->activity.index(0, 0).data().toString().startsWith(QStringLiteral("▲")));
        QTest::mouseClick(m_window->findChild<QPushButton*>(QStringLiteral("queueNoticeShow")), Qt::LeftButton);
        QVERIFY(!notice->isVisible());
        QVERIFY(why(0).contains(QStringLiteral("already an experiment taken")));
        choose({"taken"});
        QVERIFY(button("queueAgain")->isEnabled());
        QVERIFY(m_driven.waitUntilRead(3));
    }

private:
    static project::ExperimentRequest trees(const char* name, int count) { return {name, {{"train.n_est", count}}, {}}; }
    QueueSession& queue() { return m_workbench->session.queue(); }
    QTableView* table() const { return m_window->findChild<QTableView*>(QStringLiteral("queueTable")); }
    QueueModel* model() const { return static_cast<QueueModel*>(table()->model()); }
    QLabel* label() const { return m_window->findChild<QLabel*>(QStringLiteral("queueSentence")); }
    QPushButton* button(const char* name) const { return m_window->findChild<QPushButton*>(QString::fromLatin1(name)); }
    void press(const char* name)
    {
        QTRY_VERIFY2(button(name)->isVisible() && button(name)->isEnabled(), name);
        QTest::mouseClick(button(name), Qt::LeftButton);
    }
    QString text(int row, int column) const { return model()->index(row, column).data().toString(); }
    QString state(int row) const { return text(row, QueueModel::State); }
    QString why(int row) const { return text(row, QueueModel::Why); }
    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < model()->rowCount(); ++row)
            all.append(text(row, QueueModel::Name));
        return all;
    }
    void choose(const QStringList& wanted)
    {
        table()->clearSelection();
        for (int row = 0; row < model()->rowCount(); ++row)
            if (wanted.contains(text(row, QueueModel::Name)))
                table()->selectionModel()->select(model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    QStringList chosen() const
    {
        QStringList all;
        for (const QModelIndex& index : table()->selectionModel()->selectedRows())
            all.append(index.data().toString());
        return all;
    }

    test::DrivenWindow m_driven{LanguageSwitch::Code::English};
    std::unique_ptr<QSignalSpy> m_outside;
    MainWindow* const m_window = &m_driven.window;
    Workbench* const m_workbench = &m_driven.workbench;
};

QTEST_MAIN(tst_queue_panel)
#include "tst_queue_panel.moc"
