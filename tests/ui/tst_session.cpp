// What a window showed is shown again by the next one: page, chosen runs, panels.
#include <filesystem>

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTest>
#include <QToolBar>

#include "core/project/InitOptions.h"
#include "tests/support/DrivenWindow.h"
#include "tests/support/WarningGuard.h"
#include "ui/base/FileQuestion.h"
#include "ui/base/Page.h"
#include "ui/comparison/RunPlotsPanel.h"
#include "ui/plots/CurvePlot.h"
#include "ui/shell/Actions.h"
#include "ui/shell/Docks.h"

using namespace podium;
using namespace podium::ui;

namespace {

using Session = test::DrivenWindow; // a window as the program makes it

template <class W> W* part(Session& session, const char* name)
{
    return session.window.findChild<W*>(QString::fromLatin1(name));
}

CurvePlot* plot(Session& session)
{
    return session.window.findChild<RunPlotsPanel*>()->findChild<CurvePlot*>();
}

void choose(QComboBox& box, const QString& text)
{
    box.setCurrentText(text);
    emit box.activated(box.currentIndex());
}

} // namespace

class tst_session : public QObject
{
    Q_OBJECT
private slots:
    void nextWindowShowsWhatTheLastOneDid()
    {
        test::ScratchDirectory scratch;
        const QString file = QString::fromStdString((scratch / "settings.ini").string());
        const QString project = QString::fromStdString((scratch / "project").string());
        std::string chosen;
        QString zoomed;
        {
            Session first(file);
            first.workbench.session.create(scratch / "project", {});
            QVERIFY(first.waitUntilRead(0));
            QCOMPARE(first.window.currentPage(), QStringLiteral("project"));
            first.workbench.session.sweep("sweeps/thesis.yaml");
            QVERIFY(first.waitUntilRead(12));
            chosen = first.workbench.session.snapshot()->experiments[3].id;
            first.workbench.selection.setRuns({chosen});
            first.window.showPage(QStringLiteral("training"));
            first.window.docks().dock(QStringLiteral("curves"))->close();
            part<QComboBox>(first, "matrixContent")->setCurrentIndex(1);
            part<QCheckBox>(first, "matrixTranspose")->setChecked(true);
            part<QTabWidget>(first, "curveTabs")->setCurrentIndex(2);
            part<QComboBox>(first, "runPlotKind")->setCurrentIndex(2);
            QVERIFY(first.waitUntilIdle());
            choose(*part<QComboBox>(first, "runPlotY"), QStringLiteral("Recall"));
            QVERIFY(first.waitUntilIdle());
            QTest::keyClick(plot(first), Qt::Key_Plus);
            zoomed = plot(first)->view();
            QVERIFY(!zoomed.isEmpty());
            // Closed and opened again the bars are there, and they stay in what is kept of the window.
            first.window.actions().close->trigger();
            QTRY_COMPARE(first.window.currentPage(), QStringLiteral("welcome"));
            first.workbench.session.open(scratch / "project");
            QVERIFY(first.waitUntilRead(12));
            QTRY_VERIFY(first.window.docks().dock(QStringLiteral("confusion"))->isVisible());
            for (const QToolBar* bar : first.window.findChildren<QToolBar*>())
                QVERIFY2(bar->isVisible(), qPrintable(bar->objectName()));
            QTRY_COMPARE(first.window.currentPage(), QStringLiteral("training"));
            QVERIFY(first.window.close());
        }
        {
            Session second(file);
            second.window.openLastProject(); // as the program does when it is started without a project
            QVERIFY(second.waitUntilRead(12));
            QCOMPARE(part<QComboBox>(second, "matrixContent")->currentIndex(), 1);
            QVERIFY(part<QCheckBox>(second, "matrixTranspose")->isChecked());
            QCOMPARE(part<QTabWidget>(second, "curveTabs")->currentIndex(), 2);
            QCOMPARE(part<QComboBox>(second, "runPlotKind")->currentIndex(), 2);
            QCOMPARE(part<QComboBox>(second, "runPlotY")->currentText(), QStringLiteral("Recall"));
            QCOMPARE(plot(second)->view(), zoomed);
            QCOMPARE(second.window.currentPage(), QStringLiteral("training"));
            QCOMPARE(second.workbench.selection.runs(), std::vector<std::string>{chosen});
            QVERIFY(!second.window.docks().dock(QStringLiteral("curves"))->isVisible());
            QVERIFY(second.window.docks().dock(QStringLiteral("confusion"))->isVisible());
            // Closing the project and opening it again is no other session.
            second.workbench.session.close();
            QCOMPARE(second.window.currentPage(), QStringLiteral("welcome"));
            second.window.openProject(project);
            QVERIFY(second.waitUntilRead(12));
            QCOMPARE(second.window.currentPage(), QStringLiteral("training"));
            QCOMPARE(second.workbench.selection.runs(), std::vector<std::string>{chosen});
            // A run that is gone is not chosen.
            second.workbench.session.removeExperiments({chosen});
            QVERIFY(second.waitUntilRead(11));
            second.workbench.session.close();
            QVERIFY(second.window.close());
        }
        Session third(file);
        third.window.openLastProject(); // it was closed before the window was
        QVERIFY(!third.workbench.session.isOpen() && third.workbench.jobs.isIdle());
        // A project that knows of none of this is shown as at first.
        third.workbench.session.create(scratch / "other", {});
        QVERIFY(third.waitUntilRead(0));
        QCOMPARE(part<QComboBox>(third, "matrixContent")->currentIndex(), 0);
        QVERIFY(!part<QCheckBox>(third, "matrixTranspose")->isChecked());
        QCOMPARE(part<QComboBox>(third, "runPlotKind")->currentIndex(), 0);
        QVERIFY(plot(third)->view().isEmpty());
        third.window.openProject(project);
        QVERIFY(third.waitUntilRead(11));
        QVERIFY(third.workbench.selection.runs().empty());
    }

