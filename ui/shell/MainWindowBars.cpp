// The bars of the main window and its words.
#include <QEvent>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>

#include "ui/shell/Actions.h"
#include "ui/shell/Docks.h"
#include "ui/shell/MainMenu.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Navigation.h"
#include "ui/shell/ProjectStatusBar.h"
#include "ui/shell/Workbench.h"

namespace podium::ui {

namespace {

constexpr int kToolGap = 8; // as the style sheet has it

} // namespace

void MainWindow::addBars()
{
    m_tools = addToolBar(QString());
    m_tools->setObjectName(QStringLiteral("mainTools"));
    m_tools->setMovable(false);
    m_tools->setContextMenuPolicy(Qt::PreventContextMenu);
    for (QAction* action : {m_actions->runAll, m_actions->newExperiments, m_actions->thesis, m_actions->undo}) {
        m_tools->addAction(action);
        m_tools->widgetForAction(action)->setFocusPolicy(Qt::TabFocus);
    }
    auto* space = new QWidget(m_tools);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_tools->addWidget(space);
    m_search = new QToolButton(m_tools);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setFocusPolicy(Qt::TabFocus);
    m_tools->addWidget(m_search);
    connect(m_search, &QToolButton::clicked, m_actions->find, &QAction::trigger);
    std::vector<QString> listed;
    for (const QString& id : m_order)
        if (id != QLatin1String("welcome") && id != QLatin1String("glossary"))
            listed.push_back(id);
    m_navigation = new Navigation(m_workbench, std::move(listed), this);
    m_navigationBar = new QToolBar(this);
    m_navigationBar->setObjectName(QStringLiteral("navigationBar"));
    m_navigationBar->setMovable(false);
    m_navigationBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_navigationBar->addWidget(m_navigation);
    addToolBar(Qt::LeftToolBarArea, m_navigationBar);
    for (QToolBar* bar : {m_tools, m_navigationBar}) { // named after it was made, so its layout has yet to hear of the style sheet
        bar->ensurePolished();
        QEvent styled(QEvent::StyleChange);
        QCoreApplication::sendEvent(bar, &styled);
    }

    auto* status = new ProjectStatusBar(m_workbench, this);
    setStatusBar(status);
    connect(status, &ProjectStatusBar::jobsWanted, this, [this] {
        const QueueSession& queue = m_workbench.session.queue();
        m_docks->show(queue.waiting() > 0 || queue.isRunning() ? QStringLiteral("queue") : QStringLiteral("jobs"));
    });
    connect(status, &ProjectStatusBar::otherLanguageWanted, this, [this] {
        (m_workbench.language.code() == LanguageSwitch::Code::Spanish ? m_actions->english : m_actions->spanish)->trigger();
    });
}

void MainWindow::listPages()
{
    std::vector<std::pair<QString, QString>> pages;
    for (int row = 0; row < m_navigation->pages().rowCount(); ++row)
        pages.emplace_back(m_navigation->pages().idAt(row), m_navigation->pages().index(row).data().toString());
    m_menu->setPages(pages);
    m_navigation->setCurrentPage(m_page);
}

void MainWindow::retranslate()
{
    m_search->setAccessibleName(tr("Search"));
    m_search->setToolTip(tr("Search actions, pages, runs   Ctrl+K"));
    m_menu->retranslate();
    listPages();
    m_tools->setWindowTitle(tr("Tools"));
    m_tools->setAccessibleName(tr("Tools"));
    m_navigationBar->setWindowTitle(tr("Pages"));
    m_navigationBar->setAccessibleName(tr("Pages"));
    m_actions->retranslate();
    m_docks->retranslate();
    updateFrame();
    fitSearch();
}

void MainWindow::fitSearch()
{
    int others = 0;
    for (const QAction* action : m_tools->actions())
        if (const QWidget* tool = m_tools->widgetForAction(const_cast<QAction*>(action)); tool != nullptr && tool != m_search && action->isVisible())
            others += tool->sizeHint().width() + kToolGap;
    const QString whole = m_search->toolTip();
    m_search->setText(whole);
    if (others + m_search->sizeHint().width() + 2 * kToolGap > width()) // in a narrow window a word is enough
        m_search->setText(tr("Search   Ctrl+K"));
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    fitSearch();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace podium::ui
