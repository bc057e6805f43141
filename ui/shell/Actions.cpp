#include "ui/shell/Actions.h"

#include <QActionGroup>
#include <QKeySequence>

#include "ui/comparison/RunsPanel.h"
#include "ui/shell/Workbench.h"

namespace podium::ui {

namespace {

constexpr int kLongestEntry = 60;

} // namespace

Actions::Actions(Workbench& workbench, QObject* parent)
    : QObject(parent), newSample(add("newSample")), newProject(add("newProject", QKeySequence::New)), open(add("open", QKeySequence::Open)),
      addTables(add("addTables", QKeySequence(Qt::CTRL | Qt::Key_I))),
      close(add("close", QKeySequence(Qt::CTRL | Qt::Key_W))), quit(add("quit", QKeySequence(Qt::CTRL | Qt::Key_Q))),
      undo(add("undo", QKeySequence::Undo)), redo(add("redo", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z))), sheet(add("sheet")), trash(add("trash")), refresh(add("refresh", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R))),
      runAll(add("runAll", QKeySequence(Qt::CTRL | Qt::Key_R))), runStage(add("runStage", QKeySequence(Qt::Key_F5))),
      newRule(add("newRule")), thesis(add("thesis", QKeySequence(Qt::CTRL | Qt::Key_T))),
      newExperiments(add("newExperiments", QKeySequence(Qt::CTRL | Qt::Key_E))), exportBest(add("exportBest")), report(add("report")), resetDocks(add("resetDocks")), themeSystem(add("themeSystem")),
      themeLight(add("themeLight")), themeDark(add("themeDark")), spanish(add("spanish")), english(add("english")),
      glossary(add("glossary", QKeySequence(Qt::Key_F1))), about(add("about")), find(add("find", QKeySequence(Qt::CTRL | Qt::Key_K))),
      m_workbench(workbench)
{
    auto* themes = new QActionGroup(this);
    for (QAction* action : {themeSystem, themeLight, themeDark}) {
        action->setCheckable(true);
        themes->addAction(action);
    }
    auto* languages = new QActionGroup(this);
    for (QAction* action : {spanish, english}) {
        action->setCheckable(true);
        languages->addAction(action);
    }
    about->setMenuRole(QAction::AboutRole);
    quit->setMenuRole(QAction::QuitRole);

    const auto useTheme = [this](Theme::Mode mode) {
        m_workbench.theme.setMode(mode);
        m_workbench.settings.setTheme(Theme::nameOf(mode));
    };
    connect(themeSystem, &QAction::triggered, this, [useTheme] { useTheme(Theme::Mode::System); });
    connect(themeLight, &QAction::triggered, this, [useTheme] { useTheme(Theme::Mode::Light); });
    connect(themeDark, &QAction::triggered, this, [useTheme] { useTheme(Theme::Mode::Dark); });
    const auto speak = [this](LanguageSwitch::Code code) {
        m_workbench.language.use(code);
        m_workbench.settings.setLanguage(LanguageSwitch::nameOf(code));
    };
    connect(spanish, &QAction::triggered, this, [speak] { speak(LanguageSwitch::Code::Spanish); });
    connect(english, &QAction::triggered, this, [speak] { speak(LanguageSwitch::Code::English); });

    ProjectSession& session = workbench.session;
    connect(&workbench.selection, &Selection::runsChanged, this, &Actions::update);
    connect(undo, &QAction::triggered, &session, &ProjectSession::undo);
    connect(redo, &QAction::triggered, &session, &ProjectSession::redo);
    connect(refresh, &QAction::triggered, &session, &ProjectSession::refresh);
    connect(close, &QAction::triggered, &session, &ProjectSession::close);
    connect(runAll, &QAction::triggered, &session, [&session] { session.run({}); });
    connect(thesis, &QAction::triggered, &session, [&session] {
        if (session.isOpen())
            session.sweep(thesisSweep(*session.snapshot()));
    });
    connect(&session, &ProjectSession::changed, this, &Actions::update);
    connect(&session, &ProjectSession::closed, this, &Actions::update);
    connect(&session, &ProjectSession::activityChanged, this, &Actions::update);
    connect(&workbench.theme, &Theme::modeChanged, this, &Actions::update);
    connect(&workbench.language, &LanguageSwitch::changed, this, &Actions::update);
    retranslate();
}