    void filesAreAskedForWhereTheyWereChosenLast()
    {
        test::ScratchDirectory scratch;
        const QString file = QString::fromStdString((scratch / "settings.ini").string());
        const Path table = scratch.write("tables/a.csv", "x\n1\n");
        const auto question = [](Session& session, const std::function<void(const QStringList&)>& chosen = [](const QStringList&) {}) {
            ask(&session.window, {.title = QStringLiteral("A table"), .objectName = QStringLiteral("question")}, chosen);
            return part<QFileDialog>(session, "question");
        };
        QString chosen;
        {
            Session first(file);
            QFileDialog* dialog = question(first, [&](const QStringList& files) { chosen = files.front(); });
            QTRY_VERIFY(dialog->isVisible());
            dialog->selectFile(QString::fromStdString(table.string()));
            QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Open), Qt::LeftButton);
            QTRY_COMPARE(chosen, QString::fromStdString(table.string()));
        }
        {
            Session second(file);
            QFileDialog* dialog = question(second);
            QCOMPARE(dialog->directory().absolutePath(), QString::fromStdString((scratch / "tables").string()));
            dialog->close();
        }
        std::filesystem::remove_all(scratch / "tables"); // a folder that is gone is no place to begin in
        Session third(file);
        QFileDialog* dialog = question(third);
        QVERIFY(dialog->directory().exists());
        dialog->close();
    }

    void pagesAboutDataHaveTheRoomForThemselves()
    {
        test::ScratchDirectory scratch;
        const QString file = QString::fromStdString((scratch / "settings.ini").string());
        const auto shown = [](Session& session) {
            QStringList ids;
            for (const DockSpec& spec : dockTable())
                if (!session.window.docks().dock(QString::fromLatin1(spec.id))->isHidden())
                    ids.append(QString::fromLatin1(spec.id));
            return ids;
        };
        const QStringList but{"confusion", "runs", "runplots", "queue", "jobs", "activity"}; // without the curves
        int wide = 0;
        {
            Session first(file);
            first.window.resize(1280, 800);
            first.workbench.session.create(scratch / "project", {});
            QVERIFY(first.waitUntilRead(0));
            auto* tools = first.window.findChild<QToolBar*>(QStringLiteral("mainTools"));
            first.window.docks().dock(QStringLiteral("curves"))->close();
            QCOMPARE(shown(first), but);
            tools->hide();
            for (const char* page : {"ingest", "data", "quality", "rankings", "cleaning", "features"}) {
                first.window.showPage(QString::fromLatin1(page));
                QCOMPARE(shown(first), QStringList());
            }
            const auto* quality = first.window.findChild<Page*>(QStringLiteral("page-quality"));
            first.window.showPage(QStringLiteral("quality"));
            QTRY_VERIFY(quality->width() > 900);
            wide = quality->width();
            // What is opened there stays there.
            first.window.docks().dock(QStringLiteral("activity"))->toggleViewAction()->trigger();
            first.window.showPage(QStringLiteral("training"));
            QCOMPARE(shown(first), but);
            QVERIFY(tools->isHidden()); // a bar is one of all pages
            first.window.showPage(QStringLiteral("glossary")); // beside what it was asked from
            QCOMPARE(shown(first), but);
            first.window.showPage(QStringLiteral("data"));
            QCOMPARE(shown(first), QStringList("activity"));
            QVERIFY(first.waitUntilIdle());
            QVERIFY(first.window.close());
        }
        Session second(file);
        second.window.openLastProject();
        QVERIFY(second.waitUntilRead(0));
        QCOMPARE(second.window.currentPage(), QStringLiteral("data"));
        QCOMPARE(shown(second), QStringList("activity"));
        second.window.showPage(QStringLiteral("evaluation"));
        QCOMPARE(shown(second), but);
        second.window.showPage(QStringLiteral("quality"));
        QTRY_COMPARE(second.window.findChild<Page*>(QStringLiteral("page-quality"))->width(), wide);
    }

    void brokenMemoryIsNoObstacle()
    {
        test::ScratchDirectory scratch;
        const QString file = QString::fromStdString((scratch / "settings.ini").string());
        {
            Session first(file);
            first.workbench.session.create(scratch / "project", {});
            QVERIFY(first.waitUntilRead(0));
            QVERIFY(first.window.close());
        }
        scratch.write("project/.podium/ui.ini", "[General]\npage=nonsense\nruns=@Invalid(");
        {
            QSettings settings(file, QSettings::IniFormat);
            settings.setValue(QStringLiteral("window/state"), QByteArray("nonsense"));
        }
        Session second(file);
        second.window.openProject(QString::fromStdString((scratch / "project").string()));
        QVERIFY(second.waitUntilRead(0));
        QCOMPARE(second.window.currentPage(), QStringLiteral("project"));
        QVERIFY(second.window.docks().dock(QStringLiteral("curves"))->isVisible());
    }
};

QTEST_MAIN(tst_session)
#include "tst_session.moc"
