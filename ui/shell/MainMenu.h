#pragma once
// The menus of the main window: which action stands where, the list of recent projects, the list of pages with their shortcuts.
#include <vector>

#include <QObject>

class QMenu;
class QMenuBar;

namespace podium::ui {

class Actions;
class Docks;
struct Workbench;

class MainMenu : public QObject
{
    Q_OBJECT
public:
    MainMenu(QMenuBar& bar, Actions& actions, const Docks& docks, Workbench& workbench);

    /// Ids and titles of the pages, in the order of navigation.
    void setPages(const std::vector<std::pair<QString, QString>>& pages);
    void setProjectOpen(bool open);
    void retranslate();

signals:
    void pageChosen(const QString& id);
    void recentChosen(const QString& folder);

private:
    void fillRecent();

    Workbench& m_workbench;
    QMenu* m_file;
    QMenu* m_recent;
    QMenu* m_edit;
    QMenu* m_view;
    QMenu* m_pages;
    QMenu* m_panels;
    QMenu* m_theme;
    QMenu* m_language;
    QMenu* m_stages;
    QMenu* m_experiments;
    QMenu* m_help;
};

} // namespace podium::ui