QAction* Actions::add(const char* name, const QKeySequence& shortcut)
{
    auto* action = new QAction(this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(shortcut);
    return action;
}

void Actions::update()
{
    const auto snapshot = m_workbench.session.snapshot();
    const bool free = snapshot != nullptr && !m_workbench.session.isWorking();
    runAll->setEnabled(free && !snapshot->stages.empty());
    const bool hasThesis = snapshot == nullptr || !thesisSweep(*snapshot).empty();
    thesis->setVisible(hasThesis); // projects of other tables have no such sweep
    // Experiments leave the project's files alone: they may be asked for while something runs, and wait in the queue.
    const bool mayQueue = snapshot != nullptr && !snapshot->stages.empty();
    thesis->setEnabled(mayQueue && hasThesis);
    newExperiments->setEnabled(mayQueue);
    newRule->setEnabled(free && !snapshot->tables.empty());
    exportBest->setEnabled(snapshot != nullptr && !snapshot->experiments.empty());
    report->setEnabled(snapshot != nullptr && !m_workbench.selection.runs().empty());
    undo->setEnabled(free && snapshot->lastChange.has_value());
    sheet->setEnabled(free);
    trash->setEnabled(snapshot != nullptr);
    addTables->setEnabled(free);
    refresh->setEnabled(snapshot != nullptr);
    close->setEnabled(free);
    redo->setEnabled(free && snapshot->lastUndoing.has_value());
    wordUndo();
    const Theme::Mode mode = m_workbench.theme.mode();
    (mode == Theme::Mode::Light ? themeLight : mode == Theme::Mode::Dark ? themeDark : themeSystem)->setChecked(true);
    (m_workbench.language.code() == LanguageSwitch::Code::Spanish ? spanish : english)->setChecked(true);
}

/// The menu says what would be taken back, or made again.
void Actions::wordUndo()
{
    const auto snapshot = m_workbench.session.snapshot();
    const QString back = snapshot != nullptr && snapshot->lastChange ? worded(snapshot->lastChange->what) : QString();
    const QString again = snapshot != nullptr && snapshot->lastUndoing ? worded(snapshot->lastUndone) : QString();
    const auto entry = [](QAction& action, const QString& word, QString what) {
        action.setIconText(QString(word).remove(QLatin1Char('&'))); // what the tool bar shows
        if (what.size() > kLongestEntry)
            what = what.left(kLongestEntry - 1) + QStringLiteral("…");
        action.setText(what.isEmpty() ? word : QStringLiteral("%1: %2").arg(word, what.replace(QLatin1Char('&'), QLatin1String("&&"))));
    };
    entry(*undo, tr(undo->property(kEnglish).toString().toUtf8().constData()), back);
    entry(*redo, tr(redo->property(kEnglish).toString().toUtf8().constData()), again);
    undo->setToolTip(back.isEmpty() ? tr("There is nothing to take back") : tr("Takes back: %1 (Ctrl+Z)").arg(back));
    redo->setToolTip(again.isEmpty() ? tr("Nothing was taken back") : tr("Makes again: %1 (Ctrl+Shift+Z)").arg(again));
}

/// Words an action in the language shown; its English stays with it, so that it is found in either language.
void Actions::word(QAction& action, const char* english)
{
    action.setProperty(kEnglish, QString::fromUtf8(english));
    action.setText(tr(english));
}

void Actions::retranslate()
{
    word(*newSample, QT_TR_NOOP("New project from &synthetic tables…"));
    word(*newProject, QT_TR_NOOP("&New project from your tables…"));
    word(*open, QT_TR_NOOP("&Open project…"));
    word(*addTables, QT_TR_NOOP("Add &tables…"));
    word(*close, QT_TR_NOOP("&Close project"));
    word(*quit, QT_TR_NOOP("&Quit"));
    word(*undo, QT_TR_NOOP("↶ &Undo"));
    word(*redo, QT_TR_NOOP("↷ &Redo"));
    word(*sheet, QT_TR_NOOP("Project &sheet…"));
    sheet->setToolTip(tr("Question, target, main metric, acceptance threshold, owner, notes"));
    word(*newRule, QT_TR_NOOP("New r&ule…"));
    newRule->setToolTip(tr("What must hold for the rows of a table; a serious one stops the pipeline where it is broken"));
    word(*exportBest, QT_TR_NOOP("Export &best model…"));
    word(*report, QT_TR_NOOP("&Report of the chosen runs…"));
    report->setToolTip(tr("One file to hand on; choose the runs in their table first"));
    word(*trash, QT_TR_NOOP("&Trash…"));
    trash->setToolTip(tr("Removed experiments: brought back, or cleaned up for good"));
    word(*refresh, QT_TR_NOOP("&Read again"));
    refresh->setToolTip(tr("Reads the project again; changes from outside are noticed by themselves (Ctrl+Shift+R)"));
    word(*runAll, QT_TR_NOOP("▶ Run &all"));
    runAll->setToolTip(tr("Runs what is out of date, in order (Ctrl+R)"));
    word(*runStage, QT_TR_NOOP("Run &this stage"));
    word(*thesis, QT_TR_NOOP("Run the &thesis' experiments"));
    thesis->setToolTip(tr("The experiments of the thesis on these tables, side by side; the project itself stays as it is (Ctrl+T)"));
    word(*newExperiments, QT_TR_NOOP("&New experiments…"));
    newExperiments->setToolTip(tr("Tries other values of the parameters; the project itself stays as it is (Ctrl+E)"));
    word(*resetDocks, QT_TR_NOOP("Put the panels &back"));
    word(*themeSystem, QT_TR_NOOP("As the &system"));
    word(*themeLight, QT_TR_NOOP("&Light"));
    word(*themeDark, QT_TR_NOOP("&Dark"));
    for (QAction* action : {themeSystem, themeLight, themeDark})
        action->setProperty(kGroup, tr("Theme"));
    for (QAction* action : {spanish, english})
        action->setProperty(kGroup, tr("Language"));
    spanish->setText(QStringLiteral("&Español"));
    english->setText(QStringLiteral("&English"));
    word(*find, QT_TR_NOOP("&Search…"));
    find->setToolTip(tr("Finds actions, pages, runs and panels by a few letters (Ctrl+K)"));
    word(*glossary, QT_TR_NOOP("&Glossary"));
    word(*about, QT_TR_NOOP("&About Podium"));
    update();
}

} // namespace podium::ui
