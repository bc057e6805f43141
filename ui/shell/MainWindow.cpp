#include "ui/shell/MainWindow.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>
#include <QToolBar>

#include "core/base/Room.h"
#include "ui/base/DropHint.h"
#include "ui/base/FileQuestion.h"
#include "ui/cleaning/RecipeEditor.h"
#include "ui/cleaning/RuleDialog.h"
#include "ui/cleaning/RulesCard.h"
#include "ui/comparison/ComparePage.h"
#include "ui/comparison/ReportDialog.h"
#include "ui/comparison/NewExperimentsDialog.h"
#include "ui/comparison/QueuePanel.h"
#include "ui/comparison/TrashDialog.h"
#include "ui/features/FeatureColumnsCard.h"
#include "ui/ingest/ImportPage.h"
#include "ui/pipeline/FunnelCard.h"
#include "ui/pipeline/StageHistory.h"
#include "ui/pipeline/StagePage.h"
#include "ui/quality/QualityPage.h"
#include "ui/quality/RankingsPage.h"
#include "ui/registry/BestModelPage.h"
#include "ui/pipeline/StageSign.h"
#include "ui/serving/PredictPage.h"
#include "ui/versioning/ApprovalCard.h"
#include "ui/versioning/DataPage.h"
#include "ui/shell/ProjectPage.h"
#include "ui/shell/Actions.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/Commands.h"
#include "ui/shell/Docks.h"
#include "ui/shell/GlossaryPage.h"
#include "ui/shell/MainMenu.h"
#include "ui/shell/Navigation.h"
#include "ui/shell/NoticeBar.h"
#include "ui/shell/ProjectMemory.h"
#include "ui/shell/QueueNotice.h"
#include "ui/shell/WelcomePage.h"
#include "ui/shell/Workbench.h"
#include "ui/shell/WrittenNotice.h"

namespace podium::ui {

namespace {

const QString kWelcome = QStringLiteral("welcome");
const QString kProject = QStringLiteral("project");
const QString kDataPage = QStringLiteral("data");
const QString kGlossary = QStringLiteral("glossary");
const QString kRankings = QStringLiteral("rankings");

} // namespace

MainWindow::MainWindow(Workbench& workbench)
    : m_workbench(workbench), m_actions(new Actions(workbench, this)), m_stack(new QStackedWidget), m_notice(new NoticeBar),
      m_queueNotice(new QueueNotice(workbench.session.queue())), m_written(new WrittenNotice(workbench.jobs)),
      m_palette(new CommandPalette(this)), m_memory(new ProjectMemory(workbench, this))
{
    keepLastFolder(workbench.settings);
    setMinimumSize(640, 480);
    resize(1280, 800);
    new DropHint(m_stack, this, [this](const QMimeData& dragged) { return dropWords(dragged); }, [this](const QMimeData& dropped) { drop(dropped); });
    auto* central = new QWidget(this);
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_queueNotice);
    layout->addWidget(m_written);
    layout->addWidget(m_stack, 1);
    setCentralWidget(central);

    addPages();
    addBars();
    m_docks = new Docks(*this, workbench);
    m_menu = new MainMenu(*menuBar(), *m_actions, *m_docks, workbench);
    connectAll();
    retranslate();
    updateFrame();
    showPage(kWelcome);
}

MainWindow::~MainWindow() = default;

void MainWindow::addPages()
{
    addPage(kWelcome, new WelcomePage(m_workbench.settings, this));
    addPage(kProject, new ProjectPage(m_workbench.session, this));
    for (const RoomInfo& room : rooms()) {
        const QString id = fromUtf8(room.id);
        if (!room.stage.empty())
            addPage(id, newStagePage(room));
        else if (room.room == Room::Ingest) {
            addPage(id, m_import = new ImportPage(m_workbench.tables, this));
            addPage(kDataPage, new DataPage(m_workbench.session, this)); // versions of what was imported
        } else if (room.room == Room::Quality) {
            auto* quality = new QualityPage(m_workbench.quality, this);
            auto* rankings = new RankingsPage(m_workbench.session, this);
            addPage(id, quality);
            addPage(kRankings, rankings);
            connect(quality, &QualityPage::ruleWanted, this, [this](const project::RuleChange& rule) { RuleDialog::ask(m_workbench.session, rule, this); });
            connect(m_actions->newRule, &QAction::triggered, quality, &QualityPage::askForRule);
            connect(quality, &QualityPage::namesWanted, this, [this, rankings] {
                rankings->showNames();
                showPage(kRankings);
            });
        } else if (room.room == Room::Serving)
            addPage(id, new PredictPage(m_workbench.session, this));
        else if (room.room == Room::Comparison)
            addPage(id, new ComparePage(m_workbench.evaluations, m_workbench.selection, this));
        else if (room.room == Room::Registry)
            addPage(id, new BestModelPage(m_workbench.session, this));
    }
    addPage(kGlossary, new GlossaryPage(this));
    m_ownStage = new StagePage(std::nullopt, m_workbench.session, this);
    m_ownStage->setObjectName(QStringLiteral("page-stage"));
    m_rules = new RulesCard(m_workbench.session, m_ownStage);
    m_ownStage->addNotice(m_rules); // what such a page is looked at for
    m_stack->addWidget(m_ownStage);
    connect(m_ownStage, &Page::pageWanted, this, &MainWindow::showPage);
}

