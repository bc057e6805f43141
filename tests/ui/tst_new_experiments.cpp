// New experiments from values typed into the dialog of the real window: counted and checked while typing, run beside the project.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include "core/project/InitOptions.h"
#include "tests/support/DrivenWindow.h"
#include "tests/support/WarningGuard.h"
#include "ui/comparison/NewExperimentsDialog.h"
#include "ui/shell/Actions.h"

using namespace podium;
using namespace podium::ui;

class tst_new_experiments : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { QCOMPARE(m_driven.watchdog.takeAlarms(), QStringList()); }

    void initTestCase()
    {
        QVERIFY(!m_window->actions().newExperiments->isEnabled()); // no project yet
        QVERIFY(m_driven.createProject());
        QVERIFY(m_window->actions().newExperiments->isEnabled());
    }

    void countsAndChecksWhileTyping()
    {
        open();
        QVERIFY(dialog() != nullptr);
        auto* run = part<QPushButton>("runExperiments");
        auto* message = part<QLabel>("experimentMessage");
        QTRY_VERIFY(run->isEnabled());
        QCOMPARE(run->text(), QStringLiteral("▶ Ejecutar el experimento"));
        auto* trees = part<QLineEdit>("try-train.n_est");
        QTest::keyClicks(trees, QStringLiteral("4, 8, 16"));
        QTRY_COMPARE(run->text(), QStringLiteral("▶ Ejecutar 3 experimentos"));
        QTest::keyClicks(part<QLineEdit>("try-train.criterion"), QStringLiteral("gini, entropy"));
        QTRY_COMPARE(run->text(), QStringLiteral("▶ Ejecutar 6 experimentos"));
        part<QSpinBox>("experimentRepeats")->setValue(2);
        QTRY_COMPARE(run->text(), QStringLiteral("▶ Ejecutar 12 experimentos"));
        part<QSpinBox>("experimentMost")->setValue(2);
        QTRY_COMPARE(run->text(), QStringLiteral("▶ Ejecutar 4 experimentos"));
        QTRY_VERIFY(message->text().contains(QStringLiteral("n_est")));
        QTest::keyClicks(trees, QStringLiteral(", 0"));
        QTRY_VERIFY(message->text().contains(QStringLiteral("«Árboles»")) && message->property("role") == QStringLiteral("error"));
        QVERIFY(!run->isEnabled());
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(trees, Qt::Key_Backspace);
        QTRY_VERIFY(run->isEnabled());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(dialog() == nullptr);
        QVERIFY(m_workbench->session.snapshot()->experiments.empty());
    }

    /// What the window shows as choices and as a range can be typed as it shows them.
    void takesTheWordsOfTheWindow()
    {
        open();
        QVERIFY(dialog() != nullptr);
        auto* split = part<QLineEdit>("try-featurize.split");
        const QStringList choices = split->placeholderText().split(QStringLiteral(", "));
        QCOMPARE(choices.size(), 4);
        QVERIFY2(!split->placeholderText().contains(QLatin1Char('_')), qPrintable(split->placeholderText()));
        split->setText(choices.at(0) + QStringLiteral(", ") + choices.at(2)); // no key of a test has an accent
        QTest::keyClicks(part<QLineEdit>("try-train.n_est"), QStringLiteral("50 a 200 de 50 en 50"));
        QTRY_COMPARE(part<QPushButton>("runExperiments")->text(), QStringLiteral("▶ Ejecutar 8 experimentos"));
        QTest::keyClicks(split, QStringLiteral(", ayer"));
        auto* message = part<QLabel>("experimentMessage");
        QTRY_VERIFY(message->property("role") == QStringLiteral("error"));
        QVERIFY2(!message->text().contains(QLatin1Char('_')), qPrintable(message->text()));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(dialog() == nullptr);
    }

    void runsThemBesideTheProject()
    {
        open();
        QVERIFY(dialog() != nullptr);
        QTest::keyClicks(part<QLineEdit>("try-train.n_est"), QStringLiteral("4..8 step 2"));
        QTest::keyClicks(part<QLineEdit>("experimentPrefix"), QStringLiteral("bosque"));
        auto* run = part<QPushButton>("runExperiments");
        QTRY_VERIFY(run->isEnabled() && run->text().contains(QStringLiteral("3")));
        QTest::mouseClick(run, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_workbench->session.snapshot()->experiments.size(), std::size_t(3), 30000);
        QCOMPARE(m_workbench->session.snapshot()->experiments.back().name, std::string("bosque-n_est4"));
        QVERIFY(*findDotted(m_workbench->session.snapshot()->params, "train.n_est") == Json(100));
        QTRY_VERIFY(m_workbench->jobs.isIdle());
    }

    void returnInASpinBoxRunsThem()
    {
        open();
        QVERIFY(dialog() != nullptr);
        QTest::keyClicks(part<QLineEdit>("try-train.n_est"), QStringLiteral("5"));
        QTest::keyClicks(part<QLineEdit>("experimentPrefix"), QStringLiteral("vuelta"));
        QTRY_VERIFY(part<QPushButton>("runExperiments")->isEnabled());
        auto* repeats = part<QSpinBox>("experimentRepeats");
        repeats->setFocus();
        repeats->selectAll();
        QTest::keyClicks(repeats, QStringLiteral("2"));
        const std::size_t before = m_workbench->session.snapshot()->experiments.size();
        QTest::keyClick(repeats, Qt::Key_Return); // before the two are checked
        QTRY_COMPARE_WITH_TIMEOUT(m_workbench->session.snapshot()->experiments.size(), before + 2, 30000);
        QTRY_VERIFY(m_workbench->jobs.isIdle());
    }

    void theTimeFollowsHowManyRunAtOnce()
    {
        open();
        QVERIFY(dialog() != nullptr);
        auto* message = part<QLabel>("experimentMessage");
        QTRY_VERIFY(message->text().contains(QStringLiteral("experimentos anteriores")));
        QVERIFY2(!message->text().contains(QStringLiteral(" ms")), qPrintable(message->text()));
        QTest::keyClicks(part<QLineEdit>("try-train.n_est"), QStringLiteral("5000..5999 step 1"));
        QTRY_VERIFY(part<QPushButton>("runExperiments")->text().contains(QStringLiteral("1000")));
        const QString together = message->text();
        part<QSpinBox>("experimentAtOnce")->setValue(1);
        if (m_workbench->jobs.threadCount() > 1)
            QVERIFY(message->text() != together);
        QTest::keyClick(dialog(), Qt::Key_Escape);
    }

    void takesThemFromAFile()
    {
        open();
        QVERIFY(dialog() != nullptr);
        auto* run = part<QPushButton>("runExperiments");
        auto* source = part<QComboBox>("experimentSource");
        QTRY_VERIFY(run->isEnabled());
        source->setFocus();
        QTest::keyClick(source, Qt::Key_Down); // sweeps/thesis-published.yaml
        QTest::keyClick(source, Qt::Key_Down);
        QTRY_COMPARE(run->text(), QStringLiteral("▶ Ejecutar 12 experimentos"));
        QVERIFY(!part<QLineEdit>("try-train.n_est")->isEnabled());
        QCOMPARE(dialog()->sweepFile(), std::string("sweeps/thesis.yaml"));
        auto* atOnce = part<QSpinBox>("experimentAtOnce");
        atOnce->setFocus();
        QTest::keyClick(atOnce, Qt::Key_Up);
        QCOMPARE(dialog()->atOnce(), std::size_t(1));
        const std::size_t before = m_workbench->session.snapshot()->experiments.size();
        QTest::mouseClick(run, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_workbench->session.snapshot()->experiments.size(), before + 12, 60000);
        QTRY_VERIFY(m_workbench->jobs.isIdle());
    }

    void everyControlHasAName()
    {
        open();
        QVERIFY(dialog() != nullptr);
        QStringList unnamed;
        for (QWidget* widget : dialog()->findChildren<QWidget*>())
            if (widget->focusPolicy() != Qt::NoFocus && widget->accessibleName().isEmpty() && !widget->inherits("QPushButton") &&
                !widget->objectName().startsWith(QLatin1String("qt_")))
                unnamed.append(QString::fromLatin1(widget->metaObject()->className()) + widget->objectName());
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(QLatin1Char(' '))));
        QTest::keyClick(dialog(), Qt::Key_Escape);
    }

private:
    NewExperimentsDialog* dialog() const { return m_window->findChild<NewExperimentsDialog*>(); }
    template <class W> W* part(const char* name) const { return dialog()->findChild<W*>(QString::fromLatin1(name)); }
    void open()
    {
        QTRY_VERIFY(dialog() == nullptr);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        QTest::keyClick(m_window, Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(dialog() != nullptr && dialog()->isVisible());
    }

    test::DrivenWindow m_driven{LanguageSwitch::Code::Spanish};
    MainWindow* const m_window = &m_driven.window;
    Workbench* const m_workbench = &m_driven.workbench;
};

QTEST_MAIN(tst_new_experiments)
#include "tst_new_experiments.moc"
