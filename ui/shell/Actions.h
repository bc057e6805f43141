#pragma once
// Every action of the window, once: words, shortcut, when it can be used. Menus, tool bar and the pages' buttons share them.
#include <QAction>
#include <QObject>

namespace podium::ui {

struct Workbench;

class Actions : public QObject
{
    Q_OBJECT
public:
    Actions(Workbench& workbench, QObject* parent);

    QAction* newSample;
    QAction* newProject;
    QAction* open;
    QAction* addTables; ///< the window shows the page and asks for the files
    QAction* close;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* sheet; ///< the page of the project opens it
    QAction* trash; ///< the window opens it
    QAction* refresh;
    QAction* runAll;
    QAction* runStage; ///< of the page shown; the window enables it
    QAction* newRule; ///< the page Quality asks for the rest
    QAction* thesis;
    QAction* newExperiments;
    QAction* exportBest; ///< the page of the best models asks for the rest
    QAction* report;     ///< of the chosen runs; the window asks where to
    QAction* resetDocks;
    QAction* themeSystem;
    QAction* themeLight;
    QAction* themeDark;
    QAction* spanish;
    QAction* english;
    QAction* glossary;
    QAction* about;
    QAction* find;

    /// Properties of an action: its English text; what it is a choice of ("Theme"), where its own words do not say so.
    static constexpr const char* kEnglish = "english";
    static constexpr const char* kGroup = "group";

    void retranslate();

private:
    QAction* add(const char* name, const QKeySequence& shortcut = {});
    void word(QAction& action, const char* english);
    void wordUndo();
    void update();

    Workbench& m_workbench;
};

} // namespace podium::ui