StagePage* MainWindow::newStagePage(const RoomInfo& room)
{
    ProjectSession& session = m_workbench.session;
    const std::string stage(room.stage);
    auto* page = new StagePage(room.room, session, this);
    if (room.room == Room::Cleaning)
        page->addCard(new RecipeEditor(session, page));
    if (room.room == Room::Features) {
        auto* columns = new FeatureColumnsCard(session, page);
        page->addCard(columns);
        page->setOwnParameter(FeatureColumnsCard::kParameter, [columns] { return columns->unsaved(); });
    }
    if (room.room == Room::Cleaning || room.room == Room::Features)
        page->addCard(new FunnelCard(session, stage, page));
    if (room.room == Room::Training) {
        auto* approval = new ApprovalCard(session, stage, page);
        page->addNotice(approval);
        connect(approval, &ApprovalCard::tableWanted, this, [this](const QString& table) {
            static_cast<DataPage*>(m_pages.at(kDataPage))->showTable(table.toStdString());
            showPage(kDataPage);
        });
    }
    page->addLowerCard(new StageHistoryCard(session, stage, m_workbench.selection, page));
    return page;
}

void MainWindow::addPage(const QString& id, Page* page)
{
    page->setObjectName(QStringLiteral("page-") + id);
    m_pages[id] = page;
    m_order.push_back(id);
    m_stack->addWidget(page);
    connect(page, &Page::pageWanted, this, &MainWindow::showPage);
}

