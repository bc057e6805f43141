#include "ui/shell/Pictures.h"

#include <cstdio>
#include <functional>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QDockWidget>
#include <QEventLoop>
#include <QPixmap>

#include "ui/comparison/RunGroups.h"
#include "ui/shell/CreateProjectDialog.h"
#include "ui/shell/Docks.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Workbench.h"
#include "ui/versioning/ChangeDialog.h"
#include "ui/versioning/DataPage.h"

namespace podium::ui {

namespace {

constexpr int kPatienceMs = 60000;
constexpr std::size_t kChosenRuns = 3;

void settle(Workbench& workbench)
{
    QDeadlineTimer deadline(kPatienceMs);
    int quiet = 0;
    while (!deadline.hasExpired() && quiet < 5) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        quiet = workbench.jobs.isIdle() ? quiet + 1 : 0;
    }
}

/// Some comparable runs, so that matrix, curves and comparison have something to show.
void chooseRuns(Workbench& workbench)
{
    const auto snapshot = workbench.session.snapshot();
    if (snapshot == nullptr)
        return;
    std::vector<std::string> chosen;
    const std::vector<RunGroup> groups = groupRuns(snapshot->experiments);
    for (const RunGroup& group : groups)
        if (group.runs.size() > 1 && chosen.empty())
            for (const std::size_t run : group.runs)
                if (chosen.size() < kChosenRuns)
                    chosen.push_back(snapshot->experiments[run].id);
    workbench.selection.setRuns(std::move(chosen));
}

/// All four looks, one after the other.
void inEachLook(Workbench& workbench, const std::function<void(const QString& suffix)>& draw)
{
    for (const auto code : {LanguageSwitch::Code::Spanish, LanguageSwitch::Code::English})
        for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            workbench.language.use(code);
            workbench.theme.setMode(mode);
            settle(workbench);
            draw(QStringLiteral("-%1-%2.png").arg(LanguageSwitch::nameOf(code), Theme::nameOf(mode)));
        }
}

} // namespace

bool drawPictures(MainWindow& window, Workbench& workbench, const QString& project, const QString& folder, const QSize& size)
{
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "podium-workbench: cannot make the folder %s\n", qPrintable(folder));
        return false;
    }
    bool written = true;
    const auto save = [&](QWidget& widget, const QString& name) {
        settle(workbench);
        const QString file = QDir(folder).filePath(name);
        if (!widget.grab().save(file)) {
            std::fprintf(stderr, "podium-workbench: cannot write %s\n", qPrintable(file));
            written = false;
        }
    };
    window.resize(size);
    window.show();
    inEachLook(workbench, [&](const QString& suffix) {
        save(window, QStringLiteral("welcome") + suffix);
        CreateProjectDialog dialog(CreateProjectDialog::Source::Tables, workbench.session, &window);
        dialog.show();
        save(dialog, QStringLiteral("new-project") + suffix);
    });
    if (project.isEmpty())
        return written;
    window.openProject(project);
    settle(workbench);
    if (!workbench.session.isOpen()) {
        std::fprintf(stderr, "podium-workbench: cannot open %s\n", qPrintable(project));
        return false;
    }
    chooseRuns(workbench);
    settle(workbench);
    inEachLook(workbench, [&](const QString& suffix) {
        for (const QString& page : window.pageIds())
            if (page != QLatin1String("welcome")) {
                window.showPage(page);
                save(window, page + suffix);
            }
        window.showPage(QStringLiteral("data"));
        settle(workbench);
        if (auto* page = window.findChild<DataPage*>())
            if (ChangeDialog* dialog = page->openChange()) {
                save(*dialog, QStringLiteral("change-table") + suffix);
                dialog->reject();
            }
        window.showPage(QStringLiteral("glossary"));
        save(window, QStringLiteral("glossary") + suffix);
        window.showPage(QStringLiteral("project"));
        for (const DockSpec& spec : dockTable()) {
            QDockWidget* dock = window.docks().dock(QString::fromLatin1(spec.id));
            dock->setFloating(true);
            dock->resize(size);
            save(*dock, QString::fromLatin1(spec.id) + suffix);
            dock->setFloating(false);
        }
        window.docks().arrange();
    });
    return written;
}

} // namespace podium::ui
