// New experiments from values typed into the dialog of the real window: counted and checked while typing, run beside the project.
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include "tests/support/ScratchDirectory.h"
#include "tests/support/WarningGuard.h"
#include "ui/comparison/NewExperimentsDialog.h"
#include "ui/shell/Actions.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Workbench.h"

using namespace podium;
using namespace podium::ui;

class tst_new_experiments : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_settings = std::make_unique<Settings>(QString::fromStdString((m_scratch / "settings.ini").string()));
        m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light);
        m_language = std::make_unique<LanguageSwitch>(LanguageSwitch::Code::Spanish);
        m_workbench = std::make_unique<Workbench>(*m_theme, *m_language, *m_settings);
        m_window = std::make_unique<MainWindow>(*m_workbench);
        m_window->forgetLayout();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QVERIFY(!m_window->actions().newExperiments->isEnabled()); // no project yet
        m_workbench->session.create(m_scratch / "project", {});
        QTRY_VERIFY_WITH_TIMEOUT(m_window->actions().newExperiments->isEnabled() && m_workbench->jobs.isIdle(), 30000);
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
        QTRY_VERIFY(message->text().contains(QStringLiteral("train.n_est")) && message->property("role") == QStringLiteral("error"));
        QVERIFY(!run->isEnabled());
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(trees, Qt::Key_Backspace);
        QTRY_VERIFY(run->isEnabled());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(dialog() == nullptr);
        QVERIFY(m_workbench->session.snapshot()->experiments.empty());
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
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(dialog() != nullptr && dialog()->isVisible());
    }

    test::ScratchDirectory m_scratch;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LanguageSwitch> m_language;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(tst_new_experiments)
#include "tst_new_experiments.moc"