void MainWindow::connectAll()
{
    auto* welcome = static_cast<WelcomePage*>(m_pages.at(kWelcome));
    connect(welcome, &WelcomePage::newFromTables, this, [this] { createProject(false); });
    connect(welcome, &WelcomePage::newFromSample, this, [this] { createProject(true); });
    connect(welcome, &WelcomePage::openOther, this, &MainWindow::chooseProject);
    connect(welcome, &WelcomePage::openRecent, this, &MainWindow::openProject);
    auto* project = static_cast<ProjectPage*>(m_pages.at(kProject));
    connect(project, &ProjectPage::runAllWanted, m_actions->runAll, &QAction::trigger);
    connect(project, &ProjectPage::thesisWanted, m_actions->thesis, &QAction::trigger);
    connect(project, &ProjectPage::outputsWanted, this, [this](const QString& page) {
        showPage(page);
        if (auto* stage = qobject_cast<StagePage*>(m_stack->currentWidget()))
            stage->showOutputs();
    });
    connect(project, &ProjectPage::compareWanted, this, [this](const std::vector<std::string>& runs) {
        m_workbench.selection.setRuns(runs);
        showPage(fromUtf8(roomInfo(Room::Comparison).id));
    });
    auto* compare = static_cast<ComparePage*>(m_pages.at(fromUtf8(roomInfo(Room::Comparison).id)));
    connect(compare, &ComparePage::runTableWanted, this, [this] { m_docks->show(QStringLiteral("runs")); });
    connect(m_navigation, &Navigation::pageChosen, this, &MainWindow::showPage);
    connect(&m_navigation->pages(), &QAbstractItemModel::modelReset, this, &MainWindow::listPages);
    connect(m_menu, &MainMenu::pageChosen, this, &MainWindow::showPage);
    connect(m_menu, &MainMenu::recentChosen, this, &MainWindow::openProject);
    connect(m_notice, &NoticeBar::logWanted, this, [this] { m_docks->show(QStringLiteral("activity")); });

    connect(m_actions->newProject, &QAction::triggered, this, [this] { createProject(false); });
    connect(m_actions->newSample, &QAction::triggered, this, [this] { createProject(true); });
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::chooseProject);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->resetDocks, &QAction::triggered, m_docks, &Docks::arrange);
    connect(m_actions->addTables, &QAction::triggered, this, [this] {
        showPage(fromUtf8(roomInfo(Room::Ingest).id));
        m_import->chooseFiles();
    });
    connect(m_actions->newExperiments, &QAction::triggered, this, &MainWindow::showNewExperiments);
    connect(findChild<QueuePanel*>(), &QueuePanel::newExperimentsWanted, m_actions->newExperiments, &QAction::trigger);
    auto* best = static_cast<BestModelPage*>(m_pages.at(fromUtf8(roomInfo(Room::Registry).id)));
    connect(m_actions->exportBest, &QAction::triggered, best, [this, best] {
        showPage(fromUtf8(roomInfo(Room::Registry).id));
        best->askForExport();
    });
    connect(m_actions->report, &QAction::triggered, this, [this] { askForReport(this, m_workbench.session, m_workbench.selection.runs()); });
    connect(m_actions->sheet, &QAction::triggered, project, [this, project] {
        showPage(kProject);
        project->editSheet();
    });
    connect(m_actions->trash, &QAction::triggered, this, [this] {
        auto* dialog = new TrashDialog(m_workbench.session, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_actions->find, &QAction::triggered, this, &MainWindow::showPalette);
    connect(m_actions->glossary, &QAction::triggered, this, [this] { showPage(kGlossary); });
    connect(static_cast<GlossaryPage*>(m_pages.at(kGlossary)), &GlossaryPage::backWanted, this, [this] { showPage(m_pageBefore); });
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions->runStage, &QAction::triggered, this, [this] {
        if (auto* page = qobject_cast<StagePage*>(m_stack->currentWidget()))
            page->runStage();
    });
    connect(m_actions->thesis, &QAction::triggered, this, [this] { m_docks->show(QStringLiteral("runs")); });

    ProjectSession& session = m_workbench.session;
    connect(&session, &ProjectSession::opened, this, [this] {
        m_workbench.settings.addRecentProject(QString::fromStdString(m_workbench.session.snapshot()->root.string()));
        m_notice->hide();
        m_written->hide();
        const QString before = m_memory->page();
        showPage(before == kWelcome || (m_pages.count(before) == 0 && !ownStageOfPage(before)) ? kProject : before);
        updateFrame();
    });
    connect(&session, &ProjectSession::closed, this, [this] {
        m_written->hide();
        updateFrame();
        showPage(kWelcome);
    });
    connect(m_notice, &NoticeBar::mendWanted, this, &MainWindow::mend);
    connect(m_queueNotice, &QueueNotice::queueWanted, this, [this] { m_docks->show(QStringLiteral("queue")); });
    connect(&m_workbench.activity, &ActivityModel::mendWanted, this, &MainWindow::mend);
    connect(&m_workbench.notifier, &DesktopNotifier::clicked, this, [this] { comeForward(); });
    connect(&session, &ProjectSession::failed, m_notice, &NoticeBar::showError);
    connect(&m_workbench.jobs, &JobRunner::failed, m_notice, &NoticeBar::showError);
    connect(&session, &ProjectSession::recovered, m_notice, &QWidget::hide);
    connect(&session, &ProjectSession::changed, this, [this] {
        const auto own = ownStageOfPage(m_page);
        const auto snapshot = m_workbench.session.snapshot();
        if (own && snapshot != nullptr && !snapshot->stages.empty() && snapshot->stage(*own) == nullptr)
            showPage(kProject); // the stage was taken away, or is one of the project before
    });
    connect(&session, &ProjectSession::outsideChange, this, [this] {
        m_workbench.activity.note(Severity::Note, PODIUM_TEXT("ui.outsideChange", "The project was changed from outside and read again."));
    });
}

void MainWindow::updateFrame()
{
    const bool open = m_workbench.session.isOpen();
    standDocks(); // first: the layout that they keep and restore is that of the bars as well
    m_tools->setVisible(open);
    m_navigationBar->setVisible(open);
    m_menu->setProjectOpen(open);
    setWindowTitle(open ? tr("%1 — Podium").arg(fromUtf8(m_workbench.session.snapshot()->title)) : QStringLiteral("Podium"));
}

