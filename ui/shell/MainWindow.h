#pragma once
// The main window: puts pages, docks, menus and bars together and leads from one to the other. It does no work of its own.
#include <map>

#include <QMainWindow>

#include "core/base/FileSystem.h"

class QMimeData;
class QStackedWidget;
class QToolBar;
class QToolButton;

namespace podium {
struct RoomInfo;
}

namespace podium::ui {

class Actions;
class CommandPalette;
class Docks;
class ImportPage;
class MainMenu;
class Navigation;
class NoticeBar;
class QueueNotice;
class Page;
class ProjectMemory;
class RulesCard;
class StagePage;
struct Mend;
struct Workbench;
class WrittenNotice;

class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Workbench& workbench);
    ~MainWindow() override;

    void openProject(const QString& folder);
    void openLastProject(); ///< the one that was open when the window was last closed; none where there was none
    void comeForward(const QString& folder = {}); ///< and opens the folder, where it is not the one that is open
    void showPage(const QString& id); ///< "welcome", "project" or the id of a room that has a page
    QString currentPage() const;
    std::vector<QString> pageIds() const; ///< in the order of navigation, "welcome" first
    Docks& docks() { return *m_docks; }
    Actions& actions() { return *m_actions; }
    /// Size, place and dock layout as they were when a window was last closed.
    void restoreLayout();
    /// Keeps neither these nor what is shown of a project: for pictures and tests.
    void forgetLayout();

protected:
    void changeEvent(QEvent* event) override;
    void customEvent(QEvent* event) override; ///< files that views ask for
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addPages();
    void addPage(const QString& id, Page* page);
    StagePage* newStagePage(const RoomInfo& room);
    void addBars();
    void connectAll();
    void retranslate();
    void fitSearch();   ///< its words, to the room that the other tools leave
    void listPages();   ///< in the menu, as in the navigation
    void updateFrame(); ///< what is there with and without a project
    void standDocks(); ///< as the page that is shown wants them
    void createProject(bool sample, const QString& data = {});
    void chooseProject();
    QString dropWords(const QMimeData& dragged) const; ///< what letting go would do; empty = nothing
    void drop(const QMimeData& dropped);
    void mend(const Mend& mend);
    void showAbout();
    void showPalette();
    void showNewExperiments();

    Workbench& m_workbench;
    Actions* m_actions;
    QStackedWidget* m_stack;
    NoticeBar* m_notice;
    QueueNotice* m_queueNotice;
    WrittenNotice* m_written;
    std::map<QString, Page*> m_pages;
    ImportPage* m_import = nullptr;
    StagePage* m_ownStage = nullptr; ///< shows any stage that has no room
    RulesCard* m_rules = nullptr; ///< on it, where the stage checks rules
    QString m_page;                  ///< id of the page shown
    QString m_pageBefore;            ///< where the glossary leads back to
    std::vector<QString> m_order;
    Navigation* m_navigation = nullptr;
    Docks* m_docks = nullptr;
    QToolBar* m_tools = nullptr;
    QToolBar* m_navigationBar = nullptr;
    MainMenu* m_menu = nullptr;
    CommandPalette* m_palette;
    ProjectMemory* m_memory;
    QToolButton* m_search = nullptr;
    bool m_keepsLayout = true;
};

} // namespace podium::ui
