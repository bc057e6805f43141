#pragma once
// The real main window for a test that drives it: everything the program makes, a scratch folder, and the watchdog. Link podium_ui.
#include <chrono>
#include <string_view>

#include <QTest>

#include "tests/support/ReferenceWork.h"
#include "tests/support/ScratchDirectory.h"
#include "ui/base/Watchdog.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Workbench.h"

namespace podium::test {

/// CPU time that one pass of the event loop may cost on a core of its own; on a shared one as much more as the reference work costs there.
/// Sanitizers are slower.
#ifdef __SANITIZE_ADDRESS__
constexpr std::chrono::milliseconds kPassBound{1500};
#else
constexpr std::chrono::milliseconds kPassBound{250};
#endif

/// Shown, in English or as said, with nothing remembered from before; no project is open. Say in cleanup() of the test:
/// QCOMPARE(m_driven.watchdog.takeAlarms(), QStringList()).
class DrivenWindow
{
public:
    static constexpr int kPatience = 60000; ///< ms; jobs of tests are short, machines are not

    explicit DrivenWindow(ui::LanguageSwitch::Code code = ui::LanguageSwitch::Code::English) : language(code)
    {
        window.forgetLayout();
        show();
    }

    /// A window that remembers in `settingsFile` what the last one showed.
    explicit DrivenWindow(const QString& settingsFile) : settings(settingsFile), language(ui::LanguageSwitch::Code::English)
    {
        window.restoreLayout();
        show();
    }

    ~DrivenWindow()
    {
        const ui::Watchdog::Pass& worst = watchdog.worst();
        qInfo("costliest pass of the event loop: %.1f ms (%s)", worst.milliseconds, qPrintable(worst.step));
    }

    Path project() const { return scratch / "project"; }

    /// Makes a project from the synthetic tables and waits until the window shows it.
    bool createProject()
    {
        workbench.session.create(project(), {});
        return waitUntilRead(0);
    }

    /// Until no job runs and the window knows of so many experiments.
    bool waitUntilRead(std::size_t experiments, int patience = kPatience)
    {
        return QTest::qWaitFor(
            [&] {
                const auto& snapshot = workbench.session.snapshot();
                return snapshot != nullptr && !snapshot->stages.empty() && snapshot->experiments.size() == experiments && workbench.jobs.isIdle();
            },
            patience);
    }

    bool waitUntilIdle(int patience = kPatience)
    {
        return QTest::qWaitFor([&] { return workbench.jobs.isIdle() && !workbench.session.isWorking(); }, patience);
    }

    /// Files of the scratch folder, past the watchdog.
    std::string read(std::string_view name)
    {
        const ui::Watchdog::Pause own(watchdog);
        return scratch.read(name);
    }
    Path write(std::string_view name, std::string_view bytes)
    {
        const ui::Watchdog::Pause own(watchdog);
        return scratch.write(name, bytes);
    }

    ScratchDirectory scratch;
    ui::Settings settings{QString::fromStdString((scratch / "settings.ini").string())};
    ui::Theme theme{*qApp, ui::Theme::Mode::Light};
    ui::LanguageSwitch language;
    ui::Workbench workbench{theme, language, settings};
    ui::MainWindow window{workbench};
    ui::Watchdog watchdog{kPassBound, slowness}; ///< from the first paint on

private:
    void show()
    {
        const ui::Watchdog::Pause firstPaint(watchdog);
        window.show();
        if (!QTest::qWaitForWindowExposed(&window))
            qFatal("the window does not show");
    }
};

} // namespace podium::test
