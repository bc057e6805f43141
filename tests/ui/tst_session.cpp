// What a window showed is shown again by the next one: page, chosen runs, panels.
#include <QDockWidget>
#include <QSettings>
#include <QTest>

#include "core/project/InitOptions.h"
#include "tests/support/DrivenWindow.h"
#include "tests/support/WarningGuard.h"
#include "ui/shell/Docks.h"

using namespace podium;
using namespace podium::ui;

namespace {

using Session = test::DrivenWindow; // a window as the program makes it

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
        {
            Session first(file);
            first.workbench.session.create(scratch / "project", {});
            QVERIFY(first.waitUntilRead(0));
            QCOMPARE(first.window.currentPage(), QStringLiteral("project"));
            first.workbench.session.sweep("sweeps/thesis.yaml");
            QVERIFY(first.waitUntilRead(12));
            chosen = first.workbench.session.snapshot()->experiments[3].id;
            first.workbench.selection.setRuns({chosen});
            first.window.showPage(QStringLiteral("features"));
            first.window.docks().dock(QStringLiteral("curves"))->close();
            QVERIFY(first.window.close());
        }
        {
            Session second(file);
            second.window.openProject(project);
            QVERIFY(second.waitUntilRead(12));
            QCOMPARE(second.window.currentPage(), QStringLiteral("features"));
            QCOMPARE(second.workbench.selection.runs(), std::vector<std::string>{chosen});
            QVERIFY(!second.window.docks().dock(QStringLiteral("curves"))->isVisible());
            QVERIFY(second.window.docks().dock(QStringLiteral("confusion"))->isVisible());
            // Closing the project and opening it again is no other session.
            second.workbench.session.close();
            QCOMPARE(second.window.currentPage(), QStringLiteral("welcome"));
            second.window.openProject(project);
            QVERIFY(second.waitUntilRead(12));
            QCOMPARE(second.window.currentPage(), QStringLiteral("features"));
            QCOMPARE(second.workbench.selection.runs(), std::vector<std::string>{chosen});
            // A run that is gone is not chosen.
            second.workbench.session.removeExperiments({chosen});
            QVERIFY(second.waitUntilRead(11));
            QVERIFY(second.window.close());
        }
        Session third(file);
        third.window.openProject(project);
        QVERIFY(third.waitUntilRead(11));
        QVERIFY(third.workbench.selection.runs().empty());
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
