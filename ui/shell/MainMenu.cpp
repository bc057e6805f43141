#include "ui/shell/MainMenu.h"

#include <QAction>
#include <QDir>
#include <QMenu>
#include <QMenuBar>

#include "ui/shell/Actions.h"
#include "ui/shell/Docks.h"
#include "ui/shell/Workbench.h"

namespace podium::ui {

MainMenu::MainMenu(QMenuBar& bar, Actions& actions, const Docks& docks, Workbench& workbench)
    : QObject(&bar), m_workbench(workbench), m_file(bar.addMenu(QString())), m_recent(new QMenu(&bar)), m_edit(bar.addMenu(QString())),
      m_view(bar.addMenu(QString())), m_pages(m_view->addMenu(QString())), m_panels(m_view->addMenu(QString())),
      m_theme(m_view->addMenu(QString())), m_language(m_view->addMenu(QString())), m_stages(bar.addMenu(QString())),
      m_experiments(bar.addMenu(QString())), m_help(bar.addMenu(QString()))
{
    m_file->addActions({actions.newProject, actions.newSample, actions.open});
    m_file->addMenu(m_recent);
    m_file->addSeparator();
    m_file->addActions({actions.addTables, actions.refresh, actions.close, actions.quit});
    m_edit->addActions({actions.undo, actions.redo, actions.sheet, actions.trash, actions.find});
    for (QAction* action : docks.toggleActions())
        m_panels->addAction(action);
    m_panels->addSeparator();
    m_panels->addAction(actions.resetDocks);
    m_theme->addActions({actions.themeSystem, actions.themeLight, actions.themeDark});
    m_language->addActions({actions.spanish, actions.english});
    m_stages->addActions({actions.runAll, actions.runStage, actions.newRule});
    m_experiments->addActions({actions.newExperiments, actions.thesis, actions.exportBest, actions.report});
    m_help->addActions({actions.glossary, actions.about});
    connect(&workbench.settings, &Settings::recentProjectsChanged, this, &MainMenu::fillRecent);
}

void MainMenu::setPages(const std::vector<std::pair<QString, QString>>& pages)
{
    m_pages->clear();
    int number = 1;
    for (const auto& [id, title] : pages) {
        QAction* action = m_pages->addAction(title);
        if (number <= 9)
            action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number++)));
        connect(action, &QAction::triggered, this, [this, id = id] {
            if (m_workbench.session.isOpen())
                emit pageChosen(id);
        });
    }
}

void MainMenu::setProjectOpen(bool open)
{
    for (QMenu* menu : {m_pages, m_panels})
        menu->setEnabled(open);
}

void MainMenu::fillRecent()
{
    m_recent->clear();
    const QStringList recent = m_workbench.settings.recentProjects();
    for (const QString& folder : recent)
        connect(m_recent->addAction(QDir::toNativeSeparators(folder)), &QAction::triggered, this, [this, folder] { emit recentChosen(folder); });
    m_recent->setEnabled(!recent.isEmpty());
}

void MainMenu::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_recent->setTitle(tr("&Recent projects"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_pages->setTitle(tr("&Page"));
    m_panels->setTitle(tr("P&anels"));
    m_theme->setTitle(tr("&Theme"));
    m_language->setTitle(tr("&Language"));
    m_stages->setTitle(tr("&Stages"));
    m_experiments->setTitle(tr("E&xperiments"));
    m_help->setTitle(tr("&Help"));
    fillRecent();
}

} // namespace podium::ui