void MainWindow::standDocks()
{
    static const QStringList kAboutData{QStringLiteral("ingest"), kDataPage, QStringLiteral("quality"), kRankings, QStringLiteral("cleaning"), QStringLiteral("features")};
    const QString& page = m_page == kGlossary ? m_pageBefore : m_page; // words are looked up beside what they are about
    m_docks->stand(!m_workbench.session.isOpen() ? Docks::Beside::Nothing : kAboutData.contains(page) ? Docks::Beside::Data : Docks::Beside::Runs);
}

void MainWindow::showPage(const QString& id)
{
    const auto own = ownStageOfPage(id);
    const auto it = m_pages.find(id);
    if (!own && it == m_pages.end())
        return;
    if (own)
        m_ownStage->setStage(*own);
    if (own)
        m_rules->setStage(*own);
    Page* page = own ? m_ownStage : it->second;
    if (m_page != kGlossary)
        m_pageBefore = m_page;
    m_page = id;
    standDocks();
    m_stack->setCurrentWidget(page);
    m_navigation->setCurrentPage(id);
    if (id != kGlossary)
        m_memory->setPage(id);
    m_actions->runStage->setEnabled(qobject_cast<StagePage*>(page) != nullptr);
}

QString MainWindow::currentPage() const
{
    return m_page;
}

std::vector<QString> MainWindow::pageIds() const
{
    std::vector<QString> ids{kWelcome};
    for (int row = 0; row < m_navigation->pages().rowCount(); ++row)
        ids.push_back(m_navigation->pages().idAt(row));
    return ids;
}

void MainWindow::openProject(const QString& folder)
{
    m_workbench.session.open(QFileInfo(folder).absoluteFilePath().toStdString());
}

void MainWindow::openLastProject()
{
    const QString folder = m_workbench.settings.openProject();
    m_workbench.settings.setOpenProject({}); // one that cannot be opened is not tried at each start
    if (!folder.isEmpty())
        openProject(folder);
}

void MainWindow::comeForward(const QString& folder)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    const auto snapshot = m_workbench.session.snapshot();
    const bool isOpen = snapshot != nullptr && QFileInfo(folder).canonicalFilePath() == QFileInfo(QString::fromStdString(snapshot->root.string())).canonicalFilePath();
    if (!folder.isEmpty() && !isOpen)
        openProject(folder);
}

void MainWindow::mend(const Mend& mend)
{
    if (!m_workbench.session.isOpen())
        return;
    if (mend.kind == Mend::Kind::RunStage)
        m_workbench.session.run(mend.stage.empty() ? std::vector<std::string>() : std::vector<std::string>{mend.stage});
    else if (mend.kind == Mend::Kind::OpenRules) {
        for (const StageView& stage : m_workbench.session.snapshot()->stages)
            if (stage.builtin != nullptr && stage.builtin->name() == mend.stage)
                showPage(stagePage(stage));
    } else
        showPage(fromUtf8(mend.page));
}

void MainWindow::showAbout()
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Podium"),
                                tr("Podium %1: a desktop workbench for classification on ranking tables.\n\n"
                                   "A project is a plain folder that is at once a git repository and a DVC repository.\n"
                                   "Free software under the GNU General Public License, version 3 or later.")
                                    .arg(QCoreApplication::applicationVersion()),
                                QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::showPalette()
{
    m_palette->open(commandsOf(m_workbench, *m_actions, *m_docks, m_navigation->pages(),
                               {[this](const QString& page) { showPage(page); }, [this](const QString& folder) { openProject(folder); }, m_stack->currentWidget()}));
}

void MainWindow::showNewExperiments()
{
    auto* dialog = new NewExperimentsDialog(m_workbench.session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (dialog->sweepFile().empty())
            m_workbench.session.runExperiments(dialog->experiments(), dialog->atOnce());
        else
            m_workbench.session.sweep(dialog->sweepFile(), dialog->atOnce());
        m_docks->show(QStringLiteral("runs"));
    });
    dialog->open();
}

void MainWindow::restoreLayout()
{
    restoreGeometry(m_workbench.settings.geometry());
    m_docks->setLayout(m_workbench.settings.windowState(), m_workbench.settings.docksBesideData());
}

void MainWindow::forgetLayout()
{
    m_keepsLayout = false;
    m_memory->setEnabled(false);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_keepsLayout) {
        const auto snapshot = m_workbench.session.snapshot();
        m_workbench.settings.setWindow(saveGeometry(), m_docks->layout(), m_docks->besideData());
        m_workbench.settings.setOpenProject(snapshot == nullptr ? QString() : QString::fromStdString(snapshot->root.string()));
    }
    QMainWindow::closeEvent(event);
}

} // namespace podium::ui
